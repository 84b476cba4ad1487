"""`models`: the models found, with their cards."""

from __future__ import annotations

import argparse
from typing import Any

from engine.reporting import Reporter

SUMMARY = "List the models found, with their cards."


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.models import list_models

    return list_models().as_json()


def describe(result: dict[str, Any]) -> str:
    lines = [f"{detector['name']:<24}{detector['title']}" for detector in result["detectors"]]
    for model in result["models"]:
        card = model["card"]
        lines.append(f"{card['name']:<24}{card['title']}  [{', '.join(card['bands'])}]  {model['file']}")
    return "\n".join(lines + [f"unusable: {entry['text']}" for entry in result["unreadable"]])
