"""Where model files lie, which there are, and which of them *Automatic* takes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .card import COLOURS, Card
from .detectors import AUTOMATIC, DETECTORS, WITHOUT_MODEL
from .errors import InputError
from .files import data_folder
from .model_file import SUFFIX, read_card

BUNDLED_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "models"
ENVIRONMENT_VARIABLE = "DEEP_CHANGE_MODELS"
"""Folders beside the bundled one, instead of the user's data folder."""


@dataclass(frozen=True)
class ModelFile:
    """A model file that can be used."""

    file: str
    card: Card

    @property
    def is_bundled(self) -> bool:
        return Path(self.file).parent == BUNDLED_FOLDER


@dataclass(frozen=True)
class Listing:
    """What the model folders hold.

    Attributes:
        models: those that can be read; those found first win over others of the same name.
        unreadable: file, and the sentence that says why it cannot be used.
    """

    models: list[ModelFile]
    unreadable: list[tuple[str, str]]

    def as_json(self) -> dict[str, Any]:
        return {
            "models": [{"file": model.file, "card": model.card.as_json()} for model in self.models],
            "detectors": [
                {"name": facts.name, "title": facts.title, "description": facts.description}
                for facts in DETECTORS.values()
            ],
            "unreadable": [{"file": file, "text": text} for file, text in self.unreadable],
        }

    def in_words(self) -> str:
        lines = [f"{facts.name:<24}{facts.title}" for facts in DETECTORS.values()]
        for model in self.models:
            card = model.card
            lines.append(f"{card.name:<24}{card.title}  [{', '.join(card.bands)}]  {model.file}")
        return "\n".join(lines + [f"unusable: {text}" for _, text in self.unreadable])


def user_folder() -> Path:
    """The folder for the user's own models; it need not exist."""
    return data_folder() / "models"


def folders() -> list[Path]:
    """Where model files are looked for: the bundled ones first, then the user's."""
    listed = [Path(part) for part in os.environ.get(ENVIRONMENT_VARIABLE, "").split(os.pathsep) if part]
    return [BUNDLED_FOLDER, *(listed or [user_folder()])]


def model_files() -> list[Path]:
    """The files in `folders()` that are called like models, usable or not."""
    return [path for folder in folders() for path in sorted(folder.glob(f"*{SUFFIX}"))]


def list_models() -> Listing:
    """All model files in `folders()`."""
    listing = Listing([], [])
    for path in model_files():
        try:
            listing.models.append(ModelFile(str(path), read_card(path)))
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
    for model in listing.models:
        if name in (model.card.name, Path(model.file).stem, Path(model.file).name):
            return model.file
    for file, text in listing.unreadable:
        if name in (Path(file).stem, Path(file).name):
            raise InputError(text)
    known = [AUTOMATIC, *DETECTORS, *(model.card.name for model in listing.models)]
    raise InputError(
        f"There is no model {name}; give a model file or one of: {', '.join(known)}.",
        f"Model files are looked for in {', '.join(map(str, folders()))}.",
    )


def choose_model(models: list[ModelFile], ground_sample_distance: float | None, band_count: int) -> str:
    """What *Automatic* means for images like these: a model file, or the detector that needs none.

    Args:
        models: those to choose from, as `list_models` gives them.
        ground_sample_distance: pixel size of the analysis in metres; None where it is not known.
        band_count: data bands that both images have.

    Returns:
        the file whose card covers the pixel size and needs no more bands, best pixel size nearest. Of equals
        a bundled one is taken: a model improved on one place is not at once the one for all. Where the pixel
        size is not known, the bundled one for colours.
    """
    if ground_sample_distance is None:
        for_colours = [model.file for model in models if model.is_bundled and model.card.bands == COLOURS]
        return for_colours[0] if for_colours and band_count >= len(COLOURS) else WITHOUT_MODEL
    fitting = [
        (sizes.distance_from_best(ground_sample_distance), not model.is_bundled, model.file)
        for model in models
        for sizes in [model.card.ground_sample_distance]
        if sizes.includes(ground_sample_distance) and len(model.card.bands) <= band_count
    ]
    return min(fitting)[-1] if fitting else WITHOUT_MODEL
