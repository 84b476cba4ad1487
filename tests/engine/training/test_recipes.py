"""The recipes against the papers' figures, and learning rates against torch's own schedulers."""

from __future__ import annotations

import dataclasses
import json

import pytest
import torch

from engine.contract.errors import InputError
from engine.training import recipes
from engine.training.recipes import Recipe, choose_recipe, parsed_values, with_values
from engine.training.schedule import learning_rate

STEPS = 7


def rates(recipe: recipes.Recipe) -> list[float]:
    """Of the first step of each epoch."""
    return [learning_rate(recipe, epoch * STEPS, STEPS) for epoch in range(recipe.epochs)]


def by_scheduler(recipe: recipes.Recipe, make) -> list[float]:
    optimiser = torch.optim.SGD([torch.zeros(1, requires_grad=True)], recipe.lr)
    scheduler, found = make(optimiser), []
    for _ in range(recipe.epochs):
        found.append(optimiser.param_groups[0]["lr"])
        optimiser.step()
        scheduler.step()
    return found


def test_hsanet_is_trained_as_its_paper_says():
    recipe = choose_recipe(None, "hsanet", None)
    assert (recipe.optimiser, recipe.lr, recipe.weight_decay) == ("adamw", 5e-4, 0.0025)
    assert (recipe.patch, recipe.batch, recipe.epochs, recipe.select) == (256, 8, 50, "iou")
    assert (recipe.losses, recipe.auxiliary_weight) == ({"dice_whole_batch": 1.0}, 1.0)
    assert (recipe.augmentation.rotation, recipe.augmentation.rotation_degrees) == (0.2, 15)
    assert (recipe.augmentation.crop_pixels, recipe.augmentation.mosaic) == (30, 0.75)


def test_hsanets_rate_restarts_as_torchs_scheduler_does():
    recipe = choose_recipe(None, "hsanet", None)
    restarts = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts
    expected = by_scheduler(recipe, lambda optimiser: restarts(optimiser, T_0=15, T_mult=2))
    assert rates(recipe) == pytest.approx(expected)


def test_sscfnet_is_trained_as_its_paper_says():
    recipe = choose_recipe(None, "sscfnet", None)
    assert (recipe.optimiser, recipe.momentum, recipe.weight_decay) == ("sgd", 0.9, 5e-4)
    assert (recipe.lr, recipe.batch, recipe.epochs, recipe.warmup_epochs) == (0.01, 8, 100, 5)
    assert (recipe.losses, recipe.auxiliary_weight) == ({"binary_cross_entropy": 1.0}, 0.5)


def test_sscfnets_rate_rises_for_five_epochs_and_then_falls_as_a_half_cosine():
    recipe = choose_recipe(None, "sscfnet", None)
    found = [learning_rate(recipe, step, STEPS) for step in range(recipe.epochs * STEPS)]
    assert found[0] == pytest.approx(0.01 / (5 * STEPS))
    assert found[5 * STEPS - 1] == pytest.approx(0.01) == pytest.approx(max(found))
    falling = torch.optim.lr_scheduler.CosineAnnealingLR
    expected = by_scheduler(
        with_values(recipe, {"epochs": 95, "warmup_epochs": 0}),
        lambda optimiser: falling(optimiser, T_max=95),
    )
    assert found[5 * STEPS :: STEPS] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("data_set", "batch", "constant", "falling"),
    [(None, 16, 200, 100), ("levir", 16, 200, 100), ("sysu", 8, 50, 50), ("season-varying", 8, 50, 150)],
)
@pytest.mark.parametrize("network", ["isnet", "isnet_lw"])
def test_isnet_is_trained_as_its_paper_says_for_each_data_set(network, data_set, batch, constant, falling):
    recipe = choose_recipe(None, network, data_set)
    assert (recipe.optimiser, recipe.beta1, recipe.beta2, recipe.lr) == ("adam", 0.5, 0.999, 1e-4)
    assert (recipe.batch, recipe.epochs) == (batch, constant + falling)
    assert recipe.losses == {"cross_entropy": 1.0, "dice_two_class": 1.0}
    found = rates(recipe)
    assert found[:constant] == [1e-4] * constant
    assert found[constant:] == pytest.approx([1e-4 * (falling - k) / falling for k in range(falling)])


@pytest.mark.parametrize(
    ("network", "losses"),
    [
        ("cgnet", {"binary_cross_entropy": 1.0}),
        ("hcgmnet", {"binary_cross_entropy": 1.0, "dice_whole_batch": 1.0}),
    ],
)
def test_networks_with_a_guide_map_are_trained_on_it_as_on_the_result(network, losses):
    recipe = choose_recipe(None, network, None)
    assert (recipe.losses, recipe.auxiliary_weight, recipe.select) == (losses, 1.0, "iou")
    assert (recipe.optimiser, recipe.lr, recipe.weight_decay, recipe.batch) == ("adamw", 5e-4, 0.0025, 8)
    restarts = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts
    expected = by_scheduler(recipe, lambda optimiser: restarts(optimiser, T_0=15, T_mult=2))
    assert rates(recipe) == pytest.approx(expected) and len(expected) == 49


@pytest.mark.parametrize(
    ("network", "rate", "decay", "batch", "epochs", "losses"),
    [
        ("hanet", 5e-4, 5e-4, 8, 50, {"focal_root": 1.0, "dice_two_class": 1.0}),
        ("mspsnet", 1e-3, 0.01, 2, 120, {"cross_entropy": 1.0, "dice_two_class": 1.0}),
    ],
)
def test_mspsnet_and_hanet_are_trained_as_published(network, rate, decay, batch, epochs, losses):
    recipe = choose_recipe(None, network, None)
    stepping = torch.optim.lr_scheduler.StepLR
    expected = by_scheduler(recipe, lambda optimiser: stepping(optimiser, step_size=8, gamma=0.5))
    assert rates(recipe) == pytest.approx(expected)
    assert (recipe.lr, recipe.weight_decay, recipe.batch, recipe.epochs) == (rate, decay, batch, epochs)
    assert (recipe.optimiser, recipe.losses) == ("adamw", losses)


def test_mfpnet_and_ifn_keep_of_their_encoders_what_their_authors_kept():
    mfpnet, ifn = (choose_recipe(None, name, None) for name in ("mfpnet", "ifn"))
    restarts = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts
    expected = by_scheduler(mfpnet, lambda optimiser: restarts(optimiser, T_0=10, T_mult=2))
    assert rates(mfpnet) == pytest.approx(expected)
    assert (mfpnet.lr, mfpnet.batch, mfpnet.epochs, mfpnet.freeze) == (1e-4, 4, 200, True)
    assert set(rates(ifn)) == {1e-4}
    assert (ifn.patch, ifn.batch, ifn.auxiliary_weight, ifn.freeze) == (512, 10, 1.0, True)


def test_dtcdscn_is_trained_for_change_alone_as_changeformers_authors_did():
    recipe = choose_recipe(None, "dtcdscn", None)
    assert (recipe.optimiser, recipe.momentum, recipe.weight_decay) == ("sgd", 0.9, 5e-4)
    assert rates(recipe) == pytest.approx([0.01 * (1 - epoch / 201) for epoch in range(200)])


@pytest.mark.parametrize(
    ("network", "rate", "first"), [("bit", 0.01, "sgd"), ("changeformer", 1e-4, "adamw")]
)
def test_bit_and_changeformer_learn_along_a_line_that_ends_after_the_last_epoch(network, rate, first):
    recipe = choose_recipe(None, network, None)
    assert (recipe.optimiser, recipe.epochs, recipe.losses) == (first, 200, {"cross_entropy": 1.0})
    assert rates(recipe) == pytest.approx([rate * (1 - epoch / 201) for epoch in range(200)])


def test_changeformers_side_predictions_have_weights_of_their_own():
    recipe = choose_recipe(None, "changeformer", None)
    assert recipe.auxiliary_weights(4) == [0.5, 0.5, 0.5, 0.8]
    assert (recipe.auxiliary_weights(0), recipe.auxiliary_weights(6)) == ([], [0.5, 0.5, 0.5, 0.8, 0.8, 0.8])
    assert recipes.HSANET.auxiliary_weights(2) == [1.0, 1.0]
    assert with_values(recipe, {"auxiliary_weight": 0.4}).auxiliary_weights(2) == [0.4, 0.4]
    assert choose_recipe(None, "changeformer", "dsifn").lr == 6e-5


def test_snunets_rate_halves_every_eight_epochs_as_torchs_scheduler_does():
    recipe = choose_recipe(None, "snunet", None)
    stepping = torch.optim.lr_scheduler.StepLR
    expected = by_scheduler(recipe, lambda optimiser: stepping(optimiser, step_size=8, gamma=0.5))
    assert rates(recipe) == pytest.approx(expected)
    assert (recipe.lr, recipe.batch, recipe.epochs) == (1e-3, 16, 100)


def test_distances_are_learnt_by_contrast():
    stanet, dsamnet = (choose_recipe(None, name, None) for name in ("stanet", "dsamnet"))
    assert stanet.losses == dsamnet.losses == {"contrastive": 1.0}
    assert rates(stanet) == pytest.approx([1e-3] * 100 + [1e-3 * (100 - k) / 100 for k in range(100)])
    assert rates(dsamnet) == [5e-4] * 100
    assert (
        dsamnet.auxiliary_losses == {"dice_of_each_class": 1.0} and dsamnet.auxiliary_weights(2) == [0.05] * 2
    )


def test_tinycd_is_trained_as_its_authors_found_best_for_each_data_set():
    by_data = {data: choose_recipe(None, "tinycd", data) for data in (None, "levir", "whu")}
    assert by_data[None] == by_data["levir"]
    assert by_data["levir"].lr == pytest.approx(0.003568, rel=1e-4)
    assert by_data["whu"].lr == pytest.approx(0.002597, rel=1e-3)
    assert by_data["whu"].weight_decay == pytest.approx(0.00862, rel=1e-3)


@pytest.mark.parametrize("recipe", recipes.RECIPES.values(), ids=lambda recipe: recipe.name)
def test_every_recipe_is_one_that_training_can_have_and_comes_back_from_a_run_folder(recipe):
    assert with_values(recipe, {}) == recipe
    assert Recipe.from_json(json.loads(json.dumps(dataclasses.asdict(recipe)))) == recipe


def test_any_value_can_be_changed_and_comes_back_from_the_run_folder():
    values = parsed_values(["mosaic=0.5", "select=iou", 'losses={"focal": 2}', "patience=7", "batch=4"])
    recipe = with_values(choose_recipe("strong", "isnet_lw", None), values)
    assert (recipe.augmentation.mosaic, recipe.select, recipe.losses) == (0.5, "iou", {"focal": 2})
    assert (recipe.patience, recipe.batch) == (7, 4)
    assert Recipe.from_json(dataclasses.asdict(recipe)) == recipe


def test_fewer_epochs_shorten_their_parts_in_proportion():
    assert with_values(recipes.ISNET, {"epochs": 90}).decay_epochs == 30
    assert with_values(recipes.ISNET, {"epochs": 90, "decay_epochs": 45}).decay_epochs == 45
    assert with_values(recipes.ISNET, {"epochs": 600}).decay_epochs == 100


@pytest.mark.parametrize(
    ("assignment", "complaint"),
    [
        ("mosaik=1", "has no value mosaik"),
        ("mosaic=2", "mosaic is 2.0, not from 0 to 1"),
        ("mosaic=often", "mosaic is a number"),
        ("batch=0", "batch is 0, not above 0"),
        ("batch=1.5", "batch is a whole number"),
        ("lr=NaN", "lr is nan"),
        ('losses={"l1": 1}', "losses are l1"),
        ("schedule=step", "schedule is step; give one of"),
        ("schedule=halving", "schedule halving needs 1 or more"),
        ("auxiliary_weight=-1", "auxiliary_weight is -1.0, not 0 or more"),
        ('auxiliary_losses={"l1": 1}', "auxiliary_losses are l1"),
        ("mosaic", "is not name=value"),
    ],
)
def test_a_value_that_no_training_can_have_is_one_sentence(assignment, complaint):
    with pytest.raises(InputError, match=complaint):
        with_values(recipes.STRONG, parsed_values([assignment]))


def test_fine_tuning_keeps_the_direction_of_time_and_ends_gently():
    recipe = choose_recipe("fine-tune", "hsanet", None)
    assert recipe.augmentation.exchange == 0, "what a review calls change may be one way only"
    found = [learning_rate(recipe, step, STEPS) for step in range(recipe.epochs * STEPS)]
    assert max(found) <= recipe.lr < recipes.STRONG.lr and found[-1] < 0.01 * recipe.lr


def test_a_network_that_there_is_not_is_one_sentence():
    with pytest.raises(InputError, match="There is no network resnet; give one of: .*hsanet"):
        choose_recipe(None, "resnet", None)
