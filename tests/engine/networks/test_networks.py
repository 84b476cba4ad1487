"""What every network promises, whichever family it is of. A new network adds its options to `OPTIONS`."""

from __future__ import annotations

import copy

import numpy as np
import pytest
import torch
from torch import nn
from torch._subclasses import FakeTensorMode

from engine import models
from engine.contract.card import NetworkSpec
from engine.networks import create, names
from tests.seeds import seeded

OPTIONS = {
    "bit": [{}, {"backbone": "rsp_resnet50", "decoder_head_width": 64}],
    "cgnet": [{}],
    "changeformer": [{}],
    "dsamnet": [{}],
    "dtcdscn": [{}],
    "fc_ef": [{}],
    "fc_siam_conc": [{}],
    "fc_siam_diff": [{}],
    "hanet": [{}],
    "hcgmnet": [{}],
    "hsanet": [{}, {"bands": 4}],
    "ifn": [{}],
    "isnet": [
        {},
        {"margin": "partial"},
        {"backbone": "resnet34", "margin": "partial", "bands": 4},
        {"backbone": "resnet50", "margin": "partial"},
        {"backbone": "resnext50", "margin": "partial"},
        {"backbone": "wide_resnet50_2", "margin": "partial"},
        {"backbone": "resnext50"},
    ],
    "isnet_lw": [
        {},
        {"width": 192},
        {"width": 256},
        {"width": 384},
        {"bands": 1},
        {"width": 192, "bands": 5},
    ],
    "mfpnet": [{}],
    "mspsnet": [{}],
    "paired_lite": [{}, {"backbone": "lite1"}, {"backbone": "lite2", "width": 24, "bands": 4}],
    "snunet": [{"width": 16}, {"width": 16, "ecam_pool": "mean"}],
    "sscfnet": [
        {},
        {"backbone": "resnet101", "bands": 6},
        {"backbone": "resnext50"},
        {"lightweight": False},
    ],
    "stanet": [{}, {"attention": "bam"}],
    "tinycd": [{}],
}
MINDS_THE_ORDER_OF_IMAGES = {
    "bit": True,
    "cgnet": True,
    "changeformer": True,
    "dsamnet": True,
    "dtcdscn": True,
    "fc_ef": True,
    "fc_siam_conc": True,
    "fc_siam_diff": True,
    "hanet": True,
    "hcgmnet": True,
    "hsanet": True,
    "ifn": True,
    "isnet": True,
    "isnet_lw": True,
    "mfpnet": True,
    "mspsnet": True,
    "paired_lite": False,
    "snunet": True,
    "sscfnet": False,
    "stanet": False,
    "tinycd": True,
}
MATTERS_AT_LEAST = {"fc_siam_diff": 1e-4}
"""In deviations of the logits, where the order shows only in the deepest features."""
ROUNDING = {
    ("bit", torch.bfloat16): 0.9,
    ("bit", torch.float16): 0.1,
    ("stanet", torch.bfloat16): 0.6,
    ("tinycd", torch.bfloat16): 0.7,
}
"""Largest difference of a lower precision from float32, in deviations, where others have less."""
PADS_NOTHING = ("fc_siam_diff",)
QUICK = ("fc_siam_diff", "isnet_lw", "paired_lite", "tinycd")
EVERY = [
    pytest.param((name, options), marks=[pytest.mark.slow] if number or name not in QUICK else [])
    for name in names()
    for number, options in enumerate(OPTIONS[name])
]
FIRST = [(name, OPTIONS[name][0]) for name in names()]


def over_networks(networks):
    """Each built once, as tests with the same network run one after the other."""
    return pytest.mark.parametrize("network", networks, indirect=True, ids=str, scope="module")


def slow_unless_quick(networks):
    return [pytest.param(each, marks=[] if each[0] in QUICK else [pytest.mark.slow]) for each in networks]


every_network = over_networks(EVERY)
one_of_each = over_networks(slow_unless_quick(FIRST))
quick_ones = over_networks([first for first in FIRST if first[0] in QUICK])
one_name_of_each = pytest.mark.parametrize(
    ("name", "options"),
    [pytest.param(*first, marks=[] if first[0] in QUICK else [pytest.mark.slow]) for first in FIRST],
)


def image_pair(network, height, width, n=1, seed=5):
    random = torch.Generator().manual_seed(seeded(seed))
    shape = (n, network.bands, height, width)
    return torch.randn(shape, generator=random), torch.randn(shape, generator=random)


@pytest.fixture(scope="module")
def network(request, fill):
    name, options = request.param
    return fill(create(name, **options)).eval()


def test_every_network_of_the_registry_is_tested():
    assert sorted(OPTIONS) == names() == sorted(MINDS_THE_ORDER_OF_IMAGES)


@every_network
@pytest.mark.parametrize("size", [(32, 32), (33, 71)])
def test_there_is_one_finite_logit_per_pixel_at_any_size(network, size):
    with torch.inference_mode():
        logits = network(*image_pair(network, *size))
    assert logits.shape == (1, 1, *size)
    assert logits.isfinite().all()
    assert logits.std() > 0


@quick_ones
def test_a_size_that_fits_is_not_padded(network):
    before, after = image_pair(network, 4 * max(network.stride, 8), 5 * max(network.stride, 8))
    with torch.inference_mode():
        assert torch.equal(network(before, after), network.logits(before, after, auxiliary=False)[0])


@over_networks([first for first in FIRST if first[0] in QUICK and first[0] not in PADS_NOTHING])
def test_a_size_that_does_not_fit_is_padded_below_and_right_with_the_last_pixels(network):
    step = max(network.stride, 16)
    height, width = 3 * step - 5, 4 * step - 1
    images = image_pair(network, height, width)
    margins = ((0, 0), (0, 0), (0, 5), (0, 1))
    padded = [torch.from_numpy(np.pad(image.numpy(), margins, mode="edge")) for image in images]
    with torch.inference_mode():
        assert torch.equal(network(*images), network(*padded)[..., :height, :width])


@one_name_of_each
@pytest.mark.parametrize("fits", [(2, 3), (5, 2)])
def test_any_multiple_of_the_stride_fits_and_auxiliary_logits_are_whole_times_smaller(name, options, fits):
    """Seen from the shapes alone, by a network without values."""
    with torch.device("meta"):
        network = create(name, **options).eval()
        size = tuple(32 + network.stride * times for times in fits)
        main, *auxiliary = network.logits(*torch.empty(2, 1, network.bands, *size), auxiliary=True)
    assert main.shape == (1, 1, *size)
    for logits in auxiliary:
        assert logits.shape[0] == 1 and logits.shape[1] in (1, 2)
        assert logits.shape[2:] in [tuple(-(-side // times) for side in size) for times in range(1, 33)]


@every_network
def test_neighbours_in_a_batch_do_not_matter(network):
    before, after = image_pair(network, 32, 48, n=2)
    other_before, other_after = image_pair(network, 32, 48, n=2, seed=6)
    other_before[1], other_after[1] = before[1], after[1]
    with torch.inference_mode():
        assert torch.equal(network(before, after)[1], network(other_before, other_after)[1])


@quick_ones
def test_an_image_pair_alone_gives_what_it_gives_in_a_batch(network, assert_agrees):
    before, after = image_pair(network, 48, 64, n=2)
    with torch.inference_mode():
        together = network(before, after)
        for place in range(2):
            alone = network(before[place : place + 1], after[place : place + 1])
            assert_agrees(alone, together[place : place + 1], torch.float32)


@every_network
def test_gradients_reach_every_parameter(network):
    # In evaluation mode: batch norm of a batch takes away what a bias before it adds.
    loss = sum(logits.square().mean() for logits in network.training_logits(*image_pair(network, 48, 48)))
    parameters = dict(network.named_parameters())
    gradients = dict(zip(parameters, torch.autograd.grad(loss, list(parameters.values()), allow_unused=True)))
    unreached = [name for name, gradient in gradients.items() if gradient is None]
    unmoved = [name for name, gradient in gradients.items() if not gradient.abs().sum() > 0]
    assert unreached == []
    # What is added to all keys adds the same to all scores of a query, which their softmax does not see.
    assert [name for name in unmoved if not name.endswith("key_conv.bias")] == []


@quick_ones
def test_training_logits_open_with_the_main_one(network):
    before, after = image_pair(network, 40, 56, n=2)
    with torch.inference_mode():
        main = network.training_logits(before, after)[0]
        assert torch.equal(main, network(before, after))


@one_of_each
@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16], ids=str)
def test_in_a_lower_precision_it_stays_near_float32(network, dtype, assert_agrees):
    before, after = image_pair(network, 32, 32)
    with torch.inference_mode():
        rough = network.fuse().to(dtype)(before, after)
        assert rough.dtype == dtype
        assert_agrees(rough, network(before, after), dtype, ROUNDING.get((network.name, dtype)))
    assert {weights.dtype for weights in network.parameters()} == {torch.float32}


@quick_ones
def test_bfloat16_autocast_stays_near_float32(network, assert_agrees):
    before, after = image_pair(network, 64, 96)
    with torch.inference_mode():
        exact = network(before, after)
        with torch.autocast("cpu", torch.bfloat16):
            rough = network(before, after)
    assert_agrees(rough, exact, torch.bfloat16, ROUNDING.get((network.name, torch.bfloat16)))


@quick_ones
def test_training_under_bfloat16_autocast_gives_finite_gradients(network):
    network = copy.deepcopy(network).train()
    with torch.autocast("cpu", torch.bfloat16):
        logits = network.training_logits(*image_pair(network, 64, 64, n=2))
    sum(each.float().square().mean() for each in logits).backward()
    assert all(parameter.grad.isfinite().all() for parameter in network.parameters())


@one_of_each
def test_training_under_bfloat16_autocast_mixes_no_types_of_numbers(network):
    """Seen from shapes and types alone: without units for it a processor convolves bfloat16 very slowly."""
    with FakeTensorMode():
        shapes_only = create(network.name, **network.options).train()
        with torch.autocast("cpu", torch.bfloat16):
            logits = shapes_only.training_logits(*torch.empty(2, 2, network.bands, 64, 64))
        sum(each.float().square().mean() for each in logits).backward()
        assert all(weights.grad.dtype == torch.float32 for weights in shapes_only.parameters())


@quick_ones
def test_a_network_comes_back_from_its_file_as_it_was(network, tmp_path):
    before, after = image_pair(network, 40, 40)
    models.save(tmp_path / "model.safetensors", network, {"title": "Test"})
    again, card = models.load(tmp_path / "model.safetensors")
    assert card.network == NetworkSpec(network.name, network.options)
    with torch.inference_mode():
        assert torch.equal(network(before, after), again(before, after))


@every_network
def test_swapping_the_images_changes_the_logits_where_their_order_counts(network, assert_agrees):
    before, after = image_pair(network, 48, 48)
    with torch.inference_mode():
        forwards, backwards = network(before, after), network(after, before)
    if MINDS_THE_ORDER_OF_IMAGES[network.name]:
        assert (forwards - backwards).abs().max() > MATTERS_AT_LEAST.get(network.name, 0.01) * forwards.std()
    else:
        assert_agrees(backwards, forwards, torch.float32)


@every_network
def test_the_inference_form_gives_the_same_logits_and_leaves_the_network_as_it_was(network, assert_agrees):
    before, after = image_pair(network, 48, 64)
    weights_before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    fused = network.fuse()
    with torch.inference_mode():
        assert_agrees(fused(before, after), network(before, after), torch.float32)
    weights = network.state_dict()
    assert weights.keys() == weights_before.keys()
    assert all(torch.equal(weights[name], tensor) for name, tensor in weights_before.items())


@one_of_each
def test_the_inference_form_holds_nothing_that_only_training_needs(network):
    fused = network.fuse()
    assert not any(isinstance(layer, nn.modules.batchnorm._BatchNorm) for layer in fused.modules())
    assert not any(isinstance(layer, nn.modules.dropout._DropoutNd) for layer in fused.modules())
    logits = fused.requires_grad_()(*image_pair(network, 32, 32))
    gradients = torch.autograd.grad(logits.sum(), list(fused.parameters()), allow_unused=True)
    unused = [name for (name, _), gradient in zip(fused.named_parameters(), gradients) if gradient is None]
    assert unused == []


@quick_ones
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=str)
def test_the_inference_form_answers_with_channels_last_but_for_kernels_of_one_pixel(network, dtype):
    kernels = [weights for weights in network.fuse().to(dtype).parameters() if weights.ndim == 4]
    larger = [weights for weights in kernels if weights.shape[2:] != (1, 1)]
    assert larger
    for weights in kernels:
        is_larger = weights.shape[2:] != (1, 1)
        assert weights.is_contiguous(
            memory_format=torch.channels_last if is_larger else torch.contiguous_format
        )


@quick_ones
def test_the_inference_form_of_an_inference_form_is_itself(network):
    fused = network.fuse()
    assert fused.fuse() is fused


@quick_ones
def test_an_inference_form_refuses_to_be_trained_and_says_what_to_do(network):
    fused = network.fuse()
    assert fused.eval() is fused
    with pytest.raises(RuntimeError, match="inference form.* train the network that `fuse` was called on"):
        fused.train()
    with pytest.raises(RuntimeError, match="inference form"):
        fused.training_logits(*image_pair(network, 32, 32))
    assert not fused.training


@pytest.mark.slow
@quick_ones
def test_a_compiled_network_gives_the_same_logits(network, assert_agrees):
    """Captured and differentiated as for any compiler; the compiler itself is not on every machine."""
    torch._dynamo.reset()
    before, after = image_pair(network, 48, 64)
    compiled = torch.compile(network, backend="aot_eager", fullgraph=True)
    with torch.inference_mode():
        assert_agrees(compiled(before, after), network(before, after), torch.float32)


@one_name_of_each
@pytest.mark.parametrize("bands", [1, 13])
def test_the_first_convolution_sees_as_many_bands_as_there_are(name, options, bands):
    with torch.device("meta"):
        network = create(name, **options, bands=bands).eval()
        assert network(*torch.empty(2, 1, bands, 32, 32)).shape == (1, 1, 32, 32)
    kernels = network.get_parameter(f"{network.first_convolution}.weight")
    both_images = name == "fc_ef"
    assert kernels.shape[1] == (2 if both_images else 1) * bands


@pytest.mark.slow
@quick_ones
def test_a_network_exports_to_a_graph_for_any_batch_size(network, assert_agrees):
    exported = torch.export.export(
        network,
        image_pair(network, 64, 64, n=2),
        dynamic_shapes=({0: torch.export.Dim("n", min=2, max=64)},) * 2,
    )
    before, after = image_pair(network, 64, 64, n=5)
    with torch.inference_mode():
        assert_agrees(exported.module()(before, after), network(before, after), torch.float32)


@pytest.mark.slow
@one_name_of_each
def test_fresh_weights_follow_the_seed(name, options):
    torch.manual_seed(seeded(11))
    first = create(name, **options).state_dict()
    torch.manual_seed(seeded(11))
    second = create(name, **options).state_dict()
    assert all(torch.equal(first[key], second[key]) for key in first)


@quick_ones
@pytest.mark.parametrize("size", [(31, 64), (64, 31), (1, 1)])
def test_an_image_smaller_than_32_pixels_is_refused_with_its_size(network, size):
    with pytest.raises(ValueError, match=rf"{size[1]} × {size[0]} pixels.* 32 × 32"):
        network(*image_pair(network, *size))


@quick_ones
def test_images_of_different_shapes_or_other_bands_are_refused(network):
    before, after = image_pair(network, 64, 64)
    with pytest.raises(ValueError, match="differ in shape"):
        network(before, after[..., :63])
    with pytest.raises(ValueError, match=r"\(n, 3, height, width\)"):
        network(before[:, :2], after[:, :2])


def test_an_unknown_network_is_refused_with_the_names_there_are():
    with pytest.raises(ValueError, match="no network 'unet'; the networks are .*isnet_lw"):
        create("unet")


@one_name_of_each
@pytest.mark.parametrize("option", ["depth", "name", "self"])
def test_an_unknown_option_is_refused_with_the_options_there_are(name, options, option):
    with pytest.raises(ValueError, match=f"{name} has no option {option}; .*bands"):
        create(name, **options, **{option: 3})


@one_name_of_each
@pytest.mark.parametrize("bands", [0, -1, 3.0, "3", True, None])
def test_bands_that_are_no_count_are_refused(name, options, bands):
    with pytest.raises(ValueError, match="bands"):
        create(name, **{**options, "bands": bands})


@pytest.mark.parametrize(
    ("name", "option", "value", "named"),
    [
        ("sscfnet", "backbone", "resnet18", "resnet50, resnext50, resnet101"),
        ("sscfnet", "lightweight", "yes", "true or false"),
        ("isnet", "backbone", "resnet101", "resnet18, resnet34, resnet50, resnext50, wide_resnet50_2"),
        ("isnet", "margin", True, "full, partial"),
    ],
)
def test_a_value_that_an_option_does_not_take_is_refused_with_those_it_does(name, option, value, named):
    with pytest.raises(ValueError, match=named):
        create(name, **{option: value})
