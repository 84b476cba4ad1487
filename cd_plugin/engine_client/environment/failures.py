"""What pip, venv and the system say when they fail, as one sentence and a way on."""

from __future__ import annotations

import errno
import re
import sys
from collections.abc import Iterable

from ...wording import tr
from ..protocol import EngineFailure

FULL = (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC, errno.EFBIG)


def failure_of(step: str, status: int, said: str, server: str) -> EngineFailure:
    """Of a process that ended with a status other than 0.

    Args:
        step: what it was to do, such as "Download torch".
        said: the end of its log.
        server: where packages come from, as it is told a person.
    """
    for pattern, text, hint in _table(server):
        if re.search(pattern, said, re.IGNORECASE):
            return EngineFailure(text, "environment", hint)
    if _crashed(status):
        return EngineFailure(
            tr("The Python interpreter crashed: {} ended with status {}.").format(step, status),
            "environment",
            tr("Try again; if it crashes again, install QGIS anew or choose another Python in the options."),
        )
    last = _last_sentence(said.splitlines())
    return EngineFailure(
        tr("{} failed: {}.").format(step, last.rstrip(".")),
        "environment",
        tr("Try again; the log says more."),
    )


def failure_of_error(step: str, error: OSError) -> EngineFailure:
    """Of what the system refuses to this process."""
    if error.errno in FULL:
        return EngineFailure(*_full_disk())
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return EngineFailure(*_not_writable(error.filename or ""))
    return EngineFailure(
        tr("{} failed: {}.").format(step, error.strerror or error),
        "environment",
        tr("Try again; the log says more."),
    )


def _full_disk() -> tuple[str, str, str]:
    return (
        tr("The disk is full."),
        "environment",
        tr("Make room, then try again: what was downloaded whole is kept."),
    )


def _not_writable(path: str) -> tuple[str, str, str]:
    return (
        tr("{} cannot be written to.").format(path or tr("The folder of the engine")),
        "environment",
        tr("Give yourself the right to write there, or close what keeps its files open, then try again."),
    )


def _table(server: str) -> Iterable[tuple[str, str, str]]:
    """Patterns of what is said, the surest first, with sentence and hint."""
    again = tr("Try again: what was downloaded whole is kept.")
    yield r"Errno (28|122|27)\b|WinError 112\b|No space left|File too large", *_full_disk()[::2]
    yield (
        r"DO NOT MATCH THE HASHES|Hash mismatch|bad hash",
        tr("A package from {} broke off or is not the one that this version of the plugin knows.").format(
            server
        ),
        tr("It was not installed. Try again; if it goes on, tell whoever runs that server, or take another."),
    )
    yield (
        r"certificate is not yet valid|certificate has expired",
        tr("The certificate of {} is not valid today.").format(server),
        tr("See whether date and time of this computer are right, then try again."),
    )
    yield (
        r"CERTIFICATE_VERIFY_FAILED|certificate verify failed|SSLError",
        tr("The certificate of {} is not trusted.").format(server),
        tr(
            "Where a network checks connections, add its certificate in Settings ▸ Options… ▸ Authentication."
        ),
    )
    yield (
        r"ProxyError|Cannot connect to proxy|407 Proxy|SOCKS support",
        tr("The proxy that QGIS is set to does not lead to {}.").format(server),
        tr("See Settings ▸ Options… ▸ Network; a SOCKS proxy cannot be used."),
    )
    yield (
        r"NewConnectionError|ConnectTimeout|Name or service not known|getaddrinfo|Temporary failure in name"
        r"|Connection refused|Network is unreachable",
        tr("{} cannot be reached.").format(server),
        tr("See whether this computer is online and whether it needs a proxy; {}").format(
            again[0].lower() + again[1:]
        ),
    )
    yield (
        r"IncompleteRead|Connection broken|Max retries exceeded|RemoteDisconnected|ConnectionResetError"
        r"|ProtocolError|ReadTimeout|Read timed out|incomplete-download"
        r"|BadZipFile|File is not a zip",
        tr("The download from {} broke off.").format(server),
        again,
    )
    yield (
        r"Windows Long Path support|WinError 206\b|File name too long",
        tr("The path of the engine's folder is too long for this system."),
        tr("Turn on long paths in Windows, or sign in as a user with a shorter folder."),
    )
    yield r"Errno (13|30)\b|WinError 5\b|Permission denied|Read-only file", *_not_writable("")[::2]
    yield (
        r"No matching distribution|Could not find a version|HTTP error (403|404|410)|\b404 Client Error",
        tr("{} does not have the packages that are needed.").format(server),
        tr("Where an index or a folder of your own is set in the options, see whether it is complete."),
    )
    yield (
        r"ensurepip|No module named (venv|pip)",
        tr("The Python that QGIS brings cannot make environments."),
        tr("Install your system's package python3-venv, or choose another Python in the options."),
    )


def _crashed(status: int) -> bool:
    """By a signal, or on Windows by an exception such as 0xC0000005."""
    return status < 0 or (sys.platform == "win32" and status & 0xC0000000 == 0xC0000000)


def _last_sentence(lines: list[str]) -> str:
    """What pip gives as the reason, else what was said last."""
    errors = [line.split("ERROR:", 1)[1].strip() for line in lines if "ERROR:" in line]
    said = [line.strip() for line in lines if line.strip()]
    return (errors or said or [tr("it said nothing")])[-1]
