"""What the engine's client makes of an engine that misbehaves: each is a real process with that one fault."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

import pytest

from deep_change_detection.cd_plugin.engine_client import protocol
from deep_change_detection.cd_plugin.engine_client.protocol import (
    EngineCancelled,
    EngineFailure,
    EngineProcess,
)

READY = 'say({"event": "ready", "protocol": 1, "engine_version": "0"})\n'
PRELUDE = """
import json, os, sys, time
def say(event):
    print(json.dumps(event), flush=True)
def hear():
    return json.loads(sys.stdin.readline())
"""


@pytest.fixture
def faulty_engine(tmp_path):
    """Makes an interpreter that runs the given code whatever it is asked to run."""

    def make(code: str, ready: str = READY) -> str:
        file = Path(tmp_path, "python")
        file.write_text(f"#!{sys.executable}\n{PRELUDE}{ready}{code}", encoding="utf-8")
        file.chmod(0o755)
        return str(file)

    return make


@pytest.mark.parametrize("spoken", ['"protocol": 2, ', ""])
def test_an_engine_of_another_protocol_is_refused_in_one_sentence(faulty_engine, spoken):
    python = faulty_engine("hear()", READY.replace('"protocol": 1, ', spoken))
    with EngineProcess(python) as engine, pytest.raises(EngineFailure) as error:
        engine.run("detect", {})
    assert error.value.kind == "environment"
    assert error.value.text.count(". ") == 0 and "the plugin version 1; restart QGIS" in error.value.text


def test_lines_that_are_no_events_are_kept_as_details_and_do_no_harm(faulty_engine):
    python = faulty_engine(
        """
job = hear()["id"]
print("CUDA says hello")
print("[1, 2]")
print('{"no": "event"}', flush=True)
sys.stdout.buffer.write(b"\\xff\\xfe\\n"); sys.stdout.buffer.flush()
say({"id": "another", "event": "done", "result": {"map": "wrong"}})
say({"id": job, "event": "done", "result": {"map": "right"}})
sys.stdin.read()
"""
    )
    with EngineProcess(python) as engine:
        assert engine.run("detect", {}) == {"map": "right"}
        assert "CUDA says hello" in engine.details


def test_events_of_a_job_arrive_in_order_and_several_jobs_share_a_process(faulty_engine):
    python = faulty_engine(
        """
for number in (1, 2):
    job = hear()
    for done in (1, 2):
        say({"id": job["id"], "event": "progress", "done": done, "total": 2})
    say({"id": job["id"], "event": "done", "result": {"heard": job["arguments"]}})
"""
    )
    events = []
    with EngineProcess(python) as engine:
        first = engine.run("detect", {"before": "früher.tif"}, events.append)
        second = engine.run("detect", {"before": None})
    assert [event["done"] for event in events] == [1, 2]
    assert first == {"heard": {"before": "früher.tif"}}
    assert second == {"heard": {"before": None}}


def test_an_engine_that_dies_midway_is_one_sentence_with_what_it_logged(faulty_engine):
    python = faulty_engine('hear(); print("out of memory", file=sys.stderr); sys.exit(3)')
    with EngineProcess(python) as engine, pytest.raises(EngineFailure) as failure:
        engine.run("detect", {})
    assert failure.value.text == (
        "The engine stopped unexpectedly (exit status 3); run again to continue where it was."
    )
    assert failure.value.kind == "environment"
    assert failure.value.details == "out of memory"


def test_an_engine_killed_from_outside_is_named_as_killed(faulty_engine):
    python = faulty_engine("hear(); time.sleep(60)")
    with EngineProcess(python) as engine:
        threading.Timer(0.3, os.kill, (engine.pid, signal.SIGKILL)).start()
        with pytest.raises(EngineFailure, match="stopped unexpectedly \\(signal SIGKILL\\)"):
            engine.run("detect", {})


def test_an_engine_that_dies_before_it_is_ready_fails_with_its_log(faulty_engine):
    python = faulty_engine("", ready='sys.exit("No module named engine")')
    with EngineProcess(python) as engine, pytest.raises(EngineFailure) as failure:
        engine.run("detect", {})
    assert failure.value.details == "No module named engine"


def test_an_interpreter_that_does_not_exist_is_one_sentence(tmp_path):
    with pytest.raises(EngineFailure) as failure:
        EngineProcess(str(tmp_path / "nowhere"))
    assert str(tmp_path / "nowhere") in failure.value.text
    assert failure.value.kind == "environment"


def test_cancelling_tells_the_engine_and_waits_for_its_answer(faulty_engine):
    python = faulty_engine(
        """
job = hear()
say({"id": job["id"], "event": "progress", "done": 1, "total": 2})
cancel = hear()
print(cancel == {"id": job["id"], "command": "cancel"}, file=sys.stderr, flush=True)
say({"id": job["id"], "event": "cancelled"})
sys.stdin.read()
"""
    )
    events = []
    with EngineProcess(python) as engine, pytest.raises(EngineCancelled):
        engine.run("detect", {}, events.append, cancelled=lambda: bool(events))
    assert engine.details == "True"


def test_an_engine_that_ignores_cancelling_is_killed(faulty_engine, monkeypatch):
    monkeypatch.setattr(protocol, "CANCELLED_WITHIN_S", 0.5)
    python = faulty_engine(
        """
say({"id": hear()["id"], "event": "progress", "done": 1, "total": 2})
while True:
    time.sleep(60)
"""
    )
    events = []
    with EngineProcess(python) as engine, pytest.raises(EngineCancelled):
        engine.run("detect", {}, events.append, cancelled=lambda: bool(events))
    assert not _is_running(engine.pid)


def test_cancelling_works_before_the_engine_is_ready(faulty_engine):
    python = faulty_engine("", ready="sys.stdin.read()")
    with EngineProcess(python) as engine, pytest.raises(EngineCancelled):
        engine.run("detect", {}, cancelled=lambda: True)


def test_closing_ends_an_engine_that_does_not_notice_the_end_of_its_input(faulty_engine, monkeypatch):
    monkeypatch.setattr(protocol, "CLOSED_WITHIN_S", 0.5)
    engine = EngineProcess(faulty_engine("time.sleep(60)"))
    engine.close()
    assert not _is_running(engine.pid)


def test_a_flood_of_log_lines_does_not_block_the_engine_and_only_the_last_are_kept(faulty_engine):
    python = faulty_engine(
        """
job = hear()
for line in range(50_000):
    print("log line", line, file=sys.stderr)
say({"id": job["id"], "event": "done", "result": {}})
"""
    )
    with EngineProcess(python) as engine:
        engine.run("detect", {})
    assert engine.details.splitlines()[-1] == "log line 49999"
    assert len(engine.details.splitlines()) == protocol.DETAIL_LINES


def test_another_python_does_not_inherit_where_qgis_keeps_its_modules(faulty_engine, monkeypatch):
    monkeypatch.setenv("PYTHONHOME", "/opt/qgis/python")
    monkeypatch.setenv("PYTHONPATH", "/opt/qgis/modules")
    python = faulty_engine("", ready="")
    environment = protocol.engine_environment(python)
    assert "PYTHONHOME" not in environment
    assert "PYTHONPATH" not in environment
    assert protocol.engine_environment(sys.executable)["PYTHONPATH"] == "/opt/qgis/modules"


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
