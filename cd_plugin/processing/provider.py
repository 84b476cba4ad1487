"""The Processing provider under which QGIS lists the plugin's algorithms."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..places import icon
from ..wording import tr
from .change_polygons import ChangePolygons
from .detect_change import DetectChange


class DeepChangeProvider(QgsProcessingProvider):
    def id(self) -> str:
        return "deepchange"

    def name(self) -> str:
        return tr("Deep Change Detection")

    def icon(self) -> QIcon:
        return icon("plugin")

    def loadAlgorithms(self) -> None:
        self.addAlgorithm(DetectChange())
        self.addAlgorithm(ChangePolygons())

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif", "tiff"]

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        return ["gpkg"]

    def supportsNonFileBasedOutput(self) -> bool:
        return False
