"""Puts the figures of a comparison on one page, or into a JSON file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from engine.contract.addresses import without_secrets
from engine.contract.options.evaluate import CompareOptions
from engine.outputs import guard_disk, replace_file
from engine.training.report.html import document, section, settings_table, table
from engine.training.report.measured import probability_charts, tables_of_figures

if TYPE_CHECKING:
    from engine.training.comparison import Comparison

JSON = ".json"
REPORT_ENDINGS = (".html", ".htm", JSON)


def write_comparison(path: str, options: CompareOptions, found: Comparison) -> None:
    """Write the report in the format that its ending says, replacing one that is there when it is complete.

    Args:
        options: of which the files compared are told, without passwords or tokens.

    Raises:
        EnvironmentFailure: it cannot be written.
    """
    files = {
        "result": without_secrets(options.result),
        "reference": without_secrets(options.reference),
        "area": None if options.area is None else without_secrets(options.area),
    }
    if path.lower().endswith(JSON):
        content = (json.dumps({**files, **found.as_json()}, ensure_ascii=False, indent=1) + "\n").encode()
    else:
        names = (Path(str(files[role])).stem for role in ("result", "reference"))
        content = _page(options.title or " beside ".join(names), files, options.reference_threshold, found)
    guard_disk(path, lambda: replace_file(Path(path), content), "it begins anew")


def _page(
    title: str, files: dict[str, str | None], reference_threshold: float | None, found: Comparison
) -> bytes:
    tables = tables_of_figures(found.confusion, found.objects)
    if found.areas is not None:
        areas = found.areas
        rows = [("Found", areas.both), ("Invented", areas.result_only), ("Missed", areas.reference_only)]
        tables += table("Changed area, m²", [(name, f"{area:,.1f}") for name, area in rows])
    body = section("How right it is", f'<div class="tables">{tables}</div>')
    if found.histogram is not None and found.threshold is not None:
        charts = probability_charts(found.histogram, found.threshold)
        body += section("What the probabilities are worth", f'<div class="charts">{charts}</div>')
    settings = {**files, "threshold": found.threshold, "reference_threshold": reference_threshold}
    body += section("Settings", settings_table(settings))
    return document(title, body)
