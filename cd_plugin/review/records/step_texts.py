"""What each step of a review is called, for undo and redo."""

from __future__ import annotations

from ....engine.contract.change_polygons import ACCEPTED, PENDING, REJECTED
from ...wording import count, tr
from .history import Entry


def step_text(entry: Entry) -> str:
    """The step in a few words: Accept polygon 518."""
    if entry.kind == "rebuild":
        return tr("Rebuild pending polygons")
    if entry.kind == "background":
        return tr("Mark background")
    if entry.kind == "merge":
        return tr("Merge {} polygons").format(count(entry.count))
    if entry.count == 1:
        return _of_one(entry.kind).format(entry.polygon)
    return _of_many(entry.kind).format(count(entry.count))


def _of_one(kind: str) -> str:
    return {
        ACCEPTED: tr("Accept polygon {}"),
        REJECTED: tr("Reject polygon {}"),
        PENDING: tr("Set polygon {} back to pending"),
        "label": tr("Label polygon {}"),
        "note": tr("Note on polygon {}"),
        "outline": tr("Edit polygon {}"),
        "split": tr("Split polygon {}"),
        "draw": tr("Draw polygon {}"),
    }[kind]


def _of_many(kind: str) -> str:
    return {
        ACCEPTED: tr("Accept {} polygons"),
        REJECTED: tr("Reject {} polygons"),
        PENDING: tr("Set {} polygons back to pending"),
        "label": tr("Label {} polygons"),
    }[kind]
