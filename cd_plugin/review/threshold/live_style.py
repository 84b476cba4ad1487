"""Shows map and polygons as another threshold and minimum area would leave them, without making them anew."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsProperty,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from ....engine.contract.change_polygons import PENDING

_ROUNDING = 1e-6


def hide_pending_below(layer: QgsVectorLayer, threshold: float, min_area_m2: float) -> None:
    """Draw of the pending polygons only those that have a pixel at the threshold and the minimum area.

    A layer that is not coloured by status stays as it is.
    """
    shown = (
        f'coalesce("probability_max", 1) >= {threshold - _ROUNDING!r}'
        f' AND coalesce("area_m2", {min_area_m2!r}) >= {min_area_m2 - _ROUNDING!r}'
    )
    _set_shown(layer, QgsProperty.fromExpression(shown))


def show_all_pending(layer: QgsVectorLayer) -> None:
    """Take back what `hide_pending_below` did."""
    _set_shown(layer, QgsProperty())


def _set_shown(layer: QgsVectorLayer, shown: QgsProperty) -> None:
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer) or "status" not in renderer.classAttribute():
        return
    index = renderer.categoryIndexForValue(PENDING)
    if index < 0:
        return
    renderer = renderer.clone()
    category = renderer.categories()[index]  # which its symbol must not outlive
    symbol = category.symbol().clone()
    for symbol_layer in symbol.symbolLayers():
        symbol_layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, shown)
    renderer.updateCategorySymbol(index, symbol)
    layer.setRenderer(renderer)
    layer.triggerRepaint()
