from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from engine.contract.errors import Cancelled, InputError
from engine.contract.options.prepare import PrepareOptions
from engine.reporting import Reporter
from engine.training import prepare as preparing
from engine.training.dataset import check_split, open_split
from tests.seeds import seeded

UTM, WGS84 = 32718, 4326
LEFT, TOP, PIXEL = 500_000.0, 9_070_000.0, 0.5
HEIGHT, WIDTH, SIZE = 330, 420, 64


def reference(epsg: int) -> osr.SpatialReference:
    made = osr.SpatialReference()
    made.ImportFromEPSG(epsg)
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


def corners(random: np.random.Generator, across: int, down: int) -> np.ndarray:
    """A turned quadrangle around a place, in columns and rows."""
    angles = np.sort(random.uniform(0, 2 * np.pi, 4)) + random.uniform(0, 1)
    return np.column_stack([across + 22 * np.cos(angles), down + 22 * np.sin(angles)])


def inside(polygons: list[np.ndarray], height: int = HEIGHT, width: int = WIDTH) -> np.ndarray:
    """Pixels whose centre lies in one of some polygons, by counting the edges to the right of it."""
    columns, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    found = np.zeros((height, width), dtype=bool)
    for points in polygons:
        crossed = np.zeros((height, width), dtype=int)
        for (x1, y1), (x2, y2) in zip(points, np.roll(points, -1, axis=0)):
            if y1 != y2:
                crossed += ((y1 > rows) != (y2 > rows)) & (columns < (x2 - x1) * (rows - y1) / (y2 - y1) + x1)
        found |= crossed % 2 == 1
    return found


def write_layer(
    path: Path, name: str, polygons: list[tuple[np.ndarray, str | None]], epsg: int = UTM
) -> None:
    """Polygons in columns and rows of the images, each with a status."""
    driver = ogr.GetDriverByName("GPKG")
    dataset = driver.Open(str(path), 1) if path.exists() else driver.CreateDataSource(str(path))
    layer = dataset.CreateLayer(name, reference(epsg), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("status", ogr.OFTString))
    for points, status in polygons:
        ring = ", ".join(f"{LEFT + x * PIXEL} {TOP - y * PIXEL}" for x, y in [*points, points[0]])
        shape = ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))")
        shape.Transform(osr.CoordinateTransformation(reference(UTM), reference(epsg)))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(shape)
        feature.SetField("status", status)
        layer.CreateFeature(feature)


@pytest.fixture
def review(tmp_path):
    """Writes reviewed polygons all over the images and background in one part; gives path and truth."""

    def make(epsg: int = UTM, seed: int = 3) -> tuple[str, np.ndarray, np.ndarray]:
        random = np.random.default_rng(seeded(seed))
        by_status: dict[str | None, list] = {"accepted": [], "rejected": [], "pending": [], None: []}
        for down in range(30, HEIGHT, 45):
            for across in range(30, WIDTH, 45):
                status = random.choice(np.array(["accepted", "rejected", "pending", None], dtype=object))
                by_status[status].append(corners(random, across, down))
        background = [np.array([[200.2, 90.3], [390.1, 91.7], [380.3, 300.2], [210.6, 310.9]])]
        path = tmp_path / "reviewed.gpkg"
        rows = [(points, status) for status, polygons in by_status.items() for points in polygons]
        write_layer(path, "change", rows, epsg)
        write_layer(path, "background", [(points, None) for points in background], epsg)
        change = inside(by_status["accepted"])
        undecided = inside(by_status["pending"]) | inside(by_status[None])
        known = change | inside(by_status["rejected"]) | (inside(background) & ~undecided)
        return str(path), change, known

    return make


@pytest.fixture
def images(tmp_path, write_image, scene):
    before, after = scene(HEIGHT, WIDTH, seed=2)
    return (
        write_image(tmp_path / "before.tif", before),
        write_image(tmp_path / "after.tif", after),
        before,
        after,
    )


@pytest.fixture
def prepare(tmp_path):
    """Runs the job; returns its result."""

    def run(source: str, before: str | None, after: str | None, reporter: Reporter | None = None, **options):
        options = {"output": str(tmp_path / "set"), "size": SIZE, **options}
        return preparing.prepare(
            PrepareOptions(source, before, after, **options), reporter or Reporter(lambda event: None)
        ).as_json()

    return run


def pasted(output: str, splits=("train", "val"), height: int = HEIGHT, width: int = WIDTH):
    """Everything in a prepared set at its place: images, change, what counts, and in how many patches."""
    images = np.zeros((2, 3, height, width), dtype=np.uint8)
    change, known = np.zeros((2, height, width), dtype=bool)
    times = np.zeros((height, width), dtype=int)
    for split in splits:
        opened = open_split(output, split)
        for index, name in enumerate(opened.names):
            sample = opened.read(index)
            column, row = place(Path(output) / split / "A" / f"{name}.tif")
            bottom, right = min(row + SIZE, height), min(column + SIZE, width)
            there, part = np.s_[row:bottom, column:right], np.s_[..., : bottom - row, : right - column]
            images[(0, slice(None), *there)] = sample.before[part]
            images[(1, slice(None), *there)] = sample.after[part]
            change[there] |= sample.label[part]
            known[there] |= sample.valid[part]
            times[there] += 1
            beyond = np.ones((SIZE, SIZE), dtype=bool)
            beyond[part] = False
            assert not sample.valid[beyond].any()
    return images, change, known, times


def place(path: Path) -> tuple[int, int]:
    """Column and row of a patch, by its georeference."""
    x, across, _, y, _, down = gdal.Open(str(path)).GetGeoTransform()
    assert (across, down) == (PIXEL, -PIXEL)
    return round((x - LEFT) / PIXEL), round((TOP - y) / PIXEL)


@pytest.mark.parametrize("epsg", [UTM, WGS84])
def test_patches_hold_what_was_reviewed_and_nothing_else_counts(review, images, prepare, epsg):
    path, change, known = review(epsg)
    before, after, *pixels = images
    result = prepare(path, before, after)
    found_images, found_change, found_known, times = pasted(result["output"])
    # reprojected corners move by much less than a pixel, so that a centre may still change sides
    assert np.count_nonzero(found_change != change) <= (0 if epsg == UTM else 20)
    assert np.count_nonzero(found_known != known) <= (0 if epsg == UTM else 40)
    assert times.max() == 1
    for found, expected in zip(found_images, pixels):
        np.testing.assert_array_equal(found[:, times == 1], expected[:, times == 1])
    assert known[times == 0].sum() == 0
    assert result["pixels"] == {
        "change": found_change.sum(),
        "no_change": (found_known & ~found_change).sum(),
        "not_counted": sum(result["patches"].values()) * SIZE**2 - found_known.sum(),
    }


@pytest.mark.slow
def test_the_set_can_be_trained_on_and_follows_from_the_seed(review, images, prepare, tmp_path):
    path, change, _ = review()
    outputs = {}
    for name, seed in (("one", 5), ("two", 5), ("three", 6)):
        result = prepare(path, *images[:2], output=str(tmp_path / name), seed=seed, test=0.2)
        for split in ("train", "val", "test"):
            check_split(open_split(result["output"], split))
        files = sorted((tmp_path / name).rglob("*.tif"))
        outputs[name] = {str(file.relative_to(tmp_path / name)): file.read_bytes() for file in files}
        share = {split: result["change_share"][split] for split in ("train", "val", "test")}
        assert all(0 < each < 1 for each in share.values())
    assert outputs["one"] == outputs["two"]
    assert outputs["one"].keys() != outputs["three"].keys()


@pytest.mark.slow
def test_each_split_gets_about_its_share_of_the_change(review, images, prepare):
    path, change, _ = review()
    result = prepare(path, *images[:2], val=0.3)
    in_val = pasted(result["output"], ("val",))[1].sum()
    assert abs(in_val / change.sum() - 0.3) < 0.06


@pytest.mark.slow
def test_overlapping_patches_of_two_splits_share_no_pixel(review, images, prepare):
    path, change, known = review()
    result = prepare(path, *images[:2], stride=24, test=0.2)
    times = [pasted(result["output"], (split,))[3] for split in ("train", "val", "test")]
    assert max(each.max() for each in times) > 1
    assert (sum((each > 0).astype(int) for each in times) <= 1).all()


@pytest.mark.slow
def test_images_of_other_types_are_written_as_detect_shows_them(
    review, prepare, tmp_path, write_image, scene
):
    path, _, _ = review()
    images = scene(HEIGHT, WIDTH, seed=2, brighter=False)
    before, after = (image.astype(np.uint16) * 37 + 400 for image in images)
    before[:, :40, :50] = 0
    paths = [
        write_image(tmp_path / f"{name}.tif", pixels, nodata=0)
        for name, pixels in (("before", before), ("after", after))
    ]
    result = prepare(path, *paths)
    found, _, known, times = pasted(result["output"])
    valid = (before != 0).all(axis=0)
    assert not known[~valid].any()
    for image, pixels in zip(found, (before, after)):
        for band, values in zip(image, pixels):
            low, high = np.percentile(values[valid], (2, 98))
            expected = np.interp(values, (low, high), (0, 255))
            there = (times == 1) & valid
            assert np.abs(band[there] - expected[there]).max() <= 0.51


@pytest.mark.slow
def test_the_map_of_the_same_name_tells_images_bands_and_limits(
    review, prepare, tmp_path, write_image, scene, model_path, command_line
):
    path, _, _ = review()
    images = scene(HEIGHT, WIDTH, bands=4, seed=2, brighter=False)
    before, after = (image.astype(np.uint16) * 37 + 400 for image in images)
    before_path = write_image(tmp_path / "before.tif", before)
    after_path = write_image(tmp_path / "after.tif", after)
    detect = ("detect", before_path, after_path, "--output", tmp_path / "reviewed.tif", "--model", model_path)
    extent = (LEFT, TOP - 60, LEFT + 100, TOP)
    chosen = ("--before-bands", "4,2,1", "--after-bands", "3,2,1")
    assert command_line(*detect, *chosen, "--extent=" + ",".join(map(str, extent))) == 0
    result = prepare(path, None, None)
    found, _, _, times = pasted(result["output"])
    for image, pixels, bands in zip(found, (before, after), ((4, 2, 1), (3, 2, 1))):
        for band, number in zip(image, bands):
            values = pixels[number - 1]
            low, high = np.percentile(values[:120, :200], (2, 98))
            assert np.abs(band - np.interp(values, (low, high), (0, 255)))[times == 1].max() <= 0.51


def smooth(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """What lies on the ground, (3, height, width) uint8."""
    x, y = x - LEFT, TOP - y
    bands = (np.sin(x / 11) * 90 + 120, np.cos(y / 13) * 90 + 120, np.sin((x + y) / 17) * 90 + 120)
    return np.rint(bands).astype(np.uint8)


@pytest.mark.slow
def test_images_on_two_grids_and_polygons_in_a_third_system_come_together(
    review, prepare, tmp_path, write_image
):
    path, change, _ = review(WGS84)
    paths, at = [], {"before": (LEFT - 7.3, TOP + 4.9, 0.8, 300), "after": (LEFT, TOP, PIXEL, WIDTH)}
    for name, (left, top, pixel, width) in at.items():
        height = width if name == "before" else HEIGHT
        x, y = np.meshgrid(left + (np.arange(width) + 0.5) * pixel, top - (np.arange(height) + 0.5) * pixel)
        transform = (left, pixel, 0, top, 0, -pixel)
        paths.append(write_image(tmp_path / f"{name}.tif", smooth(x, y), geotransform=transform))
    (found, _), found_change, _, times = pasted(prepare(path, *paths)["output"])
    x, y = np.meshgrid(LEFT + (np.arange(WIDTH) + 0.5) * PIXEL, TOP - (np.arange(HEIGHT) + 0.5) * PIXEL)
    assert np.abs(found.astype(int) - smooth(x, y))[:, times == 1].max() <= 2
    assert np.count_nonzero(found_change != change) <= 20


def test_of_images_of_100_000_by_100_000_pixels_only_what_was_reviewed_is_read(prepare, tmp_path):
    side, images = 100_000, []
    places = [(64_010, 90_010), (10, 10), (99_950, 99_950), (20_010, 99_950), (50_010, 3_210)]
    for name in ("before", "after"):
        options = ["TILED=YES", "SPARSE_OK=TRUE", "COMPRESS=DEFLATE"]
        images.append(str(tmp_path / f"{name}.tif"))
        image = gdal.GetDriverByName("GTiff").Create(images[-1], side, side, 3, gdal.GDT_Byte, options)
        image.SetGeoTransform((LEFT, PIXEL, 0, TOP, 0, -PIXEL))
        image.SetSpatialRef(reference(UTM))
        for place in places:  # blocks that were never written hold no data
            value = 200 if place == places[0] else 100
            image.GetRasterBand(1).WriteArray(np.full((40, 40), value, dtype=np.uint8), *place)
    image = None
    square = np.array([[0.2, 0.2], [40.2, 0.2], [40.2, 40.2], [0.2, 40.2]])
    rows = [(square + place, "accepted") for place in places]
    write_layer(tmp_path / "reviewed.gpkg", "change", [*rows, (square + (70_000, 70_000), "pending")])
    result = prepare(str(tmp_path / "reviewed.gpkg"), *images)
    assert sum(result["patches"].values()) == sum(1 for x, y in places for _ in patches_of(x, y))
    assert result["pixels"]["change"] == 5 * 40 * 40
    lit = 0
    for split in ("train", "val"):
        opened = open_split(result["output"], split)
        lit += sum(int((opened.read(index).before[0] == 200).sum()) for index in range(len(opened.names)))
    assert lit == 40 * 40


def patches_of(x: int, y: int) -> list[tuple[int, int]]:
    """Columns and rows of the patches that a square of 40 pixels reaches into."""
    columns, rows = ({at // SIZE, (at + 39) // SIZE} for at in (x, y))
    return [(column, row) for column in columns for row in rows]


def test_nothing_is_left_of_a_run_that_was_cancelled(review, images, prepare, tmp_path):
    path, _, _ = review()
    reporter = Reporter(lambda event: event["event"] == "progress" and reporter.stop.set())
    there = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        prepare(path, *images[:2], reporter=reporter)
    assert sorted(tmp_path.iterdir()) == there


@pytest.mark.slow
def test_a_set_is_replaced_only_when_asked_for_and_only_by_a_complete_one(review, images, prepare, tmp_path):
    path, _, _ = review()
    prepare(path, *images[:2])
    record = (tmp_path / "set" / "prepared.json").read_bytes()
    with pytest.raises(InputError, match="holds a training set already"):
        prepare(path, *images[:2])
    reporter = Reporter(lambda event: event["event"] == "progress" and reporter.stop.set())
    with pytest.raises(Cancelled):
        prepare(path, *images[:2], reporter=reporter, overwrite=True, seed=8)
    assert (tmp_path / "set" / "prepared.json").read_bytes() == record
    prepare(path, *images[:2], overwrite=True, seed=8)
    assert json.loads((tmp_path / "set" / "prepared.json").read_text())["options"]["seed"] == 8
    other = tmp_path / "photos"
    other.mkdir()
    (other / "holiday.jpg").write_bytes(b"sun")
    with pytest.raises(InputError, match="holds other things"):
        prepare(path, *images[:2], output=str(other), overwrite=True)
    assert [file.name for file in other.iterdir()] == ["holiday.jpg"]
    (tmp_path / "set" / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match="holds other things"):
        prepare(path, *images[:2], overwrite=True)
    assert (tmp_path / "set" / "notes.txt").read_text() == "mine"


def test_what_cannot_be_prepared_is_told_in_a_sentence(review, images, prepare, tmp_path):
    path, _, _ = review()
    with pytest.raises(InputError, match="does not tell which images"):
        prepare(path, None, None)
    with pytest.raises(InputError, match="too few places to be in train and val"):
        prepare(path, *images[:2], size=512)
    undecided = tmp_path / "undecided.gpkg"
    write_layer(undecided, "change", [(np.array([[5, 5], [40, 5], [40, 40]]), "pending")])
    with pytest.raises(InputError, match="no polygon has been accepted or rejected"):
        prepare(str(undecided), *images[:2])
    assert not (tmp_path / "set").exists() and not list(tmp_path.glob(".*"))


@pytest.mark.slow
def test_the_plugin_may_ask_for_it(review, images, tmp_path):
    from engine.commands import COMMANDS
    from engine.serve import parse_request

    path, _, _ = review()
    before, after = images[:2]
    arguments = {
        "source": path,
        "before": before,
        "after": after,
        "output": str(tmp_path / "set"),
        "size": SIZE,
    }
    options = parse_request("prepare", arguments)
    events = []
    result = COMMANDS["prepare"].run(options, Reporter(events.append))
    patches = result.figures.patches
    assert patches["train"] > patches["val"] > 0
    assert events[0]["event"] == "started" and events[0]["unit"] == "patches"
    assert events[-1]["done"] == events[-1]["total"]
    assert "train" in result.in_words()
