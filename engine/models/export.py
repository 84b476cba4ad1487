"""Writes a model as a file for other programs: ONNX or TorchScript, checked by running what was written."""

from __future__ import annotations

import contextlib
import io
import json
import logging
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import numpy as np
import torch

from engine.contract.card import Card
from engine.contract.errors import EngineError, EnvironmentFailure
from engine.contract.library import find_model
from engine.contract.options.models import EXPORT_FORMATS, ExportOptions
from engine.contract.results import Result
from engine.models.file import load
from engine.networks.network import ChangeNetwork
from engine.outputs import check_output, failure_to_write, unfinished
from engine.reporting import Reporter

MOST_WINDOWS = 1024
AGREEMENT = 1e-3
"""Largest difference of a logit, in deviations, that is put down to another order of adding up."""

Run = Callable[[torch.Tensor, torch.Tensor], np.ndarray]


@dataclass(frozen=True)
class ExportResult(Result):
    """The file, its format, and the largest difference from the model's own logits, in their deviations."""

    file: str
    format: str
    difference: float

    def in_words(self) -> str:
        return f"{self.format:<12}{self.file}"


def export(options: ExportOptions, reporter: Reporter) -> ExportResult:
    """Write a model for any number of windows of its own size.

    The written network takes `before` and `after`, (n, bands, window, window) float32, scaled and normalised
    as the card says, and gives `logits`, (n, 1, window, window). The card travels in the file's metadata.

    Raises:
        InputError: there is no such model, or the output exists.
        EnvironmentFailure: a package that the format needs is missing.
    """
    path, output = find_model(options.model), options.output
    check_output(output, [path], options.overwrite, EXPORT_FORMATS[options.format])
    network, card = load(path)
    write = {"onnx": _write_onnx, "torchscript": _write_torchscript}[options.format]
    with unfinished(output) as made:
        with _quiet():
            try:
                run = write(network.fuse(), card, str(made))
            except OSError as error:
                raise failure_to_write(output, error, "nothing was left behind") from error
            difference = _difference(network, run, card.window)
        if not difference <= AGREEMENT:
            raise EngineError(
                f"The exported network differs from {path} by {difference:.2g}; it was not kept."
            )
    return ExportResult(output, options.format, difference)


def _write_onnx(network: ChangeNetwork, card: Card, path: str) -> Run:
    try:
        import onnx
        import onnxruntime
        import onnxscript  # noqa: F401 (torch needs it)
    except ImportError as error:
        raise EnvironmentFailure(
            f"ONNX export needs the package {error.name}, which this Python lacks; install it with "
            "`python -m pip install onnx onnxscript onnxruntime`."
        ) from error
    windows = torch.export.Dim("windows", min=1, max=MOST_WINDOWS)
    torch.onnx.export(
        network,
        _windows(network, card.window, 2),
        path,
        dynamo=True,
        dynamic_shapes=({0: windows}, {0: windows}),
        input_names=["before", "after"],
        output_names=["logits"],
        external_data=False,
        verbose=False,
    )
    described = onnx.load(path)
    onnx.helper.set_model_props(described, {"card": json.dumps(card.as_json())})
    onnx.save(described, path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])

    def run(before: torch.Tensor, after: torch.Tensor) -> np.ndarray:
        return np.asarray(session.run(["logits"], {"before": before.numpy(), "after": after.numpy()})[0])

    return run


def _write_torchscript(network: ChangeNetwork, card: Card, path: str) -> Run:
    traced = torch.jit.trace(  # type: ignore[no-untyped-call]
        network, _windows(network, card.window, 2), check_trace=False
    )
    content = io.BytesIO()  # written to a file by torch itself, it ends the process where the disk is full
    torch.jit.save(traced, content, _extra_files={"card": json.dumps(card.as_json())})
    Path(path).write_bytes(content.getvalue())
    loaded = torch.jit.load(path)  # type: ignore[no-untyped-call]
    return lambda before, after: np.asarray(loaded(before, after))


@torch.inference_mode()
def _difference(network: ChangeNetwork, run: Run, window: int) -> float:
    """Largest difference of the written network's logits, in deviations, over two numbers of windows."""
    worst = 0.0
    for count in (1, 3):
        windows = _windows(network, window, count)
        expected = network(*windows).numpy()
        worst = max(worst, float(np.abs(run(*windows) - expected).max() / max(expected.std(), 1e-12)))
    return worst


def _windows(network: ChangeNetwork, window: int, count: int) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(count)
    before, after = torch.randn((2, count, network.bands, window, window), generator=generator)
    return before, after


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keeps what torch's exporters log and warn about packages that are not needed to themselves."""
    logger = logging.getLogger("torch.onnx")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings(), torch.inference_mode():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)
