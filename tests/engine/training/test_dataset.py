from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.errors import InputError
from engine.rasters.image import open_image
from engine.rasters.pair import align
from engine.training.data_folders import LAYOUTS
from engine.training.dataset import check_split, open_split
from tests.seeds import seeded


def write_picture(path, pixels: np.ndarray, driver: str = "PNG") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    bands, height, width = pixels.shape
    kind = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16}[pixels.dtype.name]
    memory = gdal.GetDriverByName("MEM").Create("", width, height, bands, kind)
    memory.WriteArray(pixels)
    gdal.GetDriverByName(driver).CreateCopy(str(path), memory)


@pytest.fixture
def write_set(tmp_path):
    """Writes a split of four pairs of 40 × 30 pixels; returns the folder and what was written."""

    def write(layout=("A", "B", "label"), ending="png", driver="PNG", highest=255, dtype=np.uint8):
        random = np.random.default_rng(seeded(4))
        written = {}
        for name in "abcd":
            before, after = random.integers(0, np.iinfo(dtype).max, (2, 3, 30, 40)).astype(dtype)
            label = (random.random((1, 30, 40)) < 0.3).astype(np.uint8) * highest
            for folder, pixels in zip(layout, (before, after)):
                write_picture(tmp_path / "train" / folder / f"{name}.{ending}", pixels, driver)
            write_picture(tmp_path / "train" / layout[2] / f"{name}.png", label)
            written[name] = before, after, label[0] > 0
        return tmp_path, written

    return write


@pytest.mark.parametrize("layout", LAYOUTS, ids="-".join)
def test_every_published_layout_is_read_as_it_is(write_set, layout):
    data, written = write_set(layout)
    split = open_split(data, "train")
    check_split(split)
    assert split.names == list("abcd")
    assert split.sizes == [(30, 40)] * 4
    for index, name in enumerate(split.names):
        sample = split.read(index)
        before, after, label = written[name]
        assert (sample.before == before).all() and (sample.after == after).all()
        assert (sample.label == label).all() and sample.valid.all()


@pytest.mark.parametrize(("ending", "driver"), [("tif", "GTiff"), ("bmp", "BMP")])
@pytest.mark.parametrize("highest", [1, 255])
def test_formats_and_masks_of_either_kind_give_the_same(write_set, ending, driver, highest):
    data, written = write_set(ending=ending, driver=driver, highest=highest)
    sample = open_split(data, "train").read(2, (5, 7, 20, 10))
    part = np.s_[..., 7:17, 5:25]
    assert (sample.before == written["c"][0][part]).all()
    assert (sample.label == written["c"][2][part]).all()


def test_images_of_16_bits_are_stretched_between_their_percentiles(write_set):
    data, written = write_set(ending="tif", driver="GTiff", dtype=np.uint16)
    sample = open_split(data, "train").read(0, (0, 0, 40, 5))
    for band, pixels in zip(sample.before, written["a"][0]):
        low, high = np.percentile(pixels, (2, 98))
        assert np.abs(band - np.interp(pixels[:5], (low, high), (0, 255))).max() < 0.01


@pytest.mark.parametrize(
    "kind", ["collar", "nodata", "alpha", "mask", "never written", "not finite", "nothing"]
)
def test_pixels_without_data_are_those_that_detect_leaves_out(kind, tmp_path, write_image):
    random = np.random.default_rng(seeded(11))
    pixels = random.integers(300, 3000, (2, 3, 48, 64)).astype(
        np.float32 if kind == "not finite" else np.uint16
    )
    options = {"never written": ("SPARSE_OK=TRUE", "TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16")}.get(
        kind, ()
    )
    for name, image in zip(("A", "B"), pixels):
        (tmp_path / "train" / name).mkdir(parents=True)
        rows = int(random.integers(8, 20))
        filling = {"nothing": 7, "not finite": np.nan}.get(kind, 0)
        if kind != "mask":
            image[:, :rows] = filling
        if kind == "alpha":
            image = np.concatenate([image, np.full((1, 48, 64), 255, np.uint16)])
            image[3, :rows] = 0
        path = tmp_path / "train" / name / "a.tif"
        write_image(path, image, nodata=0 if kind == "nodata" else None, options=options)
        written = gdal.Open(str(path), gdal.GA_Update)
        if kind == "alpha":
            written.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
        if kind == "mask":
            written.CreateMaskBand(gdal.GMF_PER_DATASET)
            written.GetRasterBand(1).GetMaskBand().WriteArray(
                np.where(np.arange(48)[:, None] < rows, 0, 255).repeat(64, 1).astype(np.uint8)
            )
    written = None
    write_picture(tmp_path / "train" / "label" / "a.png", np.full((1, 48, 64), 255, np.uint8))
    images = [open_image(str(tmp_path / "train" / name / "a.tif")) for name in ("A", "B")]
    pair = align(*images, ["red", "green", "blue"], before_bands=[1, 2, 3], after_bands=[1, 2, 3])
    expected = pair.read(pair.grid.whole).valid
    assert expected.all() == (kind == "nothing")
    split = open_split(tmp_path, "train", bands=[1, 2, 3])
    sample = split.read(0)
    held = np.ones((48, 64), bool) if sample.holds_data is None else sample.holds_data
    np.testing.assert_array_equal(held, expected)
    np.testing.assert_array_equal(split.read(0, (5, 4, 30, 20)).valid, expected[4:24, 5:35])


def test_pixels_marked_invalid_are_so(write_set):
    data, _ = write_set()
    for name in "abcd":
        valid = np.full((1, 30, 40), 255, dtype=np.uint8)
        valid[:, :10] = 0
        write_picture(data / "train" / "valid" / f"{name}.png", valid)
    sample = open_split(data, "train").read(1)
    assert not sample.valid[:10].any() and sample.valid[10:].all()


@pytest.mark.parametrize(("size", "stride"), [(16, None), (16, 5), (30, None), (64, None)])
def test_patches_cover_every_pixel_and_lie_inside(write_set, size, stride):
    split = open_split(write_set()[0], "train")
    covered = np.zeros((4, 30, 40), dtype=int)
    for index, (column, row, width, height) in split.patches(size, stride):
        assert (width, height) == (min(size, 40), min(size, 30))
        assert column + width <= 40 and row + height <= 30
        covered[index, row : row + height, column : column + width] += 1
    assert (covered > 0).all()


def without_folder(data):
    (data / "train" / "B").rename(data / "train" / "C")


def without_partner(data):
    (data / "train" / "label" / "b.png").unlink()


def of_another_size(data):
    write_picture(data / "train" / "B" / "c.png", np.zeros((3, 30, 41), dtype=np.uint8))


def damaged(data):
    (data / "train" / "A" / "d.png").write_bytes(b"no image")


def empty(data):
    for path in (data / "train" / "A").iterdir():
        path.unlink()


def of_three_values(data):
    mask = np.zeros((1, 30, 40), dtype=np.uint8)
    mask[0, 0, :2] = 128, 255
    write_picture(data / "train" / "label" / "a.png", mask)


def without_change(data):
    for name in "abcd":
        write_picture(data / "train" / "label" / f"{name}.png", np.zeros((1, 30, 40), dtype=np.uint8))


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (without_folder, "lacks the folders of before, after and label"),
        (without_partner, "label has no image b"),
        (of_another_size, r"c.png has 41 × 30 pixels but .*c.png has 40 × 30"),
        (damaged, "d.png cannot be read as an image"),
        (empty, "holds no image"),
        (of_three_values, r"a.png has 3 values \(0, 128, 255\)"),
        (without_change, "marks any change"),
    ],
)
def test_a_data_set_that_cannot_be_used_is_refused_in_a_sentence(write_set, harm, told):
    data, _ = write_set()
    check_split(open_split(data, "train"))
    harm(data)
    with pytest.raises(InputError, match=told):
        check_split(open_split(data, "train"))


def test_a_mask_with_some_254_among_its_255_as_in_levir_cd_has_two_values(write_set):
    data, _ = write_set()
    mask = np.zeros((1, 30, 40), dtype=np.uint8)
    mask[0, :2, :5], mask[0, 2, :5] = 255, 254
    write_picture(data / "train" / "label" / "a.png", mask)
    split = open_split(data, "train")
    check_split(split)
    np.testing.assert_array_equal(split.read(split.names.index("a")).label, mask[0] > 127)


def test_a_split_that_is_not_there_is_named(write_set):
    with pytest.raises(InputError, match="has no folder test"):
        open_split(write_set()[0], "test")
