"""Processing algorithm: how right a change map or polygons are, against a reference."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
)

from ...engine.contract.agreement import BOTH, FIRST_ONLY, SECOND_ONLY
from ..wording import tr
from .algorithm import destination_file
from .comparing import ComparingAlgorithm


class Evaluate(ComparingAlgorithm):
    guide = "train#evaluate"
    layers = ("RESULT", "REFERENCE")

    def name(self) -> str:
        return "evaluate"

    def displayName(self) -> str:
        return tr("Evaluate against reference")

    def tags(self) -> list[str]:
        return tr("accuracy,precision,recall,F1,IoU,kappa,ground truth,validation,assessment").split(",")

    def shortDescription(self) -> str:
        return tr("Measures how right a change map or its polygons are, against a reference.")

    def shortHelpString(self) -> str:
        return tr(
            "Counts where a result and a reference agree on change, by pixels and by objects, and gives "
            "precision, recall, F1, IoU, overall accuracy and kappa, with a page of figures and curves.\n\n"
            "Both may be change maps, masks or polygons, on different pixels and in different CRS. Pixels "
            "are those of the result, or of the reference where the result is polygons. A pixel counts where "
            "both hold data; polygons are known everywhere, so name the area that was mapped if it is "
            "smaller. Polygons that a review has rejected are no change."
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_layer(
            "RESULT", tr("Result"), tr("A change map, polygons of change, or a mask: what is to be measured.")
        )
        self.add_layer(
            "REFERENCE",
            tr("Reference"),
            tr(
                "What is true: polygons of change, or a mask (of 0 and 255, or of 0 and 1 with 255 where it "
                "is not labelled)."
            ),
        )
        self.add_option(
            "threshold",
            tr("Threshold"),
            tr(
                "Probability, 0 to 1, from which a pixel of a change map counts as change. Empty: the one of "
                "the map's run."
            ),
        )
        self.add_pixels()
        self.add_parameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), "HTML (*.html);;JSON (*.json)", optional=True
            ),
            tr("A page of all figures, with curves where the result is a change map; or a JSON file."),
        )
        self.add_agreement(
            tr("Agreement with the reference"),
            tr("GeoTIFF of what was found, invented and missed, on the pixels that were counted."),
            by_default=False,
        )
        self.add_numbers(
            {
                "PRECISION": tr("Precision", "measure"),
                "RECALL": tr("Recall"),
                "F1": tr("F1"),
                "IOU": tr("IoU"),
                "OVERALL_ACCURACY": tr("Overall accuracy"),
                "KAPPA": tr("Kappa"),
                "OBJECT_PRECISION": tr("Precision of objects"),
                "OBJECT_RECALL": tr("Recall of objects"),
                "OBJECT_F1": tr("F1 of objects"),
                "TRUE_POSITIVES": tr("Pixels found"),
                "FALSE_POSITIVES": tr("Pixels invented"),
                "FALSE_NEGATIVES": tr("Pixels missed"),
                "TRUE_NEGATIVES": tr("Pixels rightly without change"),
                "USED_THRESHOLD": tr("Threshold taken"),
                "BEST_THRESHOLD": tr("Threshold of the highest F1"),
            }
        )

    def words_of_agreement(self) -> dict[int, str]:
        return {BOTH: tr("found"), FIRST_ONLY: tr("invented"), SECOND_ONLY: tr("missed")}

    def figures(self, found: dict[str, Any]) -> dict[str, float | None]:
        metrics, objects, pixels = found["metrics"], found["objects"], found["confusion"]
        figures = {
            **{
                name.upper(): metrics[name]
                for name in ("precision", "recall", "f1", "iou", "overall_accuracy", "kappa")
            },
            **{f"OBJECT_{name.upper()}": objects[name] for name in ("precision", "recall", "f1")},
            "TRUE_POSITIVES": pixels["tp"],
            "FALSE_POSITIVES": pixels["fp"],
            "FALSE_NEGATIVES": pixels["fn"],
            "TRUE_NEGATIVES": pixels["tn"],
        }
        if found["calibration"] is not None:
            figures["USED_THRESHOLD"] = found["threshold"]
            figures["BEST_THRESHOLD"] = found["calibration"]["best_threshold"]
        return figures

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        outputs = self.compare(
            parameters,
            context,
            feedback,
            report=destination_file(report) or None,
            title=tr("{} beside {}").format(*self.names),
        )
        return {**outputs, "REPORT": report or None} if outputs else {}
