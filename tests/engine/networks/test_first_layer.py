"""The rule by which a first convolution trained on RGB images gets kernels for other bands."""

from __future__ import annotations

import pytest
import torch
from torch.nn.functional import conv2d

from engine.networks.first_layer import extend_to_bands
from tests.seeds import seeded


def rgb_kernels():
    return torch.randn(8, 3, 7, 7, generator=torch.Generator().manual_seed(seeded(3)), dtype=torch.float64)


def test_for_three_bands_the_kernels_stay_as_they_are():
    assert torch.equal(extend_to_bands(rgb_kernels(), 3), rgb_kernels())


@pytest.mark.parametrize("bands", [1, 2, 3, 4, 8, 13])
def test_an_image_of_equal_bands_is_answered_as_the_grey_rgb_image_is(bands):
    grey = torch.randn(2, 1, 12, 15, generator=torch.Generator().manual_seed(seeded(4)), dtype=torch.float64)
    extended = extend_to_bands(rgb_kernels(), bands)
    assert extended.shape == (8, bands, 7, 7)
    torch.testing.assert_close(
        conv2d(grey.expand(-1, bands, -1, -1), extended), conv2d(grey.expand(-1, 3, -1, -1), rgb_kernels())
    )


def test_a_further_band_gets_the_mean_of_the_rgb_kernels_and_all_are_scaled_by_three_over_the_bands():
    kernels = rgb_kernels()
    further = (kernels[:, 0] + kernels[:, 1] + kernels[:, 2]) / 3
    expected = torch.stack((kernels[:, 0], kernels[:, 1], kernels[:, 2], further, further), 1) * 3 / 5
    torch.testing.assert_close(extend_to_bands(kernels, 5), expected)


def test_the_given_kernels_are_not_changed():
    kernels = rgb_kernels()
    extend_to_bands(kernels, 6).zero_()
    assert torch.equal(kernels, rgb_kernels())


def test_kernels_of_other_bands_and_images_without_bands_are_refused():
    with pytest.raises(ValueError, match="three bands"):
        extend_to_bands(torch.zeros(8, 4, 3, 3), 5)
    with pytest.raises(ValueError, match="at least one band"):
        extend_to_bands(rgb_kernels(), 0)
