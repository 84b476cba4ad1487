"""Pending polygons made anew from the map by the real engine, around what a person has touched."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsGeometry, QgsRectangle, QgsVectorLayer

from deep_change_detection.cd_plugin.review.records.background_step import BackgroundStep
from deep_change_detection.cd_plugin.review.records.records import Records
from deep_change_detection.cd_plugin.review.threshold.rebuild import rebuild
from engine.rasters.polygons import polygonise
from tests.seeds import seeded

X, Y = 500_000.0, 5_400_000.0
SIZE_M = 10.0


def probabilities() -> numpy.ndarray:
    """Map values of 40 rows by 60 columns: hills of change, flat ground of 0.1 between."""
    rows, columns = numpy.mgrid[0:40, 0:60]
    values = numpy.full((40, 60), 0.1)
    for row, column, height in ((8, 8, 0.95), (8, 25, 0.75), (8, 45, 0.6), (28, 10, 0.9), (28, 40, 0.8)):
        distance = numpy.hypot(rows - row, columns - column)
        values = numpy.maximum(values, height - 0.06 * distance)
    return (values * 250).round().astype(numpy.uint8)


@pytest.fixture
def map_path(tmp_path) -> str:
    path = str(tmp_path / "change.tif")
    write_map(path, 32632, (X, SIZE_M, 0, Y, 0, -SIZE_M))
    return path


def write_map(path: str, epsg: int | None, geotransform: tuple, values: numpy.ndarray | None = None) -> None:
    dataset = gdal.GetDriverByName("GTiff").Create(path, 60, 40, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform(geotransform)
    if epsg is not None:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        dataset.SetProjection(reference.ExportToWkt())
    dataset.GetRasterBand(1).SetDescription("change probability")
    dataset.GetRasterBand(1).SetNoDataValue(255)
    dataset.GetRasterBand(1).WriteArray(probabilities() if values is None else values)


@pytest.fixture
def layer(map_path, tmp_path) -> QgsVectorLayer:
    """The map's polygons at 0.5: five, with ids 1 to 5."""
    path = str(tmp_path / "change.gpkg")
    polygonise(map_path, path, threshold=0.5)
    return QgsVectorLayer(f"{path}|layername=change", "Change polygons", "ogr")


@pytest.fixture
def records(layer) -> Records:
    return Records(layer, "anna")


class Outcome:
    """How a rebuilding ended."""

    def __init__(self, job: BackgroundStep) -> None:
        self.job = job
        self.last: tuple | None = None
        job.succeeded.connect(lambda _changed: self._end("succeeded"))
        job.failed.connect(lambda *texts: self._end("failed", *texts))
        job.stopped.connect(lambda: self._end("stopped"))

    def _end(self, *last) -> None:
        assert self.last is None, "it ends once"
        self.last = last

    def wait(self) -> tuple:
        begun = time.monotonic()
        while self.last is None:
            assert time.monotonic() - begun < 60
            QgsApplication.processEvents()
            time.sleep(0.01)
        return self.last


def rows_of(layer: QgsVectorLayer) -> dict[int, dict]:
    """What the file holds, read by GDAL."""
    file = ogr.Open(layer.source().partition("|")[0])
    return {
        feature.GetFID(): {**feature.items(), "wkb": bytes(feature.GetGeometryRef().ExportToWkb())}
        for feature in file.GetLayerByName("change")
    }


def pixels(row: int, column: int, height: int, width: int) -> QgsGeometry:
    """The outline of some pixels of the map."""
    west, north = X + column * SIZE_M, Y - row * SIZE_M
    return QgsGeometry.fromRect(QgsRectangle(west, north - height * SIZE_M, west + width * SIZE_M, north))


def at(layer: QgsVectorLayer, row: int, column: int) -> int:
    """The id of the polygon that was made of a pixel of the map."""
    (found,) = layer.getFeatures(pixels(row, column, 1, 1).buffer(-1, 1).boundingBox())
    return found.id()


def burnt(outlines: list[bytes]) -> numpy.ndarray:
    """How many of the outlines cover the centre of each pixel: (40, 60)."""
    total = numpy.zeros((40, 60), int)
    for outline in outlines:
        geometry = ogr.CreateGeometryFromWkb(outline)
        for row in range(40):
            for column in range(60):
                point = ogr.Geometry(ogr.wkbPoint)
                point.AddPoint_2D(X + (column + 0.5) * SIZE_M, Y - (row + 0.5) * SIZE_M)
                total[row, column] += geometry.Contains(point)
    return total


def test_untouched_polygons_are_those_of_the_map_at_the_new_threshold(layer, records, map_path, tmp_path):
    told = []
    records.changed.connect(lambda _ids: told.append(True))
    assert Outcome(rebuild(records, map_path, 0.7, 0)).wait() == ("succeeded",)
    polygonise(map_path, str(tmp_path / "wanted.gpkg"), threshold=0.7)
    wanted = rows_of(QgsVectorLayer(f"{tmp_path / 'wanted.gpkg'}|layername=change", "", "ogr"))
    compared = ("wkb", "probability", "probability_max", "area_m2", "status", "reviewer", "label")
    assert sorted(tuple(str(row[name]) for name in compared) for row in rows_of(layer).values()) == sorted(
        tuple(str(row[name]) for name in compared) for row in wanted.values()
    )
    assert len(wanted) == 4
    assert records.counts()["pending"] == 4
    assert told == [True]


@pytest.mark.parametrize("least", [450, 2050])
def test_with_a_minimum_area_they_are_those_that_the_engine_makes_with_it(least, tmp_path):
    random = numpy.random.default_rng(seeded(31))
    values = probabilities()
    specks = random.random(values.shape) < 0.1
    values[specks] = 250 - values[specks]
    map_path, first, wanted = (str(tmp_path / name) for name in ("map.tif", "change.gpkg", "wanted.gpkg"))
    write_map(map_path, 32632, (X, SIZE_M, 0, Y, 0, -SIZE_M), values)
    polygonise(map_path, first, threshold=0.6)
    layer = QgsVectorLayer(f"{first}|layername=change", "Change polygons", "ogr")
    assert Outcome(rebuild(Records(layer, "anna"), map_path, 0.5, least)).wait() == ("succeeded",)
    polygonise(map_path, wanted, threshold=0.5, min_area=least)
    made = [row["wkb"] for row in rows_of(layer).values()]
    assert sorted(made) == sorted(row["wkb"] for row in rows_of(QgsVectorLayer(wanted)).values())
    covered = burnt(made) > 0
    assert (covered & (values < 125)).any() and (~covered & (values >= 125)).any()


def test_no_pending_polygon_fills_the_place_of_a_smaller_one_that_was_decided(layer, records, map_path):
    house = records.draw(pixels(8, 8, 2, 2))
    assert Outcome(rebuild(records, map_path, 0.5, 1000)).wait() == ("succeeded",)
    rows = rows_of(layer)
    others = burnt([row["wkb"] for number, row in rows.items() if number != house])
    assert others[8:10, 8:10].sum() == 0
    assert others[7:11, 7:11].sum() == 12


def test_what_a_person_has_touched_stays_and_its_pixels_are_left_out(layer, records, map_path):
    accepted, rejected, labelled, edited = (at(layer, *hill) for hill in ((8, 8), (8, 25), (8, 45), (28, 10)))
    records.decide([accepted], "accepted")
    records.decide([rejected], "rejected")
    records.set_label([labelled], "house")
    records.replace_outline(edited, pixels(26, 8, 5, 9))
    drawn = records.draw(pixels(28, 40, 5, 5))
    pending = at(layer, 27, 39)
    touched = {number: row for number, row in rows_of(layer).items() if number != pending}
    assert sorted(touched) == sorted([accepted, rejected, labelled, edited, drawn])
    assert Outcome(rebuild(records, map_path, 0.3, 0)).wait() == ("succeeded",)
    rows = rows_of(layer)
    assert {number: rows[number] for number in touched} == touched
    new = {number: row for number, row in rows.items() if number not in touched}
    values = probabilities()
    taken = burnt([row["wkb"] for row in touched.values()])
    covered = burnt([row["wkb"] for row in new.values()])
    numpy.testing.assert_array_equal(covered, (values >= 75) & (taken == 0))
    for row in new.values():
        own = values[burnt([row["wkb"]]) == 1] / 250
        assert row["probability"] == pytest.approx(own.mean())
        assert row["probability_max"] == pytest.approx(own.max())
        assert row["area_m2"] == pytest.approx(own.size * SIZE_M**2, rel=2e-3)
        assert row["status"] == "pending"


def test_a_rebuilding_is_one_step_and_polygons_that_come_out_the_same_keep_their_ids(
    layer, records, map_path
):
    before = rows_of(layer)
    smallest = min(before, key=lambda number: before[number]["area_m2"])
    assert Outcome(rebuild(records, map_path, 0.5, before[smallest]["area_m2"] + 1)).wait() == ("succeeded",)
    after = rows_of(layer)
    assert after == {number: row for number, row in before.items() if number != smallest}
    assert records.step_to_undo().about == "Rebuild pending polygons"
    records.undo()
    assert rows_of(layer) == before
    records.redo()
    assert rows_of(layer) == after


def test_the_index_and_the_count_of_the_file_are_right_afterwards(layer, records, map_path):
    assert Outcome(rebuild(records, map_path, 0.7, 0)).wait() == ("succeeded",)
    with sqlite3.connect(layer.source().partition("|")[0]) as database:
        boxes = dict(database.execute("SELECT id, minx FROM rtree_change_geom"))
        query = "SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = 'change'"
        (count,) = database.execute(query).fetchone()
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    geometries = {feature.id(): feature.geometry().boundingBox() for feature in layer.getFeatures()}
    assert boxes == pytest.approx({number: box.xMinimum() for number, box in geometries.items()})
    assert count == layer.featureCount() == 4


@pytest.mark.slow
def test_a_decision_while_it_works_is_kept_and_left_out(layer, records, map_path):
    outcome = Outcome(rebuild(records, map_path, 0.3, 0))
    records.decide([1], "accepted")
    decided = rows_of(layer)[1]
    assert outcome.wait() == ("succeeded",)
    rows = rows_of(layer)
    assert rows[1] == decided
    numpy.testing.assert_array_equal(
        burnt([row["wkb"] for row in rows.values()]), (probabilities() >= 75).astype(int)
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("epsg", "geotransform"),
    [
        (None, (0, 1, 0, 0, 0, 1)),
        (4326, (11, 1e-4, 2e-5, 48, 3e-5, -1e-4)),
        (2154, (6e5, 5, 0, 6.8e6, 0, -5)),
    ],
)
def test_it_works_in_pixels_in_degrees_and_on_rotated_grids(tmp_path, epsg, geotransform):
    map_path, path = str(tmp_path / "other.tif"), str(tmp_path / "other.gpkg")
    write_map(map_path, epsg, geotransform)
    polygonise(map_path, path, threshold=0.5)
    layer = QgsVectorLayer(f"{path}|layername=change", "", "ogr")
    records = Records(layer, "anna")
    whole = {number: records.geometry(number) for number in records.ids()}
    records.decide([1], "rejected")
    assert Outcome(rebuild(records, map_path, 0.3, 0)).wait() == ("succeeded",)
    new = [records.geometry(number) for number in records.ids() if number != 1]
    assert records.geometry(1).equals(whole[1])
    pixel = abs(geotransform[1] * geotransform[5] - geotransform[2] * geotransform[4])
    for geometry in new:
        assert geometry.intersection(whole[1]).area() < pixel / 1000
    for number in records.ids():
        per_unit = records.geometry(number).area() / records.get(number).area_m2
        records.replace_outline(number, records.geometry(number))
        assert records.get(number).area_m2 * per_unit == pytest.approx(records.geometry(number).area())
    covered = sum(geometry.area() for geometry in [*new, whole[1]])
    assert covered == pytest.approx((probabilities() >= 75).sum() * pixel)


def test_cancelled_it_changes_nothing(layer, records, map_path):
    before = rows_of(layer)
    job = rebuild(records, map_path, 0.3, 0)
    outcome = Outcome(job)
    job.cancel()
    assert outcome.wait() == ("stopped",)
    assert rows_of(layer) == before
    assert records.step_to_undo() is None


@pytest.mark.slow
@pytest.mark.parametrize("fault", ["missing map", "no change map", "another CRS", "locked file"])
def test_failed_it_says_why_and_changes_nothing(layer, records, map_path, write_image, fault):
    before = rows_of(layer)
    lock = None
    if fault == "missing map":
        Path(map_path).unlink()
    elif fault == "no change map":
        map_path = write_image("photo", numpy.zeros((1, 8, 8), numpy.uint8))
    elif fault == "another CRS":
        map_path = write_image("photo", numpy.zeros((1, 8, 8), numpy.uint8), epsg=3857)
    else:
        lock = sqlite3.connect(layer.source().partition("|")[0], isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
    last = Outcome(rebuild(records, map_path, 0.3, 0)).wait()
    if lock:
        lock.close()
    assert last[0] == "failed"
    assert {
        "missing map": "cannot be opened",
        "no change map": "is not a change map",
        "another CRS": "in another coordinate system",
        "locked file": "is locked by another program",
    }[fault] in last[1]
    assert rows_of(layer) == before
