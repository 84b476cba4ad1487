"""One image file: what it holds, which bands are meant, and which of its pixels hold data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, gdal_array

from engine.contract.errors import InputError
from engine.rasters.glance import collar_of, is_alpha
from engine.rasters.grid import NO_GEOTRANSFORM, Grid

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
        alpha: number of the band that tells by 0 where there is no data, or None.
        nodata: of every band of the file, None where it has none.
        colours: colour name to band number, as the file's colour interpretation says.
        descriptions: band description to band number, lower case.
        remarks: sentences for the user on what the file does not say clearly.
    """

    source: str
    grid: Grid
    georeferenced: bool
    dtype: np.dtype
    data_bands: tuple[int, ...]
    alpha: int | None
    nodata: tuple[float | None, ...]
    colours: dict[str, int]
    descriptions: dict[str, int]
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
    if dataset.RasterCount == 0:
        raise InputError(_no_bands_text(source, dataset))
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    tagged = [n for n, band in enumerate(bands, 1) if band.GetColorInterpretation() == gdal.GCI_AlphaBand]
    alpha = next((n for n in tagged if is_alpha(dataset, n)), None)
    data = [n for n in range(1, len(bands) + 1) if n not in tagged or (alpha is None and len(bands) > 1)]
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
    remarks = []
    if tagged and alpha is None:
        remarks.append(
            f"{source} calls band {tagged[0]} alpha, but it holds many values as a measured band does; it is "
            "read as data, and no pixel is left out for it."
        )
    georeferenced = bool(crs) or transform is not None
    nodata = tuple(band.GetNoDataValue() for band in bands)
    if georeferenced and alpha is None and _says_nothing_of_gaps(dataset, data) and collar_of(dataset, data):
        if first.DataType == gdal.GDT_Byte:
            remarks.append(
                f"{source} is black along parts of its edge but declares no nodata value; if that is no "
                "ground, declare it (`gdal_edit.py -a_nodata 0 FILE`, `nearblack -setalpha`) and run again."
            )
        else:
            nodata = (0.0,) * len(bands)
            remarks.append(
                f"{source} declares no nodata value but is 0 in all bands along parts of its edge; "
                "pixels that are 0 in all bands are left out."
            )
    return Image(
        source=source,
        grid=grid,
        georeferenced=georeferenced,
        dtype=np.result_type(*[_numpy_type(bands[n - 1].DataType) for n in data]),
        data_bands=tuple(data),
        alpha=alpha,
        nodata=nodata,
        colours={
            name: n
            for name, colour in COLOURS.items()
            for n in reversed(data)
            if bands[n - 1].GetColorInterpretation() == colour
        },
        descriptions={bands[n - 1].GetDescription().lower(): n for n in reversed(data)},
        remarks=tuple(remarks),
    )


def _says_nothing_of_gaps(dataset: gdal.Dataset, data: list[int]) -> bool:
    """Whether an image of several bands has neither nodata values nor masks but those of supposed alpha."""
    return len(data) > 1 and all(
        dataset.GetRasterBand(number).GetMaskFlags() & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA)
        for number in data
    )


def open_dataset(source: str) -> gdal.Dataset:
    """Open a raster read-only, with errors that name the file."""
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


def _numpy_type(gdal_type: int) -> np.dtype:
    return np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(gdal_type))


def _no_bands_text(source: str, dataset: gdal.Dataset) -> str:
    parts = dataset.GetSubDatasets()
    if parts:
        return f"{source} holds {len(parts)} images; name one of them, for example {parts[0][0]}."
    return f"{source} holds no raster band; choose an image."
