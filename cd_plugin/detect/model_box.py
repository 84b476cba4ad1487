"""The choice of model, with what its card says of it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from ...engine.contract.detectors import AUTOMATIC
from ..engine_client.models import ModelEntry, list_models
from ..library.window import LibraryWindow
from ..wording import tr


class ModelBox(QWidget):
    """A list of models; `summary` tells of the chosen one and is laid out by the form."""

    changed = pyqtSignal()
    compared = pyqtSignal(list)
    """Two models (`ModelEntry`) that are to be compared on the map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox()
        self.box.setToolTip(tr("What recognises change in the two images"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.library_button = QPushButton(tr("L&ibrary…"))
        self.library_button.setToolTip(tr("What is known of each model; add and remove models"))
        self.library_button.setAutoDefault(False)
        self.library_button.clicked.connect(self.open_library)
        self.library: LibraryWindow | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.library_button)
        self.box.currentIndexChanged.connect(self._show_summary)
        self.reload()

    @property
    def model(self) -> ModelEntry | None:
        return self.box.currentData()

    @property
    def models(self) -> list[ModelEntry]:
        return [self.box.itemData(index) for index in range(self.box.count())]

    def reload(self) -> None:
        """List the models anew, keeping the chosen one where it is still there."""
        chosen = self.model.name if self.model else AUTOMATIC
        self.box.blockSignals(True)
        self.box.clear()
        for entry in list_models():
            self.box.addItem(entry.title, entry)
            self.box.setItemData(self.box.count() - 1, entry.summary, Qt.ItemDataRole.ToolTipRole)
        self.box.blockSignals(False)
        self.choose(chosen)
        self._show_summary()

    def choose(self, name: str) -> None:
        names = [entry.name for entry in self.models]
        self.box.setCurrentIndex(names.index(name) if name in names else 0)

    def open_library(self) -> None:
        """Show the model library, at the chosen model; this list follows what is added and removed there."""
        if self.library is None:
            self.library = LibraryWindow(self.window())
            self.library.changed.connect(self.reload)
            self.library.chosen.connect(self.choose)
            self.library.compared.connect(self.compared)
        self.library.show_model(self.model.name if self.model else AUTOMATIC)

    def stop_adding(self) -> None:
        """Nothing is added to the library any more."""
        if self.library is not None:
            self.library.stop_adding()

    def _show_summary(self) -> None:
        usable = self.model is not None and not self.model.problem
        self.summary.setText(self.model.summary if usable else "")
        self.summary.setVisible(usable)
        self.changed.emit()
