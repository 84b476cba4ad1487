"""`polygons`: a change map to polygons."""

from __future__ import annotations

from engine.contract.options.option import check
from engine.contract.options.polygons import PolygonOptions
from engine.contract.results import PolygonResult
from engine.reporting import Reporter

SUMMARY = "Turn a change map into polygons."
OPTIONS = PolygonOptions


def run(options: PolygonOptions, reporter: Reporter) -> PolygonResult:
    from engine.outputs import check_output
    from engine.rasters.change_map import read_provenance
    from engine.rasters.polygons import polygonise

    check(options)
    check_output(options.output, [options.map], options.overwrite, (".gpkg",))
    threshold = read_provenance(options.map).threshold if options.threshold is None else options.threshold
    summary = polygonise(
        options.map,
        options.output,
        threshold=threshold,
        min_area=options.min_area,
        simplify=options.simplify,
        check_cancelled=reporter.check_cancelled,
    )
    return PolygonResult(options.output, summary.count, summary.area_m2, threshold)


def describe(result: PolygonResult) -> str:
    return f"polygons    {result.polygons} ({result.polygon_count} at a threshold of {result.threshold:g})"
