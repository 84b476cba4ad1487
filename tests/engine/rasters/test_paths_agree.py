"""The plain and the resampled path agree on what holds data, for masks, types and grids drawn at random."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from engine.rasters.grid import Grid
from engine.rasters.image import open_image
from engine.rasters.source import PlainSource, WarpedSource
from tests.seeds import seeded

KINDS = ("uint8", "uint16", "int16", "int32", "float32", "float64")
WAYS = ("nodata", "zero", "own nodata", "rounded", "alpha", "mask", "gap", "not finite", "collar", "nothing")
FILLING = -3.4028234663852886e38


@pytest.mark.parametrize("number", range(60))
def test_both_paths_leave_out_the_same_pixels_as_drawn(number, tmp_path, write_image):
    random = np.random.default_rng(seeded(number))
    kind, way = np.dtype(random.choice(KINDS)), WAYS[number % len(WAYS)]
    if way in ("rounded", "not finite"):
        kind = np.dtype(random.choice(["float32", "float64"]))
    if way == "collar" and kind == np.uint8:
        kind = np.dtype("uint16")
    bands = int(random.integers(1, 6))
    if way == "collar":
        bands = max(bands, 2)
    height, width = (int(side) for side in random.integers(24, 90, 2))
    pixels = random.integers(20, 120, (bands, height, width)).astype(kind)
    hole = _hole(random, height, width)
    if way == "collar":
        hole[: height // 3] = True
    source = _write(tmp_path, write_image, random, pixels, hole, way)
    image = open_image(source)
    numbers = image.data_bands
    assert len(numbers) == bands

    plain_pixels, plain = PlainSource(image, numbers, (0, 0)).read(image.grid.whole)
    np.testing.assert_array_equal(plain, ~hole)

    _, same = WarpedSource(image, numbers, image.grid).read(image.grid.whole)
    np.testing.assert_array_equal(same, ~hole)

    right, down = random.uniform(0.05, 0.45, 2)
    x, a, b, y, d, e = image.grid.geotransform
    moved = Grid(image.grid.crs, (x + right * a, a, b, y + down * e, d, e), width - 1, height - 1)
    warped_pixels, warped = WarpedSource(image, numbers, moved).read(moved.whole)
    around = [plain[r : r + height - 1, c : c + width - 1] for r in (0, 1) for c in (0, 1)]
    if way not in ("not finite", "rounded"):
        assert warped[np.logical_and.reduce(around)].all()
    assert not warped[~np.logical_or.reduce(around)].any()
    assert warped_pixels[:, warped].min(initial=20) >= 20 - 1e-3
    assert warped_pixels[:, warped].max(initial=119) <= 119 + 1e-3
    assert plain_pixels[:, plain].min(initial=20) >= 20


def _hole(random: np.random.Generator, height: int, width: int) -> np.ndarray:
    """Rectangles and single pixels, some at the edge."""
    hole = random.random((height, width)) < 0.01
    for _ in range(3):
        row, column = random.integers(0, height - 4), random.integers(0, width - 4)
        tall, wide = random.integers(3, 14, 2)
        hole[row : row + tall, column : column + wide] = True
    return hole


def _write(tmp_path, write_image, random, pixels, hole, way) -> str:
    """An image whose holes are told in this way; a mosaic's are its gaps, drawn anew into `hole`."""
    path = tmp_path / "image.tif"
    plain = ("PHOTOMETRIC=MINISBLACK", "ALPHA=NO")
    bands, height, width = pixels.shape
    if way in ("nodata", "zero"):
        value = 0 if way == "zero" else int(random.choice([7, 125]))
        pixels[:, hole] = value
        return write_image(path, pixels, nodata=value, options=plain)
    if way == "own nodata":
        return _with_nodata_of_each_band(path, write_image, random, pixels, hole)
    if way == "rounded":
        value = float(random.choice([FILLING, -9999.9, 1e20 / 3]))
        pixels[:, hole] = value
        return write_image(path, pixels, nodata=float(f"{value:.6g}"), options=plain)
    if way == "not finite":
        pixels[random.integers(bands), hole] = random.choice([np.nan, np.inf, -np.inf, FILLING])
        return write_image(path, pixels, options=plain)
    if way == "alpha":
        opaque = min(float(random.choice([1, 255])), 127 if pixels.dtype == np.int8 else 255)
        alpha = np.where(hole, 0, opaque).astype(pixels.dtype)
        written = write_image(path, np.concatenate([pixels, alpha[None]]), options=plain)
        image = gdal.Open(written, gdal.GA_Update)
        image.GetRasterBand(bands + 1).SetColorInterpretation(gdal.GCI_AlphaBand)
        return written
    written = write_image(path, pixels, options=plain)
    if way == "mask":
        image = gdal.Open(written, gdal.GA_Update)
        image.CreateMaskBand(gdal.GMF_PER_DATASET)
        image.GetRasterBand(1).GetMaskBand().WriteArray(np.where(hole, 0, 255).astype(np.uint8))
    elif way == "collar":
        pixels[:, hole] = 0
        write_image(path, pixels, options=plain)
    elif way == "gap":
        hole[:] = True
        tiles = []
        for index in range(3):
            column, row = int(random.integers(0, width - 8)), int(random.integers(0, height - 8))
            part = [column, row, min(20, width - column), min(20, height - row)]
            hole[row : row + part[3], column : column + part[2]] = False
            tiles.append(str(tmp_path / f"tile{index}.tif"))
            gdal.Translate(tiles[-1], written, srcWin=part)
        corners = gdal.Open(written).GetGeoTransform()
        right, bottom = corners[0] + width * corners[1], corners[3] + height * corners[5]
        mosaic = str(tmp_path / "mosaic.vrt")
        gdal.BuildVRT(mosaic, tiles, outputBounds=(corners[0], bottom, right, corners[3])).FlushCache()
        return mosaic
    else:
        hole[:] = False
    return written


def _with_nodata_of_each_band(path, write_image, random, pixels, hole) -> str:
    """A VRT in which each band has its own nodata value; missing in one band, or in all in 8 bits."""
    values = [int(value) for value in random.choice(np.arange(121, 127), len(pixels), replace=False)]
    alone = pixels.dtype != np.uint8
    for band, value in enumerate(values):
        pixels[band, hole] = value
    if alone:
        pixels[1:, hole] = 50
    written = write_image(path, pixels, options=("PHOTOMETRIC=MINISBLACK", "ALPHA=NO"))
    vrt = str(path.with_suffix(".vrt"))
    image = gdal.Translate(vrt, written, format="VRT")
    for band, value in enumerate(values, 1):
        image.GetRasterBand(band).SetNoDataValue(value)
    image = None
    return vrt
