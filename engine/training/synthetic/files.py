"""Training sets of synthetic scenes on disk, and the real images that may serve them as ground."""

from __future__ import annotations

import dataclasses
import functools
import json
import zlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np

import engine
from engine.contract.errors import InputError
from engine.contract.options.prepare import SyntheticOptions
from engine.contract.results import Result
from engine.outputs import check_place
from engine.rasters.encoded import encode_png
from engine.rasters.pictures import open_picture, read_picture
from engine.reporting import Reporter
from engine.training.data_folders import ENDINGS, SPLITS
from engine.training.pair_writer import write_file, write_pairs
from engine.training.synthetic.scene import DEFAULTS, scene
from engine.training.synthetic.scene_settings import SceneSettings

RECORD = "synthetic.json"
_LEAST_SIDE = 64


@dataclasses.dataclass(frozen=True)
class SyntheticSet(Result):
    """A set that was written.

    Attributes:
        output: its folder.
        pairs: by split.
        written: how many of them now, not by an earlier run.
        size: side of the images in pixels.
    """

    output: str
    pairs: dict[str, int]
    written: int
    size: int
    seed: int

    def in_words(self) -> str:
        pairs = ", ".join(f"{split} {count}" for split, count in self.pairs.items())
        return f"set         {self.output}\npairs       {pairs} ({self.written} written now)"


def synthetic(options: SyntheticOptions, reporter: Reporter) -> SyntheticSet:
    """The set that the options tell of, see `write_set`."""
    return write_set(
        options.output,
        {split: getattr(options, split) for split in SPLITS},
        options.size,
        options.seed,
        SceneSettings().with_nuisance(options.nuisance),
        options.textures,
        workers=options.workers,
        reporter=reporter,
    )


def write_set(
    directory: str | Path,
    counts: Mapping[str, int],
    size: int = 256,
    seed: int = 0,
    settings: SceneSettings = DEFAULTS,
    textures: str | Path | None = None,
    workers: int = 1,
    reporter: Reporter | None = None,
) -> SyntheticSet:
    """Write a training set of synthetic scenes: `DIRECTORY/SPLIT/{A,B,label}/NUMBER.png`.

    A set that was interrupted goes on, and one written with the same values grows to larger counts: pairs
    that are there already are left as they are.

    Args:
        counts: pairs by split ("train", "val", "test"); the splits share no scene.
        size: side of the images in pixels.
        textures: folder of real images whose parts take the place of the drawn ground.
        workers: processes.

    Raises:
        InputError: the folder holds something else, or a texture cannot be read.
        EnvironmentFailure: a file cannot be written.
        Cancelled: the reporter's `stop` was set.
    """
    reporter = reporter or Reporter(lambda event: None)
    directory = Path(directory)
    if size < _LEAST_SIDE or seed < 0 or min(counts.values(), default=0) < 0 or not sum(counts.values()):
        raise InputError(
            f"A synthetic set has images of {_LEAST_SIDE} pixels or more, a seed of 0 or more and at least "
            "one pair; correct the values."
        )
    if textures is not None:
        read_textures(str(textures))
    _begin(directory, size, seed, settings, textures)
    job = _Job(directory, size, seed, settings, None if textures is None else str(textures))
    for split, count in counts.items():
        if count:
            for kind in ("A", "B", "label"):
                (directory / split / kind).mkdir(parents=True, exist_ok=True)
    written = write_pairs(
        job.write, counts, lambda split, number: job.paths(split, number)["label"], workers, reporter
    )
    return SyntheticSet(str(directory), dict(counts), written, size, seed)


@functools.lru_cache(maxsize=1)
def read_textures(folder: str) -> list[np.ndarray]:
    """The images of a folder, sorted by name: (3, height, width) uint8 each; a single band is repeated.

    Raises:
        InputError: there is no 8-bit image, or one cannot be read.
    """
    paths = [path for path in sorted(Path(folder).glob("*")) if path.suffix.lower() in ENDINGS]
    images = []
    for path in paths:
        picture = open_picture(str(path))
        if not picture.is_8_bit or min(picture.height, picture.width) < _LEAST_SIDE:
            raise InputError(
                f"The texture {path} is not an 8-bit image of {_LEAST_SIDE} pixels or more; take it out or "
                "convert it."
            )
        bands = [1, 2, 3] if picture.bands >= 3 else [1, 1, 1]
        images.append(read_picture(str(path), bands))
    if not images:
        raise InputError(
            f"{folder} holds no image to serve as texture; name a folder with PNG, JPEG or TIFF."
        )
    return images


@dataclasses.dataclass(frozen=True)
class _Job:
    """What a worker must know to write any pair of a set."""

    directory: Path
    size: int
    seed: int
    settings: SceneSettings
    textures: str | None

    def paths(self, split: str, number: int) -> dict[str, Path]:
        return {kind: self.directory / split / kind / f"{number:06d}.png" for kind in ("A", "B", "label")}

    def write(self, split: str, number: int) -> None:
        """Write a pair, its label last: where that is, the pair is whole."""
        textures = None if self.textures is None else read_textures(self.textures)
        seed = (self.seed, zlib.crc32(split.encode()), number)
        sample = scene(seed, self.size, self.settings, textures)
        label = sample.label * np.uint8(255)
        paths = self.paths(split, number)
        for kind, pixels in (("A", sample.before), ("B", sample.after), ("label", label[None])):
            write_file(paths[kind], encode_png(pixels.transpose(1, 2, 0)))


def _begin(
    directory: Path, size: int, seed: int, settings: SceneSettings, textures: str | Path | None
) -> None:
    """Write down what the set is made of, or check that the set there is made of the same.

    Raises:
        InputError: it is not, or the folder holds something else.
    """
    check_place(str(directory))
    record = {
        "engine_version": engine.__version__,
        "size": size,
        "seed": seed,
        "textures": None if textures is None else str(Path(textures).resolve()),
        "settings": dataclasses.asdict(settings),
    }
    text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    path = directory / RECORD
    try:
        directory.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            if path.read_text(encoding="utf-8") != text:
                raise InputError(
                    f"{directory} holds a synthetic set of other values (see {path}); choose another folder."
                )
        elif any(directory.iterdir()):
            raise InputError(f"{directory} holds other things; choose a new folder for the synthetic set.")
        else:
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{directory} cannot be written ({error.strerror}); choose another folder."
        ) from error
