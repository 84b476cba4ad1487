"""The accuracy report of a judged sample, as HTML for people and as CSV for programs."""

from __future__ import annotations

import csv
import html
import io
import os
from pathlib import Path

from ...wording import area_text, count, decimal, percent_text, plain_number, tr
from .estimation import Accuracy, Estimate, estimate
from .sample_layer import Sample

CLASSES = ("change", "no change")
CSV_COLUMNS = (
    *("measure", "map_class", "reference_class", "value", "standard_error"),
    *("margin", "low", "high", "confidence", "unit"),
)
METHOD = (
    "Olofsson, P., Foody, G. M., Herold, M., Stehman, S. V., Woodcock, C. E. and Wulder, M. A. (2014): "
    "Good practices for estimating area and assessing accuracy of land change. "
    "Remote Sensing of Environment 148, 42–57. https://doi.org/10.1016/j.rse.2014.02.015"
)
STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 52em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.1em; margin-top: 2em; }
table { border-collapse: collapse; } th, td { padding: .3em .8em; text-align: right; }
th:first-child { text-align: left; } tr + tr > * { border-top: 1px solid #8885; }
.scale { fill: none; stroke: #8888; }
.interval { stroke: #0072B2; stroke-width: 3; } .value { fill: #0072B2; }
small, .note { opacity: .8; }
"""


def write_report(sample: Sample, path: Path, title: str, confidence: float = 0.95) -> Accuracy:
    """Write `path` (HTML) and the same name with .csv; returns what they tell.

    Args:
        sample: as `read_sample` gives it.
        title: of the map that was assessed.

    Raises:
        TooFewSamplesError: a stratum has fewer than two judged samples.
        OSError: a file cannot be written.
    """
    accuracy = estimate(sample.counts.tolist(), sample.areas, confidence)
    _write(path, html_report(accuracy, sample, title))
    _write(path.with_suffix(".csv"), csv_report(accuracy, "pixels" if sample.in_pixels else "m2"))
    return accuracy


def csv_report(accuracy: Accuracy, unit: str) -> str:
    """A line a number: measure, map class, reference class, value, standard error, margin, low, high, unit.

    Class names are `CLASSES`; areas are in `unit`, all else in fractions or counts.
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(CSV_COLUMNS)

    def line(measure: str, known: Estimate | None, map_class="", reference="", unit="fraction") -> None:
        numbers = (
            ["", "", "", "", ""]
            if known is None
            else [known.value, known.standard_error, known.margin, known.low, known.high]
        )
        table.writerow([measure, map_class, reference, *numbers, accuracy.confidence, unit])

    line("overall_accuracy", accuracy.overall)
    for index, name in enumerate(CLASSES):
        line("precision", accuracy.users[index], map_class=name)
        line("recall", accuracy.producers[index], reference=name)
        line("area", accuracy.areas[index], reference=name, unit=unit)
    for row, name in enumerate(CLASSES):
        table.writerow(["mapped_area", name, "", accuracy.mapped_areas[row], "", "", "", "", "", unit])
        for column, reference in enumerate(CLASSES):
            blank = ["", "", "", "", ""]
            table.writerow(["samples", name, reference, accuracy.counts[row, column], *blank, "count"])
            share = accuracy.proportions[row, column]
            table.writerow(["area_share", name, reference, share, *blank, "fraction"])
    return text.getvalue()


def html_report(accuracy: Accuracy, sample: Sample, title: str) -> str:
    """One self-contained page."""
    certain = percent_text(accuracy.confidence)
    change = accuracy.areas[0]
    area = _area(sample)
    lines = [
        (tr("Precision of change (user's accuracy)"), accuracy.users[0]),
        (tr("Recall of change (producer's accuracy)"), accuracy.producers[0]),
        (tr("Overall accuracy"), accuracy.overall),
    ]
    measures = "".join(_measure_row(name, known) for name, known in lines)
    pending = sum(sample.drawn) - sample.judged
    unjudged = (
        tr("{} of the sample are not judged and left out, as if they were like the others.").format(
            count(pending)
        )
        if pending
        else ""
    )
    basis = (
        tr("the polygons of change but the rejected ones")
        if sample.assessed.polygons
        else tr("probabilities from {} up").format(plain_number(sample.assessed.threshold))
    )
    reviewers = ", ".join(sample.reviewers) or tr("not named")
    body = f"""
<h1>{_text(tr("Accuracy of {}").format(title))}</h1>
<p>{
        _text(
            tr("Change on the map: {}. Judged by: {}. {} random pixels judged.").format(
                basis, reviewers, count(sample.judged)
            )
        )
    }
{_text(unjudged)}</p>
<h2>{_text(tr("Area of change"))}</h2>
<p><b>{_text(area(change.value))} ± {_text(area(change.margin))}</b>
({_text(tr("{} interval: {} to {}").format(certain, area(change.low), area(change.high)))});
{_text(tr("on the map: {}").format(area(accuracy.mapped_areas[0])))}</p>
<h2>{_text(tr("Accuracy"))}</h2>
<table><tr><th></th><th>{_text(tr("estimate"))}</th><th>±</th>
<th>{_text(tr("{} interval").format(certain))}</th><th>0 … 1</th></tr>{measures}</table>
<h2>{_text(tr("Samples"))}</h2>
{_matrix(accuracy.counts, count)}
<h2>{_text(tr("Shares of the area"))}</h2>
{_matrix(accuracy.proportions, lambda share: decimal(share, 4))}
<p class="note">{
        _text(
            tr(
                "Pixels were drawn at random within the map's change and no change and judged without "
                "knowing which. Estimates, standard errors and ± are those of Olofsson et al.; the "
                "intervals also hold where few or no errors were seen, for which ± is too small."
            )
        )
    }</p>
<p><small>{_text(METHOD)}</small></p>"""
    heading = _text(tr("Accuracy of {}").format(title))
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">'
        f"<title>{heading}</title><style>{STYLE}</style></head><body>{body}\n</body></html>\n"
    )


def _measure_row(name: str, known: Estimate | None) -> str:
    if known is None:
        return f"<tr><th>{_text(name)}</th><td>{_text(tr('unknown'))}</td><td></td><td></td><td></td></tr>"
    return (
        f"<tr><th>{_text(name)}</th><td>{decimal(known.value, 2)}</td><td>{decimal(known.margin, 2)}</td>"
        f"<td>{decimal(known.low, 2)} – {decimal(known.high, 2)}</td><td>{_drawn_interval(known)}</td></tr>"
    )


def _drawn_interval(known: Estimate) -> str:
    """The interval on a line from 0 to 1."""
    low, high, value = (5 + 150 * number for number in (known.low, known.high, known.value))
    return (
        '<svg width="160" height="16" role="img"><path class="scale" d="M5 3v10M5 8h150M155 3v10"/>'
        f'<path class="interval" d="M{low:.1f} 8H{high:.1f}"/>'
        f'<circle class="value" cx="{value:.1f}" cy="8" r="4"/>'
        "</svg>"
    )


def _matrix(cells, worded) -> str:
    names = (tr("change"), tr("no change"))
    head = "".join(f"<th>{_text(tr('judged {}').format(name))}</th>" for name in names)
    rows = "".join(
        f"<tr><th>{_text(tr('mapped as {}').format(name))}</th>"
        + "".join(f"<td>{_text(worded(cell))}</td>" for cell in row)
        + "</tr>"
        for name, row in zip(names, cells)
    )
    return f"<table><tr><th></th>{head}</tr>{rows}</table>"


def _area(sample: Sample):
    return (lambda pixels: tr("{} pixels").format(count(round(pixels)))) if sample.in_pixels else area_text


def _text(words: str) -> str:
    return html.escape(words)


def _write(path: Path, text: str) -> None:
    """Complete or not at all."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.write_text(text, encoding="utf-8")
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
