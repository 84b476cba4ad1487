"""Peak resident memory of `detect` with a network that costs nothing, against the size of the image."""

from __future__ import annotations

from pathlib import Path
from statistics import median

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
LARGEST_FILE = 12288


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    rows: list[Row] = []
    for width, height in ((512, 512), (512, 1024)) if small else SIZES:
        if height <= LARGEST_FILE:
            pair = write_pair(folder, width, height)
        else:
            pair = write_virtual_pair(folder, width, height, LARGEST_FILE)
        peaks = [
            in_own_process(ours_once, pair=pair, output=str(folder / "map.tif"))["peak_bytes"] / 1e6
            for _ in range(runs)
        ]
        smallest = rows[0].ours if rows else median(peaks)
        rows.append(
            Row("memory", f"{width} × {height}", "peak MB", median(peaks), "the smallest image", smallest)
        )
    return rows
