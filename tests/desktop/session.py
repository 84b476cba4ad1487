"""What a user does in the desktop test. QGIS runs this with --code; the plan is in DESKTOP_SESSION (JSON).

Every 50 ms a timer of the GUI thread takes the session one step further if what it waits for has happened,
and during the detection records how late it is. The report goes to the plan's folder; then QGIS quits.
"""

import json
import os
import shutil
import sys
import time
import traceback
from pathlib import Path

import pyplugin_installer
import qgis.utils
from qgis.core import Qgis, QgsApplication, QgsMapLayerType, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QPushButton
from qgis.utils import iface

PLUGIN = "deep_change_detection"
TICK = 0.05  # seconds


class Session:
    """Drives the steps and keeps the report."""

    def __init__(self, plan):
        self.folder = Path(plan["folder"])
        self.framebuffer = Path(plan["framebuffer"])
        self.patience = plan["patience"]  # seconds for each thing waited for
        self.report = {"stages": [], "late_ms": [], "critical_messages": [], "error": None}
        self.watching = False
        self._steps = user_does(self, plan)
        self._waiting_for = ("QGIS has started", iface.mainWindow().isVisible)
        self._stepping = False
        self._since = self._last = time.perf_counter()
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(self._on_message)
        self._timer = QTimer(iface.mainWindow())
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(int(TICK * 1000))

    def screenshot(self, name):
        """Keeps what is on the screen; copying the framebuffer takes the GUI thread a few milliseconds."""
        shutil.copyfile(self.framebuffer, self.folder / f"{name}.xwd")

    def _tick(self):
        now = time.perf_counter()
        if self.watching:
            self.report["late_ms"].append(max(0.0, (now - self._last - TICK) * 1000))
        self._last = now
        what, happened = self._waiting_for
        if now - self._since > self.patience:
            self._end(f"waited {self.patience} s in vain until: {what}")
        elif not self._stepping:  # a step may run an event loop of its own
            self._step(what, happened)

    def _step(self, what, happened):
        self._stepping = True
        try:
            if happened():
                self.report["stages"].append(what)
                self._waiting_for = next(self._steps)
                self._since = time.perf_counter()
        except StopIteration:
            self._end(None)
        except Exception:
            self._end(traceback.format_exc())
        self._stepping = False

    def _end(self, error):
        self._timer.stop()
        self.report["error"] = error
        if error:
            self.screenshot("error")
        (self.folder / "report.json").write_text(json.dumps(self.report, indent=1), encoding="utf-8")
        QgsProject.instance().setDirty(False)  # else QGIS asks whether to save
        QTimer.singleShot(0, iface.actionExit().trigger)

    def _on_message(self, text, tag, level):
        if level == Qgis.MessageLevel.Critical:
            self.report["critical_messages"].append(f"{tag}: {text}")


def user_does(session, plan):
    """Yields what to wait for as (sentence, condition) between the user's actions."""
    iface.mainWindow().setGeometry(0, 0, 1400, 900)
    pyplugin_installer.instance().installFromZipFile(plan["package"])
    yield "the plugin is installed and running", lambda: PLUGIN in qgis.utils.active_plugins
    session.report["plugin_folder"] = str(Path(sys.modules[PLUGIN].__file__).parent)

    menu_action("Open sample scene").trigger()
    yield "the sample scene is open", lambda: len(QgsProject.instance().mapLayers()) == 2
    yield "the canvas has drawn it", Idle()
    session.screenshot("1-sample")

    with_text("Detect change…", iface.pluginToolBar().actions()).trigger()
    yield "the dialog is open", lambda: dialog() is not None
    yield "Detect change is enabled", detect_button().isEnabled
    yield "thumbnails are drawn", Idle()
    session.screenshot("2-dialog")

    session.watching = True
    detect_button().click()
    yield "a second has passed", Pause(1)
    session.screenshot("3-running")
    yield "the results are in the project", lambda: change_group() is not None and len(results()) == 2
    yield "another second has passed", Pause(1)
    session.watching = False
    session.screenshot("4-dialog-after")

    dialog().close()
    yield "the canvas has drawn the results", Idle()
    session.screenshot("5-results")
    session.report["group"] = change_group().name()
    session.report["layers"] = [describe(layer) for layer in results()]


class Pause:
    def __init__(self, seconds):
        self._until = time.perf_counter() + seconds

    def __call__(self):
        return time.perf_counter() > self._until


class Idle:
    """For a second no map was drawn and no task ran."""

    def __init__(self):
        self._busy_at = time.perf_counter()

    def __call__(self):
        now = time.perf_counter()
        if iface.mapCanvas().isDrawing() or QgsApplication.taskManager().countActiveTasks():
            self._busy_at = now
        return now - self._busy_at > 1


def menu_action(text):
    """The action with this text in one of the menus under *Raster*."""
    menus = [entry.menu() for entry in iface.rasterMenu().actions() if entry.menu()]
    return with_text(text, [action for menu in menus for action in menu.actions()])


def with_text(text, candidates):
    """The one whose text, without the mark of its shortcut, is this."""
    texts = {candidate.text().replace("&", ""): candidate for candidate in candidates}
    return texts[text]


def dialog():
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible() and PLUGIN in type(widget).__module__:
            return widget
    return None


def detect_button():
    return with_text("Detect change", dialog().findChildren(QPushButton))


def change_group():
    for group in QgsProject.instance().layerTreeRoot().findGroups():
        if group.name().startswith("Change: "):
            return group
    return None


def results():
    return [node.layer() for node in change_group().findLayers()]


def describe(layer):
    is_raster = layer.type() == QgsMapLayerType.RasterLayer
    return {
        "name": layer.name(),
        "kind": "raster" if is_raster else "vector",
        "valid": layer.isValid(),
        "source": layer.source(),
        "renderer": layer.renderer().type(),
        "features": None if is_raster else layer.featureCount(),
        "history": layer.metadata().history(),
    }


session = Session(json.loads(Path(os.environ["DESKTOP_SESSION"]).read_text(encoding="utf-8")))
