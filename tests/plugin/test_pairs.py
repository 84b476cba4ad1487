"""*Many pairs* with real layers, files and widgets, and its run with the real engine."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from osgeo import ogr
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QLabel

from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.detect.pairs_dialog import PairsDialog
from deep_change_detection.cd_plugin.detect.pairs_list import AFTER, OUTPUT, STATE
from deep_change_detection.cd_plugin.detect.request import AreaKind
from tests.seeds import seeded


@pytest.fixture
def dialog(window, project, tmp_path):
    """*Many pairs* over *Detect change*, with `cva` chosen there."""
    detect = DetectDialog(window, lambda: None, lambda: None)
    detect.form.model.choose("cva")
    detect.show_pairs()
    detect.pairs.output_folder.setFilePath(str(tmp_path / "maps"))
    (tmp_path / "maps").mkdir()
    yield detect.pairs
    detect.abandon()


@pytest.fixture
def image(write_image):
    """Writes a random image of this name, in its lower right corner with a square that differs by year."""

    def write(name: str, year: int = 0, offset: int = 0) -> str:
        pixels = (
            numpy.random.default_rng(seeded(3))
            .integers(60, 64, (3, 8, 8))
            .repeat(8, 1)
            .repeat(8, 2)
            .astype(numpy.uint8)
        )
        pixels[:, 40 - offset : 60 - offset, 40:60] += numpy.uint8(40 * year)
        return write_image(name, pixels)

    return write


def message(dialog: PairsDialog) -> str:
    item = dialog.message_bar.currentItem()
    return " ".join(label.text() for label in item.findChildren(QLabel)) if item else ""


def states(dialog: PairsDialog) -> list[str]:
    return [dialog.list.item(row, STATE).text() for row in range(dialog.list.rowCount())]


def area(polygon: ogr.Feature) -> float:
    return polygon["area_m2"]


def groups() -> list[str]:
    return [group.name() for group in QgsProject.instance().layerTreeRoot().findGroups()]


def names(dialog: PairsDialog) -> list[tuple[str, str, str]]:
    rows = dialog.list.rows()
    return [tuple(Path(path).name for path in (row.before, row.after, row.output)) for row in rows]


def test_files_of_the_same_names_in_two_folders_are_pairs(dialog, tmp_path):
    for folder, files in {
        "old": ("a_ortho.tif", "b_ortho.tif", "c_ortho.tif", "b_ortho.tfw", "d.tif"),
        "new": ("A_ORTHO.png", "b_ortho.tif", "e_ortho.tif", "b_ortho.tif.aux.xml", "d.tif"),
    }.items():
        (tmp_path / folder).mkdir()
        for name in files:
            (tmp_path / folder / name).touch()
    dialog.before_folder.setFilePath(str(tmp_path / "old"))
    dialog.after_folder.setFilePath(str(tmp_path / "new"))
    dialog.pattern.setText("*_ORTHO.*")
    for _again in range(2):
        dialog.folders_button.click()
        assert [each[:2] for each in names(dialog)] == [
            ("a_ortho.tif", "A_ORTHO.png"),
            ("b_ortho.tif", "b_ortho.tif"),
        ]
    assert len({row.output for row in dialog.list.rows()}) == 2
    assert dialog.detect_button.isEnabled()
    dialog.pattern.setText("*.jp2")
    dialog.folders_button.click()
    assert "no two files of the same name" in message(dialog)
    dialog.list.item(0, AFTER).setText("")
    assert not dialog.detect_button.isEnabled()
    assert dialog.run_panel.text.text() == "Pair 1 lacks an image or a file to save to."


def test_dated_layers_of_a_place_are_pairs_one_after_another(dialog, image, write_image, project):
    paths = [image(f"town_{date}") for date in ("2021", "2016-05", "2018-03-04")]
    paths.append(image("town"))
    far = write_image("far_2017", numpy.zeros((3, 8, 8), numpy.uint8), epsg=32750)
    layers = [QgsRasterLayer(path, Path(path).stem) for path in (*paths, far)]
    project.addMapLayers(layers)
    dialog.layers_button.click()
    assert names(dialog) == [
        ("town_2016-05.tif", "town_2018-03-04.tif", "change_2016_2018.tif"),
        ("town_2018-03-04.tif", "town_2021.tif", "change_2018_2021.tif"),
    ]
    dates = [(row.before_date, row.after_date) for row in dialog.list.rows()]
    assert dates == [("2016-05", "2018-03-04"), ("2018-03-04", "2021")]


def test_a_run_gives_each_pair_its_group_and_tells_which_failed(dialog, image, project, wait_until, tmp_path):
    layers = [
        QgsRasterLayer(image(f"town_{year}", year - 2016), f"town_{year}") for year in (2016, 2018, 2019)
    ]
    project.addMapLayers(layers)
    dialog.layers_button.click()
    dialog.row_button.click()
    for column, text in enumerate(("/gone/a.tif", "/gone/b.tif", "", "", "gone")):
        dialog.list.item(2, column).setText(text)
    dialog.together.setChecked(True)
    dialog.detect_button.click()
    assert not dialog.detect_button.isEnabled()
    wait_until(lambda: dialog.run is None)
    assert groups() == ["Change: town_2016 → town_2018", "Change: town_2018 → town_2019"]
    told = states(dialog)
    assert told[0].startswith("Done, ") and told[1].startswith("Done, ")
    assert told[2].startswith("Failed: There is no file /gone/a.tif")
    assert "2 of 3 pairs" in message(dialog)
    file = ogr.Open(str(tmp_path / "maps" / "changes_of_all_pairs.gpkg"))
    largest = {each["pair"]: each["first_change"] for each in sorted(file.GetLayer("change"), key=area)}
    assert largest == {1: "2018", 2: "2018"}


def test_a_run_that_is_cancelled_goes_on_when_it_is_started_again(dialog, image, wait_until):
    pair = image("old", 1), image("new", 3)
    dialog.row_button.click()
    for column, text in ((0, pair[0]), (1, pair[1]), (OUTPUT, "one")):
        dialog.list.item(0, column).setText(text)
    dialog.detect_button.click()
    dialog.run_panel.cancel_button.click()
    wait_until(lambda: dialog.run is None)
    assert groups() == [] and "Cancelled" in message(dialog)
    dialog.detect_button.click()
    wait_until(lambda: dialog.run is None)
    assert groups() == ["Change: old → new"]
    dialog.detect_button.click()
    wait_until(lambda: dialog.run is None)
    assert states(dialog)[0].startswith("Done before") and groups() == ["Change: old → new"]


def test_the_extent_of_a_layer_bounds_every_pair(dialog, image, write_image, project, wait_until):
    bound = QgsRasterLayer(write_image("bound", numpy.zeros((1, 40, 50), numpy.uint8)), "bound")
    images = [QgsRasterLayer(image(f"x_{year}", year - 2000), f"x_{year}") for year in (2001, 2003)]
    project.addMapLayers([bound, *images])
    area = dialog.parent().form.area
    area.extent_layer.setLayer(bound)
    area.choose(AreaKind.LAYER_EXTENT)
    dialog.layers_button.click()
    dialog.detect_button.click()
    wait_until(lambda: dialog.run is None)
    assert states(dialog)[0].startswith("Done")
    assert QgsRasterLayer(dialog.list.rows()[0].output).extent() == bound.extent()
