"""Merging and accuracy say what keeps a file from them as the records do: locked, gone, not writable."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import contextmanager
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsVectorLayer

from deep_change_detection.cd_plugin.review.accuracy.panel import AccuracyPanel
from deep_change_detection.cd_plugin.review.accuracy.sample_layer import (
    open_sample,
    read_sample,
    write_sample,
)
from deep_change_detection.cd_plugin.review.accuracy.sampling import Assessed, count_strata, draw_pixels
from deep_change_detection.cd_plugin.review.accuracy.tasks import CountStrata, DrawSample
from deep_change_detection.cd_plugin.review.merging.merge import MergeError, compare, write_merged
from deep_change_detection.cd_plugin.review.merging.merge_dialog import MergeDialog
from deep_change_detection.cd_plugin.review.records import geopackage
from deep_change_detection.cd_plugin.review.records.geopackage import ReviewError
from deep_change_detection.cd_plugin.review.records.records import Records

LOCKED = "is locked by another program; nothing was changed"


@pytest.fixture(autouse=True)
def little_patience(monkeypatch):
    monkeypatch.setattr(geopackage, "LOCKED_WAIT_S", 0.1)


@pytest.fixture
def reviews(squares, tmp_path) -> list[Path]:
    first = Path(squares(30).source().partition("|")[0])
    return [first, Path(shutil.copy(first, tmp_path / "other.gpkg"))]


@pytest.fixture
def map_path(write_image) -> str:
    values = numpy.zeros((1, 80, 60), dtype=numpy.uint8)
    values[0, :40] = 250
    path = write_image("map", values)
    image = gdal.Open(path, gdal.GA_Update)
    image.GetRasterBand(1).SetDescription("change probability")
    return path


@pytest.fixture
def sample(map_path, tmp_path) -> Path:
    assessed = Assessed(map_path, 0.5)
    strata = count_strata(assessed, lambda _share: True)
    pixels = draw_pixels(assessed, strata, [2, 2], 1, lambda _share: True)
    write_sample(tmp_path / "sample.gpkg", assessed, strata, pixels, 1)
    return tmp_path / "sample.gpkg"


@contextmanager
def locked(path: Path, mode: str):
    """Another program holds the file."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute(f"PRAGMA journal_mode = {mode}").fetchall()
    if mode == "WAL":
        other.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
    other.execute("BEGIN EXCLUSIVE")
    other.execute("CREATE TABLE held (value)")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
@pytest.mark.parametrize("which", [0, 1])
def test_merging_names_the_file_that_is_locked(reviews, which, mode):
    with locked(reviews[which], mode):
        with pytest.raises(MergeError, match=f"{reviews[which].name} {LOCKED}"):
            compare(*reviews)
        dialog = MergeDialog(None)
        for field, path in zip((dialog.first, dialog.second), reviews):
            field.setFilePath(str(path))
        assert LOCKED in dialog.summary.text()
        dialog.deleteLater()


@pytest.mark.parametrize("which", [0, 1])
def test_merging_leaves_nothing_where_a_file_is_locked_by_the_time_of_writing(reviews, tmp_path, which):
    compared = compare(*reviews)
    with locked(reviews[which], "DELETE"), pytest.raises(MergeError, match=f"{reviews[which].name} {LOCKED}"):
        write_merged(compared, [], tmp_path / "merged.gpkg")
    assert not [path for path in tmp_path.iterdir() if "merged" in path.name]
    write_merged(compared, [], tmp_path / "merged.gpkg")


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_accuracy_names_the_sample_that_is_locked(sample, map_path, project, mode):
    layer = open_sample(sample)
    project.addMapLayers([layer, QgsRasterLayer(map_path, "map")])
    panel = AccuracyPanel(project)
    panel.use_sample(layer)
    with locked(sample, mode):
        for read in (open_sample, read_sample):
            with pytest.raises(ReviewError, match=LOCKED):
                read(sample)
        panel.refresh()
        assert LOCKED in panel.state.text()
        assert panel.write_report(sample.with_suffix(".html")) is None
        assert LOCKED in panel.notice.text()
    panel.refresh()
    assert panel.state.text() == "0 of 4 pixels judged"
    panel.deleteLater()


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_accuracy_names_the_polygons_that_are_locked(reviews, map_path, mode):
    assessed = Assessed(map_path, 0.5, str(reviews[0]), "change")
    failures = []
    task = CountStrata(assessed)
    task.failed.connect(failures.append)
    with locked(reviews[0], mode):
        task.finished(task.run())
    assert len(failures) == 1 and f"{reviews[0].name} {LOCKED}" in failures[0]


def test_decisions_are_made_while_the_polygons_are_measured(reviews, map_path):
    """What is measured is what was there at the beginning, and who decides does not wait."""
    records = Records(QgsVectorLayer(f"{reviews[0]}|layername=change", "change", "ogr"), "anna")
    assessed = Assessed(map_path, 0.5, str(reviews[0]), "change")
    untouched = count_strata(assessed, lambda _share: True).pixels.sum(axis=0).tolist()

    def reject_all(_share: float) -> bool:
        records.decide(records.ids(), "rejected")
        return True

    assert count_strata(assessed, reject_all).pixels.sum(axis=0).tolist() == untouched
    rejected = count_strata(assessed, lambda _share: True).pixels.sum(axis=0).tolist()
    assert rejected == [0, 80 * 60] and untouched[0] > 0


@pytest.mark.parametrize("place", ["no such folder/out.gpkg", "a file/out.gpkg"])
def test_a_place_where_nothing_can_be_written_is_said(place, reviews, map_path, tmp_path):
    (tmp_path / "a file").write_text("no folder")
    output = tmp_path / place
    with pytest.raises(MergeError, match=r"out\.gpkg cannot be written: .*; choose another folder"):
        write_merged(compare(*reviews), [], output)
    assessed, failures = Assessed(map_path, 0.5), []
    task = DrawSample(assessed, count_strata(assessed, lambda _share: True), [2, 2], 1, output)
    task.failed.connect(failures.append)
    task.finished(task.run())
    assert len(failures) == 1 and "out.gpkg cannot be written" in failures[0]
    assert "choose another folder" in failures[0]


@pytest.mark.parametrize("read", [open_sample, read_sample])
@pytest.mark.parametrize(("name", "said"), [("gone", "is no longer there"), ("change", "is not an accuracy")])
def test_what_is_no_sample_is_said(read, name, said, reviews, tmp_path):
    with pytest.raises(ReviewError, match=said):
        read(tmp_path / f"{name}.gpkg")
