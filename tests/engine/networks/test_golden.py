"""Networks against recorded outputs and parameter counts of the published ones."""

from __future__ import annotations

import pytest
import torch

from engine.inference.devices import compiled_cache
from engine.inference.devices.openvino import CompiledModule
from engine.models import load_published
from engine.networks import create

RECORDS = {
    "bit": ("bit", {}),
    "bit_dd8": ("bit", {"decoder_head_width": 64}),
    "bit_rsp_resnet50": ("bit", {"backbone": "rsp_resnet50", "decoder_head_width": 64}),
    "cgnet": ("cgnet", {}),
    "changeformer": ("changeformer", {}),
    "dsamnet": ("dsamnet", {}),
    "dtcdscn": ("dtcdscn", {}),
    "dtcdscn_2class": ("dtcdscn", {"classes": 2}),
    "fc_ef": ("fc_ef", {}),
    "fc_siam_conc": ("fc_siam_conc", {}),
    "fc_siam_diff": ("fc_siam_diff", {}),
    "hanet": ("hanet", {}),
    "hcgmnet": ("hcgmnet", {}),
    "hsanet": ("hsanet", {}),
    "ifn": ("ifn", {}),
    "sscfnet_resnet50_lw": ("sscfnet", {"backbone": "resnet50"}),
    "isnet_resnet18_fullmm": ("isnet", {"backbone": "resnet18"}),
    "isnet_resnet18_partialmm": ("isnet", {"backbone": "resnet18", "margin": "partial"}),
    "isnet_lw_128": ("isnet_lw", {"width": 128}),
    "mfpnet": ("mfpnet", {}),
    "mspsnet": ("mspsnet", {}),
    "snunet_c16": ("snunet", {"width": 16}),
    "snunet": ("snunet", {}),
    "snunet_c16_mean": ("snunet", {"width": 16, "ecam_pool": "mean"}),
    "stanet_pam": ("stanet", {}),
    "stanet_bam": ("stanet", {"attention": "bam"}),
    "stanet_base": ("stanet", {"attention": "base"}),
    "tinycd": ("tinycd", {}),
}
QUICK = ("fc_siam_diff", "isnet_lw_128", "isnet_resnet18_partialmm", "stanet_base", "tinycd")
ONE_OF_EACH = list({name: record for record, (name, _) in reversed(RECORDS.items())}.values())
"""The first of each network."""
DEVICES = ["cpu", *(["cuda"] if torch.cuda.is_available() else [])]

# Counts of the published networks, and how many of these are parameters that their forward pass never uses.
COUNTS = [
    ("bit", {}, 11_943_754, 8_906_728),
    ("bit", {"decoder_head_width": 64}, 12_402_506, 8_906_728),
    ("bit", {"backbone": "rsp_resnet50", "decoder_head_width": 64}, 24_442_210, 14_964_736),
    ("cgnet", {}, 38_989_317, 5_310_976),
    ("changeformer", {}, 41_026_674, 0),
    ("dsamnet", {}, 16_950_728, 0),
    ("dtcdscn", {}, 41_070_690, 0),
    ("dtcdscn", {"classes": 2}, 41_071_268, 9_814_706),
    ("fc_ef", {}, 1_350_578, 0),
    ("fc_siam_conc", {}, 1_545_986, 0),
    ("fc_siam_diff", {}, 1_350_146, 0),
    ("hanet", {}, 3_029_444, 417_880),
    ("hcgmnet", {}, 47_322_373, 0),
    ("hsanet", {}, 39_769_482, 5_352_258),
    ("ifn", {}, 50_709_501, 267_264),
    ("sscfnet", {"backbone": "resnet50"}, 29_209_477, 0),
    ("sscfnet", {"backbone": "resnext50"}, 28_681_349, 0),
    ("sscfnet", {"backbone": "resnet101"}, 48_201_605, 0),
    ("sscfnet", {"backbone": "resnet50", "lightweight": False}, 29_667_637, 0),
    ("sscfnet", {"backbone": "resnext50", "lightweight": False}, 29_139_509, 0),
    ("sscfnet", {"backbone": "resnet101", "lightweight": False}, 48_659_765, 0),
    ("isnet", {"backbone": "resnet18"}, 18_005_800, 513_000),
    ("isnet", {"backbone": "resnet34"}, 28_113_960, 513_000),
    ("isnet", {"backbone": "resnet50"}, 104_242_072, 2_049_000),
    ("isnet", {"backbone": "resnext50"}, 103_713_944, 2_049_000),
    ("isnet", {"backbone": "wide_resnet50_2"}, 147_568_280, 2_049_000),
    ("isnet", {"backbone": "resnet18", "margin": "partial"}, 12_905_592, 513_000),
    ("isnet", {"backbone": "resnet34", "margin": "partial"}, 23_013_752, 513_000),
    ("isnet", {"backbone": "resnet50", "margin": "partial"}, 40_588_776, 2_049_000),
    ("isnet", {"backbone": "resnext50", "margin": "partial"}, 40_060_648, 2_049_000),
    ("isnet", {"backbone": "wide_resnet50_2", "margin": "partial"}, 83_914_984, 2_049_000),
    ("isnet_lw", {"width": 128}, 778_710, 5_376),
    ("isnet_lw", {"width": 192}, 1_421_718, 12_096),
    ("isnet_lw", {"width": 256}, 2_234_070, 21_504),
    ("isnet_lw", {"width": 384}, 4_366_806, 48_384),
    ("mfpnet", {}, 60_056_744, 0),
    ("mspsnet", {}, 2_209_836, 417_880),
    ("snunet", {}, 12_034_978, 0),
    ("snunet", {"width": 16}, 3_012_178, 0),
    ("snunet", {"width": 48}, 27_068_402, 0),
    ("stanet", {"attention": "base"}, 16_891_840, 0),
    ("stanet", {"attention": "bam"}, 16_897_041, 1),
    ("stanet", {"attention": "pam"}, 16_929_152, 0),
    ("tinycd", {}, 285_128, 0),
]


def over_records(records):
    """Each read once, as tests with the same record run one after the other."""
    marked = [pytest.param(each, marks=[] if each in QUICK else [pytest.mark.slow]) for each in records]
    return pytest.mark.parametrize("record", marked, indirect=True, scope="module")


@pytest.fixture(scope="module")
def record(request, golden_record):
    return golden_record(request.param)


@pytest.fixture(scope="module")
def published_network(record, tmp_path_factory):
    """A network with the weights of a checkpoint file that holds them as published."""
    checkpoint = tmp_path_factory.mktemp("published") / "published.pth"
    torch.save({"network": record.weights, "optimizer": {"state": {}, "param_groups": []}}, checkpoint)
    name, options = RECORDS[record.name]
    network = create(name, **options)
    load_published(network, checkpoint)
    return network.eval()


def assert_logits_agree(network, record, dtype, device, assert_agrees):
    with torch.inference_mode():
        logits = network.to(device, dtype).training_logits(
            record.before.to(device, dtype), record.after.to(device, dtype)
        )
    assert len(logits) == len(record.logits)
    for ours, published in zip(logits, record.logits):
        assert_agrees(ours, published, dtype)


@over_records(RECORDS)
def test_a_published_checkpoint_gives_the_published_logits_in_float32(
    published_network, record, assert_agrees
):
    assert_logits_agree(published_network, record, torch.float32, "cpu", assert_agrees)


@over_records(ONE_OF_EACH)
@pytest.mark.parametrize("device", DEVICES)
def test_a_published_checkpoint_gives_the_published_logits_in_float64(
    published_network, record, device, assert_agrees
):
    assert_logits_agree(published_network, record, torch.float64, device, assert_agrees)


@over_records(QUICK)
@pytest.mark.parametrize("dtype", [torch.float64, torch.float32], ids=str)
def test_the_inference_form_gives_the_published_logits(published_network, record, dtype, assert_agrees):
    network = published_network.to("cpu", dtype).fuse()
    with torch.inference_mode():
        assert_agrees(network(record.before.to(dtype), record.after.to(dtype)), record.logits[0], dtype)


@pytest.mark.slow
@over_records(ONE_OF_EACH)
def test_openvino_gives_the_published_logits_in_float32(
    published_network, record, assert_agrees, monkeypatch, tmp_path
):
    monkeypatch.setattr(compiled_cache, "cache_folder", lambda: tmp_path)
    form = published_network.to("cpu", torch.float32).fuse()
    size = (record.before.shape[2], record.before.shape[3])
    computed = CompiledModule.of_network(form, size, "float32", threads=1)
    assert_agrees(computed(record.before, record.after)[0], record.logits[0], torch.float32)


@over_records(RECORDS)
def test_the_record_lists_the_network_s_parameters_and_only_unused_ones_besides(published_network, record):
    ours = {key: tensor.shape for key, tensor in published_network.state_dict().items()}
    published_weights = published_network.from_published(record.weights)
    published = {key: tensor.shape for key, tensor in published_weights.items()}
    assert ours.items() <= published.items()
    assert all(
        key.startswith(published_network.unused_in_published) for key in published.keys() - ours.keys()
    )


@pytest.mark.parametrize(("name", "options", "published", "unused"), COUNTS)
def test_the_parameter_count_is_the_published_one_less_the_unused(name, options, published, unused):
    with torch.device("meta"):
        network = create(name, **options)
    assert sum(parameter.numel() for parameter in network.parameters()) == published - unused
