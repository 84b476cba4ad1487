"""Opens a bundled scene: two dated images of one place, in a group of their own."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import QgsDateTimeRange, QgsProject, QgsRasterLayer, QgsReferencedRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDateTime, Qt

from ..language import tr_of_table
from ..places import RESOURCES

SAMPLE = RESOURCES / "sample"
FINE, COARSE = "town", "pucallpa"
"""The scenes: aerial images with buildings, and satellite images."""


def scene_facts(name: str) -> dict[str, str]:
    """Files, dates and titles of a scene."""
    facts: dict[str, str] = json.loads((SAMPLE / f"{name}.json").read_text(encoding="utf-8"))
    return {key: tr_of_table(value) for key, value in facts.items()}


def open_sample_scene(name: str, project: QgsProject, canvas: QgsMapCanvas) -> list[QgsRasterLayer]:
    """Show a scene, adding it to the project unless it is there already; returns [before, after]."""
    scene = scene_facts(name)
    layers = _opened(project, scene) or _open(project, scene)
    extent = layers[1].extent()
    extent.scale(1.05)
    canvas.setReferencedExtent(QgsReferencedRectangle(extent, layers[1].crs()))
    canvas.refresh()
    return layers


def _opened(project: QgsProject, scene: dict[str, str]) -> list[QgsRasterLayer]:
    """Both layers of the scene if the project has them, else none."""
    by_file = {Path(layer.source()): layer for layer in project.mapLayers().values()}
    files = [SAMPLE / scene[role] for role in ("before", "after")]
    return [by_file[file] for file in files] if all(file in by_file for file in files) else []


def _open(project: QgsProject, scene: dict[str, str]) -> list[QgsRasterLayer]:
    layers = [_layer(scene, role) for role in ("before", "after")]
    project.addMapLayers(layers, False)
    group = project.layerTreeRoot().insertGroup(0, scene["title"])
    for layer in layers:
        group.insertLayer(0, layer)
    return layers


def _layer(scene: dict[str, str], role: str) -> QgsRasterLayer:
    file = SAMPLE / scene[role]
    layer = QgsRasterLayer(str(file), file.stem)
    metadata = layer.metadata()
    metadata.setTitle(scene["title"])
    metadata.setRights([scene["attribution"]])
    layer.setMetadata(metadata)
    date = QDateTime.fromString(f"{scene[f'{role}_date']}-01-01"[:10], Qt.DateFormat.ISODate)
    temporal = layer.temporalProperties()
    temporal.setFixedTemporalRange(QgsDateTimeRange(date, date.addYears(1), True, False))
    temporal.setIsActive(True)
    return layer
