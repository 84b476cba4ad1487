"""Writes what `python -m benchmarks accuracy --json` found of a model into its card.

card_figures.py MODEL.safetensors FIGURES.json
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.accuracy import SETS, TOGETHER
from engine.models.file import load, save

COMMAND = "python -m benchmarks accuracy"
PLACES = {
    TOGETHER: "29 aerial pairs of France, Texas and New Zealand",
    "vhr_fotbcd": "FOTBCD, France, 0.2 m",
    "vhr_levir_256": "LEVIR-CD, Texas, 0.5 m",
    "vhr_whu_256": "WHU-CD, New Zealand, 0.15 m",
    "levir_part": "LEVIR-CD, Texas, 0.5 m, 24 tiles",
}
SPLITS = {TOGETHER: "test", **{each.name: each.split for each in SETS}}
WANTED = 0.7


def main(model: Path, figures: Path) -> None:
    network, card = load(model)
    rows = json.loads(figures.read_text(encoding="utf-8"))["rows"]
    measured = [
        {
            "data": place,
            "split": SPLITS[case],
            **{row["figure"]: round(row["ours"], 4) for row in rows if row["case"] == f"{case} {card.name}"},
            "date": date.today().isoformat(),
            "command": COMMAND,
        }
        for case, place in PLACES.items()
    ]
    together = measured[0]["f1"]
    shortfall = "" if together >= WANTED else f", where {WANTED:g} was wanted"
    save(
        model,
        network.half(),
        replace(
            card,
            description=f"{card.description} F1 on {PLACES[TOGETHER]}: {together:.2f}{shortfall}.",
            metrics=[*measured, *card.metrics],
        ),
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
