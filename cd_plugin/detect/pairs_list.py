"""The list of pairs in *Many pairs*: a row for each, which can be edited, and how far each has come."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ...engine.contract.pairs_table import PairRow
from ...engine.contract.results import DONE, FAILED, SKIPPED, PairResult
from ..wording import area_text, tr

BEFORE, AFTER, BEFORE_DATE, AFTER_DATE, OUTPUT, STATE = range(6)


class _ReadFromItsStart(QStyledItemDelegate):
    """Shows as much of a long text as there is room for, from its first word on."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight


class PairsList(QTableWidget):
    """Images and maps by their paths, and dates as 2024-05-31, 2024-05 or 2024."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 6, parent)
        titles = [tr("Before"), tr("After"), tr("Date before"), tr("Date after"), tr("Save to"), tr("State")]
        self.setHorizontalHeaderLabels(titles)
        self.setAccessibleName(tr("Pairs of images"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTextElideMode(Qt.TextElideMode.ElideLeft)
        self.setItemDelegateForColumn(STATE, _ReadFromItsStart(self))
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (BEFORE, AFTER, OUTPUT, STATE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def rows(self) -> list[PairRow]:
        """What is in the list, lines without any image left out."""
        texts = [[self._text(row, column) for column in range(STATE)] for row in self._filled()]
        return [
            PairRow(before, after, output, before_date=before_date, after_date=after_date)
            for before, after, before_date, after_date, output in texts
        ]

    def add(self, rows: Iterable[PairRow]) -> None:
        for row in rows:
            texts = (row.before, row.after, row.before_date, row.after_date, row.output, "")
            self.insertRow(self.rowCount())
            for column, text in enumerate(texts):
                self._set(self.rowCount() - 1, column, text)

    def remove_selected(self) -> None:
        for row in sorted({index.row() for index in self.selectedIndexes()}, reverse=True):
            self.removeRow(row)

    def forget_states(self) -> None:
        for row in range(self.rowCount()):
            self._set(row, STATE, "")

    def show_states(self, results: Iterable[PairResult], texts: Iterable[str]) -> None:
        """What became of the rows that `rows` gave; the texts are the results' sentences."""
        for row, result, text in zip(self._filled(), results, texts):
            self._set(row, STATE, _state(result, text), text)

    def _filled(self) -> list[int]:
        return [row for row in range(self.rowCount()) if self._text(row, BEFORE) or self._text(row, AFTER)]

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item else ""

    def _set(self, row: int, column: int, text: str, tip: str = "") -> None:
        item = QTableWidgetItem(text)
        item.setToolTip(tip or text)
        if column == STATE:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        self.setItem(row, column, item)


def _state(result: PairResult, text: str) -> str:
    if result.status == FAILED:
        return tr("Failed: {}").format(text)
    words = {DONE: tr("Done"), SKIPPED: tr("Done before")}[result.status]
    area = result.change_area_m2
    return words if area is None else tr("{}, {} of change").format(words, area_text(area))
