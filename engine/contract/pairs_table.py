"""The table of image pairs that `detect --pairs` takes, a CSV file: read by the engine, written by both."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from .errors import InputError
from .image_names import from_any_folder

NEEDED = ("before", "after", "output")
SEPARATORS = ",;\t"
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
"""ISO 8601: a day, a month or a year, of which the earlier one sorts first as text."""
_ELSEWHERE = re.compile(r"/vsi|\w{2,}:|[{<]")
"""How names begin that GDAL does not look for in a folder."""


@dataclass(frozen=True)
class PairRow:
    """A row: images and outputs by paths that hold from any folder, and the images' dates; "" for none.

    Attributes:
        area: limits this pair, instead of the area of all.
    """

    before: str
    after: str
    output: str
    area: str = ""
    polygons: str = ""
    before_date: str = ""
    after_date: str = ""


COLUMNS = tuple(field.name for field in fields(PairRow))


def read_pairs(path: str) -> tuple[list[PairRow], list[str]]:
    """The rows of a table, and the names of its columns that mean nothing here.

    Its first row names the columns, in any order and case. UTF-8, values parted by comma, semicolon or tab.

    Raises:
        InputError: it cannot be read, lacks a column or a value, or holds no pair.
    """
    lines = _cells(path)
    names = [name.strip().lower() for name in lines[0][1]] if lines else []
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise InputError(
            f"{path} has no column {' and no column '.join(missing)}; its first line must name the columns, "
            f"{', '.join(NEEDED)} among them."
        )
    twice = next((name for name in COLUMNS if names.count(name) > 1), "")
    if twice:
        raise InputError(f"{path} has the column {twice} twice; leave one.")
    rows = [_row(path, line, names, cells) for line, cells in lines[1:]]
    if not rows:
        raise InputError(f"{path} names no pair; give it a line for each.")
    return rows, [name for name in names if name and name not in COLUMNS]


def write_pairs(path: str | Path, rows: Iterable[PairRow]) -> None:
    """Write a table that `read_pairs` reads.

    Raises:
        OSError: it cannot be written.
    """
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(map(astuple, rows))


def _cells(path: str) -> list[tuple[int, list[str]]]:
    """The rows of a table that are not empty, with the numbers of their last lines in the file."""
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); give the table of pairs.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not text in UTF-8; save it as CSV in UTF-8.") from error
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        return [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise InputError(
            f"{path} is no CSV table at line {reader.line_num} ({error}); correct it."
        ) from error


def _separator(text: str) -> str:
    """Of those in use, the one that parts the names of the columns."""
    names = text.lstrip().partition("\n")[0]
    return max(SEPARATORS, key=names.count)


def _row(path: str, line: int, names: Sequence[str], cells: Sequence[str]) -> PairRow:
    where = f"Line {line} of {path}"
    if any(cell.strip() for cell in cells[len(names) :]):
        raise InputError(
            f"{where} has {len(cells)} values for {len(names)} columns; put names that hold the separator in "
            "quotes."
        )
    values = {name: cell.strip() for name, cell in zip(names, cells) if name in COLUMNS}
    empty = next((name for name in NEEDED if not values.get(name)), "")
    if empty:
        raise InputError(f"{where} has no value for {empty}; give one, or take the line out.")
    folder = os.path.dirname(os.path.abspath(path))
    for name in ("before", "after", "area"):
        values[name] = _input(folder, values.get(name, ""))
    for name in ("output", "polygons"):
        values[name] = values.get(name, "") and os.path.join(folder, values[name])
    row = PairRow(**values)
    _check_dates(where, row)
    return row


def _input(folder: str, name: str) -> str:
    """The name of an image or an area, found from any folder; what does not exist lies in the table's."""
    found = from_any_folder(name, folder)
    is_plain = found == name and not _ELSEWHERE.match(name)
    return os.path.join(folder, name) if name and is_plain else found


def _check_dates(where: str, row: PairRow) -> None:
    for name, date in (("before_date", row.before_date), ("after_date", row.after_date)):
        if date and not DATE.fullmatch(date):
            raise InputError(f"{where} has the {name} {date}; write dates such as 2024-05-31.")
    both = min(len(row.before_date), len(row.after_date))
    if row.before_date[:both] > row.after_date[:both]:
        raise InputError(f"{where} has a before image later than its after image; exchange the two.")
