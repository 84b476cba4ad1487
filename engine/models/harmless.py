"""What a checkpoint may hold beside its weights, and what stands in for it.

torch reads a checkpoint without running anything, but only if it knows every class in it by name. Those named
here hold data alone, such as the NumPy number of a best score. None of them is imported or called, whichever
releases wrote the file: what the file says of one goes to a stand-in, which does nothing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import Any

_NUMPY_TYPES = (
    *("bool_", "bool", "str_", "bytes_", "datetime64", "timedelta64", "complex64", "complex128"),
    *(f"{kind}{bits}" for kind in ("int", "uint", "float") for bits in (8, 16, 32, 64)),
)
_PATHS = ("Path", "PosixPath", "WindowsPath", "PurePath", "PurePosixPath", "PureWindowsPath")
_ATTRIBUTE_DICTS = ("utilities.parsing.AttributeDict", "utilities.data.AttributeDict")

_VALUES = {
    "argparse": ("Namespace",),
    "builtins": (
        "bool",
        "bytes",
        "dict",
        "float",
        "frozenset",
        "int",
        "list",
        "range",
        "slice",
        "str",
        "tuple",
    ),
    "datetime": ("date", "datetime", "time", "timedelta", "timezone"),
    "decimal": ("Decimal",),
    "fractions": ("Fraction",),
    "numpy": ("dtype", "ndarray", *_NUMPY_TYPES),
    "numpy.core.multiarray": ("_reconstruct", "scalar"),
    "numpy._core.multiarray": ("_reconstruct", "scalar"),
    "numpy.core.numeric": ("_frombuffer",),
    "numpy._core.numeric": ("_frombuffer",),
    "pathlib": _PATHS,
    "pathlib._local": _PATHS,
    "torch.torch_version": ("TorchVersion",),
    "types": ("SimpleNamespace",),
    "uuid": ("SafeUUID", "UUID"),
}
_OF_FRAMEWORKS = (
    "builtins.getattr",  # by which a history of mmengine names its own methods; stood in for as all others
    "mmengine.logging.history_buffer.HistoryBuffer",
    "omegaconf.base.ContainerMetadata",
    "omegaconf.base.Metadata",
    "omegaconf.dictconfig.DictConfig",
    "omegaconf.listconfig.ListConfig",
    *(f"omegaconf.nodes.{kind}Node" for kind in ("Any", "Boolean", "Float", "Integer", "Path", "String")),
    *(
        f"pytorch_lightning.callbacks.{name}"  # before 1.5 the classes are keys of what they keep
        for name in ("early_stopping.EarlyStopping", "model_checkpoint.ModelCheckpoint")
    ),
    "functools.partial",
    "torch.nn.backends.thnn._get_thnn_function_backend",  # called in modules before torch 1.2
    "typing.Any",
)
_MAPPINGS = (
    "addict.addict.Dict",
    "collections.defaultdict",
    "detectron2.config.config.CfgNode",
    "easydict.EasyDict",
    "mmcv.utils.config.ConfigDict",
    "mmengine.config.config.ConfigDict",
    "munch.Munch",
    "yacs.config.CfgNode",
    *(
        f"{package}.{name}"
        for package in ("lightning.fabric", "lightning.pytorch", "lightning_fabric", "pytorch_lightning")
        for name in _ATTRIBUTE_DICTS
    ),
)
_LISTS = ("collections.deque",)


class StandIn:
    """Takes whatever an object was made of; keeps its attributes and does nothing with them."""

    attributes: dict[Any, Any]

    def __new__(cls, *_: object) -> StandIn:
        made = super().__new__(cls)
        made.attributes = {}
        return made

    def __init__(self, *_: object) -> None: ...

    def __setstate__(self, state: object) -> None:
        if isinstance(state, dict):
            self.attributes = state


class _Mapping:
    """Stands in for kinds of dict: what is filled is a plain one, which may hold weights."""

    def __new__(cls, *_: object) -> OrderedDict[Any, Any]:  # type: ignore[misc]
        return OrderedDict()


class _List:
    """Stands in for kinds of list."""

    def __new__(cls, *_: object) -> list[Any]:  # type: ignore[misc]
        return []


def stand_ins(names: Iterable[str], base: type = StandIn) -> list[type]:
    """A class under each of these dotted names, as `torch.serialization.safe_globals` takes them."""
    parts = (name.rpartition(".") for name in names)
    return [type(name, (base,), {"__module__": module, "__qualname__": name}) for module, _, name in parts]


HARMLESS = [
    *stand_ins(f"{module}.{name}" for module, names in _VALUES.items() for name in names),
    *stand_ins(_OF_FRAMEWORKS),
    *stand_ins(_MAPPINGS, _Mapping),
    *stand_ins(_LISTS, _List),
]
