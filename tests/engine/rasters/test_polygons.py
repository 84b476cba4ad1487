"""Change polygons against the map they come from, a labelling of their own, and other measures of area."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from engine.contract.errors import Cancelled, EnvironmentFailure, InputError
from engine.rasters.change_map import ChangeMapWriter, read_provenance
from engine.rasters.grid import NO_GEOTRANSFORM, Grid
from engine.rasters.polygons import polygonise
from engine.rasters.polygons.areas import geometry_area, pixel_areas
from tests.seeds import seeded

ROOT = Path(__file__).resolve().parents[3]
UTM_GEOTRANSFORM = (500_000.0, 2.0, 0.0, 5_400_000.0, 0.0, -3.0)
DEGREES_GEOTRANSFORM = (11.0, 0.01, 0.0, 48.0, 0.0, -0.02)
WGS84_SEMI_MAJOR, WGS84_FLATTENING = 6378137.0, 1 / 298.257223563
FIELDS = {
    "probability": ogr.OFTReal,
    "probability_max": ogr.OFTReal,
    "area_m2": ogr.OFTReal,
    "status": ogr.OFTString,
    "label": ogr.OFTString,
    "reviewer": ogr.OFTString,
    "reviewed_at": ogr.OFTString,
    "note": ogr.OFTString,
}


@pytest.fixture
def write_map(tmp_path):
    """Writes map values (height, width), 0…250 or 255, as a finished change map and returns its path."""

    def write(values, epsg=32633, geotransform=UTM_GEOTRANSFORM, parameters="{}"):
        crs = ""
        if epsg is not None:
            reference = osr.SpatialReference()
            reference.ImportFromEPSG(epsg)
            crs = reference.ExportToWkt()
        height, width = values.shape
        path = str(tmp_path / "map.tif")
        grid = Grid(crs, geotransform, width, height)
        writer = ChangeMapWriter(path, grid, {"DCD_PARAMETERS": parameters}, {}, "never", True, 125)
        writer.keep(values.astype(np.uint8))
        writer.store(values.astype(np.uint8))
        writer.complete()
        writer.publish()
        return path

    return write


@pytest.fixture
def polygons_of(tmp_path, write_map):
    """The polygons of map values: (geometries, fields per polygon), with the options of `polygonise`."""

    def trace(values, *, threshold=0.5, epsg=32633, geotransform=UTM_GEOTRANSFORM, **options):
        output = str(tmp_path / "change.gpkg")
        path = write_map(values, epsg, geotransform)
        summary = polygonise(path, output, threshold=threshold, **options)
        dataset = ogr.Open(output)
        features = list(dataset.GetLayerByName("change"))
        geometries = [feature.GetGeometryRef().Clone() for feature in features]
        fields = [feature.items() for feature in features]
        assert summary.count == len(features)
        assert summary.area_m2 == pytest.approx(sum(row["area_m2"] for row in fields))
        return geometries, fields

    return trace


def random_values(seed, share=0.4, shape=(61, 83)):
    """Map values of which about `share` are at least 125, and some nodata."""
    random = np.random.default_rng(seeded(seed))
    change = random.random(shape) < share
    values = np.where(change, random.integers(125, 251, shape), random.integers(0, 125, shape))
    values[random.random(shape) < 0.05] = 255
    return values.astype(np.uint8)


def labelled(mask):
    """4-connected regions by flood fill: (height, width) int, 0 outside, and their number."""
    labels = np.zeros(mask.shape, dtype=int)
    count = 0
    for start in zip(*np.nonzero(mask)):
        if labels[start]:
            continue
        count += 1
        waiting = [start]
        labels[start] = count
        while waiting:
            row, column = waiting.pop()
            for place in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
                inside = 0 <= place[0] < mask.shape[0] and 0 <= place[1] < mask.shape[1]
                if inside and mask[place] and not labels[place]:
                    labels[place] = count
                    waiting.append(place)
    return labels, count


def burnt(geometries, shape, geotransform):
    """How many polygons cover each pixel centre."""
    covered = np.zeros(shape, dtype=int)
    for geometry in geometries:
        canvas = gdal.GetDriverByName("MEM").Create("", shape[1], shape[0], 1, gdal.GDT_Byte)
        canvas.SetGeoTransform(geotransform)
        source = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = source.CreateLayer("one", None, ogr.wkbPolygon)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
        gdal.RasterizeLayer(canvas, [1], layer, burn_values=[1])
        covered += canvas.ReadAsArray()
    return covered


def rings(size=41):
    """Concentric squares of change, one pixel wide, one apart: rings in rings."""
    rows, columns = np.mgrid[:size, :size]
    distance = np.maximum(abs(rows - size // 2), abs(columns - size // 2))
    return np.where(distance % 2 == 0, 250, 0).astype(np.uint8)


def checkerboard(size=24):
    return (np.indices((size, size)).sum(axis=0) % 2 * 250).astype(np.uint8)


PATTERNS = {
    "sparse": random_values(1, 0.1),
    "half": random_values(2, 0.5),
    "dense": random_values(3, 0.9),
    "nothing": np.zeros((20, 30), np.uint8),
    "everything": np.full((20, 30), 250, np.uint8),
    "nodata alone": np.full((20, 30), 255, np.uint8),
    "checkerboard": checkerboard(),
    "rings in rings": rings(),
    "one pixel": np.full((1, 1), 200, np.uint8),
}


@pytest.mark.parametrize("pattern", PATTERNS)
def test_polygons_are_the_connected_regions_of_the_thresholded_map(pattern, polygons_of):
    values = PATTERNS[pattern]
    geometries, _ = polygons_of(values)
    change = (values >= 125) & (values <= 250)
    labels, count = labelled(change)
    assert len(geometries) == count
    assert all(geometry.IsValid() for geometry in geometries)
    np.testing.assert_array_equal(burnt(geometries, values.shape, UTM_GEOTRANSFORM), change)


@pytest.mark.parametrize(
    "threshold, lowest", [(0, 0), (0.004, 1), (0.3, 75), (0.5, 125), (0.502, 126), (1, 250)]
)
def test_a_pixel_at_the_threshold_is_change(threshold, lowest, polygons_of):
    values = np.arange(256, dtype=np.uint8).reshape(8, 32)
    geometries, _ = polygons_of(values, threshold=threshold)
    expected = (values >= lowest) & (values <= 250)
    np.testing.assert_array_equal(burnt(geometries, values.shape, UTM_GEOTRANSFORM), expected)


@pytest.mark.parametrize("seed", [4, 5])
def test_statistics_are_those_of_each_polygons_pixels(seed, polygons_of):
    values = random_values(seed)
    geometries, fields = polygons_of(values)
    for geometry, row in zip(geometries, fields):
        inside = values[burnt([geometry], values.shape, UTM_GEOTRANSFORM) == 1]
        assert row["probability"] == pytest.approx(inside.mean() * 0.004, abs=1e-12)
        assert row["probability_max"] == pytest.approx(inside.max() * 0.004, abs=1e-12)
        assert row["area_m2"] == pytest.approx(inside.size * 2 * 3, rel=2e-3)
        assert row["status"] == "pending"
        assert [row[name] for name in ("label", "reviewer", "reviewed_at", "note")] == [None] * 4


def test_statistics_hold_where_a_polygon_spans_several_bands_of_rows(polygons_of):
    values = np.zeros((1300, 5), np.uint8)
    values[3:1290, 1] = 130
    values[1200, 1] = 250
    _, fields = polygons_of(values)
    assert len(fields) == 1
    assert fields[0]["probability"] == pytest.approx((130 + 120 / 1287) * 0.004)
    assert fields[0]["probability_max"] == pytest.approx(1.0)


def cell_area(north, south, east_west):
    """Area in m² between two parallels by summing thin strips of the WGS 84 ellipsoid."""
    latitude = np.radians(np.linspace(south, north, 2001))
    middle = (latitude[1:] + latitude[:-1]) / 2
    eccentricity2 = WGS84_FLATTENING * (2 - WGS84_FLATTENING)
    root = np.sqrt(1 - eccentricity2 * np.sin(middle) ** 2)
    meridional = WGS84_SEMI_MAJOR * (1 - eccentricity2) / root**3
    parallel = WGS84_SEMI_MAJOR / root * np.cos(middle)
    return float((meridional * parallel * np.diff(latitude)).sum() * np.radians(east_west))


def test_areas_in_degrees_are_measured_on_the_ellipsoid(polygons_of):
    values = np.zeros((9, 9), np.uint8)
    values[2:5, 3:8] = 200
    _, fields = polygons_of(values, epsg=4326, geotransform=DEGREES_GEOTRANSFORM)
    expected = cell_area(48 - 2 * 0.02, 48 - 5 * 0.02, 5 * 0.01)
    assert fields[0]["area_m2"] == pytest.approx(expected, rel=1e-6)


def test_areas_in_feet_are_converted(polygons_of):
    values = np.full((1, 1), 200, np.uint8)
    _, fields = polygons_of(values, epsg=2263, geotransform=(1e6, 10.0, 0.0, 2e5, 0.0, -10.0))
    assert fields[0]["area_m2"] == pytest.approx(100 * (1200 / 3937) ** 2, rel=2e-3)


@pytest.mark.parametrize(
    "geotransform",
    [(500_000.0, 2.0, 0.7, 5_400_000.0, 0.6, -3.0), (500_000.0, 2.0, 0.0, 5_400_000.0, 0.0, 3.0)],
    ids=["rotated", "south-up"],
)
def test_polygons_lie_on_rotated_and_south_up_maps(geotransform, polygons_of):
    values = random_values(6)
    geometries, fields = polygons_of(values, geotransform=geotransform)
    change = (values >= 125) & (values <= 250)
    np.testing.assert_array_equal(burnt(geometries, values.shape, geotransform), change)
    pixel_area = abs(geotransform[1] * geotransform[5] - geotransform[2] * geotransform[4])
    assert sum(row["area_m2"] for row in fields) == pytest.approx(change.sum() * pixel_area, rel=2e-3)


CRS_OF_ALL_KINDS = {
    "web Mercator at 60° north": (3857, 10.0, 60.0),
    "web Mercator at 78° south": (3857, -100.0, -78.0),
    "world Mercator": (3395, 20.0, 50.0),
    "polar stereographic, at the pole": (3413, 0.0, 89.9),
    "polar stereographic, far from it": (3031, 140.0, -60.0),
    "far from the meridian of its UTM zone": (32632, 25.0, 50.0),
    "equal area": (3035, -8.0, 40.0),
    "conic in feet": (2263, -74.0, 40.7),
    "degrees": (4326, 10.0, -33.0),
    "degrees across the antimeridian": (4326, 180.0, 66.0),
    "web Mercator at its edge": (3857, 179.999, 40.0),
    "UTM across the antimeridian": (32601, 180.0, 66.0),
}


def crs(epsg):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def azimuthal_area(geometry, reference, longitude, latitude):
    """Area in m² of a polygon near a place, by the azimuthal equal-area projection around that."""
    around = osr.SpatialReference()
    around.SetFromUserInput(f"+proj=laea +lon_0={longitude} +lat_0={latitude} +datum=WGS84 +type=crs")
    projected = geometry.Clone()
    projected.Segmentize(geometry.Boundary().Length() / 500)
    projected.Transform(osr.CoordinateTransformation(reference, around))
    return projected.GetArea()


@pytest.mark.parametrize("simplify", [0, 1e-6])
@pytest.mark.parametrize("place", CRS_OF_ALL_KINDS)
def test_areas_are_those_on_the_ground_in_every_crs(place, simplify, polygons_of):
    epsg, longitude, latitude = CRS_OF_ALL_KINDS[place]
    reference = crs(epsg)
    x, y, _ = osr.CoordinateTransformation(crs(4326), reference).TransformPoint(longitude, latitude)
    size = 1e-4 if epsg == 4326 else 12.0
    geotransform = (x - 40 * size, size, 0.0, y + 30 * size, 0.0, -size)
    geometries, fields = polygons_of(
        random_values(9), epsg=epsg, geotransform=geotransform, simplify=simplify, min_area=100
    )
    assert geometries
    for geometry, row in zip(geometries, fields):
        assert row["area_m2"] >= 100
        assert row["area_m2"] == pytest.approx(
            azimuthal_area(geometry, reference, longitude, latitude), rel=1e-4
        )


def test_a_map_in_a_local_crs_is_measured_in_its_plane(tmp_path):
    local = 'LOCAL_CS["site",UNIT["foot",0.3048]]'
    grid = Grid(local, (0.0, 2.0, 0.0, 100.0, 0.0, -3.0), 10, 10)
    assert pixel_areas(grid)(np.array([4]), np.array([1]), np.array([6])) == pytest.approx(30 * 0.3048**2)
    assert geometry_area(grid)(ogr.CreateGeometryFromWkt("POLYGON((0 0,1 0,1 1,0 0))")) == pytest.approx(
        0.5 * 0.3048**2
    )


def test_a_map_without_georeference_gives_pixels_below_the_origin_as_qgis_draws_them(polygons_of):
    values = np.zeros((6, 7), np.uint8)
    values[2:4, 5] = 250
    geometries, fields = polygons_of(values, epsg=None, geotransform=NO_GEOTRANSFORM)
    assert geometries[0].GetEnvelope() == (5, 6, -4, -2)
    assert fields[0]["area_m2"] == 2


def speckled_values(random):
    """Map values of a few large shapes with specks and holes of all sizes, some of nodata."""
    height, width = random.integers(8, 50, 2)
    rows, columns = np.mgrid[:height, :width]
    change = np.zeros((height, width), bool)
    for _ in range(random.integers(1, 5)):
        row, column, size = random.integers(0, height), random.integers(0, width), random.integers(2, 15)
        change |= np.maximum(abs(rows - row), abs(columns - column)) < size
    change ^= random.random(change.shape) < random.choice([0.03, 0.1, 0.3])
    values = np.where(change, random.integers(125, 251, change.shape), random.integers(0, 125, change.shape))
    values[random.random(change.shape) < random.choice([0, 0.05])] = 255
    return values.astype(np.uint8)


def despeckled(values, pixels):
    """The masks of the polygons left: fewer connected pixels dropped, smaller holes without nodata filled."""
    labels, count = labelled((values >= 125) & (values <= 250))
    masks = []
    for number in range(1, count + 1):
        mask = labels == number
        if mask.sum() < pixels:
            continue
        around, groups = labelled(~np.pad(mask, 1))
        for group in range(1, groups + 1):
            hole = around[1:-1, 1:-1] == group
            if group != around[0, 0] and hole.sum() < pixels and not (values[hole] == 255).any():
                mask = mask | hole
        masks.append(mask)
    return masks


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("place", [(None, NO_GEOTRANSFORM), (32633, UTM_GEOTRANSFORM)])
def test_change_below_the_minimum_is_dropped_and_holes_below_it_are_filled(
    seed, place, polygons_of, monkeypatch
):
    epsg, geotransform = place
    pixel_area = 6 if epsg else 1
    random = np.random.default_rng(seeded(700 + seed))
    for _ in range(12):
        values = speckled_values(random)
        pixels = int(random.integers(1, 30))
        monkeypatch.setattr("engine.rasters.change_map.BAND_PIXELS", int(random.integers(1, values.size + 1)))
        geometries, fields = polygons_of(
            values, epsg=epsg, geotransform=geotransform, min_area=(pixels - 0.5) * pixel_area
        )
        masks = despeckled(values, pixels)
        tops = [burnt([geometry], values.shape, geotransform) for geometry in geometries]
        assert all(geometry.IsValid() for geometry in geometries)
        assert sorted(mask.tobytes() for mask in masks) == sorted((top > 0).tobytes() for top in tops)
        assert [row["area_m2"] for row in fields] == pytest.approx(
            [top.sum() * pixel_area for top in tops], rel=1e-3
        )


def test_probabilities_of_a_polygon_are_those_of_its_change_whether_or_not_a_hole_was_filled(polygons_of):
    values = random_values(9, 0.8)
    values[:2], values[:, :2] = 200, 200
    _, exact = polygons_of(values)
    _, filled = polygons_of(values, min_area=25)

    def probabilities(fields):
        return {(row["probability"], row["probability_max"]) for row in fields if row["area_m2"] >= 25}

    assert len(filled) < len(exact)
    assert sum(row["area_m2"] for row in filled) > sum(
        row["area_m2"] for row in exact if row["area_m2"] >= 25
    )
    assert {(row["probability"], row["probability_max"]) for row in filled} == probabilities(exact)


def test_a_hole_in_degrees_is_measured_on_the_ellipsoid_as_polygons_are(polygons_of):
    values = np.full((40, 60), 200, np.uint8)
    values[5:9, 10:13] = 0
    values[31:35, 10:13] = 0
    _, fields = polygons_of(values, epsg=4326, geotransform=DEGREES_GEOTRANSFORM)
    whole, _ = polygons_of(np.full_like(values, 200), epsg=4326, geotransform=DEGREES_GEOTRANSFORM)
    north, south = (
        3 * sum(cell_area(48 - 0.02 * row, 48 - 0.02 * (row + 1), 0.01) for row in range(first, first + 4))
        for first in (5, 31)
    )
    assert north < south
    between, _ = polygons_of(
        values, epsg=4326, geotransform=DEGREES_GEOTRANSFORM, min_area=(north + south) / 2
    )
    assert [polygon.GetGeometryCount() for polygon in between] == [2]
    both, of_both = polygons_of(values, epsg=4326, geotransform=DEGREES_GEOTRANSFORM, min_area=south * 1.001)
    assert [polygon.GetGeometryCount() for polygon in both] == [1]
    assert of_both[0]["area_m2"] == pytest.approx(fields[0]["area_m2"] + north + south, rel=1e-6)
    assert both[0].Equals(whole[0])


def test_simplified_outlines_stay_valid_and_within_the_tolerance(polygons_of):
    values = np.zeros((60, 60), np.uint8)
    rows, columns = np.mgrid[:60, :60]
    values[(rows - 30) ** 2 + (columns - 30) ** 2 < 500] = 250
    values[(rows - 30) ** 2 + (columns - 30) ** 2 < 60] = 0
    exact, _ = polygons_of(values)
    simple, fields = polygons_of(values, simplify=4)
    assert simple[0].IsValid()
    assert len(simple[0].ExportToWkt()) < len(exact[0].ExportToWkt()) / 2
    assert simple[0].Boundary().Difference(exact[0].Boundary().Buffer(4.001)).IsEmpty()
    assert fields[0]["area_m2"] == pytest.approx(simple[0].GetArea(), rel=2e-3)


def test_the_file_has_the_layer_others_rely_on(polygons_of, tmp_path):
    polygons_of(random_values(8))
    dataset = ogr.Open(str(tmp_path / "change.gpkg"))
    assert [dataset.GetLayer(index).GetName() for index in range(2)] == ["change", "layer_styles"]
    layer = dataset.GetLayerByName("change")
    definition = layer.GetLayerDefn()
    assert layer.GetGeomType() == ogr.wkbPolygon
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "32633"
    fields = [definition.GetFieldDefn(index) for index in range(definition.GetFieldCount())]
    assert {field.GetName(): field.GetType() for field in fields} == FIELDS
    assert dataset.ExecuteSQL("SELECT HasSpatialIndex('change', 'geom')").GetNextFeature().GetField(0) == 1


def test_a_cancelled_run_leaves_the_old_polygons_and_no_rubbish(write_map, tmp_path):
    path = write_map(random_values(9))
    output = tmp_path / "change.gpkg"
    output.write_bytes(b"what was there")
    calls = []

    def cancel_at_the_third_question():
        calls.append(None)
        if len(calls) >= 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        polygonise(path, str(output), threshold=0.5, check_cancelled=cancel_at_the_third_question)
    assert output.read_bytes() == b"what was there"
    assert sorted(os.listdir(tmp_path)) == ["change.gpkg", "map.tif"]


@pytest.mark.linux
def test_what_a_killed_run_left_is_cleaned_by_the_next(write_map, tmp_path):
    path, output = write_map(random_values(9)), tmp_path / "change.gpkg"
    killed = (
        "import os, signal, sys\n"
        "from engine.rasters.polygons import geopackage, polygonise\n"
        "geopackage.PolygonFile.complete = lambda self: os.kill(os.getpid(), signal.SIGKILL)\n"
        "polygonise(sys.argv[1], sys.argv[2], threshold=0.5)\n"
    )
    command = [sys.executable, "-c", killed, path, str(output)]
    assert subprocess.run(command, cwd=ROOT).returncode != 0
    assert sorted(os.listdir(tmp_path)) == [".change.gpkg.partial", "map.tif"]
    count = polygonise(path, str(output), threshold=0.5).count
    assert sorted(os.listdir(tmp_path)) == ["change.gpkg", "map.tif"]
    assert ogr.Open(str(output)).GetLayer(0).GetFeatureCount() == count > 0


def test_two_runs_do_not_write_one_output(write_map, tmp_path):
    path, output = write_map(random_values(9)), str(tmp_path / "change.gpkg")

    def start_another_run():
        with pytest.raises(EnvironmentFailure, match=r"Another run writes .*change\.gpkg"):
            polygonise(path, output, threshold=0.5)

    polygonise(path, output, threshold=0.5, check_cancelled=start_another_run)
    assert sorted(os.listdir(tmp_path)) == ["change.gpkg", "map.tif"]


def test_the_map_is_not_modified(write_map, tmp_path):
    path = Path(write_map(random_values(10)))
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    polygonise(str(path), str(tmp_path / "change.gpkg"), threshold=0.5)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert sorted(os.listdir(tmp_path)) == ["change.gpkg", "map.tif"]


def test_another_raster_is_no_change_map(tmp_path):
    path = str(tmp_path / "image.tif")
    gdal.GetDriverByName("GTiff").Create(path, 5, 5, 1, gdal.GDT_Byte).FlushCache()
    with pytest.raises(InputError, match=r"image\.tif is not a change map"):
        polygonise(path, str(tmp_path / "change.gpkg"), threshold=0.5)


@pytest.mark.parametrize(
    "parameters, threshold", [('{"threshold": 0.35}', 0.35), ("{}", 0.5), ("not JSON", 0.5)]
)
def test_the_threshold_is_the_one_the_map_was_made_with(parameters, threshold, write_map):
    assert read_provenance(write_map(random_values(11), parameters=parameters)).threshold == threshold
