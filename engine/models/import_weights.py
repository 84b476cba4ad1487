"""Turns a published checkpoint into a model file that the plugin and the command line list and use."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine import networks
from engine.contract.card import NetworkSpec
from engine.contract.data_sets import PUBLISHED_SETS
from engine.contract.errors import InputError
from engine.contract.library import folders
from engine.contract.model_file import SUFFIX
from engine.contract.options.models import ImportOptions
from engine.contract.options.option import check
from engine.contract.results import Result
from engine.models.card_templates import card_for
from engine.models.file import save
from engine.models.published import load_published
from engine.models.recognise import bands_of, in_words, recognise
from engine.outputs import check_output
from engine.reporting import Reporter


@dataclass(frozen=True)
class ImportResult(Result):
    """Path of the model file, name on the card, network with its options, and number of parameters."""

    model: str
    name: str
    network: str
    parameters: int

    def in_words(self) -> str:
        return f"model       {self.model} ({self.network}, {self.parameters:,} parameters)"


def import_weights(options: ImportOptions, reporter: Reporter) -> ImportResult:
    """Read published weights, without running anything the file holds, and write them with a card.

    Raises:
        InputError: the checkpoint does not fit, the network or an option is unknown, or the output exists.
    """
    check(options)
    output = Path(options.output)
    if output.parent in folders():
        _make(output.parent)
    check_output(options.output, [options.checkpoint], options.overwrite, (SUFFIX,))
    try:
        spec = _network(options, reporter)
        network = networks.create(spec.name, **spec.options)
    except ValueError as error:
        raise InputError(f"The network cannot be made: {error}.") from error
    spec = NetworkSpec(network.name, network.options)
    card = card_for(spec, options.card, options.name or output.stem)
    reporter.check_cancelled()
    taken = load_published(network, options.checkpoint)
    reporter.check_cancelled()
    if taken:
        reporter.warning(taken)
    trained_on = f", trained on {PUBLISHED_SETS[options.card].title}" if options.card else ""
    title = options.title or f"{network.name}{trained_on}"
    card = replace(card, title=title, source=f"imported from {Path(options.checkpoint).name}")
    save(output, network, card)
    count = sum(parameter.numel() for parameter in network.parameters())
    return ImportResult(options.output, card.name, in_words(spec), count)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"The folder for models {folder} cannot be made ({error.strerror}); choose another place for "
            "the model."
        ) from error


def _network(options: ImportOptions, reporter: Reporter) -> NetworkSpec:
    """The one that is named, or the one that the weights are of."""
    chosen = network_options(options.option)
    if options.network is None:
        if chosen:
            raise InputError("--option is of a network: give --network too, or leave out both.")
        spec, told = recognise(Path(options.checkpoint), options.bands, reporter.check_cancelled)
        if told:
            reporter.warning(f"{told} If another is meant, give --network with its options.")
        return spec
    if "bands" not in chosen:
        spec = NetworkSpec(options.network, chosen)
        chosen["bands"] = options.bands or bands_of(Path(options.checkpoint), spec)
    return NetworkSpec(options.network, chosen)


def network_options(assignments: list[str]) -> dict[str, object]:
    """The options by name, each a number, true or false where it reads as one, else text.

    Raises:
        InputError: a text is not of that form.
    """
    return dict(map(_parsed, assignments))


def _parsed(assignment: str) -> tuple[str, Any]:
    name, equals, value = assignment.partition("=")
    if not (name and equals and value):
        raise InputError(f"--option {assignment} is not name=value, such as backbone=resnet50; correct it.")
    try:
        return name, json.loads(value.lower())
    except ValueError:
        return name, value
