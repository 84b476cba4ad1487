"""What is known of the polygon under review, and the lines in which its label and note are written."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCompleter, QFormLayout, QLabel, QLineEdit, QWidget

from ....engine.contract.change_polygons import ACCEPTED, PENDING, REJECTED
from ...widgets.rows import stack
from ...wording import area_text, decimal, moment_text, tr
from ..records.record import Record


class FactsBox(QWidget):
    """Shows a record; writing is begun by a command and ended by Enter, or given up by Esc."""

    label_written = pyqtSignal(str)
    note_written = pyqtSignal(str)
    left = pyqtSignal()
    """Writing has ended, one way or the other: the keys are wanted elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts, self.details = QLabel(), QLabel()
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        font = self.facts.font()
        font.setBold(True)
        self.facts.setFont(font)
        self.details.setWordWrap(True)
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.label, self.note = QLineEdit(), QLineEdit()
        self._form = QWidget()
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Label"), self.label)
        form.addRow(tr("Note"), self.note)
        stack(self, self.facts, self.details, self._form)
        for line in (self.label, self.note):
            line.installEventFilter(self)
            line.returnPressed.connect(self._end)
        self._texts = {self.label: "", self.note: ""}
        self.show_nothing("")

    def show_record(self, record: Record, is_blind: bool) -> None:
        """The record; blind, without what the map says of it."""
        words = [f"#{record.id}"]
        if not is_blind:
            if record.probability is not None:
                words.append(decimal(record.probability, 2))
            if record.area_m2 is not None:
                words.append(area_text(record.area_m2))
        words.append(status_text(record.status, is_blind))
        self.facts.setText("   ".join(words))
        said = filter(None, (record.reviewer, moment_text(record.reviewed_at)))
        self.details.setText(" · ".join(said) if record.status != PENDING else "")
        self.details.setVisible(bool(self.details.text()))
        self._form.setEnabled(True)
        for line, text in ((self.label, record.label), (self.note, record.note)):
            self._texts[line] = text
            line.setText(text)

    def show_nothing(self, text: str) -> None:
        """No polygon, for this reason."""
        self.facts.setText(text)
        self.details.hide()
        self._form.setEnabled(False)
        for line in (self.label, self.note):
            self._texts[line] = ""
            line.clear()

    def set_labels(self, texts: Sequence[str]) -> None:
        """What is offered while a label is written."""
        completer = QCompleter(list(texts), self.label)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.label.setCompleter(completer)

    def write_label(self) -> None:
        self._begin(self.label)

    def write_note(self) -> None:
        self._begin(self.note)

    @property
    def is_writing(self) -> bool:
        return self.label.hasFocus() or self.note.hasFocus()

    def keep(self) -> None:
        """Tell what was written so far, before another polygon is shown."""
        self._keep(self.label)
        self._keep(self.note)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc gives up; leaving the line by any other way keeps what was written."""
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            watched.setText(self._texts[watched])
            self.left.emit()
            return True
        if event.type() == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._keep(watched)
        return False

    def _begin(self, line: QLineEdit) -> None:
        self.window().activateWindow()
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line.selectAll()

    def _end(self) -> None:
        self.keep()
        self.left.emit()

    def _keep(self, line: QLineEdit) -> None:
        if self._form.isEnabled() and line.text() != self._texts[line]:
            self._texts[line] = line.text()
            written = self.label_written if line is self.label else self.note_written
            written.emit(line.text().strip())


def status_text(status: str, is_sample: bool = False) -> str:
    """A status as a word; of a sampled pixel, what it was judged to be."""
    if is_sample:
        return {PENDING: tr("not judged"), ACCEPTED: tr("change"), REJECTED: tr("no change")}[status]
    return {PENDING: tr("pending"), ACCEPTED: tr("accepted"), REJECTED: tr("rejected")}[status]
