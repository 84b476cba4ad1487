"""What a training run is going to do: the user's options, and every value that follows from them.

The plan is plain JSON. It is written to the run folder, and a run that goes on takes everything from there.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

import engine
from engine import networks
from engine.contract.card import FORMAT, Card, NetworkSpec
from engine.contract.data_sets import PUBLISHED_SETS, data_set_of
from engine.contract.errors import InputError
from engine.contract.library import find_model
from engine.contract.model_file import read_card
from engine.contract.options.option import check
from engine.contract.options.train import TrainOptions
from engine.contract.windows import Window, usual_overlap
from engine.models.card_templates import card_for
from engine.models.import_weights import network_options
from engine.training import recipes
from engine.training.dataset import Split, check_split, open_split
from engine.training.recipes import Recipe

_NOT_OF_THE_RUN = (
    "output",
    "data",
    "device",
    "workers",
    "checkpoint_minutes",
    "install",
    "resume",
    "overwrite",
)
"""Options that may differ when a run goes on; the data must be the same, wherever they lie."""

_NOT_PLANNED = ("format", "network", "threshold", "metrics", "sha256_weights")
"""What a card says besides: the plan has it elsewhere, or training finds it out."""


@dataclass(frozen=True)
class FileUsed:
    """A file that training starts from, and the digest of its content."""

    path: str
    sha256: str


@dataclass(frozen=True)
class DataUsed:
    """The data set.

    Attributes:
        bands: numbers of those learnt from; None for all.
        splits: pairs of images by split.
        validation: the split by which the best epoch is chosen.
        fingerprint: see `fingerprint`.
    """

    path: str
    bands: list[int] | None
    splits: dict[str, int]
    validation: str
    fingerprint: str

    def open(self, split: str) -> Split:
        return open_split(self.path, split, self.bands)


@dataclass(frozen=True)
class TrainingPlan:
    """Every value of a run.

    Attributes:
        options: as they were given when it began.
        init, backbone: None where training does not start from one.
        card: what is known of the model before training.
    """

    options: TrainOptions
    recipe: Recipe
    network: NetworkSpec
    init: FileUsed | None
    backbone: FileUsed | None
    card: Card
    data: DataUsed
    seed: int
    precision: str
    deterministic: bool
    versions: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        card = {key: value for key, value in self.card.as_json().items() if key not in _NOT_PLANNED}
        return {**asdict(self), "card": card}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> TrainingPlan:
        """The plan that `as_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: it is another thing.
        """
        card = {**values["card"], "format": FORMAT, "network": values["network"]}
        typed = {
            "options": TrainOptions(**values["options"]),
            "recipe": Recipe.from_json(values["recipe"]),
            "network": NetworkSpec(**values["network"]),
            "init": values["init"] and FileUsed(**values["init"]),
            "backbone": values["backbone"] and FileUsed(**values["backbone"]),
            "card": Card.from_json(card, card["name"]),
            "data": DataUsed(**values["data"]),
        }
        return cls(**{**values, **typed})


def new_plan(options: TrainOptions) -> TrainingPlan:
    """The plan of a run that begins, its data checked.

    Raises:
        InputError: an option cannot be used, or something is wrong with the data.
    """
    if options.data is None:
        raise InputError("There is no data set to train on; give --data DIR.")
    if (options.network is None) == (options.init is None):
        raise InputError("Give either --network NAME to train from scratch or --init MODEL to fine-tune.")
    check(options)
    validation = _split_for_selection(options.validation)
    start = None if options.init is None else find_model(options.init)
    start_card = None if start is None else read_card(start)
    name = options.network if start_card is None else start_card.network.name
    data_set = options.card or data_set_of(options.data)
    recipe = _recipe(options, str(name), data_set, start_card)

    available = open_split(options.data, "train").read(0, Window(0, 0, 1, 1)).before.shape[0]
    if options.bands and not all(1 <= band <= available for band in options.bands):
        raise InputError(f"--bands {options.bands} are not all among the {available} of {options.data}.")
    splits = [open_split(options.data, split, options.bands) for split in ("train", validation)]
    for split in splits:
        check_split(split)
    bands = splits[0].read(0, Window(0, 0, 1, 1)).before.shape[0]
    network = NetworkSpec(str(name), _network_options(options, str(name), bands, start, start_card))
    return TrainingPlan(
        options=options,
        recipe=recipe,
        network=network,
        init=_file(start),
        backbone=_file(options.backbone),
        card=_card(options, network, data_set, start_card, recipe),
        data=DataUsed(
            path=os.path.abspath(options.data),
            bands=options.bands,
            splits={split.split: len(split.names) for split in splits},
            validation=validation,
            fingerprint=fingerprint(splits),
        ),
        seed=options.seed or 0,
        precision=options.precision or "auto",
        deterministic=options.deterministic,
        versions={
            "engine": engine.__version__,
            "torch": torch.__version__,
            "numpy": np.__version__,
            "python": platform.python_version(),
        },
    )


def resumed_plan(plan: TrainingPlan, options: TrainOptions) -> TrainingPlan:
    """The plan that a run began with, after checking that options and data are still the same.

    Raises:
        InputError: an option was given that differs, or the data have changed.
    """
    begun, defaults = plan.options, TrainOptions(options.output)
    for name, value in vars(options).items():
        if name in _NOT_OF_THE_RUN or value in (getattr(defaults, name), getattr(begun, name)):
            continue
        given = "--" + name.replace("_", "-")
        raise InputError(
            f"{given} differs from what the run in {options.output} began with ({getattr(begun, name)}), and "
            f"a run goes on as it began; leave {given} out, or begin another run."
        )
    data = replace(plan.data, path=os.path.abspath(options.data or plan.data.path))
    if fingerprint([data.open("train"), data.open(data.validation)]) != data.fingerprint:
        raise InputError(
            f"The data in {data.path} are not those that the run in {options.output} began with; restore "
            "them, or begin another run."
        )
    return replace(plan, data=data)


def fingerprint(splits: list[Split]) -> str:
    """A digest of the names and sizes of images and files: other data have another."""
    digest = hashlib.sha256()
    for split in splits:
        digest.update(json.dumps([split.split, split.names, split.sizes]).encode())
        folder = Path(split.data) / split.split
        files = sorted(folder.rglob("*")) if folder.is_dir() else split.files
        for path in files:
            if path.is_file() and path.suffix != ".xml":
                name = Path(os.path.relpath(path, folder)).as_posix()
                digest.update(f"{name} {path.stat().st_size}\n".encode())
    return digest.hexdigest()


def _split_for_selection(name: str | None) -> str:
    if name == "test":
        raise InputError(
            "--validation test would choose the model on the very images that it is to be judged by; give "
            "val, or another split that is not for testing."
        )
    if name == "train":
        raise InputError("--validation train would choose the model on what it has learnt; give val.")
    return name or "val"


def _recipe(options: TrainOptions, network: str, data_set: str | None, start_card: Card | None) -> Recipe:
    recipe = recipes.choose_recipe(options.recipe, network, data_set)
    if start_card is not None:
        recipe = replace(recipe, patch=start_card.window)
    values = recipes.parsed_values(options.set)
    for name in ("epochs", "batch", "lr", "patch"):
        if getattr(options, name) is not None:
            values[name] = getattr(options, name)
    return recipes.with_values(recipe, values)


def _network_options(
    options: TrainOptions, name: str, bands: int, start: str | None, start_card: Card | None
) -> dict[str, Any]:
    if start_card is None:
        chosen = {**network_options(options.option), "bands": bands}
    else:
        if options.option or options.backbone:
            raise InputError("--option and --backbone are for --network; --init has its network already.")
        chosen = dict(start_card.network.options)
        if len(start_card.bands) != bands:
            raise InputError(
                f"The images in {options.data} have {bands} bands and the model {start} takes "
                f"{len(start_card.bands)}; choose as many with --bands, or another model."
            )
    try:
        with torch.device("meta"):
            return dict(networks.create(name, **chosen).options)
    except ValueError as error:
        raise InputError(f"The network cannot be made: {error}.") from error


def _file(path: str | None) -> FileUsed | None:
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            digest = hashlib.sha256()
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); check the path.") from error
    return FileUsed(os.path.abspath(path), digest.hexdigest())


def _card(
    options: TrainOptions,
    network: NetworkSpec,
    data_set: str | None,
    start_card: Card | None,
    recipe: Recipe,
) -> Card:
    """What the model file's card will say, but for what training finds out."""
    name = options.name or os.path.basename(os.path.abspath(options.output))
    card = card_for(network, data_set, name)
    if start_card is not None:
        card = replace(
            card,
            bands=start_card.bands,
            normalisation=start_card.normalisation,
            value_range=start_card.value_range,
            licence=start_card.licence,
            source=f"fine-tuned from {start_card.name}",
        )
        if data_set is None:
            card = replace(card, ground_sample_distance=start_card.ground_sample_distance)
    trained_on = (
        PUBLISHED_SETS[data_set].title if data_set else os.path.basename(os.path.abspath(str(options.data)))
    )
    return replace(
        card,
        title=options.title or f"{network.name}, trained on {trained_on}",
        window=recipe.patch,
        overlap=usual_overlap(recipe.patch),
        training={
            "data": trained_on,
            "recipe": recipe.name,
            "epochs": recipe.epochs,
            "seed": options.seed or 0,
            "engine_version": engine.__version__,
        },
    )
