"""How networks are trained: one declarative recipe per paper, a stronger one, and one for fine-tuning on few
images; the training itself is `engine.training.trainer`."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Callable

from engine.contract.data_sets import PUBLISHED_SETS
from engine.contract.errors import InputError
from engine.contract.networks import NETWORKS
from engine.contract.windows import SMALLEST_WINDOW


@dataclass(frozen=True)
class Augmentation:
    """What is done to training patches at random; a probability of 0 leaves a step out.

    Attributes:
        random_position: whether patches are cut anywhere rather than from the fixed grid of tiles.
        area_min, area_max: the area cut out and resized to the patch, as a share of the patch's own area;
            above 1 only where the image is larger than the patch.
        crop_pixels: most pixels cut off each side's length, the rest being resized to the patch.
        flip_horizontal, flip_vertical: probability.
        quarter_turns: probability of a turn by 90, 180 or 270 degrees.
        rotation, rotation_degrees: probability, and the largest angle to either side.
        blur, blur_radius: probability, and the largest standard deviation in pixels of a Gaussian.
        jitter: probability of changing the colours, of each image by itself.
        brightness, contrast, saturation, sharpness: a factor drawn from 1 - value … 1 + value.
        mosaic: probability of a patch made of the parts of four.
        paste: probability of pasting changed objects of another patch where nothing changed.
        exchange: probability of exchanging before and after.
    """

    random_position: bool = False
    area_min: float = 1.0
    area_max: float = 1.0
    crop_pixels: int = 0
    flip_horizontal: float = 0.0
    flip_vertical: float = 0.0
    quarter_turns: float = 0.0
    rotation: float = 0.0
    rotation_degrees: float = 0.0
    blur: float = 0.0
    blur_radius: float = 0.0
    jitter: float = 0.0
    brightness: float = 0.0
    contrast: float = 0.0
    saturation: float = 0.0
    sharpness: float = 0.0
    mosaic: float = 0.0
    paste: float = 0.0
    exchange: float = 0.0


@dataclass(frozen=True)
class Recipe:
    """Everything that a training run decides besides data, network and seed.

    Attributes:
        losses: weights by name in `engine.training.losses.LOSSES`; their weighted sum is minimised.
        auxiliary_weight: of the loss on each auxiliary logit, or of each by itself, further ones as the last;
            the main logit's weight is 1.
        auxiliary_losses: on auxiliary logits, by name; none for the same as on the main one.
        optimiser: "adamw", "adam" or "sgd"; `beta1` and `beta2` are of the first two, `momentum` of the last.
        affine_lr_factor: times the rate of all other weights at which scales and biases learn, which decay no
            faster for it. A network that begins with small random weights between batch norms, as ISNet's, is
            otherwise long unsure of everything, at rates that do not yet spoil those weights.
        backbone_lr_factor: times the rate at which the weights of a network's `pretrained_parts` learn.
        freeze: whether a network that begins with trained weights keeps its `early_parts`, and the statistics
            of batch norms in its `pretrained_parts`.
        schedule: "restarts" (cosine to 0 in `period` epochs, then from the top in a period `period_factor`
            times as long), "cosine" (to 0 over all epochs), "linear" (constant, then to 0 over the last
            `decay_epochs`; if these are more than there are, the end is not reached) or "halving" (half every
            `period` epochs).
        warmup_epochs: epochs over which the rate first rises in a line.
        per_step: whether the rate follows the schedule at each step rather than at each epoch.
        patch: side in pixels.
        batch: patches per step over all processes together.
        clip_norm: largest norm of all gradients together; 0 does not clip.
        average: decay of the exponential moving average of the weights that is kept and validated; 0 keeps
            the weights themselves.
        positive_share: least share of patches drawn from those with change; 0 draws all alike.
        select: the validation figure that chooses the epoch kept, "iou" or "f1" at a threshold of 0.5, or
            "best_f1", at the threshold where it is highest, which the model will have.
        patience: epochs without a better one after which training stops early; 0 never does.
    """

    name: str
    losses: dict[str, float]
    optimiser: str
    lr: float
    batch: int
    epochs: int
    schedule: str
    auxiliary_weight: float | tuple[float, ...] = 0.0
    auxiliary_losses: dict[str, float] = field(default_factory=dict)
    weight_decay: float = 0.0
    beta1: float = 0.9
    beta2: float = 0.999
    momentum: float = 0.0
    affine_lr_factor: float = 1.0
    backbone_lr_factor: float = 1.0
    freeze: bool = False
    warmup_epochs: float = 0.0
    period: int = 0
    period_factor: int = 1
    decay_epochs: int = 0
    per_step: bool = False
    patch: int = 256
    clip_norm: float = 0.0
    average: float = 0.0
    positive_share: float = 0.0
    select: str = "iou"
    patience: int = 0
    augmentation: Augmentation = field(default_factory=Augmentation)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Recipe:
        """The recipe whose values these are, as a run folder has them."""
        weight = values["auxiliary_weight"]
        parsed = {
            "auxiliary_weight": tuple(weight) if isinstance(weight, (list, tuple)) else weight,
            "augmentation": Augmentation(**values["augmentation"]),
        }
        return cls(**{**values, **parsed})

    def auxiliary_weights(self, count: int) -> list[float]:
        """Of that many auxiliary logits."""
        given = self.auxiliary_weight
        each = given if isinstance(given, tuple) else (given,)
        return [*each, *[each[-1]] * count][:count]


BIT = Recipe(
    name="bit",
    losses={"cross_entropy": 1.0},
    optimiser="sgd",
    momentum=0.9,
    lr=0.01,
    weight_decay=5e-4,
    batch=8,
    epochs=200,
    schedule="linear",
    decay_epochs=201,
    select="f1",  # the mean of both classes' in the published code
    augmentation=Augmentation(
        area_min=1 / 1.2**2, flip_horizontal=0.5, flip_vertical=0.5, blur=1.0, blur_radius=1.0
    ),
)

CGNET = Recipe(
    name="cgnet",
    losses={"binary_cross_entropy": 1.0},
    auxiliary_weight=1.0,
    optimiser="adamw",
    lr=5e-4,
    weight_decay=0.0025,
    batch=8,
    epochs=49,  # the published code counts 50 from 1
    schedule="restarts",
    period=15,
    period_factor=2,
    augmentation=Augmentation(
        flip_horizontal=0.5,
        crop_pixels=30,
        rotation=0.2,
        rotation_degrees=15.0,
        jitter=1.0,
        brightness=0.5,
        contrast=0.5,
        saturation=1.0,
        sharpness=1.0,  # up to a factor of 3 in the published code
        mosaic=0.75,
    ),
)

CHANGEFORMER = Recipe(
    name="changeformer",
    losses={"cross_entropy": 1.0},
    auxiliary_weight=(0.5, 0.5, 0.5, 0.8),
    optimiser="adamw",
    lr=1e-4,
    weight_decay=0.01,
    batch=16,
    epochs=200,
    schedule="linear",
    decay_epochs=201,
    select="f1",  # the mean of both classes' in the published code
    augmentation=Augmentation(
        area_min=1 / 1.2**2,
        flip_horizontal=0.5,
        flip_vertical=0.5,
        blur=1.0,
        blur_radius=1.0,
        jitter=1.0,  # of hue too in the published code
        brightness=0.3,
        contrast=0.3,
        saturation=0.3,
    ),
)

DSAMNET = Recipe(
    name="dsamnet",
    losses={"contrastive": 1.0},
    auxiliary_weight=0.05,
    auxiliary_losses={"dice_of_each_class": 1.0},
    optimiser="adam",
    lr=5e-4,
    batch=8,
    epochs=100,
    schedule="linear",
)

DTCDSCN = Recipe(
    name="dtcdscn",  # ChangeFormer's authors', for change alone; its own needs labels of buildings
    losses={"cross_entropy": 1.0},
    optimiser="sgd",
    momentum=0.9,
    lr=0.01,
    weight_decay=5e-4,
    batch=8,
    epochs=200,
    schedule="linear",
    decay_epochs=201,
    select="f1",  # the mean of both classes' in the published code
    augmentation=CHANGEFORMER.augmentation,
)

FC = Recipe(
    name="fc",  # open-cd's for RGB images, in epochs of LEVIR-CD; the authors' is for 13 bands of Sentinel-2
    losses={"cross_entropy": 1.0},
    optimiser="adamw",
    lr=1e-3,
    weight_decay=0.05,
    batch=8,
    epochs=45,
    schedule="linear",
    warmup_epochs=1.1,
    decay_epochs=44,
    per_step=True,
    select="f1",
    augmentation=Augmentation(
        random_position=True,
        flip_horizontal=0.5,
        flip_vertical=0.5,
        rotation=0.5,
        rotation_degrees=180.0,
        jitter=1.0,  # of hue too in open-cd
        brightness=0.04,
        contrast=0.2,
        saturation=0.2,
    ),
)

HANET = Recipe(
    name="hanet",
    losses={"focal_root": 1.0, "dice_two_class": 1.0},
    optimiser="adamw",
    lr=5e-4,
    weight_decay=5e-4,
    batch=8,
    epochs=50,
    schedule="halving",
    period=8,
    select="f1",  # the mean of both classes' in the published code
    augmentation=Augmentation(flip_horizontal=0.5, flip_vertical=0.5, quarter_turns=0.75),
)

HCGMNET = replace(
    CGNET,
    name="hcgmnet",
    losses={"binary_cross_entropy": 1.0, "dice_whole_batch": 1.0},  # the paper's; the code's are CGNet's
)

HSANET = Recipe(
    name="hsanet",  # the paper's dice; the published implementation has binary_cross_entropy
    losses={"dice_whole_batch": 1.0},
    auxiliary_weight=1.0,
    optimiser="adamw",
    lr=5e-4,
    weight_decay=0.0025,
    batch=8,
    epochs=50,
    schedule="restarts",
    period=15,
    period_factor=2,
    augmentation=Augmentation(
        flip_horizontal=0.5,
        crop_pixels=30,
        rotation=0.2,
        rotation_degrees=15.0,
        jitter=1.0,  # the paper names the four without figures
        brightness=0.5,
        contrast=0.5,
        saturation=0.5,
        sharpness=0.5,
        mosaic=0.75,
    ),
)

SSCFNET = Recipe(
    name="sscfnet",
    losses={"binary_cross_entropy": 1.0},
    auxiliary_weight=0.5,
    optimiser="sgd",
    momentum=0.9,
    lr=0.01,
    weight_decay=5e-4,
    batch=8,
    epochs=100,
    schedule="cosine",
    warmup_epochs=5,
    per_step=True,
)

IFN = Recipe(
    name="ifn",  # epochs and flips are chosen here: neither paper nor code has them
    losses={"binary_cross_entropy": 1.0, "dice_smooth": 1.0},
    auxiliary_weight=1.0,
    optimiser="adam",
    lr=1e-4,
    freeze=True,
    batch=10,
    epochs=100,
    schedule="linear",
    patch=512,
    select="f1",
    augmentation=Augmentation(flip_horizontal=0.5, flip_vertical=0.5),
)

ISNET = Recipe(
    name="isnet",
    losses={"cross_entropy": 1.0, "dice_two_class": 1.0},
    optimiser="adam",
    beta1=0.5,
    lr=1e-4,
    batch=16,
    epochs=300,
    schedule="linear",
    decay_epochs=100,
    select="f1",
    augmentation=Augmentation(
        area_min=0.8, flip_horizontal=0.5, flip_vertical=0.5, blur=0.5, blur_radius=1.0
    ),
)

MFPNET = Recipe(
    name="mfpnet",  # without the perceptual loss, of weight 1e-4
    losses={"cross_entropy": 1.0},
    optimiser="adam",
    lr=1e-4,
    freeze=True,
    batch=4,
    epochs=200,
    schedule="restarts",
    period=10,
    period_factor=2,
    select="f1",  # the mean of both classes' in the published code
    augmentation=Augmentation(flip_horizontal=0.5, flip_vertical=0.5, quarter_turns=0.75),
)

MSPSNET = Recipe(
    name="mspsnet",
    losses={"cross_entropy": 1.0, "dice_two_class": 1.0},
    optimiser="adamw",
    lr=1e-3,
    weight_decay=0.01,
    batch=2,
    epochs=120,
    schedule="halving",
    period=8,
    select="f1",  # the published code stores every epoch that improves one of three figures
    augmentation=Augmentation(flip_horizontal=0.5, flip_vertical=0.5, quarter_turns=0.75),
)

SNUNET = Recipe(
    name="snunet",
    losses={"cross_entropy": 1.0, "dice_two_class": 1.0},
    optimiser="adamw",
    lr=1e-3,
    weight_decay=0.01,
    batch=16,
    epochs=100,
    schedule="halving",
    period=8,
    select="f1",
    augmentation=Augmentation(flip_horizontal=0.5, flip_vertical=0.5, quarter_turns=0.75),
)

STANET = Recipe(
    name="stanet",
    losses={"contrastive": 1.0},
    optimiser="adam",
    beta1=0.5,
    lr=1e-3,
    batch=8,
    epochs=200,
    schedule="linear",
    decay_epochs=100,
    select="f1",
    augmentation=Augmentation(rotation=1.0, rotation_degrees=15.0),
)

TINYCD = Recipe(
    name="tinycd",
    losses={"binary_cross_entropy": 1.0},
    optimiser="adamw",
    lr=0.00356799066427741,  # found by the authors' search on LEVIR-CD, as the decay
    weight_decay=0.009449677083344786,
    batch=8,
    epochs=100,
    schedule="cosine",
    select="f1",  # the published code names no rule
    augmentation=Augmentation(
        flip_horizontal=1 / 3,  # half of the patches by one, the other or both
        flip_vertical=1 / 3,
        rotation=0.5,
        rotation_degrees=5.0,
        blur=0.5,
        blur_radius=1.1,
        jitter=0.5,
        brightness=0.2,
        contrast=0.2,
    ),
)

STRONG = Recipe(
    name="strong",
    losses={"cross_entropy": 1.0, "dice_two_class": 1.0},
    auxiliary_weight=0.4,
    optimiser="adamw",
    lr=7e-4,
    affine_lr_factor=10.0,
    weight_decay=0.01,
    batch=8,
    epochs=100,
    schedule="cosine",
    warmup_epochs=3,
    per_step=True,
    clip_norm=5.0,
    average=0.998,
    positive_share=0.5,
    select="best_f1",
    augmentation=Augmentation(
        random_position=True,
        area_min=0.5,
        area_max=1.5,
        flip_horizontal=0.5,
        flip_vertical=0.5,
        quarter_turns=0.75,
        blur=0.1,
        blur_radius=1.0,
        jitter=0.8,
        brightness=0.2,
        contrast=0.2,
        saturation=0.3,
        sharpness=0.3,
        paste=0.3,
        exchange=0.5,
    ),
)

FINE_TUNE = Recipe(
    name="fine-tune",
    losses={"cross_entropy": 1.0, "dice_two_class": 1.0},
    auxiliary_weight=0.4,
    optimiser="adamw",
    lr=5e-4,
    freeze=True,
    weight_decay=0.01,
    batch=4,
    epochs=20,
    schedule="cosine",
    warmup_epochs=1,
    per_step=True,
    clip_norm=1.0,
    average=0.98,
    positive_share=0.5,
    select="best_f1",
    augmentation=Augmentation(
        random_position=True,
        area_min=0.7,
        area_max=1.4,
        flip_horizontal=0.5,
        flip_vertical=0.5,
        quarter_turns=0.75,
        jitter=0.5,
        brightness=0.1,
        contrast=0.1,
        saturation=0.1,
        sharpness=0.1,
        mosaic=0.25,
    ),
)

PAIRED = Recipe(
    name="paired",
    losses={"cross_entropy": 1.0, "dice_two_class": 0.5},
    optimiser="adamw",
    lr=2e-3,
    backbone_lr_factor=0.2,
    freeze=True,
    weight_decay=0.01,
    batch=8,
    epochs=4,
    schedule="cosine",
    warmup_epochs=0.4,
    per_step=True,
    clip_norm=5.0,
    average=0.998,
    select="best_f1",
    augmentation=Augmentation(flip_horizontal=0.5, flip_vertical=0.5, quarter_turns=0.75, exchange=0.5),
)

_OF_PAPERS = (
    *(BIT, CGNET, CHANGEFORMER, DSAMNET, DTCDSCN, FC, HANET, HCGMNET, HSANET, IFN, ISNET),
    *(MFPNET, MSPSNET, SNUNET, SSCFNET, STANET, TINYCD),
)
RECIPES = {recipe.name: recipe for recipe in (*_OF_PAPERS, PAIRED, STRONG, FINE_TUNE)}

_CHOICES = {
    "optimiser": ("adamw", "adam", "sgd"),
    "schedule": ("restarts", "cosine", "linear", "halving"),
    "select": ("iou", "f1", "best_f1"),
}
_NOT_NEGATIVE = (
    *("weight_decay", "momentum", "warmup_epochs", "period", "decay_epochs"),
    *("clip_norm", "patience", "crop_pixels", "rotation_degrees", "blur_radius"),
)
_SHARES = (
    *("positive_share", "flip_horizontal", "flip_vertical", "quarter_turns", "rotation", "blur", "jitter"),
    *("brightness", "contrast", "saturation", "sharpness", "mosaic", "paste", "exchange"),
)
_POSITIVE = (
    *("lr", "affine_lr_factor", "backbone_lr_factor", "batch", "epochs", "period_factor"),
    *("area_min", "area_max"),
)
_BELOW_ONE = ("beta1", "beta2", "average")


def choose_recipe(name: str | None, network: str, data_set: str | None) -> Recipe:
    """The recipe of that name, else the network's own, with the paper's figures for the data set.

    Args:
        data_set: a key of `PUBLISHED_SETS`, or None where it is none of these.

    Raises:
        InputError: there is no recipe of that name, or no such network.
    """
    if network not in NETWORKS:
        raise InputError(f"There is no network {network}; give one of: {', '.join(NETWORKS)}.")
    chosen = name or NETWORKS[network].recipe
    if chosen not in RECIPES:
        raise InputError(f"There is no recipe {chosen}; give one of: {', '.join(RECIPES)}.")
    recipe = RECIPES[chosen]
    if data_set is None:
        return recipe
    values: Mapping[str, Any] = PUBLISHED_SETS[data_set].recipe_values.get(chosen, {})
    return replace(recipe, **values)


def with_values(recipe: Recipe, values: Mapping[str, object]) -> Recipe:
    """The recipe with other values, by the names of `Recipe` and `Augmentation`.

    With fewer epochs the periods within them shrink in proportion, unless they are given too; whole epochs
    stay whole.

    Raises:
        InputError: there is no such name, or it does not take such a value.
    """
    own: dict[str, Any] = {}
    augmentation: dict[str, Any] = {}
    for name, value in values.items():
        if name in _TYPES_OF_AUGMENTATION:
            augmentation[name] = _as_type(name, value, _TYPES_OF_AUGMENTATION[name])
        elif name in _TYPES_OF_RECIPE:
            own[name] = _as_type(name, value, _TYPES_OF_RECIPE[name])
        else:
            known = ", ".join([*_TYPES_OF_RECIPE, *_TYPES_OF_AUGMENTATION])
            raise InputError(f"A recipe has no value {name}; it has {known}.")
    if "epochs" in own and own["epochs"] > 0:
        share = own["epochs"] / recipe.epochs
        for name in ("warmup_epochs", "decay_epochs", "period"):
            before = getattr(recipe, name)
            if share < 1 and before:
                own.setdefault(
                    name, max(round(before * share), 1) if isinstance(before, int) else before * share
                )
    changed = replace(recipe, **own, augmentation=replace(recipe.augmentation, **augmentation))
    _check(changed)
    return changed


def parsed_values(assignments: list[str]) -> dict[str, object]:
    """The values in texts such as "mosaic=0.5" or 'losses={"focal": 1}'.

    Raises:
        InputError: a text is not of that form.
    """
    values: dict[str, object] = {}
    for assignment in assignments:
        name, equals, text = assignment.partition("=")
        if not (name and equals and text):
            raise InputError(f"--set {assignment} is not name=value, such as mosaic=0.5; correct it.")
        try:
            values[name.replace("-", "_")] = json.loads(text)
        except ValueError:
            values[name.replace("-", "_")] = text
    return values


def _types(kind: type) -> dict[str, type]:
    by_name = {"float": float, "int": int, "bool": bool, "str": str, "dict[str, float]": dict}
    by_name["float | tuple[float, ...]"] = float
    return {f.name: by_name[str(f.type)] for f in dataclasses.fields(kind) if f.type in by_name}


_TYPES_OF_RECIPE = {name: kind for name, kind in _types(Recipe).items() if name != "name"}
_TYPES_OF_AUGMENTATION = _types(Augmentation)


def _as_type(name: str, value: Any, kind: type) -> Any:
    if kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind:
        what = {float: "a number", int: "a whole number", bool: "true or false", dict: "an object"}
        raise InputError(f"The recipe's {name} is {what.get(kind, 'a text')}, not {value!r}; correct it.")
    return value


def _check(recipe: Recipe) -> None:
    """Refuse values that no training can have."""
    from engine.training.losses import LOSSES

    values = {**vars(recipe), **vars(recipe.augmentation)}
    tests: list[tuple[tuple[str, ...], str, Callable[[Any], bool]]] = [
        (_NOT_NEGATIVE, "0 or more", lambda value: 0 <= value < float("inf")),
        (_SHARES, "from 0 to 1", lambda value: 0 <= value <= 1),
        (_POSITIVE, "above 0", lambda value: 0 < value < float("inf")),
        (_BELOW_ONE, "from 0 to below 1", lambda value: 0 <= value < 1),
        (("patch",), f"{SMALLEST_WINDOW} or more", lambda value: value >= SMALLEST_WINDOW),
    ]
    for names, meaning, holds in tests:
        for name in names:
            if not holds(values[name]):
                raise InputError(f"The recipe's {name} is {values[name]}, not {meaning}; correct it.")
    for name, choices in _CHOICES.items():
        if values[name] not in choices:
            raise InputError(f"The recipe's {name} is {values[name]}; give one of: {', '.join(choices)}.")
    if recipe.schedule in ("restarts", "halving") and recipe.period < 1:
        raise InputError(
            f"The recipe's period is 0, and its schedule {recipe.schedule} needs 1 or more; correct it."
        )
    for weight in recipe.auxiliary_weights(len(LOSSES)):
        if not 0 <= weight < float("inf"):
            raise InputError(f"The recipe's auxiliary_weight is {weight}, not 0 or more; correct it.")
    if recipe.augmentation.area_min > recipe.augmentation.area_max:
        raise InputError("The recipe's area_min is above its area_max; correct one of them.")
    if not recipe.losses:
        raise InputError(f"The recipe's losses are none; give weights of: {', '.join(LOSSES)}.")
    for name, losses in (("losses", recipe.losses), ("auxiliary_losses", recipe.auxiliary_losses)):
        unknown = sorted(set(losses) - set(LOSSES))
        if unknown:
            raise InputError(
                f"The recipe's {name} are {', '.join(unknown)}; give weights of: {', '.join(LOSSES)}."
            )
        if not all(type(weight) in (int, float) and 0 < weight < float("inf") for weight in losses.values()):
            raise InputError(f"The recipe's {name} {losses} have a weight that is not above 0; correct it.")
