"""What the engine is told to open for a layer of QGIS."""

from __future__ import annotations

import pytest
from qgis.core import QgsRasterLayer

from deep_change_detection.cd_plugin.layers.sources import source_name


@pytest.mark.parametrize(
    "source",
    [
        "/a/ortho.tif",
        "/a/two|bars|in its name.tif",
        "/vsizip//a/scenes.zip/ortho.tif",
        "/vsitar/a/scenes.tar.gz/b/ortho.tif",
        "/vsizip/{/a/odd.zip}/ortho.tif",
        "/vsicurl/https://example.org/ortho.tif?token=a|b",
        'NETCDF:"/a/scenes.nc":ortho',
    ],
)
def test_the_engine_opens_what_a_layer_names_without_the_options_of_qgis(source):
    for options in ("", "|option:NUM_THREADS=4|option:OVERVIEW_LEVEL=1"):
        assert source_name(QgsRasterLayer(source + options, "ortho")) == source


def test_a_raster_of_several_in_a_geopackage_is_opened_by_its_name():
    source = "GPKG:/a/scenes.gpkg:ortho"
    assert source_name(QgsRasterLayer(source, "ortho")) == source
