"""Puts each network through what users do with one, once, on a small drawn set; prints a table in Markdown.

    networks_runs.py [NAME …]

Two epochs of training, a detection, one that is cancelled and goes on, an evaluation, fine-tuning from a
review, and both exports. Networks begin with random weights: that each step works is asked, not how well.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from osgeo import gdal, ogr  # noqa: E402

from engine import jobs  # noqa: E402
from engine.contract.errors import Cancelled, EngineError  # noqa: E402
from engine.contract.networks import NETWORKS  # noqa: E402
from engine.contract.options.detect import DetectOptions  # noqa: E402
from engine.contract.options.evaluate import EvaluateOptions  # noqa: E402
from engine.contract.options.models import ExportOptions  # noqa: E402
from engine.contract.options.prepare import PrepareOptions, SyntheticOptions  # noqa: E402
from engine.contract.options.train import TrainOptions  # noqa: E402
from engine.reporting import Reporter  # noqa: E402

WINDOW = 64
PIXEL = 0.5
DECIDED = {"accepted": ((10, 10, 60, 50), (120, 100, 170, 150)), "rejected": ((100, 10, 150, 60),)}
"""Of the polygons of the review: left, top, right and bottom, in pixels of the detected pair."""
SIDE = 192


def main(names: list[str]) -> None:
    gdal.UseExceptions()
    columns = ("trained", "detected", "cancelled, resumed", "evaluated", "fine-tuned", "ONNX", "TorchScript")
    print(f"| network | {' | '.join(columns)} |\n| --- |{' --- |' * len(columns)}")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder  # what is compiled for the processor
        sets = _Sets(Path(folder))
        for name in names or NETWORKS:
            made = sets.folder / name
            made.mkdir()
            print(f"| `{name}` |", end="", flush=True)
            for outcome in _outcomes(sets, name, made):
                print(f" {outcome} |", end="", flush=True)
            print(flush=True)


class _Sets:
    """What all networks are tried on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data, self.reviewed = str(folder / "set"), str(folder / "reviewed")
        _run("synthetic", SyntheticOptions(output=self.data, train=2, val=2, test=2, size=2 * WINDOW))
        large = folder / "large"
        _run("synthetic", SyntheticOptions(output=str(large), train=1, val=0, test=0, size=SIDE))
        self.before, self.after = (self._placed(next((large / "train" / date).iterdir())) for date in "AB")
        review = self._review()
        _run(
            "prepare",
            PrepareOptions(
                review, before=self.before, after=self.after, output=self.reviewed, size=WINDOW, val=0.3
            ),
        )

    def _placed(self, picture: Path) -> str:
        """The image on the ground."""
        path = str(self.folder / f"{picture.parent.name}.tif")
        corners = [500_000, 5_400_000, 500_000 + SIDE * PIXEL, 5_400_000 - SIDE * PIXEL]
        gdal.Translate(path, str(picture), outputSRS="EPSG:32632", outputBounds=corners)
        return path

    def _review(self) -> str:
        """Polygons of change that somebody has decided on."""
        path = str(self.folder / "review.gpkg")
        image = gdal.Open(self.after)
        left, width, _, top, _, height = image.GetGeoTransform()
        source = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        layer = source.CreateLayer("change", image.GetSpatialRef(), ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("status", ogr.OFTString))
        for status, boxes in DECIDED.items():
            for x0, y0, x1, y1 in boxes:
                corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
                ring = ", ".join(f"{left + x * width} {top + y * height}" for x, y in corners)
                feature = ogr.Feature(layer.GetLayerDefn())
                feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
                feature["status"] = status
                layer.CreateFeature(feature)
        return path


def _outcomes(sets: _Sets, name: str, folder: Path) -> Iterator[str]:
    """Of each step, the seconds that it took or the sentence that it failed with."""
    run, tuned, output = str(folder / "run"), str(folder / "tuned"), str(folder / "map.tif")
    small = {"patch": WINDOW, "batch": 4, "install": False, "workers": 0, "device": "cpu", "lr": 1e-4}
    model = str(folder / "run" / "run.safetensors")

    def detect(reporter: Reporter | None = None, **options: Any) -> None:
        asked = DetectOptions(
            before=sets.before, after=sets.after, model=model, device="cpu", overlap=16, **options
        )
        _run("detect", asked, reporter)

    def interrupted() -> None:
        again = str(folder / "again.tif")
        try:
            detect(Reporter(lambda event: None, _RowsAreKept(again)), output=again, batch=1)
        except Cancelled:
            detect(output=again, batch=1, resume="require")
            if _pixels(again) != _pixels(output):
                raise EngineError("the resumed map is another") from None
        else:
            raise EngineError("it was not cancelled")

    steps: list[Callable[[], object]] = [
        lambda: _run("train", TrainOptions(output=run, data=sets.data, network=name, epochs=2, **small)),
        lambda: detect(output=output),
        interrupted,
        lambda: _run("evaluate", EvaluateOptions([model], sets.data, device="cpu")),
        lambda: _run(
            "train",
            TrainOptions(output=tuned, data=sets.reviewed, init=model, recipe="fine-tune", epochs=1, **small),
        ),
        lambda: _run("export", ExportOptions(model, str(folder / "n.onnx"), "onnx")),
        lambda: _run("export", ExportOptions(model, str(folder / "n.pt"), "torchscript")),
    ]
    for step in steps:
        begin = time.perf_counter()
        try:
            step()
            yield f"{time.perf_counter() - begin:.1f} s"
        except (EngineError, Cancelled) as error:
            yield str(error).replace("\n", " ").replace(str(folder), "")


class _RowsAreKept(threading.Event):
    """A request to stop that comes when a run's journal has grown."""

    def __init__(self, output: str) -> None:
        super().__init__()
        self._journal = Path(f"{output}.journal")
        self._first_size = 0

    def is_set(self) -> bool:
        size = self._journal.stat().st_size if self._journal.exists() else 0
        self._first_size = self._first_size or size
        return size > self._first_size


def _pixels(path: str) -> str:
    return hashlib.sha256(gdal.Open(path).ReadRaster()).hexdigest()


def _run(command: str, options: Any, reporter: Reporter | None = None) -> Any:
    return jobs.run(command, options, reporter or Reporter(lambda event: None))


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main(sys.argv[1:])
