"""The user's folders on each system, and which name and place an output may have."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

FOLDER = "deep_change_detection"
LONGEST_NAME = 255
"""Bytes in the name of a file, on all usual file systems."""
LONGEST_ADDITION = len(".4294967295.test")
"""What runs add to the name of an output for files beside it."""
DEVICES = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])", re.IGNORECASE)
"""Names that Windows takes for devices, with any ending."""
PLUGIN = Path(__file__).absolute().parents[2]
"""The folder of the plugin, which holds the engine too, as it was named: it may be a link."""
PARTS_OF_PLUGIN = ("cd_plugin", "engine", "resources")


def data_folder() -> Path:
    """For what the user wants to keep; it need not exist."""
    return _folder("Application Support", "XDG_DATA_HOME", ".local/share")


def cache_folder() -> Path:
    """For what can be made again; it need not exist and may be removed at any time."""
    return _folder("Caches", "XDG_CACHE_HOME", ".cache")


def _folder(in_library: str, variable: str, in_home: str) -> Path:
    """Ours within that of macOS's library, that which the variable names, or that in the home folder."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / in_library
    else:
        base = Path(os.environ.get(variable) or Path.home() / in_home)
    return base / FOLDER


def is_too_long(name: str) -> bool:
    """Whether an output's file name leaves no room for what a run adds to it."""
    return len(name.encode("utf-8", "surrogatepass")) + LONGEST_ADDITION > LONGEST_NAME


def forbidden_in(name: str, platform: str = sys.platform) -> str:
    """What in a file's name the system refuses or takes for something else; "" for nothing.

    What is no text is in it, too: Python tells a byte that is no UTF-8 as half a character.

    Args:
        platform: as `sys.platform` tells it.
    """
    no_text = next((each for each in name if each == "\0" or "\ud800" <= each <= "\udfff"), "")
    if no_text or platform != "win32":
        return no_text
    character = next((each for each in name if each in '<>:"/\\|?*' or ord(each) < ord(" ")), "")
    if character or name.endswith((".", " ")):
        return character or name[-1]
    device = DEVICES.fullmatch(name.partition(".")[0].rstrip(" "))
    return device[0] if device else ""


def database_address(path: Path, mode: str) -> str:
    """What SQLite opens in a mode, such as "ro": it refuses the usual address of a file on a server."""
    address = path.as_uri()
    if not address.startswith("file:///"):
        address = address.replace("file://", "file:////", 1)
    return f"{address}?mode={mode}"


def lies_in_plugin(path: str | Path) -> bool:
    """Whether a path lies in the plugin's folder, which every update replaces.

    Of a checkout, in which people work, only the parts of the plugin are meant, unless QGIS has it by a link.
    """
    named, real = Path(os.path.abspath(path)), Path(os.path.realpath(path))
    root = PLUGIN.resolve()
    if root != PLUGIN and PLUGIN in named.parents:
        return True
    if not (root / ".git").exists():
        return root in real.parents
    return any(root / part in real.parents for part in PARTS_OF_PLUGIN)
