"""A dialog that merges two reviewers' files: tells how far they agree, and lets conflicts be settled."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateTransform, QgsProject, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ....engine.contract.change_polygons import LAYER
from ...guide.help import help_button, help_on_f1
from ...layers.output_names import typed_path, with_ending
from ...widgets.rows import row
from ...wording import count, decimal, percent_text, tr
from ..view.map_view import CONTEXT
from .merge import FIRST, SECOND, Comparison, MergeError, compare, conflict_rows, write_merged

GUIDE = "review#two-reviewers"


class MergeDialog(QDialog):
    """Two files in, one out; each conflict can be settled for either reviewer or left open."""

    merged = pyqtSignal(str)
    """The merged file."""

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge two reviews"))
        help_on_f1(self, GUIDE)
        self._canvas = canvas
        self.comparison: Comparison | None = None
        self._choices: list[int | None] = []
        self.first, self.second, self.output = (_file_field() for _ in range(3))
        self.output.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output.setConfirmOverwrite(False)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.table = QTableWidget(0, 4)
        self.table.setHorizontalHeaderLabels([tr("Differs in"), tr("First"), tr("Second"), tr("Take")])
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().hide()
        self.take_buttons = {
            FIRST: QPushButton(tr("Take &first")),
            SECOND: QPushButton(tr("Take &second")),
            None: QPushButton(tr("Leave &open")),
        }
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close
        )
        self.buttons.addButton(help_button(GUIDE), QDialogButtonBox.ButtonRole.HelpRole)
        self._lay_out()
        self._connect()
        self._show()

    def take(self, choice: int | None) -> None:
        """Settle the selected conflicts for the first, the second, or not at all (None)."""
        for number in {index.row() for index in self.table.selectionModel().selectedRows()}:
            self._choices[number] = choice
            self.table.item(number, 3).setText(_choice_text(choice))

    def save(self) -> bool:
        """Write the merged file; a failure is told in the dialog."""
        output = typed_path(self.output.filePath(), self.comparison.first.parent) if self.comparison else None
        if output is None:
            return False
        output = with_ending(output, ".gpkg")
        try:
            write_merged(self.comparison, self._choices, output)
        except MergeError as error:
            self.summary.setText(str(error))
            return False
        self.merged.emit(str(output))
        return True

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("First review"), self.first)
        form.addRow(tr("Second review"), self.second)
        for button in self.take_buttons.values():
            button.setAutoDefault(False)
        saving = QFormLayout()
        saving.addRow(tr("Save to"), self.output)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(*self.take_buttons.values()))
        layout.addLayout(saving)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        self.first.fileChanged.connect(self._compare)
        self.second.fileChanged.connect(self._compare)
        self.output.fileChanged.connect(self._show)
        self.table.itemSelectionChanged.connect(self._zoom)
        for choice, button in self.take_buttons.items():
            button.clicked.connect(lambda _checked=False, choice=choice: self.take(choice))
        self.buttons.accepted.connect(lambda: self.save() and self.accept())
        self.buttons.rejected.connect(self.reject)

    def _compare(self, *_path: str) -> None:
        self.comparison, self._choices = None, []
        text = ""
        if self.first.filePath() and self.second.filePath():
            try:
                self.comparison = compare(Path(self.first.filePath()), Path(self.second.filePath()))
                self._choices = [None] * len(self.comparison.conflicts)
                text = _summary(self.comparison)
            except MergeError as error:
                text = str(error)
        self.summary.setText(text)
        self._show()

    def _show(self, *_path: str) -> None:
        can_save = self.comparison is not None and bool(self.output.filePath())
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(can_save)
        conflicts = self.comparison.conflicts if self.comparison else []
        if self.table.rowCount() == len(conflicts) and conflicts:
            return
        self.table.setRowCount(len(conflicts))
        for number, cells in enumerate(conflict_rows(conflicts)):
            kinds = {"status": tr("decision"), "label": tr("label"), "outline": tr("outline")}
            texts = [kinds[cells["kind"]], _side(cells, "first"), _side(cells, "second"), _choice_text(None)]
            for column, text in enumerate(texts):
                self.table.setItem(number, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()

    def _zoom(self) -> None:
        """Show the selected conflict on the map."""
        number = self.table.currentRow()
        if self.comparison is None or not 0 <= number < len(self.comparison.conflicts):
            return
        layer = QgsVectorLayer(f"{self.comparison.first}|layername={LAYER}", "", "ogr")
        transform = QgsCoordinateTransform(
            layer.crs(), self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        extent = transform.transformBoundingBox(self.comparison.conflicts[number].extent)
        extent.scale(CONTEXT)
        self._canvas.setExtent(extent)
        self._canvas.refresh()


def _summary(comparison: Comparison) -> str:
    words = [
        tr("{} polygons need no choice, {} differ.").format(
            count(comparison.same + len(comparison.settled)), count(len(comparison.conflicts))
        )
    ]
    agreement = comparison.agreement
    if agreement is not None:
        words.append(
            tr("Both decided {}; the same for {}.").format(
                count(agreement.count), percent_text(agreement.observed)
            )
        )
        if agreement.kappa is not None:
            numbers = [decimal(number, 2) for number in (agreement.kappa, agreement.low, agreement.high)]
            words.append(tr("Cohen's kappa {} (95 %: {} to {}).").format(*numbers))
    return " ".join(words)


def _side(cells: dict[str, str], side: str) -> str:
    names = ("reviewer", "status", "label", "note")
    return " · ".join(filter(None, (cells[f"{side}_{name}"] for name in names)))


def _choice_text(choice: int | None) -> str:
    return {FIRST: tr("first"), SECOND: tr("second"), None: tr("open")}[choice]


def _file_field() -> QgsFileWidget:
    widget = QgsFileWidget()
    widget.setFilter("GeoPackage (*.gpkg)")
    return widget
