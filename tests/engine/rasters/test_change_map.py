"""The change map as others read it, its journal in the face of damage, and what may not be overwritten."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from engine.contract.errors import EnvironmentFailure, InputError
from engine.rasters.change_map import ChangeMapWriter
from engine.rasters.grid import Grid
from engine.rasters.journal import Journal
from tests.seeds import seeded

ROOT = Path(__file__).resolve().parents[3]
WIDTH, HEIGHT = 700, 530
GEOTRANSFORM = (500_000.0, 0.5, 0.0, 5_400_000.0, 0.0, -0.5)
IDENTITY = {"run": 1}
CHANGE_FROM = 125


def some_values(rows=HEIGHT, seed=0):
    values = np.random.default_rng(seeded(seed)).integers(0, 252, (rows, WIDTH)).astype(np.uint8)
    values[values == 251] = 255
    return values


@pytest.fixture
def grid():
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    return Grid(reference.ExportToWkt(), GEOTRANSFORM, WIDTH, HEIGHT)


@pytest.fixture
def writer(grid, tmp_path):
    """Opens a writer of tmp_path/map.tif; all are closed at the end."""
    opened = []

    def make(resume="auto", overwrite=False, identity=None, metadata=None):
        path = str(tmp_path / "map.tif")
        opened.append(
            ChangeMapWriter(path, grid, metadata or {}, identity or IDENTITY, resume, overwrite, CHANGE_FROM)
        )
        return opened[-1]

    yield make
    for one in opened:
        one.close()


def write(writer, values):
    writer.keep(values)
    writer.store(values)


def finish(writer, values, step=37):
    for row in range(writer.finished_rows, HEIGHT, step):
        write(writer, values[row : row + step])
    writer.complete()
    writer.publish()


@pytest.mark.parametrize("step", [1, 37, 256, HEIGHT])
def test_the_map_holds_the_rows_that_were_written(step, writer, tmp_path):
    values = some_values()
    finish(writer(), values, step)
    np.testing.assert_array_equal(gdal.Open(str(tmp_path / "map.tif")).ReadAsArray(), values)
    assert os.listdir(tmp_path) == ["map.tif"]


def test_the_map_is_brought_to_the_disk_as_windows_lets_it_be(writer, tmp_path, monkeypatch):
    """Windows refuses it for a file that was opened only to be read."""
    sync = os.fsync
    synced = set()

    def as_windows(descriptor):
        os.write(descriptor, b"")  # fails likewise
        sync(descriptor)
        synced.add(os.fstat(descriptor).st_ino)

    monkeypatch.setattr(os, "fsync", as_windows)
    finish(writer(), some_values())
    assert (tmp_path / "map.tif").stat().st_ino in synced


def test_the_map_is_what_others_rely_on(writer, tmp_path):
    finish(writer(metadata={"DCD_MODEL": "cva", "DCD_PARAMETERS": "{}"}), some_values())
    dataset = gdal.Open(str(tmp_path / "map.tif"))
    band = dataset.GetRasterBand(1)
    assert (dataset.RasterCount, band.DataType) == (1, gdal.GDT_Byte)
    assert band.GetDescription() == "change probability"
    assert (band.GetScale(), band.GetOffset(), band.GetNoDataValue()) == (0.004, 0, 255)
    assert band.GetBlockSize() == [256, 256]
    assert dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
    assert band.GetOverviewCount() > 0
    assert dataset.GetGeoTransform() == GEOTRANSFORM
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32633"
    assert dataset.GetMetadataItem("DCD_MODEL") == "cva"


def test_overviews_average_what_holds_data(writer, tmp_path):
    values = some_values()
    values[:2, :4] = [[10, 20, 255, 255], [30, 40, 255, 100]]
    finish(writer(), values)
    dataset = gdal.Open(str(tmp_path / "map.tif"))
    overview = dataset.GetRasterBand(1).GetOverview(0).ReadAsArray()
    assert list(overview[0, :2]) == [25, 100]


def kept_rows(path):
    journal = Journal(str(path), WIDTH)
    rows = list(journal.rows())
    journal.close()
    return np.concatenate(rows) if rows else np.empty((0, WIDTH), np.uint8)


@pytest.fixture
def journal_file(tmp_path):
    """A journal of three records with the values in it, and where each record ends."""
    path = tmp_path / "map.tif.journal"
    values = some_values(30)
    journal = Journal(str(path), WIDTH)
    journal.start(IDENTITY)
    ends = []
    for row in (0, 10, 20):
        journal.append(row, values[row : row + 10])
        ends.append(path.stat().st_size)
    journal.close()
    return path, values, ends


def test_a_journal_cut_anywhere_keeps_the_whole_records_before_the_cut(journal_file):
    path, values, ends = journal_file
    content = path.read_bytes()
    cuts = [*range(ends[1] - 25, ends[1] + 40), *range(ends[1] + 40, ends[2], 97), ends[2]]
    for cut in cuts:
        path.write_bytes(content[:cut])
        whole = sum(end <= cut for end in ends) * 10
        np.testing.assert_array_equal(kept_rows(path), values[:whole], err_msg=f"cut at {cut}")
        assert path.stat().st_size <= cut


def test_a_flipped_bit_ends_the_journal_before_its_record(journal_file):
    path, values, ends = journal_file
    content = bytearray(path.read_bytes())
    for place in [*range(ends[0], ends[0] + 30), *range(ends[0] + 30, ends[1], 211)]:
        damaged = bytearray(content)
        damaged[place] ^= 0b100
        path.write_bytes(damaged)
        np.testing.assert_array_equal(kept_rows(path), values[:10], err_msg=f"bit at {place}")


def test_rubbish_at_the_end_is_cut_off_and_writing_goes_on(journal_file):
    path, values, ends = journal_file
    path.write_bytes(path.read_bytes() + os.urandom(1000))
    journal = Journal(str(path), WIDTH)
    assert sum(len(rows) for rows in journal.rows()) == 30
    journal.append(30, values[:5])
    journal.close()
    np.testing.assert_array_equal(kept_rows(path), np.concatenate([values, values[:5]]))


def test_a_journal_that_is_no_journal_starts_anew(writer, tmp_path):
    (tmp_path / "map.tif.journal").write_bytes(b"\x00\x01 something else\n" * 50)
    started = writer()
    assert started.finished_rows == 0
    values = some_values()
    finish(started, values)
    np.testing.assert_array_equal(gdal.Open(str(tmp_path / "map.tif")).ReadAsArray(), values)


def test_a_resumed_map_is_the_same_file_to_the_byte(writer, tmp_path):
    values = some_values()
    finish(writer(), values)
    expected = (tmp_path / "map.tif").read_bytes()
    (tmp_path / "map.tif").unlink()
    first = writer()
    for row in range(0, 300, 50):
        write(first, values[row : row + 50])
    first.close()
    second = writer(resume="require")
    assert second.finished_rows == 300
    counts = np.bincount(values[:300].ravel(), minlength=256)
    assert second.valid_pixels == counts[:251].sum()
    assert second.change_pixels == counts[CHANGE_FROM:251].sum()
    finish(second, values)
    assert (tmp_path / "map.tif").read_bytes() == expected


def test_another_identity_is_dropped_and_said_to_be(writer):
    first = writer()
    write(first, some_values(40))
    first.close()
    second = writer(identity={"run": 2})
    assert second.discarded
    assert second.finished_rows == 0


def test_a_journal_in_use_is_refused(writer):
    writer()
    with pytest.raises(EnvironmentFailure, match="Another run holds"):
        writer()


def test_a_map_that_appears_during_the_run_is_not_replaced(writer, tmp_path):
    started = writer()
    values = some_values()
    write(started, values)
    started.complete()
    (tmp_path / "map.tif").write_bytes(b"somebody else's")
    with pytest.raises(InputError, match="has appeared during the run"):
        started.publish()
    assert (tmp_path / "map.tif").read_bytes() == b"somebody else's"
    started.close()
    (tmp_path / "map.tif").unlink()
    again = writer(resume="require")
    assert again.finished_rows == HEIGHT
    again.complete()
    again.publish()
    np.testing.assert_array_equal(gdal.Open(str(tmp_path / "map.tif")).ReadAsArray(), values)


FULL_DISK = """
import resource, signal, sys
import numpy as np
from engine.contract.errors import EnvironmentFailure
from engine.rasters.change_map import ChangeMapWriter
from engine.rasters.grid import NO_GEOTRANSFORM, Grid

values = np.random.default_rng(0).integers(0, 251, (600, 700)).astype(np.uint8)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
if sys.argv[2] == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
writer = ChangeMapWriter(sys.argv[1], Grid("", NO_GEOTRANSFORM, 700, 600), {}, {"run": 1}, "auto", False, 125)
print("kept", writer.finished_rows)
try:
    for row in range(writer.finished_rows, 600, 20):
        writer.keep(values[row : row + 20])
        writer.store(values[row : row + 20])
    writer.complete()
    writer.publish()
except EnvironmentFailure as error:
    print(error.text)
writer.close()
"""


@pytest.mark.linux
def test_on_a_full_disk_the_rows_are_kept_and_the_run_goes_on_later(tmp_path):
    path = tmp_path / "map.tif"

    def run(disk):
        command = [sys.executable, "-c", FULL_DISK, str(path), disk]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
        assert run.returncode == 0, run.stderr
        assert "Traceback" not in run.stderr
        return run.stdout.splitlines()

    kept, failure = run("full")
    assert kept == "kept 0"
    assert str(path) in failure
    assert "run the command again" in failure or "run the same command again" in failure
    assert not path.exists()
    kept = run("free")[0]
    assert int(kept.split()[1]) >= 100
    expected = np.random.default_rng(0).integers(0, 251, (600, 700)).astype(np.uint8)
    np.testing.assert_array_equal(gdal.Open(str(path)).ReadAsArray(), expected)


@pytest.fixture
def small_disk(tmp_path):
    """A folder for 500 kB and whether it truly is a disk of that size: only who may mount one gets one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=500k", "tmpfs", str(folder)]
    mounted = shutil.which("mount") is not None and subprocess.run(mount, capture_output=True).returncode == 0
    yield folder, mounted
    if mounted:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.linux
def test_a_full_disk_is_told_from_other_failures(small_disk):
    folder, mounted = small_disk
    command = [sys.executable, "-c", FULL_DISK, str(folder / "map.tif"), "free" if mounted else "full"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    told = run.stdout
    assert "Traceback" not in run.stderr
    assert ("is full; free some space" if mounted else "could not be written") in told
    assert not (folder / "map.tif").exists()
