"""Pins what the engine runs with, with hashes, into resources/engine: a file for each platform and Python.

uv resolves for every platform from the index's metadata, without a wheel being downloaded. torch's own index
has builds that the package index lacks; where it is not reachable their files stay as they are.
"""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

from pyproject import PYPROJECT, tomllib

FOLDER = Path("resources/engine")
PLATFORMS = {
    "win_amd64": "windows",
    "macosx_arm64": "aarch64-apple-darwin",
    "macosx_x86_64": "x86_64-apple-darwin",
    "manylinux_x86_64": "x86_64-manylinux_2_28",
    "manylinux_aarch64": "aarch64-manylinux_2_28",
}
"""Ours: uv's."""
PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
TORCH_BUILDS = {
    "win_amd64": ("cu126", "cu128", "cu130"),
    "manylinux_x86_64": ("cpu", "cu126", "cu128"),
    "manylinux_aarch64": ("cpu",),
}
"""Those of torch's own index that differ from what the package index has."""
TORCH_INDEX = "https://download.pytorch.org/whl"
GDAL = "gdal-wheel"
"""GDAL with its library inside, for a Python that is not QGIS's."""


def main() -> int:
    failures = []
    reached = [build for build in sorted({*sum(TORCH_BUILDS.values(), ())}) if is_reached(build)]
    for platform in PLATFORMS:
        for python in PYTHONS:
            for build in ("", *(each for each in TORCH_BUILDS.get(platform, ()) if each in reached)):
                place = FOLDER / file_name(platform, python, build)
                try:
                    place.write_text(pinned(platform, python, build), encoding="utf-8", newline="\n")
                    print(place)
                except subprocess.CalledProcessError as error:
                    failures.append(f"{place}: {first_line(error.stderr)}")
    if not reached:
        failures.append("torch's own index is not reachable from here: its builds have no files of hashes")
    print(*failures, sep="\n", file=sys.stderr)
    return 0


def is_reached(build: str) -> bool:
    try:
        with urllib.request.urlopen(f"{TORCH_INDEX}/{build}/torch/", timeout=20):
            return True
    except OSError:
        return False


def file_name(platform: str, python: str, build: str) -> str:
    tag = "cp" + python.replace(".", "")
    return f"requirements-{platform}-{tag}{'-' + build if build else ''}.txt"


def pinned(platform: str, python: str, build: str) -> str:
    """The text of one file: a header of facts, then a row for each wheel.

    Raises:
        CalledProcessError: there is no set of wheels, or the index is not reachable.
    """
    needed = [*PYPROJECT["project"]["dependencies"], torch_at_most()]
    processor = PYPROJECT["project"]["optional-dependencies"]["processor"]
    try:
        packages = locked([*needed, *processor], platform, python, build)
    except subprocess.CalledProcessError:
        packages = locked(needed, platform, python, build)
    with contextlib.suppress(subprocess.CalledProcessError):  # without a wheel, GDAL has to be QGIS's
        packages += [each for each in locked([GDAL], platform, python, "") if each["name"] == GDAL]
    rows = [row(each) for each in sorted(packages, key=lambda each: str(each["name"]))]
    facts = [f"made by scripts/engine_requirements.py for {platform} and Python {python}"]
    facts.append(f"torch build: {build or torch_build(packages, platform)}")
    if build:
        facts.append(f"index: {TORCH_INDEX}/{build}")
    return "\n".join([*(f"# {fact}" for fact in facts), *rows]) + "\n"


def torch_at_most() -> str:
    """No newer than the release that recorded results are compared with."""
    [tested] = [each for each in PYPROJECT["dependency-groups"]["dev"] if each.startswith("torch ")]
    return tested.replace("==", "<=")


def locked(requirements: list[str], platform: str, python: str, build: str) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        wanted, lock = Path(folder, "requirements.in"), Path(folder, "pylock.toml")
        wanted.write_text("\n".join(requirements), encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "uv",
            "pip",
            "compile",
            "--quiet",
            "--only-binary",
            ":all:",
            "--no-annotate",
        ]
        command += ["--python-version", python, "--python-platform", PLATFORMS[platform]]
        command += ["--torch-backend", build] if build else []
        subprocess.run(
            [*command, str(wanted), "-o", str(lock)], check=True, stderr=subprocess.PIPE, text=True
        )
        packages: list[dict[str, Any]] = tomllib.loads(lock.read_text(encoding="utf-8"))["packages"]
        return packages


def row(package: dict[str, Any]) -> str:
    """One wheel, its hash and its size, as pip reads it."""
    [wheel] = package["wheels"]
    pin = f"{package['name']}=={package['version']}"
    size = wheel.get("size") or size_at(wheel["url"])
    return f"{pin} --hash=sha256:{wheel['hashes']['sha256']}  # {size} bytes"


def size_at(address: str) -> int:
    """The bytes of a wheel whose index does not tell them, as torch's own."""
    with urllib.request.urlopen(urllib.request.Request(address, method="HEAD"), timeout=20) as answer:
        return int(answer.headers["Content-Length"])


def torch_build(packages: list[dict[str, Any]], platform: str) -> str:
    """Which one the package index has: its CUDA is that of the runtime which it asks for."""
    if platform.startswith("macosx"):
        return "mps" if platform.endswith("arm64") else "cpu"
    for package in packages:
        if re.fullmatch(r"nvidia-cuda-runtime(-cu\d+)?", package["name"]):
            major, minor = package["version"].split(".")[:2]
            return f"cu{major}{minor}"
    return "cpu"


def first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


if __name__ == "__main__":
    sys.exit(main())
