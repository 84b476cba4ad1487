"""What is behind an interrupted run when it goes on: whatever of it changed, no row of it is used again."""

from __future__ import annotations

import builtins
import collections
import contextlib
import json
import os
import shutil
import sqlite3
import tarfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from engine.contract.errors import Cancelled, InputError
from engine.contract.options.detect import DetectOptions
from engine.detect.job import detect
from engine.rasters.files_behind import is_behind, local_file, state_of
from engine.rasters.image import open_image
from engine.reporting import Reporter
from tests.stopping import StopAfter

AGES_AGO = 1_000_000_000


def silent() -> Reporter:
    return Reporter(lambda event: None)


def tiles(folder, pixels, write_image) -> list[str]:
    """An image cut into two tiles side by side."""
    half = pixels.shape[2] // 2
    left, right = pixels[:, :, :half], pixels[:, :, half:]
    place = (500_000.0 + half * 0.5, 0.5, 0, 9_070_000.0, 0, -0.5)
    return [
        write_image(folder / "left.tif", left),
        write_image(folder / "right.tif", right, geotransform=place),
    ]


def mosaic(path, parts) -> str:
    gdal.BuildVRT(str(path), parts).FlushCache()
    return str(path)


def as_tiles(folder, pixels, write_image):
    parts = tiles(folder, pixels, write_image)
    return mosaic(folder / "after.vrt", parts), parts[1]


def as_mosaic_of_mosaics(folder, pixels, write_image):
    parts = tiles(folder, pixels, write_image)
    inner = [mosaic(folder / f"{number}.vrt", [part]) for number, part in enumerate(parts)]
    return mosaic(folder / "after.vrt", inner), parts[1]


def as_warped(folder, pixels, write_image):
    image = write_image(folder / "after.tif", pixels)
    gdal.Warp(str(folder / "after.vrt"), image, format="VRT").FlushCache()
    return str(folder / "after.vrt"), image


def in_zip(folder, pixels, write_image):
    image = write_image(folder / "after.tif", pixels)
    with zipfile.ZipFile(folder / "after {1}.zip", "w") as archive:
        archive.write(image, "a folder/after.tif")
    os.remove(image)
    return f"/vsizip/{folder}/after {{1}}.zip/a folder/after.tif", str(folder / "after {1}.zip")


def in_zip_with_braces(folder, pixels, write_image):
    name, archive = in_zip(folder, pixels, write_image)
    plain = shutil.move(archive, folder / "after.zip")
    return f"/vsizip/{{{plain}}}/a folder/after.tif", str(plain)


def tiles_in_tar(folder, pixels, write_image):
    parts = tiles(folder, pixels, write_image)
    with tarfile.open(folder / "tiles.tar", "w") as archive:
        for part in parts:
            archive.add(part, os.path.basename(part))
            os.remove(part)
    names = [f"/vsitar/{folder}/tiles.tar/{name}" for name in ("left.tif", "right.tif")]
    return mosaic(folder / "after.vrt", names), str(folder / "tiles.tar")


KINDS = (as_tiles, as_mosaic_of_mosaics, as_warped, in_zip, in_zip_with_braces, tiles_in_tar)


@pytest.fixture
def begun(tmp_path, write_image, scene):
    """Begins a run of `detect` on an image of a kind, and stops it; returns its options and a file behind."""

    def begin(kind, asked=12, **options):
        before, after = scene()
        write_image(tmp_path / "before.tif", before)
        source, behind = kind(tmp_path, after, write_image)
        options = DetectOptions(
            str(tmp_path / "before.tif"),
            source,
            str(tmp_path / "map.tif"),
            **{"model": "cva", "window": 32, "overlap": 0, "batch": 1, "device": "cpu", **options},
        )
        with pytest.raises(Cancelled):
            detect(options, Reporter(lambda event: None, StopAfter(asked)))
        assert Path(f"{options.output}.journal").exists()
        return options, behind

    return begin


def changed(options) -> DetectOptions:
    return DetectOptions(**{**vars(options), "resume": "require"})


@pytest.mark.parametrize("kind", KINDS)
def test_a_run_goes_on_only_while_all_files_behind_its_images_are_as_they_were(kind, begun):
    options, behind = begun(kind)
    state = os.stat(behind)
    os.utime(behind, ns=(state.st_atime_ns, AGES_AGO))
    with pytest.raises(InputError, match="no interrupted run of .* with these inputs"):
        detect(changed(options), silent())
    os.utime(behind, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert detect(changed(options), silent()).resumed_rows > 0


def test_a_tile_that_changed_is_told_and_no_row_is_mixed(begun, write_image, read_map, tmp_path):
    options, behind = begun(as_tiles)
    pixels = gdal.Open(behind).ReadAsArray()
    place = gdal.Open(behind).GetGeoTransform()
    write_image(behind, 255 - pixels, geotransform=place)
    said = []
    detect(options, Reporter(said.append))
    assert any("other inputs or options; this one starts anew" in event.get("text", "") for event in said)
    again = DetectOptions(**{**vars(options), "output": str(tmp_path / "again.tif")})
    detect(again, silent())
    np.testing.assert_array_equal(read_map(options.output), read_map(again.output))


def tile_index(path, parts, field="location", metadata=False) -> str:
    """A layer of polygons that names images."""
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer("tiles", geom_type=ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    if metadata:
        layer.SetMetadataItem("LOCATION_FIELD", field)
    for part in [*parts, None]:
        row = ogr.Feature(layer.GetLayerDefn())
        row.SetField(field, part)
        layer.CreateFeature(row)
    return str(path)


def described(folder, index, **told) -> str:
    """A tile index as a text in XML, in a folder of its own."""
    (folder / "sub").mkdir()
    inside = "".join(f"<{tag}>{text}</{tag}>" for tag, text in {"IndexDataset": index, **told}.items())
    path = folder / "sub" / "after.gti"
    path.write_text(f"<GDALTileIndexDataset>{inside}</GDALTileIndexDataset>")
    return str(path)


def as_index(folder, parts):
    return tile_index(folder / "after.gti.gpkg", parts)


def as_index_by_its_prefix(folder, parts):
    return "GTI:" + tile_index(folder / "after.gpkg", [os.path.basename(part) for part in parts])


def as_index_with_a_field_of_its_own(folder, parts):
    return tile_index(folder / "after.gti.gpkg", parts, "path", metadata=True)


def as_described_index(folder, parts):
    tile_index(folder / "tiles.gpkg", [os.path.basename(part) for part in parts], "path")
    return described(folder, "../tiles.gpkg", IndexLayer="tiles", LocationField="path")


def as_index_of_mosaics(folder, parts):
    return as_index(folder, [mosaic(folder / f"{number}.vrt", [part]) for number, part in enumerate(parts)])


def as_index_of_indexes(folder, parts):
    inner = tile_index(folder / "inner.gti.gpkg", parts)
    return described(folder, tile_index(folder / "outer.gpkg", [inner]))


@pytest.mark.parametrize(
    "kind",
    [
        as_index,
        as_index_by_its_prefix,
        as_index_with_a_field_of_its_own,
        as_described_index,
        as_index_of_mosaics,
        as_index_of_indexes,
    ],
)
def test_the_images_of_a_tile_index_and_what_lies_beside_them_are_behind_it(
    kind, tmp_path, scene, write_image
):
    parts = tiles(tmp_path, scene()[1], write_image)
    source = kind(tmp_path, parts)
    files = [*parts, *map(str, tmp_path.rglob("*.gpkg")), *map(str, tmp_path.rglob("*.gti"))]
    assert len(files) >= 3
    for file in files:
        assert is_behind(file, source)
        before = state_of(source)
        assert before == state_of(source)
        os.utime(file, ns=(AGES_AGO, AGES_AGO))
        assert state_of(source) != before
    before = state_of(source)
    Path(parts[1] + ".ovr").write_bytes(b"an overview")
    assert state_of(source) != before
    assert not is_behind(write_image(tmp_path / "another.tif", scene()[1]), source)


@pytest.mark.skipif(gdal.GetDriverByName("GTI") is not None, reason="this GDAL shows tile indexes")
@pytest.mark.parametrize("kind", [as_index, as_index_by_its_prefix, as_described_index])
def test_a_tile_index_is_answered_with_the_gdal_that_shows_it(kind, tmp_path, scene, write_image):
    source = kind(tmp_path, tiles(tmp_path, scene()[1], write_image))
    with pytest.raises(InputError, match="is a tile index, which GDAL shows from 3.9 on") as refused:
        open_image(source)
    assert refused.value.text.startswith(source)
    assert gdal.__version__ in refused.value.text


@pytest.mark.parametrize("ending", [".aux.xml", ".ovr", ".msk"])
@pytest.mark.parametrize("kind", [as_tiles, as_mosaic_of_mosaics, as_warped])
def test_what_comes_to_lie_beside_a_file_behind_a_mosaic_counts(kind, ending, tmp_path, scene, write_image):
    source, behind = kind(tmp_path, scene()[1], write_image)
    before = state_of(source)
    Path(behind + ending).write_bytes(b"<PAMDataset/>")
    assert state_of(source) != before
    os.remove(behind + ending)
    assert state_of(source) == before


def test_statistics_that_showing_an_image_leaves_beside_it_do_not_count(tmp_path, scene, write_image):
    image = write_image(tmp_path / "image.tif", scene()[0])
    before = state_of(image)
    shown = gdal.Open(image)
    for number in (1, 2, 3):
        shown.GetRasterBand(number).ComputeStatistics(False)
        shown.GetRasterBand(number).GetDefaultHistogram()
    shown = None
    aside = Path(f"{image}.aux.xml")
    assert aside.exists()
    assert state_of(image) == before
    told = gdal.Open(image)
    told.GetRasterBand(1).SetNoDataValue(7)
    told = None
    with_nodata = state_of(image)
    assert with_nodata != before
    again = gdal.Open(image)
    again.GetRasterBand(1).ComputeStatistics(False)
    again = None
    assert b"STATISTICS" in aside.read_bytes()
    assert state_of(image) == with_nodata


def test_a_world_file_an_overview_and_a_header_count(tmp_path, scene, write_image):
    pixels = scene()[0]
    image = write_image(tmp_path / "image.tif", pixels, geotransform=None, epsg=None)
    gdal.Translate(str(tmp_path / "raw.img"), image, format="ENVI")
    for source, aside in ((image, "image.tfw"), (str(tmp_path / "raw.img"), "raw.hdr")):
        before = state_of(source)
        with open(tmp_path / aside, "a") as file:
            file.write("0.5\n0\n0\n-0.5\n500000\n9070000\n" if aside.endswith("tfw") else "\n")
        assert state_of(source) != before
    before = state_of(image)
    gdal.Open(image).BuildOverviews("NEAREST", [2])
    assert state_of(image) != before


def test_the_log_of_an_area_counts_and_every_part_of_a_shapefile(tmp_path):
    shapes = str(tmp_path / "area.shp")
    file = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(shapes)
    layer = file.CreateLayer("area", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    layer = file = None
    before = state_of(shapes)
    os.utime(tmp_path / "area.dbf", (1, 1))
    assert state_of(shapes) != before
    database = str(tmp_path / "area.gpkg")
    gdal.VectorTranslate(database, shapes)
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as editing:
        editing.execute("PRAGMA journal_mode = WAL").fetchall()
        before = state_of(database)
        assert state_of(database) == before
        editing.execute("UPDATE gpkg_contents SET description = 'edited'")
        assert state_of(database) != before


def test_a_model_whose_card_was_edited_is_another_one(begun, write_model, tmp_path, write_image):
    path = write_model(tmp_path / "model.safetensors", name="mine")
    options, _ = begun(as_tiles, asked=7, model=path)
    content = Path(path).read_bytes()
    write_model(path, name="mine", normalisation={"mean": [0.1] * 3, "std": [0.3] * 3})
    with pytest.raises(InputError, match="no interrupted run"):
        detect(changed(options), silent())
    Path(path).write_bytes(content)
    assert detect(changed(options), silent()).resumed_rows > 0


def test_the_journal_of_an_older_version_is_told_and_begun_anew(begun):
    options, _ = begun(as_tiles)
    journal = Path(f"{options.output}.journal")
    head, _, rows = journal.read_bytes().partition(b"\n")
    old = json.loads(head)
    old["identity"]["files"] = [[options.before, 1, 2], [options.after, 3, 4]]
    journal.write_bytes(json.dumps(old).encode() + b"\n" + rows)
    said = []
    result = detect(options, Reporter(said.append))
    assert result.resumed_rows == 0
    assert any("this one starts anew" in event.get("text", "") for event in said)


@pytest.mark.parametrize(
    "name, file",
    [
        ("/vsizip/{folder}/a.zip/in/b.tif", "a.zip"),
        ("/vsizip/{{{folder}/a.zip}}/in/b.tif", "a.zip"),
        ("/vsizip/{{/vsitar/{{{folder}/a.zip}}/b.zip}}/in/b.tif", "a.zip"),
        ("/vsitar//vsigzip/{folder}/a.zip/b.tif", "a.zip"),
        ("/vsisubfile/10_20,{folder}/a.zip", "a.zip"),
        ("/vsigzip/{folder}/a.zip", "a.zip"),
        ("{folder}/a.zip", "a.zip"),
        ("/vsizip/{folder}/gone.zip/b.tif", None),
        ("/vsizip/vsicurl/https://host/a.zip/b.tif", None),
        ("/vsicurl/https://host/a.tif", None),
        ("{folder}/gone/a.zip", None),
    ],
)
def test_an_image_in_an_archive_lies_in_the_archives_file(name, file, tmp_path):
    (tmp_path / "a.zip").write_bytes(b"")
    expected = None if file is None else str(tmp_path / file)
    assert local_file(name.format(folder=tmp_path)) == expected


@pytest.mark.slow
def test_ten_thousand_files_behind_a_mosaic_are_asked_for_little_and_none_is_read(
    tmp_path, scene, write_image, monkeypatch
):
    content = Path(write_image(tmp_path / "tile.tif", scene(16, 16, 1)[0])).read_bytes()
    root = ElementTree.Element("VRTDataset", rasterXSize="1600", rasterYSize="1600")
    band = ElementTree.SubElement(root, "VRTRasterBand", dataType="Byte", band="1")
    for number in range(10_000):
        (tmp_path / f"{number}.tif").write_bytes(content)
        source = ElementTree.SubElement(band, "SimpleSource")
        ElementTree.SubElement(source, "SourceFilename", relativeToVRT="1").text = f"{number}.tif"
        ElementTree.SubElement(source, "SourceBand").text = "1"
    path = tmp_path / "all.vrt"
    path.write_bytes(ElementTree.tostring(root))
    asked = collections.Counter()

    def counted(function):
        def call(*arguments, **options):
            asked[function.__name__] += 1
            return function(*arguments, **options)

        return call

    with monkeypatch.context() as patched:
        for owner, name in ((os, "stat"), (os, "scandir"), (builtins, "open"), (gdal, "OpenEx")):
            patched.setattr(owner, name, counted(getattr(owner, name)))
        before = state_of(str(path))
    assert asked == {"stat": pytest.approx(20_000, abs=10), "scandir": 1, "OpenEx": 1}
    os.utime(tmp_path / "7777.tif", (1, 1))
    assert state_of(str(path)) != before
    assert len(json.dumps(before)) < 1000
