"""`train`: a labelled data set to a model file."""

from __future__ import annotations

from typing import Any

from engine.contract.options.train import TrainOptions
from engine.reporting import Reporter, duration_text

SUMMARY = "Train a network on labelled image pairs, or fine-tune a model."
OPTIONS = TrainOptions
WHEN_CANCELLED = "go on with the run by --resume"


def run(options: TrainOptions, reporter: Reporter) -> dict[str, Any]:
    from engine.training.trainer import train

    return train(options, reporter)


def describe(result: dict[str, Any]) -> str:
    figures = "  ".join(
        f"{name} {'undefined' if value is None else format(value, '.4f')}"
        for name, value in result["metrics"].items()
        if name in ("precision", "recall", "f1", "iou")
    )
    lines = [
        f"report      {result['report']}",
        f"model       {result['model']}",
        f"listed as   {result['installed'] or 'not listed'}",
        f"validation  {figures}  threshold {result['threshold']:g}",
        f"trained     {result['epochs']} epochs in {duration_text(result['seconds'])}, "
        f"the best was {result['best_epoch']}",
    ]
    return "\n".join(lines)
