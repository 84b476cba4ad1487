"""Turns a published checkpoint into a model file that the plugin and the command line list and use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine import model_file, networks
from engine.card_templates import card_for
from engine.contract.data_sets import PUBLISHED_SETS
from engine.contract.errors import InputError
from engine.models import SUFFIX, folders
from engine.network_options import network_options
from engine.rasters.change_map import check_output


def import_weights(
    checkpoint: str,
    network_name: str,
    output: str,
    *,
    options: list[str],
    card_name: str | None = None,
    name: str | None = None,
    title: str | None = None,
    overwrite: bool = False,
) -> dict[str, Any]:
    """Read published weights, without running anything the file holds, and write them with a card.

    Args:
        options: of the network, each "name=value", such as "backbone=resnet50" or "bands=4".
        card_name: the data set it was trained on, a key of `PUBLISHED_SETS`.
        name, title: for the card; by default from the output's name, the network and the data set.

    Returns:
        path of the model file, its name on the card, and its number of parameters.

    Raises:
        InputError: the checkpoint does not fit, the network or an option is unknown, or the output exists.
    """
    if Path(output).parent in folders():
        Path(output).parent.mkdir(parents=True, exist_ok=True)
    check_output(output, [checkpoint], overwrite, (SUFFIX,))
    try:
        network = networks.create(network_name, **network_options(options))
    except ValueError as error:
        raise InputError(f"The network cannot be made: {error}.") from error
    card = card_for(card_name, network_name)
    if network.bands != 3:
        card.pop("normalisation", None)
    model_file.load_published(network, checkpoint)
    trained_on = f", trained on {PUBLISHED_SETS[card_name].title}" if card_name else ""
    card["name"] = name or Path(output).stem
    card["title"] = title or f"{network_name}{trained_on}"
    card["source"] = f"imported from {Path(checkpoint).name}"
    model_file.save(output, network, card)
    count = sum(parameter.numel() for parameter in network.parameters())
    return {"model": output, "name": card["name"], "parameters": count}
