from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.data_sets import PUBLISHED_SETS
from engine.contract.errors import InputError
from engine.rasters.registration import shift_between
from engine.reporting import Reporter
from engine.training import published
from engine.training.audit import audit
from tests.seeds import seeded

SIDE = 128


def ground(seed: int, side: int = SIDE) -> np.ndarray:
    """A textured image (3, side, side) uint8: noise of several coarsenesses."""
    random = np.random.default_rng(seeded(seed))
    image = random.normal(0, 6, (3, side, side))
    for cell in (4, 16, 48):
        cells = random.normal(0, 25, (3, side // cell + 1, side // cell + 1))
        image += cells.repeat(cell, 1).repeat(cell, 2)[:, :side, :side]
    return (128 + image).clip(0, 255).astype(np.uint8)


def write(path: Path, pixels: np.ndarray, driver: str = "PNG", options: tuple[str, ...] = ()) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    memory = gdal.GetDriverByName("MEM").Create(
        "", pixels.shape[2], pixels.shape[1], len(pixels), gdal.GDT_Byte
    )
    memory.WriteArray(pixels)
    gdal.GetDriverByName(driver).CreateCopy(str(path), memory, options=list(options))


@pytest.fixture
def data(tmp_path) -> Path:
    """A good set: six pairs to train on and three to validate, all of different places."""
    for split, names in (("train", "abcdef"), ("val", "xyz")):
        for name in names:
            before, after = ground(ord(name)), ground(ord(name) + 1000)
            mask = np.zeros((1, SIDE, SIDE), dtype=np.uint8)
            mask[0, 10:30, 20:60] = 255
            for folder, pixels in (("A", before), ("B", after), ("label", mask)):
                write(tmp_path / "set" / split / folder / f"{name}.png", pixels)
    return tmp_path / "set"


def findings(data: Path) -> dict[str, dict[str, Any]]:
    """By kind; there is one of each kind here."""
    found = audit(str(data), Reporter(lambda event: None)).as_json()["findings"]
    kinds = {finding["kind"]: finding for finding in found}
    assert len(kinds) == len(found)
    return kinds


def test_a_good_set_is_told_to_be_good_with_its_figures(data, command_line, capfd):
    write(data / "train" / "label" / "a.png", np.zeros((1, SIDE, SIDE), dtype=np.uint8))
    valid = np.zeros((1, SIDE, SIDE), dtype=np.uint8)
    valid[:, :20] = 255
    write(data / "val" / "valid" / "x.png", valid)
    capfd.readouterr()
    assert command_line("prepare", data, "--check", "--json", "--progress", "none") == 0
    result = json.loads(capfd.readouterr().out)
    train, val = result["splits"]["train"], result["splits"]["val"]
    assert (train["pairs"], train["sizes"], train["without_change"]) == (6, {"128 × 128": 6}, 1)
    assert train["change_share"] == pytest.approx(5 * 800 / (6 * SIDE**2))
    assert val["change_share"] == pytest.approx((2 * 800 + 400) / (2 * SIDE**2 + 20 * SIDE))
    assert result["findings"] == [] and result["published"] is None
    assert command_line("prepare", "--check", data, "--progress", "none") == 0
    assert "nothing wrong was found" in capfd.readouterr().out


def test_images_that_are_in_two_splits_are_named(data):
    write(data / "val" / "A" / "y.png", ground(ord("c")))
    write(data / "val" / "B" / "z.png", ground(ord("d")))
    found = findings(data)
    assert set(found) == {"duplicate"} and found["duplicate"]["severity"] == "warning"
    assert found["duplicate"]["text"] == "2 images of val are also in train"
    assert set(found["duplicate"]["files"]) == {"val/A/y.png = train/A/c.png", "val/B/z.png = train/A/d.png"}


def mirrored(image: np.ndarray) -> np.ndarray:
    return image[:, :, ::-1]


def turned(image: np.ndarray) -> np.ndarray:
    return np.rot90(image, 1, (1, 2))


def brightened(image: np.ndarray) -> np.ndarray:
    return (image * 0.7 + 40).astype(np.uint8)


def as_it_is(image: np.ndarray) -> np.ndarray:
    return image


@pytest.mark.parametrize("change", [as_it_is, mirrored, turned, brightened])
def test_an_image_compressed_anew_brightened_turned_or_mirrored_is_known_again(data, change):
    (data / "val" / "A" / "y.png").unlink()
    image = np.ascontiguousarray(change(ground(ord("c"))))
    write(data / "val" / "A" / "y.jpg", image, "JPEG", ("QUALITY=70",))
    found = findings(data)
    assert set(found) == {"near duplicate"}
    assert found["near duplicate"]["files"] == ["val/A/y.jpg = train/A/c.png"]


def test_tiles_that_overlap_those_of_another_split_are_found_with_their_distance(data):
    wide = ground(77, 256)
    write(data / "train" / "A" / "b.png", wide[:, 60 : 60 + SIDE, 30 : 30 + SIDE])
    write(data / "val" / "A" / "z.png", wide[:, 21 : 21 + SIDE, 82 : 82 + SIDE])
    found = findings(data)
    assert set(found) == {"overlap"}
    assert found["overlap"]["files"] == ["val/A/z.png = train/A/b.png, +52 px right and -39 px down"]


def test_tiles_that_overlap_on_the_map_are_found_whatever_they_show(data, write_image):
    for split, name, east in (("train", "a", 0), ("train", "b", 128), ("val", "x", 200), ("val", "y", 256)):
        (data / split / "A" / f"{name}.png").unlink()
        at = (500_000.0 + east * 0.5, 0.5, 0, 9_070_000.0, 0, -0.5)
        write_image(data / split / "A" / f"{name}.tif", ground(ord(name)), geotransform=at)
    found = findings(data)
    assert set(found) == {"same place"}
    assert found["same place"]["files"] == ["val/A/x.tif = train/A/b.tif"]


def test_images_with_palettes_are_looked_at_as_others_are(data):
    path = data / "train" / "A" / "a.png"
    memory = gdal.GetDriverByName("MEM").Create("", SIDE, SIDE, 1, gdal.GDT_Byte)
    memory.GetRasterBand(1).WriteArray(ground(3)[0])
    colours = gdal.ColorTable()
    colours.SetColorEntry(255, (1, 2, 3))
    memory.GetRasterBand(1).SetColorTable(colours)
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory)
    assert not findings(data)


def test_blank_images_are_not_taken_for_one_another(data):
    for split, name, value in (("train", "a", 0), ("train", "b", 255), ("val", "x", 3), ("val", "y", 7)):
        write(data / split / "A" / f"{name}.png", np.full((3, SIDE, SIDE), value, dtype=np.uint8))
    assert not findings(data)


@pytest.mark.parametrize(("right", "down"), [(5, -3), (-11, 0), (0, 8)])
def test_a_shift_is_measured_in_spite_of_noise_and_other_light(right, down):
    wide = ground(5, 300)[0].astype(float)
    first = wide[50:250, 50:250]
    second = wide[50 - down : 250 - down, 50 - right : 250 - right] * 0.6 + 30
    second = second + np.random.default_rng(seeded(1)).normal(0, 6, second.shape)
    shift = shift_between(first, second)
    assert abs(shift.right - right) < 0.3 and abs(shift.down - down) < 0.3


def test_no_shift_is_told_between_images_of_different_places_or_of_nothing():
    images = [ground(seed, 200)[0].astype(float) for seed in range(40)]
    told = [shift_between(first, second) for first, second in zip(images, images[1:])]
    assert sum(shift is not None for shift in told) <= 2
    assert shift_between(np.zeros((200, 200)), images[0]) is None


def test_pairs_that_are_shifted_are_told_in_the_order_of_their_shifts(data):
    for name, right in (("b", 4), ("e", 9), ("f", 1)):
        wide = ground(ord(name), 200)
        write(data / "train" / "A" / f"{name}.png", wide[:, 20 : 20 + SIDE, 20 : 20 + SIDE])
        write(data / "train" / "B" / f"{name}.png", wide[:, 20 : 20 + SIDE, 20 - right : 20 - right + SIDE])
    found = findings(data)
    assert set(found) == {"shift"} and found["shift"]["severity"] == "note"
    assert [file.split(" px")[0] for file in found["shift"]["files"]] == ["e: +9.0", "b: +4.0"]


def with_three_values(data: Path) -> None:
    mask = np.zeros((1, SIDE, SIDE), dtype=np.uint8)
    mask[0, :2, :2], mask[0, 4:9] = 128, 255
    write(data / "train" / "label" / "a.png", mask)


def too_low(data: Path) -> None:
    write(data / "val" / "label" / "x.png", np.eye(SIDE, dtype=np.uint8)[None] * 100)


def misnamed(data: Path) -> None:
    (data / "train" / "label" / "b.png").rename(data / "train" / "label" / "b_mask.png")
    (data / "train" / "label" / "c.png").rename(data / "train" / "label" / "c_mask.png")


def with_strays(data: Path) -> None:
    (data / "val" / "A" / "x.psd").write_bytes(b"")


def with_twins(data: Path) -> None:
    write(data / "val" / "A" / "x.bmp", ground(4), "BMP")


def of_other_size(data: Path) -> None:
    write(data / "val" / "B" / "x.png", ground(9)[:, :100])


def damaged(data: Path) -> None:
    (data / "val" / "B" / "x.png").write_bytes(b"no image")


def without_change(data: Path) -> None:
    for name in "xyz":
        write(data / "val" / "label" / f"{name}.png", np.zeros((1, SIDE, SIDE), dtype=np.uint8))


def unchanged(data: Path) -> None:
    write(data / "val" / "B" / "x.png", ground(ord("x")))


@pytest.mark.parametrize(
    ("harm", "severity", "told"),
    [
        (with_three_values, "error", "train/label/a.png has 3 values"),
        (too_low, "error", "val/label/x.png has 2 values (0, 100)"),
        (misnamed, "error", "train/A/b.png; b_mask may be meant"),
        (with_strays, "error", "val/A/x.psd"),
        (with_twins, "error", "val/A/x.png"),
        (of_other_size, "error", "val/B/x.png has 128 × 100 pixels but val/A/x.png has 128 × 128"),
        (damaged, "error", "val/B/x.png cannot be read as an image"),
        (without_change, "error", "val: no mask marks any change"),
        (unchanged, "warning", "are the same image"),
    ],
)
def test_what_is_wrong_is_told_with_the_file(data, harm, severity, told):
    harm(data)
    found = audit(str(data), Reporter(lambda event: None)).as_json()["findings"]
    assert {finding["severity"] for finding in found} == {severity}
    assert told in "\n".join(line for finding in found for line in (finding["text"], *finding["files"]))


def test_counts_are_compared_with_those_of_the_published_set_that_the_folder_looks_like(data):
    named = data.rename(data.with_name("LEVIR-CD+256"))
    result = audit(str(named), Reporter(lambda event: None)).as_json()["published"]
    assert result["name"] == "LEVIR-CD" and not result["as_published"]
    assert result["found"] == {"train": 6, "val": 3, "test": 0}
    assert result["expected"] == {"train": 7120, "val": 1024, "test": 2048}
    by_counts = published.compared("anything", {"train": 4536, "val": 504, "test": 2760})
    assert by_counts.name == "WHU-CD" and by_counts.as_published
    assert published.compared("anything", {"train": 1, "val": 1, "test": 1}) is None


def test_a_published_set_of_unknown_counts_is_compared_with_nothing(data, monkeypatch):
    counted = PUBLISHED_SETS["levir"]
    monkeypatch.setitem(PUBLISHED_SETS, "levir", dataclasses.replace(counted, patches=None))
    named = data.rename(data.with_name("LEVIR-CD+256"))
    assert audit(str(named), Reporter(lambda event: None)).as_json()["published"] is None


@pytest.mark.slow
def test_large_tiles_count_as_the_patches_that_are_cut_from_them(data):
    for split in ("train", "val"):
        for folder in ("A", "B", "label"):
            for path in (data / split / folder).iterdir():
                bands = 1 if folder == "label" else 3
                write(path, np.full((bands, 512, 700), 255, dtype=np.uint8))
    splits = audit(str(data), Reporter(lambda event: None)).as_json()["splits"]
    assert splits["train"]["patches_of_256"] == 6 * 2 * 3


def test_a_folder_without_splits_is_refused(tmp_path):
    with pytest.raises(InputError, match="holds none of the folders train, val and test"):
        audit(str(tmp_path), Reporter(lambda event: None))


@pytest.mark.slow
def test_training_and_evaluation_say_when_a_set_is_not_the_published_one(
    data, run_engine, model_path, tmp_path
):
    named = data.rename(data.with_name("SYSU-CD"))
    small = ("--epochs", 1, "--batch", 4, "--patch", 64, "--workers", 0, "--no-install")
    for told, *arguments in (
        ("val 3 patches of 256 px, but published are val 4000", "evaluate", "--model", model_path)
        + ("--split", "val"),
        ("train 6, val 3 patches of 256 px, but published are train 12000, val 4000", "train")
        + ("--network", "isnet_lw", "--output", tmp_path / "run", *small),
    ):
        done = run_engine(*arguments, "--data", named)
        assert (done.returncode, f"warning: SYSU-CD: {told}" in done.stderr) == (0, True), done.stderr


def test_what_is_worst_comes_first(data, command_line, capfd):
    write(data / "val" / "B" / "x.png", ground(9)[:, :100])
    write(data / "val" / "A" / "y.png", ground(ord("c")))
    wide = ground(8, 200)
    write(data / "train" / "A" / "a.png", wide[:, 20 : 20 + SIDE, 20 : 20 + SIDE])
    write(data / "train" / "B" / "a.png", wide[:, 20 : 20 + SIDE, 14 : 14 + SIDE])
    capfd.readouterr()
    assert command_line("prepare", data, "--check", "--progress", "none") == 0
    grades = [line.split()[0] for line in capfd.readouterr().out.splitlines() if line[0] != " "]
    assert grades == ["train", "val", "error", "warning", "note"]
