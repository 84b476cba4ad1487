"""What has to be out of sight while a sample is judged."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from ...layers.sources import is_change_map
from ..records.layer_kinds import is_reviewable, is_sample
from ..records.schema import missing_fields


def telling_layers(sample: QgsVectorLayer, project: QgsProject) -> list[QgsMapLayer]:
    """The layers that would tell who judges the sample what the map says: maps and polygons of change."""
    others = [layer for layer in project.mapLayers().values() if layer is not sample]
    return [layer for layer in others if is_change_map(layer) or _is_change(layer)]


def _is_change(layer: QgsMapLayer) -> bool:
    return is_reviewable(layer) and not is_sample(layer) and not missing_fields(layer)
