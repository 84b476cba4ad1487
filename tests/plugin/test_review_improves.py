"""The loop closed: detect, review in the dock, improve the model, measure on scenes it never saw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, ogr
from qgis.core import QgsApplication, QgsGeometry, QgsRectangle
from qgis.PyQt.QtCore import Qt

from deep_change_detection.cd_plugin.engine_client.models import list_models
from deep_change_detection.cd_plugin.engine_client.protocol import EngineProcess
from deep_change_detection.cd_plugin.layers.provenance import read_provenance
from deep_change_detection.cd_plugin.layers.results import add_results
from deep_change_detection.cd_plugin.review.dock.dock import ReviewDock
from tests.seeds import seeded

PIXEL_M, LEFT, TOP = 0.5, 500_000.0, 5_400_000.0
"""As `write_image` places images."""
SIDE = 480
REVIEWED = 60
PATIENCE_S = 120
COLOURS = {"grass": (80, 105, 70), "roof": (185, 85, 70), "earth": (190, 125, 80)}
GRASS, ROOF, EARTH = (numpy.array(colour, dtype=float) for colour in COLOURS.values())


@dataclass
class Town:
    """Images (3, side, side) uint8 of a place where houses were built, and where: (side, side) bool."""

    before: numpy.ndarray
    after: numpy.ndarray
    built: numpy.ndarray


def town(seed: tuple[int, ...], side: int, earthworks: bool) -> Town:
    """Houses on grass, new ones among them; with `earthworks` also patches of bare earth, no change."""
    rng = numpy.random.default_rng(seed)
    before = GRASS[:, None, None] + rng.normal(0, 6, (3, side, side))
    after = before + rng.normal(0, 4, (3, side, side))
    built, taken = numpy.zeros((2, side, side), dtype=bool)
    for colour, where, share in (
        (ROOF, (before, after), 0.8),
        (ROOF, (after,), 1.0),
        (EARTH, (after,), 1.0 if earthworks else 0.0),
    ):
        for _ in range(round(share * side**2 / 4000)):
            height, width = rng.integers(10, 22, 2)
            row, column = int(rng.integers(2, side - height - 2)), int(rng.integers(2, side - width - 2))
            if taken[row - 2 : row + height + 2, column - 2 : column + width + 2].any():
                continue
            place = numpy.s_[row : row + height, column : column + width]
            taken[place] = True
            built[place] = colour is ROOF and len(where) == 1
            tint = rng.normal(0, 12, 3)
            for image in where:
                image[(slice(None), *place)] += (colour + tint - GRASS)[:, None, None]
    return Town(*(image.clip(0, 255).astype(numpy.uint8) for image in (before, after)), built)


def write_set(folder: Path, seed: int, side: int, earthworks: bool, **counts: int) -> str:
    """A training set of such towns, so many in each split."""
    for split, number in counts.items():
        for kind in ("A", "B", "label"):
            (folder / split / kind).mkdir(parents=True)
        for index in range(number):
            made = town((seeded(seed), len(split), index), side, earthworks)
            label = made.built[None] * numpy.uint8(255)
            for kind, pixels in (("A", made.before), ("B", made.after), ("label", label)):
                path = str(folder / split / kind / f"{index}.tif")
                image = gdal.GetDriverByName("GTiff").Create(path, side, side, len(pixels), gdal.GDT_Byte)
                image.WriteArray(pixels)
    return str(folder)


@pytest.fixture
def models_folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture
def engine(engine_python, models_folder):
    with EngineProcess(engine_python) as engine:
        yield engine


@pytest.fixture
def weak_model(engine, tmp_path) -> str:
    """A model that has never seen bare earth, and so takes it for houses."""
    training = {
        "data": write_set(tmp_path / "easy", 1, 128, False, train=8, val=2),
        "output": str(tmp_path / "weak"),
        "network": "isnet_lw",
        "recipe": "strong",
        "epochs": 16,
        "batch": 4,
        "patch": 64,
        "lr": 3e-3,
        "set": ["select=best_f1", "positive_share=0", "paste=0", "average=0.9", "jitter=0"],
        "workers": 0,
        "device": "cpu",
    }
    return engine.run("train", training)["installed"]


@pytest.fixture
def dock(window, project):
    dock = ReviewDock(window.canvas, project, window.window)
    window.window.setCentralWidget(window.canvas)
    window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.window.resize(1100, 800)
    window.window.show()
    yield dock
    dock.discard()
    dock.deleteLater()
    QgsApplication.processEvents()


class Oracle:
    """Reviews by the truth: accepts what is mostly built, draws what is missed, and says so of the rest."""

    def __init__(self, dock: ReviewDock, truth: numpy.ndarray) -> None:
        self._dock, self._truth = dock, truth

    def review(self, number: int) -> None:
        for _ in range(number):
            outline = self._dock.records.geometry(self._dock.queue.current())
            is_built = self._truth[self._covered([outline])].mean() >= 0.5
            self._dock.commands["accept" if is_built else "reject"].trigger()

    def draw_missed(self) -> None:
        records = self._dock.records
        found = [each for each in records.ids() if records.get(each).status != "rejected"]
        covered = self._covered(records.geometries(found).values())
        for house in self._houses():
            if covered[self._covered([house])].mean() < 0.5:
                records.draw(house)

    def look_everywhere(self, canvas, extent: QgsRectangle) -> None:
        canvas.setExtent(extent)
        self._dock.commands["background"].trigger()

    def _covered(self, outlines: Iterable[QgsGeometry]) -> numpy.ndarray:
        """The pixels whose centres lie in one of these, (height, width) bool."""
        source = ogr.GetDriverByName("Memory").CreateDataSource("outlines")
        layer = source.CreateLayer("outlines")
        for outline in outlines:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkb(outline.asWkb().data()))
            layer.CreateFeature(feature)
        mask = self._raster(numpy.zeros(self._truth.shape, dtype=numpy.uint8))
        gdal.RasterizeLayer(mask, [1], layer, burn_values=[1])
        return mask.ReadAsArray() > 0

    def _houses(self) -> list[QgsGeometry]:
        truth = self._raster(self._truth.astype(numpy.uint8))
        band = truth.GetRasterBand(1)
        source = ogr.GetDriverByName("Memory").CreateDataSource("houses")
        layer = source.CreateLayer("houses")
        gdal.Polygonize(band, band, layer, -1)
        return [QgsGeometry.fromWkt(feature.geometry().ExportToWkt()) for feature in layer]

    def _raster(self, pixels: numpy.ndarray) -> gdal.Dataset:
        height, width = pixels.shape
        raster = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
        raster.SetGeoTransform((LEFT, PIXEL_M, 0, TOP, 0, -PIXEL_M))
        raster.WriteArray(pixels)
        return raster


@pytest.mark.slow
def test_a_review_of_sixty_polygons_makes_the_model_better_on_scenes_that_nobody_reviewed(
    engine, weak_model, models_folder, tmp_path, write_image, window, project, dock, wait_until
):
    scene = town((5,), SIDE, earthworks=True)
    detection = {
        "before": write_image("ortho_2016", scene.before),
        "after": write_image("ortho_2021", scene.after),
        "output": str(tmp_path / "change.tif"),
        "polygons": str(tmp_path / "change.gpkg"),
        "model": weak_model,
        "min_area": 5,
    }
    map_layer, polygons = add_results(engine.run("detect", detection), None, None, project)
    window.canvas.setDestinationCrs(polygons.crs())
    window.canvas.setLayers([polygons, map_layer])
    dock.review(polygons)
    box = dock.improve_box
    assert not box.improve_button.isEnabled() and "10 more accepted" in box.notice.text()

    oracle = Oracle(dock, scene.built)
    oracle.review(REVIEWED)
    assert sum(dock.records.counts()[status] for status in ("accepted", "rejected")) == REVIEWED
    oracle.draw_missed()
    assert not box.improve_button.isEnabled() and "Nothing else here" in box.notice.text()
    oracle.look_everywhere(window.canvas, map_layer.extent())

    assert box.start.currentData().name == "weak"
    shown = []
    box.improve_button.click()
    wait_until(
        lambda: shown.append((box.bar.value(), box.stage.text())) or box.result.text() != "", PATIENCE_S
    )
    assert box.cancel_button.isHidden() and max(percent for percent, _ in shown) >= 90
    assert any("Training" in stage and "left" in stage for _, stage in shown)

    assert "among your models" in box.result.text(), box.result.text()
    new = next(entry for entry in list_models() if "reviewed" in entry.name)
    unseen = write_set(tmp_path / "unseen", 9, 128, True, test=8)
    before, after = (
        engine.run("evaluate", {"model": file, "data": unseen})["metrics"]["f1"]
        for file in (weak_model, new.file)
    )
    assert after >= before + 0.1

    box.again_button.click()
    wait_until(lambda: dock.records.table.path.name == "change_again.gpkg", PATIENCE_S)
    again = read_provenance(str(tmp_path / "change_again.tif"))
    assert again.model == new.name and again.before == detection["before"]
    assert dock.records.counts()["pending"] == len(dock.records.ids()) > 0
