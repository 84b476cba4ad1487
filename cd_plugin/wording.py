"""How numbers, sizes, dates and times are worded everywhere in the plugin; `tr` translates all texts."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable

from qgis.PyQt.QtCore import QDate, QDateTime, QLocale, Qt

from .language import tr as tr

NO_BREAK_SPACE = "\u00a0"


def count(number: int) -> str:
    """A whole number with its thousands grouped as the locale does: 1 936."""
    return QLocale().toString(int(number))


def decimal(number: float, digits: int) -> str:
    return QLocale().toString(float(number), "f", digits)


def short_decimal(number: float, most_digits: int) -> str:
    """With so many decimals at most, without zeros at the end."""
    text = decimal(number, most_digits)
    point = QLocale().decimalPoint()
    return text.rstrip("0").rstrip(point) if point in text else text


def significant(number: float, digits: int = 2) -> str:
    """The number to so many significant digits, without an exponent or trailing zeros: 0.5, 4.2, 310."""
    if number == 0:
        return "0"
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(number))))
    return short_decimal(number, decimals)


def both(texts: Iterable[str]) -> str:
    """Two texts joined by *and*, or the only one."""
    return functools.reduce(lambda one, other: tr("{} and {}").format(one, other), texts)


def plain_number(number: float, most_digits: int = 6) -> str:
    """The number to so many significant digits, with an exponent where it is very large or small."""
    return QLocale().toString(float(number), "g", most_digits)


def area_text(square_metres: float) -> str:
    """An area in the unit that suits its size: m², ha or km²."""
    if square_metres < 10_000:
        return _with_unit(significant(square_metres, 3), "m²")
    if square_metres < 1_000_000:
        return _with_unit(significant(square_metres / 10_000, 3), "ha")
    return _with_unit(significant(square_metres / 1_000_000, 3), "km²")


def length_text(metres: float) -> str:
    return _with_unit(significant(metres), "m")


def percent_text(fraction: float) -> str:
    """A share of one as whole percent; something is never worded as nothing."""
    rounded = round(fraction * 100)
    return _with_unit(str(max(1, rounded) if fraction > 0 else 0), "%")


def size_text(size_bytes: int) -> str:
    """Of files: whole MB, from 1 GB on GB with a digit."""
    if size_bytes < 10**9:
        return _with_unit(count(math.ceil(size_bytes / 10**6)), "MB")
    return _with_unit(decimal(size_bytes / 10**9, 1), "GB")


def duration_text(seconds: float) -> str:
    """A time as a person would say it: a few seconds, about 40 s, about 3 min, about 1 h 20 min, 13 h."""
    if seconds < 5:
        return tr("a few seconds")
    return tr("about {}").format(rough_duration(seconds))


def rough_duration(seconds: float) -> str:
    """The same without saying that it is rough: 40 s, 3 min, 1 h 20 min, 13 h."""
    if seconds < 55:
        return tr("{} s").format(5 * max(1, round(seconds / 5)))
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return tr("{} min").format(minutes)
    if minutes < 600:
        return tr("{} h {} min").format(minutes // 60, minutes % 60)
    return tr("{} h").format(count(round(minutes / 60)))


def date_text(date: str) -> str:
    """A date as 2016-05-17 the way the locale writes it, with the whole year; 2016 and 2016-05 stay."""
    day = QDate.fromString(date, Qt.DateFormat.ISODate)
    return QLocale().toString(day, _date_format()) if day.isValid() else date


def moment_text(moment: str) -> str:
    """A moment of ISO 8601 in UTC, by the clock of this computer, to the minute; "" for ""."""
    local = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if not local.isValid():
        return moment
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    return f"{QLocale().toString(local.date(), _date_format())} {time}"


def _date_format() -> str:
    """The locale's short one, in which the year may have lost its century."""
    usual = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return usual if "yyyy" in usual else usual.replace("yy", "yyyy")


def _with_unit(number: str, unit: str) -> str:
    return f"{number}{NO_BREAK_SPACE}{unit}"
