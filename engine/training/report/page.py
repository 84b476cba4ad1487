"""Puts curves, figures, settings and sample rows of a training run on one page."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import numpy as np

from engine.rasters.encoded import encode_png
from engine.training.checkpoint import replace_in_run
from engine.training.evaluation import Evaluation
from engine.training.report.charts import Chart, Line, figure
from engine.training.report.html import document, section, settings_table, shown, table
from engine.training.report.measured import CURVES, FIGURES, probability_charts, tables_of_figures
from engine.training.report.pictures import ReportSample, coloured_label, coloured_prediction


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
    charts = probability_charts(evaluation.histogram, evaluation.threshold)
    body = "".join(
        [
            _summary(evaluation, len(history), best_epoch),
            section("Training", f'<div class="charts">{_training_charts(history, best_epoch)}</div>'),
            section("Validation", f'<div class="tables">{_figures(evaluation)}</div>'),
            section("What the probabilities are worth", f'<div class="charts">{charts}</div>'),
            section("Samples", _sample_table(samples)),
            section("Settings", settings_table(settings)),
        ]
    )
    replace_in_run(Path(path), document(title, body), "the model is written")


def _summary(evaluation: Evaluation, epochs: int, best_epoch: int | None) -> str:
    figures = evaluation.metrics()
    kept = "" if best_epoch is None else f", after epoch {best_epoch} of {epochs}"
    return (
        f"<p>F1 <b>{shown(figures['f1'])}</b>, IoU <b>{shown(figures['iou'])}</b> on "
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
    tables = tables_of_figures(evaluation.confusion, evaluation.objects)
    scores = [score for _, image in evaluation.per_image if (score := image.metrics()["f1"]) is not None]
    if scores:
        quartiles = np.percentile(scores, [0, 25, 50, 75, 100]).tolist()
        names = ("Lowest", "Lower quartile", "Median", "Upper quartile", "Highest")
        tables += table("F1 of single images", [(name, shown(at)) for name, at in zip(names, quartiles)])
    return tables


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
