"""A button for one command of the review, with the key that does the same written on it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import (
    QAction,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)


class CommandButton(QToolButton):
    """Follows its action; a click leaves the focus where it is, so that the keys go on working."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

    def set_key(self, key: str) -> None:
        """The key as it is to be written; "" for none."""
        self.key = key
        self.setAccessibleName(" ".join(filter(None, (self.text(), key))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        option = self._option()
        metrics = self.fontMetrics()
        content = QSize(metrics.horizontalAdvance(self.text()) + self._key_width(), metrics.height())
        pad = metrics.height() // 2
        framed = self.style().sizeFromContents(QStyle.ContentsType.CT_ToolButton, option, content, self)
        return framed + QSize(pad + (pad if self.key else 0), pad // 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        option = self._option()
        option.text = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        gap = self.fontMetrics().height() // 2
        left = self.rect().adjusted(gap, 0, -gap // 2, 0)
        if self.key:
            chip = QRect(left.x(), 0, self._key_width(), self.fontMetrics().height() + 2)
            chip.moveCenter(QRect(left.x(), 0, self._key_width(), self.height()).center())
            self._draw_key(painter, chip)
            left.setLeft(chip.right() + gap)
        painter.setPen(self._colour())
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _draw_key(self, painter: QStylePainter, chip: QRect) -> None:
        """A key cap: the button's text colour as frame and letter."""
        frame = self._colour()
        frame.setAlpha(110)
        painter.setPen(QPen(frame, 1))
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(chip, 3, 3)
        painter.setPen(self._colour())
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self.key)

    def _colour(self):
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        return self.palette().color(group, QPalette.ColorRole.Text)

    def _key_width(self) -> int:
        metrics = self.fontMetrics()
        return (
            max(metrics.horizontalAdvance(self.key) + metrics.height() // 2, metrics.height())
            if self.key
            else 0
        )

    def _option(self) -> QStyleOptionToolButton:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        return option
