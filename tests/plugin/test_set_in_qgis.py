"""What is set for a layer in QGIS, and its file does not say, is spoken of wherever a run begins."""

from __future__ import annotations

import os
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsRasterRange,
)

from deep_change_detection.cd_plugin.layers.set_in_qgis import only_in_qgis
from deep_change_detection.cd_plugin.layers.sources import is_same_source, source_name
from deep_change_detection.cd_plugin.processing.change_polygons import ChangePolygons
from deep_change_detection.cd_plugin.processing.detect_change import DetectChange
from deep_change_detection.engine.contract.image_names import from_any_folder
from tests.seeds import seeded


@pytest.mark.parametrize("case", range(20))
def test_it_is_told_when_qgis_and_the_file_disagree_on_the_pixels_that_count(case, write_image):
    random = numpy.random.default_rng(seeded(case))
    bands = int(random.integers(1, 4))
    path = write_image("ortho", random.integers(0, 6, (bands, 8, 9), dtype=numpy.uint8))
    in_file = random.random() < 0.5
    if in_file:
        file = gdal.Open(path, gdal.GA_Update)
        for band in range(1, bands + 1):
            file.GetRasterBand(band).SetNoDataValue(3)
        file = None
    layer = QgsRasterLayer(path, "ortho")
    provider = layer.dataProvider()
    chosen = int(random.integers(1, bands + 1))
    if random.random() < 0.5:
        lowest = int(random.integers(0, 6))
        highest = lowest + int(random.integers(0, 2))
        provider.setUserNoDataValue(chosen, [QgsRasterRange(lowest, highest)])
    if in_file and random.random() < 0.5:
        provider.setUseSourceNoDataValue(chosen, False)
    file = gdal.Open(path)
    differs = False
    for band in range(1, bands + 1):
        block = provider.block(band, layer.extent(), 9, 8)
        shown = [[not block.isNoData(row, column) for column in range(9)] for row in range(8)]
        differs |= bool(
            (numpy.array(shown) != (file.GetRasterBand(band).GetMaskBand().ReadAsArray() > 0)).any()
        )
    told = " ".join(only_in_qgis(layer))
    assert ("no data" in told) or not differs
    assert told == "" or provider.userNoDataValues(chosen) or not provider.useSourceNoDataValue(chosen)


@pytest.mark.parametrize(("of_file", "in_qgis", "told"), [(32632, 32633, True), (32632, 32632, False)])
def test_a_crs_set_in_qgis_alone_is_told_with_the_one_that_counts(of_file, in_qgis, told, write_image):
    path = write_image("ortho", numpy.ones((1, 8, 9), numpy.uint8), epsg=of_file)
    layer = QgsRasterLayer(path, "ortho")
    layer.setCrs(QgsCoordinateReferenceSystem(f"EPSG:{in_qgis}"))
    texts = only_in_qgis(layer)
    assert bool(texts) is told
    assert all(f"EPSG:{number}" in text for text in texts for number in (of_file, in_qgis))


def test_a_crs_set_in_qgis_for_a_file_without_one_is_told(tmp_path):
    path = str(tmp_path / "plain.tif")
    gdal.GetDriverByName("GTiff").Create(path, 9, 8, 1)
    layer = QgsRasterLayer(path, "plain")
    assert only_in_qgis(layer) == []
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    assert "no CRS" in only_in_qgis(layer)[0]


class Heard(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: list[str] = []

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)


@pytest.mark.parametrize("algorithm", [DetectChange, ChangePolygons])
def test_every_raster_of_an_algorithm_is_spoken_of(algorithm, project, before_layer, after_layer):
    layers = [before_layer, after_layer]
    for layer in layers:
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    project.addMapLayers(layers)
    context, heard = QgsProcessingContext(), Heard()
    context.setProject(project)
    made = algorithm().create()
    rasters = [each.name() for each in made.parameterDefinitions() if each.type() == "raster"]
    made.prepare({name: layer.id() for name, layer in zip(rasters, layers)}, context, heard)
    assert len(heard.warnings) == len(rasters)


@pytest.mark.parametrize("name", ["same", "link.tif", "sub/../ortho_2016.tif", "relative"])
def test_an_image_is_not_compared_with_itself_by_any_of_its_names(name, before_path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "link.tif").symlink_to(before_path)
    names = {"same": before_path, "relative": os.path.basename(before_path)}
    other = names.get(name, str(tmp_path / name))
    layers = QgsRasterLayer(before_path, "one"), QgsRasterLayer(other, "other")
    assert is_same_source(*layers)
    accepted, text = (
        DetectChange()
        .create()
        .checkParameterValues(
            {"BEFORE": before_path, "AFTER": other, "MODEL": "cva", "OUTPUT": "o.tif"}, QgsProcessingContext()
        )
    )
    assert not accepted
    assert "same image" in text


def test_two_images_of_one_file_are_not_the_same(tmp_path):
    path = str(tmp_path / "scenes.gpkg")
    for name in ("a", "b"):
        image = gdal.GetDriverByName("MEM").Create("", 32, 32, 3)
        image.SetGeoTransform((500_000, 1, 0, 5_400_000, 0, -1))
        gdal.Translate(
            path, image, format="GPKG", creationOptions=["APPEND_SUBDATASET=YES", f"RASTER_TABLE={name}"]
        )
    layers = [QgsRasterLayer(f"GPKG:{path}:{name}", name) for name in ("a", "b")]
    assert not is_same_source(*layers)
    assert is_same_source(layers[0], layers[0])


@pytest.mark.parametrize("name", ["{}", 'NETCDF:"{}":v', "NETCDF:{}:v", "GTIFF_DIR:2:{}", "{{{}"])
def test_a_file_beside_the_caller_is_named_so_that_the_engine_finds_it(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a scene.nc").write_bytes(b"")
    assert from_any_folder(name.format("a scene.nc")) == name.format(tmp_path / "a scene.nc")
    assert from_any_folder(name.format("no.nc")) == name.format("no.nc")


def test_a_relative_layer_in_an_archive_is_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("scenes.zip").write_bytes(b"")
    assert (
        source_name(QgsRasterLayer("/vsizip/scenes.zip/a.tif", "a")) == f"/vsizip/{tmp_path}/scenes.zip/a.tif"
    )


def test_relative_destinations_lie_in_the_folder_of_the_caller(
    before_path, after_path, tmp_path, monkeypatch, qgis_processing
):
    folder = tmp_path / "caller"
    folder.mkdir()
    monkeypatch.chdir(folder)
    relative = [os.path.relpath(path, folder) for path in (before_path, after_path)]
    parameters = {
        "BEFORE": relative[0],
        "AFTER": relative[1],
        "MODEL": "cva",
        "OUTPUT": "m.tif",
        "POLYGONS": "p.gpkg",
    }
    made = (
        QgsApplication.processingRegistry().createAlgorithmById("deepchange:detectchange") or DetectChange()
    )
    _result, succeeded = made.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert succeeded
    assert sorted(file.name for file in folder.iterdir()) == ["m.tif", "p.gpkg"]
