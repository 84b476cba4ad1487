"""Finds what can detect change by name: model files in the known folders, and detectors without weights."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine import model_file
from engine.contract.errors import InputError

BUNDLED_FOLDER = Path(__file__).parent.parent / "resources" / "models"
SUFFIX = ".safetensors"
DETECTORS = {
    "cva": {
        "name": "cva",
        "title": "Change vector analysis",
        "description": "Compares normalised pixel values; works with any bands and any resolution.",
    }
}


@dataclass(frozen=True)
class Listing:
    """What the model folders hold.

    Attributes:
        models: file and card of each readable model file.
        unreadable: file and the sentence that says why it cannot be used.
    """

    models: list[tuple[str, dict[str, Any]]]
    unreadable: list[tuple[str, str]]

    def as_json(self) -> dict[str, Any]:
        return {
            "models": [{"file": file, "card": card} for file, card in self.models],
            "detectors": list(DETECTORS.values()),
            "unreadable": [{"file": file, "text": text} for file, text in self.unreadable],
        }


def folders() -> list[Path]:
    """Where model files are looked for: bundled ones, then DEEP_CHANGE_MODELS or the user's data folder."""
    listed = [Path(part) for part in os.environ.get("DEEP_CHANGE_MODELS", "").split(os.pathsep) if part]
    return [BUNDLED_FOLDER, *(listed or [_user_data_folder() / "deep_change_detection" / "models"])]


def list_models() -> Listing:
    """All model files in `folders()`, those found first winning over others of the same name."""
    listing = Listing([], [])
    for folder in folders():
        for path in sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []:
            try:
                listing.models.append((str(path), model_file.read_card(path)))
            except InputError as error:
                listing.unreadable.append((str(path), error.text))
    return listing


def find_model(name: str) -> str:
    """The model file meant by a path, a file name without its ending, or the name on a card.

    Raises:
        InputError: there is none.
    """
    if os.path.isfile(name):
        return name
    listing = list_models()
    for file, card in listing.models:
        if name in (card["name"], Path(file).stem, Path(file).name):
            return file
    for file, text in listing.unreadable:
        if name in (Path(file).stem, Path(file).name):
            raise InputError(text)
    known = ["auto", *DETECTORS, *(card["name"] for _, card in listing.models)]
    raise InputError(
        f"There is no model {name}; give a model file or one of: {', '.join(known)}.",
        f"Model files are looked for in {', '.join(map(str, folders()))}.",
    )


def choose_model(ground_sample_distance: float, band_count: int) -> str:
    """The model file made for images like these, or "cva" where none is.

    Args:
        ground_sample_distance: pixel size of the analysis in metres.
        band_count: data bands that both images have.

    Returns:
        the file whose card covers the pixel size and needs no more bands, best pixel size nearest. Of equals
        a bundled one is taken: a model improved on one place is not at once the one for all.
    """
    fitting = [
        (abs((distance["best"] or distance["min"]) - ground_sample_distance), not _is_bundled(file), file)
        for file, card in list_models().models
        for distance in [card["ground_sample_distance"]]
        if distance["min"] is not None
        and distance["max"] is not None
        and distance["min"] <= ground_sample_distance <= distance["max"]
        and len(card["bands"]) <= band_count
    ]
    return min(fitting)[-1] if fitting else "cva"


def _is_bundled(file: str) -> bool:
    return Path(file).parent == BUNDLED_FOLDER


def _user_data_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
