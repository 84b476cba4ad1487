"""`compare`: a result against a reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.commands.figures import figures_table
from engine.contract.options.evaluate import CompareOptions
from engine.contract.options.option import check
from engine.reporting import Reporter

if TYPE_CHECKING:
    from engine.training.comparison import Comparison

SUMMARY = "Compare a change map or polygons with a reference."
OPTIONS = CompareOptions
PRINTS_JSON = True


def run(options: CompareOptions, reporter: Reporter) -> Comparison:
    from engine.training.comparison import compare

    check(options)
    return compare(
        options.result,
        options.reference,
        threshold=options.threshold,
        area=options.area,
        pixel_size=options.pixel_size,
        reporter=reporter,
    )


def describe(result: Comparison) -> str:
    lines = [figures_table([("", result.as_json())])]
    if result.threshold is not None:
        lines.append(f"at a threshold of {result.threshold:g}")
    return "\n".join(lines)
