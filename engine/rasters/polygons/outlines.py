"""Rings from the horizontal edges of regions of pixels, and polygons in well-known binary from rings.

Each end of an edge is a corner of the outline. Down each column line, the corners of a region are in turn the
upper and the lower end of a vertical edge: they tell which horizontal edge of the outline follows which.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from engine.rasters.grid import Grid
from engine.rasters.polygons.regions import Edges

POLYGON = struct.Struct("<BII")
"""Byte order (1: little endian), geometry type (3: polygon), number of rings."""
RING = struct.Struct("<I")
"""Number of points."""
POINT_BYTES = 16

Envelope = tuple[float, float, float, float]
"""(xmin, xmax, ymin, ymax)"""


class Rings(NamedTuple):
    """Closed rings that bound regions: those of one follow each other, the outer one first.

    `columns`, `lines`: of all corners, (n,), two for each horizontal side; a ring's last is joined to its
    first. `starts`: where rings begin among the corners, (m,). `region`: the region that each bounds, (m,).
    `missing`: pixels without data that each encloses, (m,).
    """

    columns: np.ndarray
    lines: np.ndarray
    starts: np.ndarray
    region: np.ndarray
    missing: np.ndarray

    @property
    def lengths(self) -> np.ndarray:
        """Corners of each ring, (m,)."""
        return np.diff(self.starts, append=len(self.columns))

    @property
    def is_outer(self) -> np.ndarray:
        outer: np.ndarray = np.diff(self.region, prepend=-1) != 0
        return outer

    def where(self, chosen: np.ndarray) -> Rings:
        lengths = self.lengths
        corners = np.repeat(chosen, lengths)
        starts = np.cumsum(lengths[chosen]) - lengths[chosen]
        return Rings(
            self.columns[corners], self.lines[corners], starts, self.region[chosen], self.missing[chosen]
        )


def find_rings(edges: Edges) -> Rings:
    """The rings that edges join to.

    No ring touches itself: where two pixels of a region meet at a corner only, each ring turns back there and
    stays on its side.

    Args:
        edges: of regions numbered from 0 without a gap.
    """
    edges = edges.where(np.argsort(edges.region, kind="stable"))
    path, ends = _cycles(_next_edges(edges))
    starts = np.append(0, ends)[: len(ends)]
    columns, lines = _corners(edges, path)
    # above the lower edges of a ring lies what it encloses, and what lies above its upper edges
    signed = np.where(edges.above, edges.missing, -edges.missing)[path]
    missing = np.abs(np.add.reduceat(signed, starts)) if len(starts) else signed
    return Rings(columns, lines, 2 * starts, edges.region[path[starts]], missing)


def outlines(rings: Rings, grid: Grid) -> Iterator[tuple[bytes, Envelope]]:
    """The polygon of each region as well-known binary, and its envelope, in map coordinates.

    The outer ring comes first and runs counter-clockwise on a north-up grid, holes run clockwise.
    """
    if len(rings.starts) == 0:
        return
    ring_ends = np.append(rings.starts[1:], len(rings.columns))
    columns = np.insert(rings.columns, ring_ends, rings.columns[rings.starts])
    lines = np.insert(rings.lines, ring_ends, rings.lines[rings.starts])
    x, y = grid.to_map(columns, lines)

    points = np.column_stack([x, y]).astype("<f8", copy=False).reshape(-1).view(np.uint8).data
    point_ends = POINT_BYTES * (ring_ends + np.arange(1, len(ring_ends) + 1))
    first_rings = np.flatnonzero(rings.is_outer)
    outer_starts = (rings.starts + np.arange(len(rings.starts)))[first_rings]
    envelopes = zip(
        *(
            reduce.reduceat(values, outer_starts).tolist()
            for values in (x, y)
            for reduce in (np.minimum, np.maximum)
        )
    )
    ends = iter(point_ends.tolist())
    begin = 0
    for count, envelope in zip(np.diff(first_rings, append=len(ring_ends)).tolist(), envelopes):
        pieces: list[bytes | memoryview] = [POLYGON.pack(1, 3, count)]
        for _ in range(count):
            end = next(ends)
            pieces += (RING.pack((end - begin) // POINT_BYTES), points[begin:end])
            begin = end
        yield b"".join(pieces), envelope


def _next_edges(edges: Edges) -> np.ndarray:
    """Which edge follows each on its ring, (n,): lower edges run rightwards, upper ones leftwards."""
    count = len(edges.line)
    line = edges.line.astype(np.int64)
    line -= line.min(initial=0)
    line_bits, column_bits = (
        int(line.max(initial=0)).bit_length(),
        int(edges.right.max(initial=0)).bit_length(),
    )
    # of two corners in one place, that of the edge with the region below it ends the vertical edge above
    by_column = (edges.region << (column_bits + line_bits + 1)) | (line << 1) | edges.above
    key = np.empty(2 * count, dtype=np.int64)
    key[0::2] = by_column | (edges.left.astype(np.int64) << (line_bits + 1))
    key[1::2] = by_column | (edges.right.astype(np.int64) << (line_bits + 1))
    order = np.argsort(key)
    partner = np.empty(2 * count, dtype=np.int64)
    partner[order[0::2]] = order[1::2]
    partner[order[1::2]] = order[0::2]
    ends = 2 * np.arange(count) + edges.above
    following: np.ndarray = partner[ends] >> 1
    return following


def _cycles(following: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The cycles of a permutation (n,) by their smallest members: members in turn, and where cycles end."""
    unseen = array("q", following.astype(np.int64).tobytes())
    path, ends = array("q"), array("q")
    for start in range(len(unseen)):
        if unseen[start] < 0:
            continue
        edge = start
        while (after := unseen[edge]) >= 0:
            path.append(edge)
            unseen[edge] = -1
            edge = after
        ends.append(len(path))
    return np.frombuffer(path, dtype=np.int64), np.frombuffer(ends, dtype=np.int64)


def _corners(edges: Edges, path: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Columns and lines of the two ends of each edge of a path, in its direction: (2n,) each."""
    left, right, above = edges.left[path], edges.right[path], edges.above[path]
    columns = np.empty(2 * len(path), dtype=np.int32)
    columns[0::2] = np.where(above, left, right)
    columns[1::2] = np.where(above, right, left)
    return columns, np.repeat(edges.line[path], 2)
