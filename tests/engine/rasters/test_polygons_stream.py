"""Regions and outlines found band by band, against GDAL's polygons of the whole picture and a flood fill."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from engine.rasters.grid import NO_GEOTRANSFORM, Grid
from engine.rasters.polygons.outlines import find_rings, outlines
from engine.rasters.polygons.regions import find_regions
from tests.seeds import seeded

ROOT = Path(__file__).resolve().parents[3]
MEGABYTE = 2**20
PEAK = """
import resource, sys
import engine.rasters
from osgeo import gdal
from engine.rasters.polygons import polygonise
gdal.SetCacheMax(16 * 2**20)
print(polygonise(sys.argv[1], sys.argv[2], threshold=0.5).count)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""


def traced(values, cuts=(), min_area=0.0):
    """Polygons (outer ring, holes) and their (pixels, total, highest, area), from bands cut at given rows.

    A pixel's area is its row's number plus one.
    """
    height, width = values.shape
    grid = Grid("", NO_GEOTRANSFORM, width, height)
    bands = [band for band in np.split(values, cuts) if len(band)]
    polygons, statistics = [], []
    groups = find_regions(
        bands, width, 125, lambda rows, begins, ends: (ends - begins) * (rows + 1.0), min_area
    )
    for of_group, edges in groups:
        polygons += [ogr.CreateGeometryFromWkb(wkb) for wkb, _ in outlines(find_rings(edges), grid)]
        statistics += zip(*(values.tolist() for values in of_group))
    assert len(polygons) == len(statistics)
    assert all(polygon.IsValid() for polygon in polygons)
    return [normal(polygon) for polygon in polygons], statistics


def of_gdal(values):
    """What `gdal.Polygonize` makes of the whole picture."""
    height, width = values.shape
    picture = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
    picture.SetGeoTransform(NO_GEOTRANSFORM)
    picture.GetRasterBand(1).WriteArray(((values >= 125) & (values <= 250)).astype(np.uint8))
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("polygons", None, ogr.wkbPolygon)
    gdal.Polygonize(picture.GetRasterBand(1), picture.GetRasterBand(1), layer, -1, [])
    return [normal(feature.GetGeometryRef()) for feature in layer]


def normal(polygon):
    """Corners of the outer ring, then of the holes, each from its smallest point on, all in one direction."""
    rings = []
    for number in range(polygon.GetGeometryCount()):
        points = [point[:2] for point in polygon.GetGeometryRef(number).GetPoints()][:-1]
        first = points.index(min(points))
        ahead = points[first:] + points[:first]
        rings.append(tuple(min(ahead, ahead[:1] + ahead[:0:-1])))
    return rings[0], tuple(sorted(rings[1:]))


def random_picture(random):
    """Map values of any small size and density, as single pixels or as larger squares, with some nodata."""
    height, width = random.integers(1, 40, 2)
    square = int(random.choice([1, 1, 2, 3]))
    change = random.random((height, width)) < random.random()
    change = change.repeat(square, axis=0).repeat(square, axis=1)
    values = np.where(
        change, random.integers(125, 251, change.shape), random.integers(0, 125, change.shape)
    ).astype(np.uint8)
    values[random.random(values.shape) < random.choice([0, 0.05])] = 255
    return values


def flood_filled(values):
    """(pixels, total, highest, area) of each region, by flood fill from its first pixel on."""
    left = {tuple(place) for place in np.argwhere((values >= 125) & (values <= 250)).tolist()}
    statistics = []
    for start in sorted(left):
        if start not in left:
            continue
        left.remove(start)
        waiting, members = [start], []
        while waiting:
            row, column = waiting.pop()
            members.append((row, column))
            for place in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
                if place in left:
                    left.remove(place)
                    waiting.append(place)
        inside = [int(values[place]) for place in members]
        area = sum(row + 1 for row, _ in members)
        statistics.append((len(inside), sum(inside), max(inside), area))
    return statistics


@pytest.mark.parametrize("seed", range(6))
def test_polygons_of_random_pictures_in_random_bands_are_those_of_gdal(seed):
    random = np.random.default_rng(seeded(seed))
    for _ in range(60):
        values = random_picture(random)
        cuts = np.sort(random.integers(0, len(values) + 1, random.integers(0, 9)))
        polygons, _ = traced(values, cuts)
        assert sorted(polygons) == sorted(of_gdal(values)), (seed, values.tolist(), cuts.tolist())


@pytest.mark.parametrize("seed", range(3))
def test_statistics_of_random_pictures_in_random_bands_are_those_of_a_flood_fill(seed):
    random = np.random.default_rng(seeded(100 + seed))
    for _ in range(20):
        values = random_picture(random)
        cuts = np.sort(random.integers(0, len(values) + 1, random.integers(0, 9)))
        _, statistics = traced(values, cuts)
        assert sorted(statistics) == sorted(flood_filled(values)), (seed, values.tolist(), cuts.tolist())


def test_polygons_that_end_in_one_band_stand_in_the_order_of_their_first_pixels():
    values = random_picture(np.random.default_rng(seeded(7)))
    values[-1] = 0
    assert traced(values)[1] == flood_filled(values)


def test_the_smallest_area_drops_regions_and_their_edges_alone():
    values = random_picture(np.random.default_rng(seeded(8)))
    polygons, statistics = traced(values, [5, 20])
    large, of_large = traced(values, [5, 20], min_area=25)
    kept = [index for index, row in enumerate(statistics) if row[3] >= 25]
    assert large == [polygons[index] for index in kept]
    assert of_large == [statistics[index] for index in kept]
    assert 0 < len(large) < len(polygons)


PICTURES = {
    "pixels that touch at a corner are two polygons": (["#.", ".#"], 2, 0),
    "a hole that touches the outside at a corner": (["###", "#.#", "##."], 1, 1),
    "two holes that touch at a corner": (["####", "#.##", "##.#", "####"], 1, 2),
    "a polygon in a hole of another": (["#####", "#...#", "#.#.#", "#...#", "#####"], 2, 1),
    "teeth that are joined in the last row": (["#.#.#", "#.#.#", "#####"], 1, 0),
    "teeth that hang from the first row": (["#####", "#.#.#", "#.#.#"], 1, 0),
    "a spiral": (["######", ".....#", "####.#", "#..#.#", "#.##.#", "#....#", "######"], 1, 0),
}


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("in_bands_of_one_row", [False, True])
def test_difficult_shapes_have_the_polygons_and_holes_that_one_sees(name, in_bands_of_one_row):
    lines, count, holes = PICTURES[name]
    values = np.array([[200 if sign == "#" else 0 for sign in line] for line in lines], dtype=np.uint8)
    polygons, _ = traced(values, range(len(lines)) if in_bands_of_one_row else ())
    assert (len(polygons), sum(len(inner) for _, inner in polygons)) == (count, holes)
    assert sorted(polygons) == sorted(of_gdal(values))


def concentric_squares_joined_at_the_bottom(size=41):
    """Squares open below, whose legs only the last row joins."""
    rows, columns = np.mgrid[:size, :size]
    distance = np.maximum(size - 1 - rows, 2 * abs(columns - size // 2))
    values = np.where(distance % 4 < 2, 250, 0).astype(np.uint8)
    values[-1] = 250
    return values


@pytest.mark.parametrize("height", [1, 2, 7, 41])
def test_regions_that_only_the_last_row_joins_are_one(height):
    values = concentric_squares_joined_at_the_bottom()
    polygons, statistics = traced(values, range(0, 41, height))
    assert len(polygons) == len(statistics) == 1
    assert polygons == of_gdal(values)


@pytest.fixture
def tall_map(tmp_path):
    """A change map of any height: one tile of separate polygons repeated by a virtual raster."""

    def make(tiles):
        random = np.random.default_rng(seeded(5))
        tile = np.zeros((512, 512), np.uint8)
        tile[1:-1, 1:-1] = (random.random((510, 510)) < 0.1) * 200
        source = str(tmp_path / "tile.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(source, 512, 512, 1)
        dataset.WriteArray(tile)
        dataset = None
        part = (
            "<SimpleSource><SourceFilename>{}</SourceFilename><SourceBand>1</SourceBand>"
            '<SrcRect xOff="0" yOff="0" xSize="512" ySize="512"/>'
            '<DstRect xOff="0" yOff="{}" xSize="512" ySize="512"/></SimpleSource>'
        )
        path = tmp_path / f"{tiles}.vrt"
        path.write_text(
            f'<VRTDataset rasterXSize="512" rasterYSize="{512 * tiles}">'
            '<VRTRasterBand dataType="Byte" band="1"><Description>change probability</Description>'
            + "".join(part.format(source, 512 * number) for number in range(tiles))
            + "</VRTRasterBand></VRTDataset>"
        )
        return path

    return make


@pytest.mark.slow
def test_peak_memory_is_the_same_for_a_map_eight_times_as_high(tall_map, tmp_path):
    counts, peaks = [], []
    for tiles in (3, 24):
        command = [sys.executable, "-c", PEAK, str(tall_map(tiles)), str(tmp_path / f"{tiles}.gpkg")]
        environment = {**os.environ, "OMP_NUM_THREADS": "1"}
        run = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
        count, peak = map(int, run.stdout.split())
        counts.append(count)
        peaks.append(peak)
    assert counts[1] == 8 * counts[0] > 100_000
    # the taller map's polygons as they are written, were they held, would take over 80 MB more
    assert peaks[1] - peaks[0] < 30 * MEGABYTE, peaks
