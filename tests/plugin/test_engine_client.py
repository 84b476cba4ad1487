"""The engine's client with the real engine."""

from __future__ import annotations

import numpy
import pytest

from deep_change_detection.cd_plugin.engine_client import protocol
from deep_change_detection.cd_plugin.engine_client.models import list_models
from deep_change_detection.cd_plugin.engine_client.protocol import (
    EngineCancelled,
    EngineFailure,
    EngineProcess,
)
from tests.seeds import seeded


@pytest.fixture
def engine(engine_python):
    with EngineProcess(engine_python) as engine:
        yield engine


@pytest.mark.slow
def test_several_jobs_are_done_by_one_engine(engine, before_path, after_path, tmp_path):
    arguments = {
        "before": before_path,
        "after": after_path,
        "output": str(tmp_path / "a.tif"),
        "model": "cva",
    }
    events = []
    result = engine.run("detect", arguments, events.append)
    assert result["map"] == str(tmp_path / "a.tif")
    assert {"started", "progress"} <= {event["event"] for event in events}
    polygons = engine.run("polygons", {"map": result["map"], "output": str(tmp_path / "a.gpkg")})
    assert polygons["polygon_count"] > 0
    assert engine.engine_version == "0.1.0"


@pytest.mark.slow
def test_a_failed_job_leaves_the_engine_ready_for_the_next(engine):
    with pytest.raises(EngineFailure) as failure:
        engine.run("detect", {"before": "no.tif", "after": "no.tif", "output": "/nowhere/map.tif"})
    assert failure.value.kind == "input"
    assert "\n" not in failure.value.text
    assert engine.run("doctor", {})["gdal"]


def test_the_plugin_lists_the_models_that_the_engine_finds(engine):
    found = engine.run("models", {})
    by_engine = {model["card"]["name"]: model["file"] for model in found["models"]}
    assert {entry.name: entry.file for entry in list_models() if entry.file} == by_engine
    without_file = {entry.name for entry in list_models() if not entry.file}
    assert without_file == {"auto", *(detector["name"] for detector in found["detectors"])}


@pytest.mark.slow
def test_an_engine_stops_when_it_is_told_to_and_goes_on_with_other_work(engine, write_image, tmp_path):
    noise = numpy.random.default_rng(seeded(1)).integers(0, 255, (3, 1500, 1500), numpy.uint8)
    arguments = {
        "before": write_image("before", noise),
        "after": write_image("after", noise[::-1].copy()),
        "output": str(tmp_path / "map.tif"),
        "model": "cva",
        "window": 32,
        "overlap": 16,
        "batch": 1,
    }
    events = []
    with pytest.raises(EngineCancelled):
        engine.run("detect", arguments, events.append, cancelled=lambda: bool(events))
    assert not (tmp_path / "map.tif").exists()
    assert engine.run("models", {})["detectors"], "it was not ended by force"


def test_a_closed_client_has_ended_the_engine_and_says_so_when_used(engine_python, monkeypatch):
    monkeypatch.setattr(protocol, "CLOSED_WITHIN_S", 60)
    engine = EngineProcess(engine_python)
    engine.close()
    with pytest.raises(EngineFailure, match=r"stopped unexpectedly \(exit status 0\)"):
        engine.run("doctor", {})
