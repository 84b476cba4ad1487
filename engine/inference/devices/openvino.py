"""Networks on the processor by OpenVINO, which computes the same as torch in less time.

From a trace to OpenVINO's model no other package is needed. What was compiled for a size of windows is kept
in the user's cache folder.
"""

from __future__ import annotations

import functools
import hashlib
import importlib
import importlib.util
import io
import json
import logging
import sys
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import torch
from torch import nn

import engine.networks
from engine.inference.devices import compiled_cache
from engine.inference.devices.device import Size
from engine.networks.network import ChangeNetwork
from engine.networks.weights import sha256_of

PRECISIONS = {"float32": "f32", "bfloat16": "bf16", "float16": "f16"}
PROCESSOR = "CPU"
_TELEMETRY = "openvino_telemetry"
_tracing = threading.Lock()


@functools.cache
def openvino() -> ModuleType | None:
    """The package, or None where it is not installed or cannot be loaded.

    When imported, it reports that to an analytics service if the package for that is found. It is not.
    """
    if importlib.util.find_spec("openvino") is None:
        return None
    sys.modules[_TELEMETRY] = None  # type: ignore[assignment]
    try:
        return importlib.import_module("openvino")
    except (ImportError, OSError) as error:
        logging.getLogger(__name__).warning("OpenVINO cannot be loaded, so torch computes: %s", error)
        return None
    finally:
        del sys.modules[_TELEMETRY]


def multiplies_bfloat16() -> bool:
    """Whether OpenVINO finds units for it in this processor."""
    return "BF16" in core().get_property(PROCESSOR, "OPTIMIZATION_CAPABILITIES")


class CompiledModule:
    """A module compiled for one size of images; several threads may call it at once.

    Args:
        kind: what tells it from others with the same weights; JSON.
        images: how many it takes.
        shape: bands, height and width of these.
        precision: a key of `PRECISIONS`.
        threads: processor cores to use; each computes images of its own, so that their number changes no
            result. None for another device, which is given as many images at once as it finds good.
        device: what OpenVINO calls it.

    Raises:
        RuntimeError: OpenVINO cannot convert or compile it.
    """

    def __init__(
        self,
        module: nn.Module,
        kind: list[Any],
        images: int,
        shape: Size,
        precision: str,
        threads: int | None,
        device: str = PROCESSOR,
    ) -> None:
        settings: dict[str, Any] = {"INFERENCE_PRECISION_HINT": PRECISIONS[precision]}
        if threads is None:
            settings["PERFORMANCE_HINT"] = "THROUGHPUT"
        else:
            settings.update(INFERENCE_NUM_THREADS=threads, NUM_STREAMS=threads)
        key = _key(module, kind, images, shape, precision, device)
        self._compiled = _kept(key, device, settings)
        if self._compiled is None:
            self._compiled = core().compile_model(_converted(module, images, shape), device, settings)
            with io.BytesIO() as written:
                self._compiled.export_model(written)
                compiled_cache.write(key, written.getvalue())
        at_once = threads or self._compiled.get_property("OPTIMAL_NUMBER_OF_INFER_REQUESTS")
        self._pool = ThreadPoolExecutor(at_once, "openvino")
        self._of_thread = threading.local()

    @classmethod
    def of_network(
        cls,
        network: ChangeNetwork,
        size: tuple[int, int],
        precision: str,
        threads: int | None,
        device: str = PROCESSOR,
    ) -> CompiledModule:
        """For pairs of windows of that height and width."""
        kind = [network.name, network.options]
        return cls(network, kind, 2, (network.bands, *size), precision, threads, device)

    def __call__(self, *images: torch.Tensor) -> list[torch.Tensor]:
        """What the module gives for images (n, bands, height, width), all float32."""
        singles = (torch.split(image.contiguous(), 1) for image in images)
        return [torch.cat(parts) for parts in zip(*self._pool.map(self._outputs, *singles))]

    def _outputs(self, *images: torch.Tensor) -> list[torch.Tensor]:
        """Of single images, by the thread's own request."""
        if not hasattr(self._of_thread, "request"):
            self._of_thread.request = self._compiled.create_infer_request()
        inputs = {number: image.numpy() for number, image in enumerate(images)}
        return list(map(torch.from_numpy, self._of_thread.request.infer(inputs, share_inputs=True).values()))


@functools.cache
def core() -> Any:
    """OpenVINO at work, where it is installed.

    It fills its table of numpy's types when it is first asked for one, and stands still for ever if two
    threads do that at once.
    """
    package: Any = openvino()
    package.Type.f32.to_dtype()
    return package.Core()


def _kept(key: str, device: str, settings: dict[str, Any]) -> Any:
    """What an earlier run compiled; None where there is none, or another release of OpenVINO refuses it."""
    content = compiled_cache.read(key)
    if content is None:
        return None
    try:
        return core().import_model(content, device, settings)
    except RuntimeError:
        compiled_cache.remove(key)
        return None


def _key(module: nn.Module, kind: list[Any], images: int, shape: Size, precision: str, device: str) -> str:
    """Tells apart all that a compiled module depends on: weights, code, size, versions and device."""
    package = openvino()
    told = {
        "weights": sha256_of(module.state_dict()),
        "kind": kind,
        "images": [images, shape],
        "precision": precision,
        "code": _code_digest(),
        "versions": [torch.__version__, getattr(package, "__version__", "")],
        "device": [device, core().get_property(device, "FULL_DEVICE_NAME")],
    }
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


@functools.cache
def _code_digest() -> str:
    """Of the networks' source: another form of the same weights is another network."""
    folder = Path(engine.networks.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _converted(module: nn.Module, images: int, shape: Size) -> Any:
    """OpenVINO's model for single images of that size."""
    package: Any = openvino()
    decoding = importlib.import_module("openvino.frontend.pytorch.ts_decoder")
    example = tuple(torch.zeros(1, *shape) for _ in range(images))
    with _tracing, torch.inference_mode(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        traced = torch.jit.trace(module, example, check_trace=False)  # type: ignore[no-untyped-call]
        decoder = decoding.TorchScriptPythonDecoder(traced, example_input=example)
        frontend = package.frontend.FrontEndManager().load_by_framework("pytorch")
        model = frontend.convert(frontend.load(decoder))
    model.reshape({port: [1, *shape] for port in model.inputs})
    return model
