"""Which pixels of an image hold data: one rule, for pixels in memory and as a mask that GDAL resamples by.

A pixel holds none where alpha or a mask is 0, where no file of a mosaic lies, where a number is not finite or
beyond any measurement, and where nodata says so: a value other than 0 in any band, but 0, and every value of
8-bit images, only where all bands have theirs, since in one band alone it is often a dark or a pure colour.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal

from engine.contract.plain_xml import Element
from engine.rasters.vrt import source_of, write_bands

LARGEST_MEASURED = 1e30
"""Floating-point numbers beyond it are fillings, such as -3.4e38 in any rounding."""
ROUNDING = 1e-5
"""Share by which floating-point pixels may differ from a nodata value that is written in fewer digits."""
SCALE_OF_ALPHA = 255

Nodata = Sequence["float | None"]


def missing_data(pixels: np.ndarray, nodata: Nodata) -> np.ndarray:
    """Where values say that there is no data: (height, width) bool.

    Args:
        pixels: (bands, height, width).
        nodata: each band's nodata value, None where it has none.
    """
    decisive = decisive_bands(pixels.dtype, nodata)
    missing = np.zeros(pixels.shape[1:], dtype=bool)
    for band in decisive:
        missing |= _equal(pixels[band], nodata[band])
    if all_decide_together(nodata, decisive):
        missing |= np.logical_and.reduce([_equal(pixels[band], value) for band, value in enumerate(nodata)])
    if pixels.dtype.kind == "f":
        missing |= ~(np.abs(pixels) < LARGEST_MEASURED).all(axis=0)
    return missing


def decisive_bands(dtype: np.dtype, nodata: Nodata) -> list[int]:
    """Indices of the bands in which the nodata value alone makes a pixel missing."""
    if dtype == np.uint8:
        return []
    return [band for band, value in enumerate(nodata) if value is not None and value != 0]


def all_decide_together(nodata: Nodata, decisive: list[int]) -> bool:
    """Whether a pixel is missing, too, where all bands have their nodata values."""
    return None not in nodata and len(decisive) < len(nodata)


def _equal(pixels: np.ndarray, nodata: float | None) -> np.ndarray:
    """Where pixels have the nodata value; nowhere without one."""
    if nodata is None:
        return np.zeros(pixels.shape, dtype=bool)
    equal: np.ndarray = (
        np.abs(pixels - nodata) <= ROUNDING * abs(nodata) if pixels.dtype.kind == "f" else pixels == nodata
    )
    return equal


def masked_bands(dataset: gdal.Dataset, bands: Sequence[int]) -> list[int]:
    """Those of the bands whose masks are to be read; where all share one mask, that is the first alone.

    Masks that GDAL makes of a band's nodata or of a band that it takes for alpha are not among them; one of
    nodata that the metadata name for all bands together is.
    """
    masked = []
    for number in bands:
        flags = dataset.GetRasterBand(number).GetMaskFlags()
        if flags & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA) or flags == gdal.GMF_NODATA:
            continue
        masked.append(number)
        if flags & gdal.GMF_PER_DATASET:
            break
    return masked


def mask_for_resampling(
    dataset: gdal.Dataset,
    source: str,
    dtype: np.dtype,
    bands: Sequence[int],
    nodata: Nodata,
    alpha: int | None,
    gaps: str | None,
    folder: str,
) -> str | None:
    """Path of a mask, written into `folder`, that is 0 where a pixel holds no data; None where all do.

    Numbers that are not finite are not in it: they spoil what is resampled of them, and are found there.

    Args:
        source: what the dataset was opened as.
        gaps: what `gaps.gaps_mask` gave.
    """
    size = (dataset.RasterXSize, dataset.RasterYSize)
    decisive = decisive_bands(dtype, nodata)
    together = all_decide_together(nodata, decisive)
    factors = [source_of(source, f"mask,{number}") for number in masked_bands(dataset, bands)]
    if alpha is not None:
        least = 1 if np.issubdtype(dtype, np.integer) else 1 / SCALE_OF_ALPHA
        factors.append(source_of(source, alpha, lut=f"0:0,{least:.17g}:255"))
    if gaps is not None:
        factors.append(source_of(gaps, 1))
    if decisive or together:
        described: list[tuple[str | None, list[Element]]] = [
            (None, [source_of(source, number, lut=_lut(value, dtype))])
            for number, value in zip(bands, nodata)
            if value is not None and not np.isnan(value)
        ]
        places = [index for index, value in enumerate(nodata) if value is not None and not np.isnan(value)]
        values = write_bands(f"{folder}/values.vrt", size, described)
        factors += [source_of(values, places.index(band) + 1) for band in decisive if band in places]
        if together and len(places) == len(nodata):
            ones = [source_of(values, index + 1) for index in range(len(places))]
            any_holds = write_bands(f"{folder}/any.vrt", size, [("sum" if len(ones) > 1 else None, ones)])
            factors.append(source_of(any_holds, 1))
    if not factors:
        return None
    return write_bands(f"{folder}/mask.vrt", size, [("mul" if len(factors) > 1 else None, factors)])


def _lut(nodata: float, dtype: np.dtype) -> str:
    """Values to 0 where they equal nodata, to 255 elsewhere."""
    margin = max(ROUNDING * abs(nodata), 1e-45) if dtype.kind == "f" else 0.25
    points = ((-2, 255), (-1, 0), (1, 0), (2, 255))
    return ",".join(f"{nodata + steps * margin:.17g}:{value}" for steps, value in points)
