"""The packed plugin, a screen, and QGIS on it with a profile of its own."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
SCREEN = tuple(map(int, os.environ.get("DEEP_CHANGE_TEST_SCREEN", "1400x900").split("x")))
PICTURES = os.environ.get("DEEP_CHANGE_TEST_PICTURES")
"""A folder in which each session's screenshots are kept too."""
PATIENCE = 120  # seconds that each thing in a session may take


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
def screen(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Screen]:
    """Of the size that the environment or a test names; larger where Qt is told to make all larger."""
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    width, height = (round(scale * side) for side in getattr(request, "param", SCREEN))
    size = f"{width}x{height}x24"
    number, server_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(server_end), "-screen", "0", size, "-fbdir", tmp_path],
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


@dataclass
class Qgis:
    """A QGIS that runs a session; its screenshots and report are in `folder`."""

    process: subprocess.Popen
    folder: Path
    log: Path
    screen: Screen

    def finish(self) -> str:
        """Wait until it has quit; returns what it logged."""
        status = self.process.wait(3 * PATIENCE)
        log = self.log.read_text(encoding="utf-8", errors="replace")
        assert status == 0, f"QGIS ended with status {status}:\n{log}"
        self.keep_screenshots()
        return log

    def kill(self) -> None:
        """End it with SIGKILL, as a power cut would."""
        self.process.kill()
        self.process.wait(60)
        self.keep_screenshots()

    def keep_screenshots(self) -> None:
        for dump in sorted(self.folder.glob("*.xwd")):
            self.screen.dump_to_png(dump)
        if PICTURES:
            shutil.copytree(self.folder, Path(PICTURES, self.folder.name), dirs_exist_ok=True)

    def report(self) -> dict:
        return json.loads((self.folder / "report.json").read_text(encoding="utf-8"))


@dataclass
class Desktop:
    """Starts QGIS for a session in a home of its own."""

    screen: Screen
    home: Path
    started: list[Qgis]

    def start(
        self,
        session: str,
        name: str,
        plan: Mapping,
        plugin: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Qgis:
        """Run a session file with its plan; what it leaves goes to build/desktop/NAME.

        Args:
            plugin: the plugin's folder, linked into the profile; None where the session installs it.
            environment: variables besides those that every session has.
        """
        folder = ROOT / "build" / "desktop" / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        profiles = self.home / "profiles"
        (self.home / "tmp").mkdir(exist_ok=True)
        subprocess.run([ROOT / "scripts" / "profile.sh", profiles, *([plugin] if plugin else [])], check=True)
        plan_file, log = self.home / "plan.json", self.home / "log.txt"
        common = {
            "folder": str(folder),
            "framebuffer": str(self.screen.framebuffer),
            "patience": PATIENCE,
            "tests": str(Path(__file__).parent),
        }
        plan_file.write_text(json.dumps({**common, **plan}), encoding="utf-8")
        with log.open("w", encoding="utf-8") as output:
            process = subprocess.Popen(
                ["qgis", "--profiles-path", profiles, "--nologo", "--noversioncheck"]
                + ["--code", Path(__file__).with_name(session)],
                env={**self._environment(plan_file), **(environment or {})},
                cwd=self.home,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        self.started.append(Qgis(process, folder, log, self.screen))
        return self.started[-1]

    def _environment(self, plan_file: Path) -> dict[str, str]:
        inherited = {
            name: value
            for name, value in os.environ.items()
            if name not in ("QGIS_CUSTOM_CONFIG_PATH", "QT_QPA_PLATFORM", "PYTHONPATH")
        }
        return {
            **inherited,
            "HOME": str(self.home),
            # else QGIS takes the results for temporary layers and asks when it quits
            "TMPDIR": str(self.home / "tmp"),
            "DISPLAY": self.screen.display,
            "DESKTOP_SESSION": str(plan_file),
            "DEEP_CHANGE_PYTHON": sys.executable,
        }


@pytest.fixture
def desktop(screen: Screen, tmp_path: Path) -> Iterator[Desktop]:
    desktop = Desktop(screen, tmp_path, [])
    yield desktop
    for qgis in desktop.started:
        if qgis.process.poll() is None:
            qgis.process.kill()
            qgis.process.wait(60)
