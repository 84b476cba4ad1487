"""What the engine reads when it is given a layer: the file behind it, whatever QGIS makes of it."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRaster,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...engine.contract.image_names import from_any_folder, is_same_image
from ...engine.contract.levels import BAND_NAME


def source_name(layer: QgsRasterLayer) -> str:
    """What GDAL opens for the layer from whatever folder, without the options that QGIS appends."""
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri("gdal", layer.source())
    path = from_any_folder(parts.get("path") or "")
    path = "".join((parts.get("vsiPrefix", ""), path, parts.get("vsiSuffix", "")))
    return registry.encodeUri("gdal", {"path": path, "layerName": parts.get("layerName")})


def is_same_source(one: QgsRasterLayer, other: QgsRasterLayer) -> bool:
    """Whether both layers show the same pixels, if by several names of a file."""
    return is_same_image(source_name(one), source_name(other))


def layer_file(layer: QgsMapLayer) -> Path:
    """The file that holds a layer, perhaps among others; an empty path where it lies in none."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return Path(parts.get("path") or "")


def file_crs(layer: QgsRasterLayer | QgsVectorLayer) -> QgsCoordinateReferenceSystem:
    """The CRS that the file names, which is the engine's; the layer's own may be set in QGIS alone."""
    return layer.dataProvider().crs()


def is_placed_by_points(layer: QgsRasterLayer) -> bool:
    """Whether the file tells its place by control points or coefficients alone, by which QGIS draws it."""
    try:
        dataset = gdal.OpenEx(source_name(layer), gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError:
        return False
    if dataset is None or dataset.GetGeoTransform(can_return_null=True) is not None:
        return False
    return dataset.GetGCPCount() > 0 or any(dataset.GetMetadata(kind) for kind in ("RPC", "GEOLOCATION"))


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
