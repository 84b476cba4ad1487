"""What a run leaves on the disk is whole or not there, and nothing is destroyed on the way."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path, PureWindowsPath

import pytest
from osgeo import gdal

from engine.contract import files
from engine.contract.errors import EnvironmentFailure, InputError
from engine.contract.files import database_address, forbidden_in, lies_in_plugin
from engine.contract.options.detect import DetectOptions, PolygonOptions
from engine.contract.replacing import discard, replace_with
from engine.detect.job import detect
from engine.detect.polygons import polygons
from engine.outputs import check_output, replace_file, unfinished
from engine.reporting import Reporter
from tests.seeds import seeded

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.linux
def test_outputs_that_would_destroy_something_are_refused(tmp_path):
    existing = tmp_path / "existing.tif"
    existing.write_bytes(b"old")
    link = tmp_path / "link.tif"
    link.symlink_to(existing)
    suffixes = (".tif", ".tiff")
    with pytest.raises(InputError, match="exists already"):
        check_output(str(existing), [], False, suffixes)
    for name in (existing, link, tmp_path / "." / "existing.tif"):
        with pytest.raises(InputError, match="is one of the inputs"):
            check_output(str(name), [str(existing)], True, suffixes)
    with pytest.raises(InputError, match="must end in .tif"):
        check_output(str(tmp_path / "map.png"), [], False, suffixes)
    with pytest.raises(InputError, match="does not exist; create it"):
        check_output(str(tmp_path / "no" / "map.tif"), [], False, suffixes)
    with pytest.raises(InputError, match="cannot be written"):
        check_output("/proc/map.tif", [], False, suffixes)
    (tmp_path / "folder.tif").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        check_output(str(tmp_path / "folder.tif"), [], True, suffixes)
    check_output(str(existing), [], True, suffixes)
    assert existing.read_bytes() == b"old"


def test_a_file_that_cannot_be_replaced_stays_and_nothing_is_left_beside_it(tmp_path):
    place = tmp_path / "model"
    replace_file(place, b"old")
    replace_file(place, b"new")
    assert place.read_bytes() == b"new"
    folder = tmp_path / "folder"
    (folder / "kept").mkdir(parents=True)
    with pytest.raises(OSError):
        replace_file(folder, b"content")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["folder", "kept", "model"]


@pytest.mark.parametrize("name", ["map.gpkg", "lock", "replaced"])
def test_what_is_made_takes_its_place_only_when_nothing_failed(name, tmp_path):
    place = tmp_path / name
    place.write_bytes(b"old")
    with pytest.raises(KeyError), unfinished(str(place)) as made:
        made.write_bytes(b"half")
        raise KeyError
    assert (place.read_bytes(), list(tmp_path.iterdir())) == (b"old", [place])
    with unfinished(str(place)) as made:
        made.write_bytes(b"new")
        with pytest.raises(EnvironmentFailure, match="Another run writes"), unfinished(str(place)):
            pass
    assert (place.read_bytes(), list(tmp_path.iterdir())) == (b"new", [place])


def test_a_folder_takes_the_place_of_one_that_holds_something(tmp_path):
    place = tmp_path / "set"
    (place / "old").mkdir(parents=True)
    with unfinished(str(place)) as made:
        (made / "new").mkdir(parents=True)
    assert [path.name for path in place.iterdir()] == ["new"]
    assert list(tmp_path.iterdir()) == [place]


EDITING = """
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA journal_mode = " + sys.argv[2])
database.execute("PRAGMA cache_size = 1")
database.execute("PRAGMA cache_spill = 1")
database.execute("BEGIN IMMEDIATE")
database.executemany("INSERT INTO t VALUES (?)", [(os.urandom(3000),) for _ in range(50)])
if sys.argv[2] == "WAL":
    database.execute("COMMIT")
print("edited", flush=True)
sys.stdin.read()
"""


def write_database(path, value):
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE t (x)")
    database.executemany("INSERT INTO t VALUES (?)", [(value,)] * 20)
    database.commit()
    database.close()


@pytest.mark.parametrize("killed", [True, False])
@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_a_geopackage_takes_no_log_of_the_one_before_over(mode, killed, tmp_path):
    place, made = tmp_path / "p.gpkg", tmp_path / "made.gpkg"
    write_database(place, "old")
    write_database(made, "new")
    program = subprocess.Popen(
        [sys.executable, "-c", EDITING, str(place), mode],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with program:
        program.stdout.readline()
        assert len(list(tmp_path.glob("p.gpkg-*"))) > 0
        if killed:
            program.kill()
            program.wait()
            check_output(str(place), [], True, (".gpkg",))
            replace_with(made, place)
        else:
            with pytest.raises(InputError, match="open in another program"):
                check_output(str(place), [], True, (".gpkg",))
            with pytest.raises(InputError, match="open in another program"):
                replace_with(made, place)
            program.stdin.close()
    assert not list(tmp_path.glob("p.gpkg-journal")) or not killed
    database = sqlite3.connect(place)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    if killed:
        assert database.execute("SELECT DISTINCT x FROM t").fetchall() == [("new",)]
    database.close()


@pytest.mark.parametrize(
    "companion",
    ["p.gpkg-wal", "p.gpkg-shm", "p.gpkg-journal", "p.tif.aux.xml", "p.tif.ovr", "p.tif.msk", "p.tfw"],
)
@pytest.mark.parametrize("exists", [True, False])
def test_what_lay_beside_the_replaced_file_is_gone(companion, exists, tmp_path):
    place = tmp_path / ("p.gpkg" if "gpkg" in companion else "p.tif")
    if exists:
        place.write_bytes(b"no database")
    (tmp_path / companion).write_bytes(b"stale")
    (tmp_path / "made").write_bytes(b"new")
    replace_with(tmp_path / "made", place)
    assert (place.read_bytes(), list(tmp_path.iterdir())) == (b"new", [place])
    (tmp_path / companion).write_bytes(b"stale")
    discard(place)
    discard(place)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["x" * 300, "x" * 245, "\u00fc" * 125])
def test_a_name_that_leaves_no_room_for_what_a_run_adds_is_told(name, tmp_path):
    with pytest.raises(InputError, match="name .* is too long"):
        check_output(str(tmp_path / f"{name}.tif"), [], False, (".tif",))


@pytest.mark.parametrize(
    "name, forbidden",
    [
        *(
            (f"{device}{ending}", device)
            for device in ("CON", "nul", "Aux", "PRN")
            for ending in ("", ".tif", ".a.b")
        ),
        *((f"{port}{number}.tif", f"{port}{number}") for port in ("COM", "lpt") for number in "019\u00b2"),
        *((f"a{character}b.tif", character) for character in '<>:"|?*\\/\n\t\x01'),
        ("map.tif.", "."),
        ("map.tif ", " "),
        ("con .tif", "con"),
        ("CONIN$.tif", "CONIN$"),
        *(
            (name, "")
            for name in ("contour.tif", "com.tif", "COM10.tif", "nul_2.tif", "a.con", "a b.tif", ".hidden")
        ),
        *((name, "") for name in ("100% #1.tif", "\u00e9\U0001f3e0.tif", "a..tif", "auxiliary.tif")),
    ],
)
def test_names_that_windows_takes_for_something_else_are_known_on_every_system(name, forbidden):
    assert forbidden_in(name, "win32") == forbidden
    assert forbidden_in(name, "linux") == ""


@pytest.mark.parametrize("platform", ["win32", "linux", "darwin"])
@pytest.mark.parametrize("part", ["\0", os.fsdecode(b"\xff"), "\ud83d"])
def test_what_is_no_text_is_in_no_name(part, platform):
    assert forbidden_in(f"a{part}b.tif", platform) == part
    with pytest.raises(InputError, match="which no file here may; rename it"):
        check_output(f"/tmp/a{part}b.tif", [], False, (".tif",))


def test_windows_rules_are_those_of_outputs_on_windows(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("engine.outputs.forbidden_in", lambda name: forbidden_in(name, "win32"))
    for name in ("aux.tif", "a?.tif", "COM1.tif"):
        with pytest.raises(InputError, match="which no file here may"):
            check_output(str(tmp_path / name), [], False, (".tif",))
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A folder that the plugin takes for its own."""
    root = tmp_path / "plugins" / "deep_change_detection"
    (root / "engine").mkdir(parents=True)
    monkeypatch.setattr(files, "PLUGIN", root)
    return root


def test_the_folder_of_the_plugin_is_told_by_every_path_to_it(installed, tmp_path, monkeypatch):
    (tmp_path / "link").symlink_to(installed)
    monkeypatch.chdir(installed)
    for path in (
        "map.tif",
        "new/map.tif",
        "../deep_change_detection/map.tif",
        installed / "engine" / "map.tif",
    ):
        assert lies_in_plugin(path)
    assert lies_in_plugin(tmp_path / "link" / "map.tif")
    for path in ("../map.tif", tmp_path / "map.tif", f"{installed}_2/map.tif"):
        assert not lies_in_plugin(path)


def test_in_a_checkout_only_the_parts_of_the_plugin_are_meant(installed, tmp_path, monkeypatch):
    (installed / ".git").mkdir()
    assert not lies_in_plugin(installed / "runs" / "map.tif")
    assert lies_in_plugin(installed / "engine" / "map.tif")
    link = tmp_path / "profile"
    link.symlink_to(installed)
    monkeypatch.setattr(files, "PLUGIN", link)
    assert lies_in_plugin(link / "map.tif")
    assert not lies_in_plugin(installed / "map.tif")


def test_no_command_writes_into_the_folder_of_the_plugin(
    installed, command_line, capfd, pair_files, model_path, tmp_path
):
    outside = tmp_path / "map.tif"
    assert command_line("detect", *pair_files, "--model", "cva", "--output", outside) == 0
    (tmp_path / "data" / "train" / "A").mkdir(parents=True)
    commands = [
        ("detect", *pair_files, "--output", installed / "m.tif"),
        ("detect", *pair_files, "--output", tmp_path / "m.tif", "--polygons", installed / "m.gpkg"),
        ("polygons", outside, "--output", installed / "m.gpkg"),
        ("prepare", tmp_path / "data", "--output", installed / "set"),
        ("synthetic", "--output", installed / "drawn", "--train", 1),
        ("train", "--network", "isnet_lw", "--data", tmp_path / "data", "--output", installed / "run"),
        ("export", model_path, "--output", installed / "model.pt", "--format", "torchscript"),
        ("import-weights", model_path, "--network", "isnet_lw", "--output", installed / "m.safetensors"),
    ]
    capfd.readouterr()
    for command in commands:
        assert command_line(*command) == 1, command
        assert "lies in the plugin's folder" in capfd.readouterr().err, command
    assert [path.name for path in installed.rglob("*")] == ["engine"]
    assert not (tmp_path / "m.tif").exists()


def odd_names(number: int) -> list[str]:
    """Parts of file names that systems take and programs stumble over, and some put together by chance."""
    parts = [
        "100%",
        "#1",
        "?",
        "|",
        "\n",
        "\t",
        "\U0001f3e0",
        "'",
        '"',
        "{0}",
        "[x]",
        "*",
        "&",
        ";",
        "$HOME",
        "~",
        "%s",
    ]
    parts += [
        "\\",
        "a:b",
        "=",
        ",",
        " ",
        "..",
        unicodedata.normalize("NFC", "\u00e9"),
        unicodedata.normalize("NFD", "\u00e9"),
    ]
    chance = random.Random(seeded(number))
    return [*parts[:-3], *("".join(chance.sample(parts, 4)) for _ in range(12))]


@pytest.mark.parametrize("part", odd_names(1))
def test_odd_names_of_images_and_results_are_taken_as_they_are(part, pair_files, tmp_path):
    name = f"x{part}x"
    images = [tmp_path / "in" / f"{each}{name}.tif" for each in ("b", "a")]
    results = [tmp_path / "out" / f"{name}{ending}" for ending in (".tif", ".gpkg")]
    for folder in ("in", "out"):
        (tmp_path / folder).mkdir()
    for image, path in zip(images, pair_files):
        os.rename(path, image)
    options = DetectOptions(
        *map(str, images), str(results[0]), polygons=str(results[1]), model="cva", device="cpu"
    )
    result = detect(options, Reporter(lambda event: None))
    assert result.polygon_count > 0
    assert sorted((tmp_path / "out").iterdir()) == sorted(results)
    assert sorted((tmp_path / "in").iterdir()) == sorted(images)
    assert gdal.Open(str(results[0])).GetMetadataItem("DCD_AFTER") == str(images[1])
    polygons(PolygonOptions(str(results[0]), str(results[1]), overwrite=True), Reporter(lambda event: None))


@pytest.mark.parametrize("link", [os.symlink, os.link])
@pytest.mark.parametrize("kind", ["image", "part of a mosaic", "archive"])
def test_no_output_takes_the_place_of_what_is_read(kind, link, pair_files, tmp_path):
    before, after = pair_files
    source, read = after, after
    if kind == "part of a mosaic":
        source = str(tmp_path / "inner.vrt")
        gdal.BuildVRT(source, [after]).FlushCache()
        gdal.BuildVRT(str(tmp_path / "outer.vrt"), [source]).FlushCache()
        source = str(tmp_path / "outer.vrt")
    elif kind == "archive":
        read = str(tmp_path / "archive.tif")
        with zipfile.ZipFile(read, "w") as archive:
            archive.write(after, "a.tif")
        source = f"/vsizip/{{{read}}}/a.tif"
    other = str(tmp_path / "other.tif")
    link(read, other)
    content = Path(read).read_bytes()
    for output in (read, other):
        options = DetectOptions(before, source, output, model="cva", device="cpu", overwrite=True)
        with pytest.raises(InputError, match="is one of the inputs|is a part of"):
            detect(options, Reporter(lambda event: None))
    assert Path(read).read_bytes() == content


def test_a_link_to_nothing_is_not_replaced_unasked(tmp_path):
    link = tmp_path / "map.tif"
    link.symlink_to(tmp_path / "nowhere.tif")
    with pytest.raises(InputError, match="exists already"):
        check_output(str(link), [], False, (".tif",))


def test_a_folder_that_goes_during_the_run_is_told_in_a_sentence(pair_files, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    options = DetectOptions(
        *pair_files, str(folder / "map.tif"), polygons=str(folder / "map.gpkg"), model="cva", device="cpu"
    )

    def pull_out(event):
        if event["event"] == "progress":
            shutil.rmtree(folder, ignore_errors=True)

    with pytest.raises(EnvironmentFailure, match="could not be written; check the disk"):
        detect(options, Reporter(pull_out))
    assert not folder.exists()


def test_a_database_on_a_windows_server_has_an_address_that_sqlite_takes(tmp_path):
    server = database_address(PureWindowsPath(r"\\nas\maps\100% #1.gpkg"), "ro")
    assert server == "file:////nas/maps/100%25%20%231.gpkg?mode=ro"
    assert database_address(PureWindowsPath(r"C:\maps\a.gpkg"), "rw") == "file:///C:/maps/a.gpkg?mode=rw"
    path = tmp_path / "100% #1?.gpkg"
    write_database(path, "x")
    for address in (database_address(path, "ro"), database_address(path, "ro").replace("///", "////", 1)):
        database = sqlite3.connect(address, uri=True)
        assert database.execute("SELECT count(*) FROM t").fetchone() == (20,)
        database.close()


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.argv = sys.argv[2:]
from engine.cli import main
sys.exit(main(sys.argv))
"""
"""The command line where no file may become larger than so many bytes, as on a disk that is nearly full."""


def run_limited(limit, *arguments):
    command = [sys.executable, "-c", LIMITED, str(limit), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)


@pytest.fixture
def commands(tmp_path, pair_files, model_path, command_line):
    """For each command that writes a file the arguments that replace one, and that file."""
    assert command_line("detect", *pair_files, "--model", "cva", "--output", tmp_path / "made.tif") == 0
    outputs = tmp_path / "outputs"
    outputs.mkdir()
    places = {name: outputs / f"old{ending}" for name, ending in ENDINGS.items()}
    for place in places.values():
        place.write_bytes(b"old")
    return {
        "detect": (("detect", *pair_files, "--model", "cva", "--output", places["detect"]), places["detect"]),
        "polygons": (("polygons", tmp_path / "made.tif", "--output", places["polygons"]), places["polygons"]),
        "export": (
            ("export", model_path, "--format", "torchscript", "--output", places["export"]),
            places["export"],
        ),
    }


ENDINGS = {"detect": ".tif", "polygons": ".gpkg", "export": ".pt"}


@pytest.mark.slow
@pytest.mark.parametrize("name", list(ENDINGS))
def test_on_a_full_disk_the_old_file_stays_and_a_sentence_tells(name, commands):
    arguments, place = commands[name]
    done = run_limited(300, *arguments, "--overwrite")
    assert done.returncode == 1
    assert done.stderr.startswith("error: ") and len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert str(place) in done.stderr and "unexpected" not in done.stderr
    assert place.read_bytes() == b"old"
    assert not [each for each in place.parent.iterdir() if "partial" in each.name and each.is_dir()]


@pytest.mark.parametrize("ending, told", [(".tfw", False), (".wld", True)])
def test_a_world_file_left_there_places_no_map_in_pixels(ending, told, tmp_path, write_image, scene):
    pair = [
        write_image(tmp_path / f"{number}.tif", pixels, epsg=None, geotransform=None)
        for number, pixels in enumerate(scene())
    ]
    (tmp_path / f"map{ending}").write_text("2\n0\n0\n-2\n500000\n5000000\n")
    options = DetectOptions(*pair, str(tmp_path / "map.tif"), model="cva", device="cpu")
    if told:
        with pytest.raises(InputError, match="map.wld would place the map elsewhere; choose another name"):
            detect(options, Reporter(lambda event: None))
        assert not list(tmp_path.glob("map.tif*"))
    else:
        detect(options, Reporter(lambda event: None))
        assert gdal.Open(options.output).GetGeoTransform(can_return_null=True) is None
