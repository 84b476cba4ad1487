"""The plain and the resampled path agree on what holds data, for masks, types and grids drawn at random."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.windows import Window
from engine.rasters.gaps import mask_of_coverage
from engine.rasters.grid import Grid
from engine.rasters.image import open_image
from engine.rasters.source import PlainSource, WarpedSource
from tests.seeds import seeded

KINDS = ("uint8", "uint16", "int16", "uint32", "int32", "float32", "float64")
WAYS = (
    "nodata",
    "zero",
    "own nodata",
    "rounded",
    "alpha",
    "mask",
    "gap",
    "not finite",
    "collar",
    "nothing",
    "sparse",
    "sparse strips",
    "alpha first",
    "own rounded",
    "nodata of all",
)
FILLING = -3.4028234663852886e38
PLAIN = ("PHOTOMETRIC=MINISBLACK", "ALPHA=NO")


@pytest.mark.parametrize("number", range(90))
def test_both_paths_leave_out_the_same_pixels_as_drawn(number, tmp_path, write_image):
    random = np.random.default_rng(seeded(number))
    kind, way = np.dtype(random.choice(KINDS)), WAYS[number % len(WAYS)]
    if way in ("rounded", "own rounded", "not finite"):
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
    write_there = write_image if way == "gap" else functools.partial(write_image, geotransform=_place(random))
    source = _write(tmp_path, write_there, random, pixels, hole, way)
    image = open_image(source)
    numbers = image.data_bands
    assert len(numbers) == bands

    plain_pixels, plain = PlainSource(image, numbers, (0, 0)).read(image.grid.whole)
    np.testing.assert_array_equal(plain, ~hole)

    _, same = WarpedSource(image, numbers, image.grid).read(image.grid.whole)
    np.testing.assert_array_equal(same, ~hole)

    right, down = random.uniform(0.05, 0.45, 2)
    x, a, b, y, d, e = image.grid.geotransform
    corner = x + right * a + down * b, y + right * d + down * e
    moved = Grid(image.grid.crs, (corner[0], a, b, corner[1], d, e), width - 1, height - 1)
    warped_pixels, warped = WarpedSource(image, numbers, moved).read(moved.whole)
    around = [plain[r : r + height - 1, c : c + width - 1] for r in (0, 1) for c in (0, 1)]
    if way not in ("not finite", "rounded", "own rounded"):
        assert warped[np.logical_and.reduce(around)].all()
    assert not warped[~np.logical_or.reduce(around)].any()
    assert warped_pixels[:, warped].min(initial=20) >= 20 - 1e-3
    assert warped_pixels[:, warped].max(initial=119) <= 119 + 1e-3
    assert plain_pixels[:, plain].min(initial=20) >= 20


def _place(random: np.random.Generator) -> tuple[float, ...]:
    """A geotransform: north up, south up, mirrored, or turned."""
    across, down = random.choice([1, 1, -1], 2)
    turn = random.choice([0, 0, random.uniform(0, 6)])
    cosine, sine = 0.5 * np.cos(turn), 0.5 * np.sin(turn)
    return 500_000.0, across * cosine, down * sine, 5_400_000.0, across * sine, -down * cosine


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
    bands, height, width = pixels.shape
    if way in ("nodata", "zero"):
        value = 0 if way == "zero" else int(random.choice([7, 125]))
        pixels[:, hole] = value
        return write_image(path, pixels, nodata=value, options=PLAIN)
    if way in ("own nodata", "own rounded"):
        return _with_nodata_of_each_band(path, write_image, random, pixels, hole, way)
    if way == "rounded":
        value = float(random.choice([FILLING, -9999.9, 1e20 / 3]))
        pixels[:, hole] = value
        return write_image(path, pixels, nodata=float(f"{value:.6g}"), options=PLAIN)
    if way == "not finite":
        pixels[random.integers(bands), hole] = random.choice([np.nan, np.inf, -np.inf, FILLING])
        return write_image(path, pixels, options=PLAIN)
    if way in ("sparse", "sparse strips"):
        return _sparse(str(path), write_image, random, pixels, hole, way)
    if way in ("alpha", "alpha first"):
        opaque = min(float(random.choice([1, 255])), 127 if pixels.dtype == np.int8 else 255)
        alpha = np.where(hole, 0, opaque).astype(pixels.dtype)
        place = int(random.integers(bands)) if way == "alpha first" else bands
        written = write_image(path, np.insert(pixels, place, alpha, axis=0), options=PLAIN)
        image = gdal.Open(written, gdal.GA_Update)
        image.GetRasterBand(place + 1).SetColorInterpretation(gdal.GCI_AlphaBand)
        return written
    if way == "nodata of all":
        values = random.integers(121, 127, bands)
        pixels[:, hole] = values[:, None]
        written = write_image(path, pixels, options=PLAIN)
        gdal.Open(written, gdal.GA_Update).SetMetadataItem("NODATA_VALUES", " ".join(map(str, values)))
        return written
    written = write_image(path, pixels, options=PLAIN)
    if way == "mask":
        image = gdal.Open(written, gdal.GA_Update)
        image.CreateMaskBand(gdal.GMF_PER_DATASET)
        image.GetRasterBand(1).GetMaskBand().WriteArray(np.where(hole, 0, 255).astype(np.uint8))
    elif way == "collar":
        pixels[:, hole] = 0
        write_image(path, pixels, options=PLAIN)
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


def _sparse(path, write_image, random, pixels, hole, way) -> str:
    """A file in which some blocks were never written."""
    bands, height, width = pixels.shape
    options = ["SPARSE_OK=TRUE", f"INTERLEAVE={random.choice(['BAND', 'PIXEL'])}"]
    block = (width, 4)
    if way == "sparse":
        block = (16, 16)
        options += ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    else:
        options.append("BLOCKYSIZE=4")
    template = gdal.Open(write_image(path + ".like.tif", pixels))
    kind = template.GetRasterBand(1).DataType
    image = gdal.GetDriverByName("GTiff").Create(path, width, height, bands, kind, options)
    image.SetProjection(template.GetProjection())
    image.SetGeoTransform(template.GetGeoTransform())
    hole[:] = True
    for row in range(0, height, block[1]):
        for column in range(0, width, block[0]):
            if (row, column) != (0, 0) and random.random() < 0.4:
                continue
            here = np.s_[row : row + block[1], column : column + block[0]]
            hole[here] = False
            for band in range(bands):
                image.GetRasterBand(band + 1).WriteArray(pixels[(band, *here)], column, row)
    image = None
    return path


def _with_nodata_of_each_band(path, write_image, random, pixels, hole, way) -> str:
    """A VRT in which each band has its own nodata value; missing in one band, or in all in 8 bits."""
    values = random.choice(np.arange(121.0, 127), len(pixels), replace=False).tolist()
    if way == "own rounded":
        values = random.choice([FILLING, -9999.9, 1e20 / 3, -1e4 / 3, 1e7 / 9], len(pixels)).tolist()
    alone = pixels.dtype != np.uint8
    for band, value in enumerate(values):
        pixels[band, hole] = value
    if alone:
        pixels[1:, hole] = 50
    written = write_image(path, pixels, options=PLAIN)
    vrt = str(path.with_suffix(".vrt"))
    image = gdal.Translate(vrt, written, format="VRT")
    for band, value in enumerate(values, 1):
        image.GetRasterBand(band).SetNoDataValue(float(f"{value:.6g}"))
    image = None
    return vrt


@pytest.mark.parametrize("number", range(30))
def test_both_paths_heed_what_each_band_says_for_itself(number, tmp_path, write_image):
    random = np.random.default_rng(seeded(700 + number))
    kind = np.dtype(random.choice(KINDS))
    height, width = (int(side) for side in random.integers(24, 70, 2))
    pixels = random.integers(20, 120, (int(random.integers(1, 6)), height, width)).astype(kind)
    beside = number % 3 == 0
    values = [[None, 0.0, *range(121, 127)][index] for index in random.integers(0, 8, len(pixels))]
    if beside:
        values = values[:1] * len(pixels)
    said = [_hole(random, height, width) & (value is not None) for value in values]
    for band, value in enumerate(values):
        pixels[band, said[band]] = value or 0
    masks = {
        band: _hole(random, height, width) for band in range(len(pixels)) if beside or random.random() < 0.5
    }
    see_through = np.zeros((height, width), dtype=bool)
    if not beside and random.random() < 0.5:
        see_through = _hole(random, height, width)

    decisive = [hole for hole, value in zip(said, values) if value and kind != np.uint8]
    hole = np.logical_or.reduce([np.logical_and.reduce(said), see_through, *decisive, *masks.values()])
    if beside:
        source = write_image(
            tmp_path / "image.tif", pixels, nodata=values[0], options=PLAIN, geotransform=_place(random)
        )
        _write_masks_beside(source, random, masks)
    else:
        source = _mosaic_of_bands(tmp_path, write_image, random, pixels, values, masks, see_through)
    image = open_image(source)
    assert len(image.data_bands) == len(pixels)
    for source_of_kind in (
        PlainSource(image, image.data_bands, (0, 0)),
        WarpedSource(image, image.data_bands, image.grid),
    ):
        _, holds_data = source_of_kind.read(image.grid.whole)
        np.testing.assert_array_equal(holds_data, ~hole)


def _write_masks_beside(path, random, masks) -> None:
    """A file beside an image that masks each of its bands, or where it has only one the whole."""
    image = gdal.Open(path)
    for band, hole in masks.items():
        image.GetRasterBand(band + 1).CreateMaskBand(0)
        opaque = np.where(hole, 0, random.integers(1, 256)).astype(np.uint8)
        image.GetRasterBand(band + 1).GetMaskBand().WriteArray(opaque)


def _mosaic_of_bands(tmp_path, write_image, random, pixels, values, masks, see_through) -> str:
    """A VRT whose bands have their own nodata values and masks, and alpha anywhere among them."""
    place = functools.partial(write_image, options=PLAIN, geotransform=None, epsg=None)
    kind = gdal.GetDataTypeName(gdal.Open(place(tmp_path / "kind.tif", pixels)).GetRasterBand(1).DataType)

    def filled_by(name: str, array: np.ndarray) -> str:
        path = place(tmp_path / f"{name}.tif", array[None])
        return f"<SimpleSource><SourceFilename>{path}</SourceFilename></SimpleSource>"

    bands = []
    for band, (array, value) in enumerate(zip(pixels, values)):
        inside = filled_by(f"band{band}", array)
        if value is not None:
            inside += f"<NoDataValue>{value}</NoDataValue>"
        if band in masks:
            mask = filled_by(f"mask{band}", np.where(masks[band], 0, 255).astype(np.uint8))
            inside += f'<MaskBand><VRTRasterBand dataType="Byte">{mask}</VRTRasterBand></MaskBand>'
        bands.append(inside)
    if see_through.any():
        alpha = filled_by("alpha", np.where(see_through, 0, random.choice([1, 120])).astype(pixels.dtype))
        bands.insert(int(random.integers(len(bands) + 1)), alpha + "<ColorInterp>Alpha</ColorInterp>")
    height, width = pixels.shape[1:]
    mosaic = tmp_path / "bands.vrt"
    mosaic.write_text(
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">'
        f"<GeoTransform>{', '.join(map(str, _place(random)))}</GeoTransform>"
        + "".join(f'<VRTRasterBand dataType="{kind}">{inside}</VRTRasterBand>' for inside in bands)
        + "</VRTDataset>"
    )
    return str(mosaic)


@pytest.mark.parametrize("number", range(10))
def test_gaps_that_do_not_follow_the_blocks_are_told_by_pixels(number, tmp_path, write_image):
    random = np.random.default_rng(seeded(500 + number))
    height, width = (int(side) for side in random.integers(150, 400, 2))
    source = write_image(tmp_path / "image.tif", np.full((1, height, width), 9, np.uint8))
    hole = np.ones((height, width), dtype=bool)
    tiles = []
    for index in range(4):
        column = int(random.integers(0, width // 2 - 60)) + index % 2 * (width // 2)
        row = int(random.integers(0, height // 2 - 50)) + index // 2 * (height // 2)
        hole[row : row + 50, column : column + 60] = False
        tiles.append(str(tmp_path / f"tile{index}.tif"))
        gdal.Translate(tiles[-1], source, srcWin=[column, row, 60, 50])
    x, pixel, _, y, _, down = gdal.Open(source).GetGeoTransform()
    bounds = (x, y + height * down, x + width * pixel, y)
    mosaic = gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), tiles, outputBounds=bounds)
    mosaic.FlushCache()
    folder = f"/vsimem/{tmp_path.name}"
    gdal.Mkdir(folder, 0o700)
    mask = gdal.Open(mask_of_coverage(mosaic, [1], folder)).ReadAsArray()
    gdal.RmdirRecursive(folder)
    np.testing.assert_array_equal(mask == 0, hole)


def test_gaps_of_an_image_of_ten_billion_pixels_are_found_without_reading_them(tmp_path):
    path = str(tmp_path / "large.tif")
    options = ["TILED=YES", "SPARSE_OK=TRUE", "BIGTIFF=YES"]
    large = gdal.GetDriverByName("GTiff").Create(path, 100_000, 100_000, 1, gdal.GDT_Byte, options)
    large.SetGeoTransform((0, 1, 0, 0, 0, -1))
    large.GetRasterBand(1).WriteArray(np.full((256, 256), 7, np.uint8), 51_200, 25_600)
    large = None
    _, holds_data = PlainSource(open_image(path), (1,), (0, 0)).read(Window(51_000, 25_500, 600, 600))
    expected = np.zeros((600, 600), dtype=bool)
    expected[100:356, 200:456] = True
    np.testing.assert_array_equal(holds_data, expected)


def test_an_image_into_which_nothing_was_written_is_0_everywhere_and_spoken_of(tmp_path):
    path = str(tmp_path / "empty.tif")
    empty = gdal.GetDriverByName("GTiff").Create(path, 60, 40, 1, gdal.GDT_Byte, ["SPARSE_OK=TRUE"])
    empty.SetGeoTransform((0, 1, 0, 0, 0, -1))
    empty = None
    image = open_image(path)
    assert image.remarks == (f"Nothing was ever written into {path}; it is compared as 0 everywhere.",)
    pixels, holds_data = PlainSource(image, (1,), (0, 0)).read(image.grid.whole)
    assert holds_data.all() and not pixels.any()
