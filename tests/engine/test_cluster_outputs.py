"""Tiles and whole pairs on the workers of a Dask cluster, each written by the worker that computed it."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr

from engine import jobs
from engine.contract.errors import Cancelled, EnvironmentFailure, InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.pairs_table import PairRow, write_pairs
from engine.detect.job import detect
from engine.rasters.tiles import grid as tile_grid
from engine.reporting import Reporter
from tests.endless import until_given_up

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.slow

from engine.cluster.cluster import Outcome  # noqa: E402
from engine.cluster.connection import connected  # noqa: E402
from engine.detect.crew import Crew  # noqa: E402

HEIGHT, WIDTH, TILE = 200, 130, 64
NODATA = 255
NETWORK = {"window": 48, "overlap": 24, "device": "cpu", "precision": "float32", "batch": 2}
CVA = {"model": "cva", "window": 32, "overlap": 8, "device": "cpu", "batch": 2}


@pytest.fixture(scope="module")
def workers() -> Iterator[Any]:
    """Two worker processes, of which one that dies comes back."""
    import dask

    kind = {"n_workers": 2, "threads_per_worker": 1, "processes": True}
    here = {
        "host": "127.0.0.1",
        "dashboard_address": "127.0.0.1:0",
        "worker_dashboard_address": "127.0.0.1:0",
    }
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}):
        started = distributed.LocalCluster(**kind, **here)
    yield started
    started.close()


@pytest.fixture(autouse=True)
def small_tiles(monkeypatch):
    monkeypatch.setattr(tile_grid, "TILE", TILE)


@pytest.fixture(scope="module")
def pair(write_pair_with_gap) -> tuple[str, str]:
    return write_pair_with_gap(HEIGHT, WIDTH, gap=(70, 80))


def run(options: dict[str, Any], told: list[dict[str, Any]] | None = None, stop: Any = None) -> Any:
    return jobs.run(
        "detect", DetectOptions(**options), Reporter((told if told is not None else []).append, stop)
    )


def values(path: Path | str) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray()


def outlines(path: Path) -> list[bytes]:
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayer("change")
    return sorted(bytes(each.GetGeometryRef().ExportToWkb()) for each in layer)


def images(pair) -> dict[str, str]:
    return {"before": pair[0], "after": pair[1]}


def test_workers_write_the_tiles_of_the_map_in_one_file(workers, pair, model_path, tmp_path):
    options = {**images(pair), **NETWORK, "model": model_path, "threshold": 0.3}
    run({**options, "output": f"{tmp_path}/map.tif", "polygons": f"{tmp_path}/map.gpkg"})
    there = {**options, "output": f"{tmp_path}/out/", "polygons": f"{tmp_path}/out.gpkg"}
    result = run({**there, "cluster": workers.scheduler_address})
    np.testing.assert_array_equal(values(result.map), values(tmp_path / "map.tif"))
    assert outlines(tmp_path / "out.gpkg") == outlines(tmp_path / "map.gpkg")
    assert not list((tmp_path / "out").rglob(".*"))


def test_a_run_with_workers_that_was_stopped_is_finished_without_them(workers, pair, tmp_path):
    options = {**images(pair), **CVA, "output": f"{tmp_path}/out/"}
    stop = threading.Event()
    told: list[dict[str, Any]] = []

    def see(event: dict[str, Any]) -> None:
        told.append(event)
        if event["event"] == "progress":
            stop.set()

    with pytest.raises(Cancelled):
        detect(DetectOptions(**options, cluster=workers.scheduler_address), Reporter(see, stop))
    finished = len(list((tmp_path / "out").rglob("*.json"))) - 1
    assert 0 < finished < 12
    result = run(options)
    run({**options, "output": f"{tmp_path}/map.tif"})
    np.testing.assert_array_equal(values(result.map), values(tmp_path / "map.tif"))


def test_a_tile_that_kills_its_workers_is_named_or_left_without_data(tmp_path):
    class Deadly:
        def ask_all(self, *work):
            pass

        def do_in_order(self, work, threads, common, tiles):
            return (Outcome(tile, None, deaths=3) for tile in tiles)

    def left(on_error: str) -> np.ndarray:
        written = []
        writer = SimpleNamespace(write=lambda tile, values: written.append(values))
        options = DetectOptions("before.tif", "after.tif", "out/", on_error=on_error)
        crew = Crew(Deadly(), options, {}, {}, Reporter(told.append))
        next(crew._tiles(SimpleNamespace(), lambda done: None, writer, [tile_grid.tiles_of(100, 90)[1][1]]))
        return written[0]

    told: list[dict[str, Any]] = []
    place = "computing columns 64 to 99, rows 64 to 89 of the map"
    with pytest.raises(EnvironmentFailure, match=f"3 workers died one after another in {place}; give them"):
        left("stop")
    assert left("skip").shape == (26, 36) and (left("skip") == NODATA).all()
    assert told[0]["text"] == f"3 workers died in {place}; that part is nodata."


@pytest.mark.skipif(sys.platform != "linux", reason="no name is another folder for each process elsewhere")
def test_a_folder_that_a_worker_does_not_find_is_named_with_the_worker(workers, pair, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    output = "/proc/self/cwd/out/"
    with pytest.raises(
        InputError, match=r"The worker tcp://\S+ cannot write into /proc/self/cwd/out; give a"
    ):
        run({**images(pair), **CVA, "output": output, "cluster": workers.scheduler_address})
    assert os.listdir(tmp_path) == []


@pytest.fixture
def rows(tmp_path, write_image, scene) -> list[PairRow]:
    """Five small pairs, and one larger than all of them."""
    made = []
    for number, height in enumerate((50, 70, 60, 50, 55, 900)):
        names = (tmp_path / f"{when}_{number}.tif" for when in ("before", "after"))
        paths = [write_image(name, pixels) for name, pixels in zip(names, scene(height, 60, seed=number))]
        made.append(PairRow(*paths, str(tmp_path / f"map_{number}.tif")))
    return made


def compare(rows, tmp_path, told=None, stop=None, **options) -> Any:
    write_pairs(tmp_path / "pairs.csv", rows)
    return run({"pairs": str(tmp_path / "pairs.csv"), **options}, told, stop)


def taken(rows) -> list[bytes]:
    """The maps, which are removed."""
    found = [Path(row.output).read_bytes() for row in rows]
    for row in rows:
        os.remove(row.output)
    return found


def test_pairs_on_workers_give_the_maps_of_one_machine_with_one_progress(
    workers, rows, model_path, tmp_path, monkeypatch
):
    """The model has a name that only the command knows; the large pair is cut into bands."""
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(Path(model_path).parent))
    options = {**NETWORK, "model": Path(model_path).stem, "threads": 1}
    compare(rows, tmp_path, **options)
    expected = taken(rows)
    told: list[dict[str, Any]] = []
    result = compare(rows, tmp_path, told, cluster=workers.scheduler_address, **options)
    assert [each.status for each in result.pairs] == ["done"] * len(rows)
    assert [Path(row.output).read_bytes() for row in rows] == expected
    (started,) = (event for event in told if event["event"] == "started")
    done = [event["done"] for event in told if event["event"] == "progress"]
    assert done == sorted(done) and done[-1] == started["total"]
    again = compare(rows, tmp_path, **options)
    assert [each.status for each in again.pairs] == ["skipped"] * len(rows)


def test_a_pair_that_fails_on_a_worker_is_named_and_the_others_have_their_maps(
    workers, rows, tmp_path, write_image
):
    pixels = gdal.Open(rows[1].before).ReadAsArray()
    write_image(rows[1].before, np.full_like(pixels, 7), nodata=7)
    told: list[dict[str, Any]] = []
    result = compare(rows[:5], tmp_path, told, cluster=workers.scheduler_address, **CVA)
    assert [each.status for each in result.pairs] == ["done", "failed", "done", "done", "done"]
    assert "hold no pixel with data in common" in result.failed[0].text
    assert any(event.get("text", "").startswith("Pair 2 failed, the others go on") for event in told)


def test_pairs_that_were_cancelled_go_on_later(workers, rows, tmp_path):
    stop = threading.Event()

    def see(event: dict[str, Any]) -> None:
        if event["event"] == "progress":
            stop.set()

    write_pairs(tmp_path / "pairs.csv", rows[:5])
    options = {"pairs": str(tmp_path / "pairs.csv"), **CVA}
    with pytest.raises(Cancelled):
        jobs.run("detect", DetectOptions(**options, cluster=workers.scheduler_address), Reporter(see, stop))
    result = run({**options, "cluster": workers.scheduler_address})
    assert {each.status for each in result.pairs} == {"done", "skipped"}


def test_a_worker_stops_what_nobody_waits_for_any_more(workers, tmp_path):
    ends, reporter = tmp_path / "ends", Reporter(lambda event: None)

    def wait_for(path: Path) -> None:
        deadline = time.monotonic() + 60
        while not path.exists():
            assert time.monotonic() < deadline
            time.sleep(0.02)

    def cancel_once_begun() -> None:
        wait_for(tmp_path / "ends.begun")
        reporter.stop.set()

    canceller = threading.Thread(target=cancel_once_begun)
    canceller.start()
    with connected(workers.scheduler_address, 1, reporter) as cluster, pytest.raises(Cancelled):
        next(cluster.do_in_order(until_given_up, None, (), [str(ends)]))
    canceller.join()
    wait_for(ends)
