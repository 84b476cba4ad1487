"""The options of `train`."""

from __future__ import annotations

from dataclasses import dataclass

from ..data_sets import PUBLISHED_SETS
from ..library import folders
from ..networks import NETWORKS
from . import shared
from .option import BANDS, FLAG, NUMBER, TEXT, TEXTS, WHOLE, declare

RECIPES = ("hsanet", "sscfnet", "isnet", "strong", "fine-tune")


@dataclass(frozen=True)
class TrainOptions:
    """A labelled data set to a model file; None is the default."""

    output: str = declare(TEXT, help="folder of the run, to be made", metavar="RUN_DIR")
    data: str | None = declare(
        TEXT,
        None,
        help="training set with splits train and val",
        told_default="with --resume, the run's",
        metavar="DIR",
    )
    network: str | None = declare(
        TEXT, None, help="train this network from scratch", choices=tuple(sorted(NETWORKS))
    )
    option: list[str] = shared.network_option()
    init: str | None = declare(
        TEXT,
        None,
        help="instead fine-tune this model, by name or file",
        told_default="from scratch",
        metavar="MODEL",
    )
    backbone: str | None = declare(
        TEXT, None, help="ImageNet weights for the network's backbone", told_default="none", metavar="FILE"
    )
    bands: list[int] | None = declare(
        BANDS, None, help="bands of the images to learn from", told_default="all", metavar="1,2,3"
    )
    recipe: str | None = declare(
        TEXT,
        None,
        help="how to train: as a paper, stronger, or gently with --init on few images",
        told_default="the network's own",
        choices=RECIPES,
    )
    epochs: int | None = declare(
        WHOLE, None, help="times that all patches are seen", told_default="the recipe's", metavar="N"
    )
    batch: int | None = declare(
        WHOLE, None, help="patches per step", told_default="the recipe's", metavar="N"
    )
    lr: float | None = declare(
        NUMBER, None, help="learning rate", told_default="the recipe's", metavar="RATE"
    )
    patch: int | None = declare(
        WHOLE,
        None,
        help="side of the patches and of the model's window",
        told_default="the recipe's; with --init the model's",
        metavar="PIXELS",
    )
    set: list[str] = declare(
        TEXTS,
        [],
        help="any other value of the recipe, such as mosaic=0.5, as in recipe.json; may be repeated",
        told_default="the recipe's",
        metavar="NAME=VALUE",
    )
    validation: str | None = declare(
        TEXT,
        None,
        help="split by which the best epoch is chosen; never test",
        told_default="val",
        metavar="SPLIT",
    )
    card: str | None = declare(
        TEXT,
        None,
        help="published data set that this is: sets the pixel size and ISNet's schedule",
        told_default="by the folder's name",
        choices=tuple(PUBLISHED_SETS),
    )
    name: str | None = declare(
        TEXT, None, help="what --model calls the result", told_default="the run folder's name"
    )
    title: str | None = declare(TEXT, None, help="what QGIS shows", told_default="network and data")
    seed: int | None = declare(
        WHOLE, None, help="of all random choices", told_default="0", metavar="N", lowest=0
    )
    precision: str | None = shared.precision(
        None, "of most computations", "auto, which is float32 except on CUDA"
    )
    deterministic: bool = declare(
        FLAG, False, help="the same result each time on CUDA too, more slowly", told_default="off"
    )
    device: str = shared.device(told_default="auto; under torchrun each process takes its own")
    workers: int | None = declare(
        WHOLE,
        None,
        help="processes that prepare patches, on Linux",
        told_default="by cores",
        metavar="N",
        lowest=0,
    )
    checkpoint_minutes: float = declare(
        NUMBER,
        10.0,
        help="how often an epoch's progress is saved, besides at its end",
        metavar="MINUTES",
        lowest=0,
    )
    install: bool = declare(
        FLAG,
        True,
        help="do not also copy the model to where QGIS and --model find it by name",
        told_default=f"copy to {folders()[-1]}",
    )
    resume: bool = declare(
        FLAG, False, help="go on with the interrupted run in RUN_DIR", told_default="begin"
    )
    overwrite: bool = shared.overwrite("replace the run in RUN_DIR")
