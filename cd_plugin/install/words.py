"""What is said of the engine's environment: what it needs, what works, how far an installation is."""

from __future__ import annotations

import os
import re
from pathlib import Path

from ..engine_client.environment.places import Environment
from ..engine_client.environment.plan import Plan
from ..engine_client.environment.working import Found
from ..engine_client.python import ENVIRONMENT_VARIABLE
from ..wording import duration_text, size_text, tr


def needs_text() -> str:
    """What the plugin needs, in three sentences."""
    return tr(
        "Change is detected by an engine that runs beside QGIS, in a Python of its own, and no such Python "
        "was found on this computer. One button installs it, with torch and a few other packages. QGIS and "
        "its Python stay as they are, and the engine can be removed again in the plugin's settings."
    )


def decided_text() -> str:
    chosen = os.environ.get(ENVIRONMENT_VARIABLE, "")
    return tr("The environment variable {} decides: {}").format(ENVIRONMENT_VARIABLE, chosen)


def progress_text(step: str, done: int, total: int, remaining_s: float | None) -> str:
    """Such as "Downloading torch · 12 MB of 190 MB · about 2 min left"."""
    parts = [step]
    if done < total:
        parts.append(tr("{} of {}").format(size_text(done), size_text(total)))
    if remaining_s is not None and done < total:
        parts.append(tr("{} left").format(duration_text(remaining_s)))
    return " · ".join(parts)


def found_text(found: Found, ours: Environment | None) -> str:
    """Which Python it is, with what in it, and of one that the plugin has made who made it and its size."""
    lines = [found.python]
    names = {"python": "Python", "torch": "torch", "gdal": "GDAL", "openvino": "OpenVINO"}
    versions = {title: str(found.examination.get(name) or "") for name, title in names.items()}
    told = [f"{title} {re.split('[ -]', version)[0]}" for title, version in versions.items() if version]
    if told:
        lines.append(", ".join(told))
    if found.is_ours and ours is not None:
        text = tr("Installed by version {} of the plugin, {}")
        lines.append(text.format(ours.version, size_text(ours.size_bytes)))
    return "\n".join(lines)


def devices_text(found: Found) -> str:
    """A line for each device: its name, and free memory where it has its own, or why it does not work."""
    lines = []
    for device in found.examination.get("devices", []):
        if not device["ok"]:
            state = tr("does not work: {}").format(device["text"])
        elif device["free_bytes"]:
            state = tr("{} free").format(size_text(device["free_bytes"]))
        else:
            state = device["text"]
        lines.append(f"{device['title']} ({device['name']}): {state}")
    return "\n".join(lines)


def install_text(plan: Plan | None, ours: Environment | None) -> str:
    """For the button that installs, with the size where it is known; where it cannot, it looks anew."""
    if plan is not None and not plan.possible:
        return tr("Look again")
    if ours is None:
        text = tr("Install the engine")
    elif ours.outdated:
        text = tr("Update the engine")
    else:
        text = tr("Repair the engine")
    return tr("{} ({})").format(text, size_text(plan.size_mb * 10**6)) if plan else text


def log_text(log: Path) -> str:
    """What the last installation did and said, from its end; "" where there was none."""
    try:
        return log.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
