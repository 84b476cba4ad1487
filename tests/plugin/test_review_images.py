"""A review finds the images of its result after everything has moved, and shows no others."""

from __future__ import annotations

import shutil

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsVectorLayer

from deep_change_detection.cd_plugin.review.origin.images import (
    find_pair,
    image_files,
    missing_images,
    shortened_addresses,
)
from deep_change_detection.engine.contract.levels import BAND_NAME
from deep_change_detection.engine.contract.provenance import Provenance
from tests.serving import serving

LAYOUTS = [("", ""), ("images/", ""), ("", "results/"), ("images/2016/", "results/town/")]


@pytest.fixture
def result(tmp_path, write_image, write_polygons):
    """Makes a project's folder: two images, a map that names them and polygons beside it."""

    def make(images: str, results: str):
        folder = tmp_path / "town"
        for part in (images, results):
            (folder / part).mkdir(parents=True, exist_ok=True)
        pair = []
        for name in ("one", "other"):
            pair.append(folder / images / f"{name}.tif")
            shutil.move(write_image(name, numpy.ones((3, 8, 8), numpy.uint8)), pair[-1])
        output, polygons = folder / results / "change.tif", folder / results / "change.gpkg"
        made = gdal.GetDriverByName("GTiff").Create(str(output), 8, 8, 1)
        parameters = {"output": str(output), "polygons": str(polygons)}
        made.SetMetadata(Provenance("cva", "1", str(pair[0]), str(pair[1]), parameters).items())
        made.GetRasterBand(1).SetDescription(BAND_NAME)
        made = None
        shutil.move(write_polygons("change", ["POLYGON((0 0, 1 0, 1 1, 0 0))"], [0.9]), polygons)
        return folder

    return make


@pytest.mark.parametrize(("images", "results"), LAYOUTS)
@pytest.mark.parametrize("moved_to", ["town", "elsewhere/new town"])
def test_images_are_found_where_the_folder_of_both_has_moved(
    images, results, moved_to, result, project, tmp_path, write_image
):
    folder = result(images, results)
    if moved_to != "town":
        (tmp_path / moved_to).parent.mkdir()
        folder = shutil.move(folder, tmp_path / moved_to)
    wrong = [QgsRasterLayer(write_image(f"a_{year}", numpy.ones((3, 8, 8), numpy.uint8))) for year in (1, 2)]
    right = [QgsRasterLayer(str(folder / images / f"{name}.tif"), name) for name in ("one", "other")]
    layer = QgsVectorLayer(f"{folder / results / 'change.gpkg'}|layername=change", "change")
    project.addMapLayers([layer, *wrong])
    assert find_pair(layer, project) == (None, None)
    assert image_files(layer, project) == [folder / images / "one.tif", folder / images / "other.tif"]
    project.addMapLayers(right)
    assert find_pair(layer, project) == tuple(right)


def test_images_that_are_gone_are_named_and_others_are_not_shown_for_them(result, project, write_image):
    folder = result("images/", "")
    shutil.rmtree(folder / "images")
    others = [QgsRasterLayer(write_image(f"a_{year}", numpy.ones((3, 8, 8), numpy.uint8))) for year in (1, 2)]
    layer = QgsVectorLayer(f"{folder / 'change.gpkg'}|layername=change", "change")
    project.addMapLayers([layer, *others])
    assert find_pair(layer, project) == (None, None)
    assert [file.name for file in missing_images(layer, project)] == ["one.tif", "other.tif"]


def test_images_on_a_server_are_found_by_what_is_told_of_their_address(result, project):
    folder = result("", "")
    files = {name: (folder / name).read_bytes() for name in ("one.tif", "other.tif")}
    with serving(files) as server:
        server.secret = "S3cret"
        names = [f"/vsicurl/http://{server.host}/{name}?a=1&token=S3cret" for name in files]
        made = gdal.Open(str(folder / "change.tif"), gdal.GA_Update)
        parameters = {"output": str(folder / "change.tif"), "polygons": str(folder / "change.gpkg")}
        made.SetMetadata(Provenance("cva", "1", *names, parameters).items())
        made = None
        layer = QgsVectorLayer(f"{folder / 'change.gpkg'}|layername=change", "change")
        project.addMapLayer(layer)
        assert find_pair(layer, project) == (None, None)
        assert not any("S3cret" in address for address in shortened_addresses(layer, project))
        assert len(shortened_addresses(layer, project)) == 2
        images = [QgsRasterLayer(name, "image") for name in names]
        assert all(image.isValid() for image in images)
        project.addMapLayers(images)
        assert find_pair(layer, project) == tuple(images)
        project.clear()
