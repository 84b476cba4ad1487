"""The main job: joins rasters, a detector and the sliding window into a change map and its polygons."""

from __future__ import annotations

import contextlib
import functools
import math
import time
from typing import TYPE_CHECKING

import numpy as np

from engine.contract.detectors import AUTOMATIC
from engine.contract.errors import EnvironmentFailure, InputError
from engine.contract.levels import lowest_change_level
from engine.contract.options.detect import DetectOptions
from engine.contract.options.option import check
from engine.contract.results import DetectResult
from engine.contract.windows import WindowPlan, window_and_overlap
from engine.detect.in_background import InBackground
from engine.detect.inputs import aligned
from engine.detect.provenance import effective_options, identity_as_json, provenance_of
from engine.detect.rows import ComputeRows, computed_by, computed_rows, computing_of, device_failures_told
from engine.detect.shift import effective_shift
from engine.detect.stretch import effective_stretch, in_one_light, scalings
from engine.detectors import choose_detector
from engine.detectors.detector import Detector
from engine.inference.devices.choice import at_most_threads, choose_devices
from engine.inference.devices.device import Device
from engine.inference.devices.processor import PROCESSOR
from engine.outputs import check_output
from engine.rasters.change_map import ChangeMapWriter, check_resumable
from engine.rasters.files_behind import is_behind
from engine.rasters.image import check_two_images, open_image
from engine.rasters.pair import ImagePair
from engine.rasters.polygons import PolygonSummary, polygonise
from engine.reporting import Reporter

if TYPE_CHECKING:
    from engine.detect.crew import Crew


def detect(options: DetectOptions, reporter: Reporter) -> DetectResult:
    """Compare two images and write the change map, and its polygons where asked for.

    Raises:
        InputError, EnvironmentFailure: with a sentence for the user; nothing that existed is touched.
        Cancelled: the reporter's `stop` was set; the finished rows are kept.
    """
    check(options)
    check_two_images(options.before, options.after)
    _check_outputs(options)
    with at_most_threads(options.threads), contextlib.ExitStack() as stages:
        crew = None
        if options.cluster is not None:
            from engine.detect.crew import crew_of  # needs Dask, which few have

            crew = stages.enter_context(crew_of(options.cluster, options, reporter))
        devices = _devices_here(options, reporter)
        stages.enter_context(device_failures_told(devices))
        return _detect(options, devices, crew, reporter)


def _devices_here(options: DetectOptions, reporter: Reporter) -> list[Device]:
    """Those of this computer that compute; beside a cluster, they only measure."""
    try:
        precision = options.precision if options.cluster is None else AUTOMATIC
        return choose_devices(options.device, precision, reporter.warning)
    except EnvironmentFailure:
        if options.cluster is None:
            raise
        return [PROCESSOR]


def _detect(
    options: DetectOptions, devices: list[Device], crew: Crew | None, reporter: Reporter
) -> DetectResult:
    started_at = time.monotonic()
    before, after = open_image(options.before), open_image(options.after)
    detector = choose_detector(
        options.model, before, after, options.grid, options.before_bands, options.after_bands
    )
    shift = effective_shift(options, before, after, detector, reporter)
    pair = aligned(
        options, before, after, detector.bands, detector.ground_sample_distance, shift, reporter.warning
    )
    for remark in pair.remarks:
        reporter.warning(remark)
    if pair.area is not None and pair.area.assumed_crs:
        reporter.warning(f"{options.area} names no CRS; that of the analysis grid is taken.")
    if options.grid == AUTOMATIC:
        reporter.info(_grid_told(pair))
    plan = _window_plan(options, detector, pair)
    stretch = effective_stretch(options.stretch, before, after, detector.measures_values)
    scaling = scalings(pair, stretch, detector.value_range, reporter, raw_8_bit=detector.measures_values)
    if options.normalise == "irmad":
        scaling = in_one_light(pair, scaling, reporter)
    measured = detector.measure(pair, scaling, devices[0], reporter)
    rows: ComputeRows
    if crew is not None:
        by, rows = crew.prepare(detector, measured, pair, shift, plan)
    else:
        prepared = measured.prepare(pair, plan, computing_of(options, devices), reporter)
        by, rows = computed_by(prepared), functools.partial(computed_rows, pair, plan, prepared)
    effective = effective_options(options, detector, pair, plan, shift, stretch, by)
    provenance = provenance_of(effective, by)
    writer = ChangeMapWriter(
        options.output,
        pair.grid,
        metadata=provenance.items(),
        identity=identity_as_json(effective, detector, pair, by),
        resume=options.resume,
        overwrite=options.overwrite,
        change_from=lowest_change_level(provenance.threshold),
    )
    try:
        if writer.discarded:
            reporter.info(
                "An interrupted run of this output had other inputs or options; this one starts anew."
            )
        resumed_rows = writer.finished_rows
        if resumed_rows < pair.grid.height:
            _fill_map(rows, plan, by.title, writer, reporter)
        if writer.valid_pixels == 0:
            writer.discard()
            raise _nothing_in_common(options)
        polygons = _trace_polygons(writer.complete(), options, provenance.threshold, reporter)
        writer.publish()
    finally:
        writer.close()
    return DetectResult(
        map=options.output,
        polygons=options.polygons,
        polygon_count=None if polygons is None else polygons.count,
        change_area_m2=None if polygons is None else polygons.area_m2,
        windows=len(plan),
        seconds=round(time.monotonic() - started_at, 2),
        device=by.title,
        model=detector.name,
        threshold=provenance.threshold,
        resumed_rows=resumed_rows,
        valid_pixels=writer.valid_pixels,
        change_pixels=writer.change_pixels,
    )


def _window_plan(options: DetectOptions, detector: Detector, pair: ImagePair) -> WindowPlan:
    own = (detector.window, detector.overlap)
    window, overlap = window_and_overlap(own, options.window, options.overlap)
    if overlap >= window:
        raise InputError(
            f"--overlap {overlap} is not between 0 and the window of {window} pixels; give a smaller one."
        )
    return WindowPlan.over(pair.grid.width, pair.grid.height, window, overlap)


def _grid_told(pair: ImagePair) -> str:
    own, metres = pair.after.grid.pixel_metres, pair.grid.pixel_metres
    if not pair.grid.crs:
        return "The images have no known pixel size, and are compared pixel by pixel."
    if math.isclose(own, metres, rel_tol=1e-6):
        return f"The images are compared at the after image's own pixels of {metres:.3g} m."
    return f"The images are compared at pixels of {metres:.3g} m, which suit the model, not {own:.3g} m."


def _nothing_in_common(options: DetectOptions) -> InputError:
    return InputError(
        f"{options.before} and {options.after} hold no pixel with data in common; check their nodata values "
        "and the area."
    )


def _check_outputs(options: DetectOptions) -> None:
    inputs = [path for path in (options.before, options.after, options.area, options.model) if path]
    outputs: dict[str, tuple[str, ...]] = {options.output: (".tif", ".tiff")}
    if options.polygons is not None:
        outputs[options.polygons] = (".gpkg",)
    for output, endings in outputs.items():
        check_output(output, inputs, options.overwrite, endings)
        for source in (options.before, options.after, options.area):
            if source and is_behind(output, source):
                raise InputError(f"The output {output} is a part of {source}; choose another name.")
    if options.resume == "require":
        check_resumable(options.output)


def _fill_map(
    compute: ComputeRows, plan: WindowPlan, title: str, writer: ChangeMapWriter, reporter: Reporter
) -> None:
    """Compute the rows that the map still lacks.

    Args:
        title: what a person calls the devices.
    """
    first_row = writer.finished_rows
    windows_before = len(plan.columns.starts) * plan.first_window_row(first_row)
    reporter.started(len(plan), "windows", title, windows_before)

    def windows_done(done: int) -> None:
        reporter.progress(done)
        reporter.check_cancelled()

    with contextlib.ExitStack() as stages:
        storing = stages.enter_context(InBackground(writer.store))

        def keep(values: np.ndarray) -> None:
            writer.keep(values)
            storing.put(values)

        keeping = stages.enter_context(InBackground(keep))
        for rows in compute(windows_done, first_row):
            keeping.put(rows.values.numpy())


def _trace_polygons(
    path: str, options: DetectOptions, threshold: float, reporter: Reporter
) -> PolygonSummary | None:
    """Write the polygons from the map at `path`, if they were asked for."""
    if options.polygons is None:
        return None
    reporter.info("Tracing the polygons of change.")
    return polygonise(
        path,
        options.polygons,
        threshold=threshold,
        min_area=options.min_area,
        simplify=options.simplify,
        check_cancelled=reporter.check_cancelled,
    )
