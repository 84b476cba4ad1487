"""How a change map was made: read from the map, and written into the metadata of the layers made from it."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsAbstractMetadataBase, QgsLayerMetadata, QgsMapLayer
from qgis.PyQt.QtCore import QDateTime, Qt, QUrl

from ...engine.contract.addresses import shortened, without_secrets
from ...engine.contract.provenance import Provenance
from ..wording import plain_number, tr


def read_provenance(map_path: str) -> Provenance:
    """What the change map's metadata says of its making; nothing where no file can be opened.

    A raster layer may be computed or come from a server, or its file may be gone.
    """
    with contextlib.suppress(RuntimeError):  # what GDAL raises where its exceptions are on
        dataset = gdal.Open(map_path)
        if dataset is not None:
            return Provenance.read(dataset.GetMetadata())
    return Provenance()


def record_provenance(layer: QgsMapLayer, provenance: Provenance) -> None:
    """Write into the layer's metadata, which the project keeps, how and from what it was made.

    Older maps tell whole addresses; passwords and tokens in them are left out here.
    """
    provenance = replace(
        provenance,
        before=without_secrets(provenance.before),
        after=without_secrets(provenance.after),
        parameters=shortened(dict(provenance.parameters)),
    )
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setType("dataset")
    metadata.setTitle(layer.name())
    metadata.setAbstract(
        tr("Change between {} and {}, found by the model {} at the threshold {}.").format(
            provenance.before, provenance.after, provenance.model, plain_number(provenance.threshold)
        )
    )
    metadata.setCrs(layer.crs())
    metadata.setHistory(
        [
            tr("Made on {} with Deep Change Detection, engine {}").format(
                QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate),
                provenance.engine_version,
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
