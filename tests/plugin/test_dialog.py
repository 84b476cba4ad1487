"""The Detect change dialog with real layers, widgets and signals, and its runs with the real engine."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMessageBar, QgsMessageViewer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtGui import QFont, QImage
from qgis.PyQt.QtWidgets import QApplication, QLabel, QPushButton, QTextEdit

from deep_change_detection.cd_plugin.detect import outcome, request
from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.detect.dialog_size import DialogSize
from deep_change_detection.cd_plugin.detect.notice_lines import NoticeLines
from deep_change_detection.cd_plugin.detect.notices import Level, Notice, Place, Remedy
from deep_change_detection.cd_plugin.detect.request import AreaKind, engine_arguments
from deep_change_detection.cd_plugin.layers.overlap import common_area
from engine.rasters.image import open_image
from engine.rasters.polygons.areas import pixel_areas
from tests.seeds import seeded


@pytest.fixture
def image_of(write_image, project):
    """Adds two images with pixels of so many metres to the project."""

    def make(metres: float) -> list[QgsRasterLayer]:
        pixels = numpy.zeros((3, 64, 64), numpy.uint8)
        names = [f"{year}_{str(metres).replace('.', '_')}" for year in (2016, 2021)]
        layers = [QgsRasterLayer(write_image(name, pixels, pixel_size=metres), name) for name in names]
        project.addMapLayers(layers)
        return layers

    return make


@pytest.fixture
def dialog(open_dialog, project, before_layer, after_layer) -> DetectDialog:
    """Opened over a project with two images, the later one first."""
    project.addMapLayers([after_layer, before_layer])
    return open_dialog()


def texts(dialog: DetectDialog, place: Place) -> list[str]:
    return dialog.form.lines[place].texts()


def press(dialog: DetectDialog, place: Place, words: str) -> None:
    """Press the button of a notice."""
    next(button for button in dialog.form.lines[place].buttons() if words in button.text()).click()
    dialog.refresh()


def message(dialog: DetectDialog) -> str:
    item = dialog.message_bar.currentItem()
    return " ".join(label.text() for label in item.findChildren(QLabel)) if item else ""


def shown_text() -> str:
    """What the window says that a button of the message has opened; the window is closed."""
    QgsApplication.processEvents()
    (viewer,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QgsMessageViewer))
    assert viewer.isVisible()
    text = viewer.findChild(QTextEdit).toPlainText()
    viewer.close()
    sip.delete(viewer)
    return text


def arguments(dialog: DetectDialog) -> dict:
    return engine_arguments(dialog.form.request(), QgsProject.instance().transformContext())


# Defaults


def test_with_two_images_in_the_project_detect_change_can_be_pressed_at_once(
    dialog, before_layer, after_layer
):
    assert (dialog.form.pair.before, dialog.form.pair.after) == (before_layer, after_layer)
    assert dialog.detect_button.isEnabled()
    assert dialog.form.output.path.name == "change_2016_2021.tif"
    assert dialog.run_panel.text.text() == "1 window"


def test_the_window_stays_usable_beside_the_dialog(dialog):
    assert not dialog.isModal()


def test_an_empty_project_offers_the_sample_scene(open_dialog):
    dialog = open_dialog()
    assert not dialog.detect_button.isEnabled()
    assert [button.text() for button in dialog.form.lines[Place.PAIR].buttons()] == ["Open sample scene"]


def test_images_added_later_are_chosen_while_none_is(
    open_dialog, project, before_layer, after_layer, wait_until
):
    dialog = open_dialog()
    project.addMapLayers([before_layer, after_layer])
    wait_until(dialog.detect_button.isEnabled)
    assert dialog.form.pair.before == before_layer


def test_thumbnails_show_both_images(dialog, wait_until):
    """The roof that was built between the two dates is reddish on the later picture alone."""
    pictures = dialog.form.pair.thumbnails
    wait_until(lambda: not pictures.before.image.isNull() and not pictures.after.image.isNull())
    assert reddish(pictures.after.image) > 20 > reddish(pictures.before.image)
    assert (pictures.before.caption, pictures.after.caption) == ("2016", "2021")


def reddish(picture: QImage) -> int:
    steps = range(0, min(picture.width(), picture.height()), 4)
    colours = [picture.pixelColor(x, y) for x in range(0, picture.width(), 4) for y in steps]
    return sum(colour.alpha() > 0 and colour.red() > 1.5 * colour.green() for colour in colours)


def test_removing_a_layer_blanks_the_pictures_and_blocks_the_run(dialog, project, after_layer, wait_until):
    pictures = dialog.form.pair.thumbnails
    wait_until(lambda: not pictures.after.image.isNull())
    project.removeMapLayer(after_layer.id())
    wait_until(lambda: not dialog.detect_button.isEnabled())
    assert pictures.after.image.isNull() and pictures.before.image.isNull()


# Choices


def test_swap_exchanges_the_images_and_the_warning_swaps_them_back(dialog, before_layer, after_layer):
    dialog.form.pair.swap_button.click()
    dialog.refresh()
    assert (dialog.form.pair.before, dialog.form.pair.after) == (after_layer, before_layer)
    assert any("is later than" in text for text in texts(dialog, Place.PAIR))
    press(dialog, Place.PAIR, "Swap")
    assert (dialog.form.pair.before, dialog.form.pair.after) == (before_layer, after_layer)
    assert not any("is later than" in text for text in texts(dialog, Place.PAIR))


def test_the_offered_grid_is_used_when_its_button_is_pressed(
    open_dialog, project, before_layer, after_layer, tmp_path
):
    coarse = str(tmp_path / "coarse_2010.tif")
    gdal.Translate(coarse, before_layer.source(), widthPct=50, heightPct=50)
    project.addMapLayers([QgsRasterLayer(coarse, "coarse_2010"), after_layer])
    dialog = open_dialog()
    press(dialog, Place.PAIR, "Use 1\u00a0m")
    assert arguments(dialog)["grid"] == "before"
    assert dialog.form.lines[Place.PAIR].buttons() == []


def test_a_pair_of_two_seasons_is_mended_by_normalising_or_by_another_image(
    open_dialog, project, write_image
):
    pixels = numpy.zeros((3, 64, 64), numpy.uint8)
    names = ["a_2016-05", "b_2021-11", "c_2022-06"]
    layers = [QgsRasterLayer(write_image(name, pixels), name) for name in names]
    project.addMapLayers(layers[:2])
    dialog = open_dialog()
    assert "Taken in different seasons" in texts(dialog, Place.PAIR)[-1]
    press(dialog, Place.PAIR, "Normalise")
    assert arguments(dialog)["normalise"] == "irmad"
    project.addMapLayer(layers[2])
    dialog.refresh()
    press(dialog, Place.PAIR, "c_2022-06")
    assert (dialog.form.pair.before, dialog.form.pair.after) == (layers[0], layers[2])
    assert not any("seasons" in text for text in texts(dialog, Place.PAIR))


def test_everything_in_common_passes_neither_extent_nor_area(dialog):
    assert (arguments(dialog)["extent"], arguments(dialog)["area"]) == (None, None)


def test_the_map_canvas_is_passed_as_the_extent_that_it_shows(dialog, window, after_layer):
    window.canvas.setDestinationCrs(after_layer.crs())
    window.canvas.setExtent(QgsRectangle(500_010, 5_399_950, 500_050, 5_399_980))
    dialog.form.area.choose(AreaKind.CANVAS)
    shown, image = window.canvas.extent(), after_layer.extent()
    passed = QgsRectangle(*arguments(dialog)["extent"])
    assert shown.buffered(1e-6).contains(passed)
    assert passed.buffered(1e-6).contains(shown.intersect(image))


def test_moving_the_canvas_away_blocks_the_run_and_zoom_to_it_repairs_that(
    dialog, window, after_layer, wait_until
):
    window.canvas.setDestinationCrs(after_layer.crs())
    window.canvas.setExtent(after_layer.extent())
    dialog.form.area.choose(AreaKind.CANVAS)
    window.canvas.setExtent(QgsRectangle(0, 0, 10, 10))
    wait_until(lambda: not dialog.detect_button.isEnabled())
    press(dialog, Place.AREA, "Zoom to it")
    assert dialog.detect_button.isEnabled()
    assert window.canvas.extent().contains(after_layer.extent())


def test_a_layers_extent_is_passed_in_the_grids_crs(dialog, project, after_layer):
    marks = QgsVectorLayer("Point?crs=EPSG:4326", "marks", "memory")
    for x, y in ((9.0001, 48.7505), (9.0005, 48.7509)):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(f"Point({x} {y})"))
        marks.dataProvider().addFeature(feature)
    marks.updateExtents()
    project.addMapLayer(marks)
    dialog.form.area.choose(AreaKind.LAYER_EXTENT)
    dialog.form.area.extent_layer.setLayer(marks)
    xmin, _, xmax, _ = arguments(dialog)["extent"]
    assert xmin == pytest.approx(500_000 + 0.0001 * 73_530 * 0.9996, abs=0.1)
    assert xmax - xmin == pytest.approx(0.0004 * 73_530 * 0.9996, abs=0.2)


def test_only_layers_that_the_area_needs_are_asked_for(dialog):
    area = dialog.form.area
    seen = {}
    for kind in AreaKind:
        area.choose(kind)
        seen[kind] = (
            area.extent_layer.isVisibleTo(dialog),
            area.polygon_layer.isVisibleTo(dialog),
            area.selected_only.isVisibleTo(dialog),
        )
    assert seen == {
        AreaKind.EVERYTHING: (False, False, False),
        AreaKind.CANVAS: (False, False, False),
        AreaKind.LAYER_EXTENT: (True, False, False),
        AreaKind.POLYGONS: (False, True, True),
    }


def test_options_left_alone_are_left_to_the_engine(dialog):
    passed = arguments(dialog)
    for name in ("threshold", "window", "overlap", "before_bands", "after_bands"):
        assert passed[name] is None, name


def test_options_that_the_user_sets_are_passed(dialog):
    more = dialog.form.more
    more.min_area.setValue(25)
    more.window.setValue(128)
    more.overlap.setValue(0)
    more.device.setCurrentIndex(more.device.findData("cpu"))
    more.before_bands.setText("3, 2,1")
    dialog.form.threshold.setValue(0.7)
    passed = arguments(dialog)
    assert (passed["min_area"], passed["window"], passed["overlap"]) == (25, 128, 0)
    assert (passed["device"], passed["before_bands"], passed["threshold"]) == ("cpu", "3,2,1", 0.7)


@pytest.mark.parametrize(
    ("epsg", "place", "pixel"),
    [
        (32632, (500_000, 5_400_000), 0.07),
        (32632, (500_000, 5_400_000), 0.5),
        (32632, (500_000, 5_400_000), 10),
        (3857, (1e6, 6.2e6), 0.5),
        (4326, (9, 48), 1e-5),
        (2263, (980_000, 200_000), 2.0),
        (None, (0, 0), 0.5),
    ],
)
def test_the_minimum_area_that_is_proposed_keeps_nine_pixels_and_drops_eight(
    epsg, place, pixel, open_dialog, project, tmp_path
):
    crs = osr.SpatialReference()
    if epsg is not None:
        crs.ImportFromEPSG(epsg)
    layers = []
    for name in ("a_2016", "b_2021"):
        path = str(tmp_path / f"{name}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, 64, 64, 3)
        dataset.SetGeoTransform((place[0], pixel, 0, place[1], 0, -pixel))
        dataset.SetProjection(crs.ExportToWkt() if epsg else "")
        dataset = None
        layers.append(QgsRasterLayer(path, name))
    project.addMapLayers(layers)
    least = arguments(open_dialog())["min_area"]
    of_pixel = float(pixel_areas(open_image(path).grid)(*(numpy.array([at]) for at in (30, 30, 31)))[0])
    assert 8 * of_pixel < least < 9.001 * of_pixel


def test_images_without_a_place_are_proposed_nine_pixels(open_dialog, project, tmp_path):
    layers = []
    for name in ("a_2016", "b_2021"):
        path = str(tmp_path / f"{name}.png")
        plain = gdal.GetDriverByName("MEM").Create("", 64, 64, 3)
        gdal.GetDriverByName("PNG").CreateCopy(path, plain)
        layers.append(QgsRasterLayer(path, name))
    project.addMapLayers(layers)
    dialog = open_dialog()
    assert dialog.form.more.min_area.text() == "9 pixels"
    assert texts(dialog, Place.OPTIONS) == ["Change of less than 9 pixels makes no polygon"]


def test_a_minimum_area_of_the_users_own_stays_when_the_images_change(dialog, image_of):
    field = dialog.form.more.min_area
    assert field.value() == 2.2
    dialog.form.pair.choose(*image_of(5.0))
    assert field.value() == 220
    field.setValue(0)
    dialog.form.pair.choose(*image_of(0.1))
    assert arguments(dialog)["min_area"] == 0
    field.clear()
    assert arguments(dialog)["min_area"] == pytest.approx(0.089, abs=0.002)


def test_on_pixels_that_suit_the_model_the_minimum_area_is_one_of_theirs(dialog, image_of):
    dialog.form.pair.choose(*image_of(0.02))
    dialog.form.model.choose("buildings")
    best = dialog.form.model.model.card.ground_sample_distance.best
    assert 8 * best**2 < arguments(dialog)["min_area"] < 9.001 * best**2


def test_automatic_shows_the_threshold_of_the_model_that_it_stands_for_and_leaves_it_to_the_engine(dialog):
    form = dialog.form
    form.model.choose("auto")
    bundled = next(model for model in form.model.models if model.name == "buildings")
    assert form.threshold.value() == pytest.approx(bundled.card.threshold, abs=1e-6)
    assert form.request().threshold is None
    form.more.grid.setCurrentIndex(form.more.grid.findData(None))
    form.more.grid_size.setValue(30)
    assert form.threshold.value() == 0.5
    assert form.request().threshold is None


def test_a_folder_typed_for_the_output_stands_for_a_file_in_it(dialog, tmp_path):
    (tmp_path / "results").mkdir()
    dialog.form.output.file.setFilePath(str(tmp_path / "results"))
    assert dialog.form.output.path == tmp_path / "results" / "change_2016_2021.tif"


def test_a_name_without_ending_becomes_a_geotiff(dialog, tmp_path):
    dialog.form.output.file.setFilePath(str(tmp_path / "mine"))
    assert dialog.form.output.path == tmp_path / "mine.tif"


def test_a_name_of_the_users_own_is_kept_when_the_images_change(dialog, tmp_path):
    dialog.form.output.file.setFilePath(str(tmp_path / "mine.tif"))
    dialog.form.pair.swap()
    assert dialog.form.output.path == tmp_path / "mine.tif"


def test_a_missing_folder_is_created_by_its_button(dialog, tmp_path):
    dialog.form.output.file.setFilePath(str(tmp_path / "new" / "mine.tif"))
    dialog.refresh()
    assert not dialog.detect_button.isEnabled()
    press(dialog, Place.OUTPUT, "Create it")
    assert (tmp_path / "new").is_dir()
    assert dialog.detect_button.isEnabled()


def test_an_output_that_is_an_input_is_replaced_by_a_free_name(dialog, before_layer):
    dialog.form.output.file.setFilePath(before_layer.source())
    dialog.refresh()
    assert not dialog.detect_button.isEnabled()
    press(dialog, Place.OUTPUT, "Use ortho_2016_2.tif")
    assert dialog.form.output.path == Path(before_layer.source()).with_name("ortho_2016_2.tif")
    assert dialog.detect_button.isEnabled()


def test_what_the_images_share_is_worked_out_once_for_all_that_is_shown(dialog, monkeypatch):
    asked = []

    def counting(*images_and_context):
        asked.append(images_and_context)
        return common_area(*images_and_context)

    monkeypatch.setattr(request, "common_area", counting)
    dialog.refresh()
    assert len(asked) == 1


def test_labels_lead_to_their_fields_for_keyboard_and_screen_reader(dialog):
    buddies = [label.buddy() for label in dialog.form.findChildren(QLabel) if "&" in label.text()]
    assert None not in buddies
    pair, form = dialog.form.pair, dialog.form
    fields = (pair.before_box, pair.after_box, form.model.box, form.threshold, form.output.file)
    assert all(field in buddies for field in fields)


def test_no_two_fields_share_a_shortcut(dialog):
    dialog.run_panel.show_start()
    words = [widget.text() for kind in (QLabel, QPushButton) for widget in dialog.findChildren(kind)]
    keys = [text[text.index("&") + 1].lower() for text in words if "&" in text]
    assert len(keys) == len(set(keys)), sorted(keys)


# The engine's Python


@pytest.mark.slow
def test_without_a_python_that_has_torch_the_dialog_says_where_to_choose_one(
    dialog, window, monkeypatch, wait_until
):
    monkeypatch.setenv("DEEP_CHANGE_PYTHON", "/nowhere/python")
    dialog.look_for_engine()
    wait_until(lambda: texts(dialog, Place.ENGINE) != [])
    assert "/nowhere/python" in texts(dialog, Place.ENGINE)[0]
    assert not dialog.detect_button.isEnabled()
    monkeypatch.undo()
    press(dialog, Place.ENGINE, "Choose Python…")
    assert window.options_shown == ["dialog"]
    wait_until(lambda: texts(dialog, Place.ENGINE) == [])


# Runs


def run(dialog: DetectDialog, wait_until) -> None:
    dialog.detect_button.click()
    assert dialog.run is not None
    wait_until(lambda: dialog.run is None)


@pytest.mark.slow
def test_a_run_brings_map_and_polygons_into_the_project_and_says_what_was_found(
    dialog, project, window, wait_until
):
    run(dialog, wait_until)
    (group,) = [g for g in project.layerTreeRoot().findGroups() if g.name().startswith("Change: ")]
    assert group.name() == "Change: ortho_2016 → ortho_2021"
    polygons, change_map = [node.layer() for node in group.findLayers()]
    written = ogr.Open(polygons.source().split("|")[0])
    assert f"{written.GetLayerByName('change').GetFeatureCount()} polygon" in message(dialog)
    assert Path(change_map.source()).name == "change_2016_2021.tif"
    buttons = {button.text(): button for button in dialog.message_bar.findChildren(QPushButton)}
    buttons["Zoom to result"].click()
    assert window.canvas.extent().intersects(change_map.extent())
    asked = []
    dialog.review_wanted.connect(asked.append)
    buttons["Review"].click()
    assert asked == [polygons]
    buttons["Show log"].click()
    log = shown_text()
    assert log.startswith("ortho_2016 → ortho_2021") and "windows on " in log


@pytest.mark.slow
def test_after_a_run_the_next_free_name_is_proposed_and_results_are_no_images(dialog, wait_until):
    run(dialog, wait_until)
    assert dialog.form.output.path.name == "change_2016_2021_2.tif"
    assert dialog.detect_button.isEnabled()
    box = dialog.form.pair.before_box
    listed = [box.layer(index).name() for index in range(box.count()) if box.layer(index)]
    assert sorted(listed) == ["ortho_2016", "ortho_2021"]


@pytest.mark.slow
def test_polygons_in_memory_bound_what_is_analysed(dialog, project, after_layer, wait_until):
    """Pixels with data in the map are those whose centre the selected rectangle holds: 30 × 20."""
    fields = QgsVectorLayer("Polygon?crs=EPSG:32632", "fields", "memory")
    inside = QgsRectangle(500_040, 5_399_970, 500_055, 5_399_980)
    for rectangle in (inside, after_layer.extent()):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(rectangle))
        fields.dataProvider().addFeature(feature)
    fields.updateExtents()
    project.addMapLayer(fields)
    dialog.form.area.choose(AreaKind.POLYGONS)
    dialog.form.area.polygon_layer.setLayer(fields)
    fields.selectByIds([1])
    dialog.form.area.selected_only.setChecked(True)
    output = dialog.form.output.path
    run(dialog, wait_until)
    values = gdal.Open(str(output)).ReadAsArray()
    assert (values != 255).sum() == 30 * 20


def test_only_the_selection_of_the_chosen_polygons_is_followed_and_once(dialog, project, after_layer):
    layers = [QgsVectorLayer("Polygon?crs=EPSG:32632", name, "memory") for name in ("fields", "forest")]
    for layer in layers:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(after_layer.extent()))
        layer.dataProvider().addFeature(feature)
    project.addMapLayers(layers)
    dialog.form.area.choose(AreaKind.POLYGONS)
    for layer in (*layers, *layers):
        dialog.form.area.polygon_layer.setLayer(layer)
    told = []
    dialog.form.area.changed.connect(lambda: told.append(True))
    layers[0].selectAll()
    assert told == []
    layers[1].selectAll()
    assert told == [True]


@pytest.mark.slow
def test_what_the_engine_alone_can_find_is_said_in_one_sentence_with_details(
    open_dialog, project, write_image, tmp_path, wait_until
):
    """Images without a pixel of data in common look fine until they are read."""
    layers = []
    for name in ("a_2016", "b_2021"):
        path = write_image(name, numpy.zeros((3, 40, 40), numpy.uint8))
        dataset = gdal.Open(path, gdal.GA_Update)
        for number in (1, 2, 3):
            dataset.GetRasterBand(number).SetNoDataValue(0)
        del dataset
        layers.append(QgsRasterLayer(path, name))
    project.addMapLayers(layers)
    dialog = open_dialog()
    run(dialog, wait_until)
    assert "hold no pixel with data in common" in message(dialog)
    assert dialog.detect_button.isEnabled()
    (show_log,) = (each for each in dialog.message_bar.findChildren(QPushButton) if each.text() == "Show log")
    show_log.click()
    log = shown_text()
    assert log.startswith("a_2016 → b_2021") and "hold no pixel with data in common" in log
    assert not list(tmp_path.glob("change*.tif"))


@pytest.mark.slow
def test_the_result_of_a_closed_dialog_is_told_by_qgis(dialog, window, wait_until):
    dialog.detect_button.click()
    dialog.close()
    wait_until(lambda: dialog.run is None)
    assert dialog.message_bar.currentItem() is None
    labels = window.message_bar.currentItem().findChildren(QLabel)
    assert any("of change" in label.text() for label in labels)


@pytest.mark.parametrize("polygons", [None, 0, 12])
def test_the_words_of_a_message_stand_before_its_buttons(polygons, window):
    bar = QgsMessageBar()
    bar.resize(580, 60)
    bar.show()
    result = {"polygon_count": polygons, "change_area_m2": 54_800.0, "threshold": 0.5}
    outcome.report_success(bar, result, "the log", lambda: None, (lambda: None) if polygons else None)
    QgsApplication.processEvents()
    item = bar.currentItem()
    (words,) = (each for each in item.findChildren(QLabel) if each.text() == outcome.success_text(result))
    buttons = [each for each in item.findChildren(QPushButton) if each.text()]
    assert len(buttons) == (3 if polygons else 2)
    end = words.mapToGlobal(QPoint(words.width(), 0)).x()
    assert all(each.mapToGlobal(QPoint(0, 0)).x() >= end for each in buttons)
    sip.delete(bar)


def test_a_line_that_is_replaced_is_not_drawn_under_the_new_one(window):
    lines = NoticeLines()
    lines.show()
    for text in ("Shift about 3.1 px south-east", "Shift about 3.1 px south-east, corrected"):
        lines.show_notices([Notice(Place.PAIR, Level.WARNING, text, Remedy.CORRECT_SHIFT, "Correct")])
        QgsApplication.processEvents()  # which draws, and deletes nothing yet
        shown = [each.text() for each in lines.findChildren(QLabel) if each.isVisibleTo(lines)]
        assert shown == [text]
        assert len([each for each in lines.findChildren(QPushButton) if each.isVisibleTo(lines)]) == 1


@pytest.fixture
def long_pair(project, write_image):
    """Two noisy images that take some seconds to compare."""
    generator = numpy.random.default_rng(seeded(3))
    for name in ("noise_2016", "noise_2021"):
        pixels = generator.integers(0, 255, (3, 3000, 3000), dtype=numpy.uint8)
        project.addMapLayer(QgsRasterLayer(write_image(name, pixels), name))


@pytest.mark.slow
@pytest.mark.usefixtures("long_pair")
def test_a_run_shows_its_progress_can_be_cancelled_and_is_continued_by_the_next(
    open_dialog, wait_until, tmp_path
):
    dialog = open_dialog()
    dialog.form.output.with_polygons.setChecked(False)
    dialog.form.more.window.setValue(64)
    dialog.refresh()
    dialog.detect_button.click()
    assert not dialog.detect_button.isEnabled()
    wait_until(lambda: dialog.run_panel.bar.maximum() > 1 and dialog.run_panel.bar.value() > 50)
    assert "of 2,209 windows" in dialog.run_panel.text.text()  # 47 × 47
    dialog.run_panel.cancel_button.click()
    wait_until(lambda: dialog.run is None)
    assert "continues where it stopped" in message(dialog)
    output = tmp_path / "change_2016_2021.tif"
    assert dialog.form.output.path == output and not output.exists()
    assert any("continued" in text for text in texts(dialog, Place.OUTPUT))

    results = []
    dialog.detect_button.click()
    dialog.run.succeeded.connect(lambda result, _layers: results.append(result))
    wait_until(lambda: dialog.run is None)
    assert results[0]["resumed_rows"] > 0
    assert output.exists()


@pytest.mark.slow
@pytest.mark.usefixtures("long_pair")
def test_closing_and_opening_the_dialog_leaves_its_run_going(open_dialog, wait_until):
    dialog = open_dialog()
    dialog.form.more.window.setValue(64)
    dialog.refresh()
    dialog.detect_button.click()
    wait_until(lambda: dialog.run_panel.bar.value() > 50)
    seen = dialog.run_panel.bar.value()
    dialog.close()
    dialog.show()
    assert dialog.run is not None and dialog.run_panel.bar.isVisible()
    wait_until(lambda: dialog.run_panel.bar.value() > seen)
    dialog.run_panel.cancel_button.click()
    wait_until(lambda: dialog.run is None)


# The screen


@pytest.fixture
def set_font():
    """Sets the size of QGIS's font, for what is made from then on."""
    usual = QApplication.font()

    def change(points: int) -> None:
        font = QFont(usual)
        font.setPointSize(points)
        QApplication.setFont(font)

    yield change
    QApplication.setFont(usual)


@pytest.mark.parametrize("points", [9, 16, 24])
def test_the_buttons_are_on_the_screen_whatever_the_size_of_the_font(
    points, set_font, open_dialog, project, before_layer, after_layer, wait_until
):
    project.addMapLayers([before_layer, after_layer])
    set_font(points)
    dialog = open_dialog()
    wait_until(lambda: dialog.detect_button.isVisible())
    QgsApplication.processEvents()
    screen = dialog.screen().availableGeometry()
    for part in (dialog.detect_button, dialog.scroll):
        corner = part.mapToGlobal(QPoint(part.width(), part.height()))
        assert screen.contains(corner - QPoint(1, 1))
    hidden = dialog.form.width() - dialog.scroll.viewport().width()
    assert dialog.scroll.horizontalScrollBar().maximum() == max(0, hidden)


def test_the_form_does_not_scroll_sideways_in_a_theme_with_frames(set_font, open_dialog, wait_until):
    set_font(8)
    dialog = open_dialog()
    dialog.scroll.setStyleSheet("QScrollArea { border: 5px solid black; }")
    dialog.resize(dialog.width(), 300)
    dialog.form.more.setCollapsed(False)
    wait_until(lambda: dialog.height() > 300)
    QgsApplication.processEvents()
    assert dialog.scroll.verticalScrollBar().maximum() > 0, "else there is room to the right"
    assert dialog.scroll.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("higher_by_hand", [0, 150])
def test_more_gives_back_the_room_that_it_took(open_dialog, wait_until, monkeypatch, higher_by_hand):
    monkeypatch.setattr(f"{DialogSize.__module__}.SHARE_OF_SCREEN", 3)
    dialog = open_dialog()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)  # which tell of the engine
    wait_until(lambda: dialog.scroll.viewport().height() >= dialog.form.sizeHint().height())
    dialog.resize(dialog.width(), dialog.height() + higher_by_hand)
    height = dialog.height()
    for _ in range(2):
        dialog.form.more.setCollapsed(False)
        wait_until(lambda: dialog.height() > height)
        assert dialog.scroll.verticalScrollBar().maximum() == 0
        dialog.form.more.setCollapsed(True)
        wait_until(lambda: dialog.height() <= height)
        assert dialog.height() == height
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


@pytest.mark.parametrize("place", ["top", "middle", "bottom"])
@pytest.mark.parametrize("cause", ["More", "a long sentence"])
def test_the_buttons_stay_on_the_screen_wherever_the_dialog_was_and_however_it_grows(
    place, cause, dialog, wait_until
):
    screen = dialog.screen().availableGeometry()
    room = screen.height() - dialog.frameGeometry().height()
    shares = {"top": 0.0, "middle": 0.5, "bottom": 1.0}
    dialog.move(0, screen.top() + round(room * shares[place]))
    height = dialog.height()
    if cause == "More":
        dialog.form.more.setCollapsed(False)
    else:
        dialog.message_bar.pushWarning("", "A sentence of many lines. " * 40)
    wait_until(lambda: dialog.height() > height)
    QgsApplication.processEvents()
    if dialog.frameGeometry().height() <= screen.height():
        assert dialog.frameGeometry().bottom() <= screen.bottom()
    assert dialog.frameGeometry().top() >= screen.top()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
