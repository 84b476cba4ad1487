"""Which polygons of a review meet conditions: for the queue, and for deciding many at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsGeometryEngine, QgsRectangle

from ....engine.contract.change_polygons import PENDING
from ..records.geopackage import limits, meet
from ..records.record import Record
from ..records.records import Records


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


def matching(records: Records, conditions: Filter, ids: Iterable[int] | None = None) -> list[int]:
    """Ids of the polygons that meet all conditions, in ascending order; of these polygons only, if given."""
    candidates = records.all() if ids is None else map(records.get, sorted(ids))
    found = _meeting_values(candidates, conditions)
    if conditions.extent_geometry is None:
        return [record.id for record in found]
    return _in_extent(records, found, conditions.extent_geometry)


def _meeting_values(candidates: Iterable[Record], conditions: Filter) -> list[Record]:
    """One pass for each condition there is: of a hundred thousand polygons none may take long."""
    found = list(candidates)
    statuses, labels = conditions.statuses, conditions.labels
    probabilities = conditions.probability_min, conditions.probability_max
    areas = conditions.area_min, conditions.area_max
    if statuses is not None:
        found = [record for record in found if record.status in statuses]
    if labels is not None:
        found = [record for record in found if record.label in labels]
    if probabilities != (None, None):
        found = [record for record in found if _within(record.probability, *probabilities)]
    if areas != (None, None):
        found = [record for record in found if _within(record.area_m2, *areas)]
    return found


def pending_below(records: Records, probability: float) -> list[int]:
    """Pending polygons whose mean probability is below this."""
    pending = matching(records, Filter(statuses=(PENDING,), probability_max=probability))
    return [number for number in pending if records.get(number).probability < probability]


def pending_inside(records: Records, area: QgsGeometry) -> list[int]:
    """Pending polygons that lie wholly in an area in the CRS of the layer."""
    if area.isEmpty():
        return []
    box = area.boundingBox()
    pending = map(records.get, matching(records, Filter(statuses=(PENDING,))))
    near = [record.id for record in pending if record.envelope and box.contains(_box(record))]
    if _is_rectangle(area):
        return near
    outlines = records.geometries(near)
    prepared = _prepared(area)
    return [number for number in near if prepared.contains(outlines[number].constGet())]


def _in_extent(records: Records, candidates: list[Record], extent: QgsGeometry) -> list[int]:
    if extent.isEmpty():
        return []
    box = extent.boundingBox()
    reached = limits(extent)
    near = [record for record in candidates if meet(record.envelope, reached)]
    if _is_rectangle(extent):
        in_doubt = [record.id for record in near if not box.contains(_box(record))]
    else:
        in_doubt = [record.id for record in near]
    outlines = records.geometries(in_doubt)
    prepared = _prepared(extent)
    outside = {number for number in in_doubt if not prepared.intersects(outlines[number].constGet())}
    return [record.id for record in near if record.id not in outside]


def _is_rectangle(geometry: QgsGeometry) -> bool:
    """Whether it has the sides of its bounding box, so that the envelopes inside it tell all."""
    return geometry.isGeosEqual(QgsGeometry.fromRect(geometry.boundingBox()))


def _prepared(geometry: QgsGeometry) -> QgsGeometryEngine:
    engine = QgsGeometry.createGeometryEngine(geometry.constGet())
    engine.prepareGeometry()
    return engine


def _box(record: Record) -> QgsRectangle:
    west, east, south, north = record.envelope
    return QgsRectangle(west, south, east, north)


def _within(value: float | None, lowest: float | None, highest: float | None) -> bool:
    return value is not None and (lowest is None or value >= lowest) and (highest is None or value <= highest)
