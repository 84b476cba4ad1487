"""A review of 20 000 polygons in a QGIS window, against an independent replay; QGIS killed in the middle."""

from __future__ import annotations

import random
import statistics
import time
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, ogr, osr

from tests.desktop.replay import Polygon, Replay
from tests.seeds import seeded

ROOT = Path(__file__).resolve().parents[2]

COLUMNS, ROWS, SPACING, SIDE = 200, 100, 10.0, 6.0
"""20 000 squares of this side (m), so far apart."""
LEFT, TOP = 500_000.0, 5_400_000.0
DECISIONS, UNDOS, SEED = 200, 50, seeded(2026)
SURVIVED = 30
"""So many more decisions are made before QGIS is killed."""

DRAW = [["key", "D"], ["click", [7, -1]], ["click", [9, -1]], ["click", [9, -4]], ["key", "Return"]]
EDIT = [["key", "E"], ["drag", [0, 0], [-1.5, 1]], ["key", "Return"]]
SPLIT = [["key", "X"], ["click", [2, 1]], ["click", [2.5, -7]], ["right click", [2.5, -7]]]
MERGE = [["key", "M"]]  # with the piece just cut off
NOTE = [["key", "N"], ["type", "a shed, 2 m high"], ["key", "Return"]]


@pytest.mark.slow
def test_a_review_by_keys_equals_its_replay_and_survives_a_kill(desktop, tmp_path: Path) -> None:
    polygons = tmp_path / "change.gpkg"
    probabilities = write_polygons(polygons)
    images = [write_image(tmp_path / f"ortho_{year}.tif", year) for year in (2016, 2021)]
    order = by_probability(probabilities, probabilities)
    expected = Replay(start(polygons), list(order))
    steps = plan_steps(polygons, order)
    plan = {"polygons": str(polygons), "images": images, "steps": steps}

    qgis = desktop.start("review_session.py", "review", plan, plugin=ROOT)
    report_file, journal = qgis.folder / "report.json", qgis.folder / "journal.txt"
    wait_for(lambda: report_file.exists(), qgis)
    report = qgis.report()
    assert report["error"] is None, report["error"]
    wait_for(lambda: len(lines(journal)) >= SURVIVED, qgis)
    qgis.kill()

    assert report["critical_messages"] == []
    assert report["order"] == order
    assert report["typed"] == [12, "1a2r", "1a2r"]
    check_state(report["before"], report["after"])
    for step in report["steps"]:
        expected.take(*step)
    pending = {n: p for n, p in expected.polygons.items() if p.status == "pending"}
    assert len(pending) < len(order) - 100
    decided_before = len(expected.polygons) - len(pending)
    for number in report["again"][: len(lines(journal))]:
        assert expected.polygons[number].status == "pending"
        expected.polygons[number].status = "accepted"
    check_file(polygons, expected.polygons, report["again"][len(lines(journal))])
    print(
        f"\n{len(order)} polygons, {decided_before} decided, {len(lines(journal))} more until QGIS was killed"
    )
    print(f"median reaction: {reaction(report, 'Left', 'Right')} to next and previous,", end=" ")
    print(f"{reaction(report, 'A', 'R')} to accept and reject, {reaction(report, 'U')} to undo")


def reaction(report: dict, *keys: str) -> str:
    times = [each for key in keys for each in report["ms"][key]]
    return f"{statistics.median(times):.0f} ms ({len(times)} keys)"


def plan_steps(polygons: Path, order: list[int]) -> list[list]:
    """Decisions, labels, undos and shapes, at random; no step asks for what is so already."""
    chance = random.Random(SEED)
    rehearsal = Replay(start(polygons), list(order))
    shapes = {
        20: DRAW,
        40: EDIT,
        60: SPLIT,
        70: [*SPLIT, *MERGE],
        90: NOTE,
        120: [*SPLIT, ["key", "U"]],
        150: EDIT,
    }
    shapes |= {170: SPLIT, 185: DRAW}
    steps: list[list] = []
    decisions = undos = 0
    while decisions < DECISIONS or undos < UNDOS:
        new = shapes.pop(decisions, None)
        if new is None:
            new = [["key", one_key(rehearsal, chance, decisions, undos)]]
            decisions += new[0][1] in ("A", "R", "Q")
            undos += new[0][1] == "U"
        for kind, *arguments in new:
            west, _, _, north = rehearsal.polygons[rehearsal.current].outline.GetEnvelope()
            places = [[west + a[0], north + a[1]] if isinstance(a, list) else a for a in arguments]
            rehearsal.take(kind, *places)
        steps += new
    return steps


def one_key(rehearsal: Replay, chance: random.Random, decisions: int, undos: int) -> str:
    status = rehearsal.polygons[rehearsal.current].status
    last = rehearsal.done[-1] if rehearsal.done else ({}, {})
    is_simple = last[0].keys() == last[1].keys()
    if undos < UNDOS and is_simple and rehearsal.done and chance.random() < 0.2:
        return "U"
    if rehearsal.undone and chance.random() < 0.1:
        return "Shift+U"
    if decisions < DECISIONS and chance.random() < 0.7:
        choices = {"pending": "AR", "accepted": "RQ", "rejected": "AQ"}[status]
        return chance.choice(choices)
    return chance.choice(["Right", "Right", "Left", "1", "2", "3"])


def start(path: Path) -> dict[int, Polygon]:
    """What the file holds, as another program reads it."""
    data = ogr.Open(str(path), 1)  # only who may write can take back what a killed program left half done
    layer = data.GetLayerByName("change")
    return {
        feature.GetFID(): Polygon(
            feature.GetGeometryRef().Clone(),
            feature["status"],
            feature["label"] or "",
            feature["note"] or "",
        )
        for feature in layer
    }


def check_file(path: Path, expected: dict[int, Polygon], in_flight: int) -> None:
    """The file holds what is expected; the decision at which QGIS was killed may be in it or not."""
    found = start(path)
    assert found.keys() == expected.keys()
    for number, polygon in expected.items():
        is_open = number == in_flight and found[number].status == "accepted"
        assert found[number].status == polygon.status or is_open, number
        assert (found[number].label, found[number].note) == (polygon.label, polygon.note), number
        difference = found[number].outline.SymDifference(polygon.outline)
        assert difference.GetArea() < 1e-6, number


def check_state(before: dict, after: dict) -> None:
    for name in ("tool", "layers", "checked"):
        assert after[name] == before[name]
    assert abs(after["units_per_pixel"] / before["units_per_pixel"] - 1) < 1e-6
    for one, other in zip(before["centre"], after["centre"]):
        assert abs(one - other) < before["units_per_pixel"]


def by_probability(probabilities: dict[int, float], numbers) -> list[int]:
    return sorted(numbers, key=lambda number: (-probabilities[number], number))


def lines(path: Path) -> list[str]:
    """Whole lines only."""
    return path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else []


def wait_for(happened, qgis, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert qgis.process.poll() is None, qgis.log.read_text(errors="replace")
        assert time.monotonic() < end, qgis.log.read_text(errors="replace")
        time.sleep(0.05)


def write_polygons(path: Path) -> dict[int, float]:
    """Pending squares in rows, as the engine writes them, with probabilities at random; returns these."""
    chance = random.Random(SEED)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("change", reference, ogr.wkbPolygon)
    for name in ("probability", "probability_max", "area_m2"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    for name in ("status", "label", "reviewer", "reviewed_at", "note"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    probabilities = {}
    data.StartTransaction()
    for index in range(COLUMNS * ROWS):
        x, y = LEFT + SPACING * (index % COLUMNS), TOP - SPACING * (index // COLUMNS)
        x2, y2 = x + SIDE, y - SIDE
        feature = ogr.Feature(layer.GetLayerDefn())
        square = f"POLYGON (({x} {y}, {x2} {y}, {x2} {y2}, {x} {y2}, {x} {y}))"
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(square))
        feature["probability"] = feature["probability_max"] = probability = chance.uniform(0.5, 1)
        feature["area_m2"] = SIDE**2
        feature["status"] = "pending"
        layer.CreateFeature(feature)
        probabilities[feature.GetFID()] = probability
    data.CommitTransaction()
    return probabilities


def write_image(path: Path, seed: int) -> str:
    """Noise under all polygons."""
    height, width = int(ROWS * SPACING / 4), int(COLUMNS * SPACING / 4)
    image = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 3, gdal.GDT_Byte)
    image.SetGeoTransform((LEFT, 4, 0, TOP, 0, -4))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    image.SetProjection(reference.ExportToWkt())
    image.WriteArray(
        numpy.random.default_rng(seeded(seed)).integers(0, 255, (3, height, width)).astype(numpy.uint8)
    )
    return str(path)
