"""Names by which GDAL opens an image: the file that stands in them, and whether two are of the same image."""

from __future__ import annotations

import os
import re

from .plain_xml import Element, parsed

_FILE_IN_NAME = re.compile(r'((?:\w{2,}:(?:\d+:)?)?["{]?)([^":{}]*)(.*)', re.DOTALL)
"""What stands before a file in a name for GDAL, the file, and what stands behind it."""
_IN_ARCHIVE = re.compile(r"((?:/vsi\w+/)+)(\{?)([^{}]*)\}?(.*)", re.DOTALL)
"""File systems of GDAL's, and a file with what is in it; braces may part the two."""
TILE_INDEX = "GTI:"
"""Stands before the name of a vector file that is to be shown as the images which its rows name."""
STAC = "stac:"
"""Stands before the address of an item, collection or search of a STAC catalogue; `#` ends the address."""
MOST_WRAPPINGS = 8
LARGEST_VRT_BYTES = 2**20


def from_any_folder(name: str, folder: str = "") -> str:
    """The name of what exists in a folder, the working one or another, such that it is found from any.

    Other names stay as they are. The file may be named among other things, as in `NETCDF:"a.nc":ortho`.
    """
    if name and os.path.exists(path := os.path.join(folder, name)):
        return os.path.abspath(path)
    if name.startswith(STAC):
        where, hash_sign, assets = name[len(STAC) :].partition("#")
        return f"{STAC}{from_any_folder(where, folder)}{hash_sign}{assets}"
    driver, file, part = _FILE_IN_NAME.fullmatch(name).groups()  # type: ignore[union-attr]
    path = os.path.join(folder, file)
    return f"{driver}{os.path.abspath(path)}{part}" if file and os.path.exists(path) else name


def is_same_image(one: str, other: str) -> bool:
    """Whether two names are of the same pixels: links, other paths, or VRTs that show the whole of a file."""
    one, other = _shown_by(one), _shown_by(other)
    try:
        return one == other or os.path.samefile(one, other)
    except (OSError, ValueError):  # what lies in a server, an archive or a file of several images
        return _parts(one) == _parts(other)


def _parts(name: str) -> tuple[str, ...]:
    """What a name says, with its file as the system knows it."""
    if not name.startswith("/vsi"):
        driver, file, part = _FILE_IN_NAME.fullmatch(name).groups()  # type: ignore[union-attr]
        return driver.replace('"', ""), _real(file), part.replace('"', "")
    archive = _IN_ARCHIVE.fullmatch(name)
    if archive is None:
        return (name,)
    systems, brace, path, inside = archive.groups()
    file = path
    while not brace and file and not os.path.isfile(file) and os.path.dirname(file) != file:
        file = os.path.dirname(file)
    if not os.path.isfile(file):
        return systems, path, inside
    return systems, _real(file), os.path.normpath((path[len(file) :] + inside).strip("/"))


def _real(file: str) -> str:
    return os.path.realpath(file) if file and os.path.exists(file) else file


def _shown_by(name: str) -> str:
    """The image that a VRT or the name of a tile index shows as it is, else the name itself."""
    for _ in range(MOST_WRAPPINGS):
        wrapped = _wrapped_in(name)
        if wrapped is None:
            break
        name = wrapped
    return name


def _wrapped_in(name: str) -> str | None:
    """The only source of a VRT, where the VRT shows its bands and pixels as they are; a tile index itself."""
    if name.startswith(TILE_INDEX):
        return name[len(TILE_INDEX) :]
    try:
        if not name.lower().endswith(".vrt") or os.path.getsize(name) > LARGEST_VRT_BYTES:
            return None
        with open(name, "rb") as file:
            root = parsed(file.read())
    except (OSError, ValueError):
        return None
    size = root.attributes.get("rasterXSize"), root.attributes.get("rasterYSize")
    properties = root.first("SourceProperties")
    if properties is None or size != tuple(map(properties.attributes.get, ("RasterXSize", "RasterYSize"))):
        return None
    found = set()
    for number, band in enumerate(root.all("VRTRasterBand"), 1):
        sources = [child for child in band.children if child.tag.endswith("Source")]
        if "subClass" in band.attributes or [source.tag for source in sources] != ["SimpleSource"]:
            return None
        shown, source_band = (sources[0].child(tag) for tag in ("SourceFilename", "SourceBand"))
        if shown is None or not shown.text or (source_band and source_band.text != str(number)):
            return None
        if not all(_is_whole(sources[0].child(tag), size) for tag in ("SrcRect", "DstRect")):
            return None
        is_relative = shown.attributes.get("relativeToVRT") == "1"
        found.add(os.path.join(os.path.dirname(os.path.realpath(name)) if is_relative else "", shown.text))
    return found.pop() if len(found) == 1 and "subClass" not in root.attributes else None


def _is_whole(rectangle: Element | None, size: tuple[str | None, str | None]) -> bool:
    if rectangle is None:
        return True
    told = (rectangle.attributes.get(name) for name in ("xOff", "yOff", "xSize", "ySize"))
    return all(float(one or "nan") == float(wanted or "nan") for one, wanted in zip(told, ("0", "0", *size)))
