"""What an option is: a field of a dataclass that carries its kind, limits and help.

The command line, the protocol's requests, the Processing parameters and the dialog's limits derive from it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from dataclasses import MISSING, dataclass
from typing import Any, Callable, TypeVar

from ..errors import InputError

Options = TypeVar("Options")

REQUIRED = MISSING
"""The default of an option that has none."""
AUTO = "auto"
"""What leaves a number to the engine."""


@dataclass(frozen=True)
class Kind:
    """How the values of an option are written.

    Attributes:
        read: makes the option's value of one from JSON or of the command line's text; raises ValueError with
            a clause on what it should be.
        repeated: whether the option may be given several times, each adding to a list.
    """

    read: Callable[[Any], Any]
    repeated: bool = False


def _text(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise ValueError(f"{value!r} is not a text")
    return str(value)


def _whole(value: Any) -> int:
    try:
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            return int(value)
    except ValueError:
        pass
    raise ValueError(f"{value!r} is not a whole number")


def _number(value: Any) -> float:
    try:
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            return float(value)
    except ValueError:
        pass
    raise ValueError(f"{value!r} is not a number")


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")
    return value


def _whole_or_auto(value: Any) -> int | None:
    try:
        return None if value == AUTO else _whole(value)
    except ValueError:
        raise ValueError(f"{value!r} is neither a number nor auto") from None


def _bands(value: Any) -> list[int]:
    try:
        return [_whole(part) for part in _parts(value)]
    except ValueError:
        raise ValueError(f"{value!r} is not a list of band numbers such as 1,2,3") from None


def _extent(value: Any) -> tuple[float, float, float, float]:
    try:
        xmin, ymin, xmax, ymax = map(_number, _parts(value))
    except ValueError:
        raise ValueError(f"{value!r} is not four numbers xmin,ymin,xmax,ymax") from None
    return xmin, ymin, xmax, ymax


def _parts(value: Any) -> Sequence[Any]:
    if not isinstance(value, (str, list, tuple)):
        raise ValueError
    return value.split(",") if isinstance(value, str) else value


def _texts(value: Any) -> list[str]:
    return [_text(each) for each in (value if isinstance(value, (list, tuple)) else [value])]


TEXT = Kind(_text)
WHOLE = Kind(_whole)
NUMBER = Kind(_number)
FLAG = Kind(_flag)
WHOLE_OR_AUTO = Kind(_whole_or_auto)
"""A whole number, or `AUTO` for None."""
BANDS = Kind(_bands)
EXTENT = Kind(_extent)
TEXTS = Kind(_texts, repeated=True)


@dataclass(frozen=True)
class Option:
    """The facts of an option.

    Attributes:
        name: of the field, "min_area".
        argument: what requests call it: the name, or "no_" and the name of a flag that is set by default. The
            command line has it behind "--", with hyphens.
        default: `REQUIRED` where the option is required.
        help: for the command line; says the default in words where its value does not.
        metavar: what stands for the value in help texts.
        choices: all values that it may have; empty where any may be.
        lowest, highest: limits of a number, both included; the second never without the first.
        meaning: what a number within the limits is, such as "a probability".
        unit: of a number, such as "pixels".
        positional: whether the command line names it by its place.
        unless: another option that takes its place: one of the two is needed, and not both.
    """

    name: str
    kind: Kind
    default: Any
    help: str
    metavar: str = ""
    choices: tuple[str, ...] = ()
    lowest: float | None = None
    highest: float | None = None
    meaning: str = ""
    unit: str = ""
    positional: bool = False
    unless: str = ""

    @property
    def argument(self) -> str:
        return f"no_{self.name}" if self.default is True else self.name

    @property
    def is_required(self) -> bool:
        return self.default is REQUIRED

    @property
    def flag(self) -> str:
        """As the command line has it: "--min-area"."""
        return "--" + self.argument.replace("_", "-")

    @property
    def help_text(self) -> str:
        """What it is for, and its default."""
        has_none = self.unless or self.kind is FLAG or not isinstance(self.default, (str, float, int))
        if has_none or "(default: " in self.help:
            return self.help
        told = f"{self.default:g}" if isinstance(self.default, float) else str(self.default)
        return f"{self.help} (default: {told})".strip()

    def check(self, value: Any) -> None:
        """Refuse a value outside of the limits or the choices.

        Raises:
            InputError: naming the option.
        """
        if value is None:
            return
        if self.choices and value not in self.choices:
            raise InputError(f"{self.flag} {value} is unknown; give {', '.join(self.choices)}.")
        too_low = self.lowest is not None and not value >= self.lowest
        too_high = self.highest is not None and not value <= self.highest
        if too_low or too_high:
            unit = f" {self.unit}" if self.unit else ""
            wrong = f"not {self.meaning}" if self.meaning else f"below {self.lowest:g}{unit}"
            most = "or more" if self.highest is None else f"to {self.highest:g}"
            raise InputError(f"{self.flag} {value} is {wrong}; give {self.lowest:g} {most}.")


@dataclass(frozen=True)
class NoOptions:
    """The options of a command that has none."""


def declare(kind: Kind, default: Any, help: str, metavar: str = "", **facts: Any) -> Any:
    """A dataclass field that is an option; `facts` are the others of `Option`."""
    metadata = {"kind": kind, "default": default, "help": help, "metavar": metavar, **facts}
    if isinstance(default, list):
        return dataclasses.field(default_factory=lambda: list(default), metadata=metadata)
    return dataclasses.field(default=default, metadata=metadata)


def options_of(kind: type) -> dict[str, Option]:
    """The options of a command by the names of their fields."""
    return {field.name: Option(name=field.name, **field.metadata) for field in dataclasses.fields(kind)}


def lacking(kind: type, given: Collection[str]) -> list[Option]:
    """The options that are needed beside those given, which are named as fields."""
    return [
        each
        for name, each in options_of(kind).items()
        if (each.is_required or (each.unless and each.unless not in given)) and name not in given
    ]


def too_many(kind: type, given: Collection[str]) -> list[Option]:
    """Of the options given, those whose place another one given takes."""
    return [each for name, each in options_of(kind).items() if name in given and each.unless in given]


def check(options: Any) -> None:
    """Refuse values that an option cannot have.

    Raises:
        InputError: naming the option.
    """
    for name, each in options_of(type(options)).items():
        each.check(getattr(options, name))


def read(kind: type[Options], arguments: Mapping[str, Any]) -> Options:
    """A request's arguments as options; null leaves one at its default.

    Raises:
        InputError: an argument is missing or unknown, or has a value that its option does not take.
    """
    known = {each.argument: each for each in options_of(kind).values()}
    values = {}
    for argument, value in arguments.items():
        if argument not in known:
            raise InputError(
                f"There is no argument {argument} (--{argument.replace('_', '-')}); leave it out."
            )
        if value is None:
            continue
        each = known[argument]
        try:
            given = each.kind.read(value)
        except ValueError as error:
            raise InputError(f"The argument {argument} cannot be used: {error}.") from error
        each.check(given)
        values[each.name] = not given if each.default is True else given
    for each in lacking(kind, values):
        raise InputError(f"The request lacks the argument {each.argument}.")
    for each in too_many(kind, values):
        raise InputError(f"The argument {each.argument} has no place beside {each.unless}; leave it out.")
    return kind(**values)
