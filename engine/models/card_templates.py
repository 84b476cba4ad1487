"""What a model's card says when it was trained on a published data set in the way of its paper."""

from __future__ import annotations

from typing import Any

from engine.contract.card import FORMAT, Card, NetworkSpec
from engine.contract.data_sets import PUBLISHED_SETS
from engine.contract.errors import InputError
from engine.contract.networks import NETWORKS


def card_for(network: NetworkSpec, data_set: str | None, name: str) -> Card:
    """The card that follows from the network, its recipe and the data set.

    Args:
        data_set: a key of `PUBLISHED_SETS`, or None where it is unknown: then the pixel size stays open.
        name: of the model; its title too.

    Raises:
        InputError: there is no such data set.
    """
    fields: dict[str, Any] = {}
    sentences = []
    facts = NETWORKS.get(network.name)
    if facts is not None:
        if network.bands == 3:
            fields["normalisation"] = vars(facts.normalisation_with(network.options, data_set))
        if facts.assumed and not (data_set in facts.of_data_sets and network.bands == 3):
            sentences.append(facts.assumed)
    if data_set is not None:
        if data_set not in PUBLISHED_SETS:
            raise InputError(f"There is no card {data_set}; give one of: {', '.join(PUBLISHED_SETS)}.")
        published = PUBLISHED_SETS[data_set]
        smallest, best, largest = published.metres
        fields["ground_sample_distance"] = {"min": smallest, "best": best, "max": largest}
        fields["training"] = {"data": published.title}
        sentences.insert(0, f"Change of {published.what}, as labelled in {published.title}.")
        sentences.append(
            f"Pixels of about {best:g} m are its data set's; how far around that it works is estimated."
        )
    fields["description"] = " ".join(sentences)
    return Card.from_json({"format": FORMAT, "network": vars(network), **fields}, name)
