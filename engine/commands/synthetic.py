"""`synthetic`: a training set of drawn scenes, with exact masks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.contract.options.synthetic import SyntheticOptions
from engine.reporting import Reporter

if TYPE_CHECKING:
    from engine.training.synthetic.files import SyntheticSet

SUMMARY = "Draw a training set: pairs of aerial scenes whose changed buildings are known exactly."
OPTIONS = SyntheticOptions


def run(options: SyntheticOptions, reporter: Reporter) -> SyntheticSet:
    from engine.training.synthetic import SceneSettings, write_set

    return write_set(
        options.output,
        {split: getattr(options, split) for split in ("train", "val", "test")},
        options.size,
        options.seed,
        SceneSettings().with_nuisance(options.nuisance),
        options.textures,
        workers=options.workers,
        reporter=reporter,
    )


def describe(result: SyntheticSet) -> str:
    pairs = ", ".join(f"{split} {count}" for split, count in result.pairs.items())
    return f"set         {result.output}\npairs       {pairs} ({result.written} written now)"
