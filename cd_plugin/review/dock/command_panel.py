"""The buttons of the review's commands, each with its key, and the menu of labels."""

from __future__ import annotations

from collections.abc import Collection

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QVBoxLayout, QWidget

from ...widgets.flow_layout import flow
from ...wording import tr
from .command_button import CommandButton
from .commands import Command, button_rows, commands, label_command
from .keys import chosen_keys, shown_key
from .labels import labels


class CommandPanel(QWidget):
    """Tells which command is wanted, whether by button, menu or `actions[name].trigger()`.

    Attributes:
        actions_by_name: of every command in `commands`, those without a button too.
    """

    wanted = pyqtSignal(str)
    """The command's name."""
    label_typing_wanted = pyqtSignal()
    no_label_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands()
        self.actions_by_name = {command.name: self._action(command) for command in self._commands}
        self.buttons: dict[str, CommandButton] = {}
        self.label_menu = QMenu(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for row in button_rows():
            buttons = {command.name: CommandButton(self.actions_by_name[command.name]) for command in row}
            layout.addLayout(flow(*buttons.values()))
            self.buttons.update(buttons)

    def read_settings(self) -> None:
        """Write the user's keys on the buttons and labels into the menu."""
        keys = chosen_keys()
        for name, button in self.buttons.items():
            button.set_key(shown_key(keys[name]))
        self.label_menu.clear()
        for number, text in enumerate(labels(), start=1):
            if text:
                key = shown_key(keys[label_command(number)])
                action = self.label_menu.addAction(f"&{key}  {text}" if len(key) == 1 else text)
                action.triggered.connect(self.actions_by_name[label_command(number)].trigger)
        self.label_menu.addSeparator()
        self.label_menu.addAction(tr("Another…")).triggered.connect(lambda: self.label_typing_wanted.emit())
        self.label_menu.addAction(tr("None")).triggered.connect(lambda: self.no_label_wanted.emit())

    def open_label_menu(self) -> None:
        button = self.buttons["label"]
        self.label_menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def set_blind(self, blind: bool) -> None:
        """Judge pixels of a sample instead of polygons of the map: other words, and no shapes."""
        for command in self._commands:
            if command.text_for_samples:
                text = command.text_for_samples if blind else command.text
                self.actions_by_name[command.name].setText(text)
            if command.is_for_shapes:
                self.buttons[command.name].setHidden(blind)
        self.read_settings()

    def set_enabled(self, is_open: bool, has_polygon: bool) -> None:
        """What can be done during a review, with a polygon shown or none."""
        for command in self._commands:
            can_do = is_open and (has_polygon or not command.needs_polygon)
            self.actions_by_name[command.name].setEnabled(can_do)

    def set_checked(self, names: Collection[str]) -> None:
        """These are going on."""
        for command in self._commands:
            if command.is_switch:
                self.actions_by_name[command.name].setChecked(command.name in names)

    def _action(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        action.setCheckable(command.is_switch)
        if command.hint:
            action.setToolTip(command.hint)
        action.triggered.connect(lambda _checked=False: self.wanted.emit(command.name))
        return action
