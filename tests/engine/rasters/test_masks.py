"""Whatever is a mask is read alike by all that read masks: as a table says, written down here once more."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

import numpy as np
import pytest
from osgeo import gdal, gdal_array

from engine.contract.errors import InputError
from engine.contract.options.evaluate import CompareOptions
from engine.contract.options.prepare import PrepareOptions
from engine.rasters import masks, reference
from engine.rasters.grid import Grid
from engine.rasters.mask_values import Found, Reading, decided
from engine.rasters.masks import Masks
from engine.rasters.reference import open_change
from engine.reporting import Reporter
from engine.training.audit import audit
from engine.training.bundled.sources import OpenSet, read_places
from engine.training.comparison import compare
from engine.training.dataset import check_split, open_split
from engine.training.prepare.job import prepare
from tests.seeds import seeded

ROOT = Path(__file__).parents[3]
SIDE = 48
NONE, CHANGE, UNKNOWN = 0, 1, 2
BLACK, WHITE, RED, CREAM = (0, 0, 0, 255), (255, 255, 255, 255), (200, 0, 0, 255), (224, 224, 192, 255)
CLEAR = (9, 9, 9, 0)


@dataclass(frozen=True)
class Kind:
    """How people save masks.

    Attributes:
        values: of no change, change and, where it can be told, not labelled; a tuple each for bands.
        dtype: of the file.
        driver: of GDAL.
        options: of the driver.
        palette: colours by number.
        nodata: declared value.
        hides: whether what is not labelled is hidden by a mask in the file.
        share: of the pixels that may be read otherwise, where a format loses some.
    """

    values: tuple
    dtype: str = "uint8"
    driver: str = "PNG"
    options: tuple[str, ...] = ()
    palette: dict[int, tuple[int, ...]] = field(default_factory=dict)
    nodata: float | None = None
    hides: bool = False
    share: float = 0.0

    @property
    def ending(self) -> str:
        return {"PNG": "png", "GTiff": "tif", "JPEG": "jpg", "BMP": "bmp"}[self.driver]

    def write(self, path: Path, meanings: np.ndarray) -> None:
        """Write a mask of NONE, CHANGE and UNKNOWN (height, width)."""
        table = np.array([np.atleast_1d(value) for value in self.values], dtype=self.dtype)
        pixels = table[meanings].transpose(2, 0, 1)
        path.parent.mkdir(parents=True, exist_ok=True)
        bands, height, width = pixels.shape
        kind = gdal_array.NumericTypeCodeToGDALTypeCode(pixels.dtype.type)
        memory = gdal.GetDriverByName("MEM").Create("", width, height, bands, kind)
        memory.WriteArray(pixels)
        if bands in (2, 4):
            memory.GetRasterBand(bands).SetColorInterpretation(gdal.GCI_AlphaBand)
        if self.palette:
            colours = gdal.ColorTable()
            for number, colour in self.palette.items():
                colours.SetColorEntry(number, colour)
            memory.GetRasterBand(1).SetColorTable(colours)
        if self.nodata is not None:
            for number in range(bands):
                memory.GetRasterBand(number + 1).SetNoDataValue(self.nodata)
        if self.hides:
            memory.CreateMaskBand(gdal.GMF_PER_DATASET)
            memory.GetRasterBand(1).GetMaskBand().WriteArray(np.where(meanings == UNKNOWN, 0, 255))
        gdal.GetDriverByName(self.driver).CreateCopy(str(path), memory, options=list(self.options))


def grey(*values: int) -> tuple[tuple[int, int, int], ...]:
    return tuple((value,) * 3 for value in values)


READ = {
    **{f"{dtype} of 0, 1": Kind((0, 1), dtype, "GTiff") for dtype in ("uint8", "uint16", "int16", "float64")},
    **{
        f"{dtype} of 0, 255": Kind((0, 255), dtype, "GTiff")
        for dtype in ("uint8", "uint16", "int32", "float32")
    },
    "PNG of 0, 1": Kind((0, 1)),
    "PNG of 0, 255": Kind((0, 255)),
    "0, 254": Kind((0, 254)),
    "0, 1, 255": Kind((0, 1, 255)),
    "fractions 0, 1, 255": Kind((0, 1, 255), "float32", "GTiff"),
    "0, 1 and nodata 255": Kind((0, 1, 255), "uint8", "GTiff", nodata=255),
    "0, 1 and nodata 7": Kind((0, 1, 7), "uint8", "GTiff", nodata=7),
    "0, 255 and nodata 128": Kind((0, 255, 128), "uint8", "GTiff", nodata=128),
    "0, 1 and nodata -9999": Kind((0, 1, -9999), "float32", "GTiff", nodata=-9999),
    "0, 1 and NaN": Kind((0, 1, np.nan), "float32", "GTiff"),
    "0, 255 and NaN": Kind((0, 255, np.nan), "float64", "GTiff"),
    "0, 1 hidden by a mask": Kind((0, 1, 1), "uint8", "GTiff", hides=True),
    "grey and alpha": Kind(((0, 255), (255, 255), (255, 0))),
    "0, 65535": Kind((0, 65535), "uint16"),
    "0, 65535 of GeoTIFF": Kind((0, 65535), "uint16", "GTiff"),
    "1 bit": Kind((0, 1), "uint8", "GTiff", ("NBITS=1",)),
    "1 bit of PNG": Kind((0, 1), "uint8", "PNG", ("NBITS=1",)),
    "1 bit, white first": Kind((1, 0), "uint8", "GTiff", ("NBITS=1", "PHOTOMETRIC=MINISWHITE")),
    "BMP": Kind((0, 255), "uint8", "BMP"),
    "BMP of 0, 1, 255": Kind((0, 1, 255), "uint8", "BMP"),
    "palette of black, white": Kind((0, 1), palette={0: BLACK, 1: WHITE}),
    "palette of white, black": Kind((1, 0), palette={0: WHITE, 1: BLACK}),
    "palette of black, red": Kind((0, 1), "uint8", "GTiff", palette={0: BLACK, 1: RED}),
    "palette of red, black": Kind((1, 0), palette={0: RED, 1: BLACK}),
    "palette of black, red, cream at 255": Kind((0, 1, 255), palette={0: BLACK, 1: RED, 255: CREAM}),
    "palette of black, red, white at 255": Kind((0, 1, 255), palette={0: BLACK, 1: RED, 255: WHITE}),
    "palette with a clear colour": Kind((0, 1, 2), palette={0: BLACK, 1: RED, 2: CLEAR}),
    "palette of greys in order": Kind((0, 1, 255), palette={n: (n, n, n, 255) for n in range(256)}),
    "three bands of 0, 255": Kind(grey(0, 255)),
    "three bands of 0, 1": Kind(grey(0, 1)),
    "three bands of 0, 1, 255": Kind(grey(0, 1, 255), "uint8", "GTiff"),
    "three bands of 0, 65535": Kind(grey(0, 65535), "uint16"),
    "red on black": Kind(((0, 0, 0), (255, 0, 0))),
    "blue on black, clear": Kind(((0, 0, 0, 255), (0, 0, 90, 255), (0, 0, 0, 0))),
    "JPEG": Kind((0, 255), "uint8", "JPEG", share=0.02),
    "poor JPEG": Kind((0, 255), "uint8", "JPEG", ("QUALITY=30",), share=0.05),
    "JPEG in colours": Kind(grey(0, 255), "uint8", "JPEG", share=0.02),
    "TIFF compressed as JPEG": Kind((0, 255), "uint8", "GTiff", ("COMPRESS=JPEG",), share=0.02),
}
REFUSED = {
    "0, 2": (Kind((0, 2)), "0, 2"),
    "0, 100": (Kind((0, 100)), "0, 100"),
    "0, 128": (Kind((0, 128)), "0, 128"),
    "1, 2": (Kind((1, 2)), "1, 2"),
    "0, 1, 2": (Kind((0, 1, 2)), "0, 1, 2"),
    "0, 1, 254": (Kind((0, 1, 254)), "0, 1, 254"),
    "0, 2, 255": (Kind((0, 2, 255)), "0, 2, 255"),
    "0, -1": (Kind((0, -1), "int16", "GTiff"), "-1, 0"),
    "0, 1, -9999": (Kind((0, 1, -9999), "int16", "GTiff"), "-9999, 0, 1"),
    "0, 1, 65535": (Kind((0, 1, 65535), "uint16"), "0, 1, 65535"),
    "probabilities": (Kind((0.1, 0.8), "float32", "GTiff"), r"0\.1, 0\.8"),
    "JPEG of 0, 1": (Kind((0, 1), "uint8", "JPEG"), "0, 1.* saved with loss"),
    "JPEG of 0, 128": (Kind((0, 128), "uint8", "JPEG"), "saved with loss"),
    "red on white": (Kind(((255, 255, 255), (255, 0, 0))), "#ff0000, white"),
    "red and blue": (Kind(((0, 0, 0), (255, 0, 0), (0, 0, 255))), "black, #0000ff, #ff0000"),
    "red JPEG": (Kind(((0, 0, 0), (255, 0, 0)), "uint8", "JPEG"), "too many values"),
    "palette of three": (Kind((0, 1, 2), palette={0: BLACK, 1: RED, 2: WHITE}), "black, #c80000, white"),
    "palette of cream at 255": (Kind((0, 255), palette={0: BLACK, 255: CREAM}), "black, #e0e0c0"),
    "palette of black alone": (Kind((0, 1), palette={0: BLACK, 1: BLACK}), "no colours of their own"),
    "five bands": (Kind(((0,) * 5, (1,) * 5), "uint8", "GTiff"), "has 5 bands"),
}


def meanings_of(kind: Kind, seed: int) -> np.ndarray:
    """Blobs of change, and of what is not labelled where a kind can say so."""
    random = np.random.default_rng(seeded(seed))
    change = (random.random((6, 6)) < 0.4).repeat(8, 0).repeat(8, 1)
    meanings = np.where(change, CHANGE, NONE)
    if len(kind.values) > 2:
        meanings[(random.random((6, 6)) < 0.2).repeat(8, 0).repeat(8, 1)] = UNKNOWN
        meanings[:8, :8] = UNKNOWN
    meanings[:8, 8:24] = np.repeat([NONE, CHANGE], 8)
    return meanings


@pytest.fixture
def written(tmp_path) -> Callable[[Kind], tuple[Path, np.ndarray]]:
    """Writes a training set of two splits of one pair, whose masks are of a kind; what the masks mean."""

    def write(kind: Kind) -> tuple[Path, np.ndarray]:
        random = np.random.default_rng(seeded(1))
        for split in ("train", "val"):
            meanings = meanings_of(kind, 2)
            kind.write(tmp_path / "set" / split / "label" / f"a.{kind.ending}", meanings)
            for folder in "AB":
                image = tuple(map(tuple, random.integers(1, 255, (3, 3))))
                Kind(image).write(
                    tmp_path / "set" / split / folder / "a.png", random.integers(0, 3, meanings.shape)
                )
        return tmp_path / "set", meanings

    return write


def quiet() -> Reporter:
    return Reporter(lambda event: None)


def by_training(data: Path, label: Path) -> np.ndarray:
    split = open_split(data, "train")
    check_split(split)
    sample = split.read(0)
    return np.where(sample.valid, sample.label, UNKNOWN)


def by_windows_of_training(data: Path, label: Path) -> np.ndarray:
    split = open_split(data, "train")
    rows = [split.read(0, (0, row, SIDE, 5 if row < 45 else 3)) for row in range(0, SIDE, 5)]
    return np.concatenate([np.where(sample.valid, sample.label, UNKNOWN) for sample in rows])


def of_patches(output: Path) -> np.ndarray:
    patch = next((output / "train" / "label").iterdir())
    valid = output / "train" / "valid" / patch.name
    counted = gdal.Open(str(valid)).ReadAsArray() if valid.exists() else np.full((SIDE, SIDE), 255)
    return np.where(counted > 0, gdal.Open(str(patch)).ReadAsArray() > 0, UNKNOWN)


def by_preparing_a_set(data: Path, label: Path) -> np.ndarray:
    output = data.parent / "patches"
    prepare(PrepareOptions(str(data), output=str(output), size=SIDE), quiet())
    return of_patches(output)


def by_preparing_a_mask(data: Path, label: Path) -> np.ndarray:
    output, images = data.parent / "cut", [str(data / "train" / folder / "a.png") for folder in "AB"]
    prepare(PrepareOptions(str(label), *images, output=str(output), size=SIDE, val=0), quiet())
    return of_patches(output)


def by_reference(data: Path, label: Path) -> np.ndarray:
    reference = open_change(str(label))
    found = reference.on(reference.grid)(reference.grid.whole)
    return np.where(found.known, found.change, UNKNOWN)


def by_outlines(data: Path, label: Path) -> np.ndarray:
    (data / "train" / "label").rename(data / "train" / "building_mask")
    try:
        place = read_places(data, [OpenSet("town", ("train/A",), "A town", "open", "here")])["town"][0]
    finally:
        (data / "train" / "building_mask").rename(data / "train" / "label")
    return np.where(place.known, place.building, UNKNOWN)


READERS = (
    by_training,
    by_windows_of_training,
    by_preparing_a_set,
    by_preparing_a_mask,
    by_reference,
    by_outlines,
)


@pytest.mark.parametrize("name", READ)
def test_every_reader_of_masks_reads_a_kind_alike(written, name):
    kind = READ[name]
    data, meanings = written(kind)
    label = data / "train" / "label" / f"a.{kind.ending}"
    for reader in READERS:
        found = reader(data, label)
        assert (found != meanings).mean() <= kind.share, reader.__name__
    confusion = compare(CompareOptions(str(label), str(label)), quiet()).confusion
    looked_at = audit(str(data), quiet())
    assert not [each for each in looked_at.findings if each.severity == "error"]
    figures = looked_at.splits["train"]
    known = meanings != UNKNOWN
    if not kind.share:
        assert (confusion.tp, confusion.tn) == ((meanings == CHANGE).sum(), (meanings == NONE).sum())
        assert figures.change_share == pytest.approx((meanings == CHANGE).sum() / known.sum())
    assert "change" in figures.masks
    assert known.all() or f"{(~known).mean():.2%} of the pixels are not labelled" in figures.masks


@pytest.mark.parametrize("name", REFUSED)
def test_every_reader_of_masks_refuses_what_it_does_not_know_with_the_values(written, name):
    kind, told = REFUSED[name]
    data, _ = written(kind)
    label = data / "train" / "label" / f"a.{kind.ending}"
    for reader in READERS:
        with pytest.raises(InputError, match=told) as refusal:
            reader(data, label)
        assert label.name in refusal.value.text, reader.__name__
    findings = {each.kind: each for each in audit(str(data), quiet()).findings}
    assert re.search(told, " ".join(findings["mask"].files)) and findings["mask"].severity == "error"


def test_the_table_for_users_is_what_is_done():
    rows = re.findall(
        r"^\| `([\d, ]+)` \| ([^|]*) \| ([^|]*) \| ([^|]*)\|$",
        (ROOT / "docs" / "labels.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert len(rows) == 5
    for found, *told in rows:
        values = np.array([int(value) for value in found.split(", ")])
        reading = decided({"mask": Found(dict.fromkeys(values.tolist(), 1))}, {})["mask"]
        assert isinstance(reading, Reading)
        change, known = reading.read(values)
        for cell, chosen in zip(told, (change, known & ~change, ~known)):
            ends = [int(number) for number in re.findall(r"\d+", cell)]
            expected = [value for value in values if ends and ends[0] <= value <= ends[-1]]
            assert values[chosen].tolist() == expected, (found, cell)


UNKNOWN_255, CHANGE_255, CLASH, ALONE = "not labelled", "change", "clash", "alone"


@pytest.mark.parametrize(
    ("tiles", "others", "meaning"),
    [
        ([{0, 1, 255}, {255}], [], UNKNOWN_255),
        ([{0, 1, 255}, {0, 255}, {0}], [], UNKNOWN_255),
        ([{1, 255}, {0, 255}], [], UNKNOWN_255),
        ([{0, 1}, {255}, {0}], [], UNKNOWN_255),
        ([{0, 255}, {255}, {0}], [], CHANGE_255),
        ([{255}, {0}], [{0, 255}], CHANGE_255),
        ([{255}, {0}], [{0, 1, 255}], UNKNOWN_255),
        ([{0, 255}], [{0, 1, 255}, {0}], UNKNOWN_255),
        ([{0, 254, 255}, {255}], [], CHANGE_255),
        ([{0, 1}, {0, 255}], [], CLASH),
        ([{0, 1}, {0, 254}], [], CLASH),
        ([{0, 255}], [{0, 1}], CLASH),
        ([{0, 1, 255}, {0, 254, 255}], [], CLASH),
    ],
)
def test_masks_that_belong_together_decide_together_what_255_means(tmp_path, tiles, others, meaning):
    for folder, group in (("train", tiles), ("val", others)):
        for number, values in enumerate(group):
            chosen = np.resize(sorted(values), (SIDE, SIDE))
            for part in ("A", "B"):
                Kind((3, 4)).write(tmp_path / folder / part / f"{number}.png", np.eye(SIDE, dtype=int))
            Kind(tuple(range(256))).write(tmp_path / folder / "label" / f"{number}.png", chosen)
    split = open_split(tmp_path, "train")
    if meaning is CLASH:
        with pytest.raises(InputError, match="255 may mean change or not labelled; give all of them"):
            split.check_labels()
        return
    split.check_labels()
    for index, values in enumerate(tiles):
        sample, chosen = split.read(index), np.resize(sorted(values), (SIDE, SIDE))
        is_255 = chosen >= 251
        assert (sample.label == ((chosen == 1) | (is_255 & (meaning is CHANGE_255)))).all()
        assert (sample.valid == (~is_255 | (meaning is CHANGE_255))).all()


def test_tiles_of_a_palette_decide_together_as_well(tmp_path):
    palette = {0: BLACK, 1: RED, 255: WHITE}
    everything, void = (
        np.resize([NONE, CHANGE, UNKNOWN], (SIDE, SIDE)),
        np.resize([NONE, UNKNOWN], (SIDE, SIDE)),
    )
    for name, meanings in (("all", everything), ("void", void)):
        Kind((0, 1, 255), palette=palette).write(tmp_path / f"{name}.png", meanings)
    together = Masks([str(tmp_path / "all.png"), str(tmp_path / "void.png")])
    change, known, _ = together.read(str(tmp_path / "void.png"))
    assert not change.any() and (known == (void == NONE)).all()


def test_a_set_in_which_nothing_is_known_to_be_no_change_is_refused(written):
    data, _ = written(Kind((0, 1), "uint8", "GTiff", nodata=0))
    with pytest.raises(
        InputError, match="no mask of .* has a pixel that is known to be no change".capitalize()
    ):
        check_split(open_split(data, "train"))
    assert "only change" in [finding.kind for finding in audit(str(data), quiet()).findings]


@pytest.mark.parametrize("tiled", [True, False])
@pytest.mark.parametrize("dtype", ["uint8", "float32"])
def test_the_values_of_a_large_mask_are_found_part_by_part(tmp_path, monkeypatch, tiled, dtype):
    random = np.random.default_rng(seeded(5))
    meanings = random.choice([NONE, CHANGE, UNKNOWN], (300, 500), p=[0.7, 0.2, 0.1])
    options = ("TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=32") if tiled else ()
    Kind((0, 1, 255), dtype, "GTiff", options).write(tmp_path / "mask.tif", meanings)
    monkeypatch.setattr(masks, "PIXELS_AT_ONCE", 7000)
    found = masks.values_of(masks.open_mask(str(tmp_path / "mask.tif")))
    assert found.counts == dict(zip((0, 1, 255), np.bincount(meanings.ravel())))


def test_a_mask_is_looked_at_once_until_it_changes(tmp_path, monkeypatch):
    path, passes = tmp_path / "mask.png", []
    values_of = masks.values_of
    monkeypatch.setattr(masks, "values_of", lambda file: passes.append(file.path) or values_of(file))
    Kind((0, 255)).write(path, meanings_of(Kind((0, 255)), 3))
    for _ in range(3):
        Masks([str(path)]).check()
    assert len(passes) == 1
    Kind((0, 100)).write(path, meanings_of(Kind((0, 100)), 4).repeat(2, 0))
    with pytest.raises(InputError, match="0, 100"):
        Masks([str(path)]).check()


@pytest.mark.parametrize(
    "kind",
    [
        Kind((0, 255)),
        Kind((0, 1)),
        Kind((1, 0), palette={0: WHITE, 1: BLACK}),
        Kind(((0, 0, 0), (0, 80, 0))),
        Kind((np.nan, 1), "float32", "GTiff"),
        Kind((7, 1), "uint8", "GTiff", nodata=7),
        Kind((0, 255), "uint8", "JPEG", share=0.02),
    ],
    ids=str,
)
def test_what_counts_is_told_by_masks_of_all_kinds_too(written, kind):
    data, meanings = written(Kind((0, 255)))
    counts = np.random.default_rng(seeded(6)).integers(0, 2, (6, 6)).repeat(8, 0).repeat(8, 1)
    kind.write(data / "train" / "valid" / f"a.{kind.ending}", counts)
    for reader in (by_training, by_preparing_a_set):
        found = reader(data, data / "train" / "label" / "a.png")
        assert (found != np.where(counts == 1, meanings, UNKNOWN)).mean() <= kind.share


@pytest.mark.parametrize("most_under", [reference.MOST_UNDER, 300])
@pytest.mark.parametrize(
    "name", ["0, 1, 255", "0, 1 and NaN", "palette of black, red, cream at 255", "red on black"]
)
def test_on_coarser_pixels_a_mask_is_change_where_half_of_what_is_labelled_is(
    tmp_path, monkeypatch, name, most_under
):
    monkeypatch.setattr(reference, "MOST_UNDER", most_under)
    random, kind = np.random.default_rng(seeded(8)), READ[name]
    meanings = random.choice(range(len(kind.values)), (40, 60))
    meanings[:4, :8] = len(kind.values) - 1
    kind.write(tmp_path / f"mask.{kind.ending}", meanings)
    mask = open_change(str(tmp_path / f"mask.{kind.ending}"))
    coarse = Grid("", (-4.0, 4.0, 0.0, 0.0, 0.0, -4.0), 17, 10)
    found = mask.on(coarse)(coarse.whole)
    blocks = meanings.reshape(10, 4, 15, 4).transpose(0, 2, 1, 3).reshape(10, 15, 16)
    changed, known = (blocks == CHANGE).sum(2), (blocks != UNKNOWN).sum(2)
    assert not found.known[:, [0, -1]].any() and not found.change[:, [0, -1]].any()
    assert (found.known[:, 1:-1] == (known > 0)).all()
    assert (found.change[:, 1:-1] == ((known > 0) & (2 * changed >= known))).all()
