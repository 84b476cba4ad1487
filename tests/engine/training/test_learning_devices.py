"""How networks learn on devices that this computer may lack, and what is done where some fail."""

from __future__ import annotations

import os
import threading
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from engine import networks
from engine.contract.card import NetworkSpec
from engine.contract.errors import EnvironmentFailure
from engine.inference.devices.mps import AppleGPU
from engine.inference.devices.processor import PROCESSOR
from engine.models.card_templates import card_for
from engine.training.distributed import Processes
from engine.training.learner import Learner, NotFiniteError
from engine.training.recipes import choose_recipe
from engine.training.sampling import PatchBatch, batches
from engine.training.set_up import deterministic
from tests.seeds import seeded

NETWORK = NetworkSpec("isnet_lw", {"width": 128, "bands": 3})
QUICK = ("isnet_lw", "paired_lite", "tinycd")


@pytest.fixture
def plan():
    return SimpleNamespace(
        recipe=choose_recipe(None, "isnet_lw", None),
        seed=1,
        card=card_for(NETWORK, None, "test"),
        init=None,
        backbone=None,
        network=NETWORK,
    )


@pytest.fixture
def batch():
    values = torch.Generator().manual_seed(seeded(2))
    before, after = torch.rand((2, 2, 3, 64, 64), generator=values) * 255
    label = (torch.rand((2, 1, 64, 64), generator=values) > 0.7).float()
    return PatchBatch(["a", "b"], before, after, label, torch.ones((2, 1, 64, 64)))


@pytest.mark.parametrize("always", [False, True])
def test_what_overflows_in_float16_is_learnt_in_float32(plan, batch, monkeypatch, always):
    exact = Learner(plan, PROCESSOR, "float32", Processes())
    expected = exact.learn(batch, 0, 1e-3)
    real = networks.network.ChangeNetwork.training_logits

    def overflowing(network, before, after):
        logits = real(network, before, after)
        if not (always or torch.is_autocast_enabled("cpu")):
            return logits
        for name, buffer in network.named_buffers():
            if name.endswith("running_var"):
                buffer.fill_(torch.inf)
        return [logit * torch.inf for logit in logits]

    monkeypatch.setattr(networks.network.ChangeNetwork, "training_logits", overflowing)
    learner = Learner(plan, PROCESSOR, "float16", Processes())
    if always:
        with pytest.raises(NotFiniteError):
            learner.learn(batch, 0, 1e-3)
        return
    assert learner.learn(batch, 0, 1e-3) == pytest.approx(expected, rel=1e-5)
    for one, other in zip(exact.network_to_keep().buffers(), learner.network_to_keep().buffers()):
        torch.testing.assert_close(one, other)


@pytest.mark.parametrize("apple", [False, True])
def test_apple_gpus_learn_with_channels_first(plan, batch, monkeypatch, apple):
    """Gradients of batch norm and pooling after channels-last maps are wrong there."""
    device = AppleGPU("mps", torch.device("cpu")) if apple else PROCESSOR
    seen = []
    real = networks.network.ChangeNetwork.training_logits

    def looking(network, before, after):
        seen.extend([before, after, *(each for each in network.parameters() if each.ndim == 4)])
        return real(network, before, after)

    monkeypatch.setattr(networks.network.ChangeNetwork, "training_logits", looking)
    Learner(plan, device, "float32", Processes()).learn(batch, 0, 1e-3)
    are_first = [each.is_contiguous() for each in seen]
    assert all(are_first) if apple else not are_first[0]


@pytest.fixture
def torch_as_it_was():
    before = (
        torch.get_deterministic_debug_mode(),
        torch.backends.cudnn.benchmark,
        os.environ.get("CUBLAS_WORKSPACE_CONFIG"),
    )
    yield before
    torch.set_deterministic_debug_mode(before[0])
    torch.backends.cudnn.benchmark = before[1]


def test_what_cannot_be_deterministic_is_refused_by_name_and_all_is_put_back(torch_as_it_was):
    torch.backends.cudnn.benchmark = True
    refused = (
        "grid_sampler_2d_backward_cuda does not have a deterministic implementation, but you set "
        "'torch.use_deterministic_algorithms(True)'."
    )
    with (
        pytest.raises(
            EnvironmentFailure, match="grid_sampler_2d_backward_cuda gives other numbers each time"
        ),
        deterministic(True),
    ):
        assert torch.get_deterministic_debug_mode() == 2, "strict"
        assert not torch.backends.cudnn.benchmark
        raise RuntimeError(refused)
    assert torch.get_deterministic_debug_mode() == torch_as_it_was[0]
    assert torch.backends.cudnn.benchmark and os.environ.get("CUBLAS_WORKSPACE_CONFIG") == torch_as_it_was[2]
    with pytest.raises(RuntimeError, match="something else"), deterministic(True):
        raise RuntimeError("something else")
    with deterministic(False):
        assert torch.get_deterministic_debug_mode() == torch_as_it_was[0]


@pytest.mark.parametrize(
    "name",
    [name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in networks.names()],
)
def test_on_the_processor_every_network_learns_deterministically(name):
    network = networks.create(name).train()
    with deterministic(True):
        logits = network.training_logits(*torch.rand((2, 2, 3, 32, 32)))
        sum(logit.mean() for logit in logits).backward()


class Patches:
    """Of a data set that notes which thread makes them."""

    steps_per_epoch = 5

    def __init__(self):
        self.made_by = []

    def draws(self, epoch):
        return [[step] for step in range(self.steps_per_epoch)]

    def __getitem__(self, draw):
        self.made_by.append(threading.current_thread())
        image, mask = np.full((3, 8, 8), draw, np.float32), np.ones((8, 8), bool)
        return SimpleNamespace(name=str(draw), before=image, after=image, label=mask, valid=mask)


@pytest.mark.parametrize("fails", [False, True])
def test_without_processes_a_thread_makes_batches_ahead_and_pins_them_for_a_gpu(monkeypatch, fails):
    pinned = []

    def pin(tensor):
        if fails:
            raise RuntimeError("CUDA error: out of memory")
        pinned.append(threading.current_thread())
        return tensor

    monkeypatch.setattr(torch.Tensor, "pin_memory", pin)
    patches = Patches()
    made = list(batches(patches, epochs=2, first_step=3, workers=0, pinned=True))
    assert [each.names for each in made] == [[str(step)] for step in (3, 4, 0, 1, 2, 3, 4)]
    assert threading.current_thread() not in {*patches.made_by, *pinned}
    assert len(pinned) == (0 if fails else 4 * len(made))
