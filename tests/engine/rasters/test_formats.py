"""Formats, types and georeferences that people have: each shows what a plain GeoTIFF of its numbers shows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from engine.contract.errors import InputError
from engine.rasters.image import open_image
from engine.rasters.pair import align
from tests.seeds import seeded

WIDTH, HEIGHT = 56, 40
PLACE = (500_000, 0.5, 0, 5_400_000, 0, -0.5)
BANDS = ["red", "green", "blue"]
LATITUDE = (15, 4e-6, 0, 48, 0, -4e-6)
TYPES = {
    "Int16": (-3000, 3000),
    "UInt16": (1, 65_000),
    "Int32": (-(10**8), 10**8),
    "UInt32": (1, 4 * 10**9),
    "Float32": (0, 1),
    "Float64": (0, 1e4),
}


def reference(user_input: str) -> osr.SpatialReference:
    made = osr.SpatialReference()
    made.SetFromUserInput(user_input)
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


def write(
    path: Path, pixels: np.ndarray, kind="Byte", crs="EPSG:32633", place=PLACE, options=(), **items
) -> str:
    bands, height, width = pixels.shape
    driver = gdal.GetDriverByName("ENVI" if path.suffix == ".img" else "GTiff")
    image = driver.Create(str(path), width, height, bands, gdal.GetDataTypeByName(kind), list(options))
    image.SetGeoTransform(place)
    image.SetSpatialRef(reference(crs))
    image.WriteArray(pixels)
    for name, text in items.items():
        image.SetMetadataItem(name, text)
    return str(path)


def converted(source: str, path: Path, driver: str, **options) -> str:
    if gdal.GetDriverByName(driver) is None:
        pytest.skip(f"this GDAL has no {driver}")
    gdal.Translate(str(path), source, format=driver, **options)
    return str(path)


@pytest.fixture
def numbers() -> np.ndarray:
    return np.random.default_rng(seeded(1)).integers(1, 250, (3, HEIGHT, WIDTH), dtype=np.uint8)


def assert_same(file: str, plain: str, valid: np.ndarray | None = None) -> None:
    """Both images read alike on each other's grid, in numbers, valid pixels and place."""
    for grid in ("before", "after"):
        pair = align(open_image(file), open_image(plain), BANDS, grid=grid)
        pixels = pair.read(pair.grid.whole)
        if grid == "after":
            assert pixels.valid.shape == (HEIGHT, WIDTH)
            np.testing.assert_array_equal(
                pixels.valid, np.ones((HEIGHT, WIDTH), bool) if valid is None else valid
            )
        np.testing.assert_array_equal(pixels.before[:, pixels.valid], pixels.after[:, pixels.valid])


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("ending", [".tif", ".img"])
def test_types(kind, ending, tmp_path):
    random = np.random.default_rng(seeded(2))
    pixels = random.uniform(*TYPES[kind], (3, HEIGHT, WIDTH))
    plain = write(tmp_path / "plain.tif", pixels.astype(np.float64), "Float64")
    file = write(tmp_path / f"file{ending}", pixels, kind)
    pair = align(open_image(file), open_image(plain), BANDS)
    found = pair.read(pair.grid.whole)
    assert found.valid.all()
    wanted = gdal.Open(file).ReadAsArray()
    np.testing.assert_array_equal(found.before, wanted)


@pytest.mark.parametrize(
    ("driver", "ending", "options"),
    [
        ("PNG", ".png", {}),
        ("GPKG", ".gpkg", {"creationOptions": ["TILE_FORMAT=PNG"]}),
        ("HFA", ".img", {}),
        ("JP2OpenJPEG", ".jp2", {"creationOptions": ["QUALITY=100", "REVERSIBLE=YES"]}),
        ("VRT", ".vrt", {}),
        ("PCIDSK", ".pix", {}),
        ("COG", ".tif", {"creationOptions": ["COMPRESS=DEFLATE"]}),
    ],
)
def test_formats(driver, ending, options, numbers, tmp_path):
    plain = write(tmp_path / "plain.tif", numbers)
    assert_same(converted(plain, tmp_path / f"file{ending}", driver, **options), plain)


def test_jpeg_2000_of_15_bits(tmp_path):
    pixels = np.random.default_rng(seeded(3)).integers(1, 2**15, (3, HEIGHT, WIDTH)).astype(np.uint16)
    plain = write(tmp_path / "plain.tif", pixels, "UInt16")
    options = ["NBITS=15", "QUALITY=100", "REVERSIBLE=YES"]
    assert_same(converted(plain, tmp_path / "file.jp2", "JP2OpenJPEG", creationOptions=options), plain)


@pytest.mark.parametrize("opaque", [255, 65_535])
@pytest.mark.parametrize("driver", ["PNG", "GTiff"])
def test_alpha_of_16_bits(driver, opaque, tmp_path):
    pixels = np.random.default_rng(seeded(4)).integers(1, 9000, (3, HEIGHT, WIDTH)).astype(np.uint16)
    valid = np.ones((HEIGHT, WIDTH), dtype=bool)
    valid[:9] = False
    alpha = np.where(valid, opaque, 0).astype(np.uint16)[None]
    plain = write(tmp_path / "plain.tif", pixels, "UInt16")
    options = ("PHOTOMETRIC=RGB", "ALPHA=YES")
    file = write(tmp_path / "file.tif", np.concatenate([pixels, alpha]), "UInt16", options=options)
    if driver == "PNG":
        file = converted(file, tmp_path / "file.png", "PNG")
    assert_same(file, plain, valid)


def test_colours_of_luminance_with_an_internal_mask(numbers, tmp_path):
    valid = np.ones((HEIGHT, WIDTH), dtype=bool)
    valid[:, :11] = False
    plain = write(tmp_path / "plain.tif", numbers)
    before = gdal.GetConfigOption("GDAL_TIFF_INTERNAL_MASK")
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    image = gdal.Open(plain, gdal.GA_Update)
    image.CreateMaskBand(gdal.GMF_PER_DATASET)
    image.GetRasterBand(1).GetMaskBand().WriteArray(np.where(valid, 255, 0).astype(np.uint8))
    image = None
    options = ["COMPRESS=JPEG", "PHOTOMETRIC=YCBCR", "JPEG_QUALITY=95"]
    file = converted(plain, tmp_path / "file.tif", "GTiff", creationOptions=options)
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", before)
    pair = align(open_image(file), open_image(plain), BANDS)
    pixels = pair.read(pair.grid.whole)
    np.testing.assert_array_equal(pixels.valid, valid)
    assert open_image(file).data_bands == (1, 2, 3)


@pytest.mark.parametrize("kind", ["CFloat32", "CInt16"])
def test_complex_numbers_are_refused(kind, numbers, tmp_path):
    with pytest.raises(InputError, match="complex numbers"):
        open_image(write(tmp_path / "file.tif", numbers.astype(np.complex64), kind))


@pytest.mark.parametrize(
    ("crs", "plain_crs", "place"),
    [
        ("EPSG:32633+5773", "EPSG:32633", PLACE),
        ("EPSG:4979", "EPSG:4326", LATITUDE),
        ("urn:ogc:def:crs:EPSG::4326", "EPSG:4326", LATITUDE),
        ("OGC:CRS84", "EPSG:4326", LATITUDE),
        ("+proj=utm +zone=33 +datum=WGS84", "EPSG:32633", PLACE),
        ("+proj=laea +lat_0=48 +lon_0=15 +ellps=GRS80", "+proj=laea +lat_0=48 +lon_0=15 +ellps=GRS80", PLACE),
    ],
    ids=lambda value: str(value)[:20],
)
def test_ways_to_name_a_crs(crs, plain_crs, place, numbers, tmp_path):
    plain = write(tmp_path / "plain.tif", numbers, crs=plain_crs, place=place)
    assert_same(write(tmp_path / "file.tif", numbers, crs=crs, place=place), plain)


@pytest.mark.parametrize("flip", ["south up", "mirrored", "both", "on its side"])
def test_rows_and_columns_that_run_elsewhere(flip, numbers, tmp_path):
    plain = write(tmp_path / "plain.tif", numbers)
    x, a, _, y, _, e = PLACE
    right, bottom = x + WIDTH * a, y + HEIGHT * e
    pixels, place = {
        "south up": (numbers[:, ::-1], (x, a, 0, bottom, 0, -e)),
        "mirrored": (numbers[:, :, ::-1], (right, -a, 0, y, 0, e)),
        "both": (numbers[:, ::-1, ::-1], (right, -a, 0, bottom, 0, -e)),
        "on its side": (numbers.transpose(0, 2, 1), (x, 0, a, y, e, 0)),
    }[flip]
    assert_same(write(tmp_path / "file.tif", np.ascontiguousarray(pixels), place=place), plain)


def test_a_pixel_that_is_a_point(numbers, tmp_path):
    plain = write(tmp_path / "plain.tif", numbers)
    assert_same(write(tmp_path / "file.tif", numbers, AREA_OR_POINT="Point"), plain)


def test_bands_of_several_types(numbers, tmp_path):
    plain = write(tmp_path / "plain.tif", numbers)
    kinds = ("Byte", "UInt16", "Float32")
    files = [write(tmp_path / f"{kind}.tif", band[None], kind) for kind, band in zip(kinds, numbers)]
    gdal.BuildVRT(str(tmp_path / "file.vrt"), files, separate=True).FlushCache()
    assert_same(str(tmp_path / "file.vrt"), plain)


@pytest.mark.parametrize("size", [(1, 1), (1, WIDTH), (HEIGHT, 1)])
def test_images_of_one_row_or_column(size, numbers, tmp_path):
    height, width = size
    file = write(tmp_path / "file.tif", np.ascontiguousarray(numbers[:, :height, :width]))
    plain = write(tmp_path / "plain.tif", numbers)
    pair = align(open_image(file), open_image(plain), BANDS)
    pixels = pair.read(pair.grid.whole)
    assert pixels.valid.shape == size and pixels.valid.all()
    np.testing.assert_array_equal(pixels.before, pixels.after)


@pytest.mark.parametrize("name", ["bild ä 雪.tif", "a:b <c> & 'd'.tif", "%41 #?.tif"])
@pytest.mark.parametrize("shift", [0.0, 0.2])
def test_odd_names(name, shift, numbers, tmp_path):
    file = write(tmp_path / name, numbers)
    plain = write(tmp_path / "plain.tif", numbers, place=(PLACE[0] + shift, *PLACE[1:]))
    pair = align(open_image(file), open_image(plain), BANDS)
    assert pair.read(pair.grid.whole).valid.mean() > 0.9
