"""What the plugin's Processing algorithms have in common: how they describe themselves and run the engine."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Callable, ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QIcon

from ...engine.contract.addresses import without_secrets
from ...engine.contract.change_polygons import REJECTED
from ...engine.contract.options.option import Option, options_of
from ...engine.contract.protocol import REQUESTS
from ..engine_client.missing import ENGINE_MISSING
from ..engine_client.option_words import in_qgis, unit_text
from ..engine_client.protocol import EngineCancelled, EngineFailure, EngineProcess, Event
from ..engine_client.python import EnginePythonNotFound, find_engine_python
from ..guide.pages import address
from ..layers.area_file import write_area, write_polygons
from ..layers.output_names import name_problem
from ..layers.set_in_qgis import only_in_qgis
from ..places import icon
from ..wording import duration_text, tr
from .option_parameters import parameter_of, value_of
from .qgis_names import ADVANCED, AS_THEY_ARE, POLYGONS


class EngineAlgorithm(QgsProcessingAlgorithm):
    """An algorithm whose work one engine command does, with parameters for the options of that command."""

    command: ClassVar[str]
    """As the engine names it."""
    guide: ClassVar[str]
    """The place of the guide that tells of it."""

    def __init__(self) -> None:
        super().__init__()
        self._options: dict[str, Option] = {}
        """By the names of their parameters."""
        self._layer_names: dict[str, str] = {}
        """Of the layers that were written to a file for the engine, by the path of that file."""

    def createInstance(self) -> EngineAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return icon("detect_change")

    def helpUrl(self) -> str:
        return address(self.guide).toString()

    def add_option(
        self,
        name: str,
        title: str,
        help_text: str,
        advanced: bool = False,
        hints: Sequence[str] = (),
        parameter_name: str = "",
    ) -> None:
        """A parameter for an option of the command.

        Args:
            hints: values to offer for it.
            parameter_name: the option's in capitals, unless it is another.
        """
        option = options_of(REQUESTS[self.command])[name]
        parameter = parameter_of(option, parameter_name or name.upper(), title)
        self._options[parameter.name()] = option
        if advanced:
            parameter.setFlags(parameter.flags() | ADVANCED)
        if hints:
            parameter.setMetadata({"widget_wrapper": {"value_hints": list(hints)}})
        self.add_parameter(parameter, help_text)

    def chosen_options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """The values of all options added, as arguments of a request; None leaves one at its default."""
        return {
            option.argument: value_of(option, name, self, parameters, context)
            for name, option in self._options.items()
        }

    def add_area(self, title: str, help_text: str) -> None:
        """The parameter of polygons outside of which nothing counts."""
        area = QgsProcessingParameterFeatureSource("AREA", title, [POLYGONS], optional=True)
        self.add_parameter(area, help_text)

    def add_parameter(self, parameter: QgsProcessingParameterDefinition, help_text: str) -> None:
        parameter.setHelp(help_text)
        self.addParameter(parameter)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        accepted, text = super().checkParameterValues(parameters, context)
        if not accepted:
            return accepted, text
        for definition in self.parameterDefinitions():
            if isinstance(definition, (QgsProcessingParameterRasterLayer, QgsProcessingParameterMapLayer)):
                layer = self.parameterAsLayer(parameters, definition.name(), context)
                if isinstance(layer, QgsRasterLayer) and layer.providerType() != "gdal":
                    text = tr(
                        "The layer {} does not come from a raster file ({}); save it as a file and take that."
                    )
                    return False, without_secrets(text.format(layer.name(), layer.providerType()))
        return True, ""

    def map_layer(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsMapLayer:
        """The layer of whatever kind that a parameter means.

        Raises:
            QgsProcessingException: it cannot be opened.
        """
        layer = self.parameterAsLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(without_secrets(self.invalidRasterError(parameters, name)))
        return layer

    def raster_layer(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> QgsRasterLayer:
        """The layer that a parameter means; warns of what is set for it in QGIS and does not count.

        Raises:
            QgsProcessingException: it cannot be opened.
        """
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(without_secrets(self.invalidRasterError(parameters, name)))
        for text in only_in_qgis(layer):
            feedback.pushWarning(without_secrets(text))
        return layer

    def polygons(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource | None:
        """The polygons that a parameter means, as QGIS has them: filtered, selected, edited; None for none.

        Raises:
            QgsProcessingException: they cannot be opened.
        """
        source = self.parameterAsSource(parameters, name, context)
        if source is None and parameters.get(name):
            raise QgsProcessingException(without_secrets(self.invalidSourceError(parameters, name)))
        return source

    def area_file(
        self, area: QgsProcessingFeatureSource | None, feedback: QgsProcessingFeedback
    ) -> str | None:
        """A file of the polygons of an area, for the engine; None for none.

        Raises:
            QgsProcessingException: there are no polygons in it, or they cannot be written.
        """
        if area is None:
            return None
        file = self._written(area, feedback, write_area)
        if file is None:
            text = tr("The area layer {} has no polygons; choose another, or leave the area empty.")
            raise QgsProcessingException(text.format(area.sourceName()))
        return file

    def change_file(self, polygons: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> str:
        """A file of polygons of change, for the engine: all but those that a review has rejected.

        Raises:
            QgsProcessingException: they cannot be written.
        """
        status = polygons.fields().lookupField("status")

        def write(features: Iterator[QgsFeature], crs: QgsCoordinateReferenceSystem) -> Path:
            kept = (each for each in features if status < 0 or each.attribute(status) != REJECTED)
            return write_polygons(kept, crs, polygons.sourceName())

        return str(self._written(polygons, feedback, write))

    def _written(
        self,
        polygons: QgsProcessingFeatureSource,
        feedback: QgsProcessingFeedback,
        write: Callable[[Iterator[QgsFeature], QgsCoordinateReferenceSystem], Path | None],
    ) -> str | None:
        features = polygons.getFeatures(QgsFeatureRequest(), AS_THEY_ARE)
        try:
            file = write(_until_cancelled(features, feedback), polygons.sourceCrs())
        except OSError as error:
            text = tr("The polygons of “{}” could not be saved for the engine: {}.")
            raise QgsProcessingException(text.format(polygons.sourceName(), error)) from error
        if file is not None:
            self._layer_names[str(file)] = polygons.sourceName()
        return None if file is None else str(file)

    def cancelled_text(self) -> str:
        """What is left of a run that was cancelled."""
        return tr("Cancelled. Nothing was written.")

    def run_engine(
        self, arguments: Mapping[str, Any], feedback: QgsProcessingFeedback
    ) -> dict[str, Any] | None:
        """The engine's result, or None when the user cancelled.

        Raises:
            QgsProcessingException: one sentence and a hint; what the engine logged goes to the feedback.
        """
        try:
            python = find_engine_python()
            feedback.pushDebugInfo(tr("Engine Python: {}").format(python.path))
            with EngineProcess(python.path) as engine:
                return engine.run(
                    self.command, arguments, lambda event: self._show(event, feedback), feedback.isCanceled
                )
        except EngineCancelled:
            feedback.pushInfo(self.cancelled_text())
            return None
        except EngineFailure as error:
            if isinstance(error, EnginePythonNotFound):
                ENGINE_MISSING.met.emit()
            if error.details:
                feedback.pushDebugInfo(error.details)
            raise QgsProcessingException(self._said(f"{error.text} {error.hint}".strip())) from error

    def _show(self, event: Event, feedback: QgsProcessingFeedback) -> None:
        if event["event"] == "started":
            unit, device = unit_text(event["unit"]).capitalize(), event["device"]
            feedback.pushInfo(tr("{}: {}, on {}").format(unit, event["total"], device))
        elif event["event"] == "progress":
            feedback.setProgress(100 * event["done"] / max(event["total"], 1))
            if event.get("remaining_s") is not None:
                feedback.setProgressText(tr("{} left").format(duration_text(event["remaining_s"])))
        elif event["event"] == "message":
            push = feedback.pushWarning if event["level"] == "warning" else feedback.pushInfo
            push(self._said(event["text"]))

    def _said(self, text: str) -> str:
        """A sentence of the engine with the names that layers and fields have here."""
        for file, name in self._layer_names.items():
            text = text.replace(file, tr("“{}”").format(name))
        return in_qgis(text, labels=self._titles())

    def _titles(self) -> dict[str, str]:
        """What the fields are called, without their units, by the names of the options."""
        titles = {}
        for definition in self.parameterDefinitions():
            option = self._options.get(definition.name())
            name = definition.name().lower().replace("_", "-") if option is None else option.flag[2:]
            titles[name] = re.sub(r" \([^()]*\)$", "", definition.description())
        return titles


def _until_cancelled(features: QgsFeatureIterator, feedback: QgsProcessingFeedback) -> Iterator[QgsFeature]:
    for feature in features:
        if feedback.isCanceled():
            return
        yield feature


def given_path(path: str) -> str | None:
    """A file or folder that the user named, for a process in another folder; None for none."""
    return os.path.abspath(os.path.expanduser(path)) if path else None


def destination_file(destination: str) -> str:
    """Where a destination lies, for a process in another folder; a database as named; "" for none.

    Raises:
        QgsProcessingException: nothing may be written there.
    """
    if re.match(r"$|\w{2,}:", destination):
        return destination
    file = os.path.abspath(os.path.expanduser(destination))
    problem = name_problem(Path(file))
    if problem:
        raise QgsProcessingException(problem)
    return file
