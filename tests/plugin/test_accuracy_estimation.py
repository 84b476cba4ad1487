"""Accuracy and area estimates against the published example, simulation and counting by hand."""

from __future__ import annotations

import math

import numpy
import pytest

from deep_change_detection.cd_plugin.review.accuracy import estimation
from deep_change_detection.cd_plugin.review.accuracy.estimation import TooFewSamplesError, estimate
from deep_change_detection.cd_plugin.review.accuracy.sample_size import advised_total, allocated
from deep_change_detection.cd_plugin.review.merging.agreement import cohens_kappa
from tests.seeds import seeded

# Olofsson et al. 2014, table 8: deforestation, forest gain, stable forest, stable non-forest
OLOFSSON_COUNTS = [[66, 0, 5, 4], [0, 55, 8, 12], [1, 0, 153, 11], [2, 1, 9, 313]]
OLOFSSON_PIXELS = [200_000, 150_000, 3_200_000, 6_450_000]
HECTARES_PER_PIXEL = 0.09


@pytest.fixture(scope="module")
def published():
    return estimate(OLOFSSON_COUNTS, [pixels * HECTARES_PER_PIXEL for pixels in OLOFSSON_PIXELS])


def test_the_worked_example_of_olofsson_et_al_is_reproduced(published):
    assert round(published.areas[0].value) == 21_158
    assert round(published.areas[0].margin) == 6_158
    assert [f"{users.value:.2f}" for users in published.users] == ["0.88", "0.73", "0.93", "0.96"]
    assert [f"{producers.value:.2f}" for producers in published.producers] == ["0.75", "0.85", "0.93", "0.96"]
    assert f"{published.overall.value:.2f}" == "0.95"


def test_the_margins_of_the_worked_example_are_those_published(published):
    assert [f"{users.margin:.2f}" for users in published.users] == ["0.07", "0.10", "0.04", "0.02"]
    assert [f"{producers.margin:.2f}" for producers in published.producers] == [
        "0.21",
        "0.25",
        "0.03",
        "0.02",
    ]
    assert f"{published.overall.margin:.2f}" == "0.02"
    margins = [area.margin for area in published.areas[1:]]
    assert margins == pytest.approx([3_756, 15_510, 16_282], abs=1)  # published with 1.96 for the quantile


def test_the_estimated_areas_add_up_to_the_mapped_area(published):
    assert sum(area.value for area in published.areas) == pytest.approx(900_000)
    assert published.proportions.sum() == pytest.approx(1)


def test_with_many_samples_the_interval_is_the_value_and_its_margin():
    accuracy = estimate([[8000, 2000], [500, 9500]], [3.0, 7.0])
    for known in (*accuracy.users, *accuracy.producers, accuracy.overall, *accuracy.areas):
        assert known.low == pytest.approx(known.value - known.margin, abs=0.06 * known.margin)
        assert known.high == pytest.approx(known.value + known.margin, abs=0.06 * known.margin)


@pytest.mark.slow
@pytest.mark.parametrize(
    "change_share, precision, omission, samples",
    [(0.05, 0.8, 0.005, (100, 300)), (0.1, 0.9, 0.03, (75, 150)), (0.3, 0.8, 0.1, (100, 200))],
    ids=["hardly any omission", "little omission", "much omission"],
)
def test_the_intervals_cover_the_truth_as_often_as_they_say(
    change_share, precision, omission, samples, monkeypatch
):
    monkeypatch.setattr(estimation, "DRAWS", 4000)
    random = numpy.random.default_rng(6)  # the bounds leave other draws of 1000 samples little room
    other = 1 - change_share
    found, missed = change_share * precision, other * omission
    truth = {
        "precision": precision,
        "recall": found / (found + missed),
        "overall": found + other - missed,
        "area": found + missed,
    }
    covered = dict.fromkeys(truth, 0)
    for _ in range(1000):
        hits, misses = random.binomial(samples[0], precision), random.binomial(samples[1], omission)
        counts = [[hits, samples[0] - hits], [misses, samples[1] - misses]]
        accuracy = estimate(counts, [change_share, other])
        known = {
            "precision": accuracy.users[0],
            "recall": accuracy.producers[0],
            "overall": accuracy.overall,
            "area": accuracy.areas[0],
        }
        for name, true in truth.items():
            covered[name] += known[name].low <= true <= known[name].high
    print({name: count / 1000 for name, count in covered.items()})
    in_all = sum(covered.values()) / (1000 * len(covered))
    assert 0.93 <= in_all <= 0.97
    assert all(0.92 <= count / 1000 <= 0.985 for count in covered.values()), covered


@pytest.mark.slow
def test_the_intervals_of_four_classes_cover_the_truth_as_often_as_they_say(published, monkeypatch):
    monkeypatch.setattr(estimation, "DRAWS", 2000)
    random = numpy.random.default_rng(7)
    shares = numpy.array(OLOFSSON_COUNTS) / numpy.sum(OLOFSSON_COUNTS, axis=1, keepdims=True)
    true_areas = published.proportions.sum(axis=0)
    true_recall = published.proportions[0, 0] / true_areas[0]
    covered = numpy.zeros(6)
    for _ in range(1000):
        counts = [
            random.multinomial(count, share)
            for count, share in zip(numpy.sum(OLOFSSON_COUNTS, axis=1), shares)
        ]
        accuracy = estimate(counts, numpy.array(OLOFSSON_PIXELS) / sum(OLOFSSON_PIXELS))
        covered[:4] += [area.low <= true <= area.high for area, true in zip(accuracy.areas, true_areas)]
        covered[4] += accuracy.producers[0].low <= true_recall <= accuracy.producers[0].high
        covered[5] += accuracy.overall.low <= published.overall.value <= accuracy.overall.high
    print(covered / 1000)
    assert (covered >= 930).all() and (covered <= 970).all()


def test_no_omission_seen_leaves_recall_uncertain_and_its_estimate_inside_the_interval():
    accuracy = estimate([[90, 10], [0, 300]], [5.0, 95.0])
    recall = accuracy.producers[0]
    assert recall.value == recall.high == 1
    assert recall.margin == 0
    assert 0.5 < recall.low < 0.9


def test_a_class_that_the_map_lacks_needs_no_samples():
    accuracy = estimate([[0, 0], [3, 97]], [0.0, 50.0])
    assert accuracy.users[0] is None
    assert accuracy.producers[0].value == 0
    assert accuracy.areas[0].value == pytest.approx(1.5)


def test_recall_is_unknown_where_no_reference_change_was_seen():
    assert estimate([[0, 10], [0, 90]], [10.0, 90.0]).producers[0] is None


def test_a_class_with_one_sample_is_refused_by_its_number():
    with pytest.raises(TooFewSamplesError) as refusal:
        estimate([[10, 2], [0, 1]], [1.0, 9.0])
    assert refusal.value.index == 1


def test_the_sample_size_of_olofsson_et_al_is_advised():
    shares, precisions = [0.020, 0.015, 0.320, 0.645], [0.7, 0.6, 0.9, 0.95]
    assert advised_total(shares, precisions, 0.01) == 641
    counts = allocated(641, shares)
    assert counts[:2] == [75, 75]
    assert counts[2] == pytest.approx(165, abs=3) and counts[3] == pytest.approx(325, abs=4)
    assert sum(counts) == 641


@pytest.mark.parametrize("seed", range(20))
def test_an_allocation_adds_up_keeps_the_minimum_and_follows_area(seed):
    random = numpy.random.default_rng(seeded(seed))
    shares = random.dirichlet(numpy.full(random.integers(2, 6), 0.5))
    total = int(random.integers(500, 2000))
    counts = allocated(total, shares.tolist())
    assert sum(counts) == total
    assert min(counts) >= 75
    common = [index for index, count in enumerate(counts) if count > 75]
    for one in common:
        for other in common:
            assert (counts[one] - counts[other]) * (shares[one] - shares[other]) >= 0 or abs(
                counts[one] - counts[other]
            ) <= 1


def test_a_map_without_change_gets_all_samples_in_no_change():
    assert allocated(100, [0.0, 1.0]) == [0, 100]


def test_kappa_is_that_of_counting_by_hand():
    # observed 35/50, expected (25 * 30 + 25 * 20) / 50² = 0.5
    agreement = cohens_kappa([[20, 5], [10, 15]])
    assert agreement.kappa == pytest.approx(0.4)
    assert agreement.observed == pytest.approx(0.7)
    assert agreement.count == 50


@pytest.mark.parametrize("table", [[[20, 5], [10, 15]], [[60, 3, 4], [8, 30, 2], [1, 6, 50]]])
def test_the_interval_of_kappa_follows_from_the_spread_of_resampled_tables(table):
    counts = numpy.array(table)
    random = numpy.random.default_rng(seeded(3))
    scale = 40  # the formula is for large samples: enlarge, and scale the spread back
    shares = counts.ravel() / counts.sum()
    kappas = [
        cohens_kappa(random.multinomial(scale * counts.sum(), shares).reshape(counts.shape)).kappa
        for _ in range(3000)
    ]
    agreement = cohens_kappa(table)
    assert agreement.kappa - agreement.low == pytest.approx(
        1.959964 * numpy.std(kappas) * math.sqrt(scale), rel=0.05
    )


def test_kappa_is_undefined_where_both_gave_one_answer_only():
    assert cohens_kappa([[12, 0], [0, 0]]).kappa is None
    assert cohens_kappa([[0, 0], [0, 0]]) is None
