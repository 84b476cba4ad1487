"""Prints the metadata.txt of the packed plugin: the project's, its changes, and where it is at home."""

from __future__ import annotations

import re
from pathlib import Path

from pyproject import PYPROJECT


def main() -> None:
    print(Path("metadata.txt").read_text(encoding="utf-8").rstrip())
    print("\n".join(f"{field}={value}" for field, value in [*of_the_release(), ("changelog", changes())]))


def of_the_release() -> list[tuple[str, str]]:
    release = PYPROJECT["tool"]["release"]
    home, contact = release["home_page"].rstrip("/"), release["contact"]
    places = [("homepage", home), ("repository", home), ("tracker", f"{home}/issues")] if home else []
    return [*places, *([("email", contact)] if contact else [])]


def changes() -> str:
    """Of the newest version, a line each; further lines of a value are indented."""
    newest = Path("CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    title, _, entries = newest.partition("\n")
    points = (
        re.sub(r"\s+", " ", entry).strip() for entry in re.split(r"^- ", entries, flags=re.MULTILINE)[1:]
    )
    return "\n  - ".join([title, *points])


if __name__ == "__main__":
    main()
