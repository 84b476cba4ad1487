"""The sample's GeoPackage: pixels to judge, `accuracy_sample`, and what they stand for, `strata`.

Judged like change polygons: `accepted` means that there is change, `rejected` that there is none.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsFillSymbol,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from ....engine.contract.change_polygons import DECIDED, PENDING, REVIEWED
from ...wording import tr
from ..records.geopackage import ReviewError, held, new_file, write_layer
from ..records.layer_kinds import SAMPLE_LAYER, is_sample
from .sampling import Assessed, SampledPixel, Strata, map_crs, pixel_outline

STRATA_LAYER = "strata"


@dataclass(frozen=True)
class Sample:
    """What was judged so far.

    Attributes:
        counts: judged samples, (2, 2), rows strata, columns reference classes: change, no change.
        areas: of the strata, in m² or pixels.
        drawn: samples of each stratum, judged or not.
        reviewers: who judged.
        assessed: what the sample was drawn from.
    """

    counts: np.ndarray
    areas: list[float]
    drawn: list[int]
    reviewers: list[str]
    assessed: Assessed
    in_pixels: bool

    @property
    def judged(self) -> int:
        return int(self.counts.sum())


def write_sample(
    path: Path, assessed: Assessed, strata: Strata, pixels: Sequence[SampledPixel], seed: int
) -> None:
    """Write a new sample, all pending; a file that exists is not replaced.

    Raises:
        ReviewError: there is such a file, or none can be written there.
        OSError: it cannot be written.
    """
    with new_file(path) as scratch:
        write_layer(scratch, _pixel_layer(assessed, pixels))
        write_layer(scratch, _strata_layer(assessed, strata, seed))


def open_sample(path: Path) -> QgsVectorLayer:
    """The layer to review, which does not show what the map says.

    Raises:
        ReviewError: the file cannot be read or holds no sample.
    """
    with held(path):
        layer = QgsVectorLayer(f"{path}|layername={SAMPLE_LAYER}", tr("Accuracy sample"))
    if not is_sample(layer):
        raise _no_sample(path)
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "0,114,178,255", "outline_width": "0.6"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    stratum = layer.fields().indexOf("stratum")
    layer.setEditorWidgetSetup(stratum, QgsEditorWidgetSetup("Hidden", {}))
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    columns = table.columns()
    for column in columns:
        column.hidden = column.hidden or column.name == "stratum"
    table.setColumns(columns)
    layer.setAttributeTableConfig(table)
    return layer


def read_sample(path: Path) -> Sample:
    """What the file holds now.

    Raises:
        ReviewError: it cannot be read or is not a sample.
    """
    with held(path):
        return _read_sample(path)


def _read_sample(path: Path) -> Sample:
    layer = QgsVectorLayer(f"{path}|layername={SAMPLE_LAYER}", "", "ogr")
    table = QgsVectorLayer(f"{path}|layername={STRATA_LAYER}", "", "ogr")
    if not (layer.isValid() and table.isValid()):
        raise _no_sample(path)
    strata = sorted(table.getFeatures(), key=lambda stratum: stratum["stratum"])
    counts, drawn, reviewers = np.zeros((2, 2), dtype=int), [0, 0], set()
    for feature in layer.getFeatures():
        stratum, status = feature["stratum"], feature["status"]
        drawn[stratum] += 1
        if status in DECIDED:
            counts[stratum, DECIDED.index(status)] += 1
            reviewers.add(str(feature["reviewer"] or ""))
    return Sample(
        counts,
        [stratum["area"] for stratum in strata],
        drawn,
        sorted(reviewers - {"", "NULL"}),
        Assessed(**json.loads(strata[0]["assessed"])),
        strata[0]["unit"] == "pixels",
    )


def _no_sample(path: Path) -> ReviewError:
    return ReviewError(tr("{} is not an accuracy sample.").format(path))


def _pixel_layer(assessed: Assessed, pixels: Sequence[SampledPixel]) -> QgsVectorLayer:
    fields = _fields(
        [("id", QVariant.Int), ("stratum", QVariant.Int)] + [(name, QVariant.String) for name in REVIEWED]
    )
    layer = QgsVectorLayer("Polygon", SAMPLE_LAYER, "memory")
    layer.setCrs(map_crs(assessed.map_path))
    features = []
    for number, pixel in enumerate(pixels, start=1):
        feature = QgsFeature(fields)
        feature.setGeometry(pixel_outline(assessed.map_path, pixel))
        feature["id"] = number
        feature["stratum"] = pixel.stratum
        feature["status"] = PENDING
        features.append(feature)
    return _filled(layer, fields, features)


def _strata_layer(assessed: Assessed, strata: Strata, seed: int) -> QgsVectorLayer:
    fields = _fields(
        [
            ("stratum", QVariant.Int),
            ("title", QVariant.String),
            ("pixels", QVariant.LongLong),
            ("area", QVariant.Double),
            ("unit", QVariant.String),
            ("seed", QVariant.Int),
            ("assessed", QVariant.String),
        ]
    )
    unit = "m²" if map_crs(assessed.map_path).isValid() else "pixels"
    features = []
    for stratum, title in enumerate(("change", "no change")):
        feature = QgsFeature(fields)
        pixels = int(strata.pixels[:, stratum].sum())
        feature.setAttributes(
            [stratum, title, pixels, strata.areas[stratum], unit, seed, json.dumps(asdict(assessed))]
        )
        features.append(feature)
    return _filled(QgsVectorLayer("None", STRATA_LAYER, "memory"), fields, features)


def _fields(names_and_types: list[tuple[str, QVariant.Type]]) -> QgsFields:
    fields = QgsFields()
    for name, kind in names_and_types:
        fields.append(QgsField(name, kind))
    return fields


def _filled(layer: QgsVectorLayer, fields: QgsFields, features: list[QgsFeature]) -> QgsVectorLayer:
    layer.dataProvider().addAttributes(fields.toList())
    layer.updateFields()
    layer.dataProvider().addFeatures(features)
    return layer
