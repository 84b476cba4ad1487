"""Every detector without weights and every bundled model: by the dialog, into a review, and by Processing."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt

from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.processing.provider import DeepChangeProvider
from deep_change_detection.cd_plugin.review.dock.dock import ReviewDock
from deep_change_detection.engine.contract.detectors import DETECTORS
from deep_change_detection.engine.contract.library import BUNDLED_FOLDER
from deep_change_detection.engine.contract.model_file import SUFFIX

pytestmark = pytest.mark.slow
MODELS = [*DETECTORS, *(path.stem for path in BUNDLED_FOLDER.glob(f"*{SUFFIX}"))]
THRESHOLD = 0.02
"""So low that each finds something in the small scene."""


@pytest.fixture
def processing(qgis_processing):
    import processing

    provider = DeepChangeProvider()
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield processing
    QgsApplication.processingRegistry().removeProvider("deepchange")


@pytest.fixture
def dialog(window, tmp_path, project, before_layer, after_layer):
    project.addMapLayers([after_layer, before_layer])
    dialog = DetectDialog(window, lambda: None, lambda: None)
    dialog.form.output.choose_folder(tmp_path)
    dialog.show()
    yield dialog
    dialog.abandon()


@pytest.fixture
def dock(window):
    dock = ReviewDock(window.canvas, QgsProject.instance(), window.window)
    window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    yield dock
    dock.discard()
    dock.deleteLater()
    QgsApplication.processEvents()


@pytest.mark.parametrize("model", MODELS)
def test_dialog_review_and_processing_take_it(
    model, dialog, dock, processing, wait_until, before_path, after_path, tmp_path
):
    dialog.form.model.choose(model)
    dialog.form.threshold.setValue(THRESHOLD)
    dialog.refresh()
    output = dialog.form.output.path
    dialog.detect_button.click()
    wait_until(lambda: dialog.run is None)
    change = gdal.Open(str(output))
    assert change.GetMetadataItem("DCD_MODEL") == model

    group = QgsProject.instance().layerTreeRoot().findGroups()[0]
    polygons = group.findLayers()[0].layer()
    dock.review(polygons)
    dock.commands["accept"].trigger()
    statuses = sorted(feature["status"] for feature in polygons.getFeatures())
    assert statuses == sorted(["accepted", *["pending"] * (len(statuses) - 1)])

    parameters = {"BEFORE": before_path, "AFTER": after_path, "MODEL": model, "THRESHOLD": THRESHOLD}
    outputs = {"OUTPUT": str(tmp_path / "again.tif"), "POLYGONS": str(tmp_path / "again.gpkg")}
    processing.run("deepchange:detectchange", {**parameters, **outputs})
    assert (gdal.Open(outputs["OUTPUT"]).ReadAsArray() == change.ReadAsArray()).all()
