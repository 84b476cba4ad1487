"""From a change map to a judged sample and its report, through the panel's own commands."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent

from deep_change_detection.cd_plugin.layers.provenance import read_provenance
from deep_change_detection.cd_plugin.review.accuracy.panel import AccuracyPanel
from deep_change_detection.cd_plugin.review.accuracy.sample_layer import (
    open_sample,
    read_sample,
    write_sample,
)
from deep_change_detection.cd_plugin.review.accuracy.sampling import (
    CHANGE,
    NO_CHANGE,
    Assessed,
    count_strata,
    draw_pixels,
    pixel_outline,
)
from deep_change_detection.cd_plugin.review.records.geopackage import ReviewError
from deep_change_detection.cd_plugin.review.records.layer_kinds import is_sample
from deep_change_detection.engine.contract.provenance import Provenance
from tests.seeds import seeded

NODATA = 255


@pytest.fixture
def write_map(tmp_path):
    """Writes (height, width) uint8 values as a change map of 10 m pixels, or of 0.1° in EPSG:4326."""

    def write(values: numpy.ndarray, epsg: int = 32632, name: str = "change") -> str:
        path = str(tmp_path / f"{name}.tif")
        height, width = values.shape
        image = gdal.GetDriverByName("GTiff").Create(path, width, height, 1, gdal.GDT_Byte)
        geographic = epsg == 4326
        image.SetGeoTransform(
            (10, 0.1, 0, 70, 0, -0.1) if geographic else (500_000, 10, 0, 5_400_000, 0, -10)
        )
        image.SetProjection(reference(epsg).ExportToWkt())
        image.SetMetadata({"DCD_PARAMETERS": json.dumps({"threshold": 0.4})})
        band = image.GetRasterBand(1)
        band.SetDescription("change probability")
        band.SetScale(0.004)
        band.SetNoDataValue(NODATA)
        band.WriteArray(values)
        return path

    return write


@pytest.fixture
def values():
    """A map of 1300 rows, more than are read at once: a tenth is change from 0.4 up, a corner is nodata."""
    random = numpy.random.default_rng(seeded(5))
    values = random.integers(0, 100, (1300, 60), dtype=numpy.uint8)
    change = random.random(values.shape) < 0.1
    values[change] = random.integers(100, 251, int(change.sum()))
    values[:200, :20] = NODATA
    return values


@pytest.fixture
def change_polygons(tmp_path):
    """A GeoPackage with two polygons of 10 x 10 pixels: one accepted, one rejected."""
    path = str(tmp_path / "polygons.gpkg")
    file = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = file.CreateLayer("change", reference(32632), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("status", ogr.OFTString))
    for status, left in (("accepted", 500_200), ("rejected", 500_400)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["status"] = status
        right, top, bottom = left + 100, 5_399_900, 5_399_800
        ring = f"{left} {top}, {right} {top}, {right} {bottom}, {left} {bottom}, {left} {top}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    return path


@pytest.fixture
def panel(project):
    panel = AccuracyPanel(project)
    yield panel
    panel.deleteLater()
    QgsApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)


def test_strata_are_counted_at_the_threshold_and_without_nodata(write_map, values):
    strata = count_strata(Assessed(write_map(values), 0.4), goes_on)
    change = ((values >= 100) & (values <= 250)).sum()
    assert strata.areas == pytest.approx([change * 100, (values < 100).sum() * 100], rel=2e-3)


def test_with_polygons_change_is_what_lies_in_those_not_rejected(write_map, values, change_polygons):
    strata = count_strata(Assessed(write_map(values), 0.4, change_polygons), goes_on)
    accepted = values[10:20, 20:30] != NODATA
    assert strata.areas[CHANGE] == pytest.approx(accepted.sum() * 100, rel=2e-3)
    assert sum(strata.areas) == pytest.approx((values != NODATA).sum() * 100, rel=2e-3)


def test_pixels_are_drawn_from_their_stratum_without_repetition_and_shuffled(write_map, values):
    assessed = Assessed(write_map(values), 0.4)
    strata = count_strata(assessed, goes_on)
    pixels = draw_pixels(assessed, strata, [200, 300], 1, goes_on)
    assert len({(pixel.column, pixel.row) for pixel in pixels}) == 500
    for pixel in pixels:
        value = values[pixel.row, pixel.column]
        assert value != NODATA and (value >= 100) == (pixel.stratum == CHANGE)
    assert sum(pixel.stratum == CHANGE for pixel in pixels) == 200
    assert 40 < sum(pixel.stratum == CHANGE for pixel in pixels[:200]) < 120, "not shuffled"
    assert draw_pixels(assessed, strata, [200, 300], 1, goes_on) == pixels
    assert draw_pixels(assessed, strata, [200, 300], 2, goes_on) != pixels


def test_every_pixel_of_a_stratum_is_drawn_as_often_as_any_other(write_map):
    values = numpy.zeros((6, 5), dtype=numpy.uint8)
    values[1:4, 2:] = 250
    assessed = Assessed(write_map(values), 0.4)
    strata = count_strata(assessed, goes_on)
    drawn = numpy.zeros(values.shape)
    for seed in range(1200):
        for pixel in draw_pixels(assessed, strata, [3, 0], seed, goes_on):
            drawn[pixel.row, pixel.column] += 1
    assert (drawn[values == 0] == 0).all()
    assert numpy.abs(drawn[values == 250] - 400).max() < 5 * numpy.sqrt(1200 * (1 / 3) * (2 / 3))


def test_a_stratum_smaller_than_the_sample_is_taken_whole(write_map):
    values = numpy.zeros((4, 4), dtype=numpy.uint8)
    values[0, :2] = 250
    assessed = Assessed(write_map(values), 0.4)
    pixels = draw_pixels(assessed, count_strata(assessed, goes_on), [10, 3], 0, goes_on)
    assert [pixel.stratum for pixel in sorted(pixels, key=lambda pixel: pixel.stratum)] == [0, 0, 1, 1, 1]


def test_pixels_of_a_geographic_map_have_the_area_they_have_on_the_ellipsoid(write_map):
    path = write_map(numpy.zeros((20, 3), dtype=numpy.uint8), epsg=4326)
    strata = count_strata(Assessed(path, 0.4), goes_on)
    equal_area = reference(6933)  # a cylindrical equal-area projection of the same ellipsoid
    transformation = osr.CoordinateTransformation(reference(4326), equal_area)
    corner = numpy.array([transformation.TransformPoint(*place)[:2] for place in ((10, 70), (10.1, 69.9))])
    first = abs(numpy.prod(corner[1] - corner[0]))
    assert strata.pixel_area[0] == pytest.approx(first, rel=1e-4)
    assert strata.pixel_area[19] > strata.pixel_area[0] * 1.05


def test_the_sample_file_hides_the_maps_class_and_holds_the_pixels_squares(write_map, values, tmp_path):
    assessed = Assessed(write_map(values), 0.4)
    strata = count_strata(assessed, goes_on)
    pixels = draw_pixels(assessed, strata, [20, 30], 3, goes_on)
    write_sample(tmp_path / "sample.gpkg", assessed, strata, pixels, 3)
    layer = open_sample(tmp_path / "sample.gpkg")
    assert is_sample(layer)
    names = layer.fields().names()
    assert names[1:] == ["id", "stratum", "status", "label", "reviewer", "reviewed_at", "note"]
    hidden = [column.name for column in layer.attributeTableConfig().columns() if column.hidden]
    assert [name for name in hidden if name] == ["stratum"]
    features = sorted(layer.getFeatures(), key=lambda feature: feature["id"])
    for feature, pixel in zip(features, pixels):
        assert feature["status"] == "pending"
        left, top = 500_000 + 10 * pixel.column, 5_400_000 - 10 * pixel.row
        box = feature.geometry().boundingBox()
        assert (box.xMinimum(), box.yMaximum(), box.width(), box.height()) == (left, top, 10, 10)
        assert feature.geometry().equals(pixel_outline(assessed.map_path, pixel))
    with pytest.raises(ReviewError, match="exists; choose another name"):
        write_sample(tmp_path / "sample.gpkg", assessed, strata, pixels, 3)


def test_a_sample_is_planned_drawn_judged_and_reported_through_the_panel(
    project, panel, write_map, values, wait_until, tmp_path
):
    layer = QgsRasterLayer(write_map(values), "change_2016_2021")
    project.addMapLayer(layer)
    assert panel.threshold.value() == pytest.approx(0.4)
    asked = []
    panel.review_requested.connect(asked.append)
    panel.measure()
    wait_until(panel.draw_button.isEnabled)
    assert panel.change_count.value() == 75
    panel.change_count.setValue(80)
    panel.no_change_count.setValue(120)
    panel.file.setFilePath(str(tmp_path / "sample.gpkg"))
    panel.draw()
    wait_until(lambda: asked)
    assert project.mapLayersByName("Accuracy sample") == asked
    assert panel.state.text() == "0 of 200 pixels judged"
    assert panel.write_report(tmp_path / "report.html") is None
    assert "at least two pixels" in panel.notice.text()

    judge(asked[0], wrong={CHANGE: 20, NO_CHANGE: 6})
    panel.refresh()
    assert panel.state.text() == "200 of 200 pixels judged"
    accuracy = panel.write_report(tmp_path / "report.html")
    assert accuracy.counts.tolist() == [[60, 20], [6, 114]]
    change, other = ((values >= 100) & (values <= 250)).sum(), (values < 100).sum()
    area = 100 * (change * 60 / 80 + other * 6 / 120)
    with open(tmp_path / "report.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    written = {(row["measure"], row["map_class"], row["reference_class"]): row for row in rows}
    assert float(written["precision", "change", ""]["value"]) == pytest.approx(0.75)
    assert float(written["area", "", "change"]["value"]) == pytest.approx(area, rel=2e-3)
    assert written["samples", "no change", "change"]["value"] == "6"
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "0.75" in page and "Anna" in page and "change.tif" in page
    assert not re.search(r"(src|href)=", page), "the page must not need anything else"


def test_a_raster_layer_that_is_no_file_is_no_map_to_assess(project, panel, write_map, values):
    image = f"&image:uri={write_map(values)}&image:provider=gdal"
    extent = "?crs=EPSG:32632&extent=500000,5399900,500100,5400000&width=10&height=10"
    computed = QgsRasterLayer(f"{extent}&formula=%22image@1%22{image}", "computed", "virtualraster")
    assert computed.isValid()
    project.addMapLayer(computed)
    assert panel.map.currentLayer() is None
    assert read_provenance(computed.source()) == Provenance()


def judge(layer: QgsVectorLayer, wrong: dict[int, int]) -> None:
    """Judge all pixels as the map does but for so many of each stratum."""
    fields = {name: layer.fields().indexOf(name) for name in ("status", "reviewer")}
    changes = {}
    for feature in layer.getFeatures():
        stratum = feature["stratum"]
        is_wrong = wrong[stratum] > 0
        wrong[stratum] -= is_wrong
        status = "accepted" if (stratum == CHANGE) != is_wrong else "rejected"
        changes[feature.id()] = {fields["status"]: status, fields["reviewer"]: "Anna"}
    assert layer.dataProvider().changeAttributeValues(changes)


def test_the_reviewed_polygons_can_be_assessed_in_place_of_the_threshold(
    project, panel, write_map, values, change_polygons, wait_until
):
    project.addMapLayer(QgsRasterLayer(write_map(values), "change_2016_2021"))
    assert not panel.basis.model().item(1).isEnabled()
    polygons = QgsVectorLayer(f"{change_polygons}|layername=change", "reviewed")
    project.addMapLayer(polygons)
    panel.set_change_layer(polygons)
    panel.basis.setCurrentIndex(1)
    panel.measure()
    wait_until(panel.draw_button.isEnabled)
    accepted = (values[10:20, 20:30] != NODATA).sum()
    assert panel._strata.areas[CHANGE] == pytest.approx(accepted * 100, rel=2e-3)
    assert panel.change_count.value() == 75


def test_pixels_not_judged_are_left_out_and_told(project, panel, write_map, values, tmp_path):
    assessed = Assessed(write_map(values), 0.4)
    strata = count_strata(assessed, goes_on)
    path = tmp_path / "sample.gpkg"
    write_sample(path, assessed, strata, draw_pixels(assessed, strata, [4, 6], 3, goes_on), 3)
    layer = open_sample(path)
    status = layer.fields().indexOf("status")
    judged = list(layer.getFeatures())[1:]
    layer.dataProvider().changeAttributeValues({feature.id(): {status: "rejected"} for feature in judged})
    sample = read_sample(path)
    assert sample.judged == 9 and sum(sample.drawn) == 10
    project.addMapLayer(layer)
    panel.use_sample(layer)
    assert panel.write_report(tmp_path / "report.html").counts.sum() == 9
    assert "1 of the sample are not judged" in Path(tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_sample_chosen_again_is_followed_once_and_the_other_no_more(
    project, panel, write_map, values, tmp_path, monkeypatch
):
    assessed = Assessed(write_map(values), 0.4)
    strata = count_strata(assessed, goes_on)
    pixels = draw_pixels(assessed, strata, [2, 2], 3, goes_on)
    layers = []
    for name in ("one", "other"):
        write_sample(tmp_path / f"{name}.gpkg", assessed, strata, pixels, 3)
        layers.append(open_sample(tmp_path / f"{name}.gpkg"))
    one, other = project.addMapLayers(layers)
    for layer in (one, other, one):
        panel.use_sample(layer)
    shown = []
    monkeypatch.setattr(panel.state, "setText", shown.append)
    one.dataChanged.emit()
    one.afterCommitChanges.emit()
    assert len(shown) == 2
    other.dataChanged.emit()
    other.afterCommitChanges.emit()
    assert len(shown) == 2


def goes_on(_share: float) -> bool:
    return True


def reference(epsg: int) -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference
