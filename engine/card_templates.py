"""What a model's card says when it was trained on a published data set in the way of its paper."""

from __future__ import annotations

import os
from typing import Any

from engine.contract.errors import InputError

WINDOW = 256
HALF = {"mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]}
IMAGENET = {"mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225]}
NORMALISATION = {"hsanet": HALF, "isnet": HALF, "isnet_lw": HALF, "sscfnet": IMAGENET}
ASSUMED = {
    "sscfnet": "Its paper does not say how values are normalised; ImageNet's mean and deviation are assumed."
}
"""What a user should know of a network's normalisation."""

# data: as the card names it; what: the change that is labelled; metres: pixel sizes from, best, to
DATA_SETS: dict[str, dict[str, Any]] = {
    "levir": {"data": "LEVIR-CD", "what": "buildings in aerial views of Texas", "metres": (0.3, 0.5, 1.0)},
    "whu": {
        "data": "WHU-CD",
        "what": "buildings in aerial images of Christchurch",
        "metres": (0.1, 0.2, 0.5),
    },
    "sysu": {
        "data": "SYSU-CD",
        "what": "buildings, roads, vegetation and sea works in aerial images of Hong Kong",
        "metres": (0.3, 0.5, 1.0),
    },
    "season-varying": {
        "data": "season-varying (CDD)",
        "what": "objects large and small, whatever the season",
        "metres": (0.03, 0.5, 1.0),
    },
    "s2looking": {
        "data": "S2Looking",
        "what": "rural buildings in satellite images taken from the side",
        "metres": (0.5, 0.65, 0.8),
    },
    "dsifn": {
        "data": "DSIFN",
        "what": "land cover in images of six Chinese cities",
        "metres": (1.0, 2.0, 3.0),
    },
}


def data_set_of(folder: str) -> str | None:
    """The key of the published data set that a folder's name tells of, or None."""
    name = os.path.basename(os.path.abspath(folder)).lower().replace("_", "-")
    known = {
        **{key: key for key in DATA_SETS},
        "cdd": "season-varying",
        "changedetectiondataset": "season-varying",
    }
    return next((key for part, key in known.items() if name.startswith(part)), None)


def card_for(data_set: str | None, network: str) -> dict[str, Any]:
    """The fields of a card that follow from the data set and the network's recipe.

    Args:
        data_set: a key of `DATA_SETS`, or None where it is unknown: then the pixel size stays open.

    Raises:
        InputError: there is no template of that name.
    """
    card: dict[str, Any] = {"window": WINDOW, "overlap": WINDOW // 4, "value_range": [0.0, 1.0]}
    if network in NORMALISATION:
        card["normalisation"] = NORMALISATION[network]
    sentences = [ASSUMED[network]] if network in ASSUMED else []
    if data_set is not None:
        if data_set not in DATA_SETS:
            raise InputError(f"There is no card {data_set}; give one of: {', '.join(DATA_SETS)}.")
        facts = DATA_SETS[data_set]
        smallest, best, largest = facts["metres"]
        card["ground_sample_distance"] = {"min": smallest, "best": best, "max": largest}
        card["training"] = {"data": facts["data"]}
        sentences.insert(0, f"Change of {facts['what']}, as labelled in {facts['data']}.")
        sentences.append(
            f"Pixels of about {best:g} m are its data set's; how far around that it works is estimated."
        )
    card["description"] = " ".join(sentences)
    return card
