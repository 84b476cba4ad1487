"""Keys of the review's commands: how they are spelled, shown and kept. What they do is not known here."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence

from .commands import commands

SETTING = "deep_change_detection/review/keys"


def chosen_keys() -> dict[str, str]:
    """The key of each command by its name; "" where the user has taken it away."""
    settings = QgsSettings()
    return {
        command.name: settings.value(f"{SETTING}/{command.name}", command.key, type=str)
        for command in commands()
    }


def store_keys(keys: Mapping[str, str]) -> None:
    """Keep the keys that differ from the default."""
    settings = QgsSettings()
    for command in commands():
        key = normalised(keys[command.name])
        if key == normalised(command.key):
            settings.remove(f"{SETTING}/{command.name}")
        else:
            settings.setValue(f"{SETTING}/{command.name}", key)


def conflicts(keys: Mapping[str, str]) -> dict[str, list[str]]:
    """The keys that more than one command has, with the names of these commands."""
    users: dict[str, list[str]] = {}
    for name, key in keys.items():
        if key:
            users.setdefault(normalised(key), []).append(name)
    return {key: names for key, names in users.items() if len(names) > 1}


def pressed_key(event: QKeyEvent) -> str:
    """The key of an event as `normalised` writes it; "" for a modifier alone."""
    modifiers = event.modifiers()
    names = (
        (Qt.KeyboardModifier.MetaModifier, "Meta+"),
        (Qt.KeyboardModifier.ControlModifier, "Ctrl+"),
        (Qt.KeyboardModifier.AltModifier, "Alt+"),
        (Qt.KeyboardModifier.ShiftModifier, "Shift+"),
    )
    modifier_keys = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
    if event.key() in (0, Qt.Key.Key_unknown, *modifier_keys):
        return ""
    prefix = "".join(name for modifier, name in names if modifiers & modifier)
    return normalised(prefix + QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText))


def normalised(key: str) -> str:
    """One spelling for each key.

    Shift counts with letters and with keys that write nothing: the digits and signs of some keyboards are
    shifted and those of others are not.
    """
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    sign = "+" if text.endswith("+") else text.rsplit("+", 1)[-1]
    return text.replace("Shift+", "") if len(sign) == 1 and not sign.isalpha() else text


def shown_key(key: str) -> str:
    """The key as it is written on a button: arrows as arrows, the rest as on the user's keyboard."""
    shown = normalised(key)
    for name, sign in (("Left", "←"), ("Right", "→"), ("Up", "↑"), ("Down", "↓")):
        if shown.split("+")[-1] == name:
            return shown.replace(name, sign).replace("Shift+", "⇧")
    return QKeySequence(shown).toString(QKeySequence.SequenceFormat.NativeText).replace("Shift+", "⇧")
