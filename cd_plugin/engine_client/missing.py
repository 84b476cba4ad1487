"""Tells that a job could not start as no Python runs the engine, so that a window can offer to install it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal


class EngineMissing(QObject):
    """There is one, `ENGINE_MISSING`; any thread may emit."""

    met = pyqtSignal()


ENGINE_MISSING = EngineMissing()
