"""Where the pages of the guide lie, and their addresses: a page's name, perhaps with a heading of it."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from ..places import PLUGIN_ROOT

FOLDER = PLUGIN_ROOT / "docs" / "guide"
START = "index"
SCHEME = "deepchange"
"""Of addresses that `Guide` opens; QGIS asks the desktop to open the help of an algorithm."""


def address(place: str) -> QUrl:
    """Of a page, or of a heading in it: `review` or `review#decide`."""
    return QUrl(f"{SCHEME}:{place}")


def file_of(place: QUrl) -> QUrl:
    """The file of a page's address, with the heading if it names one."""
    file = QUrl.fromLocalFile(str(page_file(place.path())))
    file.setFragment(place.fragment())
    return file


def page_file(name: str) -> Path:
    return FOLDER / f"{name}.md"


def anchor_of(heading: str) -> str:
    """What a link calls a heading: "Too many polygons, or too few" is too-many-polygons-or-too-few."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
