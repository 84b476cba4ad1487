"""Decides how an environment is made on this system, says so, and how large it gets."""

from __future__ import annotations

from dataclasses import dataclass, field

WITH_QGIS_GDAL = "with_qgis_gdal"
"""A virtual environment of QGIS's own Python that sees its packages: GDAL and numpy come from there."""
WITH_OWN_GDAL = "with_own_gdal"
"""A virtual environment of another Python, into which GDAL is installed as well."""
NO_WAY = ""


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
        requirements: the files of pinned packages that are taken.
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
    requirements: tuple[str, ...] = field(default=())


def plan() -> Plan:
    """Decide on the way and the build of torch.

    Runs interpreters and asks the graphics driver, which takes seconds: call it from a background thread.
    """
    raise NotImplementedError
