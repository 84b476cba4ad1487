"""One image file: what it holds, which bands are meant, and which of its pixels hold data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, gdal_array

from engine.contract.errors import InputError
from engine.rasters.grid import NO_GEOTRANSFORM, Grid
from engine.rasters.installation import require_proj

COLOURS = {
    "red": gdal.GCI_RedBand,
    "green": gdal.GCI_GreenBand,
    "blue": gdal.GCI_BlueBand,
}


@dataclass(frozen=True)
class Image:
    """Facts about an image file, read once; holds no open handle.

    Attributes:
        source: what GDAL opens: a path, or a GDAL name such as `/vsizip/…`.
        grid: its own pixel grid.
        georeferenced: whether it has a geotransform or a CRS.
        dtype: numpy type that holds every data band.
        data_bands: 1-based numbers of the bands that are not alpha.
        colours: colour name to band number, as the file's colour interpretation says.
        descriptions: band description to band number, lower case.
    """

    source: str
    grid: Grid
    georeferenced: bool
    dtype: np.dtype
    data_bands: tuple[int, ...]
    colours: dict[str, int]
    descriptions: dict[str, int]

    @property
    def is_8_bit(self) -> bool:
        return self.dtype == np.uint8


def open_image(source: str) -> Image:
    """Read what an image file says of itself.

    Raises:
        InputError: no such file, not a raster, or one that cannot be compared as it is.
    """
    dataset = open_dataset(source)
    if dataset.RasterCount == 0:
        raise InputError(_no_bands_text(source, dataset))
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    data = [n for n, band in enumerate(bands, 1) if band.GetColorInterpretation() != gdal.GCI_AlphaBand]
    if not data:
        raise InputError(f"{source} holds nothing but an alpha band; choose an image with data bands.")
    first = bands[data[0] - 1]
    if len(data) == 1 and first.GetColorTable() is not None and first.GetColorTable().GetCount() > 0:
        raise InputError(
            f"{source} holds palette numbers instead of colours; "
            "convert it with `gdal_translate -expand rgb` and use the result."
        )
    if any(gdal.DataTypeIsComplex(bands[n - 1].DataType) for n in data):
        raise InputError(f"{source} holds complex numbers; convert it to amplitude or intensity first.")
    transform = dataset.GetGeoTransform(can_return_null=True)
    if transform is None and dataset.GetGCPCount() > 0:
        raise InputError(
            f"{source} is located by ground control points only; "
            "georeference it with `gdalwarp` first and use the result."
        )
    reference = dataset.GetSpatialRef()
    crs = reference.ExportToWkt() if reference is not None else ""
    grid = Grid(crs, transform or NO_GEOTRANSFORM, dataset.RasterXSize, dataset.RasterYSize)
    if gdal.InvGeoTransform(grid.geotransform) is None:
        raise InputError(f"{source} has a geotransform of no extent; repair its georeference first.")
    return Image(
        source=source,
        grid=grid,
        georeferenced=bool(crs) or transform is not None,
        dtype=np.result_type(*[_numpy_type(bands[n - 1].DataType) for n in data]),
        data_bands=tuple(data),
        colours={
            name: n
            for name, colour in COLOURS.items()
            for n in reversed(data)
            if bands[n - 1].GetColorInterpretation() == colour
        },
        descriptions={bands[n - 1].GetDescription().lower(): n for n in reversed(data)},
    )


def open_dataset(source: str) -> gdal.Dataset:
    """Open a raster read-only, with errors that name the file."""
    require_proj()
    try:
        return gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError as error:
        if not source.startswith("/vsi") and ":" not in source[2:] and not Path(source).exists():
            raise InputError(f"There is no file {source}; check the path.") from error
        if Path(source).is_dir():
            raise InputError(f"{source} is a folder; give an image file inside it.") from error
        raise InputError(
            f"{source} is no raster that GDAL can read; give an image file such as a GeoTIFF.", str(error)
        ) from error


def choose_bands(image: Image, wanted: list[str], numbers: list[int] | None, option: str) -> tuple[int, ...]:
    """Band numbers to read, in the order the model asks for.

    Args:
        wanted: band names of the model's card, such as ["red", "green", "blue"].
        numbers: the user's own choice of 1-based band numbers, or None.
        option: the command-line option that `numbers` came from, for the error's text.

    Returns:
        the user's numbers; else by description or colour interpretation where the file names all wanted
        bands; else its first bands.
    """
    count = len(image.data_bands)
    if numbers is not None:
        if len(numbers) != len(wanted):
            raise InputError(
                f"{option} names {len(numbers)} bands but {len(wanted)} are read ({', '.join(wanted)}); "
                f"give {len(wanted)} numbers."
            )
        outside = [number for number in numbers if number not in image.data_bands]
        if outside:
            raise InputError(
                f"{image.source} has no data band {outside[0]}; it has {count}. Correct {option}."
            )
        return tuple(numbers)
    for named in (image.descriptions, image.colours):
        if all(name in named for name in wanted):
            return tuple(named[name] for name in wanted)
    if count < len(wanted):
        raise InputError(
            f"{image.source} has {count} band{'s' if count > 1 else ''} but the model needs {len(wanted)} "
            f"({', '.join(wanted)}); choose another model or image, or repeat a band with {option}."
        )
    return image.data_bands[: len(wanted)]


def missing_data(pixels: np.ndarray, nodata: list[float | None]) -> np.ndarray:
    """Where an image says that it holds no data: (height, width) bool.

    An 8-bit pixel is missing when all its bands are (0 in one band is often a colour); a pixel of another
    type when any band is. Numbers that are not finite are always missing.

    Args:
        pixels: (bands, height, width).
        nodata: each band's nodata value, None where it has none.
    """
    equal = [
        pixels[band] == value
        for band, value in enumerate(nodata)
        if value is not None and not np.isnan(value)
    ]
    unclear: np.ndarray
    if not equal or (pixels.dtype == np.uint8 and len(equal) < len(pixels)):
        unclear = np.zeros(pixels.shape[1:], dtype=bool)
    else:
        unclear = np.logical_and.reduce(equal) if pixels.dtype == np.uint8 else np.logical_or.reduce(equal)
    if pixels.dtype.kind == "f":
        unclear |= ~np.isfinite(pixels).all(axis=0)
    return unclear


def _numpy_type(gdal_type: int) -> np.dtype:
    return np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(gdal_type))


def _no_bands_text(source: str, dataset: gdal.Dataset) -> str:
    parts = dataset.GetSubDatasets()
    if parts:
        return f"{source} holds {len(parts)} images; name one of them, for example {parts[0][0]}."
    return f"{source} holds no raster band; choose an image."
