"""The labels that the keys 1 to 9 give to a polygon, as the user has worded them."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsSettings

from ...wording import tr
from .commands import LABEL_COUNT

SETTING = "deep_change_detection/review/labels"


def labels() -> list[str]:
    """Nine labels in the order of their keys; "" for a key without one."""
    usual = [
        tr("building"),
        tr("demolition"),
        tr("road"),
        tr("clearing"),
        tr("regrowth"),
        tr("bare ground"),
        tr("water"),
        tr("shadow or season"),
        tr("other"),
    ]
    chosen = QgsSettings().value(SETTING, None)
    if chosen is None:
        return usual
    worded = [chosen] if isinstance(chosen, str) else list(chosen)
    return (worded + [""] * LABEL_COUNT)[:LABEL_COUNT]


def store_labels(texts: Sequence[str]) -> None:
    """Keep nine labels."""
    QgsSettings().setValue(SETTING, [text.strip() for text in texts])
