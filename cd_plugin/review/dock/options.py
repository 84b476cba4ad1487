"""The review's part of the options page: who reviews, the nine labels, and a key for each command."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFormLayout, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...wording import tr
from ..records.reviewer import REVIEWER_SETTING, usual_reviewer
from .commands import commands
from .keys import chosen_keys, conflicts, normalised, pressed_key, shown_key, store_keys
from .labels import labels, store_labels


class ReviewOptions(QgsCollapsibleGroupBox):
    """Nothing is kept until `apply`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Review"), parent)
        self.setSaveCollapsedState(False)
        self.reviewer = QLineEdit(QgsSettings().value(REVIEWER_SETTING, "", type=str))
        self.reviewer.setPlaceholderText(usual_reviewer())
        self.labels = [QLineEdit(text) for text in labels()]
        keys = chosen_keys()
        self.keys = {command.name: KeyField(keys[command.name]) for command in commands()}
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.reset_button = QPushButton(tr("Usual keys"))
        self._lay_out()
        for field in self.keys.values():
            field.changed.connect(self._show_conflicts)
        self.reset_button.clicked.connect(self._reset)
        self._show_conflicts()

    def apply(self) -> None:
        """Keep what was chosen."""
        QgsSettings().setValue(REVIEWER_SETTING, self.reviewer.text().strip())
        store_labels([line.text() for line in self.labels])
        store_keys({name: field.key for name, field in self.keys.items()})

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Reviewer"), self.reviewer)
        worded = [(tr("Label {}").format(number), line) for number, line in enumerate(self.labels, start=1)]
        keys = [(command.text, self.keys[command.name]) for command in commands()]
        explanation = QLabel(tr("Click into a field and press a key; Delete leaves the command without one."))
        explanation.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(_in_columns(worded))
        layout.addWidget(explanation)
        layout.addWidget(self.warning)
        layout.addLayout(_in_columns(keys))
        layout.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _reset(self) -> None:
        for command in commands():
            self.keys[command.name].set_key(command.key)

    def _show_conflicts(self) -> None:
        texts = {command.name: command.text for command in commands()}
        clashes = conflicts({name: field.key for name, field in self.keys.items()})
        lines = [
            tr("{} is the key of {}; it will do the first.").format(
                shown_key(key), ", ".join(tr("“{}”").format(texts[name]) for name in names)
            )
            for key, names in clashes.items()
        ]
        self.warning.setText("\n".join(lines))
        self.warning.setVisible(bool(lines))
        clashing = {name for names in clashes.values() for name in names}
        for name, field in self.keys.items():
            field.set_clashing(name in clashing)


def _in_columns(fields: list[tuple[str, QWidget]]) -> QGridLayout:
    """Labelled fields in two columns, the first one filled first."""
    grid = QGridLayout()
    rows = -(-len(fields) // 2)
    for index, (text, field) in enumerate(fields):
        label = QLabel(text)
        label.setWordWrap(True)  # in a narrow window
        label.setBuddy(field)
        grid.addWidget(label, index % rows, 2 * (index // rows))
        grid.addWidget(field, index % rows, 2 * (index // rows) + 1)
    return grid


class KeyField(QLineEdit):
    """Shows one key and takes the one that is pressed in it; Tab goes on, Delete clears.

    Attributes:
        key: as `keys.normalised` writes it; "" for none.
    """

    changed = pyqtSignal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.setReadOnly(True)
        self.setPlaceholderText(tr("no key"))
        self.set_key(key)

    def set_key(self, key: str) -> None:
        self.key = normalised(key)
        self.setText(shown_key(self.key))
        self.changed.emit()

    def set_clashing(self, clashing: bool) -> None:
        """Mark the field by more than colour: bold, underlined."""
        font = self.font()
        font.setBold(clashing)
        font.setUnderline(clashing)
        self.setFont(font)

    def event(self, event: QEvent) -> bool:
        """No shortcut of the dialog may act on a key that is meant for the field."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # they are the dialog's, and end what is drawn on the map
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_key("")
        elif pressed_key(event):
            self.set_key(pressed_key(event))
