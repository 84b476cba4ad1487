"""Images with a damaged block: where it is, and going on without it."""

from __future__ import annotations

import re

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.errors import InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.windows import Window
from engine.detect.job import detect
from engine.rasters.damage import parts_by_block
from engine.reporting import Reporter
from tests.seeds import seeded

BLOCK = 32
DAMAGED = (3, 1)
"""Column and row of the damaged block, counted in blocks."""


@pytest.fixture
def damaged_pair(tmp_path, scene, write_image) -> tuple[str, str]:
    """A whole image, and one of blocks of 32 pixels of which one can no longer be unpacked."""
    before, after = scene(height=200, width=170)
    tiled = (
        "TILED=YES",
        f"BLOCKXSIZE={BLOCK}",
        f"BLOCKYSIZE={BLOCK}",
        "COMPRESS=DEFLATE",
        "INTERLEAVE=PIXEL",
    )
    paths = (
        write_image(tmp_path / "before.tif", before),
        write_image(tmp_path / "after.tif", after, options=tiled),
    )
    image = gdal.Open(paths[1])
    band = image.GetRasterBand(1)
    name = f"{DAMAGED[0]}_{DAMAGED[1]}"
    offset = int(band.GetMetadataItem(f"BLOCK_OFFSET_{name}", "TIFF"))
    size = int(band.GetMetadataItem(f"BLOCK_SIZE_{name}", "TIFF"))
    del band, image
    with open(paths[1], "r+b") as file:
        file.seek(offset)
        file.write(b"\xff" * size)
    return paths


def options_for(pair, model_path, tmp_path, **more):
    output = str(tmp_path / "map.tif")
    return DetectOptions(*pair, output, model=model_path, device="cpu", precision="float32", **more)


def test_a_damaged_block_stops_the_run_with_its_place(damaged_pair, model_path, tmp_path):
    with pytest.raises(InputError) as caught:
        detect(options_for(damaged_pair, model_path, tmp_path), Reporter(lambda event: None))
    told = re.search(
        r"(\S+) could not be read at columns (\d+) to (\d+), rows (\d+) to (\d+)", caught.value.text
    )
    first_column, last_column, first_row, last_row = map(int, told.groups()[1:])
    assert told.group(1) == damaged_pair[1]
    assert DAMAGED[0] * BLOCK <= first_column <= last_column < (DAMAGED[0] + 1) * BLOCK
    assert DAMAGED[1] * BLOCK <= first_row <= last_row < (DAMAGED[1] + 1) * BLOCK
    assert "--on-error skip" in caught.value.text


def test_a_damaged_block_that_is_skipped_is_nodata_and_everything_else_is_computed(
    damaged_pair, model_path, tmp_path, read_map
):
    events = []
    options = options_for(damaged_pair, model_path, tmp_path, on_error="skip")
    detect(options, Reporter(events.append))
    missing = read_map(tmp_path / "map.tif") == 255
    expected = np.zeros_like(missing)
    expected[DAMAGED[1] * BLOCK : (DAMAGED[1] + 1) * BLOCK, DAMAGED[0] * BLOCK : (DAMAGED[0] + 1) * BLOCK] = (
        True
    )
    assert (missing == expected).all()
    warnings = [event["text"] for event in events if event.get("level") == "warning"]
    assert warnings
    assert all(damaged_pair[1] in text and "is nodata in the map" in text for text in warnings)


def test_a_damaged_block_of_an_image_that_is_resampled_leaves_the_rows_beyond_its_part_of_the_map(
    damaged_pair, model_path, tmp_path, read_map
):
    """GDAL resamples 512 by 128 pixels of the map at a time."""
    options = options_for(damaged_pair, model_path, tmp_path, on_error="skip", grid="0.25")
    detect(options, Reporter(lambda event: None))
    missing = read_map(tmp_path / "map.tif") == 255
    assert missing[2 * BLOCK : 4 * BLOCK, 6 * BLOCK : 8 * BLOCK].all()
    assert not missing[9 * BLOCK :].any()


@pytest.mark.parametrize("seed", range(20))
def test_the_parts_by_block_cover_a_box_once_and_none_crosses_a_border(seed):
    random = np.random.default_rng(seeded(seed))
    box = Window(*map(int, (*random.integers(-9, 40, 2), *random.integers(1, 60, 2))))
    block = Window(*map(int, (*random.integers(-20, 20, 2), *random.integers(1, 30, 2))))
    times = np.zeros((box[3], box[2]), dtype=int)
    for column, row, width, height in parts_by_block(box, block):
        times[row - box[1] : row - box[1] + height, column - box[0] : column - box[0] + width] += 1
        for start, length, origin, step in (
            (column, width, block[0], block[2]),
            (row, height, block[1], block[3]),
        ):
            assert (start - origin) // step == (start + length - 1 - origin) // step
    assert (times == 1).all()
