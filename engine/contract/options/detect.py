"""The options of `detect`, and of `polygons`, which is its last step at any threshold."""

from __future__ import annotations

from dataclasses import dataclass

from ..detectors import AUTOMATIC, DETECTORS
from ..shift import NONE
from ..windows import SMALLEST_WINDOW
from . import shared
from .option import EXTENT, REQUIRED, TEXT, WHOLE, declare

ON_ERROR = ("stop", "skip")
RESUME = ("auto", "never", "require")


@dataclass(frozen=True)
class DetectOptions:
    """Two images to a change map, or a table of such pairs; None is the default."""

    before: str = declare(
        TEXT,
        "",
        "earlier image, any raster that GDAL reads, or stac: and the address of an item or a search",
        "BEFORE",
        positional=True,
        unless="pairs",
    )
    after: str = declare(TEXT, "", "later image", "AFTER", positional=True, unless="pairs")
    output: str = declare(
        TEXT,
        "",
        "the change map to write; where the name ends in /, a folder of tiles with a VRT and a STAC "
        "collection over them",
        "MAP.tif|DIR/",
        unless="pairs",
    )
    model: str = declare(
        TEXT, AUTOMATIC, f"model name, model file, or {', '.join(DETECTORS)}", "NAME_OR_FILE"
    )
    polygons: str | None = declare(TEXT, None, "also write the polygons of change", "FILE.gpkg")
    threshold: float | None = shared.threshold("probability of change (default: the model's, else 0.5)")
    min_area: float = shared.min_area(0.0)
    simplify: float = shared.simplify()
    before_bands: list[int] | None = shared.bands("bands (default: by colour, else first)")
    after_bands: list[int] | None = shared.bands("likewise of the after image")
    grid: str = declare(
        TEXT,
        "after",
        "pixel grid of the map: an image's, a pixel size in units of the after image's CRS, or the after "
        "image's unless another pixel size suits the model better",
        "auto|before|after|SIZE",
    )
    extent: tuple[float, float, float, float] | None = declare(
        EXTENT, None, "limits, in the CRS of the grid", "XMIN,YMIN,XMAX,YMAX"
    )
    area: str | None = shared.area()
    part: tuple[float, float, float, float] | None = declare(
        EXTENT,
        None,
        "write only this part of the map, as it is in the whole, in the CRS of the grid (default: all)",
        "XMIN,YMIN,XMAX,YMAX",
    )
    shift: str = declare(
        TEXT,
        NONE,
        "how far the after image lies to the right of and below the before image, which it is moved back by; "
        "auto estimates it, and moves nothing where that is not sure",
        "none|auto|DX,DY",
        unit="pixels of the grid",
    )
    stretch: str | None = declare(
        TEXT,
        None,
        "values mapped onto what the model expects: as they are, 2nd to 98th percentile per band "
        "of each image or of both together, or fixed; new ground does not move percentiles, and MIN,MAX are "
        "numbers as the after image stores them, to which the before image's are brought where the files "
        "declare other scales or offsets (default: none for 8-bit images and without a model, else each)",
        shared.STRETCHES,
    )
    normalise: str = declare(
        TEXT,
        shared.NORMALISATIONS[0],
        "first bring the before image to the light of the after image, by pixels that did not change (irmad)",
        choices=shared.NORMALISATIONS,
    )
    window: int | None = declare(
        WHOLE,
        None,
        "side of the sliding window (default: the model's)",
        "PIXELS",
        lowest=SMALLEST_WINDOW,
        unit="pixels",
    )
    overlap: int | None = declare(
        WHOLE,
        None,
        "shared by neighbouring windows (default: the model's)",
        "PIXELS",
        lowest=0,
        meaning="between 0 and the window",
        unit="pixels",
    )
    batch: int | None = shared.batch("windows computed at once (default: auto)")
    threads: int | None = shared.threads()
    device: str = shared.device("or several CUDA devices, cuda:0,cuda:1")
    cluster: str | None = declare(
        TEXT,
        None,
        "compute on the workers of a Dask cluster: its scheduler's address or file, or so many processes on "
        "this computer (default: without a cluster)",
        "ADDRESS|FILE|local:N",
    )
    precision: str = shared.precision("auto", "of a network's numbers; auto is what the device does best")
    augment: str = shared.augment()
    on_error: str = declare(
        TEXT,
        ON_ERROR[0],
        "what a damaged part of an image does: stop the run, or become nodata",
        choices=ON_ERROR,
    )
    resume: str = declare(
        TEXT, RESUME[0], "go on with an interrupted run of the same inputs and options", choices=RESUME
    )
    overwrite: bool = shared.overwrite("replace existing outputs once the new ones are complete")
    pairs: str | None = declare(
        TEXT,
        None,
        "many pairs in place of BEFORE, AFTER and --output: a table with the columns before, after and "
        "output, and area, polygons, before_date and after_date where wanted; --polygons then is one file "
        "for all pairs, which tells the date of first change",
        "FILE.csv",
    )


@dataclass(frozen=True)
class ShiftOptions:
    """How far two images of one place are shifted against each other."""

    before: str = declare(TEXT, REQUIRED, "earlier image", "BEFORE", positional=True)
    after: str = declare(TEXT, REQUIRED, "later image", "AFTER", positional=True)
    before_bands: list[int] | None = shared.bands("bands (default: those that both images have)")
    after_bands: list[int] | None = shared.bands("likewise of the after image")
    grid: str = declare(
        TEXT,
        "after",
        "whose pixels are counted: an image's, or some of this size in units of the after image's CRS",
        "before|after|SIZE",
    )


@dataclass(frozen=True)
class ExamineOptions(ShiftOptions):
    """What two images hold."""


@dataclass(frozen=True)
class PolygonOptions:
    """A change map to polygons."""

    map: str = declare(TEXT, REQUIRED, "a change map written by detect", "MAP.tif", positional=True)
    output: str = declare(TEXT, REQUIRED, "the polygons to write", "POLYGONS.gpkg")
    threshold: float | None = shared.threshold("probability of change (default: as in the map's run)")
    min_area: float | None = shared.min_area(None, "(default: as in the map's run)")
    simplify: float = shared.simplify()
    overwrite: bool = shared.overwrite("replace an existing output once complete")
