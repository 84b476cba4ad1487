"""The result of an audit in lines for a person."""

from __future__ import annotations

from typing import Any

from engine.training.published import CountsComparison

EXAMPLES = 3
WIDTH = 9


def described(result: dict[str, Any]) -> str:
    """What `audit` found: figures of each split, then what is wrong, worst first, with some examples."""
    lines = [_figures(split, figures) for split, figures in result["splits"].items()]
    published = None if result["published"] is None else CountsComparison(**result["published"])
    if published is not None:
        lines.append(f"{'good' if published.as_published else 'warning':<{WIDTH}}{published}")
    for finding in result["findings"]:
        lines.append(f"{finding['severity']:<{WIDTH}}{finding['text']}")
        lines += [f"{'':<{WIDTH}}  {file}" for file in finding["files"][:EXAMPLES]]
        more = len(finding["files"]) - EXAMPLES
        if more > 0:
            lines.append(f"{'':<{WIDTH}}  and {more} more; --json names {'them' if more > 1 else 'it'}")
    is_good = published is None or published.as_published
    if is_good and all(finding["severity"] == "note" for finding in result["findings"]):
        lines.append(f"{'good':<{WIDTH}}nothing wrong was found")
    return "\n".join(lines)


def _figures(split: str, figures: dict[str, Any]) -> str:
    sizes = ", ".join(f"{count} of {size}" for size, count in list(figures["sizes"].items())[:EXAMPLES])
    share = figures["change_share"]
    line = f"{split:<{WIDTH}}{figures['pairs']} pairs ({sizes})"
    if share is not None:
        line += f", {share:.2%} change, {figures['without_change']} pairs without any"
    if figures["shift"]["median"] is not None:
        shift = figures["shift"]
        line += f", median shift {shift['median']:.1f} px ({shift['measured']} can be measured)"
    return line
