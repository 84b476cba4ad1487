"""What a file is by its first bytes, so that one which is no model is told for what it is.

Nothing is unpacked or executed, and nothing is needed but the standard library.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

LONGEST_SAFETENSORS_HEADER = 100_000_000  # what safetensors itself allows


@dataclass(frozen=True)
class FileKind:
    """What a file is.

    Attributes:
        what: a clause after "it is".
        remedy: what to do instead of using it, as a clause.
    """

    what: str
    remedy: str


SAFETENSORS = FileKind("a safetensors file", "choose a model file")
TORCH_ARCHIVE = FileKind("a checkpoint of torch", "import it as a model first")
TORCH_STREAM = FileKind("a checkpoint of torch in its form before 1.6", "import it as a model first")
TORCHSCRIPT = FileKind("a program of TorchScript", "import its weights as a model first")
CUT_SHORT = FileKind("cut short or damaged", "get it again")
UNKNOWN = FileKind("damaged or no file of weights", "get it again or choose another file")

_CHECKPOINT_OF_TORCH = "get the network's weights as a checkpoint of torch"
_ARCHIVE = "unpack it and choose the file of weights in it"
_POINTER = FileKind(
    "a Git LFS pointer, which stands for the file but does not hold it",
    "fetch the file itself with git lfs pull or from the repository's page",
)
_WEB_PAGE = FileKind(
    "a web page and not the file that it is named after",
    "download the file again in a browser, where a drive may ask for confirmation first",
)
_TEXT = FileKind(
    "a text file, perhaps a server's message in place of the file", "read it, then get the file again"
)
_TENSORFLOW = FileKind("a file of TensorFlow", _CHECKPOINT_OF_TORCH)
_ONNX = FileKind("an ONNX file, whose weights have lost their names", _CHECKPOINT_OF_TORCH)
_KERAS = FileKind("an HDF5 file, as Keras writes", _CHECKPOINT_OF_TORCH)
_PICKLE = FileKind(
    "a pickle that torch did not write, so it was not opened", "get the weights as torch.save writes them"
)
_VERY_OLD_TORCH = FileKind(
    "a checkpoint in the form of torch 0.1, which is not read",
    "load it in a torch before 2.9 with weights_only=False if you trust it, and save its state dict again",
)
_OLD_TORCHSCRIPT = FileKind(
    "a program of TorchScript before torch 1.4, whose weights have no names", _CHECKPOINT_OF_TORCH
)
_EXPORTED = FileKind("a program that torch.export or torch.package wrote", _CHECKPOINT_OF_TORCH)
_NUMPY = FileKind("a file of NumPy arrays", _CHECKPOINT_OF_TORCH)
_IMAGE = FileKind("an image", "choose a file of weights")

_BY_FIRST_BYTES = (
    (b"version https://git-lfs.github.com/spec/", _POINTER),
    (b"\x89HDF\r\n\x1a\n", _KERAS),
    (b"\x93NUMPY", _NUMPY),
    (b"GGUF", FileKind("a GGUF file", _CHECKPOINT_OF_TORCH)),
    (b"7z\xbc\xaf\x27\x1c", FileKind("a 7z archive", _ARCHIVE)),
    (b"Rar!\x1a\x07", FileKind("a RAR archive", _ARCHIVE)),
    (b"\x1f\x8b", FileKind("packed with gzip", _ARCHIVE)),
    (b"BZh", FileKind("packed with bzip2", _ARCHIVE)),
    (b"\xfd7zXZ\x00", FileKind("packed with xz", _ARCHIVE)),
    (b"\x28\xb5\x2f\xfd", FileKind("packed with Zstandard", _ARCHIVE)),
    (b"\x89PNG\r\n\x1a\n", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"II*\x00", _IMAGE),
    (b"MM\x00*", _IMAGE),
    (b"%PDF-", FileKind("a PDF document", "choose a file of weights")),
)
_TORCH_MAGIC = b"\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
"""The first of the pickles in a checkpoint before torch 1.6: 0x1950A86A20F9469CFC6C, after the protocol."""


def kind_of(path: Path) -> FileKind:
    """What the file is, as far as its first bytes and a zip archive's list of contents tell.

    Raises:
        OSError: it cannot be read.
    """
    with open(path, "rb") as file:
        head = file.read(4096)
    if not head:
        return FileKind("empty", "get it again")
    for first_bytes, kind in _BY_FIRST_BYTES:
        if head.startswith(first_bytes):
            return kind
    if head.startswith(b"PK"):
        return _kind_of_zip(path)
    if head[257:262] == b"ustar":
        return _kind_of_tar(head)
    if head[:1] == b"\x80" and head[1:2] in (b"\x02", b"\x03", b"\x04", b"\x05"):
        return TORCH_STREAM if _TORCH_MAGIC in head[:32] else _PICKLE
    if (
        head[8:9] == b"{"
        and len(head) >= 10
        and int.from_bytes(head[:8], "little") <= LONGEST_SAFETENSORS_HEADER
    ):
        return SAFETENSORS
    return _kind_of_text(head) or _kind_by_name(path, head) or UNKNOWN


def _kind_of_zip(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/")]
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return CUT_SHORT  # the list of contents is at the end
    inner = {name.partition("/")[2] for name in names}
    if "data.pkl" in inner:
        return TORCHSCRIPT if "constants.pkl" in inner else TORCH_ARCHIVE
    if "model.json" in inner and any(name.startswith("tensors/") for name in inner):
        return _OLD_TORCHSCRIPT
    if inner & {"archive_format", "serialized_exported_program.json", ".data/extern_modules"}:
        return _EXPORTED
    if "model.weights.h5" in names:
        return FileKind("a model of Keras", _CHECKPOINT_OF_TORCH)
    if names and all(name.endswith(".npy") for name in names):
        return _NUMPY
    listed = ", ".join(PurePosixPath(name).name for name in names[:3]) + (", …" if len(names) > 3 else "")
    return FileKind(f"a zip archive of other files ({listed or 'none'})", _ARCHIVE)


def _kind_of_tar(head: bytes) -> FileKind:
    first = head[:100].rstrip(b"\0").removeprefix(b"./")
    if first in (b"sys_info", b"pickle", b"storages", b"tensors"):
        return _VERY_OLD_TORCH
    return FileKind("a tar archive of other files", _ARCHIVE)


def _kind_of_text(head: bytes) -> FileKind | None:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith((b"<!doctype html", b"<html", b"<head", b"<!--", b"<body")):
        return _WEB_PAGE
    is_text = not head.translate(None, bytes(range(32, 256)) + b"\t\n\r\f")
    return _TEXT if is_text and _decodes(head) else None


def _decodes(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4 > 0  # a letter that the end of what was read cuts in two
    return True


def _kind_by_name(path: Path, head: bytes) -> FileKind | None:
    """Of protobuf and TensorFlow, whose files do not begin in a way of their own."""
    if head[4:8] == b"TFL3" or path.suffix == ".pb" or ".ckpt.data-" in path.name:
        return _TENSORFLOW
    if path.suffix == ".index" and b"_CHECKPOINTABLE_OBJECT_GRAPH" in head:
        return _TENSORFLOW
    starts_with_version = head[0] == 0x08 and head[1:2] < b"\x20" and head[2:3] in (b"\x12", b"\x3a", b"B")
    return _ONNX if path.suffix == ".onnx" or starts_with_version else None
