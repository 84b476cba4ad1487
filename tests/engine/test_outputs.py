"""What a run leaves on the disk is whole or not there, and nothing is destroyed on the way."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest

from engine.contract.errors import EnvironmentFailure, InputError
from engine.outputs import check_output, replace_file, replace_with, unfinished


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


@pytest.mark.parametrize("companion", ["p.gpkg-wal", "p.gpkg-journal", "p.tif.aux.xml", "p.tif.ovr"])
@pytest.mark.parametrize("exists", [True, False])
def test_what_lay_beside_the_replaced_file_is_gone(companion, exists, tmp_path):
    place = tmp_path / companion[: companion.index("p.") + len("p.tif")].replace("p.gpk", "p.gpkg")
    if exists:
        place.write_bytes(b"no database")
    (tmp_path / companion).write_bytes(b"stale")
    (tmp_path / "made").write_bytes(b"new")
    replace_with(tmp_path / "made", place)
    assert (place.read_bytes(), list(tmp_path.iterdir())) == (b"new", [place])


@pytest.mark.parametrize("name", ["x" * 300, "x" * 245, "\u00fc" * 125])
def test_a_name_that_leaves_no_room_for_what_a_run_adds_is_told(name, tmp_path):
    with pytest.raises(InputError, match="name .* is too long"):
        check_output(str(tmp_path / f"{name}.tif"), [], False, (".tif",))
