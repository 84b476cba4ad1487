"""Modulated deformable convolution (DCNv2) in plain torch, so that no compiled extension is needed.

Equation 1 of Zhu et al., "Deformable ConvNets v2" (CVPR 2019): each tap of the kernel samples the input at
its regular place plus a learned offset, bilinearly, and weighs the sample by a learned mask.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import grid_sample

from engine.networks.initial import fill_small

# Sampled values held at once: blocks that fit a processor's cache, larger ones to keep a GPU busy.
_BLOCK_ON_CPU = 2**20
_BLOCK_ELSEWHERE = 2**26


class DeformConv2d(nn.Module):
    """A deformable convolution of one map, steered by another of the same size.

    A convolution `conv_offset_mask` of the steering map gives the offsets and, through a sigmoid, the masks.
    It starts at zero: no offset, every sample weighted by one half.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int,
        *,
        stride: int = 1,
        padding: int = 0,
        dilation: int = 1,
        groups: int = 1,
    ) -> None:
        super().__init__()
        if in_channels % groups:
            raise ValueError(f"{in_channels} channels cannot be shared by {groups} offset groups.")
        self.stride, self.padding, self.dilation = stride, padding, dilation
        taps = kernel_size**2
        self.offset_channels = groups * taps * 2
        self.weight = nn.Parameter(torch.empty(out_channels, in_channels, kernel_size, kernel_size))
        self.bias = nn.Parameter(torch.zeros(out_channels))
        self.conv_offset_mask = nn.Conv2d(
            in_channels, groups * taps * 3, kernel_size, stride, padding, dilation
        )
        self.initialise()

    def initialise(self) -> None:
        """Start as an undeformed convolution with small random weights (normal, std 0.02)."""
        fill_small(self.weight)
        nn.init.zeros_(self.bias)
        nn.init.zeros_(self.conv_offset_mask.weight)
        assert self.conv_offset_mask.bias is not None
        nn.init.zeros_(self.conv_offset_mask.bias)

    def forward(self, image: Tensor, steering: Tensor) -> Tensor:
        """Both (n, in_channels, height, width) → (n, out_channels, out_height, out_width)."""
        steered = self.conv_offset_mask(steering)
        return deform_conv2d(
            image,
            steered[:, : self.offset_channels],
            steered[:, self.offset_channels :].sigmoid(),
            self.weight,
            self.bias,
            stride=self.stride,
            padding=self.padding,
            dilation=self.dilation,
        )


def deform_conv2d(
    image: Tensor,
    offset: Tensor,
    mask: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    *,
    stride: int = 1,
    padding: int = 0,
    dilation: int = 1,
) -> Tensor:
    """Convolve `image` at places moved by `offset`, each sample weighted by `mask`.

    Samples outside the image count as zero, and near the border each of the four bilinear corners does so
    on its own. How many groups of input channels move separately follows from the shape of `mask`.

    Args:
        image: (n, channels, height, width).
        offset: (n, groups * taps * 2, out_height, out_width) in pixels; group-major, then tap (row by row
            over the kernel), then (dy, dx).
        mask: (n, groups * taps, out_height, out_width); group-major, then tap.
        weight: (out_channels, channels, kernel_height, kernel_width).
        bias: (out_channels,) or none.
        stride, padding, dilation: as in an ordinary convolution, the same for rows and columns.

    Returns:
        (n, out_channels, out_height, out_width).
    """
    taps = weight[0, 0].numel()
    exact = torch.promote_types(torch.promote_types(image.dtype, offset.dtype), torch.float32)
    image = image.to(exact)
    offsets = torch.unflatten(offset.to(exact), 1, (-1, taps, 2))
    masks = torch.unflatten(mask, 1, (-1, taps))
    places = offsets + _regular_places(offsets, weight.shape[3], stride, padding, dilation)

    # A captured graph holds for any batch size only when everything goes at once.
    captured = torch.compiler.is_compiling() or torch.jit.is_tracing()  # type: ignore[attr-defined, no-untyped-call]
    convolve = _convolve if captured else _convolve_in_blocks
    result = convolve(image, places, masks, weight)
    return result if bias is None else result + bias.to(result.dtype).view(-1, 1, 1)


def _regular_places(offsets: Tensor, kernel_width: int, stride: int, padding: int, dilation: int) -> Tensor:
    """Where undeformed taps sample, (taps, 2, out_height, out_width): y and x in pixels of the input."""
    _, _, taps, _, height, width = offsets.shape
    tap = torch.arange(taps, device=offsets.device).view(-1, 1, 1)
    row = torch.arange(height, device=offsets.device).view(1, -1, 1)
    column = torch.arange(width, device=offsets.device).view(1, 1, -1)
    y = row * stride - padding + tap // kernel_width * dilation
    x = column * stride - padding + tap % kernel_width * dilation
    places = torch.stack((y.expand(taps, height, width), x.expand(taps, height, width)), 1)
    return places.to(offsets.dtype)


def _convolve_in_blocks(image: Tensor, places: Tensor, mask: Tensor, weight: Tensor) -> Tensor:
    """`_convolve`, some images or some output rows of one image at a time, to bound the memory it takes."""
    n, channels = image.shape[:2]
    taps, _, height, width = places.shape[2:]
    block = _BLOCK_ON_CPU if image.device.type == "cpu" else _BLOCK_ELSEWHERE
    rows = min(max(block // (channels * taps * width), 1), height)
    samples = min(max(block // (channels * taps * width * height), 1), n)

    def convolve_rows(images: Tensor, places: Tensor, mask: Tensor) -> Tensor:
        blocks = zip(torch.split(places, rows, -2), torch.split(mask, rows, -2))
        return torch.cat([_convolve(images, *block, weight) for block in blocks], -2)

    # Split, since the gradient of each slice would be a whole map with zeros around it.
    groups = zip(*(torch.split(part, samples) for part in (image, places, mask)))
    return torch.cat([convolve_rows(*group) for group in groups])


def _convolve(image: Tensor, places: Tensor, mask: Tensor, weight: Tensor) -> Tensor:
    """Sample all taps of the places (n, groups, taps, 2, rows, columns), then one matrix product."""
    n, channels, height, width = image.shape
    groups, taps, _, rows, columns = places.shape[1:]
    y, x = places.unbind(3)
    # -1 and 1 are the outer edges of the border pixels.
    grid = torch.stack(((2 * x + 1) / width - 1, (2 * y + 1) / height - 1), -1)
    sampled = grid_sample(
        image.reshape(n * groups, -1, height, width),
        grid.reshape(n * groups, taps * rows, columns, 2),
        mode="bilinear",
        padding_mode="zeros",
        align_corners=False,
    ).view(n, groups, -1, taps, rows * columns)
    weighted = sampled * mask.reshape(n, groups, 1, taps, rows * columns)
    product = weight.flatten(1) @ weighted.reshape(n, channels * taps, -1).to(weight.dtype)
    return torch.unflatten(product, -1, (rows, columns))
