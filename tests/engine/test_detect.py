from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from osgeo import gdal

from engine import models
from engine.contract.errors import Cancelled, EnvironmentFailure
from engine.contract.options.detect import DetectOptions, PolygonOptions
from engine.detect.job import detect
from engine.detect.polygons import polygons
from engine.inference.devices.processor import Processor
from engine.reporting import Reporter
from tests.seeds import seeded
from tests.stopping import StopAfter

MEAN, STD = np.array([0.4, 0.45, 0.5]), np.array([0.2, 0.25, 0.3])
"""Of the shared test model."""


@pytest.fixture
def run(tmp_path, model_path):
    """Runs `detect`, with the shared test model unless told otherwise; returns map path and the result."""

    def detect_change(pair: tuple[str, str], **options: Any) -> tuple[str, dict[str, Any]]:
        number = len(list(tmp_path.glob("map*.tif")))
        output = options.pop("output", str(tmp_path / f"map{number}.tif"))
        options.setdefault("model", model_path)
        options.setdefault("device", "cpu")
        result = detect(
            DetectOptions(*pair, output, **{"precision": "float32", **options}), Reporter(lambda event: None)
        )
        return output, result.as_json()

    return detect_change


@pytest.fixture
def expect(accumulate, model_path):
    """Probabilities computed apart from the engine's inference: own normalisation, blending by definition.

    Takes both images as values in the model's range and where they are valid.
    """

    def compute(before, after, valid, *, window=64, overlap=16, mean=MEAN, std=STD, model=model_path):
        network, _ = models.load(model)
        bands = [
            torch.from_numpy(
                np.where(valid, (image - mean[:, None, None]) / std[:, None, None], 0).astype(np.float32)
            )[None]
            for image in (before, after)
        ]

        def window_probability(row, column, height, width):
            part = np.s_[..., row : row + height, column : column + width]
            if not valid[part].any():
                return None
            with torch.inference_mode():
                return torch.sigmoid(network(bands[0][part], bands[1][part]))[0, 0].numpy()

        return accumulate(*valid.shape, window, overlap, window_probability)[0]

    return compute


def assert_is_nearest_level(values: np.ndarray, probability: np.ndarray, valid: np.ndarray) -> None:
    """Each map value is the nearest of 250 steps, but for probabilities within rounding of halfway."""
    assert ((values == 255) == ~valid).all()
    assert np.abs(values - 250 * probability)[valid].max() < 0.53
    assert np.ptp(values[valid]) > 50


def everywhere(image: np.ndarray) -> np.ndarray:
    return np.ones(image.shape[1:], dtype=bool)


def test_an_8_bit_pair_in_one_window_is_one_pass_of_the_network(
    tmp_path, write_image, scene, run, expect, read_map
):
    before, after = scene(60, 64)
    pair = write_image(tmp_path / "a.tif", before), write_image(tmp_path / "b.tif", after)
    output, _ = run(pair)
    assert_is_nearest_level(
        read_map(output), expect(before / 255, after / 255, everywhere(before)), everywhere(before)
    )


@pytest.mark.parametrize(
    ("window", "overlap"),
    [(64, 16), (64, 0), pytest.param(48, 40, marks=pytest.mark.slow), (33, 5), (500, 100)],
)
def test_an_8_bit_pair_in_many_windows_is_their_weighted_mean(
    pair_files, scene, run, expect, read_map, window, overlap
):
    before, after = scene()
    output, result = run(pair_files, window=window, overlap=overlap)
    probability = expect(before / 255, after / 255, everywhere(before), window=window, overlap=overlap)
    values = read_map(output)
    assert (values != 255).all()
    assert np.abs(values - 250 * probability).max() <= 1
    if window > 120:
        assert result["windows"] == 1


def stretched(image: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    low, high = low[:, None, None], high[:, None, None]
    return np.clip((image - low) / (high - low), 0, 1)


@pytest.fixture
def deep_pair(tmp_path, write_image, scene):
    """A 16-bit pair of 64 by 60 pixels, its values, and where both are valid; 0 is nodata."""
    images = zip(scene(60, 64, brighter=False), (37, 52))
    before, after = (image.astype(np.uint16) * factor + 300 for image, factor in images)
    before[:, :7, :50] = 0
    after[:, 20:31, 40:] = 0
    files = tuple(
        write_image(tmp_path / f"deep_{name}.tif", image, nodata=0)
        for name, image in (("before", before), ("after", after))
    )
    return files, before, after, (before[0] > 0) & (after[0] > 0)


def test_a_16_bit_pair_is_stretched_by_percentiles_of_each_image_and_band(deep_pair, run, expect, read_map):
    files, before, after, valid = deep_pair
    output, _ = run(files)
    values = [
        stretched(image, *(np.percentile(image[:, valid], share, axis=1) for share in (2, 98)))
        for image in (before, after)
    ]
    assert_is_nearest_level(read_map(output), expect(*values, valid), valid)


def test_a_joint_stretch_takes_the_percentiles_of_both_images_together(deep_pair, run, expect, read_map):
    files, before, after, valid = deep_pair
    output, _ = run(files, stretch="joint")
    both = np.concatenate([before[:, valid], after[:, valid]], axis=1)
    limits = [np.percentile(both, share, axis=1) for share in (2, 98)]
    values = [stretched(image, *limits) for image in (before, after)]
    assert_is_nearest_level(read_map(output), expect(*values, valid), valid)


def test_a_fixed_stretch_maps_its_two_numbers_onto_the_models_range(deep_pair, run, expect, read_map):
    files, before, after, valid = deep_pair
    output, _ = run(files, stretch="500,9000.5")
    values = [stretched(image, np.full(3, 500.0), np.full(3, 9000.5)) for image in (before, after)]
    assert_is_nearest_level(read_map(output), expect(*values, valid), valid)


def test_without_a_stretch_16_bit_values_reach_the_network_as_they_are(
    tmp_path, write_model, deep_pair, run, expect, read_map
):
    files, before, after, valid = deep_pair
    mean, std = [4000.0, 5000.0, 6000.0], [1500.0, 2500.0, 3000.0]
    model = write_model(tmp_path / "raw.safetensors", normalisation={"mean": mean, "std": std})
    output, _ = run(files, stretch="none", model=model)
    probability = expect(before, after, valid, mean=np.array(mean), std=np.array(std), model=model)
    assert_is_nearest_level(read_map(output), probability, valid)


def test_an_8_bit_pair_can_be_stretched_too(tmp_path, write_image, scene, run, expect, read_map):
    before, after = scene(60, 64, brighter=False)
    pair = write_image(tmp_path / "a.tif", before), write_image(tmp_path / "b.tif", after)
    output, _ = run(pair, stretch="each")
    values = [
        stretched(image, *(np.percentile(image.reshape(3, -1), share, axis=1) for share in (2, 98)))
        for image in (before, after)
    ]
    assert_is_nearest_level(read_map(output), expect(*values, everywhere(before)), everywhere(before))


def test_an_8_bit_and_a_16_bit_image_are_each_scaled_by_their_own_rule(
    tmp_path, write_image, deep_pair, run, expect, read_map
):
    files, before, after, _ = deep_pair
    light = (before // 50).clip(1, 255).astype(np.uint8)
    first = write_image(tmp_path / "light.tif", light)
    output, _ = run((first, files[1]))
    valid = after[0] > 0
    limits = [np.percentile(after[:, valid], share, axis=1) for share in (2, 98)]
    assert_is_nearest_level(read_map(output), expect(light / 255, stretched(after, *limits), valid), valid)


@pytest.mark.parametrize("deep", [False, True], ids=["8-bit", "16-bit"])
def test_a_model_of_values_0_to_255_gets_them(
    tmp_path, write_image, write_model, scene, deep_pair, run, expect, read_map, deep
):
    mean, std = [120.0, 100.0, 90.0], [50.0, 60.0, 40.0]
    model = write_model(
        tmp_path / "m255.safetensors", value_range=[0, 255], normalisation={"mean": mean, "std": std}
    )
    if deep:
        pair, before, after, valid = deep_pair
        before, after = (
            255 * stretched(image, *(np.percentile(image[:, valid], share, axis=1) for share in (2, 98)))
            for image in (before, after)
        )
    else:
        before, after = scene(60, 64)
        pair = write_image(tmp_path / "a.tif", before), write_image(tmp_path / "b.tif", after)
        valid = everywhere(before)
    output, _ = run(pair, model=model)
    probability = expect(before, after, valid, mean=np.array(mean), std=np.array(std), model=model)
    assert_is_nearest_level(read_map(output), probability, valid)


def test_a_float_pair_with_numbers_that_are_not_finite_is_mapped_everywhere_else(
    tmp_path, write_image, scene, run, expect, read_map
):
    before, after = (image / np.float32(300) for image in scene(60, 64))
    before, after = before.astype(np.float32), after.astype(np.float32)
    before[1, 5, 6], after[2, 40:50, 3] = np.nan, np.inf
    pair = write_image(tmp_path / "a.tif", before), write_image(tmp_path / "b.tif", after)
    output, _ = run(pair, stretch="0,1")
    valid = np.isfinite(before).all(0) & np.isfinite(after).all(0)
    assert_is_nearest_level(read_map(output), expect(before, after, valid), valid)


@pytest.mark.parametrize(("height", "width"), [(1, 1), (3, 31), (32, 1), (65, 20)])
def test_tiny_images_are_mapped_to_their_very_edge(
    tmp_path, write_image, scene, run, read_map, height, width
):
    pair = tuple(
        write_image(tmp_path / f"{name}.tif", image) for name, image in zip("ab", scene(height, width))
    )
    for model in ("cva", None):
        output, result = run(pair, **({"model": model} if model else {}))
        values = read_map(output)
        assert values.shape == (height, width)
        assert (values <= 250).all()
        assert result["valid_pixels"] == height * width


@pytest.mark.slow
def test_every_batch_size_gives_the_same_map_bit_for_bit(
    pair_files, model_path, tmp_path, command_line, read_map
):
    maps = []
    for batch in ("1", "2", "5", "auto"):
        output = tmp_path / f"batch_{batch}.tif"
        arguments = [
            "--model",
            model_path,
            "--window",
            40,
            "--overlap",
            20,
            "--batch",
            batch,
            "--device",
            "cpu",
        ]
        assert command_line("detect", *pair_files, "--output", output, *arguments) == 0
        maps.append(read_map(output))
    assert all((values == maps[0]).all() for values in maps)


@pytest.mark.parametrize("augment", ["flips", "d4"])
def test_augmentation_averages_over_views_of_each_window(
    tmp_path, write_image, scene, run, expect, read_map, augment
):
    before, after = scene(48, 64)
    pair = write_image(tmp_path / "a.tif", before), write_image(tmp_path / "b.tif", after)
    output, _ = run(pair, augment=augment)
    turns = range(4) if augment == "d4" else (0, 2)
    seen = []
    for turn in turns:
        for mirror in (False, True):
            views = [
                np.rot90(image[..., ::-1] if mirror else image, turn, (1, 2)) / 255
                for image in (before, after)
            ]
            back = np.rot90(expect(*views, everywhere(views[0])), -turn)
            seen.append(back[:, ::-1] if mirror else back)
    assert_is_nearest_level(read_map(output), np.mean(seen, axis=0), everywhere(before))


def test_bfloat16_gives_nearly_the_map_of_float32(pair_files, run, read_map):
    exact, rough = (
        read_map(run(pair_files, precision=name)[0]).astype(int) for name in ("float32", "bfloat16")
    )
    difference = np.abs(exact - rough)
    assert 0 < difference.mean() < 5
    assert np.percentile(difference, 99) < 25


@pytest.mark.parametrize(
    ("steepness", "window", "precision", "reason"),
    [
        (0.01, 32, "bfloat16", "Computing in bfloat16: bfloat16 moves probabilities by up to "),
        (30, 32, "float32", "Computing in float32: bfloat16 moves probabilities by up to 0."),
        (0.01, 64, "float32", "Computing in float32, as so few windows"),
    ],
    ids=["little is changed", "much is changed", "few windows"],
)
def test_auto_takes_a_lower_precision_where_it_changes_little_and_the_run_repays_finding_out(
    steepness, window, precision, reason, pair_files, model_path, run, tmp_path, monkeypatch
):
    monkeypatch.setattr(Processor, "fast_precisions", lambda self: ["bfloat16"])
    network, card = models.load(model_path)
    for parameter in network.classifier[2].parameters():  # of the batch norm, from which logits follow
        parameter.data *= steepness
    models.save(tmp_path / "model.safetensors", network, card)
    model = str(tmp_path / "model.safetensors")
    output, _ = run(pair_files, model=model, precision="auto", window=window, overlap=16)
    parameters = json.loads(gdal.Open(output).GetMetadataItem("DCD_PARAMETERS"))
    assert parameters["precision"] == precision
    assert parameters["precision_reason"].startswith(reason)


def test_in_one_light_a_darkened_image_gives_the_map_of_the_image_that_is_not(
    tmp_path, scene, write_image, run, read_map
):
    before, after = scene(160, 200)
    bright = (60 + 0.7 * before.astype(float)).astype(np.uint8)
    mixed = bright.copy()
    mixed[:, 50:90, 60:110] = after[:, 50:90, 60:110]  # change, in the light of the other
    noise = np.random.default_rng(seeded(6)).normal(0, 1, bright.shape)
    dark = (0.5 * bright + 10 + noise).round().astype(np.uint8)
    files = {
        name: write_image(tmp_path / f"{name}.tif", image)
        for name, image in (("bright", bright), ("dark", dark), ("later", mixed))
    }
    expected, _ = run((files["bright"], files["later"]))
    normalised, _ = run((files["dark"], files["later"]), normalise="irmad")
    as_it_is, _ = run((files["dark"], files["later"]))
    assert json.loads(gdal.Open(normalised).GetMetadataItem("DCD_PARAMETERS"))["normalise"] == "irmad"
    differences = [
        np.abs(read_map(path).astype(float) - read_map(expected)).mean() for path in (normalised, as_it_is)
    ]
    assert differences[0] < 0.2 * differences[1]


def test_without_openvino_the_map_is_the_same_but_for_a_level(
    pair_files, run, read_map, run_engine, without_openvino, model_path, tmp_path
):
    expected = read_map(run(pair_files, precision="float32")[0]).astype(int)
    output = tmp_path / "by torch.tif"
    run_engine(
        "detect",
        *pair_files,
        "--model",
        model_path,
        "--precision",
        "float32",
        "--output",
        output,
        environment=without_openvino,
    ).check_returncode()
    assert np.abs(read_map(output) - expected).max() <= 1


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_how_many_threads_compute_changes_nothing(threads, pair_files, run, read_map):
    expected, _ = run(pair_files, window=40, overlap=28)
    found, _ = run(pair_files, window=40, overlap=28, threads=threads)
    assert (read_map(found) == read_map(expected)).all()
    assert json.loads(gdal.Open(found).GetMetadataItem("DCD_PARAMETERS"))["threads"] == threads


def test_afterwards_torch_has_its_threads_again(pair_files, run):
    before = torch.get_num_threads()
    run(pair_files, threads=before + 1)
    assert torch.get_num_threads() == before


def test_the_threshold_is_the_cards_unless_one_is_given(pair_files, run, read_map):
    output, result = run(pair_files)
    assert result["threshold"] == 0.4
    assert result["change_pixels"] == (read_map(output) >= 100).sum()
    output, result = run(pair_files, threshold=0.8)
    assert result["threshold"] == 0.8
    assert result["change_pixels"] == (read_map(output) >= 200).sum()
    assert 0 < result["change_pixels"] < result["valid_pixels"] == 120 * 90


def test_window_and_overlap_are_the_cards_and_the_overlap_keeps_its_share_of_another_window(
    pair_files, run, read_map
):
    assert (read_map(run(pair_files)[0]) == read_map(run(pair_files, window=64, overlap=16)[0])).all()
    assert (
        read_map(run(pair_files, window=80)[0]) == read_map(run(pair_files, window=80, overlap=20)[0])
    ).all()


def test_the_map_tells_the_effective_value_of_every_option(pair_files, run):
    output, _ = run(pair_files, overlap=8)
    told = gdal.Open(output).GetMetadata()
    parameters = json.loads(told["DCD_PARAMETERS"])
    assert (told["DCD_MODEL"], told["DCD_BEFORE"], told["DCD_AFTER"]) == ("small", *pair_files)
    expected = {
        "window": 64,
        "overlap": 8,
        "threshold": 0.4,
        "stretch": "none",
        "before_bands": [1, 2, 3],
        "device": "cpu",
        "precision": "float32",
        "augment": "none",
        "grid": "after",
    }
    assert {name: parameters[name] for name in expected} == expected


def test_bands_are_read_in_the_order_asked_for(tmp_path, write_image, scene, run, read_map):
    before, after = scene(60, 64)
    plain = write_image(tmp_path / "a.tif", before), write_image(tmp_path / "b.tif", after)
    turned = write_image(tmp_path / "c.tif", before[::-1]), write_image(tmp_path / "d.tif", after[[1, 2, 0]])
    expected = read_map(run(plain)[0])
    output, _ = run(turned, before_bands=[3, 2, 1], after_bands=[3, 1, 2])
    assert (read_map(output) == expected).all()
    assert (read_map(run(turned)[0]) != expected).any()


def test_change_vector_analysis_does_not_care_which_image_came_first(pair_files, run, read_map):
    forth = read_map(run(pair_files, model="cva")[0])
    back = read_map(run(pair_files[::-1], model="cva")[0])
    assert (forth == back).all()


def test_change_vector_analysis_finds_the_repainted_block(pair_files, run, read_map):
    values = read_map(run(pair_files, model="cva")[0])
    block = np.zeros(values.shape, dtype=bool)
    block[30:46, 30:61] = True
    assert (values[block] >= 125).mean() > 0.8
    assert (values[~block] >= 125).mean() < 0.05


@pytest.mark.slow
def test_change_vector_analysis_gives_the_same_map_with_any_window(pair_files, run, read_map):
    maps = [
        read_map(run(pair_files, model="cva", window=window, overlap=overlap)[0])
        for window, overlap in ((512, 0), (32, 0), (50, 49), (64, 13))
    ]
    assert all((values == maps[0]).all() for values in maps)


def test_a_network_whose_numbers_are_not_finite_fails_and_leaves_no_map(
    pair_files, tmp_path, model_path, run
):
    network, card = models.load(model_path)
    with torch.no_grad():
        network.classifier[1].weight.fill_(float("inf"))
    broken = tmp_path / "broken.safetensors"
    models.save(broken, network, card)
    with pytest.raises(EnvironmentFailure, match="not finite; run again with --precision float32"):
        run(pair_files, model=str(broken), output=str(tmp_path / "change.tif"))
    assert not (tmp_path / "change.tif").exists()


def test_a_cancelled_run_keeps_its_rows_and_the_next_gives_the_map_of_an_uninterrupted_one(
    pair_files, model_path, tmp_path, run, read_map
):
    whole = read_map(run(pair_files, window=32, overlap=16)[0])
    output = str(tmp_path / "cancelled.tif")
    options = DetectOptions(
        *pair_files,
        output,
        model=model_path,
        window=32,
        overlap=16,
        batch=1,
        device="cpu",
        precision="float32",
    )
    with pytest.raises(Cancelled):
        detect(options, Reporter(lambda event: None, StopAfter(20)))
    assert not os.path.exists(output)
    assert Path(output + ".journal").exists()
    result = detect(options, Reporter(lambda event: None))
    assert 0 < result.resumed_rows < 90
    assert (read_map(output) == whole).all()
    assert [path.name for path in tmp_path.glob("cancelled*")] == ["cancelled.tif"]


def test_a_run_cancelled_before_its_first_finished_row_leaves_nothing(pair_files, model_path, tmp_path):
    options = DetectOptions(*pair_files, str(tmp_path / "m.tif"), model=model_path, batch=1, device="cpu")
    with pytest.raises(Cancelled):
        detect(options, Reporter(lambda event: None, StopAfter(1)))
    assert not list(tmp_path.glob("m.tif*"))


def test_polygons_made_again_from_a_map_have_the_minimum_area_of_its_run_unless_told_another(
    pair_files, tmp_path, run
):
    def rows(path):
        dataset = gdal.OpenEx(path)
        return sorted(bytes(row.GetGeometryRef().ExportToWkb()) for row in dataset.GetLayer(0))

    def made_again(name, **options):
        path = str(tmp_path / name)
        result = polygons(PolygonOptions(output, path, **options), Reporter(lambda event: None))
        return rows(path), result.min_area

    first = str(tmp_path / "change.gpkg")
    output, _ = run(pair_files, model="cva", polygons=first, min_area=3.0, threshold=0.1)
    assert made_again("same.gpkg") == (rows(first), 3.0)
    everything, least = made_again("all.gpkg", min_area=0.0)
    assert least == 0 and len(everything) > len(rows(first)) > 0


def test_polygons_come_with_the_result(pair_files, tmp_path, run):
    polygons = str(tmp_path / "change.gpkg")
    output, result = run(pair_files, model="cva", polygons=polygons)
    dataset = gdal.OpenEx(polygons)
    layer = dataset.GetLayer("change")
    assert result["polygons"] == polygons
    assert result["polygon_count"] == layer.GetFeatureCount() > 0
    assert result["change_area_m2"] == pytest.approx(result["change_pixels"] * 0.25, rel=2e-3)
    assert result["change_area_m2"] == pytest.approx(sum(feature["area_m2"] for feature in layer))


def test_events_tell_the_windows_planned_and_done(pair_files, model_path, tmp_path):
    events = []
    options = DetectOptions(*pair_files, str(tmp_path / "m.tif"), model=model_path, device="cpu")
    result = detect(options, Reporter(events.append))
    started = [event for event in events if event["event"] == "started"]
    progress = [event for event in events if event["event"] == "progress"]
    assert started == [{"event": "started", "total": 6, "unit": "windows", "device": "the processor"}]
    assert (progress[-1]["done"], progress[-1]["total"], progress[-1]["remaining_s"]) == (6, 6, 0.0)
    assert result.windows == 6
    assert result.seconds >= 0


def test_the_inputs_are_left_as_they_were(pair_files, run):
    folder = Path(pair_files[0]).parent
    before = {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.glob("*.tif*")}
    run(pair_files, model="cva", output=str(folder / "out.tif"), stretch="each")
    after = {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.glob("*.tif*")}
    del after["out.tif"]
    assert after == before
