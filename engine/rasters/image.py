"""One image file: what it holds, which bands are meant, and which of its pixels hold data."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, gdal_array

from engine.contract.bands import BandFacts, PairedBands, band_names, bands_to_read, pair_bands, tells
from engine.contract.errors import InputError
from engine.contract.files import forbidden_in
from engine.contract.image_names import is_same_image
from engine.rasters import tile_index
from engine.rasters.gaps import stores_nothing
from engine.rasters.glance import collar_of, is_alpha
from engine.rasters.grid import NO_GEOTRANSFORM, Grid
from engine.rasters.installation import require_proj
from engine.rasters.names import gdal_name
from engine.rasters.validity import LARGEST_MEASURED

ARCHIVES = {".zip": "/vsizip/", ".tar": "/vsitar/", ".tgz": "/vsitar/", ".tar.gz": "/vsitar/"}


@dataclass(frozen=True)
class Image:
    """Facts about an image file, read once; holds no open handle.

    Attributes:
        source: what GDAL opens: a path, or a GDAL name such as `/vsizip/…`.
        grid: its own pixel grid.
        georeferenced: whether it has a geotransform or a CRS.
        dtype: numpy type that holds every data band.
        data_bands: 1-based numbers of the bands that are not alpha.
        alpha: number of the band that tells by 0 where there is no data, or None.
        nodata: of every band of the file, None where it has none.
        lines: scale and offset by which every band of the file says its numbers become values, else (1, 0).
        names: what bands are, as `band_names` tells it, to their numbers.
        remarks: sentences for the user on what the file does not say clearly.
    """

    source: str
    grid: Grid
    georeferenced: bool
    dtype: np.dtype
    data_bands: tuple[int, ...]
    alpha: int | None
    nodata: tuple[float | None, ...]
    lines: tuple[tuple[float, float], ...]
    names: dict[str, int]
    remarks: tuple[str, ...] = ()

    @property
    def is_8_bit(self) -> bool:
        return self.dtype == np.uint8

    def nodata_of(self, bands: tuple[int, ...]) -> list[float | None]:
        return [self.nodata[number - 1] for number in bands]


def open_image(source: str) -> Image:
    """Read what an image file says of itself.

    Raises:
        InputError: no such file, not a raster, or one that cannot be compared as it is.
    """
    dataset = open_dataset(source)
    data, alpha = data_bands_of(source, dataset)
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    tagged = _tagged_as_alpha(dataset)
    first = bands[data[0] - 1]
    if len(data) == 1 and first.GetColorTable() is not None and first.GetColorTable().GetCount() > 0:
        raise InputError(
            f"{source} holds palette numbers instead of colours; "
            "convert it with `gdal_translate -expand rgb` and use the result."
        )
    grid, georeferenced = located(source, dataset)
    remarks = []
    if tagged and alpha is None:
        remarks.append(
            f"{source} calls band {tagged[0]} alpha, but it holds many values as a measured band does; it is "
            "read as data, and no pixel is left out for it."
        )
    nodata = tuple(band.GetNoDataValue() for band in bands)
    collar = None
    if georeferenced and alpha is None and _says_nothing_of_gaps(dataset, data):
        collar = collar_of(dataset, data)
    if collar is not None and first.DataType == gdal.GDT_Byte:
        remarks.append(
            f"{source} is {'white' if collar else 'black'} along parts of its edge but declares no nodata "
            f"value; if that is no ground, declare it (`gdal_edit.py -a_nodata {collar:.0f} FILE`, "
            "`nearblack -setalpha`) and run again."
        )
    elif collar is not None:
        nodata = (collar,) * len(bands)
        remarks.append(
            f"{source} declares no nodata value but is {collar:.0f} in all bands along parts of its edge; "
            f"pixels that are {collar:.0f} in {'any band' if collar else 'all bands'} are left out."
        )
    if stores_nothing(dataset, data):
        remarks.append(f"Nothing was ever written into {source}; it is compared as 0 everywhere.")
    unheeded = [number for number in data if _declared_line(bands[number - 1]) is None]
    if unheeded:
        remarks.append(
            f"{source} declares a scale for band {unheeded[0]} that is no number above 0, or beyond any "
            "measurement; it is not heeded, and the numbers are taken as they are stored."
        )
    if len(data) == 1 and _names_classes(first):
        remarks.append(
            f"{source} holds classes, which have names; their numbers are compared as if they were measured. "
            "Choose the images that the classes were made of."
        )
    if _is_beyond_the_poles(grid):
        remarks.append(
            f"{source} says that its coordinates are degrees, but lies beyond the poles; its CRS is wrong, "
            "and so are all areas. Assign it the right one."
        )
    return Image(
        source=source,
        grid=grid,
        georeferenced=georeferenced,
        dtype=numpy_type_of(dataset, data),
        data_bands=tuple(data),
        alpha=alpha,
        nodata=nodata,
        lines=tuple(_declared_line(band) or (1.0, 0.0) for band in bands),
        names=band_names([_facts_of(bands[number - 1]) for number in data]),
        remarks=tuple(remarks),
    )


def _facts_of(band: gdal.Band) -> BandFacts:
    return BandFacts(
        band.GetBand(),
        band.GetDescription(),
        gdal.GetColorInterpretationName(band.GetColorInterpretation()),
        {**band.GetMetadata(), **band.GetMetadata("IMAGERY")},
    )


def data_bands_of(source: str, dataset: gdal.Dataset) -> tuple[list[int], int | None]:
    """1-based numbers of the bands that hold what is shown, and of the one that is alpha, or None.

    Raises:
        InputError: there is none, or they hold no numbers that can be compared.
    """
    if dataset.RasterCount == 0:
        raise InputError(_no_bands_text(source, dataset))
    tagged = _tagged_as_alpha(dataset)
    alpha = next((number for number in tagged if is_alpha(dataset, number)), None)
    count = dataset.RasterCount
    data = [n for n in range(1, count + 1) if n not in tagged or (alpha is None and count > 1)]
    if not data:
        raise InputError(f"{source} holds nothing but an alpha band; choose an image with data bands.")
    bands = [dataset.GetRasterBand(number) for number in data]
    if any(gdal.DataTypeIsComplex(band.DataType) for band in bands):
        raise InputError(f"{source} holds complex numbers; convert it to amplitude or intensity first.")
    if any(_is_signed_byte_unseen(band) for band in bands):
        raise InputError(
            f"{source} holds signed bytes, which this GDAL reads as 0 to 255; convert it with "
            "`gdal_translate -ot Int16` and use the result."
        )
    return data, alpha


def _is_signed_byte_unseen(band: gdal.Band) -> bool:
    """Whether the pixels are signed bytes that GDAL gives as others; from 3.7 it has a type for them, and
    warns where it is asked."""
    if hasattr(gdal, "GDT_Int8"):
        return False
    return bool(band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE")


def _tagged_as_alpha(dataset: gdal.Dataset) -> list[int]:
    numbers = range(1, dataset.RasterCount + 1)
    return [n for n in numbers if dataset.GetRasterBand(n).GetColorInterpretation() == gdal.GCI_AlphaBand]


def located(source: str, dataset: gdal.Dataset) -> tuple[Grid, bool]:
    """The grid of a file's pixels, and whether it has a geotransform or a CRS.

    Raises:
        InputError: its place cannot be used as it is.
    """
    transform = dataset.GetGeoTransform(can_return_null=True)
    if transform is None:
        _refuse_other_places(source, dataset)
    reference = dataset.GetSpatialRef()
    crs = reference.ExportToWkt() if reference is not None else ""
    grid = Grid(crs, transform or NO_GEOTRANSFORM, dataset.RasterXSize, dataset.RasterYSize)
    if not all(map(math.isfinite, grid.geotransform)) or gdal.InvGeoTransform(grid.geotransform) is None:
        raise InputError(f"{source} has a geotransform of no extent; repair its georeference first.")
    return grid, bool(crs) or transform is not None


def _refuse_other_places(source: str, dataset: gdal.Dataset) -> None:
    """Refuse an image that tells its place, but not by a geotransform."""
    rpc = dataset.GetMetadata("RPC")
    if dataset.GetGCPCount() > 0:
        raise InputError(
            f"{source} is located by ground control points only; "
            "georeference it with `gdalwarp` first and use the result."
        )
    if rpc:
        height = (rpc.get("HEIGHT_OFF", "").split() or ["0"])[0]
        raise InputError(
            f"{source} is located by rational polynomial coefficients (RPC) only; orthorectify it with "
            "`gdalwarp -rpc -to RPC_DEM=DEM.tif` first and use the result (without a DEM it is off by about "
            f"half the height by which the ground differs from {height} m)."
        )
    if dataset.GetMetadata("GEOLOCATION"):
        raise InputError(
            f"{source} is located by arrays of longitudes and latitudes only; georeference it with `gdalwarp "
            "-geoloc` first and use the result."
        )


def numpy_type_of(dataset: gdal.Dataset, numbers: Sequence[int]) -> np.dtype:
    """The numpy type that holds all of the bands."""
    kinds = [dataset.GetRasterBand(number).DataType for number in numbers]
    return np.result_type(*[np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(kind)) for kind in kinds])


def _declared_line(band: gdal.Band) -> tuple[float, float] | None:
    """Scale and offset that a band declares, else 1 and 0; None where they cannot be heeded."""
    scale, offset = band.GetScale(), band.GetOffset()
    scale, offset = 1.0 if scale is None else scale, 0.0 if offset is None else offset
    is_usual = 1 / LARGEST_MEASURED < scale < LARGEST_MEASURED and abs(offset) < LARGEST_MEASURED
    return (scale, offset) if is_usual else None


def _names_classes(band: gdal.Band) -> bool:
    """Whether a band's numbers are those of classes: they have names, or a table of a legend's rows."""
    table = band.GetDefaultRAT()
    if table is None or table.GetTableType() != gdal.GRTT_THEMATIC:
        return any(band.GetCategoryNames() or [])
    return any(table.GetUsageOfCol(column) == gdal.GFU_Name for column in range(table.GetColumnCount()))


def _is_beyond_the_poles(grid: Grid) -> bool:
    """Whether it has latitudes that there are none of; grids of the whole Earth may end half a pixel late."""
    if not grid.is_geographic or grid.turn is None:
        return False
    _, bottom, _, top = grid.bounds
    _, _, _, _, across, down = grid.geotransform
    return max(top, -bottom) > grid.turn / 4 + abs(across) + abs(down)


def _says_nothing_of_gaps(dataset: gdal.Dataset, data: list[int]) -> bool:
    """Whether an image of several bands has neither nodata values nor masks but those of supposed alpha."""
    return len(data) > 1 and all(
        dataset.GetRasterBand(number).GetMaskFlags() & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA)
        for number in data
    )


def open_dataset(source: str) -> gdal.Dataset:
    """Open a raster read-only, with errors that name the file."""
    require_proj()
    try:
        return gdal.OpenEx(gdal_name(source), gdal.OF_RASTER | gdal.OF_READONLY)
    except (RuntimeError, ValueError) as error:
        if not source.startswith("/vsi") and ":" not in source[2:] and not Path(source).exists():
            raise InputError(f"There is no file {source}; check the path.") from error
        if forbidden_in(source, platform=""):
            raise InputError(f"The name {source} is no text that GDAL can take; rename the file.") from error
        if Path(source).is_dir():
            raise InputError(f"{source} is a folder; give an image file inside it.") from error
        if tile_index.is_tile_index(source) and not tile_index.is_readable():
            raise InputError(
                f"{source} is a tile index, which GDAL shows from {tile_index.FIRST_GDAL} on; this one is "
                f"{gdal.__version__}. Update it, or make a VRT of the same images with `gdalbuildvrt`.",
                str(error),
            ) from error
        inside = _files_in_archive(source)
        if inside:
            raise InputError(
                f"{source} is an archive; name an image in it, for example {inside[0]}.", str(error)
            ) from error
        raise InputError(
            f"{source} is no raster that GDAL can read; give an image file such as a GeoTIFF.", str(error)
        ) from error


def _files_in_archive(source: str) -> list[str]:
    """GDAL's names of the files in a zip or tar, those that it knows as rasters first."""
    kind = next((kind for ending, kind in ARCHIVES.items() if source.lower().endswith(ending)), None)
    if kind is None:
        return []
    archive = source if source.startswith(kind) else f"{kind}{os.path.abspath(source)}"
    names = [name for name in gdal.ReadDirRecursive(archive) or [] if not name.endswith("/")]
    files = [f"{archive}/{name}" for name in names]
    return sorted(files, key=lambda file: gdal.IdentifyDriverEx(file, gdal.OF_RASTER) is None)


def check_two_images(before: str, after: str) -> None:
    """Refuse an image that is compared with itself.

    Raises:
        InputError: both names are of one image.
    """
    if is_same_image(before, after):
        raise InputError(f"Before and after are the same image, {before}; choose two.")


def paired(before: Image, after: Image) -> PairedBands:
    """The data bands of two images that are the same."""
    return pair_bands(before.data_bands, before.names, after.data_bands, after.names)


def choose_bands(
    before: Image,
    after: Image,
    wanted: list[str],
    before_numbers: list[int] | None,
    after_numbers: list[int] | None,
) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Numbers of the bands to read of each image, in the order the model asks for.

    Args:
        wanted: band names of the model's card, such as ["red", "green", "blue"].
        before_numbers, after_numbers: the user's own choice of 1-based band numbers, or None.

    Returns:
        as `bands_to_read` chooses them. At last a sentence for the user where bands are read that may not be
        the wanted, or "".
    """
    images, numbers = (before, after), (before_numbers, after_numbers)
    for image, chosen, option in zip(images, numbers, ("--before-bands", "--after-bands")):
        if chosen is not None:
            _check_numbers(image, wanted, chosen, option)
        elif len(image.data_bands) < len(wanted):
            count = len(image.data_bands)
            raise InputError(
                f"{image.source} has {count} band{'s' if count > 1 else ''} but the model needs "
                f"{len(wanted)} ({', '.join(wanted)}); choose another model or image, or repeat a band with "
                f"{option}."
            )
    result = bands_to_read(
        (before.data_bands, after.data_bands),
        (before.names, after.names),
        wanted,
        (before_numbers, after_numbers),
    )
    doubt = "" if any(numbers) else _doubt(images, wanted, paired(before, after), result)
    return *result, doubt


def _check_numbers(image: Image, wanted: list[str], numbers: list[int], option: str) -> None:
    if len(numbers) != len(wanted):
        raise InputError(
            f"{option} names {len(numbers)} bands but {len(wanted)} are read ({', '.join(wanted)}); "
            f"give {len(wanted)} numbers."
        )
    outside = [number for number in numbers if number not in image.data_bands]
    if outside:
        count = len(image.data_bands)
        raise InputError(f"{image.source} has no data band {outside[0]}; it has {count}. Correct {option}.")


def _doubt(
    images: tuple[Image, Image], wanted: list[str], pairs: PairedBands, chosen: Sequence[tuple[int, ...]]
) -> str:
    """What to tell the user where the bands that are read may be other ones than they should be, or ""."""
    lacking = [image for image in images if any(name not in image.names for name in wanted)]
    asks_for_colours = any(tells(name) for name in wanted)
    misread = asks_for_colours and any(tells(name) for image in lacking for name in image.names)
    if not lacking or (pairs.certain and not misread):
        return ""
    told = " and ".join(
        f"bands {', '.join(map(str, numbers))} of {image.source}" for image, numbers in zip(images, chosen)
    )
    asked = f" as {', '.join(wanted)}" if asks_for_colours else ""
    return (
        f"The images do not both say which bands are the same, so {told} are compared in this order{asked}; "
        "if that is wrong, give --before-bands and --after-bands."
    )


def _no_bands_text(source: str, dataset: gdal.Dataset) -> str:
    parts = dataset.GetSubDatasets()
    if parts:
        return f"{source} holds {len(parts)} images; name one of them, for example {parts[0][0]}."
    return f"{source} holds no raster band; choose an image."
