"""How many windows a run will take, and how long by the last run with the same model and device."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransformContext, QgsCsException, QgsSettings

from ...engine.contract.detectors import DETECTOR_OVERLAP, DETECTOR_WINDOW
from ...engine.contract.windows import WindowPlan, window_and_overlap
from ..layers.overlap import CommonArea, extent_outline, part_near
from ..layers.sources import file_crs
from ..wording import count, duration_text, tr
from .analysis_pixels import analysis_pixel
from .model_choice import model_used
from .request import AreaKind, DetectRequest

RATES_GROUP = "deep_change_detection/seconds_per_window"


def estimate_text(request: DetectRequest, shared: CommonArea, context: QgsCoordinateTransformContext) -> str:
    """ "1 936 windows, about 3 min on cuda:0"; the time only where a run of this kind has been timed."""
    windows = planned_windows(request, shared, context)
    if not windows:
        return ""
    most = tr("up to {} windows") if request.area.kind is AreaKind.POLYGONS else tr("{} windows")
    text = tr("1 window") if windows == 1 else most.format(count(windows))
    seconds, device = known_rate(request)
    if seconds and request.cluster:
        return tr("{}, {} on the cluster").format(text, duration_text(seconds * windows))
    if seconds:
        return tr("{}, {} on {}").format(text, duration_text(seconds * windows), device)
    return text


def planned_windows(
    request: DetectRequest, shared: CommonArea, context: QgsCoordinateTransformContext
) -> int:
    """Windows over the box of the area analysed; 0 where that box is empty or cannot be told.

    The engine counts the same way, but skips windows in which neither image has data.
    """
    try:
        columns, rows = _grid_size(request, shared, context)
    except QgsCsException:
        return 0
    if columns < 1 or rows < 1:
        return 0
    window, overlap = window_of(request)
    return len(WindowPlan.over(columns, rows, window, overlap))


def window_of(request: DetectRequest) -> tuple[int, int]:
    """Window and overlap of the run, in pixels."""
    card = model_used(request).card
    own = (card.window, card.overlap) if card else (DETECTOR_WINDOW, DETECTOR_OVERLAP)
    return window_and_overlap(own, request.options.window, request.options.overlap)


def remember_rate(key: str, result: dict) -> None:
    """Keep a finished run's speed for the next estimate; a resumed run's is not representative.

    Args:
        key: that its request had.
    """
    if result["windows"] and not result["resumed_rows"]:
        rate = [result["seconds"] / result["windows"], result["device"]]
        QgsSettings().setValue(key, rate)


def known_rate(request: DetectRequest) -> tuple[float, str]:
    """Seconds per window and the device's name of the last run of this kind; (0, "") where there was none."""
    rate = QgsSettings().value(rate_key(request))
    return (float(rate[0]), str(rate[1])) if isinstance(rate, list) and len(rate) == 2 else (0.0, "")


def rate_key(request: DetectRequest) -> str:
    """By the model that computes, as *Automatic* may stand for another one next time, and what it runs on."""
    on = f"{request.options.device} of a cluster" if request.cluster else request.options.device
    return f"{RATES_GROUP}/{model_used(request).name}/{on}"


def _grid_size(
    request: DetectRequest, shared: CommonArea, context: QgsCoordinateTransformContext
) -> tuple[int, int]:
    layer = request.grid_layer
    crs = file_crs(layer)
    extent = extent_outline(shared.extent, shared.crs, crs, context).boundingBox()
    box = request.area.box()
    if box is not None:
        near = part_near(*box, shared, crs, context)
        if near is None:
            return 0, 0
        extent = extent.intersect(near.boundingBox())
    if extent.isEmpty():  # its sides may be infinite
        return 0, 0
    width, height = analysis_pixel(request, model_used(request).card)
    return round(extent.width() / width), round(extent.height() / height)
