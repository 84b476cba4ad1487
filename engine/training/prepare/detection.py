"""What the change map beside reviewed polygons tells: which images were compared, and how they were read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine.contract.addresses import without_secrets
from engine.contract.detectors import DETECTORS
from engine.contract.errors import InputError
from engine.contract.options.prepare import SourceOptions
from engine.contract.shift import NONE, Shift, read_shift
from engine.rasters.change_map import open_change_map, read_provenance
from engine.rasters.grid import Grid

ENDINGS = (".tif", ".tiff")


@dataclass(frozen=True)
class Detection:
    """How a change map was made.

    Attributes:
        map: its path.
        before, after: paths of the images, as they can be found now.
        settings: the options of `detect` with their values in that run; empty where the map tells none.
    """

    map: str
    before: str
    after: str
    settings: Mapping[str, Any]

    def tells_of(self, before: str, after: str) -> bool:
        """Whether it shows how a network sees these two images."""
        if not self.settings or self.settings.get("model") in DETECTORS:  # which measure images themselves
            return False
        return self.is_of(before, after)

    def is_of(self, before: str, after: str) -> bool:
        """Whether it compared these two images."""
        pairs = ((self.before, before), (self.after, after))
        return all(
            without_secrets(mine) == without_secrets(given) or _same_file(mine, given)
            for mine, given in pairs
        )

    def shift_on(self, grid: Grid) -> Shift | None:
        """By what the after image was moved back, in pixels of a grid; None where it was not."""
        option = self.settings.get("shift", NONE)
        return None if option == NONE else open_change_map(self.map).shift_on(grid, read_shift(option))

    def applied_to(self, options: SourceOptions) -> SourceOptions:
        """The options, with what the user left open as it was when the map was made."""
        stretch = self.settings.get("stretch")
        modes = stretch.split(" and ") if stretch else []
        return replace(
            options,
            before_bands=options.before_bands or self.settings.get("before_bands"),
            after_bands=options.after_bands or self.settings.get("after_bands"),
            grid=options.grid or self.settings.get("grid"),
            stretch=options.stretch or ((modes[0], modes[-1]) if modes else None),
        )


def find_detection(polygons: str, map_path: str | None) -> Detection | None:
    """The detection that polygons come from: by their map, or by one of the same name beside them.

    Raises:
        InputError: the map that was named is none.
    """
    if map_path is None:
        beside = [Path(polygons).with_suffix(ending) for ending in ENDINGS]
        map_path = next((str(path) for path in beside if path.is_file()), None)
        if map_path is None:
            return None
        try:
            open_change_map(map_path)
        except InputError:
            return None
    else:
        open_change_map(map_path)
    made = read_provenance(map_path)
    before, after = (_found(image, map_path) for image in (made.before, made.after))
    return Detection(map_path, before, after, made.parameters)


def _same_file(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _found(image: str, map_path: str) -> str:
    """A path that may be relative to where `detect` was started, or to the map."""
    beside = os.path.join(os.path.dirname(os.path.abspath(map_path)), image)
    return beside if image and not os.path.exists(image) and os.path.exists(beside) else image
