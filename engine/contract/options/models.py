"""The options of the commands about model files: `import-weights` and `export`."""

from __future__ import annotations

from dataclasses import dataclass

from ..data_sets import PUBLISHED_SETS
from ..library import folders
from ..networks import NETWORKS
from . import shared
from .option import TEXT, WHOLE, declare

EXPORT_FORMATS = {"onnx": (".onnx",), "torchscript": (".pt",)}
"""Endings of the files of each format."""


@dataclass(frozen=True)
class ImportOptions:
    """A published checkpoint to a model file."""

    checkpoint: str = declare(
        TEXT,
        help="published weights, such as a .pth file; nothing in it is executed",
        metavar="FILE",
        positional=True,
    )
    network: str = declare(
        TEXT, help="the network that they were trained with", choices=tuple(sorted(NETWORKS))
    )
    output: str = declare(
        TEXT,
        help=f"the model file to write; QGIS and --model find it by name in {folders()[-1]}",
        metavar="MODEL.safetensors",
    )
    option: list[str] = shared.network_option()
    bands: int | None = declare(
        WHOLE, None, help="bands of each image", told_default="3", metavar="N", lowest=1
    )
    card: str | None = declare(
        TEXT,
        None,
        help="data set it was trained on: sets the pixel size",
        told_default="unknown",
        choices=tuple(PUBLISHED_SETS),
    )
    name: str | None = declare(
        TEXT, None, help="what --model calls it", told_default="the output's name without its ending"
    )
    title: str | None = declare(TEXT, None, help="what QGIS shows", told_default="network and data set")
    overwrite: bool = shared.overwrite("replace an existing output once complete")


@dataclass(frozen=True)
class ExportOptions:
    """A model file to another program's format."""

    model: str = declare(TEXT, help="model name or model file", metavar="MODEL", positional=True)
    output: str = declare(TEXT, help="to write: .onnx, or .pt for TorchScript", metavar="FILE")
    format: str = declare(TEXT, "onnx", help="of the file", choices=tuple(EXPORT_FORMATS))
    overwrite: bool = shared.overwrite("replace an existing output once complete")
