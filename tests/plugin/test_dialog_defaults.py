"""What is chosen for the user: the pair, its order, dates, file names and wording."""

from __future__ import annotations

import datetime
import itertools
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import QgsDateTimeRange, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from deep_change_detection.cd_plugin.layers import pair_defaults
from deep_change_detection.cd_plugin.layers.dates import date_in, layer_date
from deep_change_detection.cd_plugin.layers.output_names import free_name, proposed_output
from deep_change_detection.cd_plugin.layers.overlap import common_area
from deep_change_detection.cd_plugin.layers.pair_defaults import default_pair, older_first
from deep_change_detection.cd_plugin.wording import area_text, duration_text, length_text, percent_text
from tests.seeds import seeded


@pytest.fixture
def image(write_image):
    def make(name: str) -> QgsRasterLayer:
        return QgsRasterLayer(write_image(name, numpy.zeros((3, 8, 8), numpy.uint8)), name)

    return make


def names(layers) -> list[str]:
    return [layer.name() for layer in layers]


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("ortho_2016", "2016"),
        ("20160517_town", "2016-05-17"),
        ("town 2016-05", "2016-05"),
        ("S2A_MSIL1C_20180406T094031", "2018-04-06"),
        ("tile_32632_12345678", ""),
        ("IMG_0001", ""),
        ("plan 20169999", ""),
        ("flight 17.05.2016", "2016-05-17"),
        ("ortho_2048_2016", "2016"),
        ("tile_2090", ""),
    ],
)
def test_a_date_is_read_from_a_name_only_where_it_is_one(name, date):
    assert date_in(name) == date


def test_the_older_image_comes_first_by_the_date_in_its_name(image):
    assert names(older_first(image("a_2021"), image("b_2016"))) == ["b_2016", "a_2021"]


def test_a_layers_temporal_property_counts_more_than_its_name(image):
    named_late, named_early = image("a_2021"), image("b_2016")
    begin = QDateTime(QDate(1999, 5, 1), QTime())
    named_late.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(begin, begin.addDays(1)))
    named_late.temporalProperties().setIsActive(True)
    assert layer_date(named_late) == "1999-05-01"
    assert names(older_first(named_early, named_late)) == ["a_2021", "b_2016"]


def test_a_temporal_range_of_a_year_is_told_as_a_year(image):
    layer = image("x")
    begin = QDateTime(QDate(1985, 1, 1), QTime())
    layer.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(begin, begin.addYears(1)))
    layer.temporalProperties().setIsActive(True)
    assert layer_date(layer) == "1985"


TELL_DATE = """
import sys
from qgis.core import QgsApplication, QgsRasterLayer
application = QgsApplication([], False)
application.initQgis()
from deep_change_detection.cd_plugin.layers.dates import layer_date
print(layer_date(QgsRasterLayer(sys.argv[1], "ortho_2021")), flush=True)
"""


@pytest.mark.slow
@pytest.mark.linux
def test_a_date_is_read_from_memory_that_is_not_free_yet(after_path, plugins_folder):
    """The C library overwrites what is freed, which else is mostly as it was for a while."""
    overwriting = {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=0", "MALLOC_PERTURB_": "165"}
    told = subprocess.run(
        [sys.executable, "-c", TELL_DATE, after_path],
        env={**os.environ, **overwriting, "PYTHONPATH": str(plugins_folder), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE, text=True, timeout=120,
    )  # fmt: skip
    assert told.stdout.split() == ["2021"]


@pytest.mark.parametrize(
    ("first", "second"), [("before", "after"), ("t2", "t10"), ("flight a", "flight b"), ("img before", "img")]
)
def test_without_dates_names_decide_as_a_person_would_sort_them(image, first, second):
    assert names(older_first(image(second), image(first))) == [first, second]


def two_images(
    tmp_path, first: str, second: str, metadata=({}, {}), domain: str = ""
) -> list[QgsRasterLayer]:
    """Layers of one name, of files in these places, which have this metadata."""
    layers = []
    for place, items in zip((first, second), metadata):
        path = tmp_path / f"{place}.tif"
        path.parent.mkdir(parents=True, exist_ok=True)
        image = gdal.GetDriverByName("GTiff").Create(str(path), 8, 8, 3)
        image.SetGeoTransform((500_000, 1, 0, 5_400_000, 0, -1))
        image.SetMetadata(items, domain)
        image = None
        layers.append(QgsRasterLayer(str(path), "image"))
    return layers


PLACES = [
    *(
        ("A/x", "B/x"),
        ("a/tiles/x", "b/tiles/x"),
        ("t1/x", "t2/x"),
        ("T9/x", "T10/x"),
        ("time1/9", "time2/8"),
    ),
    *(
        ("before/2", "after/1"),
        ("pre/b", "post/a"),
        ("old/b", "new/a"),
        ("im1/x", "im2/x"),
        ("1999/b", "2005/a"),
    ),
    *(("z_pre_fire", "a_post_fire"), ("BeforeStorm", "AfterStorm"), ("s_new/x_before", "s_old/x_after")),
    *(
        ("Image1/2", "Image2/1"),
        ("vorher/b", "nachher/a"),
        ("1_avant", "0_après"),
        ("ortho_2016_z", "ortho_2021_a"),
    ),
    *(("b_17.05.2016", "a_03.09.2016"), ("2016/05/b", "2016/11/a"), ("T32UQD_t1_b", "T32UQD_t2_a")),
]


@pytest.mark.parametrize(("earlier", "later"), PLACES)
def test_files_and_folders_tell_which_image_is_older_where_layers_have_one_name(earlier, later, tmp_path):
    layers = two_images(tmp_path, earlier, later)
    assert older_first(*layers) == older_first(*layers[::-1]) == layers


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(
    ("item", "domain", "template"),
    [
        ("TIFFTAG_DATETIME", "", "%Y:%m:%d %H:%M:%S"),
        ("ACQUISITIONDATETIME", "IMAGERY", "%Y-%m-%d %H:%M:%S"),
        ("EXIF_DateTimeOriginal", "", "%Y:%m:%d %H:%M:%S"),
        ("DATE_ACQUIRED", "", "%Y-%m-%d"),
        ("NITF_IDATIM", "", "%Y%m%d%H%M%S"),
    ],
)
def test_metadata_of_the_files_tells_which_image_is_older(seed, item, domain, template, tmp_path):
    chance = random.Random(seeded(seed))
    first = datetime.datetime(1999, 1, 1) + datetime.timedelta(seconds=chance.randrange(8 * 10**8))
    second = first + datetime.timedelta(days=chance.choice([1, 30, 3000]))
    places = chance.sample(["x", "y"], 2)
    items = [{item: time.strftime(template)} for time in (first, second)]
    layers = two_images(tmp_path, *places, items, domain)
    assert older_first(*layers) == older_first(*layers[::-1]) == layers
    was_taken = item != "TIFFTAG_DATETIME"  # else only the file was made then
    assert layer_date(layers[0]) == (first.strftime("%Y-%m-%d") if was_taken else "")


def test_what_a_name_says_counts_more_than_when_the_file_was_made(tmp_path):
    times = [{"TIFFTAG_DATETIME": f"{year}:01:01 00:00:00"} for year in (2024, 2020)]
    for places in (("x_2016", "x_2021"), ("before", "after"), ("A/x", "B/x")):
        layers = two_images(tmp_path, *places, times)
        assert older_first(*layers[::-1]) == layers


def test_of_images_taken_on_one_day_the_time_decides(tmp_path):
    times = [{"ACQUISITIONDATETIME": f"2016-05-17 {hour}:00:00"} for hour in ("09", "11")]
    layers = two_images(tmp_path, "y", "x", times, "IMAGERY")
    assert older_first(*layers[::-1]) == layers


def test_the_time_in_a_layers_metadata_is_its_date(image):
    layer = image("x")
    metadata = layer.metadata()
    extent = metadata.extent()
    begin = QDateTime(QDate(1999, 5, 1), QTime())
    extent.setTemporalExtents([QgsDateTimeRange(begin, begin.addDays(1))])
    metadata.setExtent(extent)
    layer.setMetadata(metadata)
    assert layer_date(layer) == "1999-05-01"


def test_of_many_images_only_the_files_of_the_pair_are_opened(project, image, monkeypatch):
    opened = []

    def counted(path: str, really_open=gdal.Open):
        opened.append(path)
        return really_open(path)

    project.addMapLayers([image(f"tile {number}") for number in range(60)])
    monkeypatch.setattr(gdal, "Open", counted)
    pair = default_pair(project, [])
    assert len(pair) == 2
    assert set(opened) == {layer.source() for layer in pair} and len(opened) == 2


def test_the_two_images_of_the_project_are_chosen_and_nothing_else(project, image):
    polygons = QgsVectorLayer("Polygon?crs=EPSG:32632", "fields", "memory")
    project.addMapLayers([image("b_2021"), polygons, image("a_2016")])
    assert names(default_pair(project, [])) == ["a_2016", "b_2021"]


def test_two_selected_images_win_over_the_order_of_the_layer_tree(project, image):
    layers = [image(name) for name in ("a_2001", "b_2005", "c_2010")]
    project.addMapLayers(layers)
    assert names(default_pair(project, [layers[2], layers[0]])) == ["a_2001", "c_2010"]


def test_images_that_overlap_are_chosen_before_those_that_do_not(project, image, tmp_path):
    far = image("far_2001")
    gdal.Translate(
        str(tmp_path / "moved.tif"), far.source(), outputBounds=(700_000, 5_300_000, 700_004, 5_299_996)
    )
    moved = QgsRasterLayer(str(tmp_path / "moved.tif"), "moved")
    project.addMapLayers([image("b_2021"), image("a_2016"), moved])
    assert names(default_pair(project, [])) == ["a_2016", "b_2021"]


@pytest.fixture
def tile(tmp_path):
    """A layer of a square of 8 by 8 pixels of so many metres, so far from a place in the Atlantic."""

    def make(name: str, metres: float, east: float, north: float, epsg: int) -> QgsRasterLayer:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        across = metres / 111_000 if crs.IsGeographic() else metres
        scale = across / metres
        x, y = {4326: (-30, 45), 32625: (736_511, 4_987_330), 32626: (263_489, 4_987_330)}[epsg]
        path = str(tmp_path / f"{name}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, 8, 8, 1)
        dataset.SetGeoTransform((x + east * scale, across, 0, y + north * scale, 0, -across))
        dataset.SetProjection(crs.ExportToWkt())
        dataset = None
        return QgsRasterLayer(path, name)

    return make


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("systems", [[32625], [32625, 32626, 4326]])
def test_of_many_images_the_first_two_that_overlap_are_chosen_whatever_their_crs(
    seed, systems, project, tile
):
    random = numpy.random.default_rng(seeded(40 + seed))
    layers = [
        tile(f"{number}", random.uniform(1, 60), *random.uniform(-4000, 4000, 2), int(random.choice(systems)))
        for number in range(14)
    ]
    project.addMapLayers(layers)
    images, context = project.layerTreeRoot().layerOrder(), project.transformContext()
    overlapping = (pair for pair in itertools.combinations(images, 2) if common_area(*pair, context))
    assert set(default_pair(project, [])) == set(next(overlapping, images[:2]))


def test_tiles_side_by_side_are_not_compared_with_each_other_one_by_one(project, tile, monkeypatch):
    compared = []
    monkeypatch.setattr(pair_defaults, "common_area", lambda *pair: compared.append(pair))
    epsg = 32625
    project.addMapLayers(
        [tile(f"{number}", 1, 8 * (number % 10), number // 10 * 8, epsg) for number in range(60)]
    )
    assert len(default_pair(project, [])) == 2
    assert not compared


@pytest.fixture
def placed(tmp_path):
    """Makes a layer of 8 × 8 pixels with its corner at a place in a CRS."""

    def make(name: str, epsg: int, x: float, y: float, pixel: float) -> QgsRasterLayer:
        path = str(tmp_path / f"{name}.tif")
        image = gdal.GetDriverByName("GTiff").Create(path, 8, 8)
        image.SetGeoTransform((x, pixel, 0, y, 0, -pixel))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        image.SetProjection(reference.ExportToWkt())
        image = None
        return QgsRasterLayer(path, name)

    return make


@pytest.mark.parametrize("number", range(8))
def test_the_first_two_that_overlap_are_those_of_a_look_at_every_pair(number, project, placed):
    random = numpy.random.default_rng(seeded(number))
    layers = []
    for index in range(24):
        epsg = int(random.choice([4326, 32633, 32632, 3857] if number % 2 else [4326]))
        east, north = random.uniform(-60, 60, 2)
        if epsg == 4326:
            corner = 15 + east * 1e-3 + 360 * int(random.integers(2)), 48 + north * 1e-3, 1e-4
        elif epsg == 3857:
            corner = 1_669_792 + east * 150, 6_106_854 + north * 150, 15
        else:
            corner = (500_000 if epsg == 32633 else 946_500) + east * 100, 5_316_000 + north * 100, 10
        layers.append(placed(f"image_{index}", epsg, *corner))
    project.addMapLayers(layers)
    order = project.layerTreeRoot().layerOrder()
    pairs = [
        [one, other]
        for index, one in enumerate(order)
        for other in order[index + 1 :]
        if common_area(one, other, project.transformContext())
    ]
    assert set(names(default_pair(project, []))) == set(names(pairs[0] if pairs else order[:2]))


@pytest.mark.parametrize(("before", "after"), [(0, 360), (360, 0)])
@pytest.mark.parametrize("epsg", [4326, 32701])
def test_images_across_the_antimeridian_have_their_ground_in_common(before, after, epsg, project, placed):
    one = placed("one", 4326, -180.0004 + before, -17, 1e-4)
    other = placed("other", 4326, -180.0006 + after, -17, 1e-4)
    if epsg == 32701:
        one = placed("utm", epsg, 180_510, 8_117_990, 10)  # from 179.9996° E to 179.9996° W
        other = placed("other", 4326, -180.0006 + after, -17, 1e-4)
    shared = common_area(one, other, project.transformContext())
    assert shared is not None and 0.05 < shared.of_after <= 1
    assert other.extent().contains(shared.extent.center())
    if epsg == 4326:
        assert shared.of_before == pytest.approx(0.75, abs=0.01)


def test_one_image_alone_is_a_start(project, image):
    project.addMapLayer(image("a"))
    assert names(default_pair(project, [])) == ["a"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("ortho_2016", "ortho_2021", "change_2016_2021.tif"),
        ("ortho_201605", "ortho_201609", "change_ortho_201605_ortho_201609.tif"),
        ("town: old/new?", "x", "change_town_old_new_x.tif"),
    ],
)
def test_the_output_is_named_after_the_pair(tmp_path, before, after, expected):
    assert proposed_output(before, after, tmp_path) == tmp_path / expected


def test_a_name_is_free_only_where_neither_map_nor_polygons_exist(tmp_path):
    (tmp_path / "change.tif").touch()
    (tmp_path / "change_2.gpkg").touch()
    assert free_name(tmp_path / "change.tif") == tmp_path / "change_3.tif"
    assert free_name(Path(tmp_path / "other.tif")) == tmp_path / "other.tif"


def test_sizes_shares_and_times_are_worded_for_people():
    assert area_text(184.4) == "184\u00a0m²"
    assert area_text(124_000) == "12.4\u00a0ha"
    assert area_text(4_200_000) == "4.2\u00a0km²"
    assert length_text(0.5) == "0.5\u00a0m"
    assert length_text(89.3) == "89\u00a0m"
    assert percent_text(0.001) == "1\u00a0%"
    assert duration_text(3) == "a few seconds"
    assert duration_text(41) == "about 40 s"
    assert duration_text(170) == "about 3 min"
    assert duration_text(4980) == "about 1 h 23 min"
    assert duration_text(46_900) == "about 13 h"
