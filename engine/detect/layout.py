"""A pair before anything is computed: its images, detector, grid and windows, and what tells its run."""

from __future__ import annotations

import hashlib
import json
import math
import os
from dataclasses import dataclass
from typing import Any, Callable

import engine
from engine.contract.errors import InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.shift import Shift
from engine.contract.windows import WindowPlan, window_and_overlap
from engine.detect.findings import Findings, FindingsOf, fresh_findings
from engine.detect.inputs import aligned, mosaic_outputs
from engine.detect.provenance import settings_in_identity
from engine.detect.shift import effective_shift
from engine.detectors import choose_detector, load_network
from engine.detectors.detector import Detector
from engine.detectors.network import NetworkDetector
from engine.outputs import check_output
from engine.rasters.change_map import check_resumable
from engine.rasters.files_behind import is_behind, state_of
from engine.rasters.image import Image, open_image
from engine.rasters.pair import ImagePair
from engine.rasters.tiles.folder import check_folder, is_folder
from engine.reporting import Reporter


@dataclass(frozen=True)
class Layout:
    """What is known of a run once its files are open.

    Attributes:
        shift: by what the after image is moved back; None where it stays in its place.
        files: the state of each file that is read, see `state_of`.
        findings: what else is found out of the pair.
    """

    options: DetectOptions
    before: Image
    after: Image
    detector: Detector
    pair: ImagePair
    plan: WindowPlan
    shift: Shift | None
    files: list[list[Any]]
    findings: Findings

    @property
    def run(self) -> str:
        """Tells the run, as it was asked for, from any with other inputs or options, wherever computed."""
        told = [
            settings_in_identity(self.options),
            self.files,
            [self.detector.name, self.detector.digest, self.detector.threshold],
            [self.plan.columns.window, self.plan.columns.overlap],
            engine.__version__,
        ]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    @property
    def grid_told(self) -> str:
        """At which pixels the images are compared, in a sentence."""
        own, metres = self.pair.after.grid.pixel_metres, self.pair.grid.pixel_metres
        if not self.pair.grid.crs:
            return "The images have no known pixel size, and are compared pixel by pixel."
        if math.isclose(own, metres, rel_tol=1e-6):
            return f"The images are compared at the after image's own pixels of {metres:.3g} m."
        return f"The images are compared at pixels of {metres:.3g} m, which suit the model, not {own:.3g} m."


def lay_out(
    options: DetectOptions,
    reporter: Reporter,
    network_of: Callable[[str], NetworkDetector] = load_network,
    findings_of: FindingsOf = fresh_findings,
) -> Layout:
    """Open the files of a run.

    Args:
        network_of: see `choose_detector`.
        findings_of: gives what is known of the pair from a run before.

    Raises:
        InputError: a file or an option cannot be used.
    """
    before, after = open_image(options.before), open_image(options.after)
    detector = choose_detector(
        options.model,
        before,
        after,
        options.grid,
        options.before_bands,
        options.after_bands,
        network_of,
    )
    files = [state_of(path) for path in (options.before, options.after, options.area) if path]
    findings = findings_of(options, files, detector)
    shift = findings.once(
        "shift", lambda teller: effective_shift(options, before, after, detector, teller), reporter
    )
    pair = aligned(
        options, before, after, detector.bands, detector.ground_sample_distance, shift, reporter.warning
    )
    plan = _window_plan(options, detector, pair)
    return Layout(options, before, after, detector, pair, plan, shift, files, findings)


def check_outputs(options: DetectOptions) -> None:
    """Refuse outputs that could not be written, or would destroy something.

    Raises:
        InputError: naming the output or option; or there is nothing to resume where that is required.
    """
    inputs = [path for path in (options.before, options.after, options.area, options.model) if path]
    outputs: dict[str, tuple[str, ...]] = {}
    if is_folder(options.output):
        check_folder(options.output, options.resume, options.overwrite)
    elif os.path.isdir(options.output):
        raise InputError(
            f"The output {options.output} is a folder; give a file name in it, or end it in / for a folder "
            "of tiles."
        )
    else:
        outputs[options.output] = (".tif", ".tiff")
    if options.polygons is not None:
        outputs[options.polygons] = (".gpkg",)
    if not is_folder(options.output):
        outputs.update(dict.fromkeys(mosaic_outputs(options).values(), (".vrt",)))
    for output, endings in outputs.items():
        check_output(output, inputs, options.overwrite, endings)
        for source in (options.before, options.after, options.area):
            if source and is_behind(output, source):
                raise InputError(f"The output {output} is a part of {source}; choose another name.")
    if options.part is not None and options.cluster is not None:
        raise InputError("--part is computed on this computer; leave out --cluster.")
    if options.part is not None and is_folder(options.output):
        raise InputError("--part is written into one file; give a file name as --output.")
    if options.resume == "require" and not is_folder(options.output):
        check_resumable(options.output)


def _window_plan(options: DetectOptions, detector: Detector, pair: ImagePair) -> WindowPlan:
    own = (detector.window, detector.overlap)
    window, overlap = window_and_overlap(own, options.window, options.overlap)
    if overlap >= window:
        raise InputError(
            f"--overlap {overlap} is not between 0 and the window of {window} pixels; give a smaller one."
        )
    return WindowPlan.over(pair.grid.width, pair.grid.height, window, overlap)
