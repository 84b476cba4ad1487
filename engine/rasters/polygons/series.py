"""The polygons of many change maps in one file, with the date on which the ground of each first changed."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Callable, NamedTuple

from osgeo import ogr

from engine.outputs import guard_disk
from engine.rasters.change_map import open_change_map
from engine.rasters.polygons import PolygonSummary, trace, write_polygons
from engine.rasters.polygons.geopackage import ChangePolygon
from engine.rasters.polygons.outlines import Envelope


class MapOfPair(NamedTuple):
    """A change map, the number of its pair in their table, and the dates of the images, "" where unknown."""

    path: str
    threshold: float
    pair: int
    before_date: str
    after_date: str


def polygonise_series(
    maps: Sequence[MapOfPair],
    output: str,
    *,
    min_area: float,
    simplify: float,
    check_cancelled: Callable[[], None],
) -> PolygonSummary:
    """Write the polygons of change maps in one CRS to one GeoPackage, earlier changes first.

    `first_change` is the earliest date after which any ground of the polygon had changed: of its own map,
    or of an earlier one that has a polygon there. It is empty where the map has no date.

    Raises:
        InputError, EnvironmentFailure: as `polygonise`.
    """
    in_order = sorted(maps, key=lambda each: (each.after_date, each.before_date, each.pair))
    crs = open_change_map(in_order[0].path).spatial_reference

    def groups(earlier: _EarlierChange) -> Iterator[Iterable[ChangePolygon]]:
        for each in in_order:
            for polygons in trace(each.path, each.threshold, min_area, simplify, check_cancelled):
                yield _dated(polygons, each, earlier)

    def write() -> PolygonSummary:
        with contextlib.closing(_EarlierChange()) as earlier:
            return write_polygons(groups(earlier), crs, output, check_cancelled, of_series=True)

    return guard_disk(output, write)


def _dated(
    polygons: Iterable[ChangePolygon], of: MapOfPair, earlier: _EarlierChange
) -> Iterator[ChangePolygon]:
    for polygon in polygons:
        first = earlier.first_date(polygon, of.after_date) if of.after_date else None
        told = {"before_date": of.before_date or None, "after_date": of.after_date or None}
        yield polygon._replace(of_series={"first_change": first, "pair": of.pair, **told})


class _EarlierChange:
    """The dated polygons seen so far, which come by date, in a database of SQLite's that is nobody's file."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("CREATE VIRTUAL TABLE places USING rtree (id, xmin, xmax, ymin, ymax)")
        self._database.execute("CREATE TABLE polygons (id INTEGER PRIMARY KEY, date TEXT, wkb BLOB)")
        self._database.execute("BEGIN")

    def close(self) -> None:
        self._database.close()

    def first_date(self, polygon: ChangePolygon, date: str) -> str:
        """The earliest date of a polygon that has ground in common with this one, which is of `date`."""
        shape = ogr.CreateGeometryFromWkb(polygon.wkb)
        first = next(
            (day for day, other in self._near(polygon.envelope) if _share_ground(shape, other)), date
        )
        new = self._database.execute("INSERT INTO polygons (date, wkb) VALUES (?, ?)", [date, polygon.wkb])
        self._database.execute(
            "INSERT INTO places VALUES (?, ?, ?, ?, ?)", [new.lastrowid, *polygon.envelope]
        )
        return first

    def _near(self, envelope: Envelope) -> Iterator[tuple[str, ogr.Geometry]]:
        """Dates and polygons whose envelopes meet this one, the earliest first."""
        left, right, bottom, top = envelope
        found = self._database.execute(
            "SELECT date, wkb FROM places JOIN polygons USING (id) "
            "WHERE xmin <= ? AND xmax >= ? AND ymin <= ? AND ymax >= ? ORDER BY id",
            [right, left, top, bottom],
        )
        for date, wkb in found:
            yield date, ogr.CreateGeometryFromWkb(wkb)


def _share_ground(one: ogr.Geometry, other: ogr.Geometry) -> bool:
    """Whether more than a border is common to two polygons."""
    return bool(one.Intersects(other)) and not one.Touches(other)
