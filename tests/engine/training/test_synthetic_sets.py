"""Training sets of synthetic scenes: what is written, what goes on where it stopped, what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.errors import Cancelled, InputError
from engine.reporting import Reporter
from engine.training.dataset import open_split
from engine.training.synthetic import SceneSettings, read_textures, scene, write_set
from tests.seeds import seeded


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_command_writes_a_set_that_training_reads_and_that_grows_without_touching_what_is_there(
    command_line, capfd, tmp_path
):
    output = tmp_path / "set"
    assert command_line("synthetic", "--output", output, "--train=3", "--val=2", "--test=0", "--size=64") == 0
    assert "train 3, val 2, test 0 (5 written now)" in capfd.readouterr().out
    train, val = (open_split(output, split) for split in ("train", "val"))
    assert (len(train.names), len(val.names), train.sizes[0]) == (3, 2, (64, 64))
    first, other = train.read(0), val.read(0)
    assert first.before.shape == (3, 64, 64) and first.before.dtype == np.uint8
    assert not np.array_equal(first.before, other.before), "the splits share a scene"

    written = contents(output)
    more = ("--train=5", "--val=2", "--test=0", "--size=64", "--workers=2")
    assert command_line("synthetic", "--output", output, *more) == 0
    grown = contents(output)
    assert {name: grown[name] for name in written} == written and len(grown) == len(written) + 2 * 3
    assert command_line("synthetic", "--output", tmp_path / "whole", *more) == 0
    assert contents(tmp_path / "whole") == grown


def test_an_interrupted_set_goes_on_to_the_same_files(tmp_path):
    reporter = Reporter(lambda event: event["event"] == "progress" and reporter.stop.set())
    with pytest.raises(Cancelled):
        write_set(tmp_path / "cut", {"train": 4}, 64, seed=5, reporter=reporter)
    assert len(list((tmp_path / "cut" / "train" / "label").iterdir())) < 4
    assert write_set(tmp_path / "cut", {"train": 4}, 64, seed=5).written > 0
    write_set(tmp_path / "whole", {"train": 4}, 64, seed=5)
    assert contents(tmp_path / "cut") == contents(tmp_path / "whole")


def test_a_folder_with_other_values_or_other_things_is_left_alone(tmp_path):
    write_set(tmp_path / "set", {"val": 1}, 64, seed=1)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("keep")
    before = contents(tmp_path)
    with pytest.raises(InputError, match="of other values"):
        write_set(tmp_path / "set", {"val": 2}, 64, seed=2)
    with pytest.raises(InputError, match="holds other things"):
        write_set(tmp_path / "mine", {"val": 1}, 64)
    with pytest.raises(InputError, match="64 pixels or more"):
        write_set(tmp_path / "new", {"val": 1}, 32)
    with pytest.raises(InputError, match="from 0 to 1"):
        SceneSettings().with_nuisance(1.5)
    assert contents(tmp_path) == before


def test_without_nuisance_a_scene_without_change_differs_by_noise_alone():
    settings = SceneSettings(without_change=1, cars=0, trees=0, water=0, noise=1).with_nuisance(0)
    differences = []
    for seed in range(6):
        sample = scene(seeded(seed), 96, settings)
        assert not sample.label.any()
        differences.append(np.median(np.abs(sample.before.astype(int) - sample.after)))
    assert max(differences) <= 6, differences


def test_scenes_stand_on_parts_of_the_images_of_a_folder(tmp_path, write_image):
    stripes = np.zeros((3, 80, 90), dtype=np.uint8)
    stripes[0] = 200
    write_image(tmp_path / "red.tif", stripes, epsg=None, geotransform=None)
    settings = SceneSettings(trees=0, noise=0, without_change=0, new=1, removed=0, rebuilt=0).with_nuisance(0)
    textures = read_textures(str(tmp_path))
    assert len(textures) == 1 and np.array_equal(textures[0], stripes)
    shares = []
    for seed in range(4):
        before = scene(seeded(seed), 96, settings, textures).before.astype(int)
        shares.append(((before[0] > 60) & (before[1] < 40) & (before[2] < 40)).mean())
    assert max(shares) > 0.6, "no scene shows the red ground"

    write_image(tmp_path / "wide.tif", stripes.astype(np.uint16), epsg=None, geotransform=None)
    read_textures.cache_clear()
    with pytest.raises(InputError, match="8-bit"):
        read_textures(str(tmp_path))
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no image"):
        read_textures(str(tmp_path / "empty"))


def test_the_record_says_what_a_set_is_made_of(tmp_path):
    write_set(tmp_path, {"val": 1}, 64, seed=9, settings=SceneSettings(trees=0.5))
    record = json.loads((tmp_path / "synthetic.json").read_text())
    assert (record["seed"], record["size"], record["settings"]["trees"]) == (9, 64, 0.5)
    label = gdal.Open(str(tmp_path / "val" / "label" / "000000.png"))
    assert label.RasterCount == 1 and set(np.unique(label.ReadAsArray())) <= {0, 255}
