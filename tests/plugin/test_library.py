"""The model library with real files, the real engine and the dialog's own list of models."""

from __future__ import annotations

import pytest

from deep_change_detection.cd_plugin.detect.model_box import ModelBox


@pytest.fixture
def box(tmp_path, monkeypatch):
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(tmp_path / "mine"))
    box = ModelBox()
    yield box
    box.deleteLater()


def test_it(box):
    box.open_library()
    for name in ("buildings", "cva"):
        box.library.models.choose(name)
        box.library.grab().save(f"/tmp/w/out/lib_{name}.png")
    item = box.library.models._items()[-1]
    box.library.models.setCurrentItem(item)
    box.library.grab().save("/tmp/w/out/lib_weights.png")
