"""The polygons under review: read from their GeoPackage, decided and edited in it, and every step undone.

Each call is in the file before it returns, in one transaction with its entry in the log. It asks nothing and
shows nothing; the layer in QGIS is told to show what the file holds.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....engine.contract.change_polygons import ACCEPTED, STATUSES, UNCHANGED_GROUND
from ...wording import tr
from . import history, outlines, unchanged_ground
from .deciding import DecisionOnMany, decision
from .geopackage import (
    ReviewError,
    layer_crs,
    layer_table,
    meet,
    reading,
    writing,
)
from .layer_kinds import is_sample
from .long_step import Changed
from .polygon_rows import PolygonRows, joined_values
from .record import Record, gone, now, read_outline, read_records
from .replacing import Replacement
from .schema import missing_fields
from .shown_layer import ShownLayer
from .snapshot import Snapshot, by_id, read_snapshot, signature
from .undoing import REDO, UNDO, Direction, StepThroughHistory, refusal

READ_SINGLY_COST = 5
"""Reading one polygon alone takes so many times as long as reading it among all."""


class Records(QObject):
    """The polygons of one layer, and the steps that one reviewer takes.

    Reviewer and time tell who decided: `decide` and `draw` set them, `pending` clears them, nothing else
    touches them. A polygon drawn by hand has no probability.

    Args:
        snapshot: what of its file was read already, in another thread.
        reads_at_once: else it is read when polygons are asked for; till then nobody is told of changes.

    Attributes:
        crs: of outlines; not valid where they are in pixels.
        is_sample: whether they are the pixels of an accuracy sample.

    Raises:
        ReviewError: the layer is not one of a GeoPackage, cannot be read, or lacks fields
            (`schema.add_fields`). Every method may raise it when the file cannot be used; nothing is changed
            then.
    """

    changed = pyqtSignal(object)  # not `list`, which Qt would copy for each receiver
    """A list of the ids of polygons that differ from what they were, are new or are gone, by a call or by
    somebody else."""
    background_changed = pyqtSignal()

    def __init__(
        self,
        layer: QgsVectorLayer,
        reviewer: str,
        parent: QObject | None = None,
        snapshot: Snapshot | None = None,
        *,
        reads_at_once: bool = True,
    ) -> None:
        super().__init__(parent)
        missing = missing_fields(layer)
        if missing:
            raise ReviewError(tr("{} lacks the fields {}.").format(layer.name(), ", ".join(missing)))
        self.reviewer = reviewer
        self.is_sample = is_sample(layer)
        self._shown = ShownLayer(layer)
        self.table = layer_table(layer)
        self.crs = layer_crs(layer, self.table)
        self._rows = PolygonRows(self.table, layer)
        self._seen: tuple = ()
        self._known: dict[int, Record] | None = None  # read when first asked for
        self._counts: dict[str, int] | None = None  # not counted since the records changed
        if snapshot is not None:
            self._seen, self._known = snapshot
            self.refresh()
        elif reads_at_once:
            self._load()
        layer.afterCommitChanges.connect(self._follow_layer)
        layer.dataChanged.connect(self._follow_layer)

    @property
    def layer(self) -> QgsVectorLayer | None:
        """None once it has been removed."""
        return self._shown.layer

    def ids(self) -> list[int]:
        """Of all polygons, in ascending order."""
        return list(self._records)

    def all(self) -> Collection[Record]:
        """All polygons, in ascending order of their ids."""
        return self._records.values()

    def __contains__(self, number: object) -> bool:
        return number in self._records

    def get(self, number: int) -> Record:
        """Raises `ReviewError` where there is no such polygon."""
        try:
            return self._records[number]
        except KeyError:
            raise gone(number) from None

    def geometry(self, number: int) -> QgsGeometry:
        """The outline in the CRS of the layer, read from the file."""
        with reading(self.table.path) as database:
            return read_outline(database, self.table, number)

    def geometries(self, ids: Sequence[int]) -> dict[int, QgsGeometry]:
        """The outlines of several polygons; one that is gone has none."""
        with reading(self.table.path) as database:
            present = [number for number in ids if number in self._records]
            return {number: read_outline(database, self.table, number) for number in present}

    def counts(self) -> dict[str, int]:
        """How many polygons have each status."""
        if self._counts is None:
            found = Counter(record.status for record in self._records.values())
            self._counts = {**dict.fromkeys(STATUSES, 0), **found}
        return dict(self._counts)

    def neighbours(self, number: int) -> list[int]:
        """Polygons that can be merged with this one: the longest shared side first, then the nearest."""
        outline = self.geometry(number)
        widened = outline.boundingBox().buffered(outlines.reach(outline))
        limits = widened.xMinimum(), widened.xMaximum(), widened.yMinimum(), widened.yMaximum()
        records = self._records.values()
        near = [other.id for other in records if other.id != number and meet(other.envelope, limits)]
        ranks = {}
        for other, polygon in self.geometries(near).items():
            apart = outline.distance(polygon)
            if apart <= min(outlines.reach(outline), outlines.reach(polygon)):
                ranks[other] = (-outline.intersection(polygon).length(), apart)
        return sorted(ranks, key=ranks.get)

    def background(self) -> list[QgsGeometry]:
        """The areas marked by `mark_background`."""
        return unchanged_ground.read(self.table.path)

    def refresh(self) -> None:
        """Take in what others have done to the file; cheap when it is as it was left."""
        if self._known is None or signature(self.table) == self._seen:
            return
        before = self._known
        self._load()
        changed = [
            number
            for number in {**before, **self._records}
            if before.get(number) != self._records.get(number)
        ]
        if changed:
            self._tell_changed(changed, [number for number in changed if number not in self._records])

    def decide(self, ids: Sequence[int], status: str) -> None:
        """Set the status of polygons, in one step; reviewer and time too, or neither for "pending"."""
        if status not in STATUSES:
            raise ValueError(status)
        values = decision(status, self.reviewer)
        with self._step(status, ids) as step:
            for number in ids:
                self._rows.update(step, number, values)

    def decision_on_many(self, ids: Sequence[int], status: str) -> DecisionOnMany:
        """Does as `decide`, with polygons of which none is gone, as a `BackgroundStep`."""
        self.refresh()
        known = {number: self.get(number) for number in ids}
        return DecisionOnMany(self.table, self._rows, self.reviewer, status, known)

    def set_label(self, ids: Sequence[int], text: str) -> None:
        """Label polygons, in one step; "" takes their labels away."""
        with self._step("label", ids) as step:
            for number in ids:
                self._rows.update(step, number, {"label": text or None})

    def set_note(self, number: int, text: str) -> None:
        """Write a note on a polygon; "" takes it away."""
        with self._step("note", [number]) as step:
            self._rows.update(step, number, {"note": text or None})

    def replace_outline(self, number: int, geometry: QgsGeometry) -> None:
        """Give a polygon another outline, in the CRS of the layer, and the area of that.

        Raises:
            ReviewError: the outline is not one valid polygon.
        """
        outline = outlines.one_polygon(geometry)
        with self._step("outline", [number], edits_outlines=True) as step:
            self._rows.reshape(step, number, outline, "edited")

    def split(self, number: int, line: QgsGeometry) -> list[int]:
        """Cut a polygon along a line; its largest piece keeps its id, all keep what is known of it.

        Returns:
            The pieces' ids, the largest piece first.

        Raises:
            ReviewError: the line does not cut it in two.
        """
        with self._step("split", [number], edits_outlines=True) as step:
            first, *others = outlines.split(read_outline(step.database, self.table, number), line)
            row = history.read_row(step.database, self.table.name, self.table.key, number)
            self._rows.reshape(step, number, first, "split")
            pieces = [self._rows.add(step, piece, row, "split") for piece in others]
        return [number, *pieces]

    def merge(self, number: int, other_ids: Sequence[int]) -> int:
        """Join neighbours to a polygon, which keeps its id, decision, label and note.

        Its probability is the mean by area of those known, its highest probability the highest.

        Raises:
            ReviewError: together they are not one polygon.
        """
        ids = list(dict.fromkeys([number, *other_ids]))
        if len(ids) < 2:
            raise ReviewError(tr("There is nothing to merge; choose a polygon beside this one."))
        with self._step("merge", ids, edits_outlines=True) as step:
            joined = outlines.union([read_outline(step.database, self.table, each) for each in ids])
            parts = [self.get(each) for each in ids]
            self._rows.update(step, number, joined_values(parts))
            for other in ids[1:]:
                self._rows.remove(step, other)
            self._rows.reshape(step, number, joined, "merged")
        return number

    def draw(self, geometry: QgsGeometry) -> int:
        """Add a change that was missed, accepted, as one polygon in the CRS of the layer; returns its id.

        Raises:
            ReviewError: it is not one valid polygon.
        """
        outline = outlines.one_polygon(geometry)
        values = {"status": ACCEPTED, "reviewer": self.reviewer, "reviewed_at": now()}
        with self._step("draw", [], edits_outlines=True) as step:
            number = self._rows.add(step, outline, values, "drawn")
        return number

    def mark_background(self, geometry: QgsGeometry) -> None:
        """Note that an area was looked at and nothing changed there but in polygons, in a layer of its own.

        Raises:
            ReviewError: it is not made of valid polygons.
        """
        parts = [outlines.one_polygon(part) for part in geometry.asGeometryCollection()]
        if not parts:
            raise ReviewError(tr("The area is empty; draw one."))
        self._refuse_sample()
        self._shown.refuse_writing(self.table.path)
        unchanged_ground.create(self.table)
        with self._step("background", []) as step:
            unchanged_ground.add(step, self.table, parts, self.reviewer, now())

    def replacement(self) -> Replacement:
        """Puts other polygons in the place of those that nobody has touched, in a `BackgroundStep`."""
        return Replacement(self.table, self._rows, self.reviewer)

    def refuse_changing(self, ids: Iterable[int]) -> None:
        """Raises `ReviewError` when the layer, or one of these polygons in it, must not be changed now."""
        self._shown.refuse_writing(self.table.path)
        self._shown.refuse_unsaved(ids)

    def take(self, changed: Changed) -> None:
        """Go on with what a long step has changed, and show it."""
        if signature(self.table) == changed.snapshot.seen:
            if self._known is not None:
                self._seen, self._known = changed.snapshot
                self._counts = None
            self._tell_changed(changed.ids, changed.gone)
        else:
            self.refresh()

    def undo(self) -> list[int] | None:
        """Take this reviewer's last step back; returns the polygons it was about, None if there was no step.

        Raises:
            ReviewError: somebody else has changed one of them since. The step then stands, and the next undo
                is about the one before it.
        """
        return self._go_through_history(UNDO)

    def redo(self) -> list[int] | None:
        """Do again what was undone last; returns as `undo` does.

        Raises:
            ReviewError: somebody else has changed one of the polygons since.
        """
        return self._go_through_history(REDO)

    def step_to_undo(self) -> StepThroughHistory | None:
        """What `undo` would take back; a long one is better done by a `BackgroundStep`."""
        return self._next_step(UNDO)

    def step_to_redo(self) -> StepThroughHistory | None:
        """What `redo` would do again, likewise."""
        return self._next_step(REDO)

    def _follow_layer(self) -> None:
        with contextlib.suppress(ReviewError):  # the next call tells
            self.refresh()

    @property
    def _records(self) -> dict[int, Record]:
        if self._known is None:
            self._load()
        return self._known

    def _load(self) -> None:
        self._seen, self._known = read_snapshot(self.table)
        self._counts = None

    def _tell_changed(self, ids: list[int], gone_ids: list[int]) -> None:
        """Polygons have changed by somebody else, or many at once."""
        self._shown.show_anew(gone_ids)
        self.changed.emit(ids)

    @contextlib.contextmanager
    def _step(self, kind: str, ids: Sequence[int], *, edits_outlines: bool = False) -> Iterator[history.Step]:
        """A step about these polygons: written and logged when the block ends, or not at all."""
        if edits_outlines:
            self._refuse_sample()
        self._shown.refuse_writing(self.table.path)
        self.refresh()
        self._shown.refuse_unsaved(ids)
        try:
            with writing(self.table.path) as database:
                was_known = signature(self.table) == self._seen
                step = history.Step(database)
                yield step
                fresh = self._finish(database, step.rows)
                if step.rows:
                    about = ids or list(fresh)
                    history.record(database, self.table.name, self.reviewer, now(), kind, about, step.rows)
        except history.NoSuchRow as error:
            raise gone(error.number) from error
        if step.rows:
            self._take(step.rows, fresh, was_known)

    def _go_through_history(self, direction: Direction) -> list[int] | None:
        self._shown.refuse_writing(self.table.path)
        self.refresh()
        try:
            with writing(self.table.path) as database:
                was_known = signature(self.table) == self._seen
                entry = direction.find(database, self.table.name, self.reviewer)
                if entry is None:
                    return None
                rows = direction.go(database, entry)
                fresh = self._finish(database, rows)
                self._shown.refuse_unsaved(fresh)
        except history.RowChangedSince as change:
            raise refusal(self.table, self.reviewer, direction, entry, change.row) from change
        self._take(rows, fresh, was_known)
        return sorted(fresh, key=lambda number: fresh[number] is None)

    def _next_step(self, direction: Direction) -> StepThroughHistory | None:
        with reading(self.table.path) as database:
            entry = direction.find(database, self.table.name, self.reviewer)
        return None if entry is None else StepThroughHistory(self.table, self.reviewer, direction, entry)

    def _finish(self, database: sqlite3.Connection, rows: Sequence[history.Row]) -> dict[int, Record | None]:
        """Complete a transaction that has changed these rows; returns what its polygons are now."""
        history.note_changes(database, rows)
        ids = dict.fromkeys(row.id for row in rows if row.table == self.table.name)
        if READ_SINGLY_COST * len(ids) <= len(self._records):
            return {number: next(read_records(database, self.table, number), None) for number in ids}
        every = by_id(database, self.table)
        return {number: every.get(number) for number in ids}

    def _take(self, rows: Sequence[history.Row], fresh: Mapping[int, Record | None], was_known: bool) -> None:
        """Remember and show what has been written, and what others wrote just before, if they did."""
        if was_known:
            self._seen = signature(self.table)
        last = next(reversed(self._records), 0)
        is_out_of_order = any(number < last and number not in self._records for number in fresh)
        self._records.update(fresh)
        self._counts = None
        gone_ids = [number for number, record in fresh.items() if record is None]
        for number in gone_ids:
            del self._records[number]
        if is_out_of_order:
            self._known = dict(sorted(self._known.items()))
        self._shown.show(self.table, rows, gone_ids)
        if fresh:
            self.changed.emit(list(fresh))
        if any(row.table == UNCHANGED_GROUND for row in rows):
            self.background_changed.emit()
        self.refresh()

    def _refuse_sample(self) -> None:
        if self.is_sample:
            raise ReviewError(tr("The pixels of an accuracy sample cannot be edited, only judged."))
