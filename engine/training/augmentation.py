"""Random changes to labelled patches, in numpy, one patch at a time; which and how often is the recipe's.

Every function takes its randomness from the generator it is given, and never changes the arrays it is given.
Geometry moves both images and the label alike; colours change in each image by itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

import numpy as np

from engine.training.dataset import Sample
from engine.training.recipes import Augmentation

LARGEST_VALUE = 255.0
_RING_PIXELS = 4  # context pasted around an object
_PASTED_OBJECTS = 3
_ATTEMPTS = 5  # at finding a free place for an object


def turned_and_coloured(sample: Sample, chances: Augmentation, rng: np.random.Generator) -> Sample:
    """The sample after all steps that need no other sample; the size stays, the values become float32."""
    if rng.random() < chances.flip_horizontal:
        sample = with_each(sample, lambda array: array[..., ::-1])
    if rng.random() < chances.flip_vertical:
        sample = with_each(sample, lambda array: array[..., ::-1, :])
    if rng.random() < chances.quarter_turns and _is_square(sample):
        turns = int(rng.integers(1, 4))
        sample = with_each(sample, lambda array: np.rot90(array, turns, axes=(-2, -1)))
    if chances.crop_pixels:
        sample = crop_borders(sample, chances.crop_pixels, rng)
    if rng.random() < chances.rotation:
        sample = rotate(sample, rng.uniform(-chances.rotation_degrees, chances.rotation_degrees))
    images = [_recoloured(image, chances, rng) for image in (sample.before, sample.after)]
    if rng.random() < chances.exchange:
        images.reverse()
    return replace(sample, before=images[0], after=images[1])


def with_each(sample: Sample, move: Callable[[np.ndarray], np.ndarray]) -> Sample:
    """The sample with both images, label and valid moved alike."""
    return replace(
        sample,
        before=move(sample.before),
        after=move(sample.after),
        label=move(sample.label),
        valid=move(sample.valid),
    )


def resize(sample: Sample, height: int, width: int) -> Sample:
    """Images by bilinear interpolation with corners not aligned, label and valid by nearest pixel."""
    rows, columns = _centres(sample.label.shape[0], height), _centres(sample.label.shape[1], width)

    def nearest(mask: np.ndarray) -> np.ndarray:
        near = (
            np.clip(np.rint(at), 0, size - 1).astype(int) for at, size in zip((rows, columns), mask.shape)
        )
        return mask[np.ix_(*near)]

    def bilinear(image: np.ndarray) -> np.ndarray:
        return _between(_between(image.astype(np.float32), rows, 1), columns, 2)

    return replace(
        sample,
        before=bilinear(sample.before),
        after=bilinear(sample.after),
        label=nearest(sample.label),
        valid=nearest(sample.valid),
    )


def crop_borders(sample: Sample, most: int, rng: np.random.Generator) -> Sample:
    """Cut up to `most` pixels off the height and off the width, and resize the rest to what it was."""
    height, width = sample.label.shape
    cut = [int(rng.integers(0, min(most, size // 2) + 1)) for size in (height, width)]
    top, left = (int(rng.integers(0, pixels + 1)) for pixels in cut)
    rows, columns = slice(top, top + height - cut[0]), slice(left, left + width - cut[1])
    return resize(with_each(sample, lambda array: array[..., rows, columns]), height, width)


def rotate(sample: Sample, degrees: float) -> Sample:
    """Turn about the centre, mirroring at the edges; images bilinear, label and valid by nearest pixel."""
    height, width = sample.label.shape
    angle = np.deg2rad(degrees)
    y, x = np.mgrid[:height, :width].astype(np.float32)
    y, x = y - (height - 1) / 2, x - (width - 1) / 2
    rows = np.cos(angle) * y + np.sin(angle) * x + (height - 1) / 2
    columns = np.cos(angle) * x - np.sin(angle) * y + (width - 1) / 2

    def at(row: np.ndarray, column: np.ndarray) -> np.ndarray:
        flat: np.ndarray = _mirrored(row.astype(int), height) * width + _mirrored(column.astype(int), width)
        return flat

    near = at(np.rint(rows), np.rint(columns))
    top, left = np.floor(rows), np.floor(columns)
    down, right = rows - top, columns - left
    corners = [
        (at(top + i, left + j), (down if i else 1 - down) * (right if j else 1 - right))
        for i in (0, 1)
        for j in (0, 1)
    ]

    def bilinear(image: np.ndarray) -> np.ndarray:
        flat = image.reshape(len(image), -1).astype(np.float32)
        result: np.ndarray = sum(np.take(flat, index, axis=1) * weight for index, weight in corners)
        return result

    return replace(
        sample,
        before=bilinear(sample.before),
        after=bilinear(sample.after),
        label=sample.label.reshape(-1)[near],
        valid=sample.valid.reshape(-1)[near],
    )


def mosaic(samples: list[Sample], rng: np.random.Generator) -> Sample:
    """A patch whose four quarters, unequal at random, are cut from four samples of one size."""
    height, width = samples[0].label.shape
    row, column = (int(rng.integers(size // 4, size - size // 4 + 1)) for size in (height, width))
    quarters = []
    for number, sample in enumerate(samples):
        rows = row if number < 2 else height - row
        columns = column if number % 2 == 0 else width - column
        top, left = int(rng.integers(0, height - rows + 1)), int(rng.integers(0, width - columns + 1))
        window = np.s_[..., top : top + rows, left : left + columns]
        quarters.append(with_each(sample, lambda array, window=window: array[window]))  # type: ignore[misc]

    def joined(name: str) -> np.ndarray:
        parts = [getattr(quarter, name) for quarter in quarters]
        upper, lower = np.concatenate(parts[:2], axis=-1), np.concatenate(parts[2:], axis=-1)
        return np.concatenate([upper, lower], axis=-2)

    return Sample(
        " + ".join(sample.name for sample in samples),
        joined("before"),
        joined("after"),
        joined("label"),
        joined("valid"),
    )


def paste_objects(sample: Sample, source: Sample, rng: np.random.Generator) -> Sample:
    """The sample with a few changed objects of `source`, as both of its images show them.

    An object comes with a ring of its surroundings, and goes where it covers no change and nothing invalid.
    """
    sample = replace(
        sample,
        before=sample.before.astype(np.float32),  # a copy, that may hold resized pixels too
        after=sample.after.astype(np.float32),
        label=sample.label.copy(),
    )
    left_over = source.label & source.valid
    for _ in range(int(rng.integers(1, _PASTED_OBJECTS + 1))):
        changed = np.flatnonzero(left_over)
        if changed.size == 0:
            break
        found = connected(left_over, int(rng.choice(changed)))
        left_over = left_over & ~found
        around = _widened(found, _RING_PIXELS)
        covered = around & source.valid & (found | ~source.label)
        _paste(sample, source, covered, rng)
    return sample


def connected(mask: np.ndarray, start: int) -> np.ndarray:
    """The 4-connected part of a mask that holds the pixel of that flat index."""
    part = np.zeros_like(mask)
    part.flat[start] = True
    count = 0
    while count != (count := int(part.sum())):
        for axis in (0, 1):
            part = _swept(part, mask, axis)
    return part


def blurred(image: np.ndarray, deviation: float) -> np.ndarray:
    """A Gaussian of that standard deviation in pixels over (bands, height, width), mirroring at the edges."""
    reach = max(int(np.ceil(3 * deviation)), 1)
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / deviation) ** 2).astype(np.float32)
    weights /= weights.sum()
    for axis in (1, 2):
        size = image.shape[axis]
        taps = (
            weight * np.take(image, _mirrored(np.arange(size) + shift, size), axis)
            for shift, weight in zip(range(-reach, reach + 1), weights)
        )
        image = sum(taps)
    return image


def _recoloured(image: np.ndarray, chances: Augmentation, rng: np.random.Generator) -> np.ndarray:
    """The image blurred and with other colours, float32 in 0 … 255."""
    image = image.astype(np.float32)
    if rng.random() < chances.blur:
        image = blurred(image, max(rng.uniform(0, chances.blur_radius), 0.05))
    if rng.random() >= chances.jitter:
        return image
    brightness, contrast, saturation, sharpness = (
        rng.uniform(1 - strength, 1 + strength)
        for strength in (chances.brightness, chances.contrast, chances.saturation, chances.sharpness)
    )
    if chances.brightness:
        image = image * np.float32(brightness)
    if chances.contrast:
        image = _from(image.mean(), image, contrast)
    if chances.saturation:
        image = _from(image.mean(axis=0, keepdims=True), image, saturation)
    if chances.sharpness:
        image = _from(blurred(image, 0.7), image, sharpness)
    return np.clip(image, 0, LARGEST_VALUE, out=image)


def _from(plain: np.ndarray | np.floating, image: np.ndarray, factor: float) -> np.ndarray:
    result: np.ndarray = plain + np.float32(factor) * (image - plain)
    return result


def _paste(sample: Sample, source: Sample, covered: np.ndarray, rng: np.random.Generator) -> None:
    """Copy the covered pixels of source into the sample at a free place, if one is found."""
    rows, columns = np.flatnonzero(covered.any(1)), np.flatnonzero(covered.any(0))
    window = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    piece = covered[window]
    for _ in range(_ATTEMPTS):
        top, left = (int(rng.integers(0, s - p + 1)) for s, p in zip(sample.label.shape, piece.shape))
        place = np.s_[top : top + piece.shape[0], left : left + piece.shape[1]]
        if not (piece & (sample.label[place] | ~sample.valid[place])).any():
            for target, pixels in ((sample.before, source.before), (sample.after, source.after)):
                np.copyto(target[:, place[0], place[1]], pixels[:, window[0], window[1]], where=piece)
            np.copyto(sample.label[place], source.label[window], where=piece)
            return


def _swept(part: np.ndarray, mask: np.ndarray, axis: int) -> np.ndarray:
    """Every run of the mask along an axis that the part touches."""
    mask, part = (np.moveaxis(array, axis, 1) for array in (mask, part))
    begins = np.diff(mask.astype(np.int8), axis=1, prepend=0) == 1
    run = np.cumsum(begins.ravel()).reshape(mask.shape)
    touched = np.zeros(int(run[-1, -1]) + 1, dtype=bool)
    touched[run[part]] = True
    return np.moveaxis(mask & touched[run], 1, axis)


def _widened(mask: np.ndarray, pixels: int) -> np.ndarray:
    for _ in range(pixels):
        wider = mask.copy()
        wider[1:] |= mask[:-1]
        wider[:-1] |= mask[1:]
        wider[:, 1:] |= mask[:, :-1]
        wider[:, :-1] |= mask[:, 1:]
        mask = wider
    return mask


def _is_square(sample: Sample) -> bool:
    height, width = sample.label.shape
    return height == width


def _centres(size: int, wanted: int) -> np.ndarray:
    """Where the centres of `wanted` pixels lie among those of `size`."""
    return (np.arange(wanted) + 0.5) * size / wanted - 0.5


def _between(image: np.ndarray, places: np.ndarray, axis: int) -> np.ndarray:
    last = image.shape[axis] - 1
    low = np.clip(np.floor(places), 0, last).astype(int)
    share = np.clip(places - low, 0, 1).astype(np.float32)
    share = share.reshape([-1 if number == axis else 1 for number in range(image.ndim)])
    lower, upper = np.take(image, low, axis), np.take(image, np.minimum(low + 1, last), axis)
    result: np.ndarray = lower + share * (upper - lower)
    return result


def _mirrored(index: np.ndarray, size: int) -> np.ndarray:
    """Indices beyond the ends, reflected there with the edge pixel repeated."""
    index = np.mod(index, 2 * size)
    inside: np.ndarray = np.where(index < size, index, 2 * size - 1 - index)
    return inside
