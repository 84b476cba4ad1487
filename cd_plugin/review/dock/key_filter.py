"""Takes the review's keys from the map, the dock and the window, and leaves all others where they belong.

Not shortcuts, which would act in text fields and everywhere else in QGIS too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QAbstractSpinBox, QApplication, QComboBox, QWidget

from .commands import Command
from .keys import normalised, pressed_key

_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_LOSSES = (QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate, QEvent.Type.Hide)


class KeyFilter(QObject):
    """Tells which command's key was pressed or let go in one of the watched widgets, while it is active.

    A widget that writes text, or searches by the letters typed, keeps its keys: a key reaches a watched
    window or dock only when the widget that has the focus does not want it.
    """

    pressed = pyqtSignal(str)
    """The command's name; again and again while a key that repeats is held."""
    released = pyqtSignal(str)
    """The command's name, also when the focus was lost with the key down."""

    def __init__(self, commands: Iterable[Command], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = {command.name: command for command in commands}
        self._names: dict[str, str] = {}
        self._watched: list[QWidget] = []
        self._down: dict[int, str] = {}
        self.is_active = False

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """The key of each command by its name; of two commands with one key the first has it."""
        self._names = {}
        for name, key in keys.items():
            if key:
                self._names.setdefault(normalised(key), name)

    def watch(self, widget: QWidget) -> None:
        if widget not in self._watched:
            widget.installEventFilter(self)
            self._watched.append(widget)

    def unwatch_all(self) -> None:
        self.let_go()
        for widget in self._watched:
            if not sip.isdeleted(widget):
                widget.removeEventFilter(self)
        self._watched = []

    def acts_now(self) -> bool:
        """Whether a key pressed now would reach a watched widget before any other takes it."""
        widget = QApplication.focusWidget()
        if widget is None or _is_typing():
            return widget is None
        present = [watched for watched in self._watched if not sip.isdeleted(watched)]
        return any(widget is watched or watched.isAncestorOf(widget) for watched in present)

    def let_go(self) -> None:
        """Take every key that is down as let go."""
        down, self._down = self._down, {}
        for name in down.values():
            self.released.emit(name)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _LOSSES and self._down:
            self.let_go()
        if kind not in _KEY_EVENTS:
            return False
        if kind == QEvent.Type.KeyRelease:
            return self._release(event)
        name = self._names.get(pressed_key(event)) if self.is_active and not _is_typing() else None
        if name is None:
            return False
        event.accept()  # as a shortcut override this says: no shortcut of QGIS, but a key press
        if kind == QEvent.Type.KeyPress:
            self._press(event, name)
        return True

    def _press(self, event: QKeyEvent, name: str) -> None:
        if event.isAutoRepeat() and not self._commands[name].repeats:
            return
        self._down[event.key()] = name
        self.pressed.emit(name)

    def _release(self, event: QKeyEvent) -> bool:
        if event.key() not in self._down:
            return False
        if not event.isAutoRepeat():
            self.released.emit(self._down.pop(event.key()))
        event.accept()
        return True


def _is_typing() -> bool:
    """Whether the widget that has the focus takes keys as text, or searches by them."""
    widget = QApplication.focusWidget()
    if widget is None:
        return False
    takes_letters = isinstance(widget, (QAbstractSpinBox, QAbstractItemView, QComboBox))
    return takes_letters or widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
