"""Brings resources/i18n up to date with the plugin's texts: `make translations` after any has changed.

Each file keeps the translations of the texts that are still there; new ones are unfinished in it until
somebody writes them, by hand or with Qt Linguist. Tells how many these are in each language.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine.contract.detectors import DETECTORS  # noqa: E402
from engine.contract.model_file import read_card  # noqa: E402
from engine.contract.network_figures import read_figures  # noqa: E402
from engine.contract.published_weights import PUBLISHED_WEIGHTS  # noqa: E402

PLUGIN = ROOT / "cd_plugin"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("de", "es", "fr", "zh_CN")
CONTEXT = "DeepChange"


class Text(NamedTuple):
    """An English text and what tells it apart from others alike."""

    source: str
    comment: str = ""


class Translation(NamedTuple):
    """What a file has for a text; unfinished while somebody has still to look at it."""

    text: str = ""
    is_finished: bool = False


class NotLiteral(Exception):  # noqa: N818 (says what is wrong)
    """A text that only the running plugin knows, and so nobody can translate."""


def main() -> None:
    texts = plugin_texts()
    for language in LANGUAGES:
        file = FOLDER / f"{language}.ts"
        known = translations(file) if file.exists() else {}
        file.write_text(content(language, texts, known), encoding="utf-8", newline="\n")
        finished = sum(known.get(text, Translation()).is_finished for text in texts)
        print(f"{language}: {len(texts) - finished} of {len(texts)} unfinished")


def plugin_texts() -> dict[Text, set[str]]:
    """Every text that the plugin shows, with the folders whose code shows it.

    Raises:
        NotLiteral: one is put together as the plugin runs.
    """
    found = defaultdict(set)
    for file in sorted(PLUGIN.rglob("*.py")):
        folder = file.parent.relative_to(ROOT).as_posix()
        for text in texts_in(file.read_text(encoding="utf-8"), file.name):
            found[text].add(folder)
    for table, text in table_texts():
        found[Text(text)].add(table)
    return dict(found)


def texts_in(source: str, name: str) -> Iterator[Text]:
    """The literals that a file's code gives to `tr`."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "tr":
            literals = [each.value for each in call.args if isinstance(each, ast.Constant)]
            if call.keywords or len(literals) != len(call.args):
                raise NotLiteral(f"{name}:{call.lineno}: {ast.unparse(call)}")
            yield Text(*literals)


def table_texts() -> Iterator[tuple[str, str]]:
    """What the plugin gives to `tr_of_table`: where it stands, and the text."""
    for facts in DETECTORS.values():
        yield from (("engine/contract", text) for text in (facts.title, facts.description))
    for weights in PUBLISHED_WEIGHTS:
        yield from (("engine/contract", text) for text in (weights.files, weights.terms))
    for figures in read_figures().networks.values():
        notes = (note for figure in figures.f1.values() for note in figure.notes)
        yield from (("resources", text) for text in (figures.licence, *notes) if text)
    for model in sorted((ROOT / "resources" / "models").glob("*.safetensors")):
        card = read_card(model)
        yield from (("resources/models", text) for text in (card.title, card.description))
    for scene in sorted((ROOT / "resources" / "sample").glob("*.json")):
        facts = json.loads(scene.read_text(encoding="utf-8"))
        yield from (("resources/sample", facts[key]) for key in ("title", "menu", "attribution"))
    for style in sorted((ROOT / "resources" / "styles").glob("*.qml")):
        for category in ElementTree.parse(style).iter("category"):
            yield "resources/styles", category.attrib["label"]


def translations(file: Path) -> dict[Text, Translation]:
    """Those of a file."""
    found = {}
    for message in ElementTree.parse(file).iter("message"):
        text = Text(message.findtext("source", ""), message.findtext("comment", ""))
        translation = message.find("translation")
        if translation is not None and translation.text:
            found[text] = Translation(translation.text, "type" not in translation.attrib)
    return found


def content(language: str, texts: dict[Text, set[str]], known: dict[Text, Translation]) -> str:
    """A file as Qt Linguist reads and writes it; in the order of the texts, without lines of code."""
    messages = "".join(_message(text, texts[text], known.get(text, Translation())) for text in sorted(texts))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{language}" sourcelanguage="en">\n'
        f"<context>\n    <name>{CONTEXT}</name>\n{messages}</context>\n</TS>\n"
    )


def _message(text: Text, folders: set[str], translation: Translation) -> str:
    state = "" if translation.is_finished else ' type="unfinished"'
    lines = [
        *(f'<location filename="../../{folder}"/>' for folder in sorted(folders)),
        f"<source>{_escaped(text.source)}</source>",
        *([f"<comment>{_escaped(text.comment)}</comment>"] if text.comment else []),
        f"<translation{state}>{_escaped(translation.text)}</translation>",
    ]
    return "    <message>\n" + "".join(f"        {line}\n" for line in lines) + "    </message>\n"


def _escaped(text: str) -> str:
    return re.sub("['\"]", lambda quote: {"'": "&apos;", '"': "&quot;"}[quote.group()], escape(text))


if __name__ == "__main__":
    main()
