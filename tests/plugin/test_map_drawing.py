"""Maps drawn in the background, whatever becomes of who wanted them."""

from __future__ import annotations

import gc

import pytest
from qgis.core import QgsApplication, QgsMapRendererCache, QgsMapSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QSize

from deep_change_detection.cd_plugin.widgets.map_drawing import MapDrawing


class Owner(QObject):
    """Holds a drawing and what it is drawn into, in a cycle that only Python's collector takes apart."""

    def __init__(self, layer) -> None:
        super().__init__()
        self.images = []
        self.cache = QgsMapRendererCache()
        self.drawing = MapDrawing(self.take, self)
        self.settings = QgsMapSettings()
        self.settings.setLayers([layer])
        self.settings.setDestinationCrs(layer.crs())
        self.settings.setExtent(layer.extent())
        self.settings.setOutputSize(QSize(900, 700))

    def draw(self) -> None:
        self.drawing.start(self.settings, self.cache)

    def take(self, image) -> None:
        self.setObjectName("told")  # as a widget is updated: fails once Qt has deleted it
        self.images.append(image)


@pytest.mark.parametrize("gives_up", [True, False])
def test_an_owner_that_is_collected_while_it_draws_brings_nothing_down(gives_up, after_layer, wait_until):
    for _ in range(10):
        owner = Owner(after_layer)
        owner.draw()
        if gives_up:
            owner.drawing.cancel()
        del owner
        gc.collect()
        QgsApplication.processEvents()
    last = Owner(after_layer)
    last.draw()
    last.draw()
    wait_until(lambda: last.images)
    assert len(last.images) == 1 and last.images[0].width() == 900


def test_an_owner_that_qt_has_deleted_is_not_told(after_layer, wait_until):
    owner = Owner(after_layer)
    owner.draw()
    sip.delete(owner)
    wait_until(lambda: not owner.drawing.is_active)
    assert owner.images == []
