"""Which of two names is of the image before, by the words that people put into names of files and folders."""

from __future__ import annotations

import re

_ALONE = (
    ("before", "after"),
    ("pre", "post"),
    ("vorher", "nachher"),
    ("avant", "apres"),
    ("antes", "despues"),
)
"""Words for the two roles, of which one alone tells."""
_TOGETHER = (("pre", "post"), ("old", "new"), ("earlier", "later"), ("first", "second"), ("past", "present"))
"""Those of which both are needed: one alone may be anything."""
_NUMBERED = re.compile(r"(?<![a-z])(t|time|im|img|image|date|epoch|phase)[ _-]?(\d{1,2})(?!\d)")
_LETTERS = ("a", "b")
_LONG = 5
"""Words of so many letters are also seen inside others."""


def earlier_name(one: str, other: str) -> int:
    """Below 0 where the first name is of the image before, above 0 where the second is, else 0."""
    names = _plain(one), _plain(other)
    for before, after in _ALONE:
        roles = [_has(name, after) - _has(name, before) for name in names]
        if roles[0] != roles[1]:
            return roles[0] - roles[1]
    for before, after in _TOGETHER:
        roles = [_has(name, after) - _has(name, before) for name in names]
        if roles[0] * roles[1] < 0:
            return roles[0] - roles[1]
    for own, its in zip(*(_NUMBERED.findall(name) for name in names)):
        if own[0] == its[0] and int(own[1]) != int(its[1]):
            return int(own[1]) - int(its[1])
    if names[0] in _LETTERS and names[1] in _LETTERS:
        return _LETTERS.index(names[0]) - _LETTERS.index(names[1])
    return 0


def _plain(name: str) -> str:
    """In small letters without accents, and words apart that are told by their capitals."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return apart.casefold().translate(str.maketrans("éèêàç", "eeeac"))


def _has(name: str, word: str) -> bool:
    return word in re.findall(r"[a-z]+", name) or (len(word) >= _LONG and word in name)
