"""What the dialog says of two images before a run, against figures computed without QGIS."""

from __future__ import annotations

import re

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsRasterLayer

from deep_change_detection.cd_plugin.detect.notices import (
    MOST_LINES,
    Level,
    Notice,
    Place,
    Remedy,
    most_important,
)
from deep_change_detection.cd_plugin.detect.pair_checks import check_contents, check_grid, check_pair
from deep_change_detection.cd_plugin.detect.request import DetectRequest
from deep_change_detection.cd_plugin.layers.overlap import common_area, pixel_metres
from deep_change_detection.cd_plugin.layers.pair_defaults import default_pair
from engine.contract.results import ExamineResult

UTM_32 = 32632
WGS_84 = 4326
CONTEXT = QgsCoordinateTransformContext()


@pytest.fixture
def image(tmp_path):
    """Makes an image of 3 bands with its upper left corner and pixel size in units of the CRS."""

    def make(name, corner=(500_000, 5_400_000), pixel=1.0, size=(100, 80), epsg=UTM_32, placed=True):
        path = str(tmp_path / f"{name}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, *size, 3)
        if placed:
            dataset.SetGeoTransform((corner[0], pixel, 0, corner[1], 0, -pixel))
        if epsg:
            reference = osr.SpatialReference()
            reference.ImportFromEPSG(epsg)
            dataset.SetProjection(reference.ExportToWkt())
        del dataset
        return QgsRasterLayer(path, name)

    return make


def notices_of(before, after):
    return check_pair(DetectRequest(before, after, None, None), CONTEXT)


def grid_notice(before, after):
    shared = common_area(before, after, CONTEXT)
    (notice,) = check_grid(DetectRequest(before, after, None, None), shared, CONTEXT)
    return notice


def share_by_sampling(inner: QgsRasterLayer, outer: QgsRasterLayer, steps: int = 400) -> float:
    """Share of one image's pixels-to-be whose centre falls into the other image, by GDAL's osr alone."""
    references = []
    for layer in (inner, outer):
        reference = osr.SpatialReference(wkt=gdal.Open(layer.source()).GetProjection())
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        references.append(reference)
    boxes = []
    for layer in (inner, outer):
        dataset = gdal.Open(layer.source())
        left, pixel, _, top, _, _ = dataset.GetGeoTransform()
        boxes.append((left, top - dataset.RasterYSize * pixel, left + dataset.RasterXSize * pixel, top))
    (left, bottom, right, top), (x0, y0, x1, y1) = boxes
    xs = left + (numpy.arange(steps) + 0.5) / steps * (right - left)
    ys = bottom + (numpy.arange(steps) + 0.5) / steps * (top - bottom)
    grid = numpy.stack(numpy.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
    moved = osr.CoordinateTransformation(*references).TransformPoints(grid.tolist())
    x, y = numpy.array(moved)[:, :2].T
    return float(numpy.mean((x >= x0) & (x <= x1) & (y >= y0) & (y <= y1)))


def test_the_common_area_of_two_shifted_images_is_the_rectangle_they_share(image):
    before = image("a", corner=(500_000, 5_400_000), size=(100, 80))
    after = image("b", corner=(500_040, 5_399_980), size=(100, 200))
    shared = common_area(before, after, CONTEXT)
    extent = shared.extent
    assert (extent.xMinimum(), extent.yMinimum()) == (500_040, 5_399_920)
    assert (extent.xMaximum(), extent.yMaximum()) == (500_100, 5_399_980)
    assert shared.of_before == pytest.approx(60 * 60 / (100 * 80), rel=1e-6)
    assert shared.of_after == pytest.approx(60 * 60 / (100 * 200), rel=1e-6)


def test_square_metres_are_those_on_the_ellipsoid_not_on_the_map(image):
    """On UTM's central meridian a map metre is 1/0.9996 of a metre."""
    before, after = image("a"), image("b")
    assert common_area(before, after, CONTEXT).square_metres == pytest.approx(8000 / 0.9996**2, rel=1e-5)


def test_shares_of_images_in_different_crs_are_those_that_sampling_finds(image):
    before = image("degrees", corner=(9.0, 48.755), pixel=0.0001, size=(300, 100), epsg=WGS_84)
    after = image("metres", corner=(501_000, 5_400_000), pixel=10, size=(250, 300))
    shared = common_area(before, after, CONTEXT)
    assert shared.of_after == pytest.approx(share_by_sampling(after, before), abs=0.004)
    assert shared.of_before == pytest.approx(share_by_sampling(before, after), abs=0.004)
    assert 0.05 < shared.of_before < 0.95


@pytest.mark.parametrize(("epsg", "turn"), [(WGS_84, 360), (3857, 2 * numpy.pi * 6_378_137)])
@pytest.mark.parametrize("turns", [-1, 1])
@pytest.mark.parametrize("end", [0.2, 0.7, 3])
def test_images_a_full_turn_apart_share_what_they_would_on_one_map(image, project, epsg, turn, turns, end):
    """The end of the map lies so many of the image's widths to the right of its left edge."""
    unit = turn / 360
    place = {"pixel": 0.001 * unit, "epsg": epsg}
    left = (180 - end / 10) * unit
    before = image("a", corner=(left, -17 * unit), **place)
    after = image("b", corner=(left + 0.03 * unit + turns * turn, -17 * unit), **place)
    shared = common_area(before, after, CONTEXT)
    assert (shared.of_before, shared.of_after) == pytest.approx((0.7, 0.7), rel=1e-3)
    assert after.extent().contains(shared.extent.buffered(-1e-3 * unit))
    reference = image("c", corner=(10 * unit, -17 * unit), size=(70, 80), **place)
    assert shared.square_metres == pytest.approx(
        common_area(reference, reference, CONTEXT).square_metres, rel=1e-3
    )
    project.addMapLayers([before, after])
    assert default_pair(project, []) == [before, after]


def test_the_notice_tells_the_area_and_both_shares(image):
    before = image("a", size=(1000, 1000), pixel=2)
    after = image("b", corner=(501_000, 5_400_000), size=(1000, 1000), pixel=2)
    (notice,) = notices_of(before, after)
    assert notice.level is Level.FINE
    assert [int(share) for share in re.findall(r"(\d+)\u00a0%", notice.text)] == [50, 50]
    assert "2\u00a0km²" in notice.text


def test_images_that_cover_each_other_are_said_to_show_the_same_place(image):
    (notice,) = notices_of(image("a"), image("b"))
    assert notice.text == "Same place, 8,006\u00a0m² in common (100\u00a0% of both)"  # 8000 / 0.9996²


def test_images_apart_from_each_other_block_the_run(image):
    (notice,) = notices_of(image("a"), image("b", corner=(600_000, 5_400_000)))
    assert notice.blocks and "do not overlap" in notice.text


def test_images_that_only_touch_do_not_overlap(image):
    (notice,) = notices_of(image("a"), image("b", corner=(500_100, 5_400_000)))
    assert "do not overlap" in notice.text


def test_one_file_in_two_layers_is_not_a_pair(image):
    layer = image("a")
    (notice,) = notices_of(layer, QgsRasterLayer(layer.source(), "again"))
    assert notice.blocks and "same file" in notice.text


def test_no_image_at_all_offers_the_sample_scene():
    (notice,) = notices_of(None, None)
    assert notice.blocks and notice.remedy is Remedy.OPEN_SAMPLE


def test_a_missing_after_image_is_asked_for(image):
    (notice,) = notices_of(image("a"), None)
    assert notice.level is Level.MISSING and "after" in notice.text


def test_a_file_without_crs_beside_one_with_crs_is_named_with_a_remedy(image):
    placeless = image("placeless", epsg=None)
    (notice,) = notices_of(image("a"), placeless)
    assert notice.blocks and "placeless" in notice.text
    assert notice.remedy is Remedy.ASSIGN_CRS and notice.value is placeless


def test_a_crs_given_in_qgis_alone_does_not_stand_in_for_the_files_own(image):
    """The engine reads the file, so what QGIS was told must not hide that it has no CRS."""
    placeless = image("placeless", epsg=None)
    placeless.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    (notice,) = notices_of(image("a"), placeless)
    assert notice.remedy is Remedy.ASSIGN_CRS


def test_a_crs_that_qgis_was_told_and_the_file_contradicts_is_pointed_out(image):
    layer = image("moved")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    warning = notices_of(image("a"), layer)[0]
    assert warning.level is Level.WARNING
    assert "EPSG:32632" in warning.text and "EPSG:32633" in warning.text


def test_two_plain_pictures_of_one_size_are_compared_pixel_by_pixel(image):
    before = image("a", epsg=None, placed=False)
    (notice,) = notices_of(before, image("b", epsg=None, placed=False))
    assert notice.level is Level.FINE and "8,000 pixels" in notice.text


def test_two_plain_pictures_of_different_sizes_cannot_be_compared(image):
    before = image("a", epsg=None, placed=False)
    (notice,) = notices_of(before, image("b", epsg=None, placed=False, size=(50, 80)))
    assert notice.blocks and "100 × 80" in notice.text and "50 × 80" in notice.text


def test_a_layer_that_is_no_file_cannot_be_compared(image):
    web = QgsRasterLayer("type=xyz&url=file:///nowhere/{z}/{x}/{y}.png&zmax=3&zmin=0", "web map", "wms")
    (notice,) = notices_of(image("a"), web)
    assert notice.blocks and "“web map” is no file" in notice.text


def test_a_layer_whose_file_has_gone_is_named(image, tmp_path):
    (notice,) = notices_of(image("a"), QgsRasterLayer(str(tmp_path / "gone.tif"), "gone"))
    assert notice.blocks and "“gone”" in notice.text


def test_a_later_before_image_is_pointed_out_with_a_swap(image):
    warning, _ = notices_of(image("ortho_2021"), image("ortho_2016"))
    assert warning.level is Level.WARNING and not warning.blocks
    assert warning.remedy is Remedy.SWAP


def test_images_in_order_get_no_warning(image):
    assert all(notice.level is Level.FINE for notice in notices_of(image("o_2016"), image("o_2021")))


def test_pixel_sizes_of_both_are_told_and_the_coarser_before_grid_is_offered(image):
    notice = grid_notice(image("a", pixel=2), image("b", pixel=0.5, size=(400, 320)))
    assert notice.text == "Pixels of 2\u00a0m against 0.5\u00a0m · EPSG:32632"
    assert notice.remedy is Remedy.USE_GRID and notice.value == "before"
    assert notice.button == "Use 2\u00a0m"


def test_a_coarser_after_image_needs_no_remedy(image):
    notice = grid_notice(image("a", pixel=0.5, size=(400, 320)), image("b", pixel=2))
    assert notice.remedy is None


def test_both_crs_are_told_where_they_differ(image):
    before = image("degrees", corner=(9.0, 48.755), pixel=0.0001, size=(300, 100), epsg=WGS_84)
    notice = grid_notice(before, image("metres", corner=(501_000, 5_400_000), pixel=10))
    assert notice.text.endswith("EPSG:4326 against EPSG:32632")


def test_a_pixel_in_degrees_is_as_large_in_metres_as_the_ellipsoid_says(image):
    """At latitude 48.755° a degree is 111 206 m north and 73 520 m east (WGS 84, series of the meridian)."""
    layer = image("degrees", corner=(9.0, 48.755), pixel=0.0001, size=(2, 2), epsg=WGS_84)
    latitude = numpy.radians(48.755)
    north = 111132.954 - 559.822 * numpy.cos(2 * latitude) + 1.175 * numpy.cos(4 * latitude)
    east = 111412.84 * numpy.cos(latitude) - 93.5 * numpy.cos(3 * latitude)
    expected = 0.0001 * numpy.sqrt(north * east)
    assert pixel_metres(layer, None, CONTEXT) == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize("role", [0, 1])
@pytest.mark.parametrize("kind", ["control points", "coefficients"])
def test_an_image_that_qgis_warps_by_itself_is_refused_before_the_run(kind, role, image):
    layers = [image("placed"), image("other", epsg=None, placed=False)]
    dataset = gdal.Open(layers[1].source(), gdal.GA_Update)
    if kind == "coefficients":
        dataset.SetMetadata(RPC, "RPC")
    else:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(UTM_32)
        corners = ((0, 0), (100, 0), (0, 80), (100, 80))
        points = [gdal.GCP(500_000 + column, 5_400_000 - row, 0, column, row) for column, row in corners]
        dataset.SetGCPs(points, reference)
    dataset = None
    pair = [layers[0], QgsRasterLayer(layers[1].source(), "other")]
    (notice,) = notices_of(*(pair if role else pair[::-1]))
    assert notice.level == Level.ERROR
    assert "“other” is located by control points" in notice.text


RPC = {
    **dict.fromkeys(("LINE_NUM_COEFF", "SAMP_NUM_COEFF"), "0 " * 19 + "1"),
    **dict.fromkeys(("LINE_DEN_COEFF", "SAMP_DEN_COEFF"), "1" + " 0" * 19),
    **{f"{name}_OFF": "10" for name in ("LINE", "SAMP", "LAT", "LONG", "HEIGHT")},
    **{f"{name}_SCALE": "10" for name in ("LINE", "SAMP", "LAT", "LONG", "HEIGHT")},
}


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        ((0.09, 0.09, 0.09), []),
        ((0.0, 0.3, 0.12), [(Level.WARNING, "30\u00a0% of the before image")]),
        (
            (0.3, 0.0, 0.12),
            [(Level.WARNING, "12\u00a0% of the after image"), (Level.INFO, "30\u00a0% of the common")],
        ),
        ((0.6, 0.0, 0.0), [(Level.WARNING, "60\u00a0% of the common area has no data")]),
    ],
)
def test_clouds_and_gaps_are_told_where_they_are_many(shares, told):
    found = check_contents(ExamineResult(*shares))
    assert [notice.level for notice in found] == [level for level, _ in told]
    assert all(words in notice.text for notice, (_, words) in zip(found, told))


def test_beyond_a_few_lines_those_that_matter_least_are_left_out_and_none_that_blocks():
    levels = [Level.FINE, Level.WARNING, Level.INFO, *[Level.WARNING] * 3, Level.INFO, Level.WARNING]
    notices = [Notice(Place.PAIR, level, str(number)) for number, level in enumerate(levels)]
    assert [notice.text for notice in most_important(notices)] == ["1", "3", "4", "5", "7"]
    errors = [Notice(Place.PAIR, Level.ERROR, str(number)) for number in range(MOST_LINES + 2)]
    assert most_important([*notices, *errors]) == errors
    assert most_important(notices[:MOST_LINES]) == notices[:MOST_LINES]
