"""BIT: both images said in a few tokens, and their features looked at again in the light of these.

Chen, Qi and Shi, https://doi.org/10.1109/TGRS.2021.3095166; with a ResNet-50 of remote sensing: Wang et al.,
https://doi.org/10.1109/TGRS.2022.3176603.
"""

from __future__ import annotations

from typing import cast

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate

from engine.networks.blocks import initialise
from engine.networks.initial import fill_small
from engine.networks.network import ChangeNetwork, before_and_after, change_logit
from engine.networks.resnet import ResNet

BACKBONES = ("resnet18", "rsp_resnet50")
_WIDTH = 32
_TOKENS = 4
_HEADS = 8
_ENCODER_HEAD_WIDTH = 64
_DECODER_DEPTH = 8
_SCALE = _WIDTH**-0.5
"""Of scores: by the width of features, not of heads, as published."""


class BIT(ChangeNetwork):
    """Three stages of a ResNet for each image; a transformer over tokens, then one from tokens to pixels.

    Before and after may not be swapped: tokens of the one and of the other have places of their own.
    Published checkpoints also hold the ResNet's fourth stage and classifier, which the published network
    never applies.

    Args:
        backbone: "resnet18", or "rsp_resnet50", which was trained on remote sensing, halves once more, and
            takes values that are neither scaled nor normalised.
        decoder_head_width: of each of eight heads in the decoder: 8, as the published weights for LEVIR-CD,
            or 64, as those of `rsp_resnet50`.
        bands: bands of each image.
    """

    def __init__(self, backbone: str = "resnet18", decoder_head_width: int = 8, bands: int = 3) -> None:
        super().__init__(bands)
        if backbone not in BACKBONES:
            raise ValueError(f"the backbone is one of {', '.join(BACKBONES)}, not {backbone!r}")
        if type(decoder_head_width) is not int or decoder_head_width < 1:
            raise ValueError(
                f"the decoder_head_width is a whole number of at least 1, not {decoder_head_width!r}"
            )
        self._of_rsp = backbone == "rsp_resnet50"
        if self._of_rsp:
            place, resnet = "backbone", ResNet("resnet50", bands, strides=(1, 2, 2))
        else:
            place, resnet = "resnet", ResNet("resnet18", bands, strides=(1, 2, 1))
        self.add_module(place, resnet)
        self.stride = 16 if self._of_rsp else 8
        self.first_convolution = f"{place}.conv1"
        self.pretrained_parts = (place,)
        self.unused_in_published = (f"{place}.layer4.", f"{place}.fc.")

        self.conv_pred = nn.Conv2d(resnet.channels[-1], _WIDTH, 3, padding=1)
        self.conv_a = nn.Conv2d(_WIDTH, _TOKENS, 1, bias=False)
        self.pos_embedding = nn.Parameter(torch.empty(1, 2 * _TOKENS, _WIDTH))
        self.transformer = _Layers([(_SelfAttention(), _FeedForward())])
        self.transformer_decoder = _Layers(
            [(_CrossAttention(decoder_head_width), _FeedForward()) for _ in range(_DECODER_DEPTH)]
        )
        self.classifier = nn.Sequential(
            nn.Conv2d(_WIDTH, _WIDTH, 3, padding=1, bias=False),
            nn.BatchNorm2d(_WIDTH),
            nn.ReLU(),
            nn.Conv2d(_WIDTH, 2, 3, padding=1),
        )
        fill_small(self.pos_embedding)
        for part in self.children():
            if part is not resnet:  # published training draws it anew too, and so loses ImageNet's weights
                initialise(part)

    def backbone_parameter(self, name: str) -> str | None:
        return None if name.startswith(("layer4.", "fc.")) else f"{self.pretrained_parts[0]}.{name}"

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """One change logit; BIT has no auxiliary ones."""
        resnet = cast(ResNet, self.get_submodule(self.pretrained_parts[0]))
        deepest = resnet.levels(torch.cat((before, after)))[-1]
        features = self.conv_pred(interpolate(deepest, scale_factor=2, mode="nearest"))

        seen = self._in_the_light_of(self._tokens(features), features)
        earlier, later = before_and_after(seen)
        return [change_logit(self.classifier(self._enlarged((earlier - later).abs())))]

    def _tokens(self, features: Tensor) -> Tensor:
        """(2 n, width, h, w), images before first → (2 n, tokens, width), after they have seen each other."""
        weights = self.conv_a(features).flatten(2).softmax(-1)
        earlier, later = before_and_after(weights @ features.flatten(2).transpose(1, 2))
        together = torch.cat((earlier, later), 1) + self.pos_embedding
        return torch.cat(self.transformer(together).chunk(2, 1))

    def _in_the_light_of(self, tokens: Tensor, features: Tensor) -> Tensor:
        """The features of both images, each position having looked at its image's tokens."""
        positions = features.flatten(2).transpose(1, 2)
        seen: Tensor = self.transformer_decoder(positions, tokens)
        return torch.unflatten(seen.transpose(1, 2), 2, features.shape[2:])

    def _enlarged(self, features: Tensor) -> Tensor:
        """To the images' size."""
        if self._of_rsp:
            features = interpolate(features, scale_factor=2, mode="nearest")
        return interpolate(features, scale_factor=4, mode="bilinear", align_corners=self._of_rsp)


class _Layers(nn.Module):
    """Layers of attention and of what follows it, each part's result added to what it is given."""

    def __init__(self, layers: list[tuple[nn.Module, nn.Module]]) -> None:
        super().__init__()
        self.layers = nn.ModuleList(nn.ModuleList(map(_Added, layer)) for layer in layers)

    def forward(self, sequence: Tensor, *context: Tensor) -> Tensor:
        for layer in self.layers:
            attention, feed_forward = layer.children()
            sequence = feed_forward(attention(sequence, *context))
        return sequence


class _Added(nn.Module):
    """Adds what a part makes of a sequence, both normalised and seen with its context."""

    def __init__(self, part: nn.Module) -> None:
        super().__init__()
        self.fn = _Normalised(part)

    def forward(self, sequence: Tensor, *context: Tensor) -> Tensor:
        added: Tensor = sequence + self.fn(sequence, *context)
        return added


class _Normalised(nn.Module):
    """Gives a part what it sees after one layer norm, the same for a sequence and its context."""

    def __init__(self, part: nn.Module) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(_WIDTH)
        self.fn = part

    def forward(self, *sequences: Tensor) -> Tensor:
        found: Tensor = self.fn(*map(self.norm, sequences))
        return found


class _SelfAttention(nn.Module):
    """Among the tokens of both images."""

    def __init__(self) -> None:
        super().__init__()
        inner = _HEADS * _ENCODER_HEAD_WIDTH
        self.to_qkv = nn.Linear(_WIDTH, 3 * inner, bias=False)
        self.to_out = nn.Sequential(nn.Linear(inner, _WIDTH))

    def forward(self, tokens: Tensor) -> Tensor:
        found: Tensor = self.to_out(_attended(*self.to_qkv(tokens).chunk(3, -1)))
        return found


class _CrossAttention(nn.Module):
    """Of positions to the tokens of their image."""

    def __init__(self, head_width: int) -> None:
        super().__init__()
        inner = _HEADS * head_width
        self.to_q, self.to_k, self.to_v = (nn.Linear(_WIDTH, inner, bias=False) for _ in range(3))
        self.to_out = nn.Sequential(nn.Linear(inner, _WIDTH))

    def forward(self, positions: Tensor, tokens: Tensor) -> Tensor:
        found: Tensor = self.to_out(_attended(self.to_q(positions), self.to_k(tokens), self.to_v(tokens)))
        return found


class _FeedForward(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        wide = 2 * _WIDTH
        self.net = nn.Sequential(nn.Linear(_WIDTH, wide), nn.GELU(), nn.Identity(), nn.Linear(wide, _WIDTH))

    def forward(self, sequence: Tensor) -> Tensor:
        found: Tensor = self.net(sequence)
        return found


def _attended(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """Attention by heads, of any number of queries to a few keys: (n, queries, heads * width) again."""
    query, key, value = (
        torch.unflatten(each, -1, (_HEADS, -1)).transpose(1, 2) for each in (query, key, value)
    )
    weights = (query * _SCALE @ key.transpose(-2, -1)).softmax(-1)
    found: Tensor = weights @ value
    return found.transpose(1, 2).flatten(2)
