"""What the raster tests share: images of a known function of place, so that any misplacement shows."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import numpy as np
import pytest
from osgeo import osr

UTM = 32633
WGS84 = 4326
EASTING, NORTHING = 500_000.0, 5_400_000.0


@dataclass(frozen=True)
class Raster:
    """A raster's geometry, with its own small algebra instead of the engine's."""

    epsg: int
    geotransform: tuple[float, ...]
    width: int
    height: int

    def centres(self) -> tuple[np.ndarray, np.ndarray]:
        """Map coordinates of all pixel centres, each (height, width)."""
        columns, rows = np.meshgrid(np.arange(self.width) + 0.5, np.arange(self.height) + 0.5)
        x, a, b, y, d, e = self.geotransform
        return x + a * columns + b * rows, y + d * columns + e * rows

    def pixels_at(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Column and row, in fractions, of map coordinates, by Cramer's rule."""
        left, a, b, top, d, e = self.geotransform
        determinant = a * e - b * d
        return (
            ((x - left) * e - (y - top) * b) / determinant,
            ((y - top) * a - (x - left) * d) / determinant,
        )


def project(x: np.ndarray, y: np.ndarray, source: int, target: int) -> tuple[np.ndarray, np.ndarray]:
    """Coordinates from one EPSG code to another, x before y."""
    if source == target:
        return x, y
    references = [osr.SpatialReference(), osr.SpatialReference()]
    for reference, epsg in zip(references, (source, target)):
        reference.ImportFromEPSG(epsg)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    points = osr.CoordinateTransformation(*references).TransformPoints(
        np.column_stack([x.ravel(), y.ravel()]).tolist()
    )
    projected = np.array(points)
    return projected[:, 0].reshape(x.shape), projected[:, 1].reshape(x.shape)


def ground_values(easting: np.ndarray, northing: np.ndarray) -> np.ndarray:
    """What lies on the ground, float32: smooth, and different everywhere in both directions."""
    x, y = easting - EASTING, northing - NORTHING
    return (1000 + 300 * np.sin(x / 40 + 0.3) + 220 * np.cos(y / 55) + 0.5 * x - 0.7 * y).astype(np.float32)


@pytest.fixture(scope="session")
def ground() -> Callable[[Raster], np.ndarray]:
    """The ground's values at a raster's pixel centres, (1, height, width) float32."""

    def sample(raster: Raster) -> np.ndarray:
        return ground_values(*project(*raster.centres(), raster.epsg, UTM))[None]

    return sample


@pytest.fixture(scope="session")
def pixels_on() -> Callable[[Raster, Raster], tuple[np.ndarray, np.ndarray]]:
    """Columns and rows on a second raster of a first raster's pixel centres."""

    def locate(raster: Raster, other: Raster) -> tuple[np.ndarray, np.ndarray]:
        return other.pixels_at(*project(*raster.centres(), raster.epsg, other.epsg))

    return locate


@pytest.fixture(scope="session")
def raster() -> Callable[..., Raster]:
    """Makes a raster near the test ground's origin, in metres from it or, for EPSG:4326, in degrees of it."""

    def make(
        epsg: int = UTM,
        *,
        size: Sequence[int] = (160, 120),
        shift_m: Sequence[float] = (0.0, 0.0),
        pixel_m: float = 1.0,
        turned: float = 0.0,
        south_up: bool = False,
    ) -> Raster:
        width, height = size
        east, north = EASTING + shift_m[0], NORTHING + shift_m[1]
        cosine, sine = pixel_m * np.cos(np.radians(turned)), pixel_m * np.sin(np.radians(turned))
        a, b, d, e = cosine, -sine, -sine, -cosine
        if south_up:
            east, north = east - b * -height, north + e * height
            b, e = -b, -e
        if epsg == WGS84:
            (x, x2), (y, y2) = project(
                np.array([east, east + 1000]), np.array([north, north + 1000]), UTM, WGS84
            )
            across, up = (x2 - x) / 1000, (y2 - y) / 1000
            return Raster(epsg, (x, a * across, b * across, y, d * up, e * up), width, height)
        return Raster(epsg, (east, a, b, north, d, e), width, height)

    return make


@pytest.fixture(scope="session")
def write_raster(write_image) -> Callable[..., str]:
    """Writes pixels (bands, height, width) with a raster's geometry and returns the path."""

    def write(path: Path | str, raster: Raster, pixels: np.ndarray, **options) -> str:
        return write_image(path, pixels, epsg=raster.epsg, geotransform=raster.geotransform, **options)

    return write


@pytest.fixture(scope="session")
def fingerprint() -> Callable[[Path], dict[str, str]]:
    """Every file below a folder with the checksum of its bytes."""

    def of(folder: Path) -> dict[str, str]:
        return {
            str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    return of
