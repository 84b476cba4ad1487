"""Bands of two images are compared by what they are, however each file tells it and in whatever order."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.detectors import DETECTORS
from engine.detectors import choose_detector
from engine.rasters.image import open_image
from engine.rasters.pair import align
from tests.seeds import seeded

COLOURS = {"red": gdal.GCI_RedBand, "green": gdal.GCI_GreenBand, "blue": gdal.GCI_BlueBand}
NANOMETRES = {"red": 665, "green": 560, "blue": 490, "nir": 842, "swir": 1610}
PLAIN = ("PHOTOMETRIC=MINISBLACK", "ALPHA=NO")


@pytest.fixture
def write(tmp_path, write_image):
    """Writes an image whose bands hold their place in `NANOMETRES` and are named in a certain way."""

    def write_one(name, order, way):
        values = [list(NANOMETRES).index(band) for band in order]
        pixels = np.broadcast_to(np.array(values, np.uint16)[:, None, None] + 1, (len(order), 8, 8))
        path = write_image(tmp_path / f"{name}.tif", pixels.copy(), options=PLAIN)
        image = gdal.Open(path, gdal.GA_Update)
        for number, band in enumerate(order, 1):
            if way == "description":
                image.GetRasterBand(number).SetDescription(band.title())
            elif way == "colour" and band in COLOURS:
                image.GetRasterBand(number).SetColorInterpretation(COLOURS[band])
            elif way == "wavelength":
                image.GetRasterBand(number).SetMetadataItem("wavelength", str(NANOMETRES[band]))
                image.GetRasterBand(number).SetMetadataItem("wavelength_units", "nm")
        image = None
        return open_image(path)

    return write_one


@pytest.mark.parametrize("number", range(40))
def test_bands_that_are_named_are_compared_with_themselves(number, write):
    random = np.random.default_rng(seeded(number))
    way = ("description", "colour", "wavelength")[number % 3]
    bands = list(COLOURS if way == "colour" else NANOMETRES)
    ways = (way, random.choice(["description", "colour"]) if way == "colour" else way)
    images = []
    for name, told in zip(("before", "after"), ways):
        count = len(COLOURS) if way == "colour" else random.integers(3, len(bands) + 1)
        order = [str(band) for band in random.permutation(bands)[:count]]
        images.append(write(name, order + ["nir"] * (way == "colour"), told))
    for detector in DETECTORS:
        wanted = choose_detector(detector, *images).bands
        pair = align(*images, wanted)
        pixels = pair.read(pair.grid.whole)
        np.testing.assert_array_equal(pixels.before, pixels.after)
        assert len(set(pixels.before[:, 0, 0])) == len(wanted)


def test_an_order_that_only_one_image_tells_is_spoken_of(write):
    images = write("before", ["blue", "green", "red"], "colour"), write("after", list(COLOURS), "")
    (remark,) = align(*images, ["band 1", "band 2", "band 3"]).remarks
    assert "--before-bands" in remark
    usual = write("usual", list(COLOURS), "colour")
    assert align(usual, images[1], ["band 1", "band 2", "band 3"]).remarks == ()


def test_infrared_that_a_model_would_take_for_red_is_spoken_of(write):
    image = write("infrared", ["nir", "red", "green"], "description")
    (remark,) = align(image, image, ["red", "green", "blue"]).remarks
    assert "as red, green, blue" in remark


def test_numbers_for_one_image_mean_the_same_bands_of_the_other(write):
    images = (
        write("before", ["red", "green", "blue"], "colour"),
        write("after", ["blue", "green", "red"], "colour"),
    )
    pair = align(*images, ["a", "b"], before_bands=[3, 1])
    assert pair.after_bands == (1, 3)
