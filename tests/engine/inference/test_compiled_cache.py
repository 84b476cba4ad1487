from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.inference.devices import compiled_cache

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """The cache folder, which does not exist yet."""
    place = tmp_path / "cache" / "compiled"
    monkeypatch.setattr(compiled_cache, "cache_folder", lambda: place)
    return place


def test_what_is_written_is_read_again_and_nothing_else(folder):
    assert compiled_cache.read("one") is None
    compiled_cache.write("one", b"first")
    compiled_cache.write("two", b"second")
    assert (compiled_cache.read("one"), compiled_cache.read("two")) == (b"first", b"second")
    compiled_cache.write("one", b"another")
    assert compiled_cache.read("one") == b"another"
    compiled_cache.remove("one")
    compiled_cache.remove("never there")
    assert compiled_cache.read("one") is None
    assert [path.stem for path in folder.iterdir()] == ["two"]


@pytest.mark.parametrize("damage", ["cut off", "changed", "emptied"])
def test_a_broken_file_counts_as_none_and_goes(folder, damage):
    compiled_cache.write("key", bytes(range(200)))
    (path,) = folder.iterdir()
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes({"cut off": path.read_bytes()[:-1], "changed": bytes(content), "emptied": b""}[damage])
    assert compiled_cache.read("key") is None
    assert not path.exists()


def test_the_folder_stays_within_its_bound_and_keeps_what_was_used_last(folder, monkeypatch):
    monkeypatch.setattr(compiled_cache, "FOLDER_BYTES", 500)
    for number, key in enumerate("abc"):
        compiled_cache.write(key, bytes(100))
        os.utime(folder / f"{key}.compiled", (1000 + number, 1000 + number))
    assert compiled_cache.read("a") is not None
    compiled_cache.write("d", bytes(100))
    assert {path.stem for path in folder.iterdir()} == {"a", "c", "d"}


def test_what_a_killed_process_left_goes_and_what_another_is_writing_stays(folder):
    folder.mkdir(parents=True)
    old, new = folder / "old.part", folder / "new.part"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    compiled_cache.write("key", b"whole")
    assert not old.exists() and new.exists()


@pytest.mark.parametrize("why", ["a file is in its place", "full disk"])
def test_where_nothing_can_be_kept_nothing_fails(folder, why, monkeypatch):
    if why == "full disk":

        def full(self, target):
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(Path, "replace", full)
    else:
        folder.parent.mkdir()
        folder.write_bytes(b"")
    compiled_cache.write("key", b"content")
    assert compiled_cache.read("key") is None
    assert folder.is_file() or not list(folder.iterdir())


@pytest.mark.slow
def test_processes_that_write_at_once_and_one_that_is_killed_leave_whole_files(tmp_path):
    """Each writes other content under the same key, again and again."""
    code = """
import sys
from engine.inference.devices import compiled_cache
while True:
    compiled_cache.write("key", bytes([int(sys.argv[1])]) * 3_000_000)
    print("written", flush=True)
"""
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "shared"), "PYTHONPATH": str(ROOT)}
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(number)], env=environment, stdout=subprocess.PIPE, text=True
        )
        for number in (1, 2)
    ]
    place = tmp_path / "shared" / "deep_change_detection" / "compiled" / "key.compiled"
    try:
        for writer in writers:
            assert writer.stdout.readline() == "written\n"
        seen = set()
        for _ in range(200):
            content = place.read_bytes()[32:]
            assert len(content) == 3_000_000 and len(set(content)) == 1
            seen.add(content[0])
    finally:
        for writer in writers:
            writer.kill()
            writer.communicate()
    content = place.read_bytes()[32:]
    assert len(content) == 3_000_000 and set(content) <= {1, 2} and seen == {1, 2}
