"""The pieces that pages of the library are made of: HTML whose texts are only texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

_UNBROKEN = 'style="white-space: pre"'


def title(text: str) -> str:
    return f"<h3>{escape(text)}</h3>"


def paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>" if text else ""


def facts(named: Iterable[tuple[str, str]]) -> str:
    """A line for each, its name in bold."""
    return _table(f"<td><b>{escape(name)}</b></td><td>{escape(text)}</td>" for name, text in named)


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], long_names: bool = False) -> str:
    """Rows of a name and figures.

    Args:
        headings: of one line or several.
        long_names: whether names are such as may be broken into lines.
    """
    head = "".join(f"<th {_UNBROKEN}>{escape(each)}</th>" for each in headings)
    name_style = "" if long_names else _UNBROKEN
    lines = (
        f"<td {name_style}>{escape(name)}</td>"
        + "".join(f'<td align="right" {_UNBROKEN}>{escape(each)}</td>' for each in figures)
        for name, *figures in rows
    )
    return _table([head, *lines])


def _table(rows: Iterable[str]) -> str:
    lines = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<table cellspacing="0" cellpadding="3">{lines}</table>'
