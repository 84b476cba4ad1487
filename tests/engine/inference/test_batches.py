from __future__ import annotations

import pytest
import torch

from engine.inference.batches import FittingPredict, TakingTurns
from engine.inference.devices.cuda import CudaGPU
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


def test_devices_that_take_turns_each_get_every_second_batch(windows):
    devices = Device(room=9), Device(room=9)
    predict = TakingTurns(devices)
    for _ in range(4):
        assert torch.equal(predict(*windows), mean_difference(*windows))
    assert [device.given for device in devices] == [[7, 7], [7, 7]]


@pytest.fixture
def batch_on_a_gpu(windows, monkeypatch):
    """What a GPU takes that needs so many seconds for a batch, of so many windows."""

    def batch(seconds, most):
        monkeypatch.setattr(CudaGPU, "seconds_of", lambda self, predict: seconds(len(predict())))
        monkeypatch.setattr(CudaGPU, "memory_bytes", 10**9)
        monkeypatch.setattr(torch.cuda, "max_memory_allocated", lambda device: 0)
        sample = tuple(part[:1] for part in windows)
        return CudaGPU(0).windows_at_once(mean_difference, sample, most, 0)

    return batch


def test_the_batch_grows_as_long_as_that_pays(batch_on_a_gpu):
    assert batch_on_a_gpu(lambda batch: float(batch), 1000) == 1, "more brings nothing"
    assert batch_on_a_gpu(lambda batch: 1.0, 10) == 8, "there are no more windows"
    always, less_and_less = (
        batch_on_a_gpu(lambda batch, each=each: 1.0 + each * batch, 10**6) for each in (0.0, 0.1)
    )
    assert 1 < less_and_less < always


def test_the_batch_grows_no_further_than_memory_allows(batch_on_a_gpu):
    def seconds(batch):
        if batch > 8:
            raise torch.OutOfMemoryError
        return 1.0

    assert batch_on_a_gpu(seconds, 1000) == 8
