"""Which pixels of an image hold data: one rule, for pixels in memory and as a mask that GDAL resamples by.

A pixel holds none where alpha or a mask is 0, where no file of a mosaic lies, where a number is not finite or
beyond any measurement, and where nodata says so: a value other than 0 in any band, but 0, and every value of
8-bit images, only where all bands have theirs, since in one band alone it is often a dark or a pure colour.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from xml.sax.saxutils import escape

import numpy as np
from osgeo import gdal

LARGEST_MEASURED = 1e30
"""Floating-point numbers beyond it are fillings, such as -3.4e38 in any rounding."""
ROUNDING = 1e-5
"""Share by which floating-point pixels may differ from a nodata value that is written in fewer digits."""
SCALE_OF_ALPHA = 255

Nodata = Sequence["float | None"]
Box = tuple[float, float, float, float]


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
    assert nodata is not None
    equal: np.ndarray = (
        np.abs(pixels - nodata) <= ROUNDING * abs(nodata) if pixels.dtype.kind == "f" else pixels == nodata
    )
    return equal


def masked_bands(dataset: gdal.Dataset, bands: Sequence[int]) -> list[int]:
    """Those of the bands whose masks are to be read; where all share one mask, that is the first alone.

    Masks that GDAL makes of nodata or of a band that it takes for alpha are not among them.
    """
    masked = []
    for number in bands:
        flags = dataset.GetRasterBand(number).GetMaskFlags()
        if flags & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA | gdal.GMF_ALPHA):
            continue
        masked.append(number)
        if flags & gdal.GMF_PER_DATASET:
            break
    return masked


def gaps_mask(dataset: gdal.Dataset, bands: Sequence[int], folder: str) -> str | None:
    """Path of a mask, written into `folder`, that is 0 where no file of a mosaic lies.

    None where all is covered. GDAL fills gaps with 0 where the mosaic has no nodata value.
    """
    if dataset.GetDriver().ShortName != "VRT":
        return None
    root = ElementTree.fromstring(dataset.GetMetadata("xml:VRT")[0])
    elements = root.findall("VRTRasterBand")
    covered: list[list[Box]] = []
    for number in bands:
        boxes = _source_boxes(elements[number - 1]) if number <= len(elements) else None
        if boxes is None or dataset.GetRasterBand(number).GetNoDataValue() is not None:
            continue
        whole = (0.0, 0.0, float(dataset.RasterXSize), float(dataset.RasterYSize))
        if whole not in boxes and boxes not in covered:
            covered.append(boxes)
    if not covered:
        return None
    pixel = f"{folder}/covered.tif"
    one = gdal.GetDriverByName("GTiff").Create(pixel, 1, 1, 1, gdal.GDT_Byte)
    one.GetRasterBand(1).Fill(255)
    one = None
    size = (dataset.RasterXSize, dataset.RasterYSize)
    masks = [[_source(pixel, 1, place=box) for box in boxes] for boxes in covered]
    path = _write_bands(f"{folder}/covered.vrt", size, [(None, sources) for sources in masks])
    if len(masks) == 1:
        return path
    both = [_source(path, index + 1) for index in range(len(masks))]
    return _write_bands(f"{folder}/gaps.vrt", size, [("mul", both)])


def _source_boxes(band: ElementTree.Element) -> list[Box] | None:
    """Where the sources of a mosaic's band lie; None where it does not simply consist of sources."""
    if band.get("subClass") is not None:
        return None
    boxes = []
    for source in band:
        if not source.tag.endswith("Source"):
            continue
        place = source.find("DstRect")
        if place is None:
            return None
        x, y, width, height = (float(place.get(name, 0)) for name in ("xOff", "yOff", "xSize", "ySize"))
        boxes.append((x, y, width, height))
    return boxes


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
        gaps: what `gaps_mask` gave.
    """
    size = (dataset.RasterXSize, dataset.RasterYSize)
    decisive = decisive_bands(dtype, nodata)
    together = all_decide_together(nodata, decisive)
    factors = [_source(source, f"mask,{number}") for number in masked_bands(dataset, bands)]
    if alpha is not None:
        least = 1 if np.issubdtype(dtype, np.integer) else 1 / SCALE_OF_ALPHA
        factors.append(_source(source, alpha, lut=f"0:0,{least:.17g}:255"))
    if gaps is not None:
        factors.append(_source(gaps, 1))
    if decisive or together:
        described: list[tuple[str | None, list[str]]] = [
            (None, [_source(source, number, lut=_lut(value, dtype))])
            for number, value in zip(bands, nodata)
            if value is not None and not np.isnan(value)
        ]
        places = [index for index, value in enumerate(nodata) if value is not None and not np.isnan(value)]
        values = _write_bands(f"{folder}/values.vrt", size, described)
        factors += [_source(values, places.index(band) + 1) for band in decisive if band in places]
        if together and len(places) == len(nodata):
            ones = [_source(values, index + 1) for index in range(len(places))]
            any_holds = _write_bands(f"{folder}/any.vrt", size, [("sum" if len(ones) > 1 else None, ones)])
            factors.append(_source(any_holds, 1))
    if not factors:
        return None
    return _write_bands(f"{folder}/mask.vrt", size, [("mul" if len(factors) > 1 else None, factors)])


def _lut(nodata: float, dtype: np.dtype) -> str:
    """Values to 0 where they equal nodata, to 255 elsewhere."""
    margin = max(ROUNDING * abs(nodata), 1e-45) if dtype.kind == "f" else 0.25
    points = ((-2, 255), (-1, 0), (1, 0), (2, 255))
    return ",".join(f"{nodata + steps * margin:.17g}:{value}" for steps, value in points)


def _source(path: str, band: int | str, *, lut: str | None = None, place: Box | None = None) -> str:
    """XML of a source of a VRT's band."""
    kind = "SimpleSource" if lut is None else "ComplexSource"
    table = "" if lut is None else f"<LUT>{lut}</LUT>"
    where = ""
    if place is not None:
        x, y, width, height = (f"{number:.17g}" for number in place)
        where = (
            '<SrcRect xOff="0" yOff="0" xSize="1" ySize="1"/>'
            f'<DstRect xOff="{x}" yOff="{y}" xSize="{width}" ySize="{height}"/>'
        )
    return (
        f'<{kind}><SourceFilename relativeToVRT="0">{escape(path)}</SourceFilename>'
        f"<SourceBand>{band}</SourceBand>{where}{table}</{kind}>"
    )


def _write_bands(path: str, size: tuple[int, int], bands: list[tuple[str | None, list[str]]]) -> str:
    """A VRT of bytes: each band with the function of GDAL's that joins its sources, or None for a mosaic."""
    elements = []
    for number, (function, sources) in enumerate(bands, 1):
        subclass = "" if function is None else ' subClass="VRTDerivedRasterBand"'
        joined = (
            ""
            if function is None
            else (
                f"<PixelFunctionType>{function}</PixelFunctionType><SourceTransferType>Float64</SourceTransferType>"
            )
        )
        content = joined + "".join(sources)
        elements.append(f'<VRTRasterBand dataType="Byte" band="{number}"{subclass}>{content}</VRTRasterBand>')
    xml = f'<VRTDataset rasterXSize="{size[0]}" rasterYSize="{size[1]}">{"".join(elements)}</VRTDataset>'
    gdal.FileFromMemBuffer(path, xml.encode())
    return path
