"""Constants that QGIS renamed between 3.22 and 4, under names of our own."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
)

if hasattr(Qgis, "ProcessingSourceType"):  # from 3.36
    POLYGONS = Qgis.ProcessingSourceType.VectorPolygon
    INTEGER = Qgis.ProcessingNumberParameterType.Integer
    REAL = Qgis.ProcessingNumberParameterType.Double
    ADVANCED = Qgis.ProcessingParameterFlag.Advanced
else:
    POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon
    INTEGER = QgsProcessingParameterNumber.Type.Integer
    REAL = QgsProcessingParameterNumber.Type.Double
    ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
