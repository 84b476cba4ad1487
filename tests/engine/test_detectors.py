"""Which detector `--model` means."""

from __future__ import annotations

import numpy as np
import pytest

from engine.detectors import choose_detector
from engine.rasters.image import open_image


@pytest.mark.parametrize(
    ("grid", "chosen"),
    [("after", "coarse"), ("before", "fine"), ("0.5", "fine"), ("12", "coarse"), ("80", "irmad")],
)
def test_automatic_looks_at_the_pixels_of_the_analysis_grid(
    tmp_path, monkeypatch, write_image, write_model, grid, chosen
):
    """The before image has pixels of half a metre, the after image of ten metres."""
    pixels = np.zeros((3, 64, 64), dtype=np.uint8)
    fine = write_image(tmp_path / "fine.tif", pixels, geotransform=(500_000, 0.5, 0, 5_000_000, 0, -0.5))
    coarse = write_image(tmp_path / "coarse.tif", pixels, geotransform=(500_000, 10, 0, 5_000_000, 0, -10))
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setattr("engine.contract.library.BUNDLED_FOLDER", tmp_path / "none")
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(folder))
    for name, least, most in (("fine", 0.1, 1.0), ("coarse", 5.0, 20.0)):
        sizes = {"min": least, "best": least, "max": most}
        write_model(folder / f"{name}.safetensors", name=name, ground_sample_distance=sizes)
    assert choose_detector("auto", open_image(fine), open_image(coarse), grid).name == chosen


@pytest.mark.parametrize(
    ("pixel_m", "bands", "chosen"),
    [
        (0.3, 3, "buildings"),
        (None, 3, "buildings"),
        (10.0, 3, "irmad"),
        (0.3, 1, "irmad"),
    ],
)
def test_automatic_is_the_bundled_model_for_fine_colours_and_for_those_of_unknown_size(
    tmp_path, monkeypatch, write_image, pixel_m, bands, chosen
):
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(tmp_path))
    pixels = np.zeros((bands, 64, 64), dtype=np.uint8)
    place = (
        {"epsg": None} if pixel_m is None else {"geotransform": (500_000, pixel_m, 0, 5_000_000, 0, -pixel_m)}
    )
    image = open_image(write_image(tmp_path / "image.tif", pixels, **place))
    assert choose_detector("auto", image, image).name == chosen
