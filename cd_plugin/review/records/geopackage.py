"""A GeoPackage's tables as SQLite sees them: transactions that are all or nothing, and geometries as stored.

Each transaction has a connection of its own, so that nothing is held while the user thinks and others may use
the file. It knows neither what a review is nor how it is undone.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ....engine.contract.errors import InputError
from ....engine.contract.files import database_address
from ....engine.contract.replacing import discard, is_locked, replace_with
from ...layers.output_names import name_problem
from ...wording import tr
from .turns import Turn, make_way

LOCKED_WAIT_S = 2.0
"""How long another program may hold the file before a transaction gives up."""
LONG_CACHE_KB = 256_000
HEADER = struct.Struct("<2sBBi4d")
"""GeoPackage 1.2, clause 2.1.3: "GP", version, flags, CRS, and an envelope as west, east, south, north."""
LITTLE_ENDIAN_WITH_ENVELOPE = 0b011
EMPTY_FLAG = 0b10000
ENVELOPE_BYTES = (0, 32, 48, 48, 64)
"""By the envelope's code in the flags."""

Envelope = tuple[float, float, float, float]
"""West, east, south, north."""


class ReviewError(Exception):
    """A review could not do what was asked, and has changed nothing.

    Attributes:
        text: one sentence for the user.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


@dataclass(frozen=True)
class Table:
    """A layer's table.

    Attributes:
        key: the column of feature ids.
        geometry: the column of geometries.
        columns: all of them, key and geometry too.
        crs: the CRS's number in this file.
    """

    path: Path
    name: str
    key: str
    geometry: str
    columns: tuple[str, ...]
    crs: int


def layer_table(layer: QgsVectorLayer) -> Table:
    """The table behind a layer of a GeoPackage.

    Raises:
        ReviewError: the layer is of another kind, or cannot be read.
    """
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = Path(str(parts.get("path") or ""))
    if layer.dataProvider() is None or layer.dataProvider().name() != "ogr" or path.suffix.lower() != ".gpkg":
        raise ReviewError(
            tr("{} is not stored in a GeoPackage; save it as one and review that.").format(layer.name())
        )
    name = parts.get("layerName") or _layer_name(path, int(parts.get("layerId") or 0))
    with reading(path) as database:
        return find_table(database, path, name)


def layer_crs(layer: QgsVectorLayer, table: Table) -> QgsCoordinateReferenceSystem:
    """The layer's CRS; none where its file says that it is undefined, for which QGIS takes degrees."""
    return layer.crs() if table.crs > 0 else QgsCoordinateReferenceSystem()


def find_table(database: sqlite3.Connection, path: Path, name: str) -> Table:
    """What is known of the table of this name.

    Raises:
        ReviewError: there is no such table with polygons and ids.
    """
    columns = database.execute("SELECT name, pk FROM pragma_table_info(?)", [name]).fetchall()
    geometry = database.execute(
        "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE lower(table_name) = lower(?)", [name]
    ).fetchone()
    keys = [column for column, place in columns if place == 1]
    if geometry is None or len(keys) != 1:
        raise ReviewError(tr("{} has no table {} of polygons with ids.").format(path, name))
    return Table(path, name, keys[0], geometry[0], tuple(column for column, _ in columns), geometry[1])


@contextlib.contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A file to write beside a new one, which it becomes when the block ends, and is gone when that raises.

    Raises:
        ReviewError: there is such a file, or none can be written there.
    """
    if os.path.lexists(path):
        raise ReviewError(tr("{} exists; choose another name.").format(path))
    problem = name_problem(path)
    if problem:
        raise ReviewError(problem)
    scratch = path.with_name(f".{path.stem}.partial.gpkg")
    try:
        discard(scratch)
        scratch.touch()
        scratch.unlink()
    except OSError as error:
        text = tr("{} cannot be written: {}; choose another folder, or allow writing to it.")
        raise ReviewError(text.format(path, error.strerror)) from error
    try:
        yield scratch
        replace_with(scratch, path)
    except InputError as error:
        raise ReviewError(error.text) from error
    finally:
        with contextlib.suppress(OSError):
            discard(scratch)


def write_layer(path: Path, layer: QgsVectorLayer) -> None:
    """Write a layer under its name into a GeoPackage, a new one or one with other layers.

    Raises:
        OSError: it cannot be written.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = layer.name()
    if layer.wkbType() == QgsWkbTypes.Type.NoGeometry:
        options.overrideGeometryType = QgsWkbTypes.Type.NoGeometry
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(message)
    if _rows_in(path, layer.name()) != layer.featureCount():  # where closing it failed, nothing says so
        raise OSError(tr("{} could not be written whole").format(path))


def _rows_in(path: Path, table: str) -> int:
    with contextlib.closing(sqlite3.connect(path)) as database:
        try:
            return database.execute(sql("SELECT count(*) FROM {table}", table=table)).fetchone()[0]
        except sqlite3.Error:
            return -1


@contextlib.contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for reading.

    Raises:
        ReviewError: it cannot be read.
    """
    with _readable_errors(path), contextlib.closing(_connect(path)) as database:
        yield database


@contextlib.contextmanager
def held(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for reading, and nobody writes the file while the block reads it by whatever means.

    Raises:
        ReviewError: it is locked or gone, or no database.
    """
    with reading(path) as database:
        database.execute("BEGIN")
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield database


@contextlib.contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """One transaction: in the file when the block ends, and not at all when it raises.

    Raises:
        ReviewError: the file is locked, read-only or gone, or its disk is full.
    """
    make_way(path, LOCKED_WAIT_S)
    with _transaction(path) as database:
        yield database


@contextlib.contextmanager
def writing_in_turn(path: Path, check: Callable[[], None]) -> Iterator[tuple[sqlite3.Connection, Turn]]:
    """A long transaction in the background, for which none that is `writing` has to wait.

    Until it is completed others may read the file, as far as what is changed fits into memory.

    Args:
        check: called often while another one of this kind has the file; what it raises ends the waiting.

    Raises:
        ReviewError: as `writing`.
        GaveWay: somebody wanted to write before it has begun.
    """
    with Turn(path, check) as turn, _transaction(path) as database:
        database.execute(f"PRAGMA cache_size = -{LONG_CACHE_KB}")
        yield database, turn


@contextlib.contextmanager
def _transaction(path: Path) -> Iterator[sqlite3.Connection]:
    with _readable_errors(path), contextlib.closing(_connect(path)) as database:
        database.execute("PRAGMA trusted_schema = ON")  # else the spatial index may not call our functions
        database.execute("BEGIN IMMEDIATE")
        try:
            yield database
            database.execute("COMMIT")
        except BaseException:
            if database.in_transaction:
                database.execute("ROLLBACK")
            raise


def has_table(database: sqlite3.Connection, name: str) -> bool:
    return database.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [name]).fetchone() is not None


def note_change(database: sqlite3.Connection, name: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Tell in the table of contents that a layer has changed, and that it reaches as far as these rows."""
    database.execute(
        "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?",
        [name],
    )
    found = database.execute(
        "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", [name]
    ).fetchone()
    envelopes = [own for row in rows if found and (own := envelope(row.get(found[0])))]
    if envelopes:
        west, east, south, north = zip(*envelopes)
        database.execute(
            """
            UPDATE gpkg_contents SET min_x = min(?, ifnull(min_x, ?1)), max_x = max(?, ifnull(max_x, ?2)),
                min_y = min(?, ifnull(min_y, ?3)), max_y = max(?, ifnull(max_y, ?4)) WHERE table_name = ?
            """,
            [min(west), max(east), min(south), max(north), name],
        )


def sql(statement: str, **names: str | Iterable[str | None]) -> str:
    """A statement with the names of tables and columns at their places in braces.

    Several come as a list, in which None is a column that is not there: NULL.
    """
    return statement.format(
        **{
            place: _quoted(given) if isinstance(given, str) else ", ".join(map(_quoted, given))
            for place, given in names.items()
        }
    )


def _quoted(name: str | None) -> str:
    return "NULL" if name is None else '"' + name.replace('"', '""') + '"'


def to_blob(geometry: QgsGeometry, crs: int) -> bytes:
    """A geometry that is not empty, as GeoPackage stores it."""
    header = HEADER.pack(b"GP", 0, LITTLE_ENDIAN_WITH_ENVELOPE, crs, *limits(geometry))
    return header + bytes(geometry.asWkb())


def from_blob(blob: bytes | None) -> QgsGeometry:
    """The geometry that a GeoPackage holds; a null one for NULL."""
    geometry = QgsGeometry()
    if blob:
        geometry.fromWkb(well_known_binary(blob))
    return geometry


def well_known_binary(blob: bytes) -> bytes:
    """The part behind the header, which is the same however the header was written."""
    return blob[8 + ENVELOPE_BYTES[blob[3] >> 1 & 0b111] :]


def with_crs(blob: bytes, crs: int) -> bytes:
    """A geometry of another GeoPackage, as stored, under this one's number of the CRS."""
    return blob[:4] + struct.pack("<i" if blob[3] & 1 else ">i", crs) + blob[8:]


def envelope(blob: bytes | None) -> Envelope | None:
    """Of a stored geometry; None where it is NULL or empty."""
    if not blob or blob[3] & EMPTY_FLAG:
        return None
    if blob[3] >> 1 & 0b111:
        return struct.unpack_from("<4d" if blob[3] & 1 else ">4d", blob, 8)
    return limits(from_blob(blob))


def limits(geometry: QgsGeometry) -> Envelope:
    """The envelope of a geometry that is not empty."""
    box = geometry.boundingBox()
    return box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()


def meet(one: Envelope | None, other: Envelope) -> bool:
    """Whether two envelopes have a point in common."""
    return one is not None and (
        one[0] <= other[1] and one[1] >= other[0] and one[2] <= other[3] and one[3] >= other[2]
    )


def _connect(path: Path) -> sqlite3.Connection:
    """Opened for writing even to read, where that is allowed: what a killed program left unfinished is then
    taken back."""
    address = database_address(path.resolve(), "rw")
    database = sqlite3.connect(address, uri=True, isolation_level=None, timeout=LOCKED_WAIT_S)
    for name, function in SPATIAL_FUNCTIONS.items():
        database.create_function(name, 1, function, deterministic=True)
    return database


def _layer_name(path: Path, number: int) -> str:
    """Of the layer that GDAL, and so QGIS, counts as this one."""
    file = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    return file.GetLayer(number).GetName()


@contextlib.contextmanager
def _readable_errors(path: Path) -> Iterator[None]:
    """Tell SQLite's failures in words for the user."""
    try:
        yield
    except sqlite3.Error as error:
        reason = str(error)
        if is_locked(error):
            text = tr(
                "{} is locked by another program; nothing was changed. Close what edits it and try again."
            )
        elif "unable to open" in reason and not path.exists():
            text = tr("{} is no longer there; nothing was changed.")
        elif "readonly" in reason:
            text = tr("{} is read-only; allow writing to it, or copy it to where you may write.")
        elif "full" in reason:
            text = tr("There is no space left for {}; nothing was changed. Free some and try again.")
        else:
            text = tr("{} cannot be used: {}; nothing was changed.")
        raise ReviewError(text.format(path, reason)) from error


def _limit(place: int):
    def limit(blob: bytes | None) -> float | None:
        own = envelope(blob)
        return None if own is None else own[place]

    return limit


SPATIAL_FUNCTIONS = {
    "ST_IsEmpty": lambda blob: None if blob is None else int(envelope(blob) is None),
    "ST_MinX": _limit(0),
    "ST_MaxX": _limit(1),
    "ST_MinY": _limit(2),
    "ST_MaxY": _limit(3),
}
"""What the triggers that keep a GeoPackage's spatial index call, and SQLite itself lacks."""
