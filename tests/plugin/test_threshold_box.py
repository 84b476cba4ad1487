"""Threshold and minimum area of a review: what they show at once, and the polygons that come later."""

from __future__ import annotations

import json

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest

from deep_change_detection.cd_plugin.layers.styles import style_map, style_polygons
from deep_change_detection.cd_plugin.review.records.records import Records
from deep_change_detection.cd_plugin.review.threshold.threshold_box import ThresholdBox
from engine.rasters.polygons import polygonise

X, Y, SIZE_M = 500_000.0, 5_400_000.0, 10.0
ORANGE = QColor("#E69F00")
PEAKS = (0.9, 0.8, 0.7, 0.6, 0.52)
"""Of five hills of change, 10 by 10 pixels of 100 m² each."""


@pytest.fixture
def map_path(tmp_path) -> str:
    path = str(tmp_path / "change.tif")
    values = numpy.full((20, 100), 0.1)
    for index, peak in enumerate(PEAKS):
        values[5:15, 20 * index + 5 : 20 * index + 15] = peak
    dataset = gdal.GetDriverByName("GTiff").Create(path, 100, 20, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((X, SIZE_M, 0, Y, 0, -SIZE_M))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetMetadataItem("DCD_PARAMETERS", json.dumps({"threshold": 0.5, "min_area": 0.0}))
    band = dataset.GetRasterBand(1)
    band.SetDescription("change probability")
    band.SetScale(0.004)
    band.SetNoDataValue(255)
    band.WriteArray((values * 250).round().astype(numpy.uint8))
    return path


@pytest.fixture
def layers(map_path, tmp_path, project) -> tuple[QgsRasterLayer, QgsVectorLayer]:
    """The map and its five polygons at 0.5, styled and in one group of the project."""
    path = str(tmp_path / "change.gpkg")
    polygonise(map_path, path, threshold=0.5)
    raster, vector = QgsRasterLayer(map_path, "map"), QgsVectorLayer(f"{path}|layername=change", "change")
    style_map(raster, 0.5)
    style_polygons(vector)
    group = project.layerTreeRoot().addGroup("Change: before → after")
    for layer in (vector, raster):
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    return raster, vector


@pytest.fixture
def records(layers) -> Records:
    return Records(layers[1], "anna")


@pytest.fixture
def box(project, records):
    box = ThresholdBox(project)
    box.set_records(records)
    yield box
    box.set_records(None)
    box.deleteLater()


def coloured(layer, colour: QColor | None = None) -> list[bool]:
    """Whether each of the five hills shows anything, or this colour."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(X, Y - 200, X + 1000, Y))
    settings.setOutputSize(QSize(500, 100))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    found = []
    for index in range(5):
        pixels = [image.pixelColor(x, y) for x in range(100 * index, 100 * index + 100) for y in range(100)]
        found.append(any(p.alpha() > 0 if colour is None else _near(p, colour) for p in pixels))
    return found


def _near(one: QColor, other: QColor) -> bool:
    return one.alpha() > 200 and all(abs(a - b) < 8 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3]))


def pending(records: Records) -> list[float]:
    found = [records.get(each) for each in records.ids()]
    return sorted(round(each.probability, 2) for each in found if each.status == "pending")


def test_it_begins_with_what_the_map_was_made_with(box):
    assert (box.threshold.value(), box.min_area.value()) == (0.5, 0)
    assert box.remaining.text().startswith("5 pending")


def test_moving_the_line_shows_at_once_what_would_be_left_and_changes_nothing_yet(box, layers, records):
    raster, vector = layers
    assert coloured(raster) == [True] * 5 and coloured(vector, ORANGE) == [True] * 5
    heard = []
    box.threshold_moved.connect(heard.append)
    for _ in range(15):
        QTest.keyClick(box.histogram, Qt.Key.Key_Right)
    assert heard[-1] == box.threshold.value() == pytest.approx(0.65)
    assert coloured(raster) == [True, True, True, False, False]
    assert coloured(vector, ORANGE) == [True, True, True, False, False]
    assert "3 of 5" in box.remaining.text()
    assert len(pending(records)) == 5


@pytest.mark.slow
def test_after_a_pause_pending_polygons_are_those_of_the_map_and_decided_ones_stay(
    box, layers, records, wait_until
):
    weakest = min(records.ids(), key=lambda each: records.get(each).probability)
    records.decide([weakest], "rejected")
    box.set_threshold(0.65)
    wait_until(lambda: len(pending(records)) == 3)
    assert pending(records) == [0.7, 0.8, 0.9] and weakest in records
    wait_until(lambda: box.remaining.text().startswith("3 pending"))
    assert coloured(layers[1], ORANGE) == [True, True, True, False, False]

    box.set_threshold(0.55)
    assert "looked for" in box.remaining.text()
    wait_until(lambda: len(pending(records)) == 4)
    records.undo()
    assert pending(records) == [0.7, 0.8, 0.9]


def test_the_minimum_area_counts_too(box, records, wait_until):
    box.min_area.setValue(9_980.0)
    assert "5 of 5" in box.remaining.text()
    box.min_area.setValue(10_020.0)
    assert "0 of 5" in box.remaining.text()
    wait_until(lambda: pending(records) == [])


def test_moving_there_and_back_makes_nothing_anew(box, layers, records, wait_until):
    ids = records.ids()
    box.set_threshold(0.8)
    box.set_threshold(0.5)
    wait_until(lambda: box.remaining.text().startswith("5 pending"))
    assert records.ids() == ids and records.step_to_undo() is None
    assert coloured(layers[1], ORANGE) == [True] * 5


def test_another_review_of_the_layer_begins_where_this_one_ended(box, project, records, wait_until):
    box.set_threshold(0.75)
    wait_until(lambda: box.remaining.text().startswith("2 pending"))
    again = ThresholdBox(project)
    again.set_records(records)
    assert again.threshold.value() == 0.75 and again.remaining.text().startswith("2 pending")
    again.set_records(None)
    again.deleteLater()


def test_without_the_map_it_says_what_to_do(project, layers, records, map_path, tmp_path):
    project.removeMapLayer(layers[0].id())
    (tmp_path / "change.tif").rename(tmp_path / "elsewhere.tif")
    box = ThresholdBox(project)
    box.set_records(records)
    assert "was not found" in box.remaining.text() and not box.histogram.isEnabled()
    box.set_records(None)
    assert box.remaining.text() == ""
    box.deleteLater()
