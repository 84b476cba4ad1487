"""A command's options as arguments of the command line, and back."""

from __future__ import annotations

import argparse
from typing import Any, Callable

from engine.contract.options.option import FLAG, Option, lacking, options_of, too_many


def add_arguments(parser: argparse.ArgumentParser, kind: type) -> None:
    """Let a parser take the options of a dataclass of `engine.contract.options`."""
    for each in options_of(kind).values():
        facts = {"help": each.help_text.replace("%", "%%"), **_facts(each)}
        if each.positional:
            parser.add_argument(each.name, **facts)
        else:
            parser.add_argument(each.flag, dest=each.name, required=each.is_required, **facts)


def misuse(kind: type, parsed: argparse.Namespace) -> str:
    """What is missing of what was parsed, or has no place in it; "" where it is complete."""
    given = {name for name, each in options_of(kind).items() if getattr(parsed, name) != each.default}
    missing, too_much = lacking(kind, given), too_many(kind, given)
    if missing:
        return f"the following arguments are required: {', '.join(map(_called, missing))}"
    if too_much:
        return f"{_called(too_much[0])} has no place beside --{too_much[0].unless}; leave it out"
    return ""


def as_options(kind: type, parsed: argparse.Namespace) -> Any:
    """What was parsed, as the dataclass."""
    return kind(**{name: getattr(parsed, name) for name in options_of(kind)})


def _called(each: Option) -> str:
    return each.metavar if each.positional else each.flag


def _facts(each: Option) -> dict[str, Any]:
    """What argparse must know besides name and help."""
    if each.kind is FLAG:
        return {"action": "store_false" if each.default is True else "store_true"}
    facts: dict[str, Any] = {"metavar": each.metavar} if each.metavar else {}
    if each.positional and each.unless:
        facts["nargs"] = "?"
    if each.choices:
        facts["choices"] = each.choices
    if not each.is_required:
        facts["default"] = each.default
    if not each.kind.repeated:
        return {**facts, "type": _reader(each.kind.read)}
    return {**facts, "action": "extend", "nargs": "+"} if each.is_required else {**facts, "action": "append"}


def _reader(read: Callable[[Any], Any]) -> Callable[[str], Any]:
    def from_text(text: str) -> Any:
        try:
            return read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return from_text
