"""`export`: a model file to other programs' formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.contract.options.models import ExportOptions
from engine.reporting import Reporter

if TYPE_CHECKING:
    from engine.models.export import ExportResult

SUMMARY = "Write a model as ONNX or TorchScript for other programs."
OPTIONS = ExportOptions


def run(options: ExportOptions, reporter: Reporter) -> ExportResult:
    from engine.models.export import export

    return export(options)


def describe(result: ExportResult) -> str:
    return f"{result.format:<12}{result.file}"
