"""What a review shows of a polygon unasked: enough around it, and the image with nothing over it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from deep_change_detection.cd_plugin.layers.results import add_results
from deep_change_detection.cd_plugin.review.dock.dock import ReviewDock
from deep_change_detection.cd_plugin.review.view.canvas_layers import over_rasters
from engine.contract.provenance import Provenance
from tests.seeds import seeded

COLUMNS, ROWS = 3000, 2000
GRIDS = {"metres": (32632, 500_000.0, 5_400_000.0, 0.5), "degrees": (4326, 11.0, 48.0, 1e-5)}
GRIDS["pixels"] = (0, 0.0, 0.0, 1.0)


@dataclass
class Grid:
    """Of 3000 × 2000 square pixels.

    Attributes:
        epsg: 0 for no place on the Earth.
        west, north: its corner.
        pixel: the side of a pixel.
    """

    epsg: int
    west: float
    north: float
    pixel: float

    @property
    def reference(self) -> osr.SpatialReference | None:
        if not self.epsg:
            return None
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(self.epsg)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        return reference

    def box(self, column: float, row: float, width: float, height: float) -> QgsRectangle:
        west, north = self.west + column * self.pixel, self.north - row * self.pixel
        return QgsRectangle(west, north - height * self.pixel, west + width * self.pixel, north)

    def write_raster(self, path: Path, bands: int, columns: int, rows: int) -> str:
        """So many pixels over the whole of the grid."""
        image = gdal.GetDriverByName("GTiff").Create(
            str(path), columns, rows, bands, gdal.GDT_Byte, ["COMPRESS=DEFLATE"]
        )
        if self.epsg:
            pixel = self.pixel * COLUMNS / columns
            image.SetGeoTransform((self.west, pixel, 0, self.north, 0, -pixel))
            image.SetProjection(self.reference.ExportToWkt())
        return str(path)


def pixel_boxes(seed: int) -> list[tuple[int, int, int, int]]:
    """Column, row, width and height of polygons: most one pixel, one all of the map, and any size between."""
    chance = random.Random(seeded(seed))
    boxes = [(0, 0, COLUMNS, ROWS), (0, 0, 1, 1), (COLUMNS - 1, ROWS - 1, 1, 1)]
    for number in range(25):
        largest = 0 if number < 15 else 11
        width, height = (min(int(2 ** chance.uniform(0, largest)), ROWS) for _ in range(2))
        boxes.append(
            (chance.randrange(COLUMNS - width + 1), chance.randrange(ROWS - height + 1), width, height)
        )
    return boxes


@pytest.fixture(params=GRIDS)
def grid(request) -> Grid:
    return Grid(*GRIDS[request.param])


@pytest.fixture
def layers(grid, tmp_path, project) -> dict[str, QgsRasterLayer | QgsVectorLayer]:
    """Before above after, and above both the result: polygons over their map."""
    columns, rows = (COLUMNS, ROWS) if not grid.epsg else (COLUMNS // 10, ROWS // 10)
    images = [grid.write_raster(tmp_path / f"{name}.tif", 3, columns, rows) for name in ("before", "after")]
    change = grid.write_raster(tmp_path / "change.tif", 1, COLUMNS, ROWS)
    polygons = str(tmp_path / "change.gpkg")
    parameters = {"output": change, "polygons": polygons, "threshold": 0.5}
    dataset = gdal.Open(change, gdal.GA_Update)
    dataset.SetMetadata(Provenance("cva", "1", *images, parameters).items())
    dataset.GetRasterBand(1).SetDescription("change probability")
    dataset = None
    write_polygons(polygons, grid)
    before, after = (QgsRasterLayer(path, Path(path).stem) for path in images)
    project.addMapLayers([before, after])
    shown = add_results({"map": change, "polygons": polygons}, before, after, project)
    return {"polygons": shown[1], "map": shown[0], "before": before, "after": after}


def write_polygons(path: str, grid: Grid) -> None:
    file = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = file.CreateLayer("change", grid.reference, ogr.wkbPolygon, ["GEOMETRY_NAME=geom"])
    for name in ("probability", "probability_max", "area_m2"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    for name in ("status", "label", "reviewer", "reviewed_at", "note"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for box in pixel_boxes(1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["probability"], feature["area_m2"], feature["status"] = 0.7, box[2] * box[3], "pending"
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(grid.box(*box).asWktPolygon()))
        layer.CreateFeature(feature)


@pytest.fixture
def dock(window, layers):
    """On a canvas that shows all four layers, before a review."""
    canvas = window.canvas
    window.window.setCentralWidget(canvas)
    window.window.resize(1200, 800)
    canvas.setDestinationCrs(layers["after"].crs())
    canvas.setLayers(list(layers.values()))
    dock = ReviewDock(canvas, QgsProject.instance(), window.window)
    window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.window.show()
    QTest.qWait(50)
    yield dock
    dock.discard()
    dock.deleteLater()
    QgsApplication.processEvents()


@pytest.mark.parametrize("has_second_map", [False, True])
def test_ten_times_the_polygon_or_all_of_the_map_and_sixty_pixels_are_seen(
    dock, layers, grid, has_second_map
):
    dock.review(layers["polygons"])
    canvases = [dock.reviewing.canvas]
    if has_second_map:
        dock.commands["second_map"].trigger()
        QTest.qWait(100)
        canvases.append(dock.reviewing.seeing.second_map.canvas)
    whole = grid.box(0, 0, COLUMNS, ROWS)
    for number, (column, row, width, height) in enumerate(pixel_boxes(1), start=1):
        dock.queue.go(number)
        polygon = grid.box(column, row, width, height)
        least = min(10 * max(polygon.width(), polygon.height()), whole.width())
        least = (1 - 1e-6) * max(least, 60 * grid.pixel)
        on_second = (1 - 1e-6) * min(3 * max(polygon.width(), polygon.height()), whole.width())
        for canvas, least_here in zip(canvases, (least, on_second)):
            view = canvas.extent()
            assert view.buffered(1e-6 * view.width()).contains(polygon)
            assert min(view.width(), view.height()) >= least_here
            if not has_second_map:
                assert min(view.width(), view.height()) < 1.1 * least


def test_the_map_shows_as_much_when_the_second_one_opens(dock, layers):
    dock.review(layers["polygons"])
    canvas, boxes = dock.reviewing.canvas, pixel_boxes(1)
    small = next(
        number
        for number, box in enumerate(boxes, start=1)
        if max(box[2:]) < 100 and 500 < box[0] < 2500 and 500 < box[1] < 1500
    )
    dock.queue.go(small)
    seen = canvas.extent()
    dock.commands["second_map"].trigger()
    QTest.qWait(100)
    second, now = dock.reviewing.seeing.second_map.canvas, canvas.extent()
    assert 2 * min(second.width(), second.height()) < min(canvas.width(), canvas.height())
    assert min(now.width(), now.height()) == pytest.approx(min(seen.width(), seen.height()))
    assert now.center().distance(seen.center()) < canvas.mapUnitsPerPixel()
    assert second.mapUnitsPerPixel() == pytest.approx(canvas.mapUnitsPerPixel())


def test_the_whole_map_is_seen_of_a_polygon_that_is_as_large(dock, layers, grid):
    dock.review(layers["polygons"])
    dock.queue.go(1)
    whole, view = grid.box(0, 0, COLUMNS, ROWS), dock.reviewing.canvas.extent()
    assert view.contains(whole)
    assert min(view.width() / whole.width(), view.height() / whole.height()) < 1.2


def test_the_image_after_is_seen_and_no_map_lies_over_it(dock, layers, window):
    canvas = dock.reviewing.canvas
    seen_before = canvas.layers()
    dock.review(layers["polygons"])
    assert canvas.layers() == [layers["polygons"], layers["after"]]
    dock.commands["accept"].trigger()
    assert canvas.layers() == [layers["polygons"], layers["after"]]
    canvas.setLayers([layers["map"], layers["polygons"], layers["before"]])  # the user unchecks the image
    assert canvas.layers() == [layers["polygons"], layers["after"], layers["before"]]
    canvas.setLayers(seen_before)
    dock.review(None)
    assert canvas.layers() == seen_before


def test_the_map_is_seen_on_demand_and_while_the_threshold_is_moved(dock, layers):
    canvas = dock.reviewing.canvas
    over_image = [layers["polygons"], layers["map"], layers["after"]]
    dock.review(layers["polygons"])
    QTest.keyPress(canvas, Qt.Key.Key_C)
    assert canvas.layers() == over_image and dock.commands["show_map"].isChecked()
    QTest.keyRelease(canvas, Qt.Key.Key_C)
    assert layers["map"] not in canvas.layers()
    dock.threshold_box.threshold.setValue(0.6)
    assert canvas.layers() == over_image
    dock.commands["next"].trigger()
    assert layers["map"] not in canvas.layers()


def test_a_change_map_is_hidden_also_where_no_image_is_known(dock, layers, project):
    project.removeMapLayers([layers["before"].id(), layers["after"].id()])
    canvas = dock.reviewing.canvas
    canvas.setLayers([layers["polygons"], layers["map"]])
    dock.review(layers["polygons"])
    assert canvas.layers() == [layers["polygons"]]
    dock.commands["show_map"].trigger()
    assert canvas.layers() == [layers["polygons"], layers["map"]]
    project.removeMapLayer(layers["map"].id())
    dock.commands["show_map"].trigger()
    dock.commands["show_map"].trigger()
    assert "no change map" in dock.message.text()
    assert canvas.layers() == [layers["polygons"]]


@pytest.mark.parametrize("seed", range(20))
def test_whatever_the_order_of_layers_only_vectors_lie_over_what_is_to_be_seen(seed, tmp_path):
    chance = random.Random(seeded(seed))
    path = str(tmp_path / "a.tif")
    gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1)
    rasters = [QgsRasterLayer(path, str(number)) for number in range(4)]
    vectors = [QgsVectorLayer("Polygon?crs=EPSG:32632", str(number), "memory") for number in range(3)]
    layers = chance.sample([*rasters, *vectors], chance.randint(0, 7))
    on_top = chance.sample(rasters, chance.randint(1, 2))
    shown = over_rasters(on_top, layers)
    place = shown.index(on_top[0])
    assert shown[place : place + len(on_top)] == on_top
    assert all(layer in vectors for layer in shown[:place])
    assert len({id(layer) for layer in shown}) == len(shown)
    kept = [layer for layer in layers if layer in shown and layer not in on_top]
    assert kept == [layer for layer in shown if layer not in on_top]
    lost = [layer for layer in layers if layer not in shown]
    assert not any(layer in vectors for layer in lost)
    if on_top[-1] in layers:
        image = layers.index(on_top[-1])
        assert all(layers.index(layer) < image for layer in lost)
