"""What finds change: one class each, with what it needs of the pair.

A detector without weights is a file here and a row in `engine.contract.detectors`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Callable

from engine.contract.detectors import AUTOMATIC, DETECTORS
from engine.contract.library import choose_model, find_model, list_models
from engine.detectors.detector import Detector
from engine.detectors.network import NetworkDetector
from engine.models.file import load
from engine.rasters.image import Image
from engine.rasters.pair import base_grid


def load_network(name: str) -> NetworkDetector:
    """The network of a model file, or of a name that a model has.

    Raises:
        InputError: there is no such model, or its file cannot be used.
    """
    return NetworkDetector(*load(find_model(name)))


def choose_detector(
    name: str,
    before: Image,
    after: Image,
    grid: str = "after",
    before_bands: list[int] | None = None,
    after_bands: list[int] | None = None,
    network_of: Callable[[str], NetworkDetector] = load_network,
) -> Detector:
    """The detector that `--model` means for these images.

    Args:
        grid: as `--grid` takes it.
        before_bands, after_bands: numbers that the user chose.
        network_of: as `load_network`; the network may be one that is loaded already.

    Raises:
        InputError: there is no such model, or its file cannot be used.
    """
    if name == AUTOMATIC:
        pixels = base_grid(before.grid, after.grid, grid)
        bands = min(len(before.data_bands), len(after.data_bands))
        metres = pixels.pixel_metres if pixels.crs else None
        name = choose_model(list_models().models, metres, bands)
    if name not in DETECTORS:
        return network_of(name)
    module = import_module(f"engine.detectors.{name.replace('-', '_')}")
    detector: Detector = getattr(module, DETECTORS[name].class_name)(
        before, after, before_bands or after_bands
    )
    return detector
