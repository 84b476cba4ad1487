"""What networks cost and what is published of them, as `scripts/network_table.py` writes it to a file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parents[2] / "resources" / "networks.json"


@dataclass(frozen=True)
class PublishedF1:
    """F1 of change, in per cent, and by whom or how where that is not the authors' own figure."""

    percent: float
    notes: list[str]


@dataclass(frozen=True)
class NetworkFigures:
    """Of one network, with the options that it has unless told otherwise.

    Attributes:
        year: of its paper; "" where there is none.
        parameters: how many.
        multiply_adds: of one pair of windows, in convolutions and products of matrices.
        speed: windows a second by precision, in those of the standard network in float32.
        peak_bytes: by precision, of a whole process that computes one window.
        f1: by data set; without those of which nothing is known.
        licence: of the published code; "" where nothing is known of it.
    """

    year: str
    parameters: int
    multiply_adds: int
    speed: dict[str, float]
    peak_bytes: dict[str, int]
    f1: dict[str, PublishedF1]
    licence: str

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> NetworkFigures:
        published = {name: PublishedF1(**figure) for name, figure in values["f1"].items()}
        return cls(**{**values, "f1": published})


@dataclass(frozen=True)
class FiguresOfAll:
    """Of all networks.

    Attributes:
        date, machine: when, and on what, speed and memory were measured.
        window: side in pixels.
        standard: the network whose speed in float32 is 1.
        precisions: in which they were measured.
        networks: by name.
    """

    date: str
    machine: str
    window: int
    standard: str
    precisions: list[str]
    networks: dict[str, NetworkFigures]

    def as_text(self) -> str:
        return json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"


def read_figures() -> FiguresOfAll:
    """What the file holds."""
    values = json.loads(FILE.read_text(encoding="utf-8"))
    networks = {name: NetworkFigures.from_json(each) for name, each in values["networks"].items()}
    return FiguresOfAll(**{**values, "networks": networks})
