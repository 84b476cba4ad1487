"""What models and detectors find in labelled pairs that they never saw, through the whole of `detect`.

Needs the sets of `--data`, none of which may be shipped. The thresholds are those that detectors bring along:
none is chosen by these images.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from benchmarks.rows import Row
from engine.contract.detectors import DETECTORS
from engine.contract.levels import NODATA, lowest_change_level
from engine.contract.library import list_models
from engine.contract.options.detect import DetectOptions
from engine.contract.shift import NONE
from engine.detect.job import detect
from engine.rasters.encoded import encode_png
from engine.reporting import Reporter
from engine.training.bundled.photograph import MARGIN, displaced, photographed
from engine.training.dataset import Sample, Split, open_split
from engine.training.metrics import Confusion
from engine.training.synthetic import scene

NO_CHANGE = "unchanged"
MIDDLE_GREY = 127
_UNCHANGED_DRAWN = 8
_PICTURES = 4
"""Pairs of each set in its sheet."""


@dataclass(frozen=True)
class LabelledSet:
    """Labelled pairs.

    Attributes:
        title: what it is, and where.
        folder, split: under the data folder.
        metres: size of their pixels.
    """

    name: str
    title: str
    folder: str
    split: str
    metres: float

    def open(self, data: Path) -> Split:
        return open_split(data / self.folder, self.split, [1, 2, 3])

    def copy_with_plain_masks(self, data: Path, folder: Path) -> Split:
        """A copy, split `name` of the folder, with masks of 0 and 255 alone: some have greys between."""
        source, copy = data / self.folder / self.split, folder / self.name
        for kind in ("A", "B"):
            shutil.copytree(source / kind, copy / kind, dirs_exist_ok=True)
        (copy / "label").mkdir(exist_ok=True)
        for path in sorted((source / "label").iterdir()):
            change = gdal.Open(str(path)).ReadAsArray(band_list=[1]) > MIDDLE_GREY
            (copy / "label" / f"{path.stem}.png").write_bytes(encode_png(change[..., None] * np.uint8(255)))
        return open_split(folder, self.name, [1, 2, 3])


SETS = (
    LabelledSet("vhr_fotbcd", "FOTBCD, France, 0.2 m", "evaluation", "vhr_fotbcd", 0.2),
    LabelledSet("vhr_levir_256", "LEVIR-CD, Texas, 0.5 m", "evaluation", "vhr_levir_256", 0.5),
    LabelledSet("vhr_whu_256", "WHU-CD, New Zealand, 0.15 m", "evaluation", "vhr_whu_256", 0.15),
    LabelledSet("levir_part", "LEVIR-CD, Texas, 0.5 m, 24 tiles", "levir_part", "train", 0.5),
    LabelledSet("mid_sztaki", "SZTAKI, Hungary, 1.5 m", "evaluation", "mid_sztaki", 1.5),
    LabelledSet("coarse_oscd_rgb", "OSCD, 10 m", "evaluation", "coarse_oscd_rgb", 10.0),
)
FINE = ("vhr_fotbcd", "vhr_levir_256", "vhr_whu_256")
"""Sets that count together as one more."""
TOGETHER = "vhr together"


def detectors() -> list[str]:
    """The bundled models and all that needs no model."""
    return [*(model.card.name for model in list_models().models if model.is_bundled), *DETECTORS]


def measure(folder: Path, data: Path, names: Sequence[str], pictures: Path | None, small: bool) -> list[Row]:
    """F1, precision and recall of each detector on each set, and false alarms where nothing changed.

    Args:
        folder: for what lies between.
        data: the folder of the sets.
        names: models and detectors, as `detect` takes them.
        pictures: where a sheet of each set and detector goes; None for nowhere.
    """
    rows = []
    measured = SETS[1:3] if small else SETS
    splits = {each: each.copy_with_plain_masks(data, folder / "sets") for each in measured}
    for name in names:
        together = Confusion()
        for labelled, split in splits.items():
            found = _found(labelled, split, name, folder, pictures)
            if labelled.name in FINE:
                together += found
            rows += _rows(name, labelled.name, found)
        rows += _rows(name, TOGETHER, together)
        rows.append(_false_alarms(name, splits, folder, small))
    return rows


def _rows(detector: str, case: str, found: Confusion) -> list[Row]:
    figures = found.metrics()
    return [
        Row("accuracy", f"{case} {detector}", figure, figures[figure] or 0.0)
        for figure in ("f1", "precision", "recall")
    ]


def _found(
    labelled: LabelledSet, split: Split, detector: str, folder: Path, pictures: Path | None
) -> Confusion:
    """All pixels of a set; its first pairs are drawn into a sheet."""
    total, shown = Confusion(), []
    for index in range(len(split.names)):
        sample = split.read(index)
        change = change_found(sample, labelled.metres, detector, folder)
        total += Confusion.of(change, sample.label, sample.valid)
        if len(shown) < _PICTURES:
            shown.append(_picture(sample, change))
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        sheet = np.concatenate(shown, axis=1).transpose(1, 2, 0)
        (pictures / f"{labelled.name} {detector}.png").write_bytes(encode_png(sheet))
    return total


def _false_alarms(detector: str, splits: Mapping[LabelledSet, Split], folder: Path, small: bool) -> Row:
    """The share of pixels called change between two photographs of one place, real or drawn."""
    wrong = pixels = 0
    places = [(scene((9, number)).before, 0.5) for number in range(1 if small else _UNCHANGED_DRAWN)]
    for labelled in SETS[1:2] if small else SETS[:4]:
        split = splits[labelled]
        places += [(split.read(index).before, labelled.metres) for index in range(len(split.names))]
    for number, (image, metres) in enumerate(places):
        rng = np.random.default_rng((17, number))
        inside = np.s_[:, MARGIN:-MARGIN, MARGIN:-MARGIN]
        before = photographed(image[inside], rng)
        after = photographed(displaced(image, rng), rng)
        nothing = np.zeros(before.shape[1:], dtype=bool)
        change = change_found(Sample("", before, after, nothing, ~nothing), metres, detector, folder)
        wrong, pixels = wrong + int(change.sum()), pixels + change.size
    return Row("accuracy", f"{NO_CHANGE} {detector}", "false pixels in 100", 100 * wrong / pixels)


def change_found(sample: Sample, metres: float, detector: str, folder: Path, shift: str = NONE) -> np.ndarray:
    """What `detect` calls change on its own choice of pixel size, on the pixels of the sample."""
    paths = [str(folder / name) for name in ("before.tif", "after.tif", "map.tif")]
    for path, image in zip(paths, (sample.before, sample.after)):
        _write(path, image, metres)
    options = DetectOptions(*paths, model=detector, grid="auto", shift=shift, overwrite=True, resume="never")
    result = detect(options, Reporter(lambda event: None))
    height, width = sample.label.shape
    extent = (0, -height * metres, width * metres, 0)
    on_sample = gdal.Warp(
        "",
        paths[2],
        format="MEM",
        outputBounds=extent,
        width=width,
        height=height,
        resampleAlg="bilinear",
        dstNodata=NODATA,
    )
    values = on_sample.ReadAsArray()
    found: np.ndarray = (values >= lowest_change_level(result.threshold)) & (values != NODATA)
    return found


def _write(path: str, image: np.ndarray, metres: float) -> None:
    bands, height, width = image.shape
    colours = ["PHOTOMETRIC=RGB"]
    file = gdal.GetDriverByName("GTiff").Create(path, width, height, bands, gdal.GDT_Byte, colours)
    file.SetGeoTransform((0, metres, 0, 0, 0, -metres))
    file.SetProjection("EPSG:32631")
    file.WriteArray(image)


def _picture(sample: Sample, change: np.ndarray) -> np.ndarray:
    """Before, after, label and result side by side, (3, 256, 1024) uint8."""
    step = max(sample.label.shape[0] // 256, 1)
    masks = [np.stack([mask * np.uint8(255)] * 3) for mask in (sample.label, change)]
    part = np.s_[:, : 256 * step : step, : 256 * step : step]
    return np.concatenate([image[part] for image in (sample.before, sample.after, *masks)], axis=2)
