"""Images without a place: what is made of them lies in QGIS where QGIS draws their pixels."""

from __future__ import annotations

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsGeometry, QgsPointXY, QgsRasterLayer, QgsVectorLayer

from deep_change_detection.cd_plugin.review.accuracy.sampling import SampledPixel, pixel_outline
from deep_change_detection.cd_plugin.review.threshold.masked_map import map_extent, write_masked
from deep_change_detection.engine.contract.levels import BAND_NAME, NODATA
from engine.rasters.polygons import polygonise
from tests.seeds import seeded

PLACES = [None, (0, 1, 0, 0, 0, -1), (30, 2, 0, -50, 0, -2), (30, 2, 0, 50, 0, 2)]


@pytest.fixture(params=range(8))
def change_map(request, tmp_path):
    """A map of random pixels, its file and its values."""
    random = numpy.random.default_rng(seeded(request.param))
    height, width = (int(side) for side in random.integers(5, 40, 2))
    values = random.choice([0, 100, 200, 250], (height, width)).astype(numpy.uint8)
    path = str(tmp_path / "map.tif")
    file = gdal.GetDriverByName("GTiff").Create(path, width, height, 1)
    place = PLACES[request.param % len(PLACES)]
    if place:
        file.SetGeoTransform(place)
    file.WriteArray(values)
    file.GetRasterBand(1).SetDescription(BAND_NAME)
    file.GetRasterBand(1).SetNoDataValue(NODATA)
    return path, values


def test_polygons_lie_on_the_pixels_that_qgis_draws(change_map, tmp_path):
    path, values = change_map
    polygonise(path, str(tmp_path / "p.gpkg"), threshold=0.5)
    layer = QgsRasterLayer(path, "map")
    drawn = layer.dataProvider()
    pixels = 0
    polygons = QgsVectorLayer(f"{tmp_path / 'p.gpkg'}|layername=change", "p")
    for feature in polygons.getFeatures():
        value, known = drawn.sample(_inside(feature.geometry()), 1)
        assert known and value >= 125
        pixels += round(feature.geometry().area() / (drawn.extent().area() / values.size))
    assert pixels == (values >= 125).sum()


def test_sampled_pixels_are_those_that_qgis_draws(change_map):
    path, values = change_map
    layer = QgsRasterLayer(path, "map")
    drawn = layer.dataProvider()
    for row in range(0, values.shape[0], 3):
        for column in range(0, values.shape[1], 3):
            outline = pixel_outline(path, SampledPixel(column, row, 0))
            value, known = drawn.sample(outline.centroid().asPoint(), 1)
            assert known and value == values[row, column]


def test_polygons_mask_the_pixels_on_which_they_lie(change_map, tmp_path):
    path, values = change_map
    layer = QgsRasterLayer(path, "map")
    extent = layer.extent()
    limits = (extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum())
    assert map_extent(path, layer.crs()) == pytest.approx(limits)
    outlines = [bytes(pixel_outline(path, SampledPixel(column, 2, 0)).asWkb()) for column in (1, 3)]
    assert write_masked(path, outlines, tmp_path / "masked.tif", lambda _share: True)
    masked = gdal.Open(str(tmp_path / "masked.tif")).ReadAsArray()
    expected = values.copy()
    expected[2, [1, 3]] = NODATA
    numpy.testing.assert_array_equal(masked, expected)


def _inside(outline: QgsGeometry) -> QgsPointXY:
    """A point that lies on no border of a pixel."""
    return outline.poleOfInaccessibility(0.1)[0].asPoint()
