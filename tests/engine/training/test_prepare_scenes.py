from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from engine.contract.options.prepare import PrepareOptions
from engine.rasters.image import open_image
from engine.rasters.pair import align
from engine.reporting import Reporter
from engine.training.dataset import check_split, open_split
from engine.training.prepare.job import prepare as prepare_set
from tests.seeds import seeded

LEFT, TOP, PIXEL, UTM = 500_000.0, 9_070_000.0, 0.5, 32718


@pytest.fixture
def prepare(command_line, capfd, tmp_path):
    """Runs the command; returns its status, what it printed, and the training set."""

    def run(*arguments) -> tuple[int, str, Path]:
        output = tmp_path / "set"
        capfd.readouterr()
        status = command_line("prepare", *arguments, "--output", output, "--progress", "none")
        return status, "".join(capfd.readouterr()), output

    return run


def write_png(path: Path, pixels: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    memory = gdal.GetDriverByName("MEM").Create(
        "", pixels.shape[2], pixels.shape[1], len(pixels), gdal.GDT_Byte
    )
    memory.WriteArray(pixels)
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory)


def blobs(seed: int, height: int, width: int) -> np.ndarray:
    random = np.random.default_rng(seeded(seed)).random((height // 5 + 1, width // 5 + 1))
    return (random < 0.3).repeat(5, 0).repeat(5, 1)[:height, :width]


@pytest.fixture
def write_pairs(tmp_path):
    """Writes labelled pairs of 100 × 70 pixels into folders; returns what was written by name."""

    def write(folder: str, names: str, layout=("A", "B", "label")) -> dict[str, tuple[np.ndarray, ...]]:
        written = {}
        for name in names:
            random = np.random.default_rng(seeded(ord(name)))
            before, after = random.integers(0, 255, (2, 3, 70, 100)).astype(np.uint8)
            change = blobs(ord(name), 70, 100)
            for kind, pixels in zip(layout, (before, after, change[None] * np.uint8(255))):
                write_png(tmp_path / folder / kind / f"{name}.png", pixels)
            written[name] = before, after, change
        return written

    return write


def patch_of(written: tuple[np.ndarray, ...], row: int, column: int, size: int) -> list[np.ndarray]:
    return [array[..., row : row + size, column : column + size] for array in written]


def test_what_an_image_leaves_in_doubt_is_said_of_the_pairs_of_a_data_set_as_of_two_images(
    tmp_path, write_image
):
    random = np.random.default_rng(seeded(31))
    dark, deep = (
        random.integers(60, 250, (3, 70, 100)).astype(np.uint8),
        random.integers(300, 3000, (3, 70, 100)),
    )
    dark[:, :9], deep[:, :, :9] = 0, 0
    write_png(tmp_path / "scenes" / "label" / "a.png", blobs(3, 70, 100)[None] * np.uint8(255))
    paths = []
    for name, image in (("A", dark), ("B", deep.astype(np.uint16))):
        (tmp_path / "scenes" / name).mkdir()
        paths.append(write_image(tmp_path / "scenes" / name / "a.tif", image))
    told = []
    options = PrepareOptions(str(tmp_path / "scenes"), output=str(tmp_path / "set"), size=32)
    prepare_set(options, Reporter(lambda event: told.append(event.get("text"))))
    remarks = align(*map(open_image, paths), ["red", "green", "blue"]).remarks
    assert len(remarks) == 2 and set(remarks) <= set(told)


@pytest.mark.parametrize(
    ("options", "starts"),
    [
        ((), [(row, column) for row in (0, 32, 64) for column in (0, 32, 64, 96)]),
        (("--edges", "drop"), [(row, column) for row in (0, 32) for column in (0, 32, 64)]),
        (("--stride", "20", "--edges", "drop"), [(r, c) for r in (0, 20) for c in (0, 20, 40, 60)]),
        (("--min-valid", "0.5"), [(row, column) for row in (0, 32) for column in (0, 32, 64)]),
    ],
)
def test_labelled_scenes_become_patches_that_stay_in_their_split(
    write_pairs, prepare, tmp_path, options, starts
):
    sets = {"train": write_pairs("scenes/train", "abc", ("t1", "t2", "mask"))}
    sets["val"] = write_pairs("scenes/val", "de", ("t1", "t2", "mask"))
    for kind in ("t1", "t2", "mask"):  # a name may be in several splits
        (tmp_path / f"scenes/val/{kind}/d.png").rename(tmp_path / f"scenes/val/{kind}/a.png")
    sets["val"]["a"] = sets["val"].pop("d")
    status, printed, output = prepare(tmp_path / "scenes", "--size", 32, *options)
    assert status == 0, printed
    for split, written in sets.items():
        found = open_split(output, split)
        assert found.names == sorted(f"{name}_{r:06d}_{c:06d}" for name in written for r, c in starts)
        for index, name in enumerate(found.names):
            scene, row, column = name.split("_")
            sample = found.read(index)
            expected = patch_of(written[scene], int(row), int(column), 32)
            part = np.s_[..., : expected[2].shape[0], : expected[2].shape[1]]
            for array, true in zip((sample.before, sample.after, sample.label), expected):
                np.testing.assert_array_equal(array[part], true)
            assert sample.valid[part].all() and sample.valid.sum() == expected[2].size


def test_scenes_without_splits_are_kept_whole_in_one(write_pairs, prepare, tmp_path):
    write_pairs("scenes", "abcdefghij")
    status, printed, output = prepare(tmp_path / "scenes", "--size", 32, "--val", 0.3, "--test", 0.2)
    assert status == 0, printed
    scenes = {
        split: {name[0] for name in open_split(output, split).names} for split in ("train", "val", "test")
    }
    assert sorted(name for names in scenes.values() for name in names) == list("abcdefghij")
    assert [len(scenes[split]) for split in ("train", "val", "test")] == [5, 3, 2]


def test_pixels_that_do_not_count_in_the_scenes_do_not_in_the_patches(write_pairs, prepare, tmp_path):
    write_pairs("scenes", "abcd")
    counted = {name: blobs(ord(name) + 50, 70, 100) for name in "abcd"}
    for name, mask in counted.items():
        write_png(tmp_path / "scenes" / "valid" / f"{name}.png", mask[None] * np.uint8(255))
    status, printed, output = prepare(tmp_path / "scenes", "--size", 32)
    assert status == 0, printed
    for split in ("train", "val"):
        found = open_split(output, split)
        for index, name in enumerate(found.names):
            scene, row, column = name.split("_")
            (expected,) = patch_of((counted[scene],), int(row), int(column), 32)
            assert (found.read(index).valid[: expected.shape[0], : expected.shape[1]] == expected).all()


def test_a_mask_on_a_grid_of_its_own_labels_two_images(prepare, tmp_path, write_image, scene):
    before, after = scene(150, 200)
    paths = [write_image(tmp_path / f"{name}.tif", each) for name, each in (("b", before), ("a", after))]
    label = blobs(3, 80, 110)
    at = (
        LEFT - 2 * PIXEL * 2,
        PIXEL * 2,
        0,
        TOP + 2 * PIXEL * 2,
        0,
        -PIXEL * 2,
    )  # twice as coarse, and larger
    mask = write_image(tmp_path / "mask.tif", label[None].astype(np.uint8), geotransform=at)
    status, printed, output = prepare(mask, "--before", paths[0], "--after", paths[1], "--size", 40)
    assert status == 0, printed
    truth = label.repeat(2, 0).repeat(2, 1)[4:154, 4:204]
    seen = 0
    for split in ("train", "val"):
        found = open_split(output, split)
        check_split(found)
        for index, name in enumerate(found.names):
            row, column = (int(part) for part in name.split("_")[1:])
            expected = patch_of((before, after, truth), row, column, 40)
            sample, part = found.read(index), np.s_[..., : expected[2].shape[0], : expected[2].shape[1]]
            for array, true in zip((sample.before, sample.after, sample.label), expected):
                np.testing.assert_array_equal(array[part], true)
            seen += expected[2].size
    assert seen == truth.size


def write_boxes(path: Path, boxes: list[tuple[int, int, int, int]]) -> str:
    """Boxes (left, top, right, bottom) in columns and rows."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(UTM)
    dataset = ogr.GetDriverByName("GeoJSON").CreateDataSource(str(path))
    layer = dataset.CreateLayer("boxes", reference, ogr.wkbPolygon)
    for left, top, right, bottom in boxes:
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        ring = ", ".join(f"{LEFT + x * PIXEL} {TOP - y * PIXEL}" for x, y in corners)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    return str(path)


def test_all_that_is_no_polygon_of_change_is_no_change_within_an_area(pair_files, prepare, tmp_path):
    boxes = [(5, 5, 12, 20), (50, 8, 66, 30), (70, 60, 119, 80), (30, 40, 45, 70)]
    source = write_boxes(tmp_path / "boxes.geojson", boxes)
    truth = np.zeros((90, 120), dtype=bool)
    for left, top, right, bottom in boxes:
        truth[top:bottom, left:right] = True
    area = np.zeros((90, 120), dtype=bool)
    area[4:75, 10:110] = True
    area_file = write_boxes(tmp_path / "area.geojson", [(10, 4, 110, 75)])
    images = ("--before", pair_files[0], "--after", pair_files[1], "--size", 32)
    for options, counted in (((), np.ones_like(area)), (("--area", area_file), area)):
        status, printed, output = prepare(source, *images, *options, "--overwrite")
        assert status == 0, printed
        change, known = np.zeros((2, 96, 128), dtype=bool)
        for split in ("train", "val"):
            found = open_split(output, split)
            for index, name in enumerate(found.names):
                row, column = (int(part) for part in name.split("_")[1:])
                sample = found.read(index)
                change[row : row + 32, column : column + 32] = sample.label
                known[row : row + 32, column : column + 32] = sample.valid
        assert (known[:90, :120] == counted).all() and not known[90:].any() and not known[:, 120:].any()
        assert (change[:90, :120] == (truth & counted)).all()


def test_what_fails_leaves_nothing_behind_and_says_why(write_pairs, prepare, tmp_path, pair_files):
    written = write_pairs("scenes", "abcd")
    three = written["c"][2].astype(np.uint8) * 255
    three[40:45, 30:35] = 100
    write_png(tmp_path / "scenes" / "label" / "c.png", three[None])
    before = sorted(tmp_path.rglob("*"))
    for arguments, told in (
        ((tmp_path / "scenes",), "has 3 values (0, 100, 255)"),
        ((tmp_path / "scenes", "--size", 8), "--size 8 is below 32"),
        ((tmp_path / "scenes", "--val", 1), "leave some for training"),
        ((tmp_path / "scenes", "--area", "x.gpkg"), "leave it out where SOURCE is a folder"),
        ((tmp_path,), "holds neither train, val and test nor the folders"),
        ((pair_files[0], "--before", pair_files[0]), "give both by --before and --after"),
        ((tmp_path / "none.tif", "--before", *pair_files[:1], "--after", pair_files[1]), "There is no file"),
    ):
        status, printed, _ = prepare(*arguments)
        assert (status, told in printed, printed.count("\n")) == (1, True, 1), printed
        assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.slow
def test_a_file_that_cannot_be_written_ends_the_run_and_leaves_nothing(write_pairs, run_engine, tmp_path):
    """A limit on the size of files is the nearest to a full disk that any user can make."""
    import resource

    write_pairs("scenes", "abcd")
    there = sorted(tmp_path.rglob("*"))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, limits[1]))
    try:
        done = run_engine(
            "prepare",
            tmp_path / "scenes",
            "--output",
            tmp_path / "set",
            environment={"PYTHONDONTWRITEBYTECODE": "1"},
        )
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert done.returncode == 1 and "could not be written" in done.stderr, done.stderr
    assert done.stderr.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == there


def test_what_a_killed_run_left_is_cleared_and_the_set_that_it_was_replacing_comes_back(
    write_pairs, prepare, tmp_path
):
    write_pairs("scenes", "abcd")
    status, printed, output = prepare(tmp_path / "scenes", "--size", 32)
    assert status == 0, printed
    files = sorted(path.relative_to(output) for path in output.rglob("*"))
    scratch = tmp_path / ".set.partial"
    (scratch / "set" / "patches").mkdir(parents=True)
    os.rename(output, scratch / "replaced")  # between two moves there is no set in its place
    status, printed, _ = prepare(tmp_path / "scenes", "--size", 2000, "--edges", "drop")
    assert status == 1, printed
    assert sorted(path.relative_to(output) for path in output.rglob("*")) == files
    assert not scratch.exists()
