"""How a change map was made: read from the map, and written into the metadata of the layers made from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import QgsAbstractMetadataBase, QgsLayerMetadata, QgsMapLayer
from qgis.PyQt.QtCore import QDateTime, Qt, QUrl

from ..wording import tr

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


def _file_link(name: str, file: str) -> QgsAbstractMetadataBase.Link:
    return QgsAbstractMetadataBase.Link(name, "file", QUrl.fromLocalFile(file).toString())
