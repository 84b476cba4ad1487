"""On which devices and in which precision a network computes, found out on windows of the pair itself."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, NamedTuple

import torch

from engine.contract.detectors import AUTOMATIC
from engine.contract.errors import EnvironmentFailure
from engine.contract.windows import WindowPlan
from engine.detectors.detector import Computing
from engine.inference.devices.choice import choose_precision
from engine.inference.devices.device import BATCH, Device, Tensors, first_line
from engine.inference.devices.intel import IntelGraphics
from engine.inference.devices.processor import PROCESSOR
from engine.inference.predictor import NetworkPredictor
from engine.inference.stream import as_tensors
from engine.pixels import PairPixels

MOST_DIFFERENCE = 0.02
"""Between probabilities in the precision that a device computes fastest and those in float32."""
WINDOWS_THAT_PAY_A_CHECK = 32
"""A lower precision is checked on some windows, which shorter runs do not make up for."""
GRAPHICS_PAY = 1.2
"""Graphics are taken unasked when they are at least this many times as fast as the processor."""
MOST_TIMES_SLOWER = 2
"""A device that takes more than so many times as long as the fastest would keep that one waiting."""

On = Callable[[Device, str], NetworkPredictor]
"""The network on a device in a precision."""


class Ready(NamedTuple):
    """The network on each device, in which precision, how many windows and threads at once, and why.

    Attributes:
        reason: "" where there was no choice.
    """

    predictors: list[NetworkPredictor]
    precision: str
    batch: int
    workers: int
    reason: str


@dataclass(frozen=True)
class Trial:
    """What is tried out before a run.

    Attributes:
        samples: windows of the pair.
        plan: the run.
        warn: told in a sentence where a device has too little memory.
    """

    on: On
    samples: list[PairPixels]
    plan: WindowPlan
    computing: Computing
    warn: Callable[[str], None]

    @property
    def pays(self) -> bool:
        """Whether the run is long enough to find out."""
        return len(self.plan) >= WINDOWS_THAT_PAY_A_CHECK

    def chosen(self) -> Ready:
        """What suits the devices, or the processor where they have no memory for a single window."""
        devices = self.computing.devices
        try:
            ready = self._in_precision(devices, self.computing.precision)
        except (RuntimeError, MemoryError) as error:
            if devices == [PROCESSOR] or not any(device.ran_out(error) for device in devices):
                raise
        else:
            if self.computing.tries_graphics and self.pays:
                return self._fastest_of_graphics_and(ready)
            return ready
        for device in devices:
            device.release()
        self.warn("Memory ran out in preparing: the processor goes on, more slowly.")
        wanted = self.computing.precision
        return self._in_precision([PROCESSOR], wanted if wanted in PROCESSOR.precisions() else AUTOMATIC)

    def _in_precision(self, devices: list[Device], wanted: str) -> Ready:
        """The precision asked for, or the first fast one of all devices that hardly moves probabilities."""
        if wanted != AUTOMATIC:
            precision = [choose_precision(wanted, device) for device in devices][0]
            return self._ready(devices, precision, "")
        candidates = [
            precision
            for precision in devices[0].fast_precisions()
            if all(precision in device.fast_precisions() for device in devices)
        ]
        if not candidates:
            return self._ready(devices, "float32", "Computing in float32, the fastest here.")
        if not self.pays:
            why = "as so few windows do not repay a check of any other"
            return self._ready(devices, "float32", f"Computing in float32, {why}.")
        found: list[str] = []
        for precision in candidates:
            ready = self._where_it_agrees(devices, precision, found)
            if ready is not None:
                return ready
        return self._ready(devices, "float32", f"Computing in float32: {'; '.join(found)}.")

    def _where_it_agrees(self, devices: list[Device], precision: str, found: list[str]) -> Ready | None:
        """The network in that precision, ready for the run, if it gives what float32 gives.

        Args:
            found: gets what there is to say.
        """
        try:
            exact = self.on(devices[0], "float32")
            ready = self._ready(devices, precision, "")
            difference = self._largest_difference(ready.predictors, exact, ready.batch)
        except (RuntimeError, MemoryError, NotImplementedError) as error:
            if not all(device.answers() for device in devices):
                raise
            found.append(f"{precision} fails ({first_line(error)})")
        else:
            windows = len(self.samples)
            found.append(f"{precision} moves probabilities by up to {difference:.2g} in {windows} windows")
            if difference <= MOST_DIFFERENCE:
                return ready._replace(reason=f"Computing in {precision}: {'; '.join(found)}.{ready.reason}")
        for device in devices:
            device.release()
        return None

    def _ready(self, devices: list[Device], precision: str, reason: str) -> Ready:
        """The network on the devices, prepared for the run."""
        predictors = [self.on(device, precision) for device in devices]
        workers = predictors[0].workers(self.plan.rows.size, self.plan.columns.size)
        windows_each = -(-len(self.plan) // len(devices))
        batch = self.computing.batch or min(
            predictor.device.windows_at_once(predictor, as_tensors(self.samples[:1]), windows_each, workers)
            for predictor in predictors
        )
        for predictor in predictors:
            predictor.expect(self._windows(batch), windows_each // batch)
        kept = self._fast_enough(predictors, batch) if len(predictors) > 1 else predictors
        how = sorted({f" {predictor.how.capitalize()}." for predictor in kept if predictor.how})
        left_out = [each.device.title for each in predictors if each not in kept]
        told = [f" {title} is left out: with it the others would wait." for title in left_out]
        return Ready(kept, precision, batch, workers, "".join([reason, *how, *told]))

    def _fast_enough(self, predictors: list[NetworkPredictor], batch: int) -> list[NetworkPredictor]:
        """Those that do not keep the fastest waiting, the fastest first."""
        windows = self._windows(batch)
        seconds = {each: each.device.seconds_of(functools.partial(each, *windows)) for each in predictors}
        ordered = sorted(predictors, key=seconds.__getitem__)
        most = MOST_TIMES_SLOWER * seconds[ordered[0]]
        return [each for each in ordered if seconds[each] <= most]

    def _windows(self, count: int) -> Tensors:
        """So many of the samples, over and over."""
        return as_tensors(list(itertools.islice(itertools.cycle(self.samples), count)))

    def _fastest_of_graphics_and(self, processor: Ready) -> Ready:
        """Intel graphics instead of the processor, where they are faster and give the same probabilities.

        Some drivers compute halves that have nothing to do with the truth.
        """
        graphics_found = IntelGraphics.found()
        if not graphics_found:
            return processor
        exact = self.on(PROCESSOR, "float32")
        windows = as_tensors(self.samples * (BATCH // len(self.samples)))
        tried = [processor.reason] if processor.reason else []
        for graphics in graphics_found:
            can = [*graphics.fast_precisions(), "float32"]
            wanted = self.computing.precision
            for precision in can if wanted == AUTOMATIC else [each for each in can if each == wanted]:
                try:
                    ready = self._ready([graphics], precision, "")
                    difference = self._largest_difference(ready.predictors, exact, 1)
                    seconds = [
                        each.device.seconds_of(functools.partial(each, *windows))
                        for each in (*ready.predictors, *processor.predictors)
                    ]
                except EnvironmentFailure as error:
                    tried.append(f"{graphics.title} is left alone: {error.hint}")
                    break
                found = (
                    f"{graphics.title} in {precision} moves probabilities by up to {difference:.2g} and is "
                    f"{seconds[1] / seconds[0]:.1f} times as fast as the processor"
                )
                if difference <= MOST_DIFFERENCE and seconds[1] >= GRAPHICS_PAY * seconds[0]:
                    return ready._replace(reason=f"{found}, so it computes.")
                tried.append(f"{found}, so it does not compute.")
        return processor._replace(reason=" ".join(tried))

    def _largest_difference(
        self, predictors: Sequence[NetworkPredictor], exact: NetworkPredictor, batch: int
    ) -> float:
        """Between probabilities of valid pixels; not a number where any finds none.

        Args:
            batch: of devices whose kernels depend on it.
        """
        largest = 0.0
        for pixels in self.samples:
            valid = torch.from_numpy(pixels.valid)
            if not valid.any():
                continue
            expected = exact(*as_tensors([pixels])).cpu()[0][valid]
            for predictor in predictors:
                count = batch if predictor.device.one_shape else 1
                found = predictor(*as_tensors([pixels] * count)).cpu()[:, valid]
                if not ((found <= 1).all() and (expected <= 1).all()):
                    return math.nan
                largest = max(largest, float((found - expected).abs().max()))
        return largest
