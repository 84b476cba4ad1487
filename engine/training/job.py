"""The job of `train`: begins a run or goes on with one, and ends with one model file."""

from __future__ import annotations

from engine.contract.errors import InputError
from engine.contract.options.train import TrainOptions
from engine.reporting import Reporter
from engine.training import distributed
from engine.training.outcome import TrainResult, finish
from engine.training.plan import TrainingPlan, new_plan, resumed_plan
from engine.training.run_folder import RunFolder
from engine.training.set_up import deterministic
from engine.training.trainer import TrainingRun


def train(options: TrainOptions, reporter: Reporter) -> TrainResult:
    """Train, or go on with training.

    Raises:
        InputError: something is wrong with the options or the data; told before any epoch.
        EnvironmentFailure: device or disk do not serve, or training came to numbers that are not finite.
        Cancelled: the reporter's `stop` was set; the run can go on.
    """
    with distributed.joined() as processes:
        if not processes.is_first:
            reporter = reporter.silenced()
        folder = RunFolder(options.output)
        plan = distributed.on_first(processes, lambda: _begun(options, folder))
        with deterministic(plan.deterministic):
            run = TrainingRun(plan, options, folder, processes, reporter)
            run.to_the_end()
        install = options.install and plan.options.install
        replaces = options.overwrite or options.resume
        return distributed.on_first(processes, lambda: finish(run, install, replaces))


def _begun(options: TrainOptions, folder: RunFolder) -> TrainingPlan:
    if options.resume and options.overwrite:
        raise InputError("--resume goes on with a run and --overwrite replaces it; give one of them.")
    if options.resume:
        return resumed_plan(folder.read_plan(), options)
    folder.check_free(options.overwrite)
    plan = new_plan(options)
    folder.begin(plan, options.overwrite)
    return plan
