"""What a reviewer does in the desktop test: keys and clicks on a large layer, as the plan lists them.

The keys go to QGIS's window and from there, as real ones, to whatever has the focus. When the plan is done
the session goes on accepting, and writes each key down once it has been let go, until it is killed.
"""

import json
import os
import sys
import time
from pathlib import Path

import qgis.utils
from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.Qsci import QsciScintilla
from qgis.PyQt.QtCore import QEvent, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QSpinBox, QWidget
from qgis.utils import iface

PLAN = json.loads(Path(os.environ["DESKTOP_SESSION"]).read_text(encoding="utf-8"))
sys.path.insert(0, PLAN["tests"])
from driver import PLUGIN, Idle, Session, with_text  # noqa: E402


def user_does(session, plan):
    """Yields what to wait for as (sentence, condition) between the user's actions."""
    iface.mainWindow().setGeometry(0, 0, 1400, 900)
    layer = QgsVectorLayer(f"{plan['polygons']}|layername=change", "change")
    images = [QgsRasterLayer(path, Path(path).stem) for path in plan["images"]]
    QgsProject.instance().addMapLayers([layer, *images])
    iface.setActiveLayer(layer)
    yield "the canvas has drawn the layers", Idle()
    session.report["before"] = state()

    with_text("Review change…", iface.pluginToolBar().actions()).trigger()
    dock = qgis.utils.plugins[PLUGIN].dock
    yield "the review has begun", lambda: dock.queue is not None and dock.queue.current() is not None
    yield "the canvas has drawn the first polygon", Idle()
    session.screenshot("1-review")
    session.report["order"] = dock.queue.ids()

    session.report["steps"], session.report["ms"] = [], {}
    for number, step in enumerate(plan["steps"]):
        session.report["steps"].append(take(step, session.report["ms"]))
        if number % 20 == 0:
            QApplication.processEvents()
    yield "the canvas has drawn the last polygon", Idle()
    session.screenshot("2-reviewed")

    session.report["typed"] = type_elsewhere()
    dock.layer_box.stop_button.click()
    yield "the canvas is drawn as it was", Idle()
    session.report["after"] = state()
    dock.review(layer)
    yield "the review has begun again", Idle()
    session.report["again"] = dock.queue.ids()
    session.write_report()
    accept_until_killed(session.folder / "journal.txt")


def take(step, times):
    """One step of the plan; returns it with the places where the mouse was, in the map's coordinates.

    Adds to `times`, by key, how many milliseconds it took until the window was ready for the next; the map is
    drawn in other threads.
    """
    kind, *arguments = step
    if kind == "key":
        started = time.perf_counter()
        key(arguments[0])
        times.setdefault(arguments[0], []).append(1000 * (time.perf_counter() - started))
        return step
    if kind == "type":
        QTest.keyClicks(QApplication.focusWidget(), arguments[0])
        return step
    button = Qt.MouseButton.RightButton if kind == "right click" else Qt.MouseButton.LeftButton
    view = iface.mapCanvas().viewport()
    spots = [pixel(*place) for place in arguments]
    if kind == "drag":
        QTest.mousePress(view, button, Qt.KeyboardModifier.NoModifier, spots[0])
        move(view, spots[1], button)
        QTest.mouseRelease(view, button, Qt.KeyboardModifier.NoModifier, spots[1])
    else:
        move(view, spots[0], Qt.MouseButton.NoButton)
        QTest.mouseClick(view, button, Qt.KeyboardModifier.NoModifier, spots[0])
    return [kind, *(place_of(spot) for spot in spots)]


def key(name):
    shift = name.startswith("Shift+")
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(iface.mainWindow().windowHandle(), getattr(Qt.Key, f"Key_{name.split('+')[-1]}"), modifier)


def move(view, spot, button):
    none = Qt.MouseButton.NoButton
    place = QPointF(spot)
    event = QMouseEvent(QEvent.Type.MouseMove, place, none, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def pixel(x, y):
    """On the canvas, by map coordinates relative to the top left corner of the polygon under review."""
    left, top = corner()
    spot = iface.mapCanvas().getCoordinateTransform().transform(QgsPointXY(left + x, top + y))
    return spot.toQPointF().toPoint()


def corner():
    dock = qgis.utils.plugins[PLUGIN].dock
    west, _, _, north = dock.records.get(dock.queue.current()).envelope
    return west, north


def place_of(spot):
    place = iface.mapCanvas().getCoordinateTransform().toMapCoordinates(spot)
    return [place.x(), place.y()]


def state():
    """What is the user's, and must be after the review as before."""
    canvas = iface.mapCanvas()
    nodes = QgsProject.instance().layerTreeRoot().findLayers()
    return {
        "centre": [canvas.center().x(), canvas.center().y()],
        "units_per_pixel": canvas.mapUnitsPerPixel(),
        "tool": type(canvas.mapTool()).__name__,
        "layers": [layer.name() for layer in canvas.layers()],
        "checked": [node.itemVisibilityChecked() for node in nodes],
    }


def type_elsewhere():
    """Types keys of the review into numbers, text and QGIS's Python console; returns what these hold then."""
    number, text = QSpinBox(iface.mainWindow()), QLineEdit(iface.mainWindow())
    number.setMaximum(9999)
    iface.actionShowPythonDialog().trigger()
    QTest.qWait(1000)  # it takes the focus when it is ready
    console = iface.mainWindow().findChild(QWidget, "PythonConsole").findChild(QsciScintilla)
    number.clear()
    for field in (number, text, console):
        field.show()
        field.setFocus()
        for name in ("1", "A", "2", "R"):
            key(name)
    typed = [number.value(), text.text().lower(), console.text().lower().split(">>>")[-1].strip()]
    number.deleteLater()
    text.deleteLater()
    iface.actionShowPythonDialog().trigger()
    iface.mapCanvas().setFocus()
    return typed


def accept_until_killed(journal):
    with journal.open("w", encoding="utf-8") as lines:
        while True:
            key("A")
            lines.write("A\n")
            lines.flush()
            QApplication.processEvents()


session = Session(user_does, PLAN)
