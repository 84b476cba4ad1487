"""What of a network stays as it is while the rest learns."""

from __future__ import annotations

from torch import nn

from engine.networks.network import ChangeNetwork


def freeze_early_parts(network: ChangeNetwork) -> None:
    """Let the parts that see edges and colours stay as they are, which also saves their share of the time."""
    for name, weight in network.named_parameters():
        if name.startswith(network.early_parts):
            weight.requires_grad_(False)


def freeze_what_has_no_labels(network: ChangeNetwork) -> None:
    """Let the parts stay as they are whose logits are of something else than change."""
    if not network.auxiliary_tell_change:
        for part in network.only_for_training:
            network.get_submodule(part).requires_grad_(False)


def keep_statistics(network: ChangeNetwork) -> None:
    """Let batch norms of pretrained parts normalise by the statistics that their weights go with."""
    for part in network.pretrained_parts:
        for module in network.get_submodule(part).modules():
            if isinstance(module, nn.BatchNorm2d):
                module.eval()
