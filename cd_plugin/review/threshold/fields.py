"""The number fields of a result's threshold and minimum area."""

from __future__ import annotations

from qgis.gui import QgsDoubleSpinBox

from ...widgets.area_field import AreaField


def threshold_field() -> QgsDoubleSpinBox:
    """Takes 0 to 1 in hundredths, and tells a number once it is typed."""
    field = QgsDoubleSpinBox()
    field.setRange(0, 1)
    field.setSingleStep(0.01)
    return _quiet(field)


def min_area_field() -> AreaField:
    """Takes m², and tells a number once it is typed."""
    return _quiet(AreaField())


def _quiet(field: QgsDoubleSpinBox) -> QgsDoubleSpinBox:
    field.setShowClearButton(False)
    field.setKeyboardTracking(False)
    return field
