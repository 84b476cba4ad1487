from __future__ import annotations

import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest
import torch

from engine.inference.batches import FittingPredict, FreeFirst
from engine.inference.devices.processor import PROCESSOR, Processor
from tests.seeds import seeded


def mean_difference(before, after, valid):
    return torch.where(valid, (after.float() - before.float()).abs().mean(1) / 255, 0.0)


@pytest.fixture
def windows():
    values = torch.Generator().manual_seed(seeded(1))
    before, after = torch.randint(0, 256, (2, 7, 3, 8, 9), generator=values, dtype=torch.uint8)
    return before, after, torch.rand((7, 8, 9), generator=values) > 0.3


class Device:
    """Computes up to so many windows at once, and remembers how many it was given."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.given: list[int] = []

    def __call__(self, before, after, valid):
        self.given.append(len(valid))
        if len(valid) > self.room:
            raise torch.OutOfMemoryError("too many windows")
        return mean_difference(before, after, valid)


@pytest.mark.parametrize("one_shape", [False, True])
@pytest.mark.parametrize("batch", [1, 2, 3, 5, 7, 20])
def test_groups_of_any_size_give_what_all_windows_at_once_give(windows, batch, one_shape, monkeypatch):
    monkeypatch.setattr(Processor, "one_shape", one_shape)
    device = Device(room=100)
    predict = FittingPredict(device, PROCESSOR, batch, None, pytest.fail)
    assert torch.equal(predict(*windows), mean_difference(*windows))
    assert sum(device.given) >= 7
    assert set(device.given) == {batch} if one_shape else max(device.given) <= batch


@pytest.mark.parametrize("room", [1, 2, 3, 6])
def test_a_batch_that_does_not_fit_is_halved_until_it_does_and_stays_so(windows, room, monkeypatch):
    monkeypatch.setattr(Processor, "one_shape", True)
    device = Device(room)
    told = []
    predict = FittingPredict(device, PROCESSOR, 16, None, told.append)
    assert torch.equal(predict(*windows), mean_difference(*windows))
    assert predict.batch == max(size for size in (1, 2, 4, 8) if size <= room)
    assert len(told) == len([size for size in device.given if size > room])
    device.given.clear()
    predict(*windows)
    assert set(device.given) == {predict.batch}


def test_when_not_one_window_fits_another_detector_goes_on(windows):
    told = []
    predict = FittingPredict(Device(room=0), PROCESSOR, 4, lambda: mean_difference, told.append)
    assert torch.equal(predict(*windows), mean_difference(*windows))
    assert "the processor goes on" in told[-1]


def test_when_not_one_window_fits_and_there_is_no_other_detector_the_error_is_passed_on(windows):
    with pytest.raises(torch.OutOfMemoryError):
        FittingPredict(Device(room=0), PROCESSOR, 4, None, lambda text: None)(*windows)


def test_other_errors_are_not_taken_for_a_lack_of_memory(windows):
    def broken(before, after, valid):
        raise RuntimeError("a wrong shape")

    with pytest.raises(RuntimeError, match="a wrong shape"):
        FittingPredict(broken, PROCESSOR, 4, None, pytest.fail)(*windows)


def test_a_processor_without_memory_says_so_in_its_own_words():
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2**60, dtype=torch.uint8)
    assert PROCESSOR.ran_out(caught.value)
    assert not PROCESSOR.ran_out(RuntimeError("a wrong shape"))


def test_a_batch_goes_to_a_device_that_is_free(windows):
    """One of them is held up in its first batch until the other has computed all that follow."""
    fast, others_done, slow_has_begun = Device(room=9), threading.Event(), threading.Event()

    def slow(*pixels):
        slow_has_begun.set()
        assert others_done.wait(timeout=30)
        return mean_difference(*pixels)

    predict = FreeFirst([(slow, PROCESSOR), (fast, PROCESSOR)], at_once=1)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(predict, *windows)
        assert slow_has_begun.wait(timeout=30)
        others = [pool.submit(predict, *windows) for _ in range(5)]
        assert all(torch.equal(each.result(timeout=30), mean_difference(*windows)) for each in others)
        others_done.set()
        assert torch.equal(first.result(timeout=30), mean_difference(*windows))
    assert len(fast.given) == 5


def test_what_failed_is_let_go_before_memory_is_given_back(windows, monkeypatch):
    held = []

    def short_of_memory(before, after, valid):
        block = torch.zeros(1000)
        held.append(weakref.ref(block))
        if len(valid) > 1:
            raise torch.OutOfMemoryError("too many windows")
        return mean_difference(before, after, valid)

    at_release = []
    monkeypatch.setattr(Processor, "release", lambda self: at_release.append(held[-1]()))
    FittingPredict(short_of_memory, PROCESSOR, 8, None, lambda text: None)(*windows)
    assert at_release == [None, None]


def test_threads_that_run_out_together_halve_once(windows):
    both = threading.Barrier(2, timeout=30)
    met = threading.local()
    told = []

    def short_of_memory(before, after, valid):
        if not hasattr(met, "once"):
            met.once = True
            both.wait()
            raise torch.OutOfMemoryError("too many windows")
        return mean_difference(before, after, valid)

    predict = FittingPredict(short_of_memory, PROCESSOR, 7, None, told.append)
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda _: predict(*windows), range(2)))
    assert all(torch.equal(each, mean_difference(*windows)) for each in found)
    assert predict.batch == 3 and len(told) == 1
