"""What two splits of a training set have in common: the same images, nearly the same, the same ground."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Callable, NamedTuple

import numpy as np

from engine.training.audit.look import Look
from engine.training.audit.marks import SIDE

ALIKE = 0.9
"""Correlation of small pictures from which two images are compared more closely."""
NEARLY_SAME = 0.85
"""Correlation of what is left of small pictures without their coarse shades: then it is one image twice."""
COMMONEST_MARK = 8
"""A mark that more images have tells nothing."""
LEAST_MARKS = 4
"""Marks at one distance that two images share where they show the same ground."""
LEAST_OVERLAP = 0.01
"""Share of an image on the map."""
_ROWS = 1024


class Common(NamedTuple):
    """An image of one split that is met again in another.

    Attributes:
        first, second: paths of the two images.
        splits: theirs.
        right, down: how far, in pixels, the second one lies from the first; 0 where they are the same.
    """

    first: str
    second: str
    splits: tuple[str, str]
    right: int = 0
    down: int = 0


def same_images(looks: Sequence[Look]) -> tuple[list[Common], list[list[str]]]:
    """Images of equal pixels: in two splits, and groups of them within one."""
    found: dict[bytes, list[tuple[str, str]]] = defaultdict(list)
    for look in looks:
        for path, digest in zip(look.files, dict.fromkeys(look.digests)):
            found[digest].append((look.split, str(path)))
    across, within = [], []
    for images in found.values():
        by_split = dict(reversed(images))
        splits = list(dict.fromkeys(split for split, _ in images))
        across += [
            Common(by_split[one], by_split[other], (one, other)) for one, other in combinations(splits, 2)
        ]
        for split in splits:
            paths = [path for of, path in images if of == split]
            if len(paths) > 1:
                within.append(paths)
    return across, within


def nearly_same_images(
    looks: Sequence[Look], known: Sequence[Common], check_cancelled: Callable[[], None]
) -> list[Common]:
    """Images of two splits that are one image: compressed anew, brightened, turned or mirrored."""
    common = []
    seen = {frozenset(common[:2]) for common in known}
    by_split: dict[str, list[tuple[str, np.ndarray]]] = defaultdict(list)
    for look in looks:
        for path, picture in zip(look.files, look.pictures):
            if picture is not None:
                by_split[look.split].append((str(path), picture))
    for one, other in combinations(by_split, 2):
        first, second = _Pictures(by_split[one]), _Pictures(by_split[other])
        for here, there in first.alike(second, check_cancelled):
            paths = first.paths[here], second.paths[there]
            if frozenset(paths) in seen:
                continue
            if _best_match(first.pictures[here], second.pictures[there]) >= NEARLY_SAME:
                seen.add(frozenset(paths))
                common.append(Common(*paths, (one, other)))
    return common


class _Pictures:
    """The small pictures of a split."""

    def __init__(self, images: list[tuple[str, np.ndarray]]) -> None:
        self.paths = [path for path, _ in images]
        self.pictures = np.stack([picture for _, picture in images])
        coarse = self.pictures.reshape(-1, SIDE // 2, 2, SIDE // 2, 2).mean(axis=(2, 4))
        self._as_is = _unit(coarse)
        self._upright = _unit(np.stack([_upright(picture) for picture in coarse]))

    def alike(self, other: _Pictures, check_cancelled: Callable[[], None]) -> Iterator[tuple[int, int]]:
        """Numbers of pictures here and there that resemble each other, as they are or turned."""
        for start in range(0, len(self.paths), _ROWS):
            check_cancelled()
            rows = slice(start, start + _ROWS)
            resemble = self._as_is[rows] @ other._as_is.T >= ALIKE
            resemble |= self._upright[rows] @ other._upright.T >= ALIKE
            for here, there in np.argwhere(resemble):
                yield start + int(here), int(there)


def _unit(pictures: np.ndarray) -> np.ndarray:
    """Each as a vector with a mean of 0 and a length of 1."""
    flat = pictures.reshape(len(pictures), -1)
    flat = flat - flat.mean(axis=1, keepdims=True)
    unit: np.ndarray = flat / np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-6)
    return unit


def _upright(picture: np.ndarray) -> np.ndarray:
    """The one of the eight turned and mirrored views whose weight lies at the top left, more at the top."""
    side = np.arange(len(picture)) - (len(picture) - 1) / 2
    picture = picture - picture.mean()
    if (picture * side[:, None]).sum() > 0:
        picture = picture[::-1]
    if (picture * side).sum() > 0:
        picture = picture[:, ::-1]
    return picture.T if (picture * side).sum() < (picture * side[:, None]).sum() else picture


def _best_match(first: np.ndarray, second: np.ndarray) -> float:
    """Highest correlation of the fine structure of a picture with that of any view of another."""
    views = [np.rot90(turned, times) for turned in (second, second.T) for times in range(4)]
    fine = _unit(np.stack([_fine(view) for view in (first, *views)]))
    return float((fine[1:] @ fine[0]).max())


def _fine(picture: np.ndarray) -> np.ndarray:
    """A picture less its average over five by five."""
    wide = np.pad(picture, 2, mode="edge")
    around = sum(wide[row : row + SIDE, column : column + SIDE] for row in range(5) for column in range(5))
    return picture - around / 25


def same_ground(looks: Sequence[Look]) -> list[Common]:
    """Before images of two splits that hold the same pixels at different places: overlapping tiles."""
    marked = [(look, look.marks) for look in looks if look.marks is not None]
    if not marked:
        return []
    owner = np.repeat(np.arange(len(marked)), [len(marks.values) for _, marks in marked])
    values, rows, columns = (np.concatenate([marks[part] for _, marks in marked]) for part in range(3))
    order = np.lexsort((owner, values))
    owner, values, rows, columns = owner[order], values[order], rows[order], columns[order]
    split = np.unique([look.split for look, _ in marked], return_inverse=True)[1][owner]
    _, group, often = np.unique(values, return_inverse=True, return_counts=True)
    rare = often[group] <= COMMONEST_MARK
    met = []
    for step in range(1, COMMONEST_MARK):  # marks of one value lie beside each other
        one, other = slice(None, -step), slice(step, None)
        same = (values[one] == values[other]) & rare[one] & (split[one] != split[other])
        pairs = (owner[one], owner[other], columns[one] - columns[other], rows[one] - rows[other])
        met.append(np.stack([part[same] for part in pairs], axis=1))
    found, times = np.unique(np.concatenate(met), axis=0, return_counts=True)
    common = []
    for first, second, right, down in found[times >= LEAST_MARKS].tolist():
        here, there = marked[first][0], marked[second][0]
        if here.digests[0] != there.digests[0]:
            splits = here.split, there.split
            common.append(Common(here.files.before, there.files.before, splits, right, down))
    return common


def same_place(looks: Sequence[Look]) -> list[Common]:
    """Before images of two splits that overlap on the map."""
    by_crs: dict[str, dict[str, list[Look]]] = defaultdict(lambda: defaultdict(list))
    for look in looks:
        if look.place is not None:
            by_crs[look.place[0]][look.split].append(look)
    common = []
    for by_split in by_crs.values():
        for one, other in combinations(by_split, 2):
            for first, second in _overlapping(by_split[one], by_split[other]):
                common.append(Common(first.files.before, second.files.before, (one, other)))
    return common


def _overlapping(first: list[Look], second: list[Look]) -> Iterator[tuple[Look, Look]]:
    boxes = [
        np.array([look.place[1] for look in looks if look.place is not None]) for looks in (first, second)
    ]
    for start in range(0, len(first), _ROWS):
        mine, theirs = boxes[0][start : start + _ROWS, None], boxes[1][None]
        width = np.minimum(mine[..., 2], theirs[..., 2]) - np.maximum(mine[..., 0], theirs[..., 0])
        height = np.minimum(mine[..., 3], theirs[..., 3]) - np.maximum(mine[..., 1], theirs[..., 1])
        area = (mine[..., 2] - mine[..., 0]) * (mine[..., 3] - mine[..., 1])
        overlap = np.maximum(width, 0) * np.maximum(height, 0) > LEAST_OVERLAP * area
        for here, there in np.argwhere(overlap):
            yield first[start + here], second[there]
