"""What a user does in the desktop test: installs the plugin, opens the sample scene, detects change."""

import json
import os
import sys
from pathlib import Path

import pyplugin_installer
import qgis.utils
from qgis.core import QgsMapLayerType, QgsProject
from qgis.gui import QgsMessageViewer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QPushButton, QTextBrowser, QWidget
from qgis.utils import iface

PLAN = json.loads(Path(os.environ["DESKTOP_SESSION"]).read_text(encoding="utf-8"))
sys.path.insert(0, PLAN["tests"])
from driver import PLUGIN, Idle, Pause, Session, with_text  # noqa: E402


def user_does(session, plan):
    """Yields what to wait for as (sentence, condition) between the user's actions."""
    iface.mainWindow().setGeometry(0, 0, 1400, 900)
    pyplugin_installer.instance().installFromZipFile(plan["package"])
    yield "the plugin is installed and running", lambda: PLUGIN in qgis.utils.active_plugins
    session.report["plugin_folder"] = str(Path(sys.modules[PLUGIN].__file__).parent)

    menu_action("Guide…").trigger()
    yield "the guide is shown", lambda: dialog() is not None
    yield "it is drawn", Pause(0.5)
    session.screenshot("0-guide")
    session.report["guide"] = dialog().findChild(QTextBrowser).toPlainText()
    dialog().close()

    menu_action("Open sample scene: Pucallpa, satellite images of 89 m").trigger()
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
    with_text("Show log", dialog().findChildren(QPushButton)).click()
    yield "the log is shown", lambda: log_window() is not None
    yield "it is drawn", Pause(0.5)
    session.screenshot("4-log")
    log_window().close()

    dialog().close()
    yield "the canvas has drawn the results", Idle()
    session.screenshot("5-results")
    session.report["group"] = change_group().name()
    session.report["layers"] = [describe(layer) for layer in results()]

    polygons = next(layer for layer in results() if layer.type() == QgsMapLayerType.VectorLayer)
    found = polygons.featureCount()
    iface.mainWindow().activateWindow()
    legend().slider.setFocus()
    yield "the slider has the focus", lambda: legend().slider.hasFocus()
    QTest.keyClick(legend().slider, Qt.Key.Key_PageUp)
    yield "the legend has moved the threshold", lambda: 0 < polygons.featureCount() != found
    yield "the canvas has drawn the new polygons", Idle()
    session.screenshot("6-threshold")
    session.report["keeps_the_focus"] = legend().slider.hasFocus()
    project = QgsProject.instance()
    theme = f"{change_group().name()}: before"
    project.mapThemeCollection().applyTheme(
        theme, project.layerTreeRoot(), iface.layerTreeView().layerTreeModel()
    )
    yield "the canvas has drawn the image before", Idle()
    session.screenshot("7-theme-before")


def menu_action(text):
    """The action with this text in one of the menus under *Raster*."""
    menus = [entry.menu() for entry in iface.rasterMenu().actions() if entry.menu()]
    return with_text(text, [action for menu in menus for action in menu.actions()])


def dialog():
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible() and PLUGIN in type(widget).__module__:
            return widget
    return None


def log_window():
    shown = (each for each in QApplication.topLevelWidgets() if isinstance(each, QgsMessageViewer))
    return next((each for each in shown if each.isVisible()), None)


def legend():
    """What moves the threshold in the layer tree, as it is now."""
    widgets = iface.layerTreeView().findChildren(QWidget)
    return [each for each in widgets if type(each).__name__ == "ThresholdLegend" and each.isVisible()][-1]


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


session = Session(user_does, PLAN)
