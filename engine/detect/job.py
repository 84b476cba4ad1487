"""The main job: joins rasters, a detector and the sliding window into a change map and its polygons."""

from __future__ import annotations

import contextlib
import functools
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Callable

import numpy as np

from engine.contract.detectors import AUTOMATIC
from engine.contract.errors import EnvironmentFailure
from engine.contract.levels import lowest_change_level
from engine.contract.options.detect import DetectOptions
from engine.contract.options.option import check
from engine.contract.results import DetectResult
from engine.detect.findings import (
    FindingsOf,
    fresh_findings,
    kept_findings,
    kept_network,
    nothing_kept_after_failure,
)
from engine.detect.in_background import InBackground
from engine.detect.inputs import find_stac_images, write_mosaics
from engine.detect.layout import Layout, check_outputs, lay_out
from engine.detect.provenance import effective_options, identity_as_json, provenance_of
from engine.detect.rows import (
    ComputeRows,
    ComputeTiles,
    computed_by,
    computed_rows,
    computed_tiles,
    computing_of,
    device_failures_told,
    part_of_rows,
)
from engine.detect.stretch import effective_stretch, in_one_light, scalings
from engine.detect.tiled import write_tiles
from engine.detect.work import Work, Written, nothing_in_common
from engine.detectors import load_network
from engine.detectors.detector import MeasuredDetector, PreparedDetector
from engine.detectors.network import NetworkDetector
from engine.inference.devices.choice import at_most_threads, choose_devices
from engine.inference.devices.device import Device
from engine.inference.devices.processor import PROCESSOR
from engine.rasters.change_map import ChangeMapWriter
from engine.rasters.image import check_two_images
from engine.rasters.polygons import PolygonSummary, polygonise
from engine.rasters.tiles.folder import is_folder
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
    check_outputs(options)
    with devices_chosen(options, reporter) as devices, nothing_kept_after_failure():
        return detect_on(devices, options, reporter, kept_network, kept_findings)


@contextlib.contextmanager
def devices_chosen(options: DetectOptions, reporter: Reporter) -> Iterator[list[Device]]:
    """Those of this computer that compute, and no more threads than wanted while the block lasts.

    Beside a cluster, they only measure.
    """
    with at_most_threads(options.threads):
        try:
            precision = options.precision if options.cluster is None else AUTOMATIC
            devices = choose_devices(options.device, precision, reporter.warning)
        except EnvironmentFailure:
            if options.cluster is None:
                raise
            devices = [PROCESSOR]
        yield devices


def detect_on(
    devices: list[Device],
    options: DetectOptions,
    reporter: Reporter,
    network_of: Callable[[str], NetworkDetector] = load_network,
    findings_of: FindingsOf = fresh_findings,
    crew_of: Callable[[DetectOptions, Reporter], Crew] | None = None,
) -> DetectResult:
    """Write the change map, and its polygons where asked for, of files that have been checked.

    Args:
        network_of: see `choose_detector`.
        findings_of: see `lay_out`.
        crew_of: gives the workers of a cluster that is there for several runs.

    Raises:
        InputError, EnvironmentFailure, Cancelled: as `detect`.
    """
    find_stac_images(options.before, options.after, options.area, reporter)
    with contextlib.ExitStack() as stages:
        crew = None
        if crew_of is not None:
            crew = crew_of(options, reporter)
        elif options.cluster is not None:
            from engine.detect.crew import crew_for  # needs Dask, which few have

            crew = stages.enter_context(crew_for(options.cluster, options, reporter))
        stages.enter_context(device_failures_told(devices))
        started_at = time.monotonic()
        layout = lay_out(options, reporter, network_of, findings_of)
        return detect_in(layout, devices, reporter, started_at, crew)


def detect_in(
    layout: Layout, devices: list[Device], reporter: Reporter, started_at: float, crew: Crew | None = None
) -> DetectResult:
    """Write the change map, and its polygons where asked for, of images that are open.

    Args:
        started_at: by `time.monotonic`.
        crew: workers that compute, instead of the devices.

    Raises:
        InputError, EnvironmentFailure, Cancelled: as `detect`.
    """
    work = _set_up(layout, devices, crew, reporter)
    return _write(layout, work, started_at, reporter)


def _set_up(layout: Layout, devices: list[Device], crew: Crew | None, reporter: Reporter) -> Work:
    options, detector, pair, plan = layout.options, layout.detector, layout.pair, layout.plan
    for remark in pair.remarks:
        reporter.warning(remark)
    if pair.area is not None and pair.area.assumed_crs:
        reporter.warning(f"{options.area} names no CRS; that of the analysis grid is taken.")
    if options.grid == AUTOMATIC:
        reporter.info(layout.grid_told)
    stretch = effective_stretch(options.stretch, layout.before, layout.after, detector.measures_values)

    def measure(teller: Reporter) -> MeasuredDetector:
        scaling = scalings(pair, stretch, detector.value_range, teller, raw_8_bit=detector.measures_values)
        if options.normalise == "irmad":
            scaling = in_one_light(pair, scaling, teller)
        return detector.measure(pair, scaling, devices[0], teller)

    def prepare(teller: Reporter) -> PreparedDetector:
        return measured.prepare(pair, plan, computing_of(options, devices), teller)

    measured = layout.findings.once("measured", measure, reporter)
    grid, computed = pair.grid, plan
    rows: ComputeRows
    tiles: ComputeTiles
    if crew is not None:
        by, rows, tiles = crew.prepare(detector, measured, pair, layout.shift, plan)
    else:
        prepared = layout.findings.once("prepared", prepare, reporter)
        by, rows = computed_by(prepared), functools.partial(computed_rows, pair, plan, prepared)
        tiles = functools.partial(computed_tiles, pair, plan, prepared)
        if options.part is not None:
            box = pair.box_within(options.part)
            grid, computed = pair.grid.crop(box), plan.around(box)
            rows = functools.partial(part_of_rows, pair, computed, prepared, box)
    effective = effective_options(options, detector, pair, plan, layout.shift, stretch, by)
    return Work(
        grid,
        computed,
        rows,
        tiles,
        by,
        provenance=provenance_of(effective, by, layout.run),
        identity=identity_as_json(effective, detector, pair, by, layout.files),
    )


def _write(layout: Layout, work: Work, started_at: float, reporter: Reporter) -> DetectResult:
    options = layout.options
    write = write_tiles if is_folder(options.output) else _write_map
    written = write(options, work, reporter)
    return DetectResult(
        map=written.map,
        polygons=options.polygons,
        polygon_count=None if written.polygons is None else written.polygons.count,
        change_area_m2=None if written.polygons is None else written.polygons.area_m2,
        windows=len(work.plan),
        seconds=round(time.monotonic() - started_at, 2),
        device=work.by.title,
        model=layout.detector.name,
        threshold=work.provenance.threshold,
        resumed_rows=written.resumed_rows,
        valid_pixels=written.valid_pixels,
        change_pixels=written.change_pixels,
    )


def _write_map(options: DetectOptions, work: Work, reporter: Reporter) -> Written:
    threshold = work.provenance.threshold
    writer = ChangeMapWriter(
        options.output,
        work.grid,
        metadata=work.provenance.items(),
        identity=work.identity,
        resume=options.resume,
        overwrite=options.overwrite,
        change_from=lowest_change_level(threshold),
    )
    try:
        if writer.discarded:
            reporter.info(
                "An interrupted run of this output had other inputs or options; this one starts anew."
            )
        resumed_rows = writer.finished_rows
        if resumed_rows < work.grid.height:
            _fill_map(work, writer, reporter)
        if writer.valid_pixels == 0:
            writer.discard()
            raise nothing_in_common(options)
        polygons = trace_polygons(writer.complete(), options, threshold, reporter)
        write_mosaics(options)
        writer.publish()
    finally:
        writer.close()
    return Written(options.output, polygons, resumed_rows, writer.valid_pixels, writer.change_pixels)


def _fill_map(work: Work, writer: ChangeMapWriter, reporter: Reporter) -> None:
    """Compute the rows that the map still lacks."""
    first_row, plan = writer.finished_rows, work.plan
    windows_before = len(plan.columns.starts) * plan.first_window_row(first_row)
    reporter.started(len(plan), "windows", work.by.title, windows_before)

    def windows_done(done: int) -> None:
        reporter.progress(done)
        reporter.check_cancelled()

    with contextlib.ExitStack() as stages:
        storing = stages.enter_context(InBackground(writer.store))

        def keep(values: np.ndarray) -> None:
            writer.keep(values)
            storing.put(values)

        keeping = stages.enter_context(InBackground(keep))
        for rows in work.rows(windows_done, first_row):
            keeping.put(rows.values.numpy())


def trace_polygons(
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
