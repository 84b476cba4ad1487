"""What networks cost and what is published of them: of one, and of all side by side."""

from __future__ import annotations

from ...engine.contract.network_figures import FiguresOfAll, NetworkFigures, PublishedF1, read_figures
from ..language import tr_of_table
from ..wording import (
    NO_BREAK_SPACE,
    count,
    date_text,
    decimal,
    short_decimal,
    significant,
    size_text,
    tr,
)
from .page_parts import facts, paragraph, table, title


def section_on(network: str) -> str:
    """A part of the page of a model or of weights; "" of a network that this version does not know."""
    figures = read_figures()
    of_it = figures.networks.get(network)
    if of_it is None:
        return ""
    return title(tr("The network {}").format(network)) + facts(_facts(of_it)) + _measured(figures)


def page_of_networks(figures: FiguresOfAll) -> str:
    """All of them in one table."""
    headings = [
        tr("Network"),
        tr("Year"),
        tr("Million\nparameters"),
        tr("Billion\noperations"),
        *(tr("Speed,\n{}").format(each) for each in figures.precisions),
        *(tr("MB,\n{}").format(each) for each in figures.precisions),
        *(tr("F1 in %,\n{}").format(each) for each in _data_sets(figures)),
    ]
    rows = [_row(name, of_it, figures) for name, of_it in figures.networks.items()]
    licences = [
        (name, tr_of_table(of_it.licence)) for name, of_it in figures.networks.items() if of_it.licence
    ]
    return "".join(
        [
            title(tr("All networks side by side")),
            paragraph(tr("“Train a model” in the Processing toolbox trains each of these.")),
            table(headings, rows),
            _measured(figures),
            title(tr("Published F1 with a star")),
            facts(_notes(figures)),
            title(tr("Licence of the published code")),
            facts(licences),
        ]
    )


def _facts(of_it: NetworkFigures) -> list[tuple[str, str]]:
    known = [
        (tr("Year"), of_it.year),
        (tr("Parameters"), count(of_it.parameters)),
        (tr("Operations"), tr("{} billion multiply-adds").format(decimal(of_it.multiply_adds / 1e9, 1))),
        (tr("Speed"), _in_each_precision(_speeds(of_it))),
        (tr("Peak memory"), _in_each_precision(_memory(of_it))),
        (tr("Published F1"), "; ".join(_figure(name, figure) for name, figure in of_it.f1.items())),
        (tr("Licence of the published code"), tr_of_table(of_it.licence)),
    ]
    return [(name, text) for name, text in known if text]


def _row(name: str, of_it: NetworkFigures, figures: FiguresOfAll) -> list[str]:
    speeds = _speeds(of_it)
    return [
        name,
        of_it.year,
        decimal(of_it.parameters / 1e6, 2),
        decimal(of_it.multiply_adds / 1e9, 1),
        *(speeds.get(each, "") for each in figures.precisions),
        *(_megabytes(of_it.peak_bytes.get(each)) for each in figures.precisions),
        *(_percent(of_it.f1.get(each)) for each in _data_sets(figures)),
    ]


def _notes(figures: FiguresOfAll) -> list[tuple[str, str]]:
    """By network, each data set with what is to be known of its figure."""
    return [
        (name, "; ".join(_figure(data_set, figure) for data_set, figure in of_it.f1.items() if figure.notes))
        for name, of_it in figures.networks.items()
        if any(figure.notes for figure in of_it.f1.values())
    ]


def _measured(figures: FiguresOfAll) -> str:
    text = tr(
        "With the options that networks have unless told otherwise, for one pair of windows of {window} × "
        "{window} pixels, by torch. The speed of {standard} in float32 is 1. Measured on {date}: {machine}."
    )
    measured = {"window": figures.window, "standard": figures.standard, "machine": figures.machine}
    return paragraph(text.format(date=date_text(figures.date), **measured))


def _data_sets(figures: FiguresOfAll) -> list[str]:
    return list(dict.fromkeys(name for of_it in figures.networks.values() for name in of_it.f1))


def _speeds(of_it: NetworkFigures) -> dict[str, str]:
    return {precision: significant(speed) for precision, speed in of_it.speed.items()}


def _memory(of_it: NetworkFigures) -> dict[str, str]:
    return {precision: size_text(peak) for precision, peak in of_it.peak_bytes.items()}


def _in_each_precision(texts: dict[str, str]) -> str:
    return ", ".join(f"{text} ({precision})" for precision, text in texts.items())


def _figure(data_set: str, figure: PublishedF1) -> str:
    notes = ", ".join(map(tr_of_table, figure.notes)).replace("`", "")
    percent = f"{data_set} {short_decimal(figure.percent, 2)}{NO_BREAK_SPACE}%"
    return f"{percent} ({notes})" if notes else percent


def _megabytes(peak_bytes: int | None) -> str:
    return "" if peak_bytes is None else count(round(peak_bytes / 1e6))


def _percent(figure: PublishedF1 | None) -> str:
    if figure is None:
        return ""
    return decimal(figure.percent, 2) + ("*" if figure.notes else "")
