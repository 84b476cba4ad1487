"""One line of the dialog under the field that it concerns: its words, and what its button does."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Any


class Level(enum.Enum):
    """How a notice is meant; `MISSING` is what the user has still to choose."""

    FINE = "fine"
    INFO = "info"
    WARNING = "warning"
    MISSING = "missing"
    ERROR = "error"


class Place(enum.Enum):
    """The field under which a notice is shown."""

    PAIR = "pair"
    MODEL = "model"
    AREA = "area"
    OUTPUT = "output"
    OPTIONS = "options"
    ENGINE = "engine"
    PREVIEW = "preview"


class Remedy(enum.Enum):
    """What a notice's button does."""

    OPEN_SAMPLE = "open sample"
    SWAP = "swap"
    ASSIGN_CRS = "assign crs"
    USE_GRID = "use grid"
    USE_BANDS = "use bands"
    USE_PAIR = "use pair"
    NORMALISE = "normalise"
    CORRECT_SHIFT = "correct shift"
    USE_MODEL = "use model"
    ZOOM_TO_COMMON = "zoom to common"
    EVERYTHING = "everything"
    SAVE_AS = "save as"
    CREATE_FOLDER = "create folder"
    SETTINGS = "settings"
    HIDE_PREVIEW = "hide preview"


@dataclass(frozen=True)
class Notice:
    """One line under a field.

    Attributes:
        remedy: what its button does; None for no button.
        button: the button's text.
        value: what the remedy is done with: a grid, a model's name, a path, a layer, two layers, or the band
            numbers of two.
    """

    place: Place
    level: Level
    text: str
    remedy: Remedy | None = None
    button: str = ""
    value: Any = None

    @property
    def blocks(self) -> bool:
        """Whether the run cannot start because of it."""
        return self.level in (Level.MISSING, Level.ERROR)


MOST_LINES = 5
"""Under one field: what matters least is left out beyond that, but nothing that blocks."""


def most_important(notices: list[Notice]) -> list[Notice]:
    """Those of one field that are shown, in their order; earlier ones go before later ones of their kind."""

    def importance(notice: Notice) -> tuple[bool, bool, bool]:
        return notice.blocks, notice.level is Level.WARNING, notice.remedy is not None

    by_importance = sorted(notices, key=importance, reverse=True)
    least_needed = max(MOST_LINES, sum(notice.blocks for notice in notices))
    shown = by_importance[:least_needed]
    return [notice for notice in notices if notice in shown]


def error(
    place: Place, text: str, remedy: Remedy | None = None, button: str = "", value: Any = None
) -> Notice:
    return Notice(place, Level.ERROR, text, remedy, button, value)


def missing(place: Place, text: str, remedy: Remedy | None = None, button: str = "") -> Notice:
    return Notice(place, Level.MISSING, text, remedy, button)
