"""The queue: what is in it, in which order, and where one is while decisions are taken."""

from __future__ import annotations

import math
import random
import sqlite3

import pytest
from qgis.core import QgsGeometry, QgsVectorLayer

from deep_change_detection.cd_plugin.review.queue.nearest import walk
from deep_change_detection.cd_plugin.review.queue.pace import Pace
from deep_change_detection.cd_plugin.review.queue.queue import Queue
from deep_change_detection.cd_plugin.review.queue.selection import (
    Filter,
    matching,
    pending_below,
    pending_inside,
)
from deep_change_detection.cd_plugin.review.records.records import Records, ReviewError
from tests.seeds import seeded

X, Y = 500_000.0, 5_400_000.0


@pytest.fixture
def layer(squares) -> QgsVectorLayer:
    """Ids 1 to 60 with probabilities of id / 61, in three rows of 20, each 30 m below the one before."""
    return squares(60)


@pytest.fixture
def records(layer) -> Records:
    return Records(layer, "anna")


@pytest.fixture
def queue(records) -> Queue:
    return Queue(records)


def area(west: float, south: float, east: float, north: float) -> QgsGeometry:
    """A rectangle in metres from the lower left corner of the first square."""
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return QgsGeometry.fromWkt(f"Polygon(({','.join(f'{X + x} {Y + y}' for x, y in corners)}))")


def test_orders_sort_by_what_they_are_named_after(queue, records):
    queue.set_order("probability")
    assert queue.ids() == list(range(60, 0, -1))
    queue.set_order("probability", descending=False)
    assert queue.ids() == list(range(1, 61))
    queue.set_order("uncertainty", threshold=0.5)
    distances = [abs(number / 61 - 0.5) for number in queue.ids()]
    assert distances == sorted(distances) and len(distances) == 60
    records.replace_outline(30, area(0, 100, 30, 130))
    records.replace_outline(31, area(100, 100, 105, 105))
    queue.set_order("area")
    assert queue.ids()[0] == 30 and queue.ids()[-1] == 31
    queue.set_order("id")
    assert queue.ids() == list(range(1, 61))
    with pytest.raises(ValueError):
        queue.set_order("mood")


@pytest.mark.parametrize("seed", range(5))
def test_the_list_begins_with_the_most_likely_change_and_equals_come_by_id(seed, squares):
    """By area times probability, of few different ones, some of them unknown."""
    chance = random.Random(seeded(seed))
    layer = squares(200)
    values = {
        number: (chance.choice([1, 2, 4, 9.5, None]), chance.choice([0.5, 0.7, 1.0, None]))
        for number in range(1, 201)
    }
    area, probability = (layer.fields().indexOf(name) for name in ("area_m2", "probability"))
    layer.dataProvider().changeAttributeValues(
        {number: {area: own[0], probability: own[1]} for number, own in values.items()}
    )
    expected = []
    left = dict(values)
    while left:  # the first of the largest, again and again
        best = None
        for number, (area, probability) in left.items():
            value = -1.0 if area is None or probability is None else area * probability
            if best is None or value > best[0]:
                best = value, number
        expected.append(best[1])
        del left[best[1]]
    queue = Queue(Records(layer, "anna"))
    assert queue.ids() == expected
    assert queue.current() == expected[0]


def test_polygons_without_a_probability_come_last_in_both_directions(queue, records):
    drawn = records.draw(area(0, 100, 10, 110))
    for order in ("probability", "likely_area"):
        for descending in (True, False):
            queue.set_order(order, descending=descending)
            assert queue.ids()[-1] == drawn


def test_the_nearest_order_goes_to_the_nearest_that_is_left_each_time(queue, records):
    queue.go(25)
    queue.set_filter(Filter(statuses=["pending"]))
    queue.set_order("nearest")
    ids = queue.ids()
    assert ids[0] == 25 and sorted(ids) == list(range(1, 61))
    centres = {number: records.geometry(number).centroid().asPoint() for number in ids}
    for place in range(len(ids) - 1):
        here = centres[ids[place]]
        distances = [here.distance(centres[number]) for number in ids[place + 1 :]]
        assert distances[0] == pytest.approx(min(distances))


@pytest.mark.parametrize("seed", range(5))
def test_a_walk_over_random_or_heaped_points_is_greedy(seed):
    random_ = random.Random(seeded(seed))
    points = [(random_.gauss(0, 1) * 10 ** random_.randrange(4), random_.random()) for _ in range(300)]
    points += points[:20]
    way = walk(points, 7)
    assert way[0] == 7 and sorted(way) == list(range(320))
    for place, (here, there) in enumerate(zip(way, way[1:])):
        nearest = min(math.dist(points[here], points[other]) for other in way[place + 1 :])
        assert math.dist(points[here], points[there]) == pytest.approx(nearest)


def test_filters_hold_together(queue, records):
    records.decide([10, 11, 12], "accepted")
    records.set_label([11, 40], "house")
    queue.set_filter(Filter(statuses={"accepted"}))
    assert sorted(queue.ids()) == [10, 11, 12]
    queue.set_filter(Filter(labels={"house"}))
    assert sorted(queue.ids()) == [11, 40]
    queue.set_filter(Filter(labels={""}, statuses={"accepted"}))
    assert sorted(queue.ids()) == [10, 12]
    queue.set_filter(Filter(probability_min=10 / 61, probability_max=12 / 61))
    assert sorted(queue.ids()) == [10, 11, 12]
    records.replace_outline(30, area(0, 100, 30, 130))
    queue.set_filter(Filter(area_min=101))
    assert queue.ids() == [30]
    queue.set_filter(Filter(area_max=99))
    assert queue.ids() == [] and queue.current() is None and queue.next() is None


def test_an_extent_filter_has_the_polygons_that_meet_it(queue):
    queue.set_filter(Filter(extent_geometry=area(12, -30, 35, 15)))
    assert sorted(queue.ids()) == [2, 3, 4, 22, 23, 24]
    triangle = QgsGeometry.fromWkt(
        f"Polygon(({X} {Y - 50}, {X + 200} {Y + 10}, {X + 200} {Y - 50}, {X} {Y - 50}))"
    )
    wanted = []
    for number in range(1, 61):
        column, row = (number - 1) % 20, (number - 1) // 20
        if area(10 * column, -30 * row, 10 * column + 10, -30 * row + 10).intersects(triangle):
            wanted.append(number)
    queue.set_filter(Filter(extent_geometry=triangle))
    assert sorted(queue.ids()) == wanted


def test_many_at_once_are_the_pending_below_a_probability_or_wholly_inside_an_area(records):
    records.decide([3], "accepted")
    assert pending_below(records, 6 / 61) == [1, 2, 4, 5]
    assert pending_inside(records, area(-1, -1, 45, 11)) == [1, 2, 4]
    bent = area(-1, -1, 45, 11).difference(area(2, 2, 3, 3))
    assert pending_inside(records, bent) == [2, 4]
    assert matching(records, Filter(statuses={"accepted"})) == [3]


def test_a_decided_polygon_stays_in_its_place_and_is_reached_by_going_back(queue, records):
    queue.set_filter(Filter(statuses={"pending"}))
    before = queue.ids()
    seen = []
    for _ in range(5):
        seen.append(queue.current())
        records.decide([queue.current()], "accepted")
        queue.next()
    assert queue.ids() == before
    back = [queue.previous() for _ in range(5)]
    assert back == seen[::-1]
    assert queue.previous() is None and queue.current() == seen[0]
    assert queue.next() == seen[1]
    assert queue.position() == 1


def test_next_pending_skips_the_decided_and_goes_on_at_the_beginning(queue, records):
    queue.set_order("id")
    queue.go(58)
    records.decide([59, 60, 1, 2], "rejected")
    assert queue.next_pending() == 3
    records.decide(list(range(1, 61)), "rejected")
    assert queue.next_pending() is None
    assert queue.current() == 3


def test_the_end_is_told_by_none_and_one_stays_there(queue):
    queue.set_order("id")
    queue.go(60)
    assert queue.next() is None
    assert queue.current() == 60


def test_pieces_of_a_split_come_next_and_undo_takes_them_away(queue, records):
    queue.set_order("id")
    queue.go(5)
    records.split(5, QgsGeometry.fromWkt(f"LineString({X + 43} {Y - 1}, {X + 43} {Y + 11})"))
    assert queue.current() == 5 and queue.next() == 61 and queue.next() == 6
    records.undo()
    assert queue.current() == 6 and queue.ids() == list(range(1, 61))
    records.redo()
    queue.go(61)
    records.undo()
    assert queue.current() == 5


def test_merged_neighbours_leave_the_queue_and_return_beside_the_other(queue, records):
    queue.set_order("id")
    queue.go(6)
    records.merge(5, [6])
    assert 6 not in queue.ids() and queue.current() == 5
    records.undo()
    assert queue.ids()[4:6] == [5, 6]


def test_many_decided_at_once_leave_a_queue_of_pending_ones(queue, records):
    moves = []
    queue.set_order("id")
    queue.set_filter(Filter(statuses={"pending"}))
    queue.go(2)
    queue.moved.connect(moves.append)
    records.decide(list(range(10, 51)), "rejected")
    assert queue.ids() == [*range(1, 10), *range(51, 61)]
    assert queue.current() == 2 and moves == []


def test_a_polygon_outside_the_filter_can_be_gone_to(queue, records):
    queue.set_filter(Filter(probability_min=0.9))
    here = queue.current()
    queue.go(3)
    assert queue.current() == 3 and queue.previous() == here
    with pytest.raises(ReviewError):
        queue.go(1000)


def test_the_current_polygon_is_told_again_when_it_changes(queue, records):
    moves = []
    queue.moved.connect(moves.append)
    records.set_label([queue.current()], "house")
    assert moves == [60]


def test_polygons_that_others_delete_leave_the_queue(queue, records, layer):
    with sqlite3.connect(layer.source().partition("|")[0]) as other:
        other.execute("DELETE FROM change WHERE fid = 60")
    records.refresh()
    assert 60 not in queue.ids() and queue.current() == 59


@pytest.mark.parametrize("first_gone", [60, 20])
def test_who_is_told_of_another_list_finds_the_polygon_that_is_looked_at_now(
    queue, records, layer, first_gone
):
    seen = []
    queue.refreshed.connect(lambda: seen.append(records.get(queue.current()).id))
    with sqlite3.connect(layer.source().partition("|")[0]) as other:
        other.execute("DELETE FROM change WHERE fid >= ?", [first_gone])
    records.refresh()
    assert seen == [first_gone - 1]


@pytest.mark.parametrize("seed", range(5))
def test_time_left_is_told_from_ten_measured_decisions_on_as_their_mean_times_what_is_left(seed):
    chance = random.Random(seeded(seed))
    pace, clock, thoughts = Pace(), 1000 * chance.random(), []
    pace.decided(clock)
    for _ in range(40):
        assert (pace.text(70_764) == "") == (len(thoughts) < 10)
        thoughts.append(chance.uniform(1, 100))
        clock += thoughts[-1]
        pace.decided(clock)
        clock += 1000  # away from the screen: this is no thought
        pace.decided(clock)
    latest = sum(thoughts[-30:]) / 30
    assert pace.seconds_each == pytest.approx(latest)
    assert pace.text(3600) == f"{latest:.1f} s each · about {round(latest)} h left"
    assert pace.text(0) == f"{latest:.1f} s each"
