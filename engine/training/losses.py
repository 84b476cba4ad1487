"""Losses on change logits, named as recipes name them; not which recipe takes which.

Each takes the logit of the change class, (n, 1, h, w) of any floating type, or those of `OF_EACH_CLASS` the
logits of no change and of change, (n, 2, h, w), each with a sigmoid of its own; the label, 1 for change and 0
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
from torch.nn.functional import binary_cross_entropy_with_logits, interpolate, softplus

from engine.networks.network import change_logit

DICE_EPSILON = 1e-7
FOCUS = 2.0
CHANGE_WEIGHT = 0.25
CONTRAST_EPSILON = 1e-4

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


def dice_smooth(logits: Tensor, label: Tensor, valid: Tensor, over_processes: Sum = _alone) -> Tensor:
    """1 − (2 Σ y ŷ + 1) / (Σ y + Σ ŷ + 1) over all pixels of the batch together: that of IFN (ISPRS 2020)."""
    logits, label, counted = _counted(logits, label, valid)
    probability = torch.sigmoid(logits) * counted
    overlap, size = over_processes(torch.stack([(probability * label).sum(), (probability + label).sum()]))
    loss: Tensor = 1 - (2 * overlap + 1) / (size + 1)
    return loss


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


def focal_root(logits: Tensor, label: Tensor, valid: Tensor, over_processes: Sum = _alone) -> Tensor:
    """Mean of −(1 − p_t)^½ log p_t, whose first factor is not differentiated: that of HANet (JSTARS 2023).

    p_t is the probability of the label's class.
    """
    logits, label, counted = _counted(logits, label, valid)
    logit_of_label = torch.where(label > 0, logits, -logits)
    per_pixel = torch.sigmoid(-logit_of_label).detach().sqrt() * softplus(-logit_of_label)
    return _mean(per_pixel, counted, over_processes)


def contrastive(logits: Tensor, label: Tensor, valid: Tensor, over_processes: Sum = _alone) -> Tensor:
    """Means of d² where nothing changed and of max(0, 2 − d)² where something did, summed, d = logit + 1.

    The batch-balanced contrastive loss of STANet (https://doi.org/10.3390/rs12101662) with a margin of 2, for
    networks whose logit is a distance less 1. Where nothing changed a logit below −1, which no distance has,
    costs nothing.
    """
    logits, label, counted = _counted(logits, label, valid)
    unchanged, changed = (logits + 1).clamp_min(0).square(), (1 - logits).clamp_min(0).square()
    other_label = counted - label
    sums = [(unchanged * other_label).sum(), other_label.sum(), (changed * label).sum(), label.sum()]
    costs, counts = over_processes(torch.stack(sums)).view(2, 2).unbind(1)
    return (costs / (counts + CONTRAST_EPSILON)).sum()


def dice_of_each_class(logits: Tensor, label: Tensor, valid: Tensor, over_processes: Sum = _alone) -> Tensor:
    """Mean over images and classes of 1 − (Σ y ŷ + 1) / (Σ (y² + ŷ²) + 1): that of DSAMNet (TGRS 2021).

    The sums are over an image. As published there is no 2 above the line, so that what is perfect costs
    nearly ½.
    """
    logits, label, counted = _counted(logits, label, valid)
    if logits.shape[1] == 1:
        logits = torch.cat((-logits, logits), 1)
    probability, truth = torch.sigmoid(logits) * counted, torch.cat((counted - label, label), 1)
    overlap = (probability * truth).sum((2, 3))
    size = (probability.square() + truth.square()).sum((2, 3))
    each = 1 - (overlap + 1) / (size + 1)
    sums = over_processes(torch.stack([each.sum(), each.new_tensor(float(each.numel()))]))
    return sums[0] / sums[1]


LOSSES: dict[str, Loss] = {
    "dice_whole_batch": dice_whole_batch,
    "dice_smooth": dice_smooth,
    "dice_two_class": dice_two_class,
    "cross_entropy": cross_entropy,
    "binary_cross_entropy": cross_entropy,
    "focal": focal,
    "focal_root": focal_root,
    "contrastive": contrastive,
    "dice_of_each_class": dice_of_each_class,
}
OF_EACH_CLASS = ("dice_of_each_class",)


def total_loss(
    weights: Mapping[str, float],
    logits: Sequence[Tensor],
    label: Tensor,
    valid: Tensor,
    auxiliary_weights: float | Sequence[float] = 1.0,
    over_processes: Sum = _alone,
    auxiliary_losses: Mapping[str, float] | None = None,
) -> Tensor:
    """The weighted sum of losses on the main logit, plus others or the same on each auxiliary logit.

    A smaller auxiliary logit is compared with the label's nearest pixels.

    Args:
        weights: of the losses, by their names in `LOSSES`.
        logits: main first, then auxiliary, as `network.training_logits` gives them.
        auxiliary_weights: one for each auxiliary logit, or one number for all; HSANet's is 1, SSCFNet's 0.5.
        auxiliary_losses: of the losses on auxiliary logits, where these are not `weights`.

    Raises:
        ValueError: there are not as many auxiliary weights as auxiliary logits.
    """
    auxiliary_count = len(logits) - 1
    if isinstance(auxiliary_weights, (int, float)):
        auxiliary_weights = [auxiliary_weights] * auxiliary_count
    if len(auxiliary_weights) != auxiliary_count:
        raise ValueError(f"{len(auxiliary_weights)} weights for {auxiliary_count} auxiliary logits")
    parts = []
    for place, (output, output_weight) in enumerate(zip(logits, [1.0, *auxiliary_weights])):
        losses = auxiliary_losses if place and auxiliary_losses else weights
        target, counts = (_at_size(each, output.shape[2:]) for each in (label, valid))
        for name, weight in losses.items():
            given = output if name in OF_EACH_CLASS or output.shape[1] == 1 else change_logit(output)
            parts.append(output_weight * weight * LOSSES[name](given, target, counts, over_processes))
    return torch.stack(parts).sum()


def _at_size(pixels: Tensor, size: torch.Size) -> Tensor:
    return pixels if pixels.shape[2:] == size else interpolate(pixels.float(), size, mode="nearest")


def _counted(logits: Tensor, label: Tensor, valid: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """All three in a type that sums over a batch can be trusted in; zero where a pixel does not count."""
    dtype = torch.promote_types(logits.dtype, torch.float32)
    counts = valid > 0
    logits = torch.where(counts, logits, 0).to(dtype)
    return logits, torch.where(counts, label, 0).to(dtype), counts.to(dtype)


def _mean(per_pixel: Tensor, counted: Tensor, over_processes: Sum) -> Tensor:
    sums = over_processes(torch.stack([(per_pixel * counted).sum(), counted.sum()]))
    return sums[0] / sums[1].clamp_min(1)
