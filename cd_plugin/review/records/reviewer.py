"""Who reviews: the name that is written beside each decision."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsSettings

REVIEWER_SETTING = "deep_change_detection/review/reviewer"


def reviewer_name() -> str:
    """As set in the options, else as the computer knows the user."""
    return QgsSettings().value(REVIEWER_SETTING, "", type=str).strip() or usual_reviewer()


def usual_reviewer() -> str:
    """The name of the user who is logged in."""
    return QgsApplication.userFullName() or QgsApplication.userLoginName()
