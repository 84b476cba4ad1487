"""The commands: what each is for, its options, and the job that it runs."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from engine.contract.options.detect import DetectOptions, ExamineOptions, PolygonOptions, ShiftOptions
from engine.contract.options.doctor import DoctorOptions
from engine.contract.options.evaluate import CompareOptions, EvaluateOptions
from engine.contract.options.models import ExportOptions, ImportOptions
from engine.contract.options.option import NoOptions
from engine.contract.options.prepare import PrepareOptions, SyntheticOptions
from engine.contract.options.train import TrainOptions
from engine.reporting import Reporter


@dataclass(frozen=True)
class Command:
    """A command of the command line.

    Attributes:
        options: the dataclass of its options.
        job: module and function, imported when it is run, as most need torch or GDAL. The function takes
            options and a reporter, or nothing where there are no options; its result has `as_json()` and
            `in_words()`, and `is_well` where it examines something: if that is false, so is the exit status.
        when_cancelled: what is left of a job that was cancelled.
        prints_json: whether `--json` prints the result.
    """

    summary: str
    options: type
    job: str
    when_cancelled: str = "nothing was written"
    prints_json: bool = False

    def run(self, options: Any, reporter: Reporter) -> Any:
        """The result of the job."""
        arguments = () if self.options is NoOptions else (options, reporter)
        return getattr(import_module(self.module), self.job.partition(":")[2])(*arguments)

    @property
    def module(self) -> str:
        return self.job.partition(":")[0]


COMMANDS = {
    "detect": Command(
        "Compare two images, or many pairs of images, and write a change map of each pair.",
        DetectOptions,
        "engine.detect.pairs:detect_one_or_many",
        when_cancelled="the same command goes on where it stopped",
        prints_json=True,
    ),
    "polygons": Command(
        "Turn a change map into polygons.", PolygonOptions, "engine.detect.polygons:polygons"
    ),
    "estimate-shift": Command(
        "Estimate how far two images are shifted against each other.",
        ShiftOptions,
        "engine.detect.shift:estimate",
        prints_json=True,
    ),
    "examine": Command(
        "Tell how much of two images is without data, or under clouds.",
        ExamineOptions,
        "engine.detect.examine:examine",
        prints_json=True,
    ),
    "import-weights": Command(
        "Turn a published checkpoint into a model file.",
        ImportOptions,
        "engine.models.import_weights:import_weights",
    ),
    "export": Command(
        "Write a model as ONNX or TorchScript for other programs.",
        ExportOptions,
        "engine.models.export:export",
    ),
    "train": Command(
        "Train a network on labelled image pairs, or fine-tune a model.",
        TrainOptions,
        "engine.training.job:train",
        when_cancelled="go on with the run by --resume",
    ),
    "evaluate": Command(
        "Measure models on labelled pairs of images.",
        EvaluateOptions,
        "engine.training.evaluation_job:evaluate",
        prints_json=True,
    ),
    "compare": Command(
        "Compare a change map or polygons with a reference.",
        CompareOptions,
        "engine.training.comparison:compare",
        prints_json=True,
    ),
    "prepare": Command(
        "Make a training set of patches, or check one.",
        PrepareOptions,
        "engine.training.prepare:prepare_or_check",
        prints_json=True,
    ),
    "models": Command(
        "List the models found, with their cards.",
        NoOptions,
        "engine.contract.library:list_models",
        prints_json=True,
    ),
    "doctor": Command(
        "Check Python, torch, GDAL, devices and disk, or the workers of a cluster.",
        DoctorOptions,
        "engine.doctor:doctor",
        prints_json=True,
    ),
    "synthetic": Command(
        "Draw a training set: pairs of aerial scenes whose changed buildings are known exactly.",
        SyntheticOptions,
        "engine.training.synthetic:synthetic",
    ),
    "serve": Command(
        "Take requests as JSON lines on standard input, answer with events.", NoOptions, "engine.serve:serve"
    ),
}
