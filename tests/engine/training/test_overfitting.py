"""Every network family learns eight small pairs by heart."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine import networks
from engine.training.losses import total_loss
from engine.training.metrics import Confusion
from engine.training.synthetic import SceneSettings, scene
from tests.seeds import seeded

WINDOW, PAIRS, WARM_UP = 32, 8, 5
LARGE_BUILDINGS = SceneSettings(
    pixel_m=(0.12, 0.18), new=0.5, without_change=0, trees=0, cars=0, haze=0, shift=(0, 0), off_nadir=0,
    light=0.2, season=0.2,
)  # fmt: skip
BINARY = {"binary_cross_entropy": 1.0}
TWO_CLASS = {"cross_entropy": 1.0, "dice_two_class": 1.0}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "options", "losses", "auxiliary_weight", "rate", "batch", "steps"),
    [
        ("isnet_lw", {"width": 128}, TWO_CLASS, 0.0, 3e-3, 4, 60),
        ("isnet", {}, TWO_CLASS, 0.0, 5e-4, 4, 50),
        ("hsanet", {}, {**BINARY, "dice_whole_batch": 1.0}, 1.0, 5e-4, 4, 45),
        ("sscfnet", {}, BINARY, 0.5, 5e-4, 4, 60),
    ],
)
def test_eight_pairs_are_learnt_by_heart(name, options, losses, auxiliary_weight, rate, batch, steps):
    before, after, label = eight_pairs()
    torch.manual_seed(seeded(0))
    network = networks.create(name, **options).to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(network.parameters(), rate, fused=True)
    order: list[int] = []
    for step in range(steps):
        optimiser.param_groups[0]["lr"] = rate * min((step + 1) / WARM_UP, 1.5 * (1 - step / steps), 1)
        order = order or torch.randperm(PAIRS).tolist()
        chosen, order = order[:batch], order[batch:]
        logits = network.train().training_logits(before[chosen], after[chosen])
        truth = label[chosen].float()
        loss = total_loss(losses, logits, truth, torch.ones_like(truth), auxiliary_weight)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    f1 = Confusion.of(prediction(network, before, after), label.numpy()).metrics()["f1"]
    print(f"{name}, {steps} steps: F1 {f1:.4f}")
    assert f1 >= 0.97


def eight_pairs() -> tuple[Tensor, Tensor, Tensor]:
    """The first scenes with 30 to 70 % of change: images (8, 3, 32, 32) in -1 … 1, labels (8, 1, 32, 32)."""
    found = []
    for seed in range(1000):
        sample = scene(seed, WINDOW, LARGE_BUILDINGS)
        if 0.3 < sample.label.mean() < 0.7:
            found.append(sample)
        if len(found) == PAIRS:
            break
    before, after = (
        torch.from_numpy(np.stack(images).astype(np.float32) / 127.5 - 1)
        for images in ([sample.before for sample in found], [sample.after for sample in found])
    )
    return before, after, torch.from_numpy(np.stack([sample.label[None] for sample in found]))


def prediction(network: nn.Module, before: Tensor, after: Tensor) -> np.ndarray:
    """Where change is at least as likely as not, once batch normalisation knows all pairs.

    So few steps leave its running statistics behind the weights.
    """
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.reset_running_stats()
            module.momentum = None
    with torch.no_grad():
        network.train()(before, after)
        logits = network.eval()(before, after)
    return (logits >= 0).numpy()
