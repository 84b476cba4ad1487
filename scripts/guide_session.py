"""What QGIS does for the pictures of the guide; guide_pictures.sh runs it. Runs and review are real."""

import json
import os
import sys
from pathlib import Path

import processing
import qgis.utils
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtWidgets import QDialog, QDockWidget, QScrollArea, QVBoxLayout
from qgis.utils import iface

PLAN = json.loads(Path(os.environ["DESKTOP_SESSION"]).read_text(encoding="utf-8"))
sys.path.insert(0, PLAN["tests"])

from driver import PLUGIN, Idle, Pause, Session  # noqa: E402

QUALITY = 80
MOST_WIDE = 860
"""Pixels that the guide's window shows at once."""
SEEN = 60
"""Metres of the town that are compared by two models."""


def user_does(session, plan):
    """Yields what to wait for as (sentence, condition) between the user's actions."""
    window, plugin = iface.mainWindow(), qgis.utils.plugins[PLUGIN]
    window.setGeometry(0, 0, 1200, 800)
    for other in window.findChildren(QDockWidget):
        other.setVisible(other.objectName() == "Layers")
    yield from detecting(plugin, plan)
    yield from comparing(plugin)
    yield from the_result(plugin)
    yield from other_windows(plugin, plan)
    yield from a_shift(plugin, plan)
    plugin.dialog.close()
    QgsProject.instance().clear()
    yield from reviewing(plugin, plan)
    yield from the_engine(plugin, plan)


def detecting(plugin, plan):
    plugin.open_sample("town")
    plugin.show_dialog()
    dialog = plugin.dialog
    dialog.form.output.choose_folder(Path(plan["user"]))
    dialog.refresh()
    yield "the dialog is ready", dialog.detect_button.isEnabled
    yield "all about the pair is known", Idle()
    keep(dialog.grab(), "dialog")


def comparing(plugin):
    dialog, canvas = plugin.dialog, iface.mapCanvas()
    dialog.form.model.open_library()
    library = dialog.form.model.library
    yield "the library is drawn", Pause(1)
    keep(library.grab(), "library")
    centre, before = canvas.extent().center(), canvas.extent()
    canvas.setExtent(QgsRectangle.fromCenterAndSize(centre, SEEN, SEEN / 2))
    yield "the canvas shows a part", Idle()
    models = {each.name: each for each in dialog.form.model.models}
    dialog.compare([models["buildings"], models["pca-kmeans"]])
    yield "both models have found what they find", Compared(dialog.comparison)
    yield "it is drawn", Idle()
    keep(canvas.grab(), "compare")
    dialog.comparison.stop()
    canvas.setExtent(before)


def the_result(plugin):
    dialog = plugin.dialog
    dialog.detect_button.click()
    yield "the run has ended", lambda: dialog.run is None
    dialog.hide()
    iface.layerTreeView().clearSelection()
    yield "the canvas has drawn the result", Idle()
    keep(iface.mainWindow().grab(), "result")
    tree = iface.layerTreeView()
    keep(tree.grab(QRect(0, 0, tree.width(), 420)), "legend")


def other_windows(plugin, plan):
    dialog = plugin.dialog
    dialog.show_pairs()
    pairs = dialog.pairs
    pairs.before_folder.setFilePath(str(Path(plan["user"], "2016")))
    pairs.after_folder.setFilePath(str(Path(plan["user"], "2021")))
    pairs.output_folder.setFilePath(str(Path(plan["user"], "changes")))
    pairs.add_folders()
    yield "the list is filled", Pause(1)
    keep(pairs.grab(), "pairs")
    pairs.close()
    before, after = (QgsProject.instance().mapLayersByName(f"town_{name}")[0] for name in ("before", "after"))
    pair = {"BEFORE": before.id(), "AFTER": after.id()}
    for name, picture, chosen in (
        ("detectchange", "processing", {}),
        ("preparetraining", "prepare", {"SOURCE": polygons().id()}),
    ):
        algorithm = processing.createAlgorithmDialog(f"deepchange:{name}", {**pair, **chosen})
        algorithm.resize(860, 620)
        algorithm.show()
        yield f"{name} is drawn", Pause(2)
        keep(algorithm.grab(), picture)
        algorithm.close()


def a_shift(plugin, plan):
    """The after image as from another flight, two pixels and a half to the east."""
    source = gdal.Open(str(Path(plan["sample"], "town_after.tif")))
    left, width, _, top, _, height = source.GetGeoTransform()
    left += 2.5 * width
    bounds = [left, top, left + source.RasterXSize * width, top + source.RasterYSize * height]
    other = str(Path(plan["user"], "town_other_flight.vrt"))
    gdal.Translate(other, source, format="VRT", outputBounds=bounds)
    layer = QgsRasterLayer(other, "town_other_flight")
    QgsProject.instance().addMapLayer(layer)
    dialog = plugin.dialog
    dialog.show()
    dialog.form.pair.after_box.setLayer(layer)
    yield "the shift is known", lambda: any("Shift" in text for text in told(dialog))
    yield "it is drawn", Idle()
    pair = dialog.form.pair
    lines = dialog.form.lines[type(next(iter(dialog.form.lines))).PAIR]
    bottom = lines.mapTo(dialog.form, lines.rect().bottomLeft()).y()
    keep(dialog.form.grab(QRect(0, 0, pair.width(), bottom + 4)), "shift")


def reviewing(plugin, plan):
    plugin.open_sample("pucallpa")
    add_results(plan)
    yield "the canvas has drawn the results", Idle()

    plugin.show_review()
    dock = plugin.dock
    iface.mainWindow().resizeDocks([dock], [400], Qt.Orientation.Horizontal)
    dock.review(polygons())
    for name in ("accept", "accept", "accept", "reject", "accept", "accept", "accept"):
        dock.commands[name].trigger()
        yield "a moment has passed", Pause(2)
    yield "the canvas shows a polygon", Idle()
    keep(iface.mainWindow().grab(), "review")

    dock.commands["swipe"].trigger()
    yield "both images are shown", Idle()
    keep(iface.mapCanvas().grab(), "swipe")
    dock.commands["swipe"].trigger()

    iface.mapCanvas().setExtent(next(iter(layers())).extent())
    dock.threshold_box.set_threshold(0.75)
    yield "the pending polygons were made anew", Settled(dock.threshold_box)
    keep(picture_of(dock, dock.threshold_box), "threshold")

    dock.review(None)
    dock.review(polygons())
    decide_all(dock)
    dock.commands["background"].trigger()
    yield "the decisions are shown", Idle()
    keep(picture_of(dock, dock.improve_box), "improve")
    dock.review(None)


def the_engine(plugin, plan):
    """As where none is there yet."""
    from deep_change_detection.cd_plugin.engine_client.environment import interpreters
    from deep_change_detection.cd_plugin.install.installation import installation

    interpreters.ENGINE_ROOT = Path(plan["user"])  # not of this folder's own environment
    del os.environ["DEEP_CHANGE_PYTHON"]
    plugin.show_engine()
    yield "what could be installed is known", lambda: not installation().is_looking
    yield "it is drawn", Pause(1)
    keep(plugin.engine_window.grab(), "engine")
    plugin.engine_window.close()
    settings = QDialog(iface.mainWindow())
    page = plugin.options_factory.createWidget(settings)
    QVBoxLayout(settings).addWidget(page)
    settings.resize(860, 620)
    settings.show()
    yield "the page has looked", lambda: not installation().is_looking
    yield "it is drawn", Pause(1)
    keep(settings.grab(), "options")
    settings.close()


def add_results(plan):
    from deep_change_detection.cd_plugin.layers.results import add_results as add

    before, after = (
        QgsProject.instance().mapLayersByName(name)[0] for name in ("pucallpa_1985", "pucallpa_2020")
    )
    add({"map": plan["map"], "polygons": plan["polygons"]}, before, after, QgsProject.instance())


def layers():
    return QgsProject.instance().mapLayers().values()


def polygons():
    return next(each for each in layers() if isinstance(each, QgsVectorLayer))


def told(dialog):
    return [text for lines in dialog.form.lines.values() for text in lines.texts()]


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
    if picture.width() > MOST_WIDE * picture.devicePixelRatio():
        width = round(MOST_WIDE * picture.devicePixelRatio())
        picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    if not picture.save(path, "JPG", QUALITY):
        raise OSError(f"{path} cannot be written")


class Compared:
    """Both previews are shown."""

    def __init__(self, comparison):
        self._comparison = comparison

    def __call__(self):
        return all(each.picture is not None for each in self._comparison.previews)


class Settled:
    """The box tells how many polygons are pending, no longer how many it expects."""

    def __init__(self, box):
        self._box = box
        self._idle = Idle()

    def __call__(self):
        return self._idle() and self._box.remaining.text().split()[-2:] == ["pending", "polygons"]


session = Session(user_does, PLAN)
