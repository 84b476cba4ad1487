"""What the commands do that show the two images or the map, hide the polygons, or zoom."""

from __future__ import annotations

import time
from typing import Callable

from ...wording import tr
from ..view.map_view import MapView
from ..view.seeing import Seeing
from .commands import Act
from .messages import Messages

LONG_PRESS_S = 0.4
"""Who holds the flicker's key longer wants it to end with the key."""


class SeeingActs:
    """Part of a review; the images are missed in a sentence."""

    def __init__(self, seeing: Seeing, view: MapView, messages: Messages) -> None:
        self._seeing = seeing
        self._view = view
        self._messages = messages
        self._flicker_pressed_at = 0.0

    def by_command(self) -> dict[str, Act]:
        seeing, view = self._seeing, self._view
        return {
            "flicker": Act(self._flicker, self._let_go_of_flicker, lambda: seeing.is_flickering),
            "show_before": Act(
                lambda: self._see(seeing.show_before, not seeing.is_before_shown),
                lambda: seeing.show_before(False),
                lambda: seeing.is_before_shown,
            ),
            "swipe": Act(
                lambda: self._see(seeing.swipe, not seeing.is_swiping),
                is_on=lambda: seeing.is_swiping,
            ),
            "second_map": Act(
                lambda: self._see(seeing.show_second_map, seeing.second_map is None),
                is_on=lambda: seeing.second_map is not None,
            ),
            "hide_outline": Act(
                lambda: seeing.hide_outline(not seeing.is_outline_hidden),
                lambda: seeing.hide_outline(False),
                lambda: seeing.is_outline_hidden,
            ),
            "show_map": Act(self._show_map, lambda: seeing.show_map(False), lambda: seeing.is_map_shown),
            "zoom_in": Act(view.zoom_in),
            "zoom_out": Act(view.zoom_out),
            "zoom_back": Act(view.zoom),
        }

    def _flicker(self) -> None:
        self._flicker_pressed_at = time.monotonic()
        self._see(self._seeing.flicker, not self._seeing.is_flickering)

    def _let_go_of_flicker(self) -> None:
        if time.monotonic() - self._flicker_pressed_at > LONG_PRESS_S:
            self._seeing.flicker(False)

    def _show_map(self) -> None:
        if self._seeing.has_map:
            self._seeing.show_map(not self._seeing.is_map_shown)
        else:
            self._messages.warn(tr("There is no change map of these polygons to show."))

    def _see(self, show: Callable[[bool], None], on: bool) -> None:
        if self._seeing.has_images:
            show(on)
        else:
            self._messages.warn(tr("Choose the before and the after image under Images."))
