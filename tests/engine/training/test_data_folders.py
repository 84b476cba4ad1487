"""Which files are the pairs of a split: by lists in the forms that published sets have, and by endings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.contract.errors import InputError
from engine.contract.options.prepare import PrepareOptions
from engine.reporting import Reporter
from engine.training.audit import audit
from engine.training.dataset import check_split, open_split
from engine.training.plan import fingerprint
from engine.training.prepare.job import prepare
from tests.engine.training.test_dataset import write_picture
from tests.seeds import seeded

NAMES = ["a_0", "b 1", "c.2", "d", "e", "f", "g"]
SPLIT_OF = {"train": ["a_0", "b 1", "c.2"], "val": ["d"], "test": ["f", "e"]}
"""One pair is in no list."""


def quiet() -> Reporter:
    return Reporter(lambda event: None)


@pytest.fixture
def data(tmp_path) -> Path:
    """A folder of pairs without splits."""
    random = np.random.default_rng(seeded(1))
    for name in NAMES:
        for folder, bands in (("A", 3), ("B", 3), ("label", 1)):
            pixels = random.integers(0, 255, (bands, 32, 40)).astype(np.uint8)
            pixels = pixels if bands == 3 else (pixels > 180).astype(np.uint8) * 255
            write_picture(tmp_path / "set" / folder / f"{name}.png", pixels)
    return tmp_path / "set"


def write_lists(data: Path, place: str, line: str, encoding: str = "utf-8", end: str = "\n") -> None:
    (data / place).mkdir(exist_ok=True)
    for split, names in SPLIT_OF.items():
        text = end.join(line.format(name) for name in names) + end
        (data / place / f"{split}.txt").write_bytes(text.encode(encoding))


@pytest.mark.parametrize("place", ["list", "lists", "split", "splits", "."])
@pytest.mark.parametrize(
    ("line", "encoding", "end"),
    [
        ("{}.png", "utf-8", "\n"),
        ("{}", "utf-8", "\n"),
        ("{}.PNG", "utf-8-sig", "\r\n"),
        ("A/{}.png", "utf-8", "\n\n"),
        ("./A/{0}.png,./B/{0}.png,./label/{0}.png", "utf-8", "\n"),
        ("A/{0}.png\tB/{0}.png\tlabel/{0}.png", "utf-8", "\r\n"),
        ("train\\A\\{}.tif", "utf-8", "\n"),
    ],
)
def test_lists_of_names_make_splits_for_training_preparing_and_checking(data, place, line, encoding, end):
    write_lists(data, place, line, encoding, end)
    for split, names in SPLIT_OF.items():
        opened = open_split(data, split)
        check_split(opened)
        assert opened.names == sorted(names)
    output = data.parent / "patches"
    prepare(PrepareOptions(str(data), output=str(output), size=40), quiet())
    for split, names in SPLIT_OF.items():
        made = sorted(path.stem for path in (output / split / "A").iterdir())
        assert made == [f"{name}_000000_000000" for name in sorted(names)]
    looked_at = audit(str(data), quiet())
    assert {split: each.pairs for split, each in looked_at.splits.items()} == {
        "train": 3,
        "val": 1,
        "test": 2,
    }
    assert [(each.severity, each.files) for each in looked_at.findings] == [("note", ["A/g.png"])]


def test_columns_may_be_set_apart_by_blanks_where_names_have_none(data):
    (data / "list").mkdir()
    (data / "list" / "train.txt").write_text(
        "A/d.png B/d.png label/d.png\nA/c.2.png B/c.2.png label/c.2.png 1\n"
    )
    assert open_split(data, "train").names == ["c.2", "d"]


@pytest.mark.parametrize(
    ("text", "told"),
    [("a_0\nz.png\n", "names z.png, of which there is no pair"), ("\n", "names no pair")],
)
def test_a_list_that_does_not_fit_is_refused(data, text, told):
    write_lists(data, "list", "{}.png")
    (data / "list" / "val.txt").write_text(text)
    assert len(open_split(data, "train").names) == 3
    with pytest.raises(InputError, match=rf"val.txt {told}"):
        open_split(data, "val")
    with pytest.raises(InputError, match=rf"val.txt {told}"):
        prepare(PrepareOptions(str(data), output=str(data.parent / "out"), size=40), quiet())


def test_a_list_that_is_no_text_is_refused_and_told(data):
    write_lists(data, "list", "{}.png")
    (data / "list" / "val.txt").write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(InputError, match="val.txt cannot be read as a list of names"):
        open_split(data, "val")
    assert any("val.txt cannot be read" in each.text for each in audit(str(data), quiet()).findings)


def test_folders_of_splits_come_before_lists_and_a_set_without_either_says_what_it_lacks(data):
    with pytest.raises(InputError, match=r"no folder train; .* lists of their pairs such as list/train.txt"):
        open_split(data, "train")
    write_lists(data, "list", "{}.png")
    assert open_split(data, "train").names == sorted(SPLIT_OF["train"])
    for folder in ("A", "B", "label"):
        (data / "train" / folder).mkdir(parents=True)
        (data / folder / "g.png").rename(data / "train" / folder / "g.png")
    assert open_split(data, "train").names == ["g"]


def test_a_run_knows_when_the_files_of_its_lists_are_others(data):
    write_lists(data, "list", "{}.png")
    before = [fingerprint([open_split(data, split)]) for split in ("train", "val")]
    write_picture(data / "A" / "d.png", np.zeros((3, 32, 40), np.uint8))
    after = [fingerprint([open_split(data, split)]) for split in ("train", "val")]
    assert before[0] == after[0] and before[1] != after[1]


@pytest.mark.parametrize("folder", ["A", "B", "label", "valid"])
@pytest.mark.parametrize(("ending", "driver"), [("tif", "GTiff"), ("PNG", "PNG"), ("bmp", "BMP")])
def test_a_name_with_two_endings_is_an_error_in_every_folder(data, folder, ending, driver):
    train = data.parent / "whole" / "train"
    train.parent.mkdir()
    data.rename(train)
    write_picture(train / folder / "d.png", np.full((1, 32, 40), 255, np.uint8))
    write_picture(train / folder / f"d.{ending}", np.zeros((1, 32, 40), np.uint8), driver)
    if len(list((train / folder).glob("d.*"))) == 1:
        pytest.skip("the file system does not tell capitals from others")
    with pytest.raises(
        InputError, match=rf"{folder}/d\.\w+ and .*{folder}/d\.\w+ have one name with two endings"
    ):
        open_split(train.parent, "train")
    with pytest.raises(InputError, match="one name with two endings"):
        prepare(PrepareOptions(str(train.parent), output=str(data.parent / "out"), size=40), quiet())
    found = [each for each in audit(str(train.parent), quiet()).findings if each.severity == "error"]
    assert any("but for the ending" in each.text for each in found)
