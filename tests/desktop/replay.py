"""An independent account of what a review's keys and clicks must leave in the file, without the plugin."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field

from osgeo import ogr

LABELS = {"1": "building", "2": "demolition", "3": "road"}


@dataclass
class Polygon:
    outline: ogr.Geometry
    status: str = "pending"
    label: str = ""
    note: str = ""


@dataclass
class Replay:
    """Polygons by their feature, walked in a given order; every step can be undone.

    Attributes:
        order: the features in the order of the list.
        tool: the key of the drawing that was begun.
        sketch: the places clicked since then.
        edited: the outline as dragged.
        writing: the note as far as it is written.
        highest: the last number given to a feature.
        done, undone: steps, each as the polygons that it was about before and after it.
    """

    polygons: dict[int, Polygon]
    order: list[int]
    place: int = 0
    tool: str = ""
    sketch: list[Sequence[float]] = field(default_factory=list)
    edited: ogr.Geometry | None = None
    writing: str | None = None
    highest: int = 0
    done: list[tuple[dict[int, Polygon], dict[int, Polygon]]] = field(default_factory=list)
    undone: list[tuple[dict[int, Polygon], dict[int, Polygon]]] = field(default_factory=list)

    def take(self, kind: str, *arguments) -> None:
        """One step: "key" and its name, "type" and a text, "click", "right click" or "drag" and places."""
        if kind == "key":
            self._key(arguments[0])
        elif kind == "type":
            self.writing += arguments[0]
        elif kind == "click":
            self.sketch.append(arguments[0])
        elif kind == "drag":
            self.edited = _with_moved_corner(self.polygons[self.current].outline, *arguments)
        elif kind == "right click":
            self._finish()

    @property
    def current(self) -> int:
        return self.order[self.place]

    def _key(self, name: str) -> None:
        if name in ("Right", "Left"):
            self._walk(1 if name == "Right" else -1)
        elif name in ("A", "R", "Q"):
            status = {"A": "accepted", "R": "rejected", "Q": "pending"}[name]
            self._change({self.current: {"status": status}})
            if name != "Q":
                self._walk(1)
        elif name in LABELS:
            self._change({self.current: {"label": LABELS[name]}})
        elif name == "N":
            self.writing = ""
        elif name == "Return" and self.writing is not None:
            self._change({self.current: {"note": self.writing}})
            self.writing = None
        elif name == "Return" or (name == "E" and self.tool == "E"):
            self._finish()
        elif name in ("D", "X", "E"):
            self.tool, self.sketch = name, []
        elif name == "M":
            self._merge()
        elif name == "U":
            self._go_back()
        elif name == "Shift+U":
            self._go_on()

    def _walk(self, by: int) -> None:
        self.place = min(max(self.place + by, 0), len(self.order) - 1)

    def _change(self, values: dict[int, dict]) -> None:
        after = {}
        for number, changed in values.items():
            after[number] = copy.copy(self.polygons[number])
            for name, value in changed.items():
                setattr(after[number], name, value)
        self._step({number: self.polygons[number] for number in values}, after)

    def _finish(self) -> None:
        tool, self.tool = self.tool, ""
        if tool == "E":
            self._change({self.current: {"outline": self.edited}})
        elif tool == "D":
            ring = ", ".join(f"{x} {y}" for x, y in [*self.sketch, self.sketch[0]])
            drawn = Polygon(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"), "accepted")
            self._step({}, {self._new(): drawn})
        elif tool == "X":
            self._split()

    def _split(self) -> None:
        """By a line from top to bottom across the polygon: what is left of it and what is right of it."""
        whole = self.polygons[self.current]
        west, east, south, north = whole.outline.GetEnvelope()
        (x1, y1), (x2, y2) = self.sketch
        far = east - west + north - south
        left = f"POLYGON (({x1} {y1}, {x2} {y2}, {x2 - far} {y2}, {x1 - far} {y1}, {x1} {y1}))"
        pieces = [
            whole.outline.Intersection(ogr.CreateGeometryFromWkt(left)),
            whole.outline.Difference(ogr.CreateGeometryFromWkt(left)),
        ]
        pieces.sort(key=lambda piece: -piece.GetArea())
        first, second = copy.copy(whole), copy.copy(whole)
        first.outline, second.outline = pieces
        self._step({self.current: whole}, {self.current: first, self._new(): second})

    def _merge(self) -> None:
        """With the piece that a split has put behind it."""
        other = self.order[self.place + 1]
        both = {number: self.polygons[number] for number in (self.current, other)}
        joined = copy.copy(self.polygons[self.current])
        joined.outline = joined.outline.Union(self.polygons[other].outline)
        self._step(both, {self.current: joined})

    def _new(self) -> int:
        """Features are numbered on, and a number once given is not given again."""
        self.highest = max(self.highest, *self.polygons) + 1
        return self.highest

    def _step(self, before: dict[int, Polygon], after: dict[int, Polygon]) -> None:
        if before == after:
            return
        self.done.append((before, after))
        self.undone.clear()
        self._put(before, after)

    def _put(self, old: dict[int, Polygon], new: dict[int, Polygon]) -> None:
        """Polygons made of others come behind them in the list; one that was drawn does not come into it."""
        current = self.current
        related = [self.order.index(number) for number in old if number in self.order]
        for number in old:
            del self.polygons[number]
        self.polygons.update(new)
        if related:
            behind = max(related) + 1
            self.order[behind:behind] = [number for number in new if number not in old]
        self.order = [number for number in self.order if number in self.polygons]
        self.place = self.order.index(current)

    def _go_back(self) -> None:
        if self.done:
            before, after = self.done.pop()
            self.undone.append((before, after))
            self._put(after, before)
            self._show(before)

    def _go_on(self) -> None:
        if self.undone:
            before, after = self.undone.pop()
            self.done.append((before, after))
            self._put(before, after)
            self._show(after)

    def _show(self, polygons: dict[int, Polygon]) -> None:
        """The polygon that a step was about is shown."""
        if polygons:
            self.place = self.order.index(min(polygons))


def _with_moved_corner(outline: ogr.Geometry, start: Sequence[float], end: Sequence[float]) -> ogr.Geometry:
    """The outline with the corner nearest to one place moved to another."""
    points = outline.GetGeometryRef(0).GetPoints()[:-1]
    nearest = min(points, key=lambda point: (point[0] - start[0]) ** 2 + (point[1] - start[1]) ** 2)
    moved = [tuple(end) if point == nearest else point[:2] for point in points]
    ring = ", ".join(f"{x} {y}" for x, y in [*moved, moved[0]])
    return ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))")
