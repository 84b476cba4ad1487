"""The job of `evaluate`: models, one after another, on the same labelled pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.contract.library import find_model
from engine.contract.options.evaluate import EVALUATION_BATCH, EvaluateOptions
from engine.contract.options.option import check
from engine.inference.devices.choice import at_most_threads, choose_device, choose_precision
from engine.models.file import load
from engine.reporting import Reporter
from engine.training import published
from engine.training.evaluation import Evaluation, evaluate_split, open_split_for
from engine.training.figures import figures_table


@dataclass(frozen=True)
class Evaluated:
    """Models on one split.

    Attributes:
        models: card's name, file and figures of each.
        precision: in which all were computed.
    """

    models: list[tuple[str, str, Evaluation]]
    options: EvaluateOptions
    precision: str

    def as_json(self) -> dict[str, Any]:
        results = [{"model": name, "file": file, **found.as_json()} for name, file, found in self.models]
        settings = {
            "data": self.options.data,
            "split": self.options.split,
            "protocol": self.options.protocol,
            "augment": self.options.augment,
            "precision": self.precision,
        }
        return {**results[0], **settings} if len(results) == 1 else {"models": results, **settings}

    def in_words(self) -> str:
        table = figures_table([(name, found) for name, _, found in self.models])
        options, first = self.options, self.models[0][-1]
        thresholds = ", ".join(f"{found.threshold:g}" for _, _, found in self.models)
        return (
            f"{table}\n{options.split} of {options.data}: {len(first.per_image)} images, "
            f"protocol {options.protocol}, threshold {thresholds}"
        )


def evaluate(options: EvaluateOptions, reporter: Reporter) -> Evaluated:
    """Measure models on a split of a training set.

    Raises:
        InputError: a model or the data cannot be used.
        EnvironmentFailure: the device lacks memory.
        Cancelled: the reporter's `stop` was set.
    """
    check(options)
    with at_most_threads(options.threads):
        return _evaluate(options, reporter)


def _evaluate(options: EvaluateOptions, reporter: Reporter) -> Evaluated:
    device = choose_device(options.device, options.precision, reporter.warning)
    precision = choose_precision(options.precision, device)
    models: list[tuple[str, str, Evaluation]] = []
    for path in [find_model(name) for name in options.model]:
        network, card = load(path)
        split = open_split_for(card, options.data, options.split)
        if not models:
            published.warn(options.data, [split], reporter)
        evaluation = evaluate_split(
            network,
            card,
            split,
            device=device,
            precision=precision,
            threshold=options.threshold,
            protocol=options.protocol,
            augment=options.augment,
            batch=options.batch or EVALUATION_BATCH,
            with_objects=True,
            reporter=reporter,
        )
        models.append((card.name, path, evaluation))
    return Evaluated(models, options, precision)
