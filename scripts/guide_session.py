"""What QGIS does for the pictures of the guide; guide_pictures.sh runs it. The review in them is real."""

import json
import os
import sys
from pathlib import Path

import qgis.utils
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtWidgets import QDockWidget, QScrollArea
from qgis.utils import iface

PLAN = json.loads(Path(os.environ["DESKTOP_SESSION"]).read_text(encoding="utf-8"))
sys.path.insert(0, PLAN["tests"])

from driver import PLUGIN, Idle, Pause, Session  # noqa: E402

QUALITY = 80


def user_does(session, plan):
    """Yields what to wait for as (sentence, condition) between the user's actions."""
    window, plugin = iface.mainWindow(), qgis.utils.plugins[PLUGIN]
    window.setGeometry(0, 0, 1400, 900)
    for other in window.findChildren(QDockWidget):
        other.setVisible(other.objectName() == "Layers")
    plugin.open_sample("pucallpa")
    add_results(plan)
    yield "the canvas has drawn the results", Idle()

    plugin.show_review()
    dock = plugin.dock
    window.resizeDocks([dock], [430], Qt.Orientation.Horizontal)
    dock.review(next(each for each in layers() if isinstance(each, QgsVectorLayer)))
    for name in ("accept", "accept", "accept", "reject", "accept", "accept", "accept"):
        dock.commands[name].trigger()
        yield "a moment has passed", Pause(2)
    yield "the canvas shows a polygon", Idle()
    keep(window.grab(), "review")

    dock.commands["swipe"].trigger()
    yield "both images are shown", Idle()
    keep(iface.mapCanvas().grab(), "swipe")
    dock.commands["swipe"].trigger()

    iface.mapCanvas().setExtent(next(iter(layers())).extent())
    dock.threshold_box.set_threshold(0.75)
    yield "the pending polygons were made anew", Settled(dock.threshold_box)
    keep(picture_of(dock, dock.threshold_box), "threshold")

    dock.review(None)
    dock.review(next(each for each in layers() if isinstance(each, QgsVectorLayer)))
    decide_all(dock)
    dock.commands["background"].trigger()
    yield "the decisions are shown", Idle()
    keep(picture_of(dock, dock.improve_box), "improve")
    dock.review(None)


def add_results(plan):
    from deep_change_detection.cd_plugin.layers.results import add_results as add

    before, after = (
        QgsProject.instance().mapLayersByName(name)[0] for name in ("pucallpa_1985", "pucallpa_2020")
    )
    add({"map": plan["map"], "polygons": plan["polygons"]}, before, after, QgsProject.instance())


def layers():
    return QgsProject.instance().mapLayers().values()


def decide_all(dock):
    ids = dock.records.ids()
    by_area = sorted(ids, key=lambda each: -dock.records.get(each).area_m2)
    dock.records.decide(by_area[::2], "accepted")
    dock.records.decide(by_area[1::2], "rejected")


def picture_of(dock, part):
    """A part of the dock, unfolded, with its frame and title."""
    section = part.parentWidget()
    section.setCollapsed(False)
    dock.widget().findChild(QScrollArea).ensureWidgetVisible(section)
    return section.grab(QRect(0, 0, section.width(), section.sizeHint().height()))


def keep(picture, name):
    path = str(Path(PLAN["pictures"]) / f"{name}.jpg")
    if not picture.save(path, "JPG", QUALITY):
        raise OSError(f"{path} cannot be written")


class Settled:
    """The box tells how many polygons are pending, no longer how many it expects."""

    def __init__(self, box):
        self._box = box
        self._idle = Idle()

    def __call__(self):
        return self._idle() and self._box.remaining.text().split()[-2:] == ["pending", "polygons"]


session = Session(user_does, PLAN)
