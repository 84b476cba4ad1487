"""Change polygons of a change map: one polygon per 4-connected region of pixels at or above a threshold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Callable

from osgeo import ogr, osr

from engine.contract.levels import STEP, lowest_change_level
from engine.outputs import guard_disk, unfinished
from engine.rasters.change_map import open_change_map, read_bands
from engine.rasters.grid import Grid
from engine.rasters.polygons.areas import geometry_area, pixel_areas
from engine.rasters.polygons.geopackage import ChangePolygon, PolygonFile
from engine.rasters.polygons.holes import fill_holes
from engine.rasters.polygons.outlines import Rings, find_rings, outlines
from engine.rasters.polygons.regions import AreaOfRuns, Edges, Statistics, find_regions

POLYGONS_BETWEEN_QUESTIONS = 5_000


@dataclass(frozen=True)
class PolygonSummary:
    """What was written: number of polygons and their area in m² (pixels² without a CRS)."""

    count: int
    area_m2: float


def polygonise(
    map_path: str,
    output: str,
    *,
    threshold: float,
    min_area: float = 0.0,
    simplify: float = 0.0,
    check_cancelled: Callable[[], None] = lambda: None,
) -> PolygonSummary:
    """Write the polygons of a change map to a GeoPackage, replacing `output` only on success.

    The map is read once, from its first row to its last; polygons are written in an order that depends on
    nothing but the map, and from top to bottom by where they end.

    Args:
        threshold: probability from which a pixel is change, 0 to 1.
        min_area: connected change smaller than this many m² is left out, and holes of less, all of it with
            data, are filled. The probabilities of a polygon are of its change alone, not of what was filled.
        simplify: tolerance in metres for removing vertices; 0 keeps exact pixel outlines.
        check_cancelled: called often; may raise `Cancelled`, which ends the work and leaves nothing behind.

    Raises:
        InputError: the map is not a change map, or a polygon is too large for a GeoPackage.
        EnvironmentFailure: the output cannot be written.
    """
    traced = trace(map_path, threshold, min_area, simplify, check_cancelled)
    reference = open_change_map(map_path).spatial_reference
    return guard_disk(output, lambda: write_polygons(traced, reference, output, check_cancelled))


def trace(
    map_path: str, threshold: float, min_area: float, simplify: float, check_cancelled: Callable[[], None]
) -> Iterator[Iterator[ChangePolygon]]:
    """The polygons of a change map, some at a time; see `polygonise`."""
    grid = open_change_map(map_path)
    area_of_runs = pixel_areas(grid)
    regions = find_regions(
        read_bands(map_path, grid, check_cancelled),
        grid.width,
        lowest_change_level(threshold),
        area_of_runs,
        min_area,
    )
    for statistics, edges in regions:
        yield polygons_of(statistics, edges, grid, area_of_runs, min_area, simplify, check_cancelled)


def polygons_of(
    statistics: Statistics,
    edges: Edges,
    grid: Grid,
    area_of_runs: AreaOfRuns,
    min_area: float,
    simplify: float,
    check_cancelled: Callable[[], None],
) -> Iterator[ChangePolygon]:
    """The polygons of complete regions that are large enough; see `polygonise`.

    Args:
        edges: in columns and lines of the grid.
    """
    filled = _filled(statistics, edges, area_of_runs, min_area)
    return _polygons(*filled, grid, simplify, check_cancelled)


def _filled(
    statistics: Statistics, edges: Edges, area_of_runs: AreaOfRuns, min_area: float
) -> tuple[Statistics, Rings]:
    """Regions with their rings, without holes smaller than `min_area`."""
    rings = find_rings(edges)
    if min_area == 0:
        return statistics, rings
    rings, gained = fill_holes(rings, len(statistics.area), area_of_runs, min_area)
    return statistics._replace(area=statistics.area + gained), rings


def write_polygons(
    groups: Iterable[Iterable[ChangePolygon]],
    crs: osr.SpatialReference | None,
    output: str,
    check_cancelled: Callable[[], None],
    of_series: bool = False,
) -> PolygonSummary:
    """Write polygons to a GeoPackage, a transaction for each group, replacing `output` only on success."""
    with unfinished(output) as path:
        file = PolygonFile(str(path), crs, of_series)
        try:
            for polygons in groups:
                file.write(polygons)
            check_cancelled()
            file.complete()
        finally:
            file.close()
    return PolygonSummary(file.count, file.area_m2)


def _polygons(
    statistics: Statistics, rings: Rings, grid: Grid, simplify: float, check_cancelled: Callable[[], None]
) -> Iterator[ChangePolygon]:
    measure_area = geometry_area(grid)
    means = (statistics.total / statistics.pixels * STEP).tolist()
    highest = (statistics.highest * STEP).tolist()
    rows = zip(outlines(rings, grid), means, highest, statistics.area.tolist())
    for number, ((wkb, envelope), probability, probability_max, area) in enumerate(rows):
        if number % POLYGONS_BETWEEN_QUESTIONS == 0:
            check_cancelled()
        if simplify > 0:
            geometry = _simplified(ogr.CreateGeometryFromWkb(wkb), simplify / max(grid.metres_per_unit))
            wkb, envelope = bytes(geometry.ExportToWkb(ogr.wkbNDR)), geometry.GetEnvelope()
            area = measure_area(geometry)
        measured = {"probability": probability, "probability_max": probability_max, "area_m2": area}
        yield ChangePolygon(wkb, envelope, measured)


def _simplified(geometry: ogr.Geometry, tolerance: float) -> ogr.Geometry:
    """Fewer vertices within a tolerance in map units; as it was where that leaves no valid polygon."""
    simpler = geometry.SimplifyPreserveTopology(tolerance)
    usable = simpler is not None and simpler.GetGeometryType() == ogr.wkbPolygon and not simpler.IsEmpty()
    return simpler if usable and simpler.IsValid() else geometry
