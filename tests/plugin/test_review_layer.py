"""A review heeds what is done to its layer in QGIS: filter, source, read-only, edit sessions."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Callable

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QMainWindow

from deep_change_detection.cd_plugin.review.dock.dock import ReviewDock
from deep_change_detection.cd_plugin.review.records.geopackage import ReviewError
from deep_change_detection.cd_plugin.review.records.records import Records

WRITING: dict[str, Callable[[Records], object]] = {
    "decide": lambda records: records.decide([1, 2], "accepted"),
    "label": lambda records: records.set_label([1], "house"),
    "note": lambda records: records.set_note(1, "look"),
    "outline": lambda records: records.replace_outline(1, square(0)),
    "split": lambda records: records.split(1, line()),
    "merge": lambda records: records.merge(1, [2]),
    "draw": lambda records: records.draw(square(500)),
    "background": lambda records: records.mark_background(square(500)),
    "rebuild": lambda records: records.refuse_changing([]),
    "undo": lambda records: records.undo(),
    "redo": lambda records: records.redo(),
}
X, Y = 500_000, 5_400_000


def square(east: float) -> QgsGeometry:
    west = X + east
    return QgsGeometry.fromWkt(f"Polygon(({west} {Y}, {west + 9} {Y}, {west + 9} {Y + 9}, {west} {Y}))")


def line() -> QgsGeometry:
    return QgsGeometry.fromWkt(f"LineString({X + 5} {Y - 5}, {X + 5} {Y + 15})")


@pytest.fixture
def layer(squares, project) -> QgsVectorLayer:
    layer = squares(12)
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def dock(layer, project):
    window = QMainWindow()
    dock = ReviewDock(QgsMapCanvas(window), project, window)
    dock.review(layer)
    yield dock
    dock.discard()


def file_of(layer: QgsVectorLayer) -> Path:
    return Path(layer.source().partition("|")[0])


def contents(path: Path) -> list[str]:
    """Everything in the file, as SQL."""
    with closing(sqlite3.connect(path)) as database:
        return [row for row in database.iterdump() if "rtree" not in row]


def accepted(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as database:
        return [row[0] for row in database.execute("SELECT fid FROM change WHERE status = 'accepted'")]


@pytest.mark.parametrize("name", WRITING)
def test_nothing_is_written_for_a_layer_that_is_read_only_in_qgis(name, layer):
    records = Records(layer, "anna")
    records.decide([3], "accepted")
    records.decide([4], "accepted")
    records.undo()
    layer.setReadOnly(True)
    before = contents(file_of(layer))
    with pytest.raises(ReviewError, match="read-only in QGIS"):
        WRITING[name](records)
    assert contents(file_of(layer)) == before
    layer.setReadOnly(False)
    records.decide([5], "accepted")
    assert 5 in accepted(file_of(layer))


@pytest.mark.parametrize("name", WRITING)
def test_an_edit_session_that_locks_the_file_is_named_at_once(name, layer, project):
    records = Records(layer, "anna")
    with_transaction(project, layer)
    layer.changeAttributeValue(1, layer.fields().indexOf("note"), "edited in the attribute table")
    begun = time.monotonic()
    with pytest.raises(ReviewError, match="Change polygons is being edited in QGIS"):
        WRITING[name](records)
    assert time.monotonic() - begun < 0.5
    layer.rollBack()
    records.decide([2], "accepted")
    assert accepted(file_of(layer)) == [2]


def test_the_edit_session_of_another_layer_of_the_file_is_named(layer, project):
    other = QgsVectorLayer(layer.source(), "The same, filtered", "ogr")
    project.addMapLayer(other)
    records = Records(layer, "anna")
    with_transaction(project, other)
    with pytest.raises(ReviewError, match="being edited in QGIS"):
        records.decide([2], "accepted")
    other.rollBack()
    project.removeMapLayer(other.id())
    records.decide([2], "accepted")


def with_transaction(project: QgsProject, layer: QgsVectorLayer) -> None:
    """Edit the layer as QGIS does with *Automatically create transaction groups*."""
    project.setAutoTransaction(True)
    assert layer.startEditing()
    assert layer.dataProvider().transaction() is not None


@pytest.fixture(autouse=True)
def no_transactions_afterwards(project):
    yield
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isEditable():
            layer.rollBack()
    project.setAutoTransaction(False)


@pytest.mark.parametrize("expression", ["area_m2 > 1e6", "fid < 4", "status = 'pending' AND fid > 2"])
@pytest.mark.parametrize("when", ["before", "while"])
def test_a_filter_that_a_review_does_not_heed_is_spoken_of_and_can_be_taken_off(
    expression, when, layer, project
):
    if when == "before":
        layer.setSubsetString(expression)
    window = QMainWindow()
    dock = ReviewDock(QgsMapCanvas(window), project, window)
    dock.review(layer)
    layer.setSubsetString(expression)
    assert len(dock.queue.ids()) == 12
    assert "filtered in QGIS" in dock.layer_box.message.text()
    dock.layer_box.message.button.click()
    assert layer.subsetString() == ""
    assert dock.layer_box.message.text() == ""
    dock.discard()


def test_decisions_go_into_the_file_that_the_layer_shows_now(dock, layer, tmp_path):
    first = file_of(layer)
    dock.commands["accept"].trigger()
    other = tmp_path / "copy.gpkg"
    shutil.copy(first, other)
    layer.setDataSource(f"{other}|layername=change", layer.name(), "ogr")
    dock.commands["accept"].trigger()
    assert len(accepted(first)) == 1
    assert len(accepted(other)) == 2


@pytest.mark.parametrize("source", ["{}/gone.gpkg|layername=change", "{}/other.geojson"])
def test_a_review_ends_with_a_sentence_where_the_layer_shows_nothing_to_review(source, dock, layer, tmp_path):
    (tmp_path / "other.geojson").write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": '
        '{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}]}'
    )
    first = file_of(layer)
    layer.setDataSource(source.format(tmp_path), layer.name(), "ogr")
    assert dock.records is None
    assert layer.name() in dock.layer_box.message.text()
    dock.commands["accept"].trigger()
    assert accepted(first) == []
    layer.setDataSource(f"{first}|layername=change", layer.name(), "ogr")
