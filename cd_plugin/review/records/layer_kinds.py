"""Which layers can be reviewed: polygons of change, and the pixels of an accuracy sample."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsVectorLayer, QgsWkbTypes

from ...layers.sources import layer_file

SAMPLE_LAYER = "accuracy_sample"
"""The name of a sample's layer in its GeoPackage."""


def is_reviewable(layer: QgsMapLayer) -> bool:
    """Whether the layer holds polygons in a GeoPackage."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return False
    is_package = layer_file(layer).suffix.lower() == ".gpkg"
    return is_package and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry


def is_sample(layer: QgsVectorLayer | None) -> bool:
    """Whether the layer is an accuracy sample, which is walked like change polygons."""
    return (
        layer is not None
        and layer.isValid()
        and f"layername={SAMPLE_LAYER}" in layer.source()
        and layer.fields().indexOf("stratum") >= 0
    )
