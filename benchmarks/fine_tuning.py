"""What few tiles of a place add to the bundled model: eight at random, then eight in the order of the review.

Needs `levir_part` of `--data`, 28 tiles of 1024². Twelve of them are never learnt from: on these the bundled
model, the one after eight tiles and the one after sixteen are measured.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from osgeo import ogr

from benchmarks.rows import Row
from engine.contract.library import find_model
from engine.contract.options.detect import DetectOptions
from engine.contract.options.evaluate import EvaluateOptions
from engine.contract.options.train import TrainOptions
from engine.detect.job import detect
from engine.reporting import Reporter
from engine.training.evaluation_job import evaluate
from engine.training.job import train

MODEL = "buildings"
TILES_PER_ROUND = 8
TILES_TO_CHOOSE_BY = 2
"""Of those learnt from so far, by which epoch and threshold are chosen."""
_SEED = 0

Tile = tuple[Path, str]
"""Folder of a split and name in it."""


def measure(folder: Path, data: Path, small: bool) -> list[Row]:
    """F1 on the tiles kept back, of the bundled model and after each round, and the minutes of these."""
    tiles = [
        (data / "levir_part" / split, path.stem)
        for split in ("train", "val")
        for path in sorted((data / "levir_part" / split / "label").iterdir())
    ]
    order = np.random.default_rng(_SEED).permutation(len(tiles))
    learnt, rest = [tiles[i] for i in order[:TILES_PER_ROUND]], [tiles[i] for i in order[TILES_PER_ROUND:]]
    epochs = 1 if small else None
    first, first_minutes = _fine_tuned(find_model(MODEL), learnt, folder / "first", epochs)
    asked_for = _in_order_of_review(rest, first, folder)[:TILES_PER_ROUND]
    kept_back = [tile for tile in rest if tile not in asked_for]
    second, second_minutes = _fine_tuned(first, learnt + asked_for, folder / "second", epochs)
    _write_split(kept_back, folder / "kept_back" / "test")
    rows = [
        Row(
            "fine-tuning", f"{len(kept_back)} tiles kept back, {name}", "f1", _f1(model, folder / "kept_back")
        )
        for name, model in ((MODEL, find_model(MODEL)), ("after 8", first), ("after 16", second))
    ]
    minutes = (("first", first_minutes), ("second", second_minutes))
    return rows + [Row("fine-tuning", f"{name} round", "minutes", spent) for name, spent in minutes]


def _fine_tuned(model: str, tiles: Sequence[Tile], folder: Path, epochs: int | None) -> tuple[str, float]:
    """The model file that learnt from the tiles, and the minutes it took."""
    _write_split(tiles[TILES_TO_CHOOSE_BY:], folder / "set" / "train")
    _write_split(tiles[:TILES_TO_CHOOSE_BY], folder / "set" / "val")
    begun = time.monotonic()
    options = TrainOptions(
        output=str(folder / "run"),
        data=str(folder / "set"),
        init=model,
        name=folder.name,
        epochs=epochs,
        precision="bfloat16",
        install=False,
    )
    train(options, Reporter(lambda event: None))
    return str(folder / "run" / f"{folder.name}.safetensors"), (time.monotonic() - begun) / 60


def _write_split(tiles: Sequence[Tile], split: Path) -> None:
    for kind in ("A", "B", "label"):
        (split / kind).mkdir(parents=True)
        for source, name in tiles:
            (path,) = (source / kind).glob(f"{name}.*")
            shutil.copy(path, split / kind)


def _in_order_of_review(tiles: Sequence[Tile], model: str, folder: Path) -> list[Tile]:
    """The tiles as they are met going through the model's polygons, the least certain first."""
    met: list[tuple[float, Tile]] = []
    for number, (split, name) in enumerate(tiles):
        before, after = (str(next((split / kind).glob(f"{name}.*"))) for kind in ("A", "B"))
        polygons = str(folder / f"review_{number}.gpkg")
        options = DetectOptions(
            before, after, str(folder / f"review_{number}.tif"), model=model, polygons=polygons
        )
        found = detect(options, Reporter(lambda event: None))
        source = ogr.Open(polygons)
        uncertainty = [abs(each["probability"] - found.threshold) for each in source.GetLayer(0)]
        met.append((min(uncertainty, default=1.0), (split, name)))
    return [tile for _, tile in sorted(met, key=lambda each: each[0])]


def _f1(model: str, data: Path) -> float:
    options = EvaluateOptions([model], str(data), split="test", protocol="scene")
    (_, _, found) = evaluate(options, Reporter(lambda event: None)).models[0]
    return found.metrics()["f1"] or 0.0
