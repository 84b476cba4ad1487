"""Brings a finished run's files into the project: styled, grouped, and telling how they were made."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsAbstractMetadataBase,
    QgsColorRampShader,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt, QUrl

from ..places import RESOURCES
from ..wording import tr

MAP_STYLE = RESOURCES / "styles" / "change_probability.qml"
POLYGON_STYLE = RESOURCES / "styles" / "change_polygons.qml"
PROBABILITY_STEP = 0.004
DEFAULT_THRESHOLD = 0.5


@dataclass(frozen=True)
class Provenance:
    """How a change map was made, as the map itself tells.

    Attributes:
        before, after: the images' files.
        parameters: the effective value of every engine option.
    """

    model: str
    engine_version: str
    before: str
    after: str
    parameters: Mapping[str, Any]

    @property
    def threshold(self) -> float:
        return float(self.parameters.get("threshold", DEFAULT_THRESHOLD))


def add_results(
    result: Mapping[str, Any],
    before: QgsRasterLayer | None,
    after: QgsRasterLayer | None,
    project: QgsProject,
) -> tuple[QgsRasterLayer, QgsVectorLayer | None]:
    """Add a run's map and polygons as a group above all layers; nothing else in the project changes.

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
        polygon_layer = QgsVectorLayer(f"{result['polygons']}|layername=change", tr("Change polygons"))
        style_polygons(polygon_layer)
        layers.insert(0, polygon_layer)
    name = group_name(
        before.name() if before else Path(provenance.before).stem,
        after.name() if after else Path(provenance.after).stem,
    )
    group = project.layerTreeRoot().insertGroup(0, name)
    for layer in layers:
        record_provenance(layer, provenance)
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    group.setExpanded(True)
    return map_layer, polygon_layer


def group_name(before: str, after: str) -> str:
    """What a run's group is called, by the names of the two images."""
    return tr("Change: {} → {}").format(before, after)


def read_provenance(map_path: str) -> Provenance:
    """What the change map's metadata says of its making; empty values where it says nothing."""
    items = gdal.Open(map_path).GetMetadata()
    try:
        parameters = json.loads(items.get("DCD_PARAMETERS", "{}"))
    except ValueError:
        parameters = {}
    return Provenance(
        model=items.get("DCD_MODEL", ""),
        engine_version=items.get("DCD_ENGINE_VERSION", ""),
        before=items.get("DCD_BEFORE", ""),
        after=items.get("DCD_AFTER", ""),
        parameters=parameters,
    )


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


def record_provenance(layer: QgsMapLayer, provenance: Provenance) -> None:
    """Write into the layer's metadata, which the project keeps, how and from what it was made."""
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setType("dataset")
    metadata.setTitle(layer.name())
    metadata.setAbstract(
        tr("Change between {} and {}, found by the model {} at the threshold {:g}.").format(
            provenance.before, provenance.after, provenance.model, provenance.threshold
        )
    )
    metadata.setCrs(layer.crs())
    metadata.setHistory(
        [
            tr("Made on {} with Deep Change Detection, engine {}").format(
                QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate), provenance.engine_version
            ),
            tr("Model: {}").format(provenance.model),
            tr("Before: {}").format(provenance.before),
            tr("After: {}").format(provenance.after),
            tr("Parameters: {}").format(json.dumps(provenance.parameters, ensure_ascii=False)),
        ]
    )
    images = ((tr("before"), provenance.before), (tr("after"), provenance.after))
    metadata.setLinks([_file_link(name, file) for name, file in images if Path(file).is_file()])
    layer.setMetadata(metadata)


def _between_steps_below(threshold: float) -> float:
    """Half a step of the map's values below the first one that is change.

    A value is stored in steps of 0.004 and read in single precision: a limit on a step itself could fall on
    either side of it.
    """
    first_step = math.ceil(threshold / PROBABILITY_STEP - 1e-6)
    return (first_step - 0.5) * PROBABILITY_STEP


def _file_link(name: str, file: str) -> QgsAbstractMetadataBase.Link:
    return QgsAbstractMetadataBase.Link(name, "file", QUrl.fromLocalFile(file).toString())
