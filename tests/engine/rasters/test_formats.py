"""Formats, types and georeferences that people have: each shows what a plain GeoTIFF of its numbers shows."""

from __future__ import annotations

import tarfile
import zipfile
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


@pytest.mark.parametrize("told", ["table", "names", "table of statistics", "nothing"])
def test_classes_are_told_of_where_they_have_names(told, numbers, tmp_path):
    source = write(tmp_path / "classes.tif", numbers[:1] // 60)
    classes = gdal.Open(source, gdal.GA_Update)
    band = classes.GetRasterBand(1)
    if told == "names":
        band.SetCategoryNames(["water", "forest", "town"])
    elif told != "nothing":
        table = gdal.RasterAttributeTable()
        table.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
        is_legend = told == "table"
        table.CreateColumn("Name", gdal.GFT_String, gdal.GFU_Name if is_legend else gdal.GFU_Generic)
        table.SetTableType(gdal.GRTT_THEMATIC if is_legend else gdal.GRTT_ATHEMATIC)
        table.SetValueAsString(0, 1, "water")
        band.SetDefaultRAT(table)
    band = classes = None
    remarks = " ".join(open_image(source).remarks)
    assert ("holds classes" in remarks and source in remarks) == (told in ("table", "names"))


@pytest.mark.parametrize(
    ("top", "pixel", "is_told"),
    [(5_400_000, 0.5, True), (95, 0.5, True), (-70, 0.5, False), (-72, 0.5, True), (90.25, 4.5125, False)],
)
def test_degrees_beyond_the_poles_are_told_of(top, pixel, is_told, numbers, tmp_path):
    place = (0, pixel, 0, top, 0, -pixel)
    source = write(tmp_path / "image.tif", numbers, crs="EPSG:4326", place=place)
    assert any("beyond the poles" in remark for remark in open_image(source).remarks) == is_told
    metres = write(tmp_path / "metres.tif", numbers, place=place)
    assert not any("poles" in remark for remark in open_image(metres).remarks)


@pytest.mark.parametrize("scale", [1e300, 1e-300, float("inf"), 0.0, -1.0, 0.01])
def test_a_scale_beyond_any_measurement_is_told_of_and_not_heeded(scale, numbers, tmp_path):
    source = write(tmp_path / "image.tif", numbers)
    written = gdal.Open(source, gdal.GA_Update)
    written.GetRasterBand(2).SetScale(scale)
    written = None
    image = open_image(source)
    is_usual = scale == 0.01
    assert image.lines[1] == ((0.01, 0.0) if is_usual else (1.0, 0.0))
    assert any("scale for band 2" in remark for remark in image.remarks) != is_usual


@pytest.mark.parametrize("wrong", [(1, np.nan), (2, np.inf), (0, np.nan), (3, -np.inf)])
def test_a_place_that_is_no_number_is_refused_by_the_name_of_its_file(wrong, numbers, tmp_path):
    place = list(PLACE)
    place[wrong[0]] = wrong[1]
    source = write(tmp_path / "image.tif", numbers, place=tuple(place))
    with pytest.raises(InputError, match=r"image\.tif has a geotransform of no extent"):
        open_image(source)


@pytest.mark.parametrize("ending", [".zip", ".ZIP", ".tar", ".tar.gz", ".tgz"])
@pytest.mark.parametrize("named", ["as a file", "as GDAL names it"])
def test_an_archive_is_answered_with_an_image_in_it(named, ending, numbers, tmp_path):
    image = write(tmp_path / "b.tif", numbers)
    (tmp_path / "a.txt").write_text("read me")
    archive = str(tmp_path / f"images{ending}")
    kind = "/vsizip/" if ending.lower() == ".zip" else "/vsitar/"
    if kind == "/vsizip/":
        with zipfile.ZipFile(archive, "w") as file:
            for name in ("a.txt", "b.tif"):
                file.write(tmp_path / name, f"folder/{name}")
    else:
        with tarfile.open(archive, "w:gz" if ending != ".tar" else "w") as file:
            for name in ("a.txt", "b.tif"):
                file.add(tmp_path / name, f"folder/{name}")
    with pytest.raises(InputError) as refused:
        open_image(archive if named == "as a file" else f"{kind}{archive}")
    proposed = refused.value.text.partition("for example ")[2].rstrip(".")
    assert open_image(proposed).grid == open_image(image).grid
    assert proposed.endswith("b.tif")
