"""A map as a folder of tiles: the values and polygons of the map in one file, resumed, and told as STAC."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from engine.contract.errors import Cancelled, EnvironmentFailure, InputError
from engine.contract.options.detect import DetectOptions, PolygonOptions
from engine.contract.provenance import Provenance
from engine.detect.job import detect
from engine.detect.polygons import polygons as make_polygons
from engine.rasters.grid import Grid
from engine.rasters.tiles import grid as tile_grid
from engine.rasters.tiles import tile as tile_module
from engine.rasters.tiles.footprint import footprint
from engine.reporting import Reporter
from tests.stopping import StopAfter

HEIGHT, WIDTH, TILE = 200, 130, 64
NODATA = 255
NETWORK = {"window": 48, "overlap": 24, "device": "cpu", "precision": "float32", "batch": 2}
CVA = {"model": "cva", "window": 32, "overlap": 8, "device": "cpu", "batch": 2}


@pytest.fixture(autouse=True)
def small_tiles(monkeypatch):
    monkeypatch.setattr(tile_grid, "TILE", TILE)


@pytest.fixture(scope="module")
def pair(write_pair_with_gap) -> tuple[str, str]:
    return write_pair_with_gap(HEIGHT, WIDTH, gap=(70, 80))


def run(pair, output, told=None, stop=None, **options) -> Any:
    reporter = Reporter((told if told is not None else []).append, stop)
    return detect(DetectOptions(*pair, str(output), **options), reporter)


def outlines(path: Path) -> list[tuple[Any, ...]]:
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayer("change")
    names = ("probability", "probability_max", "status")
    return sorted((bytes(each.GetGeometryRef().ExportToWkb()), *map(each.GetField, names)) for each in layer)


def tile_files(folder: Path, ending: str) -> list[Path]:
    return sorted((folder / "tiles").rglob(f"*{ending}"))


@pytest.fixture(scope="module")
def check_tiles(model_path):
    """Runs a pair into one file and into a folder, and compares all that is to be equal."""

    def check(pair, folder, **options) -> tuple[Any, Any]:
        options = {**(NETWORK | {"model": model_path} if "model" not in options else {}), **options}
        settings = {"threshold": 0.3, "min_area": 2.0, **options}
        single = run(pair, folder / "map.tif", polygons=str(folder / "map.gpkg"), **settings)
        tiled = run(pair, f"{folder}/out/", polygons=str(folder / "out.gpkg"), **settings)
        expected, found = (gdal.Open(name) for name in (single.map, tiled.map))
        np.testing.assert_array_equal(found.ReadAsArray(), expected.ReadAsArray())
        assert found.GetGeoTransform() == expected.GetGeoTransform()
        assert found.GetSpatialRef().IsSame(expected.GetSpatialRef())
        assert outlines(folder / "out.gpkg") == outlines(folder / "map.gpkg")
        assert tiled.change_area_m2 == pytest.approx(single.change_area_m2, rel=1e-9)
        again = PolygonOptions(tiled.map, str(folder / "again.gpkg"))
        assert make_polygons(again, Reporter(lambda event: None)).polygon_count == single.polygon_count
        same = ("polygon_count", "valid_pixels", "change_pixels", "windows", "model", "threshold")
        assert [getattr(tiled, name) for name in same] == [getattr(single, name) for name in same]
        return single, tiled

    return check


@pytest.mark.parametrize("window", [32, 300])
def test_tiles_hold_the_values_and_polygons_of_the_map_in_one_file(window, pair, check_tiles, tmp_path):
    single, tiled = check_tiles(pair, tmp_path, **{**CVA, "window": window})
    assert tiled.map == f"{tmp_path}/out/map.vrt"
    tiles = tile_files(tmp_path / "out", ".tif")
    assert [path.stem for path in tiles] == [
        f"{row:04}_{column:04}" for row in range(4) for column in range(3)
    ]
    assert single.polygon_count > 0


def test_a_network_blends_windows_across_tiles_as_in_one_file(pair, check_tiles, tmp_path):
    single, _ = check_tiles(pair, tmp_path, threshold=0.6)
    assert single.polygon_count > 3


def test_each_tile_is_a_cloud_optimized_geotiff_with_overviews_and_all_that_a_map_tells(
    pair, tmp_path, monkeypatch
):
    monkeypatch.setattr(tile_grid, "TILE", 600)
    big = tmp_path / "big"
    big.mkdir()
    paths = [
        str(gdal.Translate(str(big / name), source, width=700, height=610).GetDescription())
        for name, source in zip(("before.tif", "after.tif"), pair)
    ]
    single = run(paths, tmp_path / "map.tif", **CVA)
    run(paths, f"{tmp_path}/out/", **CVA)
    expected = gdal.Open(single.map)
    for path in (*tile_files(tmp_path / "out", ".tif"), tmp_path / "out" / "map.vrt"):
        image = gdal.Open(str(path))
        told, wanted = (Provenance.read(each.GetMetadata()) for each in (image, expected))
        assert {**told.parameters, "output": ""} == {**wanted.parameters, "output": ""}
        assert (told.model, told.before, told.after) == (wanted.model, wanted.before, wanted.after)
        one, other = image.GetRasterBand(1), expected.GetRasterBand(1)
        for facts in ("GetDescription", "GetNoDataValue", "GetScale", "GetOffset", "DataType"):
            values = [getattr(band, facts) for band in (one, other)]
            assert len({value() if callable(value) else value for value in values}) == 1
    first = gdal.Open(str(tile_files(tmp_path / "out", ".tif")[0]))
    assert first.GetMetadata("IMAGE_STRUCTURE")["LAYOUT"] == "COG"
    overview, whole = first.GetRasterBand(1).GetOverview(0), expected.GetRasterBand(1).GetOverview(0)
    np.testing.assert_array_equal(overview.ReadAsArray(), whole.ReadAsArray(0, 0, 300, 300))


def test_the_same_command_writes_only_the_tiles_that_are_lacking(pair, tmp_path):
    options = {**CVA, "polygons": str(tmp_path / "out.gpkg")}
    with pytest.raises(Cancelled):
        run(pair, f"{tmp_path}/out/", stop=StopAfter(25), **options)
    out = tmp_path / "out"
    before = {path: path.stat().st_mtime_ns for path in tile_files(out, ".json")}
    assert 0 < len(before) < 12
    assert not (out / "map.vrt").exists() and not list(out.rglob(".*"))
    (out / "tiles" / "0000" / ".partial-of-one-that-was-killed.tif").write_bytes(b"half")
    told: list[dict[str, Any]] = []
    result = run(pair, f"{out}/", told, **options)
    assert not list(out.rglob(".*"))
    assert {path: path.stat().st_mtime_ns for path in before} == before
    progress = [event["done"] for event in told if event["event"] == "progress"]
    assert progress[0] > 0 and progress == sorted(progress)
    assert len(tile_files(out, ".json")) == 12
    run(pair, tmp_path / "map.tif", **{**options, "polygons": str(tmp_path / "map.gpkg")})
    assert outlines(tmp_path / "out.gpkg") == outlines(tmp_path / "map.gpkg")
    expected = gdal.Open(str(tmp_path / "map.tif")).ReadAsArray()
    np.testing.assert_array_equal(gdal.Open(result.map).ReadAsArray(), expected)


def test_a_tile_that_lost_a_file_is_computed_again_and_a_folder_may_move(pair, tmp_path):
    run(pair, f"{tmp_path}/out/", **CVA)
    shutil.move(tmp_path / "out", tmp_path / "moved")
    lost = tile_files(tmp_path / "moved", ".tif")[4]
    lost.unlink()
    result = run(pair, f"{tmp_path}/moved/", **CVA)
    assert lost.exists() and result.resumed_rows == HEIGHT - TILE


def test_another_run_in_the_same_folder_is_refused(pair, tmp_path):
    out = f"{tmp_path}/out/"
    run(pair, out, **CVA)
    content = {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    with pytest.raises(InputError, match="holds tiles of other images or options"):
        run(pair, out, **{**CVA, "window": 40})
    with pytest.raises(InputError, match="holds tiles of other images or options"):
        run(pair[::-1], out, **CVA)
    with pytest.raises(InputError, match="--overwrite replaces no folder of tiles"):
        run(pair, out, overwrite=True, **CVA)
    with pytest.raises(InputError, match="holds tiles of an earlier run"):
        run(pair, out, resume="never", **CVA)
    assert {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()} == content


def test_folders_that_tiles_do_not_belong_in_are_refused(pair, tmp_path):
    def told(output, **options) -> str:
        with pytest.raises(InputError) as caught:
            run(pair, output, **CVA, **options)
        return caught.value.text

    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("dear")
    assert "holds other files" in told(f"{tmp_path}/other/")
    assert "end it in / for a folder of tiles" in told(tmp_path / "other")
    assert "is a file; choose another name" in told(f"{tmp_path}/other/letter.txt/")
    assert "does not exist; create it" in told(f"{tmp_path}/no/out/")
    assert "give a folder of a disk" in told("/vsis3/bucket/out/")
    assert "There is no interrupted run" in told(f"{tmp_path}/out/", resume="require")
    assert "--part is written into one file" in told(f"{tmp_path}/out/", part=(0.0, 0.0, 1.0, 1.0))
    assert sorted(os.listdir(tmp_path)) == ["other"]


def test_a_run_at_work_in_a_folder_keeps_others_out(pair, tmp_path):
    refused: list[str] = []

    def see(event: dict[str, Any]) -> None:
        if event["event"] == "progress" and not refused:
            with pytest.raises(EnvironmentFailure) as caught:
                run(pair, f"{tmp_path}/out/", **CVA)
            refused.append(caught.value.text)

    detect(DetectOptions(*pair, f"{tmp_path}/out/", **CVA), Reporter(see))
    assert "Another run writes into" in refused[0]


def test_a_full_disk_keeps_the_finished_tiles(pair, tmp_path, monkeypatch):
    write = tile_module.write_cog
    written: list[str] = []

    def fills(path, *arguments) -> None:
        written.append(path)
        if len(written) == 6:
            Path(path).write_bytes(b"half")
            raise OSError(28, "No space left on device")
        write(path, *arguments)

    monkeypatch.setattr(tile_module, "write_cog", fills)
    with pytest.raises(EnvironmentFailure, match="is full; free some space and run the same command again"):
        run(pair, f"{tmp_path}/out/", **CVA)
    assert len(tile_files(tmp_path / "out", ".json")) == len(tile_files(tmp_path / "out", ".tif")) == 5
    assert not list((tmp_path / "out").rglob(".*"))
    assert run(pair, f"{tmp_path}/out/", **CVA).resumed_rows == TILE


def test_all_files_of_a_tile_are_on_the_disk_once_it_counts_as_finished(pair, tmp_path, monkeypatch):
    sync = os.fsync
    synced: set[int] = set()

    def note(descriptor: int) -> None:
        sync(descriptor)
        synced.add(os.fstat(descriptor).st_ino)

    monkeypatch.setattr(os, "fsync", note)
    run(pair, f"{tmp_path}/out/", polygons=str(tmp_path / "out.gpkg"), **CVA)
    files = tile_files(tmp_path / "out", ".*")
    assert {path.name.partition(".")[2] for path in files} == {"tif", "fgb", "cut.npz", "json"}
    assert [path.name for path in files if path.stat().st_ino not in synced] == []


def test_of_a_run_that_finds_nothing_in_common_nothing_is_left(pair, tmp_path, write_image):
    empty = write_image(tmp_path / "empty.tif", np.zeros((3, HEIGHT, WIDTH), np.uint8), nodata=0)
    with pytest.raises(InputError, match="hold no pixel with data in common"):
        run((empty, pair[1]), f"{tmp_path}/out/", **CVA)
    assert os.listdir(tmp_path) == ["empty.tif"]


def test_the_collection_and_its_items_are_stac_with_links_that_lead_to_files(pair, tmp_path):
    """What STAC 1.0 and its extensions ask for, and places measured by another way."""
    run(pair, f"{tmp_path}/out/", polygons=str(tmp_path / "out.gpkg"), **CVA)
    out = tmp_path / "out"
    collection = json.loads((out / "collection.json").read_bytes())
    assert {"type", "stac_version", "id", "description", "license", "extent", "links"} <= set(collection)
    assert (collection["type"], collection["stac_version"]) == ("Collection", "1.0.0")
    (start, end), (box,) = (
        collection["extent"]["temporal"]["interval"][0],
        collection["extent"]["spatial"]["bbox"],
    )
    assert (out / collection["assets"]["polygons"]["href"]).resolve() == (tmp_path / "out.gpkg").resolve()
    items = [out / link["href"] for link in collection["links"] if link["rel"] == "item"]
    assert sorted(path.resolve() for path in items) == [path.resolve() for path in tile_files(out, ".json")]
    for path in items:
        item = json.loads(path.read_bytes())
        assert {"type", "stac_version", "id", "geometry", "bbox", "properties", "links", "assets"} <= set(
            item
        )
        assert (item["type"], item["collection"]) == ("Feature", collection["id"])
        assert start <= item["properties"]["datetime"] <= end
        links = {link["rel"]: (path.parent / link["href"]).resolve() for link in item["links"]}
        assert links == dict.fromkeys(("root", "parent", "collection"), (out / "collection.json").resolve())
        assert all((path.parent / asset["href"]).exists() for asset in item["assets"].values())
        image = gdal.Open(str(path.parent / item["assets"]["map"]["href"]))
        left, a, b, top, d, e = image.GetGeoTransform()
        assert item["properties"]["proj:transform"] == [a, b, left, d, e, top]
        assert item["properties"]["proj:shape"] == [image.RasterYSize, image.RasterXSize]
        assert item["properties"]["proj:epsg"] == 32718
        (band,) = item["assets"]["map"]["raster:bands"]
        assert (band["data_type"], band["nodata"], band["scale"]) == ("uint8", NODATA, 0.004)
        valid = (image.ReadAsArray() != NODATA).mean()
        assert band["statistics"]["valid_percent"] == pytest.approx(100 * valid)
        corners = gdal.Info(image, format="json")["wgs84Extent"]["coordinates"][0]
        longitudes, latitudes = zip(*corners)
        extent = [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]
        assert item["bbox"] == pytest.approx(extent, abs=1e-6)
        assert box[0] <= item["bbox"][0] and item["bbox"][2] <= box[2]
        shape = ogr.CreateGeometryFromJson(json.dumps(item["geometry"]))
        assert shape.IsValid() and shape.GetArea() > 0
        x, y = np.array(item["geometry"]["coordinates"][0]).T
        assert (x[:-1] * y[1:] - x[1:] * y[:-1]).sum() > 0, "clockwise"


def test_across_the_antimeridian_a_footprint_has_two_parts():
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32760)
    grid = Grid(reference.ExportToWkt(), (800_000.0, 100.0, 0.0, 8_000_000.0, 0.0, -100.0), 1000, 500)
    found = footprint(grid)
    assert found.geometry["type"] == "MultiPolygon" and len(found.geometry["coordinates"]) == 2
    west, south, east, north = found.box
    assert 179 < west < 180 and -180 < east < -179 and -19 < south < north < -17


def test_images_in_pixel_coordinates_are_items_without_a_place(tmp_path, scene, write_image):
    images = zip(("before.tif", "after.tif"), scene(90, 70))
    paths = [write_image(tmp_path / name, pixels, epsg=None, geotransform=None) for name, pixels in images]
    result = run(paths, f"{tmp_path}/out/", **CVA)
    item = json.loads(tile_files(tmp_path / "out", ".json")[0].read_bytes())
    assert item["geometry"] is None and "bbox" not in item and item["properties"]["proj:epsg"] is None
    run(paths, tmp_path / "map.tif", **CVA)
    expected = gdal.Open(str(tmp_path / "map.tif")).ReadAsArray()
    np.testing.assert_array_equal(gdal.Open(result.map).ReadAsArray(), expected)
