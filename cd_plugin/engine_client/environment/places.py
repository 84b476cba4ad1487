"""Where environments of ours lie: in the user's data folder, one for each minor version and platform.

An environment is built where it stays, in a folder of a new name: its files hold that path, and on Windows
no folder can be renamed in which a file is open. What makes it an environment is the marker, written last and
by a rename; a folder without one is left over from a build that was interrupted.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Environment:
    """A finished environment of ours.

    Attributes:
        path: its folder.
        python: its interpreter.
        version: of the plugin that made it.
        torch_build: such as "cpu" or "cu130".
        size_bytes: on disk, as measured when it was made.
        outdated: another version of the plugin made it, or this one now names other packages.
    """

    path: str
    python: str
    version: str
    torch_build: str
    size_bytes: int
    outdated: bool


def installed() -> Environment | None:
    """The environment of ours that is used: of this version, else the latest of another. Quick."""
    raise NotImplementedError


def remove() -> int:
    """Remove every environment of ours and what interrupted builds have left; gives the bytes freed.

    Takes seconds: call it from a background thread.

    Raises:
        EngineFailure: files cannot be removed, or another window of QGIS is building there.
    """
    raise NotImplementedError
