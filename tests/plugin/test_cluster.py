"""Computing on a Dask cluster from QGIS: the choice on the options page, its test, and runs there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from osgeo import gdal
from qgis.PyQt.QtWidgets import QLabel

from deep_change_detection.cd_plugin.detect.compute_box import ComputeBox
from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.detect.pairs_run import PairsRun
from deep_change_detection.cd_plugin.engine_client.cluster import choose_cluster, chosen_cluster
from deep_change_detection.cd_plugin.engine_client.option_words import label_of
from deep_change_detection.cd_plugin.options_page import OptionsPage
from deep_change_detection.cd_plugin.processing.detect_change import DetectChange
from deep_change_detection.engine.contract.pairs_table import PairRow
from tests.dask_cluster import Scheduler

distributed = pytest.importorskip("distributed")
ADDRESS = "tcp://10.0.0.5:8786"


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory) -> Iterator[Scheduler]:
    started = Scheduler(tmp_path_factory.mktemp("worker"), workers=1)
    started.pids()
    yield started
    started.close()


@pytest.fixture
def dialog(open_dialog, project, before_layer, after_layer) -> DetectDialog:
    project.addMapLayers([after_layer, before_layer])
    return open_dialog()


def tasks_of(scheduler: Scheduler) -> set[str]:
    """What the scheduler was ever given to do."""
    with distributed.Client(scheduler.address, set_as_default=False) as client:
        return set(
            client.run_on_scheduler(
                lambda dask_scheduler: [str(each[0]) for each in dask_scheduler.transition_log]
            )
        )


def told(box: ComputeBox, address: str, wait_until) -> str:
    """What the button *Test* says of an address."""
    box.on_cluster.setChecked(True)
    box.address.setFilePath(address)
    box.test_button.click()
    assert box.test_button.text() == "Stop"
    wait_until(lambda: box.test_button.text() != "Stop")
    return box.verdict.text()


def lines(dialog: DetectDialog) -> list[str]:
    return [label.text() for label in dialog.form.findChildren(QLabel) if label.isVisible()]


def test_the_page_keeps_where_to_compute_and_says_what_no_tls_means(project):
    page = OptionsPage(lambda: None)
    page.show()
    assert page.compute.here.isChecked() and not page.compute.address.isVisible()
    page.compute.on_cluster.setChecked(True)
    assert page.compute.address.isVisible() and not page.compute.test_button.isEnabled()
    assert "without TLS (tcp://) can run any program" in page.compute.note.text()
    page.apply()
    assert chosen_cluster() is None, "there is no address yet"
    page.compute.address.setFilePath(f' "{ADDRESS}" ')
    assert page.compute.test_button.isEnabled()
    page.apply()
    assert chosen_cluster() == ADDRESS
    again = ComputeBox()
    assert again.on_cluster.isChecked() and again.address.filePath() == ADDRESS
    again.here.setChecked(True)
    again.apply()
    assert chosen_cluster() is None
    assert ComputeBox().address.filePath() == ADDRESS


def test_the_dialog_says_where_it_computes_and_gives_that_to_the_engine(dialog, project):
    assert not any("Dask" in line for line in lines(dialog))
    assert dialog.form.request().cluster is None
    choose_cluster(True, ADDRESS)
    dialog.show_pairs()
    dialog.pairs.row_button.click()
    dialog.read_settings()
    assert f"Computes on the Dask cluster at {ADDRESS}, and Preview here on this computer" in lines(dialog)
    row = PairRow("a.tif", "b.tif", "c.tif")
    pairs = PairsRun([row], dialog.form.request(), None, project)
    assert pairs.arguments(None)["cluster"] == ADDRESS
    for column, text in enumerate((row.before, row.after, "", "", row.output)):
        dialog.pairs.list.item(0, column).setText(text)
    assert dialog.pairs.run_panel.text.text().endswith(f"on the Dask cluster at {ADDRESS}")


def test_processing_offers_what_the_settings_name():
    choose_cluster(True, ADDRESS)
    algorithm = DetectChange().create()
    parameter = algorithm.parameterDefinition("CLUSTER")
    assert parameter.defaultValue() == ADDRESS
    assert parameter.description() == label_of("cluster")


@pytest.mark.slow
def test_what_is_no_cluster_is_told_in_a_sentence(project, wait_until, tmp_path, monkeypatch):
    box = ComputeBox()
    assert told(box, "local:0", wait_until).startswith(
        "“Dask cluster” local:0 is no number of processes here;"
    )
    hidden = tmp_path / "no dask" / "distributed"
    hidden.mkdir(parents=True)
    (hidden / "__init__.py").write_text("raise ImportError('none here', name='distributed')")
    monkeypatch.setenv("PYTHONPATH", str(hidden.parent))
    assert "has no usable distributed; install it with `" in told(box, ADDRESS, wait_until)


def test_what_helps_is_told_with_what_fails(project, wait_until, monkeypatch, tmp_path):
    monkeypatch.setenv("DEEP_CHANGE_PYTHON", str(tmp_path / "none"))
    said = told(ComputeBox(), ADDRESS, wait_until)
    assert said.startswith(f"There is no Python at {tmp_path / 'none'} to run the engine. Raster ▸ ")


@pytest.mark.slow
def test_the_button_says_how_many_workers_and_devices_there_are(scheduler, project, wait_until):
    box = ComputeBox()
    assert told(box, scheduler.address, wait_until).startswith("1 worker on 1 computer with 1 device: 1 × ")
    box.test_button.click()
    box.test_button.click()
    wait_until(lambda: box.test_button.text() != "Stop")
    assert box.verdict.text() == "Stopped."


@pytest.mark.slow
def test_dialog_and_processing_compute_on_the_cluster_and_the_preview_here(
    scheduler, dialog, provider, before_path, after_path, wait_until, tmp_path
):
    import processing

    choose_cluster(True, scheduler.address)
    dialog.read_settings()
    dialog._iface.canvas.setExtent(dialog.form.pair.after.extent())
    dialog.show_preview()
    wait_until(lambda: dialog.preview.picture is not None)
    assert not tasks_of(scheduler)
    output = dialog.form.output.path
    dialog.detect_button.click()
    wait_until(lambda: dialog.run is None)
    by_dialog = tasks_of(scheduler)
    assert by_dialog and output.exists()
    parameters = {
        "BEFORE": before_path,
        "AFTER": after_path,
        "MODEL": "cva",
        "GRID": "auto",
        "POLYGONS": None,
    }
    there, here = str(tmp_path / "there.tif"), str(tmp_path / "here.tif")
    processing.run("deepchange:detectchange", {**parameters, "OUTPUT": there})
    by_both = tasks_of(scheduler)
    assert by_both > by_dialog
    processing.run("deepchange:detectchange", {**parameters, "OUTPUT": here, "CLUSTER": ""})
    assert tasks_of(scheduler) == by_both
    maps = [gdal.Open(str(path)).ReadAsArray() for path in (output, there, here)]
    assert all((each == maps[0]).all() for each in maps) and maps[0].any()
