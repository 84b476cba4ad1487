"""What a training run is going to do: the user's options, and every value that follows from them.

The plan is plain JSON. It is written to the run folder, and a run that goes on takes everything from there.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

import engine
from engine import model_file, networks
from engine.card_templates import card_for
from engine.contract.data_sets import PUBLISHED_SETS, data_set_of
from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.inference.devices import PRECISIONS
from engine.models import find_model
from engine.network_options import network_options
from engine.training import recipes
from engine.training.dataset import Split, check_split, open_split
from engine.training.recipes import Recipe


@dataclass(frozen=True)
class TrainOptions:
    """The options of `train`, as the command line and the engine protocol name them; None is the default."""

    output: str
    data: str | None = None
    network: str | None = None
    option: list[str] = field(default_factory=list)
    init: str | None = None
    backbone: str | None = None
    bands: list[int] | None = None
    recipe: str | None = None
    epochs: int | None = None
    batch: int | None = None
    lr: float | None = None
    patch: int | None = None
    set: list[str] = field(default_factory=list)
    validation: str | None = None
    card: str | None = None
    name: str | None = None
    title: str | None = None
    seed: int | None = None
    precision: str | None = None
    deterministic: bool = False
    device: str = "auto"
    workers: int | None = None
    checkpoint_minutes: float = 10.0
    install: bool = True
    resume: bool = False
    overwrite: bool = False


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


def new_plan(options: TrainOptions) -> dict[str, Any]:
    """Every value of a run that begins, its data checked.

    Returns:
        `options` as given, `recipe`, `network` (name, options), `init` and `backbone` (path, sha256) or
        None, `card` (what is known of the model before training), `data` (path, bands, splits, fingerprint),
        `seed`, `precision`, `deterministic`, `versions`.

    Raises:
        InputError: an option cannot be used, or something is wrong with the data.
    """
    if options.data is None:
        raise InputError("There is no data set to train on; give --data DIR.")
    if (options.network is None) == (options.init is None):
        raise InputError("Give either --network NAME to train from scratch or --init MODEL to fine-tune.")
    _check_numbers(options)
    validation = _split_for_selection(options.validation)
    start = None if options.init is None else find_model(options.init)
    start_card = None if start is None else model_file.read_card(start)
    name = options.network if start_card is None else start_card["network"]["name"]
    data_set = options.card or data_set_of(options.data)
    recipe = _recipe(options, str(name), data_set, start_card)

    available = open_split(options.data, "train").read(0, Window(0, 0, 1, 1)).before.shape[0]
    if options.bands and not all(1 <= band <= available for band in options.bands):
        raise InputError(f"--bands {options.bands} are not all among the {available} of {options.data}.")
    splits = [open_split(options.data, split, options.bands) for split in ("train", validation)]
    for split in splits:
        check_split(split)
    bands = splits[0].read(0, Window(0, 0, 1, 1)).before.shape[0]
    network_options = _network_options(options, str(name), bands, start, start_card)
    return {
        "options": asdict(options),
        "recipe": recipes.as_json(recipe),
        "network": {"name": name, "options": network_options},
        "init": _file(start),
        "backbone": _file(options.backbone),
        "card": _card(options, str(name), data_set, start_card, recipe, bands),
        "data": {
            "path": os.path.abspath(options.data),
            "bands": options.bands,
            "splits": {split.split: len(split.names) for split in splits},
            "validation": validation,
            "fingerprint": fingerprint(splits),
        },
        "seed": options.seed or 0,
        "precision": options.precision or "auto",
        "deterministic": options.deterministic,
        "versions": {
            "engine": engine.__version__,
            "torch": torch.__version__,
            "numpy": np.__version__,
            "python": platform.python_version(),
        },
    }


def resumed_plan(plan: dict[str, Any], options: TrainOptions) -> dict[str, Any]:
    """The plan that a run began with, after checking that options and data are still the same.

    Raises:
        InputError: an option was given that differs, or the data have changed.
    """
    begun, defaults = plan["options"], TrainOptions(options.output)
    for name, value in asdict(options).items():
        if name in _NOT_OF_THE_RUN or value == getattr(defaults, name) or value == begun[name]:
            continue
        given = "--" + name.replace("_", "-")
        raise InputError(
            f"{given} differs from what the run in {options.output} began with ({begun[name]}), and a run "
            f"goes on as it began; leave {given} out, or begin another run."
        )
    data = plan["data"]
    path = os.path.abspath(options.data or data["path"])
    splits = [open_split(path, split, data["bands"]) for split in data["splits"]]
    if fingerprint(splits) != data["fingerprint"]:
        raise InputError(
            f"The data in {path} are not those that the run in {options.output} began with; restore them, or "
            "begin another run."
        )
    return {**plan, "data": {**data, "path": path}}


def fingerprint(splits: list[Split]) -> str:
    """A digest of the names and sizes of images and files: other data have another."""
    digest = hashlib.sha256()
    for split in splits:
        digest.update(json.dumps([split.split, split.names, split.sizes]).encode())
        folder = Path(split.data) / split.split
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".xml":
                digest.update(f"{path.relative_to(folder).as_posix()} {path.stat().st_size}\n".encode())
    return digest.hexdigest()


def _check_numbers(options: TrainOptions) -> None:
    if options.seed is not None and options.seed < 0:
        raise InputError(f"--seed {options.seed} is below 0; give 0 or more.")
    if options.workers is not None and options.workers < 0:
        raise InputError(f"--workers {options.workers} is below 0; give 0 or more.")
    if not options.checkpoint_minutes >= 0:
        raise InputError(f"--checkpoint-minutes {options.checkpoint_minutes} is below 0; give 0 or more.")
    if options.precision not in (None, "auto", *PRECISIONS):
        raise InputError(f"--precision {options.precision} is unknown; give auto, {', '.join(PRECISIONS)}.")
    if options.card is not None and options.card not in PUBLISHED_SETS:
        raise InputError(f"There is no card {options.card}; give one of: {', '.join(PUBLISHED_SETS)}.")


def _split_for_selection(name: str | None) -> str:
    if name == "test":
        raise InputError(
            "--validation test would choose the model on the very images that it is to be judged by; give "
            "val, or another split that is not for testing."
        )
    if name == "train":
        raise InputError("--validation train would choose the model on what it has learnt; give val.")
    return name or "val"


def _recipe(
    options: TrainOptions, network: str, data_set: str | None, start_card: dict[str, Any] | None
) -> Recipe:
    if network not in networks.names():
        raise InputError(f"There is no network {network}; give one of: {', '.join(networks.names())}.")
    recipe = recipes.choose_recipe(options.recipe, network, data_set)
    if start_card is not None:
        recipe = replace(recipe, patch=start_card["window"])
    values = recipes.parsed_values(options.set)
    for name in ("epochs", "batch", "lr", "patch"):
        if getattr(options, name) is not None:
            values[name] = getattr(options, name)
    return recipes.with_values(recipe, values)


def _network_options(
    options: TrainOptions, name: str, bands: int, start: str | None, start_card: dict[str, Any] | None
) -> dict[str, Any]:
    if start_card is None:
        chosen = {**network_options(options.option), "bands": bands}
    else:
        if options.option or options.backbone:
            raise InputError("--option and --backbone are for --network; --init has its network already.")
        chosen = start_card["network"]["options"]
        if len(start_card["bands"]) != bands:
            raise InputError(
                f"The images in {options.data} have {bands} bands and the model {start} takes "
                f"{len(start_card['bands'])}; choose as many with --bands, or another model."
            )
    try:
        with torch.device("meta"):
            return dict(networks.create(name, **chosen).options)
    except ValueError as error:
        raise InputError(f"The network cannot be made: {error}.") from error


def _file(path: str | None) -> dict[str, str] | None:
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            digest = hashlib.sha256()
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); check the path.") from error
    return {"path": os.path.abspath(path), "sha256": digest.hexdigest()}


def _card(
    options: TrainOptions,
    network: str,
    data_set: str | None,
    start_card: dict[str, Any] | None,
    recipe: Recipe,
    bands: int,
) -> dict[str, Any]:
    """What the model file's card will say, but for what training finds out."""
    card = card_for(data_set, network)
    if start_card is not None:
        kept = ("bands", "normalisation", "value_range", "licence")
        card.update({name: start_card[name] for name in kept})
        if data_set is None:
            card["ground_sample_distance"] = start_card["ground_sample_distance"]
        card["source"] = f"fine-tuned from {start_card['name']}"
    elif bands != 3:
        card.pop("normalisation", None)
    trained_on = (
        PUBLISHED_SETS[data_set].title if data_set else os.path.basename(os.path.abspath(str(options.data)))
    )
    card["name"] = options.name or os.path.basename(os.path.abspath(options.output))
    card["title"] = options.title or f"{network}, trained on {trained_on}"
    card["window"], card["overlap"] = recipe.patch, recipe.patch // 4
    card["training"] = {
        "data": trained_on,
        "recipe": recipe.name,
        "epochs": recipe.epochs,
        "seed": options.seed or 0,
        "engine_version": engine.__version__,
    }
    return card
