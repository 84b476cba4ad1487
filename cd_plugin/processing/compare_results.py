"""Processing algorithm: where two change maps, or polygons of change, agree."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...engine.contract.agreement import BOTH, FIRST_ONLY, SECOND_ONLY
from ..wording import tr
from .comparing import ComparingAlgorithm


class CompareResults(ComparingAlgorithm):
    guide = "train#compare-two-results"
    layers = ("FIRST", "SECOND")

    def name(self) -> str:
        return "compareresults"

    def displayName(self) -> str:
        return tr("Compare two results")

    def tags(self) -> list[str]:
        return tr("agreement,kappa,difference,two models,change map,confusion").split(",")

    def shortDescription(self) -> str:
        return tr("Tells where two change maps or polygons of change agree, and how far.")

    def shortHelpString(self) -> str:
        return tr(
            "Lays two results of one place on each other, of two models for instance, and tells how far they "
            "agree: the share of pixels, kappa, IoU of the change, and the areas that have changed by both "
            "or by one alone. A raster shows where.\n\n"
            "Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels "
            "are those of the first one, or of the second where the first is polygons, and count where both "
            "hold data. Polygons that a review has rejected are no change."
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        kinds = tr("A change map, polygons of change, or a mask.")
        at = tr(
            "Probability, 0 to 1, from which a pixel of that change map counts as change. Empty: the one of "
            "its run."
        )
        self.add_layer("FIRST", tr("First result"), kinds)
        self.add_layer("SECOND", tr("Second result"), kinds)
        self.add_option("threshold", tr("Threshold of the first"), at, parameter_name="FIRST_THRESHOLD")
        self.add_option(
            "reference_threshold", tr("Threshold of the second"), at, parameter_name="SECOND_THRESHOLD"
        )
        self.add_pixels()
        self.add_agreement(
            tr("Agreement"),
            tr("GeoTIFF of where both have change, and where one of them alone has."),
            by_default=True,
        )
        self.add_numbers(
            {
                "AGREEMENT_SHARE": tr("Share of pixels on which both agree"),
                "KAPPA": tr("Kappa"),
                "IOU": tr("IoU of the change"),
                "BOTH_PIXELS": tr("Pixels of change in both"),
                "FIRST_ONLY_PIXELS": tr("Pixels of change in the first only"),
                "SECOND_ONLY_PIXELS": tr("Pixels of change in the second only"),
                "NEITHER_PIXELS": tr("Pixels of change in neither"),
                "BOTH_AREA": tr("Changed area in both (m²)"),
                "FIRST_ONLY_AREA": tr("Changed area in the first only (m²)"),
                "SECOND_ONLY_AREA": tr("Changed area in the second only (m²)"),
            }
        )

    def words_of_agreement(self) -> dict[int, str]:
        first, second = self.names
        return {
            BOTH: tr("change in both"),
            FIRST_ONLY: tr("only in {}").format(first),
            SECOND_ONLY: tr("only in {}").format(second),
        }

    def figures(self, found: dict[str, Any]) -> dict[str, float | None]:
        metrics, pixels, areas = found["metrics"], found["confusion"], found["areas_m2"] or {}
        return {
            "AGREEMENT_SHARE": metrics["overall_accuracy"],
            "KAPPA": metrics["kappa"],
            "IOU": metrics["iou"],
            "BOTH_PIXELS": pixels["tp"],
            "FIRST_ONLY_PIXELS": pixels["fp"],
            "SECOND_ONLY_PIXELS": pixels["fn"],
            "NEITHER_PIXELS": pixels["tn"],
            "BOTH_AREA": areas.get("both"),
            "FIRST_ONLY_AREA": areas.get("result_only"),
            "SECOND_ONLY_AREA": areas.get("reference_only"),
        }

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        return self.compare(parameters, context, feedback)
