"""Seasons and sun: told where they differ, with what helps; angles against published ones."""

from __future__ import annotations

import datetime
import math

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateTransformContext, QgsDateTimeRange, QgsRasterLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from deep_change_detection.cd_plugin.detect.notices import Level, Remedy
from deep_change_detection.cd_plugin.detect.request import DetectRequest, EngineOptions
from deep_change_detection.cd_plugin.detect.season_checks import check_season
from deep_change_detection.cd_plugin.engine_client.models import ModelEntry
from deep_change_detection.cd_plugin.layers.sun import Sun, sun_at, sun_of

CONTEXT = QgsCoordinateTransformContext()
CVA, IRMAD = (ModelEntry(name, name, "") for name in ("cva", "irmad"))


@pytest.fixture
def image(write_image):
    """Makes an image with metadata of its file and, where named, its domain."""

    def make(name, items=None, domain=None, **options) -> QgsRasterLayer:
        path = write_image(name, numpy.zeros((3, 8, 8), numpy.uint8), **options)
        dataset = gdal.Open(path, gdal.GA_Update)
        if items:
            dataset.SetMetadata(items, domain)
        del dataset
        return QgsRasterLayer(path, name)

    return make


def told(before, after, images=(), model=CVA, **options):
    request = DetectRequest(before, after, model, None, options=EngineOptions(**options))
    return check_season(request, images, CONTEXT)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2016", "2021"),
        ("2016-05-17", "2021-06-30"),
        ("2016-12-20", "2021-01-15"),
        ("2016-01-01", "2021-07-01"),
        ("ortho", "2021-07"),
        ("2016-05", "2021"),
    ],
)
def test_images_of_one_season_or_of_an_unknown_one_are_no_notice(image, before, after):
    assert told(image(before), image(after)) == []


def test_other_seasons_are_told_by_month_and_the_light_can_be_normalised(image):
    before, after = image("a_2016-05-17"), image("b_2021-11-02")
    (notice,) = told(before, after)
    assert notice.level is Level.WARNING and notice.remedy is Remedy.NORMALISE
    assert notice.text == "Taken in different seasons (May 2016 and Nov 2021): plants may look like change."
    (normalised,) = told(before, after, normalise="irmad")
    assert normalised.level is Level.INFO and normalised.remedy is None
    assert told(before, after, model=IRMAD)[0].remedy is None


def test_a_season_set_in_qgis_counts_before_the_name(image):
    before, after = image("a_2016-05-17"), image("b_2021-11-02")
    range_ = QgsDateTimeRange(
        QDateTime(QDate(2021, 5, 20), QTime(0, 0)), QDateTime(QDate(2021, 5, 21), QTime(0, 0))
    )
    after.temporalProperties().setFixedTemporalRange(range_)
    after.temporalProperties().setIsActive(True)
    assert told(before, after) == []


def test_another_image_of_the_project_is_offered_whose_season_fits(image):
    before, after = image("a_2016-05-17"), image("b_2021-11-02")
    apart = image("far_2021-05-15", epsg=32633)
    others = [image("c_2021-08-01"), image("d_2021-05-02"), image("e_2011-05-18"), apart]
    (notice,) = told(before, after, [before, *others, after])
    assert notice.remedy is Remedy.USE_PAIR and notice.button == "Use “d_2021-05-02”"
    assert notice.value == (before, others[1])


def test_a_sun_elsewhere_is_told_on_fine_images_alone(image):
    high = {"SUN_AZIMUTH": "150.2", "SUN_ELEVATION": "61.4"}
    low = {"IMAGE_1.meanSunAz": "190", "IMAGE_1.meanSunEl": "31.6"}
    before, after = image("a_2016", high), image("b_2021", low, "IMD")
    (notice,) = told(before, after)
    assert notice.text == (
        "The sun stood elsewhere (61° high at 150°, then 32° high at 190°): shadows may look like change."
    )
    assert told(before, image("c_2021", high)) == []
    coarse = [
        image(f"{layer}_coarse", angles, pixel_size=30.0) for layer, angles in (("a", high), ("b", low))
    ]
    assert told(*coarse) == []


def test_the_sun_is_told_by_the_time_where_no_angles_are_noted(image):
    """Images at 9° east, 48.75° north: at noon, two minutes later than the sun's mean, and in the evening."""
    times = {"ACQUISITIONDATETIME": "2021-06-21 11:26:00"}, {"ACQUISITIONDATETIME": "2022-06-21 16:30:00"}
    before, after = (image(f"{number}", items, "IMAGERY") for number, items in enumerate(times))
    assert sun_of(before, CONTEXT).azimuth == pytest.approx(180, abs=1)
    (notice,) = told(before, after)
    assert "sun" in notice.text
    assert sun_of(image("night", {"ACQUISITIONDATETIME": "2021-06-21 23:00:00"}, "IMAGERY"), CONTEXT) is None


@pytest.mark.parametrize(
    ("utc", "longitude", "latitude", "azimuth", "elevation"),
    [
        # the sun is highest in the south at local noon: 90° less the latitude, and the tilt at a solstice
        ((2021, 6, 21, 12, 2), 0.0, 51.48, 180, 61.96),
        ((2021, 12, 21, 11, 58), 0.0, 51.48, 180, 15.08),
        ((2021, 12, 21, 1, 53), 151.21, -33.87, 0, 79.57),
        # it rises in the east at an equinox, and the horizon bends its light by half a degree
        ((2021, 3, 20, 6, 7), 0.0, 0.0, 90, 0),
        # the example of the Solar Position Algorithm (Reda and Andreas 2004), 12:30:30 at UTC−7
        ((2003, 10, 17, 19, 30, 30), -105.1786, 39.742476, 194.34, 39.888),
    ],
)
def test_the_suns_place_is_that_of_almanacs(utc, longitude, latitude, azimuth, elevation):
    sun = sun_at(datetime.datetime(*utc), longitude, latitude)
    assert math.cos(math.radians(sun.azimuth - azimuth)) > math.cos(math.radians(1))
    assert sun.elevation == pytest.approx(elevation, abs=0.15)


def test_a_shadow_lies_away_from_the_sun_and_is_as_long_as_high_at_45_degrees():
    assert Sun(90, 45).shadow() == pytest.approx((-1, 0))
    assert Sun(180, 30).shadow() == pytest.approx((0, math.sqrt(3)))
