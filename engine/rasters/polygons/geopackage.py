"""The GeoPackage that change polygons go to: GDAL makes its tables and index, SQLite is given the rows."""

from __future__ import annotations

import contextlib
import errno
import sqlite3
import struct
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from osgeo import gdal, ogr, osr

from engine.contract.change_polygons import FIELDS, LAYER, MEASURED, OF_SERIES, PENDING
from engine.contract.errors import InputError
from engine.outputs import sync
from engine.rasters.polygons.outlines import Envelope
from engine.rasters.polygons.style import add_style

FIELD_TYPES = {float: ogr.OFTReal, str: ogr.OFTString, int: ogr.OFTInteger}
GEOMETRY_HEADER = struct.Struct("<2sBBi4d")
"""GeoPackage 1.2, clause 2.1.3: "GP", version, flags (byte order, envelope of x and y), CRS, envelope."""
LITTLE_ENDIAN_WITH_ENVELOPE = 0b011
LARGEST_GEOMETRY_BYTES = 10**9 - 2**20
"""SQLite holds a thousand million bytes in a row, and no more."""
GEOMETRY = "geom"
EXTENT_NOTE = "UPDATE gpkg_contents SET min_x = ?, max_x = ?, min_y = ?, max_y = ? WHERE table_name = ?"
COUNT_NOTE = "UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ?"
SETTINGS = ("synchronous = OFF", "journal_mode = OFF", "locking_mode = EXCLUSIVE")
"""Until it has its final name the file is nobody's: nothing in it has to survive a crash."""


class ChangePolygon(NamedTuple):
    """A row of the layer: geometry as well-known binary, its envelope, and its fields in `MEASURED`.

    `of_series`: its fields in `OF_SERIES`, in a file that has them.
    """

    wkb: bytes
    envelope: Envelope
    measured: Mapping[str, float]
    of_series: Mapping[str, str | int | None] = {}


class PolygonFile:
    """A new GeoPackage of change polygons, of use once `complete` has returned.

    Args:
        of_series: whether it has the fields of polygons of many pairs.

    Attributes:
        count, area_m2: of the polygons written so far.

    Raises:
        OSError, RuntimeError: it cannot be written; so do the methods.
    """

    def __init__(self, path: str, crs: osr.SpatialReference | None, of_series: bool = False) -> None:
        self._path = path
        self.count = 0
        self.area_m2 = 0.0
        self._extent: Envelope | None = None
        more = OF_SERIES if of_series else {}
        self._insert = _insertion(GEOMETRY, *MEASURED, "status", *more)
        _create(path, crs, {**FIELDS, **more})
        with _sqlite_errors():
            self._database = sqlite3.connect(path, isolation_level=None)
            for setting in SETTINGS:
                self._database.execute(f"PRAGMA {setting}").fetchall()
            (self._crs,) = self._database.execute("SELECT srs_id FROM gpkg_geometry_columns").fetchone()

    def close(self) -> None:
        self._database.close()

    def write(self, polygons: Iterable[ChangePolygon]) -> None:
        """Add polygons, in one transaction.

        Raises:
            InputError: one has more corners than a GeoPackage can hold.
        """
        with _sqlite_errors():
            self._database.execute("BEGIN")
            self._database.executemany(self._insert, map(self._row, polygons))
            self._database.execute("COMMIT")

    def complete(self) -> None:
        """Close the file with its extent, its count and its spatial index, all of it on the disk."""
        with _sqlite_errors():
            if self._extent is not None:
                self._database.execute(EXTENT_NOTE, [*self._extent, LAYER])
            self._database.execute(COUNT_NOTE, [self.count, LAYER])
            self._database.close()
        dataset = gdal.OpenEx(self._path, gdal.OF_VECTOR | gdal.OF_UPDATE)
        dataset.ReleaseResultSet(dataset.ExecuteSQL(f"SELECT CreateSpatialIndex('{LAYER}', '{GEOMETRY}')"))
        dataset = None
        sync(self._path)

    def _row(self, polygon: ChangePolygon) -> dict[str, bytes | float | str | None]:
        if len(polygon.wkb) > LARGEST_GEOMETRY_BYTES:
            raise InputError(
                f"A polygon of change has {len(polygon.wkb) // 16} corners, more than a GeoPackage can hold; "
                "choose a higher threshold."
            )
        self.count += 1
        self.area_m2 += polygon.measured["area_m2"]
        self._extent = polygon.envelope if self._extent is None else _around(self._extent, polygon.envelope)
        header = GEOMETRY_HEADER.pack(b"GP", 0, LITTLE_ENDIAN_WITH_ENVELOPE, self._crs, *polygon.envelope)
        return {GEOMETRY: header + polygon.wkb, **polygon.measured, "status": PENDING, **polygon.of_series}


def _insertion(*columns: str) -> str:
    values = ", ".join(f":{name}" for name in columns)
    return " ".join(("INSERT INTO", LAYER, f"({', '.join(columns)})", "VALUES", f"({values})"))


def _create(path: str, crs: osr.SpatialReference | None, fields: Mapping[str, type]) -> None:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    options = [f"GEOMETRY_NAME={GEOMETRY}", "SPATIAL_INDEX=NO"]
    layer = dataset.CreateLayer(LAYER, crs, ogr.wkbPolygon, options)
    for name, kind in fields.items():
        layer.CreateField(ogr.FieldDefn(name, FIELD_TYPES[kind]))
    add_style(dataset, GEOMETRY)


def _around(one: Envelope, other: Envelope) -> Envelope:
    return min(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), max(one[3], other[3])


@contextlib.contextmanager
def _sqlite_errors() -> Iterator[None]:
    """Tell SQLite's failures as those of the operating system."""
    try:
        yield
    except sqlite3.Error as error:
        full = "full" in str(error)
        raise OSError(errno.ENOSPC if full else errno.EIO, f"SQLite: {error}") from error
