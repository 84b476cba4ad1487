"""Decides whether a review can improve a model, from which model to start, and what the new one is called."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ....engine.contract.addresses import is_shortened
from ....engine.contract.change_polygons import ACCEPTED, REJECTED
from ....engine.contract.detectors import DETECTORS
from ....engine.contract.library import model_files
from ....engine.contract.provenance import Provenance
from ...engine_client.models import ModelEntry, list_models
from ...wording import both, count, tr

LEAST_DECISIONS = 10
"""Of accepted and of rejected polygons, below which a model would learn a few places by heart."""
NEW_NETWORK = "isnet_lw"
NEW_WINDOW = 128
"""Small, so that a review of one scene gives patches for training and for measuring."""
STEPS = 300
"""Of training on few patches; with more patches there are more."""
FEWEST_EPOCHS, MOST_EPOCHS = 8, 60
FINE_TUNE, FROM_SCRATCH = "fine-tune", "strong"
"""Recipes of the engine."""
BATCH = 4

_ENDING = re.compile(r"_reviewed_\d{4}-\d\d-\d\d(_\d+)?$")


@dataclass(frozen=True)
class ImprovePlan:
    """One improvement, as the engine needs it told.

    Attributes:
        polygons: the reviewed GeoPackage.
        map: the change map that its polygons come from.
        start: the model to fine-tune, or None for a new one that learns from this review alone.
        start_made_the_map: whether the map was made by the model to start from.
        name, title: of the new model.
        folder: where training set and run are kept; it does not exist yet.
    """

    polygons: str
    map: str
    start: ModelEntry | None
    start_made_the_map: bool
    name: str
    title: str
    folder: Path

    @property
    def window(self) -> int:
        return self.start.card.window if self.start else NEW_WINDOW


def trainable_models() -> list[ModelEntry]:
    """The models that have weights to start from, as they are listed everywhere."""
    return [entry for entry in list_models() if entry.file and not entry.problem]


def what_is_missing(
    counts: Mapping[str, int], has_background: bool, map_path: str | None, provenance: Provenance | None
) -> str:
    """One sentence on why this review cannot improve a model yet; "" when it can.

    Polygons alone are not enough to learn from: so much of them is change that a model would come to see it
    everywhere.
    """
    if map_path is None or provenance is None:
        return tr("The change map of these polygons was not found; add it to their layer group.")
    for image, file in ((tr("before"), provenance.before), (tr("after"), provenance.after)):
        if is_shortened(file):
            return tr(
                "The map tells the address of the image {} without its password or token ({}), so it cannot "
                "be opened; detect change again with a copy of it on this computer."
            ).format(image, file)
        if not Path(file).is_file() and not (Path(map_path).parent / file).is_file():
            return tr("The image {} is needed, and is not at {} any more; put it back there.").format(
                image, file or tr("a known place")
            )
    lacking = [
        text.format(count(LEAST_DECISIONS - counts.get(status, 0)))
        for status, text in ((ACCEPTED, tr("{} more accepted")), (REJECTED, tr("{} more rejected")))
        if counts.get(status, 0) < LEAST_DECISIONS
    ]
    if lacking:
        return tr("A model learns from at least {} accepted and {} rejected polygons: {} to go.").format(
            LEAST_DECISIONS, LEAST_DECISIONS, both(lacking)
        )
    if not has_background:
        return tr(
            "A model also learns from where nothing changed: in views where the polygons are all the change "
            "there is, press “Nothing else here”."
        )
    return ""


def start_advice(model: str, has_start: bool) -> str:
    """What to know of the model that the map was made by, where it cannot be fine-tuned; "" where it can."""
    if model in DETECTORS:
        return tr(
            "This map was made without a model ({}), so there is none to improve. Start from one of yours, "
            "or let a new one learn from this review alone; that takes longer and many polygons."
        ).format(model)
    if not has_start:
        return tr(
            "The model {} that made this map is not among yours any more. Start from another, or let a new "
            "one learn from this review alone."
        ).format(model or tr("unknown"))
    return ""


def free_model_name(start: str, day: datetime.date) -> str:
    """MODEL_reviewed_2026-11-21, or with _2, _3 … where a model of this name exists."""
    wanted = f"{_ENDING.sub('', start)}_reviewed_{day.isoformat()}"
    taken = {entry.name for entry in list_models()}
    taken |= {file.stem for file in model_files()}
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}_{number}"
    return name


def epochs_for(patches: int) -> int:
    """How often all patches are seen: few patches more often, so that there are about `STEPS` steps."""
    return min(max(round(STEPS / max(patches // BATCH, 1)), FEWEST_EPOCHS), MOST_EPOCHS)
