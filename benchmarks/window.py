"""How long QGIS's window stands still while many polygons are added, reviewed, and made anew."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any, Callable

import numpy as np

from benchmarks.machine import in_own_process, seconds
from benchmarks.rows import Row
from tests.plugin_package import import_as_qgis_does

BLOCKS_ASIDE = 320
CELL = 8
"""Pixels from one block to the next."""
TICK_S = 0.05
DELAY, IDLE = "ms of worst delay", "nothing done"


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    aside = 40 if small else BLOCKS_ASIDE
    found: list[dict[str, Any]] = []
    for number in range(runs):
        map_path, polygons = str(folder / f"blocks_{number}.tif"), str(folder / f"blocks_{number}.gpkg")
        in_own_process(make_result, map_path=map_path, polygons=polygons, aside=aside)
        found.append(in_own_process(window_once, map_path=map_path, polygons=polygons))
    rows = []
    for name in found[0]["names"]:
        case = f"{aside**2} polygons, {name}"
        rows.append(Row("window", case, "s", median(result[f"{name} s"] for result in found)))
        delay, idle = (median(result[f"{each} {DELAY}"] for result in found) for each in (name, IDLE))
        rows.append(Row("window", case, DELAY, delay, IDLE, idle))
    return rows


def make_result(map_path: str, polygons: str, aside: int) -> dict[str, Any]:
    """A change map of blocks whose rims are less probable than their cores, and its polygons at 0.5."""
    from osgeo import osr

    from engine.rasters.change_map import ChangeMapWriter
    from engine.rasters.grid import Grid
    from engine.rasters.polygons import polygonise

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    side = aside * CELL
    grid = Grid(reference.ExportToWkt(), (500_000, 0.5, 0, 5_400_000, 0, -0.5), side, side)
    writer = ChangeMapWriter(map_path, grid, {"DCD_PARAMETERS": '{"threshold": 0.5}'}, {}, "never", True, 125)
    random = np.random.default_rng(0)
    rim, core = np.zeros((2, CELL, CELL), dtype=bool)
    rim[1:7, 1:7], core[2:5, 2:6] = True, True
    for _ in range(aside):
        rims = np.repeat(random.integers(130, 240, aside), CELL)
        levels = np.where(np.tile(rim, aside), rims, 0)
        levels = np.where(np.tile(core, aside), np.minimum(rims + 10, 250), levels).astype(np.uint8)
        writer.keep(levels)
        writer.store(levels)
    writer.complete()
    writer.publish()
    writer.close()
    return {"polygons": polygonise(map_path, polygons, threshold=0.5).count}


def window_once(map_path: str, polygons: str) -> dict[str, Any]:
    """Seconds, and the worst delay of a timer, for each thing that is done in one window of QGIS."""
    os.environ.setdefault("DEEP_CHANGE_PYTHON", sys.executable)
    import_as_qgis_does()
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    heart = _Heartbeat(application)
    _work(heart, map_path, polygons)
    application.exitQgis()
    return heart.found


def _work(heart: _Heartbeat, map_path: str, polygons: str) -> None:
    from qgis.core import QgsApplication, QgsProject
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtCore import QEvent
    from qgis.PyQt.QtWidgets import QMainWindow

    from deep_change_detection.cd_plugin.layers.results import add_results
    from deep_change_detection.cd_plugin.review.dock.dock import ReviewDock
    from deep_change_detection.cd_plugin.review.threshold.thresholding import thresholding_of
    from deep_change_detection.cd_plugin.wording import count

    project, window = QgsProject.instance(), QMainWindow()
    canvas = QgsMapCanvas(window)
    window.setCentralWidget(canvas)
    dock = ReviewDock(canvas, project, window)
    window.show()
    result = {"map": map_path, "polygons": polygons}
    layers: list[Any] = []
    heart.watch(IDLE, lambda: None, _after(5))
    heart.watch("added", lambda: layers.extend(add_results(result, None, None, project)))
    layer = layers[1]
    moved = thresholding_of(layer, project)
    settled: list[bool] = []
    moved.settled.connect(lambda: settled.append(True))
    moved.failed.connect(sys.exit)

    def move(threshold: float) -> None:
        settled.clear()
        moved.set_threshold(threshold)

    def is_reviewed() -> bool:
        return dock.queue is not None and dock.queue.current() is not None

    def is_told(beginning: str) -> Callable[[], bool]:
        return lambda: dock.message.text().startswith(beginning)

    def accept_all() -> None:
        dock.reviewing.decide_many(dock.records.ids(), "accepted")

    heart.watch("made anew without a review", lambda: move(0.7), lambda: bool(settled))
    heart.watch("review opened", lambda: dock.review(layer), is_reviewed)
    heart.watch("made anew in a review", lambda: move(0.6), lambda: bool(settled))
    heart.watch("making anew undone", dock.commands["undo"].trigger, is_told("Undone: "))
    heart.watch("making anew redone", dock.commands["redo"].trigger, is_told("Redone: "))
    heart.watch("all decided", accept_all, is_told(f"{count(len(dock.records.ids()))} polygons decided"))
    heart.watch("all deciding undone", dock.commands["undo"].trigger, is_told("Undone: Accept"))
    heart.watch("one decided", dock.commands["accept"].trigger)
    dock.discard()
    project.clear()
    window.deleteLater()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class _Heartbeat:
    """A timer in the window's thread, and how late it comes."""

    def __init__(self, application: Any) -> None:
        from qgis.PyQt.QtCore import QTimer

        self._application = application
        self._timer = QTimer()
        self._timer.setInterval(round(1000 * TICK_S))
        self._timer.timeout.connect(self._beat)
        self._last = self._worst = 0.0
        self.found: dict[str, Any] = {"names": []}

    def watch(
        self, name: str, begin: Callable[[], object], is_done: Callable[[], object] = lambda: True
    ) -> None:
        self._last, self._worst = time.perf_counter(), 0.0
        self._timer.start()
        taken = seconds(lambda: self._run(begin, is_done))
        self._run(lambda: None, _after(1))  # in which follows what was put off
        self._timer.stop()
        self.found["names"].append(name)
        self.found[f"{name} s"] = taken
        self.found[f"{name} {DELAY}"] = 1000 * max(self._worst - TICK_S, 0)

    def _run(self, begin: Callable[[], object], is_done: Callable[[], object]) -> None:
        begin()
        while not is_done():
            self._application.processEvents()
            time.sleep(0.002)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._worst, self._last = max(self._worst, now - self._last), now


def _after(wait_s: float) -> Callable[[], bool]:
    end = time.perf_counter() + wait_s
    return lambda: time.perf_counter() > end
