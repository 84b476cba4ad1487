"""What the plugin's Processing algorithms have in common: how they describe themselves and run the engine."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QIcon

from ...engine.contract.addresses import without_secrets
from ...engine.contract.options.option import Option, options_of
from ...engine.contract.protocol import REQUESTS
from ..engine_client.option_words import in_qgis
from ..engine_client.protocol import EngineCancelled, EngineFailure, EngineProcess, Event
from ..engine_client.python import find_engine_python
from ..layers.output_names import name_problem
from ..layers.set_in_qgis import only_in_qgis
from ..places import icon
from ..wording import duration_text, tr
from .option_parameters import parameter_of, value_of
from .qgis_names import ADVANCED


class EngineAlgorithm(QgsProcessingAlgorithm):
    """An algorithm whose work one engine command does, with parameters for the options of that command."""

    command: ClassVar[str]
    """As the engine names it."""

    def __init__(self) -> None:
        super().__init__()
        self._options: list[Option] = []

    def createInstance(self) -> EngineAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return icon("detect_change")

    def add_option(
        self, name: str, title: str, help_text: str, advanced: bool = False, hints: Sequence[str] = ()
    ) -> None:
        """A parameter for an option of the command; `hints` are values to offer for it."""
        option = options_of(REQUESTS[self.command])[name]
        self._options.append(option)
        parameter = parameter_of(option, title)
        if advanced:
            parameter.setFlags(parameter.flags() | ADVANCED)
        if hints:
            parameter.setMetadata({"widget_wrapper": {"value_hints": list(hints)}})
        self.add_parameter(parameter, help_text)

    def chosen_options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """The values of all options added, by their names; None leaves one at the engine's default."""
        return {option.name: value_of(option, self, parameters, context) for option in self._options}

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
            if isinstance(definition, QgsProcessingParameterRasterLayer):
                layer = self.parameterAsRasterLayer(parameters, definition.name(), context)
                if layer is not None and layer.providerType() != "gdal":
                    text = tr(
                        "The layer {} does not come from a raster file ({}); save it as a file and take that."
                    )
                    return False, without_secrets(text.format(layer.name(), layer.providerType()))
        return True, ""

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
                    self.command, arguments, lambda event: _show(event, feedback), feedback.isCanceled
                )
        except EngineCancelled:
            feedback.pushInfo(tr("Cancelled. A run with the same settings and output continues from here."))
            return None
        except EngineFailure as error:
            if error.details:
                feedback.pushDebugInfo(error.details)
            text = in_qgis(f"{error.text} {error.hint}".strip())
            raise QgsProcessingException(text) from error


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


def _show(event: Event, feedback: QgsProcessingFeedback) -> None:
    if event["event"] == "started":
        unit, device = event["unit"].capitalize(), event["device"]
        feedback.pushInfo(tr("{}: {}, on {}").format(unit, event["total"], device))
    elif event["event"] == "progress":
        feedback.setProgress(100 * event["done"] / max(event["total"], 1))
        if event.get("remaining_s") is not None:
            feedback.setProgressText(tr("{} left").format(duration_text(event["remaining_s"])))
    elif event["event"] == "message":
        push = feedback.pushWarning if event["level"] == "warning" else feedback.pushInfo
        push(in_qgis(event["text"]))
