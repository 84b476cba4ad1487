"""What all tests share: the repository as the package that QGIS makes of it, in whatever folder."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest

from tests import seeds
from tests.plugin_package import PLUGIN, ROOT, import_as_qgis_does

# Torch's threads, where they wait for one another, then leave the cores to other processes.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import_as_qgis_does()


@pytest.fixture(scope="session", autouse=True)
def cache_of_its_own(tmp_path_factory) -> Generator[None, None, None]:
    """What networks are compiled to goes where no other run finds it."""
    with pytest.MonkeyPatch.context() as patched:
        for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patched.setenv(name, str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def plugins_folder(tmp_path_factory) -> Path:
    """A folder of plugins that holds this one, for the module path of other processes."""
    folder = tmp_path_factory.mktemp("plugins")
    (folder / PLUGIN).symlink_to(ROOT)
    return folder


def pytest_report_header() -> str:
    return f"random cases: {seeds.VARIABLE}={seeds.CHOSEN}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failure tells how to get the same random cases again."""
    report = yield
    if report.failed:
        report.sections.append(("random cases", f"{seeds.VARIABLE}={seeds.CHOSEN}"))
    return report
