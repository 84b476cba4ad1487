"""The commands: one module each with what it does, its options, the job, and its result in words.

A command module has `SUMMARY`, `OPTIONS` (a dataclass of `engine.contract.options`), `run(options, reporter)`
whose result has `as_json()`, and `describe(result) -> str`. `WHEN_CANCELLED` tells what is left of a job that
was cancelled; `PRINTS_JSON` lets `--json` print the result. `run` imports what takes long to import.
"""

from __future__ import annotations

from types import ModuleType

from engine.commands import (
    compare,
    detect,
    doctor,
    evaluate,
    export,
    import_weights,
    models,
    polygons,
    prepare,
    serve,
    synthetic,
    train,
)

COMMANDS: dict[str, ModuleType] = {
    "detect": detect,
    "polygons": polygons,
    "import-weights": import_weights,
    "export": export,
    "train": train,
    "evaluate": evaluate,
    "compare": compare,
    "prepare": prepare,
    "models": models,
    "doctor": doctor,
    "synthetic": synthetic,
    "serve": serve,
}
