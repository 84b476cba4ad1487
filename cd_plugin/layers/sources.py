"""What the engine reads when it is given a layer: the file behind it, whatever QGIS makes of it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRaster,
    QgsRasterLayer,
)

from ...engine.contract.levels import BAND_NAME

_FILE_IN_NAME = re.compile(r'((?:\w{2,}:(?:\d+:)?)?["{]?)([^":{}]*)(.*)', re.DOTALL)
"""What stands before a file in a name for GDAL, the file, and what stands behind it."""


def source_name(layer: QgsRasterLayer) -> str:
    """What GDAL opens for the layer from whatever folder, without the options that QGIS appends."""
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri("gdal", layer.source())
    path = from_any_folder(parts.get("path") or "")
    path = "".join((parts.get("vsiPrefix", ""), path, parts.get("vsiSuffix", "")))
    return registry.encodeUri("gdal", {"path": path, "layerName": parts.get("layerName")})


def from_any_folder(path: str) -> str:
    """The path of what exists in QGIS's working folder, which is not the engine's; other names as they are.

    The file may be named among other things, as in `NETCDF:"a.nc":ortho`.
    """
    if os.path.exists(path):
        return os.path.abspath(path)
    driver, file, part = _FILE_IN_NAME.fullmatch(path).groups()
    return f"{driver}{os.path.abspath(file)}{part}" if file and os.path.exists(file) else path


def is_same_source(one: QgsRasterLayer, other: QgsRasterLayer) -> bool:
    """Whether both layers show the same pixels, if by several names of a file."""
    names = source_name(one), source_name(other)
    if names[0] == names[1]:
        return True
    try:
        return os.path.samefile(*names)
    except OSError:  # what lies in a server, an archive or a file of several images
        return _parts_by_file(one) == _parts_by_file(other)


def _parts_by_file(layer: QgsRasterLayer) -> tuple[str, ...]:
    parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    path = parts.get("path") or ""
    others = (str(parts.get(part) or "") for part in ("vsiPrefix", "vsiSuffix", "layerName"))
    return os.path.realpath(path) if os.path.exists(path) else path, *others


def layer_file(layer: QgsMapLayer) -> Path:
    """The file that holds a layer, perhaps among others; an empty path where it lies in none."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return Path(parts.get("path") or "")


def file_crs(layer: QgsRasterLayer) -> QgsCoordinateReferenceSystem:
    """The CRS that the file names, which is the engine's; the layer's own may be set in QGIS alone."""
    return layer.dataProvider().crs()


def data_band_count(layer: QgsRasterLayer) -> int:
    """Bands that are not alpha."""
    provider = layer.dataProvider()
    alpha = QgsRaster.ColorInterpretation.AlphaBand
    return sum(provider.colorInterpretation(number) != alpha for number in range(1, provider.bandCount() + 1))


def is_image(layer: QgsMapLayer | None) -> bool:
    """Whether the engine could read the layer: a raster file that is not one of our own results."""
    return (
        isinstance(layer, QgsRasterLayer)
        and layer.isValid()
        and layer.providerType() == "gdal"
        and not is_change_map(layer)
    )


def is_change_map(layer: QgsMapLayer | None) -> bool:
    """Whether the layer shows one of the engine's maps."""
    return (
        isinstance(layer, QgsRasterLayer)
        and layer.isValid()
        and layer.bandCount() == 1
        and BAND_NAME in layer.bandName(1)
    )
