"""The Processing provider under which QGIS lists the plugin's algorithms."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..places import icon
from ..wording import tr
from .change_polygons import ChangePolygons
from .compare_results import CompareResults
from .detect_change import DetectChange
from .estimate_shift import EstimateShift
from .evaluate import Evaluate
from .prepare_training import PrepareTraining
from .train_model import TrainModel


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
        self.addAlgorithm(PrepareTraining())
        self.addAlgorithm(TrainModel())
        self.addAlgorithm(Evaluate())
        self.addAlgorithm(CompareResults())
        self.addAlgorithm(EstimateShift())

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif", "tiff"]

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        return ["gpkg"]

    def supportsNonFileBasedOutput(self) -> bool:
        return False
