from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from engine.rasters.overviews import Overviews
from tests.seeds import seeded

NODATA = 255


def halved(values):
    """The rounded mean of those of 2 × 2 pixels that hold data, one by one."""
    height, width = values.shape
    result = np.full((-(-height // 2), -(-width // 2)), NODATA, np.uint8)
    for row, column in np.ndindex(result.shape):
        four = values[2 * row : 2 * row + 2, 2 * column : 2 * column + 2]
        held = four[four != NODATA].astype(int)
        if len(held):
            result[row, column] = int(held.mean() + 0.5)
    return result


@pytest.mark.parametrize(
    ("width", "height"),
    [
        *[(257, 256), (1500, 1), (2, 1300)],
        *[
            pytest.param(*size, marks=pytest.mark.slow)
            for size in ((300, 900), (901, 515), (511, 513), (2100, 300))
        ],
    ],
)
@pytest.mark.parametrize("has_nodata", [True, False])
def test_overviews_are_the_means_of_the_pixels_with_data(width, height, has_nodata, tmp_path):
    rng = np.random.default_rng(seeded(width))
    values = rng.integers(0, 251, (height, width), dtype=np.uint8)
    if has_nodata:
        values[rng.random(values.shape) < 0.2] = NODATA
        values[: height // 3, : width // 3] = NODATA
    path = str(tmp_path / "map.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(
        path, width, height, 1, options=["TILED=YES", "COMPRESS=DEFLATE"]
    )
    dataset.GetRasterBand(1).SetNoDataValue(NODATA)
    overviews = Overviews(dataset)
    for first in range(0, height, 256):
        overviews.add(values[first : first + 256])
    dataset.GetRasterBand(1).WriteArray(values)
    overviews = dataset = None

    written = gdal.Open(path)
    band = written.GetRasterBand(1)
    expected = values
    for index in range(band.GetOverviewCount()):
        expected = halved(expected)
        np.testing.assert_array_equal(band.GetOverview(index).ReadAsArray(), expected)
        assert band.GetOverview(index).GetBlockSize() == [256, 256]
    assert max(expected.shape) <= 256 < 2 * max(expected.shape)


def test_a_small_map_has_no_overviews(tmp_path):
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "map.tif"), 256, 200, 1)
    Overviews(dataset).add(np.zeros((200, 256), np.uint8))
    assert dataset.GetRasterBand(1).GetOverviewCount() == 0
