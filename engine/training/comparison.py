"""How well a result, a change map, a mask or polygons, matches a reference of the same kinds."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from engine.contract.errors import InputError
from engine.contract.options.evaluate import CompareOptions
from engine.contract.options.option import check
from engine.contract.windows import Window
from engine.outputs import check_output
from engine.rasters.agreement import AgreementRaster, agreement_raster
from engine.rasters.area import AnalysisArea
from engine.rasters.grid import Grid
from engine.rasters.polygons.areas import pixel_areas
from engine.rasters.reference import ChangePolygons, ChangeRaster, grid_over, open_change
from engine.reporting import Reporter
from engine.training.calibration import Histogram, calibration_figures
from engine.training.figures import figures_table
from engine.training.metrics import Confusion
from engine.training.objects import ObjectCounts, ObjectMatching
from engine.training.report.comparison_page import REPORT_ENDINGS, write_comparison

STRIP_PIXELS = 4 * 2**20


@dataclass(frozen=True)
class ChangedAreas:
    """Areas in m² that have changed by both, by the result alone and by the reference alone."""

    both: float
    result_only: float
    reference_only: float


@dataclass(frozen=True)
class Comparison:
    """How well a result matches its reference.

    Attributes:
        confusion: of all pixels that count.
        objects: likewise.
        areas: likewise; None where the pixels lie nowhere on the Earth.
        threshold: from which a probability was taken for change; None without a change map.
        histogram: of a change map's values, else None.
    """

    confusion: Confusion
    objects: ObjectCounts
    areas: ChangedAreas | None
    threshold: float | None
    histogram: Histogram | None

    def as_json(self) -> dict[str, Any]:
        """As the command prints it."""
        return {
            "confusion": self.confusion.as_json(),
            "metrics": self.confusion.metrics(),
            "threshold": self.threshold,
            "objects": self.objects.as_json(),
            "areas_m2": None if self.areas is None else asdict(self.areas),
            "calibration": None if self.histogram is None else calibration_figures(self.histogram),
        }

    def in_words(self) -> str:
        lines = [figures_table([("", self)])]
        if self.threshold is not None:
            lines.append(f"at a threshold of {self.threshold:g}")
        return "\n".join(lines)


def compare(options: CompareOptions, reporter: Reporter) -> Comparison:
    """Count pixels and objects of a result against a reference, in memory that does not grow with their size.

    The pixels counted are those of the result, or of the reference where the result is polygons; where both
    are polygons, pixels of `--pixel-size` over all of them. A pixel is left out where result or reference
    hold no data, or outside `--area`. The raster of agreement has these pixels.

    Raises:
        InputError: a file cannot be used, nothing can be compared, or an output exists.
        EnvironmentFailure: an output cannot be written.
        Cancelled: the reporter's `stop` was set; nothing is written.
    """
    check(options)
    _check_outputs(options)
    result = open_change(options.result, options.threshold)
    reference = open_change(options.reference, options.reference_threshold)
    grid = _common_grid(result, reference, options.pixel_size)
    _tell(result, reference, grid, reporter)
    with contextlib.ExitStack() as outputs:
        agreement = (
            outputs.enter_context(agreement_raster(options.agreement, grid, reporter.check_cancelled))
            if options.agreement
            else None
        )
        found = _counted(result, reference, grid, options, agreement, reporter)
        if found.confusion.total == 0:
            raise InputError(
                f"{options.result} and {options.reference} have no pixel with data in common; check that "
                "they show the same place, their nodata values, and the area."
            )
    if options.report:
        write_comparison(options.report, options, found)
    return found


def _check_outputs(options: CompareOptions) -> None:
    inputs = [path for path in (options.result, options.reference, options.area) if path]
    for output, endings in ((options.agreement, (".tif", ".tiff")), (options.report, REPORT_ENDINGS)):
        if output:
            check_output(output, inputs, options.overwrite, endings)


def _counted(
    result: ChangeRaster | ChangePolygons,
    reference: ChangeRaster | ChangePolygons,
    grid: Grid,
    options: CompareOptions,
    agreement: AgreementRaster | None,
    reporter: Reporter,
) -> Comparison:
    """Count all pixels of the grid, and draw them into the raster of agreement."""
    inside = None if options.area is None else AnalysisArea(options.area, grid).over(grid)
    read_result, read_reference = result.on(grid), reference.on(grid)
    is_map = isinstance(result, ChangeRaster) and result.threshold is not None
    confusion, objects, histogram = Confusion(), ObjectMatching(grid.width), Histogram.empty()
    reporter.started(grid.height, "rows", "the processor")
    for box in _strips(grid):
        found, expected = read_result(box), read_reference(box)
        counted = found.known & expected.known
        if inside is not None:
            counted &= inside.inside(box)
        confusion += Confusion.of(found.change, expected.change, counted)
        objects.add(found.change & counted, expected.change & counted)
        if is_map:
            histogram += Histogram.of_map(found.values, expected.change, counted)
        if agreement is not None:
            agreement.add(found.change, expected.change, counted)
        reporter.progress(box.rows.stop)
        reporter.check_cancelled()
    threshold = result.threshold if isinstance(result, ChangeRaster) else None
    return Comparison(
        confusion, objects.counts(), _areas(objects, grid), threshold, histogram if is_map else None
    )


def _areas(objects: ObjectMatching, grid: Grid) -> ChangedAreas | None:
    if not grid.crs:
        return None
    of_result, of_reference, both = objects.areas(pixel_areas(grid))
    return ChangedAreas(both, max(of_result - both, 0.0), max(of_reference - both, 0.0))


def _common_grid(
    result: ChangeRaster | ChangePolygons, reference: ChangeRaster | ChangePolygons, pixel_size: float | None
) -> Grid:
    if isinstance(result, ChangeRaster):
        if isinstance(reference, ChangeRaster):
            _check_georeference(result, reference)
        return result.grid
    if isinstance(reference, ChangeRaster):
        return reference.grid
    if pixel_size is None:
        raise InputError(
            f"{result.path} and {reference.path} are both polygons; give --pixel-size, the side of pixels "
            "to count, in units of their CRS."
        )
    return grid_over([result, reference], pixel_size)


def _check_georeference(result: ChangeRaster, reference: ChangeRaster) -> None:
    for one, other in ((result, reference), (reference, result)):
        if one.grid.crs and not other.grid.crs:
            raise InputError(
                f"{other.path} has no coordinate reference system but {one.path} has one; assign it its CRS."
            )
    sizes = [(raster.grid.width, raster.grid.height) for raster in (result, reference)]
    if not (result.georeferenced or reference.georeferenced) and sizes[0] != sizes[1]:
        raise InputError(
            f"{result.path} and {reference.path} are not georeferenced and differ in size "
            f"({sizes[0][0]} × {sizes[0][1]} and {sizes[1][0]} × {sizes[1][1]} pixels); give a reference of "
            "the same pixels."
        )


def _tell(
    result: ChangeRaster | ChangePolygons,
    reference: ChangeRaster | ChangePolygons,
    grid: Grid,
    reporter: Reporter,
) -> None:
    for change in (result, reference):
        if isinstance(change, ChangePolygons):
            if grid.crs and not change.crs:
                reporter.warning(f"{change.path} names no CRS; that of the pixels is taken.")
            continue
        if change.words:
            reporter.info(f"{change.path}: {change.words}.")
        if change.nodata == 0:
            reporter.warning(f"{change.path} declares 0 to be nodata; its pixels of 0 are not counted.")


def _strips(grid: Grid) -> Iterator[Window]:
    rows = max(STRIP_PIXELS // grid.width, 1)
    for row in range(0, grid.height, rows):
        yield Window(0, row, grid.width, min(rows, grid.height - row))
