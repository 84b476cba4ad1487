"""Pieces of a page: its frame, sections and tables. All text is escaped here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from engine.training.report.style import STYLE

UNDEFINED = "–"


def document(title: str, body: str) -> bytes:
    """A page under a heading; `body` is HTML."""
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>"
        f"<body><h1>{escape(title)}</h1>{body}</body></html>\n"
    )
    return page.encode()


def section(heading: str, content: str) -> str:
    """A part of the page; `content` is HTML."""
    return f"<section><h2>{escape(heading)}</h2>{content}</section>"


def table(heading: str, rows: Sequence[tuple[str, str]]) -> str:
    """Names and numbers."""
    lines = "".join(
        f'<tr><td>{escape(name)}</td><td class="number">{escape(value)}</td></tr>' for name, value in rows
    )
    return f"<div><h3>{escape(heading)}</h3><table>{lines}</table></div>"


def settings_table(settings: Mapping[str, object]) -> str:
    """Names and values of settings, which may be nested."""
    lines = "".join(
        f"<tr><td>{escape(name)}</td><td>{escape(value)}</td></tr>" for name, value in _flat(settings)
    )
    return f"<table>{lines}</table>"


def _flat(settings: Mapping[str, object], above: str = "") -> Iterator[tuple[str, str]]:
    """Names and values of nested settings, the names joined by points."""
    for name, value in settings.items():
        if isinstance(value, Mapping) and value:
            yield from _flat(value, f"{above}{name}.")
        elif isinstance(value, (list, tuple)):
            yield above + name, ", ".join(map(str, value)) or UNDEFINED
        else:
            yield above + name, UNDEFINED if value is None or value == {} else str(value)


def shown(value: float | None) -> str:
    """A figure to four decimals."""
    return UNDEFINED if value is None else f"{value:.4f}"
