"""Processing algorithm: a change map to polygons, at another threshold than the run's for instance."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
)

from ...engine.contract.provenance import Provenance
from ..layers.provenance import read_provenance
from ..layers.sources import source_name
from ..wording import tr
from .algorithm import EngineAlgorithm
from .loading import ResultLoading
from .qgis_names import POLYGONS, REAL


class ChangePolygons(EngineAlgorithm):
    def name(self) -> str:
        return "changepolygons"

    def displayName(self) -> str:
        return tr("Change map to polygons")

    def tags(self) -> list[str]:
        return tr("change,polygonize,vectorize,threshold,probability").split(",")

    def shortDescription(self) -> str:
        return tr("Turns a change map into polygons at a threshold.")

    def shortHelpString(self) -> str:
        return tr(
            "Turns a change map, made by Detect change, into polygons of the pixels at or above a threshold. "
            "Each polygon knows its mean and highest probability and area, and waits for review as pending."
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_parameter(
            QgsProcessingParameterRasterLayer("MAP", tr("Change map")), tr("A result of Detect change.")
        )
        self.add_parameter(
            QgsProcessingParameterNumber(
                "THRESHOLD", tr("Threshold"), REAL, optional=True, minValue=0, maxValue=1
            ),
            tr("Probability, 0 to 1, from which a pixel counts as change. Empty: the one of the map's run."),
        )
        self.add_parameter(
            QgsProcessingParameterNumber(
                "MIN_AREA", tr("Minimum area of a polygon (m²)"), REAL, defaultValue=0, minValue=0
            ),
            tr("Smaller polygons are left out."),
        )
        self.add_parameter(
            QgsProcessingParameterNumber(
                "SIMPLIFY", tr("Simplify polygons (m)"), REAL, defaultValue=0, minValue=0
            ),
            tr("How far, in metres, an outline may move from the pixels' edges. 0: it follows them exactly."),
        )
        self.add_advanced_parameter(
            QgsProcessingParameterBoolean("OVERWRITE", tr("Overwrite existing files"), defaultValue=False),
            tr("Without it, an output that exists already is an error, and stays as it is."),
        )
        self.add_parameter(
            QgsProcessingParameterVectorDestination("POLYGONS", tr("Change polygons"), POLYGONS),
            tr("GeoPackage with a polygon for each changed place, its probability, area and review status."),
        )
        self.addOutput(QgsProcessingOutputNumber("POLYGON_COUNT", tr("Number of polygons")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        self._map = source_name(self.raster_layer(parameters, "MAP", context))
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        arguments = {
            "map": self._map,
            "output": self.parameterAsOutputLayer(parameters, "POLYGONS", context),
            "threshold": self._threshold(parameters, context),
            "min_area": self.parameterAsDouble(parameters, "MIN_AREA", context),
            "simplify": self.parameterAsDouble(parameters, "SIMPLIFY", context),
            "overwrite": self.parameterAsBoolean(parameters, "OVERWRITE", context),
        }
        result = self.run_engine("polygons", arguments, feedback)
        if result is None:
            return {}
        path = result["polygons"]
        if context.willLoadLayerOnCompletion(path):
            details = context.layerToLoadOnCompletionDetails(path)
            details.setPostProcessor(ResultLoading(self._provenance(arguments, result)))
        return {"POLYGONS": path, "POLYGON_COUNT": result["polygon_count"]}

    def _threshold(self, parameters: dict[str, Any], context: QgsProcessingContext) -> float | None:
        if parameters.get("THRESHOLD") is None:
            return None
        return self.parameterAsDouble(parameters, "THRESHOLD", context)

    def _provenance(self, arguments: dict[str, Any], result: dict[str, Any]) -> Provenance:
        """The map's own, with what was chosen for these polygons."""
        of_map = read_provenance(self._map)
        chosen = {
            "threshold": result["threshold"],
            "min_area": arguments["min_area"],
            "simplify": arguments["simplify"],
        }
        return replace(of_map, parameters={**of_map.parameters, **chosen})
