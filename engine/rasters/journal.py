"""The finished rows of an unfinished change map, kept so that a run which stopped anywhere can go on.

A journal is a line of JSON that names the run, then records of finished rows: a fixed header with a checksum,
and the compressed rows. Records are only ever appended; what a sudden stop left half-written is cut off.
"""

from __future__ import annotations

import contextlib
import json
import os
import struct
import time
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO

import numpy as np

from engine.contract.errors import EnvironmentFailure
from engine.outputs import lock_until_closed

FORMAT = "deep change journal 1"
RECORD = struct.Struct("<QII")
"""First row, number of rows, bytes of compressed rows."""
CHECKSUM = struct.Struct("<I")
"""CRC-32 of the above and the compressed rows; stands between them."""
RECORD_BYTES = 2**20
"""Before compression, at most, where a row is not longer."""
SYNC_INTERVAL_S = 1.0


class Journal:
    """The journal file of one run, locked against any other run for as long as it is open.

    Args:
        path: of the file; created when missing.
        width: pixels of a row.

    Raises:
        EnvironmentFailure: another run holds it.
        OSError: it cannot be opened.
    """

    def __init__(self, path: str, width: int) -> None:
        self.path = path
        self._width = width
        self._file: BinaryIO = open(path, "a+b")  # noqa: SIM115 (closed by `close`)
        if not lock_until_closed(self._file):
            self._file.close()
            raise EnvironmentFailure(f"Another run holds {path}; wait for it or choose another output.")
        self._synced_at = time.monotonic()

    def identity(self) -> dict[str, object] | None:
        """What `start` was given for the run that this journal holds, or None where it holds none."""
        self._file.seek(0)
        try:
            header = json.loads(self._file.readline())
        except ValueError:
            return None
        if not isinstance(header, dict) or header.get("format") != FORMAT:
            return None
        identity = header.get("identity")
        return identity if isinstance(identity, dict) else None

    def start(self, identity: Mapping[str, object]) -> None:
        """Forget all rows and begin a run that `identity`, plain JSON, tells from others.

        Raises:
            OSError: that cannot be written; the file is closed.
        """
        header = {"format": FORMAT, "identity": identity}
        try:
            self._file.truncate(0)
            self._file.write(json.dumps(header).encode() + b"\n")
            self._sync()
        except OSError:
            self.close()
            raise

    def rows(self) -> Iterator[np.ndarray]:
        """The rows kept, (rows, width) uint8 from row 0 on without a gap; cuts off what follows them."""
        self._file.seek(0)
        self._file.readline()
        good_end = self._file.tell()
        next_row = 0
        while (values := self._read_record(next_row)) is not None:
            good_end = self._file.tell()
            next_row += len(values)
            yield values
            self._file.seek(good_end)
        self._file.truncate(good_end)

    def append(self, first_row: int, values: np.ndarray) -> None:
        """Keep finished rows (rows, width), uint8; on disk for certain within about a second."""
        step = max(RECORD_BYTES // self._width, 1)
        for first in range(0, len(values), step):
            part = np.ascontiguousarray(values[first : first + step])
            compressed = zlib.compress(part.data, 1)
            header = RECORD.pack(first_row + first, len(part), len(compressed))
            self._file.write(header + CHECKSUM.pack(zlib.crc32(header + compressed)) + compressed)
        self._file.flush()
        if time.monotonic() - self._synced_at > SYNC_INTERVAL_S:
            self._sync()

    def close(self) -> None:
        """Let go of the file; a run that stopped with the disk full closes quietly too."""
        with contextlib.suppress(OSError):
            self._file.close()

    def _read_record(self, expected_row: int) -> np.ndarray | None:
        header, checksum = self._file.read(RECORD.size), self._file.read(CHECKSUM.size)
        if len(checksum) < CHECKSUM.size:
            return None
        first_row, count, size = RECORD.unpack(header)
        compressed = self._file.read(size)
        if first_row != expected_row or CHECKSUM.pack(zlib.crc32(header + compressed)) != checksum:
            return None
        return np.frombuffer(zlib.decompress(compressed), dtype=np.uint8).reshape(count, self._width)

    def _sync(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._synced_at = time.monotonic()
