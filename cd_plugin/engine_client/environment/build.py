"""Builds one environment from a plan: venv, wheels, pip, the engine's doctor, then the marker.

Whatever ends it half-way, the environment that was there before stays, and so do wheels that came whole: the
next build goes on with them. Reads from top to bottom in the order of the steps.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Callable, Optional

from ...wording import size_text, tr
from ..protocol import EngineFailure
from . import places
from .failures import failure_of, failure_of_error
from .guarded import Cancelled, run_module
from .network import Source
from .pins import Pin, Pins, digest_of, read
from .plan import WITH_QGIS_GDAL, Plan
from .variables import engine_environment
from .working import Found, examined

Report = Callable[[str, int, int, Optional[float]], None]
"""Takes what is done now, bytes that have come and in total, and seconds left, None while that is unknown."""
BY_ITSELF_BYTES = 20_000_000
"""A package of this size is downloaded by itself, so that it is kept when the next one fails."""
SAID_LAST_BYTES = 20_000
MEASURED_AFTER_S = 2.0
OUR_WISHES = {
    "PIP_USER": "0",
    "PIP_NO_INPUT": "1",
    "PIP_REQUIRE_VIRTUALENV": "0",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_PROGRESS_BAR": "off",
    "PIP_ONLY_BINARY": ":all:",
    "PIP_RETRIES": "2",
    "PIP_TIMEOUT": "30",
}
"""These go before what the user's own pip is set to."""
PYTHON_OF_VENV = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
THEIR_PLACES = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_LOG", "PIP_REQUIREMENT", "PIP_PYTHON", "PIP_SRC")
"""Wishes of the user's that would lead pip out of the environment."""


class Build:
    """One build.

    Args:
        report: told of each step and, several times a second, of how far a download is.
        cancelled: asked as often.
    """

    def __init__(self, plan: Plan, source: Source, report: Report, cancelled: Callable[[], bool]) -> None:
        self._plan = plan
        self._source = source
        self._report = report
        self._cancelled = cancelled
        self._work = places.root() / places.WORK
        self._wheels = places.root() / places.WHEELS
        self._step = ""
        self._python = ""

    def run(self) -> Found:
        """Make the environment and have the doctor examine it.

        Raises:
            Cancelled: as asked.
            EngineFailure: it cannot be done.
        """
        try:
            with places.locked():
                places.clean_up()
                return self._build()
        except OSError as error:
            raise failure_of_error(self._step or tr("Preparing the folder"), error) from error

    def _build(self) -> Found:
        pins = self._pins()
        places.log_file().write_bytes(b"")
        folder = places.new_folder(self._plan.platform)
        try:
            for made in (folder, self._work, self._wheels):
                made.mkdir(exist_ok=made == self._wheels)
            self._check_room(pins)
            self._make_venv(folder)
            self._download(pins)
            self._install(pins)
            found = self._examine()
            self._finish(folder, pins)
        except BaseException:
            places.delete(folder)
            raise
        finally:
            places.delete(self._work)
        places.keep_only(folder)
        return found

    def _pins(self) -> Pins:
        pins = read(self._plan.requirements)
        if pins is None:
            raise EngineFailure(
                tr("The plugin has no list of packages {}.").format(self._plan.requirements),
                "environment",
                tr("Install the plugin again."),
            )
        return pins.without(*self._plan.left_out)

    def _check_room(self, pins: Pins) -> None:
        """Of what came in an earlier build, nothing is needed again."""
        lacking = pins.disk_bytes() - places.size_of(self._wheels) - places.free_bytes()
        if lacking > 0:
            raise EngineFailure(
                tr("The disk has too little room for the engine: {} more are needed.").format(
                    size_text(lacking)
                ),
                "environment",
                tr("Make room, then try again."),
            )

    def _make_venv(self, folder: Path) -> None:
        """With a pip of its own if need be; venv, where that fails to come, would not tell why."""
        self._begin(tr("Making the environment"))
        arguments = ["venv", "--without-pip"]
        if self._plan.way == WITH_QGIS_GDAL:
            arguments.append("--system-site-packages")
        self._run_module(self._plan.python, [*arguments, str(folder)])
        self._python = str(folder.joinpath(*PYTHON_OF_VENV))
        if self._plan.brings_pip:
            self._run_module(self._python, ["ensurepip", "--default-pip"])

    def _download(self, pins: Pins) -> None:
        """Each wheel once; those that are there already, whole, stay."""
        here = _hashes_of_files(self._wheels)
        known = {digest for pin in pins.pins for digest in _hashes_of(pin)}
        for digest, path in here.items():
            if digest not in known:
                path.unlink()
        missing = [pin for pin in pins.pins if not _hashes_of(pin) & here.keys()]
        total = pins.size
        pace = Pace(total - sum(pin.size for pin in missing), total)
        for group in _groups(missing):
            name = group[0].name if len(group) == 1 else tr("{} packages").format(len(group))
            self._begin(tr("Downloading {}").format(name))
            self._download_group(group, torch_index=pins.index, pace=pace)

    def _download_group(self, group: Sequence[Pin], torch_index: str, pace: Pace) -> None:
        before = places.size_of(self._wheels)
        size = sum(pin.size for pin in group)

        def watch() -> None:
            come = places.size_of(self._wheels) - before + places.size_of(self._work)
            self._report(self._step, *pace.at(min(come, size)))

        arrived = self._work / "arrived"
        self._pip(["download", "--dest", str(arrived), *self._source.options(torch_index)], group, watch)
        for wheel in arrived.iterdir():  # none that is there in part only, as where the disk is full
            os.replace(wheel, self._wheels / wheel.name)
        pace.take(size)
        watch()

    def _install(self, pins: Pins) -> None:
        self._begin(tr("Installing"), pins.size)
        options = ["--no-index", "--find-links", str(self._wheels), "--ignore-installed", "--no-compile"]
        self._pip(["install", *options, "--no-warn-script-location"], pins.pins, lambda: None)

    def _examine(self) -> Found:
        self._begin(tr("Trying the devices"))
        try:
            return examined(self._python, self._cancelled)
        except EngineFailure:
            places.delete(self._wheels)  # they are not what is wrong with it
            raise

    def _finish(self, folder: Path, pins: Pins) -> None:
        marker = places.Marker(
            python=str(Path(self._python).relative_to(folder)),
            version=places.plugin_version(),
            torch_build=pins.torch_build,
            size_bytes=places.size_of(folder),
            pins=digest_of(pins.source),
            source=pins.source,
        )
        places.finish(folder, marker)

    def _begin(self, step: str, done: int = 0) -> None:
        self._step = step
        self._report(step, done, done, None)
        if self._cancelled():
            raise Cancelled

    def _pip(self, arguments: Sequence[str], pins: Sequence[Pin], watch: Callable[[], None]) -> None:
        wanted = self._work / "requirements.txt"
        wanted.write_text("\n".join(pin.line for pin in pins) + "\n", encoding="utf-8")
        command, *options = arguments
        always = ["--no-deps", "--require-hashes", "--no-cache-dir", "--requirement", str(wanted)]
        self._run_module(self._python, ["pip", command, *options, *always], watch)

    def _run_module(
        self, python: str, arguments: Sequence[str], watch: Callable[[], None] = lambda: None
    ) -> None:
        log = places.log_file()
        begun = log.stat().st_size
        status = run_module(
            python,
            arguments,
            self._environment(python, "--no-index" in arguments),
            self._work,
            log,
            self._cancelled,
            watch,
        )
        if status != 0:
            with open(log, "rb") as file:
                file.seek(max(begun, log.stat().st_size - SAID_LAST_BYTES))
                said = file.read().decode("utf-8", "replace")
            raise failure_of(self._step, status, said, self._source.server)

    def _environment(self, python: str, offline: bool) -> dict[str, str]:
        environment = engine_environment(python)
        for name in THEIR_PLACES:
            environment.pop(name, None)
        environment.update(self._source.variables(self._work, environment))
        environment.update(OUR_WISHES)
        if offline:  # what the user's pip is set to would add other places
            environment.pop("PIP_FIND_LINKS", None)
            environment["PIP_CONFIG_FILE"] = os.devnull
        environment.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self._work)))
        return environment


class Pace:
    """How far a download is, and how long the rest takes as it has gone so far.

    Args:
        done: bytes that were there at the beginning.
    """

    def __init__(self, done: int, total: int) -> None:
        self._begun_with = self._done = done
        self._total = total
        self._begun_at = time.monotonic()

    def take(self, size: int) -> None:
        """So many bytes have come for good."""
        self._done += size

    def at(self, beyond: int) -> tuple[int, int, float | None]:
        """Bytes done and in total, and seconds left, where so many have come beyond those for good."""
        done = min(self._done + beyond, self._total)
        took, come = time.monotonic() - self._begun_at, done - self._begun_with
        known = took > MEASURED_AFTER_S and come > 0
        return done, self._total, took / come * (self._total - done) if known else None


def _groups(pins: Sequence[Pin]) -> Iterator[Sequence[Pin]]:
    """What is downloaded at once: all small ones, then each large one."""
    small = [pin for pin in pins if pin.size < BY_ITSELF_BYTES]
    if small:
        yield small
    yield from ([pin] for pin in pins if pin.size >= BY_ITSELF_BYTES)


def _hashes_of(pin: Pin) -> set[str]:
    return set(re.findall(r"--hash=sha256:([0-9a-f]{64})", pin.line))


def _hashes_of_files(folder: Path) -> dict[str, Path]:
    found = {}
    for path in folder.iterdir():
        digest = hashlib.sha256()
        with open(path, "rb") as file:
            for block in iter(lambda: file.read(1 << 20), b""):
                digest.update(block)
        found[digest.hexdigest()] = path
    return found
