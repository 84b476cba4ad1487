"""Which layer is reviewed, and the offer to add the fields that it lacks."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsMapLayer, QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QPushButton, QToolButton, QWidget

from ...guide.help import open_guide
from ...widgets.message_line import MessageLine
from ...widgets.rows import row, stack
from ...wording import tr
from ..records.geopackage import ReviewError
from ..records.layer_kinds import is_reviewable, is_sample
from ..records.schema import add_fields, missing_fields
from ..records.shown_layer import read_only_text

GUIDE = "review"


class LayerBox(QWidget):
    """Offers the polygon layers of GeoPackages; those of other formats cannot keep a review."""

    chosen = pyqtSignal(object)
    """The layer to review (`QgsVectorLayer`), with all fields; None for none."""

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.combo = QgsMapLayerComboBox()
        self.combo.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.combo.setAllowEmptyLayer(True, tr("Choose the change polygons"))
        self.combo.setAccessibleName(tr("Layer to review"))
        self.combo.setMinimumContentsLength(12)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.stop_button = QPushButton(tr("Stop"))
        self.stop_button.setToolTip(tr("Stop the review and show the map as it was before"))
        self.stop_button.setEnabled(False)
        self.settings_button = _tool_button("/mActionOptions.svg", tr("Keys, labels and reviewer…"))
        self.help_button = _tool_button("/mActionHelpContents.svg", tr("Guide to the review (F1)"))
        self.message = MessageLine()
        top = row(self.combo, self.stop_button, self.settings_button, self.help_button, wide=self.combo)
        stack(self, top, self.message)
        self._list_layers()
        self.combo.setLayer(None)
        project.layersAdded.connect(self._list_layers)
        self.combo.layerChanged.connect(self._take)
        self.help_button.clicked.connect(lambda _checked=False: open_guide(GUIDE))
        self.stop_button.clicked.connect(lambda: self.combo.setLayer(None))

    def choose(self, layer: QgsVectorLayer | None) -> None:
        """Choose this layer, again if it is the one chosen; None for none."""
        if layer is self.combo.currentLayer():
            self._take(layer)
        elif layer is None or is_reviewable(layer):
            self.combo.setLayer(layer)  # which takes it
        else:
            self.combo.setLayer(None)
            self.message.tell(_not_reviewable_text(layer))

    def likely(self, active: QgsMapLayer | None) -> QgsVectorLayer | None:
        """The layer that the user most likely means: the active one, else the first with all fields."""
        offered = [layer for layer in self._project.layerTreeRoot().layerOrder() if is_reviewable(layer)]
        complete = [layer for layer in offered if not missing_fields(layer)]
        return active if active in offered else next(iter(complete), None)

    def _list_layers(self, *_layers: object) -> None:
        layers = self._project.mapLayers().values()
        self.combo.setExceptedLayerList([layer for layer in layers if not is_reviewable(layer)])

    def _take(self, layer: QgsVectorLayer | None) -> None:
        self.message.clear()
        if layer is not None and not (layer.isValid() and is_reviewable(layer)):
            self.message.tell(_not_reviewable_text(layer))
            self.chosen.emit(None)
            return
        missing = missing_fields(layer) if layer is not None and not is_sample(layer) else []
        if missing:
            self.message.tell(
                tr("{} lacks the fields {}.").format(layer.name(), ", ".join(missing)),
                button=tr("Add them"),
                remedy=lambda: self._complete(layer),
            )
        elif layer is not None:
            self.tell_settings(layer)
        self.chosen.emit(None if missing else layer)

    def tell_settings(self, layer: QgsVectorLayer) -> None:
        """Say what is set for the layer in QGIS that a review does not heed, or cannot do without."""
        if layer.readOnly():
            self.message.tell(read_only_text(layer))
        elif layer.subsetString():
            text = tr("{} is filtered in QGIS; the review is of all polygons of its file.")
            self.message.tell(
                text.format(layer.name()), button=tr("Show all"), remedy=lambda: layer.setSubsetString("")
            )
        else:
            self.message.clear()

    def _complete(self, layer: QgsVectorLayer) -> None:
        try:
            add_fields(layer)
        except ReviewError as error:
            self.message.tell(error.text)
        else:
            self._take(layer)


def _tool_button(picture: str, text: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(QgsApplication.getThemeIcon(picture))
    button.setAutoRaise(True)
    button.setToolTip(text)
    button.setAccessibleName(text)
    return button


def _not_reviewable_text(layer: QgsMapLayer) -> str:
    if not layer.isValid():
        return tr("The file of {} cannot be found; repair the layer's data source.").format(layer.name())
    return tr("{} is no layer of polygons in a GeoPackage.").format(layer.name())
