"""What every kind of device answers: whether it is there, in what it computes, and how a network gets there.

A kind of device is a file beside this one with a class that derives from `Device`, and its place among
`KINDS` in `engine.inference.devices.choice`. Nothing outside this room asks which kind it has.
"""

from __future__ import annotations

import contextlib
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any, Callable, ClassVar

import torch
from torch import nn

from engine.networks.network import ChangeNetwork

PRECISIONS = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
_OUT_OF_MEMORY = ("can't allocate memory", "not enough memory", "bad alloc")
UNSIGNED_16 = getattr(torch, "uint16", None)
"""torch before 2.3 has none."""
BATCH = 8
"""Windows at once where more bring nothing."""

Forward = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
"""From two normalised images (n, bands, height, width) to logits (n, 1, height, width)."""
Outputs = Callable[..., list[torch.Tensor]]
"""What a module gives for images (n, bands, height, width)."""
Tensors = tuple[torch.Tensor, torch.Tensor, torch.Tensor]
"""Before and after (n, bands, height, width) and valid (n, height, width) of windows."""
Predict = Callable[[torch.Tensor, torch.Tensor, torch.Tensor], torch.Tensor]
"""From windows to probabilities (n, height, width)."""
Pair = tuple[torch.Tensor, torch.Tensor]
"""Before and after as a network takes them, (n, bands, height, width)."""
Size = tuple[int, int, int]
"""Bands, height and width of windows."""


class Device(ABC):
    """One that computes.

    Attributes:
        kind: what `--device` calls all of its kind.
        is_numbered: whether there may be several, which have numbers.
        sought: what this computer lacks where it is not there, with {name}.
        trains: whether networks can learn on it.
        uses_cores: whether the threads that call it compute, on the processor's cores.
        one_shape: whether it prepares for one shape of batch, and smaller ones are filled up to it.
        pins: whether it copies from pinned memory while it computes.
        training_layout: of images and kernels that learn.
        in_flight: batches that it is handed before it has finished the first; 0 where the caller waits.
        name: as `--device` takes it.
        memory: where its tensors lie.
    """

    kind: ClassVar[str]
    is_numbered: ClassVar[bool] = False
    sought: ClassVar[str]
    trains: ClassVar[bool] = True
    uses_cores: ClassVar[bool] = False
    one_shape: ClassVar[bool] = False
    in_flight: ClassVar[int] = 0
    pins: ClassVar[bool] = False
    training_layout: ClassVar[torch.memory_format] = torch.channels_last

    def __init__(self, name: str, memory: torch.device) -> None:
        self.name = name
        self.memory = memory

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Device) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)

    @classmethod
    @abstractmethod
    def found(cls) -> Sequence[Device]:
        """All of this kind, in the order of their numbers."""

    @property
    @abstractmethod
    def title(self) -> str:
        """What a person calls it."""

    @property
    def identity(self) -> str:
        """Tells it from the others of this computer, in whatever process."""
        return self.name

    @property
    def memory_bytes(self) -> int:
        """Its memory, where it has one of its own and tells."""
        return 0

    @property
    def free_bytes(self) -> int:
        """What other programs leave of it, where it tells."""
        return 0

    def trouble(self, precision: str = "float32") -> str:
        """Why it does not compute a convolution in a precision, and what to do; "" where it does."""
        try:
            with torch.inference_mode(), self.autocast(PRECISIONS[precision]):
                image = torch.ones((1, 4, 8, 8), device=self.memory)
                result = torch.nn.functional.conv2d(image, torch.ones((4, 4, 3, 3), device=self.memory))
            is_right = bool((result.float() == 36).all())
        except (RuntimeError, NotImplementedError) as error:
            return self.explained(error)
        return "" if is_right else f"{self.title} computes a convolution in {precision} wrongly."

    def explained(self, error: Exception) -> str:
        """What it means that the device cannot compute at all, and what to do, in a sentence."""
        return f"{self.title} does not compute ({first_line(error)})."

    def begin(self) -> None:  # noqa: B027
        """What is done once, before anything computes on it."""

    def precisions(self) -> list[str]:
        """Those in which it computes, tried out."""
        return [name for name in PRECISIONS if not self.trouble(name)]

    def fast_precisions(self) -> list[str]:
        """Those below float32 in which it is faster, the best first."""
        return []

    def training_precision(self) -> str:
        """In which networks learn unless the user says otherwise.

        In others than float32 a processor gains little and does not repeat exactly.
        """
        return "float32"

    @abstractmethod
    def forward_of(self, form: ChangeNetwork, precision: str, compiled: bool) -> Forward:
        """An inference form, which stays as it is, ready to compute here.

        Args:
            compiled: whether it pays to compile it first.
        """

    def outputs_of(self, module: nn.Module, kind: list[Any], images: int) -> Outputs:
        """A module in float32, ready to compute here.

        Args:
            kind: what tells it from others with the same weights; JSON.
            images: how many it takes.
        """
        return module.to(self.memory)

    def by_openvino(self, forward: Forward, size: Size) -> bool:
        """Whether OpenVINO computes windows of that size, in threads of its own."""
        return False

    def workers(self, forward: Forward, size: Size) -> int:
        """Threads that call the network at the same time; 0 where the caller's does."""
        return 0

    def windows_at_once(self, predict: Predict, sample: Tensors, most: int, workers: int) -> int:
        """The number of windows that suits the device.

        Args:
            predict: the detector on this device.
            sample: one window.
            most: windows there are.
        """
        return BATCH

    def expect(self, forward: Forward, pair: Pair, calls: int) -> Forward:
        """The network, or what gives the same faster in so many calls with pairs of this shape."""
        return forward

    def how(self, forward: Forward) -> str:
        """What was found out by timing about how it computes, in words."""
        return ""

    def for_values(self) -> Device:
        """Where plain arithmetic is done."""
        return self

    def pinned(self, tensors: Tensors) -> Tensors:
        """The same in memory from which the device takes it while it computes."""
        return tensors

    def taken(self, tensor: torch.Tensor) -> torch.Tensor:
        """A tensor where the device computes."""
        return tensor.to(self.memory)

    def pixels(self, tensor: torch.Tensor) -> torch.Tensor:
        """Likewise, pixels of an image's own type; those of more than 8 bits become float32."""
        return self.taken(tensor if tensor.dtype == torch.uint8 else tensor.float())

    def awaited(self, tensor: torch.Tensor) -> torch.Tensor:
        """A tensor once it is computed."""
        return tensor

    def seconds_of(self, work: Callable[[], object]) -> float:
        """What some work takes on a device that has done it once before, until the device has finished it."""
        work()
        self.finish()
        begin = time.perf_counter()
        work()
        self.finish()
        return time.perf_counter() - begin

    def seconds_and_bytes_of(self, work: Callable[[], object]) -> tuple[float, int]:
        """What some work takes, in time and at most of memory; 0 bytes where the device does not tell."""
        return self.seconds_of(work), 0

    @contextlib.contextmanager
    def little_memory(self) -> Iterator[bool]:
        """While it lasts there is hardly any memory left, if the device can be bounded, which is told."""
        yield False

    def finish(self) -> None:  # noqa: B027
        """Wait until all is computed."""

    def release(self) -> None:  # noqa: B027
        """Give back memory that nothing uses."""

    def ran_out(self, error: BaseException) -> bool:
        """Whether an error means that the device, or the processor, had too little memory."""
        if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
            return True
        return says(error, _OUT_OF_MEMORY)

    def is_lost(self, error: BaseException) -> bool:
        """Whether an error is the device's own, after which it may compute no more in this process."""
        return False

    def answers(self) -> bool:
        """Whether it still computes anything."""
        return True

    def ids_in_parallel(self) -> list[torch.device] | None:
        """What torch's parallel training is told of the device of a process."""
        return None

    def common_statistics(self, network: nn.Module) -> nn.Module | None:
        """The network with torch's own batch norms over all processes; None where they do not work."""
        return None

    def autocast(self, dtype: torch.dtype) -> torch.autocast:
        """A context in which most computations are of that type."""
        return torch.autocast(self.memory.type, dtype=dtype, enabled=dtype != torch.float32)

    def scaler(self, enabled: bool) -> torch.amp.GradScaler:
        """Keeps gradients within the range of float16."""
        return torch.amp.GradScaler(self.memory.type, enabled=enabled)


def says(error: BaseException, words: Sequence[str]) -> bool:
    """Whether an error of torch says one of these."""
    return isinstance(error, RuntimeError) and any(each in str(error) for each in words)


def first_line(error: Exception) -> str:
    """Of what an error says; torch adds advice for programmers."""
    return str(error).strip().partition("\n")[0].rstrip(". ")
