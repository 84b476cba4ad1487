from __future__ import annotations

import json
import threading
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from engine.contract.errors import Cancelled
from engine.contract.options.evaluate import CompareOptions
from engine.reporting import Reporter
from engine.training import comparison
from engine.training.metrics import Confusion
from tests.seeds import seeded

LEFT, TOP, SIZE = 500_000.0, 9_070_000.0, 2.0
UTM, WGS84 = 32718, 4326
HEIGHT, WIDTH = 60, 80


def grid(column: float = 0, row: float = 0, size: float = SIZE) -> tuple[float, ...]:
    """A geotransform whose origin is at a column and row of the map."""
    return (LEFT + column * SIZE, size, 0, TOP - row * SIZE, 0, -size)


def blobs(seed: int, height: int = HEIGHT, width: int = WIDTH) -> np.ndarray:
    random = np.random.default_rng(seeded(seed)).random((height // 5 + 1, width // 5 + 1))
    return (random < 0.35).repeat(5, 0).repeat(5, 1)[:height, :width]


@pytest.fixture
def write_map(tmp_path, write_image):
    """Writes map values (height, width) uint8 as `detect` does, at a threshold of 0.6."""

    def write(values: np.ndarray, name: str = "map.tif", **place) -> str:
        path = write_image(tmp_path / name, values[None], **{"geotransform": grid(), "nodata": 255, **place})
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.SetMetadataItem("DCD_PARAMETERS", json.dumps({"threshold": 0.6}))
        dataset.GetRasterBand(1).SetDescription("change probability")
        return path

    return write


@pytest.fixture
def write_mask(tmp_path, write_image):
    def write(mask: np.ndarray, name: str = "mask.tif", **place) -> str:
        return write_image(tmp_path / name, mask[None], **{"geotransform": grid(), **place})

    return write


def write_polygons(path: Path, boxes: list[tuple[float, ...]], epsg: int | None = UTM, status=None) -> str:
    """Boxes (left, top, right, bottom) in columns and rows of the map; a status each, if given."""
    reference = None
    if epsg is not None:
        reference = spatial_reference(epsg)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("change", reference, ogr.wkbPolygon)
    if status is not None:
        layer.CreateField(ogr.FieldDefn("status", ogr.OFTString))
    for number, (left, top, right, bottom) in enumerate(boxes):
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        points = ", ".join(f"{LEFT + x * SIZE} {TOP - y * SIZE}" for x, y in corners)
        shape = ogr.CreateGeometryFromWkt(f"POLYGON(({points}))")
        if epsg not in (None, UTM):
            shape.Transform(osr.CoordinateTransformation(spatial_reference(UTM), reference))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(shape)
        if status is not None:
            feature.SetField("status", status[number])
        layer.CreateFeature(feature)
    return str(path)


def spatial_reference(epsg: int) -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


@pytest.fixture
def compare(command_line, capfd):
    """Runs the command and returns its JSON."""

    def run(*arguments) -> dict:
        capfd.readouterr()
        status = command_line("compare", *arguments, "--json")
        output = capfd.readouterr()
        assert status == 0, output.err
        return json.loads(output.out)

    return run


def map_values(seed: int = 1) -> np.ndarray:
    """Values 0 to 250, some of them nodata."""
    random = np.random.default_rng(seeded(seed))
    values = random.integers(0, 251, (HEIGHT, WIDTH)).astype(np.uint8)
    values[random.random(values.shape) < 0.1] = 255
    return values


def test_a_map_is_compared_at_its_own_threshold_or_at_another_where_both_hold_data(
    write_map, write_mask, compare
):
    values, label = map_values(), blobs(2)
    mask = np.where(label, 255, 0).astype(np.uint8)
    mask[:7] = 3
    paths = write_map(values), write_mask(mask, nodata=3)
    known = values != 255
    known[:7] = False
    for arguments, threshold in (((), 0.6), (("--threshold", "0.25"), 0.25), (("--threshold", "0.3"), 0.3)):
        result = compare(*paths, *arguments)
        expected = Confusion.of(values >= round(threshold * 250 + 0.499), label, known)
        assert result["confusion"] == expected.as_json()
        assert result["metrics"] == expected.metrics()
        assert result["threshold"] == threshold


def test_masks_of_0_and_1_and_of_0_and_255_mean_the_same(write_map, write_mask, compare):
    path = write_map(map_values())
    results = [
        compare(path, write_mask(blobs(3).astype(kind) * kind(high), f"{high}{kind.__name__}.tif"))
        for kind, high in ((np.uint8, 1), (np.uint8, 255), (np.float32, 1), (np.uint16, 255))
    ]
    assert all(result == results[0] for result in results)
    assert results[0]["confusion"]["tp"] > 0


def test_a_finer_reference_is_change_where_at_least_half_of_the_pixel_is(write_map, write_mask, compare):
    values = map_values(4)
    fine = np.random.default_rng(seeded(5)).random((HEIGHT * 4, WIDTH * 4)) < 0.5
    share = fine.reshape(HEIGHT, 4, WIDTH, 4).mean(axis=(1, 3))
    assert (share == 0.5).any()
    for high in (1, 255):
        mask = write_mask(
            fine.astype(np.uint8) * np.uint8(high), f"{high}.tif", geotransform=grid(size=SIZE / 4)
        )
        expected = Confusion.of(values >= 150, share >= 0.5, values != 255)
        assert compare(write_map(values), mask)["confusion"] == expected.as_json()


def test_a_coarser_reference_is_taken_as_its_pixels_lie(write_map, write_mask, compare):
    values, coarse = map_values(6), blobs(7, HEIGHT // 4, WIDTH // 4)
    mask = write_mask(coarse.astype(np.uint8), geotransform=grid(size=SIZE * 4))
    expected = Confusion.of(values >= 150, coarse.repeat(4, 0).repeat(4, 1), values != 255)
    assert compare(write_map(values), mask)["confusion"] == expected.as_json()


def test_pixels_outside_the_reference_are_not_counted(write_map, write_mask, compare):
    values, label = map_values(8), blobs(9, 30, 50)
    mask = write_mask(label.astype(np.uint8), geotransform=grid(20, 10))
    inside = np.s_[10:40, 20:70]
    expected = Confusion.of(values[inside] >= 150, label, values[inside] != 255)
    assert compare(write_map(values), mask)["confusion"] == expected.as_json()
    half = write_mask(label.astype(np.uint8), "half.tif", geotransform=grid(20.5, 10))
    assert 0 < 30 * 50 - sum(compare(write_map(values), half)["confusion"].values()) < 0.15 * 30 * 50


def test_a_reference_in_another_coordinate_system_is_put_on_the_maps_pixels(
    write_map, write_image, tmp_path, compare
):
    """A half-plane in geographic coordinates, against the same question asked of every pixel centre."""
    columns, rows = np.meshgrid(np.arange(WIDTH) + 0.5, np.arange(HEIGHT) + 0.5)
    transformation = osr.CoordinateTransformation(spatial_reference(UTM), spatial_reference(WGS84))
    points = np.column_stack([(LEFT + columns * SIZE).ravel(), (TOP - rows * SIZE).ravel()])
    longitude, latitude, _ = np.array(transformation.TransformPoints(points.tolist())).T
    west, east, south, north = longitude.min(), longitude.max(), latitude.min(), latitude.max()
    step = (east - west) / 600
    size = int((north - south) / step) + 60, 660
    lon = west - 30 * step + (np.arange(size[1]) + 0.5) * step
    lat = north + 30 * step - (np.arange(size[0]) + 0.5) * step
    middle = (west + east) / 2, (south + north) / 2
    side = (lon[None, :] - middle[0]) + 0.7 * (lat[:, None] - middle[1])
    geotransform = (lon[0] - step / 2, step, 0, lat[0] + step / 2, 0, -step)
    mask = write_image(
        tmp_path / "geographic.tif", (side > 0).astype(np.uint8)[None], epsg=WGS84, geotransform=geotransform
    )
    expected = (longitude - middle[0]) + 0.7 * (latitude - middle[1]) > 0
    values = np.where(expected.reshape(HEIGHT, WIDTH), 250, 0).astype(np.uint8)
    confusion = compare(write_map(values), mask)["confusion"]
    assert sum(confusion.values()) == HEIGHT * WIDTH
    assert confusion["tp"] > 2000 and confusion["tn"] > 2000
    assert confusion["fp"] + confusion["fn"] <= 30, "pixels on the line itself"


def test_polygons_of_a_map_give_the_figures_of_the_map(
    write_map, write_mask, tmp_path, compare, command_line
):
    values = np.where(blobs(10), 200, 20).astype(np.uint8)
    map_path, mask = write_map(values), write_mask(blobs(11).astype(np.uint8))
    polygons = tmp_path / "polygons.gpkg"
    assert command_line("polygons", map_path, "--output", polygons) == 0
    of_map, of_polygons = compare(map_path, mask), compare(polygons, mask)
    assert of_polygons["confusion"] == of_map["confusion"]
    assert of_polygons["objects"] == of_map["objects"]
    assert of_polygons["threshold"] is None and of_polygons["calibration"] is None


def test_polygons_are_a_reference_in_whatever_coordinate_system(write_map, tmp_path, compare):
    values = map_values(12)
    boxes = [(3, 4, 20, 30), (40, 2, 79, 12), (50, 40, 60, 60)]
    label = np.zeros((HEIGHT, WIDTH), bool)
    for left, top, right, bottom in boxes:
        label[top:bottom, left:right] = True
    expected = Confusion.of(values >= 150, label, values != 255)
    same = write_polygons(tmp_path / "utm.gpkg", boxes)
    assert compare(write_map(values), same)["confusion"] == expected.as_json()
    geographic = compare(write_map(values), write_polygons(tmp_path / "wgs84.gpkg", boxes, WGS84))[
        "confusion"
    ]
    for name, count in expected.as_json().items():
        assert geographic[name] == pytest.approx(count, abs=15)


def test_rejected_polygons_are_no_change(write_mask, tmp_path, compare):
    boxes = [(0, 0, 10, 10), (20, 20, 30, 30), (40, 40, 50, 50), (60, 0, 70, 10)]
    polygons = write_polygons(tmp_path / "p.gpkg", boxes, status=["accepted", "rejected", None, "pending"])
    mask = write_mask(np.ones((HEIGHT, WIDTH), np.uint8))
    assert compare(polygons, mask)["confusion"] == {"tp": 300, "fp": 0, "fn": HEIGHT * WIDTH - 300, "tn": 0}


def test_no_polygon_is_a_result_too(write_mask, tmp_path, compare):
    mask = write_mask(blobs(13).astype(np.uint8))
    result = compare(write_polygons(tmp_path / "none.gpkg", []), mask)
    assert result["confusion"] == {
        "tp": 0,
        "fp": 0,
        "fn": int(blobs(13).sum()),
        "tn": int((~blobs(13)).sum()),
    }
    assert result["metrics"]["precision"] is None
    assert result["metrics"]["recall"] == 0


def test_an_area_limits_what_is_counted(write_map, write_mask, tmp_path, compare):
    values, label = map_values(14), blobs(15)
    area = write_polygons(tmp_path / "area.gpkg", [(10, 20, 40, 50)])
    inside = np.s_[20:50, 10:40]
    expected = Confusion.of(values[inside] >= 150, label[inside], values[inside] != 255)
    result = compare(write_map(values), write_mask(label.astype(np.uint8)), "--area", area)
    assert result["confusion"] == expected.as_json()


def test_two_layers_of_polygons_are_counted_in_pixels_of_the_size_given(
    tmp_path, compare, command_line, capfd
):
    found = write_polygons(tmp_path / "found.gpkg", [(0, 0, 10, 10), (20, 0, 30, 10)])
    true = write_polygons(tmp_path / "true.gpkg", [(0, 0, 10, 8), (50, 0, 60, 10)])
    result = compare(found, true, "--pixel-size", SIZE)
    assert result["confusion"] == {"tp": 80, "fp": 120, "fn": 100, "tn": 600 - 300}
    assert {name: result["objects"][name] for name in ("tp", "fp", "fn")} == {"tp": 1, "fp": 1, "fn": 1}
    assert command_line("compare", found, true) == 1
    assert "give --pixel-size" in capfd.readouterr().err


def test_probabilities_of_a_map_are_calibrated_against_the_reference(write_map, write_mask, compare):
    values = np.zeros((HEIGHT, WIDTH), np.uint8)
    values[:30] = 100
    values[:30, :40] = 200
    label = np.zeros((HEIGHT, WIDTH), np.uint8)
    label[:30, ::2] = 1
    calibration = compare(write_map(values), write_mask(label))["calibration"]
    # a half is right where 0.4 and 0.8 are said, on a quarter each
    assert calibration["expected_calibration_error"] == pytest.approx(0.25 * 0.1 + 0.25 * 0.3)
    assert calibration["best_threshold"] == pytest.approx(0.4)


def test_a_table_for_a_person(write_map, write_mask, command_line, capfd):
    values, label = map_values(), blobs(2)
    assert command_line("compare", write_map(values), write_mask(label.astype(np.uint8))) == 0
    lines = capfd.readouterr().out.splitlines()
    expected = Confusion.of(values >= 150, label, values != 255).metrics()
    assert lines[1].split()[:2] == [f"{expected['precision']:.4f}", f"{expected['recall']:.4f}"]
    assert lines[-1] == "at a threshold of 0.6"


@pytest.mark.parametrize(
    ("reference", "sentence"),
    [
        ("classes", "has 2 values (0, 7), of which it is not known which is change"),
        ("two bands", "has 2 bands"),
        ("no crs", "has no coordinate reference system"),
        ("elsewhere", "have no pixel with data in common"),
        ("all nodata", "holds no pixel with data"),
        ("points", "holds no layer of polygons"),
        ("missing", "There is no file"),
    ],
)
def test_what_cannot_be_compared_is_told_in_a_sentence(
    write_map, write_image, tmp_path, command_line, capfd, reference, sentence
):
    path, ones = tmp_path / "reference.tif", np.ones((1, HEIGHT, WIDTH), np.uint8)
    if reference == "classes":
        write_image(path, ones * 7 * blobs(1).astype(np.uint8), geotransform=grid())
    elif reference == "two bands":
        write_image(path, ones.repeat(2, 0), geotransform=grid())
    elif reference == "no crs":
        write_image(path, ones, geotransform=grid(), epsg=None)
    elif reference == "elsewhere":
        write_image(path, ones, geotransform=grid(1000))
    elif reference == "all nodata":
        write_image(path, ones, geotransform=grid(), nodata=1)
    elif reference == "points":
        path = tmp_path / "reference.gpkg"
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        dataset.CreateLayer("points", spatial_reference(UTM), ogr.wkbPoint)
        dataset = None
    assert command_line("compare", write_map(map_values()), path) == 1
    error = capfd.readouterr().err
    assert sentence in error and "reference" in error
    assert error.startswith("error: ") and error.count("\n") == 1


def test_maps_without_georeference_are_compared_pixel_by_pixel_if_of_one_size(
    write_map, write_mask, compare, command_line, capfd
):
    nowhere = {"epsg": None, "geotransform": None}
    values, label = map_values(), blobs(2)
    result = compare(write_map(values, **nowhere), write_mask(label.astype(np.uint8), **nowhere))
    assert result["confusion"] == Confusion.of(values >= 150, label, values != 255).as_json()
    smaller = write_mask(label[:-1].astype(np.uint8), "smaller.tif", **nowhere)
    assert command_line("compare", write_map(values, **nowhere), smaller) == 1
    assert "differ in size (80 × 60 and 80 × 59 pixels)" in capfd.readouterr().err


def test_a_mask_that_calls_no_change_nodata_is_warned_of(write_map, write_mask):
    events: list[dict] = []
    result = comparison.compare(
        CompareOptions(write_map(map_values()), write_mask(blobs(2).astype(np.uint8), nodata=0)),
        Reporter(events.append),
    )
    assert result.confusion.tn == 0
    warnings = [event["text"] for event in events if event.get("level") == "warning"]
    assert len(warnings) == 1 and "declares 0 to be nodata" in warnings[0]


def test_a_reference_larger_than_a_strip_is_read_in_strips(write_map, write_mask, compare, monkeypatch):
    values, label = map_values(), blobs(2)
    paths = write_map(values), write_mask(label.astype(np.uint8), geotransform=grid(-0.3, 0.2))
    whole = compare(*paths)
    monkeypatch.setattr(comparison, "STRIP_PIXELS", 7 * WIDTH)
    assert compare(*paths) == whole


def test_the_raster_of_agreement_tells_of_each_pixel_who_has_change(write_map, write_mask, compare, tmp_path):
    values, label = map_values(), blobs(2)
    file = tmp_path / "agreement.tif"
    paths = write_map(values), write_mask(label.astype(np.uint8))
    found = compare(*paths, "--agreement", file)
    dataset = gdal.Open(str(file))
    expected = np.select([values == 255, (values >= 150) & label, values >= 150, label], [255, 1, 2, 3], 0)
    np.testing.assert_array_equal(dataset.ReadAsArray(), expected)
    assert dataset.GetGeoTransform() == grid()
    assert dataset.GetRasterBand(1).GetNoDataValue() == 255
    counts = {value: int((expected == value).sum()) for value in range(4)}
    assert found["confusion"] == {"tn": counts[0], "tp": counts[1], "fp": counts[2], "fn": counts[3]}


@pytest.mark.parametrize("epsg", [UTM, 3857])
def test_changed_areas_are_those_on_the_ellipsoid_whatever_the_strips(
    epsg, write_map, write_mask, compare, monkeypatch
):
    """Their sum against one polygon of all that changed, measured by PROJ."""
    values = np.zeros((HEIGHT, WIDTH), np.uint8)
    values[10:30, 20:60] = 250
    label = np.zeros((HEIGHT, WIDTH), np.uint8)
    label[20:40, 20:60] = 1
    place = {"epsg": epsg} if epsg != UTM else {}
    paths = write_map(values, **place), write_mask(label, **place)
    areas = compare(*paths)["areas_m2"]
    for key, rows in (("both", (20, 30)), ("result_only", (10, 20)), ("reference_only", (30, 40))):
        assert areas[key] == pytest.approx(ellipsoidal_area(epsg, (20, rows[0], 60, rows[1])), rel=1e-6)
    monkeypatch.setattr(comparison, "STRIP_PIXELS", 3 * WIDTH)
    assert compare(*paths)["areas_m2"] == areas


def ellipsoidal_area(epsg: int, box: tuple[float, ...]) -> float:
    """Area in m² of a box (left, top, right, bottom) in columns and rows of the map, by an equal-area CRS."""
    left, top, right, bottom = box
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((left, top), (right, top), (right, bottom), (left, bottom), (left, top)):
        ring.AddPoint_2D(LEFT + x * SIZE, TOP - y * SIZE)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    polygon.Segmentize(SIZE)
    polygon.Transform(osr.CoordinateTransformation(spatial_reference(epsg), spatial_reference(6933)))
    return polygon.GetArea()


def test_two_maps_are_each_taken_at_a_threshold_of_their_own(write_map, compare):
    one, other = map_values(1), map_values(2)
    paths = write_map(one, "one.tif"), write_map(other, "other.tif")
    known = (one != 255) & (other != 255)
    for arguments, at in (((), 150), (("--reference-threshold", "0.2"), 50)):
        expected = Confusion.of(one >= 150, other >= at, known)
        assert compare(*paths, *arguments)["confusion"] == expected.as_json()


def test_a_report_holds_what_is_printed(write_map, write_mask, compare, tmp_path):
    paths = write_map(map_values()), write_mask(blobs(2).astype(np.uint8))
    told = compare(*paths, "--report", tmp_path / "r.json")
    written = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert written == {"result": paths[0], "reference": paths[1], "area": None, **told}
    compare(*paths, "--report", tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "map beside mask" in page
    for figure in told["metrics"].values():
        assert f"{figure:.4f}" in page


@pytest.mark.parametrize("option, name", [("--agreement", "a.tif"), ("--report", "r.html")])
def test_a_file_that_exists_stays_unless_overwriting_was_asked_for(
    option, name, write_map, write_mask, command_line, capfd, tmp_path
):
    paths = write_map(map_values()), write_mask(blobs(2).astype(np.uint8))
    (tmp_path / name).write_bytes(b"the user's")
    assert command_line("compare", *paths, option, tmp_path / name) == 1
    assert f"{name} exists already" in capfd.readouterr().err
    assert (tmp_path / name).read_bytes() == b"the user's"
    assert command_line("compare", *paths, option, tmp_path / name, "--overwrite") == 0
    assert (tmp_path / name).read_bytes() != b"the user's"
    assert command_line("compare", *paths, option, paths[1], "--overwrite") == 1


def test_nothing_in_common_leaves_no_output(write_map, write_mask, command_line, tmp_path):
    elsewhere = write_mask(blobs(2).astype(np.uint8), geotransform=grid(1000, 1000))
    before = set(tmp_path.iterdir())
    assert command_line("compare", write_map(map_values()), elsewhere, "--agreement", tmp_path / "a.tif") == 1
    assert set(tmp_path.iterdir()) - before == {tmp_path / "map.tif"}


def test_a_cancelled_comparison_leaves_nothing(write_map, write_mask, monkeypatch, tmp_path):
    """It stops in the middle: after the second strip."""
    paths = write_map(map_values()), write_mask(blobs(2).astype(np.uint8))
    before = set(tmp_path.iterdir())
    monkeypatch.setattr(comparison, "STRIP_PIXELS", 7 * WIDTH)
    stop = threading.Event()
    reporter = Reporter(lambda event: stop.set() if event.get("done") else None, stop)
    outputs = {"agreement": str(tmp_path / "a.tif"), "report": str(tmp_path / "r.html")}
    with pytest.raises(Cancelled):
        comparison.compare(CompareOptions(*paths, **outputs), reporter)
    assert set(tmp_path.iterdir()) == before
