"""`serve`: the protocol server on standard input and output."""

from __future__ import annotations

from engine.contract.options.nothing import NoOptions

SUMMARY = "Take requests as JSON lines on standard input, answer with events."
OPTIONS = NoOptions
