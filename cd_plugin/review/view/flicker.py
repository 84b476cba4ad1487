"""Flicker: the canvas shows the before and the after image in turn, so that the eye sees what differs."""

from __future__ import annotations

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt, QTimer

from .picture_tool import PictureTool

MAX_RATE_HZ = 6
"""Alternations per second: three flashes a second, the most that is held to be safe for all (WCAG 2.3.1)."""


class Flicker(PictureTool):
    """Shows before and after in turn over the canvas, or either of them still."""

    def __init__(
        self, canvas: QgsMapCanvas, before: QgsMapLayer, after: QgsMapLayer, parent: QObject | None = None
    ) -> None:
        super().__init__(canvas, before, after, parent)
        self._wanted = "before"
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._alternate)

    @property
    def is_running(self) -> bool:
        """Whether the canvas alternates; a still picture does not count."""
        return self._timer.isActive()

    @property
    def shown(self) -> str | None:
        """ "before" or "after"; None while the canvas shows the user's own map."""
        return self._wanted if self._pair is not None and self._pair.is_ready else None

    def start(self, rate_hz: float = 2.0) -> None:
        """Alternate so many times a second, starting from the picture that is not shown.

        Raises:
            ValueError: the rate is not above 0 and at most `MAX_RATE_HZ`.
        """
        if not 0 < rate_hz <= MAX_RATE_HZ:
            raise ValueError(f"a rate of {rate_hz} per second is not above 0 and at most {MAX_RATE_HZ}")
        self._open()
        self._alternate()
        self._timer.start(round(1000 / rate_hz))

    def stop(self) -> None:
        """Give the canvas back."""
        self._timer.stop()
        super().stop()

    def show_before(self) -> None:
        """Show the before image until told otherwise."""
        self._show_still("before")

    def show_after(self) -> None:
        """Show the after image until told otherwise."""
        self._show_still("after")

    def _show_still(self, which: str) -> None:
        self._timer.stop()
        self._open()
        self._wanted = which
        self._show()

    def _alternate(self) -> None:
        self._wanted = "after" if self._wanted == "before" else "before"
        self._show()

    def _show(self) -> None:
        if self._pair is not None and self._pair.is_ready:
            self._pair.before.setVisible(self._wanted == "before")
            self._pair.after.setVisible(self._wanted == "after")
