"""The layer that shows a review's polygons in QGIS, told what has been written behind its back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from qgis.core import QgsMapLayer, QgsVectorLayer

from ...layers.sources import layer_file
from ...wording import tr
from .geopackage import ReviewError, Table
from .history import Row

SHOWN_SINGLY = 100
"""So many changed rows are told to the layer one by one; beyond, it reads all anew."""


class ShownLayer:
    """A layer of the user's, whose selection and edit session are left alone.

    Attributes:
        layer: None once it has been deleted.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        self.layer: QgsVectorLayer | None = layer
        layer.willBeDeleted.connect(self._forget)

    def show(self, table: Table, rows: Sequence[Row], gone: Sequence[int]) -> None:
        """Have rows of its table show their new values.

        Values are told one by one where that will do: an open attribute table is then not read anew for each
        decision.

        Args:
            gone: ids of features that are no longer there.
        """
        own = [row for row in rows if row.table == table.name]
        if self.layer is None or not own:
            return
        if len(own) > SHOWN_SINGLY or any(_changes_outlines(row, table) for row in own):
            self.show_anew(gone)
            return
        for row in own:
            for column, value in row.after.items():
                self.layer.attributeValueChanged.emit(row.id, self.layer.fields().indexOf(column), value)
        self.layer.triggerRepaint()

    def show_anew(self, gone: Sequence[int]) -> None:
        """Have it read everything again, without features that are `gone`."""
        if self.layer is not None:
            self.layer.deselect(list({*gone}.intersection(self.layer.selectedFeatureIds())))
            self.layer.dataProvider().reloadData()
            self.layer.triggerRepaint()

    def refuse_writing(self, path: Path) -> None:
        """What the user has set for the layer, and an edit session that holds its file, are heeded.

        Args:
            path: of the layer's file.

        Raises:
            ReviewError: the layer is read-only in QGIS, or a layer of the file is edited in a transaction.
        """
        if self.layer is None:
            return
        if self.layer.readOnly():
            raise ReviewError(read_only_text(self.layer))
        project = self.layer.project()
        layers = [self.layer, *(project.mapLayers().values() if project is not None else ())]
        for layer in layers:
            if _holds_transaction(layer) and _is_in(layer, path):
                text = tr("{} is being edited in QGIS, which locks {}; save or discard the edits first.")
                raise ReviewError(text.format(layer.name(), path.name))

    def refuse_unsaved(self, ids: Iterable[int]) -> None:
        """A polygon with edits that the user has not saved would be changed by both.

        Raises:
            ReviewError: one of these is such a polygon.
        """
        edits = self.layer.editBuffer() if self.layer is not None else None
        if edits is None:
            return
        edited = {*edits.changedAttributeValues(), *edits.changedGeometries(), *edits.deletedFeatureIds()}
        unsaved = edited.intersection(ids)
        if unsaved:
            text = tr("Polygon {} has edits in {} that are not saved; save or discard them first.")
            raise ReviewError(text.format(min(unsaved), self.layer.name()))

    def _forget(self) -> None:
        self.layer = None


def read_only_text(layer: QgsVectorLayer) -> str:
    return tr(
        "{} is read-only in QGIS, nothing can be decided; allow it in Project ▸ Properties ▸ Data Sources."
    ).format(layer.name())


def _holds_transaction(layer: QgsMapLayer) -> bool:
    """Whether edits of this layer lie in its file already, to be confirmed or taken back when it is saved."""
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.isEditable()
        and layer.dataProvider().transaction() is not None
    )


def _is_in(layer: QgsMapLayer, path: Path) -> bool:
    try:
        return layer_file(layer).samefile(path)
    except OSError:
        return False


def _changes_outlines(row: Row, table: Table) -> bool:
    return row.before is None or row.after is None or table.geometry in row.after
