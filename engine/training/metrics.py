"""How well a change mask matches its label: counts of pixels and the figures that follow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Confusion:
    """Numbers of pixels: change in prediction and label (tp), in one alone (fp, fn), in neither (tn)."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    @classmethod
    def of(cls, prediction: np.ndarray, label: np.ndarray, valid: np.ndarray | None = None) -> Confusion:
        """Count pixels of bool arrays of one shape; those where `valid` is False are left out."""
        if valid is not None:
            prediction, label = prediction & valid, label & valid
        counted = prediction.size if valid is None else int(np.count_nonzero(valid))
        tp = int(np.count_nonzero(prediction & label))
        fp, fn = int(np.count_nonzero(prediction)) - tp, int(np.count_nonzero(label)) - tp
        return cls(tp, fp, fn, counted - tp - fp - fn)

    def __add__(self, other: Confusion) -> Confusion:
        return Confusion(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn, self.tn + other.tn)

    @property
    def total(self) -> int:
        return self.tp + self.fp + self.fn + self.tn

    def metrics(self) -> dict[str, float | None]:
        """Figures as fractions, None where undefined: where what one divides by is 0.

        `precision`, `recall`, `f1` and `iou` are of the change class; `mean_f1` and `mean_iou` are means over
        change and no change, as SSCFNet's tables give them; `kappa` is Cohen's (1960), eq. 1.
        """
        tp, fp, fn, tn = self.tp, self.fp, self.fn, self.tn
        f1, iou = _share(2 * tp, 2 * tp + fp + fn), _share(tp, tp + fp + fn)
        return {
            "precision": _share(tp, tp + fp),
            "recall": _share(tp, tp + fn),
            "f1": f1,
            "iou": iou,
            "overall_accuracy": _share(tp + tn, self.total),
            "kappa": _share(2 * (tp * tn - fn * fp), (tp + fp) * (fp + tn) + (tp + fn) * (fn + tn)),
            "mean_f1": _mean(f1, _share(2 * tn, 2 * tn + fp + fn)),
            "mean_iou": _mean(iou, _share(tn, tn + fp + fn)),
        }

    def as_json(self) -> dict[str, int]:
        return {"tp": self.tp, "fp": self.fp, "fn": self.fn, "tn": self.tn}


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _mean(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else (one + other) / 2
