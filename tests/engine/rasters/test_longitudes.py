"""Pairs whose longitudes are a full turn apart, or that lie across the antimeridian."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr, osr

from engine.contract.errors import InputError
from engine.rasters.image import open_image
from engine.rasters.pair import align
from engine.rasters.polygons.areas import geometry_area, pixel_areas
from tests.seeds import seeded

DEGREE = 0.0001
GEOGRAPHIC = (4326, 4269)
CYLINDRICAL = {3857: 40_075_016.685578488, 3395: 40_075_016.685578488, 3832: 40_075_016.685578488}
"""Of Mercator's kind, with the length of the equator."""
PROJECTED = (32760, 32701, *CYLINDRICAL)


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
    if epsg in (3857, 3395):  # their map ends at 180°, on which side of it is for `turns` to say
        x %= CYLINDRICAL[epsg]
    geotransform = (x + turns * CYLINDRICAL.get(epsg, 360), pixel, 0, y, 0, -pixel)
    pixels = values_on(epsg, geotransform, size).astype(np.float32)[None]
    return write_image(path, pixels, epsg=epsg, geotransform=geotransform)


@pytest.mark.parametrize("grid", ["after", "before"])
@pytest.mark.parametrize("number", range(22))
def test_both_images_show_the_same_ground_whatever_turn_their_longitudes_are_of(
    number, grid, tmp_path, write_image
):
    random = np.random.default_rng(seeded(number))
    kinds = [int(kind) for kind in random.choice(GEOGRAPHIC + PROJECTED, 2)]
    if number < 10:
        kinds = [4326, 4326] if number < 5 else [4269, 4269] if number < 7 else [3857, 3857]
    west = random.uniform(-0.012, 0.004) + random.uniform(-0.002, 0.002, 2)
    turns = random.integers(-1, 1, 2)
    files = [
        write(
            tmp_path / f"{name}.tif",
            write_image,
            kind,
            float(corner),
            int(turn) * (kind in GEOGRAPHIC or kind in CYLINDRICAL),
        )
        for name, kind, corner, turn in zip(("before", "after"), kinds, west, turns)
    ]
    pair = align(*map(open_image, files), ["value"], grid=grid)
    pixels = pair.read(pair.grid.whole)
    assert pixels.valid.mean() > 0.6
    around = np.lib.stride_tricks.sliding_window_view(pixels.valid, (5, 5)).all(axis=(2, 3))
    difference = (pixels.before - pixels.after)[0, 2:-2, 2:-2][around]
    assert np.abs(difference).max() < 3e4 * DEGREE * 0.2
    if kinds[0] == kinds[1] and kinds[0] not in PROJECTED[:2]:
        first, pixel = open_image(files[0]).grid.bounds, DEGREE if kinds[0] in GEOGRAPHIC else 11
        assert first[0] - pixel < pair.grid.bounds[0] and pair.grid.bounds[2] < first[2] + pixel


def test_places_half_a_turn_apart_do_not_overlap(tmp_path, write_image):
    files = [
        write(tmp_path / f"{name}.tif", write_image, 4326, west) for name, west in (("a", -30), ("b", 150))
    ]
    with pytest.raises(InputError, match="do not overlap"):
        align(*map(open_image, files), ["value"])


@pytest.mark.parametrize("epsg", [4326, 32760, 3857])
@pytest.mark.parametrize("turns", [-1, 0])
@pytest.mark.parametrize("area_epsg", [4326, 32701, 3857])
def test_an_area_and_an_extent_limit_it_whatever_turn_they_are_of(
    area_epsg, turns, epsg, tmp_path, write_image
):
    file = write(tmp_path / "image.tif", write_image, epsg, -0.004, turns if epsg != 32760 else 0)
    corners = (
        np.array([-0.002, 0.001, 0.001, -0.002, -0.002]) + 180,
        np.array([-1, -1, -4, -4, -1]) * 1e-3 - 17,
    )
    x, y = corners[0] - 360 * (1 + turns), corners[1]
    if area_epsg != 4326:
        x, y = between(4326, area_epsg, *corners)
    if area_epsg == 3857:
        x = x % CYLINDRICAL[3857] - CYLINDRICAL[3857] * (1 + turns)
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
    assert pixels.valid.sum() == pytest.approx(inside.sum(), rel=0.1)
    if epsg == 4326:
        west = 180 - 0.002 - 360 * (1 + turns)
        limited = align(image, image, ["value"], extent=(west, -17.004, west + 0.003, -17.001))
        assert (limited.grid.width, limited.grid.height) == (30, 30)
    if epsg == area_epsg == 3857:
        limited = align(image, image, ["value"], extent=(x.min(), y.min(), x.max(), y.max()))
        assert limited.grid.width * limited.grid.height == pytest.approx(inside.sum(), rel=0.1)


@pytest.mark.parametrize("epsg", CYLINDRICAL)
@pytest.mark.parametrize("west", [-0.006, 0.001])
@pytest.mark.parametrize("turns", [-1, 0, 1])
def test_areas_and_lengths_are_those_on_the_ground_beyond_the_end_of_the_map(
    turns, west, epsg, tmp_path, write_image
):
    grid = open_image(write(tmp_path / "image.tif", write_image, epsg, west, turns)).grid
    everywhere = np.arange(grid.height)
    area = pixel_areas(grid)(
        everywhere, np.zeros_like(everywhere), np.full_like(everywhere, grid.width)
    ).sum()
    left, bottom, right, top = grid.bounds
    x, y = between(epsg, 4326, np.array([left, right]), np.array([bottom, top]))
    side = np.radians(np.mod(x[1] - x[0], 360)) * 6_378_137
    eccentricity = 0.0818191908426

    def authalic(latitude):
        sine = np.sin(np.radians(latitude)) * eccentricity
        return (sine / (1 - sine**2) + np.arctanh(sine)) / (2 * eccentricity)

    expected = side * 6_378_137 * (1 - eccentricity**2) * (authalic(y[1]) - authalic(y[0]))
    assert area == pytest.approx(expected, rel=1e-4)
    box = ogr.CreateGeometryFromWkt(
        f"POLYGON(({left} {bottom},{right} {bottom},{right} {top},{left} {top},{left} {bottom}))"
    )
    assert geometry_area(grid)(box) == pytest.approx(expected, rel=1e-4)
    assert grid.pixel_metres == pytest.approx(np.sqrt(expected / (grid.width * grid.height)), rel=0.01)
