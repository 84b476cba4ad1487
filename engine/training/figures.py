"""The figures of `evaluate` and `compare` as a table for a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.training.calibration import best_threshold

if TYPE_CHECKING:
    from engine.training.comparison import Comparison
    from engine.training.evaluation import Evaluation

COLUMNS = {
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "iou": "IoU",
    "overall_accuracy": "OA",
    "kappa": "kappa",
    "mean_f1": "mean F1",
    "mean_iou": "mean IoU",
}
UNDEFINED = "–"


def figures_table(results: Sequence[tuple[str, Comparison | Evaluation]]) -> str:
    """One line for each named result under a heading."""
    rows = [["", *COLUMNS.values(), "object F1", "best at"]]
    for name, result in results:
        metrics = result.confusion.metrics()
        f1_of_objects = None if result.objects is None else result.objects.as_json()["f1"]
        best = None if result.histogram is None else best_threshold(result.histogram)
        figures = [*(metrics[key] for key in COLUMNS), f1_of_objects]
        rows.append([name, *map(_figure, figures), UNDEFINED if best is None else f"{best:g}"])
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: list[str], widths: list[int]) -> str:
    name, *figures = (
        cell.ljust(width) if not at else cell.rjust(width)
        for at, (cell, width) in enumerate(zip(row, widths))
    )
    return "  ".join([name, *figures] if widths[0] else figures)


def _figure(value: float | None) -> str:
    return UNDEFINED if value is None else f"{value:.4f}"
