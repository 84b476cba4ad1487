"""What an analyst does in the desktop test, by keys alone: from two images to reviewed polygons.

At the end a second run is under way, and QGIS is left.
"""

import json
import os
import sys
from pathlib import Path

from qgis.core import QgsMapLayerType, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from qgis.utils import iface, plugins

PLAN = json.loads(Path(os.environ["DESKTOP_SESSION"]).read_text(encoding="utf-8"))
sys.path.insert(0, PLAN["tests"])
from driver import PLUGIN, Idle, Pause, Session  # noqa: E402

MOST_TABS = 120
NO_MODIFIER, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


def user_does(session, plan):
    """Yields what to wait for as (sentence, condition) between the user's actions."""
    iface.mainWindow().setGeometry(QApplication.primaryScreen().availableGeometry())
    for path in plan["images"]:
        iface.addRasterLayer(path)
    yield "the canvas has drawn the images", Idle()

    yield from choose_in_menu("Detect change…")
    yield "the dialog is open", lambda: dialog() is not None and dialog().isActiveWindow()
    yield "the shift is told", lambda: any(text.startswith("Shift about") for text in lines())
    yield "thumbnails are drawn", Idle()
    session.report["before_correction"] = lines()
    session.screenshot("1-shift")

    tab_to(lambda widget: isinstance(widget, QPushButton) and widget.text() == "Correct")
    press(Qt.Key.Key_Space)
    yield "the shift is corrected", lambda: any(text.endswith("corrected") for text in lines())
    press(Qt.Key.Key_F5)
    yield "the preview is shown", lambda: any(text.startswith("Preview of") for text in lines())
    yield "the canvas has drawn it", Idle()
    session.report["after_correction"] = lines()
    session.screenshot("2-preview")

    press(Qt.Key.Key_D, ALT)
    yield "the run is under way", lambda: dialog().run is not None
    session.screenshot("3-running")
    yield "the results are in the project", lambda: len(results()) == 2
    yield "it is told", Pause(1)
    session.screenshot("4-found")

    press(Qt.Key.Key_Escape)
    yield "the dialog is closed", lambda: not dialog().isVisible()
    yield "the canvas has drawn the results", Idle()
    iface.mainWindow().activateWindow()
    yield "QGIS's window is active", iface.mainWindow().isActiveWindow
    found = polygons().featureCount()
    tab_to(
        lambda widget: widget is legend().slider, backwards=True
    )  # forwards QGIS's locator keeps the focus
    press(Qt.Key.Key_PageUp)
    yield "the threshold has moved", lambda: 0 < polygons().featureCount() != found
    yield "the canvas has drawn the new polygons", Idle()
    session.report["polygons"] = [found, polygons().featureCount()]
    session.screenshot("5-threshold")

    yield from choose_in_menu("Review change…")
    dock = plugins[PLUGIN].dock
    yield "the review has begun", lambda: dock.queue is not None and dock.queue.current() is not None
    yield "the canvas has drawn the first polygon", Idle()
    session.screenshot("6-review")
    session.report["reviewed"] = {}
    for key, status in ((Qt.Key.Key_A, "accepted"), (Qt.Key.Key_R, "rejected"), (Qt.Key.Key_A, "accepted")):
        session.report["reviewed"][dock.queue.current()] = status
        press(key)
        yield "the canvas has drawn the decision", Idle()
    session.screenshot("7-reviewed")

    yield from choose_in_menu("Detect change…")
    yield "the dialog is open again", lambda: dialog().isActiveWindow() and dialog().detect_button.isEnabled()
    dialog().form.more.window.setValue(64)  # so that it takes a while
    session.report["second_output"] = str(dialog().form.request().output)
    bar = dialog().run_panel.bar
    press(Qt.Key.Key_D, ALT)
    yield "the second run computes", lambda: engines() and 0 < bar.value() < bar.maximum()
    session.report["engines"] = engines()

    QgsProject.instance().setDirty(False)  # else QGIS asks whether to save
    QTimer.singleShot(0, iface.actionExit().trigger)
    yield "QGIS asks about the run", lambda: isinstance(QApplication.activeModalWidget(), QMessageBox)
    question = QApplication.activeModalWidget()
    session.report["question"] = question.text()
    yield "it is drawn", Pause(0.5)
    session.screenshot("8-leaving")
    QTest.keyClick(question.button(QMessageBox.StandardButton.Yes), Qt.Key.Key_Space)
    yield "the run is cancelled, and QGIS can be left", lambda: dialog().run is None


def legend():
    """What moves the threshold in the layer tree."""
    widgets = iface.layerTreeView().findChildren(QWidget)
    return [each for each in widgets if type(each).__name__ == "ThresholdLegend" and each.isVisible()][-1]


def engines():
    """Process numbers of the engines that this QGIS runs."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if "engine" in (folder / "cmdline").read_text().split("\0") and parent_of(folder) == os.getpid():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def parent_of(folder):
    return int((folder / "stat").read_text().rpartition(")")[2].split()[1])


def results():
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    return [
        node.layer() for group in groups if group.name().startswith("Change: ") for node in group.findLayers()
    ]


def polygons():
    return next(layer for layer in results() if layer.type() == QgsMapLayerType.VectorLayer)


def dialog():
    return plugins[PLUGIN].dialog


def lines():
    """What the dialog says under its fields."""
    return [text for each in dialog().form.lines.values() for text in each.texts()]


def press(key, modifier=NO_MODIFIER):
    """In the window that a real key would go to."""
    window = QApplication.activePopupWidget() or QApplication.activeWindow()
    QTest.keyClick(window.windowHandle(), key, modifier)


def tab_to(is_wanted, backwards=False):
    """Tab until what has the focus is wanted; fails where it cannot be reached so."""
    seen = []
    for _ in range(MOST_TABS):
        widget = QApplication.focusWidget()
        if widget is not None and is_wanted(widget):
            return
        seen.append(f"{type(widget).__name__} {getattr(widget, 'text', str)()}")
        press(*((Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier) if backwards else (Qt.Key.Key_Tab,)))
    raise AssertionError(f"no Tab leads there; the focus was on {seen}")


def choose_in_menu(text):
    """In *Raster ▸ Deep Change Detection*."""
    iface.mainWindow().activateWindow()
    yield "QGIS's window is active", iface.mainWindow().isActiveWindow
    press(Qt.Key.Key_R, ALT)
    yield "the menu is open", lambda: QApplication.activePopupWidget() is not None
    raster = QApplication.activePopupWidget()
    walk_to("Deep Change Detection")
    press(Qt.Key.Key_Right)
    yield "the submenu is open", lambda: QApplication.activePopupWidget() is not raster
    walk_to(text)
    press(Qt.Key.Key_Return)


def walk_to(text):
    menu = QApplication.activePopupWidget()
    for _ in menu.actions():
        if menu.activeAction() is not None and menu.activeAction().text().replace("&", "") == text:
            return
        press(Qt.Key.Key_Down)
    raise AssertionError(f"the menu has no {text}")


session = Session(user_does, PLAN)
