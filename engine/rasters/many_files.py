"""Mosaics of very many files, shown as mosaics of mosaics: of these GDAL keeps only those that are read.

Of a VRT as it is, every handle keeps half a kilobyte and more for each file and band, wherever it reads.
"""

from __future__ import annotations

import io
import math
import os
import threading
import uuid
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from osgeo import gdal

from engine.contract.plain_xml import Element, parsed
from engine.rasters.vrt import source_of
from engine.rasters.whole_file import read_file

LARGE_BYTES = 2**18
"""Of a VRT's text; smaller ones are opened as they are."""
MOST_KEPT = 8
SOURCES = ("SimpleSource", "ComplexSource")
BESIDE = (".ovr", ".msk")
"""Endings of files that change what a VRT shows, and that are looked for by its own name."""
MASK = "mask,1"
SIDES = ("xOff", "yOff", "xSize", "ySize")
BLOCK = 128
"""Of VRTs, unless they say otherwise."""
HERE = "\0"
"""In no text of XML."""


@dataclass(frozen=True)
class ManyFiles:
    """A large mosaic.

    Attributes:
        opened: what GDAL opens instead.
        files: GDAL's names of all files.
        boxes: where they lie in each band, that of a mask last: (n, 4) columns, rows, widths and heights.
    """

    opened: str
    files: tuple[str, ...]
    boxes: tuple[np.ndarray, ...]


_known: dict[str, tuple[object, ManyFiles | None]] = {}
"""By the VRT's name, the oldest first; with its size and time then."""
_lock = threading.Lock()


def many_files(name: str) -> ManyFiles | None:
    """A VRT that is large and a plain mosaic, of files at their own pixels; None for all others."""
    if not name.lower().endswith(".vrt"):
        return None
    found = gdal.VSIStatL(name)
    if found is None or found.size < LARGE_BYTES:
        return None
    state = (found.size, found.mtime)
    with _lock:
        if name not in _known or _known[name][0] != state:
            for old in [name, *list(_known)[: -MOST_KEPT + 1]]:
                _, large = _known.pop(old, (None, None))
                if large is not None:
                    gdal.RmdirRecursive(os.path.dirname(large.opened))
            is_alone = not any(gdal.VSIStatL(name + ending) for ending in BESIDE)
            _known[name] = state, _regrouped(name) if is_alone else None
        return _known[name][1]


def opened_as(name: str) -> ManyFiles | None:
    """The large mosaic instead of which GDAL has opened this."""
    with _lock:
        return next((large for _, large in _known.values() if large and large.opened == name), None)


class _NotPlain(Exception):  # noqa: N818
    """The mosaic is opened as it is."""


@dataclass(frozen=True)
class _Source:
    """A file in a band, at a place in pixels.

    Attributes:
        text: its XML, in three parts without column and row of the place between them.
    """

    text: tuple[str, str, str]
    left: int
    top: int
    width: int
    height: int

    def moved_into(self, left: int, top: int) -> str:
        """Its XML in a mosaic whose first pixel is this one."""
        begin, middle, end = self.text
        return f"{begin}{self.left - left}{middle}{self.top - top}{end}"


def _regrouped(name: str) -> ManyFiles | None:
    folder = os.path.dirname(name)
    by_band: dict[int, list[_Source]] = defaultdict(list)
    files: dict[str, None] = {}

    def taken(element: Element, band: Element) -> bool:
        if band.tag != "VRTRasterBand" or not element.tag.endswith("Source"):
            return False
        file = _file_of(element, folder)
        by_band[id(band)].append(_source(element))
        files[file] = None
        return True

    try:
        root = parsed(read_file(name), taken)
        bands = _bands(root)
    except (OSError, ValueError, _NotPlain):
        return None
    if not files:
        return None
    sources = [by_band[id(band)] for band in bands]
    boxes = [[(each.left, each.top, each.width, each.height) for each in band] for band in sources]
    where = f"/vsimem/{uuid.uuid4().hex}"
    gdal.Mkdir(where, 0o700)
    _write(root, bands, sources, where)
    return ManyFiles(f"{where}/mosaic.vrt", tuple(files), tuple(np.reshape(each, (-1, 4)) for each in boxes))


def _bands(root: Element) -> list[Element]:
    """The bands, that of the mask last."""
    masks = [mask for child in root.children if child.tag == "MaskBand" for mask in child.children]
    bands = [child for child in root.children if child.tag == "VRTRasterBand"] + masks
    is_plain = root.tag == "VRTDataset" and "subClass" not in root.attributes
    if not is_plain or any("subClass" in band.attributes or band.child("MaskBand") for band in bands):
        raise _NotPlain
    return bands


def _file_of(source: Element, folder: str) -> str:
    """A source's file, named so that it is found from everywhere."""
    file = source.child("SourceFilename")
    if file is None or file.text.startswith("<"):
        raise _NotPlain
    if file.attributes.get("relativeToVRT") == "1":
        file.attributes["relativeToVRT"] = "0"
        file.text = os.path.join(folder, file.text)
    return file.text


def _source(element: Element) -> _Source:
    """A source, be it files at their own pixels or one pixel that fills a box.

    Raises:
        _NotPlain: it is neither, or does not fill whole pixels of the mosaic.
    """
    own, place = (element.child(tag) for tag in ("SrcRect", "DstRect"))
    if element.tag not in SOURCES or own is None or place is None:
        raise _NotPlain
    numbers = [float(each.attributes[side]) for each in (own, place) for side in SIDES]
    size, (left, top, width, height) = numbers[2:4], numbers[4:]
    if any(each != round(each) for each in numbers) or size not in ([width, height], [1, 1]):
        raise _NotPlain
    place.attributes.update(xOff=HERE, yOff=HERE)
    begin, middle, end = str(element).split(HERE)
    return _Source((begin, middle, end), round(left), round(top), round(width), round(height))


def _write(root: Element, bands: Sequence[Element], sources: Sequence[list[_Source]], where: str) -> None:
    """The cells of the mosaic, packed into an archive, and the mosaic of them."""
    width, height = (int(root.attributes[name]) for name in ("rasterXSize", "rasterYSize"))
    count = math.ceil(math.sqrt(max(map(len, sources))))
    side = max(math.ceil(math.sqrt(width * height / count)), 1)
    cells: dict[tuple[int, int], list[list[_Source]]] = defaultdict(lambda: [[] for _ in bands])
    for number, each in enumerate(sources):
        for source in each:
            for cell in _cells(source, side, width, height):
                cells[cell][number].append(source)
    numbered = sum(child.tag == "VRTRasterBand" for child in root.children)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for (row, column), parts in cells.items():
            left, top = column * side, row * side
            size = min(side, width - left), min(side, height - top)
            name = f"{row}-{column}.vrt"
            archive.writestr(name, _cell(bands, numbered, parts, left, top, size))
            file = f"/vsizip/{where}/cells.zip/{name}"
            for number, band in enumerate(bands, 1):
                if parts[number - 1]:
                    of = str(number) if number <= numbered else MASK
                    stored = band.attributes.get("dataType", "Byte"), (BLOCK, BLOCK)
                    box = (left, top, *size)
                    band.children.append(source_of(file, of, place=box, of=size, stored=stored))
    gdal.FileFromMemBuffer(f"{where}/cells.zip", packed.getvalue())
    gdal.FileFromMemBuffer(f"{where}/mosaic.vrt", str(root).encode())


def _cells(source: _Source, side: int, width: int, height: int) -> Iterator[tuple[int, int]]:
    """Those that a source reaches into."""
    right, bottom = min(source.left + source.width, width), min(source.top + source.height, height)
    for row in range(max(source.top, 0) // side, (bottom - 1) // side + 1):
        for column in range(max(source.left, 0) // side, (right - 1) // side + 1):
            yield row, column


def _cell(
    bands: Sequence[Element],
    numbered: int,
    parts: list[list[_Source]],
    left: int,
    top: int,
    size: tuple[int, int],
) -> str:
    """The VRT of a cell.

    Args:
        numbered: how many bands are none of a mask.
    """
    text = [f'<VRTDataset rasterXSize="{size[0]}" rasterYSize="{size[1]}">']
    for number, (band, sources) in enumerate(zip(bands, parts), 1):
        described = str(replace(band, children=[each for each in band.children if not _is_of_whole(each)]))
        begin, _, end = described.rpartition("</VRTRasterBand>")
        inner = "".join(source.moved_into(left, top) for source in sources)
        whole = f"{begin}{inner}</VRTRasterBand>{end}"
        text.append(whole if number <= numbered else f"<MaskBand>{whole}</MaskBand>")
    return "".join([*text, "</VRTDataset>"])


def _is_of_whole(element: Element) -> bool:
    """Whether something that a band says holds for the whole mosaic alone, or is a cell of it."""
    return element.tag in ("Overview", "Histograms", "Metadata", "SimpleSource")
