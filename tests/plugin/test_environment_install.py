"""The engine's environment is made with real venv and pip, whole or not at all, and touches nothing else."""

from __future__ import annotations

import contextlib
import http.server
import os
import re
import resource
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from qgis.core import QgsApplication, QgsSettings

from deep_change_detection.cd_plugin.engine_client.environment import build, pins, places
from deep_change_detection.cd_plugin.engine_client.environment.install import InstallTask
from deep_change_detection.cd_plugin.engine_client.environment.network import FOLDER_SETTING, INDEX_SETTING
from deep_change_detection.cd_plugin.engine_client.environment.plan import WITH_QGIS_GDAL, Plan, asked, plan
from deep_change_detection.cd_plugin.engine_client.environment.survey import RemovalTask
from deep_change_detection.cd_plugin.engine_client.python import find_engine_python, set_engine_python
from tests.plugin.engine_install import (
    BARE,
    NOT_TO_BE_TAKEN,
    row,
    run_install,
    running_with,
    write_pins,
    write_stand_ins,
    write_wheel,
)
from tests.seeds import seeded

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("DEEP_CHANGE_TEST_KILLS", "6"))
BUILT_WITHIN_S = 2.2
"""About what an environment takes until the doctor has its turn."""
PLATFORM = asked(sys.executable).platform
TAG = f"cp{sys.version_info[0]}{sys.version_info[1]}"


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    """The user's data folder, with a name that is not plain."""
    folder = tmp_path / "Jörg's data"
    folder.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.delenv("DEEP_CHANGE_PYTHON")
    return folder


@pytest.fixture
def offered(tmp_path, monkeypatch, home):
    """Lets the plugin name packages and a folder or an index offer them."""
    monkeypatch.setattr(pins, "FOLDER", tmp_path / "pins")

    def offer(wheels: list[Path], rows: list[str] | None = None, folder: str = "", index: str = "") -> None:
        named = [NOT_TO_BE_TAKEN, *(rows or map(row, wheels))]
        write_pins(tmp_path / "pins", PLATFORM, named, TAG)
        QgsSettings().setValue(FOLDER_SETTING, folder or ("" if index else str(wheels[0].parent)))
        QgsSettings().setValue(INDEX_SETTING, index)

    return offer


@pytest.fixture
def planned(offered) -> Plan:
    """A plan that is made without asking interpreters more than whether there is a pip to share."""
    asked = subprocess.run([sys._base_executable, "-c", "import pip"], capture_output=True, check=False)
    return Plan(
        way=WITH_QGIS_GDAL,
        python=sys.executable,
        torch_build="cpu",
        size_mb=1,
        disk_mb=1,
        free_mb=1000,
        folder=str(places.root()),
        sentences=[],
        possible=True,
        requirements=f"requirements-{PLATFORM}-{TAG}.txt",
        left_out=("numpy",),
        platform=PLATFORM,
        brings_pip=asked.returncode != 0,
    )


def left_behind() -> set[str]:
    """What lies in the folder of the environments, but for what is kept on purpose."""
    kept = {places.LOG, places.WHEELS}
    return {each.name for each in places.root().iterdir()} - kept if places.root().exists() else set()


def packages_of(python: str) -> dict[str, float]:
    """Every file that an interpreter could import, with the time of its last change."""
    ask = "import sys; print(*(path for path in sys.path if 'packages' in path), sep='\\n')"
    folders = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True).stdout
    return {
        os.path.join(parent, name): os.lstat(os.path.join(parent, name)).st_mtime
        for folder in folders.splitlines()
        for parent, _, names in os.walk(folder)
        for name in names
        if not name.endswith(".pyc")
    }


def old_environment(version: str, number: int) -> Path:
    """An environment that another version of the plugin has left."""
    folder = places.root() / f"{places.minor_version(version)}-{PLATFORM}-{number}"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").symlink_to(sys.executable)
    places.finish(folder, places.Marker("bin/python", version, "cpu", 1, "", ""))
    return folder


def test_an_environment_is_made_outside_qgis_used_and_removed(offered, tmp_path, wait_until):
    offered(write_stand_ins(tmp_path / "wheels for all"))
    set_engine_python("/nowhere/python")
    older = old_environment("0.0.9", 7)
    assert places.installed().outdated
    (places.root() / f"0.1-{PLATFORM}-8" / "bin").mkdir(parents=True)  # a build that was interrupted
    before = packages_of(sys.executable)
    told = []
    task = InstallTask(plan())
    task.progressed.connect(lambda *values: told.append(values))
    outcome = run_install(task, wait_until)
    assert (outcome.text, outcome.cancelled) == ("", False)
    assert outcome.runs_on[0].startswith("Runs on ")
    assert packages_of(sys.executable) == before
    assert not older.exists()
    installed = places.installed()
    assert (installed.python, installed.outdated) == (outcome.python, False)
    assert installed.version == places.plugin_version()
    assert left_behind() == {Path(installed.path).name}
    assert not (places.root() / places.WHEELS).exists()
    assert ROOT not in Path(installed.path).parents
    assert find_engine_python().path == outcome.python
    sizes = [(done, total) for _, done, total, _ in told if total]
    assert sizes[-1][0] == sizes[-1][1] > 0
    assert "Successfully installed" in Path(outcome.log).read_text(encoding="utf-8")
    offered(write_stand_ins(tmp_path / "wheels for all", more="x = 1"))
    assert places.installed().outdated
    removed = []
    removal = RemovalTask()
    removal.removed.connect(lambda *values: removed.append(values))
    QgsApplication.taskManager().addTask(removal)
    wait_until(lambda: bool(removed))
    [(freed, sentence, hint)] = removed
    assert freed > 10_000 and (sentence, hint) == ("", "")
    assert places.installed() is None and left_behind() == set()


class Index(http.server.BaseHTTPRequestHandler):
    """A package index that fails in the way that its server says."""

    def do_GET(self) -> None:
        kind, wheel = self.server.kind, self.server.wheel
        if kind == "never answers":
            self.server.asked.set()
            time.sleep(60)
        elif kind == "404":
            self.send_error(404)
        elif self.path.endswith(".whl"):
            content = wheel.read_bytes()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[: len(content) // 2])
        else:
            page = f'<a href="/{wheel.name}">{wheel.name}</a>'.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def serve(monkeypatch):
    """Starts an index and gives its address."""
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    servers = []

    def start(kind: str, wheel: Path) -> tuple[str, threading.Event]:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Index)
        server.daemon_threads = True
        server.kind, server.wheel, server.asked = kind, wheel, threading.Event()
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/simple", server.asked

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("404", "127.0.0.1 does not have the packages that are needed."),
        ("half-way", "(A package|The download) from 127.0.0.1 broke off.*"),  # as old and new pip see it
        ("unreachable", "127.0.0.1 cannot be reached."),
    ],
)
def test_an_index_that_fails_is_one_sentence_and_nothing_is_left(
    kind, sentence, offered, planned, serve, tmp_path, wait_until, monkeypatch
):
    hasty = {"PIP_RETRIES": "1", "PIP_TIMEOUT": "5"}
    monkeypatch.setattr(build, "OUR_WISHES", {**build.OUR_WISHES, **hasty})
    wheel = write_wheel(tmp_path / "wheels", "torch", BARE, filler=300_000)
    address = serve(kind, wheel)[0] if kind != "unreachable" else "http://127.0.0.1:9/simple"
    offered([wheel], index=address)
    outcome = run_install(InstallTask(planned), wait_until)
    assert re.fullmatch(sentence, outcome.text) and outcome.python == ""
    assert outcome.hint
    assert left_behind() == set()


@pytest.mark.slow
def test_a_package_that_is_not_the_one_known_is_not_installed(offered, planned, tmp_path, wait_until):
    wheels = write_stand_ins(tmp_path / "wheels")
    rows = list(map(row, wheels))
    write_stand_ins(tmp_path / "wheels", torch="print('another')")
    offered(wheels, rows)
    outcome = run_install(InstallTask(planned), wait_until)
    assert "is not the one that this version of the plugin knows" in outcome.text
    assert outcome.hint and left_behind() == set()


@pytest.mark.slow
def test_a_folder_without_a_package_is_named(offered, planned, tmp_path, wait_until):
    wheels = write_stand_ins(tmp_path / "wheels")
    offered(wheels)
    wheels[0].unlink()
    outcome = run_install(InstallTask(planned), wait_until)
    assert outcome.text == f"{tmp_path / 'wheels'} does not have the packages that are needed."
    assert outcome.hint and left_behind() == set()


@contextlib.contextmanager
def small_files(size: int):
    """No file may grow larger, as on a disk that is full."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.mark.slow
@pytest.mark.parametrize(("room", "kept"), [(100_000, []), (3_000_000, ["safetensors"])])
def test_a_full_disk_is_one_sentence_and_what_came_whole_is_kept(
    room, kept, offered, planned, tmp_path, wait_until
):
    """Before pip is there, and while it downloads."""
    small = write_wheel(tmp_path / "wheels", "safetensors", BARE)
    large = write_wheel(tmp_path / "wheels", "torch", BARE, filler=6_000_000)
    rows = [row(small), row(large).replace(f"# {large.stat().st_size}", f"# {build.BY_ITSELF_BYTES}")]
    offered([small, large], rows)
    chosen = replace(planned, brings_pip=planned.brings_pip or not kept)
    with small_files(room):
        outcome = run_install(InstallTask(chosen), wait_until)
    assert outcome.text == "The disk is full."
    assert outcome.hint and left_behind() == set()
    here = list((places.root() / places.WHEELS).iterdir())
    assert [each.name.split("-")[0] for each in here] == kept
    assert all(each.read_bytes() == small.read_bytes() for each in here)


def test_too_little_room_is_told_before_anything_is_fetched(offered, planned, tmp_path, wait_until):
    wheels = write_stand_ins(tmp_path / "wheels")
    rows = [each.replace("bytes", "000000000000 bytes").replace(" 000", "000") for each in map(row, wheels)]
    offered(wheels, rows)
    assert not plan().possible
    assert "too little room" in plan().sentences[0]
    assert "too little room" in run_install(InstallTask(planned), wait_until).text
    assert left_behind() == set()


def test_a_folder_that_cannot_be_written_to_is_named(offered, planned, tmp_path, wait_until, monkeypatch):
    offered(write_stand_ins(tmp_path / "wheels"))
    monkeypatch.setenv("XDG_DATA_HOME", "/sys")
    outcome = run_install(InstallTask(planned), wait_until)
    assert outcome.text.startswith("/sys/deep_change_detection/engine cannot be written to (")
    assert outcome.hint


def test_an_interpreter_that_crashes_is_said_to_crash(offered, planned, tmp_path, wait_until):
    offered(write_stand_ins(tmp_path / "wheels"))
    crashing = tmp_path / "python3"
    crashing.write_text("#!/bin/sh\nkill -SEGV $$\n", encoding="utf-8")
    crashing.chmod(0o755)
    outcome = run_install(InstallTask(replace(planned, python=str(crashing))), wait_until)
    assert outcome.text.startswith("The Python interpreter crashed: ")
    assert outcome.hint and left_behind() == set()


def test_a_pip_that_hangs_is_ended_by_cancel_with_all_its_processes(
    offered, planned, serve, tmp_path, wait_until
):
    wheel = write_wheel(tmp_path / "wheels", "torch", BARE)
    address, asked_of = serve("never answers", wheel)
    offered([wheel], index=address)
    task = InstallTask(planned)
    task.progressed.connect(lambda *_: task.cancel() if asked_of.is_set() else None)
    outcome = run_install(task, wait_until)
    assert outcome.cancelled and outcome.text == ""
    assert left_behind() == set()
    assert not running_with(str(places.root()))


@pytest.mark.slow
def test_a_torch_that_cannot_compute_is_what_doctor_says_and_is_not_kept(
    offered, planned, tmp_path, wait_until
):
    offered(write_stand_ins(tmp_path / "wheels", torch=BARE))
    older = old_environment("0.0.9", 1)
    outcome = run_install(InstallTask(planned), wait_until)
    assert outcome.text.startswith("The torch 2.13.0 of ") and "does not work" in outcome.text
    assert outcome.hint
    assert places.installed().path == str(older)
    assert left_behind() == {older.name}


HOLD = """
import sys
from tests import conftest
from deep_change_detection.cd_plugin.engine_client.environment import places
with places.locked():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_of_two_windows_one_installs_and_the_other_is_told(offered, planned, tmp_path, wait_until):
    offered(write_stand_ins(tmp_path / "wheels"))
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", HOLD], cwd=ROOT, **pipes) as other:
        assert other.stdout.readline() == b"held\n"
        outcome = run_install(InstallTask(planned), wait_until)
        assert outcome.text == "Another window of QGIS is installing or removing the engine."
        other.kill()
    with places.locked():
        pass  # the one that was killed keeps nobody


BUILD = """
import sys
from pathlib import Path
from tests import conftest
from deep_change_detection.cd_plugin.engine_client.environment import pins, places
from deep_change_detection.cd_plugin.engine_client.environment.build import Build
from deep_change_detection.cd_plugin.engine_client.environment.network import Source
from deep_change_detection.cd_plugin.engine_client.environment.plan import Plan
pins.FOLDER = Path(sys.argv[1])
plan = eval(sys.argv[2])
print("begun", flush=True)
Build(plan, Source(folder=sys.argv[3]), lambda *_: None, lambda: False).run()
"""


@pytest.mark.slow
def test_killed_at_any_moment_the_next_one_cleans_up_and_goes_on(offered, planned, tmp_path, wait_until):
    wheels = write_stand_ins(tmp_path / "wheels")
    offered(wheels)
    random = Random(seeded(20))
    arguments = [str(tmp_path / "pins"), repr(planned), str(tmp_path / "wheels")]
    for kill in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", BUILD, *arguments], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert process.stdout.readline() == b"begun\n"
        time.sleep((kill + random.random()) / KILLS * BUILT_WITHIN_S)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        for environment in places.environments():  # what claims to be finished is
            assert subprocess.run([environment.python, "-c", "import torch"], check=False).returncode == 0
    outcome = run_install(InstallTask(planned), wait_until)
    assert outcome.text == "" and places.installed().python == outcome.python
    assert left_behind() == {Path(places.installed().path).name}
    assert not [each for each in running_with(str(places.root())) if "pip" in each["words"]]
