"""The first convolution of a network trained on RGB images, made to take images of other bands."""

from __future__ import annotations

from torch import Tensor


def extend_to_bands(kernels: Tensor, bands: int) -> Tensor:
    """Kernels for images of `bands` bands, from kernels for red, green and blue.

    With three bands or more, the first three keep the kernels of red, green and blue, and every further one
    gets their mean; with one or two, each gets the mean. All are then multiplied by 3 / `bands`, so that an
    image whose bands are all equal is answered as the grey RGB image was, and further layers meet values of
    the size they were trained on.

    Args:
        kernels: (out_channels, 3, kernel_height, kernel_width).
        bands: of the images to come, at least 1; if there are three, the first three are red, green and blue.

    Returns:
        (out_channels, bands, kernel_height, kernel_width).

    Raises:
        ValueError: the kernels are not for three bands, or `bands` is less than 1.
    """
    if kernels.ndim != 4 or kernels.shape[1] != 3:
        raise ValueError(f"kernels for three bands are needed, not of shape {tuple(kernels.shape)}")
    if bands < 1:
        raise ValueError(f"an image has at least one band, not {bands}")
    extended = kernels.mean(1, keepdim=True).repeat(1, bands, 1, 1)
    if bands >= 3:
        extended[:, :3] = kernels
    return extended * (3 / bands)
