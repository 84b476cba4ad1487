from __future__ import annotations

import numpy as np
import pytest
from sklearn.calibration import calibration_curve
from sklearn.metrics import f1_score

from engine.training.calibration import (
    Histogram,
    best_threshold,
    expected_calibration_error,
    highest_f1,
    reliability,
    sweep,
)
from engine.training.metrics import Confusion
from tests.seeds import seeded


def random_probabilities(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Probabilities that are too sure of themselves, labels drawn by better ones, and which pixels count."""
    print("seed", seed)
    random = np.random.default_rng(seeded(seed))
    logits = random.normal(-1, 1.5, (70, 80))
    label = random.random(logits.shape) < 1 / (1 + np.exp(-logits))
    probability = (1 / (1 + np.exp(-2 * logits))).astype(np.float32)
    return probability, label, random.random(logits.shape) < 0.8


@pytest.mark.parametrize("seed", range(3))
def test_a_sweep_gives_what_comparing_every_pixel_with_the_threshold_gives(seed):
    probability, label, valid = random_probabilities(seed)
    tables = sweep(Histogram.of(probability, label, valid))
    assert [threshold for threshold, _ in tables] == [level / 250 for level in range(251)]
    for threshold, table in tables:
        assert table == Confusion.of(probability.astype(float) >= threshold, label, valid)


def test_a_sweep_of_map_values_is_that_of_the_map():
    random = np.random.default_rng(seeded(4))
    values = random.integers(0, 251, (50, 60), dtype=np.uint8)
    label, valid = random.random((2, 50, 60)) < 0.5
    for level, (_, table) in enumerate(sweep(Histogram.of_map(values, label, valid))):
        assert table == Confusion.of(values >= level, label, valid)


@pytest.mark.slow
def test_the_best_threshold_has_the_highest_f1_of_all():
    probability, label, valid = random_probabilities(5)
    scores = {
        level / 250: f1_score(label[valid], probability[valid].astype(float) >= level / 250)
        for level in range(1, 251)
    }
    histogram = Histogram.of(probability, label, valid)
    assert scores[best_threshold(histogram)] == max(scores.values())
    assert highest_f1(histogram) == pytest.approx(max(scores.values()))


def test_of_equally_good_thresholds_the_one_nearest_to_a_half_is_taken():
    probability, label = np.array([0.1, 0.2, 0.9]), np.array([False, False, True])
    assert best_threshold(Histogram.of(probability, label, np.ones(3, bool))) == 0.5
    probability = np.array([0.1, 0.7, 0.9])
    assert best_threshold(Histogram.of(probability, label, np.ones(3, bool))) == 0.704


def test_without_change_no_threshold_is_best_and_nothing_counted_has_no_error():
    probability, label, valid = random_probabilities(6)
    assert best_threshold(Histogram.of(probability, np.zeros_like(label), valid)) is None
    nothing = Histogram.of(probability, label, np.zeros_like(valid))
    assert best_threshold(nothing) is None and highest_f1(nothing) is None
    assert reliability(nothing) == []
    assert expected_calibration_error(nothing) is None


def test_another_share_of_change_is_as_if_the_pixels_without_change_were_there_more_often():
    probability, label, valid = random_probabilities(7)
    probability, label = probability[valid], label[valid]
    often = [np.concatenate([of[label], np.tile(of[~label], 9)]) for of in (probability, label)]
    expected = Histogram.of(*often, np.ones(len(often[0]), bool))
    share = label.sum() / len(often[0])
    found = Histogram.of(probability, label, np.ones_like(label)).with_share_of_change(share)
    assert np.array_equal(found.positives, expected.positives)
    assert np.array_equal(found.negatives, expected.negatives)
    assert (
        best_threshold(found)
        == best_threshold(expected)
        > best_threshold(Histogram.of(probability, label, np.ones_like(label)))
    )
    everything = Histogram.of(probability, np.ones_like(label), np.ones_like(label))
    assert np.array_equal(everything.with_share_of_change(0.1).positives, everything.positives)


def test_the_reliability_diagram_is_scikit_learns():
    probability, label, valid = random_probabilities(7)
    shares, means = calibration_curve(label[valid], probability[valid].astype(float), n_bins=10)
    bins = reliability(Histogram.of(probability, label, valid))
    assert [each.share_of_change for each in bins] == pytest.approx(shares.tolist())
    assert [each.mean_probability for each in bins] == pytest.approx(means.tolist())
    assert sum(each.pixels for each in bins) == valid.sum()


def test_the_calibration_error_is_its_definition_over_ten_bins():
    probability, label, valid = random_probabilities(8)
    probabilities, labels = probability[valid].astype(float), label[valid]
    error = 0.0
    for index in range(10):
        inside = (probabilities >= index / 10) & (probabilities < (index + 1) / 10)
        if inside.any():
            error += inside.mean() * abs(labels[inside].mean() - probabilities[inside].mean())
    found = expected_calibration_error(Histogram.of(probability, label, valid))
    assert found == pytest.approx(error)
    assert found > 0.05, "probabilities that are too sure of themselves"


def test_histograms_of_parts_add_up_to_that_of_the_whole():
    probability, label, valid = random_probabilities(9)
    whole = Histogram.of(probability, label, valid)
    halves = [
        Histogram.of(*(part[rows] for part in (probability, label, valid)))
        for rows in (slice(30), slice(30, 70))
    ]
    joined = sum(halves, Histogram.empty())
    assert np.array_equal(joined.positives, whole.positives)
    assert np.array_equal(joined.negatives, whole.negatives)
    assert joined.probability == pytest.approx(whole.probability)


def test_certain_probabilities_have_bins_of_their_own():
    probability = np.array([0.0, 1.0, 0.5, 0.4999999], dtype=np.float32)
    label = np.array([False, True, True, False])
    histogram = Histogram.of(probability, label, np.ones(4, bool))
    assert np.flatnonzero(histogram.positives).tolist() == [125, 250]
    assert np.flatnonzero(histogram.negatives).tolist() == [0, 124]
