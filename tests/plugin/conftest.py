"""What plugin tests share: a small pair of images as files and layers, and the engine's Python."""

from __future__ import annotations

import gc
import sys
import time
import traceback
from collections.abc import Generator, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Callable

import numpy
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsApplication,
    QgsLayerTreeModel,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
    QgsTask,
    QgsVectorLayer,
)
from qgis.gui import QgsLayerTreeView, QgsMapCanvas, QgsMessageBar, QgsOptionsWidgetFactory
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow, QMenu, QToolBar

from deep_change_detection.cd_plugin import language
from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.processing.provider import DeepChangeProvider
from deep_change_detection.cd_plugin.review.records import background_step
from deep_change_detection.cd_plugin.widgets import map_drawing
from tests.seeds import seeded

PIXEL_SIZE_M = 0.5
ORIGIN = (500_000.0, 5_400_000.0)
CHANGED = (slice(30, 60), slice(80, 120))
"""Rows and columns of the pair in which something was built between the two dates."""


_raised_in_slots: list[str] = []


def pytest_configure() -> None:
    """PyQt ends the process for what a slot raises unless somebody takes it."""

    def take(*raised: object) -> None:
        sys.__excepthook__(*raised)
        _raised_in_slots.append("".join(traceback.format_exception(*raised)))

    sys.excepthook = take


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """What a test has put off deleting goes with it, and not in the next that waits for something.

    It fails when something that Qt called has raised, be it only as windows are deleted.
    """
    yield
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    raised = "\n".join(_raised_in_slots)
    _raised_in_slots.clear()
    assert not raised, raised


@pytest.fixture(scope="session", autouse=True)
def kept_project():
    """Python forgets what is connected to the project once it has collected its last reference in a cycle."""
    return QgsProject.instance()


@pytest.fixture(scope="session", autouse=True)
def no_layer_outlives_qgis(qgis_app):
    """QGIS takes the drivers of images with it, which a map that is still drawn and layers need to their end.

    Processing keeps what was known where an algorithm has raised, layers too.
    """
    yield
    map_drawing._UNDERWAY.clear()
    for layer in [each for each in gc.get_objects() if type(each) is QgsRasterLayer]:
        if sip.ispyowned(layer):
            sip.delete(layer)


@pytest.fixture(scope="module", autouse=True)
def garbage_is_collected_here():
    """Python collects in whichever thread it happens to, and windows must not be deleted in any but this."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def english(qgis_app):
    """Whatever the language of this computer, and of the test before."""
    QgsApplication.setTranslation("en")
    language.speak("en")


@pytest.fixture(autouse=True)
def engine_python(monkeypatch) -> str:
    """The engine runs in the Python of the tests, as if the user had chosen it."""
    monkeypatch.setenv("DEEP_CHANGE_PYTHON", sys.executable)
    return sys.executable


@pytest.fixture(autouse=True)
def no_stored_settings():
    """Each test starts without settings of the plugin and leaves none."""
    QgsSettings().remove("deep_change_detection")
    yield
    QgsSettings().remove("deep_change_detection")


@pytest.fixture
def provider(qgis_processing):
    """The plugin's algorithms in Processing."""
    provider = DeepChangeProvider()
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider("deepchange")


@pytest.fixture
def project():
    """The project, empty before and after."""
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def write_image(tmp_path) -> Callable[..., str]:
    """Writes (bands, height, width) uint8 pixels as a GeoTIFF of this name and returns its path."""

    def write(name: str, pixels: numpy.ndarray, epsg: int = 32632, pixel_size: float = PIXEL_SIZE_M) -> str:
        bands, height, width = pixels.shape
        path = str(tmp_path / f"{name}.tif")
        image = gdal.GetDriverByName("GTiff").Create(path, width, height, bands, gdal.GDT_Byte)
        image.SetGeoTransform((ORIGIN[0], pixel_size, 0, ORIGIN[1], 0, -pixel_size))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        image.SetProjection(reference.ExportToWkt())
        image.WriteArray(pixels)
        return path

    return write


@pytest.fixture
def faulty_once(tmp_path, write_image, monkeypatch) -> Callable[[str], None]:
    """Makes an interpreter that passes for one with all packages, and engines of which the first has a fault.

    The others answer with a map.
    """
    started = tmp_path / "started"
    prepared = write_image("map", numpy.full((1, 40, 50), 250, numpy.uint8))

    def make(fault: str) -> None:
        file = tmp_path / "python"
        file.write_text(
            f"""#!{sys.executable}
import json, os, shutil, sys, time
if "-c" in sys.argv:
    found = ("osgeo.gdal", "numpy", "safetensors", "torch")
    print(json.dumps(dict({{name: "1" for name in found}}, version="3.9", missing=[])))
    sys.exit()
def say(event):
    print(json.dumps(event), flush=True)
def fail(job, text):
    say({{"id": job["id"], "event": "failed", "kind": "input", "text": text, "hint": ""}})
say({{"event": "ready", "protocol": 1, "engine_version": "0"}})
for line in sys.stdin:
    job = json.loads(line)
    if job["command"] != "detect":
        fail(job, "only detect")
        continue
    if not os.path.exists({str(started)!r}):
        open({str(started)!r}, "w").close()
        {fault or "pass"}
        if {fault.startswith("fail")}: continue
    shutil.copy({prepared!r}, job["arguments"]["output"])
    result = dict(map=job["arguments"]["output"], polygons=None, polygon_count=None, change_area_m2=4.0,
        windows=1, seconds=0.1, device="x", model="cva", threshold=0.5, resumed_rows=0)
    say({{"id": job["id"], "event": "done", "result": result}})
""",
            encoding="utf-8",
        )
        file.chmod(0o755)
        monkeypatch.setenv("DEEP_CHANGE_PYTHON", str(file))

    return make


@pytest.fixture
def before_path(write_image) -> str:
    return write_image("ortho_2016", scene_pixels(built=False))


@pytest.fixture
def after_path(write_image) -> str:
    return write_image("ortho_2021", scene_pixels(built=True))


@pytest.fixture
def before_layer(before_path) -> QgsRasterLayer:
    return QgsRasterLayer(before_path, "ortho_2016")


@pytest.fixture
def after_layer(after_path) -> QgsRasterLayer:
    return QgsRasterLayer(after_path, "ortho_2021")


@pytest.fixture
def write_polygons(tmp_path) -> Callable[..., str]:
    """Writes polygons as `detect` does, of WKT and probabilities, and returns the GeoPackage's path."""

    def write(name: str, outlines: list[str], probabilities: list[float], epsg: int = 32632) -> str:
        path = str(tmp_path / f"{name}.gpkg")
        file = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        layer = file.CreateLayer("change", reference, ogr.wkbPolygon, ["GEOMETRY_NAME=geom"])
        for field in ("probability", "probability_max", "area_m2"):
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTReal))
        for field in ("status", "label", "reviewer", "reviewed_at", "note"):
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        layer.StartTransaction()
        for outline, probability in zip(outlines, probabilities):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(outline))
            feature["probability"], feature["probability_max"] = probability, (1 + probability) / 2
            feature["area_m2"] = feature.GetGeometryRef().GetArea()
            feature["status"] = "pending"
            layer.CreateFeature(feature)
        layer.CommitTransaction()
        return path

    return write


@pytest.fixture
def squares(write_polygons) -> Callable[[int], QgsVectorLayer]:
    """The layer of so many squares of 10 m in rows of 20 that touch, with probabilities that rise."""

    def layer(count: int) -> QgsVectorLayer:
        outlines, probabilities = [], []
        for number in range(count):
            x, y = ORIGIN[0] + 10 * (number % 20), ORIGIN[1] - 30 * (number // 20)
            corners = [(x, y), (x + 10, y), (x + 10, y + 10), (x, y + 10), (x, y)]
            outlines.append(f"POLYGON(({','.join(f'{x} {y}' for x, y in corners)}))")
            probabilities.append((number + 1) / (count + 1))
        path = write_polygons("change", outlines, probabilities)
        return QgsVectorLayer(f"{path}|layername=change", "Change polygons", "ogr")

    return layer


class Window:
    """As much of QGIS's window as the plugin uses, made of real widgets: what a plugin calls `iface`."""

    def __init__(self, project: QgsProject) -> None:
        self.window = QMainWindow()
        self.tool_bar = QToolBar(self.window)
        self.raster_menu = QMenu(self.window)
        self.canvas = QgsMapCanvas(self.window)
        self.canvas.resize(400, 300)
        self.message_bar = QgsMessageBar(self.window)
        self.layer_tree = QgsLayerTreeView(self.window)
        self.tree_model = QgsLayerTreeModel(project.layerTreeRoot(), self.window)
        self.tree_model.setFlag(QgsLayerTreeModel.Flag.UseEmbeddedWidgets)
        self.layer_tree.setModel(self.tree_model)
        self.options_factories: list[QgsOptionsWidgetFactory] = []
        self.options_shown: list[str] = []

    def mainWindow(self) -> QMainWindow:
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def messageBar(self) -> QgsMessageBar:
        return self.message_bar

    def layerTreeView(self) -> QgsLayerTreeView:
        return self.layer_tree

    def activeLayer(self) -> QgsMapLayer | None:
        return self.layer_tree.currentLayer()

    def setActiveLayer(self, layer: QgsMapLayer) -> None:
        self.layer_tree.setCurrentLayer(layer)

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.window.removeDockWidget(dock)

    def addToolBarIcon(self, action: QAction) -> None:
        self.tool_bar.addAction(action)

    def removeToolBarIcon(self, action: QAction) -> None:
        self.tool_bar.removeAction(action)

    def addPluginToRasterMenu(self, name: str, action: QAction) -> None:
        self._submenu(name).addAction(action)

    def removePluginRasterMenu(self, name: str, action: QAction) -> None:
        """Takes the submenu away with its last action, as QGIS does."""
        submenu = self._submenu(name)
        submenu.removeAction(action)
        if not submenu.actions():
            self.raster_menu.removeAction(submenu.menuAction())

    def registerOptionsWidgetFactory(self, factory: QgsOptionsWidgetFactory) -> None:
        self.options_factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory: QgsOptionsWidgetFactory) -> None:
        self.options_factories.remove(factory)

    def showOptionsDialog(self, _parent: QMainWindow, page: str) -> None:
        self.options_shown.append(page)

    def _submenu(self, name: str) -> QMenu:
        for action in self.raster_menu.actions():
            if action.text() == name:
                return action.menu()
        return self.raster_menu.addMenu(name)


@pytest.fixture
def window(project):
    """QGIS's window with the project in it."""
    window = Window(project)
    yield window
    project.clear()
    window.window.deleteLater()
    QgsApplication.processEvents()


@pytest.fixture
def window_of_processing(qgis_processing, window, monkeypatch) -> Window:
    """QGIS's window as Processing knows it from 3.40 on, which shows there what an algorithm has made."""
    from processing.gui import Postprocessing

    monkeypatch.setattr(Postprocessing, "iface", window, raising=False)
    return window


@pytest.fixture
def open_dialog(window, tmp_path) -> Iterator[Callable[..., DetectDialog]]:
    """Opens *Detect change* as the plugin does; results go to a folder of the test, found without a model."""
    opened = []

    def make(folder: Path = tmp_path) -> DetectDialog:
        dialog = DetectDialog(window, lambda: None, lambda: window.options_shown.append("dialog"))
        opened.append(dialog)
        dialog.form.output.choose_folder(folder)
        dialog.form.model.choose("cva")
        dialog.refresh()
        dialog.show()
        return dialog

    yield make
    for dialog in opened:
        dialog.abandon()


@pytest.fixture
def wait_until() -> Callable[[Callable[[], bool]], None]:
    """Lets QGIS work until something has happened."""

    def wait(happened: Callable[[], bool], seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while not happened():
            assert time.monotonic() < end, "it did not happen in time"
            QgsApplication.processEvents()
            time.sleep(0.01)

    return wait


@pytest.fixture
def held_tasks(monkeypatch) -> list[QgsTask]:
    """Long steps of reviews that were started; they do not begin, as where QGIS has too much else to do."""
    tasks: list[QgsTask] = []
    manager = QgsApplication.taskManager()

    def add(task: QgsTask) -> None:
        task.hold()
        tasks.append(task)
        manager.addTask(task)

    holding = SimpleNamespace(taskManager=lambda: SimpleNamespace(addTask=add))
    monkeypatch.setattr(background_step, "QgsApplication", holding)
    return tasks


def scene_pixels(built: bool, height: int = 128, width: int = 160) -> numpy.ndarray:
    """Grass with a little noise as (bands, height, width) uint8, with or without a bright roof at CHANGED."""
    noise = numpy.random.default_rng(seeded(2021 if built else 2016)).normal(0, 4, (3, height, width))
    pixels = numpy.array([70, 110, 60])[:, None, None] + noise
    if built:
        pixels[(slice(None), *CHANGED)] = numpy.array([220, 90, 80])[:, None, None]
    return pixels.clip(0, 255).astype(numpy.uint8)


def engines_of(parent: int) -> list[int]:
    """The engine processes that a process has started."""
    threads = Path(f"/proc/{parent}/task").iterdir()
    children = [child for thread in threads for child in (thread / "children").read_text().split()]
    return [int(child) for child in children if b"engine" in Path(f"/proc/{child}/cmdline").read_bytes()]
