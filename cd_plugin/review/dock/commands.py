"""The commands of a review: what they are called, their usual keys, and how a key does them."""

from __future__ import annotations

from dataclasses import dataclass

from ...wording import tr

LABEL_COUNT = 9


@dataclass(frozen=True)
class Command:
    """Something the reviewer can do with a key.

    Attributes:
        key: by default, as `QKeySequence` writes it; one key with or without modifiers.
        hint: how it is done, in a sentence, where the text does not say it.
        repeats: whether holding the key does it again and again.
        while_drawing: whether it can be done while a shape is being drawn on the map.
    """

    name: str
    text: str
    key: str
    hint: str = ""
    repeats: bool = False
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
        Command(
            "edit",
            tr("Edit outline"),
            "E",
            tr("Drag corners or edges, or click a new course across; Enter takes it, Esc gives up."),
            while_drawing=True,
        ),
        Command(
            "split",
            tr("Split"),
            "X",
            tr("Click a line across the polygon; a right click or Enter cuts, Esc gives up."),
            while_drawing=True,
        ),
        Command(
            "merge", tr("Merge"), "M", tr("With the polygons selected on the map, else with a neighbour.")
        ),
        Command(
            "draw",
            tr("Draw missed"),
            "D",
            tr("Click the corners of a change that was missed; a right click or Enter ends, Esc gives up."),
            while_drawing=True,
        ),
        Command(
            "background",
            tr("Nothing else here"),
            "B",
            tr("Note that in this view nothing has changed but the polygons; a model can learn from that."),
        ),
        Command(
            "flicker",
            tr("Flicker"),
            "F",
            tr("Before and after in turn: by a tap until the next one, or as long as the key is held."),
            while_drawing=True,
        ),
        Command(
            "show_before",
            tr("Show before"),
            "V",
            tr("The image before, as long as the key is held."),
            while_drawing=True,
        ),
        Command("swipe", tr("Swipe"), "S", tr("Before and after, with a divider."), while_drawing=True),
        Command("second_map", tr("Second map"), "T", while_drawing=True),
        Command(
            "hide_outline",
            tr("Hide outline"),
            "H",
            tr("No polygons, as long as the key is held."),
            while_drawing=True,
        ),
        Command("zoom_in", tr("Closer"), "Up", repeats=True, while_drawing=True),
        Command("zoom_out", tr("Farther"), "Down", repeats=True, while_drawing=True),
        Command("zoom_back", tr("To the polygon"), "Z", while_drawing=True),
    ]


def label_command(number: int) -> str:
    """The name of the command that gives the label of this number, from 1."""
    return f"label_{number}"
