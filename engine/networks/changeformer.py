"""ChangeFormer: a transformer of four stages for each image, compared and summed from coarse to fine.

Bandara and Patel, https://doi.org/10.1109/IGARSS46834.2022.9883686, in its final published form, version 6.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate, scaled_dot_product_attention

from engine.networks.blocks import StochasticDepth, initialise
from engine.networks.network import ChangeNetwork, before_and_after, change_logit

_CHANNELS = (64, 128, 320, 512)
_STRIDES = (4, 2, 2, 2)
_HEADS = (1, 2, 4, 8)
_BLOCKS = (3, 3, 4, 3)
_REDUCTIONS = (8, 4, 2, 1)
_WIDTH = 256
_DROPOUT = 0.1
_EPSILON = 1e-6
"""Of the layer norms of blocks and stages; the others have torch's own."""


class ChangeFormer(ChangeNetwork):
    """Stages at strides 4 to 32 see both images apart; a decoder of 256 channels sees them together.

    Args:
        bands: bands of each image.
    """

    stride = 32
    first_convolution = "Tenc_x2.patch_embed1.proj"
    only_for_training = tuple(f"TDec_x2.make_pred_c{stage}" for stage in (4, 3, 2, 1))

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        self.Tenc_x2 = _Encoder(bands)
        self.TDec_x2 = _Decoder()
        initialise(self)

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """The change logit, and with `auxiliary` one of each stage at its own size, the coarsest first."""
        levels = [before_and_after(level) for level in self.Tenc_x2(torch.cat((before, after)))]
        return [change_logit(maps) for maps in self.TDec_x2(levels, auxiliary)]


class _Encoder(nn.Module):
    """Four stages of blocks of attention, each at half the size of the one before."""

    def __init__(self, bands: int) -> None:
        super().__init__()
        count = sum(_BLOCKS)
        drops = [_DROPOUT * number / (count - 1) for number in range(count)]
        plans = zip((bands, *_CHANNELS), _CHANNELS, _STRIDES, _HEADS, _BLOCKS, _REDUCTIONS)
        for stage, (before, channels, stride, heads, blocks, reduction) in enumerate(plans, 1):
            self.add_module(f"patch_embed{stage}", _PatchEmbedding(before, channels, stride))
            own, drops = drops[:blocks], drops[blocks:]
            made = [_Block(channels, heads, reduction, drop) for drop in own]
            self.add_module(f"block{stage}", nn.ModuleList(made))
            self.add_module(f"norm{stage}", nn.LayerNorm(channels, eps=_EPSILON))

    def forward(self, images: Tensor) -> list[Tensor]:
        """(n, bands, h, w), h and w multiples of 32 → the features of the four stages."""
        features, found = images, []
        for stage in range(1, len(_CHANNELS) + 1):
            features = self.get_submodule(f"patch_embed{stage}")(features)
            size = features.shape[2:]
            positions = _as_positions(features)
            for block in self.get_submodule(f"block{stage}").children():
                positions = block(positions, size)
            features = _as_map(self.get_submodule(f"norm{stage}")(positions), size)
            found.append(features)
        return found


class _PatchEmbedding(nn.Module):
    def __init__(self, in_channels: int, channels: int, stride: int) -> None:
        super().__init__()
        # Of seven pixels in every stage, where the paper has three in all but the first.
        self.proj = nn.Conv2d(in_channels, channels, 7, stride, padding=3)
        self.norm = nn.LayerNorm(channels)

    def forward(self, features: Tensor) -> Tensor:
        embedded = self.proj(features)
        return _as_map(self.norm(_as_positions(embedded)), embedded.shape[2:])


class _Block(nn.Module):
    """Attention to the whole map, then a filter of each position's surroundings."""

    def __init__(self, channels: int, heads: int, reduction: int, drop: float) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(channels, eps=_EPSILON)
        self.attn = _Attention(channels, heads, reduction)
        self.norm2 = nn.LayerNorm(channels, eps=_EPSILON)
        self.mlp = _FeedForward(channels)
        self.drop_path = StochasticDepth(drop)

    def forward(self, positions: Tensor, size: torch.Size) -> Tensor:
        """(n, positions, channels) of a map of that size → the same shape."""
        positions = positions + self.drop_path(self.attn(self.norm1(positions), size))
        result: Tensor = positions + self.drop_path(self.mlp(self.norm2(positions), size))
        return result


class _Attention(nn.Module):
    """Of all positions to those of a smaller map, by heads; its scores are never held all at once."""

    def __init__(self, channels: int, heads: int, reduction: int) -> None:
        super().__init__()
        self._heads = heads
        self._reduces = reduction > 1
        self.q = nn.Linear(channels, channels)
        self.kv = nn.Linear(channels, 2 * channels)
        self.proj = nn.Linear(channels, channels)
        self.proj_drop = nn.Dropout(_DROPOUT)
        if self._reduces:
            self.sr = nn.Conv2d(channels, channels, reduction, stride=reduction)
            self.norm = nn.LayerNorm(channels)

    def forward(self, positions: Tensor, size: torch.Size) -> Tensor:
        seen = positions
        if self._reduces:
            seen = self.norm(_as_positions(self.sr(_as_map(positions, size))))
        query, key, value = map(self._by_heads, (self.q(positions), *self.kv(seen).chunk(2, -1)))
        dropped = _DROPOUT if self.training else 0.0
        found = scaled_dot_product_attention(query, key, value, dropout_p=dropped)
        attended: Tensor = self.proj_drop(self.proj(found.transpose(1, 2).flatten(2)))
        return attended

    def _by_heads(self, positions: Tensor) -> Tensor:
        return torch.unflatten(positions, -1, (self._heads, -1)).transpose(1, 2)


class _FeedForward(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.fc1 = nn.Linear(channels, 4 * channels)
        self.dwconv = _Filter(4 * channels)
        self.act = nn.GELU()
        self.fc2 = nn.Linear(4 * channels, channels)
        self.drop = nn.Dropout(_DROPOUT)

    def forward(self, positions: Tensor, size: torch.Size) -> Tensor:
        wide = self.drop(self.act(self.dwconv(self.fc1(positions), size)))
        narrow: Tensor = self.drop(self.fc2(wide))
        return narrow


class _Filter(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.dwconv = nn.Conv2d(channels, channels, 3, padding=1, groups=channels)

    def forward(self, positions: Tensor, size: torch.Size) -> Tensor:
        return _as_positions(self.dwconv(_as_map(positions, size)))


class _Decoder(nn.Module):
    """Compares the stages of both images, sums them from coarse to fine, and enlarges what all show."""

    def __init__(self) -> None:
        super().__init__()
        for stage, channels in reversed([*enumerate(_CHANNELS, 1)]):
            self.add_module(f"linear_c{stage}", _Narrowing(channels))
            self.add_module(f"diff_c{stage}", nn.Sequential(*_compared(2 * _WIDTH, _WIDTH), nn.ReLU()))
            self.add_module(f"make_pred_c{stage}", nn.Sequential(*_compared(_WIDTH, 2)))
        self.linear_fuse = nn.Sequential(
            nn.Conv2d(len(_CHANNELS) * _WIDTH, _WIDTH, 1), nn.BatchNorm2d(_WIDTH)
        )
        self.convd2x = _Named(nn.ConvTranspose2d(_WIDTH, _WIDTH, 4, stride=2, padding=1))
        self.dense_2x = nn.Sequential(_Residual())
        self.convd1x = _Named(nn.ConvTranspose2d(_WIDTH, _WIDTH, 4, stride=2, padding=1))
        self.dense_1x = nn.Sequential(_Residual())
        self.change_probability = _Named(nn.Conv2d(_WIDTH, 2, 3, padding=1))

    def forward(self, levels: Sequence[tuple[Tensor, Tensor]], auxiliary: bool) -> list[Tensor]:
        """Two maps each: of the output, and with `auxiliary` of every stage, the coarsest first."""
        summed: list[Tensor] = []
        for stage, pair in reversed([*enumerate(levels, 1)]):
            narrowed = torch.cat([self.get_submodule(f"linear_c{stage}")(features) for features in pair], 1)
            compared = self.get_submodule(f"diff_c{stage}")(narrowed)
            if summed:
                compared = compared + interpolate(summed[-1], scale_factor=2, mode="bilinear")
            summed.append(compared)
        size = summed[-1].shape[2:]
        enlarged = [interpolate(each, size, mode="bilinear") for each in summed[:-1]]
        fused = self.linear_fuse(torch.cat((*enlarged, summed[-1]), 1))
        fused = self.dense_1x(self.convd1x(self.dense_2x(self.convd2x(fused))))
        found = [self.change_probability(fused)]
        if auxiliary:
            stages = range(len(levels), 0, -1)
            found += [self.get_submodule(f"make_pred_c{stage}")(each) for stage, each in zip(stages, summed)]
        return found


class _Narrowing(nn.Module):
    """To the decoder's width at every position."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.proj = nn.Linear(channels, _WIDTH)

    def forward(self, features: Tensor) -> Tensor:
        return _as_map(self.proj(_as_positions(features)), features.shape[2:])


class _Residual(nn.Module):
    """Adds a tenth of what two convolutions find."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1, self.conv2 = (_Named(nn.Conv2d(_WIDTH, _WIDTH, 3, padding=1)) for _ in range(2))

    def forward(self, features: Tensor) -> Tensor:
        result: Tensor = features + 0.1 * self.conv2(self.conv1(features).relu())
        return result


class _Named(nn.Module):
    """A convolution under the name that it is published by."""

    def __init__(self, convolution: nn.Module) -> None:
        super().__init__()
        self.conv2d = convolution

    def forward(self, features: Tensor) -> Tensor:
        found: Tensor = self.conv2d(features)
        return found


def _compared(in_channels: int, channels: int) -> list[nn.Module]:
    return [
        nn.Conv2d(in_channels, channels, 3, padding=1),
        nn.ReLU(),
        nn.BatchNorm2d(channels),
        nn.Conv2d(channels, channels, 3, padding=1),
    ]


def _as_positions(features: Tensor) -> Tensor:
    """(n, channels, h, w) → (n, h * w, channels), row by row."""
    return features.flatten(2).transpose(1, 2)


def _as_map(positions: Tensor, size: torch.Size) -> Tensor:
    """(n, h * w, channels) → (n, channels, h, w)."""
    return torch.unflatten(positions.transpose(1, 2), 2, size)
