"""Figures that the dialog tells before a run, against the engine's own."""

from __future__ import annotations

import json
import random

import numpy
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRasterLayer,
    QgsRectangle,
)

from deep_change_detection.cd_plugin.detect.estimate import (
    estimate_text,
    planned_windows,
    rate_key,
    remember_rate,
)
from deep_change_detection.cd_plugin.detect.model_choice import model_used
from deep_change_detection.cd_plugin.detect.request import AreaKind, ChosenArea, DetectRequest, EngineOptions
from deep_change_detection.cd_plugin.engine_client.models import ModelEntry, list_models
from deep_change_detection.cd_plugin.layers.overlap import common_area
from engine.contract import library
from engine.contract.windows import WindowPlan
from engine.rasters.image import open_image
from engine.rasters.pair import align
from tests.seeds import seeded

CONTEXT = QgsCoordinateTransformContext()
CVA = ModelEntry("cva", "Change vector analysis", "")


def request_of(before, after, model=CVA, **changes) -> DetectRequest:
    return DetectRequest(before, after, model, None, **changes)


def windows_of(request: DetectRequest) -> int:
    return planned_windows(request, common_area(request.before, request.after, CONTEXT), CONTEXT)


def engine_windows(before, after, window, overlap, **limits) -> int:
    images = open_image(before.source()), open_image(after.source())
    grid = align(*images, ["red", "green", "blue"], **limits).grid
    return len(WindowPlan.over(grid.width, grid.height, window, overlap))


@pytest.mark.slow
def test_planned_windows_are_as_many_as_the_engine_makes(before_layer, after_layer):
    generator = random.Random(seeded(7))
    for _ in range(200):
        window = generator.randint(32, 200)
        overlap = generator.randint(0, window - 1)
        options = EngineOptions(window=window, overlap=overlap)
        planned = windows_of(request_of(before_layer, after_layer, options=options))
        assert planned == engine_windows(before_layer, after_layer, window, overlap)


def test_an_extent_has_the_windows_of_its_pixels(before_layer, after_layer):
    extent = QgsRectangle(500_010, 5_399_950, 500_070, 5_399_990)
    area = ChosenArea(AreaKind.CANVAS, extent=extent, crs=QgsCoordinateReferenceSystem("EPSG:32632"))
    options = EngineOptions(window=32, overlap=8)
    planned = windows_of(request_of(before_layer, after_layer, options=options, area=area))
    limits = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    assert planned == engine_windows(before_layer, after_layer, 32, 8, extent=limits) == 5 * 3


def test_a_coarser_grid_has_fewer_windows(before_layer, after_layer):
    options = EngineOptions(window=32, overlap=0, grid=1.0)
    planned = windows_of(request_of(before_layer, after_layer, options=options))
    assert planned == engine_windows(before_layer, after_layer, 32, 0, grid="1.0")


def test_an_area_that_holds_nothing_has_no_windows(before_layer, after_layer):
    area = ChosenArea(
        AreaKind.CANVAS,
        extent=QgsRectangle(0, 0, 1, 1),
        crs=QgsCoordinateReferenceSystem("EPSG:32632"),
    )
    assert windows_of(request_of(before_layer, after_layer, area=area)) == 0


def test_the_time_is_told_only_after_a_run_of_the_same_kind(before_layer, after_layer):
    shared = common_area(before_layer, after_layer, CONTEXT)
    options = EngineOptions(window=32, overlap=0)
    request = request_of(before_layer, after_layer, options=options)
    assert estimate_text(request, shared, CONTEXT) == "20 windows"
    result = {"windows": 4, "seconds": 40.0, "resumed_rows": 0, "device": "the processor"}
    remember_rate(rate_key(request), result)
    assert estimate_text(request, shared, CONTEXT) == "20 windows, about 3 min on the processor"
    other_device = request_of(
        before_layer, after_layer, options=EngineOptions(window=32, overlap=0, device="cuda")
    )
    assert estimate_text(other_device, shared, CONTEXT) == "20 windows"


def test_a_resumed_run_tells_nothing_about_speed(before_layer, after_layer):
    request = request_of(before_layer, after_layer)
    remember_rate(rate_key(request), {"windows": 4, "seconds": 1.0, "resumed_rows": 9, "device": "x"})
    shared = common_area(before_layer, after_layer, CONTEXT)
    assert " on x" not in estimate_text(request, shared, CONTEXT)


@pytest.mark.parametrize("first, second", [("auto", "named"), ("named", "auto"), ("auto", "auto")])
def test_automatic_and_the_model_it_stands_for_tell_the_same_time(before_layer, after_layer, first, second):
    models = list_models()
    automatic = next(entry for entry in models if entry.name == "auto")
    requests = {"auto": request_of(before_layer, after_layer, automatic, models=models)}
    named = model_used(requests["auto"])
    requests["named"] = request_of(before_layer, after_layer, named, models=models)
    remember_rate(
        rate_key(requests[first]), {"windows": 2, "seconds": 240.0, "resumed_rows": 0, "device": "the GPU"}
    )
    shared = common_area(before_layer, after_layer, CONTEXT)
    assert estimate_text(requests[second], shared, CONTEXT).endswith(" min on the GPU")


@pytest.fixture
def model_files(tmp_path, monkeypatch):
    """Model files for pixels of three sizes; their weights do not matter here."""
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(folder))
    sizes = {"fine": (0.1, 0.2, 0.6), "medium": (0.3, 1.0, 2.0), "coarse": (5.0, 10.0, 30.0)}
    for name, (finest, best, coarsest) in sizes.items():
        card = {
            "format": 1,
            "name": name,
            "network": {"name": "isnet_lw", "options": {}},
            "bands": ["red", "green", "blue"],
            "ground_sample_distance": {"min": finest, "best": best, "max": coarsest},
        }
        header = json.dumps({"__metadata__": {"card": json.dumps(card)}}).encode()
        (folder / f"{name}.safetensors").write_bytes(len(header).to_bytes(8, "little") + header)


@pytest.mark.usefixtures("model_files")
@pytest.mark.parametrize("pixel", [0.05, 0.15, 0.5, 0.9, 2.0, 3.0, 12.0, 50.0])
def test_automatic_stands_for_the_model_that_the_engine_would_choose(write_image, pixel):
    layers = []
    for name in ("a", "b"):
        path = write_image(name, numpy.zeros((3, 40, 40), numpy.uint8))
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.SetGeoTransform((500_000, pixel, 0, 5_400_000, 0, -pixel))
        del dataset
        layers.append(QgsRasterLayer(path, name))
    models = list_models()
    automatic = next(entry for entry in models if entry.name == "auto")
    used = model_used(request_of(*layers, model=automatic, models=models))
    assert (used.file or used.name) == library.choose_model(library.list_models().models, pixel, 3)


@pytest.mark.usefixtures("model_files")
@pytest.mark.parametrize(
    ("grid", "name"),
    [("after", "fine"), ("before", "coarse"), (12.0, "coarse"), (1.1, "medium"), (90.0, "irmad")],
)
def test_automatic_looks_at_the_pixels_that_are_analysed(write_image, grid, name):
    """Those of the image whose grid is taken, or of the size that was given."""
    layers = []
    for image, pixel in (("coarse_image", 10.0), ("fine_image", 0.2)):
        path = write_image(image, numpy.zeros((3, 40, 40), numpy.uint8))
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.SetGeoTransform((500_000, pixel, 0, 5_400_000, 0, -pixel))
        del dataset
        layers.append(QgsRasterLayer(path, image))
    models = list_models()
    automatic = next(entry for entry in models if entry.name == "auto")
    options = EngineOptions(grid=grid)
    used = model_used(request_of(*layers, model=automatic, models=models, options=options))
    assert used.name == name
