from __future__ import annotations

import copy

import numpy as np
import pytest
import torch

from engine import models
from engine.contract.card import Normalisation
from engine.contract.errors import EnvironmentFailure, InputError
from engine.inference.blending import NO_NUMBER
from engine.inference.devices.choice import choose_device, choose_devices, choose_precision
from engine.inference.devices.processor import PROCESSOR
from engine.inference.predictor import NetworkPredictor
from engine.inference.scaling import Scaling
from tests.seeds import seeded

MEAN, STD = [0.4, 0.5, 0.3], [0.2, 0.1, 0.25]
BYTES = Scaling(np.tile((0.0, 255.0), (3, 1)))


@pytest.fixture(scope="module")
def network(model_path):
    return models.load(model_path)[0]


@pytest.fixture
def windows():
    values = torch.Generator().manual_seed(seeded(8))
    before, after = torch.randint(0, 256, (2, 5, 3, 48, 40), generator=values, dtype=torch.uint8)
    return before, after, torch.rand((5, 48, 40), generator=values) > 0.2


def predictor(network, precision="float32"):
    return NetworkPredictor(network, (BYTES, BYTES), Normalisation(MEAN, STD), PROCESSOR, precision)


def test_each_image_is_normalised_by_figures_of_its_own(network, windows):
    before, after, _ = windows
    valid = torch.ones(5, 48, 40, dtype=torch.bool)
    own = Normalisation(MEAN, STD, mean_after=[0.2, 0.3, 0.6], std_after=[0.1, 0.4, 0.25])
    found = NetworkPredictor(network, (BYTES, BYTES), own, PROCESSOR, "float32")(before, after, valid)
    images = [
        (image / 255 - torch.tensor(mean)[:, None, None]) / torch.tensor(std)[:, None, None]
        for image, (mean, std) in zip((before, after), own.of_each_image)
    ]
    with torch.inference_mode():
        expected = torch.sigmoid(network.eval()(*images)[:, 0])
    torch.testing.assert_close(found, expected, rtol=0, atol=1e-4)


@pytest.mark.slow
def test_what_takes_the_networks_place_in_a_long_run_gets_what_the_network_would(
    network, windows, monkeypatch
):
    ours = predictor(network)
    expected = ours(*windows)
    seen = []

    def recorded(forward, pair, calls):
        seen.append((calls, [image.shape for image in pair]))
        return lambda before, after: forward(before, after) + 1

    monkeypatch.setattr(PROCESSOR, "expect", recorded)
    ours.expect(windows, 1000)
    assert seen == [(1000, [windows[0].shape] * 2)]
    raised = torch.sigmoid(torch.logit(expected.double()) + 1).float()
    torch.testing.assert_close(ours(*windows), raised, rtol=0, atol=1e-5)


def test_without_memory_to_record_the_network_goes_on(network, windows, monkeypatch):
    def recorded(forward, pair, calls):
        raise torch.OutOfMemoryError("no room for a graph")

    ours = predictor(network)
    expected = ours(*windows)
    monkeypatch.setattr(PROCESSOR, "expect", recorded)
    ours.expect(windows, 1000)
    assert torch.equal(ours(*windows), expected)


def normalised(pixels: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
    """By numpy, in float64: 0 to 255 onto 0 to 1, then mean and deviation, then 0 where not valid."""
    values = pixels.numpy() / 255
    values = (values - np.array(MEAN)[:, None, None]) / np.array(STD)[:, None, None]
    return torch.from_numpy(np.where(valid.numpy()[:, None], values, 0).astype(np.float32))


def test_the_probability_is_the_sigmoid_of_the_networks_logit_on_normalised_pixels(network, windows):
    before, after, valid = windows
    with torch.inference_mode():
        expected = torch.sigmoid(network(normalised(before, valid), normalised(after, valid)))[:, 0]
    result = predictor(network)(*windows)
    assert result.dtype == torch.float32
    assert (result - expected).abs().max() < 1e-4
    assert result.std() > 0.05


def test_what_lies_under_invalid_pixels_changes_nothing(network, windows):
    before, after, valid = windows
    expected = predictor(network)(before, after, valid)
    repainted = torch.where(valid[:, None], before, 255 - before)
    assert torch.equal(predictor(network)(repainted, after, valid), expected)


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 60), (31, 31), (12, 32), (33, 5)])
def test_windows_below_32_pixels_are_filled_up_with_the_mean_and_cut_back(network, height, width):
    values = torch.Generator().manual_seed(seeded(height * 100 + width))
    before, after = torch.randint(0, 256, (2, 2, 3, height, width), generator=values, dtype=torch.uint8)
    valid = torch.ones((2, height, width), dtype=torch.bool)
    filled = torch.zeros((2, 2, 3, max(height, 32), max(width, 32)))
    filled[0, ..., :height, :width] = normalised(before, valid)
    filled[1, ..., :height, :width] = normalised(after, valid)
    with torch.inference_mode():
        expected = torch.sigmoid(network(filled[0], filled[1]))[:, 0, :height, :width]
    result = predictor(network)(before, after, valid)
    assert result.shape == (2, height, width)
    assert (result - expected).abs().max() < 1e-4


@pytest.mark.parametrize("precision", PROCESSOR.precisions())
def test_a_window_gives_the_same_bits_alone_and_in_any_batch(network, windows, precision):
    ours = predictor(network, precision)
    together = ours(*windows)
    alone = torch.cat([ours(*(part[i : i + 1] for part in windows)) for i in range(5)])
    assert torch.equal(together, alone)


@pytest.mark.parametrize("precision", ["bfloat16", "float16"])
def test_a_lower_precision_gives_nearly_the_same(network, windows, precision):
    if precision not in PROCESSOR.precisions():
        with pytest.raises(EnvironmentFailure, match=f"does not compute {precision}"):
            choose_precision(precision, PROCESSOR)
        return
    difference = (predictor(network, precision)(*windows) - predictor(network)(*windows)).abs()
    assert 0 < difference.mean() < 0.02
    assert difference.max() < 0.2


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_logit_that_is_no_finite_number_is_told_as_such(network, windows, number, by_torch):
    def broken(module, images, logits):
        logits[:, :, 3, 4] = number

    damaged = copy.deepcopy(network)
    damaged.register_forward_hook(broken)
    found = predictor(damaged)(*windows)
    assert (found[:, 3, 4] == NO_NUMBER).all()
    assert (found > 1).sum() == len(found)


@pytest.mark.parametrize(
    "name", ["", "gpu", "cpu:0", "mps:1", "cuda:x", "cuda:-1", "CUDA", "cuda:0:1", "cuda:1.5", "cuda:²"]
)
def test_a_device_that_cannot_be_is_bad_input(name):
    with pytest.raises(InputError, match="is no device; give auto, cpu, intel, intel:N, cuda, cuda:N or mps"):
        choose_device(name)


def test_a_device_that_this_computer_lacks_is_a_matter_of_the_environment():
    with pytest.raises(EnvironmentFailure, match="no CUDA device cuda:99"):
        choose_device("cuda:99")


def test_the_processor_is_always_there_and_auto_always_finds_a_device():
    assert choose_device("cpu") == PROCESSOR
    assert choose_device("auto").kind in ("cpu", "cuda", "mps")
    assert PROCESSOR.title == "the processor"
    assert "float32" in PROCESSOR.precisions()


def test_precision_is_the_fastest_unless_chosen():
    fastest = choose_precision("auto", PROCESSOR)
    assert [fastest] == [*PROCESSOR.fast_precisions(), "float32"][:1]
    assert fastest in PROCESSOR.precisions()
    assert choose_precision("float32", PROCESSOR) == "float32"
    with pytest.raises(
        InputError, match="--precision double is unknown; give auto, float32, bfloat16, float16"
    ):
        choose_precision("double", PROCESSOR)


@pytest.mark.parametrize("names", ["cpu,cpu", "cuda:0,cpu", "cpu,mps", ","])
def test_only_different_cuda_devices_work_together(names):
    with pytest.raises((InputError, EnvironmentFailure), match="is no|no MPS|no CUDA"):
        choose_devices(names)


def test_scaling_maps_limits_onto_the_value_range_and_clips_what_lies_outside():
    pixels = np.array([[[-50, 0, 10, 20, 99]], [[0, 100, 150, 200, 300]]], dtype=np.int16)
    limits = np.array([[0.0, 20.0], [100.0, 200.0]])
    result = Scaling(limits, (-1.0, 3.0))(torch.from_numpy(pixels)[None])[0].numpy()
    expected = [np.interp(band, (low, high), (-1, 3)) for band, (low, high) in zip(pixels, limits)]
    assert np.abs(result - expected).max() < 1e-6


@pytest.mark.parametrize("limits", [(0.0, 255.0), (10.0, 200.0)])
def test_bytes_are_scaled_whether_or_not_some_lie_outside_the_limits(limits):
    pixels = torch.arange(256, dtype=torch.uint8).expand(2, 3, 5, 256)
    result = Scaling(np.tile(limits, (3, 1))).then_normalised(MEAN, STD, PROCESSOR.memory)(pixels)
    scaled = (np.clip(np.arange(256), *limits) - limits[0]) / (limits[1] - limits[0])
    expected = torch.stack([torch.from_numpy((scaled - mean) / std) for mean, std in zip(MEAN, STD)])
    assert (result - expected[:, None]).abs().max() < 2e-6


def test_scaling_makes_a_band_without_spread_one_value():
    pixels = torch.tensor([[[[5.0, 7.0, 9.0]]]])
    assert Scaling(np.array([[7.0, 7.0]]), (0.0, 255.0))(pixels).unique().tolist() == [0.0]


@pytest.mark.parametrize("limits", [None, np.array([(30.0, 90.0), (0.0, 255.0)])])
def test_a_line_is_what_pixels_go_through_first(limits):
    pixels = torch.rand((1, 2, 9, 11), generator=torch.Generator().manual_seed(seeded(4))) * 255
    line = np.array([(1.3, -20.0), (0.6, 8.0)])
    expected = Scaling(limits)(
        pixels * torch.tensor(line[:, 0])[:, None, None] + torch.tensor(line[:, 1])[:, None, None]
    )
    assert (Scaling(limits, line=line)(pixels) - expected).abs().max() < 1e-4


def test_scaling_without_limits_keeps_values():
    pixels = torch.tensor([[[[0, 7, 255]]]], dtype=torch.uint8)
    assert Scaling(None)(pixels).tolist() == [[[[0.0, 7.0, 255.0]]]]
