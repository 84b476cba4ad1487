"""Images of which parts or all hold one value, or that are alike: each is told of, with each detector."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from engine.contract.detectors import CVA, DETECTORS, PCA_KMEANS
from engine.contract.options.detect import DetectOptions
from engine.detect.job import detect
from engine.reporting import Reporter
from tests.seeds import seeded

HEIGHT, WIDTH = 96, 112
PAINTED = np.s_[30:60, 40:80]
NODATA = 255

pytestmark = pytest.mark.parametrize("model", DETECTORS)


@pytest.fixture
def pixels(scene) -> tuple[np.ndarray, np.ndarray]:
    """Before and after, three bands below 255, with a bright block in the second."""
    before, _ = scene(HEIGHT, WIDTH, seed=3)
    noise = np.random.default_rng(seeded(4)).normal(0, 4, before.shape)
    after = (before + noise).clip(0, 200)
    after[(slice(None), *PAINTED)] = 240
    return before.clip(0, 200), after.astype(np.uint8)


@pytest.fixture
def run(tmp_path, write_image, read_map, model):
    """Compares two arrays; gives the map and what was warned of."""

    def of(before: np.ndarray, after: np.ndarray, **options: Any) -> tuple[np.ndarray, list[str]]:
        files = [
            write_image(tmp_path / f"{name}.tif", image, nodata=NODATA)
            for name, image in (("before", before), ("after", after))
        ]
        events: list[dict[str, Any]] = []
        output = str(tmp_path / "map.tif")
        detect(
            DetectOptions(
                before=files[0], after=files[1], output=output, model=model, **options, overwrite=True
            ),
            Reporter(events.append),
        )
        told = [event["text"] for event in events if event.get("level") == "warning"]
        return read_map(output), told

    return of


@pytest.mark.parametrize(("flat", "kind"), [("before", "uint8"), ("after", "float32")])
def test_an_image_of_one_value_is_told_of_and_has_no_change(flat, kind, pixels, run):
    images = dict(zip(("before", "after"), (image.astype(kind) for image in pixels)))
    images[flat][:] = np.array([7, 70, 170]).reshape(3, 1, 1)
    if kind == "float32":
        images[flat] *= np.float32(1 / 3)
    elsewhere = np.s_[:, :20, :20]
    images[flat][elsewhere] = pixels[0][elsewhere]
    images["before" if flat == "after" else "after"][elsewhere] = NODATA
    found, told = run(*images.values())
    assert found[found != NODATA].max() == 0
    assert len(told) == 1
    assert re.search(rf"nothing to compare: one value fills every band of \S*{flat}.tif wherever", told[0])


def test_images_without_a_band_that_differs_in_both_are_told_of_by_their_bands(pixels, run):
    before, after = pixels
    before[1], after[[0, 2]] = 9, 90
    found, told = run(before, after)
    assert found.max() == 0
    assert len(told) == 1 and "nothing to compare" in told[0]
    assert re.search(r"band 2 of \S*before.tif and bands 1, 3 of \S*after.tif wherever", told[0])


def test_a_band_of_one_value_is_told_of_and_counts_nothing(pixels, run, model):
    before, after = pixels
    after[1] = 120
    found, told = run(before, after)
    assert (
        [line for line in told if "One value fills band 2 of" in line and "after.tif" in line] == told != []
    )
    if model in (CVA.name, PCA_KMEANS.name):
        without, told = run(before, after, before_bands=[1, 3], after_bands=[1, 3])
        assert told == []
        np.testing.assert_array_equal(found, without)
    else:
        inside = np.zeros(found.shape, dtype=bool)
        inside[PAINTED] = True
        assert found[inside].mean() > 3 * found[~inside].mean()


def test_images_with_the_same_numbers_are_told_of_and_have_no_change(pixels, run):
    before, _ = pixels
    after = before.astype(np.float32)
    after[:, :5] = NODATA
    found, told = run(before, after)
    assert found[5:].max() == 0
    assert len(told) == 1 and "hold the same numbers wherever both have data" in told[0]


def test_nothing_is_told_of_images_that_differ(pixels, run):
    found, told = run(*pixels)
    assert told == [] and found[PAINTED].mean() > 100
