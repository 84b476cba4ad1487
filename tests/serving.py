"""A web server in this process that gives out files to whoever shows a secret."""

from __future__ import annotations

import base64
import contextlib
import functools
import http.server
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Callable
from urllib.parse import unquote

LOOK_S = 0.02
"""How often it is looked whether the serving is to end."""


@dataclass
class Server:
    """What is given out, and for which secret: one in the address, in a header, or as password.

    Attributes:
        answer: makes what is no file, of a path with its parameters and of what was sent; it gives a status
            where it gives nothing, and None for files.
    """

    files: Mapping[str, bytes]
    host: str = ""
    secret: str = ""
    answer: Callable[[str, bytes], bytes | int | None] = lambda path, sent: None


@contextlib.contextmanager
def serving(files: Mapping[str, bytes]) -> Iterator[Server]:
    """Serves until the block ends; the secret may be changed meanwhile."""
    server = Server(files)
    served = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, server))
    server.host = f"127.0.0.1:{served.server_port}"
    thread = threading.Thread(target=served.serve_forever, args=(LOOK_S,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        served.shutdown()
        served.server_close()
        thread.join()


class _Handler(http.server.BaseHTTPRequestHandler):
    """Answers part by part, as GDAL asks."""

    def __init__(self, server: Server, *arguments: object) -> None:
        self._server = server
        super().__init__(*arguments)

    def do_HEAD(self) -> None:
        self._answer(with_content=False)

    def do_GET(self) -> None:
        self._answer(with_content=True)

    def do_POST(self) -> None:
        self._answer(with_content=True)

    def log_message(self, *arguments: object) -> None:
        pass

    def _answer(self, with_content: bool) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        content = self._server.answer(self.path, sent)
        if isinstance(content, int):
            self.send_error(content)
            return
        if content is None:
            content = self._server.files.get(self.path.partition("?")[0].lstrip("/"))
        _, _, basic = self.headers.get("Authorization", "").partition("Basic ")
        shown = unquote(self.path) + str(self.headers) + base64.b64decode(basic).decode()
        if content is None or self._server.secret not in shown:
            self.send_error(404 if content is None else 403)
            return
        wanted = self.headers.get("Range", "")
        if with_content and wanted.startswith("bytes="):
            first, last = wanted[len("bytes=") :].split("-")
            part = content[int(first) : int(last or len(content) - 1) + 1]
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {first}-{int(first) + len(part) - 1}/{len(content)}")
        else:
            part = content
            self.send_response(200)
        self.send_header("Content-Length", str(len(part)))
        self.send_header("Last-Modified", "Wed, 01 Jan 2020 00:00:00 GMT")
        self.send_header("Accept-Ranges", "bytes")
        self.end_headers()
        if with_content:
            self.wfile.write(part)
