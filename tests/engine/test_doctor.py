from __future__ import annotations

import json
import platform
import shutil
import sys

import numpy as np
import pytest
import torch
from osgeo import gdal

from engine import doctor
from engine.inference.devices.choice import choose_device
from engine.inference.devices.openvino import openvino


def test_doctor_prints_one_json_object_of_versions_devices_and_disk(command_line, capfd):
    assert command_line("doctor", "--json") == 0
    printed = capfd.readouterr()
    found = json.loads(printed.out)
    assert printed.err == ""
    assert {"python", "torch", "gdal", "numpy", "devices", "disk_free_bytes", "problems"} <= set(found)
    assert found["python"].startswith(platform.python_version())
    assert sys.executable in found["python"]
    assert found["torch"] == torch.__version__
    assert found["gdal"] == gdal.__version__
    assert found["numpy"] == np.__version__
    assert found["disk_free_bytes"] == pytest.approx(shutil.disk_usage(".").free, rel=0.1)
    assert found["problems"] == []


def test_every_device_is_listed_with_what_it_really_computes():
    devices = doctor.examine().as_json()["devices"]
    expected = ["cpu", *(f"cuda:{number}" for number in range(torch.cuda.device_count()))]
    assert [device["name"] for device in devices if device["name"] != "mps"] == expected
    for device in devices:
        assert set(device) == {"name", "title", "ok", "precisions", "free_bytes", "text"}
        assert device["ok"]
        assert device["precisions"] == choose_device(device["name"]).precisions()
        assert device["text"].startswith("A window of 256 pixels takes ")


def test_a_device_that_computes_nothing_is_a_problem(monkeypatch):
    def broken(*arguments, **options):
        raise RuntimeError("no kernel image is available")

    monkeypatch.setattr(torch.nn.functional, "conv2d", broken)
    monkeypatch.setattr(torch.nn.Conv2d, "forward", broken)
    found = doctor.examine().as_json()
    assert not found["devices"][0]["ok"]
    assert found["problems"] == ["the processor does not compute (no kernel image is available)."]


def test_openvino_s_version_is_told_and_what_is_lost_without_it(run_engine, without_openvino):
    assert doctor.examine().openvino == openvino().__version__
    run = run_engine("doctor", environment=without_openvino)
    assert run.returncode == 0
    assert "openvino  missing: networks are slower on the processor; " in run.stdout
    assert "-m pip install openvino" in run.stdout
    assert "Everything needed is here." in run.stdout


def test_a_missing_package_is_a_problem_and_not_a_failure(run_engine, without_torch):
    run = run_engine("doctor", "--json", environment=without_torch)
    found = json.loads(run.stdout)
    assert (run.returncode, run.stderr) == (0, "")
    assert (found["torch"], found["devices"]) == ("", [])
    assert len(found["problems"]) == 1
    assert found["problems"][0].startswith(f"The Python {sys.executable} has no usable torch")
    assert found["gdal"] == gdal.__version__


def test_doctor_tells_a_person_that_all_is_well(command_line, capfd):
    assert command_line("doctor") == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[1].split() == ["torch", torch.__version__]
    assert lines[-1] == "Everything needed is here."


@pytest.mark.parametrize("variable", ["PROJ_DATA", "PROJ_LIB", "GDAL_DATA"])
@pytest.mark.parametrize("place", ["gone", "empty", "damaged"])
def test_a_data_folder_that_will_not_do_is_named_by_doctor_and_by_every_job(
    variable, place, run_engine, write_image, tmp_path
):
    folder = tmp_path / place
    if place != "gone":
        folder.mkdir()
    if place == "damaged":
        (folder / "proj.db").write_bytes(b"no database")
    told = run_engine("doctor", environment={variable: str(folder)})
    assert f"{variable}, which is {folder}" in told.stdout + told.stderr
    if variable != "GDAL_DATA":
        images = [write_image(tmp_path / f"{name}.tif", np.ones((3, 64, 64), np.uint8)) for name in "ab"]
        run = run_engine(
            "detect",
            *images,
            *("--model", "cva", "--output", tmp_path / "m.tif"),
            environment={variable: str(folder)},
        )
        assert run.returncode == 1
        assert "PROJ" in run.stderr and variable in run.stderr and "permissions" not in run.stderr
