"""Finds the before and the after image that a layer under review is about."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QUrl

from ....engine.contract.addresses import is_shortened, without_secrets
from ...layers.pair_defaults import default_pair
from ...layers.provenance import read_provenance
from ...layers.sources import is_image, source_name
from .change_map import map_of


def find_pair(
    layer: QgsVectorLayer, project: QgsProject
) -> tuple[QgsRasterLayer | None, QgsRasterLayer | None]:
    """The before and the after image among the project's layers; None where there is none.

    Those that the layer's map was made of or that its metadata names; those that the dialog would offer only
    where nothing tells.
    """
    named = _named_images(layer, project)
    if any(named):
        return _in_project(named[0], project), _in_project(named[1], project)
    pair = default_pair(project, [])
    return (pair[0], pair[1]) if len(pair) == 2 else (None, None)


def image_files(layer: QgsVectorLayer, project: QgsProject) -> list[Path]:
    """The files of the before and the after image, whether the project shows them or not; none if unknown."""
    files = [Path(name) for name in _named_images(layer, project) if name]
    return files if len(files) == 2 and all(file.is_file() for file in files) else []


def missing_images(layer: QgsVectorLayer, project: QgsProject) -> list[Path]:
    """Files that the layer is known to be about and that are no longer there."""
    return [Path(name) for name in _named_images(layer, project) if name and not _is_there(name)]


def shortened_addresses(layer: QgsVectorLayer, project: QgsProject) -> list[str]:
    """Addresses of images that their map tells without password or token, so that none is opened by them."""
    return [name for name in _named_images(layer, project) if is_shortened(name)]


def add_images(files: Sequence[Path], project: QgsProject) -> None:
    """Add the before and the after image below all other layers, the after image above the other."""
    for file in reversed(files):
        if _in_project(str(file), project) is None:
            image = QgsRasterLayer(str(file), file.stem)
            project.addMapLayer(image, False)
            project.layerTreeRoot().addLayer(image)


def _named_images(layer: QgsVectorLayer, project: QgsProject) -> tuple[str, str]:
    """What GDAL opens for the before and the after image, "" where it is not known; it may be gone."""
    path = map_of(layer, project)
    if path and Path(path).is_file():
        provenance = read_provenance(path)
        written_to = str(provenance.parameters.get("output") or "")
        before, after = (_moved(each, written_to, path) for each in (provenance.before, provenance.after))
        return before, after
    links = [QUrl(link.url).toLocalFile() for link in layer.metadata().links()]
    return (links[0], links[1]) if len(links) == 2 else ("", "")


def _moved(image: str, written_to: str, map_path: str) -> str:
    """The image where it lies now: where it was, or as seen from the map, if a folder of both has moved."""
    if not image or not written_to or (_is_there(image) and os.path.isabs(image)):
        return image
    try:
        seen_from_map = os.path.relpath(image, os.path.dirname(written_to))
    except ValueError:  # on another drive of Windows
        return image
    moved = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(map_path)), seen_from_map))
    return moved if os.path.isfile(moved) else image


def _is_there(image: str) -> bool:
    """Whether a file can be found under this name; of images in archives and on servers nothing is known."""
    return os.path.isfile(image) or image.startswith("/vsi") or "://" in image


def _in_project(name: str, project: QgsProject) -> QgsRasterLayer | None:
    images = [each for each in project.mapLayers().values() if is_image(each)]
    return next((image for image in images if _shows(image, name)), None)


def _shows(image: QgsRasterLayer, name: str) -> bool:
    source = without_secrets(source_name(image))
    name = without_secrets(name)
    return name != "" and (source == name or os.path.realpath(source) == os.path.realpath(name))
