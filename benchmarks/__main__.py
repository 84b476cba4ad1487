"""`python -m benchmarks [NAME …]`: runs the benchmarks and prints a table, or JSON."""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from dataclasses import asdict
from pathlib import Path

from benchmarks import (
    accuracy,
    architectures,
    cluster,
    fine_tuning,
    memory,
    mosaics,
    networks,
    overhead,
    polygons,
    preview,
    shift,
    window,
)
from benchmarks.machine import describe_machine
from benchmarks.rows import Row, table

SPEED_AND_MEMORY = {"overhead": overhead, "networks": networks, "memory": memory, "polygons": polygons}
ACCURACY, ARCHITECTURES, FINE_TUNING, SHIFT = "accuracy", "architectures", "fine-tuning", "shift"
WITH_DATA = (ACCURACY, ARCHITECTURES, FINE_TUNING, SHIFT)
ONLY_BY_NAME = {"cluster": cluster, "mosaics": mosaics, "preview": preview, "window": window}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help=f"{', '.join(SPEED_AND_MEMORY)} (default: these), or {', '.join([*ONLY_BY_NAME, *WITH_DATA])}",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.add_argument("--runs", type=int, default=3, help="of which the median counts (default: 3)")
    parser.add_argument("--folder", help="where the images go, several GB (default: a temporary one)")
    parser.add_argument("--small", action="store_true", help="at a size that takes seconds and says little")
    parser.add_argument(
        "--data",
        type=Path,
        default=Path("../shared/data"),
        help=f"labelled sets, for {', '.join(WITH_DATA)} (%(default)s)",
    )
    parser.add_argument(
        "--detector",
        action="append",
        metavar="NAME",
        help="whose accuracy, a model or a detector; may be given again (default: all that are bundled)",
    )
    parser.add_argument("--pictures", type=Path, help="folder for sheets of what accuracy found")
    parser.add_argument(
        "--hours", type=float, default=3.0, help="that architectures may train now (default: %(default)s)"
    )
    parser.add_argument(
        "--work",
        type=Path,
        default=Path("build/architectures"),
        help="where architectures keeps what it goes on with (%(default)s)",
    )
    options = parser.parse_args()
    known = [*SPEED_AND_MEMORY, *ONLY_BY_NAME, *WITH_DATA]
    if unknown := set(options.names) - set(known):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    rows: list[Row] = []
    if options.folder:
        os.makedirs(options.folder, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for name in options.names or SPEED_AND_MEMORY:
            if name == ACCURACY:
                found = accuracy.measure(
                    Path(folder),
                    options.data,
                    options.detector or accuracy.detectors(),
                    options.pictures,
                    options.small,
                )
            elif name == ARCHITECTURES:
                found = architectures.measure(options.work, options.data, options.hours, options.small)
            elif name == FINE_TUNING:
                found = fine_tuning.measure(Path(folder), options.data, options.small)
            elif name == SHIFT:
                found = shift.measure(Path(folder), options.data, options.small)
            else:
                benchmark = {**SPEED_AND_MEMORY, **ONLY_BY_NAME}[name]
                found = benchmark.measure(Path(folder), options.runs, options.small)
            if not options.json:
                print(f"{table(found)}\n", flush=True)
            rows += found
    if options.json:
        print(json.dumps({"machine": describe_machine(), "rows": [asdict(row) for row in rows]}))
    else:
        print(describe_machine())


if __name__ == "__main__":
    main()
