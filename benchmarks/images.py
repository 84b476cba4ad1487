"""The images that are compared: made from the sample scene, as large as is asked for."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from benchmarks.machine import ROOT

SAMPLE = {"before": "pucallpa_1985.tif", "after": "pucallpa_2020.tif"}
PATCH = 512
gdal.UseExceptions()


def write_pair(folder: Path, side: int, height: int | None = None) -> tuple[str, str]:
    """Paths of two tiled 3-band 8-bit GeoTIFFs of real pixels, `side` wide, `height` (default: side) high."""
    height = side if height is None else height
    paths = []
    for name in ("before", "after"):
        path = folder / f"{name}_{side}_{height}.tif"
        if not path.exists():
            _write(path, _patch(name), side, height)
        paths.append(str(path))
    return paths[0], paths[1]


def write_virtual_pair(folder: Path, side: int, height: int, tile_side: int) -> tuple[str, str]:
    """Likewise, as virtual rasters that show files of `tile_side` by `tile_side` pixels again and again."""
    paths = []
    for name, tile in zip(("before", "after"), write_pair(folder, tile_side)):
        path = folder / f"{name}_{side}_{height}.vrt"
        sources = "".join(
            f'<SimpleSource><SourceFilename relativeToVRT="1">{os.path.basename(tile)}</SourceFilename>'
            f"<SourceBand>{{band}}</SourceBand>"
            f'<SrcRect xOff="0" yOff="0" xSize="{tile_side}" ySize="{tile_side}"/>'
            f'<DstRect xOff="{column}" yOff="{row}" xSize="{tile_side}" ySize="{tile_side}"/></SimpleSource>'
            for row in range(0, height, tile_side)
            for column in range(0, side, tile_side)
        )
        bands = "".join(
            f'<VRTRasterBand dataType="Byte" band="{band}">{sources.format(band=band)}</VRTRasterBand>'
            for band in (1, 2, 3)
        )
        path.write_text(
            f'<VRTDataset rasterXSize="{side}" rasterYSize="{height}"><SRS>EPSG:32718</SRS>'
            f"<GeoTransform>500000, 0.5, 0, 9070000, 0, -0.5</GeoTransform>{bands}</VRTDataset>",
            encoding="utf-8",
        )
        paths.append(str(path))
    return paths[0], paths[1]


def write_mosaic_pair(folder: Path, side: int, tile_side: int) -> tuple[str, str]:
    """Likewise, as virtual rasters of as many files of `tile_side` by `tile_side` pixels as it takes."""
    paths = []
    for name, image in zip(("before", "after"), write_pair(folder, side)):
        tiles = folder / f"{name}_{side}_in_{tile_side}"
        path = Path(f"{tiles}.vrt")
        if not path.exists():
            tiles.mkdir(exist_ok=True)
            opened = gdal.Open(image)
            for row in range(0, side, tile_side):
                for column in range(0, side, tile_side):
                    box = [column, row, tile_side, tile_side]
                    gdal.Translate(str(tiles / f"{row}_{column}.tif"), opened, srcWin=box)
            gdal.BuildVRT(str(path), sorted(map(str, tiles.glob("*.tif")))).FlushCache()
        paths.append(str(path))
    return paths[0], paths[1]


def _patch(name: str) -> np.ndarray:
    """Some of the sample scene, (3, PATCH, PATCH) uint8, enlarged."""
    scene = gdal.Open(str(ROOT / "resources" / "sample" / SAMPLE[name]))
    return scene.ReadAsArray(
        100,
        60,
        256,
        256,
        buf_xsize=PATCH,
        buf_ysize=PATCH,
        resample_alg=gdal.GRIORA_Bilinear,
        band_list=[1, 2, 3],
    )


def _write(path: Path, patch: np.ndarray, width: int, height: int) -> None:
    image = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, 3, gdal.GDT_Byte, ["TILED=YES", "BIGTIFF=IF_SAFER"]
    )
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32718)
    image.SetSpatialRef(reference)
    image.SetGeoTransform((500_000, 0.5, 0, 9_070_000, 0, -0.5))
    for row in range(0, height, PATCH):
        rows = np.roll(patch, row // 3, axis=2)[:, : height - row]
        image.WriteArray(np.tile(rows, (1, 1, -(-width // PATCH)))[:, :, :width], 0, row)
    image.FlushCache()
