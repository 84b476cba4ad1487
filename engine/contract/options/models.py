"""The options of the commands about model files: `import-weights` and `export`."""

from __future__ import annotations

from dataclasses import dataclass

from ..data_sets import PUBLISHED_SETS
from ..library import folders
from ..networks import NETWORKS
from . import shared
from .option import REQUIRED, TEXT, WHOLE, declare

EXPORT_FORMATS = {"onnx": (".onnx",), "torchscript": (".pt",)}
"""Endings of the files of each format."""


@dataclass(frozen=True)
class ImportOptions:
    """A published checkpoint to a model file."""

    checkpoint: str = declare(
        TEXT,
        REQUIRED,
        "published weights: a .pth file, TorchScript or safetensors; nothing in it is executed",
        "FILE",
        positional=True,
    )
    output: str = declare(
        TEXT,
        REQUIRED,
        f"the model file to write; QGIS and --model find it by name in {folders()[-1]}",
        "MODEL.safetensors",
    )
    network: str | None = declare(
        TEXT,
        None,
        "the network that they were trained with (default: found by the weights' names and shapes)",
        choices=tuple(sorted(NETWORKS)),
    )
    option: list[str] = shared.network_option()
    bands: int | None = declare(
        WHOLE, None, "bands of each image (default: 3, or as the weights say)", "N", lowest=1
    )
    card: str | None = declare(
        TEXT,
        None,
        "data set it was trained on: sets the pixel size (default: unknown)",
        choices=tuple(PUBLISHED_SETS),
    )
    name: str | None = declare(
        TEXT, None, "what --model calls it (default: the output's name without its ending)"
    )
    title: str | None = declare(TEXT, None, "what QGIS shows (default: network and data set)")
    overwrite: bool = shared.overwrite("replace an existing output once complete")


@dataclass(frozen=True)
class ExportOptions:
    """A model file to another program's format."""

    model: str = declare(TEXT, REQUIRED, "model name or model file", "MODEL", positional=True)
    output: str = declare(TEXT, REQUIRED, "to write: .onnx, or .pt for TorchScript", "FILE")
    format: str = declare(TEXT, "onnx", "of the file", choices=tuple(EXPORT_FORMATS))
    overwrite: bool = shared.overwrite("replace an existing output once complete")
