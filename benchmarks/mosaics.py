"""What it costs that an image is very many small files: seconds until windows are read, and peak memory.

The mosaics have the same pixels, cut into fewer and into more files.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.images import write_mosaic_pair
from benchmarks.machine import in_own_process
from benchmarks.rows import Row

SIDE, TILES = 6400, (640, 64)
SMALL_SIDE, SMALL_TILES = 640, (320, 64)


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    side, tiles = (SMALL_SIDE, SMALL_TILES) if small else (SIDE, TILES)
    rows: list[Row] = []
    for tile in tiles:
        pair = write_mosaic_pair(folder, side, tile)
        found = [in_own_process(once, pair=pair, output=str(folder / "map.tif")) for _ in range(runs)]
        for name, unit, scale in (("opening_s", "s", 1), ("peak_bytes", "peak MB", 1e-6)):
            value = median([each[name] * scale for each in found])
            fewest = next((row.ours for row in rows if row.figure == unit), value)
            case = f"cva, {side} × {side}, {(side // tile) ** 2} files an image"
            rows.append(Row("mosaics", case, unit, value, "the fewest files", fewest))
    return rows


def once(pair: list[str], output: str) -> dict[str, Any]:
    """`detect` with `cva`, and how long all lasted that comes before reading."""
    from engine.contract.options.detect import DetectOptions
    from engine.detect.job import detect
    from engine.detect.layout import lay_out
    from engine.reporting import Reporter

    options = DetectOptions(*pair, output, model="cva", resume="never", overwrite=True)
    quiet = Reporter(lambda event: None)
    started_at = time.monotonic()
    lay_out(options, quiet)
    opening_s = time.monotonic() - started_at
    detect(options, quiet)
    os.remove(output)
    return {"opening_s": opening_s}
