"""The zip archive that torch writes a checkpoint into: whether it is whole, and the same in plainer form."""

from __future__ import annotations

import io
import pickletools  # nosec B403
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

_CHUNK = 2**20
# of `pickletools`, which names the parts of a pickle and runs none
_CODE = {operation.name: operation.code.encode("latin-1") for operation in pickletools.opcodes}
_FOR_SETS = {"EMPTY_SET": _CODE["EMPTY_LIST"], "ADDITEMS": _CODE["APPENDS"], "FROZENSET": _CODE["TUPLE"]}
_PROTOCOL = 2
"""Of the pickles that torch reads without running anything."""


def damaged_record(path: Path) -> str | None:
    """The first record of the archive that is not as its checksum says; torch reads it without a word.

    An archive in which none is had no checksums written.
    """
    with zipfile.ZipFile(path) as archive:
        damaged = [name for name in archive.namelist() if not _is_whole(archive, name)]
        return damaged[0] if 0 < len(damaged) < len(archive.namelist()) else None


def without_program(path: Path) -> tuple[IO[bytes], list[str]]:
    """A TorchScript archive without its program, and dotted names of the classes that it gives its modules.

    What is left is a checkpoint of torch: the modules' attributes.
    """
    records = _records(path)
    names = [name for name in records if not name.startswith(("code/", "constants", "extra/"))]
    classes = {
        str(text).replace(" ", ".")
        for operation, text, _ in pickletools.genops(records["data.pkl"])
        if operation.name == "GLOBAL" and str(text).startswith(("__torch__", "torch.jit._pickle"))
    }
    return _archive({name: records[name] for name in names}), sorted(classes)


def as_torch_reads_it(path: Path) -> Path | IO[bytes]:
    """The archive, made anew where it was written in a later protocol of pickle than torch reads safely."""
    with zipfile.ZipFile(path) as archive:
        (name,) = (name for name in archive.namelist() if name.partition("/")[2] == "data.pkl")
        with archive.open(name) as file:
            protocol = file.read(2)[1]
    if protocol <= _PROTOCOL:
        return path
    records = _records(path)
    return _archive({**records, "data.pkl": in_protocol_2(records["data.pkl"])})


def in_protocol_2(pickled: bytes) -> bytes:
    """The same pickle in the operations of protocol 2, as far as it has them; nothing in it is run.

    Protocol 4 names a class by the two texts before it, which lie in its memo mostly; so each text is written
    out where it is used, and only other things are kept in the memo. Sets become lists, frozen ones tuples.

    Raises:
        ValueError, LookupError: it is damaged.
    """
    written: list[bytes] = []
    texts: list[str | None] = []  # beside each piece that is written: the text that it is
    memo: dict[int, str | None] = {}

    def write(piece: bytes, text: str | None = None) -> None:
        written.append(piece)
        texts.append(text)

    operations = list(pickletools.genops(pickled))
    ends = [*(start or 0 for _, _, start in operations[1:]), len(pickled)]
    argument: Any
    for (operation, argument, start), end in zip(operations, ends):
        name = operation.name
        if name == "PROTO":
            write(_CODE["PROTO"] + bytes([_PROTOCOL]))
        elif name.endswith("BINUNICODE") or name == "BINUNICODE8":
            write(_unicode(argument), argument)
        elif name.endswith(("MEMOIZE", "BINPUT")):
            number = len(memo) if argument is None else argument
            memo[number] = texts[-1]
            if texts[-1] is None:
                write(_CODE["LONG_BINPUT"] + struct.pack("<I", number))
        elif name.endswith("BINGET"):
            text = memo[argument]
            write(
                _CODE["LONG_BINGET"] + struct.pack("<I", argument) if text is None else _unicode(text), text
            )
        elif name == "STACK_GLOBAL":
            module, own = texts[-2:]
            del written[-2:], texts[-2:]
            write(_CODE["GLOBAL"] + f"{module}\n{own}\n".encode())
        elif name.endswith(("BINBYTES", "BINBYTES8")):
            write(_bytes(argument))
        elif name == "BYTEARRAY8":
            write(
                _CODE["GLOBAL"]
                + b"builtins\nbytearray\n"
                + _bytes(argument)
                + _CODE["TUPLE1"]
                + _CODE["REDUCE"]
            )
        elif name in _FOR_SETS:
            write(_FOR_SETS[name])
        elif name != "FRAME":
            write(pickled[start:end])
    return b"".join(written)


def _unicode(text: str) -> bytes:
    encoded = text.encode("utf-8", "surrogatepass")
    return _CODE["BINUNICODE"] + struct.pack("<I", len(encoded)) + encoded


def _bytes(content: bytes) -> bytes:
    text = _unicode(content.decode("latin-1")) + _unicode("latin-1")
    return _CODE["GLOBAL"] + b"_codecs\nencode\n" + text + _CODE["TUPLE2"] + _CODE["REDUCE"]


def _is_whole(archive: zipfile.ZipFile, name: str) -> bool:
    try:
        with archive.open(name) as file:
            while file.read(_CHUNK):
                pass
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
        return False
    return True


def _records(path: Path) -> dict[str, bytes]:
    """The archive's records, by their names without the archive's own."""
    with zipfile.ZipFile(path) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def _archive(records: Mapping[str, bytes]) -> IO[bytes]:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in records.items():
            archive.writestr(f"archive/{name}", content)
    file.seek(0)
    return file
