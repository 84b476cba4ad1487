"""The job of `polygons`: a change map to polygons, at another threshold than the run's for instance."""

from __future__ import annotations

from engine.contract.options.detect import PolygonOptions
from engine.contract.options.option import check
from engine.contract.results import PolygonResult
from engine.outputs import check_output
from engine.rasters.change_map import read_provenance
from engine.rasters.polygons import polygonise
from engine.reporting import Reporter


def polygons(options: PolygonOptions, reporter: Reporter) -> PolygonResult:
    """Write the polygons of a change map; threshold and minimum area are its run's unless they are given.

    Raises:
        InputError: the map is none, or the output exists.
        EnvironmentFailure: the output cannot be written.
        Cancelled: the reporter's `stop` was set.
    """
    check(options)
    check_output(options.output, [options.map], options.overwrite, (".gpkg",))
    of_run = read_provenance(options.map)
    threshold = of_run.threshold if options.threshold is None else options.threshold
    min_area = of_run.min_area if options.min_area is None else options.min_area
    summary = polygonise(
        options.map,
        options.output,
        threshold=threshold,
        min_area=min_area,
        simplify=options.simplify,
        check_cancelled=reporter.check_cancelled,
    )
    return PolygonResult(options.output, summary.count, summary.area_m2, threshold, min_area)
