"""Mosaics of very many files: what is opened instead shows the same pixels, gaps, masks and files."""

from __future__ import annotations

import os
import random
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.windows import Window
from engine.rasters import many_files as many
from engine.rasters.files_behind import content_of, state_of
from engine.rasters.image import open_dataset, open_image
from engine.rasters.source import PlainSource
from tests.seeds import seeded

SIDE = 24
EXTENT = 150
FILES = 60


@pytest.fixture
def all_are_large(monkeypatch) -> None:
    monkeypatch.setattr(many, "LARGE_BYTES", 0)
    monkeypatch.setattr(many, "_known", {})


def mosaic_of(folder: Path, write_image: Any, how: str, seed: int = 0) -> str:
    """Files at random places that overlap and leave gaps."""
    chance = random.Random(seeded(seed))
    pixels = np.random.default_rng(seeded(seed))
    parts = []
    for number in range(FILES):
        values = pixels.integers(1, 250, (3, SIDE, chance.randint(5, SIDE)), dtype=np.uint8)
        values[:, :4, :4] = 0
        place = (chance.randint(0, EXTENT), 0.5, 0, -chance.randint(0, EXTENT), 0, -0.5)
        path = write_image(
            folder / f"{number}.tif",
            values,
            geotransform=place,
            nodata=0 if how == "nodata" else None,
        )
        if how == "mask":
            opened = gdal.Open(path, gdal.GA_Update)
            opened.CreateMaskBand(gdal.GMF_PER_DATASET)
            opened.GetRasterBand(1).GetMaskBand().WriteArray(((values[0] % 5) > 0).astype(np.uint8) * 255)
            opened = None
        parts.append(path)
    name = str(folder / "mosaic.vrt")
    gdal.BuildVRT(name, parts).FlushCache()
    return name


def seen(name: str) -> tuple[np.ndarray, np.ndarray]:
    """Pixels and where they hold data, with a margin around the image."""
    image = open_image(name)
    source = PlainSource(image, image.data_bands, (0, 0))
    return source.read(Window(-3, -3, image.grid.width + 6, image.grid.height + 6))


@pytest.mark.parametrize("how", ["plain", "nodata", "mask"])
def test_it_shows_what_the_mosaic_shows(how, write_image, tmp_path, monkeypatch):
    name = mosaic_of(tmp_path, write_image, how)
    expected = seen(name)
    flat = gdal.Open(name)
    monkeypatch.setattr(many, "LARGE_BYTES", 0)
    found = seen(name)
    assert (found[0] == expected[0]).all() and (found[1] == expected[1]).all()
    regrouped = open_dataset(name)
    assert regrouped.GetDescription() != name
    assert len(regrouped.GetFileList()) < FILES
    assert regrouped.GetGeoTransform() == flat.GetGeoTransform()
    assert regrouped.GetProjection() == flat.GetProjection()
    chance = random.Random(seeded(9))
    for _ in range(20):
        x, y = chance.randrange(flat.RasterXSize), chance.randrange(flat.RasterYSize)
        box = x, y, chance.randint(1, flat.RasterXSize - x), chance.randint(1, flat.RasterYSize - y)
        assert (regrouped.ReadAsArray(*box) == flat.ReadAsArray(*box)).all()


def test_its_files_are_those_of_the_mosaic(write_image, tmp_path, all_are_large):
    name = mosaic_of(tmp_path, write_image, "plain")
    found = many.many_files(name)
    assert set(found.files) == {str(tmp_path / f"{number}.tif") for number in range(FILES)}
    states = [state_of(name), content_of(name)]
    os.utime(tmp_path / "7.tif", (1, 1))
    assert state_of(name) != states[0] and content_of(name) == states[1]


def test_a_mosaic_that_is_written_anew_is_seen_anew(write_image, tmp_path, all_are_large):
    name = mosaic_of(tmp_path, write_image, "plain")
    before = seen(name)[0]
    os.utime(mosaic_of(tmp_path, write_image, "plain", seed=1), (1, 1))
    after = seen(name)[0]
    assert before.shape != after.shape or (before != after).any()


def test_one_mosaic_may_be_looked_for_while_another_becomes_known(write_image, tmp_path, all_are_large):
    image = write_image(tmp_path / "image.tif", np.ones((1, 40, 40), np.uint8))
    known, new = (str(tmp_path / f"{name}.vrt") for name in ("known", "new"))
    for name in (known, new):
        gdal.BuildVRT(name, [image]).FlushCache()
    opened = many.many_files(known).opened
    other = threading.Thread(target=many.many_files, args=[new])

    class Meanwhile(str):
        """Lets the other thread go on when it is compared."""

        __hash__ = str.__hash__

        def __eq__(self, opened: object) -> bool:
            other.start()
            other.join(0.5)
            return str(self) == opened

    assert many.opened_as(Meanwhile("none")) is None
    other.join()
    assert many.opened_as(opened).files == (image,)


def test_a_mosaic_of_no_files_is_opened_as_it_is(tmp_path, all_are_large):
    name = str(tmp_path / "empty.vrt")
    gdal.GetDriverByName("VRT").Create(name, 40, 30).FlushCache()
    assert (open_dataset(name).ReadAsArray() == 0).all()


@pytest.mark.parametrize("change", ["resampled", "warped", "function", "inline", "overviews beside"])
def test_what_is_no_plain_mosaic_is_opened_as_it_is(change, write_image, tmp_path, all_are_large):
    path = write_image(tmp_path / "image.tif", np.ones((1, 40, 40), np.uint8))
    name = str(tmp_path / "image.vrt")
    if change == "warped":
        gdal.Warp(name, path, format="VRT", xRes=0.7, yRes=0.7).FlushCache()
    else:
        gdal.Translate(name, path, format="VRT", width=30 if change == "resampled" else 40).FlushCache()
    text = Path(name).read_text()
    if change == "function":
        text = text.replace(
            '<VRTRasterBand dataType="Byte" band="1"',
            '<VRTRasterBand dataType="Byte" band="1" subClass="VRTDerivedRasterBand"',
        )
        text = text.replace("<ColorInterp>", "<PixelFunctionType>real</PixelFunctionType><ColorInterp>")
    if change == "inline":
        inner = text.replace('relativeToVRT="1">', f'relativeToVRT="0">{tmp_path}/')
        inner = inner.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        text = text.replace('relativeToVRT="1">image.tif', f'relativeToVRT="0">{inner}')
    Path(name).write_text(text)
    if change == "overviews beside":
        (tmp_path / "image.vrt.ovr").write_bytes(Path(path).read_bytes())
    assert many.many_files(name) is None
    assert (open_dataset(name).ReadAsArray() == 1).all()
