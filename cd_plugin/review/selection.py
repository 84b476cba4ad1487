"""Which polygons of a review meet conditions: for the queue, and for deciding many at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsRectangle

from .records import Record, Records


@dataclass(frozen=True)
class Filter:
    """Conditions that all have to hold; None leaves one out.

    A polygon without a probability or an area meets no condition on it.

    Attributes:
        statuses: any of these.
        probability_min, probability_max: 0 to 1, both included.
        area_min, area_max: in m², both included.
        labels: any of these; "" is no label.
        extent_geometry: the polygon and this, in the CRS of the layer, have a point in common.
    """

    statuses: Collection[str] | None = None
    probability_min: float | None = None
    probability_max: float | None = None
    area_min: float | None = None
    area_max: float | None = None
    labels: Collection[str] | None = None
    extent_geometry: QgsGeometry | None = None


def matching(records: Records, conditions: Filter) -> list[int]:
    """Ids of the polygons that meet all conditions, in ascending order."""
    found = [record for record in map(records.get, records.ids()) if meets_values(record, conditions)]
    if conditions.extent_geometry is None:
        return [record.id for record in found]
    return _in_extent(records, found, conditions.extent_geometry)


def meets_values(record: Record, conditions: Filter) -> bool:
    """Whether a polygon meets all conditions but that on its place."""
    return (
        (conditions.statuses is None or record.status in conditions.statuses)
        and (conditions.labels is None or record.label in conditions.labels)
        and _within(record.probability, conditions.probability_min, conditions.probability_max)
        and _within(record.area_m2, conditions.area_min, conditions.area_max)
    )


def pending_below(records: Records, probability: float) -> list[int]:
    """Pending polygons whose mean probability is below this."""
    pending = matching(records, Filter(statuses=("pending",), probability_max=probability))
    return [number for number in pending if records.get(number).probability < probability]


def pending_inside(records: Records, area: QgsGeometry) -> list[int]:
    """Pending polygons that lie wholly in an area in the CRS of the layer."""
    touched = matching(records, Filter(statuses=("pending",), extent_geometry=area))
    boundary_box = _box(area)
    within = [
        number for number in touched if boundary_box.contains(QgsRectangle(*_corners(records.get(number))))
    ]
    engine = QgsGeometry.createGeometryEngine(area.constGet())
    engine.prepareGeometry()
    outlines = records.geometries(within)
    return [number for number in within if engine.contains(outlines[number].constGet())]


def _in_extent(records: Records, candidates: list[Record], extent: QgsGeometry) -> list[int]:
    west, east, south, north = _limits(extent)
    near = [
        record
        for record in candidates
        if record.envelope is not None
        and record.envelope[0] <= east
        and record.envelope[1] >= west
        and record.envelope[2] <= north
        and record.envelope[3] >= south
    ]
    engine = QgsGeometry.createGeometryEngine(extent.constGet())
    engine.prepareGeometry()
    in_doubt = [
        record.id
        for record in near
        if not engine.contains(QgsGeometry.fromRect(QgsRectangle(*_corners(record))).constGet())
    ]
    outlines = records.geometries(in_doubt)
    outside = {number for number in in_doubt if not engine.intersects(outlines[number].constGet())}
    return [record.id for record in near if record.id not in outside]


def _within(value: float | None, lowest: float | None, highest: float | None) -> bool:
    if lowest is None and highest is None:
        return True
    return value is not None and (lowest is None or value >= lowest) and (highest is None or value <= highest)


def _corners(record: Record) -> tuple[float, float, float, float]:
    """West, south, east, north."""
    west, east, south, north = record.envelope
    return west, south, east, north


def _limits(geometry: QgsGeometry) -> tuple[float, float, float, float]:
    box = _box(geometry)
    return box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()


def _box(geometry: QgsGeometry) -> QgsRectangle:
    return geometry.boundingBox()
