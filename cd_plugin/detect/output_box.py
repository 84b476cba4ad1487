"""Where the results are saved: a file for the map, and whether polygons are written beside it."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QToolButton, QWidget

from ..layers.output_names import default_folder, free_name, proposed_output, typed_path, with_ending
from ..wording import tr


class OutputBox(QWidget):
    """A file that follows the chosen images until the user names one."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._chosen_folder: Path | None = None
        self._pair = ("", "")
        self._proposal: Path | None = None
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(tr("GeoTIFF") + " (*.tif *.tiff)")
        self.file.setDialogTitle(tr("Save the map of change"))
        self.file.setConfirmOverwrite(False)
        self.file.lineEdit().setToolTip(tr("File of the map of change; the name of a folder will do"))
        self.folder_button = QToolButton()
        self.folder_button.setIcon(QgsApplication.getThemeIcon("/mIconFolderOpen.svg"))
        self.folder_button.setToolTip(tr("Choose only the folder and keep the name"))
        self.folder_button.setAccessibleName(tr("Choose folder"))
        self.with_polygons = QCheckBox(tr("Polygons too"))
        self.with_polygons.setToolTip(tr("Write a GeoPackage of the polygons of change beside the map"))
        self.with_polygons.setChecked(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.file, 1)
        layout.addWidget(self.folder_button)
        layout.addWidget(self.with_polygons)
        self.file.fileChanged.connect(self.changed)
        self.folder_button.clicked.connect(self._ask_folder)
        self.with_polygons.toggled.connect(self.changed)

    @property
    def path(self) -> Path | None:
        """The map's file, always ending in .tif or .tiff; a folder stands for the proposed name in it."""
        path = typed_path(self.file.filePath(), self._folder)
        if path is not None and os.path.isdir(path):
            return proposed_output(*self._pair, path)
        return path and with_ending(path, ".tif", ".tiff")

    @property
    def _folder(self) -> Path:
        return self._chosen_folder or default_folder(self._project)

    def propose(self, before_name: str, after_name: str) -> None:
        """Suggest a free name for this pair, unless the user has named a file."""
        self._pair = (before_name, after_name)
        if self.file.filePath() and self.path != self._proposal:
            return
        self._proposal = proposed_output(before_name, after_name, self._folder)
        self.choose(self._proposal)

    def choose(self, path: Path) -> None:
        self.file.setFilePath(str(path))

    def choose_folder(self, folder: Path) -> None:
        """Keep the name and put it into another folder."""
        self._chosen_folder = folder
        name = self.path.name if self.path else proposed_output(*self._pair, folder).name
        self._proposal = free_name(folder / name)
        self.choose(self._proposal)

    def step_aside(self) -> None:
        """After a run: the next free name in place of the one that has just been written."""
        if self.path is not None and self.path == self._proposal:
            self.propose(*self._pair)

    def _ask_folder(self) -> None:
        start = self.path.parent if self.path else self._folder
        folder = QFileDialog.getExistingDirectory(self, tr("Save into folder"), str(start))
        if folder:
            self.choose_folder(Path(folder))
