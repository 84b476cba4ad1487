"""Addresses without their secrets: what of them may be written down, logged or shown.

Images lie on servers too, and what names them there may hold a password, a token or a signature. No file and
no line of either program may: whoever gets a map or a log would get the key with it.
"""

from __future__ import annotations

import functools
import hashlib
import re
from typing import Any

HIDDEN = "***"
"""Stands for a secret, so that one sees that the address was shortened."""

_CREDENTIAL_WORDS = (
    *("password", "passwd", "passphrase", "secret", "token", "signature", "credential", "userpwd"),
    *("api[-_.]?key", "access[-_.]?key", "account[-_.]?key", "shared[-_.]?key", "private[-_.]?key"),
    *("subscription[-_.]?key", "key[-_.]?pair[-_.]?id", "session[-_.]?id"),
)
_CREDENTIALS = (
    rf"[\w.-]*(?:{'|'.join(_CREDENTIAL_WORDS)})[\w.-]*",
    *("(?:proxy-?)?authorization", "(?:set-?)?cookie", "pwd", "proxyuserpwd", "bearer", "jwt", "sas"),
    *(r"x-(?:amz|goog|oss|cos|obs|ms)-[\w-]+", r"header\.[\w-]+", r"http-header:[\w-]+"),
)
"""Names whose values are secrets wherever they stand: a server's parameters, JSON, XML, headers."""
_IN_QUERIES = ("sig", "hmac", "policy", "session")
"""Of these only a server's parameters are meant."""
_PERHAPS = ("key", "code", "auth", "pass", "ticket", "hash")
"""As those, but they may also tell one image from another."""
_QUERY_ENDS = '\\s&"<>|'
_LEVELS = 3
"""How often an address may be percent-encoded: within another one, and that within a third."""
_SCHEME = r"(?:(?:Bearer|Basic|Digest|Token|ApiKey)(?:\s+|%20|\+))?"
_NOT_HIDDEN = r"(?!\\*[\"']\*\*\*)"
_QUOTED = r"(?:(?:\\.|''|(?!(?P=quote)).)*)"


def without_secrets(text: str) -> str:
    """A text, with `HIDDEN` for each password, token, key and signature of the addresses in it.

    Those are known by where they stand: before the `@` of a server's name, as a server's parameter, in a
    connection string, in headers, in JSON and in XML; also where an address is a parameter of another.
    """
    return _without(text, _patterns(_PERHAPS))


def shortened(value: Any) -> Any:
    """What JSON can hold, with all texts in it `without_secrets`."""
    if isinstance(value, str):
        return without_secrets(value)
    if isinstance(value, dict):
        return {name: shortened(each) for name, each in value.items()}
    return [shortened(each) for each in value] if isinstance(value, (list, tuple)) else value


def is_shortened(address: str) -> bool:
    """Whether a secret was taken out of an address, so that nothing can be opened by it."""
    return HIDDEN in address


def fingerprint(address: str) -> str:
    """Tells an address from others, but not from itself with a renewed password, token or signature."""
    return hashlib.sha256(_without(address, _patterns(())).encode("utf-8", "surrogateescape")).hexdigest()


def _without(text: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    for pattern in patterns:
        text = pattern.sub(lambda found: found["head"] + HIDDEN, text)
    return text


@functools.lru_cache(maxsize=2)
def _patterns(perhaps: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Of secrets, behind a `head` that stays.

    Args:
        perhaps: names of a server's parameters that count as secrets besides those that surely are.
    """
    anywhere = "|".join(_CREDENTIALS)
    in_queries = "|".join((*_CREDENTIALS, *_IN_QUERIES, *perhaps))
    before = r"(?:^|[\s\"',(\[{|;:?&#\\]|\\u0026)"
    patterns = [
        # XML: <Password>…</Password>, name="token" value="…", key="token">…
        rf"(?P<head><(?:{anywhere})(?:\s[^<>]*)?>)[^<]+(?=</)",
        rf"(?P<head>(?:name|key)=(?P<quote>[\"'])(?:{anywhere})(?P=quote)[^<>]*?\svalue=)(?:\"[^\"]*\"|'[^']*')",
        rf"(?P<head>(?:name|key)=(?P<quote>[\"'])(?:{anywhere})(?P=quote)[^<>]*>)[^<]+(?=</)",
        # password='…', "token": "…"
        rf"(?P<head>{before}(?:{anywhere})\\*[\"']?\s*[=:]\s*(?P<quote>\\*[\"'])){_QUOTED}(?=(?P=quote))",
        # headers
        rf"(?P<head>{before}(?:set-?)?cookie\s*:\s*)[^\r\n\"'<>]+",
        rf"(?P<head>{before}(?:{anywhere})\s*:\s+{_SCHEME})[^{_QUERY_ENDS}]+",
        r"(?P<head>\bBearer(?:\s+|%20|\+))[\w.~+/=-]{8,}",
        # an address taken for a path, which loses a stroke
        r"(?P<head>\b(?:https?|s?ftps?):/)[^\s/?#\"<>&|]+(?=@)",
        # Oracle and ArcSDE
        r"(?P<head>\b(?:OCI|GEORASTER|GEOR):[^/,@\s]*[/,])[^@,\s]+",
        r"(?P<head>\bSDE:(?:[^,\s]*,){4})[^,\s]+",
    ]
    for level in range(_LEVELS):
        patterns += _in_addresses(level, before, anywhere, in_queries)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def _in_addresses(level: int, before: str, anywhere: str, in_queries: str) -> list[str]:
    """What an address holds that is percent-encoded so many times: user and password, and parameters."""

    def encoded(characters: str) -> str:
        codes = "|".join(f"%{'25' * (level - 1)}{ord(each):02X}" for each in characters)
        return codes if level else f"[{re.escape(characters)}]"

    until = [f"%{'25' * (each - 1)}26" for each in range(1, level + 1)]
    more = f"(?:(?!{'|'.join(until)})" if until else "(?:"
    user_ends = f"(?!{encoded('/?#')})" if level else ""
    value = rf"{_NOT_HIDDEN}{more}[^{_QUERY_ENDS}])+(?<![.,;:)\]}}'])"
    return [
        rf"(?P<head>(?:{encoded(':')}|:)(?:(?:{encoded('/')}|/){{2}}))"
        rf"(?:{user_ends}[^\s/?#\"<>&|])+(?={encoded('@')}|@)",
        rf"(?P<head>(?:{encoded('?&;#')}|[?&;]|\\u0026)(?:{in_queries})(?:{encoded('=')}){_SCHEME}){value}",
        rf"(?P<head>{before}(?:{anywhere})\s?(?:{encoded('=')})\s?{_SCHEME}){value}",
    ]
