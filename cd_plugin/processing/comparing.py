"""What the algorithms that lay one result of change beside another have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterRasterDestination,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...engine.contract.addresses import without_secrets
from ..layers.sources import is_same_source, source_name
from ..wording import count, significant, tr
from .algorithm import EngineAlgorithm, destination_file
from .loading import AgreementLoading, finish_loading
from .option_parameters import shared_texts
from .qgis_names import POLYGONS, RASTER


class ComparingAlgorithm(EngineAlgorithm):
    """Runs the engine's `compare` with two layers, each a change map, a mask or polygons."""

    command = "compare"
    layers: ClassVar[tuple[str, str]]
    """The names of the parameters of both layers."""

    def add_layer(self, name: str, title: str, help_text: str) -> None:
        self.add_parameter(QgsProcessingParameterMapLayer(name, title, types=[RASTER, POLYGONS]), help_text)

    def add_pixels(self) -> None:
        """The parameters that say which pixels count."""
        self.add_area(
            tr("Area that counts (polygons)"),
            tr("Only pixels inside these polygons count. Empty: all that both layers cover."),
        )
        self.add_option(
            "pixel_size",
            tr("Pixel size (units of the CRS)"),
            tr(
                "Side of the pixels to count; needed where both layers are polygons. Empty: the pixels of "
                "the first raster."
            ),
        )
        self.add_option("overwrite", *shared_texts()["overwrite"], advanced=True)

    def add_agreement(self, title: str, help_text: str, by_default: bool) -> None:
        self.add_parameter(
            QgsProcessingParameterRasterDestination(
                "AGREEMENT", title, optional=True, createByDefault=by_default
            ),
            help_text,
        )

    def add_numbers(self, titles: Mapping[str, str]) -> None:
        for name, title in titles.items():
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def words_of_agreement(self) -> dict[int, str]:
        """What the values of the raster of agreement are called in its legend."""
        raise NotImplementedError

    def figures(self, found: dict[str, Any]) -> dict[str, float | None]:
        """Of the engine's result, what the outputs of numbers hold."""
        raise NotImplementedError

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        accepted, text = super().checkParameterValues(parameters, context)
        if accepted:
            one, other = (self.parameterAsLayer(parameters, name, context) for name in self.layers)
            if one is not None and other is not None and _is_same(one, other):
                text = tr("{} would be compared with itself; choose two layers.").format(one.name())
                return False, without_secrets(text)
        return accepted, text

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self.names = []
        self._inputs = []
        for name in self.layers:
            self.names.append(self.map_layer(parameters, name, context).name())
            self._inputs.append(self._input(parameters, name, context, feedback))
        self._chosen = self.chosen_options(parameters, context)
        self._area = self.polygons(parameters, "AREA", context)
        return True

    def _input(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str | QgsProcessingFeatureSource | None:
        """A raster by what GDAL opens for it, or polygons as QGIS has them."""
        if isinstance(self.map_layer(parameters, name, context), QgsVectorLayer):
            return self.polygons(parameters, name, context)
        return source_name(self.raster_layer(parameters, name, context, feedback))

    def compare(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        **arguments: Any,
    ) -> dict[str, Any]:
        """The outputs, none where the user cancelled.

        Args:
            arguments: of the request, besides what the parameters here give.
        """
        agreement = self.parameterAsOutputLayer(parameters, "AGREEMENT", context)
        result, reference = (
            each if isinstance(each, str) else self.change_file(each, feedback) for each in self._inputs
        )
        request = {
            "result": result,
            "reference": reference,
            "area": self.area_file(self._area, feedback),
            "agreement": destination_file(agreement) or None,
            **self._chosen,
            **arguments,
        }
        found = self.run_engine(request, feedback)
        if found is None:
            return {}
        finish_loading(agreement, context, AgreementLoading(self.words_of_agreement()))
        figures = self.figures(found)
        self._tell(figures, feedback)
        return {"AGREEMENT": agreement or None, **figures}

    def _tell(self, figures: Mapping[str, float | None], feedback: QgsProcessingFeedback) -> None:
        for output in self.outputDefinitions():
            if output.name() in figures:
                value = figures[output.name()]
                feedback.pushInfo(f"{output.description()}: {_number(value)}")


def _number(value: float | None) -> str:
    if value is None:
        return tr("undefined")
    return count(value) if isinstance(value, int) else significant(value, 4)


def _is_same(one: QgsMapLayer, other: QgsMapLayer) -> bool:
    if isinstance(one, QgsRasterLayer) and isinstance(other, QgsRasterLayer):
        return is_same_source(one, other)
    return one.source() == other.source()
