"""Brings a finished run's files into the project: styled, grouped, and telling how they were made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer

from ...engine.contract.addresses import without_secrets
from ...engine.contract.change_polygons import LAYER
from ..wording import tr
from .provenance import read_provenance, record_provenance
from .styles import save_map_style, style_map, style_polygons
from .themes import add_themes, unused_name


def add_results(
    result: Mapping[str, Any],
    before: QgsRasterLayer | None,
    after: QgsRasterLayer | None,
    project: QgsProject,
) -> tuple[QgsRasterLayer, QgsVectorLayer | None]:
    """Add a run's map and polygons as a group above all layers, and map themes; all else stays as it is.

    Args:
        result: what the engine's detect job returned.
        before, after: the layers that were compared, for the group's name; None where they are gone.
    """
    provenance = read_provenance(result["map"])
    map_layer = QgsRasterLayer(result["map"], tr("Change probability"))
    style_map(map_layer, provenance.threshold)
    layers: list[QgsMapLayer] = [map_layer]
    polygon_layer = None
    if result["polygons"]:
        polygon_layer = QgsVectorLayer(f"{result['polygons']}|layername={LAYER}", tr("Change polygons"))
        style_polygons(polygon_layer)
        layers.insert(0, polygon_layer)
    name = unused_name(
        group_name(
            before.name() if before else Path(provenance.before).stem,
            after.name() if after else Path(provenance.after).stem,
        ),
        project,
    )
    group = project.layerTreeRoot().insertGroup(0, name)
    for layer in layers:
        record_provenance(layer, provenance)
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    for is_expanded in (False, True):  # which QGIS does not show of a group that was empty when it came
        group.setExpanded(is_expanded)
    add_themes(name, before, after, layers, project)
    save_map_style(map_layer)
    return map_layer, polygon_layer


def group_name(before: str, after: str) -> str:
    """What a run's group is called, by the names of the two images, which QGIS may have from an address."""
    return without_secrets(tr("Change: {} → {}").format(before, after))
