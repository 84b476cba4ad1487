"""Prints what pyproject.toml requires, runtime, optional and development, one a line, for pip to read."""

from __future__ import annotations

from pathlib import Path

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.9 and 3.10
    from pip._vendor import tomli as tomllib  # type: ignore[no-redef]

pyproject = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
project = pyproject["project"]
optional = [requirement for extra in project["optional-dependencies"].values() for requirement in extra]
print(*project["dependencies"], *optional, *pyproject["dependency-groups"]["dev"], sep="\n")
