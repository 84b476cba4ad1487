"""The commands: one module each with what it does, its options, the job, and its result in words.

A command module has `SUMMARY`, `add_options(parser)`, `run(options, reporter) -> dict` and
`describe(result) -> str`; the result is plain JSON. `WHEN_CANCELLED` tells what is left of a cancelled job,
if anything is. What takes long to import is imported in `run`.
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
