"""What the engine says as QGIS shows it: options by the names of their fields, not by those of the command
line, and what it counts in the language of QGIS."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from ..wording import tr

_FLAG = re.compile(r"--([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")


def in_qgis(text: str, algorithm: str = "", labels: Mapping[str, str] = MappingProxyType({})) -> str:
    """A sentence of the engine that calls each option as its field is called.

    Args:
        algorithm: where the sentence is shown elsewhere, the title of the Processing algorithm that has the
            fields which the dialog lacks; a further sentence tells of those that are named.
        labels: what options are called by the fields that the user sees, where these have other names than
            in the dialog; by the options' names without hyphens before them.
    """
    only_there = [label for flag, label in _toolbox_labels().items() if flag in _FLAG.findall(text)]
    said = _FLAG.sub(lambda flag: _quoted(labels.get(flag.group(1)) or label_of(flag.group(1))), text)
    if not only_there or not algorithm:
        return said
    names = ", ".join(map(_quoted, only_there))
    return f"{said} " + tr("{} is in the Processing toolbox, at {}.").format(names, _quoted(algorithm))


def label_of(flag: str) -> str:
    """What the field of an option is called; its name in words where QGIS has no field for it."""
    labels = {**_dialog_labels(), **_toolbox_labels()}
    return labels.get(flag) or flag.replace("-", " ")


def unit_text(unit: str) -> str:
    """What a job of the engine counts."""
    units = {
        "checks": tr("checks"),
        "images": tr("images"),
        "pairs": tr("pairs"),
        "patches": tr("patches"),
        "rows": tr("rows"),
        "steps": tr("steps"),
        "windows": tr("windows"),
    }
    return units.get(unit, unit)


def _dialog_labels() -> dict[str, str]:
    return {
        "model": tr("Model"),
        "area": tr("Area"),
        "threshold": tr("Threshold"),
        "output": tr("Save to"),
        "min-area": tr("Minimum area"),
        "grid": tr("Grid"),
        "normalise": tr("Normalise"),
        "shift": tr("Shift"),
        "window": tr("Window"),
        "overlap": tr("Overlap"),
        "before-bands": tr("Bands before"),
        "after-bands": tr("Bands after"),
        "device": tr("Device"),
        "precision": tr("Precision"),
        "cluster": tr("Dask cluster"),
    }


def _toolbox_labels() -> dict[str, str]:
    return {
        "simplify": tr("Simplify polygons"),
        "stretch": tr("Stretch"),
        "batch": tr("Batch"),
        "threads": tr("Threads"),
        "augment": tr("Test-time augmentation"),
        "on-error": tr("Damaged parts"),
        "resume": tr("Resume"),
        "overwrite": tr("Overwrite existing files"),
    }


def _quoted(label: str) -> str:
    return tr("“{}”").format(label)
