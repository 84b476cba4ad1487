"""Peak resident memory of `detect` against the size of the image.

With a network that costs nothing, and with change vector analysis, which measures both images first.
"""

from __future__ import annotations

import os
from pathlib import Path
from statistics import median
from typing import Any, Callable

from benchmarks.images import write_pair, write_virtual_pair
from benchmarks.machine import in_own_process
from benchmarks.overhead import ours_once
from benchmarks.rows import Row

SIZES = (
    (4096, 4096),
    (4096, 32768),
    (8192, 8192),
    (12288, 12288),
    (16384, 12288),
    (20480, 12288),
    (32768, 32768),
)
"""Width and height: the second is higher only."""
CVA_SIZES = SIZES[:2]
SMALL_SIZES = ((512, 512), (512, 1024))
LARGEST_FILE = 12288


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    return [
        *_peaks(ours_once, "", SMALL_SIZES if small else SIZES, folder, runs),
        *_peaks(cva_once, "cva, ", SMALL_SIZES if small else CVA_SIZES, folder, runs),
    ]


def cva_once(pair: list[str], output: str) -> dict[str, Any]:
    """`detect` with change vector analysis, files and all."""
    from engine.cli import main

    main(["detect", *pair, "--model", "cva", "--output", output, "--overwrite", "--resume", "never"])
    os.remove(output)
    return {}


def _peaks(
    once: Callable[..., dict[str, Any]],
    what: str,
    sizes: tuple[tuple[int, int], ...],
    folder: Path,
    runs: int,
) -> list[Row]:
    rows: list[Row] = []
    for width, height in sizes:
        if height <= LARGEST_FILE:
            pair = write_pair(folder, width, height)
        else:
            pair = write_virtual_pair(folder, width, height, LARGEST_FILE)
        peaks = [
            in_own_process(once, pair=pair, output=str(folder / "map.tif"))["peak_bytes"] / 1e6
            for _ in range(runs)
        ]
        smallest = rows[0].ours if rows else median(peaks)
        case = f"{what}{width} × {height}"
        rows.append(Row("memory", case, "peak MB", median(peaks), "the smallest image", smallest))
    return rows
