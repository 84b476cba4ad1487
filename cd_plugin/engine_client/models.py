"""What can detect change, as people are offered it, without starting the engine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ...engine.contract.card import Card
from ...engine.contract.detectors import AUTOMATIC, DETECTORS
from ...engine.contract.levels import DEFAULT_THRESHOLD
from ...engine.contract.library import model_files
from ...engine.contract.model_file import UnusableModel, read_card
from ..language import tr_of_table
from ..wording import decimal, significant, tr


@dataclass(frozen=True)
class ModelEntry:
    """One way to detect change.

    Attributes:
        name: what the engine's `model` argument takes to mean it.
        title: a few words for a list.
        summary: one or two lines for below the list.
        file: its model file, or None where it needs none.
        card: the model file's card; None without a file that can be read.
        problem: why the file cannot be used, in one sentence; "" when it can.
    """

    name: str
    title: str
    summary: str
    file: str | None = None
    card: Card | None = None
    problem: str = ""

    @property
    def threshold(self) -> float:
        """Probability (0 to 1) from which a pixel is change, unless the user sets another."""
        return self.card.threshold if self.card else DEFAULT_THRESHOLD


def list_models() -> list[ModelEntry]:
    """Every choice of model: automatic first, then model files by title, then detectors without weights.

    Files that cannot be read come after those that can, with their problem.
    """
    automatic = ModelEntry(
        AUTOMATIC, tr("Automatic"), tr("The engine picks the model that suits the images best.")
    )
    entries = _by_file_where_named_twice([_entry(path) for path in model_files()])
    detectors = [
        ModelEntry(facts.name, tr_of_table(facts.title), tr_of_table(facts.description))
        for facts in DETECTORS.values()
    ]
    by_title = sorted(entries, key=lambda entry: (entry.problem != "", entry.title.lower()))
    return [automatic, *by_title, *detectors]


def band_names(bands: Iterable[str]) -> str:
    """Bands as a card names them, in words: "red, green, blue"."""
    words = {
        **{"red": tr("red"), "green": tr("green"), "blue": tr("blue"), "nir": tr("near infrared")},
        **{"swir": tr("shortwave infrared"), "red edge": tr("red edge"), "coastal": tr("coastal blue")},
        "pan": tr("panchromatic"),
    }
    return ", ".join(words.get(band, band) for band in bands)


def _by_file_where_named_twice(entries: list[ModelEntry]) -> list[ModelEntry]:
    """A model whose name means an earlier one, or a detector, to the engine, is called by its file."""
    taken = {AUTOMATIC, *DETECTORS}
    named = []
    for entry in entries:
        own = not entry.problem and entry.name not in taken
        named.append(entry if own or entry.file is None else replace(entry, name=entry.file))
        if not entry.problem:
            taken.update((entry.name, Path(entry.file or "").stem, Path(entry.file or "").name))
    return named


def _entry(path: Path) -> ModelEntry:
    file = str(path)
    try:
        card = read_card(path)
    except UnusableModel as error:
        problem = tr("{} is not a readable model file ({}).").format(file, error.reason)
        return ModelEntry(file, tr("{} (unreadable)").format(path.name), problem, file, problem=problem)
    return ModelEntry(card.name, tr_of_table(card.title), _summary(card), file, card)


def _summary(card: Card) -> str:
    """Bands, the pixel sizes it suits and how well it did: "red, green, blue · 0.2–1 m · F1 0.60"."""
    parts = [band_names(card.bands)]
    sizes = card.ground_sample_distance
    if sizes.min is not None and sizes.max is not None:
        parts.append(tr("{}–{} m").format(significant(sizes.min), significant(sizes.max)))
    scores = [metric for metric in card.metrics if isinstance(metric.get("f1"), (int, float))]
    if scores:
        parts.append(tr("F1 {} on {}").format(decimal(scores[0]["f1"], 2), scores[0].get("data", "?")))
    return " · ".join(parts)
