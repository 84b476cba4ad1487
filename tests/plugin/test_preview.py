"""*Preview here* in the dialog, with real layers, the real engine and engines that misbehave."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QStandardPaths, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel

from deep_change_detection.cd_plugin.detect import preview, preview_files, preview_task
from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.detect.notices import Level, Place
from deep_change_detection.cd_plugin.detect.preview_files import PreviewFiles
from deep_change_detection.cd_plugin.detect.request import AreaKind
from deep_change_detection.cd_plugin.engine_client import protocol, warm
from deep_change_detection.cd_plugin.engine_client.warm import WarmEngine
from deep_change_detection.cd_plugin.install.installation import Installation, installation
from deep_change_detection.cd_plugin.library.model_list import ENTRY
from deep_change_detection.cd_plugin.widgets.divider import Divider
from tests.plugin.conftest import ORIGIN, PIXEL_SIZE_M, scene_pixels

HEIGHT, WIDTH = 600, 700
VIEW = QgsRectangle(ORIGIN[0] + 20, ORIGIN[1] - 60, ORIGIN[0] + 100, ORIGIN[1])
"""160 × 120 pixels with what was built in them."""
ELSEWHERE = QgsRectangle(ORIGIN[0] + 200, ORIGIN[1] - 180, ORIGIN[0] + 240, ORIGIN[1] - 150)


@pytest.fixture(scope="module")
def shared_engine() -> WarmEngine:
    """One engine for all dialogs of these tests, which would each start their own."""
    engine = WarmEngine()
    yield engine
    engine.dismiss()


@pytest.fixture
def dialog(window, project, write_image, tmp_path, monkeypatch, shared_engine):
    """Over a pair larger than a preview, the canvas on a part of it."""
    monkeypatch.setattr(preview, "IDLE_MS", 50)
    monkeypatch.setattr("deep_change_detection.cd_plugin.detect.dialog.WarmEngine", lambda: shared_engine)
    layers = [
        QgsRasterLayer(write_image(f"ortho_{year}", scene_pixels(built, HEIGHT, WIDTH)), f"ortho_{year}")
        for year, built in ((2016, False), (2021, True))
    ]
    project.addMapLayers(layers)
    window.canvas.setDestinationCrs(layers[0].crs())
    window.canvas.setExtent(VIEW)
    dialog = DetectDialog(window, lambda: None, lambda: None)
    dialog.form.output.choose_folder(tmp_path)
    dialog.form.model.choose("cva")
    dialog.refresh()
    dialog.show()
    yield dialog
    with monkeypatch.context() as patched:
        patched.setattr(WarmEngine, "dismiss", lambda engine: None)
        dialog.abandon()


def notices(dialog: DetectDialog) -> list[str]:
    return dialog.form.lines[Place.PREVIEW].texts()


def is_shown(dialog: DetectDialog) -> bool:
    picture = dialog.preview.picture
    return picture is not None and picture.item.is_drawn and not picture.item.is_drawing


def failure(dialog: DetectDialog) -> str:
    """The one line that says why there is no preview; "" while there is none."""
    (notice,) = dialog.preview.notices or [None]
    return notice.text if notice is not None and notice.level is Level.ERROR else ""


def shown_map(dialog: DetectDialog) -> tuple[numpy.ndarray, tuple[float, ...]]:
    raster = gdal.Open(dialog.preview.picture.layer.source())
    return raster.ReadAsArray(), raster.GetGeoTransform()


def in_sight(window) -> tuple[int, int]:
    """Rows and columns of the images whose middles the canvas shows."""
    right, bottom = ORIGIN[0] + WIDTH * PIXEL_SIZE_M, ORIGIN[1] - HEIGHT * PIXEL_SIZE_M
    extent = window.canvas.extent().intersect(QgsRectangle(ORIGIN[0], bottom, right, ORIGIN[1]))
    left, top = extent.xMinimum() - ORIGIN[0], ORIGIN[1] - extent.yMaximum()
    columns, rows = numpy.arange(WIDTH) + 0.5, numpy.arange(HEIGHT) + 0.5
    inside = [
        (each * PIXEL_SIZE_M > first) & (each * PIXEL_SIZE_M < first + length)
        for each, first, length in ((rows, top, extent.height()), (columns, left, extent.width()))
    ]
    return int(inside[0].sum()), int(inside[1].sum())


def coloured(dialog: DetectDialog) -> int:
    """Pixels of the preview's picture that show change."""
    picture = dialog.preview.picture.item._image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = numpy.frombuffer(picture.constBits().asarray(picture.sizeInBytes()), numpy.uint8)
    return int(numpy.count_nonzero(pixels.reshape(-1, 4)[:, 3]))


def previews_folder() -> Path:
    location = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(location, "deep_change_detection", "previews")


def start(dialog: DetectDialog, wait_until) -> None:
    dialog.preview_button.click()
    wait_until(lambda: is_shown(dialog))


def test_a_preview_is_what_the_run_finds_there_and_goes_with_the_dialog(
    dialog, window, project, tmp_path, wait_until
):
    visible, selected = window.canvas.layers(), window.layer_tree.selectedLayers()
    is_dirty = project.isDirty()
    start(dialog, wait_until)
    part, transform = shown_map(dialog)
    assert part.shape == in_sight(window)
    height, width = part.shape
    assert notices(dialog) == [f"Preview of {width} × {height} pixels: what a run finds here"]
    file = Path(dialog.preview.picture.layer.source())
    assert len(project.mapLayers()) == 2 and project.isDirty() == is_dirty
    assert (window.canvas.layers(), window.layer_tree.selectedLayers()) == (visible, selected)
    wait_until(lambda: dialog.engine.pid is not None)
    pid = dialog.engine.pid
    dialog.detect()
    assert dialog.preview.picture is None and not dialog.preview_button.isEnabled()
    wait_until(lambda: dialog.run is None)
    assert dialog.engine.pid == pid, "the run had the engine of the preview"
    whole = gdal.Open(str(tmp_path / "change_2016_2021.tif"))
    x, _, _, y, _, _ = whole.GetGeoTransform()
    column, row = round((transform[0] - x) / PIXEL_SIZE_M), round((y - transform[3]) / PIXEL_SIZE_M)
    same = whole.ReadAsArray()[row : row + part.shape[0], column : column + part.shape[1]]
    assert part.tobytes() == same.tobytes() and (part > 200).any()
    assert not file.exists()
    dialog.close()
    assert dialog.engine.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_threshold_moves_what_is_shown_at_once(dialog, wait_until):
    dialog.form.threshold.setValue(0.9)
    start(dialog, wait_until)
    high = coloured(dialog)
    made = dialog.preview.picture
    dialog.form.threshold.setValue(0.1)
    wait_until(lambda: is_shown(dialog) and coloured(dialog) > high)
    assert dialog.preview.picture is made, "nothing is computed for it"
    dialog.form.threshold.setValue(0.9)
    wait_until(lambda: is_shown(dialog) and coloured(dialog) == high)


def test_it_follows_the_map_and_the_fields_until_it_is_hidden(dialog, window, wait_until):
    window.canvas.setExtent(ELSEWHERE)
    assert dialog.preview.picture is None, "nothing before it is asked for"
    start(dialog, wait_until)
    first = dialog.preview.picture
    files = [Path(first.layer.source())]
    window.canvas.setExtent(VIEW)
    wait_until(lambda: dialog.preview.picture not in (None, first) and is_shown(dialog))
    files.append(Path(dialog.preview.picture.layer.source()))
    assert shown_map(dialog)[0].shape == in_sight(window)
    second = dialog.preview.picture
    dialog.form.model.choose("pca-kmeans")
    wait_until(lambda: dialog.preview.picture not in (None, second) and is_shown(dialog))
    assert not any(file.exists() for file in files)
    (button,) = dialog.form.lines[Place.PREVIEW].buttons()
    assert button.text() == "Hide"
    button.click()
    assert dialog.preview.picture is None and notices(dialog) == []
    window.canvas.setExtent(ELSEWHERE)
    QgsApplication.processEvents()
    assert not dialog.preview.is_wanted
    assert not any(previews_folder().glob("*/*/*"))


def test_more_than_a_preview_shows_is_in_sight(dialog, window, wait_until):
    window.canvas.setExtent(QgsRectangle(ORIGIN[0] - 500, ORIGIN[1] - 900, ORIGIN[0] + 900, ORIGIN[1] + 500))
    start(dialog, wait_until)
    assert notices(dialog) == [
        "Preview of the 512 × 512 pixels in the middle of the map: what a run finds here"
    ]
    part, transform = shown_map(dialog)
    assert part.shape == (512, 512)
    middle = transform[0] + 256 * PIXEL_SIZE_M, transform[3] - 256 * PIXEL_SIZE_M
    shared = ORIGIN[0] + WIDTH / 2 * PIXEL_SIZE_M, ORIGIN[1] - HEIGHT / 2 * PIXEL_SIZE_M
    assert middle == pytest.approx(shared, abs=PIXEL_SIZE_M)


def test_where_the_map_shows_none_of_the_images_that_is_said(dialog, window, wait_until):
    window.canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    dialog.preview_button.click()
    assert notices(dialog) == ["The map shows nothing of what is compared."]
    window.canvas.setExtent(VIEW)
    wait_until(lambda: is_shown(dialog))


def test_the_map_may_be_in_another_crs(dialog, window, wait_until):
    window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    QgsApplication.processEvents()
    start(dialog, wait_until)
    assert dialog.preview.picture.layer.crs().authid() == "EPSG:32632"
    assert coloured(dialog) > 0


def test_a_preview_keeps_to_the_chosen_area(dialog, project, squares, wait_until):
    layer = squares(40)
    project.addMapLayer(layer)
    dialog.form.area.choose(AreaKind.POLYGONS)
    dialog.form.area.polygon_layer.setLayer(layer)
    start(dialog, wait_until)
    part, _ = shown_map(dialog)
    assert (
        numpy.count_nonzero(part < 255) == 20 * part.shape[1]
    )  # of two rows of squares one is on the images


def test_an_unusable_output_is_no_obstacle_but_a_pair_that_cannot_be_compared_is(dialog, project, wait_until):
    dialog.form.output.choose(Path("/nowhere/change.tif"))
    start(dialog, wait_until)
    project.removeMapLayer(dialog.form.pair.after)
    wait_until(lambda: not dialog.preview_button.isEnabled())
    assert dialog.preview.picture is None and notices(dialog) == []


# Two models


def select_two(dialog: DetectDialog, *names: str) -> list[str]:
    """In the library, as a click and a click with Ctrl do; their titles in the order of the list."""
    dialog.form.model.open_library()
    models = dialog.form.model.library.models
    models.choose(names[0])
    items = models.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    for item in items:
        if getattr(item.data(0, ENTRY), "name", "") in names[1:]:
            item.setSelected(True)
    return [each.title for each in models.selected_models]


def are_shown(dialog: DetectDialog) -> bool:
    pictures = [each.picture for each in dialog.comparison.previews]
    return all(each is not None and each.item.is_drawn for each in pictures) and len(pictures) == 2


def test_two_models_are_shown_on_the_two_sides_of_a_line(dialog, window, project, wait_until):
    alone = {}
    for name in ("pca-kmeans", "cva"):
        dialog.form.model.choose(name)
        start(dialog, wait_until)
        alone[name] = shown_map(dialog)[0]
    dialog.form.model.open_library()
    library = dialog.form.model.library
    assert not library.compare_button.isEnabled(), "of one model"
    titles = select_two(dialog, "cva", "pca-kmeans")
    library.compare_button.click()
    assert not library.isVisible() and dialog.preview.picture is None
    wait_until(lambda: are_shown(dialog))
    for made, name in zip(dialog.comparison.previews, alone):
        assert (gdal.Open(made.picture.layer.source()).ReadAsArray() == alone[name]).all(), name
    text = "{} on the left, {} on the right; drag the line between them"
    assert notices(dialog) == [text.format(*titles)]
    divider = dialog.comparison.divider
    middle = divider.geometry().center().x()
    assert abs(middle - window.canvas.viewport().width() / 2) < 2
    QTest.keyClick(divider, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert divider.geometry().center().x() > middle
    window.canvas.setExtent(ELSEWHERE)
    shown = [each.picture for each in dialog.comparison.previews]
    wait_until(
        lambda: are_shown(dialog) and not any(each.picture in shown for each in dialog.comparison.previews)
    )
    (button,) = dialog.form.lines[Place.PREVIEW].buttons()
    button.click()
    assert notices(dialog) == [] and dialog.comparison.divider is None
    assert not window.canvas.findChildren(Divider) or not divider.isVisible()
    assert not any(previews_folder().glob("*/*/*")) and len(project.mapLayers()) == 2


def test_a_model_of_two_that_fails_is_named_and_the_other_is_shown(dialog, faulty_once, wait_until):
    faulty_once("fail(job, 'No such image.')")
    titles = select_two(dialog, "cva", "pca-kmeans")
    dialog.form.model.library.compare_button.click()
    wait_until(lambda: any(each.endswith(": No such image.") for each in notices(dialog)))
    wait_until(lambda: any(each.picture is not None for each in dialog.comparison.previews))
    (notice,) = notices(dialog)
    assert notice.partition(":")[0] in titles
    dialog.close()
    assert dialog.comparison.divider is None


def test_models_are_not_compared_by_images_that_cannot_be(dialog, project, wait_until):
    project.removeMapLayer(dialog.form.pair.after)
    select_two(dialog, "cva", "pca-kmeans")
    dialog.form.model.library.compare_button.click()
    told = [label.text() for label in dialog.message_bar.currentItem().findChildren(QLabel)]
    assert any(each.startswith("Models are compared by the images") for each in told)
    assert dialog.comparison.divider is None


# Engines that misbehave


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("sys.exit(3)", "The engine stopped unexpectedly (exit status 3)"),
        ("time.sleep(60)", "The engine has not been heard of for 2 s and was ended; try again."),
        (
            "while True: print('rubbish', flush=True); time.sleep(0.01)",
            "The engine has not been heard of for 2 s",
        ),
        ("fail(job, 'No such image.')", "No such image."),
    ],
    ids=["dies", "hangs", "prints rubbish", "refuses"],
)
def test_a_failing_engine_is_one_line_and_the_next_preview_works(
    dialog, faulty_once, wait_until, monkeypatch, fault, said
):
    monkeypatch.setattr(preview_task, "SILENT_S", 2)
    faulty_once(fault)
    dialog.preview_button.click()
    wait_until(lambda: failure(dialog))
    assert failure(dialog).startswith(said)
    assert dialog.message_bar.currentItem() is None and dialog.preview.picture is None
    assert not any(previews_folder().glob("*/*/*"))
    start(dialog, wait_until)


def test_a_new_preview_does_not_wait_for_an_engine_that_hangs(dialog, faulty_once, wait_until, monkeypatch):
    monkeypatch.setattr(warm, "RETURNED_WITHIN_S", 0.3)
    monkeypatch.setattr(protocol, "CANCELLED_WITHIN_S", 0.5)
    faulty_once("say({'id': job['id'], 'event': 'started'}); time.sleep(60)")
    dialog.preview_button.click()
    wait_until(lambda: dialog.preview._making is not None and not dialog.preview._making.task.is_measuring)
    start(dialog, wait_until)


def test_an_engine_killed_while_it_waits_is_replaced(dialog, faulty_once, wait_until):
    faulty_once("")
    start(dialog, wait_until)
    wait_until(lambda: dialog.engine.pid is not None)
    pid = dialog.engine.pid
    os.kill(pid, signal.SIGKILL)
    start(dialog, wait_until)
    wait_until(lambda: dialog.engine.pid not in (None, pid))


def test_nothing_runs_from_an_engine_that_is_being_removed(dialog, faulty_once, wait_until, monkeypatch):
    faulty_once("")
    start(dialog, wait_until)
    wait_until(lambda: dialog.engine.pid is not None)
    monkeypatch.setattr(Installation, "is_removing", True)
    installation().changed.emit()
    assert dialog.engine.pid is None and dialog.preview.picture is None


# Files


def test_what_a_crash_has_left_is_removed_at_the_next_start_and_no_other(monkeypatch, tmp_path):
    """A lock names the process that holds it; one of a process that is gone counts for nothing."""
    living = PreviewFiles()
    kept = living.new()
    kept.write_text("map")
    left = previews_folder() / "crashed"
    shutil.copytree(kept.parents[1], left)
    lock = left / preview_files._LOCK
    lines = (kept.parents[1] / preview_files._LOCK).read_bytes().split(b"\n")
    lock.write_bytes(b"\n".join([b"999999999", *lines[1:]]))
    PreviewFiles()
    assert kept.exists() and not left.exists()
    living.close()
    assert not kept.parents[1].exists()
