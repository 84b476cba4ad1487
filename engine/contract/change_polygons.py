"""The layer of change polygons: its fields, in their order, and what a polygon's status may be."""

from __future__ import annotations

LAYER = "change"
UNCHANGED_GROUND = "background"
"""The layer beside it: ground that a reviewer has seen, where nothing but the polygons of change changed."""

MEASURED = {"probability": float, "probability_max": float, "area_m2": float}
"""Fields that detection fills in: mean and highest probability (0 to 1), and area in square metres."""
REVIEWED = {"status": str, "label": str, "reviewer": str, "reviewed_at": str, "note": str}
"""Fields that a review fills in; `reviewed_at` is ISO 8601 in UTC."""
FIELDS: dict[str, type] = {**MEASURED, **REVIEWED}
OF_SERIES = {"first_change": str, "pair": int, "before_date": str, "after_date": str}
"""Fields that follow where one file holds the polygons of many pairs: the date of the earliest pair in which
pixels of the polygon changed, the number of its own pair in their table, and the dates of that."""
SQL_TYPES: dict[type, str] = {float: "REAL", str: "TEXT", int: "INTEGER"}

PENDING, ACCEPTED, REJECTED = "pending", "accepted", "rejected"
STATUSES = (PENDING, ACCEPTED, REJECTED)
DECIDED = (ACCEPTED, REJECTED)
