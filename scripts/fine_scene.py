"""Draws the fine sample scene, resources/sample/town_*.tif: new, gone and rebuilt buildings over real ground.

    fine_scene.py OPEN_BUILDINGS [SEED]

OPEN_BUILDINGS holds `banepa`, `banepa_extra`: tiles of a drone image, named x_y of web-map zoom 19. The scene
lies where the ground was taken, though it was turned. No real pair of fine images with an open licence is
known.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

from engine.rasters.pictures import read_picture
from engine.training.synthetic import SceneSettings, scene

OUTPUT = Path(__file__).resolve().parent.parent / "resources" / "sample"
SIDE = 2048
TILE = 512
FIRST_COLUMN, FIRST_ROW, TILES = 386698, 220235, 5
WEB_MERCATOR_HALF = 20037508.342789244
METRES = 2 * WEB_MERCATOR_HALF / 2**19 / TILE
SETTINGS = SceneSettings(
    pixel_m=(0.149, 0.151),
    new=0.22,
    removed=0.08,
    rebuilt=0.05,
    without_change=0.0,
    shift=(0.5, 1.5),
    off_nadir=6.0,
    haze=0.1,
    noise=3.0,
)


def main(folder: Path, seed: int) -> None:
    drawn = scene((2026, seed), SIDE, SETTINGS, [ground(folder)])
    for name, image in (("town_before", drawn.before), ("town_after", drawn.after)):
        write(OUTPUT / f"{name}.tif", image)
    share = drawn.label.mean()
    print(f"{share:.1%} of the scene is change")


def ground(folder: Path) -> np.ndarray:
    """A block of contiguous tiles, (3, height, width) uint8."""
    rows = []
    for row in range(FIRST_ROW, FIRST_ROW + TILES):
        tiles = [tile(folder, column, row) for column in range(FIRST_COLUMN, FIRST_COLUMN + TILES)]
        rows.append(np.concatenate(tiles, axis=2))
    return np.concatenate(rows, axis=1)


def tile(folder: Path, column: int, row: int) -> np.ndarray:
    places = ("banepa/labelled/image", "banepa/unlabelled", "banepa_extra/image")
    path = next(path for place in places for path in (folder / place).glob(f"{column}_{row}.*"))
    return read_picture(str(path), [1, 2, 3])


def write(path: Path, image: np.ndarray) -> None:
    left = FIRST_COLUMN * TILE * METRES - WEB_MERCATOR_HALF
    top = WEB_MERCATOR_HALF - FIRST_ROW * TILE * METRES
    options = ["TILED=YES", "COMPRESS=JPEG", "PHOTOMETRIC=YCBCR", "JPEG_QUALITY=88"]
    file = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, 3, gdal.GDT_Byte, options)
    file.SetGeoTransform((left, METRES, 0, top, 0, -METRES))
    file.SetProjection("EPSG:3857")
    file.WriteArray(image)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2)
