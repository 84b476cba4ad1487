"""What may vary in synthetic scenes, and by how much."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.contract.errors import InputError


@dataclass(frozen=True)
class SceneSettings:
    """Change, which the mask marks, and all that differs between the images without being change.

    Attributes:
        pixel_m: smallest and largest ground size of a pixel, in metres.
        new, removed, rebuilt: the share of buildings that only the second image has, that only the first has,
            and that gave way to another one.
        without_change: share of scenes in which no building changes.
        shift: least and most pixels by which the second image is displaced against the first.
        off_nadir: largest angle between the line of sight and the vertical, in degrees, of each image.
        light: how much sun and exposure may differ, from 0 (the same in both) to 1.
        season: how much plants, fields and bare ground may differ, from 0 to 1.
        haze: the largest share of haze in what is seen of the ground.
        noise: largest standard deviation of the sensor's noise, in grey values of 255.
        trees, water, cars: density of trees and cars against the usual, and the share of scenes with water.
    """

    pixel_m: tuple[float, float] = (0.35, 0.65)
    new: float = 0.25
    removed: float = 0.1
    rebuilt: float = 0.07
    without_change: float = 0.1
    shift: tuple[float, float] = (0.5, 3.0)
    off_nadir: float = 15.0
    light: float = 1.0
    season: float = 1.0
    haze: float = 0.3
    noise: float = 5.0
    trees: float = 1.0
    water: float = 0.25
    cars: float = 1.0

    def __post_init__(self) -> None:
        if min(self.new, self.removed, self.rebuilt) < 0 or self.new + self.removed + self.rebuilt > 1:
            raise InputError("The shares of new, removed and rebuilt buildings must not pass 1 together.")
        if not 0 <= self.shift[0] <= self.shift[1] <= 6:
            raise InputError(f"The shift is {self.shift}; give two numbers of pixels from 0 to 6, rising.")
        if not 0 < self.pixel_m[0] <= self.pixel_m[1]:
            raise InputError(f"The pixel sizes are {self.pixel_m}; give two numbers above 0, rising.")
        if not 0 <= self.off_nadir <= 40:
            raise InputError(f"The viewing angle is {self.off_nadir}°; give one from 0 to 40.")

    def with_nuisance(self, share: float) -> SceneSettings:
        """The same, but so much (0 to 1) of all that differs between the images without being change."""
        if not 0 <= share <= 1:
            raise InputError(f"The share of nuisance is {share:g}; give a number from 0 to 1.")
        return replace(
            self,
            shift=(share * self.shift[0], share * self.shift[1]),
            off_nadir=share * self.off_nadir,
            light=share * self.light,
            season=share * self.season,
            haze=share * self.haze,
        )
