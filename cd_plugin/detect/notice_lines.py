"""The lines under a field of the dialog: icon, words and, where there is a remedy, its button."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QGridLayout, QPushButton, QStyle, QWidget

from ..widgets.selectable_label import selectable_label
from ..wording import tr
from .notices import Level, Notice


class NoticeLines(QWidget):
    """Shows the notices of one field; hidden while there are none."""

    remedied = pyqtSignal(object)
    """The notice whose button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Notice] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_notices(self, notices: list[Notice]) -> None:
        if notices == self._shown:
            return
        self._shown = notices
        while self._grid.count():
            old = self._grid.takeAt(0).widget()
            old.hide()  # it may be drawn once more before it is deleted
            old.deleteLater()
        for row, notice in enumerate(notices):
            self._add_line(row, notice)
        self.setVisible(bool(notices))

    def texts(self) -> list[str]:
        return [notice.text for notice in self._shown]

    def buttons(self) -> list[QPushButton]:
        items = [self._grid.itemAt(index).widget() for index in range(self._grid.count())]
        return [item for item in items if isinstance(item, QPushButton)]

    def _add_line(self, row: int, notice: Notice) -> None:
        words = {
            Level.FINE: tr("In order"),
            Level.INFO: tr("Information"),
            Level.WARNING: tr("Warning"),
            Level.MISSING: tr("To do"),
            Level.ERROR: tr("Problem"),
        }
        icon = _Icon(self._icon(notice.level))
        icon.setAccessibleName(words[notice.level])
        text = selectable_label(notice.text)
        text.setAccessibleName(f"{words[notice.level]}: {notice.text}")
        self._grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(text, row, 1)
        if notice.remedy:
            button = QPushButton(notice.button)
            button.setAutoDefault(False)
            button.clicked.connect(lambda: self.remedied.emit(notice))
            self._grid.addWidget(button, row, 2)

    def _icon(self, level: Level) -> QIcon:
        if level is Level.FINE:
            return QgsApplication.getThemeIcon("/mIconSuccess.svg")
        if level is Level.WARNING:
            return QgsApplication.getThemeIcon("/mIconWarning.svg")
        # QGIS's own icons for the others are a grey sign and a speech bubble.
        pixmap = QStyle.StandardPixmap
        return self.style().standardIcon(
            pixmap.SP_MessageBoxCritical if level is Level.ERROR else pixmap.SP_MessageBoxInformation
        )


class _Icon(QWidget):
    """A small icon, drawn as finely as the screen can; a label's pixmap would be coarse on some."""

    def __init__(self, icon: QIcon) -> None:
        super().__init__()
        self._icon = icon
        side = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._icon.paint(QPainter(self), self.rect())
