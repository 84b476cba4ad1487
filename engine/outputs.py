"""What a run leaves on the disk: checked before it starts, and made whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Callable, TypeVar

from engine.contract.errors import EnvironmentFailure, InputError
from engine.contract.files import forbidden_in, is_too_long, lies_in_plugin
from engine.contract.replacing import check_not_in_use, replace_with

T = TypeVar("T")

FULL_BELOW_BYTES = 2**20
"""A disk with less free space than this counts as full when a write fails: GDAL seldom tells the reason."""
GOES_ON = "it goes on where it stopped"
LOCKED_BYTE = 2**40
"""Far beyond any file's end, so that a lock on Windows hides no byte of it from readers."""


def check_output(path: str, inputs: list[str], overwrite: bool, suffixes: tuple[str, ...]) -> None:
    """Refuse an output that could not be written, or that would destroy something.

    Args:
        suffixes: accepted file name endings, lower case, the usual one first.

    Raises:
        InputError: it exists, is an input, has another ending, or its folder cannot be written.
    """
    check_place(path)
    if not path.lower().endswith(suffixes):
        raise InputError(f"The output {path} must end in {suffixes[0]}; rename it.")
    for source in inputs:
        if os.path.exists(path) and os.path.exists(source) and os.path.samefile(path, source):
            raise InputError(f"The output {path} is one of the inputs; choose another name.")
    if os.path.isdir(path):
        raise InputError(f"The output {path} is a folder; give a file name in it.")
    if os.path.lexists(path) and not overwrite:
        raise InputError(f"The output {path} exists already; choose another name or give --overwrite.")
    check_not_in_use(path)
    folder = os.path.dirname(os.path.abspath(path))
    if not os.path.isdir(folder):
        raise InputError(f"The output folder {folder} does not exist; create it or choose another.")
    probe = f"{path}.{os.getpid()}.test"
    try:
        with open(probe, "xb"):
            pass
        os.remove(probe)
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise _too_long(path) from error
        raise InputError(
            f"The output folder {folder} cannot be written ({error.strerror}); choose another."
        ) from error


def check_place(path: str) -> None:
    """Refuse an output, a file or a folder, whose name or place no file system or no user wants.

    Raises:
        InputError: the name is too long or forbidden, or it lies in the folder of the plugin.
    """
    name = os.path.basename(os.path.abspath(path))
    if is_too_long(name):
        raise _too_long(path)
    forbidden = forbidden_in(name)
    if forbidden:
        raise InputError(f"The output's name {name} holds {forbidden!r}, which no file here may; rename it.")
    if lies_in_plugin(path):
        raise InputError(
            f"The output {path} lies in the plugin's folder, which an update replaces; choose another place."
        )


def _too_long(path: str) -> InputError:
    return InputError(f"The output's name {os.path.basename(path)[:40]}… is too long; give a shorter one.")


def guard_disk(path: str, action: Callable[[], T], kept: str = GOES_ON) -> T:
    """Do something to the disk and tell its failure as what it means for the run.

    Args:
        kept: a clause that says what the same command does after that.

    Raises:
        EnvironmentFailure: the disk that holds `path` is full, or it cannot be written.
    """
    try:
        return action()
    except (OSError, RuntimeError) as error:
        traceback.clear_frames(error.__traceback__)  # which hold the file open
        raise failure_to_write(path, error, kept) from error


def failure_to_write(path: str, error: Exception, kept: str = GOES_ON) -> EnvironmentFailure:
    """What it means that an output could not be written; see `guard_disk`."""
    if getattr(error, "errno", None) == errno.ENOSPC or _is_full(path):
        return EnvironmentFailure(
            f"The disk that holds {path} is full; free some space and run the same command again: {kept}.",
            str(error),
        )
    return EnvironmentFailure(
        f"{path} could not be written; check the disk and the permissions, close the file where another "
        "program has it open, then run the command again.",
        str(error),
    )


def _is_full(path: str) -> bool:
    try:
        return shutil.disk_usage(os.path.dirname(os.path.abspath(path))).free < FULL_BELOW_BYTES
    except OSError:
        return False


def replace_file(path: Path, content: bytes) -> None:
    """Give a file new content in one step; it is on the disk for certain after that.

    Raises:
        OSError: it cannot be written; it is as it was.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        with open(partial, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
    except OSError:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise


def sync(path: str) -> None:
    """Have a file that was written, by whatever wrote it, on the disk for certain.

    Raises:
        OSError: it cannot be written.
    """
    with open(path, "r+b") as file:  # Windows brings to the disk only what may be written
        os.fsync(file.fileno())


@contextlib.contextmanager
def unfinished(output: str, kept: str = GOES_ON) -> Iterator[Path]:
    """Path of a file or folder to be made, which gets the name `output` when nothing fails.

    It lies in a hidden folder beside the output, of which nothing is left after that. What a run that was
    killed has left there is thrown away.

    Args:
        kept: as for `guard_disk`.

    Raises:
        EnvironmentFailure: another run makes the same output, or the disk is full or gone.
    """
    place = Path(output).absolute()
    scratch = place.parent / f".{place.name}.partial"
    made, replaced = scratch / "new" / place.name, scratch / "replaced"
    guard_disk(output, lambda: scratch.mkdir(exist_ok=True), kept)
    held = False
    try:
        with open(scratch / "lock", "a+b") as lock:
            held = lock_until_closed(lock)
            if not held:
                raise EnvironmentFailure(
                    f"Another run writes {output}; wait for it or choose another output."
                )
            guard_disk(output, lambda: _clear(scratch, place, replaced), kept)
            guard_disk(output, made.parent.mkdir, kept)
            yield made
            guard_disk(output, lambda: _take_place(made, place, replaced), kept)
    finally:
        if held:
            shutil.rmtree(scratch, ignore_errors=True)


def _clear(scratch: Path, place: Path, replaced: Path) -> None:
    if replaced.exists() and not place.exists():  # a run was killed between two moves
        os.rename(replaced, place)
    for left in scratch.iterdir():
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        elif left.name != "lock":
            left.unlink()


def _take_place(made: Path, place: Path, replaced: Path) -> None:
    """Move what was made to its place; a folder cannot replace another one in a single step."""
    if not made.is_dir() or not place.exists():
        replace_with(made, place)
        return
    os.rename(place, replaced)
    try:
        os.rename(made, place)
    except OSError:
        os.rename(replaced, place)
        raise


def lock_until_closed(file: BinaryIO) -> bool:
    """Take an exclusive lock that ends with the process, however that ends; False where another has it."""
    try:
        import fcntl
    except ImportError:
        import msvcrt  # Windows

        file.seek(LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks
    return True
