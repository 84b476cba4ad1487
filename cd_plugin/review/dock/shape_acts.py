"""What the commands do that change the shapes of polygons, or draw new ones."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsGeometry

from ...wording import tr
from ..drawing.shaping import Shaping
from ..queue.queue import Queue
from ..records.records import Records
from .commands import Act
from .messages import Messages


class ShapeActs:
    """Part of a review; a command whose tool is in hand lays it down, editing keeps what was changed."""

    def __init__(self, records: Records, queue: Queue, shaping: Shaping, messages: Messages) -> None:
        self._records = records
        self._queue = queue
        self._shaping = shaping
        self._messages = messages

    def by_command(self) -> dict[str, Act]:
        shaping = self._shaping
        return {
            "edit": Act(self._edit, is_on=lambda: shaping.purpose == "edit"),
            "split": Act(self._split, is_on=lambda: shaping.purpose == "split"),
            "merge": Act(self._merge),
            "draw": Act(self._draw, is_on=lambda: shaping.purpose == "draw"),
            "background": Act(self._mark_background),
        }

    def _edit(self) -> None:
        current, records = self._queue.current(), self._records
        if self._shaping.purpose == "edit":
            self._shaping.finish()
        elif self._can_shape():
            self._shaping.edit(
                records.geometry(current),
                records.layer,
                lambda new: self._messages.safely(records.replace_outline, current, new),
            )

    def _split(self) -> None:
        current = self._queue.current()
        if self._can_shape():
            self._begin(
                "split", False, lambda line: self._messages.safely(self._records.split, current, line)
            )

    def _draw(self) -> None:
        if self._may_shape():
            self._begin("draw", True, lambda area: self._messages.safely(self._records.draw, area))

    def _begin(self, command: str, is_polygon: bool, then: Callable[[QgsGeometry], None]) -> None:
        if self._shaping.purpose == command:
            self._shaping.lay_down()
        else:
            self._shaping.draw(command, self._records.layer, is_polygon, then)

    def _merge(self) -> None:
        """With what the user has selected, else with the nearest neighbour."""
        if not self._can_shape():
            return
        current, records = self._queue.current(), self._records
        others = [each for each in records.layer.selectedFeatureIds() if each != current]
        others = others or records.neighbours(current)[:1]
        if others:
            self._queue.go(records.merge(current, others))
        else:
            self._messages.tell(tr("No polygon is near enough; select the ones to merge with this one."))

    def _mark_background(self) -> None:
        if self._may_shape():
            self._records.mark_background(self._shaping.view_on(self._records.layer))
            self._messages.tell(tr("Noted: in this view there is no change but the polygons."))

    def _can_shape(self) -> bool:
        return self._queue.current() is not None and self._may_shape()

    def _may_shape(self) -> bool:
        """The shapes of a sample are the pixels that were drawn by chance: they stay as they are."""
        if self._records.is_sample:
            self._messages.tell(tr("The pixels of a sample keep their shape."))
        return not self._records.is_sample
