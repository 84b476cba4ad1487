"""What is shown of a model, a detector or a place of weights: a page of HTML whose texts are only texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QUrl

from ...engine.contract.card import Card, GroundSampleDistance
from ...engine.contract.library import folders
from ...engine.contract.network_figures import FiguresOfAll
from ...engine.contract.published_weights import PublishedWeights
from ..engine_client.models import ModelEntry, band_names
from ..language import tr_of_table
from ..wording import decimal, significant, tr
from .network_pages import page_of_networks, section_on
from .page_parts import facts, paragraph, table, title

PICTURE_WIDTH = 420
FIGURES = ("f1", "iou", "precision", "recall")


def page_of(entry: ModelEntry | PublishedWeights | FiguresOfAll) -> str:
    """Of whatever the library lists."""
    if isinstance(entry, ModelEntry):
        return page_of_model(entry)
    return page_of_weights(entry) if isinstance(entry, PublishedWeights) else page_of_networks(entry)


def page_of_model(entry: ModelEntry) -> str:
    """The card of a model file, why it cannot be used, or the line on a detector without weights."""
    if entry.card is None:
        return title(entry.title) + paragraph(entry.problem or entry.summary)
    card = entry.card
    use = [
        (tr("Bands"), band_names(card.bands)),
        (tr("Pixel sizes"), _sizes(card.ground_sample_distance)),
        (tr("Threshold"), significant(card.threshold, 3)),
        (tr("Window"), tr("{} pixels, of which {} overlap").format(card.window, card.overlap)),
        (tr("Licence"), card.licence or tr("not stated")),
    ]
    origin = [
        (tr("Network"), _network(card)),
        (tr("Training data"), _training(card.training)),
        (tr("Source"), card.source or tr("not stated")),
        (tr("Name"), card.name),
        (tr("File"), str(entry.file)),
    ]
    return "".join(
        [
            title(entry.title),
            paragraph(tr_of_table(card.description)),
            facts(use),
            _figures(card.metrics),
            _pictures(str(entry.file)),
            title(tr("Where it comes from")),
            facts(origin),
            section_on(card.network.name),
        ]
    )


def page_of_weights(weights: PublishedWeights) -> str:
    link = f'<a href="{escape(weights.page)}">{escape(weights.page)}</a>'
    how = tr("Download the file in a browser, and add it here: its network is found by itself.")
    known = [
        (tr("Trained on"), ", ".join(weights.data_sets)),
        (tr("Files"), tr_of_table(weights.files)),
        (tr("Licence"), tr_of_table(weights.terms)),
        (tr("Network"), weights.network),
    ]
    return (
        title(tr("{}, weights of its authors").format(weights.title))
        + f"<p>{link}</p>"
        + paragraph(how)
        + facts(known)
        + section_on(weights.network)
    )


def _sizes(sizes: GroundSampleDistance) -> str:
    if sizes.min is None or sizes.max is None:
        return tr("not known, so that Automatic never takes it")
    if sizes.best is None:
        return tr("{} to {} m").format(significant(sizes.min), significant(sizes.max))
    known = (sizes.min, sizes.max, sizes.best)
    return tr("{} to {} m, best {} m").format(*map(significant, known))


def _network(card: Card) -> str:
    options = [f"{name} {value}" for name, value in card.network.options.items() if name != "bands"]
    return ", ".join([card.network.name, *options])


def _training(training: Mapping[str, Any]) -> str:
    labels = {"data": "", "recipe": tr("recipe"), "epochs": tr("epochs"), "seed": tr("seed")}
    told = [
        f"{label} {training[key]}".strip() for key, label in labels.items() if training.get(key) is not None
    ]
    return ", ".join(told) or tr("not stated")


def _figures(metrics: Iterable[Mapping[str, Any]]) -> str:
    headings = [tr("Measured on"), tr("F1"), tr("IoU"), tr("Precision", "measure"), tr("Recall")]
    rows = [[_data(each), *(_figure(each.get(key)) for key in FIGURES)] for each in metrics]
    return title(tr("Figures")) + table(headings, rows, long_names=True) if rows else ""


def _data(metric: Mapping[str, Any]) -> str:
    data, split = metric.get("data"), metric.get("split")
    return str(data) if data is not None else str(split or "?")


def _figure(value: Any) -> str:
    return decimal(value, 2) if isinstance(value, (int, float)) else "–"


def _pictures(file: str) -> str:
    """Beside a model that comes with the plugin, where there is one of what it does."""
    picture = Path(file).with_suffix(".jpg")
    if picture.parent != folders()[0] or not picture.exists():
        return ""
    address = QUrl.fromLocalFile(str(picture)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    caption = tr(
        "Before, after, and the after image with what was found (white), invented (red) and missed (blue): "
        "of forty pairs of each kind the one with most wrong pixels. Images of Kampala: OpenAerialMap "
        "contributors, CC BY 4.0."
    )
    return (
        title(tr("At its worst"))
        + f'<p><img src="{escape(address)}" width="{PICTURE_WIDTH}"></p>'
        + paragraph(caption)
    )
