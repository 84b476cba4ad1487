"""What `examine` tells of images whose gaps and clouds are known."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.errors import InputError
from engine.contract.options.detect import ExamineOptions
from engine.detect.examine import examine
from engine.reporting import Reporter
from tests.seeds import seeded

SIDE = 700
"""More than all places that are looked at together: the shares are estimated."""


def ground(number: int, usual: tuple[float, float, float], spread: float, dtype: type) -> np.ndarray:
    """Fields of many lights (3, SIDE, SIDE), none as bright as a cloud."""
    random = np.random.default_rng(seeded(number))
    fields = random.normal(0, spread, (3, 20, 20)).repeat(35, 1).repeat(35, 2)
    image = np.array(usual)[:, None, None] * np.exp(fields)
    return (image + random.normal(0, 3, image.shape)).clip(1, np.iinfo(dtype).max).astype(dtype)


@pytest.fixture
def examined(tmp_path, write_image):
    def look(before: np.ndarray, after: np.ndarray, **options):
        paths = [
            write_image(tmp_path / f"{name}.tif", pixels, **options)
            for name, pixels in (("before", before), ("after", after))
        ]
        return examine(ExamineOptions(*paths), Reporter(lambda event: None))

    return look


def images(kind: str) -> tuple[list[np.ndarray], float]:
    """Two images without clouds, as an 8-bit ortho photo or as measured reflectance, and a cloud's value."""
    if kind == "8 bits":
        return [ground(number, (110, 105, 95), 0.15, np.uint8) for number in (1, 2)], 240
    return [ground(number, (900, 850, 700), 0.2, np.uint16) for number in (1, 2)], 5000


@pytest.mark.parametrize("kind", ["8 bits", "16 bits"])
@pytest.mark.parametrize("share", [0.0, 0.2, 0.6])
def test_clouds_are_told_of_the_image_that_has_them_by_their_share(examined, kind, share):
    (before, after), white = images(kind)
    after[:, : round(share * SIDE)] = white
    found = examined(before, after)
    assert found.clouds_after == pytest.approx(share, abs=0.06)
    assert found.clouds_before == 0 == found.no_data


@pytest.mark.parametrize("kind", ["8 bits", "16 bits"])
def test_neither_new_ground_nor_other_light_is_a_cloud(examined, kind):
    """A third becomes bare soil, twice as bright but of a colour; all else is brighter by 30 %."""
    (before, after), _ = images(kind)
    after = (after * 1.3).clip(0, 224 if kind == "8 bits" else 9000).astype(after.dtype)
    after[:, :233] = (np.array([1.0, 0.72, 0.5])[:, None, None] * after[0, :233].max()).astype(after.dtype)
    found = examined(before, after)
    assert (found.clouds_before, found.clouds_after) == (0, 0)


def test_numbers_on_another_scale_are_no_clouds(examined):
    before, after = images("16 bits")[0]
    found = examined(before, after * 4)
    assert (found.clouds_before, found.clouds_after) == (0, 0)


def test_a_white_roof_that_fills_a_small_image_is_no_cloud(examined):
    (before, after), white = images("8 bits")
    after[:, :80] = white
    found = examined(before[:, :256, :256], after[:, :256, :256])
    assert found.clouds_after == 0


def test_ground_without_data_in_one_image_is_told_by_its_share(examined):
    before, after = images("16 bits")[0]
    before[:, :, :140] = 0
    after[:, :70] = 0
    assert examined(before, after, nodata=0).no_data == pytest.approx(1 - 0.8 * 0.9, abs=0.05)


def test_an_image_that_stac_names_is_looked_at_as_its_file_is(tmp_path, write_image):
    (before, after), white = images("8 bits")
    after[:, :140] = white
    paths = [
        write_image(tmp_path / f"{name}.tif", pixels)
        for name, pixels in (("before", before), ("after", after))
    ]
    x, across, _, y, _, down = gdal.Open(paths[1]).GetGeoTransform()
    place = {
        "proj:epsg": 32718,
        "proj:shape": [SIDE, SIDE],
        "proj:transform": [across, 0, x, 0, down, y],
    }
    assets = {"image": {"href": paths[1], "type": "image/tiff"}}
    item = {"type": "Feature", "id": "after", "properties": place, "assets": assets}
    Path(tmp_path, "item.json").write_text(json.dumps(item))
    named = ExamineOptions(paths[0], f"stac:{tmp_path / 'item.json'}")
    found = [examine(each, Reporter(lambda event: None)) for each in (ExamineOptions(*paths), named)]
    assert found[0] == found[1] and found[0].clouds_after > 0.1


def test_images_apart_are_refused_in_a_sentence(tmp_path, write_image):
    before, after = images("8 bits")[0]
    far = (9e5, 1, 0, 9e5, 0, -1)
    paths = write_image(tmp_path / "a.tif", before), write_image(tmp_path / "b.tif", after, geotransform=far)
    with pytest.raises(InputError, match="overlap|in common"):
        examine(ExamineOptions(*paths), Reporter(lambda event: None))
