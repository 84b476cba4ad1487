"""The choice of model, with what its card says of it."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from ...engine.contract.detectors import AUTOMATIC
from ...engine.contract.library import user_folder
from ..engine_client.models import ModelEntry, list_models
from ..wording import tr


class ModelBox(QWidget):
    """A list of models; `summary` tells of the chosen one and is laid out by the form."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox()
        self.box.setToolTip(tr("What recognises change in the two images"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.folder_button = QToolButton()
        self.folder_button.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        self.folder_button.setToolTip(tr("Open the folder for your own models"))
        self.folder_button.setAccessibleName(tr("Open model folder"))
        self.folder_button.clicked.connect(open_model_folder)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.folder_button)
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

    def _show_summary(self) -> None:
        usable = self.model is not None and not self.model.problem
        self.summary.setText(self.model.summary if usable else "")
        self.summary.setVisible(usable)
        self.changed.emit()


def open_model_folder() -> None:
    """Show the folder of the user's own models in the file manager; it is made if it is not there yet."""
    folder = user_folder()
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
