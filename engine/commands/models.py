"""`models`: the models found, with their cards."""

from __future__ import annotations

from engine.contract.detectors import DETECTORS
from engine.contract.library import Listing, list_models
from engine.contract.options.nothing import NoOptions
from engine.reporting import Reporter

SUMMARY = "List the models found, with their cards."
OPTIONS = NoOptions
PRINTS_JSON = True


def run(options: NoOptions, reporter: Reporter) -> Listing:
    return list_models()


def describe(result: Listing) -> str:
    lines = [f"{facts.name:<24}{facts.title}" for facts in DETECTORS.values()]
    for model in result.models:
        card = model.card
        lines.append(f"{card.name:<24}{card.title}  [{', '.join(card.bands)}]  {model.file}")
    return "\n".join(lines + [f"unusable: {text}" for _, text in result.unreadable])
