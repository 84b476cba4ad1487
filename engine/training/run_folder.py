"""The folder of one training run: what lies where in it, and that nothing there is lost by accident."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, Optional

from engine.contract.errors import InputError
from engine.contract.model_file import SUFFIX
from engine.outputs import check_place
from engine.training.checkpoint import replace_in_run
from engine.training.plan import TrainingPlan

Row = dict[str, Optional[float]]
"""Figures of an epoch: `epoch`, `loss`, `lr`, `seconds`, and those on validation, None where undefined."""


class RunFolder:
    """Paths in a run folder, and the two tables that a person may read there."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)
        self.recipe = self.path / "recipe.json"
        self.history = self.path / "metrics.csv"
        self.checkpoint = self.path / "last.checkpoint"
        self.best = self.path / f"best{SUFFIX}"
        self.report = self.path / "report.html"
        self.tensorboard = self.path / "tensorboard"

    def model(self, name: str) -> Path:
        return self.path / f"{name}{SUFFIX}"

    def begin(self, plan: TrainingPlan, overwrite: bool) -> None:
        """Make the folder and write the plan; with `overwrite` a run that is there already gives way.

        Raises:
            InputError: the folder holds something, or cannot be made.
            EnvironmentFailure: the plan cannot be written.
        """
        self.check_free(overwrite)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            for old in (self.checkpoint, self.best, self.history, self.report):
                old.unlink(missing_ok=True)
        except OSError as error:
            raise InputError(
                f"The run folder {self.path} cannot be made ({error.strerror}); choose another."
            ) from error
        replace_in_run(self.recipe, _json(plan.as_json()), "nothing was begun")

    def check_free(self, overwrite: bool) -> None:
        """Refuse a folder that holds something.

        Raises:
            InputError: saying what to do.
        """
        check_place(str(self.path))
        if self.path.exists() and not self.path.is_dir():
            raise InputError(f"The output {self.path} is a file; name a folder for the run.")
        if not self.path.is_dir() or not any(self.path.iterdir()) or (overwrite and self.recipe.is_file()):
            return
        if not self.recipe.is_file():
            raise InputError(f"The folder {self.path} holds other things; choose a new folder for the run.")
        raise InputError(
            f"The folder {self.path} holds a run already; go on with it by --resume, replace it by "
            "--overwrite, or choose another."
        )

    def read_plan(self) -> TrainingPlan:
        """The plan of the run that lies here.

        Raises:
            InputError: there is none, or it is damaged.
        """
        try:
            return TrainingPlan.from_json(json.loads(self.recipe.read_text(encoding="utf-8")))
        except FileNotFoundError as error:
            raise InputError(f"There is no run in {self.path} to go on with; leave --resume out.") from error
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(
                f"{self.recipe} is damaged, so the run cannot go on; replace the run by --overwrite."
            ) from error

    def write_history(self, history: list[Row]) -> None:
        """One line for each epoch."""
        text = io.StringIO()
        table = csv.DictWriter(text, list(history[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(history)
        replace_in_run(self.history, text.getvalue().encode(), "the run can go on")


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()
