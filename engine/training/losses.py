"""Losses on change logits, named as recipes name them; not which recipe takes which.

Each takes the logit of the change class, (n, 1, h, w) of any floating type; the label, 1 for change and 0
for none; and `valid`, 1 where a pixel counts and 0 where it does not, both (n, 1, h, w). It returns a scalar
of at least float32. A network with one logit per class is the same with the difference of the two, changed
minus unchanged: the softmax of [0, logit] is what the sigmoid of the logit is. Pixels that do not count have
no part in a loss or its gradient, whatever their logit; where none counts the loss is 0.

In training on several processes each holds a part of the batch. `over_processes` then adds up the sums of all
parts, differentiably, so that every loss is that of the whole batch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Callable, Protocol

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, softplus

DICE_EPSILON = 1e-7
FOCUS = 2.0
CHANGE_WEIGHT = 0.25

Sum = Callable[[Tensor], Tensor]
"""From sums over this process's part of a batch, (k,), to the sums over the whole batch."""


def _alone(sums: Tensor) -> Tensor:
    return sums


class Loss(Protocol):
    def __call__(self, logits: Tensor, label: Tensor, valid: Tensor, over_processes: Sum = _alone) -> Tensor:
        """A loss as this module describes it."""


def dice_whole_batch(logits: Tensor, label: Tensor, valid: Tensor, over_processes: Sum = _alone) -> Tensor:
    """1 − 2 Σ y ŷ / (Σ y + Σ ŷ) over all pixels of the batch together: the dice loss of HSANet (IGARSS 2025).

    ŷ is the probability of change. There is no ε: a batch without change costs 1 however small ŷ is.
    """
    logits, label, counted = _counted(logits, label, valid)
    probability = torch.sigmoid(logits) * counted
    overlap, size = over_processes(torch.stack([(probability * label).sum(), (probability + label).sum()]))
    return torch.where(size > 0, 1 - 2 * overlap / torch.where(size > 0, size, 1), 0.0)


def dice_two_class(logits: Tensor, label: Tensor, valid: Tensor, over_processes: Sum = _alone) -> Tensor:
    """1 − mean over both classes of 2 Σ y ŷ / (Σ y + Σ ŷ + ε), ε = 1e-7: the dice loss of ISNet (TGRS 2022).

    The sums are over all pixels of the batch; y and ŷ are a class's label and probability.
    """
    logits, label, counted = _counted(logits, label, valid)
    change, no_change = torch.sigmoid(logits) * counted, torch.sigmoid(-logits) * counted
    other_label = counted - label
    sums = [
        (change * label).sum(),
        (change + label).sum(),
        (no_change * other_label).sum(),
        (no_change + other_label).sum(),
    ]
    overlap, size, other_overlap, other_size = over_processes(torch.stack(sums))
    share, other_share = overlap / (size + DICE_EPSILON), other_overlap / (other_size + DICE_EPSILON)
    return torch.where(size + other_size > 0, 1 - share - other_share, 0.0)


def cross_entropy(logits: Tensor, label: Tensor, valid: Tensor, over_processes: Sum = _alone) -> Tensor:
    """Mean of −log of the label's probability.

    It is both the binary cross-entropy of the logit and the cross-entropy over the two classes of [0, logit]
    (Bishop, Pattern Recognition and Machine Learning, 2006, eq. 4.90 and 4.108).
    """
    logits, label, counted = _counted(logits, label, valid)
    return _mean(binary_cross_entropy_with_logits(logits, label, reduction="none"), counted, over_processes)


def focal(logits: Tensor, label: Tensor, valid: Tensor, over_processes: Sum = _alone) -> Tensor:
    """Mean of −α_t (1 − p_t)^γ log p_t with γ = 2 and α = 0.25 for change: Lin et al. (ICCV 2017), eq. 5.

    p_t is the probability of the label's class.
    """
    logits, label, counted = _counted(logits, label, valid)
    logit_of_label = torch.where(label > 0, logits, -logits)
    weight = torch.where(label > 0, CHANGE_WEIGHT, 1 - CHANGE_WEIGHT)
    per_pixel = weight * torch.sigmoid(-logit_of_label) ** FOCUS * softplus(-logit_of_label)
    return _mean(per_pixel, counted, over_processes)


LOSSES: dict[str, Loss] = {
    "dice_whole_batch": dice_whole_batch,
    "dice_two_class": dice_two_class,
    "cross_entropy": cross_entropy,
    "binary_cross_entropy": cross_entropy,
    "focal": focal,
}


def total_loss(
    weights: Mapping[str, float],
    logits: Sequence[Tensor],
    label: Tensor,
    valid: Tensor,
    auxiliary_weights: float | Sequence[float] = 1.0,
    over_processes: Sum = _alone,
) -> Tensor:
    """The weighted sum of losses on the main logit, plus the same on each auxiliary logit by its weight.

    Args:
        weights: of the losses, by their names in `LOSSES`.
        logits: main first, then auxiliary, as `network.training_logits` gives them.
        auxiliary_weights: one for each auxiliary logit, or one number for all; HSANet's is 1, SSCFNet's 0.5.

    Raises:
        ValueError: there are not as many auxiliary weights as auxiliary logits.
    """
    auxiliary_count = len(logits) - 1
    if isinstance(auxiliary_weights, (int, float)):
        auxiliary_weights = [auxiliary_weights] * auxiliary_count
    if len(auxiliary_weights) != auxiliary_count:
        raise ValueError(f"{len(auxiliary_weights)} weights for {auxiliary_count} auxiliary logits")
    parts = [
        output_weight * weight * LOSSES[name](output, label, valid, over_processes)
        for output, output_weight in zip(logits, [1.0, *auxiliary_weights])
        for name, weight in weights.items()
    ]
    return torch.stack(parts).sum()


def _counted(logits: Tensor, label: Tensor, valid: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """All three in a type that sums over a batch can be trusted in; zero where a pixel does not count."""
    dtype = torch.promote_types(logits.dtype, torch.float32)
    counts = valid > 0
    logits = torch.where(counts, logits, 0).to(dtype)
    return logits, torch.where(counts, label, 0).to(dtype), counts.to(dtype)


def _mean(per_pixel: Tensor, counted: Tensor, over_processes: Sum) -> Tensor:
    sums = over_processes(torch.stack([(per_pixel * counted).sum(), counted.sum()]))
    return sums[0] / sums[1].clamp_min(1)
