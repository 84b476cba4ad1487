"""Processing algorithm: how far two images of one place are shifted against each other."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterLayer,
)

from ...engine.contract.results import ShiftResult
from ..layers.sources import source_name
from ..wording import tr
from .algorithm import EngineAlgorithm


class EstimateShift(EngineAlgorithm):
    command = "estimate-shift"
    guide = "choose#images-that-are-shifted"

    def name(self) -> str:
        return "estimateshift"

    def displayName(self) -> str:
        return tr("Estimate shift")

    def tags(self) -> list[str]:
        return tr("shift,registration,co-registration,offset,alignment,before,after").split(",")

    def shortDescription(self) -> str:
        return tr("Tells how far two images of the same place are shifted against each other.")

    def shortHelpString(self) -> str:
        return tr(
            "Tells how far the after image lies beside the before image, in pixels, and whether that is "
            "sure: where much has changed, or there is little to see, it may not be. What has changed, "
            "clouds, haze and seasons have little influence. Nothing is written.\n\n"
            "Detect change takes the two numbers as its shift, and reads the after image as if it were "
            "moved back."
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_parameter(
            QgsProcessingParameterRasterLayer("BEFORE", tr("Before")),
            tr("The older image, from a raster file."),
        )
        self.add_parameter(
            QgsProcessingParameterRasterLayer("AFTER", tr("After")),
            tr("The newer image, from a raster file."),
        )
        bands_help = tr("Band numbers, such as 4,3,2. Empty: those that both images have.")
        self.add_option("before_bands", tr("Bands before"), bands_help, advanced=True)
        self.add_option("after_bands", tr("Bands after"), bands_help, advanced=True)
        self.add_option(
            "grid",
            tr("Pixel grid"),
            tr("Whose pixels are counted: before, after, or a pixel size in units of the after image's CRS."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("DX", tr("Pixels to the right")))
        self.addOutput(QgsProcessingOutputNumber("DY", tr("Pixels down")))
        self.addOutput(QgsProcessingOutputNumber("SURE", tr("1 where that is sure, else 0")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self._arguments = {
            "before": source_name(self.raster_layer(parameters, "BEFORE", context, feedback)),
            "after": source_name(self.raster_layer(parameters, "AFTER", context, feedback)),
            **self.chosen_options(parameters, context),
        }
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        found = self.run_engine(self._arguments, feedback)
        if found is None:
            return {}
        shift = ShiftResult.from_json(found)
        feedback.pushInfo(shift.in_words())
        return {"DX": shift.right, "DY": shift.down, "SURE": int(shift.sure)}
