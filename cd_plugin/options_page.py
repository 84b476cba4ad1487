"""The page *Deep Change Detection* in QGIS's options: the engine, where it computes, the models, the keys."""

from __future__ import annotations

import os
from typing import Callable

from qgis.core import QgsApplication, QgsSettings
from qgis.gui import (
    QgsCollapsibleGroupBox,
    QgsFileWidget,
    QgsOptionsPageWidget,
    QgsOptionsWidgetFactory,
    QgsScrollArea,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QFormLayout, QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from ..engine.contract.library import user_folder
from .detect.compute_box import ComputeBox
from .detect.device_check import DeviceCheck
from .engine_client.environment.network import FOLDER_SETTING, INDEX_SETTING
from .engine_client.python import ENVIRONMENT_VARIABLE, SETTING, EnginePython, set_engine_python
from .engine_client.python_search import PythonSearch
from .guide.help import help_button, help_on_f1
from .install.diagnostics import diagnostics
from .install.installation import installation
from .install.panel import EnginePanel
from .install.words import decided_text, devices_text
from .library.files import open_model_folder
from .places import icon
from .review.dock.options import ReviewOptions
from .widgets.rows import row, stack
from .widgets.selectable_label import selectable_label
from .wording import tr

PAGE_NAME = "deep_change_detection_options"
GUIDE = "install#settings"


class OptionsPageFactory(QgsOptionsWidgetFactory):
    """Adds the page to QGIS's options dialog; `applied` is called when it has stored something."""

    def __init__(self, applied: Callable[[], None]) -> None:
        super().__init__()
        self._applied = applied
        self.setTitle(tr("Deep Change Detection"))

    def icon(self):
        return icon("plugin")

    def createWidget(self, parent: QWidget) -> OptionsPage:
        return OptionsPage(self._applied, parent)


class OptionsPage(QgsOptionsPageWidget):
    """The engine with all that installs, names and tests it, where it computes, the models, the review."""

    def __init__(self, applied: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE_NAME)
        help_on_f1(self, GUIDE)
        self._applied = applied
        self.engine = EnginePanel()
        self.python = QgsFileWidget()
        self.python.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.python.setDialogTitle(tr("Choose the engine's Python"))
        self.python.lineEdit().setPlaceholderText(tr("Found automatically"))
        self.python.setFilePath(QgsSettings().value(SETTING, "", type=str))
        self.test_button = QPushButton(tr("&Test"))
        self.verdict = selectable_label()
        self.verdict.hide()
        self.source = PackageSource()
        self.free_memory = selectable_label()
        self.devices = DeviceCheck()
        self.compute = ComputeBox()
        self.copy_button = QPushButton(tr("Copy dia&gnostics"))
        self.copy_button.setToolTip(
            tr("Versions, devices and the last log, without your name and folders, to send with a report")
        )
        self.review = ReviewOptions()
        self._search = PythonSearch(self)
        self._lay_out()
        self._connect()
        self._yield_to_environment()
        self._show_devices()

    def apply(self) -> None:
        """QGIS calls this for *OK* and *Apply*."""
        if self.python.isEnabled():
            set_engine_python(self.python.filePath().strip())
        self.compute.apply()
        self.source.apply()
        self.review.apply()
        self._applied()

    def showEvent(self, event: QShowEvent) -> None:
        """QGIS makes the pages of all plugins when one of its own is wanted: looks only once it is seen."""
        super().showEvent(event)
        self.engine.look()

    def _lay_out(self) -> None:
        folder = selectable_label()
        folder.setText(str(user_folder()))
        open_button = QPushButton(tr("&Open folder"))
        open_button.clicked.connect(open_model_folder)
        python_label = QLabel(tr("Other &Python"))
        python_label.setBuddy(self.python)
        content = QWidget()
        grid = QGridLayout(content)
        grid.setColumnStretch(1, 1)
        grid.addWidget(QLabel(tr("Engine")), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.engine, 0, 1)
        grid.addWidget(python_label, 1, 0)
        grid.addLayout(row(self.python, self.test_button, wide=self.python), 1, 1)
        grid.addWidget(self.verdict, 2, 1)
        grid.addWidget(QLabel(tr("Devices")), 3, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.free_memory, 3, 1)
        grid.addWidget(self.devices, 4, 1)
        grid.addWidget(QLabel(tr("Compute on")), 5, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.compute, 5, 1)
        grid.addWidget(QLabel(tr("Your models")), 6, 0)
        grid.addLayout(row(folder, open_button, wide=folder), 6, 1)
        grid.addLayout(row(self.copy_button, help_button(GUIDE)), 7, 1)
        grid.addWidget(self.source, 8, 0, 1, 2)
        grid.addWidget(self.review, 9, 0, 1, 2)
        grid.setRowStretch(10, 1)
        scroll = QgsScrollArea()  # QGIS's dialog does not scroll
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        stack(self, scroll)

    def _connect(self) -> None:
        self.test_button.clicked.connect(self._test)
        self.copy_button.clicked.connect(self._copy_diagnostics)
        self._search.found.connect(self._show_found)
        self._search.missing.connect(self._show_missing)
        self.engine.about_to_install.connect(self.source.apply)
        installation().changed.connect(self._show_devices)
        installation().installed.connect(self._follow_installation)

    def _yield_to_environment(self) -> None:
        if installation().is_decided_elsewhere:
            self.python.setEnabled(False)
            self._say(decided_text())

    def _test(self) -> None:
        self.test_button.setEnabled(False)
        self._say(tr("Testing…"))
        self._search.start(os.environ.get(ENVIRONMENT_VARIABLE) or self.python.filePath().strip())

    def _show_found(self, python: EnginePython) -> None:
        self.test_button.setEnabled(True)
        text = tr("{} works: Python {}, torch {}, GDAL {}.")
        self._say(text.format(python.path, python.version, python.torch, python.gdal))

    def _show_missing(self, text: str, hint: str) -> None:
        self.test_button.setEnabled(True)
        self._say(f"{text} {hint}")

    def _say(self, text: str) -> None:
        self.verdict.setText(text)
        self.verdict.show()

    def _show_devices(self) -> None:
        found = installation().found
        self.free_memory.setText(devices_text(found) if found else "")
        self.free_memory.setVisible(bool(self.free_memory.text()))

    def _follow_installation(self) -> None:
        """The one installed is used from now on, and no other that was named before."""
        self.python.setFilePath("")
        if self.isVisible():
            self.engine.look()

    def _copy_diagnostics(self) -> None:
        QgsApplication.clipboard().setText(diagnostics(installation().found))
        self.copy_button.setText(tr("Copied"))


class PackageSource(QgsCollapsibleGroupBox):
    """Where the engine's packages come from; nothing is kept until `apply`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Packages from elsewhere"), parent)
        self.setSaveCollapsedState(False)
        self.index = QLineEdit(QgsSettings().value(INDEX_SETTING, "", type=str))
        self.index.setPlaceholderText(tr("The public package index"))
        self.index.setToolTip(tr("Address of a package index of your own, such as https://server/simple"))
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(tr("Choose the folder of wheels"))
        self.folder.lineEdit().setPlaceholderText(tr("None: packages are downloaded"))
        self.folder.setToolTip(tr("For computers without network: a folder with all packages as wheels"))
        self.folder.setFilePath(QgsSettings().value(FOLDER_SETTING, "", type=str))
        form = QFormLayout(self)
        form.addRow(tr("Package &index"), self.index)
        form.addRow(tr("&Folder of wheels"), self.folder)
        self.setCollapsed(not (self.index.text() or self.folder.filePath()))

    def apply(self) -> None:
        """Keep what was chosen."""
        QgsSettings().setValue(INDEX_SETTING, self.index.text().strip())
        QgsSettings().setValue(FOLDER_SETTING, self.folder.filePath().strip())
