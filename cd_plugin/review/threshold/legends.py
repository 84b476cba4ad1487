"""Offers QGIS the threshold for the legends of maps of change, those of projects saved before too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgsGui, QgsLayerTreeEmbeddedWidgetProvider, QgsLayerTreeView
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QWidget

from ...layers.sources import is_change_map
from ...layers.styles import LEGEND_WIDGET, has_legend_widget
from ...wording import tr

if TYPE_CHECKING:
    from .legend import ThresholdLegend


class ThresholdLegends(QgsLayerTreeEmbeddedWidgetProvider):
    """What QGIS asks for a widget, where a layer's properties name it.

    Args:
        tell: shows a sentence of what went wrong.
    """

    def __init__(self, project: QgsProject, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._project = project
        self._tell = tell
        self._shown: dict[str, ThresholdLegend] = {}

    def id(self) -> str:
        return LEGEND_WIDGET

    def name(self) -> str:
        return tr("Threshold of change")

    def supportsLayer(self, layer: QgsMapLayer) -> bool:
        return is_change_map(layer)

    def createWidget(self, layer: QgsMapLayer, _number: int) -> QWidget:
        from .legend import ThresholdLegend  # what a project without results does without

        replaced = self._shown.get(layer.id())
        if replaced is not None and not sip.isdeleted(replaced):
            replaced.retire()
        widget = self._shown[layer.id()] = ThresholdLegend(layer, self._project, self._tell)
        return widget


def add_to_legends(project: QgsProject, view: QgsLayerTreeView, tell: Callable[[str], None]) -> None:
    """Put the threshold into the legends of all maps of change, from now on."""
    QgsGui.layerTreeEmbeddedWidgetRegistry().addProvider(ThresholdLegends(project, tell))
    _renew(project, view)


def remove_from_legends(project: QgsProject, view: QgsLayerTreeView) -> None:
    """Take it out of them; layers go on naming it, and show it when it comes back."""
    from .thresholding import Thresholding

    QgsGui.layerTreeEmbeddedWidgetRegistry().removeProvider(LEGEND_WIDGET)
    _renew(project, view)
    for layer in project.mapLayers().values():
        for thresholding in layer.findChildren(Thresholding):
            thresholding.stop()
            thresholding.deleteLater()


def _renew(project: QgsProject, view: QgsLayerTreeView) -> None:
    for node in project.layerTreeRoot().findLayers():
        if node.layer() is not None and has_legend_widget(node.layer()):
            view.layerTreeModel().refreshLayerLegend(node)
