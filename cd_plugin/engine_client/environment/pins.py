"""The packages that an environment is made of, pinned with hashes in files of the plugin."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from ...places import RESOURCES

FOLDER = RESOURCES / "engine"
GDAL = "gdal-wheel"
OF_QGIS = (GDAL, "numpy")
"""What is not installed where GDAL is QGIS's own: its modules fit the numpy that they were built with."""
ROW = re.compile(r"(?P<pin>(?P<name>[\w.-]+)==\S+(?: +--hash=\S+)+)(?: +# (?P<size>\d+) bytes)?")
FACT = re.compile(r"# (?P<name>torch build|index): (?P<value>\S+)")
INSTALLED_PER_DOWNLOADED = 2.6
"""Of torch and what it needs, roughly, on all systems."""


@dataclass(frozen=True)
class Pin:
    """One wheel: as pip reads it, and its bytes."""

    name: str
    line: str
    size: int


@dataclass(frozen=True)
class Pins:
    """What one file names.

    Attributes:
        source: the file's name.
        torch_build: such as "cpu", "cu130" or "mps".
        index: where torch's own builds are, or "".
    """

    source: str
    torch_build: str
    index: str
    pins: tuple[Pin, ...]

    @property
    def has_gdal(self) -> bool:
        return any(pin.name == GDAL for pin in self.pins)

    @property
    def size(self) -> int:
        return sum(pin.size for pin in self.pins)

    def without(self, *names: str) -> Pins:
        kept = tuple(pin for pin in self.pins if pin.name not in names)
        return Pins(self.source, self.torch_build, self.index, kept)

    def digest(self) -> str:
        """The same for the same packages."""
        return hashlib.sha256("\n".join(pin.line for pin in self.pins).encode()).hexdigest()

    def disk_bytes(self) -> int:
        """Needed at once: wheels, the largest twice, and what is in them."""
        return int(self.size * (1 + INSTALLED_PER_DOWNLOADED)) + max(
            (pin.size for pin in self.pins), default=0
        )


def pins_for(platform: str, python: str, build: str = "") -> Pins | None:
    """Those for a platform, a Python such as "cp312", and a build of torch ("": the package index's own)."""
    return read(f"requirements-{platform}-{python}{'-' + build if build else ''}.txt")


def read(name: str) -> Pins | None:
    """What a file names; None where the plugin has none of that name."""
    try:
        text = (FOLDER / name).read_text(encoding="utf-8")
    except OSError:
        return None
    facts = {found["name"]: found["value"] for found in FACT.finditer(text)}
    rows = [ROW.fullmatch(line.strip()) for line in text.splitlines()]
    pins = tuple(Pin(row["name"], row["pin"], int(row["size"] or 0)) for row in rows if row)
    return Pins(name, facts.get("torch build", ""), facts.get("index", ""), pins)


def digest_of(name: str) -> str:
    """What the file of that name asks for now; "" where it is gone."""
    pins = read(name)
    return pins.digest() if pins else ""
