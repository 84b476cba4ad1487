"""What is asked about published weights: only what they do not say themselves, and all of it may be left."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import Any

from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from ...engine.contract.data_sets import PUBLISHED_SETS, data_set_of
from ...engine.contract.networks import NETWORKS, NetworkFacts
from ..guide.help import help_button, help_on_f1
from ..wording import tr
from .files import free_place

GUIDE = "choose#weights-as-they-are-published"


class WeightsForm(QDialog):
    """Asks for title, data set and network of the weights in a file."""

    def __init__(self, checkpoint: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checkpoint = checkpoint
        self.setWindowTitle(tr("Add published weights"))
        help_on_f1(self, GUIDE)
        self.title = QLineEdit()
        self.title.setPlaceholderText(tr("Network and data set"))
        self.data_set = QComboBox()
        self.data_set.addItem(tr("Something else, or not known"), None)
        for each in PUBLISHED_SETS.values():
            self.data_set.addItem(each.title, each.key)
        self.data_set.setToolTip(tr("Tells for which pixel sizes the model is"))
        self.data_set.setCurrentIndex(self.data_set.findData(_data_set_in(checkpoint)))
        self.network = QComboBox()
        self.network.addItem(tr("Found by the weights"), None)
        for facts in NETWORKS.values():
            for options in _choices(facts):
                self.network.addItem(
                    " ".join([facts.name, *options]), {"network": facts.name, "option": options}
                )
        self.network.setToolTip(tr("Only where several networks have the same weights is it to be chosen"))
        explanation = QLabel(
            tr("{} is no model of this plugin yet. Its weights are read, nothing in it is run.").format(
                checkpoint.name
            )
        )
        explanation.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("&Add"))
        buttons.addButton(help_button(GUIDE), QDialogButtonBox.ButtonRole.HelpRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.addRow(explanation)
        layout.addRow(tr("&Title"), self.title)
        layout.addRow(tr("Trained &on"), self.data_set)
        layout.addRow(tr("&Network"), self.network)
        layout.addRow(buttons)

    def arguments(self) -> dict[str, Any]:
        """Those of the engine's `import-weights`."""
        return {
            "checkpoint": str(self._checkpoint),
            "output": str(free_place(self._checkpoint.stem)),
            "title": self.title.text().strip() or None,
            "card": self.data_set.currentData(),
            **(self.network.currentData() or {}),
        }


def _data_set_in(checkpoint: Path) -> str | None:
    """The data set that the name of the file, or of its folder, begins with."""
    return data_set_of(checkpoint.name) or data_set_of(str(checkpoint.parent))


def _choices(facts: NetworkFacts) -> list[list[str]]:
    """The network's options as the engine takes them, its own first."""
    own, *others = product(*facts.choices.values())
    return [[], *([_assignment(*each) for each in _changed(facts, own, other)] for other in others)]


def _changed(facts: NetworkFacts, own: tuple, other: tuple) -> list[tuple[str, object]]:
    return [(name, value) for name, usual, value in zip(facts.choices, own, other) if value != usual]


def _assignment(name: str, value: object) -> str:
    return f"{name}={value if isinstance(value, str) else json.dumps(value)}"
