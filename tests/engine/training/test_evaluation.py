from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Callable

import numpy as np
import pytest
import torch
from osgeo import gdal, gdal_array

from engine import models
from engine.contract.errors import EnvironmentFailure, InputError
from engine.training.calibration import sweep
from engine.training.dataset import open_split
from engine.training.evaluation import evaluate_split
from engine.training.metrics import Confusion
from tests.seeds import seeded

WINDOW = 64


def write_picture(path: Path, pixels: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    driver = gdal.GetDriverByName("GTiff" if path.suffix == ".tif" else "PNG")
    driver.CreateCopy(str(path), gdal_array.OpenArray(np.ascontiguousarray(pixels))).FlushCache()


def labels(height: int, width: int, seed: int) -> np.ndarray:
    """Blocks of change, (height, width) bool."""
    coarse = np.random.default_rng(seeded(seed)).random((height // 8 + 1, width // 8 + 1)) < 0.3
    return coarse.repeat(8, 0).repeat(8, 1)[:height, :width]


@pytest.fixture(scope="module")
def data_set(tmp_path_factory, scene) -> Path:
    """Three pairs of different sizes in `test`; of the second one corner does not count."""
    folder = tmp_path_factory.mktemp("set")
    for index, (height, width) in enumerate([(128, 192), (90, 120), (50, 70)]):
        before, after = scene(height, width, seed=index)
        name = f"{index}.png"
        valid = np.ones((height, width), dtype=np.uint8)
        if index == 1:
            valid[:40, :50] = 0
        write_picture(folder / "test" / "A" / name, before)
        write_picture(folder / "test" / "B" / name, after)
        write_picture(folder / "test" / "label" / name, labels(height, width, index).astype(np.uint8) * 255)
        write_picture(folder / "test" / "valid" / name, valid * 255)
    return folder


@pytest.fixture(scope="module")
def network_and_card(model_path) -> tuple[torch.nn.Module, dict]:
    return models.load(model_path)


def forward(network: torch.nn.Module, card: dict, before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Probabilities (height, width) of one pass over (bands, height, width) 8-bit images."""
    mean, std = (torch.tensor(getattr(card.normalisation, key))[:, None, None] for key in ("mean", "std"))
    pair = [((torch.from_numpy(image).float() / 255 - mean) / std)[None] for image in (before, after)]
    with torch.no_grad():
        return torch.sigmoid(network.eval()(*pair))[0, 0].numpy()


def tiles(length: int) -> list[slice]:
    """Side by side from the start; the last ends at the edge."""
    if length <= WINDOW:
        return [slice(0, length)]
    whole = [slice(at, at + WINDOW) for at in range(0, length - WINDOW + 1, WINDOW)]
    return whole if length % WINDOW == 0 else [*whole, slice(length - WINDOW, length)]


def by_single_tiles(
    predict: Callable[[np.ndarray, np.ndarray], np.ndarray], before: np.ndarray, after: np.ndarray
) -> np.ndarray:
    probability = np.full(before.shape[1:], np.nan)
    for rows in tiles(before.shape[1]):
        for columns in tiles(before.shape[2]):
            probability[rows, columns] = predict(before[:, rows, columns], after[:, rows, columns])
    return probability


def test_patches_are_single_forward_passes_over_tiles_side_by_side(data_set, network_and_card):
    network, card = network_and_card
    split = open_split(data_set, "test")
    evaluation = evaluate_split(network, card, split, with_objects=True)
    assert [name for name, _ in evaluation.per_image] == split.names
    assert evaluation.threshold == card.threshold == 0.4
    for index, (_, table) in enumerate(evaluation.per_image):
        sample = split.read(index)
        probability = by_single_tiles(
            lambda *pair: forward(network, card, *pair), sample.before, sample.after
        )
        unsure = np.abs(probability - 0.4) < 1e-5
        assert unsure.sum() < 5
        expected = Confusion.of(probability >= 0.4, sample.label, sample.valid)
        for found, wanted in zip(table.as_json().values(), expected.as_json().values()):
            assert abs(found - wanted) <= unsure.sum()
    assert evaluation.confusion.tp > 100 and evaluation.confusion.tn > 100
    assert evaluation.objects.tp + evaluation.objects.fn > 10


@pytest.mark.slow
def test_scenes_are_counted_as_the_change_maps_that_detect_writes(
    data_set, model_path, network_and_card, tmp_path, command_line, read_map
):
    split = open_split(data_set, "test")
    evaluation = evaluate_split(*network_and_card, split, protocol="scene", augment="flips", threshold=0.3)
    for index, (name, table) in enumerate(evaluation.per_image):
        images = [data_set / "test" / folder / f"{name}.png" for folder in ("A", "B")]
        output = tmp_path / f"{name}.tif"
        arguments = ("--model", model_path, "--augment", "flips", "--output", output)
        assert command_line("detect", *images, *arguments) == 0
        sample = split.read(index)
        assert table == Confusion.of(read_map(output) >= 0.3 * 250, sample.label, sample.valid)


def test_pixels_that_do_not_count_are_seen_by_the_network(data_set, network_and_card):
    """Pixels without a label lie in an image like any others: what is found beside them does not change."""
    network, card = network_and_card
    split = open_split(data_set, "test")
    sample = split.read(1)
    assert not sample.valid.all()
    table = dict(evaluate_split(network, card, split).per_image)["1"]
    probability = by_single_tiles(lambda *pair: forward(network, card, *pair), sample.before, sample.after)
    assert table.total == sample.valid.sum()
    assert abs(table.tp + table.fp - ((probability >= 0.4) & sample.valid).sum()) <= 2


@pytest.fixture
def set_with_holes(tmp_path, write_image, scene) -> Path:
    """Two pairs whose images hold no data in parts, by a nodata value or a mask; one pair is of 16 bits."""
    folder = tmp_path / "holes" / "test"
    for number, kind in enumerate((np.uint8, np.uint16)):
        for index, name in enumerate("AB"):
            (folder / name).mkdir(parents=True, exist_ok=True)
            pixels = (
                scene(90, 120, seed=4 + number)[index].astype(kind) * (37 if kind == np.uint16 else 1) + 1
            )
            pixels[:, 30 * index : 30 * index + 40, 10:50] = 0
            write_image(folder / name / f"{number}.tif", pixels, nodata=0)
        write_picture(folder / "label" / f"{number}.tif", labels(90, 120, number).astype(np.uint8) * 255)
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    masked = gdal.Open(str(folder / "B" / "0.tif"), gdal.GA_Update)
    masked.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((90, 120), 255, dtype=np.uint8)
    mask[60:, 70:100] = 0
    masked.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    masked = None
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
    return folder.parent


def test_pixels_without_data_are_to_a_network_what_they_are_in_detect(
    set_with_holes, model_path, network_and_card, tmp_path, command_line, read_map
):
    split = open_split(set_with_holes, "test")
    scenes = evaluate_split(*network_and_card, split, protocol="scene")
    for index, (name, table) in enumerate(scenes.per_image):
        images = [set_with_holes / "test" / folder / f"{name}.tif" for folder in ("A", "B")]
        output = tmp_path / f"{name}.tif"
        assert command_line("detect", *images, "--model", model_path, "--output", output) == 0
        values, sample = read_map(output), split.read(index)
        assert 1000 < (values == 255).sum() < 5000
        np.testing.assert_array_equal(sample.valid, values != 255)
        assert table == Confusion.of(values >= 0.4 * 250, sample.label, values != 255)


def test_tiles_with_pixels_without_data_are_forward_passes_with_means_there(set_with_holes, network_and_card):
    network, card = network_and_card
    split = open_split(set_with_holes, "test")
    sample = split.read(0)
    means = np.array(card.normalisation.mean)[:, None, None] * 255
    images = [np.where(sample.holds_data, image, means) for image in (sample.before, sample.after)]
    probability = by_single_tiles(lambda *pair: forward(network, card, *pair), *images)
    table = dict(evaluate_split(network, card, split).per_image)["0"]
    expected = Confusion.of(probability >= 0.4, sample.label, sample.valid)
    assert np.abs(np.array(list(table.as_json().values())) - list(expected.as_json().values())).max() <= 2


@pytest.mark.parametrize("protocol", ["patches", "scene"])
def test_the_number_of_tiles_computed_at_once_changes_nothing(data_set, network_and_card, protocol):
    split = open_split(data_set, "test")
    one, many = (
        evaluate_split(*network_and_card, split, protocol=protocol, batch=batch, with_objects=True)
        for batch in (1, 7)
    )
    assert one.per_image == many.per_image
    assert one.objects == many.objects
    assert np.array_equal(one.histogram.positives, many.histogram.positives)


@pytest.mark.slow
@pytest.mark.parametrize("protocol", ["patches", "scene"])
def test_the_histogram_gives_at_every_threshold_what_evaluating_there_gives(
    data_set, network_and_card, protocol
):
    split = open_split(data_set, "test")
    tables = dict(sweep(evaluate_split(*network_and_card, split, protocol=protocol).histogram))
    for threshold in (0.0, 0.1, 0.5, 0.7, 1.0):
        found = evaluate_split(*network_and_card, split, protocol=protocol, threshold=threshold)
        assert found.confusion == tables[threshold]


def test_augmented_patches_are_the_mean_over_flipped_views(data_set, network_and_card):
    network, card = network_and_card

    def mean_of_flips(before: np.ndarray, after: np.ndarray) -> np.ndarray:
        views = []
        for axes in ((), (1,), (2,), (1, 2)):
            pair = (np.flip(image, axes).copy() for image in (before, after))
            views.append(np.flip(forward(network, card, *pair), [axis - 1 for axis in axes]))
        return np.mean(views, axis=0)

    split = open_split(data_set, "test")
    sample = split.read(2)
    expected = by_single_tiles(mean_of_flips, sample.before, sample.after) >= 0.4
    table = dict(evaluate_split(network, card, split, augment="flips").per_image)["2"]
    assert abs(table.tp - (expected & sample.label).sum()) <= 1
    assert abs(table.fp - (expected & ~sample.label).sum()) <= 1


def test_a_network_in_training_is_evaluated_as_it_would_be_used_and_stays_in_training(
    data_set, network_and_card
):
    network, card = network_and_card
    split = open_split(data_set, "test")
    expected = evaluate_split(network, card, split).confusion
    statistics = {name: value.clone() for name, value in network.state_dict().items()}
    network.train()
    try:
        assert evaluate_split(network, card, split).confusion == expected
        assert network.training
    finally:
        network.eval()
    assert all(torch.equal(value, statistics[name]) for name, value in network.state_dict().items())


def test_numbers_that_are_not_finite_are_told_instead_of_counted(data_set, network_and_card):
    network, card = network_and_card
    broken = copy.deepcopy(network)
    with torch.no_grad():
        next(broken.classifier.parameters()).fill_(torch.nan)
    for protocol in ("patches", "scene"):
        with pytest.raises(EnvironmentFailure, match="not finite"):
            evaluate_split(broken, card, open_split(data_set, "test"), protocol=protocol)


def test_the_command_prints_figures_that_follow_from_its_counts(data_set, model_path, command_line, capfd):
    arguments = ("--model", model_path, "--data", data_set, "--device", "cpu", "--json")
    assert command_line("evaluate", *arguments) == 0
    result = json.loads(capfd.readouterr().out)
    assert {"confusion", "metrics", "threshold"} < set(result)
    table = Confusion(**result["confusion"])
    assert result["metrics"] == table.metrics()
    assert result["threshold"] == 0.4
    assert table.total == 128 * 192 + 90 * 120 + 50 * 70 - 40 * 50
    parts = [Confusion(**image["confusion"]) for image in result["per_image"]]
    assert sum(parts, Confusion()) == table


@pytest.mark.slow
def test_several_models_make_one_table(data_set, model_path, write_model, tmp_path, command_line, capfd):
    other = write_model(tmp_path / "other.safetensors", seed=9, name="other", threshold=0.25)
    arguments = ("--data", data_set, "--protocol", "scene")
    assert command_line("evaluate", "--model", model_path, other, *arguments, "--json") == 0
    results = json.loads(capfd.readouterr().out)["models"]
    assert [result["model"] for result in results] == ["small", "other"]
    assert [result["threshold"] for result in results] == [0.4, 0.25]
    assert command_line("evaluate", "--model", model_path, "--model", other, *arguments) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].split()[:3] == ["precision", "recall", "F1"]
    for line, result in zip(lines[1:3], results):
        assert line.split()[:4] == [
            result["model"],
            *(f"{result['metrics'][name]:.4f}" for name in ("precision", "recall", "f1")),
        ]


def test_a_split_without_change_has_undefined_figures(
    data_set, model_path, tmp_path, scene, command_line, capfd
):
    before, after = scene(64, 64)
    for folder, pixels in (("A", before), ("B", after), ("label", np.zeros((64, 64), np.uint8))):
        write_picture(tmp_path / "test" / folder / "1.png", pixels)
    arguments = ("--model", model_path, "--data", tmp_path, "--threshold", "1", "--json")
    assert command_line("evaluate", *arguments) == 0
    result = json.loads(capfd.readouterr().out)
    assert result["confusion"] == {"tp": 0, "fp": 0, "fn": 0, "tn": 64 * 64}
    assert result["metrics"]["f1"] is result["metrics"]["kappa"] is result["metrics"]["mean_iou"] is None
    assert result["metrics"]["overall_accuracy"] == 1
    assert command_line("evaluate", *arguments[:-1]) == 0
    assert "–" in capfd.readouterr().out


def test_images_of_more_bands_give_the_model_its_first_ones_and_fewer_are_refused(
    data_set, network_and_card, model_path, tmp_path, command_line, capfd
):
    sample = open_split(data_set, "test").read(0)
    for folder, pixels in (("A", sample.before), ("B", sample.after)):
        write_picture(tmp_path / "test" / folder / "0.tif", np.concatenate([pixels, pixels[:1]]))
        write_picture(tmp_path / "val" / folder / "0.tif", pixels[:2])
    for split in ("test", "val"):
        write_picture(tmp_path / split / "label" / "0.png", sample.label.astype(np.uint8))
    assert command_line("evaluate", "--model", model_path, "--data", tmp_path, "--json") == 0
    confusion = json.loads(capfd.readouterr().out)["confusion"]
    assert (
        confusion == evaluate_split(*network_and_card, open_split(data_set, "test")).per_image[0][1].as_json()
    )
    assert command_line("evaluate", "--model", model_path, "--data", tmp_path, "--split", "val") == 1
    assert "have 2 bands but the model small reads 3" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--threshold", "1.5"), "--threshold 1.5 is not a probability"),
        (("--batch", "0"), "--batch 0 is below 1"),
        (("--split", "nowhere"), "nowhere"),
    ],
)
def test_what_cannot_be_evaluated_is_told_in_a_sentence(
    data_set, model_path, command_line, capfd, arguments, sentence
):
    assert command_line("evaluate", "--model", model_path, "--data", data_set, *arguments) == 1
    error = capfd.readouterr().err
    assert sentence in error and error.startswith("error: ") and error.count("\n") == 1


def test_a_damaged_image_is_named(data_set, network_and_card, tmp_path):
    sample = open_split(data_set, "test").read(0)
    for folder in ("A", "B"):
        write_picture(tmp_path / "test" / folder / "0.png", sample.before)
    write_picture(tmp_path / "test" / "label" / "0.png", sample.label.astype(np.uint8))
    split = open_split(tmp_path, "test")
    image = tmp_path / "test" / "A" / "0.png"
    image.write_bytes(image.read_bytes()[:2000])
    with pytest.raises(InputError, match="A/0.png"):
        evaluate_split(*network_and_card, split)


def test_a_mask_of_three_values_is_refused_instead_of_guessed_at(
    tmp_path, scene, model_path, command_line, capfd
):
    before, after = scene(64, 64)
    classes = (np.arange(64 * 64).reshape(64, 64) % 3).astype(np.uint8)
    for folder, pixels in (("A", before), ("B", after), ("label", classes)):
        write_picture(tmp_path / "test" / folder / "1.png", pixels)
    assert command_line("evaluate", "--model", model_path, "--data", tmp_path) == 1
    assert "1.png has 3 values (0, 1, 2)" in capfd.readouterr().err
