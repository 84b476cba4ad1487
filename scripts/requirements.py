"""Prints what pyproject.toml requires, one a line, for pip to read: runtime, optional and every group's, or
runtime and the groups that are named:   requirements.py [GROUP…]"""

from __future__ import annotations

import sys

from pyproject import PYPROJECT

project, groups = PYPROJECT["project"], PYPROJECT["dependency-groups"]
optional = [requirement for extra in project["optional-dependencies"].values() for requirement in extra]
chosen = [requirement for group in sys.argv[1:] or groups for requirement in groups[group]]
print(*project["dependencies"], *([] if sys.argv[1:] else optional), *chosen, sep="\n")
