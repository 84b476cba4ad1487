"""What the tests of networks share: how close is close enough, and weights that follow from their names."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

# The largest difference from the reference, in standard deviations of the reference. (SSCFNet needs the
# most in bfloat16: without training its logits differ little from their mean.)
TOLERANCE = {torch.float64: 1e-5, torch.float32: 1e-3, torch.float16: 0.06, torch.bfloat16: 0.35}

# Attention between channels adds up over all pixels: it is given little, which is made large again after it.
GAINS = {
    f"cam_attention_{level}.attn.{layer}": (2**level / 256) ** power
    for level in (1, 2, 3, 4)
    for layer, power in (("1.weight", 1), ("1.bias", 1), ("4.weight", -1))
}
# Units that their ReLU would leave out whatever the image, the few channels being all of one sign before it.
GAINS["encoder1.1.se.fc.0"] = -1.0
GAINS.update({f"decoder{level}_master.scse.channel_excitation.0": -1.0 for level in (1, 2, 3)})
SHARPER = re.compile(r"f_(key|query)\.0\.weight$")
"""Of STANet's pyramid, which with small ones finds the same everywhere, and then no distance but rounding."""

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class GoldenRecord:
    """A published network's weights under their published names, an image pair, and what it returned.

    `logits` are the main ones, then the auxiliary ones.
    """

    name: str
    weights: dict[str, Tensor]
    before: Tensor
    after: Tensor
    logits: list[Tensor]


@pytest.fixture(scope="session")
def assert_agrees() -> Callable[..., None]:
    """Compares with what is expected, to `TOLERANCE` or to another bound, in deviations of the expected."""

    def check(actual: Tensor, expected: Tensor, dtype: torch.dtype, bound: float | None = None) -> None:
        assert actual.shape == expected.shape
        expected = expected.double()
        difference = (actual.detach().cpu().double() - expected).abs().max() / expected.std()
        assert difference <= (bound or TOLERANCE[dtype]), f"{difference:.2e} standard deviations apart"

    return check


@pytest.fixture(scope="session")
def golden_record() -> Callable[[str], GoldenRecord]:
    """Loads a record by its name. Weights and images were not stored: both follow from seeds."""

    def load(name: str) -> GoldenRecord:
        facts = json.loads((GOLDEN / f"{name}.json").read_text())
        images = np.random.Generator(np.random.PCG64(facts["seed"])).standard_normal(
            (2, facts["n"], 3, facts["h"], facts["w"])
        )
        before, after = torch.from_numpy(images.astype(np.float32))
        with np.load(GOLDEN / f"{name}.npz") as arrays:
            auxiliary = sorted(key for key in arrays if key.startswith("auxiliary"))
            main = arrays["distance"] - facts["threshold"] if "distance" in arrays else arrays["logits"]
            logits = [torch.from_numpy(each) for each in (main, *(arrays[key] for key in auxiliary))]
        weights = weights_from_names(facts["spec"], facts["salt"], facts["norm_range"])
        weights = _multiplied(weights, facts.get("gains", {}))
        for copy, original in facts.get("copies", {}).items():
            copied = [name for name in weights if name.startswith(copy)]
            weights.update({name: weights[original + name[len(copy) :]] for name in copied})
        return GoldenRecord(name, weights, before, after, logits)

    return load


@pytest.fixture(scope="session")
def fill() -> Callable[..., nn.Module]:
    """Gives every weight of a network a value other than its initial one, so that all of them matter."""

    def with_weights(network: nn.Module) -> nn.Module:
        shapes = {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}
        weights = weights_from_names(shapes, salt=0, norm_range=(0.4, 0.8))
        for name, tensor in weights.items():
            tensor *= 7 if SHARPER.search(name) else 1
        network.load_state_dict(_multiplied(weights, GAINS))
        return network

    return with_weights


def weights_from_names(
    shapes: Mapping[str, tuple[int, ...]], salt: int, norm_range: tuple[float, float]
) -> dict[str, Tensor]:
    return {name: _weight(name, tuple(shape), salt, norm_range) for name, shape in shapes.items()}


def _multiplied(weights: dict[str, Tensor], gains: Mapping[str, float]) -> dict[str, Tensor]:
    """With all those multiplied whose names contain a text."""
    for part, gain in gains.items():
        weights = {name: value * gain if part in name else value for name, value in weights.items()}
    return weights


def _weight(name: str, shape: tuple[int, ...], salt: int, norm_range: tuple[float, float]) -> Tensor:
    random = np.random.Generator(np.random.PCG64(zlib.crc32(name.encode()) + 1_000_003 * salt))
    role = name.rpartition(".")[2]
    if role == "num_batches_tracked":
        return torch.tensor(1)
    if role in ("running_mean", "bias"):
        values = 0.1 * random.standard_normal(shape)
    elif role == "running_var":
        values = random.uniform(0.5, 1.5, shape)
    elif role == "gamma":
        values = random.uniform(0.3, 0.7, shape)
    elif len(shape) == 1:
        values = random.uniform(*norm_range, shape)
    else:
        values = random.standard_normal(shape) * _gain(name) / np.sqrt(np.prod(shape[1:]))
    return torch.from_numpy(np.asarray(values, dtype=np.float32))


def _gain(name: str) -> float:
    if "conv_offset_mask" in name:
        return 0.5
    return 0.3 if "query_conv" in name or "key_conv" in name else 1.4
