"""Sentences in QGIS: none names an option of the command line; fields have the names that they have there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QLabel

from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.detect.task import DetectTask
from deep_change_detection.cd_plugin.engine_client.option_words import in_qgis, label_of
from deep_change_detection.cd_plugin.processing.detect_change import DetectChange
from engine.contract.options.detect import DetectOptions
from engine.contract.options.option import options_of

ROOT = Path(__file__).resolve().parents[2]
OF_THE_SHELL_ALONE = ("cli.py", "commands", "bundled", "report", "options", "pins.py")
"""Files and rooms whose texts are shown by no job of the pipe."""
FLAG = re.compile(r"(?<![\w-])--([a-z][a-z-]*[a-z])")


def sentences(program: str) -> list:
    """Every text in a program's source that names an option, but docstrings and what is given to another
    program; values stand as {}."""
    found = []
    for path in sorted((ROOT / program).rglob("*.py")):
        if set(path.relative_to(ROOT).parts) & set(OF_THE_SHELL_ALONE):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        parts = {
            id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values
        }
        for node in ast.walk(tree):
            if id(node) in alone | parts:
                continue
            text = _text(node)
            if FLAG.search(text) and " " in text:
                found.append(pytest.param(text, id=f"{path.relative_to(ROOT)}:{node.lineno}"))
    return found


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


@pytest.mark.parametrize("text", sentences("engine"))
def test_a_sentence_of_the_engine_names_fields_and_no_option_of_the_command_line(text):
    for said in (in_qgis(text), in_qgis(text, "Detect change")):
        assert "--" not in said
        assert all(f"“{label_of(flag)}”" in said for flag in FLAG.findall(text))


def test_the_plugins_own_texts_name_no_option_of_the_command_line():
    assert sentences("cd_plugin") == []


def test_options_are_called_as_the_dialog_or_the_toolbox_calls_their_fields(window, project):
    dialog = DetectDialog(window, lambda: None, lambda: None)
    in_dialog = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    dialog.abandon()
    algorithm = DetectChange()
    algorithm.initAlgorithm()
    titles = {each.name(): each.description() for each in algorithm.parameterDefinitions()}
    for name, option in options_of(DetectOptions).items():
        if option.positional or name in ("polygons", "extent", "cluster", "pairs", "part"):
            continue
        label = label_of(option.flag[2:])
        assert label in in_dialog or titles.get(name.upper(), "").startswith(label), name
        told = in_qgis(f"Choose another {option.flag}.", "Detect change")
        assert ("toolbox" in told) == (label not in in_dialog), name


def test_a_limit_that_the_engine_checks_is_told_by_the_name_of_its_field():
    with pytest.raises(Exception, match="--min-area") as failure:
        options_of(DetectOptions)["min_area"].check(-1)
    assert in_qgis(failure.value.text) == "“Minimum area” -1 is below 0; give 0 or more."


def test_a_run_from_the_dialog_says_where_fields_are_that_it_lacks():
    assert DetectTask({}).in_qgis("Run again with a smaller --batch or --window.") == (
        "Run again with a smaller “Batch” or “Window”. “Batch” is in the Processing toolbox, at “Detect "
        "change”."
    )
