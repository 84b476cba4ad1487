"""Line charts as SVG; the page has the colours of `grid`, `mark`, `diagonal` and the lines `s0` to `s3`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 460, 300
LEFT, RIGHT, TOP, BOTTOM = 52, 16, 12, 44
TICKS = 5
DOTS_UP_TO = 40
"""Lines of more points are drawn without a dot at each."""


@dataclass(frozen=True)
class Line:
    """One line of a chart; a gap where y is None."""

    name: str
    x: Sequence[float]
    y: Sequence[float | None]


@dataclass(frozen=True)
class Chart:
    """What a chart shows.

    Attributes:
        y_range: lowest and highest value; None to fit the lines.
        mark: an x that is marked by an upright line, and what it is called.
        diagonal: whether the line y = x is drawn.
        note: a sentence below the chart.
    """

    title: str
    x_label: str
    lines: list[Line]
    x_range: tuple[float, float] | None = None
    y_range: tuple[float, float] | None = None
    mark: tuple[float, str] | None = None
    diagonal: bool = False
    note: str = ""


def figure(chart: Chart) -> str:
    """The chart with its title and legend as an HTML figure; "" where no line has a point."""
    lines = [line for line in chart.lines if any(value is not None for value in line.y)]
    if not lines:
        return ""
    xs = [x for line in lines for x, y in zip(line.x, line.y) if y is not None]
    ys = [y for line in lines for y in line.y if y is not None]
    x_axis = _Axis(*(chart.x_range or (min(xs), max(xs))), LEFT, WIDTH - RIGHT)
    y_axis = _Axis(*(chart.y_range or _room(min(ys), max(ys))), HEIGHT - BOTTOM, TOP)
    parts = [_frame(x_axis, y_axis, chart.x_label)]
    if chart.diagonal:
        parts.append(_path("diagonal", [(x_axis.at(v), y_axis.at(v)) for v in (0.0, 1.0)]))
    if chart.mark is not None:
        x = x_axis.at(chart.mark[0])
        parts.append(_path("mark", [(x, y_axis.start), (x, y_axis.end)]))
    for number, line in enumerate(lines):
        parts += _drawn(line, number, x_axis, y_axis)
    legend = "".join(_legend(f"s{number}", line.name) for number, line in enumerate(lines))
    if chart.mark is not None:
        legend += _legend("mark", chart.mark[1])
    return (
        f"<figure><h3>{escape(chart.title)}</h3>"
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(chart.title)}">'
        f"{''.join(parts)}</svg>"
        f'<div class="legend">{legend}</div>'
        f"{f'<figcaption>{escape(chart.note)}</figcaption>' if chart.note else ''}</figure>"
    )


def _legend(style: str, name: str) -> str:
    sample = f'<svg width="28" height="10" aria-hidden="true"><path class="{style}" d="M1 5H27"/></svg>'
    return f"<span>{sample}{escape(name)}</span>"


class _Axis:
    """From values between `low` and `high` to places between `start` and `end`."""

    def __init__(self, low: float, high: float, start: float, end: float) -> None:
        self.low, self.high = (low, high) if high > low else (low - 0.5, low + 0.5)
        self.start, self.end = start, end

    def at(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def ticks(self) -> list[float]:
        """Round numbers within the axis: multiples of 1, 2 or 5 times a power of ten."""
        rough = (self.high - self.low) / TICKS
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        return [number * step for number in range(first, last + 1)]


def _room(low: float, high: float) -> tuple[float, float]:
    """From 0 where that is near, with some room above."""
    if 0 <= low < high / 2 or low == high == 0:
        low = 0.0
    return low, high + 0.05 * (high - low)


def _frame(x_axis: _Axis, y_axis: _Axis, x_label: str) -> str:
    parts = []
    for value in y_axis.ticks():
        y = y_axis.at(value)
        parts.append(_path("grid", [(x_axis.start, y), (x_axis.end, y)]))
        parts.append(_text(LEFT - 6, y + 4, "end", f"{value:.4g}"))
    for value in x_axis.ticks():
        x = x_axis.at(value)
        parts.append(_path("grid", [(x, y_axis.start), (x, y_axis.start + 4)]))
        parts.append(_text(x, HEIGHT - BOTTOM + 18, "middle", f"{value:.4g}"))
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "middle", x_label))
    return "".join(parts)


def _text(x: float, y: float, anchor: str, text: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _drawn(line: Line, number: int, x_axis: _Axis, y_axis: _Axis) -> list[str]:
    pieces: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(line.x, line.y):
        if y is None:
            pieces.append([])
        else:
            pieces[-1].append((x_axis.at(x), y_axis.at(min(max(y, y_axis.low), y_axis.high))))
    drawn = [_path(f"s{number}", piece) for piece in pieces if piece]
    if len(line.x) <= DOTS_UP_TO:
        drawn += [
            f'<circle class="s{number}" cx="{x:.1f}" cy="{y:.1f}" r="2.5"/>'
            for piece in pieces
            for x, y in piece
        ]
    return drawn


def _path(name: str, points: list[tuple[float, float]]) -> str:
    return f'<path class="{name}" d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in points)}"/>'
