from __future__ import annotations

import json

import numpy as np
import pytest
from sklearn import metrics as judge

from engine.training.metrics import Confusion
from tests.seeds import seeded

NAMES = ["precision", "recall", "f1", "iou", "overall_accuracy", "kappa", "mean_f1", "mean_iou"]


def judged(label: np.ndarray, prediction: np.ndarray) -> dict[str, float]:
    """The same figures by scikit-learn, of (n,) masks; NaN where it finds them undefined."""
    undefined = {"zero_division": np.nan}
    return {
        "precision": judge.precision_score(label, prediction, **undefined),
        "recall": judge.recall_score(label, prediction, **undefined),
        "f1": judge.f1_score(label, prediction, **undefined),
        "iou": jaccard(label, prediction, 1),
        "overall_accuracy": judge.accuracy_score(label, prediction),
        "kappa": judge.cohen_kappa_score(label, prediction, labels=[False, True]),
        "mean_f1": np.mean([judge.f1_score(label, prediction, pos_label=c, **undefined) for c in (0, 1)]),
        "mean_iou": np.mean([jaccard(label, prediction, c) for c in (0, 1)]),
    }


def jaccard(label: np.ndarray, prediction: np.ndarray, pos_label: int) -> float:
    """scikit-learn's, which has no undefined case of its own."""
    if not ((label == pos_label) | (prediction == pos_label)).any():
        return np.nan
    return judge.jaccard_score(label, prediction, pos_label=pos_label)


@pytest.mark.filterwarnings("ignore:invalid value encountered")  # of scikit-learn's kappa
@pytest.mark.parametrize("predicted", [0.0, 0.02, 0.5, 1.0])
@pytest.mark.parametrize("changed", [0.0, 0.03, 0.5, 1.0])
def test_figures_agree_with_scikit_learn_on_random_empty_and_full_masks(changed, predicted):
    random = np.random.default_rng(seeded(1))
    label, prediction, valid = (random.random((60, 70)) < share for share in (changed, predicted, 0.8))
    figures = Confusion.of(prediction, label, valid).metrics()
    assert list(figures) == NAMES
    for name, expected in judged(label[valid], prediction[valid]).items():
        if np.isnan(expected):
            assert figures[name] is None, name
        else:
            assert figures[name] == pytest.approx(expected, abs=1e-12), name


def test_counts_agree_with_scikit_learn():
    random = np.random.default_rng(seeded(2))
    label, prediction, valid = (random.random((40, 50)) < share for share in (0.2, 0.3, 0.5))
    tn, fp, fn, tp = judge.confusion_matrix(label[valid], prediction[valid]).ravel()
    assert Confusion.of(prediction, label, valid) == Confusion(tp, fp, fn, tn)
    everywhere = np.ones_like(valid)
    assert Confusion.of(prediction, label) == Confusion.of(prediction, label, everywhere)


def test_a_table_worked_out_by_hand():
    figures = Confusion(tp=6, fp=2, fn=3, tn=9).metrics()
    assert figures == pytest.approx(
        {
            "precision": 6 / 8,
            "recall": 6 / 9,
            "f1": 12 / 17,
            "iou": 6 / 11,
            "overall_accuracy": 15 / 20,
            "kappa": (0.75 - 0.51) / (1 - 0.51),  # expected agreement 0.4 · 0.45 + 0.6 · 0.55
            "mean_f1": (12 / 17 + 18 / 23) / 2,
            "mean_iou": (6 / 11 + 9 / 14) / 2,
        }
    )


def test_figures_published_for_isnet_follow_from_one_table():
    """ISNet on LEVIR-CD (2048 patches of 256): P 92.46, R 88.27, OA 99.04, IoU 82.35, F1 90.32."""
    pixels, recall, precision, accuracy = 2048 * 256**2, 0.8827, 0.9246, 0.9904
    tp = (1 - accuracy) * pixels / (1 / recall + 1 / precision - 2)
    fp, fn = tp / precision - tp, tp / recall - tp
    figures = Confusion(*map(round, (tp, fp, fn, pixels - tp - fp - fn))).metrics()
    assert figures["f1"] == pytest.approx(0.9032, abs=1e-4)
    assert figures["iou"] == pytest.approx(0.8235, abs=1e-4)


def test_tables_of_images_add_up_to_that_of_all_pixels():
    random = np.random.default_rng(seeded(3))
    label, prediction = (random.random((4, 30, 30)) < 0.3 for _ in range(2))
    parts = [Confusion.of(*pair) for pair in zip(prediction, label)]
    assert sum(parts, Confusion()) == Confusion.of(prediction, label)


def test_figures_of_more_pixels_than_floats_count_are_exact():
    huge = Confusion(tp=2**60, fp=2**60, fn=0, tn=2**61)
    assert huge.metrics()["kappa"] == 0.5
    assert huge.metrics()["overall_accuracy"] == 0.75


def test_nothing_counted_is_undefined_throughout_and_null_in_json():
    nothing = Confusion.of(np.ones((5, 5), bool), np.ones((5, 5), bool), np.zeros((5, 5), bool))
    assert nothing.as_json() == {"tp": 0, "fp": 0, "fn": 0, "tn": 0}
    assert json.loads(json.dumps(nothing.metrics())) == dict.fromkeys(NAMES)
