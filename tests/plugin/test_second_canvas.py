"""The second map follows QGIS's own and leads it."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMainWindow

from deep_change_detection.cd_plugin.review.view.second_canvas import SecondCanvas


@pytest.fixture
def maps(project, before_layer, after_layer):
    """QGIS's canvas with the after image and a vector layer, and the second one beside it."""
    vector = QgsVectorLayer("Polygon?crs=EPSG:32632", "change", "memory")
    project.addMapLayers([before_layer, after_layer, vector])
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(after_layer.crs())
    canvas.setLayers([vector, after_layer])
    canvas.resize(400, 300)
    canvas.show()
    canvas.setExtent(after_layer.extent())
    second = SecondCanvas(canvas, before_layer, after_layer)
    second.resize(260, 400)
    second.show()
    QTest.qWait(100)
    yield canvas, second
    second.stop()
    second.deleteLater()
    canvas.deleteLater()
    QApplication.processEvents()


def test_it_shows_the_chosen_image_under_the_vector_layers(maps, before_layer, after_layer):
    canvas, second = maps
    vector = canvas.layers()[0]
    assert second.canvas.layers() == [vector, before_layer]
    second.show_after()
    assert second.canvas.layers() == [vector, after_layer]
    canvas.setLayers([after_layer])
    assert second.canvas.layers() == [after_layer]


def test_place_scale_rotation_and_crs_follow_in_both_directions_without_drift(maps):
    canvas, second = maps
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.setRotation(25)
    canvas.zoomByFactor(0.5)
    check_same(canvas, second.canvas)
    second.canvas.setRotation(-40)
    second.canvas.zoomByFactor(0.8)
    check_same(second.canvas, canvas)
    centre, scale = canvas.center(), canvas.mapUnitsPerPixel()
    for _ in range(5):
        canvas.refresh()
        second.resize(second.width() + 10, second.height())
        QTest.qWait(20)
    assert canvas.center() == centre and canvas.mapUnitsPerPixel() == scale
    check_same(canvas, second.canvas)


@pytest.mark.parametrize("width, height", [(90, 60), (150, 300), (380, 500)])
def test_docking_and_resizing_it_leaves_the_canvas_where_it_is(
    width, height, project, before_layer, after_layer
):
    window, canvas, review = QMainWindow(), QgsMapCanvas(), QDockWidget("Review change")
    window.resize(900, 600)
    window.setCentralWidget(canvas)
    review.setFixedWidth(300)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, review)
    window.show()
    project.addMapLayers([before_layer, after_layer])
    canvas.setDestinationCrs(after_layer.crs())
    canvas.setLayers([after_layer])
    QTest.qWait(20)
    canvas.setExtent(after_layer.extent().buffered(-3))
    centre, scale = canvas.center(), canvas.mapUnitsPerPixel()
    second = SecondCanvas(canvas, before_layer, after_layer, window)
    second.setMaximumWidth(300)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, second)
    QTest.qWait(20)
    assert (canvas.center(), canvas.mapUnitsPerPixel()) == (centre, scale)
    second.setMaximumWidth(1000)
    second.setFloating(True)
    second.resize(width, height)
    QTest.qWait(20)
    assert (canvas.center(), canvas.mapUnitsPerPixel()) == (centre, scale)
    check_same(canvas, second.canvas)
    second.canvas.zoomByFactor(0.5)
    assert canvas.mapUnitsPerPixel() == pytest.approx(scale / 2)
    second.stop()
    window.deleteLater()
    QApplication.processEvents()


def test_the_mouse_on_one_is_marked_on_the_other(maps):
    canvas, second = maps
    markers = second._markers
    canvas.xyCoordinates.emit(QgsPointXY(500_010, 5_399_990))
    assert markers[second.canvas].isVisible() and not markers[canvas].isVisible()
    assert markers[second.canvas].center() == QgsPointXY(500_010, 5_399_990)


def test_closing_it_leaves_the_canvas_as_it_was(maps):
    canvas, second = maps
    layers, extent, items = canvas.layers(), canvas.extent(), len(canvas.items())
    second.close()
    assert canvas.layers() == layers and canvas.extent() == extent
    assert len(canvas.items()) == items - 1, "the marker is gone"
    canvas.zoomByFactor(0.5)
    second.stop()


def test_removing_an_image_from_the_project_closes_it(maps, before_layer, project):
    _, second = maps
    project.removeMapLayer(before_layer.id())
    assert not second.isVisible()


def check_same(one: QgsMapCanvas, other: QgsMapCanvas) -> None:
    assert other.mapSettings().destinationCrs() == one.mapSettings().destinationCrs()
    assert other.rotation() == one.rotation()
    assert other.center().distance(one.center()) < 1e-6 * one.extent().width()
    assert other.mapUnitsPerPixel() == pytest.approx(one.mapUnitsPerPixel(), rel=1e-9)
