"""The polygons that limit a detection, against a point-in-polygon test of every pixel centre."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest
from osgeo import ogr, osr

from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.rasters.area import AnalysisArea
from engine.rasters.grid import Grid
from engine.rasters.image import open_image
from engine.rasters.labels import is_reviewed
from engine.rasters.pair import align
from engine.rasters.reference import open_change
from engine.rasters.vectors import open_vector

WGS84 = 4326
OUTLINES = {
    "a triangle": [[(10.2, 10.7), (120.4, 30.1), (60.9, 100.3)]],
    "a square with a hole": [[(20, 20), (120, 20), (120, 100), (20, 100)], [(50, 40), (90, 45), (70, 80)]],
    "a thin sliver": [[(5.2, 5.1), (150.3, 100.4), (150.3, 104), (5.2, 8)]],
    "larger than the image": [[(-500, -500), (900, -450), (900, 700), (-400, 650)]],
}


def in_polygon(x, y, rings):
    """Whether points lie in a polygon with holes: an odd number of edges to their right."""
    inside = np.zeros(x.shape, dtype=bool)
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]]):
            if y1 == y2:
                continue
            crosses = (y1 > y) != (y2 > y)
            inside ^= crosses & (x < x1 + (y - y1) * (x2 - x1) / (y2 - y1))
    return inside


@pytest.fixture
def write_area(tmp_path):
    """Writes polygons, each a list of rings, as GeoJSON-like vector files and returns the path."""

    def write(polygons, epsg, name="area.gpkg", driver="GPKG", kind=ogr.wkbPolygon):
        reference = None
        if epsg is not None:
            reference = osr.SpatialReference()
            reference.ImportFromEPSG(epsg)
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        dataset = ogr.GetDriverByName(driver).CreateDataSource(str(tmp_path / name))
        layer = dataset.CreateLayer("area", reference, kind)
        for rings in polygons:
            polygon = ogr.Geometry(ogr.wkbPolygon)
            for ring in rings:
                outline = ogr.Geometry(ogr.wkbLinearRing)
                for x, y in [*ring, ring[0]]:
                    outline.AddPoint_2D(float(x), float(y))
                polygon.AddGeometry(outline)
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(polygon)
            layer.CreateFeature(feature)
        return str(tmp_path / name)

    return write


@pytest.fixture
def valid_in(tmp_path, raster, ground, write_raster):
    """The valid pixels of a whole image limited to an area, (height, width), and their coordinates."""

    def read(path, geometry):
        image = open_image(write_raster(tmp_path / "image.tif", geometry, ground(geometry)))
        pair = align(image, image, ["a"], area=path)
        valid = np.zeros((geometry.height, geometry.width), dtype=bool)
        x, y = pair.grid.geotransform[0], pair.grid.geotransform[3]
        column, row = (round(float(value)) for value in geometry.pixels_at(np.array(x), np.array(y)))
        part = np.s_[row : row + pair.grid.height, column : column + pair.grid.width]
        valid[part] = pair.read(pair.grid.whole).valid
        return valid

    return read


def on_map(rings, geometry):
    """Rings given in metres from the image's upper left corner, down and to the right, as map coordinates."""
    left, top = geometry.geotransform[0], geometry.geotransform[3]
    return [[(left + x, top - y) for x, y in ring] for ring in rings]


@pytest.mark.parametrize("outline", OUTLINES)
@pytest.mark.parametrize("turned", [0, 20])
def test_pixels_count_whose_centres_lie_in_the_area(outline, turned, raster, write_area, valid_in):
    geometry = raster(turned=turned)
    rings = on_map(OUTLINES[outline], geometry)
    valid = valid_in(write_area([rings], geometry.epsg), geometry)
    np.testing.assert_array_equal(valid, in_polygon(*geometry.centres(), rings))


def test_several_polygons_count_together(raster, write_area, valid_in):
    geometry = raster()
    polygons = [on_map(OUTLINES[name], geometry) for name in ("a triangle", "a thin sliver")]
    x, y = geometry.centres()
    expected = in_polygon(x, y, polygons[0]) | in_polygon(x, y, polygons[1])
    np.testing.assert_array_equal(valid_in(write_area(polygons, geometry.epsg), geometry), expected)


@pytest.mark.parametrize("outline", OUTLINES)
def test_an_area_in_another_crs_is_projected(outline, raster, write_area, valid_in):
    geometry = raster()
    to_wgs84 = transformation(geometry.epsg, WGS84)
    rings = [
        [to_wgs84.TransformPoint(*point)[:2] for point in ring]
        for ring in on_map(OUTLINES[outline], geometry)
    ]
    valid = valid_in(write_area([rings], WGS84, "area.geojson", "GeoJSON"), geometry)
    expected = in_polygon(*geometry.centres(), on_map(OUTLINES[outline], geometry))
    differing = (valid != expected).sum()  # GeoJSON keeps 7 decimals of a degree, a centimetre
    assert differing <= 3
    assert expected.sum() > 300


def transformation(source, target):
    references = [osr.SpatialReference(), osr.SpatialReference()]
    for reference, epsg in zip(references, (source, target)):
        reference.ImportFromEPSG(epsg)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(*references)


def test_an_area_is_the_same_in_whatever_window_it_is_read(
    tmp_path, raster, ground, write_raster, write_area
):
    geometry = raster()
    area = write_area([on_map(OUTLINES["a square with a hole"], geometry)], geometry.epsg)
    image = open_image(write_raster(tmp_path / "image.tif", geometry, ground(geometry)))
    pair = align(image, image, ["a"], area=area)
    whole = pair.read(pair.grid.whole).valid
    for row in range(0, pair.grid.height - 9, 9):
        for column in range(0, pair.grid.width - 11, 11):
            part = pair.read(Window(column, row, 11, 9)).valid
            np.testing.assert_array_equal(part, whole[row : row + 9, column : column + 11])


def test_an_area_without_crs_is_taken_in_the_grids_and_says_so(
    tmp_path, raster, ground, write_raster, write_area
):
    geometry = raster()
    rings = on_map(OUTLINES["a triangle"], geometry)
    area = write_area([rings], None, "area.shp", "ESRI Shapefile")
    image = open_image(write_raster(tmp_path / "image.tif", geometry, ground(geometry)))
    pair = align(image, image, ["a"], area=area)
    assert pair.area.assumed_crs
    valid = pair.read(pair.grid.whole).valid
    assert valid.sum() == in_polygon(*geometry.centres(), rings).sum()


def test_an_area_beside_the_images_is_refused(tmp_path, raster, ground, write_raster, write_area):
    geometry = raster()
    area = write_area([on_map([[(900, 900), (950, 900), (950, 950)]], geometry)], geometry.epsg)
    image = open_image(write_raster(tmp_path / "image.tif", geometry, ground(geometry)))
    with pytest.raises(InputError, match="holds no pixel that both images cover"):
        align(image, image, ["a"], area=area)


def test_an_area_without_polygons_is_refused(tmp_path, raster, ground, write_raster, write_area):
    geometry = raster()
    image = open_image(write_raster(tmp_path / "image.tif", geometry, ground(geometry)))
    with pytest.raises(InputError, match="holds no layer of polygons"):
        align(image, image, ["a"], area=write_area([], geometry.epsg))
    with pytest.raises(InputError, match="no vector file that can be read"):
        align(image, image, ["a"], area=str(tmp_path / "image.tif"))


def test_reading_an_area_leaves_its_folder_as_it_was(tmp_path, raster, write_area, valid_in, fingerprint):
    geometry = raster()
    (tmp_path / "areas").mkdir()
    area = write_area([on_map(OUTLINES["a triangle"], geometry)], geometry.epsg, "areas/area.gpkg")
    before = fingerprint(tmp_path / "areas")
    valid_in(area, geometry)
    assert fingerprint(tmp_path / "areas") == before


SQUARE = "(20 20,60 20,60 60,20 60,20 20)"
WAYS_TO_HOLD_A_SQUARE = {
    "a polygon with heights": [f"POLYGON Z ({SQUARE.replace(',', ' 5,').replace(')', ' 5)')})"],
    "a collection": [f"GEOMETRYCOLLECTION(POINT(1 1),POLYGON({SQUARE}))"],
    "a collection in a collection": [f"GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(MULTIPOLYGON(({SQUARE}))))"],
    "polygons, a point and nothing": ["POINT(1 1)", None, f"POLYGON({SQUARE})", "LINESTRING(0 0,9 9)"],
    "curves that are straight": [f"CURVEPOLYGON({SQUARE})"],
    "surfaces": [f"MULTISURFACE(CURVEPOLYGON({SQUARE}))"],
    "triangles": ["TIN Z (((20 20 0,60 20 0,60 60 0,20 20 0)),((20 20 0,60 60 0,20 60 0,20 20 0)))"],
}


@pytest.mark.parametrize("way", WAYS_TO_HOLD_A_SQUARE)
@pytest.mark.parametrize("with_crs", [True, False])
def test_polygons_are_found_in_whatever_a_layer_holds(way, with_crs, tmp_path):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    path = str(tmp_path / "area.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    dataset.CreateLayer("lines", reference, ogr.wkbLineString)
    layer = dataset.CreateLayer("area", reference if with_crs else None, ogr.wkbUnknown)
    for shape in WAYS_TO_HOLD_A_SQUARE[way]:
        feature = ogr.Feature(layer.GetLayerDefn())
        if shape is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(shape))
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    grid = Grid(reference.ExportToWkt(), (0.0, 1.0, 0.0, 100.0, 0.0, -1.0), 100, 100)
    area = AnalysisArea(path, grid)
    inside = area.over(grid).inside(Window(0, 0, 100, 100))
    expected = np.zeros((100, 100), dtype=bool)
    expected[40:80, 20:60] = True
    np.testing.assert_array_equal(inside, expected)
    assert area.assumed_crs is not with_crs


@pytest.mark.parametrize(
    "bounds", [(-180, -90, 180, 90), (0, 0, 90, 90), (-300, -90, 300, 90), (5, -80, 12, 85)]
)
@pytest.mark.parametrize(
    ("epsg", "x", "y"),
    [(32632, 5e5, 5.4e6), (3857, 1e6, 6e6), (3035, 4.3e6, 3e6), (2056, 2.6e6, 1.2e6), (32632, 2e5, 10)],
)
def test_an_area_wider_than_the_projection_reaches_covers_the_images(bounds, epsg, x, y, write_area):
    left, bottom, right, top = bounds
    path = write_area([[[(left, bottom), (right, bottom), (right, top), (left, top)]]], WGS84)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    grid = Grid(reference.ExportToWkt(), (x, 1.0, 0.0, y + 200, 0.0, -1.0), 160, 120)
    assert AnalysisArea(path, grid).over(grid).inside(Window(0, 0, 160, 120)).all()


def test_polygons_whose_crs_has_no_place_on_the_earth_are_told(tmp_path):
    local = osr.SpatialReference('LOCAL_CS["site",UNIT["metre",1]]')
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "a.gpkg"))
    layer = dataset.CreateLayer("area", local, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON({SQUARE})"))
    layer.CreateFeature(feature)
    feature = layer = dataset = None
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    grid = Grid(reference.ExportToWkt(), (0.0, 1.0, 0.0, 100.0, 0.0, -1.0), 100, 100)
    with pytest.raises(InputError, match="nothing relates to WGS 84 / UTM zone 32N"):
        AnalysisArea(str(tmp_path / "a.gpkg"), grid)


def test_a_locked_geopackage_is_called_locked(write_area, monkeypatch):
    monkeypatch.setenv("SQLITE_BUSY_TIMEOUT", "100")  # GDAL waits for 5 s else, three times
    path = write_area([OUTLINES["a triangle"]], 32632)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for read in (open_vector, is_reviewed, open_change):
        with pytest.raises(InputError, match="locked by another program"):
            read(path)
    other.close()
    assert not is_reviewed(path)
