"""Finds the before and the after image that a layer under review is about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QUrl

from ...layers.pair_defaults import default_pair
from ...layers.provenance import read_provenance
from ...layers.sources import is_image, layer_file
from ..accuracy.sample_layer import read_sample
from ..records.layer_kinds import is_sample
from .change_map import map_of


def find_pair(
    layer: QgsVectorLayer, project: QgsProject
) -> tuple[QgsRasterLayer | None, QgsRasterLayer | None]:
    """The before and the after image among the project's layers; None where there is none.

    Those that the layer's map was made of or that its metadata names; where nothing tells, or their files are
    gone, those that the dialog would offer.
    """
    files = image_files(layer, project)
    if files:
        return _in_project(files[0], project), _in_project(files[1], project)
    pair = default_pair(project, [])
    return (pair[0], pair[1]) if len(pair) == 2 else (None, None)


def image_files(layer: QgsVectorLayer, project: QgsProject) -> list[Path]:
    """The files of the before and the after image, whether the project shows them or not; none if unknown."""
    files = [Path(name) for name in _named_images(layer, project) if name]
    return files if len(files) == 2 and all(file.is_file() for file in files) else []


def add_images(files: Sequence[Path], project: QgsProject) -> None:
    """Add the before and the after image below all other layers, the after image above the other."""
    for file in reversed(files):
        if _in_project(file, project) is None:
            image = QgsRasterLayer(str(file), file.stem)
            project.addMapLayer(image, False)
            project.layerTreeRoot().addLayer(image)


def _named_images(layer: QgsVectorLayer, project: QgsProject) -> tuple[str, str]:
    path = read_sample(layer_file(layer)).assessed.map_path if is_sample(layer) else map_of(layer, project)
    if path and Path(path).is_file():
        provenance = read_provenance(path)
        return provenance.before, provenance.after
    links = [QUrl(link.url).toLocalFile() for link in layer.metadata().links()]
    return (links[0], links[1]) if len(links) == 2 else ("", "")


def _in_project(file: Path, project: QgsProject) -> QgsRasterLayer | None:
    images = (each for each in project.mapLayers().values() if is_image(each))
    return next((image for image in images if layer_file(image).resolve() == file.resolve()), None)
