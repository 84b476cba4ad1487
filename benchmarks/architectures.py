"""All networks trained from scratch alike: one recipe, equal steps, one drawn set, the smallest first.

A network that is done has its row in `ROWS` and is not trained again, on whatever machine; one that ran out
of time goes on from the work folder.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from benchmarks.accuracy import SETS
from benchmarks.machine import describe_use
from benchmarks.rows import Row
from engine import jobs
from engine.contract.errors import Cancelled, EnvironmentFailure, InputError
from engine.contract.network_figures import read_figures
from engine.contract.options.evaluate import EvaluateOptions
from engine.contract.options.prepare import SyntheticOptions
from engine.contract.options.train import TrainOptions
from engine.contract.protocol import Event
from engine.reporting import Reporter
from engine.training.outcome import TrainResult
from engine.training.run_folder import RunFolder

ROWS = Path(__file__).with_suffix(".json")
DRAWN = "drawn"
"""The set that all learn from, and what its test scenes are called beside the other sets."""
PHOTOGRAPHS = "photographs"
"""The folder of the sets that are not learnt from."""
NOT_TRAINED_ON = [each for each in SETS if each.folder == "evaluation"]
_CHECKPOINT_MINUTES = 2


@dataclass(frozen=True)
class Settings:
    """What is the same for all networks.

    Attributes:
        patch: side of what is learnt from, and of the model's window, in pixels.
        side: of the drawn scenes, in pixels.
        train, val, test: drawn scenes of each split. The second chooses epoch and threshold.
        seed: of scenes, weights and patches.
    """

    recipe: str = "strong"
    precision: str = "bfloat16"
    epochs: int = 5
    batch: int = 8
    patch: int = 128
    side: int = 256
    train: int = 400
    val: int = 50
    test: int = 100
    seed: int = 0

    @property
    def steps(self) -> int:
        patches = self.train * (self.side // self.patch) ** 2
        return self.epochs * (patches // self.batch)


SMALL = Settings(epochs=1, batch=4, patch=64, side=128, train=2, val=2, test=2)


@dataclass(frozen=True)
class Outcome:
    """What came of a network.

    Attributes:
        steps: of training; 0 where it failed.
        seconds: of training, validation included.
        threshold: at which F1 is highest on the drawn scenes of validation.
        f1: of change at that threshold, by set; None where it is undefined.
        failure: why it could not be trained, in a sentence; "" where it could.
        machine: on which it was done, and how busy that was.
    """

    parameters: int
    multiply_adds: int
    steps: int
    seconds: float
    threshold: float | None
    f1: dict[str, float | None]
    failure: str
    machine: str
    date: str


def measure(work: Path, data: Path, hours: float, small: bool) -> list[Row]:
    """F1 of all networks that are done when the time is over, those of earlier calls included.

    Args:
        work: folder of the drawn set and the training runs, which later calls go on with.
        data: the folder of the sets that are not trained on.
        hours: that this call may take.
        small: two networks, at a size that takes seconds; their rows are in the work folder.
    """
    settings, file = (SMALL, work / "rows.json") if small else (Settings(), ROWS)
    done = read_outcomes(file, settings)
    reporter = Reporter(_tell, _Deadline(hours))
    try:
        _draw(settings, work / DRAWN, reporter)
        for labelled in NOT_TRAINED_ON:
            labelled.copy_with_plain_masks(data, work / PHOTOGRAPHS)
        for name in by_size()[: 2 if small else None]:
            if name not in done:
                done[name] = _outcome(name, settings, work, reporter)
                write_outcomes(file, settings, done)
    except Cancelled:
        print("The time is over; the same command goes on.", file=sys.stderr)
    return [
        Row("architectures", f"{name} on {where}", "f1", f1 or 0.0)
        for name, outcome in done.items()
        for where, f1 in outcome.f1.items()
    ]


def by_size() -> list[str]:
    """All networks, those of the fewest operations first."""
    figures = read_figures().networks
    return sorted(figures, key=lambda name: figures[name].multiply_adds)


def read_outcomes(file: Path, settings: Settings) -> dict[str, Outcome]:
    """By network, in the order in which they were done.

    Raises:
        InputError: they were trained otherwise.
    """
    if not file.exists():
        return {}
    kept = json.loads(file.read_text(encoding="utf-8"))
    if kept["settings"] != asdict(settings):
        raise InputError(f"{file} has networks that were trained otherwise; move it away to train all anew.")
    return {name: Outcome(**values) for name, values in kept["networks"].items()}


def write_outcomes(file: Path, settings: Settings, done: Mapping[str, Outcome]) -> None:
    networks = {name: asdict(outcome) for name, outcome in done.items()}
    kept = {"settings": asdict(settings), "networks": networks}
    file.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


class _Deadline(threading.Event):
    """A request to stop that comes when the hours are over."""

    def __init__(self, hours: float) -> None:
        super().__init__()
        self._end = time.monotonic() + 3600 * hours

    def is_set(self) -> bool:
        return super().is_set() or time.monotonic() >= self._end


def _tell(event: Event) -> None:
    if event["event"] == "message":
        print(event["text"], file=sys.stderr, flush=True)


def _draw(settings: Settings, folder: Path, reporter: Reporter) -> None:
    counts = {split: getattr(settings, split) for split in ("train", "val", "test")}
    options = SyntheticOptions(output=str(folder), size=settings.side, seed=settings.seed, **counts)
    jobs.run("synthetic", options, reporter)


def _outcome(name: str, settings: Settings, work: Path, reporter: Reporter) -> Outcome:
    reporter.info(f"{name}, {settings.steps} steps")
    figures = read_figures().networks[name]
    size = {"parameters": figures.parameters, "multiply_adds": figures.multiply_adds}
    try:
        trained = _trained(name, settings, work, reporter)
    except EnvironmentFailure as failure:
        where = {"machine": describe_use(), "date": date.today().isoformat()}
        return Outcome(steps=0, seconds=0.0, threshold=None, f1={}, failure=str(failure), **size, **where)
    f1 = {DRAWN: _f1(trained.model, work / DRAWN, "test", reporter)}
    for each in NOT_TRAINED_ON:
        f1[each.name] = _f1(trained.model, work / PHOTOGRAPHS, each.name, reporter)
    return Outcome(
        steps=settings.steps,
        seconds=trained.seconds,
        threshold=trained.threshold,
        f1=f1,
        failure="",
        machine=describe_use(),
        date=date.today().isoformat(),
        **size,
    )


def _trained(name: str, settings: Settings, work: Path, reporter: Reporter) -> TrainResult:
    """The network's run begun, gone on with, or only ended once more if it is complete."""
    run = work / name
    options = TrainOptions(
        output=str(run),
        data=str(work / DRAWN),
        network=name,
        recipe=settings.recipe,
        epochs=settings.epochs,
        batch=settings.batch,
        patch=settings.patch,
        precision=settings.precision,
        seed=settings.seed,
        checkpoint_minutes=_CHECKPOINT_MINUTES,
        install=False,
        resume=RunFolder(str(run)).recipe.exists(),
    )
    trained: TrainResult = jobs.run("train", options, reporter)
    return trained


def _f1(model: str, data: Path, split: str, reporter: Reporter) -> float | None:
    (_, _, found) = jobs.run("evaluate", EvaluateOptions([model], str(data), split=split), reporter).models[0]
    f1: float | None = found.metrics()["f1"]
    return f1
