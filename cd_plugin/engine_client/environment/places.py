"""Where environments of ours lie: in the user's data folder, one for each minor version and platform.

An environment is built where it stays, in a folder of a new name: its files hold that path, and on Windows
no folder can be renamed in which a file is open. What makes it an environment is the marker, written last and
by a rename; a folder without one is left over from a build that was interrupted.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import stat
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QLockFile

from ....engine.contract.files import data_folder
from ...places import PLUGIN_ROOT
from ...wording import tr
from ..protocol import EngineFailure
from .pins import digest_of

MARKER = "environment.json"
LOCK = "lock"
WHEELS = "wheels"
WORK = "work"
LOG = "install.log"
NAME = re.compile(r"(?P<version>\d+\.\d+)-(?P<platform>.+)-(?P<number>\d+)")


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


@dataclass(frozen=True)
class Marker:
    """What is written into a finished environment.

    Attributes:
        python: the interpreter, relative to the folder.
        pins: a digest of the packages that were asked for.
        source: the file in the plugin that named them.
    """

    python: str
    version: str
    torch_build: str
    size_bytes: int
    pins: str
    source: str


def root() -> Path:
    """The folder that holds all environments of ours, and nothing else; it need not exist."""
    return data_folder() / "engine"


def log_file() -> Path:
    """What the latest build did and said."""
    return root() / LOG


def plugin_version() -> str:
    """As metadata.txt tells it."""
    text = (PLUGIN_ROOT / "metadata.txt").read_text(encoding="utf-8")
    found = re.search(r"^version=(.+)$", text, re.MULTILINE)
    return found[1].strip() if found else ""


def minor_version(version: str) -> str:
    return ".".join(version.split(".")[:2])


def new_folder(platform: str) -> Path:
    """A folder that is not there, for an environment of this version of the plugin."""
    taken = [int(named["number"]) for _, named in _folders()]
    return root() / f"{minor_version(plugin_version())}-{platform}-{max(taken, default=0) + 1}"


def finish(folder: Path, marker: Marker) -> None:
    """Make an environment of the folder, at once and whole."""
    part = folder / f"{MARKER}.part"
    with open(part, "w", encoding="utf-8") as file:
        json.dump(asdict(marker), file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, folder / MARKER)


def installed() -> Environment | None:
    """The environment of ours that is used: of this version, else the latest of another. Quick."""
    return next(iter(environments()), None)


def environments() -> list[Environment]:
    """All finished ones, those of this version first and otherwise the latest; their interpreters exist."""
    own = plugin_version()
    found = []
    for folder, named in _folders():
        marker = _marker(folder)
        if marker is None or not (folder / marker.python).exists():
            continue
        is_own = minor_version(marker.version) == minor_version(own)
        outdated = not is_own or digest_of(marker.source) != marker.pins
        environment = Environment(
            str(folder),
            str(folder / marker.python),
            marker.version,
            marker.torch_build,
            marker.size_bytes,
            outdated,
        )
        found.append(((is_own, int(named["number"])), environment))
    return [environment for _, environment in sorted(found, key=lambda each: each[0], reverse=True)]


@contextlib.contextmanager
def locked() -> Iterator[None]:
    """Keep every other process from building or removing here; one that has died keeps nobody.

    Raises:
        EngineFailure: another is at it, or the folder cannot be made or written to.
    """
    try:
        root().mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(root(), error) from error
    lock = QLockFile(str(root() / LOCK))
    lock.setStaleLockTime(0)  # by the process alone: clocks may be wrong
    if not lock.tryLock(0):
        if lock.error() == QLockFile.LockError.LockFailedError:
            raise EngineFailure(
                tr("Another window of QGIS is installing or removing the engine."),
                "environment",
                tr("Wait until it has ended, then try again."),
            )
        raise unwritable(root(), tr("no file can be made in it"))
    try:
        yield
    finally:
        lock.unlock()


def clean_up() -> None:
    """Remove what interrupted builds have left and what stood in the way of an earlier removal.

    Only while the lock is held. Wheels that were downloaded whole stay, for the build that goes on.
    """
    delete(root() / WORK)
    for folder, _ in _folders():
        if _marker(folder) is None:
            delete(folder)


def keep_only(folder: Path) -> None:
    """Remove all other environments and the wheels; what a running engine holds open goes next time."""
    for other, _ in _folders():
        if other != folder:
            delete(other)
    delete(root() / WHEELS)


def delete(folder: Path) -> int:
    """Remove a folder, its marker first, and give the bytes that were freed; what cannot go stays."""
    with contextlib.suppress(OSError):
        (folder / MARKER).unlink()
    before = size_of(folder)
    shutil.rmtree(_unlimited(folder), onerror=_writable_and_again)
    return before - size_of(folder)


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder; it may change meanwhile."""
    total = 0
    for parent, _, names in os.walk(_unlimited(folder)):
        for name in names:
            with contextlib.suppress(OSError):
                total += os.lstat(os.path.join(parent, name)).st_size
    return total


def free_bytes() -> int:
    """On the disk of the folder that holds all environments."""
    return shutil.disk_usage(_nearest_to_root()).free


def is_writable() -> bool:
    """Whether folders can be made there; makes none."""
    return os.access(_nearest_to_root(), os.W_OK | os.X_OK)


def _nearest_to_root() -> Path:
    """The folder that holds all environments, or of those above it the first that exists."""
    place = root()
    while not place.exists() and place != place.parent:
        place = place.parent
    return place


def unwritable(folder: Path, why: object) -> EngineFailure:
    reason = getattr(why, "strerror", None) or why
    return EngineFailure(
        tr("{} cannot be written to ({}).").format(folder, reason),
        "environment",
        tr("Give yourself the right to write there, or choose another Python in the options."),
    )


def remove() -> int:
    """Remove every environment of ours and what interrupted builds have left; gives the bytes freed.

    Takes seconds: call it from a background thread.

    Raises:
        EngineFailure: files cannot be removed, or another window of QGIS is building there.
    """
    if not root().exists():
        return 0
    with locked():
        freed = sum(delete(folder) for folder, _ in _folders())
        freed += delete(root() / WHEELS) + delete(root() / WORK)
        left = [folder for folder, _ in _folders()]
        with contextlib.suppress(OSError):
            log_file().unlink()
    if left:
        raise EngineFailure(
            tr("Files in {} cannot be removed.").format(left[0]),
            "environment",
            tr("Close other windows of QGIS that run the engine, then try again."),
        )
    with contextlib.suppress(OSError):
        root().rmdir()
    return freed


def _folders() -> Iterator[tuple[Path, re.Match[str]]]:
    with contextlib.suppress(OSError):
        for folder in sorted(root().iterdir()):
            named = NAME.fullmatch(folder.name)
            if named and folder.is_dir():
                yield folder, named


def _marker(folder: Path) -> Marker | None:
    try:
        return Marker(**json.loads((folder / MARKER).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _unlimited(folder: Path) -> str:
    """The path as Windows takes it at any length."""
    path = os.path.abspath(folder)
    return "\\\\?\\" + path if sys.platform == "win32" and not path.startswith("\\\\") else path


def _writable_and_again(function: Callable[[str], object], path: str, _error: object) -> None:
    """Files that are read-only keep Windows from removing them, folders that are, other systems."""
    with contextlib.suppress(OSError):
        os.chmod(os.path.dirname(path), stat.S_IRWXU)
        os.chmod(path, stat.S_IRWXU)
        function(path)
