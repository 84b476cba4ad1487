"""Fine-tunes a model with a review in the background of QGIS: prepare, train, measure before and after."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal

from ....engine.contract.library import folders
from ...engine_client.engine_task import EngineTask
from ...engine_client.protocol import EngineFailure, EngineProcess, Event
from ...layers.provenance import read_provenance
from ...wording import tr
from .improve_plan import BATCH, FINE_TUNE, FROM_SCRATCH, NEW_NETWORK, ImprovePlan, epochs_for
from .map_score import f1_of_map

SHARE = 0.2
"""Of the reviewed area, by which training chooses the best epoch, and again on which it is measured."""
DIGITS = 2
"""To which F1 is shown, and by which better is better."""
_STAGES = {"prepare": (0, 5), "train": (5, 90), "before": (90, 95), "after": (95, 100)}
"""Percent of the whole at which each stage begins and ends."""


@dataclass(frozen=True)
class Improvement:
    """What came of it.

    Attributes:
        name: of the new model.
        file: the new model in the user's folder; None where it was not added, as it is no better, or as
            `problem` says.
        kept: the new model in the run's folder.
        before, after: F1 on the part of the reviewed area that the new model has not learnt from; None where
            that is undefined. Where there was no model to start from, `before` is the map's.
        patches: of which that part consists.
        is_unseen: whether it also had no say in which epoch and threshold were chosen.
        report: the training's report, an HTML file.
    """

    name: str
    file: str | None
    kept: str
    before: float | None
    after: float | None
    patches: int
    is_unseen: bool
    had_model: bool
    report: str
    problem: str = ""

    @property
    def is_better(self) -> bool:
        """By the figures as they are shown."""
        return self.after is not None and round(self.after, DIGITS) > round(self.before or 0.0, DIGITS)


class ImproveTask(EngineTask):
    """Works as a plan says and comes to an `Improvement`; a run that fails or is cancelled leaves nothing."""

    progressed = pyqtSignal(str, int, object)
    """What is being done, percent of the whole, and seconds left or None."""

    def __init__(self, plan: ImprovePlan) -> None:
        super().__init__(tr("Improve the model: {}").format(plan.name), tr("Improving the model failed: {}."))
        self.plan = plan
        self._stage = "prepare"

    def run(self) -> bool:
        is_done = super().run()
        if not is_done:
            shutil.rmtree(self.plan.folder, ignore_errors=True)
        return is_done

    def work(self, engine: EngineProcess) -> Improvement:
        self.plan.folder.mkdir(parents=True)
        data = str(self.plan.folder / Path(self.plan.polygons).stem)
        patches = self._prepared(engine, data)
        held_out = "test" if patches["test"] else "val"
        trained = self._do(engine, "train", "train", self._train_arguments(data, patches["train"]))
        before = self._f1_before(engine, data, held_out)
        after = self._f1(engine, "after", trained["model"], data, held_out)
        found = Improvement(
            self.plan.name,
            None,
            trained["model"],
            before,
            after,
            patches[held_out],
            held_out == "test",
            self.plan.start is not None,
            trained["report"],
        )
        if not found.is_better:
            return found
        try:
            return replace(found, file=installed(trained["model"]))
        except OSError as error:
            return replace(found, problem=tr("It could not be added to your models: {}.").format(error))

    def _prepared(self, engine: EngineProcess, data: str) -> dict[str, int]:
        """Make the training set; returns how many patches each split has.

        Where change lies in too few places for a part to measure on besides the one that training chooses by,
        there is none of the former.
        """
        arguments = {
            "source": self.plan.polygons,
            "map": self.plan.map,
            "output": data,
            "size": self.plan.window,
            "val": SHARE,
            "test": SHARE,
        }
        try:
            return self._do(engine, "prepare", "prepare", arguments)["patches"]
        except EngineFailure as failure:
            if failure.kind != "input":
                raise
        return self._do(engine, "prepare", "prepare", {**arguments, "test": 0})["patches"]

    def _train_arguments(self, data: str, patches: int) -> dict[str, Any]:
        start = self.plan.start
        return {
            "data": data,
            "output": str(self.plan.folder / "run"),
            "init": start.file if start else None,
            "network": None if start else NEW_NETWORK,
            "recipe": FINE_TUNE if start else FROM_SCRATCH,
            "batch": BATCH,
            "epochs": epochs_for(patches),
            "patch": self.plan.window,
            "name": self.plan.name,
            "title": self.plan.title,
            "no_install": True,
        }

    def _f1_before(self, engine: EngineProcess, data: str, split: str) -> float | None:
        if self.plan.start is not None:
            return self._f1(engine, "before", self.plan.start.file, data, split)
        threshold = read_provenance(self.plan.map).threshold
        return f1_of_map(self.plan.map, threshold, Path(data) / split)

    def _f1(self, engine: EngineProcess, stage: str, model: str, data: str, split: str) -> float | None:
        arguments = {"model": model, "data": data, "split": split}
        return self._do(engine, stage, "evaluate", arguments)["metrics"]["f1"]

    def _do(
        self, engine: EngineProcess, stage: str, command: str, arguments: dict[str, Any]
    ) -> dict[str, Any]:
        self._stage = stage
        self._show(0.0, None)
        return engine.run(command, arguments, self._on_event, self.isCanceled)

    def _on_event(self, event: Event) -> None:
        if event["event"] == "progress":
            self._show(event["done"] / max(event["total"], 1), event.get("remaining_s"))

    def _show(self, share: float, remaining_s: float | None) -> None:
        first, last = _STAGES[self._stage]
        percent = first + share * (last - first)
        self.setProgress(percent)
        words = {
            "prepare": tr("Preparing the training set"),
            "train": tr("Training"),
            "before": tr("Measuring the model before"),
            "after": tr("Measuring the model after"),
        }
        self.progressed.emit(words[self._stage], round(percent), remaining_s)


def installed(model: str) -> str:
    """A copy of a model file in the user's model folder, where nothing of that name may be.

    Raises:
        OSError: there is, or the folder cannot be written to.
    """
    folder = folders()[-1]
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / Path(model).name
    try:
        with open(model, "rb") as source, open(target, "xb") as copy:
            shutil.copyfileobj(source, copy)
    except FileExistsError:
        raise
    except OSError:
        with contextlib.suppress(OSError):
            target.unlink()
        raise
    return str(target)
