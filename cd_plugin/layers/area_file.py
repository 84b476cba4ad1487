"""Writes the polygons of any QGIS layer to a file that the engine can read."""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Iterable
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...engine.contract.replacing import discard, replace_with
from ..places import cache_folder
from ..wording import tr
from .output_names import file_part

KEPT_S = 30 * 24 * 3600


def write_area(features: Iterable[QgsFeature], crs: QgsCoordinateReferenceSystem) -> Path | None:
    """A GeoPackage with the features' polygons, or None when they have none.

    The same polygons give the same file, so that a run which was stopped finds its area unchanged.

    Raises:
        OSError: it cannot be written.
    """
    polygons = _polygons(features)
    return _written(polygons, crs, "area") if polygons else None


def write_polygons(features: Iterable[QgsFeature], crs: QgsCoordinateReferenceSystem, name: str) -> Path:
    """Likewise with a name before the rest of the file's, and also when there is no polygon.

    Raises:
        OSError: it cannot be written.
    """
    return _written(_polygons(features), crs, file_part(name))


def _polygons(features: Iterable[QgsFeature]) -> list[QgsGeometry]:
    return [polygon for feature in features if (polygon := _multi_polygon(feature.geometry())) is not None]


def _written(polygons: list[QgsGeometry], crs: QgsCoordinateReferenceSystem, name: str) -> Path:
    path = _folder() / f"{name}-{_digest(polygons, crs)}.gpkg"
    if not path.exists():
        unfinished = path.with_name(f"{os.getpid()}-{path.name}")
        try:
            _write(polygons, crs, unfinished)
            replace_with(unfinished, path)
        finally:
            with contextlib.suppress(OSError):
                discard(unfinished)
    return path


def _multi_polygon(geometry: QgsGeometry) -> QgsGeometry | None:
    """The geometry in straight, flat pieces; None when it is empty."""
    if geometry.isEmpty():
        return None
    polygon = QgsGeometry(geometry.constGet().segmentize())
    flat = polygon.get()
    flat.dropZValue()
    flat.dropMValue()
    polygon.convertToMultiType()
    return polygon


def _digest(polygons: list[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> str:
    digest = hashlib.sha256(crs.toWkt().encode())
    for polygon in polygons:
        digest.update(bytes(polygon.asWkb()))
    return digest.hexdigest()[:16]


def _folder() -> Path:
    """The user's cache folder for such files, rid of those that no run has used for long."""
    folder = cache_folder("areas")
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        with contextlib.suppress(OSError):  # in use, or taken away by another run
            if time.time() - file.stat().st_mtime > KEPT_S:
                file.unlink()
    return folder


def _write(polygons: list[QgsGeometry], crs: QgsCoordinateReferenceSystem, path: Path) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "area"
    writer = QgsVectorFileWriter.create(
        str(path),
        QgsFields(),
        QgsWkbTypes.Type.MultiPolygon,
        crs,
        QgsCoordinateTransformContext(),
        options,
    )
    for polygon in polygons:
        feature = QgsFeature()
        feature.setGeometry(polygon)
        if not writer.addFeature(feature):
            raise OSError(writer.errorMessage())
    if writer.hasError():
        raise OSError(writer.errorMessage())
    del writer  # closes the file, and says nothing where that fails
    written = QgsVectorLayer(str(path), "area", "ogr")
    if written.featureCount() != len(polygons):
        raise OSError(tr("{} could not be written whole").format(path))
