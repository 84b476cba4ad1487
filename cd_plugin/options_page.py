"""The page *Deep Change Detection* in QGIS's options: the engine's Python, the models, the review's keys."""

from __future__ import annotations

import os
from typing import Callable

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from ..engine.contract.library import user_folder
from .detect.device_check import DeviceCheck
from .engine_client.python import ENVIRONMENT_VARIABLE, SETTING, EnginePython, set_engine_python
from .engine_client.python_search import PythonSearch
from .library.files import open_model_folder
from .places import icon
from .review.dock.options import ReviewOptions
from .wording import tr

PAGE_NAME = "deep_change_detection_options"


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
    """The engine's Python with a test of it, the user's models, a check of devices, what the review needs."""

    def __init__(self, applied: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE_NAME)
        self._applied = applied
        self.python = QgsFileWidget()
        self.python.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.python.setDialogTitle(tr("Choose the engine's Python"))
        self.python.lineEdit().setPlaceholderText(tr("Found automatically"))
        self.python.setFilePath(QgsSettings().value(SETTING, "", type=str))
        self.test_button = QPushButton(tr("&Test"))
        self.test_button.clicked.connect(self._test)
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.devices = DeviceCheck()
        self.review = ReviewOptions()
        self._search = PythonSearch(self)
        self._search.found.connect(self._show_found)
        self._search.missing.connect(self._show_missing)
        self._lay_out()
        self._yield_to_environment()

    def apply(self) -> None:
        """QGIS calls this for *OK* and *Apply*."""
        if self.python.isEnabled():
            set_engine_python(self.python.filePath().strip())
        self.review.apply()
        self._applied()

    def _lay_out(self) -> None:
        explanation = QLabel(
            tr(
                "Change is detected by an engine outside of QGIS. It runs in any Python from 3.9 on that has "
                "torch, safetensors, numpy and GDAL."
            )
        )
        explanation.setWordWrap(True)
        python_row = QHBoxLayout()
        python_row.addWidget(self.python, 1)
        python_row.addWidget(self.test_button)
        folder = QLabel(str(user_folder()))
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        open_button = QPushButton(tr("&Open folder"))
        open_button.clicked.connect(open_model_folder)
        folder_row = QHBoxLayout()
        folder_row.addWidget(folder, 1)
        folder_row.addWidget(open_button)
        python_label = QLabel(tr("Engine's &Python"))
        python_label.setBuddy(self.python)
        grid = QGridLayout(self)
        grid.setColumnStretch(1, 1)
        grid.addWidget(explanation, 0, 0, 1, 2)
        grid.addWidget(python_label, 1, 0)
        grid.addLayout(python_row, 1, 1)
        grid.addWidget(self.verdict, 2, 1)
        grid.addWidget(QLabel(tr("Your models")), 3, 0)
        grid.addLayout(folder_row, 3, 1)
        scroll = QScrollArea()  # the dialog does not scroll, and may be lower than the keys are many
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.review)
        grid.addWidget(QLabel(tr("Devices")), 4, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.devices, 4, 1)
        grid.addWidget(scroll, 5, 0, 1, 2)
        grid.setRowStretch(5, 1)

    def _yield_to_environment(self) -> None:
        chosen = os.environ.get(ENVIRONMENT_VARIABLE)
        if chosen:
            self.python.setEnabled(False)
            self.verdict.setText(
                tr("The environment variable {} decides: {}").format(ENVIRONMENT_VARIABLE, chosen)
            )

    def _test(self) -> None:
        self.test_button.setEnabled(False)
        self.verdict.setText(tr("Testing…"))
        self._search.start(os.environ.get(ENVIRONMENT_VARIABLE) or self.python.filePath().strip())

    def _show_found(self, python: EnginePython) -> None:
        self.test_button.setEnabled(True)
        text = tr("{} works: Python {}, torch {}, GDAL {}.")
        self.verdict.setText(text.format(python.path, python.version, python.torch, python.gdal))

    def _show_missing(self, text: str, hint: str) -> None:
        self.test_button.setEnabled(True)
        self.verdict.setText(f"{text} {hint}")
