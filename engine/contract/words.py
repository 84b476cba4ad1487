"""How the engine words figures for a person; the plugin has words of its own, which are translated."""

from __future__ import annotations


def duration_text(seconds: float) -> str:
    """A length of time in words: "40 s", "3 min", "2 h 5 min"."""
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def area_text(square_metres: float) -> str:
    """An area in the unit that suits its size: "850 m²", "12.3 ha", "4.56 km²"."""
    if square_metres < 10_000:
        return f"{square_metres:.0f} m²"
    if square_metres < 1_000_000:
        return f"{square_metres / 10_000:.3g} ha"
    return f"{square_metres / 1_000_000:,.2f} km²"
