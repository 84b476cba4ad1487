"""Polygons of a map in tiles against those of the same map in one file."""

from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr, osr

from engine.contract.errors import Cancelled
from engine.rasters.change_map import ChangeMapWriter
from engine.rasters.grid import Grid
from engine.rasters.polygons import polygonise
from engine.rasters.polygons.flatgeobuf import read_flatgeobuf
from engine.rasters.polygons.tiles import Outlining
from engine.rasters.tiles import grid as tile_grid
from engine.rasters.tiles.folder import TiledMap
from tests.seeds import seeded

UTM, DEGREES = (32633, (500_000.0, 2.0, 0.0, 5_400_000.0, 0.0, -3.0)), (4326, (11.0, 0.01, 0, 48.0, 0, -0.02))
LOWEST, CHANGE, NO_CHANGE, NODATA = 125, 200, 10, 255


def grid_of(values: np.ndarray, place) -> Grid:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(place[0])
    return Grid(reference.ExportToWkt(), place[1], values.shape[1], values.shape[0])


def in_one_file(folder: Path, values: np.ndarray, place, outlining: Outlining) -> list:
    path, output = str(folder / "map.tif"), str(folder / "whole.gpkg")
    writer = ChangeMapWriter(path, grid_of(values, place), {}, {}, "never", True, LOWEST)
    writer.keep(values)
    writer.store(values)
    writer.complete()
    writer.publish()
    settings = {"min_area": outlining.min_area, "simplify": outlining.simplify}
    summary = polygonise(path, output, threshold=outlining.threshold, **settings)
    return summary, polygons_in(output)


def in_tiles(folder: Path, values: np.ndarray, place, outlining: Outlining) -> list:
    output = str(folder / "joined.gpkg")
    tiled = TiledMap(f"{folder}/tiles/", grid_of(values, place), {}, {}, LOWEST, outlining)
    with contextlib.closing(tiled):
        for row in tiled.rows:
            for tile in row:
                tiled.writer.write(tile, values[tile.box.rows, tile.box.columns].copy())
        summary = tiled.join_polygons(output, outlining, lambda: None)
        found = polygons_in(output)
    return summary, found


def polygons_in(path: str) -> list:
    """Of each its outline, then mean and highest probability and area."""
    dataset = ogr.Open(path)
    layer = dataset.GetLayer("change")
    names = ("probability", "probability_max", "area_m2", "status")
    return sorted(
        (bytes(each.GetGeometryRef().ExportToWkb()), *(each[name] for name in names)) for each in layer
    )


def check_same(one, other) -> None:
    (summary, polygons), (other_summary, others) = one, other
    assert [each[0] for each in polygons] == [each[0] for each in others]
    assert [(*each[1:3], each[4]) for each in polygons] == [(*each[1:3], each[4]) for each in others]
    assert [each[3] for each in polygons] == pytest.approx([each[3] for each in others], rel=1e-9)
    assert summary.count == other_summary.count == len(others)
    assert summary.area_m2 == pytest.approx(other_summary.area_m2, rel=1e-9)


@pytest.mark.parametrize(("tile", "share"), [(6, 0.6), (16, 0.3), (16, 0.9), (40, 0.6)])
def test_noise_gives_the_polygons_of_the_map_in_one_file(tile, share, tmp_path, monkeypatch):
    monkeypatch.setattr(tile_grid, "TILE", tile)
    random = np.random.default_rng(seeded(tile))
    values = np.where(random.random((23, 37)) < share, random.integers(LOWEST, 251, (23, 37)), NO_CHANGE)
    values = values.astype(np.uint8)
    values[random.random(values.shape) < 0.02] = NODATA
    outlining = Outlining(0.5, 0.0, 0.0)
    check_same(in_tiles(tmp_path, values, UTM, outlining), in_one_file(tmp_path, values, UTM, outlining))


@pytest.mark.parametrize(
    ("place", "pixel_area", "simplify"), [(UTM, 6.0, 3.0), (UTM, 6.0, 0.0), (DEGREES, 1.6e6, 0.0)]
)
def test_minimum_area_holes_and_simplified_outlines_are_of_whole_regions(
    place, pixel_area, simplify, tmp_path, monkeypatch
):
    """Blobs, some with holes across borders, and gaps without data in holes, which then stay."""
    monkeypatch.setattr(tile_grid, "TILE", 16)
    random = np.random.default_rng(seeded(4))
    coarse = random.random((20, 16)).repeat(4, axis=0).repeat(4, axis=1)
    values = np.where(coarse < 0.7, CHANGE, NO_CHANGE).astype(np.uint8)
    values[random.random(values.shape) < 0.02] = NODATA
    outlining = Outlining(0.5, 20 * pixel_area, simplify)
    found, expected = (make(tmp_path, values, place, outlining) for make in (in_tiles, in_one_file))
    check_same(found, expected)
    assert 1 < len(expected[1]) < 200


def test_a_spiral_and_rings_across_all_tiles_are_one_polygon_each(tmp_path, monkeypatch):
    monkeypatch.setattr(tile_grid, "TILE", 16)
    values = np.full((64, 64), NO_CHANGE, dtype=np.uint8)
    for ring in range(0, 30, 4):
        values[ring : 64 - ring, ring : 64 - ring] = CHANGE if ring % 8 == 0 else NO_CHANGE
    values[30:34, 30:34] = NODATA
    outlining = Outlining(0.5, 0.0, 0.0)
    found = in_tiles(tmp_path, values, UTM, outlining)
    check_same(found, in_one_file(tmp_path, values, UTM, outlining))
    assert found[0].count == 4


def test_within_a_tile_polygons_are_in_its_own_file(tmp_path, monkeypatch):
    monkeypatch.setattr(tile_grid, "TILE", 16)
    values = np.full((20, 32), NO_CHANGE, dtype=np.uint8)
    values[3:6, 3:6] = values[2:5, 14:18] = CHANGE
    in_tiles(tmp_path, values, UTM, Outlining(0.5, 0.0, 0.0))
    row = tmp_path / "tiles" / "tiles" / "0000"
    in_first, in_second = ([*read_flatgeobuf(str(row / f"0000_{column}.fgb"))] for column in ("0000", "0001"))
    left, _, _, top, _, _ = UTM[1]
    assert [each.envelope for each in in_first] == [(left + 6, left + 12, top - 18, top - 9)]
    assert in_second == []


def test_joining_that_is_cancelled_leaves_no_file(tmp_path, monkeypatch):
    monkeypatch.setattr(tile_grid, "TILE", 16)
    values = np.full((40, 40), CHANGE, dtype=np.uint8)
    outlining = Outlining(0.5, 0.0, 0.0)
    in_tiles(tmp_path, values, UTM, outlining)

    def stop() -> None:
        raise Cancelled

    with (
        contextlib.closing(
            TiledMap(f"{tmp_path}/tiles/", grid_of(values, UTM), {}, {}, LOWEST, outlining)
        ) as tiled,
        pytest.raises(Cancelled),
    ):
        tiled.join_polygons(str(tmp_path / "other.gpkg"), outlining, stop)
    assert not [path for path in tmp_path.iterdir() if "other" in path.name]


@pytest.mark.parametrize("values", [np.full((9, 9), NO_CHANGE, np.uint8), np.full((9, 9), NODATA, np.uint8)])
def test_a_map_without_change_has_no_polygons(values, tmp_path, monkeypatch):
    monkeypatch.setattr(tile_grid, "TILE", 4)
    summary, polygons = in_tiles(tmp_path, values, UTM, Outlining(0.5, 0.0, 0.0))
    assert (summary.count, polygons) == (0, [])
