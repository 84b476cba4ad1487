"""Run as a program of its own, for PyQt5 and PyQt6 do not live in one process: reads uses of Qt as JSON, and
writes which of them PyQt6 does not have, and every name that PyQt6 gives to something in a class."""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Iterator

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork")
MOVED_BACK = ("QAction", "QActionGroup", "QShortcut")
"""Qt 6 has them in QtGui; `qgis.PyQt.QtWidgets` gives them on both."""


def module(name: str) -> object:
    found = importlib.import_module(f"PyQt6.{name}")
    if name == "QtWidgets":
        for moved in MOVED_BACK:
            setattr(found, moved, getattr(module("QtGui"), moved))
    return found


def fault(use: dict) -> str:
    """What is wrong with a use, or an empty text."""
    if not runs(use):
        return ""
    found = module(use["module"])
    for depth, name in enumerate(use["names"], 1):
        if not hasattr(found, name):
            return f"{'.'.join(use['names'][:depth])} is not in PyQt6"
        found = getattr(found, name)
    if use["arguments"] is None or not callable(found):
        return ""
    ways = list(overloads(found, use["names"][-1]))
    if not ways or any(fits(use, *way) for way in ways):
        return ""
    return f"{'.'.join(use['names'])} takes no {use['arguments']} arguments and {use['keywords']} in PyQt6"


def runs(use: dict) -> bool:
    def has(where: str, held: str, name: str) -> bool:
        return hasattr(getattr(module(where), held), name)

    where, without = use["only_where"], use["only_without"]
    return not (where and not has(*where)) and not (without and has(*without))


def overloads(called: object, name: str) -> Iterator[tuple[list[str], bool]]:
    """The parameters of each way to call it, as its documentation lists them, and whether these are all:
    classes take properties and signals by keyword too."""
    for line in (called.__doc__ or "").splitlines():
        signature = re.fullmatch(rf"{name}\((?P<parameters>.*?)\)( -> .*)?", line.strip())
        if signature:
            parameters = split(signature["parameters"])
            yield [one for one in parameters if one not in ("self", "/")], not isinstance(called, type)


def split(parameters: str) -> list[str]:
    """At the commas that are in no bracket."""
    parts, depth = [""], 0
    for character in parameters:
        depth += (character in "([{") - (character in ")]}")
        if character == "," and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts if part.strip()]


def fits(use: dict, parameters: list[str], are_all: bool) -> bool:
    if any(parameter.startswith("*") for parameter in parameters):
        return True
    names = [parameter.split(":")[0].strip() for parameter in parameters]
    needed = [name for name, parameter in zip(names, parameters) if " = " not in parameter]
    given = names[: use["arguments"]]
    by_name = set(use["keywords"]) - set(given)
    return (
        use["arguments"] <= len(names)
        and len(by_name) == len(use["keywords"])
        and set(needed) <= set(given) | by_name
        and (by_name <= set(names) or not are_all)
    )


def attributes() -> set[str]:
    classes = [value for name in MODULES for value in vars(module(name)).values() if isinstance(value, type)]
    return {name for found in classes for name in dir(found)}


def main() -> None:
    found = [(use["place"], fault(use)) for use in json.load(sys.stdin)]
    faults = [f"{place}: {text}" for place, text in found if text]
    json.dump({"faults": faults, "attributes": sorted(attributes())}, sys.stdout)


if __name__ == "__main__":
    main()
