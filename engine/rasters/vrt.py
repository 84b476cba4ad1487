"""Mosaics written for GDAL as VRTs: bands, and the sources that they consist of."""

from __future__ import annotations

from osgeo import gdal

from engine.contract.plain_xml import Element

Box = tuple[float, float, float, float]
"""Column, row, width and height in pixels."""


def source_of(
    path: str,
    band: int | str,
    *,
    lut: str | None = None,
    place: Box | None = None,
    of: tuple[int, int] = (1, 1),
    stored: tuple[str, tuple[int, int]] | None = None,
    beside: bool = False,
) -> Element:
    """A source of a VRT's band.

    Args:
        place: box that the source fills there; None for all.
        of: the source's own width and height, where a place is given.
        stored: its data type and size of blocks; with them and a place, GDAL opens it only where it is read.
        beside: whether the path is seen from the VRT.
    """
    source = Element("SimpleSource" if lut is None else "ComplexSource")
    source.add("SourceFilename", path, relativeToVRT=str(int(beside)))
    source.add("SourceBand", str(band))
    if stored is not None:
        kind, (across, down) = stored
        blocks = {"BlockXSize": str(across), "BlockYSize": str(down)}
        source.add(
            "SourceProperties", RasterXSize=str(of[0]), RasterYSize=str(of[1]), DataType=kind, **blocks
        )
    if place is not None:
        x, y, width, height = (f"{number:.17g}" for number in place)
        source.add("SrcRect", xOff="0", yOff="0", xSize=str(of[0]), ySize=str(of[1]))
        source.add("DstRect", xOff=x, yOff=y, xSize=width, ySize=height)
    if lut is not None:
        source.add("LUT", lut)
    return source


def write_bands(path: str, size: tuple[int, int], bands: list[tuple[str | None, list[Element]]]) -> str:
    """A VRT of bytes: each band with the function of GDAL's that joins its sources, or None for a mosaic."""
    root = Element("VRTDataset", {"rasterXSize": str(size[0]), "rasterYSize": str(size[1])})
    for number, (function, sources) in enumerate(bands, 1):
        band = root.add("VRTRasterBand", dataType="Byte", band=str(number))
        if function is not None:
            band.attributes["subClass"] = "VRTDerivedRasterBand"
            band.add("PixelFunctionType", function)
            band.add("SourceTransferType", "Float64")
        band.children += sources
    gdal.FileFromMemBuffer(path, str(root).encode())
    return path
