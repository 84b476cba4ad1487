"""What a detection is run with: the user's options, their values in this run, and what identifies it."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from typing import Any

import torch

import engine
from engine.contract.errors import InputError
from engine.detectors import Detector, Run
from engine.inference.augment import VIEWS
from engine.rasters.pair import ImagePair
from engine.stretch import effective_stretch

SMALLEST_WINDOW = 32
ON_ERROR = ("stop", "skip")


@dataclass(frozen=True)
class DetectOptions:
    """The options of `detect`, as the command line and the engine protocol name them; None is the default."""

    before: str
    after: str
    output: str
    model: str = "auto"
    polygons: str | None = None
    threshold: float | None = None
    min_area: float = 0.0
    simplify: float = 0.0
    before_bands: list[int] | None = None
    after_bands: list[int] | None = None
    grid: str = "after"
    extent: tuple[float, float, float, float] | None = None
    area: str | None = None
    stretch: str | None = None
    window: int | None = None
    overlap: int | None = None
    batch: int | None = None
    device: str = "auto"
    precision: str = "auto"
    augment: str = "none"
    on_error: str = "stop"
    resume: str = "auto"
    overwrite: bool = False


def window_and_overlap(options: DetectOptions, detector: Detector) -> tuple[int, int]:
    """Both in pixels.

    Raises:
        InputError: a window too small, or an overlap that it cannot have.
    """
    window = detector.window if options.window is None else options.window
    overlap = detector.default_overlap(window) if options.overlap is None else options.overlap
    if window < SMALLEST_WINDOW:
        raise InputError(f"--window {window} is below {SMALLEST_WINDOW} pixels; give a larger one.")
    if not 0 <= overlap < window:
        raise InputError(
            f"--overlap {overlap} is not between 0 and the window of {window} pixels; give a smaller one."
        )
    return window, overlap


def check_options(options: DetectOptions) -> None:
    """Refuse values that no run can have.

    Raises:
        InputError: naming the option.
    """
    if options.threshold is not None and not 0 <= options.threshold <= 1:
        raise InputError(f"--threshold {options.threshold} is not a probability; give 0 to 1.")
    for name, value in (("--min-area", options.min_area), ("--simplify", options.simplify)):
        if not value >= 0:
            raise InputError(f"{name} {value} is below 0; give 0 or more.")
    if options.batch is not None and options.batch < 1:
        raise InputError(f"--batch {options.batch} is below 1; give 1 or more, or auto.")
    for name, choice, known in (
        ("--augment", options.augment, tuple(VIEWS)),
        ("--on-error", options.on_error, ON_ERROR),
    ):
        if choice not in known:
            raise InputError(f"{name} {choice} is unknown; give {', '.join(known)}.")


def effective_settings(
    options: DetectOptions, detector: Detector, pair: ImagePair, run: Run
) -> dict[str, Any]:
    """Every option with the value that it has in this run."""
    settings = asdict(options)
    window, overlap = window_and_overlap(options, detector)
    stretch = effective_stretch(options.stretch, pair.before, pair.after, measured=detector.network is None)
    settings.update(
        model=detector.name,
        window=window,
        overlap=overlap,
        threshold=detector.threshold if options.threshold is None else options.threshold,
        batch=run.batch,
        device=",".join(map(str, run.devices)),
        precision=run.precision,
        before_bands=list(pair.before_bands),
        after_bands=list(pair.after_bands),
        stretch=stretch[0] if stretch[0] == stretch[1] else " and ".join(stretch),
    )
    return settings


def provenance(options: DetectOptions, detector: Detector, settings: dict[str, Any]) -> dict[str, str]:
    return {
        "DCD_MODEL": detector.name,
        "DCD_ENGINE_VERSION": engine.__version__,
        "DCD_PARAMETERS": json.dumps(settings, sort_keys=True),
        "DCD_BEFORE": options.before,
        "DCD_AFTER": options.after,
    }


def identity(
    options: DetectOptions, detector: Detector, pair: ImagePair, settings: dict[str, Any]
) -> dict[str, Any]:
    """What must be the same for an interrupted run to be gone on with."""
    same = {name: value for name, value in settings.items() if name not in ("batch", "resume", "overwrite")}
    files = [options.before, options.after, options.area]
    identity = {
        "settings": same,
        "files": [_file_state(path) for path in files if path],
        "weights": detector.digest,
        "grid": [pair.grid.crs, list(pair.grid.geotransform), pair.grid.width, pair.grid.height],
        "engine": engine.__version__,
        "torch": torch.__version__,
    }
    return json.loads(json.dumps(identity))  # type: ignore[no-any-return]


def _file_state(path: str) -> list[Any]:
    try:
        state = os.stat(path)
    except OSError:
        return [path]
    return [os.path.abspath(path), state.st_size, state.st_mtime_ns]
