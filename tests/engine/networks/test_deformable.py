"""Deformable convolution against the equation of DCNv2, written out as loops over single pixels."""

from __future__ import annotations

import math

import pytest
import torch
from torch.nn.functional import conv2d
from torch.utils._python_dispatch import TorchDispatchMode

from engine.networks import deformable
from engine.networks.deformable import DeformConv2d, deform_conv2d
from tests.seeds import seeded

# channels in and out, groups, kernel, image size, stride, padding, dilation
CASES = [
    (4, 3, 1, (3, 3), (5, 6), 1, 1, 1),
    (4, 3, 2, (3, 3), (6, 5), 2, 1, 1),
    (4, 2, 4, (3, 3), (7, 6), 1, 2, 2),
    (2, 2, 1, (1, 1), (4, 4), 1, 0, 1),
    (6, 2, 3, (2, 3), (5, 7), 1, 0, 1),
    (2, 3, 2, (5, 5), (6, 7), 3, 2, 1),
    (2, 2, 1, (3, 3), (1, 1), 1, 1, 1),
    (2, 2, 1, (3, 3), (1, 5), 1, 1, 1),
]
every_case = pytest.mark.parametrize("case", CASES, ids=str)


def operands(case, n=2, reach=2.0, seed=0):
    """Image, offset, mask, weight, bias; offsets up to `reach` pixels."""
    channels, out_channels, groups, kernel, size, stride, padding, dilation = case
    random = torch.Generator().manual_seed(seeded(seed))
    taps = kernel[0] * kernel[1]
    out = [(side + 2 * padding - dilation * (k - 1) - 1) // stride + 1 for side, k in zip(size, kernel)]
    shapes = [
        (n, channels, *size),
        (n, groups * taps * 2, *out),
        (n, groups * taps, *out),
        (out_channels, channels, *kernel),
        (out_channels,),
    ]
    image, offset, mask, weight, bias = (
        2 * torch.rand(shape, generator=random, dtype=torch.float64) - 1 for shape in shapes
    )
    return image, offset * reach, mask.abs(), weight, bias


def geometry(case):
    return dict(zip(("stride", "padding", "dilation"), case[5:]))


def pixel(channel, row, column):
    """A pixel's value, zero outside the map."""
    inside = 0 <= row < channel.shape[0] and 0 <= column < channel.shape[1]
    return channel[row, column].item() if inside else 0.0


def between_pixels(channel, y, x):
    row, column = math.floor(y), math.floor(x)
    return sum(
        (1 - abs(y - r)) * (1 - abs(x - c)) * pixel(channel, r, c)
        for r in (row, row + 1)
        for c in (column, column + 1)
    )


def written_out(image, offset, mask, weight, bias, *, stride, padding, dilation):
    """y(p) = Σ_k w_k · x(p + p_k + Δp_k) · Δm_k, equation 1 of DCNv2."""
    n, channels = image.shape[:2]
    out_channels, _, kernel_height, kernel_width = weight.shape
    taps = kernel_height * kernel_width
    per_group = channels // (mask.shape[1] // taps)
    result = torch.zeros(n, out_channels, *mask.shape[2:], dtype=torch.float64)
    for i in range(n):
        for row in range(mask.shape[2]):
            for column in range(mask.shape[3]):
                for channel in range(channels):
                    for tap in range(taps):
                        place = channel // per_group * taps + tap
                        dy = offset[i, 2 * place, row, column].item()
                        dx = offset[i, 2 * place + 1, row, column].item()
                        y = row * stride - padding + tap // kernel_width * dilation + dy
                        x = column * stride - padding + tap % kernel_width * dilation + dx
                        sample = between_pixels(image[i, channel], y, x) * mask[i, place, row, column].item()
                        result[i, :, row, column] += (
                            weight[:, channel, tap // kernel_width, tap % kernel_width] * sample
                        )
    return result + bias.view(-1, 1, 1)


@every_case
def test_it_computes_the_equation(case):
    given = operands(case)
    torch.testing.assert_close(
        deform_conv2d(*given, **geometry(case)), written_out(*given, **geometry(case)), rtol=0, atol=1e-12
    )


@pytest.mark.parametrize("reach", [0.5, 4.0, 1000.0])
def test_samples_beyond_the_border_count_as_zero_each_corner_on_its_own(reach):
    case = CASES[1]
    image, offset, mask, weight, bias = operands(case, reach=reach)
    image = image + 5  # so that a border pixel repeated, instead of zero, would be seen
    torch.testing.assert_close(
        deform_conv2d(image, offset, mask, weight, bias, **geometry(case)),
        written_out(image, offset, mask, weight, bias, **geometry(case)),
        rtol=0,
        atol=1e-11,
    )


@every_case
def test_without_offsets_and_with_full_masks_it_is_an_ordinary_convolution(case):
    image, offset, mask, weight, bias = operands(case)
    torch.testing.assert_close(
        deform_conv2d(image, offset * 0, mask * 0 + 1, weight, bias, **geometry(case)),
        conv2d(image, weight, bias, **geometry(case)),
    )


@pytest.mark.parametrize(
    "case",
    [*CASES[:2], CASES[3], *(pytest.param(case, marks=pytest.mark.slow) for case in (CASES[2], CASES[4]))],
    ids=str,
)
def test_its_gradients_are_those_of_finite_differences(case):
    image, offset, mask, weight, bias = operands(case, n=1)
    # Between pixels, where the bilinear weights are smooth.
    offset = (
        offset.round()
        + 0.2
        + 0.6
        * torch.rand(offset.shape, generator=torch.Generator().manual_seed(seeded(1)), dtype=torch.float64)
    )
    inputs = [tensor.requires_grad_() for tensor in (image, offset, mask, weight, bias)]
    assert torch.autograd.gradcheck(lambda *given: deform_conv2d(*given, **geometry(case)), inputs)


@pytest.mark.parametrize("block", [1, 100, 400])
def test_how_much_is_sampled_at_once_changes_nothing(block, monkeypatch):
    case = CASES[1]
    given = operands(case, n=5)
    whole = deform_conv2d(*given, **geometry(case))
    monkeypatch.setattr(deformable, "_BLOCK_ON_CPU", block)
    torch.testing.assert_close(deform_conv2d(*given, **geometry(case)), whole, rtol=0, atol=1e-12)


@every_case
def test_how_maps_lie_in_memory_changes_nothing(case):
    given = operands(case, n=3)
    moved = [part.contiguous(memory_format=torch.channels_last) for part in given[:4]]
    torch.testing.assert_close(
        deform_conv2d(*moved, given[4], **geometry(case)),
        deform_conv2d(*given, **geometry(case)),
        rtol=0,
        atol=1e-12,
    )


class LargestTensor(TorchDispatchMode):
    """Notes the number of elements of the largest tensor that an operation gives."""

    elements = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        for tensor in result if isinstance(result, (tuple, list)) else [result]:
            if isinstance(tensor, torch.Tensor):
                self.elements = max(self.elements, tensor.numel())
        return result


@pytest.mark.slow
def test_it_never_holds_the_samples_of_a_whole_large_map():
    channels, side, taps = 64, 128, 9
    with torch.inference_mode(), LargestTensor() as largest:
        deform_conv2d(
            torch.rand(1, channels, side, side),
            torch.rand(1, 2 * taps, side, side),
            torch.rand(1, taps, side, side),
            torch.rand(channels, channels, 3, 3),
            padding=1,
        )
    assert largest.elements < channels * taps * side * side / 4


@pytest.mark.parametrize("side", [16, 64, 512])
def test_an_offset_of_zero_samples_a_pixel_and_no_part_of_its_neighbours(side):
    """On either side of a pixel's centre the gradient of an offset is another."""
    image = torch.randn(1, 2, side, side, generator=torch.Generator().manual_seed(seeded(0)))
    offset, mask = torch.zeros(1, 2, side, side), torch.ones(1, 1, side, side)
    weight = torch.eye(2)[..., None, None]
    assert torch.equal(deform_conv2d(image, offset, mask, weight), image)


def test_in_half_precision_the_places_stay_exact():
    """A position of 200.3 would be 200 in bfloat16."""
    image = torch.arange(256.0).expand(1, 1, 8, 256)
    offset = torch.zeros(1, 2, 8, 256)
    offset[:, 1] = 0.25
    mask, weight = torch.ones(1, 1, 8, 256), torch.ones(1, 1, 1, 1)
    exact = deform_conv2d(image, offset, mask, weight)
    half = deform_conv2d(*(tensor.bfloat16() for tensor in (image, offset, mask, weight)))
    assert half.dtype == torch.bfloat16
    torch.testing.assert_close(half, exact.bfloat16())


def test_a_new_layer_is_half_an_ordinary_convolution():
    """Offsets start at zero, and masks at the sigmoid of zero."""
    torch.manual_seed(seeded(2))
    layer = DeformConv2d(4, 6, 3, padding=1, groups=2)
    image, steering = torch.randn(2, 2, 4, 9, 7)
    torch.testing.assert_close(layer(image, steering), 0.5 * conv2d(image, layer.weight, padding=1))


def test_channels_that_groups_cannot_share_are_refused():
    with pytest.raises(ValueError, match="6 channels cannot be shared by 4 offset groups"):
        DeformConv2d(6, 6, 3, groups=4)
