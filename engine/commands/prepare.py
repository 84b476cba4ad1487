"""`prepare`: labelled scenes, polygons or reviewed changes to a training set; `--check` looks at one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.contract.options.prepare import PrepareOptions
from engine.reporting import Reporter, duration_text

if TYPE_CHECKING:
    from engine.training.audit import Audit
    from engine.training.prepare import PreparedSet

SUMMARY = "Make a training set of patches, or check one."
OPTIONS = PrepareOptions
PRINTS_JSON = True


def run(options: PrepareOptions, reporter: Reporter) -> PreparedSet | Audit:
    if options.check:
        from engine.training.audit import audit

        return audit(options.source, reporter)
    from engine.training.prepare import prepare

    return prepare(options, reporter)


def describe(result: PreparedSet | Audit) -> str:
    from engine.training.audit import Audit, described

    if isinstance(result, Audit):
        return described(result.as_json())
    patches = ", ".join(
        f"{split} {count} ({result.figures.change_share[split]:.1%} change)"
        for split, count in result.figures.patches.items()
        if count
    )
    return (
        f"training set  {result.output}\n"
        f"patches       {patches}\n"
        f"made in       {duration_text(result.seconds)}"
    )
