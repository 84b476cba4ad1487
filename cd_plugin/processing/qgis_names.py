"""Constants that QGIS renamed between 3.22 and 4, under names of our own."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

if hasattr(Qgis, "ProcessingSourceType"):  # from 3.36
    POLYGONS = Qgis.ProcessingSourceType.VectorPolygon
    RASTER = Qgis.ProcessingSourceType.Raster
    INTEGER = Qgis.ProcessingNumberParameterType.Integer
    REAL = Qgis.ProcessingNumberParameterType.Double
    ADVANCED = Qgis.ProcessingParameterFlag.Advanced
    FOLDER = Qgis.ProcessingFileParameterBehavior.Folder
    AS_THEY_ARE = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
else:
    POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon
    RASTER = QgsProcessing.SourceType.TypeRaster
    INTEGER = QgsProcessingParameterNumber.Type.Integer
    REAL = QgsProcessingParameterNumber.Type.Double
    ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    FOLDER = QgsProcessingParameterFile.Behavior.Folder
    AS_THEY_ARE = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
