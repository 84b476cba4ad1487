"""The order in which a person walks over the map: from each place to the nearest that is left."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

POINTS_IN_LEAF = 8


def walk(points: Sequence[tuple[float, float]], start: int) -> list[int]:
    """Numbers of the points (x, y) from `start`, each followed by one of the nearest not yet visited."""
    remaining = _Tree(points)
    order = [start]
    for _ in range(len(points) - 1):
        remaining.remove(order[-1])
        order.append(remaining.nearest_to(order[-1]))
    return order


class _Tree:
    """A k-d tree from which points are removed; it is searched from a point's own leaf upwards.

    Node 0 is the root. Of each node: its parent, its two children or none, its points if it is a leaf, how
    many points are left below it, and the box (west, east, south, north) around those it was made with.
    """

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        self._points = [(float(x), float(y)) for x, y in points]
        self._parents: list[int] = []
        self._children: list[tuple[int, int] | None] = []
        self._members: list[list[int]] = []
        self._left: list[int] = []
        self._boxes: list[tuple[float, float, float, float]] = []
        self._leaf_of = [0] * len(self._points)
        self._grow(np.array(self._points), np.arange(len(self._points)), -1)

    def remove(self, number: int) -> None:
        node = self._leaf_of[number]
        self._members[node].remove(number)
        while node >= 0:
            self._left[node] -= 1
            node = self._parents[node]

    def nearest_to(self, number: int) -> int:
        """The nearest point left to one that may have been removed."""
        place = self._points[number]
        node = self._leaf_of[number]
        best = self._nearest_in(node, place, (float("inf"), -1))
        while node:
            parent = self._parents[node]
            one, other = self._children[parent]
            best = self._nearest_in(other if node == one else one, place, best)
            node = parent
        return best[1]

    def _nearest_in(
        self, root: int, place: tuple[float, float], best: tuple[float, int]
    ) -> tuple[float, int]:
        """The better of `best`, as (distance squared, number), and the nearest point below a node."""
        x, y = place
        nodes = [root]
        while nodes:
            node = nodes.pop()
            if not self._left[node]:
                continue
            west, east, south, north = self._boxes[node]
            across = west - x if x < west else x - east if x > east else 0.0
            along = south - y if y < south else y - north if y > north else 0.0
            if across * across + along * along >= best[0]:
                continue
            children = self._children[node]
            if children:
                nodes += children
            for number in self._members[node]:
                its_x, its_y = self._points[number]
                candidate = ((its_x - x) ** 2 + (its_y - y) ** 2, number)
                if candidate < best:
                    best = candidate
        return best

    def _grow(self, coordinates: np.ndarray, numbers: np.ndarray, parent: int) -> int:
        """Add a node over some points, (n,) int of (all, 2) float, and those below it; returns its number."""
        node = len(self._parents)
        own = coordinates[numbers]
        west, south = own.min(axis=0).tolist()
        east, north = own.max(axis=0).tolist()
        self._parents.append(parent)
        self._children.append(None)
        self._members.append([])
        self._left.append(len(numbers))
        self._boxes.append((west, east, south, north))
        if len(numbers) <= POINTS_IN_LEAF:
            self._members[node] = numbers.tolist()
            for number in self._members[node]:
                self._leaf_of[number] = node
            return node
        half = len(numbers) // 2
        order = np.argpartition(own[:, 0 if east - west > north - south else 1], half)
        self._children[node] = (
            self._grow(coordinates, numbers[order[:half]], node),
            self._grow(coordinates, numbers[order[half:]], node),
        )
        return node
