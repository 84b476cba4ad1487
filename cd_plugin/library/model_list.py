"""The list of the library: models by where they come from, detectors, places of weights, and networks."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from ...engine.contract.detectors import AUTOMATIC
from ...engine.contract.library import folders
from ...engine.contract.network_figures import FiguresOfAll, read_figures
from ...engine.contract.published_weights import PUBLISHED_WEIGHTS, PublishedWeights
from ..engine_client.models import ModelEntry, list_models
from ..wording import tr

ENTRY = Qt.ItemDataRole.UserRole


class ModelList(QTreeWidget):
    """Groups with a heading each, of which one entry is current; several can be selected."""

    current_changed = pyqtSignal(object)
    """A `ModelEntry`, `PublishedWeights`, `FiguresOfAll`, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tr("Models"))
        self.currentItemChanged.connect(lambda *_items: self.current_changed.emit(self.current))

    @property
    def current(self) -> ModelEntry | PublishedWeights | FiguresOfAll | None:
        item = self.currentItem()
        return None if item is None else item.data(0, ENTRY)

    @property
    def selected_models(self) -> list[ModelEntry]:
        """Those of the selected entries that can detect change, in the order of the list."""
        entries = (item.data(0, ENTRY) for item in self._items() if item.isSelected())
        return [each for each in entries if isinstance(each, ModelEntry) and not each.problem]

    @property
    def entries(self) -> list[ModelEntry | PublishedWeights | FiguresOfAll]:
        return [item.data(0, ENTRY) for item in self._items()]

    def reload(self) -> None:
        """List what is there now; the current one stays so, or the first becomes it."""
        current = self.current
        self.blockSignals(True)
        self.clear()
        models = [entry for entry in list_models() if entry.name != AUTOMATIC]
        files = [entry for entry in models if entry.file is not None]
        bundled = [entry for entry in files if Path(entry.file).parent == folders()[0]]
        self._add_group(tr("Came with the plugin"), ((each.title, each) for each in bundled))
        self._add_group(tr("Your models"), ((each.title, each) for each in files if each not in bundled))
        self._add_group(tr("Without a model"), ((each.title, each) for each in models if each.file is None))
        weights = ((f"{each.title}: {', '.join(each.data_sets)}", each) for each in PUBLISHED_WEIGHTS)
        self._add_group(tr("Weights to be had elsewhere"), weights)
        self._add_group(tr("Networks"), [(tr("All networks side by side"), read_figures())])
        self.expandAll()
        self.blockSignals(False)
        self._make_current(lambda entry: entry == current) or self._make_current(lambda _first: True)

    def choose(self, name: str) -> bool:
        """Make the model of this name, or in this file, the current one; whether it is there."""
        return self._make_current(
            lambda entry: isinstance(entry, ModelEntry) and name in (entry.name, entry.file)
        )

    def _add_group(self, heading: str, entries: Iterable[tuple[str, object]]) -> None:
        group = QTreeWidgetItem([heading])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for text, entry in entries:
            item = QTreeWidgetItem([text])
            item.setToolTip(0, f"<span>{escape(text)}</span>")
            item.setData(0, ENTRY, entry)
            group.addChild(item)
        if group.childCount():
            self.addTopLevelItem(group)

    def _items(self) -> list[QTreeWidgetItem]:
        groups = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [group.child(row) for group in groups for row in range(group.childCount())]

    def _make_current(self, is_meant: Callable[[object], bool]) -> bool:
        item = next((item for item in self._items() if is_meant(item.data(0, ENTRY))), None)
        if item is not None:
            self.setCurrentItem(item)
        return item is not None
