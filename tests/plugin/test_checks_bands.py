"""Bands and values: what is read that the model does not need, and the button that mends it."""

from __future__ import annotations

import dataclasses

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer

from deep_change_detection.cd_plugin.detect.band_checks import check_bands, check_value_types
from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.detect.notices import Level, Place, Remedy
from deep_change_detection.cd_plugin.detect.request import DetectRequest, EngineOptions, engine_arguments
from deep_change_detection.engine.contract.card import Card
from engine.contract.options.detect import DetectOptions
from engine.contract.options.option import read

CONTEXT = QgsCoordinateTransformContext()
SENTINEL = ["B02", "B03", "B04", "B08"]
COLOURS = Card.from_json({"format": 1, "network": {"name": "isnet_lw"}}, "colours")
INFRARED = dataclasses.replace(COLOURS, bands=["nir", "red", "green"])


@pytest.fixture
def image(tmp_path):
    """Makes an image whose bands have descriptions or, given as numbers, wavelengths in nanometres."""

    def make(name, told, kind=gdal.GDT_Byte) -> QgsRasterLayer:
        path = str(tmp_path / f"{name}.tif")
        options = ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO"]
        dataset = gdal.GetDriverByName("GTiff").Create(path, 64, 64, len(told), kind, options)
        dataset.SetGeoTransform((500_000, 10, 0, 5_400_000, 0, -10))
        dataset.SetProjection("EPSG:32632")
        for number, each in enumerate(told, 1):
            band = dataset.GetRasterBand(number)
            band.WriteArray(numpy.random.default_rng(number).integers(1, 200, (64, 64)))
            if isinstance(each, str):
                band.SetDescription(each)
            else:
                band.SetMetadata({"wavelength": str(each), "wavelength_units": "Nanometers"})
        del dataset
        return QgsRasterLayer(path, name)

    return make


def notices(before, after, card=COLOURS, **options):
    return check_bands(DetectRequest(before, after, None, None, options=EngineOptions(**options)), card)


@pytest.mark.parametrize(
    "told",
    [
        ["", "", ""],
        ["red", "green", "blue", "nir"],
        ["Band 1", "Band 2", "Band 3"],
        [660, 560, 480],
        ["B4 (red)", "B3 (green)", "B2 (blue)"],
        ["nir", "blue", "green", "red"],  # which the engine finds by their names itself
    ],
)
def test_images_whose_bands_are_in_order_or_say_nothing_are_no_notice(image, told):
    assert notices(image("a", told), image("b", told)) == []


@pytest.mark.parametrize(
    ("told", "numbers"),
    [
        (SENTINEL, "3, 2, 1"),
        ([440, 480, 560, 660, 705, 840], "4, 3, 2"),
        (["Blue band", "Green band", "Red band", "Near infrared"], "3, 2, 1"),
        (["B2, central wavelength 490 nm", "B3, central wavelength 560 nm", "B4, central wavelength 665 nm"],)
        + ("3, 2, 1",),
        ([620 + 5 * step for step in range(15)] + [555, 450, 480, 510], "8, 16, 18"),
    ],
)
def test_bands_in_another_order_are_told_and_the_right_ones_offered(image, told, numbers):
    (notice,) = notices(image("a", told), image("b", told))
    assert notice.level is Level.WARNING and notice.remedy is Remedy.USE_BANDS
    assert notice.value == (numbers, numbers) and notice.button == f"Use bands {numbers}"
    assert notice.text.startswith("The model needs red, green, blue; bands ")


def test_a_model_without_its_bands_in_the_image_can_be_left(image):
    """Of bands that both images have, a run reads colours first."""
    pair = image("a", ["nir", "red", "green"]), image("b", ["nir", "red", "green"])
    (notice,) = notices(*pair)
    assert (notice.level, notice.remedy, notice.value) == (Level.WARNING, Remedy.USE_MODEL, "irmad")
    assert (
        notice.text == "The model needs red, green, blue; bands 2, 3, 1 of “a” are red, green, near infrared."
    )
    assert notices(*pair, card=INFRARED) == []


def test_the_image_that_says_nothing_keeps_its_first_bands(image):
    (notice,) = notices(image("a", SENTINEL), image("b", ["", "", ""]))
    assert notice.value == ("3, 2, 1", "1, 2, 3") and notice.button == "Use the right bands"


def test_what_the_user_has_chosen_is_no_mistake_and_is_told(image):
    (notice,) = notices(image("a", SENTINEL), image("b", SENTINEL), before_bands="4,3,2", after_bands="4,3,2")
    assert (
        notice.level is Level.FINE
        and notice.text == "Compared by the bands 4, 3, 2: near infrared, red, green"
    )


def test_a_detector_of_any_bands_is_not_to_compare_one_with_another(image):
    before, after = image("a", SENTINEL), image("b", [440, 490, 560, 665])
    (notice,) = notices(before, after, card=None)
    assert notice.text == "Band 1 of “a” is blue, but band 1 of “b” is coastal blue."
    assert notice.value == ("1, 2, 3", "2, 3, 4")
    assert notices(before, before, card=None) == []


@pytest.mark.parametrize(
    ("kinds", "level", "remedy"),
    [
        ((gdal.GDT_Byte, gdal.GDT_Byte), None, None),
        ((gdal.GDT_UInt16, gdal.GDT_UInt16), Level.INFO, None),
        ((gdal.GDT_Float32, gdal.GDT_UInt16), Level.INFO, None),
        ((gdal.GDT_Byte, gdal.GDT_UInt16), Level.WARNING, Remedy.NORMALISE),
    ],
)
def test_values_of_more_than_8_bits_are_told_where_a_model_gets_them(image, kinds, level, remedy):
    before, after = (image(f"image_{number}", [""] * 3, kind) for number, kind in enumerate(kinds))
    found = check_value_types(DetectRequest(before, after, None, None), COLOURS)
    assert [(notice.level, notice.remedy) for notice in found] == ([(level, remedy)] if level else [])
    assert check_value_types(DetectRequest(before, after, None, None), None) == []


def test_the_button_fills_in_the_bands_that_the_engine_is_given(image, window, project, tmp_path):
    layers = [image("a_2016", SENTINEL), image("b_2021", [440, 490, 560, 665, 842])]
    project.addMapLayers(layers)
    dialog = DetectDialog(window, lambda: None, lambda: None)
    try:
        dialog.form.output.choose_folder(tmp_path)
        dialog.form.model.choose("cva")
        dialog.refresh()
        (button,) = (each for each in dialog.form.lines[Place.MODEL].buttons() if "bands" in each.text())
        button.click()
        dialog.refresh()
        more = dialog.form.more
        assert (more.before_bands.text(), more.after_bands.text()) == ("1, 2, 3, 4", "2, 3, 4, 5")
        told = dialog.form.lines[Place.MODEL].texts()
        assert told == ["Compared by the bands 1, 2, 3, 4: blue, green, red, near infrared"]
        arguments = engine_arguments(dialog.form.request(), CONTEXT)
        options = read(DetectOptions, arguments)
        assert (options.before_bands, options.after_bands) == ([1, 2, 3, 4], [2, 3, 4, 5])
        more.use_bands("", "")
        dialog.refresh()
        assert any("bands" in each.text() for each in dialog.form.lines[Place.MODEL].buttons())
    finally:
        dialog.abandon()
