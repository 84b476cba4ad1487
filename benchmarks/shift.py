"""How well the shift between two images is estimated, and what correcting it does for change detection.

Images are shifted by turning the phases of their frequencies, on pixels twice as fine that are averaged then:
nothing that the estimate itself does. Needs the sets of `--data`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.accuracy import SETS, LabelledSet, change_found
from benchmarks.rows import Row
from engine.contract.shift import Shift
from engine.contract.windows import Window
from engine.pixels import PairPixels
from engine.rasters.registration import ShiftEstimate, estimate_shift
from engine.training.bundled.photograph import in_another_season, photographed
from engine.training.dataset import Sample
from engine.training.metrics import Confusion
from engine.training.synthetic import SceneSettings, scene
from engine.training.synthetic.noise import smooth_noise

LEAST, MOST = 0.3, 8.0
"""Pixels."""
CHANGED = 0.3
"""Largest share of an image in which another place is seen."""
BORDER = 20
"""Pixels of images that are shifted round their borders which are cut off."""
DRAWN = 12
RIGHT = 0.2
"""Pixels: an error from which an estimate is wrong."""
MODEL = "buildings"
ADDED = Shift(6.0, -4.0)
"""By which labelled pairs are shifted in addition to what they are."""
VAL = LabelledSet("levir_part", "LEVIR-CD, Texas, 0.5 m, 4 tiles", "levir_part", "val", 0.5)

Case = tuple[np.ndarray, np.ndarray, Shift]


def measure(folder: Path, data: Path, small: bool) -> list[Row]:
    """Errors and how often it is sure by kinds of pairs; F1 with and without correction."""
    number = 3 if small else None
    real = [image for labelled in SETS[1:4] for image in _before_images(labelled, data)]
    rows = _known("real ground, other light, season, change", _photographed_twice(real[-24:][:number]))
    drawn = 2 if small else DRAWN
    rows += _known("drawn from above, other light, season, haze", _drawn(drawn, off_nadir=0))
    rows += _known("drawn, each from up to 15° aside", _drawn(drawn, off_nadir=15))
    rows += _known("two dates, against their own shift", _two_dates(data), number)
    rows += _unknown("different places", zip(real[:number], real[1:]))
    rows += _unknown("water and noise", _waters(3 if small else DRAWN))
    return rows + _f1(folder, data, small)


def shifted(image: np.ndarray, right: float, down: float) -> np.ndarray:
    """An image (…, height, width), moved round its borders by any number of pixels."""
    height, width = image.shape[-2:]
    phases = np.fft.fftfreq(height)[:, None] * down + np.fft.rfftfreq(width)[None] * right
    spectrum = np.fft.rfft2(image.astype(np.float64)) * np.exp(-2j * np.pi * phases)
    moved: np.ndarray = np.fft.irfft2(spectrum, (height, width))
    return moved


def _before_images(labelled: LabelledSet, data: Path) -> Iterator[np.ndarray]:
    split = labelled.open(data)
    for index in range(len(split.names)):
        yield split.read(index).before


def _random_shift(rng: np.random.Generator) -> Shift:
    length, direction = rng.uniform(LEAST, MOST), rng.uniform(0, 2 * math.pi)
    return Shift(length * math.cos(direction), length * math.sin(direction))


def _photographed_twice(images: list[np.ndarray]) -> Iterator[Case]:
    """One place by two cameras, on two days, with patches of another place in the second image."""
    for number, (image, other) in enumerate(zip(images, images[1:] + images[:1])):
        rng = np.random.default_rng((23, number))
        shift = _random_shift(rng)
        after = shifted(in_another_season(image, rng), 2 * shift.right, 2 * shift.down)
        before, after, other = (
            _averaged(each)[:, BORDER:-BORDER, BORDER:-BORDER] for each in (image, after, other)
        )
        height, width = before.shape[1:]
        share = math.sqrt(rng.uniform(0, CHANGED))
        top, left = (int(rng.uniform(0, (1 - share) * length)) for length in (height, width))
        part = np.s_[:, top : top + int(share * height), left : left + int(share * width)]
        after[part] = other[part]
        yield photographed(before, rng), photographed(after, rng), shift


def _averaged(image: np.ndarray) -> np.ndarray:
    """In pixels of twice the size."""
    height, width = (length // 2 for length in image.shape[1:])
    whole = image[:, : 2 * height, : 2 * width]
    mean: np.ndarray = whole.reshape(len(image), height, 2, width, 2).mean(axis=(2, 4))
    return mean


def _drawn(number: int, off_nadir: float) -> Iterator[Case]:
    """Scenes whose buildings lean where they are not seen from above: high roofs lie beside their ground."""
    settings = replace(SceneSettings(), shift=(0.0, 0.0), off_nadir=off_nadir)
    for index in range(number):
        rng = np.random.default_rng((29, index))
        drawn, shift = scene((31, index), 512, settings), _random_shift(rng)
        inside = np.s_[:, BORDER:-BORDER, BORDER:-BORDER]
        yield drawn.before[inside], shifted(drawn.after, *shift)[inside], shift


def _two_dates(data: Path) -> Iterator[Case]:
    """Pairs that are shifted by what nobody knows, and then by a known amount: the difference counts."""
    inside = np.s_[:, BORDER:-BORDER, BORDER:-BORDER]
    for labelled in (SETS[3], SETS[4]):
        split = labelled.open(data)
        for index in range(len(split.names)):
            sample = split.read(index)
            own = _estimate(sample.before[inside], sample.after[inside])
            shift = _random_shift(np.random.default_rng((37, index)))
            if own.is_sure:
                after = shifted(sample.after, *shift)[inside]
                yield (
                    sample.before[inside],
                    after,
                    Shift(own.shift.right + shift.right, own.shift.down + shift.down),
                )


def _waters(number: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Flat water, and the sensor's noise, twice."""
    for index in range(number):
        rng = np.random.default_rng((41, index))
        yield tuple(  # type: ignore[misc]
            40 + 4 * smooth_noise(rng, (512, 512), 80)[None] + rng.normal(0, 2, (3, 512, 512)) for _ in "ab"
        )


def _estimate(before: np.ndarray, after: np.ndarray) -> ShiftEstimate:
    def read(box: Window) -> PairPixels:
        part = np.s_[:, box.rows, box.columns]
        return PairPixels(before[part], after[part], np.ones((box.height, box.width), dtype=bool))

    return estimate_shift(before.shape[2], before.shape[1], read)


def _known(case: str, pairs: Iterable[Case], number: int | None = None) -> list[Row]:
    errors, tried = [], 0
    for before, after, shift in pairs:
        if number is not None and tried == number:
            break
        tried += 1
        found = _estimate(before, after)
        if found.is_sure:
            errors.append(math.dist(found.shift, shift))
    wrong = sum(error >= RIGHT for error in errors)
    return [
        Row("shift", case, f"sure, of {tried} pairs", len(errors)),
        Row("shift", case, "median error where sure, px", float(np.median(errors)) if errors else math.nan),
        Row("shift", case, "largest error where sure, px", max(errors, default=math.nan)),
        Row("shift", case, f"sure and {RIGHT:g} px off or more", wrong),
    ]


def _unknown(case: str, pairs: Iterable[tuple[np.ndarray, np.ndarray]]) -> list[Row]:
    sure = tried = 0
    for before, after in pairs:
        if before.shape == after.shape:
            tried += 1
            sure += _estimate(before, after).is_sure
    return [Row("shift", case, f"sure, of {tried} pairs", sure)]


def _f1(folder: Path, data: Path, small: bool) -> list[Row]:
    """Of the bundled model, on pairs as they are and shifted further, left so and corrected."""
    split, rows = VAL.open(data), []
    for added in (Shift(0.0, 0.0), ADDED):
        for option in ("none", "auto"):
            total = Confusion()
            for index in range(1 if small else len(split.names)):
                sample = split.read(index)
                after = shifted(sample.after, *added).round().clip(0, 255).astype(np.uint8)
                pair = Sample(sample.name, sample.before, after, sample.label, sample.valid)
                found = change_found(pair, VAL.metres, MODEL, folder, shift=option)
                estimated = _estimate(sample.before, after)
                back = estimated.shift if option == "auto" and estimated.is_sure else Shift(0.0, 0.0)
                total += Confusion.of(found, _label_with_after(sample.label, added, back), sample.valid)
            case = f"levir val, {added.length:.1f} px added, {option} {MODEL}"
            rows.append(Row("shift", case, "f1", total.metrics()["f1"] or 0.0))
    return rows


def _label_with_after(label: np.ndarray, added: Shift, back: Shift) -> np.ndarray:
    """The label where the after image is read, on whose buildings it is drawn."""
    moved: np.ndarray = np.roll(
        label, (round(added.down - back.down), round(added.right - back.right)), (0, 1)
    )
    return moved
