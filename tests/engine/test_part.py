"""A part of a map has the values that the whole has there, to the byte, whatever is measured of the pair."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from engine.contract.detectors import DETECTORS
from engine.contract.errors import Cancelled, InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.windows import Axis, Window, WindowPlan
from engine.detect import findings
from engine.detect.job import detect
from engine.inference.window_weights import window_weights
from engine.reporting import Reporter
from tests.seeds import seeded

HEIGHT, WIDTH = 110, 140


@pytest.fixture(autouse=True)
def nothing_kept():
    """Each test begins as a new process does."""
    findings._forget()


@pytest.fixture(scope="module")
def pair(tmp_path_factory, write_image, scene) -> tuple[str, str]:
    """16-bit images, brighter to the right, so that any part has other statistics than the whole."""
    folder = tmp_path_factory.mktemp("part")
    slope = np.linspace(1, 20, WIDTH)
    images = ((pixels * slope).astype(np.uint16) for pixels in scene(HEIGHT, WIDTH))
    before, after = (
        write_image(folder / f"{name}.tif", image) for name, image in zip(("before", "after"), images)
    )
    return before, after


@pytest.fixture
def options(pair, tmp_path) -> DetectOptions:
    return DetectOptions(*pair, str(tmp_path / "whole.tif"), model="cva", window=40, overlap=12)


def quiet(_event: dict[str, Any]) -> None:
    pass


def part_of(path: str, box: Window) -> tuple[float, float, float, float]:
    """The map bounds of a box of pixels of an image."""
    x, side, _, y, _, down = gdal.Open(path).GetGeoTransform()
    right, bottom = box.column + box.width, box.row + box.height
    return x + box.column * side, y + bottom * down, x + right * side, y + box.row * down


def compared(options: DetectOptions, box: Window, tell=quiet) -> tuple[np.ndarray, np.ndarray]:
    """A part of the map made by itself, and the same pixels of the whole, which is there."""
    output = options.output.replace("whole", f"part_{box.column}_{box.row}")
    bounds = part_of(options.output, box)
    detect(replace(options, output=output, part=bounds, overwrite=True), Reporter(tell))
    part, whole = gdal.Open(output), gdal.Open(options.output)
    assert part.GetGeoTransform()[0] == pytest.approx(bounds[0])
    assert part.GetGeoTransform()[3] == pytest.approx(bounds[3])
    return part.ReadAsArray(), whole.ReadAsArray()[box.rows, box.columns]


def random_box(random: np.random.Generator) -> Window:
    column, row = int(random.integers(0, WIDTH - 1)), int(random.integers(0, HEIGHT - 1))
    width, height = random.integers(1, WIDTH - column + 1), random.integers(1, HEIGHT - row + 1)
    return Window(column, row, int(width), int(height))


def test_windows_around_a_box_are_those_that_reach_it_with_their_own_weights():
    random = np.random.default_rng(seeded(1))
    for _ in range(200):
        length, window = random.integers(1, 300), random.integers(1, 80)
        axis = Axis(int(length), int(window), int(random.integers(0, window)))
        first = int(random.integers(0, length))
        end = int(random.integers(first + 1, length + 1))
        part = axis.around(first, end)
        reaching = [start for start in axis.starts if start < end and start + axis.size > first]
        assert [part.offset + start for start in part.starts] == reaching
        assert part.size == axis.size and part.offset + part.length == reaching[-1] + axis.size
        chosen = [axis.starts.index(start) for start in reaching]
        assert (window_weights(part) == window_weights(axis)[chosen]).all()
    plan = WindowPlan.over(100, 90, 32, 8).around(Window(40, 0, 1, 90))
    assert (len(plan.columns.starts), len(plan.rows.starts)) == (1, 4)


@pytest.mark.parametrize("model", [*DETECTORS, "network"])
def test_a_part_is_the_same_as_in_the_whole_to_the_byte(options, model, model_path):
    options = replace(options, model=model_path if model == "network" else model)
    detect(options, Reporter(quiet))
    random = np.random.default_rng(seeded(2))
    for box in (Window(50, 30, 40, 50), random_box(random)):
        part, whole = compared(options, box)
        assert part.tobytes() == whole.tobytes(), box


@pytest.mark.parametrize(
    "chosen",
    [
        {"normalise": "irmad", "augment": "flips"},
        {"shift": "auto", "stretch": "joint", "batch": 1, "threads": 1},
    ],
)
def test_so_it_is_with_all_that_is_measured_of_the_pair(options, model_path, chosen):
    options = replace(options, model=model_path, **chosen)
    detect(options, Reporter(quiet))
    part, whole = compared(options, Window(50, 30, 70, 60))
    assert part.tobytes() == whole.tobytes()


def test_so_it_is_inside_an_area_and_an_extent(options, tmp_path):
    bounds = part_of(options.before, Window(20, 10, 100, 90))
    options = replace(options, extent=bounds, model="irmad")
    detect(options, Reporter(quiet))
    part, whole = compared(options, Window(50, 30, 40, 40))
    assert part.tobytes() == whole.tobytes()


def test_what_is_measured_is_measured_once_and_told_each_time_also_for_the_whole(options, model_path):
    """The same sentences come, and the passes over the images are made for the first alone."""
    options = replace(options, model=model_path)
    fresh: list[dict[str, Any]] = []
    detect(options, Reporter(fresh.append))
    said = [event["text"] for event in fresh if event["event"] == "message"]
    assert "Measuring the values of both images for the stretch." in said
    kept = []
    for column in (0, 50):
        events: list[dict[str, Any]] = []
        compared(options, Window(column, 40, 64, 64), events.append)
        assert [event["text"] for event in events if event["event"] == "message"] == said
        kept.append(next(iter(findings._findings.values())))
    assert kept[0] is kept[1]
    again = replace(options, output=options.output.replace("whole", "again"))
    events = []
    detect(again, Reporter(events.append))
    assert [event["text"] for event in events if event["event"] == "message"] == said
    maps = [gdal.Open(path).ReadAsArray().tobytes() for path in (options.output, again.output)]
    assert maps[0] == maps[1]


def test_another_image_under_the_same_name_is_measured_anew(options, write_image, scene, tmp_path):
    before = write_image(tmp_path / "before.tif", scene(HEIGHT, WIDTH)[0])
    options = replace(options, before=before)
    detect(options, Reporter(quiet))
    box = Window(60, 40, 40, 40)
    compared(options, box)
    write_image(tmp_path / "before.tif", scene(HEIGHT, WIDTH)[0][:, ::-1] // 2)
    detect(replace(options, overwrite=True), Reporter(quiet))
    part, whole = compared(options, box)
    assert part.tobytes() == whole.tobytes()


@pytest.mark.parametrize("change", [{"stretch": "0,9000"}, {"model": "cva"}])
def test_with_other_options_nothing_of_the_run_before_is_used(options, model_path, change):
    options = replace(options, model=model_path)
    detect(options, Reporter(quiet))
    compared(options, Window(0, 0, 64, 64))
    other = replace(options, output=options.output.replace("whole", "other_whole"), **change)
    detect(other, Reporter(quiet))
    part, whole = compared(other, Window(0, 0, 64, 64))
    assert part.tobytes() == whole.tobytes()


def test_after_a_cancelled_part_the_next_is_right(options, model_path):
    options = replace(options, model=model_path)
    detect(options, Reporter(quiet))
    box = Window(0, 0, WIDTH, HEIGHT)
    stopped: Reporter

    def stop(event: dict[str, Any]) -> None:
        if event["event"] == "progress":
            stopped.stop.set()

    stopped = Reporter(stop)
    part = replace(options, output=options.output + "_part.tif", part=part_of(options.output, box))
    with pytest.raises(Cancelled):
        detect(part, stopped)
    result, whole = compared(options, box)
    assert result.tobytes() == whole.tobytes()


def test_a_part_outside_of_the_images_is_refused(options):
    away = (0.0, 0.0, 10.0, 10.0)
    with pytest.raises(InputError, match="The part holds no pixel that both images cover"):
        detect(replace(options, part=away), Reporter(quiet))
    with pytest.raises(InputError, match="leave out --cluster"):
        detect(replace(options, part=away, cluster="local:1"), Reporter(quiet))
