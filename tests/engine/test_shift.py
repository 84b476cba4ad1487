"""The shift between two images: estimated on textures moved by known amounts, and undone as they are read."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.errors import Cancelled, InputError
from engine.contract.options.detect import DetectOptions, ShiftOptions
from engine.contract.options.option import read
from engine.contract.shift import Shift, read_shift
from engine.contract.windows import Window
from engine.detect.job import detect
from engine.detect.shift import estimate
from engine.pixels import PairPixels
from engine.rasters.grid import grid_of_pixel_size
from engine.rasters.image import open_image
from engine.rasters.pair import align
from engine.rasters.registration import estimate_shift
from engine.reporting import Reporter
from engine.training.prepare.detection import find_detection
from tests.seeds import seeded
from tests.stopping import StopAfter

SIDE = 256
"""Pixels of the textures, which repeat at their borders, so that they can be moved exactly."""


def texture(seed: int, side: int = SIDE) -> np.ndarray:
    """Ground (side, side) float64 whose details have all sizes above two pixels, as light leaves a lens."""
    spectrum = np.fft.fft2(np.random.default_rng(seeded(seed)).normal(size=(side, side)))
    down, right = np.fft.fftfreq(side)[:, None], np.fft.fftfreq(side)[None]
    distance = np.hypot(down, right)
    image = np.fft.ifft2(spectrum * np.exp(-((distance / 0.25) ** 4)) / (distance + 0.02)).real
    return 128 + 40 * image / image.std()


def moved(image: np.ndarray, right: float, down: float) -> np.ndarray:
    """What a shift makes of a texture, by turning the phases of its frequencies."""
    height, width = image.shape
    phases = np.fft.fftfreq(width)[None] * right + np.fft.fftfreq(height)[:, None] * down
    return np.fft.ifft2(np.fft.fft2(image) * np.exp(-2j * np.pi * phases)).real


def found(before: np.ndarray, after: np.ndarray, valid: np.ndarray | None = None):
    """What is estimated of two arrays."""
    valid = np.ones(before.shape, dtype=bool) if valid is None else valid

    def pixels(box: Window) -> PairPixels:
        part = np.s_[None, box.rows, box.columns]
        return PairPixels(before[part], after[part], valid[part[1:]])

    return estimate_shift(before.shape[1], before.shape[0], pixels)


def random_shift(seed: int, least: float = 0.3, most: float = 8.0) -> Shift:
    random = np.random.default_rng(seeded(seed + 400))
    length, direction = random.uniform(least, most), random.uniform(0, 2 * math.pi)
    return Shift(length * math.cos(direction), length * math.sin(direction))


@pytest.mark.parametrize("seed", range(6))
def test_a_known_shift_is_found_in_spite_of_noise_haze_and_change(seed):
    random, ground, shift = np.random.default_rng(seeded(seed + 200)), texture(seed), random_shift(seed)
    after = moved(ground, *shift)
    after = 0.5 * after + 90 + random.normal(0, 5, after.shape)
    after[: SIDE // 2, : SIDE * 6 // 10] = texture(seed + 50)[: SIDE // 2, : SIDE * 6 // 10]
    estimated = found(ground + random.normal(0, 5, ground.shape), after)
    assert estimated.is_sure
    assert math.dist(estimated.shift, shift) < 0.2


@pytest.mark.parametrize("seed", range(4))
def test_without_noise_a_shift_is_exact_to_a_twentieth_of_a_pixel(seed):
    ground, shift = texture(seed), random_shift(seed)
    estimated = found(ground, moved(ground, *shift))
    assert estimated.is_sure
    assert math.dist(estimated.shift, shift) < 0.05


def test_images_that_are_swapped_are_shifted_the_other_way():
    ground = texture(3)
    there = found(ground, moved(ground, 2.3, -1.6)).shift
    back = found(moved(ground, 2.3, -1.6), ground).shift
    assert math.dist(there, (-back.right, -back.down)) < 1e-6


def test_an_image_against_itself_is_not_shifted():
    ground = texture(4)
    estimated = found(ground, ground.copy())
    assert estimated.is_sure and estimated.shift.length < 1e-6


@pytest.mark.parametrize(
    "after",
    [
        lambda seed: texture(seed + 100),
        lambda seed: np.full((SIDE, SIDE), 40.0),
        lambda seed: np.random.default_rng(seeded(seed + 200)).normal(40, 2, (SIDE, SIDE)),
        lambda seed: np.roll(texture(seed), 40, axis=1),
    ],
    ids=["another place", "one value", "noise", "farther than is looked for"],
)
def test_nothing_is_sure_where_nothing_can_be_told(after):
    assert not any(found(texture(seed), after(seed)).is_sure for seed in range(8))


def test_images_too_small_to_tell_are_not_sure():
    ground = texture(5, 60)
    assert not found(ground, ground).is_sure


def test_the_border_of_missing_data_does_not_pass_for_ground_that_never_moves():
    ground, valid = texture(6), np.ones((SIDE, SIDE), dtype=bool)
    valid[:, 100:140] = False
    valid[60:90] = False
    after = moved(ground, 3.4, 2.2)
    estimated = found(np.where(valid, ground, 0), np.where(valid, after, 0), valid)
    assert estimated.is_sure and math.dist(estimated.shift, (3.4, 2.2)) < 0.1


def test_what_is_read_of_huge_images_is_bounded():
    ground, boxes = texture(7), []

    def pixels(box: Window) -> PairPixels:
        boxes.append(box)
        part = np.tile(ground, (1, 1, 1))[:, : box.height, : box.width]
        return PairPixels(part, np.roll(part, 3, axis=2), np.ones(part.shape[1:], dtype=bool))

    assert round(estimate_shift(2_000_000, 900_000, pixels).shift.right) == 3
    assert sum(box.width * box.height for box in boxes) <= 40 * 256**2
    assert max(box.column + box.width for box in boxes) == 2_000_000


@pytest.fixture
def write(tmp_path, write_image):
    def write(name: str, pixels: np.ndarray, **options) -> str:
        at = options.pop("geotransform", (500_000.0, 2.0, 0.0, 5_400_000.0, 0.0, -2.0))
        return write_image(tmp_path / name, pixels, geotransform=at, **options)

    return write


GRIDS = {
    "north-up": (500_000.0, 2.0, 0.0, 5_400_000.0, 0.0, -2.0),
    "turned": (500_000.0, 1.6, 1.2, 5_400_000.0, 1.2, -1.6),
    "south-up": (500_000.0, 2.0, 0.0, 5_400_000.0, 0.0, 2.0),
}


@pytest.mark.parametrize("geotransform", GRIDS.values(), ids=list(GRIDS))
@pytest.mark.parametrize("shift", [Shift(3, -2), Shift(-1.37, 2.6), Shift(0.5, 0.0)])
def test_the_after_image_is_read_as_if_it_were_moved_back(write, geotransform, shift):
    ground = texture(8, 96)
    files = [
        write(f"{name}.tif", image[None].astype(np.float32), geotransform=geotransform)
        for name, image in (("before", ground), ("after", moved(ground, *shift)))
    ]
    pair = align(*map(open_image, files), ["a"], shift=shift)
    pixels = pair.read(pair.grid.whole)
    columns, rows = pair.grid.offset_on(open_image(files[1]).grid)
    expected = bilinear(moved(ground, *shift), *shift)
    inside = expected[rows : rows + pair.grid.height, columns : columns + pair.grid.width]
    inner = np.s_[4:-4, 4:-4]
    assert pixels.valid[inner].all()
    assert np.abs(pixels.after[0] - inside)[inner].max() < 0.02 * np.ptp(ground)
    assert np.abs(pixels.after[0] - pixels.before[0])[inner].mean() < 0.05 * np.ptp(ground)


def bilinear(image: np.ndarray, right: float, down: float) -> np.ndarray:
    """The image at places so far to the right of and below its own, of the four pixels around each."""
    whole = math.floor(right), math.floor(down)
    parts = right - whole[0], down - whole[1]
    total = np.zeros_like(image)
    for x, part_x in ((0, 1 - parts[0]), (1, parts[0])):
        for y, part_y in ((0, 1 - parts[1]), (1, parts[1])):
            total += part_x * part_y * np.roll(image, (-whole[1] - y, -whole[0] - x), (0, 1))
    return total


@pytest.mark.parametrize("shift", [Shift(4, 3), Shift(4.4, 3.3)])
def test_missing_data_moves_with_the_image(write, shift):
    ground = np.random.default_rng(seeded(9)).integers(1, 200, (1, 80, 90)).astype(np.uint8)
    after = ground.copy()
    after[0, 30:50, 40:60] = 0
    files = [write("before.tif", ground), write("after.tif", after, nodata=0)]
    pair = align(*map(open_image, files), ["a"], shift=shift)
    valid = pair.read(pair.grid.whole).valid
    rows, columns = np.nonzero(~valid[4:-4, 4:-4])
    left, top = pair.grid.offset_on(open_image(files[0]).grid)
    assert left == top == 0
    middle = columns.mean() + 4 - 49.5, rows.mean() + 4 - 39.5
    assert math.dist(middle, (-shift.right, -shift.down)) < 0.6
    assert abs(rows.size - 400) <= 41


def test_images_without_georeference_are_moved_by_their_pixels(write_image, tmp_path):
    ground = texture(10, 96)
    files = [
        write_image(tmp_path / f"{name}.tif", image[None].astype(np.float32), epsg=None, geotransform=None)
        for name, image in (("before", ground), ("after", moved(ground, 2, -1.5)))
    ]
    pair = align(*map(open_image, files), ["a"], shift=Shift(2, -1.5))
    pixels = pair.read(pair.grid.whole)
    both = np.abs(pixels.after - pixels.before)[0, 5:-5, 5:-5]
    assert pixels.valid[5:-5, 5:-5].all() and both.mean() < 0.03 * np.ptp(ground)


def test_the_shift_is_counted_in_pixels_of_the_grid_wherever_the_after_image_has_its_own(write):
    """The after image is in another CRS and has other pixels."""
    ground = texture(11, 200)
    before = write("before.tif", ground[None].astype(np.float32))
    shifted = write("shifted.tif", moved(ground, 3, 2)[None].astype(np.float32))
    after = shifted.replace("shifted", "after")
    gdal.Warp(after, shifted, dstSRS="EPSG:4326", resampleAlg="cubic", dstNodata=-1)
    pair = align(*map(open_image, (before, after)), ["a"], grid="before", shift=Shift(3, 2))
    pixels = pair.read(Window(40, 40, 100, 100))
    assert np.abs(pixels.after - pixels.before).mean() < 0.03 * np.ptp(ground)


@pytest.mark.parametrize("text", ["east", "1", "1,2,3", "nan,1", "1,inf", ""])
def test_a_shift_that_is_none_is_refused_in_a_sentence(text):
    with pytest.raises(InputError, match="--shift"):
        read_shift(text)


def test_a_shift_beyond_what_both_images_cover_is_refused(write):
    files = [write(f"{name}.tif", texture(1, 64)[None].astype(np.float32)) for name in ("before", "after")]
    with pytest.raises(InputError, match="--shift 70,0"):
        align(*map(open_image, files), ["a"], shift=Shift(70, 0))


def quiet(event: dict) -> None:
    pass


@pytest.fixture
def shifted_pair(write):
    """Two 8-bit images of one place, and their shift."""
    shift = Shift(2.4, -1.3)
    images = [texture(seed) for seed in (20, 21, 22)]
    before = np.stack(images).clip(0, 255).astype(np.uint8)
    after = np.stack([moved(image, *shift) for image in images]).clip(0, 255).astype(np.uint8)
    after[:, 100:130, 100:140] = 240
    return [write("before.tif", before), write("after.tif", after)], shift


def run(files, output, told=None, stop=None, **options):
    told = [] if told is None else told
    return detect(
        DetectOptions(*files, str(output), model="cva", window=64, overlap=16, **options),
        Reporter(told.append, stop),
    )


def parameters(path) -> dict:
    return json.loads(gdal.Open(str(path)).GetMetadataItem("DCD_PARAMETERS"))


def test_auto_finds_less_change_and_says_by_what_it_moved(shifted_pair, tmp_path):
    files, shift = shifted_pair
    told: list[dict] = []
    plain = run(files, tmp_path / "plain.tif")
    result = run(files, tmp_path / "map.tif", told, shift="auto")
    assert result.change_pixels < plain.change_pixels
    effective = read_shift(parameters(tmp_path / "map.tif")["shift"])
    assert math.dist(effective, shift) < 0.1
    assert any("moved back" in event.get("text", "") for event in told)
    assert parameters(tmp_path / "plain.tif")["shift"] == "none"
    run(files, tmp_path / "given.tif", shift=effective.as_option())
    given, estimated = (gdal.Open(str(tmp_path / name)).ReadAsArray() for name in ("given.tif", "map.tif"))
    assert (given == estimated).all()


def test_where_auto_is_not_sure_nothing_is_moved_and_a_sentence_says_so(write, tmp_path):
    images = [np.stack([texture(seed)] * 3).clip(0, 255).astype(np.uint8) for seed in (30, 31)]
    files, told = [write(f"{name}.tif", image) for name, image in zip("ab", images)], []
    run(files, tmp_path / "map.tif", told, shift="auto")
    run(files, tmp_path / "plain.tif")
    assert any("not sure" in event.get("text", "") and event["level"] == "warning" for event in told)
    assert parameters(tmp_path / "map.tif")["shift"] == "none"
    maps = [gdal.Open(str(tmp_path / name)).ReadAsArray() for name in ("map.tif", "plain.tif")]
    assert (maps[0] == maps[1]).all()


@pytest.mark.parametrize("shift", ["auto", "2.4,-1.3"])
def test_a_run_that_was_stopped_goes_on_with_its_shift(shifted_pair, tmp_path, shift):
    files, _ = shifted_pair
    run(files, tmp_path / "whole.tif", shift=shift)
    for asked in range(1, 400):
        try:
            run(files, tmp_path / "map.tif", stop=StopAfter(asked), shift=shift)
        except Cancelled:
            if (tmp_path / "map.tif.journal").exists():
                break
    with pytest.raises(InputError):
        run(files, tmp_path / "map.tif", shift="1,1", resume="require")
    result = run(files, tmp_path / "map.tif", shift=shift)
    assert result.resumed_rows > 0
    whole, map_ = (gdal.Open(str(tmp_path / name)).ReadAsArray() for name in ("whole.tif", "map.tif"))
    assert (whole == map_).all()


def test_the_estimate_alone_tells_how_far_and_where_to(shifted_pair):
    files, shift = shifted_pair
    options = read(ShiftOptions, {"before": files[0], "after": files[1]})
    result = estimate(options, Reporter(quiet))
    assert result.sure and math.dist((result.right, result.down), shift) < 0.1
    assert abs(result.metres - 2 * shift.length) < 0.2
    assert abs(result.bearing - math.degrees(math.atan2(shift.right, -shift.down))) < 3
    assert "2.4" in result.in_words()


def test_a_training_set_of_a_moved_map_moves_its_images_alike(shifted_pair, tmp_path):
    """On whatever grid it is made, for instance one of pixels twice as long."""
    files, _ = shifted_pair
    run(files, tmp_path / "map.tif", shift="3,-2")
    detection = find_detection(str(tmp_path / "reviewed.gpkg"), str(tmp_path / "map.tif"))
    grid = open_image(files[1]).grid
    assert detection is not None and detection.is_of(*files)
    assert detection.shift_on(grid) == pytest.approx((3, -2))
    assert detection.shift_on(grid_of_pixel_size(grid, 4.0)) == pytest.approx((1.5, -1))
