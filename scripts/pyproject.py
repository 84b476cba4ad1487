"""pyproject.toml, as the scripts read it."""

from __future__ import annotations

from pathlib import Path

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.9 and 3.10
    from pip._vendor import tomli as tomllib  # type: ignore[no-redef]

PYPROJECT = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
