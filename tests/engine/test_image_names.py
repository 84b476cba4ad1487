"""Whether two names are of one image: links, other paths, archives, VRTs."""

from __future__ import annotations

import os
import zipfile

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.errors import InputError
from engine.contract.image_names import is_same_image
from engine.contract.options.detect import DetectOptions
from engine.detect.job import detect
from engine.reporting import Reporter


@pytest.fixture
def folder(tmp_path, write_image, monkeypatch):
    """The working folder: two images of the same pixels, and links, archives and VRTs of the first."""
    pixels = np.random.default_rng(3).integers(1, 250, (3, 40, 50), dtype=np.uint8)
    for name in ("one.tif", "other.tif"):
        write_image(tmp_path / name, pixels)
    (tmp_path / "sub").mkdir()
    (tmp_path / "link.tif").symlink_to(tmp_path / "one.tif")
    (tmp_path / "linked").symlink_to(tmp_path / "sub")
    os.link(tmp_path / "one.tif", tmp_path / "hard.tif")
    with zipfile.ZipFile(tmp_path / "sub" / "scenes.zip", "w") as archive:
        for name in ("one.tif", "other.tif"):
            archive.write(tmp_path / name, f"day/{name}")
    monkeypatch.chdir(tmp_path)
    gdal.Translate("whole.vrt", "one.tif", format="VRT")
    gdal.Translate("sub/twice.vrt", "whole.vrt", format="VRT")
    gdal.Translate("part.vrt", "one.tif", format="VRT", srcWin=[0, 0, 20, 20])
    gdal.Translate("turned.vrt", "one.tif", format="VRT", bandList=[3, 2, 1])
    gdal.Warp("warped.vrt", "one.tif", format="VRT", dstSRS="EPSG:4326")
    return tmp_path


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("one.tif", "one.tif"),
        ("one.tif", "{folder}/one.tif"),
        ("one.tif", "sub/../one.tif"),
        ("{folder}/one.tif", "link.tif"),
        ("one.tif", "hard.tif"),
        ("one.tif", "whole.vrt"),
        ("link.tif", "sub/twice.vrt"),
        ("whole.vrt", "sub/twice.vrt"),
        ("/vsizip/sub/scenes.zip/day/one.tif", "/vsizip/{folder}/sub/scenes.zip/day/one.tif"),
        ("/vsizip/sub/scenes.zip/day/one.tif", "/vsizip//{folder}/linked/scenes.zip/day/one.tif"),
        ("/vsizip/sub/scenes.zip/day/one.tif", "/vsizip/{{{folder}/sub/scenes.zip}}/day/one.tif"),
        ("GTIFF_DIR:1:one.tif", "GTIFF_DIR:1:{folder}/link.tif"),
        ('NETCDF:"one.tif":a', "NETCDF:{folder}/one.tif:a"),
        ("/vsicurl/https://example.org/a.tif", "/vsicurl/https://example.org/a.tif"),
        ("GTI:one.tif", "{folder}/link.tif"),
    ],
)
def test_one_image_is_the_same_by_all_its_names(one, other, folder):
    names = [name.format(folder=folder) for name in (one, other)]
    assert is_same_image(*names) and is_same_image(*names[::-1])
    if "NETCDF" not in one and "http" not in one:
        options = DetectOptions(before=names[0], after=names[1], output=str(folder / "map.tif"), model="cva")
        with pytest.raises(InputError, match="are the same image, .*; choose two"):
            detect(options, Reporter(lambda event: None))
        assert not (folder / "map.tif").exists()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("one.tif", "other.tif"),
        ("one.tif", "no.tif"),
        ("one.tif", "part.vrt"),
        ("one.tif", "turned.vrt"),
        ("one.tif", "warped.vrt"),
        ("/vsizip/sub/scenes.zip/day/one.tif", "/vsizip/sub/scenes.zip/day/other.tif"),
        ("/vsizip/sub/scenes.zip/day/one.tif", "one.tif"),
        ("GTIFF_DIR:1:one.tif", "GTIFF_DIR:2:one.tif"),
        ('NETCDF:"one.tif":a', 'NETCDF:"one.tif":b'),
        ("/vsicurl/https://example.org/a.tif", "/vsicurl/https://example.org/b.tif"),
    ],
)
def test_two_images_are_two(one, other, folder):
    assert not is_same_image(one, other) and not is_same_image(other, one)
