"""Takes a session through QGIS's window, step by step, and reports on it; each session is a file of its own.

QGIS runs a session with --code. Its plan is in DESKTOP_SESSION (JSON), with this file's folder as "tests".
Every 50 ms a timer of the GUI thread takes the session one step further if what it waits for has happened,
and while it is `watching` records how late it is and how often a task was running. The report goes to the
plan's folder; then QGIS quits.
"""

import json
import shutil
import time
import traceback
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.utils import iface

PLUGIN = "deep_change_detection"
TICK = 0.05  # seconds


class Session:
    """Drives the steps that `user_does(session, plan)` yields: (sentence, condition); keeps the report."""

    def __init__(self, user_does, plan):
        self.folder = Path(plan["folder"])
        self.framebuffer = Path(plan["framebuffer"])
        self.patience = plan["patience"]  # seconds for each thing waited for
        self.report = {
            "stages": [],
            "late_ms": [],
            "ticks_beside_tasks": 0,
            "critical_messages": [],
            "error": None,
        }
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

    def write_report(self):
        """So that whoever waits for it finds it whole."""
        partial = self.folder / "report.partial"
        partial.write_text(json.dumps(self.report, indent=1), encoding="utf-8")
        partial.replace(self.folder / "report.json")

    def _tick(self):
        now = time.perf_counter()
        if self.watching:
            self.report["late_ms"].append(max(0.0, (now - self._last - TICK) * 1000))
            self.report["ticks_beside_tasks"] += QgsApplication.taskManager().countActiveTasks() > 0
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
        if error and self.framebuffer.is_file():
            self.screenshot("error")
        self.write_report()
        QgsProject.instance().setDirty(False)  # else QGIS asks whether to save
        QTimer.singleShot(0, iface.actionExit().trigger)

    def _on_message(self, text, tag, level):
        if level == Qgis.MessageLevel.Critical:
            self.report["critical_messages"].append(f"{tag}: {text}")


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


def with_text(text, candidates):
    """The one whose text, without the mark of its shortcut, is this."""
    texts = {candidate.text().replace("&", ""): candidate for candidate in candidates}
    return texts[text]
