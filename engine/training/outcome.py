"""How a training run ends: threshold, model file, report, and a copy where QGIS and `--model` find it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine.contract.card import Card
from engine.contract.library import folders
from engine.contract.results import Result
from engine.contract.words import duration_text
from engine.models.file import load, save
from engine.outputs import replace_file
from engine.reporting import Reporter
from engine.training.calibration import best_threshold
from engine.training.dataset import Split
from engine.training.evaluation import Evaluation, evaluate_split
from engine.training.report.page import write_report
from engine.training.report.pictures import sample_rows
from engine.training.trainer import TrainingRun


@dataclass(frozen=True)
class TrainResult(Result):
    """What came of a training run.

    Attributes:
        model, report: paths.
        installed: where QGIS and `--model` find the model by name; None where it was not put.
        metrics, confusion: on the validation split, at the threshold.
        epochs: done.
    """

    model: str
    report: str
    installed: str | None
    metrics: dict[str, float | None]
    confusion: dict[str, int]
    threshold: float
    epochs: int
    best_epoch: int
    seconds: float

    def in_words(self) -> str:
        figures = "  ".join(
            f"{name} {'undefined' if value is None else format(value, '.4f')}"
            for name, value in self.metrics.items()
            if name in ("precision", "recall", "f1", "iou")
        )
        lines = [
            f"report      {self.report}",
            f"model       {self.model}",
            f"listed as   {self.installed or 'not listed'}",
            f"validation  {figures}  threshold {self.threshold:g}",
            f"trained     {self.epochs} epochs in {duration_text(self.seconds)}, "
            f"the best was {self.best_epoch}",
        ]
        return "\n".join(lines)


def finish(run: TrainingRun, install: bool, replaces: bool) -> TrainResult:
    """Choose the threshold, write the model file and the report, and put the model where it is listed.

    Args:
        install: whether the model is put where it is listed.
        replaces: whether a model that is listed under the name gives way.
    """
    validation, device = run.validation, run.device
    network, card = load(run.folder.best)
    at_half = evaluate_split(network, card, validation, device=device, reporter=run.silent_reporter)
    threshold = best_threshold(at_half.histogram) or card.threshold
    found = evaluate_split(
        network,
        card,
        validation,
        device=device,
        threshold=threshold,
        with_objects=True,
        reporter=run.silent_reporter,
    )
    seconds = run.seconds_so_far()
    card = replace(
        card,
        threshold=threshold,
        metrics=[*card.metrics, _card_metrics(card, validation, found)],
        training={**card.training, "minutes": round(seconds / 60, 1)},
    )
    path = run.folder.model(card.name)
    save(path, network, card)
    write_report(
        run.folder.report,
        title=card.title,
        history=run.history,
        evaluation=found,
        samples=sample_rows(network, card, validation, found, device=device),
        settings=run.plan.as_json(),
        best_epoch=run.best_epoch(),
    )
    return TrainResult(
        model=str(path),
        report=str(run.folder.report),
        installed=_installed(path, replaces, run.reporter) if install else None,
        metrics=found.metrics(),
        confusion=found.confusion.as_json(),
        threshold=threshold,
        epochs=len(run.history),
        best_epoch=run.best_epoch(),
        seconds=round(seconds, 1),
    )


def _installed(path: Path, replaces: bool, reporter: Reporter) -> str | None:
    """Copy the model to the user's model folder, which the plugin lists; None if another is there."""
    place = folders()[-1] / path.name
    if place.exists() and not replaces:
        reporter.warning(
            f"The model is not listed by the plugin, as {place} exists already; copy {path} there under "
            "another name, or train with another --name."
        )
        return None
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        replace_file(place, path.read_bytes())
    except OSError as error:
        reporter.warning(
            f"The model is not listed by the plugin, as {place} cannot be written "
            f"({error.strerror}); copy {path} there."
        )
        return None
    return str(place)


def _card_metrics(card: Card, split: Split, found: Evaluation) -> dict[str, Any]:
    figures = found.metrics()
    return {
        "data": card.training["data"],
        "split": split.split,
        **{name: figures[name] for name in ("f1", "iou", "precision", "recall")},
    }
