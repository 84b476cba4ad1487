"""What the public checks run is there: targets of make, modules, files and marks of tests."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def commands(workflow: str) -> Iterator[str]:
    for job in yaml.safe_load(workflow)["jobs"].values():
        assert {"runs-on", "steps"} <= set(job)
        yield from (step["run"] for step in job["steps"] if "run" in step)


def unknown(command: str, marks: str) -> list[str]:
    """Of what a command names, what the project does not have."""
    targets = re.findall(r"(?:^|[;&] *)make ((?:[a-z]+ ?)+)", command)
    modules = re.findall(r"python -m (\w+)", command)
    named = re.findall(r"not (\w+)", command)
    files = re.findall(r"(?<![\w./-])(?:tests|scripts)/[\w./-]*", command)
    return [
        *(target for each in targets for target in each.split() if target not in TARGETS),
        *(module for module in modules if importlib.util.find_spec(module) is None),
        *(mark for mark in named if f"@{mark}:" not in marks),
        *(file for file in files if not (ROOT / file).exists()),
    ]


@pytest.fixture
def marks(request: pytest.FixtureRequest) -> str:
    return "".join(f"@{mark}\n" for mark in request.config.getini("markers"))


def test_the_public_checks_run_what_is_there(marks: str) -> None:
    found = [command for workflow in WORKFLOWS for command in commands(workflow.read_text(encoding="utf-8"))]
    assert any("make package" in command for command in found)
    assert [name for command in found for name in unknown(command, marks)] == []


def test_what_is_not_there_is_found(marks: str) -> None:
    command = "make packages && .venv/bin/python -m pytset -m 'not slwo' tests/plugins scripts/setup.sh"
    assert unknown(command, marks) == ["packages", "pytset", "slwo", "tests/plugins"]
