from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from sklearn.metrics import log_loss

from engine.training.losses import (
    LOSSES,
    contrastive,
    dice_of_each_class,
    dice_two_class,
    dice_whole_batch,
    focal,
    total_loss,
)
from tests.seeds import seeded

SHAPE = (3, 1, 8, 9)


def random_batch(seed: int, share_of_change: float = 0.4) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    random = torch.Generator().manual_seed(seeded(seed))
    logits = 3 * torch.randn(SHAPE, generator=random, dtype=torch.float64)
    label = (torch.rand(SHAPE, generator=random) < share_of_change).double()
    valid = (torch.rand(SHAPE, generator=random) < 0.7).double()
    return logits, label, valid


def counted_pixels(*tensors: torch.Tensor) -> tuple[np.ndarray, np.ndarray]:
    """Labels and probabilities of the pixels that count, as plain arrays."""
    logits, label, valid = (tensor.numpy().ravel() for tensor in tensors)
    return label[valid == 1], 1 / (1 + np.exp(-logits[valid == 1]))


def dice_of_one_class(label: np.ndarray, probability: np.ndarray) -> float:
    return 2 * (label * probability).sum() / (label.sum() + probability.sum())


def contrast(label: np.ndarray, distance: np.ndarray) -> float:
    unchanged, changed = np.maximum(distance[label == 0], 0), distance[label == 1]
    near = np.maximum(2 - changed, 0) ** 2
    return (unchanged**2).sum() / (len(unchanged) + 1e-4) + near.sum() / (len(changed) + 1e-4)


def dice_of_images(batch: tuple[torch.Tensor, ...], classes: int = 1) -> float:
    """As DSAMNet's code has it, image by image and class by class."""
    found = []
    for logits, label, valid in zip(*(tensor.numpy() for tensor in batch)):
        maps = logits if classes == 2 else np.concatenate([-logits, logits])
        for values, truth in zip(maps, (1 - label[0], label[0])):
            counts = valid[0] == 1
            p, y = 1 / (1 + np.exp(-values[counts])), truth[counts]
            found.append(1 - ((p * y).sum() + 1) / ((p**2 + y**2).sum() + 1))
    return float(np.mean(found))


@pytest.mark.parametrize("share_of_change", [0.0, 0.1, 0.5, 1.0])
def test_losses_are_what_their_papers_say_over_all_pixels_that_count(share_of_change):
    batch = random_batch(1, share_of_change)
    label, probability = counted_pixels(*batch)
    of_label = np.where(label == 1, probability, 1 - probability)
    expected = {
        "dice_whole_batch": 1 - dice_of_one_class(label, probability),
        "dice_two_class": 1
        - (dice_of_one_class(label, probability) + dice_of_one_class(1 - label, 1 - probability)) / 2,
        "cross_entropy": log_loss(label, probability, labels=[0, 1]),
        "binary_cross_entropy": log_loss(label, probability, labels=[0, 1]),
        "dice_smooth": 1 - (2 * (label * probability).sum() + 1) / (label.sum() + probability.sum() + 1),
        "focal_root": (-np.sqrt(1 - of_label) * np.log(of_label)).mean(),
        "focal": (-np.where(label == 1, 0.25, 0.75) * (1 - of_label) ** 2 * np.log(of_label)).mean(),
        "contrastive": contrast(label, np.log(probability / (1 - probability)) + 1),
        "dice_of_each_class": dice_of_images(batch),
    }
    assert set(expected) == set(LOSSES)
    for name, value in expected.items():
        assert LOSSES[name](*batch).item() == pytest.approx(value, rel=1e-6), name


def test_distances_beyond_the_margin_or_of_none_at_all_cost_nothing_where_they_should_be():
    distance = torch.tensor([0.0, 1.5, 2.0, 7.0]).reshape(1, 1, 2, 2)
    label = torch.tensor([0.0, 1.0, 1.0, 1.0]).reshape(1, 1, 2, 2)
    valid = torch.ones_like(label)
    assert contrastive(distance - 1, label, valid).item() == pytest.approx(0.25 / 3, rel=1e-3)
    assert contrastive(distance - 1, 1 - label, valid).item() == pytest.approx(
        4 + (1.5**2 + 4 + 49) / 3, rel=1e-3
    )


def test_two_channels_have_a_sigmoid_each_or_are_one_logit():
    logits, label, valid = random_batch(9)
    pair = torch.cat([logits.flip(3), logits], 1)
    assert dice_of_each_class(pair, label, valid).item() == pytest.approx(
        dice_of_images((pair, label, valid), 2)
    )
    weights = {"dice_of_each_class": 2.0, "cross_entropy": 1.0}
    total = total_loss({"focal": 1.0}, [logits, pair], label, valid, 0.5, auxiliary_losses=weights)
    expected = 2 * dice_of_each_class(pair, label, valid) + LOSSES["cross_entropy"](
        logits - logits.flip(3), label, valid
    )
    assert total.item() == pytest.approx((focal(logits, label, valid) + 0.5 * expected).item())


def test_a_smaller_auxiliary_logit_is_compared_with_the_nearest_pixels():
    logits, label, valid = (tensor[..., :8, :8] for tensor in random_batch(10))
    smaller = logits[..., 1::4, 1::4]
    total = total_loss({"focal": 1.0}, [logits, smaller], label, valid, 0.5)
    nearest = focal(smaller, label[..., ::4, ::4], valid[..., ::4, ::4])
    assert total.item() == pytest.approx((focal(logits, label, valid) + 0.5 * nearest).item())


def test_four_pixels_worked_out_by_hand():
    logits = torch.tensor([math.log(3), -math.log(3), 0.0, 50.0]).reshape(1, 1, 2, 2)  # 3/4, 1/4, 1/2, 1
    label = torch.tensor([1.0, 0.0, 1.0, 0.0]).reshape(1, 1, 2, 2)
    valid = torch.tensor([1.0, 1.0, 1.0, 0.0]).reshape(1, 1, 2, 2)
    # change: Σyŷ = 5/4, Σy+Σŷ = 2 + 3/2; no change: 3/4 and 1 + 3/2
    assert dice_whole_batch(logits, label, valid).item() == pytest.approx(1 - 2.5 / 3.5)
    assert dice_two_class(logits, label, valid).item() == pytest.approx(1 - (2.5 / 3.5 + 1.5 / 2.5) / 2)
    assert LOSSES["cross_entropy"](logits, label, valid).item() == pytest.approx(
        (2 * math.log(4 / 3) + math.log(2)) / 3
    )
    by_hand = 0.25 * 0.25**2 * math.log(4 / 3) + 0.75 * 0.25**2 * math.log(4 / 3) + 0.25 * 0.25 * math.log(2)
    assert focal(logits, label, valid).item() == pytest.approx(by_hand / 3)


@pytest.mark.parametrize("seed", range(3))
def test_cross_entropy_is_that_of_a_network_with_one_logit_per_class(seed):
    logits, label, valid = random_batch(seed)
    unchanged = torch.randn(SHAPE, dtype=torch.float64)
    both = torch.cat([unchanged, unchanged + logits], 1)
    per_pixel = torch.nn.functional.cross_entropy(both, label[:, 0].long(), reduction="none")
    expected = per_pixel[valid[:, 0] == 1].mean()
    assert LOSSES["cross_entropy"](logits, label, valid).item() == pytest.approx(expected.item())


@pytest.mark.parametrize("name", [name for name in LOSSES if name != "focal_root"])
def test_the_gradient_is_that_of_finite_differences(name):
    logits, label, valid = random_batch(3)
    logits.requires_grad_(True)
    assert torch.autograd.gradcheck(lambda values: LOSSES[name](values, label, valid), logits)


def test_the_weights_of_hanets_focal_loss_are_not_differentiated():
    logits, label, valid = random_batch(3)
    logits.requires_grad_(True)
    (gradient,) = torch.autograd.grad(LOSSES["focal_root"](logits, label, valid), logits)
    of_other = torch.sigmoid(torch.where(label > 0, -logits, logits))
    expected = of_other**1.5 * torch.where(label > 0, -1, 1) * valid / valid.sum()
    torch.testing.assert_close(gradient, expected.detach())


@pytest.mark.parametrize("name", LOSSES)
def test_pixels_that_do_not_count_change_neither_loss_nor_gradient(name):
    logits, label, valid = random_batch(4)
    other = torch.where(valid > 0, logits, torch.nan)
    other_label = torch.where(valid > 0, label, 1 - label)
    losses, gradients = [], []
    for values, target in ((logits, label), (other, other_label)):
        values.requires_grad_(True)
        losses.append(LOSSES[name](values, target, valid))
        losses[-1].backward()
        gradients.append(values.grad)
    assert losses[0] == losses[1]
    assert torch.equal(*gradients)
    assert (gradients[0][valid == 0] == 0).all()


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.bfloat16])
@pytest.mark.parametrize("name", LOSSES)
def test_a_batch_in_which_nothing_counts_costs_nothing_and_teaches_nothing(name, dtype):
    logits, label, _ = random_batch(5)
    logits = logits.to(dtype).requires_grad_(True)
    loss = LOSSES[name](logits, label.float(), torch.zeros(SHAPE))
    loss.backward()
    assert loss.item() == 0
    assert (logits.grad == 0).all()


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
@pytest.mark.parametrize("name", LOSSES)
def test_half_precision_of_large_batches_and_extreme_logits_stays_exact(name, dtype):
    shape = (16, 1, 128, 128)
    extreme = torch.tensor([-60000.0, -80.0, -1.0, 0.0, 1.0, 80.0, 60000.0]).to(dtype)
    logits = extreme[
        torch.randint(7, shape, generator=torch.Generator().manual_seed(seeded(6)))
    ].requires_grad_(True)
    label = torch.zeros(shape)
    label[..., 50:60] = 1
    valid = torch.ones(shape)
    with torch.autocast("cpu", torch.bfloat16):
        loss = LOSSES[name](logits, label, valid)
    loss.backward()
    exact = LOSSES[name](logits.detach().double(), label.double(), valid.double())
    assert loss.dtype == torch.float32
    assert loss.item() == pytest.approx(exact.item(), rel=1e-5)
    assert torch.isfinite(logits.grad).all()


@pytest.mark.parametrize("name", LOSSES)
def test_parts_of_a_batch_summed_over_processes_give_the_loss_of_the_whole(name):
    whole = random_batch(7)
    sums: list[torch.Tensor] = []

    def keep(partial: torch.Tensor) -> torch.Tensor:
        sums.append(partial)
        return partial

    for part in range(3):
        LOSSES[name](*(tensor[part : part + 1] for tensor in whole), over_processes=keep)
    total = sum(sums)
    over_all = LOSSES[name](*(tensor[:1] for tensor in whole), over_processes=lambda partial: total)
    assert over_all.item() == pytest.approx(LOSSES[name](*whole).item())


def test_the_total_adds_weighted_losses_of_main_and_auxiliary_logits():
    logits, label, valid = random_batch(8)
    outputs = [logits, 2 * logits, -logits]
    dice, entropy = (
        [LOSSES[name](output, label, valid).item() for output in outputs]
        for name in ("dice_two_class", "cross_entropy")
    )
    weights = {"dice_two_class": 1.0, "cross_entropy": 3.0}
    expected = [dice[index] + 3 * entropy[index] for index in range(3)]
    total = total_loss(weights, outputs, label, valid, [0.5, 0.25])
    assert total.item() == pytest.approx(expected[0] + 0.5 * expected[1] + 0.25 * expected[2])
    assert total_loss(weights, outputs, label, valid, 0.5).item() == pytest.approx(
        expected[0] + 0.5 * expected[1] + 0.5 * expected[2]
    )
    with pytest.raises(ValueError, match="1 weights for 2 auxiliary logits"):
        total_loss(weights, outputs, label, valid, [0.5])
