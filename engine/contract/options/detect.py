"""The options of `detect`."""

from __future__ import annotations

from dataclasses import dataclass

from ..detectors import AUTOMATIC
from ..windows import SMALLEST_WINDOW
from . import shared
from .option import EXTENT, TEXT, WHOLE, declare

ON_ERROR = ("stop", "skip")
RESUME = ("auto", "never", "require")


@dataclass(frozen=True)
class DetectOptions:
    """Two images to a change map; None is the default."""

    before: str = declare(
        TEXT, help="earlier image, any raster that GDAL reads", metavar="BEFORE", positional=True
    )
    after: str = declare(TEXT, help="later image", metavar="AFTER", positional=True)
    output: str = declare(TEXT, help="the change map to write", metavar="MAP.tif")
    model: str = declare(TEXT, AUTOMATIC, help="model name, model file, or cva", metavar="NAME_OR_FILE")
    polygons: str | None = declare(TEXT, None, help="also write the polygons of change", metavar="FILE.gpkg")
    threshold: float | None = shared.threshold("probability of change", "the model's, else 0.5")
    min_area: float = shared.min_area()
    simplify: float = shared.simplify()
    before_bands: list[int] | None = shared.bands("by colour, else first")
    after_bands: list[int] | None = shared.bands_likewise()
    grid: str = declare(
        TEXT,
        "after",
        help="pixel grid of the map: an image's, or a pixel size in units of the after image's CRS",
        metavar="before|after|SIZE",
    )
    extent: tuple[float, float, float, float] | None = declare(
        EXTENT, None, help="limits, in the CRS of the grid", metavar="XMIN,YMIN,XMAX,YMAX"
    )
    area: str | None = shared.area()
    stretch: str | None = declare(
        TEXT,
        None,
        help="values mapped onto what the model expects: as they are, 2nd to 98th percentile per band "
        "of each image or of both together, or fixed",
        told_default="none for 8-bit images and cva, else each",
        metavar=shared.STRETCHES,
    )
    window: int | None = declare(
        WHOLE,
        None,
        help="side of the sliding window",
        told_default="the model's",
        metavar="PIXELS",
        lowest=SMALLEST_WINDOW,
        unit="pixels",
    )
    overlap: int | None = declare(
        WHOLE,
        None,
        help="shared by neighbouring windows",
        told_default="the model's",
        metavar="PIXELS",
        lowest=0,
        meaning="between 0 and the window",
        unit="pixels",
    )
    batch: int | None = shared.batch()
    device: str = shared.device("or several CUDA devices, cuda:0,cuda:1")
    precision: str = shared.precision("auto", "of a network's numbers; auto is what the device does best")
    augment: str = shared.augment()
    on_error: str = declare(
        TEXT,
        ON_ERROR[0],
        help="what a damaged part of an image does: stop the run, or become nodata",
        choices=ON_ERROR,
    )
    resume: str = declare(
        TEXT,
        RESUME[0],
        help="go on with an interrupted run of the same inputs and options",
        choices=RESUME,
    )
    overwrite: bool = shared.overwrite("replace existing outputs once the new ones are complete")
