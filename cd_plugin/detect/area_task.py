"""Saves what bounds a run for the engine, in the background."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsTask,
    QgsVectorLayerFeatureSource,
)

from ..layers.area_file import write_area
from ..wording import tr
from .request import ChosenArea


class AreaTask(QgsTask):
    """Saves an area for the engine: its box, or its polygons as they are now, filtered or only in memory."""

    def __init__(self, area: ChosenArea) -> None:
        super().__init__(tr("Saving the area's polygons"))
        self.file: Path | None = None
        self.problem = ""
        if area.polygons is None:
            extent, self._crs = area.box()
            self._name = area.kind.value
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.fromRect(extent))
            self._features = lambda: [feature]
            return
        self._crs = area.polygons.crs()
        self._name = area.polygons.name()
        source, request = QgsVectorLayerFeatureSource(area.polygons), QgsFeatureRequest()
        if area.selected_only:
            request.setFilterFids(area.polygons.selectedFeatureIds())
        self._features = lambda: source.getFeatures(request)

    def run(self) -> bool:
        try:
            self.file = write_area(self._features(), self._crs)
        except OSError as error:
            self.problem = tr("The polygons of “{}” could not be saved for the engine: {}.").format(
                self._name, error
            )
            return False
        if self.file is None:
            self.problem = tr("“{}” holds no polygon; choose another area.").format(self._name)
        return self.file is not None
