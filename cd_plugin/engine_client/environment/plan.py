"""Decides how an environment is made on this system, says so, and how large it gets."""

from __future__ import annotations

import json
import math
import subprocess
from dataclasses import dataclass

from ....engine.contract.nvidia import NvidiaGPU, build_for, computes_with, installed_gpus
from ...wording import size_text, tr
from ..protocol import ENGINE_ROOT
from . import places
from .guarded import answer_of
from .interpreters import qgis_python, system_pythons
from .pins import OF_QGIS, Pins, pins_for
from .variables import engine_environment

WITH_QGIS_GDAL = "with_qgis_gdal"
"""A virtual environment of a Python that has GDAL, QGIS's own: GDAL and numpy come from there."""
WITH_OWN_GDAL = "with_own_gdal"
"""A virtual environment of another Python, into which GDAL is installed as well."""
NO_WAY = ""

ASKED_WITHIN_S = 60
OLDEST_PYTHON = (3, 9)
OPENVINO = ("openvino", "openvino-telemetry")
SYSTEMS = {
    ("win32", "amd64"): "win_amd64",
    ("darwin", "arm64"): "macosx_arm64",
    ("darwin", "x86_64"): "macosx_x86_64",
    ("linux", "x86_64"): "manylinux_x86_64",
    ("linux", "aarch64"): "manylinux_aarch64",
}
ASK = """
import importlib.machinery, importlib.util, json, os, platform, sys

def has(name):
    return importlib.util.find_spec(name) is not None

def is_of_base(folder):
    return sys.prefix == sys.base_prefix or not folder.startswith(os.path.join(sys.prefix, ""))

# an environment that is made on one shares the packages of the system, not those of that environment
shared = [folder for folder in sys.path if is_of_base(folder)]

try:
    from osgeo import gdal, gdal_array
    has_gdal = True
except Exception:
    has_gdal = False
print(json.dumps({
    "version": list(sys.version_info[:2]),
    "system": sys.platform,
    "machine": platform.machine().lower() if sys.maxsize > 2**32 else "32 bit",
    "libc": platform.libc_ver()[0],
    "has_gdal": has_gdal,
    "has_venv": has("venv"),
    "has_ensurepip": has("ensurepip") and has("venv"),
    "has_pip": importlib.machinery.PathFinder.find_spec("pip", shared) is not None,
}))
"""


@dataclass(frozen=True)
class Plan:
    """What a click on *Install* would do.

    Attributes:
        way: WITH_QGIS_GDAL, WITH_OWN_GDAL or NO_WAY.
        python: the interpreter on which the environment is made, or "".
        torch_build: such as "cpu", "cu126", "cu130" or "mps".
        size_mb: to be downloaded; 0 with NO_WAY.
        disk_mb: needed on disk while it is made.
        free_mb: on the disk where it is made.
        folder: where it is made.
        sentences: what a person should read before the click, one line each; where it is not possible, why
            not, and what to do.
        possible: whether InstallTask may begin.
        requirements: the file of pinned packages.
        left_out: names of those that are not installed.
        platform: such as "win_amd64".
        brings_pip: whether pip must be put into the environment, as the interpreter has none to share.
    """

    way: str
    python: str
    torch_build: str
    size_mb: int
    disk_mb: int
    free_mb: int
    folder: str
    sentences: list[str]
    possible: bool
    requirements: str = ""
    left_out: tuple[str, ...] = ()
    platform: str = ""
    brings_pip: bool = True


@dataclass(frozen=True)
class Interpreter:
    """What an interpreter has that an environment can be made with."""

    path: str
    version: tuple[int, int]
    system: str
    machine: str
    libc: str
    has_gdal: bool
    has_venv: bool
    has_ensurepip: bool
    has_pip: bool

    @property
    def platform(self) -> str:
        """As our files of pins call it; "" where torch has no wheels."""
        if self.system == "linux" and self.libc != "glibc":
            return ""
        return SYSTEMS.get((self.system, self.machine), "")

    @property
    def tag(self) -> str:
        return f"cp{self.version[0]}{self.version[1]}"


@dataclass(frozen=True)
class Way:
    """One that works on this system."""

    name: str
    base: Interpreter
    whole: Pins
    left_out: tuple[str, ...]
    notes: tuple[str, ...]


def plan() -> Plan:
    """Decide on the way and the build of torch.

    Runs interpreters and asks the graphics driver, which takes seconds: call it from a background thread.
    """
    gpu = next(iter(installed_gpus()), None)
    refused: list[str] = []
    for path in dict.fromkeys([qgis_python() or "", *system_pythons()]):
        if path:
            found = _way_on(path, gpu)
            if isinstance(found, Way):
                return _planned(found)
            refused.append(found)
    advice = tr("Choose a Python that has torch and GDAL in Settings ▸ Options… ▸ Deep Change Detection.")
    sentences = [*(refused or [tr("No Python was found on this computer.")]), advice]
    free = places.free_bytes() // 10**6
    return Plan(NO_WAY, "", "", 0, 0, free, str(places.root()), sentences, possible=False)


def _planned(way: Way) -> Plan:
    pins = way.whole.without(*way.left_out)
    size, disk, free = pins.size, pins.disk_bytes(), places.free_bytes()
    room = tr("{} are downloaded; {} of disk are needed, {} are free.")
    sentences = [
        tr("The engine is installed into {}, apart from QGIS and its Python.").format(places.root()),
        room.format(*map(size_text, (size, disk, free))),
        *way.notes,
    ]
    hindrances = []
    if disk > free:
        hindrances.append(tr("The disk has too little room: make {} free.").format(size_text(disk - free)))
    if not places.is_writable():
        hindrances.append(tr("{} cannot be written to: give yourself the right.").format(places.root()))
    return Plan(
        way.name,
        way.base.path,
        pins.torch_build,
        math.ceil(size / 10**6),
        disk // 10**6,
        free // 10**6,
        str(places.root()),
        [*hindrances, *sentences],
        possible=not hindrances,
        requirements=pins.source,
        left_out=way.left_out,
        platform=way.base.platform,
        brings_pip=way.name == WITH_OWN_GDAL or not way.base.has_pip,
    )


def _way_on(path: str, gpu: NvidiaGPU | None) -> Way | str:
    """The way that works with an interpreter, or in a sentence why none does."""
    base = asked(path)
    if base is None:
        return tr("{} does not run as a Python interpreter.").format(path)
    if base.version < OLDEST_PYTHON:
        return tr("{} is Python {}.{}; the engine needs 3.9 or newer.").format(path, *base.version)
    if not base.has_ensurepip and not (base.has_venv and base.has_pip and base.has_gdal):
        return _lacks_venv(base)
    pins, notes = _pins(base, gpu)
    if pins is None:
        text = tr("This version of the plugin knows no torch for {} and Python {}.{} ({}).")
        system = base.platform or f"{base.system} {base.machine}"
        return text.format(system, *base.version, path)
    unneeded = OPENVINO if gpu is not None and computes_with(gpu, pins.torch_build) else ()
    if base.has_gdal:
        return Way(WITH_QGIS_GDAL, base, pins, (*OF_QGIS, *unneeded), notes)
    if pins.has_gdal:
        return Way(WITH_OWN_GDAL, base, pins, unneeded, notes)
    text = tr("The Python {} has no GDAL, and for Python {}.{} the package index has none.")
    return text.format(path, *base.version)


def _lacks_venv(base: Interpreter) -> str:
    if base.system == "linux":
        text = tr("The Python {} cannot make environments: install your system's package python3-venv.")
    else:
        text = tr("The Python {} cannot make environments: it has no venv or no pip.")
    return text.format(base.path)


def _pins(base: Interpreter, gpu: NvidiaGPU | None) -> tuple[Pins | None, tuple[str, ...]]:
    """The packages with the build of torch that suits, else with the package index's own, which is said."""
    own = pins_for(base.platform, base.tag)
    if own is None or own.torch_build == "mps" or (gpu and computes_with(gpu, own.torch_build)):
        return own, ()
    wanted = build_for(gpu) if gpu else "cpu"
    notes: tuple[str, ...] = ()
    if gpu and not wanted:
        text = tr("The driver {} is too old for any torch on {}: the processor computes until it is updated.")
        wanted, notes = "cpu", (text.format(gpu.driver, gpu.name),)
    if wanted == own.torch_build:
        return own, notes
    suitable = pins_for(base.platform, base.tag, wanted)
    if suitable is not None:
        return suitable, notes
    if wanted == "cpu":
        text = tr(
            "This version knows no checksums of torch's smaller build for processors: it takes the larger."
        )
        return own, (*notes, text)
    text = tr(
        "This version knows no checksums of torch's build {} for {}: it takes the package index's own, "
        "which computes on the processor."
    )
    return own, (*notes, text.format(wanted, gpu.name if gpu else ""))


def asked(path: str) -> Interpreter | None:
    """What an interpreter says of itself; None where it does not run."""
    try:
        _, output, _ = answer_of([path, "-c", ASK], engine_environment(path), ENGINE_ROOT, ASKED_WITHIN_S)
        facts = json.loads(output.splitlines()[-1])
        return Interpreter(path, **{**facts, "version": tuple(facts["version"])})
    except (OSError, subprocess.TimeoutExpired, ValueError, IndexError, TypeError, KeyError):
        return None
