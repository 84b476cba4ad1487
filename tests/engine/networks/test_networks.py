"""What every network promises, whichever family it is of. A new network adds its options to `OPTIONS`."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine import model_file
from engine.networks import create, names

OPTIONS = {
    "isnet_lw": [
        {},
        {"width": 192},
        {"width": 256},
        {"width": 384},
        {"bands": 1},
        {"width": 192, "bands": 5},
    ],
}
EVERY = [(name, options) for name in names() for options in OPTIONS[name]]
FIRST = [(name, OPTIONS[name][0]) for name in names()]

every_network = pytest.mark.parametrize(("name", "options"), EVERY)
one_of_each = pytest.mark.parametrize(("name", "options"), FIRST)


def image_pair(network, height, width, n=1, seed=5):
    random = torch.Generator().manual_seed(seed)
    shape = (n, network.bands, height, width)
    return torch.randn(shape, generator=random), torch.randn(shape, generator=random)


@pytest.fixture
def network(name, options, fill):
    return fill(create(name, **options)).eval()


def test_every_network_of_the_registry_is_tested():
    assert sorted(OPTIONS) == names()


@every_network
@pytest.mark.parametrize("size", [(32, 32), (33, 47), (64, 96), (100, 35)])
def test_there_is_one_finite_logit_per_pixel_at_any_size(network, size):
    with torch.inference_mode():
        logits = network(*image_pair(network, *size, n=2))
    assert logits.shape == (2, 1, *size)
    assert logits.isfinite().all()
    assert logits.std() > 0


@one_of_each
def test_a_size_that_fits_is_not_padded(network):
    before, after = image_pair(network, 2 * network.stride, 3 * network.stride)
    with torch.inference_mode():
        assert torch.equal(network(before, after), network.logits(before, after, auxiliary=False)[0])


@one_of_each
def test_a_size_that_does_not_fit_is_padded_below_and_right_with_the_last_pixels(network):
    stride = network.stride
    height, width = 3 * stride - 5, 4 * stride - 1
    images = image_pair(network, height, width)
    margins = ((0, 0), (0, 0), (0, 5), (0, 1))
    padded = [torch.from_numpy(np.pad(image.numpy(), margins, mode="edge")) for image in images]
    with torch.inference_mode():
        assert torch.equal(network(*images), network(*padded)[..., :height, :width])


@every_network
def test_neighbours_in_a_batch_do_not_matter(network):
    before, after = image_pair(network, 48, 64, n=3)
    other_before, other_after = image_pair(network, 48, 64, n=3, seed=6)
    other_before[1], other_after[1] = before[1], after[1]
    with torch.inference_mode():
        assert torch.equal(network(before, after)[1], network(other_before, other_after)[1])


@one_of_each
def test_an_image_pair_alone_gives_what_it_gives_in_a_batch(network, assert_agrees):
    before, after = image_pair(network, 48, 64, n=4)
    with torch.inference_mode():
        together = network(before, after)
        for place in range(4):
            alone = network(before[place : place + 1], after[place : place + 1])
            assert_agrees(alone, together[place : place + 1], torch.float32)


@every_network
def test_gradients_reach_every_parameter(network):
    # In evaluation mode: batch norm of a batch takes away what a bias before it adds.
    loss = sum(
        logits.square().mean() for logits in network.training_logits(*image_pair(network, 64, 64, n=2))
    )
    loss.backward()
    without = [name for name, parameter in network.named_parameters() if not parameter.grad.abs().sum() > 0]
    assert without == []


@one_of_each
def test_training_logits_open_with_the_main_one(network):
    before, after = image_pair(network, 40, 56, n=2)
    with torch.inference_mode():
        main, *auxiliary = network.training_logits(before, after)
        assert torch.equal(main, network(before, after))
    assert all(logits.shape == main.shape for logits in auxiliary)


@one_of_each
def test_bfloat16_autocast_stays_near_float32(network, assert_agrees):
    before, after = image_pair(network, 64, 96)
    with torch.inference_mode():
        exact = network(before, after)
        with torch.autocast("cpu", torch.bfloat16):
            rough = network(before, after)
    assert_agrees(rough, exact, torch.bfloat16)


@one_of_each
def test_training_under_bfloat16_autocast_gives_finite_gradients(network):
    network.train()
    with torch.autocast("cpu", torch.bfloat16):
        logits = network.training_logits(*image_pair(network, 64, 64, n=2))
    sum(each.float().square().mean() for each in logits).backward()
    assert all(parameter.grad.isfinite().all() for parameter in network.parameters())


@every_network
def test_a_network_comes_back_from_its_file_as_it_was(network, tmp_path):
    before, after = image_pair(network, 40, 40)
    model_file.save(tmp_path / "model.safetensors", network, {"title": "Test"})
    again, card = model_file.load(tmp_path / "model.safetensors")
    assert card["network"] == {"name": network.name, "options": network.options}
    with torch.inference_mode():
        assert torch.equal(network(before, after), again(before, after))


@one_of_each
def test_before_and_after_are_told_apart(network):
    before, after = image_pair(network, 64, 64)
    with torch.inference_mode():
        forwards, backwards = network(before, after), network(after, before)
    assert (forwards - backwards).abs().max() > 0.01 * forwards.std()


@one_of_each
def test_a_network_exports_to_a_graph_for_any_batch_size(network, assert_agrees):
    exported = torch.export.export(
        network,
        image_pair(network, 64, 64, n=2),
        dynamic_shapes=({0: torch.export.Dim("n", min=2, max=64)},) * 2,
    )
    before, after = image_pair(network, 64, 64, n=5)
    with torch.inference_mode():
        assert_agrees(exported.module()(before, after), network(before, after), torch.float32)


@one_of_each
def test_fresh_weights_follow_the_seed(name, options):
    torch.manual_seed(11)
    first = create(name, **options).state_dict()
    torch.manual_seed(11)
    second = create(name, **options).state_dict()
    assert all(torch.equal(first[key], second[key]) for key in first)


@one_of_each
@pytest.mark.parametrize("size", [(31, 64), (64, 31), (1, 1)])
def test_an_image_smaller_than_32_pixels_is_refused_with_its_size(network, size):
    with pytest.raises(ValueError, match=rf"{size[1]} × {size[0]} pixels.* 32 × 32"):
        network(*image_pair(network, *size))


@one_of_each
def test_images_of_different_shapes_or_other_bands_are_refused(network):
    before, after = image_pair(network, 64, 64)
    with pytest.raises(ValueError, match="differ in shape"):
        network(before, after[..., :63])
    with pytest.raises(ValueError, match=r"\(n, 3, height, width\)"):
        network(before[:, :2], after[:, :2])


def test_an_unknown_network_is_refused_with_the_names_there_are():
    with pytest.raises(ValueError, match="no network 'unet'; the networks are .*isnet_lw"):
        create("unet")


@one_of_each
@pytest.mark.parametrize("option", ["depth", "name", "self"])
def test_an_unknown_option_is_refused_with_the_options_there_are(name, options, option):
    with pytest.raises(ValueError, match=f"{name} has no option {option}; .*bands"):
        create(name, **options, **{option: 3})


@one_of_each
@pytest.mark.parametrize("bands", [0, -1, 3.0, "3", True, None])
def test_bands_that_are_no_count_are_refused(name, options, bands):
    with pytest.raises(ValueError, match="bands"):
        create(name, **{**options, "bands": bands})
