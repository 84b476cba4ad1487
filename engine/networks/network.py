"""What every network has in common: two images in, one change logit per pixel out, at any size."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import pad

from engine.contract.windows import SMALLEST_WINDOW
from engine.networks.folding import fold_batch_norms, leave_out_dropout
from engine.networks.memory_layout import put_channels_last


class ChangeNetwork(nn.Module, ABC):
    """A network that tells change between two images.

    A family derives from this class, says its `stride`, and computes `logits`. What it says of itself may
    follow from its options.

    Attributes:
        stride: `logits` sees heights and widths that are multiples of this.
        first_convolution: the layer that sees the images' bands; see `engine.networks.first_layer`.
        only_for_training: parts that only auxiliary logits need.
        unused_in_published: prefixes of parameters that published checkpoints hold and nothing uses.
        published_files: where published weights are several files, how the name of each ends, and what the
            names of its weights begin with here.
        published_classes: of modules whose class tells an option that weights do not, the class's name; files
            tell it where the network was pickled whole.
        pretrained_parts: what `backbone_parameter` names weights of.
        pretrained_copies: beginnings of names of weights among these that begin as others do, and theirs.
        early_parts: beginnings of names of weights among these that a recipe which freezes keeps: they see
            little more than edges, or their paper keeps them.
        auxiliary_tell_change: whether auxiliary logits are of change, so that its labels train them.
        fused: whether this is an inference form, made by `fuse`.
        name, options: what `engine.networks.create` made this network from.
    """

    stride: int
    first_convolution: str
    only_for_training: tuple[str, ...] = ()
    unused_in_published: tuple[str, ...] = ()
    published_files: tuple[tuple[str, str], ...] = ()
    published_classes: Mapping[str, str] = MappingProxyType({})
    pretrained_parts: tuple[str, ...] = ()
    pretrained_copies: tuple[tuple[str, str], ...] = ()
    early_parts: tuple[str, ...] = ()
    auxiliary_tell_change: bool = True

    fused = False
    name: str
    options: dict[str, Any]

    def __init__(self, bands: int) -> None:
        super().__init__()
        if type(bands) is not int or bands < 1:
            raise ValueError(f"the bands are a whole number of at least 1, not {bands!r}")
        self.bands = bands

    def backbone_parameter(self, name: str) -> str | None:
        """This network's name of what torchvision's backbone calls `name`; None where it has no such part."""
        return None

    def from_published(self, weights: dict[str, Tensor]) -> dict[str, Tensor]:
        """Weights that some publish under other names or in another form, as this network has them.

        Args:
            weights: of a file, by names that may all begin alike; others may be among them.
        """
        return weights

    @abstractmethod
    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """The change logit (n, 1, h, w), and with `auxiliary` those that only training uses after it.

        An auxiliary logit may be a whole number of times smaller, and have two channels, of no change and of
        change, each of which has a sigmoid of its own.
        """

    def forward(self, before: Tensor, after: Tensor) -> Tensor:
        """Change logits of two normalised images.

        Args:
            before, after: (n, bands, h, w), h and w at least 32.

        Returns:
            (n, 1, h, w); the sigmoid of a logit is the probability of change.

        Raises:
            ValueError: the images differ in shape, are too small, or have other bands.
        """
        precision = self.get_parameter(f"{self.first_convolution}.weight").dtype
        return self._logits_at_any_size(before.to(precision), after.to(precision), auxiliary=False)[0]

    def training_logits(self, before: Tensor, after: Tensor) -> list[Tensor]:
        """Like calling the network, with the auxiliary logits after the main one, as `logits` describes them.

        Raises:
            ValueError: as when calling the network.
            RuntimeError: the network is an inference form.
        """
        self._refuse_training_if_fused()
        return self._logits_at_any_size(before, after, auxiliary=True)

    def fuse(self) -> ChangeNetwork:
        """The inference form of this network, which gives the same logits sooner.

        This network stays as it is. In the other, batch norms are folded into convolutions, kernels are laid
        out for speed, and what only training needs is left out, so that it can neither be trained nor saved
        as a model. The inference form of an inference form is itself.
        """
        if self.fused:
            return self
        network = deepcopy(self).eval()
        for name in network.only_for_training:
            holder, _, part = name.rpartition(".")
            delattr(network.get_submodule(holder), part)
        fold_batch_norms(network)
        leave_out_dropout(network)
        put_channels_last(network)
        network.fused = True
        return network.requires_grad_(False)

    def train(self, mode: bool = True) -> ChangeNetwork:
        """As for every module of torch.

        Raises:
            RuntimeError: the network is an inference form and `mode` is true.
        """
        if mode:
            self._refuse_training_if_fused()
        return super().train(mode)

    def _refuse_training_if_fused(self) -> None:
        if self.fused:
            raise RuntimeError(
                f"This {type(self).__name__} is an inference form, which cannot be trained: "
                "train the network that `fuse` was called on."
            )

    def _logits_at_any_size(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        self._check(before, after)
        height, width = before.shape[2:]
        below, right = -height % self.stride, -width % self.stride
        if not (below or right):
            return self.logits(before, after, auxiliary)
        before, after = (pad(image, (0, right, 0, below), mode="replicate") for image in (before, after))
        main, *others = self.logits(before, after, auxiliary)
        times = [main.shape[2] // other.shape[2] for other in others]
        smaller = [
            other[..., : -(-height // factor), : -(-width // factor)] for other, factor in zip(others, times)
        ]
        return [main[..., :height, :width], *smaller]

    def _check(self, before: Tensor, after: Tensor) -> None:
        if before.shape != after.shape:
            raise ValueError(
                f"The two images differ in shape: {tuple(before.shape)} before, {tuple(after.shape)} after."
            )
        if before.ndim != 4 or before.shape[1] != self.bands:
            raise ValueError(
                f"This network takes images of shape (n, {self.bands}, height, width), "
                f"not {tuple(before.shape)}."
            )
        height, width = before.shape[2:]
        if height < SMALLEST_WINDOW or width < SMALLEST_WINDOW:
            raise ValueError(
                f"The images are {width} × {height} pixels; a network needs at least "
                f"{SMALLEST_WINDOW} × {SMALLEST_WINDOW}: pad them first."
            )


def change_logit(maps: Tensor) -> Tensor:
    """(n, 2, h, w), logits of no change and of change → (n, 1, h, w), their difference."""
    return maps[:, 1:] - maps[:, :1]


def before_and_after(features: Tensor) -> tuple[Tensor, Tensor]:
    """The features of the images before and of those after, which went through an encoder as one batch."""
    before, after = torch.unflatten(features, 0, (2, -1)).unbind()
    return before, after
