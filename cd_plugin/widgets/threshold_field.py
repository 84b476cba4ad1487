"""A number field for the threshold of a map of change."""

from __future__ import annotations

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtWidgets import QWidget

from ..wording import decimal

DECIMALS = 3


class ThresholdField(QgsDoubleSpinBox):
    """Takes 0 to 1; a model's own threshold, such as 0.708, is kept and shown as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 1)
        self.setDecimals(DECIMALS)
        self.setSingleStep(0.01)

    def textFromValue(self, value: float) -> str:
        return threshold_text(value)


def threshold_text(threshold: float) -> str:
    """Hundredths, and thousandths where there are any: 0.50, 0.708."""
    text = decimal(threshold, DECIMALS)
    return text[:-1] if text.endswith("0") else text
