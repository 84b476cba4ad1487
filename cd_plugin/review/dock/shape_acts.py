"""What the commands do that change the shapes of polygons, or draw new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.core import QgsGeometry, QgsPointXY

from ...wording import tr

if TYPE_CHECKING:
    from .reviewing import Reviewing


class ShapeActs:
    """Part of a review; a command whose tool is in hand lays it down, editing keeps what was changed."""

    def __init__(self, reviewing: Reviewing) -> None:
        self._reviewing = reviewing

    def by_command(self) -> dict[str, Callable[[], None]]:
        return {
            "edit": self._edit,
            "split": self._split,
            "merge": self._merge,
            "draw": self._draw,
            "background": self._mark_background,
        }

    def view_outline(self) -> QgsGeometry:
        """What the canvas shows, in the CRS of the layer."""
        reviewing = self._reviewing
        corners = [QgsPointXY(corner) for corner in reviewing.canvas.mapSettings().visiblePolygon()]
        return reviewing.shaping.on_layer(QgsGeometry.fromPolygonXY([corners]), reviewing.layer)

    def _edit(self) -> None:
        reviewing, current = self._reviewing, self._reviewing.current
        if reviewing.shaping.purpose == "edit":
            reviewing.shaping.finish()
        elif self._can_shape():
            records = reviewing.records
            reviewing.shaping.edit(
                records.geometry(current),
                reviewing.layer,
                lambda new: reviewing.safely(records.replace_outline, current, new),
            )

    def _split(self) -> None:
        current, records = self._reviewing.current, self._reviewing.records
        if self._can_shape():
            self._begin("split", False, lambda line: self._reviewing.safely(records.split, current, line))

    def _draw(self) -> None:
        records = self._reviewing.records
        if self._may_shape():
            self._begin("draw", True, lambda area: self._reviewing.safely(records.draw, area))

    def _begin(self, command: str, is_polygon: bool, then: Callable[[QgsGeometry], None]) -> None:
        shaping = self._reviewing.shaping
        if shaping.purpose == command:
            shaping.lay_down()
        else:
            shaping.draw(command, self._reviewing.layer, is_polygon, then)

    def _merge(self) -> None:
        """With what the user has selected, else with the nearest neighbour."""
        if not self._can_shape():
            return
        reviewing, current = self._reviewing, self._reviewing.current
        others = [each for each in reviewing.layer.selectedFeatureIds() if each != current]
        others = others or reviewing.records.neighbours(current)[:1]
        if others:
            reviewing.queue.go(reviewing.records.merge(current, others))
        else:
            reviewing.tell(tr("No polygon is near enough; select the ones to merge with this one."))

    def _mark_background(self) -> None:
        if self._may_shape():
            self._reviewing.records.mark_background(self.view_outline())
            self._reviewing.tell(tr("Noted: in this view there is no change but the polygons."))

    def _can_shape(self) -> bool:
        return self._reviewing.current is not None and self._may_shape()

    def _may_shape(self) -> bool:
        """The shapes of a sample are the pixels that were drawn by chance: they stay as they are."""
        if self._reviewing.is_blind:
            self._reviewing.tell(tr("The pixels of a sample keep their shape."))
        return not self._reviewing.is_blind
