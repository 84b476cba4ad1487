"""What the tests of the engine's environment share: stand-in wheels, pins of them, and an install in QGIS."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import zipfile
from collections.abc import Mapping
from pathlib import Path

from qgis.core import QgsApplication

from deep_change_detection.cd_plugin.engine_client.environment.install import InstallTask, Outcome

REAL_TORCH = str(Path(importlib.util.find_spec("torch").origin).parents[1])
BORROWED = """
import sys
del sys.modules[__name__]
sys.path.insert(0, {folder!r})
import {name}
"""
"""A package that is the one of the tests' Python: small to install, and it computes."""
BARE = '__version__ = "2.13.0"'


def write_wheel(folder: Path, name: str, source: str, version: str = "2.13.0", filler: int = 0) -> Path:
    """A wheel of one package; `filler` bytes that do not compress make it larger."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": source.encode(),
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    if filler:
        files[f"{name}/filler.bin"] = hashlib.shake_256(name.encode()).digest(filler)
    rows = []
    with zipfile.ZipFile(path, "w") as archive:
        for place, content in files.items():
            archive.writestr(place, content)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            rows.append(f"{place},sha256={digest},{len(content)}")
        archive.writestr(f"{info}/RECORD", "\n".join([*rows, f"{info}/RECORD,,"]) + "\n")
    return path


def write_stand_ins(folder: Path, **sources: str) -> list[Path]:
    """Wheels of torch and safetensors that borrow the real ones, but for those of which a source is given."""
    borrowed = {name: BORROWED.format(folder=REAL_TORCH, name=name) for name in ("torch", "safetensors")}
    return [write_wheel(folder, name, source) for name, source in {**borrowed, **sources}.items()]


def row(wheel: Path) -> str:
    """A wheel's row among the pins."""
    name, version, *_ = wheel.name.split("-")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"{name}=={version} --hash=sha256:{digest}  # {wheel.stat().st_size} bytes"


NOT_TO_BE_TAKEN = f"numpy==99.0 --hash=sha256:{'0' * 64}  # 1 bytes"
"""Where GDAL is QGIS's, numpy is too."""


def write_pins(folder: Path, platform: str, rows: list[str], tag: str, build: str = "cpu") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"requirements-{platform}-{tag}.txt"
    path.write_text("\n".join([f"# torch build: {build}", *rows]) + "\n", encoding="utf-8")
    return path


def without_torch(folder: Path) -> Path:
    """A module path by which QGIS's own Python has no torch, whatever the system has installed."""
    folder.mkdir()
    text = "import sys\nsys.modules['torch'] = sys.modules['safetensors'] = None\n"
    (folder / "sitecustomize.py").write_text(text, encoding="utf-8")
    return folder


def run_install(task: InstallTask, wait_until, seconds: float = 120) -> Outcome:
    outcomes: list[Outcome] = []
    task.ended.connect(outcomes.append)
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: bool(outcomes), seconds)
    return outcomes[0]


def running_with(text: str) -> list[Mapping[str, object]]:
    """Processes that name a text in their command lines."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = each.read_bytes().decode("utf-8", "replace").split("\0")
        except OSError:
            continue
        if any(text in word for word in words):
            found.append({"pid": int(each.parent.name), "words": words})
    return found
