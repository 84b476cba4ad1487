"""Repeats the detection that made a change map with another model, and leaves the earlier results alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsRasterLayer

from ....engine.contract.shift import AUTO, NONE
from ...engine_client.cluster import chosen_cluster
from ...layers.output_names import free_name, polygons_path
from ...layers.provenance import read_provenance

KEPT = ("grid", "normalise", "augment", "on_error", "min_area", "simplify")
OF_MODELS_FAMILY = ("before_bands", "after_bands", "stretch", "shift")
"""Options that are taken over as they were; threshold, window and overlap are the model's own."""


def arguments_with(model: str, map_path: str, is_descendant: bool) -> dict[str, Any]:
    """Arguments of the engine's `detect` for the same images and area with this model file.

    Args:
        is_descendant: whether it was fine-tuned from the model that made the map, and so takes the same bands
            and the same stretch.
    """
    provenance = read_provenance(map_path)
    before, after = (_found(image, map_path) for image in (provenance.before, provenance.after))
    kept = (*KEPT, *OF_MODELS_FAMILY) if is_descendant else KEPT
    parameters = {name: provenance.parameters.get(name) for name in kept}
    if " and " in (parameters.get("stretch") or ""):  # by each image's type, which is the default
        parameters["stretch"] = None
    if not is_descendant and provenance.parameters.get("shift", NONE) != NONE:
        parameters["shift"] = AUTO  # pixels of another model may be of another size
    output = free_name(Path(map_path).with_name(f"{Path(map_path).stem}_again.tif"))
    area = provenance.parameters.get("area")
    return {
        **parameters,
        "before": before,
        "after": after,
        "model": model,
        "area": area if area and Path(area).is_file() else None,
        "cluster": chosen_cluster(),
        "extent": _extent(map_path),
        "output": str(output),
        "polygons": str(polygons_path(output)),
    }


def _extent(map_path: str) -> list[float]:
    """The map is cropped to the area that was analysed, on the grid that it will be again."""
    extent = QgsRasterLayer(map_path).extent()
    return [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()]


def _found(image: str, map_path: str) -> str:
    """A path that may be relative to the map."""
    beside = Path(map_path).parent / image
    return image if Path(image).is_file() else str(beside)
