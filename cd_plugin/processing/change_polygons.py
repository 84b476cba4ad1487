"""Processing algorithm: a change map to polygons, at another threshold than the run's for instance."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
)

from ...engine.contract.provenance import Provenance
from ..layers.provenance import read_provenance
from ..layers.sources import source_name
from ..wording import tr
from .algorithm import EngineAlgorithm, destination_file
from .loading import ResultLoading, finish_loading
from .option_parameters import shared_texts
from .qgis_names import POLYGONS


class ChangePolygons(EngineAlgorithm):
    command = "polygons"
    guide = "result#another-threshold-as-a-new-file"

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
        self.add_option(
            "threshold",
            tr("Threshold"),
            tr("Probability, 0 to 1, from which a pixel counts as change. Empty: the one of the map's run."),
        )
        texts = shared_texts()
        title, help_text = texts["min_area"]
        self.add_option("min_area", title, help_text + " " + tr("Empty: as in the map's run."))
        self.add_option("simplify", *texts["simplify"])
        self.add_option("overwrite", *texts["overwrite"], advanced=True)
        self.add_parameter(
            QgsProcessingParameterVectorDestination("POLYGONS", tr("Change polygons"), POLYGONS),
            tr("GeoPackage with a polygon for each changed place, its probability, area and review status."),
        )
        self.addOutput(QgsProcessingOutputNumber("POLYGON_COUNT", tr("Number of polygons")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self._map = source_name(self.raster_layer(parameters, "MAP", context, feedback))
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        polygons = self.parameterAsOutputLayer(parameters, "POLYGONS", context)
        arguments = {
            "map": self._map,
            "output": destination_file(polygons),
            **self.chosen_options(parameters, context),
        }
        result = self.run_engine(arguments, feedback)
        if result is None:
            return {}
        finish_loading(polygons, context, ResultLoading(self._provenance(arguments, result)))
        return {"POLYGONS": polygons, "POLYGON_COUNT": result["polygon_count"]}

    def _provenance(self, arguments: dict[str, Any], result: dict[str, Any]) -> Provenance:
        """The map's own, with what was chosen for these polygons."""
        of_map = read_provenance(self._map)
        chosen = {
            "threshold": result["threshold"],
            "min_area": result["min_area"],
            "simplify": arguments["simplify"],
        }
        return replace(of_map, parameters={**of_map.parameters, **chosen})
