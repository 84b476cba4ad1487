"""`serve`: the protocol server on standard input and output."""

from __future__ import annotations

import argparse

SUMMARY = "Take requests as JSON lines on standard input, answer with events."


def add_options(parser: argparse.ArgumentParser) -> None:
    """There are none: every request brings its own."""
