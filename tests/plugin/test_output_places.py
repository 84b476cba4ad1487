"""What the plugin itself writes: where a user's text leads, and that nothing is lost or left half-written."""

from __future__ import annotations

import contextlib
import resource
import shutil
import sqlite3
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsVectorLayer

from deep_change_detection.cd_plugin.layers import area_file
from deep_change_detection.cd_plugin.layers.area_file import write_area
from deep_change_detection.cd_plugin.layers.output_names import name_problem, typed_path, with_ending
from deep_change_detection.cd_plugin.processing.algorithm import destination_file
from deep_change_detection.cd_plugin.review.merging.merge import MergeError, compare, write_merged
from deep_change_detection.cd_plugin.review.records.geopackage import ReviewError, write_layer
from deep_change_detection.cd_plugin.review.threshold.masked_map import write_masked
from deep_change_detection.engine.contract import files
from tests.seeds import seeded

SQUARES = [f"POLYGON(({x} 0, {x + 5} 0, {x + 5} 5, {x} 5, {x} 0))" for x in range(0, 400, 10)]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", None),
        ("  ", None),
        ('"/data/a.tif"', "/data/a.tif"),
        (" '/data/a b.tif' ", "/data/a b.tif"),
        ("a.tif", "/folder/a.tif"),
        ("~/a.tif", "/home/me/a.tif"),
        ("~nobody-of-this-name/a.tif", "/folder/~nobody-of-this-name/a.tif"),
        ("sub/../a.tif", "/folder/sub/../a.tif"),
    ],
)
def test_what_is_typed_leads_where_the_system_would(text, expected, monkeypatch):
    monkeypatch.setenv("HOME", "/home/me")
    assert typed_path(text, Path("/folder")) == (None if expected is None else Path(expected))


@pytest.mark.parametrize("name", ["/", ".", "..", "a.b.c", "a", ".hidden", "a.TIF", "x" * 300])
def test_an_ending_is_added_to_any_name(name):
    assert str(with_ending(Path(name), ".tif", ".tiff")).lower().endswith(".tif")


def test_the_folder_of_the_plugin_is_refused_by_the_dialog_processing_and_the_review(
    tmp_path, monkeypatch, reviews
):
    root = tmp_path / "plugins" / "deep_change_detection"
    root.mkdir(parents=True)
    monkeypatch.setattr(files, "PLUGIN", root)
    assert "plugin's folder" in name_problem(root / "map.tif")
    with pytest.raises(QgsProcessingException, match="plugin's folder"):
        destination_file(str(root / "map.tif"))
    monkeypatch.chdir(root)
    with pytest.raises(QgsProcessingException, match="plugin's folder"):
        destination_file("map.gpkg")
    comparison = compare(*reviews)
    with pytest.raises(MergeError, match="plugin's folder"):
        write_merged(comparison, [None] * len(comparison.conflicts), root / "merged.gpkg")
    assert list(root.iterdir()) == []


@pytest.fixture
def reviews(write_polygons, tmp_path) -> list[Path]:
    """Two reviews of the same polygons that differ about the first."""
    first = Path(write_polygons("first", SQUARES, [0.9] * len(SQUARES)))
    second = Path(shutil.copy(first, tmp_path / "second.gpkg"))
    for path, status in ((first, "accepted"), (second, "rejected")):
        with contextlib.closing(sqlite3.connect(path)) as database:
            database.create_function("ST_IsEmpty", 1, lambda blob: 0)
            for name in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
                database.create_function(name, 1, lambda blob: 0.0)
            database.execute("UPDATE change SET status = ? WHERE fid = 1", [status])
            database.commit()
    return [first, second]


def test_a_merged_review_takes_over_no_log_and_replaces_no_list(reviews, tmp_path):
    comparison = compare(*reviews)
    assert len(comparison.conflicts) == 1
    folder = tmp_path / "out"
    folder.mkdir()
    output = folder / "merged.gpkg"
    for name in (
        "merged.gpkg-wal",
        "merged.gpkg-journal",
        ".merged.partial.gpkg",
        ".merged.partial.gpkg-wal",
    ):
        (folder / name).write_bytes(b"of an older file" * 100)
    write_merged(comparison, [None], output)
    assert sorted(each.name for each in folder.iterdir()) == ["merged.gpkg", "merged_conflicts.csv"]
    with contextlib.closing(sqlite3.connect(output)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    output.unlink()
    (folder / "merged_conflicts.csv").write_text("mine")
    with pytest.raises(MergeError, match="merged_conflicts.csv exists"):
        write_merged(comparison, [None], output)
    assert [each.read_text() for each in folder.iterdir()] == ["mine"]


@pytest.fixture
def nearly_full():
    """Within the block no file may become larger than so many bytes, as on a disk that is nearly full."""

    @contextlib.contextmanager
    def limit(size: int):
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return limit


@pytest.mark.parametrize("size", [0, 1_000, 30_000, 60_000, 90_000])
def test_on_a_full_disk_no_half_of_a_merged_review_is_left(size, reviews, nearly_full, tmp_path):
    comparison = compare(*reviews)
    folder = tmp_path / "out"
    folder.mkdir()
    with nearly_full(size), pytest.raises(MergeError, match="cannot be written"):
        write_merged(comparison, [None], folder / "merged.gpkg")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("size", [0, 1_000, 30_000, 60_000, 90_000, 98_000])
def test_an_area_cut_short_by_a_full_disk_is_not_kept(size, nearly_full, monkeypatch, tmp_path):
    folder = tmp_path / "areas"
    folder.mkdir()
    monkeypatch.setattr(area_file, "_folder", lambda: folder)
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "area", "memory")
    rows = []
    for number in range(40):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(SQUARES[number]).buffer(number, 200))
        rows.append(feature)
    layer.dataProvider().addFeatures(rows)
    with nearly_full(size), pytest.raises(OSError):
        write_area(layer.getFeatures(), layer.crs())
    assert list(folder.iterdir()) == []
    written = write_area(layer.getFeatures(), layer.crs())
    assert QgsVectorLayer(str(written), "area").featureCount() == 40


@pytest.mark.parametrize("size", [0, 1_000, 30_000, 60_000, 90_000, 98_000])
def test_a_layer_cut_short_by_a_full_disk_is_told(size, nearly_full, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "area", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(SQUARES[0]).buffer(9, 2_000))
    layer.dataProvider().addFeatures([feature])
    with nearly_full(size), pytest.raises(OSError):
        write_layer(tmp_path / "layer.gpkg", layer)
    (tmp_path / "layer.gpkg").unlink(missing_ok=True)
    write_layer(tmp_path / "layer.gpkg", layer)
    assert QgsVectorLayer(str(tmp_path / "layer.gpkg"), "area").featureCount() == 1


@pytest.fixture(params=["as they are", "on"])
def gdal_exceptions(request):
    """GDAL's exceptions as this process has them, and turned on as any plugin may."""
    turned_on = request.param == "on" and not gdal.GetUseExceptions()
    if turned_on:
        gdal.UseExceptions()
    yield
    if turned_on:
        gdal.DontUseExceptions()


@pytest.mark.parametrize("size", [0, 1_000, 100_000, 400_000, 480_000])
def test_a_masked_map_cut_short_by_a_full_disk_is_told(size, nearly_full, tmp_path, gdal_exceptions):
    path, copy = tmp_path / "map.tif", tmp_path / "whole.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), 700, 700, 1)
    made.WriteArray(numpy.random.default_rng(seeded(1)).integers(0, 251, (700, 700)).astype(numpy.uint8))
    made = None
    with nearly_full(size), pytest.raises(ReviewError, match="cannot be written; free some space"):
        write_masked(str(path), [], tmp_path / "cut.tif", lambda share: True)
    assert write_masked(str(path), [], copy, lambda share: True)
    assert (gdal.Open(str(copy)).ReadAsArray() == gdal.Open(str(path)).ReadAsArray()).all()
