"""Lists what can detect change, without starting the engine: bundled models, the user's, and detectors."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..wording import tr
from .protocol import ENGINE_ROOT

BUNDLED_FOLDER = ENGINE_ROOT / "resources" / "models"
ENVIRONMENT_VARIABLE = "DEEP_CHANGE_MODELS"
LONGEST_HEADER_BYTES = 100_000_000
NEWEST_CARD_FORMAT = 1


@dataclass(frozen=True)
class ModelEntry:
    """One way to detect change.

    Attributes:
        name: what the engine's `model` argument takes to mean it.
        title: a few words for a list.
        summary: one or two lines for below the list.
        file: its model file, or None where it needs none.
        card: the model file's card, as `interfaces` describes it; {} without a file.
        problem: why the file cannot be used, in one sentence; "" when it can.
    """

    name: str
    title: str
    summary: str
    file: str | None = None
    card: dict[str, Any] = field(default_factory=dict)
    problem: str = ""

    @property
    def is_bundled(self) -> bool:
        return self.file is not None and Path(self.file).parent == BUNDLED_FOLDER


def list_models() -> list[ModelEntry]:
    """Every choice of model: automatic first, then model files by title, then detectors without weights.

    A file that cannot be read is listed with its problem.
    """
    automatic = ModelEntry(
        "auto", tr("Automatic"), tr("The engine picks the model that suits the images best.")
    )
    cva = ModelEntry(
        "cva",
        tr("Change vector analysis"),
        tr("Compares colours pixel by pixel. Needs no model and works with any bands and any resolution."),
    )
    entries = [_entry(file) for file in _model_files()]
    return [automatic, *sorted(entries, key=lambda entry: (entry.problem != "", entry.title.lower())), cva]


def model_folders() -> list[Path]:
    """Where model files are looked for: the bundled ones, then the user's."""
    listed = os.environ.get(ENVIRONMENT_VARIABLE, "")
    users = [Path(folder) for folder in listed.split(os.pathsep) if folder] or [user_model_folder()]
    return [BUNDLED_FOLDER, *users]


def user_model_folder() -> Path:
    """The folder for the user's own models; the engine looks there as well."""
    home = Path.home()
    if sys.platform == "win32":
        data = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        data = home / "Library" / "Application Support"
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return data / "deep_change_detection" / "models"


def _model_files() -> list[Path]:
    return [file for folder in model_folders() for file in sorted(folder.glob("*.safetensors"))]


def _entry(file: Path) -> ModelEntry:
    try:
        card = _read_card(file)
        name = str(card.get("name") or file.stem)
        return ModelEntry(name, str(card.get("title") or name), _summary(card), str(file), card)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        problem = tr("{} is not a readable model file ({}).").format(file, reason)
        return ModelEntry(str(file), tr("{} (unreadable)").format(file.name), problem, str(file), {}, problem)


def _read_card(file: Path) -> dict[str, Any]:
    """The card in a model file: 8 bytes of little-endian length, then JSON whose `__metadata__` holds it."""
    with file.open("rb") as stream:
        length = int.from_bytes(stream.read(8), "little")
        if not 2 <= length <= min(LONGEST_HEADER_BYTES, file.stat().st_size):
            raise ValueError(tr("it has no safetensors header"))
        header = json.loads(stream.read(length))
    if "card" not in header.get("__metadata__", {}):
        raise ValueError(tr("it has no card"))
    card = json.loads(header["__metadata__"]["card"])
    if card.get("format", 0) > NEWEST_CARD_FORMAT:
        raise ValueError(tr("it was made for a newer version of the plugin"))
    return card


def _summary(card: dict[str, Any]) -> str:
    """Bands, the pixel sizes it suits and how well it did: "red, green, blue · 0.2–1 m · F1 0.60"."""
    parts = []
    if card.get("bands"):
        parts.append(", ".join(str(band) for band in card["bands"]))
    sizes = card.get("ground_sample_distance") or {}
    if sizes.get("min") is not None and sizes.get("max") is not None:
        parts.append(tr("{:g}–{:g} m").format(sizes["min"], sizes["max"]))
    scores = [metric for metric in card.get("metrics") or [] if metric.get("f1") is not None]
    if scores:
        parts.append(tr("F1 {:.2f} on {}").format(scores[0]["f1"], scores[0].get("data", "?")))
    return " · ".join(parts) or str(card.get("description", ""))
