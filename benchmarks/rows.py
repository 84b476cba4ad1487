"""What a benchmark says: a figure of ours beside that of a peer, or a limit, from the same run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Row:
    """One comparison.

    Attributes:
        benchmark, case: what was measured, and at which size or on which network.
        figure: of what, with its unit.
        ours: our median.
        peer: whose the other figure is.
        theirs: their median; None where the figure stands alone.
        ratio: theirs / ours, above 1 where we need less; None without theirs.
    """

    benchmark: str
    case: str
    figure: str
    ours: float
    peer: str = ""
    theirs: Optional[float] = None  # noqa: UP045 (read by dataclasses on Python 3.9)

    @property
    def ratio(self) -> float | None:
        return None if self.theirs is None or self.ours == 0 else self.theirs / self.ours


def table(rows: list[Row]) -> str:
    """The rows as aligned columns."""
    cells = [("benchmark", "case", "figure", "ours", "peer", "theirs", "ratio")]
    for row in rows:
        ratio = row.ratio
        cells.append(
            (
                row.benchmark,
                row.case,
                row.figure,
                f"{row.ours:.4g}",
                row.peer,
                "" if row.theirs is None else f"{row.theirs:.4g}",
                "" if ratio is None else f"{ratio:.2f}",
            )
        )
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in cells
    )
