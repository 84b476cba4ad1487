"""Modulated deformable convolution (DCNv2) in plain torch, so that no compiled extension is needed.

Equation 1 of Zhu et al., "Deformable ConvNets v2" (CVPR 2019): each tap of the kernel samples the input at
its regular place plus a learned offset, bilinearly, and weighs the sample by a learned mask.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import grid_sample

from engine.networks.capture import is_captured
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
        for parameter in self.conv_offset_mask.parameters():
            nn.init.zeros_(parameter)

    def forward(self, image: Tensor, steering: Tensor) -> Tensor:
        """Both (n, in_channels, height, width) → (n, out_channels, out_height, out_width)."""
        steered = self.conv_offset_mask(steering)
        return deform_conv2d(
            image,
            steered[:, : self.offset_channels],
            steered[:, self.offset_channels :].contiguous().sigmoid(),
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
        (n, out_channels, out_height, out_width), channels-last in memory.
    """
    taps = weight[0, 0].numel()
    exact = torch.promote_types(torch.promote_types(image.dtype, offset.dtype), torch.float32)
    image = image.to(exact).contiguous()
    offsets = torch.unflatten(offset.flatten(2), 1, (-1, taps, 2))
    masks = torch.unflatten(mask.flatten(2), 1, (-1, taps))
    # As `grid_sample` counts: -1 and 1 are the outer edges of the image.
    size = _size(image)
    regular = _regular_places(offset, weight.shape[2:], stride, padding, dilation)
    unmoved, pixel = (2 * regular + 1) / size - 1, 2 / size

    # A captured graph holds for any batch size only when everything goes at once.
    convolve = _convolve if is_captured() else _convolve_in_blocks
    result = convolve(weight.flatten(1), image, offsets, masks, unmoved, pixel)
    if bias is not None:
        result = result + bias.to(result.dtype)
    return torch.unflatten(result, 1, offset.shape[2:]).permute(0, 3, 1, 2)


def _regular_places(offset: Tensor, kernel: torch.Size, stride: int, padding: int, dilation: int) -> Tensor:
    """Where undeformed taps sample, (taps, 2, places): y and x in pixels of the input."""

    def indices(rows: int, columns: int) -> Tensor:
        along = (torch.arange(count, device=offset.device) for count in (rows, columns))
        return torch.stack(torch.meshgrid(*along, indexing="ij")).flatten(1)

    taps = indices(*kernel) * dilation - padding
    return taps.transpose(0, 1)[:, :, None] + indices(*offset.shape[2:]) * stride


def _size(image: Tensor) -> Tensor:
    """Height and width, (2, 1), made on the device: a CUDA graph takes nothing from elsewhere."""
    return torch.cat([image.new_full((1, 1), side) for side in image.shape[2:]])


def _convolve_in_blocks(
    weight: Tensor, image: Tensor, offsets: Tensor, masks: Tensor, unmoved: Tensor, pixel: Tensor
) -> Tensor:
    """`_convolve`, some images or some places of one image at a time, to bound the memory it takes."""
    n, channels = image.shape[:2]
    taps, places = masks.shape[2:]
    block = _BLOCK_ON_CPU if image.is_cpu else _BLOCK_ELSEWHERE
    samples = min(max(block // (channels * taps * places), 1), n)
    places_at_once = max(block // (channels * taps), 1)

    def convolve_places(images: Tensor, offsets: Tensor, masks: Tensor) -> Tensor:
        blocks = zip(*(torch.split(part, places_at_once, -1) for part in (offsets, masks, unmoved)))
        return torch.cat(
            [_convolve(weight, images, offset, mask, at, pixel) for offset, mask, at in blocks], 1
        )

    # Split, since the gradient of each slice would be a whole map with zeros around it.
    groups = zip(*(torch.split(part, samples) for part in (image, offsets, masks)))
    return torch.cat([convolve_places(*group) for group in groups])


def _convolve(
    weight: Tensor, image: Tensor, offsets: Tensor, masks: Tensor, unmoved: Tensor, pixel: Tensor
) -> Tensor:
    """Sample all taps at some places of the output, then one matrix product.

    Args:
        weight: (out_channels, channels * taps).
        image: (n, channels, height, width).
        offsets: (n, groups, taps, 2, places), y and x in pixels.
        masks: (n, groups, taps, places).
        unmoved: (taps, 2, places), where offsets of zero sample, y and x; -1 and 1 are the outer edges.
        pixel: (2, 1), how far one pixel is in y and in x.

    Returns:
        (n, places, out_channels).
    """
    n, channels, height, width = image.shape
    groups, taps, places = masks.shape[1:]
    grid = offsets.contiguous().to(image.dtype) * pixel + unmoved
    # `grid_sample` expects x before y, so rows and columns of the image change places.
    sampled = grid_sample(
        image.view(n * groups, -1, height, width).transpose(2, 3),
        grid.flatten(0, 1).movedim(2, 3),
        mode="bilinear",
        padding_mode="zeros",
        align_corners=False,
    ).view(n, groups, -1, taps, places)
    weighted = sampled * masks.to(image.dtype)[:, :, None]
    return (weight @ weighted.view(n, channels * taps, places).to(weight.dtype)).transpose(1, 2)
