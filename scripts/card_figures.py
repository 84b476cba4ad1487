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
ALL = "29 aerial pairs of France, Texas and New Zealand"
WANTED = 0.7


def main(model: Path, figures: Path) -> None:
    network, card = load(model)
    rows = json.loads(figures.read_text(encoding="utf-8"))["rows"]
    fine = (
        (each.name, each.title, each.split) for each in SETS if each.metres <= card.ground_sample_distance.max
    )
    measured = [
        {
            "data": title,
            "split": split,
            **{row["figure"]: round(row["ours"], 4) for row in rows if row["case"] == f"{case} {card.name}"},
            "date": date.today().isoformat(),
            "command": COMMAND,
        }
        for case, title, split in ((TOGETHER, ALL, "test"), *fine)
    ]
    together = measured[0]["f1"]
    shortfall = "" if together >= WANTED else f", where {WANTED:g} was wanted"
    save(
        model,
        network.half(),
        replace(
            card,
            description=f"{card.description} F1 on {ALL}: {together:.2f}{shortfall}.",
            metrics=[*measured, *card.metrics],
        ),
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
