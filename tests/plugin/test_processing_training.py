"""Prepare training data and Train a model, run by Processing itself with the real engine."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from engine.contract.options.option import options_of
from engine.contract.protocol import REQUESTS
from tests.plugin.conftest import ORIGIN, PIXEL_SIZE_M, scene_pixels
from tests.seeds import seeded

pytestmark = pytest.mark.usefixtures("provider")
ELSEWHERE: dict[str, set[str]] = {
    "detectchange": {"pairs", "part"},  # of the dialog alone
    "changepolygons": {"output"},
    "preparetraining": {"check"},
    "trainmodel": set(),
    "evaluate": {"title", "reference_threshold"},
    "estimateshift": set(),
    "compareresults": {"result", "reference", "threshold", "reference_threshold", "title", "report"},
}
"""Options that an algorithm has by another name, or not at all."""


def run(algorithm: str, feedback: QgsProcessingFeedback | None = None, **parameters) -> dict:
    import processing

    return processing.run(f"deepchange:{algorithm}", parameters, feedback=feedback)


@pytest.fixture
def houses(project) -> QgsVectorLayer:
    """A layer in memory of the roof that the before image lacks."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "new houses", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(outline(80, 30, 120, 60)))
    layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    return layer


def outline(left: int, top: int, right: int, bottom: int) -> str:
    """A box of the image's columns and rows as WKT."""
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    points = (f"{ORIGIN[0] + x * PIXEL_SIZE_M} {ORIGIN[1] - y * PIXEL_SIZE_M}" for x, y in corners)
    return f"POLYGON(({', '.join(points)}))"


@pytest.mark.slow
def test_polygons_of_a_layer_in_memory_become_a_training_set(houses, before_path, after_path, tmp_path):
    """Every pixel of both images is in one patch, changed where the polygon lies."""
    output = tmp_path / "set"
    result = run(
        "preparetraining",
        SOURCE=houses,
        BEFORE=before_path,
        AFTER=after_path,
        OUTPUT=str(output),
        SIZE=32,
    )
    patches = {split: sorted((output / split / "label").glob("*")) for split in ("train", "val", "test")}
    assert {split: result[f"{split.upper()}_PATCHES"] for split in patches} == {
        split: len(files) for split, files in patches.items()
    }
    assert patches["train"] and patches["val"] and not patches["test"]
    labels = [gdal.Open(str(file)).ReadAsArray() > 0 for files in patches.values() for file in files]
    assert sum(label.sum() for label in labels) == 30 * 40 == result["CHANGE_PIXELS"]
    assert sum(label.size for label in labels) == 128 * 160


@pytest.mark.slow
def test_of_reviewed_polygons_the_file_counts_and_what_is_set_in_qgis_is_warned_of(
    write_polygons, before_path, after_path, project, tmp_path
):
    path = write_polygons("change", [outline(80, 30, 120, 60), outline(0, 0, 32, 32)], [0.9, 0.8])
    layer = QgsVectorLayer(f"{path}|layername=change", "Change polygons", "ogr")
    for number, status in ((1, "accepted"), (2, "rejected")):
        layer.dataProvider().changeAttributeValues({number: {layer.fields().lookupField("status"): status}})
    project.addMapLayer(layer)
    layer.setSubsetString("status = 'accepted'")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    feedback = QgsProcessingFeedback(False)
    result = run(
        "preparetraining",
        feedback,
        SOURCE=layer,
        BEFORE=before_path,
        AFTER=after_path,
        OUTPUT=str(tmp_path / "set"),
        SIZE=32,
        VAL=0,
    )
    assert (result["CHANGE_PIXELS"], result["NO_CHANGE_PIXELS"]) == (30 * 40, 32 * 32)
    assert "“Change polygons” is filtered in QGIS" in feedback.textLog()
    assert "is in EPSG:32632 by its file, which counts" in feedback.textLog()


def test_a_layer_and_a_folder_or_neither_are_one_sentence(houses, tmp_path):
    for given in ({"SOURCE": houses, "FOLDER": str(tmp_path)}, {}):
        with pytest.raises(QgsProcessingException, match="either a layer of what changed or a folder"):
            run("preparetraining", OUTPUT=str(tmp_path / "set"), **given)


@pytest.fixture
def training_set(tmp_path) -> Path:
    """Two pairs of 64 pixels for training and one for validation, in each of which a roof is new."""
    for split, names in (("train", "ab"), ("val", "c")):
        for name in names:
            images = {
                "A": scene_pixels(False, 64, 64),
                "B": scene_pixels(False, 64, 64),
                "label": np.zeros((1, 64, 64), np.uint8),
            }
            row, column = np.random.default_rng(seeded(ord(name))).integers(0, 32, 2)
            place = (slice(None), slice(row, row + 32), slice(column, column + 32))
            images["B"][place], images["label"][place] = 220, 255
            for folder, pixels in images.items():
                (tmp_path / "data" / split / folder).mkdir(parents=True, exist_ok=True)
                write_tiff(tmp_path / "data" / split / folder / f"{name}.tif", pixels)
    return tmp_path / "data"


def write_tiff(path: Path, pixels: np.ndarray) -> None:
    bands, height, width = pixels.shape
    gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands).WriteArray(pixels)


@pytest.mark.slow
def test_a_cancelled_training_goes_on_where_it_stopped(training_set, tmp_path, monkeypatch):
    """Values of several lines and a flag that is set by default reach the engine as well."""
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(tmp_path / "models"))
    given = {
        "DATA": str(training_set),
        "NETWORK": "isnet_lw",
        "OPTION": "width=128",
        "SET": "mosaic=0\nexchange=0",
        "EPOCHS": 8,
        "PATCH": 64,
        "BATCH": 2,
        "DEVICE": "cpu",
        "WORKERS": 0,
        "OUTPUT": str(tmp_path / "run"),
        "NAME": "roofs",
        "INSTALL": False,
    }
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 0 else None)
    assert run("trainmodel", feedback, **given) == {}
    assert "“Resume” to go on" in feedback.textLog()
    assert not (tmp_path / "run" / "roofs.safetensors").exists()
    result = run("trainmodel", OUTPUT=str(tmp_path / "run"), RESUME=True)
    assert Path(result["MODEL"]) == tmp_path / "run" / "roofs.safetensors"
    assert Path(result["REPORT"]).read_text(encoding="utf-8").startswith("<!doctype html>")
    assert result["MODEL_NAME"] is None and not (tmp_path / "models").exists()
    begun = json.loads((tmp_path / "run" / "recipe.json").read_text(encoding="utf-8"))
    assert begun["network"]["options"]["width"] == 128
    assert [begun["recipe"]["augmentation"][name] for name in ("mosaic", "exchange")] == [0, 0]


def test_every_option_of_a_command_is_a_parameter_of_its_algorithm(provider):
    for algorithm in provider.algorithms():
        names = {each.name() for each in algorithm.parameterDefinitions()}
        options = {name for name in options_of(REQUESTS[algorithm.command]) if name.upper() not in names}
        assert options == ELSEWHERE[algorithm.name()], algorithm.name()
