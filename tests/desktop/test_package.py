"""What is in the zip that QGIS installs."""

from __future__ import annotations

import configparser
import os
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parents[2]
NAME = "deep_change_detection"
ROOMS = ("cd_plugin/", "docs/", "engine/", "resources/")
AT_THE_TOP = {"__init__.py", "metadata.txt", "LICENSE", "README.md", "CHANGELOG.md"}


def packed_files(package: Path) -> set[str]:
    with ZipFile(package) as archive:
        assert archive.testzip() is None
        return {name for name in archive.namelist() if not name.endswith("/")}


def test_the_zip_holds_the_rooms_as_git_knows_them_and_nothing_else(package: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    expected = {file for file in listed if file.startswith(ROOMS)} | AT_THE_TOP
    assert packed_files(package) == {f"{NAME}/{file}" for file in expected}


def test_the_zip_holds_no_caches_no_tests_and_no_dotfiles(package: Path) -> None:
    rubbish = re.compile(r"(^|/)(\.|__pycache__|tests?/|build/)|\.(pyc|xml|partial|journal)$")
    assert [file for file in packed_files(package) if rubbish.search(file)] == []


def test_the_zip_names_the_version_that_the_engine_and_pyproject_name(package: Path) -> None:
    metadata = configparser.ConfigParser(interpolation=None)
    with ZipFile(package) as archive:
        metadata.read_string(archive.read(f"{NAME}/metadata.txt").decode())
    version = metadata["general"]["version"]
    assert f'__version__ = "{version}"' in (ROOT / "engine" / "__init__.py").read_text()
    assert f'version = "{version}"' in (ROOT / "pyproject.toml").read_text()


def test_the_official_repository_would_take_it(package: Path) -> None:
    asked = subprocess.run(
        [sys.executable, ROOT / "scripts" / "gate.py", package], capture_output=True, text=True, check=False
    )
    assert asked.returncode == 0, asked.stderr


def test_the_gate_finds_what_the_repository_refuses(tmp_path: Path) -> None:
    """One plugin with every fault."""
    faults = {
        "metadata.txt": "[general]\nname=x\nemail=a@example.org\nicon=none.bmp\n",
        "query.py": 'def found(table):\n    return f"SELECT a FROM {table}"\n',
        "key.py": 'password = "hunter2hunter2"\n',
        "many.py": "import pickle  # nosec B403\n" * 6,
        ".hidden": "",
        "lib.so": "",
    }
    with ZipFile(tmp_path / "bad.zip", "w") as archive:
        for name, content in faults.items():
            archive.writestr(f"bad/{name}", content)
        archive.writestr("bad/large.bin", os.urandom(26_000_000))
    asked = subprocess.run(
        [sys.executable, ROOT / "scripts" / "gate.py", tmp_path / "bad.zip"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert asked.returncode == 1
    for part in (
        "26.0 MB", "LICENSE is missing", ".hidden has no place", "lib.so has no place", "says no version",
        "email is an example", "icon none.bmp", "query.py:2: B608", "key.py:1: ", "6 findings passed over",
    ):  # fmt: skip
        assert part in asked.stderr


def test_every_folder_of_the_sample_and_the_models_names_its_licence(package: Path) -> None:
    files = packed_files(package)
    folders = {str(Path(file).parent) for file in files if file.endswith((".tif", ".safetensors"))}
    assert folders
    for folder in folders:
        assert any(file.startswith(f"{folder}/LICENCE") for file in files), folder


def test_the_sample_scene_is_under_six_megabytes() -> None:
    sample = ROOT / "resources" / "sample"
    assert sum(file.stat().st_size for file in sample.iterdir()) < 6_000_000
