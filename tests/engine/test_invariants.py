"""What must hold however a run is cut up: random sizes, overlaps, batches, threads, nodata, interruptions.

`INVARIANT_CASES` sets how many cases are tried, `DEEP_CHANGE_TEST_SEED` which.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine import models
from engine.contract.errors import Cancelled, EnvironmentFailure
from engine.contract.options.detect import DetectOptions
from engine.detect import rows
from engine.detect.job import detect
from engine.inference.devices.processor import Processor
from engine.inference.predictor import NetworkPredictor
from engine.inference.strips import STRIP_COLUMNS
from engine.reporting import Reporter
from tests.seeds import seeded
from tests.stopping import StopAfter

CASES = int(os.environ.get("INVARIANT_CASES", "12"))
MEAN, STD = np.array([0.4, 0.45, 0.5]), np.array([0.2, 0.25, 0.3])
"""Of the shared test model."""


class Recorded:
    """A network as a GPU replays it: what goes in and what comes out stay in the same memory."""

    def __init__(self, network) -> None:
        self._network = network
        self._held: list[torch.Tensor] = []

    def __call__(self, before, after):
        if not self._held:
            self._held = [before.clone(), after.clone(), self._network(before, after)]
        for held, image in zip(self._held, (before, after)):
            held.copy_(image)
        return self._held[2].copy_(self._network(*self._held[:2]))


def work_as_on_a_gpu(monkeypatch) -> None:
    """Fill batches up to one shape and replay a recording, in one thread."""
    begin = NetworkPredictor.__init__

    def begin_recorded(self, *arguments):
        begin(self, *arguments)
        self._forward = Recorded(self._forward)

    monkeypatch.setattr(NetworkPredictor, "__init__", begin_recorded)
    monkeypatch.setattr(Processor, "one_shape", True)
    torch.set_num_threads(1)


def with_holes(pixels: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """The image with 0, its nodata value, in rectangles, a slanted border, or single pixels."""
    _, height, width = pixels.shape
    pixels = pixels.clip(1, 255)
    for _ in range(random.integers(0, 4)):
        row, column = random.integers(0, height), random.integers(0, width)
        pixels[:, row : row + random.integers(1, height + 1), column : column + random.integers(1, width)] = 0
    if random.random() < 0.3:
        rows, columns = np.mgrid[:height, :width]
        pixels[:, columns < rows * random.uniform(0, 1) - 10] = 0
    if random.random() < 0.3:
        pixels[:, random.random((height, width)) < 0.02] = 0
    return pixels


@pytest.mark.parametrize(
    "seed", [pytest.param(case, marks=[pytest.mark.slow] if case > 3 else []) for case in range(CASES)]
)
def test_a_map_is_the_same_however_its_run_is_cut_up(
    seed, tmp_path, scene, write_image, model_path, accumulate, read_map, monkeypatch
):
    random = np.random.default_rng(seeded(seed))
    height, width = (int(side) for side in random.integers(2, 200, 2))
    if random.random() < 0.2:
        width += STRIP_COLUMNS
        height = min(height, 90)
    window = int(random.choice([32, 40, 64, 96]))
    overlap = int(random.integers(0, window * 3 // 4))
    before, after = (with_holes(image, random) for image in scene(height, width, seed=seed))
    before[:, 0, 0] = after[:, 0, 0] = 99  # so that something is left to compare
    images = [
        write_image(
            tmp_path / f"{name}.tif",
            pixels,
            nodata=0,
            options=("TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=32") if random.random() < 0.5 else (),
        )
        for name, pixels in (("before", before), ("after", after))
    ]
    options = DetectOptions(
        *images,
        str(tmp_path / "one_go.tif"),
        model=model_path,
        device="cpu",
        precision="float32",
        window=window,
        overlap=overlap,
    )
    monkeypatch.setattr(rows, "READERS", 1)
    torch.set_num_threads(1)
    detect(replace(options, batch=1), Reporter(lambda event: None))
    expected = read_map(tmp_path / "one_go.tif")

    torch.set_num_threads(int(random.integers(1, 5)))
    if random.random() < 0.3:
        work_as_on_a_gpu(monkeypatch)
    monkeypatch.setattr(rows, "READERS", int(random.integers(1, 4)))
    output = str(tmp_path / "cut_up.tif")
    for _ in range(random.integers(0, 4)):
        pieces = replace(options, output=output, batch=int(random.integers(1, 12)))
        try:
            detect(pieces, Reporter(lambda event: None, StopAfter(int(random.integers(1, 30)))))
            break
        except Cancelled:
            cut_journal(output, random)
    else:
        detect(
            replace(options, output=output, batch=int(random.integers(1, 12))), Reporter(lambda event: None)
        )
    assert (read_map(output) == expected).all()

    valid = (before != 0).any(0) & (after != 0).any(0)
    network, _ = models.load(model_path)
    bands = [
        torch.from_numpy(
            np.where(valid, (image / 255 - MEAN[:, None, None]) / STD[:, None, None], 0).astype(np.float32)
        )[None]
        for image in (before, after)
    ]

    def window_probability(row, column, rows, columns):
        part = np.s_[..., row : row + rows, column : column + columns]
        if not valid[part].any():
            return None
        border = (0, max(32 - columns, 0), 0, max(32 - rows, 0))
        with torch.inference_mode():
            images = (torch.nn.functional.pad(image[part], border) for image in bands)
            return torch.sigmoid(network(*images))[0, 0, :rows, :columns].numpy()

    probability, _ = accumulate(height, width, window, overlap, window_probability)
    assert ((expected == 255) == ~valid).all()
    assert np.abs(expected - 250 * probability)[valid].max() < 0.6


def cut_journal(output: str, random: np.random.Generator) -> None:
    """Sometimes leave the journal as a sudden stop would: its last record torn."""
    journal = Path(output + ".journal")
    if journal.exists() and random.random() < 0.5:
        content = journal.read_bytes()
        end_of_header = content.index(b"\n") + 1
        journal.write_bytes(content[: random.integers(end_of_header, len(content) + 1)])


@pytest.mark.parametrize("failures", [{0}, {3}, {1, 2}, {0, 1, 6}])
def test_memory_that_runs_out_halves_the_batch_and_changes_nothing(
    failures, pair_files, model_path, tmp_path, read_map, monkeypatch
):
    options = DetectOptions(
        *pair_files, "", model=model_path, device="cpu", window=32, overlap=16, precision="float32", batch=8
    )
    events = []
    detect(replace(options, output=str(tmp_path / "whole.tif")), Reporter(events.append))
    compute = NetworkPredictor.__call__
    calls = iter(range(10**6))

    def running_out(self, before, after, valid):
        if next(calls) in failures:
            raise torch.OutOfMemoryError("injected")
        return compute(self, before, after, valid)

    monkeypatch.setattr(NetworkPredictor, "__call__", running_out)
    torch.set_num_threads(1)
    detect(replace(options, output=str(tmp_path / "halved.tif")), Reporter(events.append))
    assert (read_map(tmp_path / "halved.tif") == read_map(tmp_path / "whole.tif")).all()
    warnings = [event["text"] for event in events if event.get("level") == "warning"]
    assert warnings
    assert all("Memory ran out" in text for text in warnings)


def test_memory_too_small_for_one_window_is_told_in_a_sentence_and_the_rows_are_kept(
    pair_files, model_path, tmp_path, monkeypatch
):
    compute = NetworkPredictor.__call__
    calls = iter(range(10**6))

    def running_out(self, before, after, valid):
        if next(calls) >= 12:
            raise torch.OutOfMemoryError("injected")
        return compute(self, before, after, valid)

    monkeypatch.setattr(NetworkPredictor, "__call__", running_out)
    options = DetectOptions(
        *pair_files, str(tmp_path / "map.tif"), model=model_path, device="cpu", window=32, overlap=16, batch=2
    )
    with pytest.raises(EnvironmentFailure, match="ran out of memory; run again with a smaller"):
        detect(replace(options, precision="float32"), Reporter(lambda event: None))
    assert (tmp_path / "map.tif.journal").exists()
    monkeypatch.undo()
    result = detect(replace(options, precision="float32"), Reporter(lambda event: None))
    assert result.resumed_rows > 0
