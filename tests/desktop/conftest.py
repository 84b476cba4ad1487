"""The packed plugin, and a screen to show QGIS on."""

from __future__ import annotations

import os
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def package() -> Path:
    """The zip as `make package` makes it."""
    made = subprocess.run([ROOT / "scripts" / "package.sh"], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    return Path(made.stdout.strip())


@dataclass
class Screen:
    """A virtual X screen; `framebuffer` is a file that always holds what it shows, as an X window dump."""

    display: str
    framebuffer: Path

    def dump_to_png(self, dump: Path) -> None:
        """A copy of the framebuffer (32-bit pixels) to a PNG beside it; the copy is removed."""
        data = dump.read_bytes()
        header = struct.unpack(">25I", data[:100])
        header_size, width, height, bytes_per_line, colours = (header[i] for i in (0, 4, 5, 12, 19))
        pixels = data[header_size + 12 * colours :]
        image = QImage(pixels, width, height, bytes_per_line, QImage.Format.Format_RGB32)
        assert image.save(str(dump.with_suffix(".png")))
        dump.unlink()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    number, server_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(server_end), "-screen", "0", "1400x900x24", "-fbdir", tmp_path],
        pass_fds=[server_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(server_end)
    with os.fdopen(number) as answer:
        display = answer.readline().strip()
    assert display, "Xvfb did not start"
    yield Screen(f":{display}", tmp_path / "Xvfb_screen0")
    server.terminate()
    server.wait(10)
