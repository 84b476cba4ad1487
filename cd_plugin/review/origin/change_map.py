"""Finds the change map that a layer of change polygons was made from, and the other way. Reads no pixels."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsRasterLayer, QgsVectorLayer

from ...layers.provenance import read_provenance
from ...layers.sources import is_change_map, layer_file
from ..accuracy.sample_layer import read_sample
from ..records.layer_kinds import is_reviewable, is_sample
from ..records.schema import missing_fields


def map_of(layer: QgsVectorLayer, project: QgsProject) -> str | None:
    """The map's file: the one that says it was polygonised to this file, else the nearest one.

    Nearest is a map in the layer's group, then one beside the GeoPackage and named as it. A sample's is the
    one that it was drawn from, which may be gone.
    """
    if is_sample(layer):
        return read_sample(layer_file(layer)).assessed.map_path
    polygons = str(layer_file(layer))
    near = [*_in_group(layer, project), *_beside(polygons)]
    shown = [each.source() for each in project.mapLayers().values() if is_change_map(each)]
    for path in [*near, *shown]:
        written = read_provenance(path).parameters.get("polygons")
        if written and _is_same_file(written, polygons):
            return path
    return near[0] if near else None


def shown_map(path: str, project: QgsProject) -> QgsRasterLayer | None:
    """The project's layer of a map's file."""
    layers = project.mapLayers().values()
    return next((each for each in layers if is_change_map(each) and _is_same_file(each.source(), path)), None)


def polygons_of(map_layer: QgsRasterLayer, project: QgsProject) -> QgsVectorLayer | None:
    """The project's layer of the change polygons that were made from a map."""
    for layer in project.mapLayers().values():
        if is_reviewable(layer) and not is_sample(layer) and not missing_fields(layer):
            path = map_of(layer, project)
            if path is not None and _is_same_file(path, map_layer.source()):
                return layer
    return None


def _in_group(layer: QgsVectorLayer, project: QgsProject) -> Iterator[str]:
    node = project.layerTreeRoot().findLayer(layer.id())
    group = node.parent() if node is not None else None
    if isinstance(group, QgsLayerTreeGroup) and group.parent() is not None:
        for sibling in group.findLayers():
            if is_change_map(sibling.layer()):
                yield sibling.layer().source()


def _beside(polygons: str) -> Iterator[str]:
    path = Path(polygons).with_suffix(".tif")
    if path.is_file() and is_change_map(QgsRasterLayer(str(path), path.stem)):
        yield str(path)


def _is_same_file(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
