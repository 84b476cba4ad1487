"""The number fields of a result's threshold and minimum area."""

from __future__ import annotations

from qgis.gui import QgsDoubleSpinBox

from ...widgets.area_field import AreaField
from ...widgets.threshold_field import ThresholdField


def threshold_field() -> ThresholdField:
    """Takes 0 to 1, and tells a number once it is typed."""
    return _quiet(ThresholdField())


def min_area_field() -> AreaField:
    """Takes m², and tells a number once it is typed."""
    return _quiet(AreaField())


def _quiet(field: QgsDoubleSpinBox) -> QgsDoubleSpinBox:
    field.setShowClearButton(False)
    field.setKeyboardTracking(False)
    return field
