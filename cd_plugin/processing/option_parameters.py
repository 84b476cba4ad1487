"""Processing parameters made from the engine's options, which tell type, default, choices and limits."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...engine.contract.options.option import (
    AUTO,
    FLAG,
    NUMBER,
    TEXTS,
    WHOLE,
    WHOLE_OR_AUTO,
    Option,
)
from ..wording import tr
from .qgis_names import INTEGER, REAL


def shared_texts() -> dict[str, tuple[str, str]]:
    """Title and help of the options that several algorithms have."""
    return {
        "min_area": (
            tr("Minimum area of a polygon (m²)"),
            tr("Smaller connected change is left out, and smaller holes in a polygon are filled."),
        ),
        "simplify": (
            tr("Simplify polygons (m)"),
            tr("How far, in metres, an outline may move from the pixels' edges. 0: it follows them exactly."),
        ),
        "overwrite": (
            tr("Overwrite existing files"),
            tr("Without it, an output that exists already is an error, and stays as it is."),
        ),
        "device": (tr("Device"), tr("auto, cpu, intel, cuda, cuda:0 … or mps.")),
    }


def parameter_of(option: Option, name: str, title: str) -> QgsProcessingParameterDefinition:
    """The parameter for an option."""
    is_optional = option.default is None or option.kind is TEXTS
    default = None if option.is_required or option.kind is TEXTS else option.default
    if option.kind is FLAG:
        return QgsProcessingParameterBoolean(name, title, defaultValue=default)
    if option.choices:
        return QgsProcessingParameterEnum(
            name,
            title,
            list(option.choices),
            defaultValue=default,
            optional=is_optional,
            usesStaticStrings=True,
        )
    if option.kind in (NUMBER, WHOLE):
        number = QgsProcessingParameterNumber(
            name, title, INTEGER if option.kind is WHOLE else REAL, default, optional=is_optional
        )
        if option.lowest is not None:
            number.setMinimum(option.lowest)
        if option.highest is not None:
            number.setMaximum(option.highest)
        return number
    if option.kind is WHOLE_OR_AUTO:
        default, is_optional = AUTO, False
    return QgsProcessingParameterString(
        name, title, defaultValue=default, multiLine=option.kind is TEXTS, optional=is_optional
    )


def value_of(
    option: Option,
    name: str,
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> Any:
    """What the user chose, as a request's argument of the option; None where that is left to the engine."""
    if option.kind is FLAG:
        return algorithm.parameterAsBoolean(parameters, name, context) != (option.default is True)
    if option.choices:
        return algorithm.parameterAsEnumString(parameters, name, context) or None
    if parameters.get(name) is None and option.default is None:
        return None
    if option.kind is NUMBER:
        return algorithm.parameterAsDouble(parameters, name, context)
    if option.kind is WHOLE:
        return algorithm.parameterAsInt(parameters, name, context)
    text = algorithm.parameterAsString(parameters, name, context).strip()
    if option.kind is TEXTS:
        return [line.strip() for line in text.splitlines() if line.strip()]
    return text or None
