"""Improving a model: what has to be there first, what the new one is called, what a run leaves behind."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import QgsApplication, QgsGeometry, QgsRectangle, QgsVectorLayer

from deep_change_detection.cd_plugin.layers.provenance import read_provenance
from deep_change_detection.cd_plugin.review.improve.detect_again import arguments_with
from deep_change_detection.cd_plugin.review.improve.improve_box import ImproveBox
from deep_change_detection.cd_plugin.review.improve.improve_plan import (
    ImprovePlan,
    epochs_for,
    free_model_name,
    start_advice,
    what_is_missing,
)
from deep_change_detection.cd_plugin.review.improve.improve_task import Improvement, ImproveTask
from deep_change_detection.cd_plugin.review.improve.improve_texts import lesson_text, result_text
from deep_change_detection.cd_plugin.review.improve.map_score import f1_of_map
from deep_change_detection.cd_plugin.review.records.records import Records
from deep_change_detection.engine.contract.options.detect import DetectOptions
from deep_change_detection.engine.contract.options.option import read
from deep_change_detection.engine.contract.provenance import Provenance
from engine.rasters.polygons import polygonise
from tests.seeds import seeded

X, Y, PIXEL_M, SIDE = 500_000.0, 5_400_000.0, 0.5, 640
DAY = datetime.date(2026, 11, 21)
ENOUGH = {"pending": 5, "accepted": 10, "rejected": 10}


@pytest.fixture
def models_folder(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(folder))
    return folder


@pytest.fixture
def provenance(before_path, after_path) -> Provenance:
    return Provenance("mine", "1", before_path, after_path, {})


def write_raster(path: Path, pixels: numpy.ndarray, row: int = 0, column: int = 0, **items: str) -> str:
    """(bands, height, width) uint8 as a GeoTIFF whose first pixel is this one of the scene."""
    bands, height, width = pixels.shape
    image = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, gdal.GDT_Byte)
    image.SetGeoTransform((X + PIXEL_M * column, PIXEL_M, 0, Y - PIXEL_M * row, 0, -PIXEL_M))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    image.SetProjection(reference.ExportToWkt())
    for name, value in items.items():
        image.SetMetadataItem(name, value)
    image.WriteArray(pixels)
    return str(path)


@pytest.fixture
def review(tmp_path, project) -> Records:
    """49 squares found by change vector analysis in noise, 20 accepted, 20 rejected, one view looked at."""
    rng = numpy.random.default_rng(seeded(3))
    images = [rng.integers(60, 120, (3, SIDE, SIDE), dtype=numpy.uint8) for _ in range(2)]
    values = numpy.full((1, SIDE, SIDE), 20, dtype=numpy.uint8)
    for row in range(7):
        for column in range(7):
            place = (
                slice(None),
                slice(20 + 90 * row, 50 + 90 * row),
                slice(20 + 90 * column, 50 + 90 * column),
            )
            values[place] = 200
            images[1][place] += 100
    before, after = (
        write_raster(tmp_path / f"{name}.tif", image) for name, image in zip(("before", "after"), images)
    )
    parameters = json.dumps({"threshold": 0.5, "min_area": 4.0, "model": "cva", "area": "/gone/area.gpkg"})
    path = write_raster(
        tmp_path / "change.tif",
        values,
        DCD_MODEL="cva",
        DCD_BEFORE=before,
        DCD_AFTER=after,
        DCD_PARAMETERS=parameters,
    )
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetDescription("change probability")
    dataset.GetRasterBand(1).SetNoDataValue(255)
    dataset = None
    polygonise(path, str(tmp_path / "change.gpkg"), threshold=0.5)
    layer = QgsVectorLayer(f"{tmp_path / 'change.gpkg'}|layername=change", "change")
    project.addMapLayer(layer)
    records = Records(layer, "anna")
    records.decide(records.ids()[:40:2], "accepted")
    records.decide(records.ids()[1:40:2], "rejected")
    records.mark_background(QgsGeometry.fromRect(QgsRectangle(X, Y - SIDE * PIXEL_M, X + SIDE * PIXEL_M, Y)))
    return records


@pytest.mark.parametrize(
    ("counts", "views", "told"),
    [
        ({**ENOUGH, "accepted": 7}, True, "3 more accepted"),
        ({**ENOUGH, "accepted": 0, "rejected": 9}, True, "10 more accepted and 1 more rejected"),
        (ENOUGH, False, "Nothing else here"),
    ],
)
def test_what_a_review_lacks_is_one_sentence(provenance, tmp_path, counts, views, told):
    text = what_is_missing(counts, views, str(tmp_path / "change.tif"), provenance)
    assert told in text and text.endswith(".") and text.count(". ") == 0


def test_a_review_with_enough_of_everything_lacks_nothing_but_images_that_are_gone(provenance, tmp_path):
    assert what_is_missing(ENOUGH, True, str(tmp_path / "change.tif"), provenance) == ""
    Path(provenance.after).unlink()
    assert provenance.after in what_is_missing(ENOUGH, True, str(tmp_path / "change.tif"), provenance)
    assert "was not found" in what_is_missing(ENOUGH, True, None, None)


def test_a_map_without_a_model_is_told_from_one_whose_model_is_gone():
    assert "without a model (cva)" in start_advice("cva", False)
    assert "mine" in start_advice("mine", False)
    assert "not among yours" in start_advice("unheard", False), "which is no detector of ours"
    assert start_advice("mine", True) == ""


def test_the_new_model_is_named_by_the_old_one_and_the_day_and_never_as_another(models_folder):
    assert free_model_name("levir", DAY) == "levir_reviewed_2026-11-21"
    (models_folder / "levir_reviewed_2026-11-21.safetensors").write_bytes(b"")
    assert free_model_name("levir", DAY) == "levir_reviewed_2026-11-21_2"
    assert free_model_name("levir_reviewed_2026-10-02_3", DAY) == "levir_reviewed_2026-11-21_2"


def test_few_patches_are_seen_more_often_than_many():
    steps = [epochs_for(patches) * max(patches // 4, 1) for patches in (4, 40, 400, 4000)]
    assert epochs_for(4) == 60 and epochs_for(4000) == 8
    assert steps == sorted(steps) and 250 <= steps[1] <= 350


def test_f1_of_a_map_is_that_of_its_pixels_that_count(tmp_path):
    rng = numpy.random.default_rng(seeded(17))
    values = rng.integers(0, 251, (1, 60, 80), dtype=numpy.uint8)
    values[0, :5] = 255
    path = write_raster(tmp_path / "map.tif", values)
    hits = errors = 0
    for kind in ("label", "valid"):
        (tmp_path / "test" / kind).mkdir(parents=True)
    for number, (row, column) in enumerate(((0, 0), (30, 64))):  # the second reaches beyond the map
        label, valid = rng.integers(0, 2, (2, 32, 32)).astype(bool)
        for kind, mask in (("label", label), ("valid", valid)):
            pixels = (mask * 255).astype(numpy.uint8)[None]
            write_raster(tmp_path / "test" / kind / f"{number}.tif", pixels, row, column)
        for y, x in zip(*numpy.nonzero(valid)):
            inside = row + y < 60 and column + x < 80
            value = int(values[0, row + y, column + x]) if inside else 255
            change = value != 255 and value / 250 >= 0.6
            hits += change and label[y, x]
            errors += change != label[y, x]
    expected = 2 * hits / (2 * hits + errors)
    assert f1_of_map(path, 0.6, tmp_path / "test") == pytest.approx(expected)


def test_f1_of_a_map_on_another_grid_is_unknown(tmp_path):
    path = write_raster(tmp_path / "map.tif", numpy.zeros((1, 60, 80), dtype=numpy.uint8))
    for kind in ("label", "valid"):
        (tmp_path / "test" / kind).mkdir(parents=True)
        ones = numpy.full((1, 32, 32), 255, dtype=numpy.uint8)
        shifted = gdal.Open(write_raster(tmp_path / "test" / kind / "a.tif", ones), gdal.GA_Update)
        shifted.SetGeoTransform((X + 0.2, PIXEL_M, 0, Y, 0, -PIXEL_M))
        shifted = None
    assert f1_of_map(path, 0.6, tmp_path / "test") is None


@pytest.mark.parametrize(
    ("before", "after", "is_better", "told"),
    [
        (0.61, 0.72, True, "F1 0.61 before, 0.72 after"),
        (0.61, 0.612, False, "not better"),
        (0.61, 0.4, False, "kept as /runs/new.safetensors"),
        (None, 0.4, True, "undefined before"),
        (0.61, None, False, "Nothing can be said"),
    ],
)
def test_the_result_is_told_as_it_is(before, after, is_better, told):
    found = Improvement("new", None, "/runs/new.safetensors", before, after, 12, True, True, "report.html")
    assert found.is_better == is_better and told in result_text(found)
    assert ("among your models" in result_text(found)) == is_better


def test_what_there_is_to_learn_from_is_counted():
    assert lesson_text(ENOUGH, 0) == "To learn from: 10 accepted and 10 rejected polygons."
    assert "1 view without" in lesson_text(ENOUGH, 1) and "3 views without" in lesson_text(ENOUGH, 3)


@pytest.mark.slow
def test_cancelling_leaves_nothing_behind(review, models_folder, tmp_path, wait_until):
    plan = ImprovePlan(
        str(tmp_path / "change.gpkg"),
        str(tmp_path / "change.tif"),
        None,
        False,
        "new",
        "New",
        tmp_path / "run",
    )
    task, ends, stages = ImproveTask(plan), [], []
    task.stopped.connect(lambda: ends.append("stopped"))
    task.failed.connect(lambda *texts: ends.append(texts))
    task.succeeded.connect(ends.append)
    task.progressed.connect(lambda stage, percent, _left: stages.append((stage, percent)))
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: ends or any(stage == "Training" and percent > 5 for stage, percent in stages))
    task.cancel()
    wait_until(lambda: bool(ends))
    assert ends == ["stopped"]
    assert not plan.folder.exists() and list(models_folder.iterdir()) == []


@pytest.mark.slow
def test_a_failure_is_one_sentence_in_the_box_and_leaves_nothing(
    review, models_folder, project, tmp_path, wait_until
):
    box = ImproveBox(project)
    box.set_records(review)
    assert box.improve_button.isEnabled() and "Train a new model" in box.improve_button.text()
    assert "without a model (cva)" in box.notice.text()
    (tmp_path / "before.tif").write_bytes(b"no image")
    box.improve_button.click()
    assert not box.improve_button.isEnabled() and not box.cancel_button.isHidden()
    wait_until(lambda: box.result.text() != "")
    assert "before.tif" in box.result.text() and box.improve_button.isEnabled()
    assert box.again_button.isHidden() and list(tmp_path.glob("reviews/*")) == []
    box.set_records(None)
    box.deleteLater()


def test_detecting_again_asks_for_the_same_place_in_a_file_of_its_own(review, tmp_path):
    path = str(tmp_path / "change.tif")
    arguments = arguments_with("new.safetensors", path, is_descendant=True)
    assert read(DetectOptions, arguments).min_area == 4.0
    assert arguments["model"] == "new.safetensors"
    assert arguments["before"] == read_provenance(path).before
    assert arguments["extent"] == [X, Y - SIDE * PIXEL_M, X + SIDE * PIXEL_M, Y]
    assert arguments["area"] is None, "a file that is gone"
    assert Path(arguments["output"]).name == "change_again.tif" and "threshold" not in arguments
    Path(arguments["polygons"]).write_bytes(b"")
    assert Path(arguments_with("new.safetensors", path, True)["output"]).name == "change_again_2.tif"
