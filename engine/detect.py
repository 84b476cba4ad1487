"""The main job: joins rasters, a detector and the sliding window into a change map and its polygons."""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch

import engine
from engine.detectors import Detector, choose_detector, predictor
from engine.errors import EnvironmentFailure, InputError
from engine.inference.augment import VIEWS, augmented
from engine.inference.predictor import choose_device, choose_precision, device_title
from engine.inference.stream import Predict, stream_rows
from engine.inference.windows import WindowPlan
from engine.rasters.change_map import LEVELS, ChangeMapWriter, check_output
from engine.rasters.image import open_image
from engine.rasters.pair import ImagePair, align
from engine.rasters.polygons import lowest_change_level, polygonise
from engine.reporting import Reporter
from engine.stretch import effective_stretch

READERS = 2
BATCH = {"cpu": 4, "cuda": 16, "mps": 4}
SMALLEST_WINDOW = 32


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
    resume: str = "auto"
    overwrite: bool = False


def detect(options: DetectOptions, reporter: Reporter) -> dict[str, Any]:
    """Compare two images and write the change map, and its polygons where asked for.

    Returns:
        what was made: paths, counts, time; the engine protocol's `result`.

    Raises:
        InputError, EnvironmentFailure: with a sentence for the user; nothing that existed is touched.
        Cancelled: the reporter's `stop` was set; the finished rows are kept.
    """
    started_at = time.monotonic()
    _check_outputs(options)
    before, after = open_image(options.before), open_image(options.after)
    detector = choose_detector(options.model, before, after, options.before_bands, options.after_bands)
    pair = align(
        before,
        after,
        detector.bands,
        grid=options.grid,
        before_bands=options.before_bands,
        after_bands=options.after_bands,
        extent=options.extent,
        area=options.area,
    )
    if pair.area is not None and pair.area.assumed_crs:
        reporter.warning(f"{options.area} names no CRS; that of the analysis grid is taken.")
    device = choose_device(options.device)
    settings = _effective_settings(options, detector, pair, device)
    plan = WindowPlan.over(pair.grid.width, pair.grid.height, settings["window"], settings["overlap"])
    writer = ChangeMapWriter(
        options.output,
        pair.grid,
        metadata=_provenance(options, detector, settings),
        identity=_identity(options, detector, pair, settings),
        resume=options.resume,
        overwrite=options.overwrite,
    )
    try:
        if writer.discarded:
            reporter.info(
                "An interrupted run of this output had other inputs or options; this one starts anew."
            )
        resumed_rows = writer.finished_rows
        if resumed_rows < pair.grid.height:
            stretch = effective_stretch(options.stretch, before, after, measured=detector.network is None)
            predict = predictor(detector, pair, stretch, device, settings["precision"], reporter)
            _fill_map(pair, plan, predict, settings, device_title(device), writer, reporter)
        valid_pixels, change_pixels = _count(writer.histogram, settings["threshold"])
        if valid_pixels == 0:
            writer.discard()
            raise _nothing_in_common(options)
        polygons = _trace_polygons(writer.complete(), options, settings["threshold"], reporter)
        writer.publish()
    finally:
        writer.close()
    return {
        "map": options.output,
        **polygons,
        "windows": len(plan),
        "seconds": round(time.monotonic() - started_at, 2),
        "device": device_title(device),
        "model": detector.name,
        "threshold": settings["threshold"],
        "resumed_rows": resumed_rows,
        "valid_pixels": valid_pixels,
        "change_pixels": change_pixels,
    }


def _count(histogram: np.ndarray, threshold: float) -> tuple[int, int]:
    """Numbers of valid pixels and of pixels of change among map values counted in (256,)."""
    return int(histogram[: LEVELS + 1].sum()), int(
        histogram[lowest_change_level(threshold) : LEVELS + 1].sum()
    )


def _nothing_in_common(options: DetectOptions) -> InputError:
    return InputError(
        f"{options.before} and {options.after} hold no pixel with data in common; check their nodata values "
        "and the area."
    )


def _check_outputs(options: DetectOptions) -> None:
    inputs = [path for path in (options.before, options.after, options.area, options.model) if path]
    check_output(options.output, inputs, options.overwrite, (".tif", ".tiff"))
    if options.polygons is not None:
        check_output(options.polygons, inputs, options.overwrite, (".gpkg",))


def _effective_settings(
    options: DetectOptions, detector: Detector, pair: ImagePair, device: torch.device
) -> dict[str, Any]:
    """Every option with the value that it has in this run."""
    settings = asdict(options)
    window = detector.window if options.window is None else options.window
    stretch = effective_stretch(options.stretch, pair.before, pair.after, measured=detector.network is None)
    settings.update(
        model=detector.name,
        window=window,
        overlap=detector.default_overlap(window) if options.overlap is None else options.overlap,
        threshold=detector.threshold if options.threshold is None else options.threshold,
        batch=BATCH[device.type] if options.batch is None else options.batch,
        device=str(device),
        precision="float32" if detector.network is None else choose_precision(options.precision, device),
        before_bands=list(pair.before_bands),
        after_bands=list(pair.after_bands),
        stretch=stretch[0] if stretch[0] == stretch[1] else " and ".join(stretch),
    )
    _check_settings(settings)
    return settings


def _check_settings(settings: dict[str, Any]) -> None:
    if settings["window"] < SMALLEST_WINDOW:
        raise InputError(
            f"--window {settings['window']} is below {SMALLEST_WINDOW} pixels; give a larger one."
        )
    if not 0 <= settings["overlap"] < settings["window"]:
        raise InputError(
            f"--overlap {settings['overlap']} is not between 0 and the window of "
            f"{settings['window']} pixels; give a smaller one."
        )
    if not 0 <= settings["threshold"] <= 1:
        raise InputError(f"--threshold {settings['threshold']} is not a probability; give 0 to 1.")
    for name in ("min_area", "simplify"):
        if not settings[name] >= 0:
            raise InputError(f"--{name.replace('_', '-')} {settings[name]} is below 0; give 0 or more.")
    if settings["batch"] < 1:
        raise InputError(f"--batch {settings['batch']} is below 1; give 1 or more, or auto.")
    if settings["augment"] not in VIEWS:
        raise InputError(f"--augment {settings['augment']} is unknown; give {', '.join(VIEWS)}.")


def _provenance(options: DetectOptions, detector: Detector, settings: dict[str, Any]) -> dict[str, str]:
    return {
        "DCD_MODEL": detector.name,
        "DCD_ENGINE_VERSION": engine.__version__,
        "DCD_PARAMETERS": json.dumps(settings, sort_keys=True),
        "DCD_BEFORE": options.before,
        "DCD_AFTER": options.after,
    }


def _identity(
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


def _fill_map(
    pair: ImagePair,
    plan: WindowPlan,
    predict: Predict,
    settings: dict[str, Any],
    title: str,
    writer: ChangeMapWriter,
    reporter: Reporter,
) -> None:
    """Compute the rows that the map still lacks.

    Args:
        title: what a person calls the device.
    """
    first_row = writer.finished_rows
    windows_before = len(plan.columns.starts) * plan.first_window_row(first_row)
    reporter.started(len(plan), "windows", title, windows_before)

    def windows_done(done: int) -> None:
        reporter.progress(done)
        reporter.check_cancelled()

    try:
        for rows in stream_rows(
            plan,
            pair.read,
            augmented(predict, settings["augment"]),
            batch=settings["batch"],
            readers=READERS,
            first_row=first_row,
            on_windows_done=windows_done,
        ):
            writer.write(rows.values.numpy())
    except (MemoryError, torch.cuda.OutOfMemoryError) as error:
        raise EnvironmentFailure(
            f"{title[0].upper()}{title[1:]} ran out of memory; run again with a smaller --batch or --window.",
            str(error),
        ) from error


def _trace_polygons(
    path: str, options: DetectOptions, threshold: float, reporter: Reporter
) -> dict[str, Any]:
    """The polygons' part of the result, after writing them from the map at `path` if they were asked for."""
    if options.polygons is None:
        return {"polygons": None, "polygon_count": None, "change_area_m2": None}
    reporter.info("Tracing the polygons of change.")
    summary = polygonise(
        path,
        options.polygons,
        threshold=threshold,
        min_area=options.min_area,
        simplify=options.simplify,
        check_cancelled=reporter.check_cancelled,
    )
    return {
        "polygons": options.polygons,
        "polygon_count": summary.count,
        "change_area_m2": summary.area_m2,
    }
