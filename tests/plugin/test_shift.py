"""The shift between the images in QGIS: told and corrected in the dialog, estimated by Processing."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsCoordinateTransformContext, QgsRasterLayer

from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.detect.notices import Level, Place
from deep_change_detection.cd_plugin.detect.pair_checks import check_shift
from deep_change_detection.cd_plugin.detect.request import DetectRequest, EngineOptions, engine_arguments
from deep_change_detection.cd_plugin.processing.provider import DeepChangeProvider
from engine.contract.results import ShiftResult
from tests.seeds import seeded

SIDE = 192


def ground(seed: int) -> numpy.ndarray:
    """A texture (3, SIDE + 20, SIDE + 20) uint8 of several coarsenesses."""
    random = numpy.random.default_rng(seeded(seed))
    side = SIDE + 20
    image = random.normal(0, 6, (3, side, side))
    for cell in (3, 7, 23):
        cells = random.normal(0, 20, (3, side // cell + 1, side // cell + 1))
        image += cells.repeat(cell, 1).repeat(cell, 2)[:, :side, :side]
    return (128 + image).clip(0, 255).astype(numpy.uint8)


@pytest.fixture
def pair(write_image):
    """Writes two images, the later one so many whole pixels to the right and below."""

    def write(right: int, down: int) -> tuple[str, str]:
        image = ground(1)
        part = numpy.s_[:, 10 : 10 + SIDE, 10 : 10 + SIDE]
        later = image[:, 10 - down : 10 - down + SIDE, 10 - right : 10 - right + SIDE]
        return write_image("ground_2016", image[part]), write_image("ground_2021", later)

    return write


@pytest.fixture
def opened(open_dialog, project, pair):
    """The dialog over such a pair, with the engine found."""

    def make(*shift: int) -> DetectDialog:
        layers = [QgsRasterLayer(path, Path(path).stem) for path in pair(*shift)]
        project.addMapLayers(layers)
        return open_dialog()

    return make


def lines(dialog: DetectDialog) -> list[str]:
    return [text for text in dialog.form.lines[Place.PAIR].texts() if text.startswith("Shift")]


def test_a_shift_is_told_and_its_button_corrects_it(opened, wait_until):
    dialog = opened(3, -2)
    wait_until(lambda: lines(dialog))
    assert lines(dialog) == ["Shift about 3.6 px north-east"]
    assert dialog.form.request().options.shift == "none"
    next(button for button in dialog.form.lines[Place.PAIR].buttons() if button.text() == "Correct").click()
    dialog.refresh()
    assert lines(dialog) == ["Shift about 3.6 px north-east, corrected"]
    arguments = engine_arguments(dialog.form.request(), QgsCoordinateTransformContext())
    assert arguments["shift"] == "auto"
    dialog.detect()
    wait_until(lambda: dialog.run is None)
    written = gdal.Open(arguments["output"]).GetMetadataItem("DCD_PARAMETERS")
    shift = [float(number) for number in json.loads(written)["shift"].split(",")]
    assert math.dist(shift, (3, -2)) < 0.1


def test_a_dialog_that_is_closed_for_good_leaves_no_search_behind(opened, wait_until):
    dialog = opened(3, -2)
    wait_until(lambda: dialog._looks._task is not None)
    dialog.abandon()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


@pytest.mark.parametrize(
    ("shift", "bearing", "expected"),
    [((1.4, 0.0), 90.0, "east"), ((0.0, 2.0), 180.0, "south"), ((-1.0, -1.0), 315.0, "north-west")],
)
def test_a_notice_names_where_to_on_the_map(before_layer, after_layer, shift, bearing, expected):
    request = DetectRequest(before_layer, after_layer, None, None)
    (notice,) = check_shift(request, ShiftResult(*shift, True, 0.02, bearing, None, 20))
    assert notice.text.endswith(f"px {expected}") and notice.level is Level.WARNING
    corrected = DetectRequest(before_layer, after_layer, None, None, options=EngineOptions(shift="auto"))
    (notice,) = check_shift(corrected, ShiftResult(*shift, True, 0.02, bearing, None, 20))
    assert notice.level is Level.FINE and notice.remedy is None


@pytest.mark.parametrize(("right", "sure"), [(1.4, False), (0.29, True)])
def test_what_is_not_sure_or_too_little_is_no_notice(before_layer, after_layer, right, sure):
    request = DetectRequest(before_layer, after_layer, None, None)
    assert check_shift(request, ShiftResult(right, 0.0, sure, 0.02, 90.0, None, 20)) == []


@pytest.fixture
def processing_run(qgis_processing):
    import processing

    provider = DeepChangeProvider()
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield processing.run
    QgsApplication.processingRegistry().removeProvider("deepchange")


def test_processing_estimates_a_shift_and_whether_it_is_sure(processing_run, pair):
    before, after = pair(-4, 5)
    found = processing_run("deepchange:estimateshift", {"BEFORE": before, "AFTER": after})
    assert found["SURE"] == 1 and math.dist((found["DX"], found["DY"]), (-4, 5)) < 0.1
