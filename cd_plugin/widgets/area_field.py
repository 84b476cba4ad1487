"""A number field for the smallest area that polygons of change may have."""

from __future__ import annotations

import math

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QWidget

from ..wording import short_decimal

LARGEST_AREA = 1e9
FEWEST_DECIMALS = 1


class AreaField(QgsDoubleSpinBox):
    """Takes 0 and more, in m² unless another unit is shown; the area of a few small pixels has its digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, LARGEST_AREA)
        self.setDecimals(FEWEST_DECIMALS)
        self.setStepType(QgsDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.setGroupSeparatorShown(True)
        self.show_unit("m²")

    def textFromValue(self, value: float) -> str:
        """Without zeros at the end: 71000, not 71000.0."""
        return short_decimal(value, self.decimals())

    def show_unit(self, unit: str) -> None:
        self.setSuffix(" " + unit)

    def make_room(self, area: float) -> None:
        """Show as many decimals as this area needs for two digits."""
        with QSignalBlocker(self):
            self.setDecimals(max(FEWEST_DECIMALS, 1 - _magnitude(area)))


def two_digits(area: float) -> float:
    """The area to two significant digits, rounded down."""
    step = 10.0 ** (_magnitude(area) - 1)
    return round(math.floor(area / step * (1 + 1e-9)) * step, max(0, 1 - _magnitude(area)))


def _magnitude(area: float) -> int:
    """The power of ten of the first digit; 0 of nothing."""
    return math.floor(math.log10(area)) if area > 0 else 0
