"""The result of an audit in lines for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.training.audit.job import Audit, SplitFigures

EXAMPLES = 3
WIDTH = 9


def described(audit: Audit) -> str:
    """Figures of each split, then what is wrong, worst first, with some examples."""
    lines = []
    for split, figures in audit.splits.items():
        lines.append(_figures(split, figures))
        if figures.masks:
            lines.append(f"{'':<{WIDTH}}  masks: {figures.masks}")
    published = audit.published
    if published is not None:
        lines.append(f"{'good' if published.as_published else 'warning':<{WIDTH}}{published}")
    for finding in audit.findings:
        lines.append(f"{finding.severity:<{WIDTH}}{finding.text}")
        lines += [f"{'':<{WIDTH}}  {file}" for file in finding.files[:EXAMPLES]]
        more = len(finding.files) - EXAMPLES
        if more > 0:
            lines.append(f"{'':<{WIDTH}}  and {more} more; --json names {'them' if more > 1 else 'it'}")
    is_good = published is None or published.as_published
    if is_good and all(finding.severity == "note" for finding in audit.findings):
        lines.append(f"{'good':<{WIDTH}}nothing wrong was found")
    return "\n".join(lines)


def _figures(split: str, figures: SplitFigures) -> str:
    sizes = ", ".join(f"{count} of {size}" for size, count in list(figures.sizes.items())[:EXAMPLES])
    line = f"{split:<{WIDTH}}{figures.pairs} pairs ({sizes})"
    if figures.change_share is not None:
        line += f", {figures.change_share:.2%} change, {figures.without_change} pairs without any"
    shift = figures.shift
    if shift.median is not None:
        line += f", median shift {shift.median:.1f} px ({shift.measured} can be measured)"
    return line
