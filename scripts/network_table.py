"""Writes what docs/networks.md and the plugin's model library tell of all networks side by side.

    network_table.py [--measure]

Published facts are here, speed and memory in resources/networks.json; with --measure these are measured anew
first, some minutes on a quiet machine. How networks compare when trained alike comes from
benchmarks/architectures.json.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import architectures  # noqa: E402
from benchmarks.machine import describe_use, in_own_process  # noqa: E402
from benchmarks.network_costs import SIDE, STANDARD, cost  # noqa: E402
from engine.contract.network_figures import (  # noqa: E402
    FILE,
    FiguresOfAll,
    NetworkFigures,
    PublishedF1,
    read_figures,
)
from engine.contract.networks import NETWORKS  # noqa: E402

PAGE = ROOT / "docs" / "networks.md"
GLANCE, ALIKE = "at a glance", "trained alike"
BEGIN = "<!-- Made by scripts/network_table.py ({}); a change here is lost. -->"
END = "<!-- End of what is made ({}). -->"
LEVIR, WHU = "LEVIR-CD", "WHU-CD"


@dataclass(frozen=True)
class Published:
    """What is published of a network; "" where that is not said.

    Attributes:
        levir, whu: F1 of change on LEVIR-CD and WHU-CD, in per cent, with marks of `NOTES` where need be.
        licence: of the published code.
        weights: where published ones are had.
    """

    year: str
    levir: str = ""
    whu: str = ""
    licence: str = ""
    weights: str = ""

    @property
    def f1(self) -> dict[str, PublishedF1]:
        texts = {LEVIR: self.levir, WHU: self.whu}
        return {name: _figure(text) for name, text in texts.items() if text}


def _figure(text: str) -> PublishedF1:
    marks = [mark for mark in NOTES if mark in text]
    return PublishedF1(float(text.strip("".join([*marks, " "]))), [NOTES[mark] for mark in marks])


NOTES = {
    "¹": "by open-cd's port (SNUNet: `width=16`; IFN: at a threshold of 0.3)",
    "²": "by CGNet's authors, with the published code",
    "³": "with labels of buildings beside those of change",
    "⁴": "with ResNet-18 and full margins",
    "⁵": "as it is commonly quoted, and not compared with the paper",
}
UNSAID = "not stated"
RESEARCH = "not stated; non-commercial, research"
PUBLISHED = {
    "bit": Published("2022", "89.31⁵", "83.98⁵", RESEARCH, "readme: LEVIR-CD; RSP: LEVIR-CD, CDD"),
    "cgnet": Published("2023", "92.01", "92.59", UNSAID, "readme (Baidu): LEVIR-CD, WHU-CD and others"),
    "changeformer": Published(
        "2022", "90.40", "", "MIT; readme: non-commercial, research", "release v0.1.0: LEVIR-CD, DSIFN"
    ),
    "dsamnet": Published("2022", licence=UNSAID, weights="none"),
    "dtcdscn": Published("2021", "", "89.75³ ⁵", UNSAID, "none"),
    "fc_ef": Published("2018", "85.84¹", "", UNSAID, "none"),
    "fc_siam_conc": Published("2018", "88.51¹", "", UNSAID, "none"),
    "fc_siam_diff": Published("2018", "87.31¹", "", UNSAID, "none"),
    "hanet": Published("2023", "90.28", "88.16", UNSAID, "repository: LEVIR-CD, WHU-CD and others"),
    "hcgmnet": Published("2023", "91.77", "92.08", UNSAID, "readme (Baidu): LEVIR-CD, WHU-CD and others"),
    "hsanet": Published("2025", "91.96", "92.06"),
    "ifn": Published("2020", "90.83¹", "", RESEARCH, "for Keras only; MTKD: JL1-CD"),
    "isnet": Published("2022", "90.32⁴"),
    "isnet_lw": Published("2022", "85.14"),
    "mfpnet": Published("2021", "91.57", "", "MIT", "readme: LEVIR-CD and others"),
    "mspsnet": Published("2022", "89.67²", "86.49²", UNSAID, "none"),
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
    "windows a second, float32",
    "windows a second, bfloat16",
    "peak memory in float32, MB",
    "peak memory in bfloat16, MB",
    "F1 LEVIR-CD",
    "F1 WHU-CD",
    "licence of the code",
    "published weights",
)
COLUMNS = ("float32", "bfloat16")
ALIKE_HEADINGS = (
    "network",
    "parameters, M",
    "multiply-adds at 256², G",
    "drawn",
    *(each.title for each in architectures.NOT_TRAINED_ON),
    "minutes of training",
    "on what",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--measure", action="store_true", help="speed and memory anew")
    figures = measured() if parser.parse_args().measure else with_published(read_figures())
    FILE.write_text(figures.as_text(), encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), figures), encoding="utf-8")
    print(FILE, PAGE, sep="\n")


def with_published(figures: FiguresOfAll) -> FiguresOfAll:
    """The same with what this file says now."""
    networks = {
        name: replace(figures.networks[name], year=facts.year, f1=facts.f1, licence=facts.licence)
        for name, facts in PUBLISHED.items()
    }
    return replace(figures, networks=networks)


def page(text: str, figures: FiguresOfAll) -> str:
    """docs/networks.md with its tables made anew."""
    parts = {
        GLANCE: [_at_a_glance(figures), _table(HEADINGS, (_row(*each) for each in figures.networks.items()))],
        ALIKE: [_trained_alike(), _table(ALIKE_HEADINGS, _rows_alike())],
    }
    for name, paragraphs in parts.items():
        begin, end = BEGIN.format(name), END.format(name)
        made = "\n\n".join([begin, *paragraphs, end])
        pattern = f"{re.escape(begin)}.*{re.escape(end)}"
        text = re.sub(pattern, lambda _, made=made: made, text, flags=re.DOTALL)
    return text


def _at_a_glance(figures: FiguresOfAll) -> str:
    notes = "; ".join(f"{mark} {note}" for mark, note in NOTES.items())
    return _filled(
        "With the options that each has unless told otherwise. Measured by `python scripts/network_table.py "
        f"--measure` on {figures.date} ({figures.machine}): windows of {figures.window} pixels, one at a "
        f"time, by torch in one thread. Speed is in that of `{figures.standard}` in float32, by processor "
        "time, the best of each where both took turns; memory is all of the process's, torch included. "
        "A processor is not faster in float16, and in bfloat16 only where it has instructions for it. F1 is "
        "of change, in per cent, as the authors give it where no mark says otherwise: "
        f"{notes}. What is not known is left empty."
    )


def _row(name: str, figures: NetworkFigures) -> list[str]:
    published = PUBLISHED[name]
    return [
        f"`{name}`",
        published.year,
        f"{figures.parameters / 1e6:.2f}",
        f"{figures.multiply_adds / 1e9:.1f}",
        *(f"{figures.speed[each]:.2g}" if each in figures.speed else "" for each in COLUMNS),
        *(f"{figures.peak_bytes[each] / 1e6:.0f}" if each in figures.peak_bytes else "" for each in COLUMNS),
        published.levir,
        published.whu,
        published.licence,
        published.weights,
    ]


def _trained_alike() -> str:
    settings, done = _alike()
    missing = [name for name in architectures.by_size() if name not in done]
    failed = [f"`{name}`: {outcome.failure}" for name, outcome in done.items() if outcome.failure]
    text = (
        f"By `python -m benchmarks architectures`, which goes on where it stopped: each from random weights "
        f"by the recipe `{settings.recipe}` in {settings.precision}, {settings.steps} steps of "
        f"{settings.batch} patches of {settings.patch}² from {settings.train} drawn scenes of "
        f"{settings.side}², the same for all; epoch and threshold by {settings.val} others. F1 is of change, "
        f"in per cent, at that threshold: on {settings.test} drawn scenes that were not seen, and on a few "
        "photographs, in their own pixels, of a kind that none was trained on. So short a training tells "
        "which networks learn soon, not how good they become, and those that are meant to begin with "
        f"ImageNet weights stand back. The smallest come first; {len(done)} of {len(done) + len(missing)} "
        "were reached"
    )
    text += f", not {', '.join(f'`{name}`' for name in missing)}." if missing else "."
    return _filled(" ".join([text, *failed]))


def _rows_alike() -> list[list[str]]:
    _, done = _alike()
    names = [architectures.DRAWN, *(each.name for each in architectures.NOT_TRAINED_ON)]
    return [
        [
            f"`{name}`",
            f"{outcome.parameters / 1e6:.2f}",
            f"{outcome.multiply_adds / 1e9:.1f}",
            *(_percent(outcome.f1.get(each)) for each in names),
            f"{outcome.seconds / 60:.0f}",
            outcome.machine,
        ]
        for name, outcome in done.items()
    ]


def _alike() -> tuple[architectures.Settings, dict[str, architectures.Outcome]]:
    settings = architectures.Settings()
    return settings, architectures.read_outcomes(architectures.ROWS, settings)


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f}"


def _filled(text: str) -> str:
    return textwrap.fill(text, 120, break_on_hyphens=False)


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(map(_line, [headings, ["---"] * len(headings), *rows]))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


def measured() -> FiguresOfAll:
    """All of it anew, each network and precision in a process of its own, of which the memory is."""
    from engine.inference.devices.processor import PROCESSOR

    machine = describe_use()
    precisions = ["float32", *PROCESSOR.fast_precisions()]
    speed: dict[str, dict[str, float]] = {name: {} for name in NETWORKS}
    peak: dict[str, dict[str, int]] = {name: {} for name in NETWORKS}
    for name in NETWORKS:
        for precision in precisions:
            found = in_own_process(cost, name=name, precision=precision)
            windows, peak_bytes = found["speed"], found["peak_bytes"]
            speed[name][precision], peak[name][precision] = windows, peak_bytes
            print(f"{name} in {precision}: {windows:.2g}, {peak_bytes / 1e6:.0f} MB", flush=True)
    networks = {}
    for name, facts in PUBLISHED.items():
        parameters, multiply_adds = size(name)
        networks[name] = NetworkFigures(
            year=facts.year,
            parameters=parameters,
            multiply_adds=multiply_adds,
            speed=speed[name],
            peak_bytes=peak[name],
            f1=facts.f1,
            licence=facts.licence,
        )
    return FiguresOfAll(date.today().isoformat(), machine, SIDE, STANDARD, precisions, networks)


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
