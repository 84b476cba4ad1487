"""Threshold and minimum area in the legend of a map: in QGIS's own layer tree, over real files."""

from __future__ import annotations

import json
import sqlite3

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QLocale, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

import deep_change_detection
from deep_change_detection.cd_plugin.layers.results import add_results
from deep_change_detection.cd_plugin.review.records.records import Records
from deep_change_detection.cd_plugin.review.threshold.legend import ThresholdLegend
from deep_change_detection.cd_plugin.review.threshold.threshold_box import ThresholdBox
from deep_change_detection.cd_plugin.widgets.area_field import AreaField
from engine.rasters.polygons import polygonise

HILLS = (0.9, 0.8, 0.7, 0.6, 0.52)
"""Highest probabilities of five changes of 100 pixels each."""


@pytest.fixture
def add_result(write_image, tmp_path, before_path, after_path, project):
    """Adds a result to the project as a run does: its map, and polygons unless they are not wanted."""

    def add(
        name: str = "change", with_polygons: bool = True, threshold: float = 0.5
    ) -> tuple[QgsRasterLayer, QgsVectorLayer | None]:
        levels = numpy.full((1, 20, 100), 25, numpy.uint8)
        for index, hill in enumerate(HILLS):
            levels[0, 5:15, 20 * index + 5 : 20 * index + 15] = round(hill * 250)
        path = write_image(name, levels, pixel_size=10)
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.SetMetadata(
            {
                "DCD_PARAMETERS": json.dumps({"threshold": threshold, "min_area": 0.0}),
                "DCD_BEFORE": before_path,
                "DCD_AFTER": after_path,
            }
        )
        band = dataset.GetRasterBand(1)
        band.SetDescription("change probability")
        band.SetScale(0.004)
        band.SetNoDataValue(255)
        band = dataset = None
        polygons = str(tmp_path / f"{name}.gpkg") if with_polygons else None
        if polygons:
            polygonise(path, polygons, threshold=0.5)
        return add_results({"map": path, "polygons": polygons}, None, None, project)

    return add


@pytest.fixture
def plugin(window):
    plugin = deep_change_detection.classFactory(window)
    window.layer_tree.resize(300, 600)
    window.window.setCentralWidget(window.layer_tree)
    window.window.show()
    plugin.initGui()
    yield plugin
    plugin.unload()


@pytest.fixture
def legend_of(window, project):
    """The widget in the layer tree for a map."""

    def legend(layer: QgsRasterLayer) -> ThresholdLegend:
        window.layer_tree.expandAll()
        QApplication.processEvents()
        node = project.layerTreeRoot().findLayer(layer.id())
        row = window.tree_model.layerLegendNodes(node, True)[0]
        index = window.layer_tree.proxyModel().mapFromSource(window.tree_model.legendNode2index(row))
        return window.layer_tree.indexWidget(index)

    return legend


def probabilities(layer: QgsVectorLayer) -> list[float]:
    return sorted(round(each["probability"], 2) for each in layer.getFeatures())


def first_shown(layer: QgsRasterLayer) -> float:
    """The probability from which a map is coloured."""
    return layer.renderer().shader().rasterShaderFunction().colorRampItemList()[0].value


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize("threshold, text", [(0.5, "0.50"), (0.7, "0.70"), (0.71, "0.71"), (0.708, "0.708")])
def test_the_threshold_of_the_run_is_shown_and_kept_as_it_was(
    threshold, text, add_result, legend_of, project
):
    map_layer, polygons = add_result(threshold=threshold)
    box, records = ThresholdBox(project), Records(polygons, "somebody")
    box.set_records(records)
    for field in (legend_of(map_layer).threshold, box.threshold):
        assert (field.value(), field.text()) == (threshold, text)
    box.set_records(None)


@pytest.mark.usefixtures("plugin")
def test_the_map_follows_a_drag_at_once_and_the_polygons_when_it_is_let_go(add_result, legend_of, wait_until):
    map_layer, polygons = add_result()
    legend = legend_of(map_layer)
    assert (legend.threshold.value(), legend.min_area.value()) == (0.5, 0)
    assert legend.told.text() == "Polygons: 5"
    legend.slider.setSliderDown(True)
    for step in range(50, 66):
        legend.slider.setSliderPosition(step)
    assert first_shown(map_layer) == pytest.approx(0.65, abs=0.003) and legend.threshold.value() == 0.65
    QTest.qWait(800)  # longer than the pause after which keys are taken to be at rest
    assert legend_of(map_layer) is legend, "what the mouse holds stays"
    assert len(probabilities(polygons)) == 5
    legend.slider.setSliderDown(False)
    wait_until(lambda: probabilities(polygons) == [0.7, 0.8, 0.9])
    wait_until(lambda: legend_of(map_layer).told.text() == "Polygons: 3")


@pytest.mark.usefixtures("plugin")
def test_keys_move_it_and_keep_the_focus_while_the_legend_is_made_anew(add_result, legend_of, wait_until):
    map_layer, polygons = add_result()
    legend = legend_of(map_layer)
    legend.slider.setFocus()
    QTest.keyClick(legend.slider, Qt.Key.Key_PageUp)
    QTest.keyClick(legend.slider, Qt.Key.Key_PageUp)
    wait_until(lambda: probabilities(polygons) == [0.7, 0.8, 0.9])
    wait_until(lambda: legend_of(map_layer) is not legend)
    assert legend_of(map_layer).slider.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert legend_of(map_layer).threshold.value() == pytest.approx(0.71)


@pytest.mark.usefixtures("plugin")
def test_decided_polygons_stay_and_each_result_has_a_threshold_of_its_own(add_result, legend_of, wait_until):
    (first, first_polygons), (second, second_polygons) = add_result("first"), add_result("second")
    records = Records(first_polygons, "anna")
    weakest = min(records.ids(), key=lambda each: records.get(each).probability)
    records.decide([weakest], "accepted")
    legend_of(first).threshold.setValue(0.75)
    wait_until(lambda: probabilities(first_polygons) == [0.52, 0.8, 0.9])
    assert probabilities(second_polygons) == sorted(HILLS)
    assert legend_of(second).threshold.value() == 0.5
    legend_of(second).min_area.setValue(10_100)
    wait_until(lambda: probabilities(second_polygons) == [])


@pytest.mark.usefixtures("plugin")
def test_legend_and_review_move_one_and_the_same_threshold(add_result, legend_of, project, wait_until):
    map_layer, polygons = add_result()
    box, records = ThresholdBox(project), Records(polygons, "anna")
    box.set_records(records)
    heard = []
    box.threshold_moved.connect(heard.append)
    legend_of(map_layer).threshold.setValue(0.65)
    assert box.threshold.value() == heard[-1] == 0.65 and "3 of 5" in box.remaining.text()
    box.set_threshold(0.75)
    assert legend_of(map_layer).threshold.value() == 0.75
    box.set_records(None)
    wait_until(lambda: probabilities(polygons) == [0.8, 0.9])
    box.deleteLater()


@pytest.mark.usefixtures("plugin")
def test_a_result_in_a_saved_project_goes_on_where_it_was(
    add_result, legend_of, wait_until, project, tmp_path
):
    map_layer, polygons = add_result()
    ids = map_layer.id(), polygons.id()
    legend_of(map_layer).threshold.setValue(0.65)
    wait_until(lambda: legend_of(map_layer).told.text() == "Polygons: 3")
    assert project.write(str(tmp_path / "saved.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "saved.qgz"))
    map_layer, polygons = (project.mapLayer(each) for each in ids)
    legend = legend_of(map_layer)
    assert legend.threshold.value() == 0.65 and first_shown(map_layer) == pytest.approx(0.65, abs=0.003)
    assert legend.told.text() == "Polygons: 3" and probabilities(polygons) == [0.7, 0.8, 0.9]
    legend.threshold.setValue(0.75)
    assert first_shown(map_layer) == pytest.approx(0.75, abs=0.003)
    assert legend.told.text() == "Polygons follow in a moment…"


def test_a_project_opens_without_the_plugin_and_gets_the_threshold_with_it(
    add_result, window, legend_of, project, tmp_path
):
    map_id = add_result()[0].id()
    assert project.write(str(tmp_path / "saved.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "saved.qgz"))
    map_layer = project.mapLayer(map_id)
    assert legend_of(map_layer) is None
    plugin = deep_change_detection.classFactory(window)
    for _ in range(2):
        plugin.initGui()
        assert isinstance(legend_of(map_layer), ThresholdLegend)
        plugin.unload()
        assert legend_of(map_layer) is None


@pytest.mark.usefixtures("plugin")
def test_a_map_without_polygons_is_coloured_from_another_threshold(
    add_result, legend_of, wait_until, project, tmp_path
):
    map_layer, _ = add_result(with_polygons=False)
    legend = legend_of(map_layer)
    assert not legend.min_area.isEnabled()
    legend.threshold.setValue(0.65)
    wait_until(lambda: legend_of(map_layer) is not legend)
    assert legend_of(map_layer).threshold.value() == 0.65 and first_shown(map_layer) == pytest.approx(
        0.65, abs=0.003
    )
    path = str(tmp_path / "change.gpkg")
    polygonise(map_layer.source(), path, threshold=0.65)
    polygons = QgsVectorLayer(f"{path}|layername=change", "polygons", "ogr")
    project.addMapLayer(polygons)
    wait_until(lambda: legend_of(map_layer).min_area.isEnabled())
    project.removeMapLayer(polygons.id())
    assert not legend_of(map_layer).min_area.isEnabled()
    legend_of(map_layer).threshold.setValue(0.8)
    assert first_shown(map_layer) == pytest.approx(0.8, abs=0.003)


@pytest.mark.usefixtures("plugin")
def test_a_locked_file_is_one_sentence_and_all_is_as_it_was(
    add_result, legend_of, window, wait_until, monkeypatch
):
    monkeypatch.setattr("deep_change_detection.cd_plugin.review.records.geopackage.LOCKED_WAIT_S", 0.1)
    map_layer, polygons = add_result()
    locking = sqlite3.connect(polygons.source().split("|")[0], isolation_level=None)
    locking.execute("BEGIN IMMEDIATE")
    legend_of(map_layer).threshold.setValue(0.75)
    wait_until(lambda: window.message_bar.items())
    assert len(window.message_bar.items()) == 1
    assert "is locked by another program" in window.message_bar.items()[0].text()
    legend = legend_of(map_layer)
    assert legend.threshold.value() == 0.5 and first_shown(map_layer) == pytest.approx(0.5, abs=0.003)
    assert legend.told.text() == "The polygons stay as they were."
    locking.execute("ROLLBACK")
    locking.close()


@pytest.mark.usefixtures("plugin")
def test_scrolling_over_the_layers_moves_no_threshold(add_result, legend_of, window):
    map_layer, _ = add_result()
    legend = legend_of(map_layer)
    window.layer_tree.setFocus()
    for field in (legend.slider, legend.threshold, legend.min_area):
        centre = QPointF(field.rect().center())
        wheel = QWheelEvent(
            centre,
            QPointF(field.mapToGlobal(field.rect().center())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, wheel)
    assert (legend.slider.value(), legend.threshold.value(), legend.min_area.value()) == (50, 0.5, 0)


@pytest.mark.parametrize(
    "area, text", [(0, "0"), (0.15, "0.15"), (2.2, "2.2"), (9, "9"), (71_000, "71000"), (1e9, "1000000000")]
)
def test_a_minimum_area_has_no_zeros_behind_the_point_and_is_read_as_it_is_written(area, text, window):
    field = AreaField()
    field.make_room(area)
    field.setValue(area)
    assert field.cleanText().replace(QLocale().groupSeparator(), "") == text
    assert field.valueFromText(field.text()) == field.value() == area
