"""Evaluate against reference and Compare two results, run by Processing itself with the real engine."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorLayer,
)

from tests.plugin.conftest import ORIGIN, PIXEL_SIZE_M
from tests.seeds import seeded

pytestmark = pytest.mark.usefixtures("provider")
HEIGHT, WIDTH = 60, 80


def run(algorithm: str, **parameters) -> dict:
    import processing

    return processing.run(f"deepchange:{algorithm}", parameters)


@pytest.fixture
def write_map(write_image):
    """Writes levels (height, width) uint8 as a change map made at a threshold."""

    def write(name: str, levels: np.ndarray, threshold: float = 0.5) -> str:
        path = write_image(name, levels[None])
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.SetMetadataItem("DCD_PARAMETERS", json.dumps({"threshold": threshold}))
        band = dataset.GetRasterBand(1)
        band.SetDescription("change probability")
        band.SetNoDataValue(255)
        return path

    return write


def levels(seed: int) -> np.ndarray:
    random = np.random.default_rng(seeded(seed))
    blocks = random.integers(0, 251, (HEIGHT // 5, WIDTH // 5)).astype(np.uint8)
    found = blocks.repeat(5, 0).repeat(5, 1)
    found[random.random(found.shape) < 0.05] = 255
    return found


@pytest.fixture
def boxes(project):
    """A layer in memory of boxes (left, top, right, bottom) in pixels, each with a status."""

    def layer(name: str, *rows: tuple[tuple[int, int, int, int], str]) -> QgsVectorLayer:
        made = QgsVectorLayer("Polygon?crs=EPSG:32632&field=status:string", name, "memory")
        for (left, top, right, bottom), status in rows:
            feature = QgsFeature(made.fields())
            feature.setGeometry(
                QgsGeometry.fromRect(
                    QgsRectangle(
                        ORIGIN[0] + left * PIXEL_SIZE_M,
                        ORIGIN[1] - bottom * PIXEL_SIZE_M,
                        ORIGIN[0] + right * PIXEL_SIZE_M,
                        ORIGIN[1] - top * PIXEL_SIZE_M,
                    )
                )
            )
            feature["status"] = status
            made.dataProvider().addFeatures([feature])
        project.addMapLayer(made)
        return made

    return layer


@pytest.mark.slow
def test_a_result_is_measured_against_polygons_as_qgis_has_them(write_map, boxes, tmp_path):
    """Filtered and without those rejected, against a count by numpy."""
    values = levels(1)
    reference = boxes(
        "houses",
        ((5, 5, 30, 20), "accepted"),
        ((40, 10, 60, 50), "pending"),
        ((0, 30, 20, 60), "rejected"),
        ((62, 0, 80, 60), "elsewhere"),
    )
    assert reference.setSubsetString("status <> 'elsewhere'")
    truth = np.zeros(values.shape, bool)
    truth[5:20, 5:30] = truth[10:50, 40:60] = True
    known, found = values != 255, values >= 175
    report, agreement = tmp_path / "report.json", tmp_path / "agreement.tif"
    result = run(
        "evaluate",
        RESULT=write_map("map", values),
        REFERENCE=reference,
        THRESHOLD=0.7,
        REPORT=str(report),
        AGREEMENT=str(agreement),
    )
    tp, fp, fn = ((known & pixels).sum() for pixels in (found & truth, found & ~truth, ~found & truth))
    assert [result[f"{name}_POSITIVES"] for name in ("TRUE", "FALSE")] == [tp, fp]
    assert [result[f"{name}_NEGATIVES"] for name in ("TRUE", "FALSE")] == [known.sum() - tp - fp - fn, fn]
    assert result["PRECISION"] == pytest.approx(tp / (tp + fp))
    assert result["RECALL"] == pytest.approx(tp / (tp + fn))
    assert result["F1"] == pytest.approx(2 * tp / (2 * tp + fp + fn))
    assert result["IOU"] == pytest.approx(tp / (tp + fp + fn))
    assert result["USED_THRESHOLD"] == 0.7
    assert json.loads(report.read_text(encoding="utf-8"))["metrics"]["f1"] == result["F1"]
    drawn = gdal.Open(str(agreement)).ReadAsArray()
    assert [int((drawn == value).sum()) for value in (1, 2, 3)] == [tp, fp, fn]


@pytest.mark.slow
@pytest.mark.usefixtures("window_of_processing")
def test_two_results_are_laid_on_each_other_and_the_raster_tells_where(write_map, project, tmp_path):
    import processing

    one, other = levels(1), levels(2)
    context = QgsProcessingContext()
    context.setProject(project)
    result = processing.runAndLoadResults(
        "deepchange:compareresults",
        {
            "FIRST": write_map("one", one, threshold=0.6),
            "SECOND": write_map("other", other, threshold=0.3),
            "FIRST_THRESHOLD": 0.8,
            "AGREEMENT": str(tmp_path / "agreement.tif"),
        },
        context=context,
    )
    gc.collect()
    QgsApplication.processEvents()
    known = (one != 255) & (other != 255)
    first, second = (one >= 200) & known, (other >= 75) & known
    counts = [int(pixels.sum()) for pixels in (first & second, first & ~second, second & ~first)]
    parts = ("BOTH", "FIRST_ONLY", "SECOND_ONLY")
    assert [result[f"{part}_PIXELS"] for part in parts] == counts
    assert [result[f"{part}_AREA"] for part in parts] == pytest.approx([n / 4 for n in counts], rel=0.002)
    agreed = (known.sum() - counts[1] - counts[2]) / known.sum()
    by_chance = first.sum() * second.sum() + (known & ~first).sum() * (known & ~second).sum()
    by_chance = by_chance / known.sum() ** 2
    assert result["AGREEMENT_SHARE"] == pytest.approx(agreed)
    assert result["KAPPA"] == pytest.approx((agreed - by_chance) / (1 - by_chance))
    (layer,) = project.mapLayers().values()
    classes = {each.value: each.label for each in layer.renderer().classes()}
    assert classes == {1: "change in both", 2: "only in one", 3: "only in other"}


@pytest.mark.slow
def test_two_layers_of_polygons_are_told_by_their_names_and_the_fields_by_theirs(boxes):
    """The engine is given files of its own making, of which no sentence speaks."""
    layers = {
        "FIRST": boxes("by model A", ((0, 0, 20, 20), "pending")),
        "SECOND": boxes("by model B", ((10, 0, 30, 20), "pending")),
    }
    with pytest.raises(QgsProcessingException) as failure:
        run("compareresults", **layers)
    assert str(failure.value) == (
        "“by model A” and “by model B” are both polygons; give “Pixel size”, the side of pixels to count, in "
        "units of their CRS."
    )
    result = run("compareresults", **layers, PIXEL_SIZE=PIXEL_SIZE_M, AGREEMENT=None)
    assert result["BOTH_PIXELS"] == result["FIRST_ONLY_PIXELS"] == result["SECOND_ONLY_PIXELS"] == 200
    assert result["IOU"] == pytest.approx(1 / 3)
    assert result["AGREEMENT"] is None


@pytest.mark.slow
def test_no_polygon_is_a_result_too(write_map, boxes):
    values = levels(1)
    result = run(
        "evaluate",
        RESULT=boxes("nothing found"),
        REFERENCE=write_map("map", values),
        REPORT="TEMPORARY_OUTPUT",
    )
    assert result["TRUE_POSITIVES"] == result["FALSE_POSITIVES"] == 0
    assert result["FALSE_NEGATIVES"] == ((values >= 125) & (values != 255)).sum()
    assert result["RECALL"] == 0 and result["PRECISION"] is None
    assert Path(result["REPORT"]).read_text(encoding="utf-8").count("nothing found beside map") == 2


@pytest.mark.parametrize(
    "algorithm, names", [("evaluate", "RESULT REFERENCE"), ("compareresults", "FIRST SECOND")]
)
def test_a_layer_beside_itself_is_one_sentence(algorithm, names, write_map, boxes):
    for layer, called in ((write_map("map", levels(1)), "map"), (boxes("houses"), "houses")):
        with pytest.raises(QgsProcessingException, match=f"{called} would be compared with itself"):
            run(algorithm, **dict.fromkeys(names.split(), layer))
