"""`import-weights`: a published checkpoint to a model file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.contract.options.models import ImportOptions
from engine.reporting import Reporter

if TYPE_CHECKING:
    from engine.models.import_weights import ImportResult

SUMMARY = "Turn a published checkpoint into a model file."
OPTIONS = ImportOptions


def run(options: ImportOptions, reporter: Reporter) -> ImportResult:
    from engine.models.import_weights import import_weights

    return import_weights(options)


def describe(result: ImportResult) -> str:
    return f"model       {result.model} ({result.parameters:,} parameters)"
