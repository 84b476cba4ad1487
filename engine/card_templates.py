"""What a model's card says when it was trained on a published data set in the way of its paper."""

from __future__ import annotations

from typing import Any

from engine.contract.data_sets import PUBLISHED_SETS
from engine.contract.errors import InputError

WINDOW = 256
HALF = {"mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]}
IMAGENET = {"mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225]}
NORMALISATION = {"hsanet": HALF, "isnet": HALF, "isnet_lw": HALF, "sscfnet": IMAGENET}
ASSUMED = {
    "sscfnet": "Its paper does not say how values are normalised; ImageNet's mean and deviation are assumed."
}
"""What a user should know of a network's normalisation."""


def card_for(data_set: str | None, network: str) -> dict[str, Any]:
    """The fields of a card that follow from the data set and the network's recipe.

    Args:
        data_set: a key of `PUBLISHED_SETS`, or None where it is unknown: then the pixel size stays open.

    Raises:
        InputError: there is no template of that name.
    """
    card: dict[str, Any] = {"window": WINDOW, "overlap": WINDOW // 4, "value_range": [0.0, 1.0]}
    if network in NORMALISATION:
        card["normalisation"] = NORMALISATION[network]
    sentences = [ASSUMED[network]] if network in ASSUMED else []
    if data_set is not None:
        if data_set not in PUBLISHED_SETS:
            raise InputError(f"There is no card {data_set}; give one of: {', '.join(PUBLISHED_SETS)}.")
        facts = PUBLISHED_SETS[data_set]
        smallest, best, largest = facts.metres
        card["ground_sample_distance"] = {"min": smallest, "best": best, "max": largest}
        card["training"] = {"data": facts.title}
        sentences.insert(0, f"Change of {facts.what}, as labelled in {facts.title}.")
        sentences.append(
            f"Pixels of about {best:g} m are its data set's; how far around that it works is estimated."
        )
    card["description"] = " ".join(sentences)
    return card
