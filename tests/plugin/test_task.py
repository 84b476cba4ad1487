"""The background task: the real engine driven from QGIS's task manager."""

from __future__ import annotations

import inspect
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QThread

from deep_change_detection.cd_plugin.detect.task import DetectTask
from tests.plugin.conftest import engines_of
from tests.seeds import seeded

PATIENCE_S = 120


class Outcome:
    """Starts a task and records what it says, and in which thread."""

    def __init__(self, arguments: dict) -> None:
        self.task = DetectTask(arguments)
        self.last: tuple | None = None
        self.progress: list[tuple] = []
        self.threads = set()
        self.task.progressed.connect(lambda *values: self.progress.append(values))
        self.task.succeeded.connect(lambda result: self._end("succeeded", result))
        self.task.failed.connect(lambda *texts: self._end("failed", *texts))
        self.task.stopped.connect(lambda: self._end("stopped"))
        QgsApplication.taskManager().addTask(self.task)

    def _end(self, *last) -> None:
        assert self.last is None, "a task ends once"
        self.last = last
        self.threads.add(QThread.currentThread())

    def wait(self) -> tuple:
        wait_until(lambda: self.last is not None)
        return self.last


def wait_until(happened) -> None:
    begun = time.monotonic()
    while not happened():
        assert time.monotonic() - begun < PATIENCE_S
        QgsApplication.processEvents()
        time.sleep(0.01)


@pytest.fixture
def long_job(write_image, output_folder) -> dict:
    """Arguments of a run that takes long enough to be interrupted."""
    generator = numpy.random.default_rng(seeded(1))
    before, after = (
        write_image(name, generator.integers(0, 255, (3, 1500, 1500), numpy.uint8))
        for name in ("before", "after")
    )
    return {
        "before": before,
        "after": after,
        "output": str(output_folder / "change.tif"),
        "model": "cva",
        "window": 32,
        "overlap": 16,
        "batch": 1,
    }


@pytest.fixture
def output_folder(tmp_path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.mark.slow
def test_a_task_runs_the_engine_and_tells_of_its_result_in_the_main_thread(
    before_path, after_path, output_folder
):
    output = output_folder / "change.tif"
    outcome = Outcome(
        {
            "before": before_path,
            "after": after_path,
            "output": str(output),
            "polygons": str(output.with_suffix(".gpkg")),
            "model": "cva",
        }
    )
    last, result = outcome.wait()
    assert last == "succeeded"
    assert outcome.threads == {QgsApplication.instance().thread()}
    assert result["map"] == str(output)
    assert gdal.Open(result["map"]).RasterXSize == 160
    done, total, _remaining = outcome.progress[-1]
    assert done == total == result["windows"]


@pytest.mark.slow
def test_cancelling_stops_the_engine_and_the_next_run_goes_on_from_there(long_job, output_folder):
    outcome = Outcome(long_job)
    wait_until(lambda: len(outcome.progress) >= 3)
    outcome.task.cancel()
    assert outcome.wait() == ("stopped",)
    assert sorted(file.name for file in output_folder.iterdir()) == [
        "change.tif.journal",
        "change.tif.partial",
    ]
    last, result = Outcome({**long_job, "resume": "require"}).wait()
    assert last == "succeeded"
    assert result["resumed_rows"] > 0


def test_a_task_cancelled_before_it_started_says_that_it_stopped(before_path, after_path, output_folder):
    outcome = Outcome({"before": before_path, "after": after_path, "output": str(output_folder / "a.tif")})
    outcome.task.cancel()
    assert outcome.wait() == ("stopped",)
    assert list(output_folder.iterdir()) == []


@pytest.mark.slow
def test_an_engine_killed_from_outside_is_one_sentence(long_job):
    outcome = Outcome(long_job)
    wait_until(lambda: outcome.progress)
    (engine,) = engines_of(os.getpid())
    os.kill(engine, signal.SIGKILL)
    last, text, _hint, _details = outcome.wait()
    assert last == "failed"
    assert text == "The engine stopped unexpectedly (signal SIGKILL); run again to continue where it was."


@pytest.mark.slow
def test_bad_input_is_told_in_the_engines_words(before_path, after_path):
    outcome = Outcome({"before": before_path, "after": after_path, "output": after_path})
    last, text, _hint, _details = outcome.wait()
    assert last == "failed"
    assert text == f"The output {after_path} is one of the inputs; choose another name."


def test_no_python_with_torch_is_one_sentence_and_the_setting_that_helps(
    before_path, after_path, output_folder, monkeypatch
):
    monkeypatch.setenv("DEEP_CHANGE_PYTHON", "/nowhere/python")
    outcome = Outcome({"before": before_path, "after": after_path, "output": str(output_folder / "a.tif")})
    assert outcome.wait() == (
        "failed",
        "There is no Python at /nowhere/python to run the engine.",
        "Raster ▸ Deep Change Detection ▸ Set up the engine… installs what is needed; or choose a Python "
        "that has torch in Settings ▸ Options… ▸ Deep Change Detection.",
        "",
    )


@pytest.mark.slow
def test_leaving_qgis_while_the_engine_runs_neither_hangs_nor_leaves_it_running(
    long_job, tmp_path, plugins_folder
):
    """The tasks are cancelled as QGIS does when it closes; the program must then end by itself."""
    session = tmp_path / "session.py"
    session.write_text(
        f"""
import os
from pathlib import Path
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
from deep_change_detection.cd_plugin.detect.task import DetectTask
{inspect.getsource(engines_of)}
task = DetectTask({long_job!r})
seen = []
task.progressed.connect(lambda *values: seen.append(values))
app.taskManager().addTask(task)
while not seen:
    app.processEvents()
print(engines_of(os.getpid())[0])
app.taskManager().cancelAll()
app.exitQgis()
""",
        encoding="utf-8",
    )
    finished = subprocess.run(
        [sys.executable, str(session)],
        env={**os.environ, "PYTHONPATH": str(plugins_folder)},
        timeout=PATIENCE_S,
        capture_output=True,
    )
    assert finished.returncode == 0, finished.stderr.decode()
    engine = Path("/proc", finished.stdout.decode().split()[-1])
    wait_until(lambda: not (engine / "exe").exists())
