"""What the map of change, its polygons and the raster of agreement look like."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...engine.contract.agreement import COLOURS
from ...engine.contract.levels import STEP, lowest_change_level
from ..language import tr_of_table
from ..places import RESOURCES
from ..wording import plain_number
from .sources import layer_file

MAP_STYLE = RESOURCES / "styles" / "change_probability.qml"
POLYGON_STYLE = RESOURCES / "styles" / "change_polygons.qml"
LEGEND_WIDGET = "deep_change_detection_threshold"
"""By which projects name what moves a map's threshold in its legend."""


def style_map(layer: QgsRasterLayer, threshold: float) -> None:
    """Show probabilities from the threshold (0 to 1) up, and nothing below it; the legend can move it."""
    layer.loadNamedStyle(str(MAP_STYLE))
    show_from(layer, threshold)
    _add_legend_widget(layer)
    renew_legend(layer)


def show_from(layer: QgsRasterLayer, threshold: float) -> None:
    """Let a map's colours begin at another threshold; a map without a ramp of colours stays as it is.

    Its legend tells so after `renew_legend`, which takes away what a mouse may be dragging there.
    """
    renderer = layer.renderer()
    if not isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        return
    shader = renderer.shader().rasterShaderFunction()
    first_shown = _between_steps_below(threshold)
    lowest, *others = shader.colorRampItemList()
    first = QgsColorRampShader.ColorRampItem(first_shown, lowest.color, plain_number(threshold))
    shader.setColorRampItemList([first, *(item for item in others if item.value > first_shown)])
    shader.setMinimumValue(first_shown)
    legend = QgsColorRampLegendNodeSettings(shader.legendSettings() or QgsColorRampLegendNodeSettings())
    legend.setMinimumLabel(plain_number(threshold))  # else it would be the number half a step below
    shader.setLegendSettings(legend)
    renderer.setClassificationMin(first_shown)
    layer.triggerRepaint()


def renew_legend(layer: QgsRasterLayer) -> None:
    """Have QGIS make a map's legend anew, with the widgets in it."""
    layer.rendererChanged.emit()
    layer.emitStyleChanged()


def save_map_style(layer: QgsRasterLayer) -> None:
    """Keep a map's colours in a file beside it, by which QGIS draws it in other projects.

    Nothing is overwritten; where nothing can be written, QGIS draws it there by other colours.
    """
    file = layer_file(layer).with_suffix(".qml")
    if not file.exists():
        layer.saveNamedStyle(str(file), QgsMapLayer.StyleCategory.Symbology)


def style_polygons(layer: QgsVectorLayer) -> None:
    """Colour the polygons by their status."""
    layer.loadNamedStyle(str(POLYGON_STYLE))
    renderer = layer.renderer()
    for index, category in enumerate(renderer.categories()):
        renderer.updateCategoryLabel(index, tr_of_table(category.label()))
    layer.triggerRepaint()


def style_agreement(layer: QgsRasterLayer, words: Mapping[int, str]) -> None:
    """Colour the values of a raster of agreement, each called by its word; others are left transparent."""
    classes = [
        QgsPalettedRasterRenderer.Class(value, QColor(*COLOURS[value]), word) for value, word in words.items()
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    layer.triggerRepaint()


def has_legend_widget(layer: QgsMapLayer) -> bool:
    """Whether the legend of a layer in the layer tree offers to move the threshold."""
    return any(
        layer.customProperty(f"embeddedWidgets/{number}/id") == LEGEND_WIDGET
        for number in range(_legend_widgets(layer))
    )


def _add_legend_widget(layer: QgsRasterLayer) -> None:
    if not has_legend_widget(layer):
        number = _legend_widgets(layer)
        layer.setCustomProperty(f"embeddedWidgets/{number}/id", LEGEND_WIDGET)
        layer.setCustomProperty("embeddedWidgets/count", number + 1)


def _legend_widgets(layer: QgsMapLayer) -> int:
    return int(layer.customProperty("embeddedWidgets/count", 0))


def _between_steps_below(threshold: float) -> float:
    """Half a step of the map's values below the first one that is change.

    A value is stored in steps and read in single precision: a limit on a step itself could fall on either
    side of it.
    """
    return (lowest_change_level(threshold) - 0.5) * STEP
