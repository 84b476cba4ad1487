"""Prints what pyproject.toml requires, runtime, optional and development, one a line, for pip to read."""

from __future__ import annotations

from pyproject import PYPROJECT

project = PYPROJECT["project"]
optional = [requirement for extra in project["optional-dependencies"].values() for requirement in extra]
print(*project["dependencies"], *optional, *PYPROJECT["dependency-groups"]["dev"], sep="\n")
