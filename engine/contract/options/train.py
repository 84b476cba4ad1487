"""The options of `train`."""

from __future__ import annotations

from dataclasses import dataclass

from ..data_sets import PUBLISHED_SETS
from ..library import folders
from ..networks import NETWORKS
from . import shared
from .option import BANDS, FLAG, NUMBER, REQUIRED, TEXT, TEXTS, WHOLE, declare

RECIPES = (*dict.fromkeys(facts.recipe for facts in NETWORKS.values()), "strong", "fine-tune")
"""Those of the papers, one that pays where images are few, and a gentle one for `--init`."""


@dataclass(frozen=True)
class TrainOptions:
    """A labelled data set to a model file; None is the default."""

    output: str = declare(TEXT, REQUIRED, "folder of the run, to be made", "RUN_DIR")
    data: str | None = declare(
        TEXT, None, "training set with splits train and val (default: with --resume, the run's)", "DIR"
    )
    network: str | None = declare(
        TEXT, None, "train this network from scratch", choices=tuple(sorted(NETWORKS))
    )
    option: list[str] = shared.network_option()
    init: str | None = declare(
        TEXT, None, "instead fine-tune this model, by name or file (default: from scratch)", "MODEL"
    )
    backbone: str | None = declare(
        TEXT, None, "ImageNet weights for the network's backbone (default: none)", "FILE"
    )
    bands: list[int] | None = declare(
        BANDS, None, "bands of the images to learn from (default: all)", "1,2,3"
    )
    recipe: str | None = declare(
        TEXT,
        None,
        "how to train: as a paper, stronger, or gently with --init on few images (default: the "
        "network's own)",
        choices=RECIPES,
    )
    epochs: int | None = declare(WHOLE, None, "times that all patches are seen (default: the recipe's)", "N")
    batch: int | None = declare(WHOLE, None, "patches per step (default: the recipe's)", "N")
    lr: float | None = declare(NUMBER, None, "learning rate (default: the recipe's)", "RATE")
    patch: int | None = declare(
        WHOLE,
        None,
        "side of the patches and of the model's window (default: the recipe's; with --init the model's)",
        "PIXELS",
    )
    set: list[str] = declare(
        TEXTS,
        [],
        "any other value of the recipe, such as mosaic=0.5, as in recipe.json; may be repeated "
        "(default: the recipe's)",
        "NAME=VALUE",
    )
    validation: str | None = declare(
        TEXT, None, "split by which the best epoch is chosen; never test (default: val)", "SPLIT"
    )
    card: str | None = declare(
        TEXT,
        None,
        "published data set that this is: sets the pixel size and ISNet's schedule (default: by "
        "the folder's name)",
        choices=tuple(PUBLISHED_SETS),
    )
    name: str | None = declare(TEXT, None, "what --model calls the result (default: the run folder's name)")
    title: str | None = declare(TEXT, None, "what QGIS shows (default: network and data)")
    seed: int | None = declare(WHOLE, None, "of all random choices (default: 0)", "N", lowest=0)
    precision: str | None = shared.precision(
        None, "of most computations (default: auto, which is float32 except on CUDA)"
    )
    deterministic: bool = declare(
        FLAG, False, "the same result each time on CUDA too, more slowly (default: off)"
    )
    device: str = shared.device("(default: auto; under torchrun each process takes its own)")
    workers: int | None = declare(
        WHOLE, None, "processes that prepare patches, on Linux (default: by cores)", "N", lowest=0
    )
    checkpoint_minutes: float = declare(
        NUMBER, 10.0, "how often an epoch's progress is saved, besides at its end", "MINUTES", lowest=0
    )
    install: bool = declare(
        FLAG,
        True,
        "do not also copy the model to where QGIS and --model find it by name "
        f"(default: copy to {folders()[-1]})",
    )
    resume: bool = declare(FLAG, False, "go on with the interrupted run in RUN_DIR (default: begin)")
    overwrite: bool = shared.overwrite("replace the run in RUN_DIR")
