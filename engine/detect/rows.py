"""The rows of a map, computed in this process; and what a map tells of that which computed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch

from engine.contract.detectors import AUTOMATIC
from engine.contract.options.detect import DetectOptions
from engine.contract.windows import Window, WindowPlan
from engine.detectors.detector import Computing, PreparedDetector
from engine.inference.blending import FinishedRows
from engine.inference.devices.device import Device
from engine.inference.devices.failures import failures_told
from engine.inference.devices.openvino import openvino
from engine.inference.devices.processor import PROCESSOR
from engine.inference.stream import stream_rows
from engine.inference.strips import STRIP_COLUMNS, Read
from engine.pixels import PairPixels
from engine.rasters.pair import ImagePair
from engine.rasters.tiles.grid import Tile
from engine.rasters.tiles.stac import Finished
from engine.rasters.tiles.tile import TileWriter

READERS = 2

WindowsDone = Callable[[int], None]
"""Told how many windows of the plan are finished; may raise to stop."""
ComputeRows = Callable[[WindowsDone, int], Iterator[FinishedRows]]
"""The map from a pixel row on."""
ComputeTiles = Callable[[WindowsDone, TileWriter, list[Tile]], Iterator[tuple[Tile, Finished]]]
"""Has tiles of the map written; gives each that is. Told are windows of the tile at work."""


@dataclass(frozen=True)
class ComputedBy:
    """What computes a map.

    Attributes:
        device: names of the devices, as `--device` takes them.
        title: what a person calls them.
        reason: why this device and precision, in a sentence; "" where there was no choice.
        torch: its release.
        openvino: its release where it computes, else "".
    """

    device: str
    title: str
    precision: str
    batch: int
    reason: str
    torch: str
    openvino: str


def computing_of(options: DetectOptions, devices: list[Device]) -> Computing:
    """Where and how the options want it computed in this process."""
    tries_graphics = options.device == AUTOMATIC and devices == [PROCESSOR]
    return Computing(devices, options.precision, options.batch, options.augment, tries_graphics)


def device_failures_told(devices: Sequence[Device]) -> AbstractContextManager[None]:
    """Turn what devices raise during a run into sentences."""
    return failures_told(
        devices,
        out_of_memory="run again with a smaller batch or window",
        lost="run the same again, which goes on where it stopped, or on another device",
    )


def computed_by(prepared: PreparedDetector) -> ComputedBy:
    return ComputedBy(
        device=",".join(device.name for device in prepared.devices),
        title=" and ".join(device.title for device in prepared.devices),
        precision=prepared.precision,
        batch=prepared.batch,
        reason=prepared.reason,
        torch=torch.__version__,
        openvino=getattr(openvino(), "__version__", "") if prepared.uses_openvino else "",
    )


def computed_rows(
    pair: ImagePair,
    plan: WindowPlan,
    prepared: PreparedDetector,
    on_windows_done: WindowsDone,
    first_row: int,
    end_row: int | None = None,
) -> Iterator[FinishedRows]:
    """The map from one pixel row to another, as `stream_rows` takes them."""
    yield from _streamed(pair, plan, pair.read, prepared, on_windows_done, first_row, end_row)


def part_of_rows(
    pair: ImagePair,
    plan: WindowPlan,
    prepared: PreparedDetector,
    box: Window,
    on_windows_done: WindowsDone,
    first_row: int,
) -> Iterator[FinishedRows]:
    """The map of a box of the pair's grid from a row of the box on, with the values that the whole map has.

    Args:
        plan: the windows around the box.
    """
    left, top = plan.columns.offset, plan.rows.offset
    inside = box.moved(-left, -top)

    def read(window: Window) -> PairPixels:
        return pair.read(window.moved(left, top))

    for rows in _streamed(pair, plan, read, prepared, on_windows_done, inside.row + first_row, None):
        kept = rows.values[: max(inside.row + inside.height - rows.row, 0), inside.columns]
        if len(kept):
            yield FinishedRows(rows.row - inside.row, kept.contiguous())


def computed_tiles(
    pair: ImagePair,
    plan: WindowPlan,
    prepared: PreparedDetector,
    on_windows_done: WindowsDone,
    writer: TileWriter,
    tiles: list[Tile],
) -> Iterator[tuple[Tile, Finished]]:
    """Tiles of the map, written one after another in this process."""
    for tile in tiles:
        yield tile, writer.write(tile, values_in(pair, plan, prepared, tile.box, on_windows_done))


def values_in(
    pair: ImagePair,
    plan: WindowPlan,
    prepared: PreparedDetector,
    box: Window,
    on_windows_done: WindowsDone,
) -> np.ndarray:
    """The values (height, width) uint8 that the whole map has in a box.

    Args:
        plan: the windows of the whole map.
    """
    values = np.empty((box.height, box.width), dtype=np.uint8)
    for rows in part_of_rows(pair, plan.around(box), prepared, box, on_windows_done, 0):
        values[rows.row : rows.row + len(rows.values)] = rows.values.numpy()
    return values


def _streamed(
    pair: ImagePair,
    plan: WindowPlan,
    read: Read,
    prepared: PreparedDetector,
    on_windows_done: WindowsDone,
    first_row: int,
    end_row: int | None,
) -> Iterator[FinishedRows]:
    readers = min(READERS, torch.get_num_threads())
    with pair.decoded_blocks_kept(plan.width, plan.rows.size, STRIP_COLUMNS, readers):
        yield from stream_rows(
            plan,
            read,
            prepared.predict,
            batch=prepared.batch,
            readers=readers,
            workers=prepared.workers,
            first_row=first_row,
            end_row=end_row,
            device=prepared.devices[0],
            on_windows_done=on_windows_done,
        )
