"""Pairs whose longitudes are a full turn apart, or that lie across the antimeridian."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr, osr

from engine.contract.errors import InputError
from engine.rasters.image import open_image
from engine.rasters.pair import align
from tests.seeds import seeded

DEGREE = 0.0001
GEOGRAPHIC = (4326, 4269)
PROJECTED = (32760, 32701, 3832)


def reference_of(epsg):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def between(source, target, x, y):
    points = osr.CoordinateTransformation(reference_of(source), reference_of(target)).TransformPoints(
        np.column_stack([np.ravel(x), np.ravel(y)]).tolist()
    )
    return np.array(points)[:, 0].reshape(np.shape(x)), np.array(points)[:, 1].reshape(np.shape(x))


def ground(longitude, latitude):
    """What lies at a place in WGS 84, whatever turn its longitude is of."""
    east = (longitude - 180 + 180) % 360 - 180
    return 1000 + 3e4 * east + 2e4 * (latitude + 17)


def centres(geotransform, size):
    columns, rows = np.meshgrid(np.arange(size[0]) + 0.5, np.arange(size[1]) + 0.5)
    return geotransform[0] + columns * geotransform[1], geotransform[3] + rows * geotransform[5]


def values_on(epsg, geotransform, size):
    """The ground at the centres of a raster."""
    x, y = centres(geotransform, size)
    longitude, latitude = (x, y) if epsg == 4326 else between(epsg, 4326, x, y)
    return ground(longitude, latitude)


def write(path, write_image, epsg, west, turns=0, size=(80, 60)):
    """An image of the ground whose corner lies so far from the antimeridian, in degrees."""
    x, y, pixel = 180 + west, -17.0, DEGREE
    if epsg in PROJECTED:
        x, y = (float(value[0]) for value in between(4326, epsg, np.array([x]), np.array([y])))
    if epsg in PROJECTED:
        pixel = DEGREE * 108_000
    geotransform = (x + turns * 360, pixel, 0, y, 0, -pixel)
    pixels = values_on(epsg, geotransform, size).astype(np.float32)[None]
    return write_image(path, pixels, epsg=epsg, geotransform=geotransform)


@pytest.mark.parametrize("grid", ["after", "before"])
@pytest.mark.parametrize("number", range(14))
def test_both_images_show_the_same_ground_whatever_turn_their_longitudes_are_of(
    number, grid, tmp_path, write_image
):
    random = np.random.default_rng(seeded(number))
    kinds = [int(kind) for kind in random.choice(GEOGRAPHIC + PROJECTED, 2)]
    if number < 5:
        kinds = [4326, 4326]
    west = random.uniform(-0.012, 0.004) + random.uniform(-0.002, 0.002, 2)
    turns = random.integers(-1, 1, 2)
    files = [
        write(tmp_path / f"{name}.tif", write_image, kind, float(corner), int(turn) * (kind in GEOGRAPHIC))
        for name, kind, corner, turn in zip(("before", "after"), kinds, west, turns)
    ]
    pair = align(*map(open_image, files), ["value"], grid=grid)
    pixels = pair.read(pair.grid.whole)
    assert pixels.valid.mean() > 0.6
    around = np.lib.stride_tricks.sliding_window_view(pixels.valid, (5, 5)).all(axis=(2, 3))
    difference = (pixels.before - pixels.after)[0, 2:-2, 2:-2][around]
    assert np.abs(difference).max() < 3e4 * DEGREE * 0.2
    if kinds == [4326, 4326]:
        first = open_image(files[0]).grid.bounds
        assert first[0] - DEGREE < pair.grid.bounds[0] and pair.grid.bounds[2] < first[2] + DEGREE


def test_places_half_a_turn_apart_do_not_overlap(tmp_path, write_image):
    files = [
        write(tmp_path / f"{name}.tif", write_image, 4326, west) for name, west in (("a", -30), ("b", 150))
    ]
    with pytest.raises(InputError, match="do not overlap"):
        align(*map(open_image, files), ["value"])


@pytest.mark.parametrize("epsg", [4326, 32760])
@pytest.mark.parametrize("turns", [-1, 0])
@pytest.mark.parametrize("area_epsg", [4326, 32701])
def test_an_area_and_an_extent_limit_it_whatever_turn_they_are_of(
    area_epsg, turns, epsg, tmp_path, write_image
):
    file = write(tmp_path / "image.tif", write_image, epsg, -0.004, turns if epsg == 4326 else 0)
    corners = (
        np.array([-0.002, 0.001, 0.001, -0.002, -0.002]) + 180,
        np.array([-1, -1, -4, -4, -1]) * 1e-3 - 17,
    )
    x, y = corners[0] - 360 * (1 + turns), corners[1]
    if area_epsg != 4326:
        x, y = between(4326, area_epsg, *corners)
    driver = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "area.gpkg"))
    layer = driver.CreateLayer("area", reference_of(area_epsg), ogr.wkbPolygon)
    ring, polygon, row = (ogr.Geometry(kind) for kind in (ogr.wkbLinearRing, ogr.wkbPolygon, ogr.wkbPolygon))
    for point in zip(x.tolist(), y.tolist()):
        ring.AddPoint_2D(*point)
    polygon.AddGeometry(ring)
    row = ogr.Feature(layer.GetLayerDefn())
    row.SetGeometry(polygon)
    layer.CreateFeature(row)
    row = layer = driver = None
    image = open_image(file)
    pair = align(image, image, ["value"], area=str(tmp_path / "area.gpkg"))
    pixels = pair.read(pair.grid.whole)
    longitude, latitude = centres(pair.grid.geotransform, pixels.valid.shape[::-1])
    if epsg != 4326:
        longitude, latitude = between(epsg, 4326, longitude, latitude)
    east = (longitude - 180 + 180) % 360 - 180
    inside = (east > -0.002) & (east < 0.001) & (latitude < -17.001) & (latitude > -17.004)
    assert (pixels.valid != inside).mean() < 0.08
    assert pixels.valid.sum() == pytest.approx(30 * 30, rel=0.1)
    if epsg == 4326:
        west = 180 - 0.002 - 360 * (1 + turns)
        limited = align(image, image, ["value"], extent=(west, -17.004, west + 0.003, -17.001))
        assert (limited.grid.width, limited.grid.height) == (30, 30)
