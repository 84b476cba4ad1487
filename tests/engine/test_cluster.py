"""Detection on the workers of a Dask cluster: the map is that of one machine to the byte, whatever dies."""

from __future__ import annotations

import json
import os
import pickle
import random
import re
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Callable

import pytest
import torch
from osgeo import gdal
from torch.distributed.run import parse_args

from engine.cli import build_parser
from engine.contract.detectors import DETECTORS
from engine.contract.errors import Cancelled, EngineError, EnvironmentFailure, InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.windows import WindowPlan
from engine.detect import layout
from engine.detect.job import detect
from engine.inference.devices.choice import choose_devices
from engine.reporting import Reporter
from tests.dask_cluster import Scheduler
from tests.lethal import DEADLY, Lethal
from tests.object_store import USER, WORKERS, Store, object_store
from tests.seeds import seeded

pytest.importorskip("distributed")

from engine.cluster import connection  # noqa: E402
from engine.cluster.cluster import Outcome  # noqa: E402
from engine.detect.bands import bands_of, device_of  # noqa: E402
from engine.detect.crew import Crew  # noqa: E402
from engine.detect.whole_pairs import work_of  # noqa: E402
from engine.workers import examine_workers  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
NODATA = 255
PAUSE, SHORT_PAUSE_S = "GDAL_HTTP_RETRY_DELAY", "0.01"
HEIGHT, WIDTH = 200, 130
NETWORK = {"window": 48, "overlap": 24, "device": "cpu", "precision": "float32"}


class Listener:
    """Keeps what a job says, and does something once it has got to a place."""

    def __init__(self, at_first_rows: Callable[[], Any] = lambda: None) -> None:
        self.messages: list[str] = []
        self._at_first_rows: Callable[[], Any] | None = at_first_rows
        self.reporter = Reporter(self)

    def __call__(self, event: dict[str, Any]) -> None:
        if event["event"] == "message":
            self.messages.append(event["text"])
        elif event["event"] == "progress" and self._at_first_rows is not None:
            act, self._at_first_rows = self._at_first_rows, None
            act()


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    pytest.importorskip("moto")
    with object_store() as serving:
        yield serving


@pytest.fixture
def let_in(store, monkeypatch) -> Iterator[None]:
    """This process may read what is in the store, and soon asks again where that fails."""
    usual = gdal.GetConfigOption(PAUSE)
    gdal.SetConfigOption(PAUSE, SHORT_PAUSE_S)
    for name, value in store.environment_of(USER).items():
        monkeypatch.setenv(name, value)
    yield
    gdal.SetConfigOption(PAUSE, usual)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory, store) -> Iterator[Scheduler]:
    """Its workers may read what is in the store."""
    started = Scheduler(
        tmp_path_factory.mktemp("workers"), 2, {**store.environment_of(WORKERS), PAUSE: SHORT_PAUSE_S}
    )
    started.pids()
    yield started
    started.close()


@pytest.fixture(scope="module")
def pair(write_pair_with_gap) -> tuple[str, str]:
    return write_pair_with_gap(HEIGHT, WIDTH, gap=(40, 50), brightest=DEADLY - 1)


@pytest.fixture(scope="module")
def area(tmp_path_factory, pair) -> str:
    """A triangle in the images."""
    left, size, _, top, _, _ = gdal.Open(pair[0]).GetGeoTransform()
    corners = [(20, 10), (20, 190), (120, 190), (20, 10)]
    ring = [[left + column * size, top - row * size] for column, row in corners]
    path = tmp_path_factory.mktemp("area") / "area.geojson"
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32718"}}
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {}, "geometry": shape}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]}))
    return str(path)


def run(pair, output, listener=None, **options) -> Any:
    listener = listener or Listener()
    return detect(DetectOptions(*pair, str(output), **options), listener.reporter)


def maps(pair, tmp_path, where, **options) -> list[bytes]:
    """The files of a run here and of one on a cluster, of one name, as that is in the file."""
    output, files = tmp_path / "map.tif", []
    for cluster in (None, where):
        run(pair, output, cluster=cluster, batch=2, **options)
        files.append(output.read_bytes())
        output.unlink()
    return files


@pytest.mark.parametrize("seed", range(8))
def test_bands_are_all_rows_once_and_end_where_rows_of_windows_start(seed):
    chance = random.Random(seeded(seed))
    window = chance.randint(1, 40)
    plan = WindowPlan.over(50, chance.randint(1, 900), window, chance.randrange(window))
    first_row, workers = chance.randrange(plan.height), chance.randint(1, 9)
    bands = bands_of(plan, first_row, workers)
    assert [row for band in bands for row in range(*band)] == list(range(first_row, plan.height))
    assert {band.end_row for band in bands} <= {*plan.rows.starts, plan.height}


def test_a_band_is_bounded_in_memory_however_wide_the_map_is():
    plan = WindowPlan.over(1_000_000, 100_000, 256, 64)
    assert max(end - first for first, end in bands_of(plan, 0, 1)) * plan.width <= 256 * 2**20


def test_processes_on_one_computer_share_its_devices():
    assert [device_of("cuda:0,cuda:1", number) for number in range(3)] == ["cuda:0", "cuda:1", "cuda:0"]
    assert device_of("auto", 5) == "auto"


@pytest.mark.parametrize("name", DETECTORS)
def test_what_a_detector_measured_gives_the_same_in_another_process(name, pair):
    """But for the process: it goes through the bytes that would be sent."""
    from engine.detect.rows import computing_of
    from engine.detect.stretch import scalings
    from engine.detectors import choose_detector
    from engine.inference.devices.processor import PROCESSOR
    from engine.inference.stream import as_tensors
    from engine.rasters.image import open_image
    from engine.rasters.pair import align

    before, after = map(open_image, pair)
    detector = choose_detector(name, before, after)
    images = align(before, after, detector.bands)
    plan = WindowPlan.over(WIDTH, HEIGHT, 64, 0)
    quiet = Listener().reporter
    scaling = scalings(images, ("none", "none"), detector.value_range, quiet, raw_8_bit=True)
    measured = detector.measure(images, scaling, PROCESSOR, quiet)
    computing = computing_of(DetectOptions(*pair, "", device="cpu"), [PROCESSOR])
    window = as_tensors([images.read(plan.row_of_windows(1)[1])])
    expected, found = (
        each.prepare(images, plan, computing, quiet).predict(*window)
        for each in (measured, pickle.loads(pickle.dumps(measured)))
    )
    assert torch.equal(expected, found)
    assert len(expected.unique()) > 1 or name in ("irmad", "pca-kmeans", "deep-cva")


def on_the_page(language: str) -> list[str]:
    """The blocks of docs/scale.md in some language."""
    page = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def by_torchrun(command: str) -> Any:
    """How torchrun takes a command of the page; what is left to the engine must parse there."""
    words = shlex.split(command)
    taken = parse_args(words[words.index("torchrun") + 1 :])
    assert (taken.module, taken.training_script) == (True, "engine")
    assert build_parser().parse_args(taken.training_script_args).command == "train"
    return taken


def test_the_page_on_scale_shows_a_cluster_whose_yaml_parses():
    import yaml

    slurm, kubernetes = map(yaml.safe_load, on_the_page("yaml")[:2])
    assert "--gres=gpu:1" in slurm["jobqueue"]["slurm"]["job-extra-directives"]
    assert kubernetes["kind"] == "DaskCluster"
    for part in ("worker", "scheduler"):
        (container,) = kubernetes["spec"][part]["spec"]["containers"]
        assert container["args"][:2] == ["dask", part]


def test_the_page_on_scale_shows_training_on_two_machines_that_torchrun_and_the_engine_take():
    import yaml

    (script,) = on_the_page("bash")
    subprocess.run(["bash", "-n"], input=script, text=True, check=True)
    slurm = by_torchrun(script[script.index("srun torchrun") :].replace("\\\n", " "))
    service, job = yaml.safe_load_all(on_the_page("yaml")[2])
    pod, name = job["spec"]["template"]["spec"], job["metadata"]["name"]
    (container,) = pod["containers"]
    kubernetes = by_torchrun(container["command"][-1].replace("$JOB_COMPLETION_INDEX", "1"))
    for taken in (slurm, kubernetes):
        assert (taken.nnodes, taken.nproc_per_node) == ("2", "4")
    assert "--nodes=2\n" in script and "--gres=gpu:4\n" in script
    assert job["spec"]["completions"] == 2 and container["resources"]["limits"]["nvidia.com/gpu"] == 4
    assert service["spec"]["selector"] == {"job-name": name}
    assert kubernetes.master_addr == f"{name}-0.{pod['subdomain']}"
    assert pod["subdomain"] == service["metadata"]["name"]


@pytest.mark.parametrize("where", ["local", "local:0", "local:-1", "local:two"])
def test_a_wrong_number_of_processes_is_told(where, pair, tmp_path):
    with pytest.raises(InputError, match=f"--cluster {where} is no number of processes"):
        run(pair, tmp_path / "map.tif", cluster=where)


def test_no_scheduler_at_an_address_is_told(pair, tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "CONNECT_S", 0.3)
    with pytest.raises(EnvironmentFailure, match=r"^No Dask scheduler answers at tcp://127.0.0.1:1;"):
        run(pair, tmp_path / "map.tif", cluster="tcp://127.0.0.1:1")
    assert os.listdir(tmp_path) == []


def test_an_address_with_a_password_is_not_sent_to_workers(pair, tmp_path):
    secret = "/vsicurl/https://me:pass@127.0.0.1:1/after.tif"
    with pytest.raises(InputError, match="holds a password or token") as caught:
        run((pair[0], secret), tmp_path / "map.tif", cluster="tcp://127.0.0.1:1")
    assert "me:pass" not in caught.value.text


@pytest.mark.slow
@pytest.mark.parametrize("options", [{"model": "cva", "window": 32}, NETWORK], ids=["cva", "network"])
@pytest.mark.parametrize("limited", [False, True])
def test_workers_give_the_same_file(options, limited, scheduler, pair, area, model_path, tmp_path):
    options = {"model": model_path, "area": area if limited else None, **options}
    here, there = maps(pair, tmp_path, scheduler.address, **options)
    assert here == there
    gdal.FileFromMemBuffer("/vsimem/there.tif", there)
    values = gdal.Open("/vsimem/there.tif").ReadAsArray()
    assert (values[-1] != NODATA).any() and (values == NODATA).any()


@pytest.mark.slow
def test_processes_of_this_computer_give_the_same_file_and_listen_to_it_alone(pair, model_path, tmp_path):
    import psutil

    before = {process.pid for process in psutil.Process().children(recursive=True)}
    listening: list[Any] = []

    def look() -> None:
        own = psutil.Process()
        started = [each for each in own.children(recursive=True) if each.pid not in before]
        for process in (own, *started):
            of_process = getattr(process, "net_connections", process.connections)()
            listening.extend(each for each in of_process if each.status == psutil.CONN_LISTEN)

    output = tmp_path / "map.tif"
    run(pair, output, model=model_path, batch=2, **NETWORK)
    expected = output.read_bytes()
    output.unlink()
    run(pair, output, Listener(look), model=model_path, batch=2, cluster="local:2", **NETWORK)
    assert output.read_bytes() == expected
    assert listening and all(each.laddr.ip == "127.0.0.1" for each in listening)
    left = {process.pid for process in psutil.Process().children(recursive=True)} - before
    assert len(left) <= 1  # one tracks what processes share


@pytest.mark.slow
def test_the_work_of_a_worker_that_is_killed_is_done_again(scheduler, pair, model_path, tmp_path):
    options = {"model": model_path, "batch": 2, **NETWORK}
    output = tmp_path / "map.tif"
    run(pair, output, **options)
    expected = output.read_bytes()
    output.unlink()
    victim = scheduler.pids()[0]
    killing = Listener(lambda: os.kill(victim, signal.SIGKILL))
    run(pair, output, killing, cluster=scheduler.address, **options)
    assert output.read_bytes() == expected
    assert victim not in scheduler.pids()  # all are there again for the next test


@pytest.mark.slow
def test_a_band_that_kills_its_workers_can_be_left_out(scheduler, pair, write_image, tmp_path, monkeypatch):
    scheduler.pids()
    monkeypatch.setattr(layout, "choose_detector", lambda *arguments: Lethal())
    image = gdal.Open(pair[0]).ReadAsArray()
    run(pair, tmp_path / "map.tif")
    expected = gdal.Open(str(tmp_path / "map.tif")).ReadAsArray()
    image[:, 100, 60] = DEADLY
    before = write_image(tmp_path / "before.tif", image, nodata=0)
    listener, output = Listener(), tmp_path / "deadly.tif"
    run((before, pair[1]), output, listener, cluster=scheduler.address, on_error="skip")
    assert "3 workers died in computing rows 64 to 127 of the map; that part is nodata." in listener.messages
    expected[64:128] = NODATA
    assert (gdal.Open(str(output)).ReadAsArray() == expected).all()


def test_a_catalogue_that_is_read_for_a_pair_of_a_table_is_not_read_on_after_a_cancel(pair, tmp_path):
    (tmp_path / "items.json").write_text(json.dumps({"type": "FeatureCollection", "features": []}))
    options = DetectOptions(f"stac:{tmp_path / 'items.json'}", pair[1], str(tmp_path / "map.tif"))
    listener = Listener()
    listener.reporter.stop.set()
    with pytest.raises(Cancelled):
        work_of(1, options, "cva", SimpleNamespace(on_this_computer=False), listener.reporter)


def test_a_band_that_kills_its_workers_is_named():
    class Deadly:
        def count(self):
            return 1

        def do_in_order(self, work, threads, common, bands):
            return (Outcome(band, None, deaths=3) for band in list(bands)[1:])

    crew = Crew(Deadly(), DetectOptions("before.tif", "after.tif", "map.tif"), {}, {}, Listener().reporter)
    with pytest.raises(EnvironmentFailure) as caught:
        next(crew._rows(SimpleNamespace(plan=WindowPlan.over(50, 400, 32, 0)), lambda done: None, 0))
    assert caught.value.text.startswith(
        "3 workers died one after another in computing rows 128 to 255 of the"
    )


@pytest.mark.slow
def test_a_client_that_is_killed_goes_on_where_it_stopped(scheduler, pair, model_path, tmp_path):
    output = tmp_path / "map.tif"
    options = {"model": model_path, "batch": 2, **NETWORK}
    run(pair, output, **options)
    expected = output.read_bytes()
    output.unlink()
    settings = DetectOptions(*pair, str(output), cluster=scheduler.address, **options)
    script = (
        "import os, pickle, signal, sys, time\n"
        "from engine.detect.job import detect\n"
        "from engine.reporting import Reporter\n"
        "def see(event):\n"
        "    if event['event'] == 'started':\n"
        "        see.size = os.path.getsize(sys.argv[1])\n"
        "    if event['event'] == 'progress':\n"
        "        while os.path.getsize(sys.argv[1]) == see.size: time.sleep(0.01)\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "detect(pickle.load(sys.stdin.buffer), Reporter(see))\n"
    )
    killed = subprocess.run(
        [sys.executable, "-c", script, f"{output}.journal"],
        cwd=ROOT,
        input=pickle.dumps(settings),
        capture_output=True,
        timeout=90,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    result = detect(settings, Listener().reporter)
    assert 0 < result.resumed_rows < HEIGHT
    assert output.read_bytes() == expected


@pytest.mark.slow
def test_a_scheduler_that_is_gone_is_told_and_the_run_goes_on_without_one(pair, model_path, tmp_path):
    output = tmp_path / "map.tif"
    options = {"model": model_path, "batch": 2, **NETWORK}
    run(pair, output, **options)
    expected = output.read_bytes()
    output.unlink()
    dying = Scheduler(tmp_path, workers=1)
    try:
        dying.pids()
        with pytest.raises(EnvironmentFailure, match=f"The Dask scheduler {dying.address} is gone"):
            run(pair, output, Listener(dying.kill_scheduler), cluster=dying.address, **options)
    finally:
        dying.close()
    result = run(pair, output, **options)
    assert 0 < result.resumed_rows < HEIGHT
    assert output.read_bytes() == expected


@pytest.mark.slow
def test_a_cancelled_run_keeps_its_rows(scheduler, pair, tmp_path):
    output = tmp_path / "map.tif"
    options = {"model": "cva", "window": 32, "cluster": scheduler.address}
    listener = Listener(lambda: listener.reporter.stop.set())
    with pytest.raises(Cancelled):
        run(pair, output, listener, **options)
    assert 0 < run(pair, output, **options).resumed_rows < HEIGHT


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="no file has another content for each process elsewhere")
def test_a_file_that_a_worker_lacks_or_has_otherwise_is_named_with_the_worker(
    scheduler, pair, tmp_path, monkeypatch
):
    """A name by which each process finds a file of the folder that it runs in."""
    monkeypatch.chdir(Path(pair[0]).parent)
    name = "/proc/self/cwd/before.tif"

    def told() -> str:
        with pytest.raises(InputError) as caught:
            run((name, pair[1]), tmp_path / "map.tif", model="cva", cluster=scheduler.address)
        return caught.value.text

    worker = r"The worker tcp://127.0.0.1:\d+ "
    assert re.match(worker + f"cannot open {name}; give a name by which", told())
    content = bytearray(Path(pair[0]).read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    (scheduler.folder / "before.tif").write_bytes(content)
    assert re.match(worker + f"finds another file at {name} than this computer", told())
    (scheduler.folder / "before.tif").write_bytes(Path(pair[0]).read_bytes())
    run((name, pair[1]), tmp_path / "map.tif", model="cva", cluster=scheduler.address)


@pytest.mark.slow
def test_a_worker_of_another_version_is_named(scheduler, pair, tmp_path, monkeypatch):
    monkeypatch.setattr("engine.__version__", "99.0")
    with pytest.raises(EngineError, match=r"The worker tcp://\S+ has version \S+ of the engine, not 99.0"):
        run(pair, tmp_path / "map.tif", model="cva", cluster=scheduler.address)


@pytest.mark.slow
def test_without_dask_a_sentence_says_how_to_get_it(pair, tmp_path, run_engine):
    hidden = tmp_path / "no dask" / "distributed"
    hidden.mkdir(parents=True)
    (hidden / "__init__.py").write_text("raise ImportError('none here', name='distributed')")
    done = run_engine(
        *("detect", *pair, "--output", tmp_path / "map.tif", "--cluster", "local:1"),
        environment={"PYTHONPATH": str(hidden.parent)},
    )
    assert done.returncode == 1
    assert "has no usable distributed; install it with" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def tiles_of(path: str, store: Store, folder: Path) -> str:
    """An image as four objects, and what names them in a list of items."""
    image, features = gdal.Open(path), []
    x, across, _, y, _, down = image.GetGeoTransform()
    for column in (0, 60):
        for row in (0, 96):
            width, height = min(70, WIDTH - column), min(104, HEIGHT - row)
            name = f"tile-{column}-{row}.tif"
            gdal.Translate("/vsimem/tile.tif", image, srcWin=[column, row, width, height])
            content = gdal.VSIFOpenL("/vsimem/tile.tif", "rb")
            store.put(name, bytes(gdal.VSIFReadL(1, gdal.VSIStatL("/vsimem/tile.tif").size, content)))
            gdal.VSIFCloseL(content)
            transform = [across, 0, x + column * across, 0, down, y + row * down]
            place = {"proj:epsg": 32718, "proj:shape": [height, width], "proj:transform": transform}
            assets = {"image": {"href": f"s3://images/{name}", "type": "image/tiff"}}
            features.append({"type": "Feature", "id": name, "properties": place, "assets": assets})
    (folder / "items.json").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return f"stac:{folder / 'items.json'}"


@pytest.mark.slow
def test_an_object_store_that_fails_at_times_gives_the_same_map_and_nobody_writes_its_key(
    scheduler, store, let_in, pair, tmp_path, capfd
):
    run(pair, tmp_path / "plain.tif", model="cva", window=32)
    names = (store.put("before.tif", Path(pair[0]).read_bytes()), tiles_of(pair[1], store, tmp_path))
    store.fails_every = 5
    output = tmp_path / "map.tif"
    written: list[bytes] = []
    listener = Listener(lambda: written.append((tmp_path / "map.tif.journal").read_bytes()))
    try:
        run(names, output, listener, model="cva", window=32, cluster=scheduler.address)
    finally:
        store.fails_every = 0
    assert store.failed > 5
    maps = [gdal.Open(str(path)).ReadAsArray() for path in (output, tmp_path / "plain.tif")]
    assert (maps[0] == maps[1]).all()
    files = [*tmp_path.iterdir(), scheduler.log]
    written += [path.read_bytes() for path in files] + [*map(str.encode, listener.messages)]
    written += [text.encode() for text in capfd.readouterr()]
    for secret in store.secrets:
        assert not any(secret.encode() in each for each in written)
    mosaic = gdal.Open(str(tmp_path / "map.after.vrt")).ReadAsArray()
    assert (mosaic == gdal.Open(pair[1]).ReadAsArray()).all()


@pytest.mark.slow
def test_a_worker_that_an_object_store_does_not_let_in_is_named(scheduler, store, let_in, pair, tmp_path):
    names = (store.put("alone.tif", Path(pair[0]).read_bytes()), pair[1])
    with store.shut_to(WORKERS), pytest.raises(InputError) as caught:
        run(names, tmp_path / "map.tif", model="cva", cluster=scheduler.address)
    assert re.match(r"The worker \S+ cannot open /vsis3/images/alone.tif; give a name", caught.value.text)


@pytest.mark.slow
def test_doctor_tells_of_workers_and_of_the_device_that_they_share(scheduler, command_line, capfd):
    scheduler.pids()
    title = choose_devices("auto")[0].title
    assert command_line("doctor", "--json", "--cluster", scheduler.address) == 0
    found = json.loads(capfd.readouterr().out)
    assert [each["computer"] for each in found["workers"]] == [socket.gethostname()] * 2
    assert len({each["name"] for each in found["workers"]}) == 2
    assert found["devices"] == [title]
    assert command_line("doctor", "--cluster", scheduler.address) == 0
    assert capfd.readouterr().out.splitlines()[-1] == f"devices   1 × {title}"
    assert command_line("doctor", "--thorough", "--cluster", scheduler.address) == 1
    assert "--thorough and --all try this computer" in capfd.readouterr().err


def certificate(folder: Path) -> dict[str, str]:
    """A new key with its certificate, as the names by which Dask's configuration knows such files."""
    folder.mkdir()
    key, signed = str(folder / "key.pem"), str(folder / "certificate.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2"]
        + ["-keyout", key, "-out", signed],
        check=True,
        capture_output=True,
    )
    named = {
        f"{role}.{what}": file
        for role in ("scheduler", "client")
        for what, file in (("key", key), ("cert", signed))
    }
    return {f"distributed.comm.tls.{name}": file for name, file in {"ca-file": signed, **named}.items()}


@pytest.mark.slow
def test_a_scheduler_with_tls_is_reached_by_the_certificates_of_dasks_configuration(tmp_path):
    import dask

    known, other = certificate(tmp_path / "known"), certificate(tmp_path / "other")
    variables = {
        "DASK_" + name.upper().replace(".", "__").replace("-", "_"): file for name, file in known.items()
    }
    secure = Scheduler(tmp_path, workers=0, environment=variables, protocol="tls")
    try:
        secure.await_port()
        for settings, address, told in (
            (known, secure.address, f"The Dask scheduler {secure.address} has no workers; start some"),
            (
                other,
                secure.address,
                f"names do not fit {secure.address}; name those that the scheduler takes",
            ),
            ({}, secure.address, f"names no certificates for {secure.address}; name those"),
            (
                {**known, "distributed.comm.require-encryption": True},
                secure.address.replace("tls", "tcp"),
                "asks for encryption, and tcp",
            ),
        ):
            with dask.config.set(settings), pytest.raises(EnvironmentFailure, match=re.escape(told)):
                examine_workers(address, Listener().reporter)
    finally:
        secure.close()
