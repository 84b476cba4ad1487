"""What a report tells of pixels, objects and probabilities, whatever was measured."""

from __future__ import annotations

from engine.training.calibration import Histogram, expected_calibration_error, reliability, sweep
from engine.training.metrics import Confusion
from engine.training.objects import ObjectCounts
from engine.training.report.charts import Chart, Line, figure
from engine.training.report.html import shown, table

FIGURES = {
    "precision": "Precision",
    "recall": "Recall",
    "f1": "F1",
    "iou": "IoU",
    "overall_accuracy": "Overall accuracy",
    "kappa": "Kappa",
    "mean_f1": "Mean F1 of both classes",
    "mean_iou": "Mean IoU of both classes",
}
CURVES = ("precision", "recall", "f1", "iou")


def tables_of_figures(confusion: Confusion, objects: ObjectCounts | None) -> str:
    """Of all pixels together, and of objects where these were counted."""
    figures = confusion.metrics()
    tables = table("All pixels together", [(name, shown(figures[key])) for key, name in FIGURES.items()])
    counts = [
        ("Found", confusion.tp),
        ("Invented", confusion.fp),
        ("Missed", confusion.fn),
        ("Rightly none", confusion.tn),
    ]
    tables += table("Pixels", [(name, f"{count:,}") for name, count in counts])
    if objects is not None:
        values = objects.as_json()
        rows = [(FIGURES[key], shown(values[key])) for key in ("precision", "recall", "f1")]
        rows += [
            (name, f"{values[key]:,}")
            for name, key in (("Found", "tp"), ("Invented", "fp"), ("Missed", "fn"))
        ]
        tables += table("Objects matched at an IoU of 0.5", rows)
    return tables


def probability_charts(histogram: Histogram, threshold: float) -> str:
    """Figures at each threshold, with the one taken, and how often change is where probabilities say."""
    tables = sweep(histogram)
    thresholds = [at for at, _ in tables]
    figures = [table.metrics() for _, table in tables]
    bins = reliability(histogram)
    error = expected_calibration_error(histogram)
    return figure(
        Chart(
            "Figures by threshold",
            "probability from which a pixel is change",
            [Line(FIGURES[key], thresholds, [row[key] for row in figures]) for key in CURVES],
            x_range=(0.0, 1.0),
            y_range=(0.0, 1.0),
            mark=(threshold, "threshold chosen"),
        )
    ) + figure(
        Chart(
            "Share of change by probability",
            "probability that the model gives",
            [
                Line(
                    "share that changed",
                    [b.mean_probability for b in bins],
                    [b.share_of_change for b in bins],
                )
            ],
            x_range=(0.0, 1.0),
            y_range=(0.0, 1.0),
            diagonal=True,
            note="On the dotted line, probabilities say how often there is change. Expected calibration "
            f"error {shown(error)}.",
        )
    )
