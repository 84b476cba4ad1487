from __future__ import annotations

import random
import threading
import time

import numpy as np
import pytest
import torch

from engine.contract.errors import EnvironmentFailure
from engine.contract.levels import LEVELS, NODATA
from engine.contract.windows import WindowPlan
from engine.inference import strips
from engine.inference.blending import NO_NUMBER, RowBlender
from engine.inference.stream import BATCHES_AHEAD, stream_rows
from engine.inference.strips import STRIPS_AHEAD
from engine.pixels import PairPixels
from tests.seeds import seeded


class Scene:
    """A whole pair in memory, which windows are cut from."""

    def __init__(self, height: int, width: int, seed: int = 3, invalid_share: float = 0.2) -> None:
        values = np.random.default_rng(seeded(seed))
        self.before, self.after = values.integers(0, 256, (2, 2, height, width), dtype=np.uint8)
        self.valid = values.uniform(size=(height, width)) >= invalid_share
        self.height, self.width = height, width

    def read(self, box) -> PairPixels:
        column, row, width, height = box
        part = np.s_[..., row : row + height, column : column + width]
        return PairPixels(self.before[part], self.after[part], self.valid[part])


def detector(before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
    """A detector whose answer depends on the place in the window too, as a network's does near borders."""
    height, width = valid.shape[-2:]
    place = torch.linspace(-2, 2, height)[:, None] * torch.linspace(2, -1, width)
    difference = (after.float() - before.float()).mean(1) / 60
    return torch.where(valid, torch.sigmoid(difference + place), 0.0)


def stream(
    scene, window=16, overlap=5, predict=detector, batch=3, readers=2, first_row=0, **more
) -> np.ndarray:
    """The map from `first_row` on; checks that rows come in order and without a gap."""
    plan = WindowPlan.over(scene.width, scene.height, window, overlap)
    rows = [np.empty((0, scene.width), dtype=np.uint8)]
    next_row = first_row
    for finished in stream_rows(
        plan, scene.read, predict, batch=batch, readers=readers, first_row=first_row, **more
    ):
        assert finished.row == next_row
        next_row += len(finished.values)
        rows.append(finished.values.numpy())
    return np.concatenate(rows)


@pytest.mark.parametrize("overlap", [0, 5, 8, 12, 15])
@pytest.mark.parametrize("invalid_share", [0.2, 0.999])
def test_the_map_is_that_of_its_bands_each_computed_by_itself(overlap, invalid_share):
    scene = Scene(103, 71, invalid_share=invalid_share)
    starts = WindowPlan.over(71, 103, 16, overlap).rows.starts
    cuts = random.Random(seeded(overlap)).sample(starts[1:], 3)
    first_row = random.Random(seeded(overlap)).randrange(starts[1])
    ends = [first_row, *sorted(cuts), 103]
    bands = [
        stream(scene, overlap=overlap, first_row=first, end_row=end) for first, end in zip(ends, ends[1:])
    ]
    assert [len(band) for band in bands] == list(np.diff(ends))
    assert (np.concatenate(bands) == stream(scene, overlap=overlap, first_row=first_row)).all()


def levels_of(probability: np.ndarray) -> np.ndarray:
    return np.floor(np.asarray(probability, dtype=np.float64) * 250 + 0.5)


@pytest.mark.parametrize("overlap", [0, 1, 5, 8, 12, 15])
@pytest.mark.parametrize(
    ("height", "width"),
    [pytest.param(61, 83, marks=pytest.mark.slow), (16, 70), (17, 17), (40, 9), (5, 3), (1, 1), (1, 90)],
)
def test_the_map_is_the_weighted_mean_over_all_windows_that_hold_a_pixel(accumulate, height, width, overlap):
    scene = Scene(height, width)

    def window_probability(row, column, rows, columns):
        pixels = scene.read((column, row, columns, rows))
        return detector(
            *(torch.from_numpy(part)[None] for part in (pixels.before, pixels.after, pixels.valid))
        )[0]

    expected, windows = accumulate(height, width, 16, overlap, window_probability)
    result = stream(scene, overlap=overlap)
    assert ((result == NODATA) == ~scene.valid).all()
    assert np.abs(result - expected * LEVELS)[scene.valid].max() <= 1
    alone = scene.valid & (windows == 1)
    assert (result[alone] == levels_of(expected[alone].astype(np.float32))).all()


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 32), (31, 7), (32, 32)])
def test_an_image_no_larger_than_a_window_gives_one_plain_pass_exactly(height, width):
    scene = Scene(height, width, invalid_share=0)
    probability = detector(
        torch.from_numpy(scene.before)[None],
        torch.from_numpy(scene.after)[None],
        torch.from_numpy(scene.valid)[None],
    )[0]
    assert (stream(scene, window=32, overlap=8) == levels_of(probability.numpy())).all()


@pytest.mark.parametrize("probability", [0.0, 1.0, 0.5, 0.25, 0.002, 1 / 3, 0.998, 1e-9, 1 - 1e-7])
def test_windows_that_agree_give_their_value_exactly_whatever_the_overlap(probability):
    scene = Scene(30, 41, invalid_share=0)
    same_everywhere = np.float32(probability)
    for overlap in range(0, 16, 3):
        result = stream(
            scene,
            overlap=overlap,
            predict=lambda b, a, valid: torch.full(valid.shape, float(same_everywhere)),
        )
        assert (result == levels_of(same_everywhere)).all()


def test_how_windows_are_grouped_changes_nothing():
    scene = Scene(50, 90)
    plan = WindowPlan.over(90, 50, 16, 6)
    expected = stream(scene, overlap=6)
    for seed in range(5):
        shuffled = random.Random(seeded(seed))
        blender = RowBlender(plan)
        rows = []
        for index in range(len(plan.rows.starts)):
            windows = plan.row_of_windows(index)
            while windows:
                count = shuffled.randint(1, len(windows))
                pixels = [scene.read(window) for window in windows[:count]]
                tensors = [
                    torch.from_numpy(np.stack([getattr(part, name) for part in pixels]))
                    for name in ("before", "after", "valid")
                ]
                probability = torch.where(tensors[2], detector(*tensors), torch.nan)
                rows += blender.add(windows[:count], probability)
                del windows[:count]
        assert (np.concatenate([finished.values.numpy() for finished in rows]) == expected).all(), (
            f"seed {seed}"
        )


def test_batch_size_and_number_of_readers_change_nothing():
    scene = Scene(50, 70)
    expected = stream(scene, batch=1, readers=1)
    for batch in (1, 2, 3, 5, 8, 13, 1000):
        for readers in (1, 2, 3, 4):
            assert (stream(scene, batch=batch, readers=readers) == expected).all(), (batch, readers)


@pytest.mark.parametrize("workers", [1, 3])
def test_threads_that_compute_change_nothing(workers):
    scene = Scene(50, 70)
    assert (stream(scene, workers=workers) == stream(scene)).all()


@pytest.mark.parametrize("workers", [0, 3])
def test_as_many_threads_compute_as_were_asked_for(workers):
    threads: list[str] = []

    def predict(*windows):
        threads.append(threading.current_thread().name)
        time.sleep(0.005)
        return detector(*windows)

    stream(Scene(100, 100, invalid_share=0), predict=predict, workers=workers)
    own = threading.current_thread().name
    assert len(threads) > 20
    assert len(set(threads)) == max(workers, 1)
    assert (own in threads) == (workers == 0)


def test_readers_of_uneven_speed_change_nothing():
    scene = Scene(40, 60)
    expected = stream(scene)
    delays = random.Random(seeded(11))
    read = scene.read

    def slow_read(box):
        time.sleep(delays.uniform(0, 0.01))
        return read(box)

    scene.read = slow_read
    assert (stream(scene, readers=4) == expected).all()


@pytest.mark.parametrize(
    ("window", "overlap"), [(16, 5), (16, 0), pytest.param(16, 13, marks=pytest.mark.slow), (64, 10)]
)
def test_going_on_from_any_row_gives_the_rows_of_an_uninterrupted_run(window, overlap):
    scene = Scene(47, 40)
    expected = stream(scene, window, overlap)
    for first_row in range(48):
        assert (stream(scene, window, overlap, first_row=first_row) == expected[first_row:]).all(), first_row


def test_windows_without_valid_pixels_are_never_given_to_the_detector():
    scene = Scene(64, 64, invalid_share=0)
    scene.valid[:40] = False
    scene.valid[50, 60] = False
    given = []

    def counting(before, after, valid):
        given.extend(valid.flatten(1).any(1).tolist())
        return detector(before, after, valid)

    result = stream(scene, window=16, overlap=0, predict=counting)
    assert given == [True] * 8
    assert ((result == NODATA) == ~scene.valid).all()


def test_a_pair_without_any_valid_pixel_is_nodata_without_a_call_of_the_detector():
    scene = Scene(40, 50, invalid_share=2)

    def must_not_run(before, after, valid):
        raise AssertionError("the detector was called")

    assert (stream(scene, predict=must_not_run) == NODATA).all()


def test_progress_counts_on_through_windows_without_data_while_a_batch_waits_to_be_full():
    scene = Scene(640, 16, invalid_share=0)
    scene.valid[10:630] = False
    done = []
    stream(scene, window=16, overlap=0, batch=3, on_windows_done=done.append)
    assert done == sorted(set(done))
    assert done[-1] == 40
    assert max(later - earlier for earlier, later in zip([0, *done], done)) <= 4 * 3


def test_progress_of_a_run_that_goes_on_starts_after_the_windows_that_need_no_work():
    done = []
    stream(Scene(64, 64), window=16, overlap=0, batch=2, first_row=33, on_windows_done=done.append)
    assert (done[0], done[-1]) == (10, 16)


@pytest.mark.parametrize(
    ("dtype", "expected"),
    [
        ("uint8", torch.uint8),
        ("int16", torch.int16),
        ("uint16", getattr(torch, "uint16", torch.float32)),
        ("int32", torch.float32),
        ("float64", torch.float32),
    ],
)
def test_pixels_of_up_to_16_bits_travel_as_they_are_and_all_others_as_float32(dtype, expected):
    scene = Scene(20, 20)
    scene.before = scene.before.astype(dtype)
    seen = []

    def looking(before, after, valid):
        seen.append(before.dtype)
        return detector(before, after, valid)

    stream(scene, predict=looking)
    assert set(seen) == {expected}


def test_a_reader_that_fails_ends_the_run_with_its_own_error_and_leaves_no_thread():
    scene = Scene(64, 64)
    read = scene.read

    def failing(box):
        if box[1] >= 32:
            raise OSError("the disk is gone")
        return read(box)

    scene.read = failing
    with pytest.raises(OSError, match="the disk is gone"):
        stream(scene, readers=3)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("reader")]


def test_stopping_between_windows_keeps_the_rows_handed_out_and_leaves_no_thread():
    scene = Scene(64, 64)
    expected = stream(scene)
    plan = WindowPlan.over(64, 64, 16, 5)
    kept = []

    def stop_late(done):
        if done > len(plan) // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        for finished in stream_rows(
            plan, scene.read, detector, batch=2, readers=2, on_windows_done=stop_late
        ):
            kept.append(finished.values.numpy())
    rows = np.concatenate(kept)
    assert 0 < len(rows) < 64
    assert (rows == expected[: len(rows)]).all()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("reader")]


def test_no_more_is_read_ahead_than_a_few_strips_and_batches(monkeypatch):
    monkeypatch.setattr(strips, "STRIP_COLUMNS", 16)
    scene = Scene(160, 160, invalid_share=0)
    read = scene.read
    lock = threading.Lock()
    windows = {"read": 0, "computed": 0, "most ahead": 0}

    def counting_read(box):
        with lock:
            windows["read"] += 1
            windows["most ahead"] = max(windows["most ahead"], windows["read"] - windows["computed"])
        return read(box)

    def slow_detector(before, after, valid):
        time.sleep(0.005)
        with lock:
            windows["computed"] += len(valid)
        return detector(before, after, valid)

    scene.read = counting_read
    stream(scene, window=16, overlap=0, predict=slow_detector, batch=4, readers=2)
    assert windows["read"] == windows["computed"] == 100
    assert windows["most ahead"] <= 4 * (BATCHES_AHEAD + 3) + 2 * STRIPS_AHEAD + 2


@pytest.mark.parametrize(("window", "overlap"), [(16, 5), (16, 0), (16, 13), (40, 30), (300, 0)])
def test_every_pixel_is_read_once(monkeypatch, window, overlap):
    monkeypatch.setattr(strips, "STRIP_COLUMNS", 20)
    scene = Scene(77, 91)
    expected = stream(scene, window, overlap)
    times = np.zeros((77, 91), dtype=int)
    read = scene.read

    def counting_read(box):
        column, row, width, height = box
        times[row : row + height, column : column + width] += 1
        return read(box)

    scene.read = counting_read
    assert (stream(scene, window, overlap, readers=1) == expected).all()
    assert (times == 1).all()


@pytest.mark.parametrize("seed", range(3))
def test_a_probability_that_is_no_number_ends_the_run_before_its_row_is_handed_on(seed):
    scene = Scene(64, 64, invalid_share=0)
    column, row = np.random.default_rng(seeded(seed)).integers(0, 64, 2)
    scene.before[:, row, column] = 255

    def broken(before, after, valid):
        return torch.where((before == 255).all(1), NO_NUMBER, detector(before, after, valid))

    broken_rows = np.flatnonzero((scene.before == 255).all(0).any(1))
    kept = 0
    with pytest.raises(EnvironmentFailure, match="not finite; run again with --precision float32"):
        for rows in stream_rows(WindowPlan.over(64, 64, 16, 5), scene.read, broken, batch=3, readers=2):
            kept = rows.row + len(rows.values)
    assert kept <= broken_rows[0]
