from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal

from engine.commands import COMMANDS


@pytest.mark.slow
def test_a_detection_prints_the_files_it_made_and_nothing_else(
    run_engine, pair_files, model_path, tmp_path, read_map
):
    output, polygons = tmp_path / "change.tif", tmp_path / "change.gpkg"
    run = run_engine(
        "detect",
        *pair_files,
        "--output",
        output,
        "--polygons",
        polygons,
        "--model",
        model_path,
        "--device",
        "cpu",
    )
    assert (run.returncode, run.stderr) == (0, "")
    values = read_map(output)
    lines = run.stdout.splitlines()
    assert lines[0].split(maxsplit=2) == ["change", "map", str(output)]
    assert re.fullmatch(rf"polygons +{re.escape(str(polygons))} \(\d+\)", lines[1])
    assert f"{(values >= 100).mean():.1%} of {values.size} pixels, threshold 0.4" in lines[2]
    assert re.fullmatch(r"made by +small on the processor in \d+ s", lines[3])
    assert len(lines) == 4


def test_polygons_are_traced_again_at_another_threshold(run_engine, pair_files, tmp_path, command_line):
    assert command_line("detect", *pair_files, "--output", tmp_path / "m.tif", "--model", "cva") == 0
    run = run_engine("polygons", tmp_path / "m.tif", "--output", tmp_path / "p.gpkg", "--threshold", "0.9")
    dataset = gdal.OpenEx(str(tmp_path / "p.gpkg"))
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == (
        f"polygons    {tmp_path / 'p.gpkg'} ({dataset.GetLayer(0).GetFeatureCount()} at a threshold of 0.9)\n"
    )


@pytest.mark.slow
def test_progress_json_is_one_event_per_line_on_standard_error(run_engine, pair_files, tmp_path):
    run = run_engine(
        "detect", *pair_files, "--output", tmp_path / "m.tif", "--model", "cva", "--progress", "json"
    )
    events = [json.loads(line) for line in run.stderr.splitlines()]
    assert run.returncode == 0
    assert {"message", "started", "progress"} == {event["event"] for event in events}
    assert events[-1]["done"] == events[-1]["total"] == 1


@pytest.mark.slow
def test_progress_bar_ends_full(run_engine, pair_files, tmp_path):
    run = run_engine(
        "detect", *pair_files, "--output", tmp_path / "m.tif", "--model", "cva", "--progress", "bar"
    )
    assert run.returncode == 0
    assert "100%" in run.stderr.rstrip("\n").split("\r")[-1]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_works_without_torch_and_names_the_default_of_every_option(run_engine, without_torch, command):
    run = run_engine(command, "--help", environment={**without_torch, "COLUMNS": "1000"})
    assert (run.returncode, run.stderr) == (0, "")
    told = [" ".join(part.split()) for part in re.split(r"\n  (?=-)", run.stdout)[1:]]
    options = {re.search(r"--[a-z-]+", part)[0]: part for part in told}
    assert {"--help", "--progress", "--log-level"} <= set(options)
    without_default = {
        "--help",
        "--overwrite",
        "--json",
        "--output",
        "--polygons",
        "--extent",
        "--area",
        "--network",
        "--pairs",
    }
    required = {name for name in options if f"[{name}" not in run.stdout}
    for name in set(options) - without_default - required:
        assert re.search(r"\(default: |likewise", options[name]), options[name]


def test_help_and_version_of_the_program(run_engine, without_torch):
    from engine import __version__

    told = run_engine("--help", environment=without_torch).stdout
    assert all(command in told for command in COMMANDS)
    assert run_engine("--version", environment=without_torch).stdout.strip() == __version__


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["explode"],
        ["detect"],
        ["detect", "a.tif"],
        ["detect", "a.tif", "b.tif"],
        ["detect", "a.tif", "b.tif", "--output"],
        ["detect", "a.tif", "b.tif", "--output", "c.tif", "--colour", "red"],
        ["detect", "a.tif", "b.tif", "--output", "c.tif", "--window", "wide"],
        ["detect", "a.tif", "b.tif", "--output", "c.tif", "--threshold", "high"],
        ["detect", "a.tif", "b.tif", "--output", "c.tif", "--extent", "1,2,3"],
        ["detect", "a.tif", "b.tif", "--output", "c.tif", "--before-bands", "r,g,b"],
        ["detect", "a.tif", "b.tif", "--output", "c.tif", "--batch", "lots"],
        ["detect", "a.tif", "b.tif", "--output", "c.tif", "--precision", "double"],
        ["detect", "a.tif", "b.tif", "--output", "c.tif", "--augment", "d8"],
        ["models", "--progress", "loud"],
        ["polygons", "m.tif"],
    ],
    ids=" ".join,
)
def test_bad_usage_ends_with_2_and_says_what_is_wrong(command_line, capfd, arguments):
    assert command_line(*arguments) == 2
    printed = capfd.readouterr()
    assert printed.out == ""
    assert re.search(r"^error: .+", printed.err, re.MULTILINE)
    assert printed.err.startswith("usage: ")
    assert "Traceback" not in printed.err


def test_bad_usage_ends_a_process_with_2(run_engine):
    assert run_engine("detect").returncode == 2


@pytest.fixture
def fails(command_line, capfd, tmp_path, pair_files):
    """Runs a detection that must fail and leave nothing behind; returns its one line of error.

    Without arguments to the contrary it compares `pair_files` by change vector analysis.
    """

    def failure(*options: Any, before: Any = None, after: Any = None, output: Any = None) -> str:
        output = output or tmp_path / "change.tif"
        left_before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
        pair = [before or pair_files[0], after or pair_files[1]]
        chosen = [] if "--model" in options else ["--model", "cva"]
        status = command_line("detect", *pair, "--output", output, *chosen, *options)
        printed = capfd.readouterr()
        assert (status, printed.out) == (1, ""), printed.err
        assert re.fullmatch(r"error: [^\n]+[.`]\n", printed.err), printed.err
        left = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
        assert left == left_before
        return printed.err

    return failure


def test_a_file_that_is_no_raster_is_named(fails, tmp_path):
    text = tmp_path / "notes.tif"
    text.write_text("not an image")
    assert f"{text} is no raster that GDAL can read" in fails(before=text)
    empty = tmp_path / "empty.tif"
    empty.touch()
    assert f"{empty} is no raster" in fails(after=empty)


def test_a_missing_file_is_named(fails, tmp_path):
    assert f"There is no file {tmp_path / 'gone.tif'}" in fails(before=tmp_path / "gone.tif")


def test_a_folder_in_place_of_an_image_is_named(fails, tmp_path):
    folder = tmp_path / "images"
    folder.mkdir()
    assert f"{folder} is a folder" in fails(after=folder)


def test_an_image_cut_short_is_named_with_the_place(fails, tmp_path, pair_files):
    cut = tmp_path / "cut.tif"
    cut.write_bytes(Path(pair_files[0]).read_bytes()[:20_000])
    error = fails(before=cut)
    assert str(cut) in error


def test_images_of_different_places_do_not_overlap(fails, tmp_path, write_image, scene, pair_files):
    away = write_image(tmp_path / "away.tif", scene()[0], geotransform=(7e5, 0.5, 0, 9e6, 0, -0.5))
    error = fails(before=away)
    assert f"{away} and {pair_files[1]} do not overlap" in error


def test_images_without_a_common_pixel_of_data_are_refused(fails, tmp_path, write_image, scene):
    before, after = scene()
    before[:, :45], after[:, 45:] = 0, 0
    files = [
        write_image(tmp_path / f"{name}.tif", image, nodata=0) for name, image in zip("xy", (before, after))
    ]
    assert f"{files[0]} and {files[1]} hold no pixel with data in common" in fails(
        before=files[0], after=files[1]
    )


def test_a_crs_on_one_image_alone_is_refused(fails, tmp_path, write_image, scene):
    without = write_image(tmp_path / "nowhere.tif", scene()[0], epsg=None)
    assert f"{without} has no coordinate reference system" in fails(before=without)
    assert f"{without} has no coordinate reference system" in fails(after=without)


def test_too_few_bands_are_counted(fails, tmp_path, write_image, scene, model_path):
    grey = write_image(tmp_path / "grey.tif", scene(bands=1)[0])
    error = fails("--model", model_path, after=grey)
    assert f"{grey} has 1 band but the model needs 3 (red, green, blue)" in error


def test_a_band_that_is_not_there_is_named(fails, pair_files):
    assert f"{pair_files[0]} has no data band 4; it has 3. Correct --before-bands" in fails(
        "--before-bands", "1,2,4"
    )


@pytest.mark.linux
def test_a_folder_that_cannot_be_written_is_named(fails):
    assert "The output folder /proc/self cannot be written" in fails(output="/proc/self/change.tif")


def test_a_folder_that_is_not_there_is_named(fails, tmp_path):
    assert f"The output folder {tmp_path / 'new'} does not exist" in fails(
        output=tmp_path / "new" / "change.tif"
    )


def test_an_output_that_is_an_input_is_refused_even_with_overwrite(fails, pair_files, tmp_path):
    link = tmp_path / "link.tif"
    link.symlink_to(pair_files[0])
    for output in (*pair_files, link):
        assert f"The output {output} is one of the inputs" in fails("--overwrite", output=output)


def test_an_existing_output_is_kept(fails, tmp_path):
    (tmp_path / "change.tif").write_text("precious")
    assert f"{tmp_path / 'change.tif'} exists already; choose another name or give --overwrite" in fails()
    (tmp_path / "old.gpkg").write_text("precious")
    error = fails("--polygons", tmp_path / "old.gpkg", output=tmp_path / "new.tif")
    assert f"{tmp_path / 'old.gpkg'} exists already" in error


def test_an_output_of_another_format_is_refused(fails, tmp_path):
    assert "must end in .tif" in fails(output=tmp_path / "change.png")
    assert "must end in .gpkg" in fails("--polygons", tmp_path / "change.shp")


def test_a_damaged_model_file_is_named(fails, tmp_path, model_path):
    content = bytearray(Path(model_path).read_bytes())
    damaged = tmp_path / "damaged.safetensors"
    content[-5] ^= 0xFF
    damaged.write_bytes(content)
    assert f"{damaged} cannot be used as a model: its weights are damaged" in fails("--model", damaged)
    damaged.write_bytes(content[:1000])
    assert f"{damaged} cannot be used as a model" in fails("--model", damaged)
    damaged.write_bytes(b"")
    assert f"{damaged} cannot be used as a model" in fails("--model", damaged)


def test_a_model_file_of_a_newer_format_is_refused_by_name(fails, tmp_path, model_path):
    content = Path(model_path).read_bytes()
    newer = tmp_path / "newer.safetensors"
    length = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + length])
    card = json.loads(header["__metadata__"]["card"])
    header["__metadata__"]["card"] = json.dumps({**card, "format": 2})
    text = json.dumps(header).encode()
    newer.write_bytes(len(text).to_bytes(8, "little") + text + content[8 + length :])
    assert f"{newer} is a model file of format 2, newer than this version reads (1)" in fails(
        "--model", newer
    )


def test_an_unknown_model_is_named_with_those_there_are(fails, tmp_path, monkeypatch):
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(tmp_path))
    assert re.search(
        r"There is no model unheard-of; give a model file or one of: auto, irmad, pca-kmeans, deep-cva, cva",
        fails("--model", "unheard-of"),
    )


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--extent", "5,5,5,5"], "The extent is empty"),
        (["--extent=nan,0,1,1"], "The extent is empty"),
        (["--extent", "0,0,1,1"], "The extent holds no pixel"),
        (["--stretch", "most"], "--stretch most is not none, each, joint or MIN,MAX"),
        (["--stretch", "9,1"], "--stretch 9,1 is not a minimum below a maximum"),
        (["--threshold", "1.5"], "--threshold 1.5 is not a probability"),
        (["--threshold", "nan"], "--threshold nan is not a probability"),
        (["--threshold=-0.1"], "--threshold -0.1 is not a probability"),
        (["--window", "0"], "--window 0 is below 32 pixels"),
        (["--window", "-64"], "--window -64 is below 32 pixels"),
        (["--overlap", "512"], "--overlap 512 is not between 0 and the window"),
        (["--overlap=-1"], "--overlap -1 is not between 0 and the window"),
        (["--batch", "0"], "--batch 0 is below 1"),
        (["--min-area=-1"], "--min-area -1.0 is below 0"),
        (["--simplify", "nan"], "--simplify nan is below 0"),
        (["--grid", "finer"], "--grid finer is neither auto, before, after nor a pixel size"),
        (["--grid", "0"], "The pixel size 0.0 of --grid is not above 0"),
        (["--grid", "inf"], "The pixel size inf of --grid is not above 0"),
        (["--area", "nowhere.gpkg"], "The area nowhere.gpkg is no vector file"),
        (["--device", "abacus"], "--device abacus is no device"),
        (["--device", "cuda:99"], "no CUDA device cuda:99"),
        (["--resume", "require"], "There is no interrupted run of"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_value_that_cannot_be_gives_one_sentence(fails, options, sentence):
    assert sentence in fails(*options)


ODD = [
    "",
    " ",
    "nan",
    "inf",
    "-inf",
    "1e400",
    "-1",
    "0",
    "99999999999999999999",
    "ü",
    "'",
    '"; rm',
    "%s",
    "{}",
    "a\tb",
]
ODD_OPTIONS = [
    "before-bands",
    "after-bands",
    "grid",
    "extent",
    "area",
    "stretch",
    "window",
    "overlap",
    "batch",
]
ODD_OPTIONS += ["device", "model", "threshold", "min-area", "simplify", "polygons", "output"]


@pytest.mark.slow
@pytest.mark.parametrize("option", ODD_OPTIONS)
def test_odd_values_never_give_a_traceback_or_an_internal_error(
    command_line, capfd, pair_files, tmp_path, monkeypatch, option
):
    monkeypatch.chdir(tmp_path)
    harmless = {
        ("overlap", "0"),
        ("threshold", "0"),
        ("min-area", "0"),
        ("simplify", "0"),
        ("min-area", "inf"),
    }
    harmless |= {("min-area", "1e400"), ("min-area", "99999999999999999999")}
    for odd in ODD:
        given = {"output": str(tmp_path / "odd.tif"), "model": "cva", option: odd}
        status = command_line("detect", *pair_files, *(f"--{name}={value}" for name, value in given.items()))
        printed = capfd.readouterr().err
        assert "Traceback" not in printed, odd
        assert "unexpected" not in printed, (odd, printed)
        if (option, odd) in harmless:
            (tmp_path / "odd.tif").unlink(missing_ok=True)
            continue
        if status != 0:
            assert status in (1, 2), odd
            assert printed.splitlines()[-1].startswith("error: "), (odd, printed)
            assert not (tmp_path / "odd.tif").exists(), odd
        (tmp_path / "odd.tif").unlink(missing_ok=True)


def test_a_python_without_torch_is_told_in_one_sentence(run_engine, without_torch, pair_files, tmp_path):
    run = run_engine("detect", *pair_files, "--output", tmp_path / "m.tif", environment=without_torch)
    assert (run.returncode, run.stdout) == (1, "")
    assert re.fullmatch(
        rf"error: The Python {re.escape(sys.executable)} has no usable torch; [^\n]+\.\n", run.stderr
    )
    assert not list(tmp_path.glob("m.tif*"))


@pytest.mark.slow
def test_a_failed_process_prints_one_sentence_and_ends_with_1(run_engine, pair_files, tmp_path):
    missing = tmp_path / "gone.tif"
    run = run_engine("detect", missing, pair_files[1], "--output", tmp_path / "m.tif")
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == f"error: There is no file {missing}; check the path.\n"


@pytest.mark.slow
def test_debug_adds_the_traceback_and_the_sentence_stays_last(run_engine, pair_files, tmp_path):
    run = run_engine(
        "detect", tmp_path / "gone.tif", pair_files[1], "--output", tmp_path / "m.tif", "--log-level", "debug"
    )
    assert run.returncode == 1
    assert "Traceback (most recent call last):" in run.stderr
    assert run.stderr.splitlines()[-1].startswith("error: There is no file")


def test_a_map_that_is_none_gives_polygons_one_sentence(command_line, capfd, pair_files, tmp_path):
    assert command_line("polygons", pair_files[0], "--output", tmp_path / "p.gpkg") == 1
    assert capfd.readouterr().err.startswith(f"error: {pair_files[0]} is not a change map")
    assert command_line("polygons", tmp_path / "gone.tif", "--output", tmp_path / "p.gpkg") == 1
    assert "There is no file" in capfd.readouterr().err
    assert not list(tmp_path.glob("p.gpkg*"))


def test_an_existing_output_is_replaced_with_overwrite_and_only_once_complete(
    command_line, pair_files, tmp_path
):
    output = tmp_path / "change.tif"
    output.write_text("old")
    arguments = ["detect", *pair_files, "--output", output, "--model", "cva", "--overwrite"]
    assert command_line(*arguments, "--extent", "0,0,1,1") == 1
    assert output.read_text() == "old"
    assert command_line(*arguments) == 0
    assert gdal.Open(str(output)).RasterXSize == 120
    assert sorted(path.name for path in tmp_path.iterdir()) == ["after.tif", "before.tif", "change.tif"]
