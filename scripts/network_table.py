"""Writes the table of all networks in docs/networks.md, whose speed and memory it measures: some minutes.

network_table.py
"""

from __future__ import annotations

import multiprocessing
import re
import resource
import sys
import textwrap
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.machine import describe_machine, seconds  # noqa: E402
from engine.contract.networks import NETWORKS  # noqa: E402

PAGE = ROOT / "docs" / "networks.md"
BEGIN = "<!-- Made by scripts/network_table.py; a change here is lost. -->"
END = "<!-- End of what is made. -->"
SIDE = 256
ROUNDS = 3
STANDARD = "isnet_lw"
"""What the speed of the others is told in."""


@dataclass(frozen=True)
class Published:
    """What is published of a network; "" where that is not said.

    Attributes:
        levir, whu: F1 of change on LEVIR-CD and WHU-CD, in per cent, with a mark of `NOTES` where need be.
        licence: of the published code.
        weights: where published ones are had.
    """

    year: str
    levir: str = ""
    whu: str = ""
    licence: str = ""
    weights: str = ""


NOTES = {
    "¹": "by open-cd's port (SNUNet: `width=16`; IFN: at a threshold of 0.3)",
    "²": "by CGNet's authors, with the published code",
    "³": "with labels of buildings beside those of change",
    "⁴": "with ResNet-18 and full margins",
    "⁵": "as it is commonly quoted, and not compared with the paper",
}
RESEARCH = "none; non-commercial, research"
PUBLISHED = {
    "bit": Published("2022", "89.31⁵", "83.98⁵", RESEARCH, "readme: LEVIR-CD"),
    "cgnet": Published("2023", "92.01", "92.59", "none", "readme (Baidu): LEVIR-CD, WHU-CD and others"),
    "changeformer": Published(
        "2022", "90.40", "", "MIT; readme: non-commercial, research", "release v0.1.0: LEVIR-CD, DSIFN"
    ),
    "dsamnet": Published("2022", licence="none", weights="none"),
    "dtcdscn": Published("2021", "", "89.75³ ⁵", "none", "none"),
    "fc_ef": Published("2018", "85.84¹", "", "none", "none"),
    "fc_siam_conc": Published("2018", "88.51¹", "", "none", "none"),
    "fc_siam_diff": Published("2018", "87.31¹", "", "none", "none"),
    "hanet": Published("2023", "90.28", "88.16", "none", "repository: LEVIR-CD, WHU-CD and others"),
    "hcgmnet": Published("2023", "91.77", "92.08", "none", "readme (Baidu): LEVIR-CD, WHU-CD and others"),
    "hsanet": Published("2025", "91.96", "92.06"),
    "ifn": Published("2020", "90.83¹", "", RESEARCH, "for Keras only; MTKD: JL1-CD"),
    "isnet": Published("2022", "90.32⁴"),
    "isnet_lw": Published("2022", "85.14"),
    "mfpnet": Published("2021", "91.57", "", "MIT", "readme: LEVIR-CD and others"),
    "mspsnet": Published("2022", "89.67²", "86.49²", "none", "none"),
    "paired_lite": Published("", licence="this project's", weights="with the plugin"),
    "snunet": Published("2022", "91.35¹", "", "MIT", "readme: season-varying"),
    "sscfnet": Published("2023"),
    "stanet": Published("2020", "87.3⁵", "", "BSD-2-Clause", "readme: LEVIR-CD"),
    "tinycd": Published("2023", "91.05", "91.74", RESEARCH, "repository: LEVIR-CD, WHU-CD"),
}
HEADINGS = (
    "network",
    "year",
    "parameters, M",
    f"multiply-adds at {SIDE}², G",
    f"windows a second, `{STANDARD}` = 1",
    "peak memory, MB",
    "F1 LEVIR-CD",
    "F1 WHU-CD",
    "licence of the code",
    "published weights",
)


@dataclass(frozen=True)
class Measured:
    """A network's size and cost; `speed` is relative to `STANDARD`."""

    parameters: int
    multiply_adds: int
    speed: float
    peak_bytes: int


def main() -> None:
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as fresh_processes:
        measured = dict(zip(NETWORKS, fresh_processes.imap(measure, NETWORKS, chunksize=1)))
    lines = [_line(HEADINGS), _line(["---"] * len(HEADINGS))]
    lines += [_line(_row(name, measured[name])) for name in NETWORKS]
    page = PAGE.read_text(encoding="utf-8")
    made = "\n\n".join([BEGIN, _introduction(), "\n".join(lines), END])
    PAGE.write_text(
        re.sub(f"{re.escape(BEGIN)}.*{re.escape(END)}", lambda _: made, page, flags=re.DOTALL),
        encoding="utf-8",
    )
    print(PAGE)


def _introduction() -> str:
    notes = "; ".join(f"{mark} {note}" for mark, note in NOTES.items())
    text = (
        "With the options that each has unless told otherwise. Measured by `python scripts/network_table.py` "
        f"on {date.today().isoformat()} ({describe_machine()}): windows of {SIDE} pixels, one at a time, in "
        "float32, by torch; memory is all of the process's, torch included. F1 is of change, in per cent, as "
        f"the authors give it where no mark says otherwise: {notes}. What is not known is left empty."
    )
    return textwrap.fill(text, 120, break_on_hyphens=False)


def _row(name: str, measured: Measured) -> list[str]:
    published = PUBLISHED[name]
    return [
        f"`{name}`",
        published.year,
        f"{measured.parameters / 1e6:.2f}",
        f"{measured.multiply_adds / 1e9:.1f}",
        f"{measured.speed:.2g}",
        f"{measured.peak_bytes / 1e6:.0f}",
        published.levir,
        published.whu,
        published.licence,
        published.weights,
    ]


def _line(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


def measure(name: str) -> Measured:
    """In a process of its own, of which the memory is."""
    import torch

    from engine import networks

    parameters, multiply_adds = size(name)
    timed = {each: networks.create(each).fuse() for each in (STANDARD, name)}
    windows = torch.zeros(2, 1, timed[name].bands, SIDE, SIDE)
    taken = []
    with torch.inference_mode():
        for _ in range(ROUNDS):  # in turns, as a machine's speed varies
            taken.append({each: seconds(lambda each=each: timed[each](*windows)) for each in timed})
    best = {each: min(taken_once[each] for taken_once in taken) for each in timed}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return Measured(parameters, multiply_adds, best[STANDARD] / best[name], peak)


def size(name: str) -> tuple[int, int]:
    """A network's parameters, and multiply-adds of a window in convolutions and products of matrices."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    from engine import networks

    with torch.device("meta"), torch.inference_mode():
        network = networks.create(name).eval()
        windows = torch.zeros(2, 1, network.bands, SIDE, SIDE)
        with FlopCounterMode(display=False) as counter:
            network(*windows)
    return sum(each.numel() for each in network.parameters()), counter.get_total_flops() // 2


if __name__ == "__main__":
    main()
