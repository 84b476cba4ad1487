"""The file that torch writes a checkpoint into: whether it is whole, and the same in plainer form."""

from __future__ import annotations

import io
import pickletools  # nosec B403 # names the parts of a pickle and runs none
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

_CHUNK = 2**20
_CODE = {operation.name: operation.code.encode("latin-1") for operation in pickletools.opcodes}
_FOR_SETS = {"EMPTY_SET": _CODE["EMPTY_LIST"], "ADDITEMS": _CODE["APPENDS"], "FROZENSET": _CODE["TUPLE"]}
_CLASS_AND_ITS_MEMO = (_CODE["GLOBAL"], _CODE["LONG_BINPUT"])
_PROTOCOL = 2
"""Of the pickles that torch reads without running anything."""
_PICKLES_BEFORE_CONTENT = 3
"""In a checkpoint before torch 1.6: a number that tells such files, a version, the machine."""
_WITH_SOURCE = "module"
"""What it marks the class of a network with, whose file and source text follow."""


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
    own = ("__torch__", "torch.jit._pickle")
    classes = [name for name in named_in(records["data.pkl"]) if name.startswith(own)]
    return _archive({name: records[name] for name in names}), classes


def as_torch_reads_it(path: Path) -> Path | IO[bytes]:
    """The archive, made anew where it was written in a later protocol of pickle than torch reads safely."""
    with zipfile.ZipFile(path) as archive, archive.open(_content_of(archive)) as file:
        protocol = file.read(2)[1]
    if protocol <= _PROTOCOL:
        return path
    records = _records(path)
    return _archive({**records, "data.pkl": in_protocol_2(records["data.pkl"])})


def archive_for_torch(path: Path) -> tuple[Path | IO[bytes], list[str]]:
    """`as_torch_reads_it`, and dotted names of the classes and functions that the archive's pickle names."""
    plain = as_torch_reads_it(path)
    with zipfile.ZipFile(plain) as archive:
        names = named_in(archive.read(_content_of(archive)))
    if not isinstance(plain, Path):
        plain.seek(0)
    return plain, names


def stream_for_torch(path: Path) -> tuple[Path | IO[bytes], list[str]]:
    """A checkpoint in the form before torch 1.6 as `archive_for_torch` gives an archive.

    It is made anew, too, where networks' classes are in it with their source text, which torch would compare.
    """
    with open(path, "rb") as file:
        for _ in range(_PICKLES_BEFORE_CONTENT):
            _skip_pickle(file)
        start = file.tell()
        _skip_pickle(file)
        end = file.tell()
        file.seek(start)
        pickled = file.read(end - start)
        if pickled[1] <= _PROTOCOL and _WITH_SOURCE.encode() not in pickled:
            return path, named_in(pickled)
        plain = in_protocol_2(pickled)
        rest = file.read()
        file.seek(0)
        return io.BytesIO(file.read(start) + plain + rest), named_in(plain)


def named_in(pickled: bytes) -> list[str]:
    """Dotted names of the classes and functions that a pickle of protocol 2 names, each once."""
    operations = pickletools.genops(pickled)
    texts = (str(text) for operation, text, _ in operations if operation.name == "GLOBAL")
    return list(dict.fromkeys(text.replace(" ", ".") for text in texts))


def in_protocol_2(pickled: bytes) -> bytes:
    """The same pickle in the operations of protocol 2, as far as it has them; nothing in it is run.

    Protocol 4 names a class by the two texts before it, which lie in its memo mostly; so each text is written
    out where it is used, and only other things are kept in the memo. Sets become lists, frozen ones tuples. A
    class with its source text becomes the class.

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
        elif name == "BINPERSID" and (marked := _source_start(written, texts)) is not None:
            kept = [piece for piece in written[marked + 2 : marked + 4] if piece[:1] in _CLASS_AND_ITS_MEMO]
            del written[marked:], texts[marked:]
            for piece in kept:
                write(piece)
        elif name in _FOR_SETS:
            write(_FOR_SETS[name])
        elif name != "FRAME":
            write(pickled[start:end])
    return b"".join(written)


def _source_start(written: list[bytes], texts: list[str | None]) -> int | None:
    """Where the last tuple starts, if it is one of a class and its source text."""
    start = next((at for at in reversed(range(len(written))) if written[at] == _CODE["MARK"]), None)
    return start if start is not None and texts[start + 1 : start + 2] == [_WITH_SOURCE] else None


def _skip_pickle(file: IO[bytes]) -> None:
    for _ in pickletools.genops(file):
        pass


def _unicode(text: str) -> bytes:
    encoded = text.encode("utf-8", "surrogatepass")
    return _CODE["BINUNICODE"] + struct.pack("<I", len(encoded)) + encoded


def _bytes(content: bytes) -> bytes:
    text = _unicode(content.decode("latin-1")) + _unicode("latin-1")
    return _CODE["GLOBAL"] + b"_codecs\nencode\n" + text + _CODE["TUPLE2"] + _CODE["REDUCE"]


def _content_of(archive: zipfile.ZipFile) -> str:
    (name,) = (name for name in archive.namelist() if name.partition("/")[2] == "data.pkl")
    return name


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
