"""The plugin object: what it adds to QGIS, from menus to what legends show, and takes away again."""

from __future__ import annotations

from typing import Callable

from qgis.core import Qgis, QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QPushButton

from .engine_client.missing import ENGINE_MISSING
from .guide.help import open_guide
from .guide.pages import START
from .guide.window import Guide
from .install.installation import installation
from .install.window import EngineWindow
from .language import speak
from .layers.sample import COARSE, FINE, open_sample_scene, scene_facts
from .options_page import PAGE_NAME, OptionsPageFactory
from .places import icon
from .processing.provider import DeepChangeProvider
from .review.threshold.legends import add_to_legends, remove_from_legends
from .wording import tr

MENU = "Deep Change Detection"
TOOLBAR_ACTIONS = 2
"""So many of the first actions are in the toolbar too."""


class DeepChangePlugin:
    """What QGIS loads and unloads."""

    def __init__(self, iface: QgisInterface) -> None:
        _speak_as_qgis_does()
        self.iface = iface
        self.dialog = None
        self.dock = None
        self.engine_window = None
        self.guide = None
        self.provider = None

    def initProcessing(self) -> None:
        """QGIS calls this alone in qgis_process, where there is no window."""
        self.provider = DeepChangeProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        self.initProcessing()
        self.options_factory = OptionsPageFactory(self.read_settings)
        self.iface.registerOptionsWidgetFactory(self.options_factory)
        add_to_legends(QgsProject.instance(), self.iface.layerTreeView(), self._warn)
        self.guide = Guide(self.iface.mainWindow())
        self.actions = [
            self._action(icon("detect_change"), tr("&Detect change…"), self.show_dialog),
            self._action(icon("review_change"), tr("&Review change…"), self.show_review),
            *(self._sample_action(scene) for scene in (FINE, COARSE)),
            self._action(icon("plugin"), tr("Set up the &engine…"), self.show_engine),
            self._action(
                QgsApplication.getThemeIcon("/mActionOptions.svg"), tr("&Settings…"), self.show_settings
            ),
            self._action(
                QgsApplication.getThemeIcon("/mActionHelpContents.svg"),
                tr("&Guide…"),
                lambda: open_guide(START),
            ),
        ]
        for action in self.actions:
            self.iface.addPluginToRasterMenu(MENU, action)
        for action in self.actions[:TOOLBAR_ACTIONS]:
            self.iface.addToolBarIcon(action)
        ENGINE_MISSING.met.connect(self._offer_engine)

    def unload(self) -> None:
        ENGINE_MISSING.met.disconnect(self._offer_engine)
        installation().cancel()
        if self.engine_window is not None:
            self.engine_window.close()
            self.engine_window.deleteLater()
            self.engine_window = None
        if self.dialog is not None:
            self.dialog.abandon()
            self.dialog = None
        if self.dock is not None:
            self.dock.discard()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        self.guide.close()
        self.guide = None
        remove_from_legends(QgsProject.instance(), self.iface.layerTreeView())
        for action in self.actions[:TOOLBAR_ACTIONS]:
            self.iface.removeToolBarIcon(action)
        for action in self.actions:
            self.iface.removePluginRasterMenu(MENU, action)
            action.deleteLater()
        self.actions = []
        self.iface.unregisterOptionsWidgetFactory(self.options_factory)
        self.options_factory = None
        QgsApplication.processingRegistry().removeProvider(self.provider)
        self.provider = None

    def show_dialog(self) -> None:
        """Open the dialog; one that was closed comes back as it was, with its run."""
        if self.dialog is None:
            from .detect.dialog import DetectDialog

            self.dialog = DetectDialog(self.iface, self.open_sample, self.show_settings)
            self.dialog.review_wanted.connect(self.review)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def show_engine(self) -> None:
        """Open the window that installs the engine, and tells what runs."""
        if self.engine_window is None:
            self.engine_window = EngineWindow(self.show_settings, self.iface.mainWindow())
            self.engine_window.ready.connect(self._start_with_engine)
        self.engine_window.show()
        self.engine_window.raise_()
        self.engine_window.activateWindow()

    def _start_with_engine(self) -> None:
        """The engine has just been installed: the dialog stands ready, with a scene to try it on."""
        self.engine_window.close()
        if not QgsProject.instance().mapLayers():
            self.open_sample()
        self.show_dialog()

    def _offer_engine(self) -> None:
        """A job could not start without the engine: say so where no window says it already."""
        windows = [self.engine_window, self.dialog and self.dialog.engine_panel]
        if any(each is not None and each.isVisible() for each in windows):
            return
        bar = self.iface.messageBar()
        item = bar.createMessage(MENU, tr("The engine that detects change is not set up."))
        button = QPushButton(tr("Set up the engine…"))
        button.clicked.connect(self.show_engine)
        button.clicked.connect(lambda: bar.popWidget(item))
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Warning)

    def show_review(self) -> None:
        """Open the review dock, with the layer that is most likely meant unless a review is going on."""
        self._open_dock()
        self.dock.review_likely(self.iface.activeLayer())

    def review(self, layer: QgsVectorLayer) -> None:
        """Open the review dock with this layer."""
        self._open_dock()
        self.dock.review(layer)

    def _open_dock(self) -> None:
        if self.dock is None:
            from .review.dock.dock import ReviewDock

            self.dock = ReviewDock(self.iface.mapCanvas(), QgsProject.instance(), self.iface.mainWindow())
            self.dock.settings_wanted.connect(self.show_settings)
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.setUserVisible(True)

    def read_settings(self) -> None:
        """The user has changed the plugin's settings."""
        for window in (self.dialog, self.dock):
            if window is not None:
                window.read_settings()

    def open_sample(self, scene: str = FINE) -> None:
        open_sample_scene(scene, QgsProject.instance(), self.iface.mapCanvas())

    def show_settings(self) -> None:
        self.iface.showOptionsDialog(self.iface.mainWindow(), PAGE_NAME)

    def _warn(self, text: str) -> None:
        self.iface.messageBar().pushWarning(MENU, text)

    def _sample_action(self, scene: str) -> QAction:
        text = tr("&Open sample scene: {}").format(scene_facts(scene)["menu"])
        picture = QgsApplication.getThemeIcon("/mActionAddRasterLayer.svg")
        return self._action(picture, text, lambda: self.open_sample(scene))

    def _action(self, picture: QIcon, text: str, triggered: Callable[[], None]) -> QAction:
        action = QAction(picture, text, self.iface.mainWindow())
        action.triggered.connect(lambda _checked=False: triggered())
        return action


def _speak_as_qgis_does() -> None:
    """In English, with a word on why, where the file of QGIS's language is damaged."""
    application = QgsApplication.instance()
    try:
        speak(application.translation() or application.locale())
    except (OSError, ValueError) as error:
        text = (
            f"The plugin is shown in English, as its translation cannot be read ({error}); install it again."
        )
        QgsApplication.messageLog().logMessage(text, MENU, Qgis.MessageLevel.Warning)
