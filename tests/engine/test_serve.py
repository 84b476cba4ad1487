"""The protocol server as its users meet it: a process, lines in, lines out."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import reporting
from engine.commands import COMMANDS
from engine.contract.options.evaluate import EvaluateOptions
from engine.contract.options.option import options_of
from engine.contract.options.train import TrainOptions
from engine.serve import parse_request
from tests.seeds import seeded

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60


class Server:
    """`engine serve` as a process. Every line of its standard output must be a JSON object."""

    def __init__(self, environment: dict[str, str], *, start: list[str] | None = None) -> None:
        command = start or [sys.executable, "-m", "engine", "serve"]
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.events: list[dict[str, Any]] = []
        self._incoming: queue.Queue[bytes] = queue.Queue()
        self.stderr = b""
        self._threads = [
            threading.Thread(target=self._read_stdout),
            threading.Thread(target=self._read_stderr),
        ]
        for thread in self._threads:
            thread.start()

    def _read_stdout(self) -> None:
        for line in self.process.stdout:
            self._incoming.put(line)
        self._incoming.put(b"")

    def _read_stderr(self) -> None:
        self.stderr = self.process.stderr.read()

    def next_event(self) -> dict[str, Any] | None:
        """The next event, or None when the server has closed its output."""
        line = self._incoming.get(timeout=PATIENCE_S)
        if not line:
            return None
        assert line.endswith(b"\n")
        event = json.loads(line.decode("utf-8"))
        assert isinstance(event, dict)
        assert isinstance(event["event"], str)
        self.events.append(event)
        return event

    def events_until(self, *names: str, id: str | None = None) -> list[dict[str, Any]]:
        """The events that come up to the first of these names, of this request where one is given."""
        seen = []
        while True:
            event = self.next_event()
            assert event is not None, f"the server ended: {self.stderr.decode()}"
            seen.append(event)
            if event["event"] in names and id in (None, event.get("id")):
                return seen

    def send(self, *requests: Any) -> None:
        for request in requests:
            line = request if isinstance(request, bytes) else json.dumps(request).encode() + b"\n"
            self.process.stdin.write(line)
        self.process.stdin.flush()

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """The last event of a request's job."""
        self.send(request)
        return self.events_until("done", "failed", "cancelled", id=request["id"])[-1]

    def rest(self) -> list[dict[str, Any]]:
        """What still comes until the server closes its output."""
        events = []
        while (event := self.next_event()) is not None:
            events.append(event)
        return events

    def end(self) -> int:
        """Close standard input and wait; returns the exit status."""
        if not self.process.stdin.closed:
            self.process.stdin.close()
        status = self.process.wait(PATIENCE_S)
        for thread in self._threads:
            thread.join()
        self.process.stdout.close()
        self.process.stderr.close()
        return status


@pytest.fixture
def serve():
    servers = []

    def start(environment: dict[str, str] | None = None, **more: Any) -> Server:
        servers.append(Server(environment or {}, **more))
        return servers[-1]

    yield start
    for server in servers:
        server.process.kill()
        server.end()


def detect(id: str, pair, output, **arguments: Any) -> dict[str, Any]:
    names = {"before": pair[0], "after": pair[1], "output": str(output), "device": "cpu"}
    return {"id": id, "command": "detect", "arguments": {**names, **arguments}}


@pytest.fixture
def long_pair(tmp_path, write_image):
    """A pair that takes a while with the options of `long_job`."""
    random = np.random.default_rng(seeded(3))
    before, after = random.integers(0, 256, (2, 3, 1600, 64), dtype=np.uint8)
    options = ("COMPRESS=DEFLATE",)
    return (
        write_image(tmp_path / "long_before.tif", before, options=options),
        write_image(tmp_path / "long_after.tif", after, options=options),
    )


@pytest.fixture
def long_job(long_pair, model_path, tmp_path):
    """A request of 385 windows, one by one."""

    def request(id: str, name: str = "long.tif") -> dict[str, Any]:
        more = {"model": model_path, "window": 64, "overlap": 60, "batch": 1}
        return detect(id, long_pair, tmp_path / name, **more)

    return request


def test_ready_comes_first_before_torch_or_gdal_are_imported(serve):
    script = (
        "import atexit, sys\n"
        "atexit.register(lambda: print('torch' in sys.modules, 'osgeo' in sys.modules, file=sys.stderr))\n"
        "from engine.cli import main\n"
        "sys.exit(main(['serve']))\n"
    )
    server = serve(start=[sys.executable, "-c", script])
    from engine import __version__

    assert server.next_event() == {"event": "ready", "protocol": 1, "engine_version": __version__}
    assert server.end() == 0
    assert server.stderr.split() == [b"False", b"False"]


def test_a_job_is_started_told_of_and_done(serve, pair_files, model_path, tmp_path, read_map):
    server = serve()
    output = tmp_path / "change.tif"
    server.send(detect("7", pair_files, output, model=model_path, polygons=str(tmp_path / "change.gpkg")))
    events = server.events_until("done", "failed")
    assert [event["event"] for event in events[:2]] == ["ready", "started"]
    started, done = events[1], events[-1]
    assert started == {
        "id": "7",
        "event": "started",
        "total": 6,
        "unit": "windows",
        "device": "the processor",
    }
    assert {event.get("id") for event in events[1:]} == {"7"}
    progress = [event for event in events if event["event"] == "progress"]
    assert [event["done"] for event in progress] == sorted(event["done"] for event in progress)
    assert (progress[-1]["done"], progress[-1]["total"]) == (6, 6)
    assert all(set(event) == {"id", "event", "done", "total", "rate", "remaining_s"} for event in progress)
    result = done["result"]
    values = read_map(output)
    assert set(result) == {
        "map", "polygons", "polygon_count", "windows", "seconds", "device", "model", "threshold",
        "change_area_m2", "resumed_rows", "valid_pixels", "change_pixels",
    }  # fmt: skip
    assert result["map"] == str(output)
    assert (result["model"], result["threshold"], result["resumed_rows"]) == ("small", 0.4, 0)
    assert (result["valid_pixels"], result["change_pixels"]) == (values.size, int((values >= 100).sum()))
    assert result["change_area_m2"] == pytest.approx(result["change_pixels"] * 0.25, rel=2e-3)


@pytest.mark.slow
def test_two_jobs_are_done_in_order_and_then_it_ends_with_its_input(serve, pair_files, tmp_path):
    server = serve()
    server.send(
        detect("a", pair_files, tmp_path / "a.tif", model="cva"),
        detect("b", pair_files, tmp_path / "b.tif", model="cva"),
    )
    server.events_until("done", id="b")
    told = [event["id"] for event in server.events if event["event"] != "ready"]
    assert told == sorted(told)
    assert [event["id"] for event in server.events if event["event"] == "done"] == ["a", "b"]
    assert server.end() == 0
    assert server.rest() == []


@pytest.mark.slow
def test_a_cancelled_job_stops_long_before_its_end_and_the_same_request_goes_on_where_it_stopped(
    serve, long_job, tmp_path, read_map
):
    server = serve()
    server.send(long_job("1"))
    while (event := server.next_event())["event"] != "progress" or event["done"] < 100:
        assert event["event"] != "done"
    server.send({"id": "1", "command": "cancel"})
    assert server.events_until("done", "failed", "cancelled")[-1] == {"id": "1", "event": "cancelled"}
    assert not (tmp_path / "long.tif").exists()
    server.send(long_job("2"))
    events = server.events_until("done", "failed", "cancelled")
    assert events[-1]["event"] == "done"
    assert 0 < events[-1]["result"]["resumed_rows"] < 1500
    assert next(event["done"] for event in events if event["event"] == "progress") > 50
    assert server.answer(long_job("3", "whole.tif"))["result"]["resumed_rows"] == 0
    assert (read_map(tmp_path / "long.tif") == read_map(tmp_path / "whole.tif")).all()


@pytest.mark.slow
def test_a_job_that_waits_can_be_cancelled_while_another_runs(serve, long_job, pair_files, tmp_path):
    server = serve()
    server.send(long_job("first"), detect("second", pair_files, tmp_path / "second.tif", model="cva"))
    server.events_until("started", id="first")
    server.send({"id": "second", "command": "cancel"}, {"id": "first", "command": "cancel"})
    assert server.events_until("cancelled", id="first")
    assert server.events_until("cancelled", id="second")[-1] == {"id": "second", "event": "cancelled"}
    assert not list(tmp_path.glob("second*"))


@pytest.mark.slow
def test_the_end_of_its_input_cancels_the_running_job_and_ends_the_server(serve, long_job, tmp_path):
    server = serve()
    server.send(long_job("1"), long_job("2", "other.tif"))
    server.events_until("started")
    server.process.stdin.close()
    last = server.rest()[-1]
    assert server.end() == 0
    assert (last["event"], last["id"]) == ("cancelled", "2")
    assert [event["id"] for event in server.events if event["event"] == "cancelled"] == ["1", "2"]
    assert not (tmp_path / "long.tif").exists()


@pytest.mark.slow
def test_sigterm_cancels_the_running_job_and_ends_the_server(serve, long_job, tmp_path):
    server = serve()
    server.send(long_job("1"))
    server.events_until("started")
    server.process.send_signal(signal.SIGTERM)
    assert server.rest()[-1] == {"id": "1", "event": "cancelled"}
    assert server.process.wait(PATIENCE_S) == 0
    assert not (tmp_path / "long.tif").exists()


def test_sigterm_ends_an_idle_server_and_ctrl_c_does_not(serve):
    server = serve()
    server.events_until("ready")
    server.process.send_signal(signal.SIGINT)
    assert server.answer({"id": "1", "command": "models"})["event"] == "done"
    time.sleep(0.2)
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(PATIENCE_S) == 0


BAD_REQUESTS = {
    "no JSON": (b"detect a.tif b.tif\n", None, "not JSON"),
    "half an object": (b'{"id": "1", "command"\n', None, "not JSON"),
    "not UTF-8": (b'{"id": "1", "command": "\xff\xfe"}\n', "1", "no request"),
    "a list": (b'["detect"]\n', None, "not JSON"),
    "a number": (b"3\n", None, "not JSON"),
    "no id": (b'{"command": "models"}\n', None, "not JSON with an id"),
    "no command": (b'{"id": "1"}\n', None, "not JSON with an id"),
    "unknown command": ({"id": "1", "command": "explode"}, "1", "no request 'explode'"),
    "a command that is a list": ({"id": "1", "command": ["detect"]}, "1", "no request"),
    "a command of the shell alone": ({"id": "1", "command": "serve"}, "1", "no request 'serve'"),
    "arguments that are a list": ({"id": "1", "command": "detect", "arguments": [1]}, "1", "."),
    "no arguments": ({"id": "1", "command": "detect"}, "1", "lacks the argument before"),
    "unknown argument": (
        {"id": "1", "command": "models", "arguments": {"colour": "red"}}, "1", "--colour"
    ),
}  # fmt: skip


def test_bad_requests_fail_with_a_sentence_and_the_server_goes_on(serve):
    server = serve()
    server.events_until("ready")
    for what, (request, id, text) in BAD_REQUESTS.items():
        server.send(request)
        event = server.next_event()
        assert (event["event"], event["kind"], event["id"]) == ("failed", "input", id), what
        assert text in event["text"], what
        assert "\n" not in event["text"], what
    assert server.answer({"id": "last", "command": "models"})["event"] == "done"
    assert b"Traceback" not in server.stderr


BAD_ARGUMENTS: list[dict[str, Any]] = [
    {"threshold": "high"},
    {"threshold": {}},
    {"window": 64.5},
    {"window": "64px"},
    {"batch": "many"},
    {"batch": 0},
    {"overlap": -1},
    {"overlap": 512},
    {"min_area": -3},
    {"extent": [1, 2, 3]},
    {"extent": "a,b,c,d"},
    {"before_bands": ["red"]},
    {"before_bands": [0]},
    {"augment": "d8"},
    {"resume": "maybe"},
    {"resume": "require"},
    {"overwrite": "yes"},
    {"device": "abacus"},
    {"device": 7},
    {"precision": "double"},
    {"stretch": "more"},
    {"grid": "finer"},
    {"grid": -1},
    {"model": "no such model"},
    {"before": ""},
    {"before": 12},
    {"before": "--help"},
    {"after": ["a", "b"]},
    {"output": 5},
    {"output": None},
    {"help": True},
    {"version": True},
    {"threshold": True},
    {"progress": "loud"},
    {"": 1},
    {"out put": "x"},
    {"thresh": 0.5},
    {"hel": True},
]


@pytest.mark.slow
def test_values_that_an_option_does_not_take_fail_with_a_sentence_and_write_nothing(
    serve, pair_files, tmp_path
):
    server = serve()
    server.events_until("ready")
    folder = tmp_path / "out"
    folder.mkdir()
    for number, arguments in enumerate(BAD_ARGUMENTS):
        request = detect(str(number), pair_files, folder / "x.tif", model="cva")
        request["arguments"].update(arguments)
        event = server.answer(request)
        assert event["event"] == "failed", arguments
        assert event["kind"] in ("input", "environment"), (arguments, event)
        assert event["text"].endswith((".", "`.")), (arguments, event)
        assert "\n" not in event["text"], (arguments, event)
        assert not list(folder.iterdir()), arguments
    assert server.end() == 0
    assert b"Traceback" not in server.stderr


@pytest.mark.slow
def test_an_id_in_use_is_refused_and_the_job_that_has_it_goes_on(serve, long_job):
    server = serve()
    server.send(long_job("1"))
    server.events_until("started")
    server.send({"id": "1", "command": "models"})
    assert "in use" in server.events_until("failed")[-1]["text"]
    server.send({"id": "1", "command": "cancel"})
    assert server.events_until("done", "failed", "cancelled")[-1] == {"id": "1", "event": "cancelled"}


def test_cancelling_what_does_not_run_does_nothing(serve):
    server = serve()
    server.events_until("ready")
    server.send({"id": "nobody", "command": "cancel"})
    assert server.answer({"id": "1", "command": "models"})["event"] == "done"
    assert [event["event"] for event in server.events] == ["ready", "done"]


@pytest.mark.slow
def test_paths_with_spaces_and_letters_of_any_script_work_also_in_the_plain_locale(
    serve, pair_files, tmp_path
):
    folder = tmp_path / "zwei Wörter ünd 変化 – #1"
    folder.mkdir()
    pair = [folder / "vorher é.tif", folder / "-nachher &.tif"]
    for source, target in zip(pair_files, pair):
        target.write_bytes(Path(source).read_bytes())
    server = serve({"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    server.events_until("ready")
    request = detect("ключ", [str(path) for path in pair], folder / "Änderung 1.tif", model="cva")
    server.send(json.dumps(request, ensure_ascii=False).encode("utf-8") + b"\n")
    done = server.events_until("done", "failed")[-1]
    assert done["event"] == "done", done
    assert done["id"] == "ключ"
    assert done["result"]["map"] == str(folder / "Änderung 1.tif")
    assert (folder / "Änderung 1.tif").exists()


@pytest.mark.slow
def test_what_libraries_print_never_mixes_with_the_protocol(serve, pair_files, tmp_path):
    noise = tmp_path / "noise"
    noise.mkdir()
    (noise / "sitecustomize.py").write_text(
        "import os, sys, threading, time\n"
        "def shout():\n"
        "    while True:\n"
        "        if 'osgeo' in sys.modules:\n"
        "            os.write(1, b'a library speaks\\n'); print('so does python', flush=True)\n"
        "        time.sleep(0.005)\n"
        "threading.Thread(target=shout, daemon=True).start()\n"
    )
    server = serve({"PYTHONPATH": str(noise)})
    server.events_until("ready")
    assert server.answer(detect("1", pair_files, tmp_path / "x.tif", model="cva"))["event"] == "done"
    server.process.stdin.close()
    assert server.rest() == []
    server.end()
    assert b"a library speaks" in server.stderr


def test_what_detect_needs_can_be_loaded_before_it_is_asked(serve, without_torch):
    assert serve().answer({"id": "1", "command": "load"}) == {"id": "1", "event": "done", "result": {}}
    failed = serve(without_torch).answer({"id": "1", "command": "load"})
    assert (failed["event"], failed["kind"]) == ("failed", "environment")
    assert "torch" in failed["text"]


def test_a_job_that_only_measures_is_heard_of_now_and_then(monkeypatch):
    told: list[dict[str, Any]] = []
    now = [0.0]
    monkeypatch.setattr(reporting.time, "monotonic", lambda: now[0])
    reporter = reporting.Reporter(told.append)
    for _ in range(300):
        now[0] += 0.1
        reporter.check_cancelled()
    assert 4 <= len(told) <= 6 and {event["event"] for event in told} == {"alive"}


def test_a_python_without_torch_is_ready_and_says_so_when_a_job_needs_it(
    serve, without_torch, pair_files, tmp_path
):
    server = serve(without_torch)
    assert server.next_event()["event"] == "ready"
    failed = server.answer(detect("1", pair_files, tmp_path / "x.tif", model="cva"))
    assert (failed["event"], failed["kind"]) == ("failed", "environment")
    assert failed["text"].startswith(f"The Python {sys.executable} has no usable torch; ")
    assert not (tmp_path / "x.tif").exists()
    assert server.answer({"id": "2", "command": "models"})["event"] == "done"


@pytest.mark.slow
def test_polygons_models_and_doctor_are_answered(serve, pair_files, tmp_path, without_torch):
    server = serve()
    server.events_until("ready")
    server.answer(detect("1", pair_files, tmp_path / "x.tif", model="cva", threshold=0.5))
    arguments = {"map": str(tmp_path / "x.tif"), "output": str(tmp_path / "x.gpkg"), "threshold": 0.9}
    done = server.answer({"id": "2", "command": "polygons", "arguments": arguments})
    assert done["result"]["polygons"] == arguments["output"]
    assert done["result"]["polygon_count"] >= 1
    models = server.answer({"id": "3", "command": "models", "arguments": None})["result"]
    assert set(models) == {"models", "detectors", "unreadable"}
    doctor = server.answer({"id": "4", "command": "doctor", "arguments": {}})["result"]
    assert doctor["devices"][0]["ok"]


def test_a_list_becomes_one_option_for_each_value_wherever_an_option_may_be_repeated():
    given = {"data": "d", "network": "isnet_lw", "output": "o", "bands": [3, 2, 1]}
    lists = {"set": ["mosaic=0.5", 'losses={"dice": 1, "focal": 2}'], "option": ["width=128"]}
    options = parse_request("train", {**given, **lists})
    assert (options.set, options.option, options.bands) == (lists["set"], lists["option"], [3, 2, 1])
    assert parse_request("evaluate", {"model": ["a", "b,c"], "data": "d"}).model == ["a", "b,c"]


def test_every_option_that_may_be_repeated_takes_lists():
    repeated = {
        (command.options, name)
        for command in COMMANDS.values()
        for name, option in options_of(command.options).items()
        if option.kind.repeated
    }
    assert {(EvaluateOptions, "model"), (TrainOptions, "option"), (TrainOptions, "set")} <= repeated
    for kind, name in repeated:
        assert options_of(kind)[name].kind.read(["a=1", "b,c"]) == ["a=1", "b,c"]
