from __future__ import annotations

import pytest
import torch

from engine import networks
from engine.training.freezing import freeze_early_parts, freeze_what_has_no_labels, keep_statistics
from engine.training.learner import _TrainingForm
from tests.seeds import seeded

STATISTICS = ("running_mean", "running_var", "num_batches_tracked")


def test_early_parts_and_statistics_of_pretrained_ones_stay_while_the_rest_learns():
    torch.manual_seed(seeded(0))
    network = networks.create("paired_lite")
    first = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    freeze_early_parts(network)
    network.train()
    keep_statistics(network)
    optimiser = torch.optim.SGD(network.parameters(), 0.1)
    network.training_logits(*torch.randn(2, 2, 3, 64, 64))[0].square().mean().backward()
    optimiser.step()
    stays = {name for name, tensor in network.state_dict().items() if torch.equal(tensor, first[name])}
    frozen = {name for name in first if name.startswith(network.early_parts)}
    frozen |= {
        name for name in first if name.startswith("encoder.") and name.rpartition(".")[2] in STATISTICS
    }
    assert frozen <= stays
    assert not any(name in stays for name in first if not name.startswith("encoder."))
    assert "encoder._blocks.3._project_conv.weight" not in stays


@pytest.mark.slow
def test_decoders_of_buildings_have_no_part_in_training_as_there_are_no_labels_for_them():
    torch.manual_seed(seeded(1))
    network = networks.create("dtcdscn")
    freeze_what_has_no_labels(network)
    (main,) = _TrainingForm(network)(*torch.randn(2, 2, 3, 64, 64))
    main.square().mean().backward()
    for name, weight in network.named_parameters():
        of_buildings = name.startswith(("dblock.", "finalconv")) and "_master" not in name
        if of_buildings or ".scse." not in name:
            assert weight.requires_grad == (weight.grad is not None), name
        assert not (of_buildings and weight.requires_grad), name
