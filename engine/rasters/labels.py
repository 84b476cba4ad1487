"""What is known of change where, as training sets need it: from reviewed polygons, polygons, or a mask."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from osgeo import ogr

from engine.contract.change_polygons import ACCEPTED, DECIDED, LAYER, REJECTED, UNCHANGED_GROUND
from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.rasters.area import PolygonCopy
from engine.rasters.grid import Grid
from engine.rasters.masks import Change, ReadChange, counted_reader
from engine.rasters.reference import ChangePolygons
from engine.rasters.vectors import POLYGON_KINDS, UNCLEAR_KINDS, open_vector

STATUS = "status"


class Labels(Protocol):
    """Labels on a grid. Safe to use from several threads."""

    def touches(self, box: Window) -> bool:
        """False where a window certainly holds no pixel of which anything is known."""

    def read(self, box: Window) -> Change:
        """Change, and where it is known, in a window inside the grid.

        Raises:
            InputError: the file is damaged, or no mask.
        """


class Region(Protocol):
    """Where labels count."""

    def touches(self, box: Window) -> bool:
        """False where a window certainly holds no pixel of the region."""

    def inside(self, box: Window) -> np.ndarray:
        """Pixels of a window that are in the region, (height, width) bool."""


class CountedPixels:
    """The region in which a mask, of the same pixels as the labels, is not 0."""

    def __init__(self, path: str) -> None:
        self._read = counted_reader(path)

    def touches(self, box: Window) -> bool:
        return True

    def inside(self, box: Window) -> np.ndarray:
        return self._read(box)


def is_reviewed(path: str) -> bool:
    """Whether a file holds the layer `change` with a status for each polygon."""
    dataset = open_vector(path)
    layer = None if dataset is None else dataset.GetLayerByName(LAYER)
    return layer is not None and layer.GetLayerDefn().GetFieldIndex(STATUS) >= 0


class ReviewedLabels:
    """Polygons that a person has decided upon.

    Accepted polygons are change. Rejected ones are no change, and so is the background but where a polygon is
    still to be decided. Of all other pixels nothing is known.

    Attributes:
        assumed_crs: True where the file names no CRS and the grid's was taken for it.

    Raises:
        InputError: nothing has been decided, or the layers are no polygons.
    """

    def __init__(self, path: str, grid: Grid) -> None:
        dataset = open_vector(path)
        if dataset is None:
            raise InputError(f"{path} can no longer be opened as polygons; check that it is still there.")
        _check_kind(path, dataset.GetLayerByName(LAYER))
        accepted = PolygonCopy(dataset, LAYER, grid, f"{STATUS} = '{ACCEPTED}'")
        rejected = PolygonCopy(dataset, LAYER, grid, f"{STATUS} = '{REJECTED}'")
        open_condition = f"{STATUS} IS NULL OR {STATUS} NOT IN {DECIDED}"
        undecided = PolygonCopy(dataset, LAYER, grid, open_condition)
        layers = [accepted, rejected]
        if dataset.GetLayerByName(UNCHANGED_GROUND) is not None:
            _check_kind(path, dataset.GetLayerByName(UNCHANGED_GROUND))
            layers.append(PolygonCopy(dataset, UNCHANGED_GROUND, grid))
        if all(layer.bounds is None for layer in layers):
            raise InputError(
                f"In {path} no polygon has been accepted or rejected yet and no background marked; "
                "review it first."
            )
        self.assumed_crs = any(layer.assumed_crs for layer in layers)
        self._accepted, self._rejected, *self._background = (layer.over(grid) for layer in layers)
        self._undecided = undecided.over(grid)

    def touches(self, box: Window) -> bool:
        return any(mask.touches(box) for mask in (self._accepted, self._rejected, *self._background))

    def read(self, box: Window) -> Change:
        change = self._accepted.inside(box)
        known = change | self._rejected.inside(box)
        for background in self._background:
            known |= background.inside(box) & ~self._undecided.inside(box)
        return Change(change, known, change)


class PolygonLabels:
    """Polygons of change; everything else is no change, within a region if there is one."""

    def __init__(self, polygons: ChangePolygons, grid: Grid, region: Region | None) -> None:
        self._read = polygons.on(grid)
        self._region = region

    def touches(self, box: Window) -> bool:
        return self._region is None or self._region.touches(box)

    def read(self, box: Window) -> Change:
        found = self._read(box)
        return found if self._region is None else found._replace(known=self._region.inside(box))


class MaskLabels:
    """A mask of change, resampled where its pixels are not the grid's, within a region if there is one."""

    def __init__(self, read: ReadChange, region: Region | None = None) -> None:
        self._read = read
        self._region = region

    def touches(self, box: Window) -> bool:
        return self._region is None or self._region.touches(box)

    def read(self, box: Window) -> Change:
        found = self._read(box)
        return found if self._region is None else found._replace(known=found.known & self._region.inside(box))


def _check_kind(path: str, layer: ogr.Layer) -> None:
    kind = ogr.GT_Flatten(layer.GetGeomType())
    if kind not in POLYGON_KINDS | UNCLEAR_KINDS:
        raise InputError(
            f"The layer {layer.GetName()} of {path} holds {ogr.GeometryTypeToName(kind)}s and no polygons; "
            "correct it."
        )
