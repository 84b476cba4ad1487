"""The review's commands, the keys they have by default, and the keys the user has chosen instead.

Which widget a key is taken from is the matter of `key_filter`; what a command does, that of `dock`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence

from ..wording import tr

SETTING = "deep_change_detection/review/keys"
LABEL_COUNT = 9


@dataclass(frozen=True)
class Command:
    """Something the reviewer can do with a key.

    Attributes:
        key: by default, as `QKeySequence` writes it; one key with or without modifiers.
        repeats: whether holding the key does it again and again.
        while_held: whether letting go of the key ends it.
        while_drawing: whether it can be done while a shape is being drawn on the map.
    """

    name: str
    text: str
    key: str
    repeats: bool = False
    while_held: bool = False
    while_drawing: bool = False


def commands() -> list[Command]:
    """All of them, in the order in which they are listed."""
    labels = [
        Command(label_command(number), tr("Label {}").format(number), str(number))
        for number in range(1, LABEL_COUNT + 1)
    ]
    return [
        Command("accept", tr("Accept"), "A"),
        Command("reject", tr("Reject"), "R"),
        Command("undecided", tr("Undecided"), "Q"),
        Command("next", tr("Next"), "Right", repeats=True),
        Command("previous", tr("Back"), "Left", repeats=True),
        Command("next_pending", tr("Next pending"), "P", repeats=True),
        Command("undo", tr("Undo"), "U", repeats=True),
        Command("redo", tr("Redo"), "Shift+U", repeats=True),
        Command("label", tr("Label"), "L"),
        *labels,
        Command("note", tr("Note"), "N"),
        Command("pick", tr("Go to the polygon under the mouse"), "G"),
        Command("edit", tr("Edit outline"), "E", while_drawing=True),
        Command("split", tr("Split"), "X", while_drawing=True),
        Command("merge", tr("Merge"), "M"),
        Command("draw", tr("Draw missed"), "D", while_drawing=True),
        Command("background", tr("Nothing else here"), "B"),
        Command("flicker", tr("Flicker"), "F", while_held=True, while_drawing=True),
        Command("show_before", tr("Show before"), "V", while_held=True, while_drawing=True),
        Command("swipe", tr("Swipe"), "S", while_drawing=True),
        Command("second_map", tr("Second map"), "T", while_drawing=True),
        Command("hide_outline", tr("Hide outline"), "H", while_held=True, while_drawing=True),
        Command("zoom_in", tr("Closer"), "Up", repeats=True, while_drawing=True),
        Command("zoom_out", tr("Farther"), "Down", repeats=True, while_drawing=True),
        Command("zoom_back", tr("To the polygon"), "Z", while_drawing=True),
    ]


def label_command(number: int) -> str:
    """The name of the command that gives the label of this number, from 1."""
    return f"label_{number}"


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
