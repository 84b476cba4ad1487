"""The job of `prepare`: scenes are cut into patches, which become a training set."""

from __future__ import annotations

import contextlib
import functools
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Callable

import engine
from engine.contract.addresses import shortened
from engine.contract.errors import InputError
from engine.contract.options.option import check
from engine.contract.options.prepare import PrepareOptions
from engine.contract.windows import Window
from engine.contract.words import duration_text
from engine.reporting import Reporter
from engine.training.ahead import done_ahead
from engine.training.audit import Audit, audit
from engine.training.data_folders import SPLITS
from engine.training.prepare.new_set import NewSet, check_free, new_set
from engine.training.prepare.scenes import Scene, SceneToCut, held_in_memory
from engine.training.prepare.sources import scenes_in
from engine.training.prepare.splits import Division, Patch, divided

WORKERS = 4
PATCHES_AHEAD = 16
HELD_BYTES = 128 * 2**20
"""Scenes no larger than this are read once, since their patches would decode the same blocks again."""


@dataclass(frozen=True)
class SetFigures:
    """What a training set holds.

    Attributes:
        patches: numbers of them, by split.
        change_share: of the pixels that count, by split.
        pixels: numbers of those of all patches that are `change`, `no_change` and `not_counted`.
    """

    patches: dict[str, int]
    change_share: dict[str, float]
    pixels: dict[str, int]


@dataclass(frozen=True)
class PreparedSet:
    """A training set that was made in the folder `output`."""

    output: str
    figures: SetFigures
    seconds: float

    def as_json(self) -> dict[str, Any]:
        return {"output": self.output, **asdict(self.figures), "seconds": self.seconds}

    def in_words(self) -> str:
        patches = ", ".join(
            f"{split} {count} ({self.figures.change_share[split]:.1%} change)"
            for split, count in self.figures.patches.items()
            if count
        )
        return (
            f"training set  {self.output}\n"
            f"patches       {patches}\n"
            f"made in       {duration_text(self.seconds)}"
        )


def prepare_or_check(options: PrepareOptions, reporter: Reporter) -> PreparedSet | Audit:
    """Make a training set, or look at one, as `--check` says; see `prepare` and `audit`."""
    return audit(options.source, reporter) if options.check else prepare(options, reporter)


def prepare(options: PrepareOptions, reporter: Reporter) -> PreparedSet:
    """Make a training set.

    Raises:
        InputError: source or options cannot be used, or too little is labelled.
        EnvironmentFailure: the disk is full or gone.
        Cancelled: the reporter's `stop` was set.
    """
    started_at = time.monotonic()
    output = _checked_output(options)
    scenes = scenes_in(options, reporter)
    with new_set(output, options.overwrite) as made:
        cutting = _Cutting(options, made)
        patches = cutting.all_of(scenes, reporter)
        if not patches:
            raise InputError(
                f"{options.source} gives no patch of {options.size} pixels with a label and data in "
                "both images; check that they show the same place, or give a smaller --size or --min-valid."
            )
        if not any(patch.change for patch in patches):
            raise InputError(f"{options.source} marks no change where both images hold data; add some.")
        division = Division({"val": options.val, "test": options.test}, options.block, options.seed)
        splits = divided(patches, division, options.size)
        figures = _figures(splits, options.size)
        if not figures.pixels["no_change"]:
            reporter.warning("Nothing is known to be no change; reject polygons or mark background.")
        told = {"options": shortened(asdict(options)), "engine_version": engine.__version__}
        made.divide(splits, {**asdict(figures), **told})
    return PreparedSet(output, figures, round(time.monotonic() - started_at, 2))


def _checked_output(options: PrepareOptions) -> str:
    """Where the set goes, after refusing options that no set can have."""
    check(options)
    if not (0 <= options.val < 1 and 0 <= options.test < 1 and options.val + options.test < 1):
        raise InputError("--val and --test are shares that leave some for training; give 0 to below 1.")
    if options.output is None:
        raise InputError("There is no place for the training set; give --output DIR.")
    check_free(options.output, options.overwrite)
    return options.output


class _Cutting:
    """Cuts scenes into patches, several at a time."""

    def __init__(self, options: PrepareOptions, made: NewSet) -> None:
        self._size = options.size
        self._grid = (options.size, options.stride or options.size, options.edges)
        self._least = max(options.min_valid * options.size**2, 1)
        self._made = made

    def all_of(self, scenes: list[SceneToCut], reporter: Reporter) -> list[Patch]:
        """Write every patch that counts and tell of them, in order."""
        total = sum(1 for scene in scenes for _ in scene.boxes(*self._grid))
        reporter.started(total, "patches", "the processor")
        patches = []
        cuts = done_ahead(self._cuts(scenes, reporter), WORKERS, PATCHES_AHEAD)
        with contextlib.closing(cuts):  # so that nothing more is written when one fails
            for done, found in enumerate(cuts, 1):
                reporter.progress(done)
                reporter.check_cancelled()
                if found is not None:
                    patches.append(found)
        return patches

    def _cuts(self, scenes: list[SceneToCut], reporter: Reporter) -> Iterator[Callable[[], Patch | None]]:
        """What is to be done for each box."""
        for number, each in enumerate(scenes):
            reporter.check_cancelled()
            scene = each.open()
            if scene.bytes <= HELD_BYTES:
                scene = held_in_memory(scene)
            for box in each.boxes(*self._grid):
                yield functools.partial(self._cut, scene, each, number, box)

    def _cut(self, scene: Scene, source: SceneToCut, number: int, box: Window) -> Patch | None:
        """Write a patch, unless too few of its pixels count."""
        pixels = scene.read(box)
        known = int(pixels.known.sum())
        if known < self._least:
            return None
        column, row, _, _ = box
        name = f"{source.name}_{row:06d}_{column:06d}"
        patch = Patch(name, number, source.split, box, int(pixels.change.sum()), known)
        self._made.write(patch, pixels, scene.grid_of(box))
        return patch


def _figures(splits: dict[str, list[Patch]], size: int) -> SetFigures:
    change = {name: sum(patch.change for patch in patches) for name, patches in splits.items()}
    known = {name: sum(patch.known for patch in patches) for name, patches in splits.items()}
    patches = {name: len(splits.get(name, [])) for name in SPLITS}
    return SetFigures(
        patches,
        change_share={name: change[name] / known[name] for name in splits},
        pixels={
            "change": sum(change.values()),
            "no_change": sum(known.values()) - sum(change.values()),
            "not_counted": sum(patches.values()) * size**2 - sum(known.values()),
        },
    )
