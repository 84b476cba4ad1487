from __future__ import annotations

import pytest
import torch

from engine.inference.devices.processor import PROCESSOR
from engine.inference.devices.recording import recorded_where_it_pays, repays

MANY = 10**6


def network(before, after):
    return (after - before).mean(1, keepdim=True)


@pytest.fixture
def pair():
    return torch.rand((2, 3, 8, 8)), torch.rand((2, 3, 8, 8))


@pytest.fixture
def lasting(monkeypatch):
    """Makes the network take a second and its recording so many, by a clock of the test's own."""

    def last(seconds_of_recording):
        seconds = iter([1.0, seconds_of_recording])
        monkeypatch.setattr(PROCESSOR, "seconds_of", lambda work: next(seconds))

    return last


class Recorder:
    """Records in the way of a GPU: what goes in and comes out is always in the same memory."""

    def __init__(self, error=0.0):
        self.replays = self.recordings = 0
        self._error = error

    def __call__(self, network, pair):
        self.recordings += 1
        inputs, output = [image.clone() for image in pair], network(*pair).clone()

        def replay(before, after):
            self.replays += 1
            for held, image in zip(inputs, (before, after)):
                held.copy_(image)
            return output.copy_(network(*inputs) + self._error)

        return replay


def test_recording_repays_in_runs_long_enough_to_win_back_its_cost():
    answers = {seconds: [repays(seconds, 10**power) for power in range(9)] for seconds in (1e-4, 0.01, 1.0)}
    for found in answers.values():
        assert found == sorted(found) and set(found) == {False, True}
    fewest = [found.index(True) for found in answers.values()]
    assert fewest == sorted(fewest, reverse=True), "the slower the network, the sooner"


def test_a_faster_recording_serves_pairs_of_its_shape(pair, lasting):
    lasting(0.5)
    record = Recorder()
    forward = recorded_where_it_pays(network, pair, MANY, PROCESSOR, record)
    record.replays = 0
    for _ in range(3):
        others = torch.rand((2, 3, 8, 8)), torch.rand((2, 3, 8, 8))
        assert torch.equal(forward(*others), network(*others))
    assert record.replays == 3


def test_another_shape_ends_the_recording(pair, lasting):
    lasting(0.5)
    record = Recorder()
    forward = recorded_where_it_pays(network, pair, MANY, PROCESSOR, record)
    record.replays = 0
    smaller = pair[0][:1], pair[1][:1]
    assert torch.equal(forward(*smaller), network(*smaller))
    assert torch.equal(forward(*pair), network(*pair))
    assert record.replays == 0


def test_a_short_run_records_nothing(pair, lasting):
    lasting(0.5)
    record = Recorder()
    assert recorded_where_it_pays(network, pair, 10, PROCESSOR, record) is network
    assert record.recordings == 0


@pytest.mark.parametrize(
    ("record", "seconds"), [(Recorder(), 0.97), (Recorder(), 2.0), (Recorder(error=1e-6), 0.5)]
)
def test_a_recording_that_is_no_faster_or_gives_anything_else_is_not_used(pair, lasting, record, seconds):
    lasting(seconds)
    assert recorded_where_it_pays(network, pair, MANY, PROCESSOR, record) is network
