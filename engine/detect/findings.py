"""What a run finds out of its pair before it computes, kept so that the next of the same pair need not.

A process keeps that of one run: one of a part of the map, which others follow, and the whole.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Hashable, Iterator
from dataclasses import asdict
from typing import Any, Callable, TypeVar

from engine.contract.errors import Cancelled
from engine.contract.library import find_model
from engine.contract.options.detect import DetectOptions
from engine.contract.protocol import Event
from engine.detectors import load_network
from engine.detectors.detector import Detector
from engine.detectors.network import NetworkDetector
from engine.reporting import Reporter

T = TypeVar("T")

WRITTEN_ALIKE = (
    "pairs",
    "output",
    "polygons",
    "threshold",
    "min_area",
    "simplify",
    "part",
    "resume",
    "overwrite",
)
"""Options that say what is written and where, not what is computed."""


class Findings:
    """Each thing is found once. Whoever asks for it again is told what was said then."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[Any, list[Event]]] = {}
        self._reporter: Reporter | None = None
        self.gave_warning = False
        """What was found has had to warn when it was used."""

    def once(self, name: str, find: Callable[[Reporter], T], reporter: Reporter) -> T:
        """What `find` has found, which tells of it to the reporter that it is given, later too."""
        self._reporter = reporter
        if name in self._found:
            found, told = self._found[name]
            for event in told:
                reporter.tell(event)
            return found  # type: ignore[no-any-return]
        told = []

        def tell(event: Event) -> None:
            told.append(event)
            self.gave_warning |= name in self._found
            self._reporter.tell(event)  # type: ignore[union-attr]

        result = find(Reporter(tell, reporter.stop))
        self._found[name] = result, [event for event in told if event["event"] == "message"]
        return result


FindingsOf = Callable[[DetectOptions, list[list[Any]], Detector], Findings]
"""What is known of a pair: by the options, the state of each file that is read, and the detector."""

_networks: dict[Hashable, NetworkDetector] = {}
_findings: dict[Hashable, Findings] = {}


def kept_network(name: str) -> NetworkDetector:
    """As `load_network`; loaded already if the run before had it.

    Raises:
        InputError: there is no such model, or its file cannot be used.
    """
    path = find_model(name)
    state = os.stat(path)
    key = (os.path.realpath(path), state.st_mtime_ns, state.st_size)
    if key not in _networks:
        _findings.clear()
        _networks.clear()
        _networks[key] = load_network(path)
    return _networks[key]


def fresh_findings(_options: DetectOptions, _files: list[list[Any]], _detector: Detector) -> Findings:
    """Nothing is known."""
    return Findings()


def kept_findings(options: DetectOptions, files: list[list[Any]], detector: Detector) -> Findings:
    """Those of the run before if it was of the same pair and options; kept for the next by a run of a part.

    Args:
        files: the state of each that is read.
    """
    settings = {name: value for name, value in asdict(options).items() if name not in WRITTEN_ALIKE}
    key = repr((settings, files, detector.name, detector.digest))
    was_kept = key in _findings
    findings = _findings.pop(key) if was_kept else Findings()
    _findings.clear()
    if was_kept or options.part is not None:
        _findings[key] = findings
    else:
        _networks.clear()
    return findings


@contextlib.contextmanager
def nothing_kept_after_failure() -> Iterator[None]:
    """After a failure, or where memory ran out, the next run begins afresh."""
    try:
        yield
    except Cancelled:
        raise
    except BaseException:
        _forget()
        raise
    if any(findings.gave_warning for findings in _findings.values()):
        _forget()


def _forget() -> None:
    _findings.clear()
    _networks.clear()
