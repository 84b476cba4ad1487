"""Trains a network as a plan says, from the first step or from a checkpoint, and ends with one model file.

What is learnt from which images is decided elsewhere: `engine.training.plan`, `recipes` and `sampling`.
"""

from __future__ import annotations

import contextlib
import math
import os
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from engine import networks
from engine.contract.card import FORMAT, Card
from engine.contract.errors import Cancelled, EnvironmentFailure, InputError
from engine.contract.library import folders
from engine.contract.options.train import TrainOptions
from engine.contract.results import Result
from engine.contract.words import duration_text
from engine.inference.devices import PRECISIONS, choose_device, choose_precision, device_title
from engine.inference.scaling import Scaling
from engine.models.file import load, save
from engine.models.published import load_backbone
from engine.networks.network import ChangeNetwork
from engine.outputs import replace_file
from engine.reporting import Reporter
from engine.training import checkpoint, distributed, published, recipes
from engine.training.average import WeightAverage
from engine.training.calibration import best_threshold, highest_f1
from engine.training.dataset import Split, open_split
from engine.training.distributed import Processes
from engine.training.evaluation import Evaluation, evaluate_split
from engine.training.losses import total_loss
from engine.training.optimiser import make_optimiser, set_rate
from engine.training.plan import new_plan, resumed_plan
from engine.training.recipes import Recipe
from engine.training.report import sample_rows, write_report
from engine.training.run_folder import RunFolder
from engine.training.sampling import PatchBatch, Patches, batches
from engine.training.schedule import learning_rate

_MOST_WORKERS = 8


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


def train(options: TrainOptions, reporter: Reporter) -> TrainResult:
    """Train, or go on with training.

    Raises:
        InputError: something is wrong with the options or the data; told before any epoch.
        EnvironmentFailure: device or disk do not serve, or training came to numbers that are not finite.
        Cancelled: the reporter's `stop` was set; the run can go on.
    """
    with distributed.joined() as processes:
        if not processes.is_first:
            reporter = _silent(reporter)
        folder = RunFolder(options.output)
        plan = distributed.on_first(processes, lambda: _begun(options, folder))
        run = TrainingRun(plan, options, folder, processes, reporter)
        run.to_the_end()
        return distributed.on_first(processes, run.finished)


def _begun(options: TrainOptions, folder: RunFolder) -> dict[str, Any]:
    if options.resume and options.overwrite:
        raise InputError("--resume goes on with a run and --overwrite replaces it; give one of them.")
    if options.resume:
        return resumed_plan(folder.read_plan(), options)
    folder.check_free(options.overwrite)
    plan = new_plan(options)
    folder.begin(plan, options.overwrite)
    return plan


class TrainingRun:
    """The state of a run between two steps, and how it moves on."""

    def __init__(
        self,
        plan: dict[str, Any],
        options: TrainOptions,
        folder: RunFolder,
        processes: Processes,
        reporter: Reporter,
    ) -> None:
        self._plan, self._options, self._folder = plan, options, folder
        self._processes, self._reporter = processes, reporter
        self._recipe: Recipe = recipes.from_json(plan["recipe"])
        self._seed: int = plan["seed"]
        self._device = _device(options.device, processes)
        self._precision = _precision(plan["precision"], self._device)
        if self._recipe.batch % processes.count:
            raise InputError(
                f"A batch of {self._recipe.batch} cannot be shared by {processes.count} processes equally; "
                "give --batch a multiple of their number."
            )
        if plan["deterministic"]:
            _be_deterministic()

        train, validation = plan["data"]["splits"]
        train_split, self._validation = self._split(train), self._split(validation)
        published.warn(plan["data"]["path"], (train_split, self._validation), reporter)
        self._card = Card.from_json(
            {**plan["card"], "format": FORMAT, "network": plan["network"]}, plan["card"]["name"]
        )
        first, last = self._card.value_range
        scaling = Scaling(np.tile((0.0, 255.0), (len(self._card.bands), 1)), (first, last))
        normalisation = self._card.normalisation
        means = [(mean - first) / (last - first) * 255 for mean in normalisation.mean]
        self._patches = Patches(train_split, self._recipe, self._seed, means)
        self._normalised = scaling.then_normalised(normalisation.mean, normalisation.std, self._device)

        self._network = _initial_network(plan, self._seed).to(self._device)
        self._network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._average = WeightAverage(self._network, self._recipe.average) if self._recipe.average else None
        self._model = _training_form(self._network, self._device, processes)
        self._optimiser = make_optimiser(self._recipe, self._network)
        self._scaler = torch.amp.GradScaler(self._device.type, enabled=self._precision == "float16")
        self._step = 0
        self._loss_sum = 0.0
        self._history: list[dict[str, Any]] = []
        self._seconds = 0.0
        self._resume()
        self._saved_at = self._began_at = time.monotonic()

    def to_the_end(self) -> None:
        """Take all steps that are left, validating after each epoch, until the last or until none helps."""
        steps = self._patches.steps_per_epoch
        total = steps * self._recipe.epochs
        title = device_title(self._device)
        self._reporter.started(total, "steps", title, done=self._step)
        following = batches(
            self._patches,
            self._recipe.epochs,
            self._step,
            _workers(self._options.workers, self._processes),
            self._processes.rank,
            self._processes.count,
        )
        while self._step < total and not self._gave_up():
            self._stop_if_cancelled()
            self._take_step(next(following))
            self._reporter.progress(self._step, loss=round(self._mean_loss(), 4))
            if self._step % steps == 0:
                self._end_epoch()
            elif time.monotonic() - self._saved_at >= 60 * self._options.checkpoint_minutes:
                self._save()

    def finished(self) -> TrainResult:
        """Choose the threshold, write the model file and the report, and put the model where it is listed."""
        network, card = load(self._folder.best, str(self._device))
        at_half = evaluate_split(
            network, card, self._validation, device=self._device, reporter=_silent(self._reporter)
        )
        threshold = best_threshold(at_half.histogram) or card.threshold
        found = evaluate_split(
            network,
            card,
            self._validation,
            device=self._device,
            threshold=threshold,
            with_objects=True,
            reporter=_silent(self._reporter),
        )
        card = replace(
            card,
            threshold=threshold,
            metrics=[*card.metrics, _card_metrics(card, self._validation, found)],
            training={**card.training, "minutes": round(self._seconds_so_far() / 60, 1)},
        )
        path = self._folder.model(card.name)
        save(path, network, card)
        write_report(
            self._folder.report,
            title=card.title,
            history=self._history,
            evaluation=found,
            samples=sample_rows(network, card, self._validation, found, device=self._device),
            settings=self._plan,
            best_epoch=self._best_epoch(),
        )
        return TrainResult(
            model=str(path),
            report=str(self._folder.report),
            installed=self._installed(path) if self._is_to_be_installed else None,
            metrics=found.metrics(),
            confusion=found.confusion.as_json(),
            threshold=threshold,
            epochs=len(self._history),
            best_epoch=self._best_epoch(),
            seconds=round(self._seconds_so_far(), 1),
        )

    @property
    def _is_to_be_installed(self) -> bool:
        """Not if --no-install was given now, or when the run began."""
        return self._options.install and bool(self._plan["options"]["install"])

    def _split(self, name: str) -> Split:
        return open_split(self._plan["data"]["path"], name, self._plan["data"]["bands"])

    def _take_step(self, batch: PatchBatch) -> None:
        steps = self._patches.steps_per_epoch
        set_rate(self._optimiser, learning_rate(self._recipe, self._step, steps))
        torch.manual_seed((self._seed << 40) + (self._processes.rank << 32) + self._step)  # for dropout
        self._model.train()
        before, after = self._images(batch.before), self._images(batch.after)
        label, valid = batch.label.to(self._device), batch.valid.to(self._device)
        dtype = PRECISIONS[self._precision]
        with torch.autocast(self._device.type, dtype=dtype, enabled=dtype != torch.float32):
            logits = self._model(before, after)
        loss = total_loss(
            self._recipe.losses,
            logits,
            label,
            valid,
            self._recipe.auxiliary_weight,
            distributed.over_processes(self._processes),
        )
        value = float(loss.detach())
        self._check_finite(value, batch)
        self._optimiser.zero_grad(set_to_none=True)
        self._scaler.scale(loss).backward()  # type: ignore[no-untyped-call]
        self._scaler.unscale_(self._optimiser)
        norm = nn.utils.clip_grad_norm_(self._network.parameters(), self._recipe.clip_norm or math.inf)
        if not self._scaler.is_enabled():  # which itself leaves out steps with gradients that overflow
            self._check_finite(float(norm), batch)
        self._scaler.step(self._optimiser)
        self._scaler.update()
        if self._average is not None:
            self._average.update(self._network, self._step)
        self._loss_sum += value
        self._step += 1

    def _images(self, pixels: Tensor) -> Tensor:
        """Normalised as the card says, on the device."""
        values = self._normalised(pixels.to(self._device, non_blocking=True))
        return values.contiguous(memory_format=torch.channels_last)

    def _check_finite(self, value: float, batch: PatchBatch) -> None:
        if math.isfinite(value):
            return
        epoch, step = divmod(self._step, self._patches.steps_per_epoch)
        kept = (
            f"the model of epoch {self._best_epoch()} is kept as {self._folder.best}"
            if self._history
            else "no epoch was complete yet"
        )
        raise EnvironmentFailure(
            f"Training came to a loss or gradient that is no finite number at epoch {epoch + 1}, step "
            f"{step + 1}, with {', '.join(batch.names)}; {kept}: look at these images, or begin again with a "
            "lower --lr."
        )

    def _end_epoch(self) -> None:
        """Validate, keep the weights if they are the best so far, and write down how it went."""
        row = distributed.on_first(self._processes, self._validated)
        self._history.append(row)
        self._loss_sum = 0.0
        if self._processes.is_first:
            self._folder.write_history(self._history)
            self._draw()
        self._save()

    def _validated(self) -> dict[str, Any]:
        epoch = len(self._history) + 1
        network = self._network_to_keep()
        found = evaluate_split(
            network, self._card, self._validation, device=self._device, reporter=_silent(self._reporter)
        )
        row = {
            "epoch": epoch,
            "loss": self._mean_loss(),
            "lr": self._optimiser.param_groups[0]["lr"],
            "seconds": round(self._seconds_so_far(), 1),
            **found.metrics(),
            "best_f1": highest_f1(found.histogram),
        }
        figures = ", ".join(
            f"{name} {_shown(row[name])}" for name in ("loss", "precision", "recall", "f1", "iou")
        )
        self._reporter.info(f"epoch {epoch} of {self._recipe.epochs}: {figures}")
        if not self._history or self._merit(row) > max(map(self._merit, self._history)):
            card = replace(self._card, training={**self._card.training, "best_epoch": epoch})
            save(self._folder.best, network, card)
        return row

    def _network_to_keep(self) -> ChangeNetwork:
        """A plain copy of the network, with the averaged weights where the recipe averages."""
        network = networks.create(self._network.name, **self._network.options)
        state = self._network.state_dict() if self._average is None else self._average.state
        network.load_state_dict(state)
        return network.to(self._device).eval()

    def _merit(self, row: dict[str, Any]) -> float:
        figure = row[self._recipe.select]
        return -1.0 if figure is None else float(figure)

    def _best_epoch(self) -> int:
        return int(max(self._history, key=self._merit)["epoch"])

    def _gave_up(self) -> bool:
        if not (self._recipe.patience and self._history and self._step % self._patches.steps_per_epoch == 0):
            return False
        return len(self._history) - self._best_epoch() >= self._recipe.patience

    def _mean_loss(self) -> float:
        """Of the steps of this epoch."""
        return self._loss_sum / ((self._step - 1) % self._patches.steps_per_epoch + 1)

    def _seconds_so_far(self) -> float:
        return self._seconds + time.monotonic() - self._began_at

    def _stop_if_cancelled(self) -> None:
        if distributed.any_of(self._processes, self._reporter.stop.is_set()):
            self._save()
            raise Cancelled

    def _save(self) -> None:
        if self._processes.is_first:
            checkpoint.write(self._folder.checkpoint, self._state())
        self._saved_at = time.monotonic()

    def _state(self) -> dict[str, Any]:
        return {
            "step": self._step,
            "loss_sum": self._loss_sum,
            "history": self._history,
            "seconds": self._seconds_so_far(),
            "network": self._network.state_dict(),
            "average": None if self._average is None else self._average.state,
            "optimiser": self._optimiser.state_dict(),
            "scaler": self._scaler.state_dict(),
        }

    def _resume(self) -> None:
        """Take over the state of the checkpoint, if this run has one."""

        def state() -> dict[str, Any] | None:
            path = self._folder.checkpoint
            return checkpoint.read(path) if self._options.resume and path.is_file() else None

        saved = distributed.on_first(self._processes, state)
        if saved is None:
            return
        self._step, self._loss_sum = saved["step"], saved["loss_sum"]
        self._history, self._seconds = saved["history"], saved["seconds"]
        self._network.load_state_dict(saved["network"])
        self._optimiser.load_state_dict(saved["optimiser"])
        self._scaler.load_state_dict(saved["scaler"])
        if self._average is not None:
            for name, tensor in saved["average"].items():
                self._average.state[name].copy_(tensor)

    def _installed(self, path: Path) -> str | None:
        """Copy the model to the user's model folder, which the plugin lists; None if another is there."""
        place = folders()[-1] / path.name
        if place.exists() and not (self._options.overwrite or self._options.resume):
            self._reporter.warning(
                f"The model is not listed by the plugin, as {place} exists already; copy {path} there under "
                "another name, or train with another --name."
            )
            return None
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            replace_file(place, path.read_bytes())
        except OSError as error:
            self._reporter.warning(
                f"The model is not listed by the plugin, as {place} cannot be written "
                f"({error.strerror}); copy {path} there."
            )
            return None
        return str(place)

    def _draw(self) -> None:
        """Curves for TensorBoard, where it is installed."""
        try:
            from torch.utils.tensorboard import SummaryWriter
        except ImportError:
            return
        row = self._history[-1]
        with contextlib.closing(SummaryWriter(str(self._folder.tensorboard))) as writer:
            for name, value in row.items():
                if name != "epoch" and value is not None:
                    writer.add_scalar(name, value, row["epoch"])


class _TrainingForm(nn.Module):
    """The network as training calls it: main and auxiliary logits."""

    def __init__(self, network: ChangeNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, before: Tensor, after: Tensor) -> list[Tensor]:
        return self.network.training_logits(before, after)


def _silent(reporter: Reporter) -> Reporter:
    """For work within the job that has a progress of its own; it still stops when told to."""
    return Reporter(lambda event: None, reporter.stop)


def _device(name: str, processes: Processes) -> torch.device:
    if processes.count > 1 and name in ("auto", "cuda") and torch.cuda.is_available():
        name = f"cuda:{processes.local_rank}"
    return choose_device(name)


def _precision(name: str, device: torch.device) -> str:
    """The processor keeps float32 unless told otherwise: it gains little and repeats exactly."""
    return "float32" if name == "auto" and device.type != "cuda" else choose_precision(name, device)


def _be_deterministic() -> None:
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.backends.cudnn.benchmark = False


def _initial_network(plan: dict[str, Any], seed: int) -> ChangeNetwork:
    if plan["init"] is not None:
        network, _ = load(plan["init"]["path"])
        return network
    torch.manual_seed(seed)
    network = networks.create(plan["network"]["name"], **plan["network"]["options"])
    if plan["backbone"] is not None:
        load_backbone(network, plan["backbone"]["path"])
    return network


def _training_form(network: ChangeNetwork, device: torch.device, processes: Processes) -> nn.Module:
    if processes.count == 1:
        return _TrainingForm(network)
    common = distributed.with_common_statistics(_TrainingForm(network), device)
    return nn.parallel.DistributedDataParallel(
        common, device_ids=[device] if device.type == "cuda" else None, broadcast_buffers=False
    )


def _workers(wanted: int | None, processes: Processes) -> int:
    if sys.platform != "linux":  # elsewhere processes cannot share the images by forking
        return 0
    if wanted is not None:
        return wanted
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(max(cores // processes.count - 1, 0), _MOST_WORKERS)


def _card_metrics(card: Card, split: Split, found: Evaluation) -> dict[str, Any]:
    figures = found.metrics()
    return {
        "data": card.training["data"],
        "split": split.split,
        **{name: figures[name] for name in ("f1", "iou", "precision", "recall")},
    }


def _shown(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.4f}"
