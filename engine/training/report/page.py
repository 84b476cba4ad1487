"""Puts curves, figures, settings and sample rows of a training run on one page."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

import numpy as np

from engine.rasters.encoded import encode_png
from engine.training.calibration import expected_calibration_error, reliability, sweep
from engine.training.checkpoint import replace_in_run
from engine.training.evaluation import Evaluation
from engine.training.report.charts import Chart, Line, figure
from engine.training.report.pictures import ReportSample, coloured_label, coloured_prediction
from engine.training.report.style import STYLE

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
UNDEFINED = "–"


def write_report(
    path: Path,
    *,
    title: str,
    history: Sequence[Mapping[str, float | None]],
    evaluation: Evaluation,
    samples: Sequence[ReportSample],
    settings: Mapping[str, object],
    best_epoch: int | None = None,
) -> None:
    """Write the page, replacing one that is there only when the new one is complete.

    Args:
        history: a row for each epoch with `epoch`, `loss`, `lr`, and figures on validation.
        evaluation: of the model that was kept, on the validation split.
        settings: what the run was made with and from, plain JSON, shown as it is.

    Raises:
        EnvironmentFailure: it cannot be written.
    """
    body = "".join(
        [
            f"<h1>{escape(title)}</h1>{_summary(evaluation, len(history), best_epoch)}",
            _section("Training", f'<div class="charts">{_training_charts(history, best_epoch)}</div>'),
            _section("Validation", f'<div class="tables">{_figures(evaluation)}</div>'),
            _section(
                "What the probabilities are worth",
                f'<div class="charts">{_probability_charts(evaluation)}</div>',
            ),
            _section("Samples", _sample_table(samples)),
            _section("Settings", _settings_table(settings)),
        ]
    )
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>{body}</body></html>\n"
    )
    replace_in_run(Path(path), page.encode(), "the model is written")


def _section(heading: str, content: str) -> str:
    return f"<section><h2>{escape(heading)}</h2>{content}</section>"


def _summary(evaluation: Evaluation, epochs: int, best_epoch: int | None) -> str:
    figures = evaluation.metrics()
    kept = "" if best_epoch is None else f", after epoch {best_epoch} of {epochs}"
    return (
        f"<p>F1 <b>{_shown(figures['f1'])}</b>, IoU <b>{_shown(figures['iou'])}</b> on "
        f"{len(evaluation.per_image)} validation images at a threshold of {evaluation.threshold:g}{kept}.</p>"
    )


def _training_charts(history: Sequence[Mapping[str, float | None]], best_epoch: int | None) -> str:
    epochs = range(1, len(history) + 1)
    best = None if best_epoch is None else (float(best_epoch), "epoch kept")

    def line(name: str, key: str) -> Line:
        return Line(name, epochs, [row.get(key) for row in history])

    return "".join(
        figure(chart)
        for chart in (
            Chart("Loss on the training split", "epoch", [line("loss", "loss")], mark=best),
            Chart(
                "Figures on the validation split",
                "epoch",
                [line(FIGURES[key], key) for key in CURVES],
                y_range=(0.0, 1.0),
                mark=best,
            ),
            Chart("Learning rate", "epoch", [line("learning rate", "lr")]),
        )
    )


def _figures(evaluation: Evaluation) -> str:
    pixels = evaluation.metrics()
    rows = [(name, _shown(pixels[key])) for key, name in FIGURES.items()]
    tables = _table("All pixels together", rows)
    table = evaluation.confusion
    counts = [("Found", table.tp), ("Invented", table.fp), ("Missed", table.fn), ("Rightly none", table.tn)]
    tables += _table("Pixels", [(name, f"{count:,}") for name, count in counts])
    if evaluation.objects is not None:
        objects = evaluation.objects.as_json()
        rows = [(FIGURES[key], _shown(objects[key])) for key in ("precision", "recall", "f1")]
        rows += [
            (name, f"{objects[key]:,}")
            for name, key in (("Found", "tp"), ("Invented", "fp"), ("Missed", "fn"))
        ]
        tables += _table("Objects matched at an IoU of 0.5", rows)
    scores = [score for _, image in evaluation.per_image if (score := image.metrics()["f1"]) is not None]
    if scores:
        quartiles = np.percentile(scores, [0, 25, 50, 75, 100]).tolist()
        names = ("Lowest", "Lower quartile", "Median", "Upper quartile", "Highest")
        tables += _table("F1 of single images", [(name, _shown(at)) for name, at in zip(names, quartiles)])
    return tables


def _table(heading: str, rows: Sequence[tuple[str, str]]) -> str:
    lines = "".join(
        f'<tr><td>{escape(name)}</td><td class="number">{escape(value)}</td></tr>' for name, value in rows
    )
    return f"<div><h3>{escape(heading)}</h3><table>{lines}</table></div>"


def _probability_charts(evaluation: Evaluation) -> str:
    tables = sweep(evaluation.histogram)
    thresholds = [threshold for threshold, _ in tables]
    figures = [table.metrics() for _, table in tables]
    bins = reliability(evaluation.histogram)
    error = expected_calibration_error(evaluation.histogram)
    return figure(
        Chart(
            "Figures by threshold",
            "probability from which a pixel is change",
            [Line(FIGURES[key], thresholds, [row[key] for row in figures]) for key in CURVES],
            x_range=(0.0, 1.0),
            y_range=(0.0, 1.0),
            mark=(evaluation.threshold, "threshold chosen"),
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
            f"error {_shown(error)}.",
        )
    )


def _sample_table(samples: Sequence[ReportSample]) -> str:
    key = "".join(
        f'<span class="key" style="background:{colour}"></span>{meaning}'
        for colour, meaning in (
            ("#fff", "found"),
            ("#000", "rightly none"),
            ("#f00", "invented"),
            ("#00f", "missed"),
            ("#808080", "not counted"),
        )
    )
    cells = "".join(_sample_row(sample) for sample in samples)
    heads = "".join(f"<b>{head}</b>" for head in ("Before", "After", "Truth", "Prediction"))
    return (
        '<p class="soft">From the image found worst to the one found best, each where most is going on.</p>'
        f'<p>Prediction: {key}</p><div class="samples">{heads}{cells}</div>'
    )


def _sample_row(sample: ReportSample) -> str:
    name = escape(sample.name)
    pictures = {
        "before": sample.before,
        "after": sample.after,
        "truth": coloured_label(sample),
        "prediction": coloured_prediction(sample),
    }
    images = "".join(_image(f"{name}, {what}", pixels) for what, pixels in pictures.items())
    return f'<div class="name soft">{name}</div>{images}'


def _image(description: str, pixels: np.ndarray) -> str:
    content = base64.b64encode(encode_png(pixels)).decode()
    return f'<img alt="{description}" src="data:image/png;base64,{content}">'


def _settings_table(settings: Mapping[str, object]) -> str:
    lines = "".join(
        f"<tr><td>{escape(name)}</td><td>{escape(value)}</td></tr>" for name, value in _flat(settings)
    )
    return f"<table>{lines}</table>"


def _flat(settings: Mapping[str, object], above: str = "") -> Iterator[tuple[str, str]]:
    """Names and values of nested settings, the names joined by points."""
    for name, value in settings.items():
        if isinstance(value, Mapping) and value:
            yield from _flat(value, f"{above}{name}.")
        elif isinstance(value, (list, tuple)):
            yield above + name, ", ".join(map(str, value)) or UNDEFINED
        else:
            yield above + name, UNDEFINED if value is None or value == {} else str(value)


def _shown(value: float | None) -> str:
    return UNDEFINED if value is None else f"{value:.4f}"
