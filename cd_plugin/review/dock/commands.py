"""The commands of a review: their names, usual keys and buttons, and how they can be done.

A new one is an entry here, and an `Act` of the same name in `reviewing`, `seeing_acts` or `shape_acts`.
"""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass
from typing import Callable, NamedTuple

from ...wording import tr

LABEL_COUNT = 9
DECIDE, WALK, MORE, SEE, SHAPE = range(5)
"""Rows of buttons, from the top; each is wrapped where the dock is narrow."""


@dataclass(frozen=True)
class Command:
    """Something the reviewer can do with a key.

    Attributes:
        key: by default, as `QKeySequence` writes it; one key with or without modifiers.
        button: its button's row and place in it; None without a button.
        hint: how it is done, in a sentence, where the text does not say it.
        text_for_samples: what it is called while the pixels of a sample are judged, where that differs.
        is_switch: whether it goes on until it is done again; its button then looks pressed.
        needs_polygon: whether it can be done only with a polygon shown.
        repeats: whether holding the key does it again and again.
        while_drawing: whether it can be done while a shape is being drawn on the map.
    """

    name: str
    text: str
    key: str
    button: tuple[int, int] | None = None
    hint: str = ""
    text_for_samples: str = ""
    is_switch: bool = False
    needs_polygon: bool = True
    repeats: bool = False
    while_drawing: bool = False

    @property
    def is_for_shapes(self) -> bool:
        """Whether it changes shapes, or draws new ones, which a sample's pixels do not allow."""
        return self.button is not None and self.button[0] == SHAPE


class Act(NamedTuple):
    """What a command does.

    Attributes:
        do: when its key or button is pressed.
        let_go: when its key is let go, if anything.
        is_on: of a switch, whether it is going on.
    """

    do: Callable[[], object]
    let_go: Callable[[], object] | None = None
    is_on: Callable[[], bool] | None = None


def commands() -> list[Command]:
    """All of them, in the order in which they are listed."""
    switch = functools.partial(Command, is_switch=True, while_drawing=True)
    labels = [
        Command(label_command(number), tr("Label {}").format(number), str(number))
        for number in range(1, LABEL_COUNT + 1)
    ]
    return [
        Command("accept", tr("Accept"), "A", (DECIDE, 0), text_for_samples=tr("Change")),
        Command("reject", tr("Reject"), "R", (DECIDE, 1), text_for_samples=tr("No change")),
        Command("undecided", tr("Undecided"), "Q", (MORE, 2)),
        Command("next", tr("Next"), "Right", (WALK, 1), repeats=True),
        Command("previous", tr("Back"), "Left", (WALK, 0), repeats=True),
        Command("next_pending", tr("Next pending"), "P", (MORE, 3), repeats=True),
        Command("undo", tr("Undo"), "U", (MORE, 0), needs_polygon=False, repeats=True),
        Command("redo", tr("Redo"), "Shift+U", (MORE, 1), needs_polygon=False, repeats=True),
        Command("label", tr("Label"), "L", (MORE, 4)),
        *labels,
        Command("note", tr("Note"), "N", (MORE, 5)),
        Command("pick", tr("Go to the polygon under the mouse"), "G", needs_polygon=False),
        switch(
            "edit",
            tr("Edit outline"),
            "E",
            (SHAPE, 0),
            tr("Drag corners or edges, or click a new course across; Enter takes it, Esc gives up."),
        ),
        switch(
            "split",
            tr("Split"),
            "X",
            (SHAPE, 1),
            tr("Click a line across the polygon; a right click or Enter cuts, Esc gives up."),
        ),
        Command(
            "merge",
            tr("Merge"),
            "M",
            (SHAPE, 2),
            tr("With the polygons selected on the map, else with a neighbour."),
        ),
        switch(
            "draw",
            tr("Draw missed"),
            "D",
            (SHAPE, 3),
            tr("Click the corners of a change that was missed; a right click or Enter ends, Esc gives up."),
            needs_polygon=False,
        ),
        Command(
            "background",
            tr("Nothing else here"),
            "B",
            (SHAPE, 4),
            tr("Note that in this view nothing has changed but the polygons; a model can learn from that."),
            needs_polygon=False,
        ),
        switch(
            "flicker",
            tr("Flicker"),
            "F",
            (SEE, 0),
            tr("Before and after in turn: by a tap until the next one, or as long as the key is held."),
            needs_polygon=False,
        ),
        switch(
            "show_before",
            tr("Show before"),
            "V",
            (SEE, 3),
            tr("The image before, as long as the key is held."),
            needs_polygon=False,
        ),
        switch(
            "swipe", tr("Swipe"), "S", (SEE, 1), tr("Before and after, with a divider."), needs_polygon=False
        ),
        switch("second_map", tr("Second map"), "T", (SEE, 2), needs_polygon=False),
        switch(
            "hide_outline", tr("Hide outline"), "H", (SEE, 4), tr("No polygons, as long as the key is held.")
        ),
        switch(
            "show_map",
            tr("Show map"),
            "C",
            (SEE, 5),
            tr("The change probability over the image, as long as the key is held."),
            needs_polygon=False,
        ),
        Command("zoom_in", tr("Closer"), "Up", (SEE, 6), repeats=True, while_drawing=True),
        Command("zoom_out", tr("Farther"), "Down", (SEE, 7), repeats=True, while_drawing=True),
        Command("zoom_back", tr("To the polygon"), "Z", (SEE, 8), while_drawing=True),
    ]


def button_rows() -> list[list[Command]]:
    """The commands that have buttons, as these are laid out."""
    by_place = sorted((each for each in commands() if each.button), key=lambda each: each.button)
    return [list(row) for _, row in itertools.groupby(by_place, key=lambda each: each.button[0])]


def label_command(number: int) -> str:
    """The name of the command that gives the label of this number, from 1."""
    return f"label_{number}"
