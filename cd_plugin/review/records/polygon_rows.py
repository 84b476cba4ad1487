"""Rows of change polygons with their outlines, as a step writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from qgis.core import QgsGeometry, QgsVectorLayer, QgsWkbTypes

from ....engine.contract.change_polygons import PENDING
from . import by_hand
from .geopackage import Table, from_blob, layer_crs, to_blob, well_known_binary, with_crs
from .history import Step, read_row
from .outlines import area_measure
from .record import Record

DECISION = ("status", "reviewer", "reviewed_at")


class NewPolygon(NamedTuple):
    """A polygon that the engine has made of a map: its geometry as stored, and its fields in `MEASURED`."""

    geometry: bytes
    measured: Mapping[str, float]


class PolygonRows:
    """The rows of one layer's table; areas follow outlines, and what is done by hand is noted."""

    def __init__(self, table: Table, layer: QgsVectorLayer) -> None:
        self._table = table
        self._is_multi = QgsWkbTypes.isMultiType(layer.wkbType())
        self._measure = area_measure(layer_crs(layer, table))

    def update(self, step: Step, number: int, values: Mapping[str, Any]) -> None:
        step.update(self._table.name, self._table.key, number, values)

    def reshape(self, step: Step, number: int, outline: QgsGeometry, how: str) -> None:
        """Give a row another outline, made by hand in this way (`by_hand.mark`).

        The decision is noted with it: the old outline must not come back under a decision on this one.
        """
        decision = read_row(step.database, self._table.name, self._table.key, number, DECISION)
        self.update(step, number, {**(decision or {}), **self._outline_values(outline)})
        by_hand.mark(step, self._table, number, how)

    def add(self, step: Step, outline: QgsGeometry, values: Mapping[str, Any], how: str) -> int:
        """Add a row with an outline made by hand and these values, all but its id; returns the new id."""
        others = {column: value for column, value in values.items() if column != self._table.key}
        others.update(self._outline_values(outline))
        number = step.insert(self._table.name, self._table.key, others)
        by_hand.mark(step, self._table, number, how)
        return number

    def remove(self, step: Step, number: int) -> None:
        step.delete(self._table.name, self._table.key, number)
        by_hand.forget(step, self._table, number)

    def replace(self, step: Step, old: Mapping[int, bytes], new: Sequence[NewPolygon]) -> None:
        """Put pending polygons in the place of others; one that comes out the same keeps its id.

        Args:
            old: outlines as well-known binary by id.
        """
        id_of = {outline: number for number, outline in old.items()}
        superseded = set(old)
        for polygon in new:
            values: dict[str, Any] = dict(polygon.measured)
            geometry = self._as_here(polygon.geometry)
            number = id_of.pop(well_known_binary(geometry), None)
            if number is None:
                values.update({"status": PENDING, self._table.geometry: geometry})
                step.insert(self._table.name, self._table.key, values)
            else:
                superseded.remove(number)
                self.update(step, number, values)
        for number in sorted(superseded):
            step.delete(self._table.name, self._table.key, number)

    def _outline_values(self, outline: QgsGeometry) -> dict[str, Any]:
        return {self._table.geometry: self._blob(outline), "area_m2": self._measure(outline)}

    def _blob(self, outline: QgsGeometry) -> bytes:
        stored = QgsGeometry(outline)
        if self._is_multi:
            stored.convertToMultiType()
        return to_blob(stored, self._table.crs)

    def _as_here(self, blob: bytes) -> bytes:
        """A polygon of another GeoPackage as this one stores it."""
        return self._blob(from_blob(blob)) if self._is_multi else with_crs(blob, self._table.crs)


def joined_values(records: Sequence[Record]) -> dict[str, Any]:
    """What is known of the probability of several polygons together."""
    known = [record for record in records if record.probability is not None and record.area_m2]
    area = sum(record.area_m2 for record in known)
    highest = [record.probability_max for record in records if record.probability_max is not None]
    return {
        "probability": sum(record.probability * record.area_m2 for record in known) / area if known else None,
        "probability_max": max(highest, default=None),
    }
