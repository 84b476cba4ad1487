"""Polygons of many maps in one file: the date of first change against a count of pixels; areas of change."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from engine.contract.change_polygons import FIELDS, OF_SERIES
from engine.rasters.change_area import change_area
from engine.rasters.change_map import ChangeMapWriter
from engine.rasters.grid import Grid
from engine.rasters.polygons import polygonise
from engine.rasters.polygons.series import MapOfPair, polygonise_series
from tests.seeds import seeded

SIDE = 40
"""Pixels of the square in which all maps lie."""
PIXEL_M = 10.0
WEST, NORTH = 500_000.0, 5_400_000.0


def crs(epsg: int = 32633) -> str:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


@pytest.fixture
def write_map(tmp_path):
    """Writes map values as a change map whose upper left pixel is that (row, column) of the square."""

    def write(name, values, row=0, column=0, epsg=32633, pixel=PIXEL_M):
        height, width = values.shape
        place = (WEST + column * pixel, pixel, 0, NORTH - row * pixel, 0, -pixel)
        if epsg == 4326:
            place = (15 + column * pixel, pixel, 0, 50 - row * pixel, 0, -pixel)
        path = str(tmp_path / f"{name}.tif")
        writer = ChangeMapWriter(path, Grid(crs(epsg), place, width, height), {}, {}, "never", True, 125)
        writer.keep(values)
        writer.store(values)
        writer.complete()
        writer.publish()
        return path

    return write


def random_map(random, height, width) -> np.ndarray:
    """Levels in blocks of several pixels, some without data."""
    coarse = random.choice(
        [0, 100, 130, 250, 255], (height // 2 + 1, width // 2 + 1), p=[0.4, 0.2, 0.1, 0.2, 0.1]
    )
    return coarse.repeat(2, axis=0).repeat(2, axis=1)[:height, :width].astype(np.uint8)


def pixels_of(wkt: str) -> np.ndarray:
    """The pixels of the square in a polygon, (SIDE, SIDE) bool."""
    raster = gdal.GetDriverByName("MEM").Create("", SIDE, SIDE, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((WEST, PIXEL_M, 0, NORTH, 0, -PIXEL_M))
    raster.SetProjection(crs())
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("one", raster.GetSpatialRef(), ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    return raster.ReadAsArray() == 1


@pytest.mark.parametrize("seed", range(4))
def test_first_change_is_the_earliest_date_of_a_map_in_which_a_pixel_of_the_polygon_changed(
    write_map, tmp_path, seed
):
    random = np.random.default_rng(seeded(seed))
    dates = list(random.permutation(["2003", "2001-05", "2001-05-31", "2010-01-01", ""]))
    maps, changed = [], {}
    for pair, date in enumerate(dates, start=1):
        row, column = random.integers(0, 12, 2)
        height, width = random.integers(8, SIDE - 12, 2)
        values = random_map(random, height, width)
        maps.append(MapOfPair(write_map(pair, values, row, column), 0.5, pair, "", str(date)))
        changed[pair] = np.zeros((SIDE, SIDE), dtype=bool)
        changed[pair][row : row + height, column : column + width] = (values >= 125) & (values <= 250)
    output = str(tmp_path / "all.gpkg")
    summary = polygonise_series(maps, output, min_area=0, simplify=0, check_cancelled=lambda: None)

    dataset = ogr.Open(output)
    layer = dataset.GetLayer("change")
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
    assert names == [*FIELDS, *OF_SERIES]
    seen = {pair: np.zeros((SIDE, SIDE), dtype=bool) for pair in changed}
    earlier = 0
    for feature in layer:
        pair = feature["pair"]
        pixels = pixels_of(feature.GetGeometryRef().ExportToWkt())
        seen[pair] |= pixels
        own = dates[pair - 1]
        dated = [date for number, date in enumerate(dates, 1) if date and (changed[number] & pixels).any()]
        assert feature["after_date"] == (own or None)
        assert feature["first_change"] == (min(date for date in dated if date <= own) if own else None)
        earlier += bool(own) and feature["first_change"] < own
    assert all((seen[pair] == changed[pair]).all() for pair in changed)
    assert summary.count == layer.GetFeatureCount() and earlier


def test_polygons_that_only_touch_have_their_own_dates(write_map, tmp_path):
    left = np.full((4, 4), 250, dtype=np.uint8)
    maps = [
        MapOfPair(write_map(number, left, 0, 4 * number), 0.5, number, "", f"200{number}")
        for number in range(2)
    ]
    polygonise_series(maps, output := str(tmp_path / "all.gpkg"), min_area=0, simplify=0, check_cancelled=int)
    dataset = ogr.Open(output)
    assert [each["first_change"] for each in dataset.GetLayer("change")] == ["2000", "2001"]


@pytest.mark.parametrize(("epsg", "pixel"), [(32633, 10.0), (4326, 0.001), (3857, 25.0)])
def test_the_area_of_change_is_that_of_all_polygons(write_map, tmp_path, epsg, pixel):
    random = np.random.default_rng(seeded(9))
    values = random_map(random, 70, 90)
    path = write_map("map", values, epsg=epsg, pixel=pixel)
    found = change_area(path, 0.5, lambda: None)
    polygons = polygonise(path, str(tmp_path / "map.gpkg"), threshold=0.5)
    assert found.square_metres == pytest.approx(polygons.area_m2)
    assert found.valid_pixels == (values <= 250).sum()
    assert found.change_pixels == ((values >= 125) & (values <= 250)).sum()
