"""Where on the Earth the pixels of a grid lie, as GeoJSON has it: WGS84, cut where longitudes start anew."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from osgeo import ogr, osr

from engine.rasters.ellipsoid import has_ellipsoid, nearest_turn, transform
from engine.rasters.grid import Grid
from engine.rasters.rings import polygon_of

TURN = 360.0
WORLD = ((-180.0, -90.0), (180.0, -90.0), (180.0, 90.0), (-180.0, 90.0))
SIDE_POINTS = 9
"""Along a side, which is straight on the grid and seldom in longitudes."""
DIGITS = 7
"""Decimals of a degree: a centimetre."""


class Footprint(NamedTuple):
    """A geometry of GeoJSON, and its box: west, south, east, north; west of 180° may be east of it."""

    geometry: dict[str, Any]
    box: list[float]


def footprint(grid: Grid) -> Footprint | None:
    """None where the grid does not lie on the Earth."""
    outline = _outline(grid)
    if outline is None:
        return None
    parts, world = [], polygon_of(WORLD)
    for way in (-TURN, 0.0, TURN):
        part = polygon_of((outline + [way, 0.0]).tolist()).Intersection(world)
        if part is not None and part.GetGeometryType() == ogr.wkbPolygon and part.GetArea() > 0:
            parts.append(part)
    if not parts:
        return None
    boxes = [part.GetEnvelope() for part in parts]
    south, north = min(box[2] for box in boxes), max(box[3] for box in boxes)
    # the parts come by longitude, the one after 180° first
    west, east = boxes[-1][0], boxes[0][1]
    rings = [_ring(part.GetGeometryRef(0)) for part in parts]
    geometry = {"type": "Polygon", "coordinates": rings}
    if len(rings) > 1:
        geometry = {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]}
    return Footprint(geometry, [round(value, DIGITS) for value in (west, south, east, north)])


def _outline(grid: Grid) -> np.ndarray | None:
    """Longitudes and latitudes around the grid, counter-clockwise where it is north-up, (n, 2)."""
    reference = grid.spatial_reference
    if not has_ellipsoid(reference):
        return None
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    way, back, none = (
        np.linspace(0, 1, SIDE_POINTS)[:-1],
        np.linspace(1, 0, SIDE_POINTS)[:-1],
        np.zeros(SIDE_POINTS - 1),
    )
    columns = np.concatenate([none, way, none + 1, back]) * grid.width
    rows = np.concatenate([way, none + 1, back, none]) * grid.height
    middle_x, middle_y = grid.middle
    x, y = grid.to_map(columns, rows)
    x, y = np.concatenate([middle_x, x]), np.concatenate([middle_y, y])
    try:
        longitudes, latitudes = transform(x, y, reference, wgs84)
    except RuntimeError:  # nothing relates the two
        return None
    if not (np.isfinite(longitudes).all() and np.isfinite(latitudes).all()):
        return None
    longitudes = nearest_turn(longitudes, float(longitudes[0]), TURN)
    return np.column_stack([longitudes, latitudes])[1:]


def _ring(ring: ogr.Geometry) -> list[list[float]]:
    """Its points, counter-clockwise."""
    points = np.array(ring.GetPoints())[:, :2]
    x, y = (points - points[0]).T
    is_clockwise = (x[:-1] * y[1:] - x[1:] * y[:-1]).sum() < 0
    ordered: list[list[float]] = points[:: -1 if is_clockwise else 1].round(DIGITS).tolist()
    return ordered
