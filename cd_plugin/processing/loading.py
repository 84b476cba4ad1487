"""What happens to an algorithm's results when QGIS loads them: style, provenance, and one group for a run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from qgis.core import (
    QgsLayerTreeGroup,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer

from ...engine.contract.provenance import Provenance
from ..layers.provenance import record_provenance
from ..layers.styles import style_agreement, style_map, style_polygons


class ResultGroup:
    """The layer-tree group of one run, made when its first layer is loaded."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._group: QgsLayerTreeGroup | None = None

    def take_in(self, layer: QgsRasterLayer | QgsVectorLayer, context: QgsProcessingContext) -> None:
        """Move a layer that QGIS has just loaded into the group, polygons above the map."""
        node = context.project().layerTreeRoot().findLayer(layer.id())
        if node is None:
            return
        if self._group is None:
            self._group = context.project().layerTreeRoot().insertGroup(0, self._name)
        above = 0 if isinstance(layer, QgsVectorLayer) else -1
        self._group.insertChildNode(above, node.clone())
        node.parent().removeChildNode(node)


class _Loading(QgsProcessingLayerPostProcessorInterface):
    """Something that finishes a layer once QGIS has loaded it."""

    _waiting: ClassVar[set[_Loading]] = set()
    """QGIS holds no reference to those that it will call, and would not call them if they were collected."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting.add(self)

    def finish(self, layer: QgsRasterLayer | QgsVectorLayer, context: QgsProcessingContext) -> None:
        """Give the layer what it lacks."""
        raise NotImplementedError

    def postProcessLayer(
        self, layer, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> None:
        self.finish(layer, context)
        QTimer.singleShot(0, lambda: self._waiting.discard(self))


class ResultLoading(_Loading):
    """Finishes a change map or its polygons.

    Args:
        provenance: of the change map that the layer is, or was made from.
        group: where the layer goes; None leaves it where QGIS has put it.
    """

    def __init__(self, provenance: Provenance, group: ResultGroup | None = None) -> None:
        super().__init__()
        self._provenance = provenance
        self._group = group

    def finish(self, layer: QgsRasterLayer | QgsVectorLayer, context: QgsProcessingContext) -> None:
        if isinstance(layer, QgsVectorLayer):
            style_polygons(layer)
        else:
            style_map(layer, self._provenance.threshold)
        record_provenance(layer, self._provenance)
        if self._group is not None:
            self._group.take_in(layer, context)


class AgreementLoading(_Loading):
    """Finishes a raster of agreement.

    Args:
        words: what its values are called.
    """

    def __init__(self, words: Mapping[int, str]) -> None:
        super().__init__()
        self._words = words

    def finish(self, layer: QgsRasterLayer | QgsVectorLayer, _context: QgsProcessingContext) -> None:
        style_agreement(layer, self._words)


def finish_loading(destination: str, context: QgsProcessingContext, loading: _Loading) -> None:
    """Have a result finished that QGIS is going to load; `destination` as the user named it, "" for none."""
    if destination and context.willLoadLayerOnCompletion(destination):
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(loading)
