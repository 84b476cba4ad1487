"""Reads the JSON of a catalogue, from files and from servers, which are asked again where they fail."""

from __future__ import annotations

import base64
import http.client
import json
import os
import re
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any, Callable
from urllib.parse import unquote, urlsplit, urlunsplit

from engine import __version__
from engine.contract.errors import InputError
from engine.stac.address import is_on_server

TRIES = 5
FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 30.0
TIMEOUT_S = 60
PASSING = (408, 429, 500, 502, 503, 504)
"""Answers of a server that may be another one soon."""
LARGEST_BYTES = 2**28
HEADERS_VARIABLE = "GDAL_HTTP_HEADERS"
"""In the environment: `Name: value`, several separated by commas, for the server that the user names."""


@dataclass(frozen=True)
class Request:
    """Where a document is, and what is sent there, if anything."""

    where: str
    body: str | None = None


class Documents:
    """Reads documents.

    Args:
        start: the one that the user names, to whose server alone goes what the environment has for it.
        read_file: all of a file, by path.
        check_cancelled: may raise between two documents.
    """

    def __init__(
        self, start: str, read_file: Callable[[str], bytes], check_cancelled: Callable[[], None]
    ) -> None:
        self._start = start
        self._read_file = read_file
        self._check_cancelled = check_cancelled

    def read_json(self, request: Request) -> dict[str, Any]:
        """A JSON object.

        Raises:
            InputError: there is none.
        """
        self._check_cancelled()
        where = request.where
        try:
            content = self._from_server(request) if is_on_server(where) else self._read_file(where)
        except (OSError, http.client.HTTPException, RuntimeError, ValueError) as error:
            raise InputError(
                f"The STAC document {where} cannot be read ({_reason(error)}); check the address, and that "
                "you may read it.",
                str(error),
            ) from error
        try:
            document = json.loads(content)
        except ValueError as error:
            raise InputError(
                f"{where} is no JSON, as STAC is written in; give the address of an item, a collection or a "
                "search.",
                str(error),
            ) from error
        if not isinstance(document, dict):
            raise InputError(f"{where} is no STAC document; give an item, a collection or a search.")
        return document

    def _from_server(self, request: Request) -> bytes:
        pause = FIRST_PAUSE_S
        for _ in range(TRIES - 1):
            try:
                return self._asked(request)
            except urllib.error.HTTPError as error:
                error.close()
                if error.code not in PASSING:
                    raise
                wanted = error.headers.get("Retry-After", "")
                pause = float(wanted) if wanted.isdigit() else pause
            except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
                if isinstance(getattr(error, "reason", None), str):  # no such scheme, which no pause helps
                    raise
            self._pause(min(pause, LONGEST_PAUSE_S))
            pause *= 2
        return self._asked(request)

    def _pause(self, seconds: float) -> None:
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            self._check_cancelled()
            time.sleep(0.05)

    def _asked(self, request: Request) -> bytes:
        parts = urlsplit(request.where)
        user, _, host = parts.netloc.rpartition("@")
        asked = urllib.request.Request(urlunsplit(parts._replace(netloc=host, fragment="")))
        asked.add_header("Accept", "application/geo+json, application/json")
        asked.add_header("User-Agent", f"deep-change-detection/{__version__}")
        if request.body is not None:
            asked.data = request.body.encode()
            asked.add_header("Content-Type", "application/json")
        for name, value in self._secrets_for(host, user).items():
            asked.add_unredirected_header(name, value)
        with _opener.open(asked, timeout=TIMEOUT_S) as answer:
            content: bytes = answer.read(LARGEST_BYTES + 1)
        if len(content) > LARGEST_BYTES:
            raise ValueError(f"more than {LARGEST_BYTES // 2**20} MB")
        return content

    def _secrets_for(self, host: str, user: str) -> dict[str, str]:
        """Headers that open a server, for that of the user alone."""
        start_user, _, start_host = urlsplit(self._start).netloc.rpartition("@")
        if host != start_host:
            return {}
        lines = re.split(r"[,\r\n]+", os.environ.get(HEADERS_VARIABLE, ""))
        told = [line.partition(":")[::2] for line in lines if ":" in line]
        headers = {name.strip(): value.strip() for name, value in told}
        named = unquote(user or start_user)
        if named:
            headers["Authorization"] = f"Basic {base64.b64encode(named.encode()).decode()}"
        return headers


_opener = urllib.request.OpenerDirector()
"""Speaks HTTP and nothing else: a server that sends us to a file of this computer is not followed."""
for _handler in (
    urllib.request.ProxyHandler,
    urllib.request.HTTPHandler,
    urllib.request.HTTPSHandler,
    urllib.request.HTTPDefaultErrorHandler,
    urllib.request.HTTPRedirectHandler,
    urllib.request.HTTPErrorProcessor,
    urllib.request.UnknownHandler,
):
    _opener.add_handler(_handler())


def _reason(error: Exception) -> str:
    if isinstance(error, urllib.error.HTTPError):
        return f"HTTP {error.code}"
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return str(getattr(error, "reason", None) or error).strip().rstrip(".") or type(error).__name__
