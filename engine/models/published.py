"""Chooses, of what a published checkpoint holds, the weights that a network takes, and reads them into it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Callable, TypeVar

from engine.contract.errors import InputError
from engine.contract.file_kinds import TORCHSCRIPT, FileKind
from engine.contract.model_file import PathLike
from engine.models.file import misfits
from engine.models.weights_file import WeightSet, read_weights_file

if TYPE_CHECKING:
    from torch import Tensor

    from engine.networks.network import ChangeNetwork

_T = TypeVar("_T")
PREFERRED = (
    *("state_dict_ema", "model_ema", "ema_model", "ema"),
    *("network", "state_dict", "model", "model_state_dict", "ema_state_dict"),
)
"""Of several sets of weights that fit, that under the first of these is taken: averages over training first.

`ema_state_dict` is last, as mmengine has the average under `state_dict` and there what it was averaged from.
"""
_WRAPPERS = {"module", "_orig_mod", "_fsdp_wrapped_module", "_checkpoint_wrapped_module"}
"""What torch adds to names where it distributes or compiles a part."""
_LEFT_BY_TOOLS = {"total_ops", "total_params", "_extra_state"}
"""Last parts of names of what profilers and others add to a state dict."""
_OF_TRAINING = {
    *("criterion", "criteria", "loss", "losses", "loss_fn", "loss_function", "n_averaged", "steps"),
    *("metric", "metrics", "train_metrics", "val_metrics", "test_metrics"),
}
"""First parts of names of what trained the network."""


@dataclass(frozen=True)
class _Named:
    """Weights in a file whose names begin alike.

    Attributes:
        place: keys in the file that lead to them, then the parts that their names begin with.
        weights: by the rest of their names.
        beside: what lies in the same set and is of no such group, by its name there.
        known: how many of the names are among those looked for.
        classes: of modules of a network that was pickled whole, by the rest of their names.
    """

    place: tuple[str, ...]
    weights: dict[str, Tensor]
    beside: dict[str, Tensor]
    known: int
    classes: dict[str, str]


@dataclass(frozen=True)
class Fitted:
    """Weights under a network's names, and a clause on how they differ from what it takes, or ""."""

    place: tuple[str, ...]
    weights: dict[str, Tensor]
    differences: str

    def __str__(self) -> str:
        return ".".join(self.place) or "no key"


def load_published(network: ChangeNetwork, path: PathLike) -> str:
    """Read a published checkpoint into a network, without running anything that the file holds.

    The weights may lie anywhere in the file and under any prefix; of several sets that fit, `PREFERRED`
    decides. Where they are published in two files, either is given, and the other lies beside it. Passed
    over are parameters in `network.unused_in_published` and what profilers, losses and metrics left; batch
    norms may lack their counters.

    Returns:
        A sentence that says which weights were taken where several fit; else "".

    Raises:
        InputError: the file holds something other than weights, several sets fit, or weights are missing,
            left over, or of another shape or type; they are listed, and the network is as it was.
    """
    kind, sets = read_published(network, Path(path))
    mismatch = "do not fit the network: {}; choose the network and the options that they were trained with"
    chosen, told = _chosen(Path(path), kind, weights_for(network, sets), mismatch)
    network.load_state_dict(chosen)
    return told


def weights_for(network: ChangeNetwork, sets: list[WeightSet]) -> list[Fitted]:
    """What of a file's weights the network may take, the likeliest first; there is at least one."""
    expected = network.state_dict()
    own_names = {_without_wrappers(name): name for name in expected}
    sets = [replace(each, tensors=network.from_published(each.tensors)) for each in sets]

    def fit(found: _Named) -> Fitted:
        weights = {
            own_names.get(name, name): tensor
            for name, tensor in found.weights.items()
            if not name.startswith(network.unused_in_published)
        }
        weights = {**_missing_counters(expected, weights), **weights}
        differences = misfits(expected, {**found.beside, **weights}) or _other_classes(network, found)
        return Fitted(found.place, weights, differences)

    return _fitted(sets, own_names.__contains__, fit)


def read_published(network: ChangeNetwork, path: Path) -> tuple[FileKind, list[WeightSet]]:
    """The sets of weights in a file, or the one set of a file and of those that belong to it."""
    files = network.published_files
    ending = next((each for each, _ in files if path.stem.endswith(each)), None)
    if ending is None:
        return read_weights_file(path)
    together: dict[str, Tensor] = {}
    for other, prefix in files:
        part = path.with_name(path.stem[: -len(ending)] + other + path.suffix)
        if not part.exists():
            raise InputError(
                f"There is no {part}; published weights of {network.name} are that file and {path.name} "
                "together: put both into one folder."
            )
        kind, sets = read_weights_file(part)
        together.update({prefix + name: tensor for name, tensor in sets[0].tensors.items()})
    return kind, [WeightSet((), together)]


def load_backbone(network: ChangeNetwork, path: PathLike) -> None:
    """Read ImageNet weights, under torchvision's names, into a network's backbone and leave the rest.

    They may lie in the file as those that `load_published` reads. Kernels for red, green and blue are
    extended to the network's bands by `engine.networks.first_layer`.

    Raises:
        InputError: the network has no backbone, several sets fit, or the weights are not those of its
            backbone; they are listed, and the network is as it was.
    """
    from engine.networks.first_layer import extend_to_bands

    own = network.state_dict()
    first = f"{network.first_convolution}.weight"
    parts = tuple(f"{part}." for part in network.pretrained_parts)
    expected = {name: tensor for name, tensor in own.items() if name.startswith(parts)}

    def fit(found: _Named) -> Fitted:
        named = ((network.backbone_parameter(name), tensor) for name, tensor in found.weights.items())
        weights = {name: tensor for name, tensor in named if name is not None}
        if not found.known:
            return Fitted(found.place, weights, "none of them is of its backbone")
        if network.bands != 3 and first in weights and weights[first].shape[1:2] == (3,):
            weights[first] = extend_to_bands(weights[first], network.bands)
        for copy, original in network.pretrained_copies:
            weights.update(
                {
                    copy + name[len(original) :]: tensor
                    for name, tensor in weights.items()
                    if name.startswith(original)
                }
            )
        weights = {**_missing_counters(expected, weights), **weights}
        return Fitted(found.place, weights, misfits(expected, weights))

    mismatch = f"do not fit the backbone of {network.name}: {{}}; choose the weights of that backbone"
    kind, sets = read_weights_file(Path(path))
    fitted = _fitted(sets, lambda name: network.backbone_parameter(name) in own, fit)
    chosen, _ = _chosen(Path(path), kind, fitted, mismatch)
    network.load_state_dict(chosen, strict=False)


def _fitted(
    sets: list[WeightSet], known: Callable[[str], bool], fit: Callable[[_Named], Fitted]
) -> list[Fitted]:
    """What of a file's weights may be those looked for, whose names are `known`, the likeliest first."""
    found = sorted((group for each in sets for group in _groups(each, known)), key=lambda group: -group.known)
    return [fit(group) for group in found]


def _chosen(path: Path, kind: FileKind, fitted: list[Fitted], mismatch: str) -> tuple[dict[str, Tensor], str]:
    """The weights in a file that fit, and which they are where several do.

    Args:
        kind: of the file.
        mismatch: said of weights that do not fit, with a place for how they differ.
    """
    fitting = _distinct([each for each in fitted if not each.differences])
    if not fitting:
        file = f"{path}, {kind.what}," if kind is TORCHSCRIPT else str(path)
        raise InputError(f"The weights in {file} {mismatch.format(fitted[0].differences)}.")
    fitting.sort(key=_rank)
    _check_numbers(fitting[0].weights, path)
    if len(fitting) == 1:
        return fitting[0].weights, ""

    names = [str(each) for each in fitting]
    if _rank(fitting[-1]) == len(PREFERRED) or _rank(fitting[0]) == _rank(fitting[1]):
        raise InputError(
            f"{path} holds several sets of weights that fit, under {', '.join(names)}; "
            "get or save the one that is meant alone."
        )
    told = f"The weights under {names[0]} were taken; those under {', '.join(names[1:])} would fit too."
    return fitting[0].weights, told


def _groups(found: WeightSet, known: Callable[[str], bool]) -> Iterator[_Named]:
    """What of a set may be the weights looked for: all that begin as most of the names known do.

    There are several such beginnings where one set holds several networks of a kind, such as a teacher's and
    a student's.
    """
    tensors = {
        name: tensor for name, tensor in _unwrapped(found.tensors).items() if known(name) or _counts(name)
    }
    votes = Counter(name[:start] for name in tensors for start in _starts(name) if known(name[start:]))
    most = max(votes.values(), default=0)
    prefixes = {prefix for prefix, count in votes.items() if 2 * count >= most} or {""}
    groups: dict[str | None, dict[str, Tensor]] = {prefix: {} for prefix in (*prefixes, None)}
    for name, tensor in tensors.items():
        prefix = next((name[:start] for start in reversed(_starts(name)) if name[:start] in prefixes), None)
        groups[prefix][name[len(prefix or "") :]] = tensor
    beside = groups.pop(None)
    for prefix, weights in groups.items():
        parts = (part for part in (prefix or "").split(".") if part)
        start = prefix or ""
        classes = {
            name[len(start) :]: kind
            for name, kind in _unwrapped(found.classes).items()
            if name.startswith(start)
        }
        yield _Named((*found.place, *parts), weights, beside, votes[start], classes)


def _starts(name: str) -> list[int]:
    """Where the parts of a dotted name begin."""
    return [0, *(index + 1 for index, letter in enumerate(name) if letter == ".")]


def _unwrapped(named: dict[str, _T]) -> dict[str, _T]:
    """By names without `_WRAPPERS`, unless two would be the same then."""
    plain = {_without_wrappers(name): each for name, each in named.items()}
    return plain if len(plain) == len(named) else named


def _without_wrappers(name: str) -> str:
    return ".".join(part for part in name.split(".") if part not in _WRAPPERS)


def _counts(name: str) -> bool:
    """Whether a name may be that of a network's weight."""
    parts = name.split(".")
    return parts[0] not in _OF_TRAINING and parts[-1] not in _LEFT_BY_TOOLS


def _other_classes(network: ChangeNetwork, found: _Named) -> str:
    """Modules of a network that was pickled whole that are of another class than this network's, or ""."""
    return ", ".join(
        f"{name} is {found.classes[name]}, should be {kind}"
        for name, kind in network.published_classes.items()
        if found.classes.get(name, kind) != kind
    )


def _missing_counters(expected: Mapping[str, Tensor], weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Counters of batches that batch norms had not before torch 0.4.1, as a new network has them."""
    return {
        name: tensor
        for name, tensor in expected.items()
        if name.endswith(".num_batches_tracked")
        and name not in weights
        and name.replace("num_batches_tracked", "running_mean") in weights
    }


def _distinct(fitting: list[Fitted]) -> list[Fitted]:
    """Without those that repeat the weights of one before."""
    import torch

    kept: list[Fitted] = []
    for each in fitting:
        if not any(
            all(torch.equal(tensor, other.weights[name]) for name, tensor in each.weights.items())
            for other in kept
        ):
            kept.append(each)
    return kept


def _check_numbers(weights: Mapping[str, Tensor], path: Path) -> None:
    """Refuse what training that failed, or half precision, made infinite or no number."""
    for name, tensor in weights.items():
        if not tensor.float().isfinite().all():
            raise InputError(
                f"The weights in {path} are not all numbers, first in {name}; get another checkpoint."
            )


def _rank(fitted: Fitted) -> int:
    """The first place in `PREFERRED` that a key of the weights' place has, or else beyond them."""
    return min((PREFERRED.index(key) for key in fitted.place if key in PREFERRED), default=len(PREFERRED))
