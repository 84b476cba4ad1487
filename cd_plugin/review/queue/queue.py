"""The polygons to look at, in an order, and the one that is looked at now.

A polygon that is decided stays in its place, so that going back finds it; the list is made anew when filter
or order are set and when many polygons change at once.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....engine.contract.change_polygons import PENDING
from ....engine.contract.levels import DEFAULT_THRESHOLD
from ..records.record import Record
from ..records.records import Records
from .nearest import walk
from .selection import Filter, matching

ORDERS = ("likely_area", "probability", "uncertainty", "area", "nearest", "id")
CHANGED_SINGLY = 20
"""So many changed polygons leave the list as it is; beyond, it is made anew."""


class Queue(QObject):
    """Walks over polygons of a review that meet a filter; at first over all, most likely change first."""

    moved = pyqtSignal(object)
    """The polygon looked at now, or None. Also emitted when the same one has to be shown again."""
    refreshed = pyqtSignal()
    """The list has other polygons, or the same in another order."""

    def __init__(self, records: Records, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._filter = Filter()
        self._order: tuple[str, bool, float] = ("likely_area", True, DEFAULT_THRESHOLD)
        self._ids: list[int] = []
        self._places: dict[int, int] = {}
        self._current: int | None = None
        self._visited: set[int] = set()
        records.changed.connect(self._follow)
        self.refill()

    def begin(self, conditions: Filter, order: str, *, descending: bool, threshold: float) -> None:
        """Walk over these polygons in this order from the first one: as both below, in one go."""
        self._order = (order, descending, threshold)
        self.set_filter(conditions)
        self.first()

    def set_filter(self, conditions: Filter) -> None:
        """Walk over the polygons that meet these conditions now; stays at the current one if it does."""
        self._filter = conditions
        self._visited.clear()
        self._set_ids([])
        self.refill()
        if self._current is not None:
            self._visited.add(self._current)

    def set_order(self, order: str, *, descending: bool = True, threshold: float = DEFAULT_THRESHOLD) -> None:
        """Sort the list; stays at the current polygon. Without a value a polygon comes last, equals by id.

        Args:
            order: "likely_area" (area times probability), "probability", "area", "uncertainty" (nearest the
                threshold first), "nearest" (from each polygon to the nearest left on the map, from the
                current one on) or "id".
            descending: high values first, of areas and probability.
        """
        if order not in ORDERS:
            raise ValueError(order)
        self._order = (order, descending, threshold)
        self.refill()

    def refill(self) -> None:
        """Make the list anew by filter and order; what was looked at since the filter was set stays in it."""
        place = self._places.get(self._current, 0)
        found = matching(self._records, self._filter)
        looked_at = {number for number in self._visited if number in self._records}
        others = looked_at.difference(found)
        self._set_ids(self._sorted(sorted([*found, *others]) if others else found))
        self._stay_near(place)
        self.refreshed.emit()

    def ids(self) -> list[int]:
        return list(self._ids)

    def current(self) -> int | None:
        return self._current

    def position(self) -> int | None:
        """Of the current polygon in the list, from 0."""
        return self._places.get(self._current)

    def go(self, number: int) -> None:
        """Look at a polygon; one that does not meet the filter is put into the list beside the current one.

        Raises:
            ReviewError: there is no such polygon.
        """
        self._records.get(number)
        if number not in self._places:
            at = self._places.get(self._current, -1) + 1
            self._set_ids([*self._ids[:at], number, *self._ids[at:]])
            self.refreshed.emit()
        self._move_to(number)

    def first(self) -> int | None:
        """Look at the first polygon of the list and return it; None, and no move, where there is none."""
        if self._ids:
            self._move_to(self._ids[0])
        return self._current

    def next(self) -> int | None:
        """Look at the next polygon of the list and return it; None, and no move, at the end."""
        return self._step(1)

    def previous(self) -> int | None:
        """Look at the one before and return it; None, and no move, at the beginning."""
        return self._step(-1)

    def next_pending(self) -> int | None:
        """Look at the next polygon not decided, going on at the beginning; None where there is none."""
        here = self._places.get(self._current, -1)
        for number in self._ids[here + 1 :] + self._ids[: here + 1]:
            if number != self._current and self._records.get(number).status == PENDING:
                self._move_to(number)
                return number
        return None

    def _step(self, by: int) -> int | None:
        if self._current is None:
            return None
        place = self._places[self._current] + by
        if not 0 <= place < len(self._ids):
            return None
        self._move_to(self._ids[place])
        return self._current

    def _move_to(self, number: int | None) -> None:
        self._current = number
        if number is not None:
            self._visited.add(number)
        self.moved.emit(number)

    def _set_ids(self, ids: list[int]) -> None:
        self._ids = ids
        self._places = dict(zip(ids, range(len(ids))))

    def _follow(self, changed: list[int]) -> None:
        """Polygons have changed: new ones come after those they were made of."""
        if len(changed) > CHANGED_SINGLY:
            self.refill()
        else:
            self._replace(changed)
        if self._current in changed and self._current in self._places:
            self.moved.emit(self._current)

    def _replace(self, changed: list[int]) -> None:
        gone = {number for number in changed if number in self._places and number not in self._records}
        new = [number for number in changed if number in self._records and number not in self._places]
        related = [self._places[number] for number in changed if number in self._places]
        if not related:
            new = matching(self._records, self._filter, new)
        if not gone and not new:
            return
        here = self._places.get(self._current, -1)
        at = max(related, default=here) + 1
        place = sum(number not in gone for number in self._ids[: max(here, 0)])
        relatives = [number for number in changed if number in self._places and number not in gone]
        ids = [*self._ids[:at], *new, *self._ids[at:]]
        self._set_ids([number for number in ids if number not in gone] if gone else ids)
        self._stay_near(self._places[relatives[0]] if relatives else place)
        self.refreshed.emit()

    def _stay_near(self, place: int) -> None:
        """Where the current polygon is no longer in the list, look at the one now in its place."""
        if self._current not in self._places:
            self._move_to(self._ids[max(0, min(place, len(self._ids) - 1))] if self._ids else None)

    def _sorted(self, ids: list[int]) -> list[int]:
        order, descending, threshold = self._order
        if order == "nearest":
            return self._walked(ids)
        if order == "id":
            return ids
        value: Callable[[Record], float | None] = {
            "likely_area": _likely_area,
            "probability": attrgetter("probability"),
            "area": attrgetter("area_m2"),
            "uncertainty": lambda record: (
                None if record.probability is None else abs(record.probability - threshold)
            ),
        }[order]
        values = [value(record) for record in map(self._records.get, ids)]
        known = {number: each for number, each in zip(ids, values) if each is not None}
        unknown = [number for number in ids if number not in known] if len(known) < len(ids) else []
        return sorted(known, key=known.get, reverse=descending and order != "uncertainty") + unknown

    def _walked(self, ids: list[int]) -> list[int]:
        """What was looked at before as it was, then the way from the current polygon or the north-west."""
        wanted = set(ids)
        behind = [
            number
            for number in self._ids
            if number in self._visited and number in wanted and number != self._current
        ]
        wanted.difference_update(behind)
        ahead = [number for number in ids if number in wanted and self._records.get(number).envelope]
        if not ahead:
            return behind + [number for number in ids if number in wanted]
        centres = [_centre(self._records.get(number)) for number in ahead]
        if self._current in wanted:
            start = ahead.index(self._current) if self._current in ahead else 0
        else:
            start = min(range(len(centres)), key=lambda place: centres[place][0] - centres[place][1])
        way = [ahead[place] for place in walk(centres, start)]
        unplaced = wanted.difference(ahead)
        return behind + way + [number for number in ids if number in unplaced]


def _likely_area(record: Record) -> float | None:
    """How much change it is expected to be, in m²."""
    if record.area_m2 is None or record.probability is None:
        return None
    return record.area_m2 * record.probability


def _centre(record: Record) -> tuple[float, float]:
    west, east, south, north = record.envelope
    return (west + east) / 2, (south + north) / 2
