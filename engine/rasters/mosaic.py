"""The mosaic of a catalogue's items: a VRT, which opens a file only where it is read."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable, NamedTuple

from osgeo import gdal, osr

from engine.contract.errors import InputError
from engine.contract.plain_xml import escaped
from engine.rasters.image import located, open_dataset
from engine.rasters.validity import masked_bands
from engine.rasters.vrt import Box, source_of
from engine.stac.address import Address
from engine.stac.tiles import Place, Tile

READERS = 8
LARGEST_SIDE = 2**31 - 1
ROUNDING = 1e-3
"""Share of a pixel by which places of items differ from whole pixels in being written down."""


class _Band(NamedTuple):
    """A band of the files of an asset, as one of them has it; all others are taken to be alike."""

    asset: int
    number: int
    kind: str
    block: tuple[int, int]
    nodata: float | None
    colour: str
    description: str
    scale: float | None
    offset: float | None
    by_mask: bool
    """Whether a mask or alpha tells where a file covers those below it."""
    has_mask: bool
    """Whether that is a mask, which the mosaic then has, too."""


@dataclass(frozen=True)
class PlacedTile:
    """A tile of whose files all is known where they lie."""

    files: tuple[str, ...]
    crs: str
    places: tuple[Place, ...]
    when: str


def placed(address: Address, tiles: Sequence[Tile], check_cancelled: Callable[[], None]) -> list[PlacedTile]:
    """The tiles in the CRS that the address names, else all, if they have the same; in their order.

    Only files are opened whose items do not say where they lie.

    Raises:
        InputError: the tiles cannot be parts of one image.
    """
    return _of_one_crs(address, _all_placed(tiles, check_cancelled))


def mosaic_vrt(address: Address, tiles: Sequence[PlacedTile], check_cancelled: Callable[[], None]) -> str:
    """XML of a VRT of tiles, the last of them above all others; bands of several assets follow one another.

    Only the files of the last one are opened: all others are taken to have the same bands.

    Raises:
        InputError: the tiles are too far apart.
    """
    bands = list(_bands_of(tiles[-1]))
    left, top, across, down, width, height = _frame(address, tiles)
    reference = osr.SpatialReference()
    reference.SetFromUserInput(tiles[0].crs)
    parts = [
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">',
        f"<SRS>{escaped(reference.ExportToWkt())}</SRS>",
        f"<GeoTransform>{left:.17g}, {across:.17g}, 0, {top:.17g}, 0, {-down:.17g}</GeoTransform>",
    ]
    boxes = [[_box(place, left, top, across, down) for place in tile.places] for tile in tiles]
    for number, band in enumerate(bands, 1):
        check_cancelled()
        width, height = band.block
        parts.append(
            f'<VRTRasterBand dataType="{band.kind}" band="{number}" '
            f'blockXSize="{width}" blockYSize="{height}">'
        )
        parts += _described(band)
        parts += (
            _source(tile.files[band.asset], tile.places[band.asset], box[band.asset], band)
            for tile, box in zip(tiles, boxes)
        )
        parts.append("</VRTRasterBand>")
    if any(band.has_mask for band in bands):
        masked = next(band for band in bands if band.has_mask)
        asset = masked.asset
        parts.append('<MaskBand><VRTRasterBand dataType="Byte">')
        parts += (
            _source(tile.files[asset], tile.places[asset], box[asset], masked, of_mask=True)
            for tile, box in zip(tiles, boxes)
        )
        parts.append("</VRTRasterBand></MaskBand>")
    parts.append("</VRTDataset>")
    return "".join(parts)


def _all_placed(tiles: Sequence[Tile], check_cancelled: Callable[[], None]) -> Iterator[PlacedTile]:
    with ThreadPoolExecutor(READERS) as readers:
        for found in readers.map(_with_place, tiles):
            check_cancelled()
            yield found


def _with_place(tile: Tile) -> PlacedTile:
    """A tile with its place, from its files where its item does not tell it."""
    places, crs = [], tile.crs
    for file, place in zip(tile.files, tile.places):
        if place is None or not crs:
            dataset = open_dataset(file)
            grid, _ = located(file, dataset)
            place = place or Place(grid.geotransform, grid.width, grid.height)
            crs = crs or grid.crs
        places.append(place)
    if not crs:
        raise InputError(f"{tile.files[0]} has no CRS, nor does its item tell one; assign it one.")
    for file, place in zip(tile.files, places):
        _, across, turned, _, turned_too, down = place.transform
        if turned or turned_too or across <= 0 or down >= 0:
            raise InputError(
                f"{file} is not north-up, as parts of a mosaic must be; warp it (`gdalwarp`) first."
            )
    return PlacedTile(tile.files, crs, tuple(places), tile.when)


def _of_one_crs(address: Address, tiles: Iterator[PlacedTile]) -> list[PlacedTile]:
    """Those in the CRS that the address names, else all, if they have the same."""

    @functools.cache
    def reference(crs: str) -> osr.SpatialReference:
        found = osr.SpatialReference()
        try:
            found.SetFromUserInput(crs)
        except RuntimeError as error:
            raise InputError(
                f"{crs}, which {address.name} or an item of it names, is no CRS; correct it.", str(error)
            ) from error
        return found

    by_crs: dict[str, list[PlacedTile]] = {}
    for tile in tiles:
        same = next((crs for crs in by_crs if reference(crs).IsSame(reference(tile.crs))), tile.crs)
        by_crs.setdefault(same, []).append(tile)
    if address.crs:
        chosen = [found for crs, found in by_crs.items() if reference(crs).IsSame(reference(address.crs))]
        if not chosen:
            raise InputError(f"No item of {address.name} is in {address.crs}; they are in {_names(by_crs)}.")
        return chosen[0]
    if len(by_crs) > 1:
        raise InputError(
            f"The items of {address.name} are in several CRSs, {_names(by_crs)}; take those of one at a "
            "time by adding &crs= and its code behind # and the asset."
        )
    return next(iter(by_crs.values()))


def _names(by_crs: dict[str, list[PlacedTile]]) -> str:
    def name(crs: str) -> str:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(crs)
        code = reference.GetAuthorityCode(None)
        return f"{reference.GetAuthorityName(None)}:{code}" if code else str(reference.GetName())

    return ", ".join(f"{name(crs)} ({len(tiles)})" for crs, tiles in by_crs.items())


def _bands_of(tile: PlacedTile) -> Iterator[_Band]:
    for asset, file in enumerate(tile.files):
        dataset = open_dataset(file)
        numbers = range(1, dataset.RasterCount + 1)
        bands = [dataset.GetRasterBand(number) for number in numbers]
        has_mask = bool(masked_bands(dataset, list(numbers)))
        has_alpha = any(band.GetColorInterpretation() == gdal.GCI_AlphaBand for band in bands)
        for number, band in zip(numbers, bands):
            yield _Band(
                asset,
                number,
                gdal.GetDataTypeName(band.DataType),
                tuple(band.GetBlockSize()),
                band.GetNoDataValue(),
                gdal.GetColorInterpretationName(band.GetColorInterpretation()),
                band.GetDescription(),
                band.GetScale(),
                band.GetOffset(),
                by_mask=has_mask or has_alpha,
                has_mask=has_mask,
            )


def _frame(address: Address, tiles: Sequence[PlacedTile]) -> tuple[float, float, float, float, int, int]:
    """Left, top, the size of a pixel, width and height of what holds all tiles in their finest pixels."""
    places = [place for tile in tiles for place in tile.places]
    across = min(place.transform[1] for place in places)
    down = min(-place.transform[5] for place in places)
    left = min(place.transform[0] for place in places)
    top = max(place.transform[3] for place in places)
    right = max(place.transform[0] + place.transform[1] * place.width for place in places)
    bottom = min(place.transform[3] + place.transform[5] * place.height for place in places)
    width, height = round((right - left) / across), round((top - bottom) / down)
    if max(width, height) > LARGEST_SIDE:
        raise InputError(f"The items of {address.name} are too far apart for one image; limit their place.")
    return left, top, across, down, max(width, 1), max(height, 1)


def _box(place: Place, left: float, top: float, across: float, down: float) -> Box:
    """Where a place is in the mosaic: column, row, width and height."""
    x, own_across, _, y, _, own_down = place.transform

    def whole(value: float) -> float:
        return round(value) if abs(value - round(value)) < ROUNDING else value

    return (
        whole((x - left) / across),
        whole((top - y) / down),
        whole(place.width * own_across / across),
        whole(place.height * -own_down / down),
    )


def _described(band: _Band) -> Iterator[str]:
    if band.description:
        yield f"<Description>{escaped(band.description)}</Description>"
    if band.nodata is not None:
        yield f"<NoDataValue>{band.nodata:.17g}</NoDataValue>"
    if band.scale is not None:
        yield f"<Scale>{band.scale:.17g}</Scale>"
    if band.offset is not None:
        yield f"<Offset>{band.offset:.17g}</Offset>"
    yield f"<ColorInterp>{band.colour}</ColorInterp>"


def _source(file: str, place: Place, box: Box, band: _Band, of_mask: bool = False) -> str:
    source = source_of(
        file,
        f"mask,{band.number}" if of_mask else band.number,
        place=box,
        of=(place.width, place.height),
        stored=(band.kind, band.block),
    )
    if of_mask or not (band.by_mask or band.nodata is not None):
        return str(source)
    source.tag = "ComplexSource"
    if band.by_mask:
        source.add("UseMaskBand", "true")
    else:
        source.add("NODATA", f"{band.nodata:.17g}")
    return str(source)
