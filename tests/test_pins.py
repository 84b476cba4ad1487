"""What `make pins` writes of a wheel, from an index that tells as little of it as torch's own does."""

from __future__ import annotations

import functools
import hashlib
import http.server
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WHEEL = "houses-1.0+cpu-py3-none-any.whl"
SCRIPT = """
import sys
sys.path.insert(0, "scripts")
import engine_requirements
[package] = engine_requirements.locked(["houses"], "manylinux_x86_64", "3.12", "")
print(engine_requirements.row(package))
"""


@pytest.fixture
def index(tmp_path: Path) -> Iterator[str]:
    """The address of an index of one wheel, with a page that has its checksum and not its size."""
    info = "houses-1.0+cpu.dist-info"
    with zipfile.ZipFile(tmp_path / WHEEL, "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: houses\nVersion: 1.0+cpu\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    page = tmp_path / "simple" / "houses" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(f'<a href="/{WHEEL}#sha256={digest(tmp_path / WHEEL)}">{WHEEL}</a>', encoding="utf-8")
    answering = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/simple"
        server.shutdown()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_wheel_is_pinned_with_its_size_where_its_index_does_not_tell_it(index: str, tmp_path: Path) -> None:
    environment = {**os.environ, "UV_DEFAULT_INDEX": index, "UV_CACHE_DIR": str(tmp_path / "cache")}
    made = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    size = (tmp_path / WHEEL).stat().st_size
    expected = f"houses==1.0+cpu --hash=sha256:{digest(tmp_path / WHEEL)}  # {size} bytes\n"
    assert (made.stdout, made.stderr) == (expected, "")
