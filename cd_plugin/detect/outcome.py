"""How a run ended, as a message: in the dialog while it is open, else in QGIS's message bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton, QSizePolicy, QWidget

from ..widgets.rows import row
from ..widgets.selectable_label import selectable_label
from ..widgets.text_window import show_text
from ..widgets.threshold_field import threshold_text
from ..wording import area_text, count, tr


def report_success(
    bar: QgsMessageBar, result: dict, log: str, zoom: Callable[[], None], review: Callable[[], None] | None
) -> None:
    """How much change was found, with buttons that show it on the map, begin the review, and show the log."""
    buttons = [(tr("Zoom to result"), zoom)]
    if review is not None:
        buttons.append((tr("Review", "button"), review))
    buttons.append((tr("Show log"), lambda: show_text(bar, tr("Log of the run"), log)))
    _push(bar, success_text(result), Qgis.MessageLevel.Success, buttons)


def success_text(result: dict) -> str:
    """ "37 polygons of change, 12.4 ha", or the area alone where no polygons were asked for."""
    square_metres = result["change_area_m2"]
    extent = "" if square_metres is None else area_text(square_metres)
    if result["polygon_count"] is None:
        return tr("{} of change").format(extent) if extent else tr("The map of change is done.")
    if result["polygon_count"] == 0:
        return tr("No change was found at threshold {}.").format(threshold_text(result["threshold"]))
    one = result["polygon_count"] == 1
    polygons = (
        tr("1 polygon of change")
        if one
        else tr("{} polygons of change").format(count(result["polygon_count"]))
    )
    return f"{polygons}, {extent}" if extent else polygons


def report_failure(bar: QgsMessageBar, text: str, hint: str, log: str) -> None:
    """One sentence; the hint behind *Details*, the log, which tells both too, behind *Show log*."""
    advice = "\n\n".join((text, hint))
    buttons = [(tr("Details"), lambda: show_text(bar, tr("Detect change"), advice))] if hint else []
    if log:
        whole = "\n\n".join(filter(None, (log, text, hint)))
        buttons.append((tr("Show log"), lambda: show_text(bar, tr("Log of the run"), whole)))
    _push(bar, text, Qgis.MessageLevel.Critical, buttons)


def report_done(bar: QgsMessageBar, text: str) -> None:
    _push(bar, text, Qgis.MessageLevel.Success)


def report_warning(bar: QgsMessageBar, text: str) -> None:
    _push(bar, text, Qgis.MessageLevel.Warning)


def report_stop(bar: QgsMessageBar) -> None:
    text = tr("Cancelled. Detect change with the same settings continues where it stopped.")
    _push(bar, text, Qgis.MessageLevel.Info)


def _push(
    bar: QgsMessageBar,
    text: str,
    level: Qgis.MessageLevel,
    buttons: Sequence[tuple[str, Callable[[], None]]] = (),
) -> None:
    words = selectable_label(text)
    policy = words.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    words.setSizePolicy(policy)
    message = QWidget(bar)  # of one part, as QGIS would put the words behind what is added to its own message
    layout = row(words, wide=words)
    layout.setContentsMargins(0, 0, 0, 0)
    for button_text, action in buttons:
        button = QPushButton(button_text)
        button.clicked.connect(lambda _checked=False, action=action: action())
        layout.addWidget(button)
    message.setLayout(layout)
    bar.pushWidget(bar.createMessage(message), level)
