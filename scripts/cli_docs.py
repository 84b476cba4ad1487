"""Writes docs/cli.md from the commands and their options: `make docs` after either has changed."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine.commands import COMMANDS  # noqa: E402
from engine.contract.library import folders  # noqa: E402
from engine.contract.options.option import FLAG, Option, options_of  # noqa: E402
from engine.contract.protocol import REQUESTS  # noqa: E402

PAGE = ROOT / "docs" / "cli.md"
MODEL_FOLDER = "MODEL_FOLDER"
"""Stands for the user's folder of models, which is another on each machine."""
INTRODUCTION = f"""# Command line

<!-- Made by `make docs` from engine/contract/options; a change here is lost. -->

`python -m engine COMMAND`, from the repository's folder or with it on `PYTHONPATH`. Every command also takes

- `--help`;
- `--progress` `bar`, `json` or `none`: how progress is shown, on standard error (default: bar on a terminal,
  else none);
- `--log-level` `debug`, `info`, `warning` or `error`: how much is logged; debug adds tracebacks (default:
  warning);

and those that say so `--json`, which prints one JSON object and nothing else. The exit status is 0 when done,
1 when the input or the environment is at fault (one sentence on standard error says why), 2 for a wrong
command line, 130 when cancelled. {MODEL_FOLDER} is where the user's own models lie: what the environment
variable `DEEP_CHANGE_MODELS` names, else `~/.local/share/deep_change_detection/models` on Linux,
`~/Library/Application Support/…` on macOS and `%LOCALAPPDATA%\\…` on Windows.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *(_command(name) for name in COMMANDS)])


def _command(name: str) -> str:
    command = COMMANDS[name]
    options = options_of(command.options).values()
    needed = [each for each in options if each.is_required or each.unless]
    usage = " ".join(
        ["python -m engine", name, *map(_in_usage, sorted(needed, key=lambda each: not each.positional))]
    )
    notes = [
        "Also a request of the [engine protocol](protocol.md)." * (name in REQUESTS),
        "Takes `--json`." * command.prints_json,
    ]
    usages = [
        f"    {usage}",
        *(f"    python -m engine {name} {_in_usage(each)}" for each in _instead(options)),
    ]
    lines = [f"## {name}", "", " ".join([command.summary, *filter(None, notes)]), "", *usages, ""]
    if options:
        lines += ["| option | value | meaning |", "| --- | --- | --- |", *map(_row, options), ""]
    return "\n".join(lines)


def _instead(options: Iterable[Option]) -> list[Option]:
    """Options each of which takes the place of others that are needed without it."""
    replacing = {each.unless for each in options}
    return [each for each in options if each.name in replacing]


def _in_usage(option: Option) -> str:
    value = option.metavar or option.name.upper()
    return value if option.positional else f"{option.flag} {value}"


def _row(option: Option) -> str:
    name = option.metavar if option.positional else option.flag
    help_text = option.help_text.replace(str(folders()[-1]), MODEL_FOLDER)
    return f"| `{name}` | {_value(option)} | {_escaped(help_text)} |".replace("|  |", "| |")


def _value(option: Option) -> str:
    """What the option takes, with its limits."""
    if option.positional or option.kind is FLAG:
        return ""
    if option.choices:
        return ", ".join(f"`{choice}`" for choice in option.choices)
    value = _escaped(option.metavar or option.name.upper())
    is_said = option.lowest is None or ".." in value
    limit = "" if is_said else f", {option.lowest:g} or more"
    return f"{value}{limit}"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
