"""Translation, and how numbers, sizes and times are worded everywhere in the plugin."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication, QLocale

NO_BREAK_SPACE = "\u00a0"


def tr(text: str) -> str:
    return QCoreApplication.translate("DeepChange", text)


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
    if seconds < 55:
        return tr("about {} s").format(5 * round(seconds / 5))
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return tr("about {} min").format(minutes)
    if minutes < 600:
        return tr("about {} h {} min").format(minutes // 60, minutes % 60)
    return tr("about {} h").format(count(round(minutes / 60)))


def _with_unit(number: str, unit: str) -> str:
    return f"{number}{NO_BREAK_SPACE}{unit}"
