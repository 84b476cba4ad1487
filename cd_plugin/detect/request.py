"""What the user has chosen in the dialog, and the engine arguments it amounts to."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from ...engine.contract.detectors import AUTOMATIC
from ...engine.contract.options.detect import DetectOptions
from ..engine_client.models import ModelEntry
from ..layers.output_names import polygons_path
from ..layers.overlap import CommonArea, common_area, extent_outline, part_near
from ..layers.sources import file_crs, source_name


class AreaKind(enum.Enum):
    EVERYTHING = "everything"
    CANVAS = "canvas"
    LAYER_EXTENT = "layer extent"
    POLYGONS = "polygons"


@dataclass(frozen=True)
class ChosenArea:
    """The part of the common ground to analyse.

    Attributes:
        kind: which of the four ways the user chose.
        extent: box in `crs` for the canvas and a layer's extent; None where nothing has been chosen yet.
        crs: the CRS of `extent`.
        polygons: the layer whose polygons bound the area; None where none has been chosen yet.
        selected_only: whether only the selected polygons count.
    """

    kind: AreaKind = AreaKind.EVERYTHING
    extent: QgsRectangle | None = None
    crs: QgsCoordinateReferenceSystem | None = None
    polygons: QgsVectorLayer | None = None
    selected_only: bool = False

    def box(self) -> tuple[QgsRectangle, QgsCoordinateReferenceSystem] | None:
        """A box around the area with its CRS; None for everything, or where nothing has been chosen yet."""
        if self.polygons is not None:
            layer = self.polygons
            extent = layer.boundingBoxOfSelected() if self.selected_only else layer.extent()
            return extent, layer.crs()
        return None if self.extent is None else (self.extent, self.crs)


@dataclass(frozen=True)
class EngineOptions:
    """The engine's options under *More*; None leaves one at the engine's default.

    Attributes:
        grid: "auto", "before", "after" or the side of a pixel in units of the after image's CRS.
        min_area: of polygons, in m², in the images' own units where they have no CRS.
        shift: "auto" where the after image is moved back by its estimated shift.
        window, overlap: in pixels.
        before_bands, after_bands: band numbers, such as "4,3,2".
    """

    grid: str | float = AUTOMATIC
    min_area: float = DetectOptions.min_area
    normalise: str = DetectOptions.normalise
    shift: str = DetectOptions.shift
    window: int | None = DetectOptions.window
    overlap: int | None = DetectOptions.overlap
    device: str = DetectOptions.device
    precision: str = DetectOptions.precision
    before_bands: str | None = None
    after_bands: str | None = None


@dataclass(frozen=True)
class DetectRequest:
    """One run as the dialog describes it, complete or not.

    Attributes:
        models: what *Automatic* may stand for.
        threshold: probability (0 to 1) from which a pixel is change; None for the model's own.
        output: file of the map; None where none is named.
        with_polygons: whether polygons are written beside the map.
        cluster: the scheduler's address or file, where the workers of a Dask cluster compute.
    """

    before: QgsRasterLayer | None
    after: QgsRasterLayer | None
    model: ModelEntry | None
    output: Path | None
    models: Sequence[ModelEntry] = ()
    with_polygons: bool = True
    threshold: float | None = None
    area: ChosenArea = field(default_factory=ChosenArea)
    options: EngineOptions = field(default_factory=EngineOptions)
    cluster: str | None = None
    _common_area: list[CommonArea | None] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def grid_layer(self) -> QgsRasterLayer | None:
        """The image in whose CRS the result is."""
        return self.before if self.options.grid == "before" else self.after

    def common_area(self, context: QgsCoordinateTransformContext) -> CommonArea | None:
        """What the images share, worked out at the first question; None where that is nothing."""
        if not self._common_area:
            self._common_area.append(common_area(self.before, self.after, context))
        return self._common_area[0]


def engine_arguments(request: DetectRequest, context: QgsCoordinateTransformContext) -> dict[str, Any]:
    """The arguments of the engine's detect command for a complete request, but the file of an area.

    Raises:
        QgsCsException: the area's box cannot be expressed in the CRS of the images.
    """
    return {
        "before": source_name(request.before),
        "after": source_name(request.after),
        "output": str(request.output),
        "polygons": str(polygons_path(request.output)) if request.with_polygons else None,
        "extent": _extent_on_grid(request, context),
        **common_arguments(request, None),
    }


def common_arguments(request: DetectRequest, area_file: Path | None) -> dict[str, Any]:
    """Those of the arguments that do not depend on which images are compared; the model must be chosen."""
    return {
        "model": request.model.file or request.model.name,
        "threshold": request.threshold,
        "area": str(area_file) if area_file else None,
        "cluster": request.cluster,
        **vars(request.options),
    }


def look_arguments(request: DetectRequest) -> dict[str, Any]:
    """The arguments of the engine's commands that look at a request's pair."""
    options = request.options
    return {
        "before": source_name(request.before),
        "after": source_name(request.after),
        "grid": None if options.grid == AUTOMATIC else options.grid,
        "before_bands": options.before_bands,
        "after_bands": options.after_bands,
    }


def _extent_on_grid(request: DetectRequest, context: QgsCoordinateTransformContext) -> list[float] | None:
    box = request.area.box()
    if box is None or request.area.kind is AreaKind.POLYGONS:
        return None
    crs = file_crs(request.grid_layer)
    shared = request.common_area(context)
    near = None if shared is None else part_near(*box, shared, crs, context)
    extent = (extent_outline(*box, crs, context) if near is None else near).boundingBox()
    return [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()]
