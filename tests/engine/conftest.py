"""What the engine's tests share: images and model files made from seeds, and the engine run in two ways."""

from __future__ import annotations

import functools
import gc
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
import torch
from osgeo import gdal, osr

from engine import models, networks
from engine.cli import main
from tests.seeds import seeded

ROOT = Path(__file__).parents[2]
ORIGIN = (500_000.0, 9_070_000.0)
"""Easting and northing of the upper left corner of an image, unless a test says otherwise."""
PIXEL_SIZE_M = 0.5
EPSG = 32718


@pytest.fixture(scope="session", autouse=True)
def two_threads() -> Iterator[None]:
    """Tests compute in two threads, unless one sets another number."""
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(before)


@pytest.fixture(autouse=True)
def threads_put_back(two_threads) -> Iterator[None]:
    """A test may set the number of torch's threads; the next one has as many as before."""
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def pytest_runtest_teardown(nextitem: pytest.Item | None) -> None:
    """At the end close the GDAL datasets that failures left: after QGIS has ended GDAL, that crashes."""
    if nextitem is None:
        gc.collect()


@pytest.fixture(autouse=True)
def torch_seeded() -> None:
    """What a test draws from torch's own generator is the same in each run."""
    torch.manual_seed(seeded(0))


@pytest.fixture(scope="session")
def write_image() -> Callable[..., str]:
    """Writes (bands, height, width) pixels of any type as a GeoTIFF and returns its path."""

    def write(
        path: Path | str,
        pixels: np.ndarray,
        *,
        epsg: int | None = EPSG,
        geotransform: tuple[float, ...] | None = (ORIGIN[0], PIXEL_SIZE_M, 0, ORIGIN[1], 0, -PIXEL_SIZE_M),
        nodata: float | None = None,
        options: tuple[str, ...] = (),
    ) -> str:
        bands, height, width = pixels.shape
        kind = gdal.GetDataTypeByName(GDAL_TYPES[pixels.dtype.name])
        # GDAL before 3.7 knows signed bytes as an option of GeoTIFF only
        if pixels.dtype == np.int8 and not hasattr(gdal, "GDT_Int8"):
            options, pixels = (*options, "PIXELTYPE=SIGNEDBYTE"), pixels.view(np.uint8)
        image = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, kind, list(options))
        if geotransform is not None:
            image.SetGeoTransform(geotransform)
        if epsg is not None:
            reference = osr.SpatialReference()
            reference.ImportFromEPSG(epsg)
            image.SetProjection(reference.ExportToWkt())
        for number in range(1, bands + 1):
            if nodata is not None:
                image.GetRasterBand(number).SetNoDataValue(nodata)
            image.GetRasterBand(number).WriteArray(pixels[number - 1])
        return str(path)

    return write


GDAL_TYPES = {
    "int8": "Int8" if hasattr(gdal, "GDT_Int8") else "Byte",
    "uint8": "Byte",
    "int16": "Int16",
    "uint16": "UInt16",
    "int32": "Int32",
    "uint32": "UInt32",
    "float32": "Float32",
    "float64": "Float64",
}


@pytest.fixture(scope="session")
def scene() -> Callable[..., tuple[np.ndarray, np.ndarray]]:
    """Before and after, (bands, height, width) uint8: smooth noise, with a block of the second repainted.

    It is brighter than all else there, or as bright.
    """

    def make(
        height: int = 90, width: int = 120, bands: int = 3, seed: int = 1, brighter: bool = True
    ) -> tuple[np.ndarray, np.ndarray]:
        random = np.random.default_rng(seeded(seed))
        coarse = random.uniform(40, 160, (bands, height // 8 + 2, width // 8 + 2))
        ground = coarse.repeat(8, axis=1).repeat(8, axis=2)[:, :height, :width]
        before = ground + random.normal(0, 5, ground.shape)
        after = ground + random.normal(0, 5, ground.shape)
        block = np.s_[:, height // 3 : height // 2 + 1, width // 4 : width // 2 + 1]
        after[block] = 140 + after[block] / 2 if brighter else 200 - after[block]
        return tuple(image.clip(0, 255).astype(np.uint8) for image in (before, after))

    return make


@pytest.fixture(scope="session")
def write_pair_with_gap(tmp_path_factory, scene, write_image) -> Callable[..., tuple[str, str]]:
    """Writes two images, of which a corner of the first has no data, and returns their paths."""

    def write(height: int, width: int, gap: tuple[int, int], brightest: int = 254) -> tuple[str, str]:
        folder = tmp_path_factory.mktemp("pair")
        before, after = (image.clip(1, brightest) for image in scene(height, width))
        before[:, : gap[0], : gap[1]] = 0
        names = (folder / "before.tif", folder / "after.tif")
        return write_image(names[0], before, nodata=0), write_image(names[1], after)

    return write


@pytest.fixture
def pair_files(tmp_path, write_image, scene) -> tuple[str, str]:
    """The paths of a before and an after image: 120 by 90 pixels, three bands, 8 bits, UTM."""
    before, after = scene()
    return write_image(tmp_path / "before.tif", before), write_image(tmp_path / "after.tif", after)


@pytest.fixture(scope="session")
def write_model() -> Callable[..., str]:
    """Writes a model file of ISNet-lw with random weights, spread so that all probabilities occur.

    Keywords are fields of the card; `bands` of the network are as many as the card names.
    """

    def write(path: Path | str, *, seed: int = 5, **card: Any) -> str:
        network = settled_network(len(card.get("bands", ["red", "green", "blue"])), seeded(seed))
        models.save(path, network, {"window": 64, "overlap": 16, **card})
        return str(path)

    return write


@functools.cache
def settled_network(bands: int, seed: int) -> torch.nn.Module:
    """ISNet-lw whose batch normalisation has the statistics of random images, so that logits depend on what
    it sees."""
    with torch.random.fork_rng(), torch.no_grad():
        torch.manual_seed(seed)
        network = networks.create("isnet_lw", width=128, bands=bands).train()
        network.classifier[2].weight.fill_(25.0)
        for _ in range(30):
            network(*torch.randn((2, 2, bands, 8, 8)).repeat_interleave(8, -1).repeat_interleave(8, -2))
    return network.eval()


@pytest.fixture(scope="session")
def model_path(tmp_path_factory, write_model) -> str:
    """A model file for three bands, with a window of 64 pixels, an overlap of 16 and a threshold of 0.4."""
    folder = tmp_path_factory.mktemp("models")
    return write_model(
        folder / "small.safetensors",
        name="small",
        title="Small test model",
        normalisation={"mean": [0.4, 0.45, 0.5], "std": [0.2, 0.25, 0.3]},
        threshold=0.4,
    )


@pytest.fixture
def command_line(monkeypatch) -> Iterator[Callable[..., int]]:
    """Runs the command line inside this process, from the repository's root; returns the exit status.

    Read what it printed with `capfd`, which also sees what libraries print.
    """
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    monkeypatch.chdir(ROOT)
    yield lambda *arguments: main([str(argument) for argument in arguments])
    for number, handler in handlers.items():
        signal.signal(number, handler)


@pytest.fixture(scope="session")
def run_engine() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs `python -m engine ARGUMENTS` as a process of its own and waits for its end."""

    def run(
        *arguments: Any, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "engine", *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, "OMP_NUM_THREADS": "2", **(environment or {})},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )

    return run


def environment_without(name: str, folder: Path) -> dict[str, str]:
    """Environment variables for a process whose Python has no usable package of that name."""
    package = folder / f"no {name}" / name
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(f"raise ImportError('no {name} here', name='{name}')\n")
    return {"PYTHONPATH": str(package.parent)}


@pytest.fixture
def without_openvino(tmp_path) -> dict[str, str]:
    return environment_without("openvino", tmp_path)


@pytest.fixture
def by_torch(monkeypatch) -> None:
    """Networks are computed by torch, as where OpenVINO is not installed."""
    monkeypatch.setattr("engine.inference.devices.processor.openvino", lambda: None)


@pytest.fixture
def without_torch(tmp_path) -> dict[str, str]:
    return environment_without("torch", tmp_path)


@pytest.fixture(scope="session")
def read_map() -> Callable[[str], np.ndarray]:
    """Reads a change map's values, (height, width) uint8."""

    def read(path: Path | str) -> np.ndarray:
        return gdal.Open(str(path)).ReadAsArray()

    return read


@pytest.fixture(scope="session")
def accumulate() -> Callable[..., tuple[np.ndarray, np.ndarray]]:
    """Blends by definition, over the whole image at once and in float64.

    Takes the image's height and width, window and overlap, and a function of (row, column, height, width)
    that gives a window's probabilities, or None for a window that counts nothing. Returns the blended
    probability of each pixel and the number of windows that hold it.
    """

    def blend(
        height: int, width: int, window: int, overlap: int, window_probability: Callable[..., Any]
    ) -> tuple[np.ndarray, np.ndarray]:
        total, weight_sum, windows = (np.zeros((height, width)) for _ in range(3))
        for row in window_starts(height, window, overlap):
            for column in window_starts(width, window, overlap):
                part = np.s_[row : row + min(window, height), column : column + min(window, width)]
                weight = np.outer(
                    window_taper(min(window, height), overlap), window_taper(min(window, width), overlap)
                )
                probability = window_probability(row, column, *weight.shape)
                total[part] += 0 if probability is None else weight * np.asarray(probability, dtype=float)
                weight_sum[part] += weight
                windows[part] += 1
        return total / weight_sum, windows

    return blend


def window_starts(length: int, window: int, overlap: int) -> list[int]:
    starts = []
    while (len(starts) * (window - overlap)) + window < length:
        starts.append(len(starts) * (window - overlap))
    return [*starts, max(length - window, 0)]


def window_taper(size: int, overlap: int) -> np.ndarray:
    """Weight along one side: rises linearly from the window's outer edge (0) over the overlap to 1."""
    rise = max(min(overlap, size // 2), 1)
    return np.array([min((min(pixel, size - 1 - pixel) + 0.5) / rise, 1.0) for pixel in range(size)])
