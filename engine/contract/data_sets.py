"""The published data sets: what a model trained on one is told of, and how a folder is known to hold one.

A new one is one `PublishedSet` more; the command line's choices, cards, recipes and checks follow from it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

PATCH = 256
"""Pixels: side of the patches that data sets are counted in; some come in larger tiles."""


class SplitCounts(NamedTuple):
    """Patches of `PATCH` pixels, side by side, in each split."""

    train: int
    val: int
    test: int


@dataclass(frozen=True)
class PublishedSet:
    """What is known of one published data set.

    Attributes:
        key: what options call it, and what the name of its folder begins with.
        title: what papers and cards call it.
        what: the change that is labelled, in words.
        metres: pixel sizes that a model trained on it serves: smallest, its own or best, and largest.
        folders: names of the folders of before, after and label images in a split.
        other_names: more beginnings of folder names, in lower case and with hyphens.
        patches: how many it has, or None where that is not known.
        recipe_values: values with which the paper of a recipe was trained on it, by the recipe's name.
    """

    key: str
    title: str
    what: str
    metres: tuple[float, float, float]
    folders: tuple[str, str, str] = ("A", "B", "label")
    other_names: tuple[str, ...] = ()
    patches: SplitCounts | None = None
    recipe_values: Mapping[str, Mapping[str, int | float]] = field(default_factory=dict)


_ALL = (
    PublishedSet(
        key="levir",
        title="LEVIR-CD",
        what="buildings in aerial views of Texas",
        metres=(0.3, 0.5, 1.0),
        patches=SplitCounts(7120, 1024, 2048),
        recipe_values={
            "isnet": {"batch": 16, "epochs": 200 + 100, "decay_epochs": 100},
            "tinycd": {"lr": 0.00356799066427741, "weight_decay": 0.009449677083344786},
        },
    ),
    PublishedSet(
        key="whu",
        title="WHU-CD",
        what="buildings in aerial images of Christchurch",
        metres=(0.1, 0.2, 0.5),
        patches=SplitCounts(4536, 504, 2760),
        recipe_values={"tinycd": {"lr": 0.002596776436816101, "weight_decay": 0.008620171028843307}},
    ),
    PublishedSet(
        key="sysu",
        title="SYSU-CD",
        what="buildings, roads, vegetation and sea works in aerial images of Hong Kong",
        metres=(0.3, 0.5, 1.0),
        folders=("time1", "time2", "label"),
        patches=SplitCounts(12000, 4000, 4000),
        recipe_values={"isnet": {"batch": 8, "epochs": 50 + 50, "decay_epochs": 50}},
    ),
    PublishedSet(
        key="season-varying",
        title="season-varying (CDD)",
        what="objects large and small, whatever the season",
        metres=(0.03, 0.5, 1.0),
        folders=("A", "B", "OUT"),
        other_names=("cdd", "changedetectiondataset"),
        patches=SplitCounts(10000, 2998, 3000),
        recipe_values={"isnet": {"batch": 8, "epochs": 50 + 150, "decay_epochs": 150}},
    ),
    PublishedSet(
        key="s2looking",
        title="S2Looking",
        what="rural buildings in satellite images taken from the side",
        metres=(0.5, 0.65, 0.8),
        folders=("Image1", "Image2", "label"),
        patches=SplitCounts(56000, 8000, 16000),
    ),
    PublishedSet(
        key="dsifn",
        title="DSIFN",
        what="land cover in images of six Chinese cities",
        metres=(1.0, 2.0, 3.0),
        folders=("t1", "t2", "mask"),
        patches=SplitCounts(14400, 1360, 192),
        recipe_values={"changeformer": {"lr": 6e-5}},
    ),
)

PUBLISHED_SETS: dict[str, PublishedSet] = {each.key: each for each in _ALL}
"""All of them by key."""


def data_set_of(folder: str) -> str | None:
    """The key of the published data set that a folder's name tells of, or None."""
    name = os.path.basename(os.path.abspath(folder)).lower().replace("_", "-")
    for data_set in PUBLISHED_SETS.values():
        if name.startswith((data_set.key, *data_set.other_names)):
            return data_set.key
    return None
