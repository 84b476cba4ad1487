"""ImageNet weights of a backbone alone, under torchvision's names, read into each network that has one."""

from __future__ import annotations

import pytest
import torch

from engine import networks
from engine.contract.errors import InputError
from engine.models.published import load_backbone
from engine.networks.resnet import ResNet
from engine.networks.vgg import vgg16_stages
from tests.seeds import seeded


def vgg_weights():
    """VGG-16 with batch norm as torchvision names it, its classifier included."""
    numbered = [layer for stage in vgg16_stages(3) for layer in stage.named_children()]
    assert [int(name) for name, _ in numbered] == list(range(42))
    weights = {
        f"features.{name}.{field}": torch.randn_like(tensor) if tensor.is_floating_point() else tensor
        for name, layer in numbered
        for field, tensor in layer.state_dict().items()
    }
    return {**weights, "classifier.0.weight": torch.zeros(10, 10), "classifier.0.bias": torch.zeros(10)}


def resnet_weights(backbone):
    torch.manual_seed(seeded(1))
    resnet = ResNet(backbone, 3, strides=(1, 2, 2, 2))
    return {**resnet.state_dict(), "fc.weight": torch.zeros(1000, 8), "fc.bias": torch.zeros(1000)}


@pytest.mark.parametrize("bands", [3, 5])
@pytest.mark.parametrize(
    "name, backbone, own_name",
    [
        ("bit", "resnet18", "resnet.{}"),
        pytest.param("dsamnet", "resnet18", "backbone.{}", marks=pytest.mark.slow),
        ("isnet", "resnet18", "resnet.{}"),
        pytest.param("sscfnet", "resnet50", "backbone.{}", marks=pytest.mark.slow),
        pytest.param("stanet", "resnet18", "netF.module.backbone.{}", marks=pytest.mark.slow),
    ],
)
def test_a_resnet_takes_its_place_and_the_rest_stays(name, backbone, own_name, bands, tmp_path):
    network = networks.create(name, bands=bands)
    before = {key: tensor.clone() for key, tensor in network.state_dict().items()}
    weights = resnet_weights(backbone)
    torch.save(weights, tmp_path / "imagenet.pth")
    load_backbone(network, tmp_path / "imagenet.pth")
    taken = {own_name.format(key): value for key, value in weights.items() if not key.startswith("fc.")}
    for key, tensor in network.state_dict().items():
        if key not in taken:
            assert torch.equal(tensor, before[key]), key
        elif bands == 3 or key != f"{network.first_convolution}.weight":
            assert torch.equal(tensor, taken[key]), key
    grey = torch.randn(1, 1, 8, 8)
    first = network.get_submodule(network.first_convolution)
    expected = torch.nn.functional.conv2d(
        grey.expand(-1, 3, -1, -1), weights["conv1.weight"], stride=first.stride, padding=3
    )
    torch.testing.assert_close(first(grey.expand(-1, bands, -1, -1)), expected, atol=1e-5, rtol=1e-4)


def test_the_first_stages_of_an_efficientnet_take_their_place_in_tinycd(tmp_path):
    network = networks.create("tinycd")
    weights = {
        name.replace("_backbone.", "features."): torch.rand_like(tensor.float()).to(tensor.dtype)
        for name, tensor in network.state_dict().items()
        if name.startswith("_backbone.")
    }
    further = {"features.4.0.block.0.0.weight": torch.zeros(9), "classifier.1.bias": torch.zeros(9)}
    torch.save({**weights, **further}, tmp_path / "efficientnet_b4.pth")
    load_backbone(network, tmp_path / "efficientnet_b4.pth")
    own = network.state_dict()
    assert all(
        torch.equal(own[name.replace("features.", "_backbone.")], tensor) for name, tensor in weights.items()
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", ["cgnet", "hcgmnet", "hsanet"])
def test_vgg_takes_its_place_in_networks_that_fuse_its_stages(name, tmp_path):
    network = networks.create(name)
    weights = vgg_weights()
    torch.save({"state_dict": weights}, tmp_path / "vgg16_bn.pth")
    load_backbone(network, tmp_path / "vgg16_bn.pth")
    own = network.state_dict()
    first_of = {"inc": 0, "down1": 5, "down2": 12, "down3": 22, "down4": 32, "end": 42}
    for stage, after in zip(first_of, list(first_of)[1:]):
        for number in range(first_of[stage], first_of[after]):
            for field in ("weight", "bias", "running_mean", "running_var"):
                if f"features.{number}.{field}" in weights:
                    assert torch.equal(
                        own[f"{stage}.{number}.{field}"], weights[f"features.{number}.{field}"]
                    )


@pytest.mark.parametrize(
    "name, weights, complaint",
    [
        ("isnet", lambda: resnet_weights("resnet50"), "left over"),
        ("isnet", lambda: {"conv1.weight": torch.zeros(64, 3, 7, 7)}, "missing"),
        ("hsanet", lambda: resnet_weights("resnet18"), "none of them is of its backbone"),
        ("isnet_lw", lambda: resnet_weights("resnet18"), "none of them is of its backbone"),
    ],
)
def test_the_weights_of_another_backbone_are_refused_and_change_nothing(name, weights, complaint, tmp_path):
    network = networks.create(name)
    before = {key: tensor.clone() for key, tensor in network.state_dict().items()}
    torch.save(weights(), tmp_path / "imagenet.pth")
    with pytest.raises(InputError, match=complaint):
        load_backbone(network, tmp_path / "imagenet.pth")
    assert all(torch.equal(tensor, before[key]) for key, tensor in network.state_dict().items())
