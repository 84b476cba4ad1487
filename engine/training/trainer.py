"""Trains a network as a plan says, from the first step or a checkpoint, and keeps the best epoch's weights.

What is learnt from which images is decided elsewhere: `engine.training.plan`, `recipes` and `sampling`.
"""

from __future__ import annotations

import contextlib
import time
from dataclasses import replace

from engine.contract.errors import Cancelled, EnvironmentFailure, InputError
from engine.contract.options.train import TrainOptions
from engine.contract.windows import SMALLEST_WINDOW
from engine.inference.devices.failures import failures_told
from engine.models.file import save
from engine.reporting import Reporter
from engine.training import checkpoint, distributed, published
from engine.training.calibration import highest_f1
from engine.training.curves import Curves
from engine.training.distributed import Processes
from engine.training.evaluation import evaluate_split
from engine.training.learner import Learner, NotFiniteError
from engine.training.plan import TrainingPlan
from engine.training.run_folder import Row, RunFolder
from engine.training.sampling import PatchBatch, Patches, batches
from engine.training.schedule import learning_rate
from engine.training.set_up import device_for, precision_for, workers_for

NO_ROOM_FOR_THE_NETWORK = "free some of it, take a smaller network, or train elsewhere by --device"
"""What to do where not even a step can begin."""


class TrainingRun:
    """The state of a run between two steps, and how it moves on.

    Attributes:
        validation: the split by which the best epoch is chosen.
        history: figures of each epoch that is complete.
        silent_reporter: for work within the job that has a progress of its own; it still stops when told to.
    """

    def __init__(
        self,
        plan: TrainingPlan,
        options: TrainOptions,
        folder: RunFolder,
        processes: Processes,
        reporter: Reporter,
    ) -> None:
        self.plan, self._options, self.folder = plan, options, folder
        self._processes, self.reporter = processes, reporter
        self.silent_reporter = reporter.silenced()
        self._recipe = plan.recipe
        self.device = device_for(options.device, processes, reporter.warning)
        precision = precision_for(plan.precision, self.device)
        if self._recipe.batch % processes.count:
            raise InputError(
                f"A batch of {self._recipe.batch} cannot be shared by {processes.count} processes equally; "
                "give --batch a multiple of their number."
            )

        train_split, self.validation = plan.data.open("train"), plan.data.open(plan.data.validation)
        published.warn(plan.data.path, (train_split, self.validation), reporter)
        first, last = plan.card.value_range
        means = [
            [(value - first) / (last - first) * 255 for value in mean]
            for mean, _ in plan.card.normalisation.of_each_image
        ]
        self._patches = Patches(train_split, self._recipe, plan.seed, means)
        self._step = 0
        self._loss_sum = 0.0
        self.history: list[Row] = []
        self._seconds = 0.0
        with failures_told([self.device], NO_ROOM_FOR_THE_NETWORK, "start it again"):
            self._learner = Learner(plan, self.device, precision, processes)
            self._resume()
        self._saved_at = self._began_at = time.monotonic()

    def to_the_end(self) -> None:
        """Take all steps that are left, validating after each epoch, until the last or until none helps."""
        steps = self._patches.steps_per_epoch
        total = steps * self._recipe.epochs
        title = self.device.title
        self.reporter.started(total, "steps", title, done=self._step)
        following = batches(
            self._patches,
            self._recipe.epochs,
            self._step,
            workers_for(self._options.workers, self._processes),
            self._processes.rank,
            self._processes.count,
            pinned=self.device.pins,
        )
        told = failures_told([self.device], self._less_memory(), "go on with this run by --resume")
        with (
            told,
            contextlib.closing(following),
            contextlib.closing(Curves(self.folder.tensorboard)) as curves,
        ):
            while self._step < total and not self._gave_up():
                self._stop_if_cancelled()
                self._take_step(next(following))
                self.reporter.progress(self._step, loss=round(self._mean_loss(), 4))
                if self._step % steps == 0:
                    self._end_epoch(curves)
                elif time.monotonic() - self._saved_at >= 60 * self._options.checkpoint_minutes:
                    self._save()

    def _take_step(self, batch: PatchBatch) -> None:
        rate = learning_rate(self._recipe, self._step, self._patches.steps_per_epoch)
        try:
            self._loss_sum += self._learner.learn(batch, self._step, rate)
        except NotFiniteError as error:
            raise self._failure(batch) from error
        self._step += 1

    def _less_memory(self) -> str:
        """What to begin again with where memory runs out."""
        batch, count = self._recipe.batch, self._processes.count
        if batch > count:
            return f"begin again with --batch {max(batch // 2 // count, 1) * count}"
        return f"begin again with --patch {max(self._recipe.patch // 2, SMALLEST_WINDOW)}"

    def _failure(self, batch: PatchBatch) -> EnvironmentFailure:
        epoch, step = divmod(self._step, self._patches.steps_per_epoch)
        kept = (
            f"the model of epoch {self.best_epoch()} is kept as {self.folder.best}"
            if self.history
            else "no epoch was complete yet"
        )
        return EnvironmentFailure(
            f"Training came to a loss or gradient that is no finite number at epoch {epoch + 1}, step "
            f"{step + 1}, with {', '.join(batch.names)}; {kept}: look at these images, or begin again with a "
            "lower --lr."
        )

    def _end_epoch(self, curves: Curves) -> None:
        """Validate, keep the weights if they are the best so far, and write down how it went."""
        row = distributed.on_first(self._processes, self._validated)
        self.history.append(row)
        self._loss_sum = 0.0
        if self._processes.is_first:
            self.folder.write_history(self.history)
            curves.add(row)
        self._save()

    def _validated(self) -> Row:
        epoch = len(self.history) + 1
        network = self._learner.network_to_keep()
        found = evaluate_split(
            network,
            self.plan.card,
            self.validation,
            device=self.device,
            compiled=False,
            reporter=self.silent_reporter,
        )
        row: Row = {
            "epoch": epoch,
            "loss": self._mean_loss(),
            "lr": self._learner.rate,
            "seconds": round(self.seconds_so_far(), 1),
            **found.metrics(),
            "best_f1": highest_f1(found.histogram),
        }
        figures = ", ".join(
            f"{name} {_shown(row[name])}" for name in ("loss", "precision", "recall", "f1", "iou")
        )
        self.reporter.info(f"epoch {epoch} of {self._recipe.epochs}: {figures}")
        if not self.history or self._merit(row) > max(map(self._merit, self.history)):
            card = replace(self.plan.card, training={**self.plan.card.training, "best_epoch": epoch})
            save(self.folder.best, network, card)
        return row

    def _merit(self, row: Row) -> float:
        figure = row[self._recipe.select]
        return -1.0 if figure is None else float(figure)

    def best_epoch(self) -> int:
        merits = list(map(self._merit, self.history))
        return 1 + merits.index(max(merits))

    def _gave_up(self) -> bool:
        if not (self._recipe.patience and self.history and self._step % self._patches.steps_per_epoch == 0):
            return False
        return len(self.history) - self.best_epoch() >= self._recipe.patience

    def _mean_loss(self) -> float:
        """Of the steps of this epoch."""
        return self._loss_sum / ((self._step - 1) % self._patches.steps_per_epoch + 1)

    def seconds_so_far(self) -> float:
        return self._seconds + time.monotonic() - self._began_at

    def _stop_if_cancelled(self) -> None:
        if distributed.any_of(self._processes, self.reporter.stop.is_set()):
            self._save()
            raise Cancelled

    def _save(self) -> None:
        if self._processes.is_first:
            state = {
                "step": self._step,
                "loss_sum": self._loss_sum,
                "history": self.history,
                "seconds": self.seconds_so_far(),
                **self._learner.state(),
            }
            checkpoint.write(self.folder.checkpoint, state)
        self._saved_at = time.monotonic()

    def _resume(self) -> None:
        """Take over the state of the checkpoint, if this run has one."""

        def state() -> checkpoint.State | None:
            path = self.folder.checkpoint
            return checkpoint.read(path) if self._options.resume and path.is_file() else None

        saved = distributed.on_first(self._processes, state)
        if saved is not None:
            self._step, self._loss_sum = saved["step"], saved["loss_sum"]
            self.history, self._seconds = saved["history"], saved["seconds"]
            self._learner.restore(saved)


def _shown(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.4f}"
