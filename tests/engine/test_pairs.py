"""Many pairs by one run: the same maps as by single runs, whatever happens to some of them."""

from __future__ import annotations

import json
import os
import pickle
import random
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import ogr

import engine.detectors
from engine import jobs
from engine.contract.errors import Cancelled, InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.pairs_table import PairRow, read_pairs, write_pairs
from engine.contract.results import PairsResult
from engine.detectors.network import ReadyHere
from engine.inference.devices.processor import PROCESSOR, Processor
from engine.reporting import Reporter
from engine.serve import parse_request
from tests.seeds import seeded
from tests.stopping import StopAfter

OPTIONS = {"device": "cpu", "precision": "float32", "batch": 2, "window": 32, "overlap": 8}
PAIRS = 3


@pytest.fixture
def rows(tmp_path, write_image, scene) -> list[PairRow]:
    """Three pairs of one place, of which the second has a map of other size."""
    made = []
    for number, height in enumerate((50, 70, 50)):
        names = (tmp_path / f"{when}_{number}.tif" for when in ("before", "after"))
        images = scene(height, 60, seed=number)
        paths = [write_image(name, pixels) for name, pixels in zip(names, images)]
        made.append(PairRow(*paths, str(tmp_path / f"map_{number}.tif")))
    return made


@pytest.fixture
def compare(tmp_path):
    """Compares the pairs of a table, or one pair; returns what was answered."""

    def run(rows, told=None, stop=None, **options):
        if isinstance(rows, PairRow):
            which = {"before": rows.before, "after": rows.after, "output": rows.output}
        else:
            write_pairs(tmp_path / "pairs.csv", rows)
            which = {"pairs": str(tmp_path / "pairs.csv")}
        request = parse_request("detect", {**which, "model": "cva", **OPTIONS, **options})
        return jobs.run("detect", request, Reporter((told if told is not None else []).append, stop))

    return run


def contents(rows) -> list[bytes]:
    return [Path(row.output).read_bytes() for row in rows]


def statuses(result) -> list[str]:
    return [each.status for each in result.pairs]


def singly(compare, rows, **options) -> list[bytes]:
    """The maps by single runs, which are removed."""
    for row in rows:
        compare(row, **options)
    made = contents(rows)
    for row in rows:
        os.remove(row.output)
    return made


def test_maps_are_those_of_single_runs_byte_for_byte_and_the_model_is_loaded_and_compiled_once(
    rows, compare, model_path, monkeypatch
):
    expected = singly(compare, rows, model=model_path)
    loaded = []
    load = engine.detectors.load
    monkeypatch.setattr("engine.detectors.load", lambda path: loaded.append(path) or load(path))
    compiled = []
    forward_of = Processor.forward_of
    monkeypatch.setattr(Processor, "forward_of", lambda *what: compiled.append(what) or forward_of(*what))
    result = compare(rows, model=model_path)
    assert statuses(result) == ["done"] * PAIRS
    assert len(compiled) == 1
    assert contents(rows) == expected
    assert loaded == [model_path]


def test_a_pair_that_fails_in_the_middle_is_named_at_the_end_and_the_others_have_their_maps(
    rows, compare, command_line, capfd, tmp_path, monkeypatch
):
    expected = singly(compare, [rows[0], rows[2]])
    writer = engine.rasters.change_map.ChangeMapWriter

    def breaks(path, *arguments, **more):
        if path == rows[1].output:
            raise OSError("the disk is on fire")
        return writer(path, *arguments, **more)

    monkeypatch.setattr("engine.detect.job.ChangeMapWriter", breaks)
    write_pairs(tmp_path / "pairs.csv", rows)
    options = [part for name, value in OPTIONS.items() for part in (f"--{name}", value)]
    status = command_line("detect", "--pairs", tmp_path / "pairs.csv", "--model", "cva", *options)
    assert status == 1
    assert contents([rows[0], rows[2]]) == expected
    last = capfd.readouterr().out.splitlines()[-1]
    assert last.startswith("pair 2 failed: ") and "the disk is on fire" in last
    assert not [name for name in os.listdir(tmp_path) if name.startswith("map_1")]


def test_what_is_finished_is_not_compared_again_and_what_is_not_the_same_run_is_left_alone(rows, compare):
    assert statuses(compare(rows[:2])) == ["done", "done"]
    before = [os.stat(row.output).st_mtime_ns for row in rows[:2]]
    result = compare(rows)
    assert statuses(result) == ["skipped", "skipped", "done"]
    assert [os.stat(row.output).st_mtime_ns for row in rows[:2]] == before
    assert [each.change_share for each in result.pairs[:2]] == [
        each.change_share for each in compare(rows).pairs[:2]
    ]

    os.utime(rows[1].after, ns=(1, 1))
    made = contents(rows)
    result = compare(rows)
    assert statuses(result) == ["skipped", "failed", "skipped"]
    assert "exists already" in result.pairs[1].text
    assert contents(rows) == made
    assert statuses(compare(rows, overwrite=True)) == ["skipped", "done", "skipped"]
    assert statuses(compare(rows, threshold=0.9)) == ["failed"] * PAIRS
    assert statuses(compare(rows, overwrite=True, resume="never")) == ["done"] * PAIRS


def test_polygons_that_are_gone_are_made_again_of_a_finished_map(rows, compare, tmp_path):
    polygons = str(tmp_path / "one.gpkg")
    row = replace(rows[0], polygons=polygons)
    (first,) = compare([row]).pairs
    os.remove(polygons)
    assert statuses(compare([row])) == ["skipped"]
    assert ogr.Open(polygons).GetLayer("change").GetFeatureCount() == first.result.polygon_count > 0


def test_a_run_stopped_anywhere_keeps_what_is_finished_and_goes_on(rows, compare):
    expected = singly(compare, rows)
    draw = random.Random(seeded(31))
    stops = 0
    for asked in sorted(draw.sample(range(1, 60), 5)):
        finished = {row.output for row in rows if os.path.exists(row.output)}
        try:
            result = compare(rows, stop=StopAfter(asked))
        except Cancelled:
            stops += 1
            assert finished <= {row.output for row in rows if os.path.exists(row.output)}
        else:
            assert set(statuses(result)) <= {"done", "skipped"}
    assert stops
    compare(rows)
    assert contents(rows) == expected


def test_progress_is_one_over_the_windows_of_all_pairs_that_can_be_compared(rows, compare):
    alone = [compare(row).windows for row in rows]
    for row in (rows[0], rows[2]):
        os.remove(row.output)
    told = []
    result = compare([*rows, PairRow("gone.tif", rows[0].after, rows[0].output + "f.tif")], told)
    assert statuses(result) == ["done", "skipped", "done", "failed"]  # a run by itself is the same run
    (started,) = (event for event in told if event["event"] == "started")
    done = [event["done"] for event in told if event["event"] == "progress"]
    assert started["total"] == done[-1] == alone[0] + alone[2]
    assert done == sorted(done)


def test_the_answer_of_a_request_survives_the_pipe(rows, compare):
    result = compare([*rows[:1], PairRow("gone.tif", rows[0].after, rows[1].output)])
    assert PairsResult.from_json(json.loads(json.dumps(result.as_json()))) == result
    assert [each.result is None for each in result.pairs] == [False, True]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_tables_are_read_as_spreadsheets_write_them(tmp_path, separator, start, end):
    (tmp_path / "old, grün.tif").touch()
    (tmp_path / "a.nc").touch()
    lines = [
        ["After", "BEFORE", " output", "note", "before_date", "after_date"],
        ['"old, grün.tif"', "/far/b;c.tif".join('""'), "m.tif", "x", "2001", "2002-05"],
        ['"NETCDF:""a.nc"":ortho"', "/vsizip/x.zip/b.tif", "/else/n.tif", "", "", "2003-01-31"],
    ]
    table = tmp_path / "pairs.csv"
    table.write_bytes((start + end.join(separator.join(line) for line in lines)).encode())
    found, unused = read_pairs(str(table))
    here = str(tmp_path)
    assert found == [
        PairRow("/far/b;c.tif", f"{here}/old, grün.tif", f"{here}/m.tif", "", "", "2001", "2002-05"),
        PairRow(
            "/vsizip/x.zip/b.tif", f'NETCDF:"{here}/a.nc":ortho', "/else/n.tif", "", "", "", "2003-01-31"
        ),
    ]
    assert unused == ["note"]
    write_pairs(table, found)
    assert read_pairs(str(table)) == (found, [])


HEAD = "before,after,output,polygons,before_date,after_date\n"


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (b"", "has no column before and no column after and no column output"),
        (b"before,after\na,b\n", "has no column output"),
        (HEAD.encode(), "names no pair"),
        (f"{HEAD}a.tif,,m.tif\n".encode(), "Line 2 of .* has no value for after"),
        (f"{HEAD}\na.tif,b.tif,m.tif,,,,,x\n".encode(), "Line 3 of .* has 8 values for 6 columns"),
        (f"{HEAD}a.tif,b.tif,m.tif,,31.5.2024,\n".encode(), "has the before_date 31.5.2024"),
        (f"{HEAD}a.tif,b.tif,m.tif,,2024-05,2023\n".encode(), "later than its after image"),
        (f'{HEAD}"a.tif,b.tif,m.tif\n'.encode(), "is no CSV table"),
        (HEAD.encode("utf-16"), "not text in UTF-8"),
        (f"{HEAD}a.tif,b.tif,m.tif\nc.tif,d.tif,./m.tif\n".encode(), "has the output .*m.tif twice"),
        (f"{HEAD}a.tif,b.tif,m.tif\nc.tif,d.tif,a.tif\n".encode(), "has .*a.tif as an input and an output"),
        (b"before,before,after,output\na,b,c,d\n", "the column before twice"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused_in_one_sentence_before_anything_is_computed(
    tmp_path, table, told
):
    (tmp_path / "pairs.csv").write_bytes(table)
    options = DetectOptions(pairs=str(tmp_path / "pairs.csv"), model="cva")
    with pytest.raises(InputError, match=told) as refused:
        jobs.run("detect", options, Reporter(lambda event: None))
    assert refused.value.text.count("\n") == 0
    assert os.listdir(tmp_path) == ["pairs.csv"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.tif", "--pairs", "p.csv"],
        ["a.tif", "b.tif", "--pairs", "p.csv"],
        ["--pairs", "p.csv", "--output", "m.tif"],
    ],
)
def test_a_pair_beside_a_table_of_pairs_is_bad_usage(command_line, capfd, arguments):
    assert command_line("detect", *arguments) == 2
    assert "has no place beside --pairs" in capfd.readouterr().err
    with pytest.raises(InputError, match="The argument before has no place beside pairs"):
        parse_request("detect", {"before": "a.tif", "pairs": "p.csv"})


@pytest.mark.parametrize(("epsg", "told"), [(None, "Without a CRS"), (32719, "different CRSs")])
def test_polygons_of_many_pairs_go_into_one_file_in_one_crs_only(
    rows, compare, write_image, scene, tmp_path, epsg, told
):
    place = {} if epsg else {"geotransform": None}
    other = [
        write_image(tmp_path / f"{name}.tif", pixels, epsg=epsg, **place)
        for name, pixels in zip("xy", scene(50, 60))
    ]
    with pytest.raises(InputError, match=f"{told}.* column polygons"):
        compare([rows[0], PairRow(*other, rows[1].output)], polygons=str(tmp_path / "all.gpkg"))
    assert not os.path.exists(rows[0].output)


def test_the_polygons_of_all_pairs_that_succeed_are_in_one_file(rows, compare, tmp_path):
    dated = [
        replace(row, before_date="2020", after_date=f"202{3 - number}") for number, row in enumerate(rows)
    ]
    failing = PairRow("gone.tif", rows[0].after, str(tmp_path / "no.tif"))
    output = str(tmp_path / "all.gpkg")
    result = compare([failing, *dated], polygons=output)
    single = []
    for row in rows:
        polygons = f"{row.output}.gpkg"
        jobs.run(
            "polygons", parse_request("polygons", {"map": row.output, "output": polygons}), Reporter(print)
        )
        layer = (file := ogr.Open(polygons)).GetLayer("change")
        single.append(sorted(each.GetGeometryRef().ExportToWkt() for each in layer))
        del file
    file = ogr.Open(output)
    found = [[], [], []]
    for each in file.GetLayer("change"):
        found[each["pair"] - 2].append(each.GetGeometryRef().ExportToWkt())
        assert each["before_date"] == "2020" and each["after_date"] == f"202{5 - each['pair']}"
        assert each["first_change"] <= each["after_date"]
        assert each["status"] == "pending"
    assert [sorted(each) for each in found] == single
    assert result.polygon_count == sum(map(len, single))


def test_a_shift_that_is_estimated_is_no_reason_to_compare_a_finished_pair_again(rows, compare):
    assert statuses(compare(rows[:2], shift="auto")) == ["done", "done"]
    assert statuses(compare(rows[:2], shift="auto")) == ["skipped", "skipped"]
    with pytest.raises(InputError, match="shift"):
        compare(rows[:2], shift="far")


def test_what_is_ready_in_this_process_does_not_travel_to_others():
    ready = ReadyHere({(PROCESSOR, "float32"): lambda: "cannot be pickled"})
    assert pickle.loads(pickle.dumps(ready)) == {}
