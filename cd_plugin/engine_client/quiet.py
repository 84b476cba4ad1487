"""Tasks of which the task bar need not tell."""

from __future__ import annotations

from qgis.core import QgsTask


def quiet_flags() -> QgsTask.Flag:
    """Without a line in the task bar or a notification where QGIS can do so (from 3.26)."""
    flags = QgsTask.Flag
    if hasattr(flags, "Hidden"):
        return flags.CanCancel | flags.Hidden | flags.Silent
    return flags.CanCancel
