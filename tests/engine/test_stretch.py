from __future__ import annotations

import threading

import numpy as np
import pytest
import torch
from osgeo import gdal

from engine.contract.errors import Cancelled, InputError
from engine.detect.stretch import effective_stretch, fixed_limits, in_one_light, scalings
from engine.rasters.image import open_image
from engine.rasters.pair import align
from engine.rasters.statistics import ValueCounts, percentile_limits, sweep
from engine.reporting import Reporter
from tests.seeds import seeded

SHARES = (0, 2, 37.5, 50, 98, 100)


@pytest.mark.parametrize("dtype", ["uint8", "int8", "uint16", "int16"])
@pytest.mark.parametrize("count", [1, 2, 7, 1000])
def test_percentiles_of_short_integers_are_numpys(dtype, count):
    limits = np.iinfo(dtype)
    values = np.random.default_rng(seeded(count)).integers(limits.min, limits.max + 1, count).astype(dtype)
    counts = ValueCounts(np.dtype(dtype))
    for part in np.array_split(values, 3):
        counts.add(part)
    assert counts.percentiles(*SHARES) == pytest.approx(
        np.percentile(values.astype(float), SHARES), rel=1e-12
    )


@pytest.mark.parametrize("dtype", ["float32", "float64", "int32", "uint32"])
def test_percentiles_of_other_numbers_are_numpys_within_two_per_mille_of_the_value(dtype):
    random = np.random.default_rng(seeded(9))
    values = (
        random.normal(20_000, 30_000, 5001) if dtype != "uint32" else random.gamma(2, 9e5, 5001)
    ).astype(dtype)
    counts = ValueCounts(np.dtype(dtype))
    counts.add(values)
    assert counts.percentiles(*SHARES) == pytest.approx(
        np.percentile(values.astype(float), SHARES), rel=0.002
    )


def test_percentiles_of_nothing_are_0():
    assert ValueCounts(np.dtype("uint8")).percentiles(2, 98) == [0.0, 0.0]


@pytest.fixture
def pair(tmp_path, write_image, scene):
    """A 16-bit and an 8-bit image as a pair, with their values and where both are valid."""
    first, second = scene(70, 90)
    before = first.astype(np.uint16) * 91
    before[:, 3:20, 10:44] = 7
    files = [
        write_image(tmp_path / "deep.tif", before, nodata=7),
        write_image(tmp_path / "light.tif", second),
    ]
    aligned = align(*map(open_image, files), ["red", "green", "blue"])
    return aligned, before, second, before[0] != 7


def test_limits_are_percentiles_of_pixels_valid_in_both_images(pair):
    aligned, before, after, valid = pair
    limits = percentile_limits((pixels for _, pixels in sweep(aligned)), aligned, 2, 98, joint=False)
    for found, image in zip(limits, (before, after)):
        assert found == pytest.approx(np.percentile(image[:, valid], (2, 98), axis=1).T)


def test_joint_limits_are_percentiles_of_both_images_together(pair):
    aligned, before, after, valid = pair
    limits = percentile_limits((pixels for _, pixels in sweep(aligned)), aligned, 5, 90, joint=True)
    both = np.concatenate([before[:, valid].astype(float), after[:, valid]], axis=1)
    for found in limits:
        assert found == pytest.approx(np.percentile(both, (5, 90), axis=1).T)


def test_a_sweep_meets_every_pixel_once_also_beyond_its_block(tmp_path, write_image):
    pixels = np.random.default_rng(seeded(1)).integers(1, 256, (1, 1030, 1100), dtype=np.uint8)
    file = write_image(tmp_path / "wide.tif", pixels)
    met = np.zeros((1030, 1100), dtype=int)
    for (column, row, width, height), block in sweep(align(open_image(file), open_image(file), ["band"])):
        met[row : row + height, column : column + width] += 1
        assert (block.before == pixels[:, row : row + height, column : column + width]).all()
    assert (met == 1).all()


def test_each_image_has_its_own_default(pair):
    aligned, before, _, valid = pair
    stretch = effective_stretch(None, aligned.before, aligned.after, measured=False)
    assert stretch == ("each", "none")
    first, second = scalings(aligned, stretch, (0.0, 1.0), Reporter(lambda event: None), raw_8_bit=False)
    assert first.limits == pytest.approx(np.percentile(before[:, valid], (2, 98), axis=1).T)
    assert (second.limits == (0, 255)).all()


def test_a_detector_that_measures_the_images_itself_gets_no_stretch_by_default(pair):
    aligned = pair[0]
    stretch = effective_stretch(None, aligned.before, aligned.after, measured=True)
    first, second = scalings(aligned, stretch, (0.0, 1.0), Reporter(lambda event: None), raw_8_bit=True)
    assert first.limits is second.limits is None


def test_a_sweep_can_be_cancelled(pair):
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        scalings(pair[0], ("each", "each"), (0.0, 1.0), Reporter(lambda event: None, stop), raw_8_bit=False)


@pytest.mark.parametrize(
    ("option", "limits"), [("0,1", (0, 1)), ("-5.5,1e4", (-5.5, 10000)), (" 3 , 9 ", (3, 9))]
)
def test_two_numbers_are_limits(option, limits):
    assert fixed_limits(option) == limits


@pytest.mark.parametrize(
    "option",
    ["", "all", "1", "1,2,3", "a,b", "5,5", "9,3", "nan,1", "1,nan", "inf,inf", "0,inf", "-inf,0", "EACH"],
)
def test_anything_else_is_refused_with_a_sentence(option, pair):
    with pytest.raises(InputError, match="--stretch"):
        effective_stretch(option, pair[0].before, pair[0].after, measured=False)


def test_in_one_light_the_before_image_is_what_the_after_image_is(tmp_path, write_image, scene):
    ground = scene(120, 140)[0].astype(float)
    rng = np.random.default_rng(seeded(12))
    darker = (0.5 * ground + 10 + rng.normal(0, 0.5, ground.shape)).clip(0, 255).astype(np.uint8)
    files = [
        write_image(tmp_path / "dark.tif", darker),
        write_image(tmp_path / "light.tif", ground.astype(np.uint8)),
    ]
    aligned = align(*map(open_image, files), ["red", "green", "blue"])
    reporter = Reporter(lambda event: None)
    plain = scalings(aligned, ("none", "none"), (0.0, 1.0), reporter, raw_8_bit=False)
    dark, light = (torch.from_numpy(image)[None] for image in (darker, ground.astype(np.uint8)))
    as_they_are = plain[0](dark) - plain[1](light)
    before, after = in_one_light(aligned, plain, reporter)
    alike = before(dark) - after(light)
    assert as_they_are.abs().mean() > 0.1
    assert alike.abs().mean() < 0.02


def declare(file: str, scale: float, offset: float) -> None:
    """Of each band."""
    image = gdal.Open(file, gdal.GA_Update)
    for band in (1, 2, 3):
        image.GetRasterBand(band).SetScale(scale)
        image.GetRasterBand(band).SetOffset(offset)


@pytest.mark.parametrize("stretch", [None, "each", "joint", "0,4000", "none"])
@pytest.mark.parametrize("number", range(6))
def test_declared_scales_and_offsets_never_move_what_did_not_change(stretch, number, tmp_path, write_image):
    random = np.random.default_rng(seeded(number))
    ground = random.integers(300, 3000, (3, 40, 50)).astype(np.uint16)
    scale, offset = float(random.choice([0.5, 1.0])), int(random.integers(-200, 1000))
    told = (ground / scale).astype(np.int64) + offset
    files = [
        write_image(tmp_path / "before.tif", ground),
        write_image(tmp_path / "after.tif", told.astype(np.int32)),
    ]
    for file, line in zip(files, ((1e-4, 0.0), (1e-4 * scale, -1e-4 * scale * offset))):
        declare(file, *line)
    aligned = align(*map(open_image, files), ["red", "green", "blue"])
    modes = effective_stretch(stretch, aligned.before, aligned.after, measured=False)
    scaling = scalings(aligned, modes, (0.0, 1.0), Reporter(lambda event: None), raw_8_bit=False)
    pixels = aligned.read(aligned.grid.whole)
    before, after = (
        each(torch.from_numpy(image.astype(np.float32))[None])
        for each, image in zip(scaling, (pixels.before, pixels.after))
    )
    assert before.std() > 0.05
    assert (before - after).abs().max() < 0.01 * max(1.0, float(before.abs().max()))


GROUNDS = ("noise", "fields", "hills", "skewed")


def _ground(random: np.random.Generator, kind: str, height: int, width: int) -> np.ndarray:
    """Reflectances of 16 bits, as random numbers, fields of one colour, soft shapes, or mostly dark."""
    if kind == "noise":
        return random.uniform(300, 1500, (height, width))
    if kind == "fields":
        fields = random.uniform(300, 1500, (height // 8 + 1, width // 8 + 1))
        return np.kron(fields, np.ones((8, 8)))[:height, :width]
    if kind == "skewed":
        return 300 * np.exp(random.normal(0, 0.5, (height, width)))
    rows, columns = np.mgrid[:height, :width]
    waves = [
        np.sin(rows / random.uniform(4, 20) + columns / random.uniform(4, 20) + random.uniform(0, 6))
        for _ in range(4)
    ]
    return 900 + 150 * np.sum(waves, axis=0)


def _new_ground(random: np.random.Generator, height: int, width: int) -> np.ndarray:
    """Where it is: a rectangle, or pixels here and there, of 1 to 5 % of the image."""
    share = random.uniform(0.01, 0.05)
    if random.random() < 0.3:
        return random.random((height, width)) < share
    tall = int(random.integers(height // 6, height // 2))
    wide = max(round(share * height * width / tall), 1)
    row, column = random.integers(0, height - tall), random.integers(0, width - wide)
    new = np.zeros((height, width), dtype=bool)
    new[row : row + tall, column : column + wide] = True
    return new


def _two_dates(random: np.random.Generator, kind: str, bright: np.ndarray | None = None) -> list[np.ndarray]:
    """One ground twice, (3, height, width), in other light and with noise; perhaps a part of it is bright."""
    ground = np.stack([_ground(random, kind, 110, 140) for _ in range(3)])
    if bright is not None:
        ground[:, bright] = 3 * ground.max()
    noise = random.uniform(0, 0.04) * np.subtract(*np.percentile(ground, (98, 2)))
    other_light = ground * random.uniform(0.7, 1.4) + random.uniform(0, 300)
    return [np.rint(image + random.normal(0, noise, ground.shape)) for image in (ground, other_light)]


@pytest.fixture
def limits_of(tmp_path, write_image):
    """Limits of the stretch of two images, the stretch being "each" or "joint"."""

    def measure(images, mode="each", dtype=np.uint16):
        files = [
            write_image(tmp_path / name, image.clip(0).astype(dtype))
            for name, image in zip(("before.tif", "after.tif"), images)
        ]
        pair = align(*map(open_image, files), ["red", "green", "blue"])
        scaling = scalings(pair, (mode, mode), (0.0, 1.0), Reporter(lambda event: None), raw_8_bit=False)
        return [each.limits for each in scaling]

    return measure


@pytest.mark.parametrize("number", range(24))
def test_new_ground_in_one_image_moves_the_scaled_values_of_the_rest_by_less_than_0_02(number, limits_of):
    random = np.random.default_rng(seeded(100 + number))
    images = _two_dates(random, GROUNDS[number % len(GROUNDS)])
    mode = str(random.choice(["each", "joint"]))
    dtype = random.choice([np.uint16, np.float32])
    usual = limits_of(images, mode, dtype)
    new, changed = _new_ground(random, 110, 140), int(random.integers(2))
    low, high = np.percentile(images[changed], (2, 98), axis=(1, 2))
    times = random.uniform(1.1, 3)
    later = [image.copy() for image in images]
    later[changed][:, new] = (low + times * (high - low))[:, None] * random.uniform(0.97, 1.03, new.sum())
    for image, limits, before in zip(images, limits_of(later, mode, dtype), usual):
        values = image[:, ~new]
        scaled, as_before = (
            ((values - each[:, :1]) / (each[:, 1:] - each[:, :1])).clip(0, 1) for each in (limits, before)
        )
        assert np.abs(scaled - as_before).max() < 0.02


@pytest.mark.parametrize("mode", ["each", "joint"])
@pytest.mark.parametrize("number", range(12))
def test_where_no_ground_is_new_the_limits_are_the_percentiles_to_the_bit(number, mode, limits_of):
    random = np.random.default_rng(seeded(200 + number))
    bright = _new_ground(random, 110, 140) if number >= 8 else None
    images = _two_dates(random, GROUNDS[number % len(GROUNDS)], bright)
    whole = [image.clip(0).reshape(3, -1) for image in images]
    if mode == "joint":
        whole = [np.concatenate(whole, axis=1)] * 2
    for found, values in zip(limits_of(images, mode), whole):
        np.testing.assert_array_equal(found, _as_counted(values))


def _as_counted(values: np.ndarray) -> np.ndarray:
    result = []
    for band in values:
        counts = ValueCounts(np.dtype("uint16"))
        counts.add(band.astype(np.uint16))
        result.append(counts.percentiles(2, 98))
    return np.array(result)


@pytest.mark.parametrize("number", range(6))
def test_fixed_limits_are_numbers_as_the_after_image_stores_them(number, tmp_path, write_image):
    random = np.random.default_rng(seeded(300 + number))
    stored = random.integers(500, 5000, (3, 30, 40)).astype(np.float32)
    (scale, offset), (own_scale, own_offset) = random.uniform(0.5, 2, (2, 2)) * (1e-4, 0.1)
    before = (stored * scale + offset - own_offset) / own_scale
    files = [
        write_image(tmp_path / "before.tif", before.astype(np.float32)),
        write_image(tmp_path / "after.tif", stored),
    ]
    for file, line in zip(files, ((own_scale, own_offset), (scale, offset))):
        declare(file, *line)
    pair = align(*map(open_image, files), ["red", "green", "blue"])
    scaling = scalings(pair, ("1000,3000", "1000,3000"), (0.0, 1.0), Reporter(lambda event: None), False)
    expected = ((stored - 1000) / 2000).clip(0, 1)
    for image, each in zip((before.astype(np.float32), stored), scaling):
        np.testing.assert_allclose(each(torch.from_numpy(image)[None])[0].numpy(), expected, atol=2e-3)


@pytest.mark.parametrize("stretch", [None, "none"])
@pytest.mark.parametrize("deep", [0, 1])
def test_declared_scales_leave_an_8_bit_image_beside_one_of_16_bits_as_it_is(
    deep, stretch, tmp_path, write_image
):
    random = np.random.default_rng(seeded(40))
    ground = random.integers(1, 256, (3, 40, 50))
    told = [ground.astype(np.uint8), ground.astype(np.uint8)]
    told[deep] = (ground * 20).astype(np.uint16)
    files = [write_image(tmp_path / f"{name}.tif", image) for name, image in zip("ab", told)]
    for index, file in enumerate(files):
        image = gdal.Open(file, gdal.GA_Update)
        for band in (1, 2, 3):
            image.GetRasterBand(band).SetScale(1 / 255 / (20 if index == deep else 1))
        image = None
    pair = align(*map(open_image, files), ["red", "green", "blue"])
    modes = effective_stretch(stretch, pair.before, pair.after, measured=False)
    light = scalings(pair, modes, (0.0, 1.0), Reporter(lambda event: None), raw_8_bit=False)[1 - deep]
    found = light(torch.from_numpy(ground.astype(np.uint8))[None])[0].numpy()
    np.testing.assert_allclose(found, ground / 255, atol=1e-6)
