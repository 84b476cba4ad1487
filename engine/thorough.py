"""Each device against the processor: what networks give, how fast and in how much memory, and how they learn.

Windows are drawn, and so are weights but for those of the bundled model.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Callable

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

from engine import networks
from engine.contract.errors import EnvironmentFailure
from engine.contract.library import find_model
from engine.contract.networks import NETWORKS
from engine.inference.batches import FittingPredict
from engine.inference.devices.device import Device, Forward, first_line
from engine.inference.devices.processor import PROCESSOR
from engine.models.file import load
from engine.networks.network import ChangeNetwork
from engine.reporting import Reporter

BUNDLED = "buildings"
USUAL = ("isnet_lw", BUNDLED, "hsanet")
"""A small one, the bundled model, and a large one."""
WINDOW = 128
BATCHES = (1, 4, 16)
_WINDOWS = max(BATCHES)
_RATE = 1e-3
_FIELD = 8

MOST_DIFFERENCE = {"float32": 1e-3, "float16": 0.02, "bfloat16": 0.1}
"""Of probabilities from those of the processor in float32, and between ways that should give the same."""
MOST_LEARNT_APART = 0.5
"""Share of what two steps change in the weights: rounding alone makes a third of it where many units are just
at their bounds, and wrong gradients as much as it or more."""
_HEADING = "device network precision apart batches recorded windows/s MB memory learns"


@dataclass(frozen=True)
class AtBatch:
    """How a device fares with so many windows at once; bytes are 0 where it does not tell."""

    batch: int
    windows_per_second: float
    bytes: int


@dataclass(frozen=True)
class DeviceTrial:
    """What was found of a network on a device in a precision; None where that was not tried.

    Attributes:
        difference: largest, of probabilities from those of the processor in float32.
        between_batches: of windows alone and in a batch.
        recorded: of a recording and the network itself.
        recovers: whether a run went on after memory had run out.
        learnt_apart: share of what two steps change in the weights that is not as on the processor.
        problems: what is out of bounds, in words.
    """

    device: str
    network: str
    precision: str
    difference: float | None
    between_batches: float | None
    recorded: float | None
    at_batches: list[AtBatch]
    recovers: bool | None
    learnt_apart: float | None
    problems: list[str]


def examine_devices(devices: Sequence[Device], every_network: bool, reporter: Reporter) -> list[DeviceTrial]:
    """Try networks on devices, of which a failure is a finding too.

    Args:
        every_network: and every precision, instead of a choice of them.

    Raises:
        Cancelled: the reporter's `stop` was set.
    """
    names = [*sorted(NETWORKS), BUNDLED] if every_network else USUAL
    reporter.started(len(names) * len(devices), "checks", " and ".join(device.title for device in devices))
    found: list[DeviceTrial] = []
    for number, name in enumerate(names):
        subject = _Subject.of(name)
        for at, device in enumerate(devices):
            reporter.check_cancelled()
            usual = ["float32", *device.fast_precisions()]
            for precision in device.precisions() if every_network else usual:
                found.append(_tried(subject, device, precision))
            device.release()
            reporter.progress(number * len(devices) + at + 1)
    return found


def as_table(trials: Sequence[DeviceTrial]) -> str:
    """A line for each."""
    rows = [_HEADING.split(), *map(_row, trials)]
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows
    )


@dataclass(frozen=True)
class _Subject:
    """A network, windows, and what the processor gives for them in float32.

    Attributes:
        name: as a person calls it.
        form: its inference form.
        pair: (n, bands, height, width) before and after.
        expected: probabilities (n, 1, height, width).
    """

    name: str
    network: ChangeNetwork
    form: ChangeNetwork
    pair: tuple[Tensor, Tensor]
    expected: Tensor

    @classmethod
    def of(cls, name: str) -> _Subject:
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            network = load(find_model(name))[0] if name == BUNDLED else _settled(networks.create(name))
            pair = _windows(_WINDOWS, network.bands), _windows(_WINDOWS, network.bands)
        form = network.fuse()
        exact = PROCESSOR.forward_of(form, "float32", compiled=False)
        return cls(name, network, form, pair, _probabilities(exact, PROCESSOR, pair))


def _tried(subject: _Subject, device: Device, precision: str) -> DeviceTrial:
    problems: list[str] = []
    bound = MOST_DIFFERENCE[precision]

    def checked(what: str, work: Callable[[], float | None], most: float) -> float | None:
        try:
            figure = work()
        except (RuntimeError, NotImplementedError, EnvironmentFailure) as error:
            problems.append(f"{what} fails ({first_line(error)})")
            return None
        if figure is not None and not figure <= most:
            problems.append(f"{what} is {figure:.2g}, beyond {most:g}")
        return figure if figure is None or math.isfinite(figure) else None

    try:
        forward = device.forward_of(subject.form, precision, compiled=True)
    except (RuntimeError, NotImplementedError, EnvironmentFailure) as error:
        fails = [f"preparing the network fails ({first_line(error)})"]
        return DeviceTrial(device.name, subject.name, precision, None, None, None, [], None, None, fails)
    difference = checked("the difference", lambda: _difference(subject, device, forward), bound)
    between = checked("the difference between batches", lambda: _between(subject, device, forward), bound)
    recorded = checked("the difference of a recording", lambda: _recorded(subject, device, forward), bound)
    at_batches = [] if difference is None else [_at_batch(subject, device, forward, n) for n in BATCHES]
    lost = checked("recovery from too little memory", lambda: _recovered(subject, device, forward), bound)
    learnt = None
    if precision == "float32" and device.trains:
        apart = functools.partial(_learnt_apart, subject, device)
        learnt = checked("what is learnt otherwise than on the processor", apart, MOST_LEARNT_APART)
    return DeviceTrial(
        device.name,
        subject.name,
        precision,
        difference,
        between,
        recorded,
        at_batches,
        None if lost is None else lost <= bound,
        learnt,
        problems,
    )


def _difference(subject: _Subject, device: Device, forward: Forward) -> float:
    return _apart(_probabilities(forward, device, subject.pair), subject.expected)


def _between(subject: _Subject, device: Device, forward: Forward) -> float:
    together = _probabilities(forward, device, subject.pair)
    before, after = subject.pair
    alone = [_probabilities(forward, device, (before[n : n + 1], after[n : n + 1])) for n in range(2)]
    return _apart(torch.cat(alone), together[:2])


@torch.inference_mode()
def _recorded(subject: _Subject, device: Device, forward: Forward) -> float | None:
    """None where the device records nothing, or nothing that is faster and the same."""
    before, after = (device.taken(image[: BATCHES[1]]) for image in subject.pair)
    recording = device.expect(forward, (before, after), calls=10**9)
    if recording is forward:
        return None
    others = after, before
    return _apart(torch.sigmoid(recording(*others).float()), torch.sigmoid(forward(*others).float()))


@torch.inference_mode()
def _at_batch(subject: _Subject, device: Device, forward: Forward, batch: int) -> AtBatch:
    before, after = (device.taken(image[:batch]) for image in subject.pair)
    seconds, most = device.seconds_and_bytes_of(lambda: forward(before, after))
    return AtBatch(batch, round(batch / seconds, 2), most)


def _recovered(subject: _Subject, device: Device, forward: Forward) -> float | None:
    """The difference of what is found with little memory; None where memory cannot be bounded."""
    before, after = subject.pair
    exact = PROCESSOR.forward_of(subject.form, "float32", compiled=False)

    def predict_on(where: Device, network: Forward, *windows: Tensor) -> Tensor:
        return _probabilities(network, where, (windows[0], windows[1]))[:, 0]

    ran_out: list[str] = []
    predict = FittingPredict(
        functools.partial(predict_on, device, forward),
        device,
        len(before),
        lambda: functools.partial(predict_on, PROCESSOR, exact),
        ran_out.append,
    )
    with device.little_memory() as is_little:
        if not is_little:
            return None
        found = predict(before, after, torch.ones(len(before), *before.shape[2:], dtype=torch.bool))
    if not ran_out:
        return None
    return _apart(found[:, None], subject.expected)


def _learnt_apart(subject: _Subject, device: Device) -> float:
    reference = _learnt(subject, PROCESSOR, torch.contiguous_format)
    ours = _learnt(subject, device, device.training_layout)
    begun = _flat(subject.network)
    return float((ours - reference).norm() / (reference - begun).norm())


def _learnt(subject: _Subject, device: Device, layout: torch.memory_format) -> Tensor:
    """All weights after two steps of training."""
    network = deepcopy(subject.network).train().to(device.memory)
    network.to(memory_format=layout)  # type: ignore[call-overload]
    optimiser = torch.optim.SGD(network.parameters(), _RATE)
    before, after = (
        device.taken(image[:2, :, :64, :64]).contiguous(memory_format=layout) for image in subject.pair
    )
    label = device.taken(subject.pair[0][:2, :1, :64, :64] > 0).float()
    for _ in range(2):
        optimiser.zero_grad()
        logits = network.training_logits(before, after)
        losses = [binary_cross_entropy_with_logits(logit, label) for logit in logits]
        torch.stack(losses).sum().backward()  # type: ignore[no-untyped-call]
        optimiser.step()
    return _flat(network)


def _flat(network: ChangeNetwork) -> Tensor:
    return torch.cat([each.detach().cpu().double().flatten() for each in network.parameters()])


def _settled(network: ChangeNetwork) -> ChangeNetwork:
    """The network with batch norms that have seen some windows, so that logits depend on what it sees."""
    with torch.no_grad():
        for _ in range(3):
            network.train()(*(_windows(2, network.bands)[..., :64, :64] for _ in range(2)))
    return network.eval()


def _windows(count: int, bands: int) -> Tensor:
    """Drawn windows with fields as large as houses."""
    fields = torch.randn(count, bands, WINDOW // _FIELD, WINDOW // _FIELD)
    return fields.repeat_interleave(_FIELD, -1).repeat_interleave(_FIELD, -2)


@torch.inference_mode()
def _probabilities(forward: Forward, device: Device, pair: tuple[Tensor, Tensor]) -> Tensor:
    return torch.sigmoid(forward(device.taken(pair[0]), device.taken(pair[1])).float()).cpu()


def _apart(one: Tensor, other: Tensor) -> float:
    """The largest difference; not a number where either holds one."""
    return float((one - other).abs().max())


def _row(trial: DeviceTrial) -> list[str]:
    speeds = "/".join(f"{each.windows_per_second:.3g}" for each in trial.at_batches)
    sizes = "/".join(f"{each.bytes / 1e6:.0f}" for each in trial.at_batches if each.bytes)
    recovers = {None: "–", True: "recovers", False: "fails"}[trial.recovers]
    figures = [trial.difference, trial.between_batches, trial.recorded]
    return [
        trial.device,
        trial.network,
        trial.precision,
        *("–" if figure is None else f"{figure:.1g}" for figure in figures),
        speeds or "–",
        sizes or "–",
        recovers,
        "–" if trial.learnt_apart is None else f"{trial.learnt_apart:.1%} apart",
    ]
