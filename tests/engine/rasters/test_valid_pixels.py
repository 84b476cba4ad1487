"""Which pixels count: nodata, masks, alpha and what is not a number, in either image, resampled or not."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.rasters.image import open_image
from engine.rasters.pair import align
from tests.seeds import seeded

WIDTH, HEIGHT = 60, 40
HOLE = np.s_[10:20, 15:35]
BANDS = ["a", "b", "c"]


@pytest.fixture
def read_pair(tmp_path):
    """Aligns before.tif and after.tif and reads everything."""

    def read(bands=BANDS, **options):
        images = [open_image(str(tmp_path / f"{name}.tif")) for name in ("before", "after")]
        pair = align(*images, bands, **options)
        return pair.read(pair.grid.whole)

    return read


@pytest.fixture
def write(tmp_path, raster, write_raster):
    def write_one(name, pixels, shift_m=(0.0, 0.0), **options):
        geometry = raster(size=(WIDTH, HEIGHT), shift_m=shift_m)
        return write_raster(tmp_path / f"{name}.tif", geometry, pixels, **options)

    return write_one


def noise(kind, bands=3, seed=1):
    random = np.random.default_rng(seeded(seed))
    return random.integers(20, 200, (bands, HEIGHT, WIDTH)).astype(kind)


def all_but(*holes):
    valid = np.ones((HEIGHT, WIDTH), dtype=bool)
    for hole in holes:
        valid[hole] = False
    return valid


@pytest.mark.parametrize("kind", ["uint8", "uint16", "int16", "float32"])
@pytest.mark.parametrize("where", ["before", "after", "both"])
def test_nodata_in_either_image_is_not_valid(kind, where, read_pair, write):
    other_hole = np.s_[25:30, 5:50]
    holes = []
    for name, hole in (("before", HOLE), ("after", other_hole)):
        pixels = noise(kind)
        if where in (name, "both"):
            pixels[(slice(None), *hole)] = 7
            holes.append(hole)
        write(name, pixels, nodata=7)
    np.testing.assert_array_equal(read_pair().valid, all_but(*holes))


@pytest.mark.parametrize("shift_m", [(0, 0), (0.25, 0)])
@pytest.mark.parametrize(
    "kind, nodata, missing",
    [
        ("uint8", 0, False),
        ("uint8", 7, False),
        ("uint16", 0, False),
        ("uint16", 7, True),
        ("float32", 0, False),
        ("float32", -9999, True),
    ],
)
def test_nodata_in_one_band_alone_is_data_where_it_is_dark_or_a_colour(
    kind, nodata, missing, shift_m, read_pair, write
):
    pixels = noise(kind)
    pixels[1][HOLE] = nodata
    write("before", pixels, nodata=nodata, shift_m=shift_m)
    write("after", noise(kind), nodata=nodata)
    valid = read_pair().valid
    assert valid[12:18, 17:33].any() != missing
    assert valid[12:18, 17:33].all() != missing
    assert valid[:9, 1:].all()


def test_each_band_has_its_own_nodata(read_pair, write, tmp_path):
    pixels = noise("int16")
    pixels[0, 0, 0] = pixels[1, 0, 1] = pixels[2, 0, 2] = -5
    write("before", noise("int16"))
    write("after", pixels)
    geometry_file = str(tmp_path / "after.tif")
    gdal.Translate(str(tmp_path / "after.vrt"), geometry_file, format="VRT")
    vrt = gdal.Open(str(tmp_path / "after.vrt"), gdal.GA_Update)
    vrt.GetRasterBand(2).SetNoDataValue(-5)
    vrt = None
    images = [open_image(str(tmp_path / "before.tif")), open_image(str(tmp_path / "after.vrt"))]
    valid = align(*images, BANDS).read(Window(0, 0, WIDTH, HEIGHT)).valid
    np.testing.assert_array_equal(valid, all_but(np.s_[0, 1]))


@pytest.mark.parametrize("shift_m", [(0, 0), (1, 1), (0.5, 0.5)])
def test_what_is_not_finite_is_never_valid(shift_m, read_pair, write):
    pixels = noise("float32")
    pixels[0, 12, 20], pixels[1, 13, 21], pixels[2, 14, 22] = np.nan, np.inf, -np.inf
    write("before", pixels, shift_m=shift_m)
    write("after", noise("float32"))
    read = read_pair()
    assert read.valid.sum() > 0.8 * read.valid.size
    assert np.isfinite(read.before[:, read.valid]).all()
    if shift_m == (0, 0):
        np.testing.assert_array_equal(read.valid, all_but((12, 20), (13, 21), (14, 22)))


def test_nan_as_nodata_is_not_valid(read_pair, write):
    pixels = noise("float32")
    pixels[(slice(None), *HOLE)] = np.nan
    write("before", pixels, nodata=float("nan"))
    write("after", noise("float32"))
    np.testing.assert_array_equal(read_pair().valid, all_but(HOLE))


@pytest.mark.parametrize("shift_m", [(0, 0), (0.5, 0.5)])
def test_an_alpha_band_decides_and_is_no_data(shift_m, read_pair, write, tmp_path):
    pixels = noise("uint8", bands=4)
    pixels[3] = 255
    pixels[3][HOLE] = 0
    write("before", pixels, options=("ALPHA=YES", "PHOTOMETRIC=RGB"), shift_m=shift_m)
    write("after", noise("uint8"))
    assert open_image(str(tmp_path / "before.tif")).data_bands == (1, 2, 3)
    read = read_pair()
    assert read.before.shape[0] == 3
    if shift_m == (0, 0):
        np.testing.assert_array_equal(read.valid, all_but(HOLE))
    else:
        assert not read.valid[12:18, 17:33].any()
        assert read.valid[:8].all() if read.valid.shape[0] < HEIGHT else read.valid[1:8, 1:].all()


@pytest.mark.parametrize("shift_m", [(0, 0), (0.5, 0.5)])
def test_an_internal_mask_decides(shift_m, read_pair, write):
    path = write("before", noise("uint8"), shift_m=shift_m)
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    image = gdal.Open(path, gdal.GA_Update)
    image.CreateMaskBand(gdal.GMF_PER_DATASET)
    image.GetRasterBand(1).GetMaskBand().WriteArray(np.where(all_but(HOLE), 255, 0).astype(np.uint8))
    image = None
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
    write("after", noise("uint8"))
    valid = read_pair().valid
    assert not valid[12:18, 17:33].any()
    assert valid.sum() > 0.85 * valid.size
    if shift_m == (0, 0):
        np.testing.assert_array_equal(valid, all_but(HOLE))


def test_a_mask_of_single_bands_decides(read_pair, write, tmp_path):
    write("before", noise("uint16"))
    write("after", noise("uint16"))
    mask = write("mask", np.where(all_but(HOLE), 255, 0).astype(np.uint8)[None])
    vrt = gdal.Translate("", str(tmp_path / "after.tif"), format="VRT").GetMetadata("xml:VRT")[0]
    mask_band = (
        '<MaskBand><VRTRasterBand dataType="Byte"><SimpleSource>'
        f"<SourceFilename>{mask}</SourceFilename><SourceBand>1</SourceBand>"
        "</SimpleSource></VRTRasterBand></MaskBand></VRTRasterBand>"
    )
    head, _, tail = vrt.partition("</VRTRasterBand>")
    (tmp_path / "masked.vrt").write_text(head + mask_band + tail)
    images = [open_image(str(tmp_path / "before.tif")), open_image(str(tmp_path / "masked.vrt"))]
    valid = align(*images, BANDS).read(Window(0, 0, WIDTH, HEIGHT)).valid
    np.testing.assert_array_equal(valid, all_but(HOLE))


@pytest.mark.parametrize("kind", ["uint8", "uint16", "float32"])
def test_nodata_does_not_bleed_into_resampled_neighbours(kind, read_pair, write):
    pixels = np.full((3, HEIGHT, WIDTH), 100, dtype=kind)
    pixels[(slice(None), *HOLE)] = 0
    write("before", pixels, nodata=0, shift_m=(0.4, 0.4))
    write("after", np.full((3, HEIGHT, WIDTH), 100, dtype=kind))
    read = read_pair()
    assert (read.before[:, read.valid] == 100).all()
    hole = ~read.valid[1:-1, 1:-1]
    assert 18 * 8 <= hole.sum() <= 22 * 12


def test_a_value_that_equals_the_other_images_nodata_is_data(read_pair, write):
    before, after = noise("uint16"), noise("uint16")
    before[(slice(None), *HOLE)] = 9999
    write("before", before, nodata=0, shift_m=(0.5, 0))
    write("after", after, nodata=9999)
    assert read_pair().valid[:, 1:].all()


def test_images_without_nodata_are_valid_everywhere_even_where_zero(read_pair, write):
    write("before", np.zeros((3, HEIGHT, WIDTH), np.uint8), shift_m=(0.5, 0))
    write("after", np.zeros((3, HEIGHT, WIDTH), np.uint8))
    assert read_pair().valid[:, 1:].all()


def test_bands_are_chosen_by_colour_interpretation(tmp_path, write):
    path = write("image", noise("uint8", bands=4))
    image = gdal.Open(path, gdal.GA_Update)
    for number, colour in enumerate(
        (gdal.GCI_BlueBand, gdal.GCI_GreenBand, gdal.GCI_RedBand, gdal.GCI_Undefined), 1
    ):
        image.GetRasterBand(number).SetColorInterpretation(colour)
    image = None
    opened = open_image(path)
    assert align(opened, opened, ["red", "green", "blue"]).before_bands == (3, 2, 1)


def test_bands_are_chosen_by_description_before_colour(tmp_path, write):
    path = write("image", noise("uint8", bands=4), options=("PHOTOMETRIC=RGB",))
    image = gdal.Open(path, gdal.GA_Update)
    for number, name in enumerate(("nir", "Red", "Green", "Blue"), 1):
        image.GetRasterBand(number).SetDescription(name)
    image = None
    opened = open_image(path)
    assert align(opened, opened, ["red", "green", "blue"]).after_bands == (2, 3, 4)
    assert align(opened, opened, ["nir", "green"]).after_bands == (1, 3)


def test_without_names_the_first_bands_are_taken(write):
    opened = open_image(write("image", noise("int16", bands=5)))
    assert align(opened, opened, ["x", "y"]).before_bands == (1, 2)


def test_numbers_of_the_user_come_first_and_may_repeat(write):
    opened = open_image(write("image", noise("int16", bands=5)))
    pair = align(opened, opened, BANDS, before_bands=[5, 1, 1], after_bands=[2, 3, 4])
    assert (pair.before_bands, pair.after_bands) == ((5, 1, 1), (2, 3, 4))
    pixels = pair.read(Window(0, 0, WIDTH, HEIGHT))
    np.testing.assert_array_equal(pixels.before, noise("int16", bands=5)[[4, 0, 0]])


@pytest.mark.parametrize("shift_m", [(0, 0), (0.5, 0.5)])
def test_a_repeated_band_is_read_twice(shift_m, write, read_pair):
    write("before", noise("uint8", bands=1), shift_m=shift_m)
    write("after", noise("uint8"))
    pixels = read_pair(before_bands=[1, 1, 1])
    np.testing.assert_array_equal(pixels.before[0], pixels.before[1])
    assert pixels.before[0][pixels.valid].std() > 10


def test_too_few_bands_are_refused_with_both_counts(write):
    few, many = open_image(write("few", noise("int16", bands=1))), open_image(write("many", noise("int16")))
    with pytest.raises(InputError, match=r"few\.tif has 1 band but the model needs 3 \(a, b, c\)"):
        align(few, many, BANDS)
    with pytest.raises(InputError, match="--after-bands names 2 bands but 3 are read"):
        align(many, many, BANDS, after_bands=[1, 2])
    with pytest.raises(InputError, match=r"many\.tif has no data band 4"):
        align(many, many, BANDS, before_bands=[1, 2, 4])
    with pytest.raises(InputError, match=r"many\.tif has no data band 0"):
        align(many, many, BANDS, before_bands=[0, 1, 2])


@pytest.mark.parametrize("kind", ["uint8", "uint16"])
@pytest.mark.parametrize("shift_m", [(0, 0), (0.5, 0.5)])
def test_infrared_that_a_writer_calls_alpha_is_data_and_spoken_of(kind, shift_m, write, tmp_path):
    pixels = noise(kind, bands=4)
    pixels[3][HOLE] = 0
    path = write("image", pixels, options=("ALPHA=YES", "PHOTOMETRIC=RGB"), shift_m=shift_m)
    other = open_image(write("other", noise(kind, bands=4), options=("ALPHA=NO", "PHOTOMETRIC=RGB")))
    image = open_image(path)
    assert image.data_bands == (1, 2, 3, 4)
    pair = align(image, other, ["a", "b", "c", "d"])
    assert any("calls band 4 alpha" in remark for remark in pair.remarks)
    assert pair.read(pair.grid.whole).valid[1:-1, 1:-1].all()


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("kind", ["uint8", "uint16"])
def test_a_measured_band_tagged_as_alpha_is_known_for_one_however_much_is_black(kind, share, write):
    pixels = noise(kind, bands=4)
    pixels[:, : int(share * HEIGHT)] = 0
    image = open_image(write("image", pixels, options=("ALPHA=YES", "PHOTOMETRIC=RGB")))
    assert (image.alpha, image.data_bands) == (None, (1, 2, 3, 4))


def assert_collar_is_spoken_of(path, collar, left_out):
    image = open_image(path)
    pair = align(image, image, BANDS)
    (remark,) = pair.remarks
    assert "declares no nodata" in remark
    expected = ~collar if left_out else np.ones_like(collar)
    np.testing.assert_array_equal(pair.read(pair.grid.whole).valid, expected)


@pytest.mark.parametrize("kind, left_out", [("uint8", False), ("uint16", True), ("float32", True)])
def test_a_black_collar_is_spoken_of_and_left_out_where_it_cannot_be_a_colour(kind, left_out, write):
    columns, rows = np.meshgrid(np.arange(WIDTH), np.arange(HEIGHT))
    collar = columns + rows < 25
    pixels = noise(kind)
    pixels[:, collar] = 0
    pixels[0, 30, 40] = 0
    assert_collar_is_spoken_of(write("image", pixels), collar, left_out)


@pytest.mark.parametrize(
    "kind, left_out", [("uint8", False), ("uint16", True), ("int16", True), ("int32", True)]
)
def test_a_white_collar_is_spoken_of_and_left_out_where_it_cannot_be_a_colour(kind, left_out, write):
    columns, rows = np.meshgrid(np.arange(WIDTH), np.arange(HEIGHT))
    collar = columns + rows < 25
    pixels = noise(kind)
    pixels[:, collar] = np.iinfo(kind).max
    assert_collar_is_spoken_of(write("image", pixels), collar, left_out)


def test_bright_ground_along_the_edge_is_no_collar(write):
    random = np.random.default_rng(seeded(5))
    pixels = random.integers(55_000, 65_536, (3, HEIGHT, WIDTH)).astype(np.uint16)
    pixels[:, :5] = 65_535
    image = open_image(write("image", pixels))
    assert (image.remarks, image.nodata) == ((), (None,) * 3)


@pytest.mark.parametrize("scale", [-1.0, 0.0, float("nan")])
def test_a_scale_that_is_not_heeded_is_spoken_of(scale, write):
    path = write("image", noise("uint16"))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(2).SetScale(scale)
    dataset = None
    image = open_image(path)
    assert any("scale for band 2" in remark for remark in image.remarks)
    assert image.lines == ((1.0, 0.0),) * 3


def test_dark_ground_along_the_edge_is_no_collar(write):
    random = np.random.default_rng(seeded(4))
    pixels = random.integers(0, 40, (3, HEIGHT, WIDTH)).astype(np.uint16)
    pixels[:, :5] = random.integers(0, 2, (3, 5, WIDTH))
    image = open_image(write("image", pixels))
    assert (image.remarks, image.nodata) == ((), (None,) * 3)


def test_signed_bytes_are_read_as_such_or_refused(write):
    pixels = np.full((3, HEIGHT, WIDTH), -5, dtype=np.int8)
    path = write("image", pixels)
    dataset = gdal.Open(path)
    if dataset.GetRasterBand(1).GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") is None:
        image = open_image(path)
        assert (align(image, image, BANDS).read(image.grid.whole).before == -5).all()
        return
    with pytest.raises(InputError, match="signed bytes"):
        open_image(path)
