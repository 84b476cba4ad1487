"""What a detection was run with: the effective value of every option, and what identifies the run."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

import torch

import engine
from engine.contract.addresses import shortened
from engine.contract.options.detect import DetectOptions
from engine.contract.provenance import Provenance
from engine.contract.shift import NONE, Shift
from engine.contract.windows import WindowPlan
from engine.detect.inputs import file_shown
from engine.detect.rows import ComputedBy
from engine.detectors.detector import Detector
from engine.rasters.pair import ImagePair

NEVER_CHANGE_THE_MAP = ("batch", "threads", "cluster", "resume", "overwrite")
"""Options with which one run may go on with the rows of another."""


def effective_options(
    options: DetectOptions,
    detector: Detector,
    pair: ImagePair,
    plan: WindowPlan,
    shift: Shift | None,
    stretch: tuple[str, str],
    by: ComputedBy,
) -> DetectOptions:
    """Every option with the value that it has in this run; a cluster's address is nobody else's business."""
    return replace(
        options,
        model=detector.name,
        window=plan.columns.window,
        overlap=plan.columns.overlap,
        threshold=detector.threshold if options.threshold is None else options.threshold,
        batch=by.batch,
        threads=torch.get_num_threads(),
        device=by.device,
        cluster=None,
        precision=by.precision,
        before_bands=list(pair.before_bands),
        after_bands=list(pair.after_bands),
        shift=NONE if shift is None else shift.as_option(),
        stretch=stretch[0] if stretch[0] == stretch[1] else " and ".join(stretch),
    )


def _settings_of_pair(options: DetectOptions) -> dict[str, Any]:
    """All options but the one that a pair has no part in; a name for each value."""
    return {name: value for name, value in asdict(options).items() if name != "pairs"}


def settings_in_identity(options: DetectOptions) -> Any:
    """The options with another value of which a run is another one, as JSON without secrets."""
    settings = _settings_of_pair(options).items()
    return shortened({name: value for name, value in settings if name not in NEVER_CHANGE_THE_MAP})


def provenance_of(effective: DetectOptions, by: ComputedBy, run: str) -> Provenance:
    """What the map tells of a run with these options: they themselves, and why it computed as it did."""
    parameters = _settings_of_pair(effective)
    if by.reason:
        parameters["precision_reason"] = by.reason
    before, after = file_shown(effective, "before"), file_shown(effective, "after")
    return Provenance(effective.model, engine.__version__, before, after, parameters, run)


def identity_as_json(
    effective: DetectOptions,
    detector: Detector,
    pair: ImagePair,
    by: ComputedBy,
    files: list[list[Any]],
) -> dict[str, Any]:
    """What must be the same for an interrupted run to be gone on with; it goes into the journal.

    Of addresses it holds nothing secret, and a renewed password or signature changes nothing.
    """
    identity = {
        "settings": settings_in_identity(effective),
        "files": files,
        "detector": detector.digest,
        "grid": [pair.grid.crs, list(pair.grid.geotransform), pair.grid.width, pair.grid.height],
        "engine": engine.__version__,
        "torch": by.torch,
        "openvino": by.openvino,
    }
    return json.loads(json.dumps(identity))  # type: ignore[no-any-return]
