"""A network that learns: one step of the optimiser from each batch, and the state from which it goes on."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from engine import networks
from engine.inference.devices.device import PRECISIONS, Device
from engine.inference.scaling import ClippedLine
from engine.models.file import load
from engine.models.published import load_backbone
from engine.networks.network import ChangeNetwork
from engine.training import distributed
from engine.training.average import WeightAverage
from engine.training.checkpoint import State
from engine.training.dataset import scaling_for
from engine.training.distributed import Processes
from engine.training.freezing import freeze_early_parts, freeze_what_has_no_labels, keep_statistics
from engine.training.losses import total_loss
from engine.training.optimiser import make_optimiser, set_rate
from engine.training.plan import TrainingPlan
from engine.training.sampling import PatchBatch


class NotFiniteError(ArithmeticError):
    """A loss or a gradient is no finite number."""


class Learner:
    """The network of a run with what trains it.

    Args:
        plan: whose network it begins with.
        precision: a key of `PRECISIONS`.
    """

    def __init__(self, plan: TrainingPlan, device: Device, precision: str, processes: Processes) -> None:
        self._recipe, self._seed = plan.recipe, plan.seed
        self._device, self._dtype, self._processes = device, PRECISIONS[precision], processes
        self._normalised = [
            scaling_for(plan.card).then_normalised(mean, std, device.memory)
            for mean, std in plan.card.normalisation.of_each_image
        ]
        self._network = _initial_network(plan).to(device.memory)
        self._network.to(memory_format=device.training_layout)  # type: ignore[call-overload]
        self._freezes = plan.recipe.freeze and (plan.init is not None or plan.backbone is not None)
        freeze_what_has_no_labels(self._network)
        if self._freezes:
            freeze_early_parts(self._network)
        self._average = WeightAverage(self._network, self._recipe.average) if self._recipe.average else None
        self._model = _training_form(self._network, device, processes)
        self._optimiser = make_optimiser(self._recipe, self._network)
        self._scaler = device.scaler(precision == "float16")

    @property
    def rate(self) -> float:
        """At which the last step learnt."""
        return float(self._optimiser.param_groups[0]["lr"])

    def learn(self, batch: PatchBatch, number: int, rate: float) -> float:
        """Learn from a batch.

        Args:
            number: of steps before this one.

        Returns:
            The loss.

        Raises:
            NotFiniteError: the weights are as they were.
        """
        set_rate(self._optimiser, rate)
        torch.manual_seed((self._seed << 40) + (self._processes.rank << 32) + number)  # for dropout
        self._model.train()
        if self._freezes:
            keep_statistics(self._network)
        loss, value = self._loss(batch)
        self._optimiser.zero_grad(set_to_none=True)
        self._scaler.scale(loss).backward()  # type: ignore[no-untyped-call]
        self._scaler.unscale_(self._optimiser)
        norm = nn.utils.clip_grad_norm_(self._network.parameters(), self._recipe.clip_norm or math.inf)
        if not self._scaler.is_enabled() and not math.isfinite(float(norm)):
            raise NotFiniteError  # where it is enabled it leaves out steps with gradients that overflow
        self._scaler.step(self._optimiser)
        self._scaler.update()
        if self._average is not None:
            self._average.update(self._network, number)
        return value

    def _loss(self, batch: PatchBatch) -> tuple[Tensor, float]:
        """The loss of a batch; what overflows in float16 is computed in float32.

        Raises:
            NotFiniteError: as `learn`.
        """
        may_overflow = self._scaler.is_enabled()
        statistics = [each.clone() for each in self._network.buffers()] if may_overflow else []
        loss = self._loss_in(batch, self._dtype)
        value = float(loss.detach())
        if may_overflow and not math.isfinite(value):
            for buffer, before in zip(self._network.buffers(), statistics):
                buffer.copy_(before)
            loss = self._loss_in(batch, torch.float32)
            value = float(loss.detach())
        if not math.isfinite(value):
            raise NotFiniteError
        return loss, value

    def _loss_in(self, batch: PatchBatch, dtype: torch.dtype) -> Tensor:
        before, after = map(self._image, self._normalised, (batch.before, batch.after))
        label, valid = self._device.taken(batch.label), self._device.taken(batch.valid)
        with self._device.autocast(dtype):
            logits = self._model(before, after)
        return total_loss(
            self._recipe.losses,
            logits,
            label,
            valid,
            self._recipe.auxiliary_weights(len(logits) - 1),
            distributed.over_processes(self._processes),
            self._recipe.auxiliary_losses,
        )

    def network_to_keep(self) -> ChangeNetwork:
        """A plain copy of the network, with the averaged weights where the recipe averages."""
        network = networks.create(self._network.name, **self._network.options)
        state = self._network.state_dict() if self._average is None else self._average.state
        network.load_state_dict(state)
        return network.to(self._device.memory).eval()

    def state(self) -> State:
        """What a checkpoint must hold of it."""
        return {
            "network": self._network.state_dict(),
            "average": None if self._average is None else self._average.state,
            "optimiser": self._optimiser.state_dict(),
            "scaler": self._scaler.state_dict(),
        }

    def restore(self, state: State) -> None:
        """Go on from what `state` gave."""
        self._network.load_state_dict(state["network"])
        self._optimiser.load_state_dict(state["optimiser"])
        self._scaler.load_state_dict(state["scaler"])
        if self._average is not None:
            for name, tensor in state["average"].items():
                self._average.state[name].copy_(tensor)

    def _image(self, normalised: ClippedLine, pixels: Tensor) -> Tensor:
        """Normalised as the card says, on the device."""
        values = normalised(self._device.taken(pixels))
        return values.contiguous(memory_format=self._device.training_layout)


class _TrainingForm(nn.Module):
    """The network as training calls it: the main logit, and auxiliary ones if they are of change."""

    def __init__(self, network: ChangeNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, before: Tensor, after: Tensor) -> list[Tensor]:
        if self.network.auxiliary_tell_change:
            return self.network.training_logits(before, after)
        main: Tensor = self.network(before, after)
        return [main]


def _initial_network(plan: TrainingPlan) -> ChangeNetwork:
    if plan.init is not None:
        network, _ = load(plan.init.path)
        return network
    torch.manual_seed(plan.seed)
    network = networks.create(plan.network.name, **plan.network.options)
    if plan.backbone is not None:
        load_backbone(network, plan.backbone.path)
    return network


def _training_form(network: ChangeNetwork, device: Device, processes: Processes) -> nn.Module:
    if processes.count == 1:
        return _TrainingForm(network)
    common = distributed.with_common_statistics(_TrainingForm(network), device)
    return nn.parallel.DistributedDataParallel(
        common, device_ids=device.ids_in_parallel(), broadcast_buffers=False
    )
