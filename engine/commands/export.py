"""`export`: a model file to other programs' formats."""

from __future__ import annotations

import argparse
from typing import Any

from engine.reporting import Reporter

SUMMARY = "Write a model as ONNX or TorchScript for other programs."


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", help="model name or model file")
    parser.add_argument(
        "--output", required=True, metavar="FILE", help="to write: .onnx, or .pt for TorchScript"
    )
    parser.add_argument(
        "--format", choices=("onnx", "torchscript"), default="onnx", help="of the file (default: %(default)s)"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace an existing output once complete")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.export import export

    return export(options.model, options.output, options.format, options.overwrite)


def describe(result: dict[str, Any]) -> str:
    return f"{result['format']:<12}{result['file']}"
