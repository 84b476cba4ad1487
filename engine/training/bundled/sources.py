"""The open data that the bundled model learns from: what each set is, where it lies, and its images.

Only sets whose licence lets a model that was trained on them be given away are named here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.contract.errors import InputError
from engine.rasters.masks import Masks
from engine.rasters.pictures import read_picture
from engine.training.bundled.roofs import outlined_roofs
from engine.training.data_folders import images_in

RGB = [1, 2, 3]


@dataclass(frozen=True)
class Place:
    """A piece of ground on one date.

    Attributes:
        image: (3, height, width) uint8.
        building: (height, width) bool, or None where it is not known which pixels show one.
        known: (height, width) bool, where `building` can be trusted.
    """

    image: np.ndarray
    building: np.ndarray | None
    known: np.ndarray

    @property
    def is_empty(self) -> bool:
        """Whether every pixel is known to show no building."""
        return self.building is not None and not self.building.any() and bool(self.known.all())

    def part(self, box: tuple[slice, slice]) -> Place:
        building = None if self.building is None else self.building[box]
        return Place(self.image[(slice(None), *box)], building, self.known[box])


@dataclass(frozen=True)
class OpenSet:
    """A set of images of one date.

    Attributes:
        key: its name here.
        folders: of images, under the data folder; a folder `building_mask` beside one has its outlines.
        title, licence, source: for cards, and for whoever lacks it.
        without_buildings: beginnings of the names of images that show none, though there are no outlines.
        share: how often it is drawn from, against the others.
    """

    key: str
    folders: tuple[str, ...]
    title: str
    licence: str
    source: str
    without_buildings: tuple[str, ...] = ()
    share: float = 1.0

    def is_in(self, data: Path) -> bool:
        return all((data / folder).is_dir() for folder in self.folders)

    @property
    def missing(self) -> str:
        """A sentence for who lacks it."""
        return f"{self.title} ({self.licence}; {self.source}) is not in {', '.join(self.folders)}."


_OUTLINES = "imagery CC BY 4.0, OpenAerialMap; outlines ODbL, OpenStreetMap contributors"
_OPEN_AERIAL_MAP = "openaerialmap.org with openstreetmap.org"


def _town(key: str, title: str, share: float = 1.0) -> OpenSet:
    folders = tuple(f"open_buildings/{key}/{zoom}/image" for zoom in ("z19", "z20"))
    return OpenSet(key, folders, f"Drone images of {title}", _OUTLINES, _OPEN_AERIAL_MAP, share=share)


TRAINED_ON = (
    OpenSet(
        "banepa",
        ("open_buildings/banepa/labelled/image",),
        "Drone images of Banepa, Nepal",
        _OUTLINES,
        _OPEN_AERIAL_MAP,
        share=1.5,
    ),
    _town("banepa_np_sample", "Banepa, Nepal, coarser", share=0.5),
    _town("catanduanes_ph", "Catanduanes, Philippines"),
    _town("nairobi_ke", "Nairobi, Kenya", share=1.5),
    _town("zanzibar_tz", "Zanzibar, Tanzania", share=2.0),
    OpenSet(
        "ucmerced_us",
        ("ucmerced_us/image",),
        "UC Merced Land Use",
        "U.S. public domain, USGS National Map Urban Area Imagery; roofs outlined by this project",
        "weegee.vision.ucmerced.edu/datasets/landuse.html",
        without_buildings=("agricultural", "beach", "chaparral", "forest", "river", "runway"),
        share=4.0,
    ),
    OpenSet(
        "banepa_unlabelled",
        ("open_buildings/banepa/unlabelled", "open_buildings/banepa_extra/image"),
        "Drone images of Banepa, Nepal, without outlines",
        "CC BY 4.0, OpenAerialMap",
        "openaerialmap.org",
    ),
)
KEPT_OUT = OpenSet(
    "kampala_ug",
    ("open_buildings/kampala_ug/z20/image",),
    "Drone images of Kampala, Uganda",
    "imagery CC BY 4.0, OpenAerialMap; roofs outlined by this project",
    "openaerialmap.org",
)
"""Never trained on: epoch and threshold are chosen by it and by drawn scenes."""


def read_places(data: Path, sets: Sequence[OpenSet]) -> dict[str, list[Place]]:
    """All images of some sets, by set.

    Raises:
        InputError: a set is not there, or an image or mask cannot be read.
    """
    missing = [each.missing for each in sets if not each.is_in(data)]
    if missing:
        raise InputError(f"{data} lacks open data that the model is made from: {' '.join(missing)}")
    return {
        each.key: [place for folder in each.folders for place in _places(data / folder, each)]
        for each in sets
    }


def _places(folder: Path, origin: OpenSet) -> list[Place]:
    outlines = folder.parent / "building_mask"
    masks = images_in(outlines) if outlines.is_dir() else {}
    drawn = Masks(masks.values())
    by_eye = outlined_roofs(origin.key)
    places = []
    for name, path in images_in(folder).items():
        image = read_picture(path, RGB)
        nowhere = np.zeros(image.shape[1:], dtype=bool)
        building: np.ndarray | None
        if name in by_eye:
            building, known = by_eye[name].masks(*nowhere.shape)
        elif name in masks:
            building, known, _ = drawn.read(masks[name])
        elif origin.without_buildings and name.startswith(origin.without_buildings):
            building, known = nowhere, ~nowhere
        else:
            building, known = None, nowhere
        places.append(Place(image, building, known))
    return places
