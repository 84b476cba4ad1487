"""The review dock driven by real key events: decisions in the file, undo, shapes, and the map given back."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsAbstractMetadataBase,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapToolPan, QgsMapToolZoom, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt, QThreadPool, QUrl
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit

from deep_change_detection.cd_plugin.layers.styles import style_polygons
from deep_change_detection.cd_plugin.review.accuracy.sample_layer import open_sample, write_sample
from deep_change_detection.cd_plugin.review.accuracy.sampling import Assessed, count_strata, draw_pixels
from deep_change_detection.cd_plugin.review.dock.commands import commands
from deep_change_detection.cd_plugin.review.dock.dock import ReviewDock

LEFT, TOP, STEP, SIDE = 500_000.0, 5_400_000.0, 10.0, 6.0
"""Polygons are squares of this side (m) in rows from the top left corner, this far apart."""
COLUMNS = 6


@pytest.fixture
def change_file(write_polygons) -> Path:
    """30 pending polygons, their probability falling from 0.99 by 0.02."""
    squares = []
    for number in range(1, 31):
        left, top = corner(number)
        squares.append(QgsGeometry.fromRect(QgsRectangle(left, top - SIDE, left + SIDE, top)).asWkt())
    return Path(write_polygons("change", squares, [0.99 - 0.02 * index for index in range(30)]))


@pytest.fixture
def change_layer(project, before_layer, after_layer, change_file) -> QgsVectorLayer:
    """In the project, with the two images below it."""
    layer = QgsVectorLayer(f"{change_file}|layername=change", "change")
    project.addMapLayers([layer, before_layer, after_layer])
    return layer


@pytest.fixture
def dock(window, change_layer, before_layer, after_layer):
    """Beside a canvas that shows all; reviewing, with the polygons of one size by probability: 1, 2, 3 …"""
    canvas = window.canvas
    window.window.setCentralWidget(canvas)
    window.window.resize(1100, 800)
    canvas.setDestinationCrs(change_layer.crs())
    canvas.setLayers([change_layer, after_layer, before_layer])
    dock = ReviewDock(canvas, QgsProject.instance(), window.window)
    window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.window.show()
    window.window.activateWindow()
    QTest.qWaitForWindowActive(window.window)
    canvas.setExtent(after_layer.extent())
    canvas.setMapTool(QgsMapToolPan(canvas))
    dock.review(change_layer)
    yield dock
    dock.discard()
    dock.deleteLater()
    QgsApplication.processEvents()


def rows(path: Path, columns: str = "fid, status") -> dict:
    """What another program reads from the file now: by feature, its value or values."""
    with closing(sqlite3.connect(path)) as database:
        found = database.execute(f"SELECT {columns} FROM change ORDER BY fid").fetchall()
    return {row[0]: row[1] if len(row) == 2 else row[1:] for row in found}


def press(dock: ReviewDock, *keys: str) -> None:
    """Press keys on the map, as their names in Qt say."""
    for key in keys:
        name, modifier = key.split("+")[-1], Qt.KeyboardModifier.NoModifier
        if key.startswith("Shift+"):
            modifier = Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(dock.reviewing.canvas, getattr(Qt.Key, f"Key_{name}"), modifier)


def click(dock: ReviewDock, *places: tuple[float, float], button=Qt.MouseButton.LeftButton) -> None:
    """Click on the map at these coordinates."""
    view = dock.reviewing.canvas.viewport()
    for place in places:
        QTest.mouseClick(view, button, Qt.KeyboardModifier.NoModifier, pixel(dock, place))


def corner(number: int) -> tuple[float, float]:
    """The top left corner of a polygon, by its feature."""
    return LEFT + STEP * ((number - 1) % COLUMNS), TOP - STEP * ((number - 1) // COLUMNS)


def test_each_key_is_in_the_file_at_once_and_accept_and_reject_advance(dock, change_file):
    assert dock.queue.current() == 1
    press(dock, "A")
    assert rows(change_file)[1] == "accepted"
    assert dock.queue.current() == 2
    press(dock, "R", "Right", "A")
    assert dock.queue.current() == 5
    expected = dict.fromkeys(range(1, 31), "pending")
    assert rows(change_file) == {**expected, 1: "accepted", 2: "rejected", 4: "accepted"}
    reviewer, time = rows(change_file, "fid, reviewer, reviewed_at")[4]
    assert reviewer and time[:2] == "20"
    press(dock, "Left", "Q")
    assert rows(change_file, "fid, status, reviewer, reviewed_at")[4] == ("pending", None, None)
    assert dock.progress_line.text.text() == "2 of 30"


@pytest.fixture
def caching_canvas(window):
    """It keeps what it has drawn, as QGIS's own does; a drawing that it gave up writes there till its end."""
    window.canvas.setCachingEnabled(True)
    yield window.canvas
    QThreadPool.globalInstance().waitForDone()
    QgsApplication.processEvents()
    window.canvas.setCachingEnabled(False)


def test_a_decision_is_drawn_also_where_an_older_drawing_is_done_by_then(caching_canvas, dock, wait_until):
    canvas, layer = caching_canvas, dock.records.layer
    style_polygons(layer)
    refreshed, starts = [], []
    canvas.mapCanvasRefreshed.connect(lambda: refreshed.append(canvas.isDrawing()))
    canvas.renderStarting.connect(lambda: starts.append(True))
    canvas.setExtent(layer.extent())
    canvas.refresh()
    wait_until(lambda: refreshed and not canvas.isDrawing())
    dock.reviewing.view.zoom = lambda: None  # so that the map need not move
    starts.clear()
    press(dock, "A")
    wait_until(lambda: starts)
    time.sleep(0.5)  # the drawing is done, but nobody has been told
    dock.reviewing.do("reject")
    refreshed.clear()
    QTest.qWait(300)
    wait_until(lambda: refreshed and not canvas.isDrawing())
    shown = canvas.grab().toImage()
    canvas.clearCache()
    refreshed.clear()
    canvas.refresh()
    wait_until(lambda: refreshed)
    assert shown == canvas.grab().toImage()


def test_undo_and_redo_show_what_they_change(dock, change_file):
    press(dock, "A", "A", "R", "U", "U")
    assert rows(change_file)[1] == "accepted"
    assert {rows(change_file)[number] for number in (2, 3)} == {"pending"}
    assert dock.queue.current() == 2
    press(dock, "Shift+U")
    assert rows(change_file)[2] == "accepted"
    press(dock, "U", "U", "U")
    assert set(rows(change_file).values()) == {"pending"}
    assert dock.message.text() == "There is nothing to undo."


def test_undo_goes_on_after_the_dock_was_closed(dock, change_layer, change_file):
    press(dock, "A", "R")
    dock.review(None)
    dock.review(change_layer)
    press(dock, "U")
    assert list(rows(change_file).values())[:2] == ["accepted", "pending"]


def test_next_pending_skips_what_is_decided(dock):
    press(dock, "A", "A", "Left", "Left")
    assert dock.queue.current() == 1
    press(dock, "P")
    assert dock.queue.current() == 3


def test_digits_label_and_text_is_written_in_place(dock, change_file):
    press(dock, "2")
    assert rows(change_file, "fid, label")[1] == "demolition"
    assert dock.queue.current() == 1
    press(dock, "N")
    note = QgsApplication.focusWidget()
    assert isinstance(note, QLineEdit)
    QTest.keyClicks(note, "a roof, rejected?")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert rows(change_file, "fid, note")[1] == "a roof, rejected?"
    assert set(rows(change_file).values()) == {"pending"}
    assert QgsApplication.focusWidget() is dock.reviewing.canvas
    press(dock, "A")
    assert rows(change_file)[1] == "accepted"


def test_the_dock_says_where_its_keys_rest_and_how_a_note_is_ended(dock, window):
    field = QLineEdit(window.window)
    field.show()
    field.setFocus()
    assert "Click on the map" in dock.focus_text.text()
    dock.reviewing.canvas.setFocus()
    assert dock.focus_text.isHidden()
    press(dock, "N")
    assert "Esc" in dock.focus_text.text()


def test_a_note_that_was_not_ended_is_kept_when_the_mouse_goes_on(dock, change_file):
    press(dock, "N")
    QTest.keyClicks(QgsApplication.focusWidget(), "half a no")
    dock.command_panel.buttons["next"].click()
    assert rows(change_file, "fid, note")[1] == "half a no"
    assert dock.facts_box.note.text() == ""


def test_esc_gives_a_note_up(dock, change_file):
    press(dock, "N")
    QTest.keyClicks(QgsApplication.focusWidget(), "no")
    QTest.keyClick(QgsApplication.focusWidget(), Qt.Key.Key_Escape)
    press(dock, "Right")
    assert rows(change_file, "fid, note")[1] is None


def test_a_missed_change_is_drawn_by_clicks_and_the_users_tool_comes_back(dock, change_file):
    tool = dock.reviewing.canvas.mapTool()
    left, top = corner(1)
    press(dock, "D")
    assert dock.commands["draw"].isChecked()
    click(dock, (left - 5, top + 5), (left - 1, top + 5), (left - 1, top + 1))
    press(dock, "A")
    assert "Enter" in dock.message.text()
    assert rows(change_file)[1] == "pending"
    press(dock, "Return")
    assert dock.reviewing.canvas.mapTool() is tool
    assert rows(change_file)[31] == "accepted"
    drawn = dock.records.geometry(31)
    assert drawn.area() == pytest.approx(8, rel=0.1)
    press(dock, "U")
    assert 31 not in rows(change_file)


def test_esc_gives_a_drawing_up(dock, change_file):
    left, top = corner(1)
    press(dock, "D")
    click(dock, (left - 5, top + 5), (left - 1, top + 5), (left - 1, top + 1))
    press(dock, "Escape")
    assert not dock.commands["draw"].isChecked()
    assert len(rows(change_file)) == 30


def test_a_line_splits_and_merge_joins_again(dock, change_file):
    left, top = corner(1)
    press(dock, "X")
    click(dock, (left + 2, top + 1), (left + 2, top - SIDE - 1))
    click(dock, (left + 2, top - SIDE - 1), button=Qt.MouseButton.RightButton)
    areas = rows(change_file, "fid, area_m2")
    assert areas[1] == pytest.approx(24, rel=0.05) and areas[31] == pytest.approx(12, rel=0.05)
    assert dock.queue.current() == 1
    press(dock, "M")
    assert 31 not in rows(change_file)
    assert rows(change_file, "fid, area_m2")[1] == pytest.approx(36, rel=2e-3)


def test_merge_without_a_neighbour_says_so(dock, change_file):
    press(dock, "M")
    assert "near enough" in dock.message.text()
    assert len(rows(change_file)) == 30


def test_a_vertex_is_dragged_and_a_new_course_drawn(dock, change_file):
    left, top = corner(1)
    press(dock, "E")
    drag(dock, (left, top), (left - 2, top + 2))
    press(dock, "Return")
    outline = QgsGeometry.fromWkt(
        f"POLYGON(({left - 2} {top + 2}, {left + 6} {top}, {left + 6} {top - 6}, {left} {top - 6}, "
        f"{left - 2} {top + 2}))"
    )
    assert rows(change_file, "fid, area_m2")[1] == pytest.approx(outline.area(), rel=0.05)
    press(dock, "Right", "E")
    left, top = corner(2)
    click(dock, (left + 2, top + 1), (left + 2, top - 2), (left + 4, top - 2), (left + 4, top + 1))
    click(dock, (left + 4, top + 1), button=Qt.MouseButton.RightButton)
    press(dock, "E")
    assert rows(change_file, "fid, area_m2")[2] == pytest.approx(36 - 4, rel=0.05)
    press(dock, "U", "U")
    assert rows(change_file, "fid, area_m2")[1] == rows(change_file, "fid, area_m2")[2] == 36


def test_an_outline_that_would_cross_itself_is_refused(dock, change_file):
    left, top = corner(1)
    press(dock, "E")
    drag(dock, (left, top), (left + 9, top - 3))
    assert "cross itself" in dock.message.text()
    press(dock, "Return")
    assert rows(change_file, "fid, area_m2")[1] == 36


def test_an_edited_outline_is_kept_when_the_user_takes_another_tool_or_decides(dock, change_file):
    left, top = corner(1)
    press(dock, "E")
    drag(dock, (left, top), (left - 2, top + 2))
    other = QgsMapToolZoom(dock.reviewing.canvas, False)
    dock.reviewing.canvas.setMapTool(other)
    assert rows(change_file, "fid, area_m2")[1] > 40
    assert dock.reviewing.canvas.mapTool() is other
    press(dock, "Right", "E")
    left, top = corner(2)
    drag(dock, (left, top), (left - 2, top + 2))
    press(dock, "A")
    assert rows(change_file, "fid, area_m2")[2] > 40
    assert rows(change_file)[2] == "accepted"


def drag(dock: ReviewDock, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag on the map, from and to these coordinates."""
    view = dock.reviewing.canvas.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, left, none, pixel(dock, start))
    move(dock, pixel(dock, end), left)
    QTest.mouseRelease(view, left, none, pixel(dock, end))


def move(dock: ReviewDock, spot: QPoint, button: Qt.MouseButton) -> None:
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(spot), none[0], button, none[1])
    QgsApplication.sendEvent(dock.reviewing.canvas.viewport(), event)


def pixel(dock: ReviewDock, place: tuple[float, float]) -> QPoint:
    """Where the canvas shows these coordinates."""
    return dock.reviewing.canvas.getCoordinateTransform().transform(*place).toQPointF().toPoint()


def test_the_view_is_noted_as_looked_at(dock):
    press(dock, "B")
    noted = dock.records.background()
    view = QgsGeometry.fromRect(dock.reviewing.canvas.extent())
    assert len(noted) == 1
    assert noted[0].symDifference(view).area() < 1e-3 * view.area()


def test_many_at_once_take_one_undo(dock, change_file, change_layer):
    box = dock.bulk_box
    box.probability.setValue(0.6)
    below = {number for number in range(1, 31) if 0.99 - 0.02 * (number - 1) < 0.6}
    assert set(box.ids()) == below
    box.reject_button.setEnabled(True)
    box.reject_button.click()
    assert {number for number, status in rows(change_file).items() if status == "rejected"} == below
    press(dock, "U")
    assert set(rows(change_file).values()) == {"pending"}
    box.selected.setChecked(True)
    change_layer.selectByIds([3, 9])
    assert box.ids() == [3, 9]
    box.set_area(QgsGeometry.fromRect(QgsRectangle(LEFT - 1, TOP - 17, LEFT + 17, TOP + 1)))
    assert box.ids() == [1, 2, 7, 8]


def test_filters_and_orders_choose_what_is_shown(dock):
    press(dock, "A", "R")
    box = dock.queue_box
    box.status.setCurrentIndex(box.status.findText("accepted"))
    assert dock.queue.ids() == [1]
    box.status.setCurrentIndex(box.status.findText("all"))
    assert len(dock.queue.ids()) == 30
    box.probability[1].setValue(0.9)
    assert min(dock.queue.ids()) == 6
    box.order.setCurrentIndex(box.order.findText("probability, low first"))
    assert dock.queue.ids()[0] == 30
    box.probability[1].setValue(1)
    box.status.setCurrentIndex(0)
    dock.reviewing.canvas.setExtent(QgsRectangle(LEFT - 1, TOP - 17, LEFT + 27, TOP + 1))
    box.in_view.click()
    assert {3, 9} <= set(dock.queue.ids())
    assert 6 not in dock.queue.ids()


def test_each_review_begins_with_the_first_of_the_order_that_was_chosen(dock, change_layer):
    box = dock.queue_box
    box.order.setCurrentIndex(box.order.findText("probability, low first"))
    assert dock.queue.current() == 1
    dock.review(None)
    dock.review(change_layer)
    assert dock.queue.ids()[0] == dock.queue.current() == 30


def test_no_time_is_promised_before_decisions_were_measured(dock):
    assert dock.progress_line.pace_text.text() == ""
    press(dock, *"AAAAAAAAAA")
    assert dock.progress_line.pace_text.text() == ""
    press(dock, "A")
    assert "left" in dock.progress_line.pace_text.text()


def test_the_list_is_filtered_by_an_area_that_is_drawn_or_by_none_if_that_is_given_up(dock):
    press(dock, "Down", "Down", "Down")
    box, (left, top) = dock.queue_box, corner(1)
    box.in_drawing.click()
    click(dock, (left - 1, top + 1), (left + 17, top + 1))
    press(dock, "Escape")
    assert box.everywhere.isChecked() and len(dock.queue.ids()) == 30
    box.in_drawing.click()
    click(dock, (left - 1, top + 1), (left + 17, top + 1), (left + 17, top - 7), (left - 1, top - 7))
    press(dock, "Return")
    assert dock.queue.ids() == [1, 2]


def test_labels_given_meanwhile_can_be_filtered_by(dock):
    press(dock, "3", "Right")
    box = dock.queue_box
    box.more_button.click()
    box.label.setCurrentIndex(box.label.findText("road"))
    assert dock.queue.ids() == [1]


def test_stopping_gives_extent_tool_selection_and_layers_back(dock, change_layer, after_layer):
    canvas = dock.reviewing.canvas
    change_layer.selectByIds([4])
    dock.review(None)
    extent, tool, layers = canvas.extent(), canvas.mapTool(), canvas.layers()
    dock.review(change_layer)
    assert canvas.extent() != extent
    press(dock, "Right", "H", "S", "D")
    dock.layer_box.stop_button.click()
    assert canvas.extent() == extent
    assert canvas.mapTool() is tool
    assert canvas.layers() == layers
    assert change_layer.selectedFeatureIds() == [4]
    assert not any(dock.commands[name].isChecked() for name in ("swipe", "hide_outline", "draw"))
    press(dock, "A")
    assert dock.records is None


def test_the_outline_follows_the_canvas_into_another_crs(dock):
    canvas, outline = dock.reviewing.canvas, dock.records.geometry(1)
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    canvas.setDestinationCrs(degrees)
    outline.transform(QgsCoordinateTransform(dock.records.layer.crs(), degrees, QgsProject.instance()))
    bands = [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand) and item.isVisible()]
    shown = [band.asGeometry() for band in bands if band.numberOfVertices()]
    assert shown
    for each in shown:
        assert each.symDifference(outline).area() < 1e-6 * outline.area()
    press(dock, "Right")
    assert canvas.extent().width() < 0.01


def test_holding_h_hides_the_polygons_while_it_is_down(dock, change_layer):
    canvas = dock.reviewing.canvas
    QTest.keyPress(canvas, Qt.Key.Key_H)
    assert change_layer not in canvas.layers()
    QTest.keyRelease(canvas, Qt.Key.Key_H)
    assert change_layer in canvas.layers()


def test_flicker_and_before_find_their_images(dock, before_layer, after_layer, wait_until):
    seeing = dock.reviewing.seeing
    assert dock.images_box.pair == (before_layer, after_layer)
    press(dock, "F")
    assert seeing.is_flickering and dock.commands["flicker"].isChecked()
    press(dock, "F")
    assert not seeing.is_flickering
    QTest.keyPress(dock.reviewing.canvas, Qt.Key.Key_V)
    wait_until(lambda: seeing.shown_image == "before")
    QTest.keyRelease(dock.reviewing.canvas, Qt.Key.Key_V)
    assert seeing.shown_image is None


def test_images_that_were_compared_are_added_below_all_after_asking(
    dock, project, change_layer, before_layer, after_layer, before_path, after_path, write_image
):
    other = QgsRasterLayer(write_image("elsewhere", numpy.zeros((3, 9, 9), numpy.uint8)), "elsewhere")
    project.addMapLayer(other)
    project.removeMapLayers([before_layer.id(), after_layer.id()])
    metadata = change_layer.metadata()
    links = [
        (tr, QUrl.fromLocalFile(path).toString()) for tr, path in (("b", before_path), ("a", after_path))
    ]
    metadata.setLinks([QgsAbstractMetadataBase.Link(name, "file", url) for name, url in links])
    change_layer.setMetadata(metadata)
    dock.review(change_layer)
    box = dock.images_box
    assert box.pair == (None, None)
    assert "ortho_2016.tif and ortho_2021.tif" in box.message.text()
    box.message.button.click()
    assert [layer.name() for layer in box.pair] == ["ortho_2016", "ortho_2021"]
    names = [layer.name() for layer in project.layerTreeRoot().layerOrder()]
    assert names == ["elsewhere", "change", "ortho_2021", "ortho_2016"]
    press(dock, "S")
    assert dock.reviewing.seeing.is_swiping


def test_holding_f_flickers_until_it_is_let_go(dock):
    canvas, seeing = dock.reviewing.canvas, dock.reviewing.seeing
    QTest.keyPress(canvas, Qt.Key.Key_F)
    assert seeing.is_flickering
    QTest.qWait(500)
    QTest.keyRelease(canvas, Qt.Key.Key_F)
    assert not seeing.is_flickering


def test_swipe_and_second_map_come_and_go(dock, window):
    seeing, canvas = dock.reviewing.seeing, dock.reviewing.canvas
    centre, scale = canvas.center(), canvas.mapUnitsPerPixel()
    press(dock, "S", "T")
    QTest.qWait(50)
    assert seeing.is_swiping
    assert seeing.second_map.isVisible()
    seeing.second_map.close()
    assert seeing.second_map is None
    assert not dock.commands["second_map"].isChecked()
    QTest.qWait(50)
    assert canvas.center().distance(centre) < scale
    assert canvas.mapUnitsPerPixel() == pytest.approx(scale, rel=0.01)
    press(dock, "S")
    assert not seeing.is_swiping


def test_removing_the_layer_ends_the_review(dock, project, change_layer):
    project.removeMapLayer(change_layer.id())
    assert dock.records is None
    assert not dock.keys.is_active


def test_removing_an_image_ends_what_showed_it(dock, project, before_layer):
    press(dock, "S")
    project.removeMapLayer(before_layer.id())
    assert not dock.reviewing.seeing.is_swiping
    press(dock, "S", "A")
    assert dock.queue.current() == 2


def test_missing_fields_are_added_after_asking(window, project, tmp_path):
    path = tmp_path / "plain.gpkg"
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    table = data.CreateLayer("change", reference, ogr.wkbPolygon)
    feature = ogr.Feature(table.GetLayerDefn())
    feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt("POLYGON((0 0, 1 0, 1 1, 0 0))"))
    table.CreateFeature(feature)
    feature = table = data = None
    layer = QgsVectorLayer(f"{path}|layername=change", "plain")
    project.addMapLayer(layer)
    dock = ReviewDock(window.canvas, project, window.window)
    dock.review(layer)
    assert dock.records is None
    assert "status" in dock.layer_box.message.text()
    assert layer.fields().names() == ["fid"]
    dock.layer_box.message.button.click()
    assert dock.records is not None
    assert rows(path) == {1: "pending"}
    dock.discard()


def test_a_layer_that_is_no_geopackage_is_refused_in_place(dock, project):
    scratch = QgsVectorLayer("Polygon?crs=EPSG:32632", "scratch", "memory")
    project.addMapLayer(scratch)
    dock.review(scratch)
    assert dock.records is None
    assert "scratch" in dock.layer_box.message.text()


def test_stopping_leaves_no_layer_chosen(dock):
    dock.review(None)
    assert dock.layer_box.combo.currentLayer() is None
    assert not dock.layer_box.stop_button.isEnabled()


def test_the_mouse_points_at_the_polygon_to_go_to(dock):
    press(dock, "Down", "Down")
    left, top = corner(8)
    spot = pixel(dock, (left + 3, top - 3))
    move(dock, spot, Qt.MouseButton.NoButton)
    press(dock, "G")
    assert dock.queue.current() == 8


@pytest.fixture
def sample(project, tmp_path, write_image) -> QgsVectorLayer:
    """Two pixels of change and two without, drawn from a map that the project shows."""
    pixels = numpy.zeros((1, 128, 160), dtype=numpy.uint8)
    pixels[0, :64] = 250
    path = write_image("change", pixels)
    image = gdal.Open(path, gdal.GA_Update)
    image.GetRasterBand(1).SetDescription("change probability")
    image.GetRasterBand(1).SetScale(0.004)
    image = None
    project.addMapLayer(QgsRasterLayer(path, "Change probability"))
    assessed = Assessed(path, 0.5)
    strata = count_strata(assessed, lambda _share: True)
    file = tmp_path / "sample.gpkg"
    write_sample(file, assessed, strata, draw_pixels(assessed, strata, [2, 2], 1, lambda _share: True), 1)
    layer = open_sample(file)
    project.addMapLayer(layer)
    return layer


def test_a_sample_is_judged_without_seeing_what_the_map_says(dock, project, sample, change_layer):
    canvas = dock.reviewing.canvas
    tree = project.layerTreeRoot()
    map_layer = project.mapLayersByName("Change probability")[0]
    shown = [*canvas.layers(), map_layer, sample]
    canvas.setLayers(shown)
    dock.accuracy_panel.review_requested.emit(sample)
    assert map_layer not in canvas.layers() and change_layer not in canvas.layers()
    assert sample in canvas.layers()
    canvas.setLayers(shown)  # as QGIS does when the layer tree changes
    assert map_layer not in canvas.layers()
    assert all(node.itemVisibilityChecked() for node in tree.findLayers())
    said = dock.facts_box.facts.text() + dock.facts_box.details.text()
    assert "0." not in said and "stratum" not in said
    assert not dock.threshold_box.isVisible() and not dock.queue_box.order.isVisible()
    press(dock, "A", "R", "E", "X", "D", "M", "B")
    assert dock.reviewing.shaping.purpose == ""
    judged = [feature["status"] for feature in sample.getFeatures()]
    assert judged == ["accepted", "rejected", "pending", "pending"]
    assert "2 of 4" in dock.accuracy_panel.state.text()
    dock.review(None)
    assert set(canvas.layers()) == set(shown)


def test_every_command_can_be_done_and_every_switch_tells_whether_it_is_on(dock):
    acts = dock.reviewing.acts
    assert acts.keys() == {command.name for command in commands()}
    switches = {command.name for command in commands() if command.is_switch}
    assert {name for name, act in acts.items() if act.is_on} == switches


def test_a_section_is_told_of_each_review(dock, change_layer):
    told = []

    class Part(QLineEdit):
        def set_records(self, records):
            told.append(records)

    dock.add_section("Part", Part())
    assert told == [dock.records]
    dock.review(None)
    assert told[-1] is None
