"""A copy of a change map without the pixels of some polygons. Reads and writes files, in any thread."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Callable

from osgeo import gdal, ogr, osr
from qgis.core import QgsCoordinateReferenceSystem

from ....engine.contract.levels import NODATA
from ...layers.raster_place import geotransform
from ...wording import tr
from ..records.geopackage import Envelope, ReviewError

BAND_OF_ROWS = 512
NUDGE = 1e-9
"""Share of a pixel, for maps in pixels: GDAL does not draw where a pixel's place is just its number."""


def map_extent(path: str, crs: QgsCoordinateReferenceSystem) -> Envelope:
    """West, east, south and north of a map that has to be in this CRS.

    Raises:
        ReviewError: it cannot be read or is in another.
    """
    dataset = _open(path)
    if not _is_same_crs(dataset.GetSpatialRef(), crs):
        raise ReviewError(
            tr("{} is in another coordinate system than the polygons; choose their own map.").format(path)
        )
    width, height = dataset.RasterXSize, dataset.RasterYSize
    transform = geotransform(dataset)
    corners = [(0, 0), (width, 0), (0, height), (width, height)]
    xs, ys = zip(*(gdal.ApplyGeoTransform(transform, column, row) for column, row in corners))
    return min(xs), max(xs), min(ys), max(ys)


def write_masked(
    path: str, outlines: Iterable[bytes], output: Path, goes_on: Callable[[float], bool]
) -> bool:
    """Copy a map, with no data where the centre of a pixel lies in one of the outlines.

    Args:
        outlines: polygons as well-known binary in the CRS of the map.
        goes_on: told the share done; False ends the work.

    Returns:
        Whether it was not ended.

    Raises:
        ReviewError: the map cannot be read, or the copy cannot be written.
    """
    source = _open(path)
    reference = source.GetSpatialRef() or _any_plane()
    polygons = _in_memory(outlines, reference)
    width, height = source.RasterXSize, source.RasterYSize
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER"]
    with _writing(output):
        target = gdal.GetDriverByName("GTiff").Create(str(output), width, height, 1, gdal.GDT_Byte, options)
    target.SetGeoTransform(geotransform(source))
    target.SetProjection(source.GetProjection())
    target.SetMetadata(source.GetMetadata())
    band, own = source.GetRasterBand(1), target.GetRasterBand(1)
    own.SetDescription(band.GetDescription())
    own.SetNoDataValue(NODATA)
    for row in range(0, height, BAND_OF_ROWS):
        if not goes_on(row / height):
            return False
        rows = min(BAND_OF_ROWS, height - row)
        values = band.ReadAsArray(0, row, width, rows)
        if values is None:
            raise ReviewError(tr("{} cannot be read; part of it may be damaged.").format(path))
        canvas = _canvas(source, row, rows, reference)
        gdal.RasterizeLayer(canvas, [1], polygons.GetLayer(0), burn_values=[1])
        values[canvas.ReadAsArray() == 1] = NODATA
        with _writing(output):
            own.WriteArray(values, 0, row)
    with _writing(output):
        target.FlushCache()
        own = target = None
        _check_whole(output)
    return True


@contextlib.contextmanager
def _writing(output: Path) -> Iterator[None]:
    """Tell what GDAL cannot write: by an exception where those are on, else by its last error alone."""
    gdal.ErrorReset()
    try:
        yield
        failed = gdal.GetLastErrorType() >= gdal.CE_Failure
    except RuntimeError:
        failed = True
    if failed:
        raise ReviewError(tr("{} cannot be written; free some space there.").format(output))


def _check_whole(path: Path) -> None:
    """RuntimeError where a tile is not all in the file: of the last one GDAL 3.10 does not tell it."""
    dataset, size = gdal.Open(str(path)), path.stat().st_size
    if dataset is None or any(end > size for end in _ends_of_tiles(dataset.GetRasterBand(1))):
        raise RuntimeError


def _ends_of_tiles(band: gdal.Band) -> Iterator[int]:
    """In bytes from the start of the file."""
    width, height = band.GetBlockSize()
    for row, column in itertools.product(range(0, band.YSize, height), range(0, band.XSize, width)):
        tile = f"{column // width}_{row // height}"
        yield sum(int(band.GetMetadataItem(f"BLOCK_{of}_{tile}", "TIFF") or 0) for of in ("OFFSET", "SIZE"))


def _canvas(source: gdal.Dataset, row: int, rows: int, reference: osr.SpatialReference) -> gdal.Dataset:
    """Zeros on the pixels of some rows of a map."""
    x, a, b, y, d, e = geotransform(source)
    canvas = gdal.GetDriverByName("MEM").Create("", source.RasterXSize, rows, 1, gdal.GDT_Byte)
    x, y = x + b * row + NUDGE * a, y + e * row
    canvas.SetGeoTransform((x, a, b, y, d, e))
    canvas.SetSpatialRef(reference)
    return canvas


def _any_plane() -> osr.SpatialReference:
    """What GDAL takes for one and the same system where there is none."""
    reference = osr.SpatialReference()
    reference.SetLocalCS("map")
    return reference


def _in_memory(outlines: Iterable[bytes], reference: osr.SpatialReference) -> gdal.Dataset:
    # MEM, the driver of rasters, has taken over layers in GDAL 3.11
    driver = gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")
    dataset = driver.Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("outlines", reference, ogr.wkbUnknown)
    for outline in outlines:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(outline))
        layer.CreateFeature(feature)
    return dataset


def _is_same_crs(of_map: osr.SpatialReference | None, crs: QgsCoordinateReferenceSystem) -> bool:
    if of_map is None or not crs.isValid():
        return of_map is None and not crs.isValid()
    wanted = osr.SpatialReference()
    wanted.ImportFromWkt(crs.toWkt())
    return bool(of_map.IsSame(wanted, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"]))


def _open(path: str) -> gdal.Dataset:
    try:
        dataset = gdal.Open(path)
    except RuntimeError:  # where GDAL was told to raise
        dataset = None
    if dataset is None:
        raise ReviewError(tr("{} cannot be opened; choose the change map of the polygons.").format(path))
    return dataset
