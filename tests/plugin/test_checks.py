"""What the dialog says of model, area, options and output before a run."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from deep_change_detection.cd_plugin.detect.analysis_pixels import smallest_polygon
from deep_change_detection.cd_plugin.detect.checks import (
    check,
    check_area,
    check_min_area,
    check_model,
    check_options,
)
from deep_change_detection.cd_plugin.detect.notices import Level, Place, Remedy
from deep_change_detection.cd_plugin.detect.output_checks import check_output
from deep_change_detection.cd_plugin.detect.request import (
    AreaKind,
    ChosenArea,
    DetectRequest,
    EngineOptions,
    engine_arguments,
)
from deep_change_detection.cd_plugin.detect.run import DetectRun
from deep_change_detection.cd_plugin.engine_client.models import ModelEntry
from deep_change_detection.cd_plugin.layers.overlap import common_area
from deep_change_detection.engine.contract.card import Card, GroundSampleDistance
from engine.contract.options.detect import DetectOptions
from tests.seeds import seeded

CONTEXT = QgsCoordinateTransformContext()
CVA = ModelEntry("cva", "Change vector analysis", "")
COLOURS = ModelEntry(
    "colours",
    "Colours",
    "",
    "/models/colours.safetensors",
    Card.from_json(
        {
            "format": 1,
            "network": {"name": "isnet_lw"},
            "bands": ["red", "green", "blue"],
            "window": 256,
            "overlap": 64,
            "ground_sample_distance": {"min": 0.2, "best": 0.5, "max": 1.0},
        },
        "colours",
    ),
)
AUTOMATIC = ModelEntry("auto", "Automatic", "")
IRMAD = ModelEntry("irmad", "Alteration", "")
MODELS = [AUTOMATIC, COLOURS, CVA]


@pytest.fixture
def request_for(before_layer, after_layer, tmp_path):
    """Makes a request that would run, but for what the test changes."""

    def make(**changes) -> DetectRequest:
        fields = {
            "before": before_layer,
            "after": after_layer,
            "model": COLOURS,
            "output": tmp_path / "out" / "change.tif",
            "models": MODELS,
        }
        (tmp_path / "out").mkdir(exist_ok=True)
        return DetectRequest(**{**fields, **changes})

    return make


def area_notices(request):
    return check_area(request, common_area(request.before, request.after, CONTEXT), CONTEXT)


def polygon_layer(rectangle: QgsRectangle, epsg: int = 32632) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{epsg}", "fields", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(rectangle))
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


def test_a_request_in_order_is_not_blocked(request_for):
    assert not [notice for notice in check(request_for(), CONTEXT) if notice.blocks]


# Model


def test_an_image_of_too_few_bands_is_named_with_what_is_missing(request_for, write_image):
    grey = QgsRasterLayer(write_image("grey_2015", numpy.zeros((1, 64, 64), numpy.uint8)), "grey_2015")
    (notice,) = check_model(request_for(before=grey), CONTEXT)
    assert notice.blocks
    assert notice.text == "“grey_2015” has 1 of the 3 bands that the model needs (red, green, blue)."
    assert (notice.remedy, notice.value) == (Remedy.USE_MODEL, "irmad")


def test_an_alpha_band_is_not_counted_as_data(request_for, write_image):
    path = write_image("alpha_2015", numpy.zeros((3, 64, 64), numpy.uint8))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(3).SetColorInterpretation(gdal.GCI_AlphaBand)
    del dataset
    (notice,) = check_model(request_for(before=QgsRasterLayer(path, "alpha_2015")), CONTEXT)
    assert "has 2 of the 3 bands" in notice.text


def test_chosen_bands_stand_in_for_missing_ones(request_for, write_image):
    grey = QgsRasterLayer(write_image("grey_2015", numpy.zeros((1, 64, 64), numpy.uint8)), "grey_2015")
    options = EngineOptions(before_bands="1,1,1")
    assert check_model(request_for(before=grey, options=options), CONTEXT) == []


def test_a_chosen_band_that_the_image_lacks_is_named(request_for):
    (notice,) = check_model(request_for(options=EngineOptions(after_bands="1,2,7")), CONTEXT)
    assert notice.blocks and "“ortho_2021” has no band 7" in notice.text


def test_too_few_chosen_bands_are_counted_against_the_models(request_for):
    (notice,) = check_model(request_for(options=EngineOptions(after_bands="1,2")), CONTEXT)
    assert notice.blocks and "2 bands" in notice.text and "needs 3" in notice.text


def test_a_model_that_cannot_be_read_says_why(request_for):
    damaged = ModelEntry("x", "x", "", "/x.safetensors", {}, "/x.safetensors is not a readable model file.")
    (notice,) = check_model(request_for(model=damaged), CONTEXT)
    assert notice.blocks and notice.text == damaged.problem


@pytest.mark.parametrize(("size", "warned"), [(0.1, True), (0.2, False), (1.0, False), (1.5, True)])
def test_pixels_outside_of_what_the_model_was_made_for_are_a_warning(request_for, size, warned):
    notices = check_model(request_for(options=EngineOptions(grid=size)), CONTEXT)
    assert [notice.level for notice in notices] == [Level.WARNING] * warned


@pytest.mark.parametrize(
    ("size", "remedy", "button", "value"),
    [
        (0.1, Remedy.USE_GRID, "Use 0.5\u00a0m", "auto"),
        (1.5, Remedy.USE_GRID, "Use 0.5\u00a0m", "auto"),
        (30.0, Remedy.USE_MODEL, "Use Automatic", "auto"),
    ],
)
def test_pixels_that_do_not_suit_the_model_can_be_changed_or_else_the_model(
    request_for, size, remedy, button, value
):
    """Pixels far coarser than the model's hold nothing of what it looks for."""
    request = request_for(models=[AUTOMATIC, COLOURS, IRMAD], options=EngineOptions(grid=size))
    (notice,) = check_model(request, CONTEXT)
    assert (notice.remedy, notice.button, notice.value) == (remedy, button, value)


def test_automatic_tells_which_model_it_stands_for(request_for):
    (notice,) = check_model(request_for(model=AUTOMATIC), CONTEXT)
    assert notice.text == "For these images: Colours, which is made for pixels of 0.5 m"


def test_automatic_tells_that_no_model_is_made_for_the_pixels(request_for):
    request = request_for(model=AUTOMATIC, models=[AUTOMATIC, IRMAD], options=EngineOptions(grid=30.0))
    (notice,) = check_model(request, CONTEXT)
    assert notice.text == (
        "No model fits these images (3 bands, pixels of 30\u00a0m). Alteration compares their values "
        "instead, and shows differences of every kind: of crops, shadows and seasons too."
    )


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ((0.2, 0.5, 1.0), []),
        ((0.6, 0.8, 1.0), ["Compared at pixels of 0.8 m, which suit the model."]),
        ((0.1, 0.2, 0.3), ["Compared at pixels of 0.2 m, which suit the model."]),
    ],
)
def test_on_an_automatic_grid_the_pixels_suit_the_model_unless_they_are_far_too_coarse(
    request_for, sizes, told
):
    card = dataclasses.replace(COLOURS.card, ground_sample_distance=GroundSampleDistance(*sizes))
    notices = check_model(request_for(model=dataclasses.replace(COLOURS, card=card)), CONTEXT)
    assert [notice.text for notice in notices] == told


# Minimum area


@pytest.mark.parametrize(
    ("least", "told"),
    [
        (0.0, []),
        (2.2, ["Change of less than 2.2\u00a0m² (9 pixels) makes no polygon"]),
        (0.25, ["Change of less than 0.25\u00a0m² (1 pixel) makes no polygon"]),
        (0.1, ["Change of less than 0.1\u00a0m² (1 pixel) makes no polygon"]),
        (500.0, ["Change of less than 500\u00a0m² (1,999 pixels) makes no polygon"]),
    ],
)
def test_a_minimum_area_is_told_in_pixels_too(least, told, request_for):
    request = request_for(options=EngineOptions(min_area=least, grid="after"))
    assert [notice.text for notice in check_min_area(request)] == told


@pytest.mark.parametrize("number", range(8))
def test_what_is_proposed_is_told_as_the_nine_pixels_that_are_meant(number, request_for):
    size = 10 ** numpy.random.default_rng(seeded(number)).uniform(-1, 2)
    request = request_for(options=EngineOptions(grid=size))
    area, _ = smallest_polygon(request, None)
    assert 8 * size**2 < area <= 9.01 * size**2
    told = check_min_area(request_for(options=EngineOptions(min_area=area, grid=size)))
    assert ["(9 pixels)" in each.text for each in told] == [True]


def test_a_minimum_area_is_not_told_where_there_are_no_polygons(request_for):
    assert check_min_area(request_for(options=EngineOptions(min_area=3), with_polygons=False)) == []


# Area


@pytest.mark.parametrize("kind", [AreaKind.LAYER_EXTENT, AreaKind.POLYGONS])
def test_an_area_without_its_layer_is_asked_for(request_for, kind):
    (notice,) = area_notices(request_for(area=ChosenArea(kind)))
    assert notice.level is Level.MISSING


def test_a_canvas_beside_the_images_can_be_zoomed_to_them(request_for):
    utm = QgsCoordinateReferenceSystem("EPSG:32632")
    area = ChosenArea(AreaKind.CANVAS, extent=QgsRectangle(0, 0, 10, 10), crs=utm)
    (notice,) = area_notices(request_for(area=area))
    assert notice.blocks and notice.remedy is Remedy.ZOOM_TO_COMMON


def test_a_canvas_in_another_crs_over_the_images_is_fine(request_for):
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    area = ChosenArea(AreaKind.CANVAS, extent=QgsRectangle(8.9, 48.6, 9.1, 48.8), crs=wgs84)
    assert area_notices(request_for(area=area)) == []


def test_polygons_beside_the_images_are_refused(request_for):
    area = ChosenArea(AreaKind.POLYGONS, polygons=polygon_layer(QgsRectangle(0, 0, 10, 10)))
    (notice,) = area_notices(request_for(area=area))
    assert notice.blocks and notice.remedy is Remedy.EVERYTHING


def test_selected_only_without_a_selection_is_refused(request_for, after_layer):
    area = ChosenArea(AreaKind.POLYGONS, polygons=polygon_layer(after_layer.extent()), selected_only=True)
    (notice,) = area_notices(request_for(area=area))
    assert notice.blocks and "selected" in notice.text
    area.polygons.selectAll()
    assert area_notices(request_for(area=area)) == []


# Window and overlap


@pytest.mark.parametrize(
    ("window", "overlap", "words"),
    [
        (16, None, "16 pixels is too small"),
        (64, 64, "must be smaller"),
        (None, 300, "must be smaller than the window of 256"),
    ],
)
def test_a_window_that_cannot_work_is_refused(request_for, window, overlap, words):
    (notice,) = check_options(request_for(options=EngineOptions(window=window, overlap=overlap)))
    assert notice.blocks and words in notice.text


def test_a_smaller_window_takes_its_share_of_the_models_overlap(request_for):
    assert check_options(request_for(options=EngineOptions(window=32))) == []


# Output


def test_a_free_name_in_a_writable_folder_is_fine(request_for):
    assert check_output(request_for()) == []


def test_no_output_is_asked_for(request_for):
    (notice,) = check_output(request_for(output=None))
    assert notice.level is Level.MISSING


def test_a_missing_folder_can_be_created(request_for, tmp_path):
    (notice,) = check_output(request_for(output=tmp_path / "new" / "change.tif"))
    assert notice.blocks and (notice.remedy, notice.value) == (Remedy.CREATE_FOLDER, tmp_path / "new")


def test_a_folder_that_cannot_be_written_is_refused(request_for):
    """In /proc no file can be made by anyone, so that the test holds for root, too."""
    (notice,) = check_output(request_for(output=Path("/proc/self/change.tif")))
    assert notice.blocks and "cannot be written" in notice.text
    assert notice.value.parent == Path.home()


def test_an_output_that_is_an_input_is_refused_with_another_name(request_for, before_layer):
    (notice,) = check_output(request_for(output=Path(before_layer.source())))
    assert notice.blocks and "“ortho_2016”" in notice.text
    assert notice.remedy is Remedy.SAVE_AS and notice.value.name == "ortho_2016_2.tif"


def test_an_input_reached_by_another_path_is_still_the_input(request_for, before_layer, tmp_path):
    link = tmp_path / "link.tif"
    link.symlink_to(before_layer.source())
    (notice,) = check_output(request_for(output=link))
    assert "“ortho_2016”" in notice.text


@pytest.mark.parametrize("existing", ["change.tif", "change.gpkg"])
def test_existing_results_are_not_replaced_and_a_free_name_is_offered(request_for, tmp_path, existing):
    request = request_for()
    (tmp_path / "out" / existing).touch()
    (notice,) = check_output(request)
    assert notice.blocks and notice.text.startswith(existing)
    assert notice.value == tmp_path / "out" / "change_2.tif"


def test_existing_polygons_do_not_matter_where_none_are_wanted(request_for, tmp_path):
    request = request_for(with_polygons=False)
    (tmp_path / "out" / "change.gpkg").touch()
    assert check_output(request) == []


def test_an_unfinished_run_is_pointed_out(request_for, tmp_path):
    request = request_for()
    (tmp_path / "out" / "change.tif.journal").touch()
    (notice,) = check_output(request)
    assert notice.level is Level.INFO and "continued" in notice.text


# Arguments


def test_the_arguments_of_a_plain_request_are_the_engines_options(request_for, before_layer, after_layer):
    request = request_for(threshold=0.4, options=EngineOptions(window=128, device="cpu"))
    assert engine_arguments(request, CONTEXT) == {
        "before": before_layer.source(),
        "after": after_layer.source(),
        "output": str(request.output),
        "polygons": str(request.output.with_suffix(".gpkg")),
        "model": "/models/colours.safetensors",
        "threshold": 0.4,
        "extent": None,
        "area": None,
        "grid": "auto",
        "min_area": 0.0,
        "window": 128,
        "overlap": None,
        "device": "cpu",
        "normalise": "none",
        "shift": "none",
        "precision": "auto",
        "before_bands": None,
        "after_bands": None,
        "cluster": None,
    }


def test_every_argument_is_an_option_that_the_engine_knows(request_for):
    known = {field.name for field in dataclasses.fields(DetectOptions)}
    assert set(engine_arguments(request_for(), CONTEXT)) <= known


def test_a_canvas_in_degrees_becomes_an_extent_in_the_grids_metres(request_for):
    """The corner 9° E on UTM 32's central meridian lies at 500 000 m east."""
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    area = ChosenArea(AreaKind.CANVAS, extent=QgsRectangle(9.0, 48.74, 9.001, 48.75), crs=wgs84)
    xmin, ymin, xmax, ymax = engine_arguments(request_for(area=area), CONTEXT)["extent"]
    assert xmin == pytest.approx(500_000, abs=0.01)
    assert xmax - xmin == pytest.approx(0.001 * 73_530 * 0.9996, rel=1e-3)
    assert ymax - ymin == pytest.approx(0.01 * 111_206 * 0.9996, rel=1e-3)


def test_polygons_are_passed_as_a_file_and_not_as_an_extent(request_for, after_layer, project, tmp_path):
    area = ChosenArea(AreaKind.POLYGONS, polygons=polygon_layer(after_layer.extent()))
    arguments = DetectRun(request_for(area=area), project).arguments(tmp_path / "area.gpkg")
    assert arguments["extent"] is None
    assert arguments["area"] == str(tmp_path / "area.gpkg")


@pytest.mark.parametrize("name", ["x" * 300 + ".tif", "x" * 251 + ".tif", "ü" * 125 + ".tif"])
def test_a_name_that_leaves_no_room_for_what_a_run_adds_blocks(name, request_for, tmp_path):
    notices = check_output(request_for(output=tmp_path / name))
    assert [notice.blocks for notice in notices] == [True]
    assert "too long" in notices[0].text


@pytest.mark.parametrize(
    ("crs", "extent"),
    [
        ("EPSG:4326", (-180, -90, 180, 90)),
        ("EPSG:4326", (-300, -150, 300, 150)),
        ("EPSG:4326", (0, 0, 90, 90)),
        ("EPSG:3857", (-2e7, -2e7, 2e7, 2e7)),
    ],
)
def test_an_extent_wider_than_the_projection_reaches_holds_the_images(crs, extent, request_for, after_layer):
    area = ChosenArea(AreaKind.CANVAS, extent=QgsRectangle(*extent), crs=QgsCoordinateReferenceSystem(crs))
    request = request_for(area=area)
    assert not [notice for notice in check(request, CONTEXT) if notice.place is Place.AREA]
    told = QgsRectangle(*engine_arguments(request, CONTEXT)["extent"])
    assert told.contains(request.common_area(CONTEXT).extent)
