"""The plugin's texts in the language of QGIS, by the files in `resources/i18n`, else in English.

Knows nothing of Qt: a translator of Qt's that is written in Python would be asked for every text of QGIS, in
whatever thread shows it.
"""

from __future__ import annotations

from pathlib import Path

from ..engine.contract.plain_xml import Element, parsed

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "i18n"
CHINESE = "zh_CN"
TRADITIONAL = {"hant", "tw", "hk", "mo"}
"""Parts of a locale's name that mean Chinese in traditional characters, which we have not."""

_DOCUMENT_TYPE = "<!DOCTYPE TS>"
_translations: dict[tuple[str, str], str] = {}
"""By text and comment."""


def tr(text: str, comment: str = "") -> str:
    """A text of the code in the language of QGIS.

    Args:
        text: English, and literal: `scripts/translations.py` reads it from the source.
        comment: literal too; for the translator, and tells apart texts that are alike in English only.
    """
    return _translations.get((text, comment)) or text


def tr_of_table(text: str) -> str:
    """Likewise a text of a table that the script knows; any other stays as it is."""
    return _translations.get((text, "")) or text


def speak(locale: str) -> None:
    """From now on, give texts in the language of a locale, such as "de", "pt_BR" or "zh-Hans".

    Raises:
        OSError, ValueError: the language's file cannot be read; texts are in English then.
    """
    _translations.clear()
    language = language_of(locale)
    if language:
        _translations.update(read_translations(FOLDER / f"{language}.ts"))


def language_of(locale: str) -> str:
    """The language that we have for a locale, by its file's name without ending; "" for English."""
    language, *parts = locale.replace("-", "_").lower().split("_")
    if language == "zh":
        return "" if TRADITIONAL.intersection(parts) else CHINESE
    return language if (FOLDER / f"{language}.ts").exists() else ""


def read_translations(file: Path) -> dict[tuple[str, str], str]:
    """What a file of Qt's translation sources has, by text and comment.

    Raises:
        OSError, ValueError: it cannot be read, or is no such file.
    """
    root = parsed(file.read_text(encoding="utf-8").replace(_DOCUMENT_TYPE, "", 1))
    texts = ((_text(each, "source"), _text(each, "comment")) for each in root.all("message"))
    translated = (_text(each, "translation") for each in root.all("message"))
    return {text: translation for text, translation in zip(texts, translated) if translation}


def _text(message: Element, tag: str) -> str:
    found = message.child(tag)
    return "" if found is None else found.text
