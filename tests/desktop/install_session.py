"""What a new user does in the desktop test: installs the plugin, by one button the engine, and detects."""

import json
import os
import sys
import time
from pathlib import Path

import pyplugin_installer
import qgis.utils
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QRadioButton
from qgis.utils import iface

PLAN = json.loads(Path(os.environ["DESKTOP_SESSION"]).read_text(encoding="utf-8"))
sys.path.insert(0, PLAN["tests"])
from driver import PLUGIN, Idle, Pause, Session, with_text  # noqa: E402

OPTIONS_PAGE = "deep_change_detection_options"


def user_does(session, plan):
    """Yields what to wait for as (sentence, condition) between the user's actions."""
    iface.mainWindow().setGeometry(0, 0, 1366, 768)
    pyplugin_installer.instance().installFromZipFile(plan["package"])
    yield "the plugin is installed and running", lambda: PLUGIN in qgis.utils.active_plugins
    yield "its buttons are drawn", Pause(0.5)
    session.screenshot("1-installed")
    folder = Path(sys.modules[PLUGIN].__file__).parent
    (folder / "resources" / "engine" / plan["pins_name"]).write_text(plan["pins"], encoding="utf-8")
    QgsSettings().setValue("deep_change_detection/wheel_folder", plan["wheels"])

    with_text("Detect change…", iface.pluginToolBar().actions()).trigger()
    yield "the dialog is open", lambda: dialog() is not None
    panel = dialog().engine_panel
    yield "it says what is needed", panel.isVisible
    yield "it knows what it would install", lambda: panel.details.isVisible() and is_ready(panel)
    yield "a moment has passed", Pause(0.5)
    session.report["sentences"] = [panel.text.text(), panel.details.text()]
    session.screenshot("2-needed")

    session.watching = True
    begun = time.perf_counter()
    panel.install_button.click()
    yield "it downloads or installs", lambda: panel.step.text().startswith(("Downloading", "Installing"))
    session.screenshot("3-installing")
    yield "the engine runs", lambda: not panel.isVisible()
    session.report["seconds"] = time.perf_counter() - begun
    yield "the sample scene is open", lambda: len(QgsProject.instance().mapLayers()) == 2
    yield "Detect change is enabled", dialog().detect_button.isEnabled
    session.watching = False
    yield "thumbnails are drawn", Idle()
    session.screenshot("4-ready")
    session.report["lines"] = [text for lines in dialog().form.lines.values() for text in lines.texts()]

    iface.mapCanvas().zoomByFactor(0.1)  # a few windows are enough
    with_text("Map canvas", dialog().findChildren(QRadioButton)).click()
    yield "the map is drawn", Idle()
    dialog().detect_button.click()
    yield "the results are in the project", lambda: len(QgsProject.instance().mapLayers()) == 4
    yield "the canvas has drawn the results", Idle()
    session.screenshot("5-results")

    dialog().close()
    QTimer.singleShot(0, lambda: iface.showOptionsDialog(iface.mainWindow(), OPTIONS_PAGE))
    yield "the options page tells what the engine runs on", lambda: bool(options_told())
    yield "it is drawn", Pause(0.5)
    session.screenshot("6-options")
    session.report["options"] = options_told()
    QApplication.activeModalWidget().reject()
    yield "the options are closed", lambda: QApplication.activeModalWidget() is None


def is_ready(panel):
    return panel.install_button.isEnabled() and panel.install_button.text().startswith("Install")


def options_told():
    """What the page's panel says of the engine; "" until it has looked."""
    for page in QApplication.allWidgets():
        if type(page).__name__ == "OptionsPage" and page.isVisible():
            return page.engine.verdict.text() if page.engine.install_button.isEnabled() else ""
    return ""


def dialog():
    for widget in QApplication.topLevelWidgets():
        if type(widget).__name__ == "DetectDialog" and widget.isVisible():
            return widget
    return None


session = Session(user_does, PLAN)
