"""The options of `evaluate` and `compare`, which measure how right something is."""

from __future__ import annotations

from dataclasses import dataclass

from . import shared
from .option import NUMBER, REQUIRED, TEXT, TEXTS, declare

PROTOCOLS = ("patches", "scene")
EVALUATION_BATCH = 8
"""Windows at once where the user leaves it open."""


@dataclass(frozen=True)
class EvaluateOptions:
    """Models on labelled pairs."""

    model: list[str] = declare(
        TEXTS, REQUIRED, "model names or model files; several make one table", "NAME_OR_FILE"
    )
    data: str = declare(TEXT, REQUIRED, "a training set: DIR/{train,val,test}/{A,B,label}", "DIR")
    split: str = declare(TEXT, "test", "folder of the training set")
    protocol: str = declare(
        TEXT,
        PROTOCOLS[0],
        "patches: tiles of the model's window, as in the papers; scene: whole images, as detect sees them",
        choices=PROTOCOLS,
    )
    threshold: float | None = shared.threshold(
        "probability from which a pixel is change (default: the model's)"
    )
    augment: str = shared.augment()
    batch: int | None = shared.batch(f"windows computed at once (default: auto, {EVALUATION_BATCH})")
    threads: int | None = shared.threads()
    device: str = shared.device()
    precision: str = shared.precision(
        "float32", "of the network's numbers; auto is what the device does best"
    )


@dataclass(frozen=True)
class CompareOptions:
    """A result beside a reference."""

    result: str = declare(
        TEXT, REQUIRED, "a change map, polygons of change, or a mask", "MAP_OR_POLYGONS", positional=True
    )
    reference: str = declare(
        TEXT,
        REQUIRED,
        "what is true: a mask (of 0 and 255, or of 0 and 1 with 255 where it is not labelled), or polygons",
        "REFERENCE",
        positional=True,
    )
    threshold: float | None = shared.threshold(
        "probability from which a pixel of a change map is change (default: the one it was made with)"
    )
    area: str | None = shared.area()
    pixel_size: float | None = declare(
        NUMBER,
        None,
        "side of the pixels to count, in units of the CRS; needed where both are polygons "
        "(default: the pixels of the map, else of the reference)",
        "SIZE",
    )
    reference_threshold: float | None = shared.threshold(
        "likewise of a reference that is a change map (default: the one it was made with)"
    )
    agreement: str | None = declare(
        TEXT,
        None,
        "raster to write: 0 where neither has change, 1 both, 2 the result alone, 3 the reference alone "
        "(default: none)",
        "MAP.tif",
    )
    report: str | None = declare(
        TEXT,
        None,
        "page of figures and curves to write, or with the ending .json what --json prints (default: none)",
        "FILE.html",
    )
    title: str | None = declare(TEXT, None, "heading of the page (default: the names of both files)")
    overwrite: bool = shared.overwrite("replace such files where they exist")
