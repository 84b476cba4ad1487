"""Hundreds of random steps and undos leave in the file what a plain replay of them in memory gives."""

from __future__ import annotations

import copy
import random

import pytest
from osgeo import ogr
from qgis.core import QgsGeometry, QgsVectorLayer

from deep_change_detection.cd_plugin.review.records.records import Records, ReviewError
from tests.seeds import seeded

X, Y = 500_000.0, 5_400_000.0
STEPS = 300


class Replay:
    """The review as plain Python: rows by id, outlines by OGR, and every state there has been."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self.rows = rows_of(layer)
        self.next_id = max(self.rows) + 1
        self.past: list[dict] = []
        self.future: list[dict] = []

    def begin(self) -> None:
        self.past.append(copy.deepcopy(self.rows))
        self.future.clear()

    def undo(self) -> None:
        self.future.append(self.rows)
        self.rows = self.past.pop()

    def redo(self) -> None:
        self.past.append(self.rows)
        self.rows = self.future.pop()

    def decide(self, ids: list[int], status: str) -> None:
        self.begin()
        for number in ids:
            self.rows[number]["status"] = status
            self.rows[number]["reviewer"] = None if status == "pending" else "anna"

    def describe(self, ids: list[int], field: str, text: str) -> None:
        self.begin()
        for number in ids:
            self.rows[number][field] = text or None

    def reshape(self, number: int, outline: str) -> None:
        self.begin()
        self._shape(number, ogr.CreateGeometryFromWkt(outline))

    def draw(self, outline: str) -> None:
        self.begin()
        self.rows[self.next_id] = {
            "probability": None, "probability_max": None, "status": "accepted", "label": None,
            "reviewer": "anna", "note": None,
        }  # fmt: skip
        self._shape(self.next_id, ogr.CreateGeometryFromWkt(outline))
        self.next_id += 1

    def split(self, number: int, cut: float) -> None:
        """At an x: the halves are the parts within two boxes, the larger of which keeps the id."""
        self.begin()
        whole = ogr.CreateGeometryFromWkb(self.rows[number]["wkb"])
        west, east, south, north = whole.GetEnvelope()
        parts = [
            whole.Intersection(ogr.CreateGeometryFromWkt(box(*limits)))
            for limits in ((west, south, cut, north), (cut, south, east, north))
        ]
        parts.sort(key=lambda part: -part.GetArea())
        self.rows[self.next_id] = dict(self.rows[number])
        for each, part in zip((number, self.next_id), parts):
            self._shape(each, part)
        self.next_id += 1

    def merge(self, number: int, other: int) -> None:
        self.begin()
        one, two = self.rows[number], self.rows.pop(other)
        known = [row for row in (one, two) if row["probability"] is not None]
        total = sum(row["area_m2"] for row in known)
        if known:
            one["probability"] = sum(row["probability"] * row["area_m2"] for row in known) / total
            one["probability_max"] = max(row["probability_max"] for row in known)
        union = ogr.CreateGeometryFromWkb(one["wkb"]).Union(ogr.CreateGeometryFromWkb(two["wkb"]))
        self._shape(number, union)

    def _shape(self, number: int, geometry: ogr.Geometry) -> None:
        self.rows[number]["wkb"] = bytes(geometry.ExportToWkb())
        self.rows[number]["area_m2"] = geometry.GetArea()


def rows_of(layer: QgsVectorLayer) -> dict[int, dict]:
    """What the file holds but for the times of decisions, read by GDAL."""
    file = ogr.Open(layer.source().partition("|")[0])
    rows = {}
    for feature in file.GetLayerByName("change"):
        row = {**feature.items(), "wkb": bytes(feature.GetGeometryRef().ExportToWkb())}
        assert (row.pop("reviewed_at") is None) == (row["status"] == "pending")
        rows[feature.GetFID()] = row
    return rows


def box(west: float, south: float, east: float, north: float) -> str:
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def one_step(random_: random.Random, records: Records, replay: Replay) -> None:
    """Do the same in both."""
    ids = sorted(replay.rows)
    number = random_.choice(ids)
    some = random_.sample(ids, random_.choice((1, 1, 1, 3, len(ids) // 2)))
    kind = random_.choice(
        (
            "decide",
            "decide",
            "decide",
            "label",
            "note",
            "outline",
            "draw",
            "split",
            "merge",
            "undo",
            "undo",
            "redo",
        )
    )
    x, y = X + random_.randrange(-400, -20), Y + random_.randrange(-300, 300)
    if kind == "decide":
        status = random_.choice(("accepted", "rejected", "pending"))
        before = [records.get(each).status for each in some]
        if status == "pending" and set(before) == {"pending"}:
            return  # nothing to do, and so no step
        records.decide(some, status)
        replay.decide(some, status)
    elif kind == "label":
        records.set_label(some, text := f"label {random_.random()}")
        replay.describe(some, "label", text)
    elif kind == "note":
        records.set_note(number, text := f"note {random_.random()}")
        replay.describe([number], "note", text)
    elif kind == "outline":
        records.replace_outline(number, QgsGeometry.fromWkt(outline := box(x, y, x + 7, y + 5)))
        replay.reshape(number, outline)
    elif kind == "draw":
        records.draw(QgsGeometry.fromWkt(outline := box(x, y, x + 20, y + 16)))
        replay.draw(outline)
    elif kind == "split":
        west, east, south, north = records.get(number).envelope
        if records.geometry(number).area() == pytest.approx((east - west) * (north - south)):
            cut = west + (east - west) * random_.choice((0.25, 0.375, 0.75))
            records.split(number, QgsGeometry.fromWkt(f"LineString({cut} {south - 1}, {cut} {north + 1})"))
            replay.split(number, cut)
    elif kind == "merge":
        other = random_.choice(records.neighbours(number) or [number])
        union = ogr.CreateGeometryFromWkb(replay.rows[number]["wkb"]).Union(
            ogr.CreateGeometryFromWkb(replay.rows[other]["wkb"])
        )
        if other != number and union.GetGeometryType() == ogr.wkbPolygon:
            records.merge(number, [other])
            replay.merge(number, other)
    elif kind == "undo" and replay.past:
        assert records.undo() is not None
        replay.undo()
    elif kind == "redo" and replay.future:
        assert records.redo() is not None
        replay.redo()


def assert_same(found: dict[int, dict], wanted: dict[int, dict]) -> None:
    assert found.keys() == wanted.keys()
    for number, row in wanted.items():
        outline, own = (ogr.CreateGeometryFromWkb(each.pop("wkb")) for each in (row, found[number]))
        assert own.SymDifference(outline).GetArea() < 1e-6
        for name in ("area_m2", "probability"):  # by areas on the ellipsoid, and in the plane
            expected = row.pop(name)
            assert found[number].pop(name) == (expected and pytest.approx(expected, rel=2e-3))
        assert found[number] == pytest.approx(row)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [11])
def test_the_file_equals_an_independent_replay_of_the_same_steps(squares, seed):
    layer = squares(60)
    pristine = rows_of(layer)
    records, replay, random_ = Records(layer, "anna"), Replay(layer), random.Random(seeded(seed))
    for step in range(STEPS):
        one_step(random_, records, replay)
        if step % 97 == 50:  # another session
            records = Records(QgsVectorLayer(layer.source(), "", "ogr"), "anna")
    assert len(replay.past) > 100
    assert_same(rows_of(layer), copy.deepcopy(replay.rows))
    assert {number: records.get(number).status for number in records.ids()} == {
        number: row["status"] for number, row in sorted(replay.rows.items())
    }
    while replay.past:
        records.undo()
        replay.undo()
    assert records.undo() is None
    assert rows_of(layer) == pristine


def test_a_refused_step_is_not_in_the_history(squares):
    records = Records(squares(20), "anna")
    records.decide([1], "accepted")
    with pytest.raises(ReviewError):
        records.split(2, QgsGeometry.fromWkt("LineString(0 0, 1 1)"))
    assert records.step_to_undo().about == "Accept polygon 1"
