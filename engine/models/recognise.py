"""Finds out which network published weights are of, and with which options, by their names and shapes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from engine import networks
from engine.contract.card import NetworkSpec
from engine.contract.errors import InputError
from engine.contract.networks import NETWORKS, NetworkFacts
from engine.models.published import Fitted, read_published, weights_for
from engine.models.weights_file import WeightSet

if TYPE_CHECKING:
    from engine.networks.network import ChangeNetwork

_USUAL_BANDS = 3
_NEAR = 0.25
"""Share of weights in common from which on a network is named as the closest."""


@dataclass(frozen=True)
class _Attempt:
    """A network without values, and how a file's weights suit it.

    Attributes:
        differences: a clause on how they differ from what it takes, or "".
        names, weights: how many of all names, and of names with their shapes, both have.
    """

    network: ChangeNetwork
    differences: str
    names: float
    weights: float

    @property
    def rank(self) -> tuple[bool, int]:
        """Of several networks that fit, that of usual images and of most weights comes first."""
        return self.network.bands == _USUAL_BANDS, sum(each.numel() for each in self.network.parameters())

    @property
    def spec(self) -> NetworkSpec:
        return NetworkSpec(self.network.name, self.network.options)

    def __str__(self) -> str:
        return in_words(self.spec)


def in_words(spec: NetworkSpec) -> str:
    """A network's name and options, as the command line takes them."""
    options = [
        f"{name}={value if isinstance(value, str) else json.dumps(value)}"
        for name, value in spec.options.items()
        if (name, value) != ("bands", _USUAL_BANDS)
    ]
    return " ".join([spec.name, *options])


def recognise(
    path: Path, bands: int | None, between: Callable[[], None] = lambda: None
) -> tuple[NetworkSpec, str]:
    """The network that a published checkpoint is of.

    Args:
        bands: of each image; None where the weights are to say it.
        between: called before each network that is tried; what it raises ends the search.

    Returns:
        The network, and a sentence on other options of it that the weights fit as well, or "".

    Raises:
        InputError: the file cannot be read, or its weights fit no network, or several alike; the closest is
            named with the differences.
    """
    file = _PublishedFile(path, between)
    usual = [file.attempt(facts.name, bands, {}) for facts in NETWORKS.values()]
    fitting = [attempt for attempt in usual if not attempt.differences]
    attempts = list(usual)
    for likely in sorted(usual, key=lambda attempt: -attempt.names):
        facts = NETWORKS[likely.network.name]
        further = [file.attempt(facts.name, bands, options) for options in _further_options(facts)]
        attempts += further
        fitting += [attempt for attempt in further if not attempt.differences]
        if fitting:
            break
    if not fitting:
        raise InputError(_misfit(path, max(attempts, key=lambda each: each.weights)))
    best = max(attempt.rank for attempt in fitting)
    first, *alike = [attempt for attempt in fitting if attempt.rank == best]
    others = ", ".join(map(str, alike))
    if any(other.network.name != first.network.name for other in alike):
        raise InputError(
            f"The weights in {path} fit {first} and {others} alike; choose one of these networks."
        )
    told = f"The weights are taken for {first}; they fit {others} as well." if alike else ""
    return first.spec, told


def bands_of(path: Path, spec: NetworkSpec) -> int:
    """How many bands of each image the network has whose weights a checkpoint holds, as far as they say it.

    Raises:
        InputError: the file cannot be read.
        ValueError: the network does not take its options.
    """
    return _PublishedFile(path, lambda: None).attempt(spec.name, None, dict(spec.options)).network.bands


class _PublishedFile:
    """A checkpoint, read once for each way in which networks have it read."""

    def __init__(self, path: Path, between: Callable[[], None]) -> None:
        self._path = path
        self._between = between
        self._sets: dict[tuple[tuple[str, str], ...], list[WeightSet]] = {}

    def attempt(self, name: str, bands: int | None, options: dict[str, Any]) -> _Attempt:
        """How its weights suit this network, of as many bands as they themselves say unless it is told."""
        self._between()
        network = _without_values(name, **options, bands=bands or _USUAL_BANDS)
        fitted = self._likeliest(network)
        if bands is None and _bands(network, fitted) != network.bands:
            network = _without_values(name, **options, bands=_bands(network, fitted))
            fitted = self._likeliest(network)
        own = network.state_dict()
        every = len(own.keys() | fitted.weights.keys())
        both = own.keys() & fitted.weights.keys()
        same = [name for name in both if own[name].shape == fitted.weights[name].shape]
        return _Attempt(network, fitted.differences, len(both) / every, len(same) / every)

    def _likeliest(self, network: ChangeNetwork) -> Fitted:
        fitted = weights_for(network, self._read(network))
        return next((each for each in fitted if not each.differences), fitted[0])

    def _read(self, network: ChangeNetwork) -> list[WeightSet]:
        files = tuple(each for each in network.published_files if self._path.stem.endswith(each[0]))
        files = network.published_files if files else ()
        if files not in self._sets:
            _, self._sets[files] = read_published(network, self._path)
        return self._sets[files]


def _without_values(name: str, **options: Any) -> ChangeNetwork:
    import torch

    with torch.device("meta"):
        return networks.create(name, **options)


def _bands(network: ChangeNetwork, fitted: Fitted) -> int:
    """As many as the first convolution of these weights sees, or the network's where they do not say."""
    first = f"{network.first_convolution}.weight"
    own, found = network.get_parameter(first), fitted.weights.get(first)
    of_each_band = own.shape[1] // network.bands
    if found is None or found.ndim != own.ndim or found.shape[1] % of_each_band:
        return network.bands
    return max(found.shape[1] // of_each_band, 1)


def _further_options(facts: NetworkFacts) -> list[dict[str, Any]]:
    """All but the network's own."""
    return [dict(zip(facts.choices, values)) for values in product(*facts.choices.values())][1:]


def _misfit(path: Path, closest: _Attempt) -> str:
    if closest.weights < _NEAR:
        return f"The weights in {path} are of no network here, nor of one like it; choose another checkpoint."
    return (
        f"The weights in {path} fit no network here. The closest is {closest}, from which they differ: "
        f"{closest.differences}; choose the network and the options that they were trained with."
    )
