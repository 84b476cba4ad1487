"""Synthetic scenes: the same from the same seed, and masks that are exactly the changed buildings."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.training.synthetic import SceneSettings, scene
from engine.training.synthetic.buildings import Building
from engine.training.synthetic.ground import Ground
from engine.training.synthetic.render import drawn
from engine.training.synthetic.solids import Wing
from engine.training.synthetic.town import planned
from engine.training.synthetic.trees import planted
from engine.training.synthetic.view import View, two_views
from tests.seeds import seeded

ROOT = Path(__file__).parents[3]
SIZE = 112
ONLY_NUISANCE = SceneSettings(new=0, removed=0, rebuilt=0)


def digest(seed: int) -> str:
    sample = scene(seed, 96)
    return hashlib.sha256(
        sample.before.tobytes() + sample.after.tobytes() + sample.label.tobytes()
    ).hexdigest()


@pytest.mark.slow
def test_a_seed_gives_the_same_pixels_in_another_process_and_other_seeds_give_others():
    program = (
        f"import hashlib\nfrom engine.training.synthetic import scene\nsample = scene(7, 96)\n{PRINT_DIGEST}"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "5", "OMP_NUM_THREADS": "2"}
    printed = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert printed.strip() == digest(7)
    assert len({digest(seed) for seed in range(7, 15)}) == 8


PRINT_DIGEST = """
pixels = sample.before.tobytes() + sample.after.tobytes() + sample.label.tobytes()
print(hashlib.sha256(pixels).hexdigest())
"""


@pytest.mark.parametrize("seed", range(8))
def test_light_season_haze_angle_and_displacement_are_no_change(seed):
    sample = scene(seeded(seed), SIZE, ONLY_NUISANCE)
    assert not sample.label.any()
    assert np.abs(sample.before.astype(int) - sample.after).mean() > 3, "the images hardly differ"


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_the_mask_is_exactly_the_changed_buildings_that_a_ray_through_each_pixel_meets_first(seed):
    settings = SceneSettings(trees=0, water=0, off_nadir=25, without_change=0)
    rng = np.random.default_rng(seeded(seed))
    town = planned(rng, SIZE, settings)
    ground = Ground(rng, town, SIZE, settings.season, None)
    trees = planted(rng, town, SIZE, 0, on_photograph=False)
    for date, view in enumerate(two_views(rng, settings)):
        _, mask = drawn(town, ground, trees, view, date)
        sharp = [shown_change(town.buildings, view, date, grown) for grown in (-0.05, 0, 0.05)]
        sure = (sharp[0] == sharp[1]) & (sharp[1] == sharp[2])
        assert sure.mean() > 0.98
        assert (mask == sharp[1])[sure].all(), (~(mask == sharp[1]) & sure).sum()


def shown_change(buildings: list[Building], view: View, date: int, grown: float) -> np.ndarray:
    """Whether what each pixel's line of sight meets first is a building of one time alone."""
    highest, changed = np.zeros((SIZE, SIZE)), np.zeros((SIZE, SIZE), dtype=bool)
    for building in buildings:
        if not (building.after if date else building.before):
            continue
        for wing in building.wings:
            part = around(wing, view)
            columns, rows = np.meshgrid(np.arange(SIZE)[part[1]], np.arange(SIZE)[part[0]])
            x, y = columns - view.shift[0], rows - view.shift[1]
            for z in np.arange(0.05, wing.eave + wing.rise, 0.05) if x.size else ():
                met = is_within(wing, x - view.lean[0] * z, y - view.lean[1] * z, z, grown)
                met &= z > highest[part]
                highest[part][met], changed[part][met] = z, building.before != building.after
    return changed


def around(wing: Wing, view: View) -> tuple[slice, slice]:
    """Rows and columns of a square in which all of the wing is seen."""
    reach = np.hypot(wing.half_length, wing.half_width) + np.hypot(*view.lean) * (wing.eave + wing.rise) + 1
    column, row = (wing.x, wing.y) + view.shift
    low, high = (np.clip(np.array([row, column]) + way, 0, SIZE).astype(int) for way in (-reach, reach))
    return slice(low[0], high[0] + 1), slice(low[1], high[1] + 1)


def is_within(wing: Wing, x: np.ndarray, y: np.ndarray, z: float, grown: float) -> np.ndarray:
    """Whether points lie under the wing's roof, made wider by some pixels."""
    turn = np.exp(-1j * wing.angle) * ((x - wing.x) + 1j * (y - wing.y))
    along, across = turn.real, turn.imag
    a, b = wing.half_length, wing.half_width
    if wing.roof == "flat":
        roof = np.zeros_like(x)
    elif wing.roof == "shed":
        roof = wing.rise * (across + b) / (2 * b)
    else:
        roof = wing.rise * (1 - np.abs(across) / b)
    if wing.roof == "hip":
        roof = np.minimum(roof, wing.rise * (a - np.abs(along)) / min(b, 0.98 * a))
    inside = (np.abs(along) <= a + grown) & (np.abs(across) <= b + grown)
    return inside & (z <= wing.eave + roof + grown)
