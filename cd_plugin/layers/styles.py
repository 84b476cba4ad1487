"""What the map of change, its polygons and the raster of agreement look like."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsColorRampShader,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...engine.contract.agreement import COLOURS
from ...engine.contract.levels import STEP, lowest_change_level
from ..places import RESOURCES

MAP_STYLE = RESOURCES / "styles" / "change_probability.qml"
POLYGON_STYLE = RESOURCES / "styles" / "change_polygons.qml"


def style_map(layer: QgsRasterLayer, threshold: float) -> None:
    """Show probabilities from the threshold (0 to 1) up, and nothing below it."""
    layer.loadNamedStyle(str(MAP_STYLE))
    show_from(layer, threshold)


def show_from(layer: QgsRasterLayer, threshold: float) -> None:
    """Let a map's colours begin at another threshold; a map without a ramp of colours stays as it is."""
    if not isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer):
        return
    renderer = layer.renderer().clone()
    shader = renderer.shader().rasterShaderFunction()
    first_shown = _between_steps_below(threshold)
    lowest, *others = shader.colorRampItemList()
    first = QgsColorRampShader.ColorRampItem(first_shown, lowest.color, f"{threshold:g}")
    shader.setColorRampItemList([first, *(item for item in others if item.value > first_shown)])
    shader.setMinimumValue(first_shown)
    renderer.setClassificationMin(first_shown)
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def style_polygons(layer: QgsVectorLayer) -> None:
    """Colour the polygons by their status."""
    layer.loadNamedStyle(str(POLYGON_STYLE))
    layer.triggerRepaint()


def style_agreement(layer: QgsRasterLayer, words: Mapping[int, str]) -> None:
    """Colour the values of a raster of agreement, each called by its word; others are left transparent."""
    classes = [
        QgsPalettedRasterRenderer.Class(value, QColor(*COLOURS[value]), word) for value, word in words.items()
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    layer.triggerRepaint()


def _between_steps_below(threshold: float) -> float:
    """Half a step of the map's values below the first one that is change.

    A value is stored in steps and read in single precision: a limit on a step itself could fall on either
    side of it.
    """
    return (lowest_change_level(threshold) - 0.5) * STEP
