"""What NVIDIA's driver says, which build of torch suits it, and what doctor makes of it."""

from __future__ import annotations

import pytest

from engine import doctor
from engine.contract.nvidia import NvidiaGPU, build_for, installed_gpus, is_too_old, needed_driver

RTX_4070 = "560.35.03, 8.9, NVIDIA GeForce RTX 4070"


@pytest.fixture
def driver(tmp_path, monkeypatch):
    """Puts a program in the driver's place, of this shell script."""

    def put(script: str) -> None:
        program = tmp_path / "nvidia-smi"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")

    return put


@pytest.mark.linux
def test_what_the_driver_says_is_read(driver):
    driver(f"echo '{RTX_4070}'; echo '560.35.03, 7.0, Tesla V100'")
    assert installed_gpus() == [
        NvidiaGPU("NVIDIA GeForce RTX 4070", "560.35.03", (8, 9)),
        NvidiaGPU("Tesla V100", "560.35.03", (7, 0)),
    ]


@pytest.mark.linux
def test_a_driver_too_old_to_tell_the_capability_is_asked_for_the_rest(driver):
    driver("case \"$*\" in *compute_cap*) exit 2;; esac; echo '390.157, GeForce GTX 580'")
    assert installed_gpus() == [NvidiaGPU("GeForce GTX 580", "390.157", (0, 0))]


@pytest.mark.linux
@pytest.mark.parametrize("script", ["exit 9", "echo 'No devices were found'", "kill -SEGV $$"])
def test_a_driver_that_fails_has_no_gpu(script, driver):
    driver(script)
    assert installed_gpus() == []


def test_without_a_driver_there_is_no_gpu(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert installed_gpus() == []


@pytest.mark.parametrize(
    ("driver_version", "capability", "build"),
    [
        ("580.95.05", (8, 9), "cu130"),
        ("581.29", (12, 0), "cu130"),
        ("580.95.05", (6, 1), "cu126"),  # Pascal, which CUDA 13 has left
        ("580.95.05", (7, 0), "cu126"),
        ("560.35.03", (8, 9), "cu126"),
        ("570.86.10", (12, 0), "cu128"),
        ("470.82.01", (8, 6), ""),
        ("580.95.05", (3, 5), ""),
    ],
)
def test_the_build_suits_driver_and_capability(driver_version, capability, build):
    assert build_for(NvidiaGPU("a GPU", driver_version, capability)) == build


def test_a_driver_is_old_by_numbers_and_not_by_letters():
    assert is_too_old("99.9", "12.8") and not is_too_old("1000.1", "13.0")
    assert is_too_old("525.59", "12.1") and not is_too_old("525.60.13", "12.1")
    assert not is_too_old("1.0", "99.0")
    assert (needed_driver("13.0"), needed_driver("99.0")) == ("580", "")


PROCESSOR = doctor.DeviceFound("cpu", "the processor", True, ["float32"], 0, "")
IDLE = doctor.DeviceFound("cuda:0", "NVIDIA RTX 4070, 12.0 GB", True, ["float32"], 11_200_000_000, "")
BROKEN = doctor.DeviceFound("cuda:0", "GTX 580, 1.5 GB", False, [], 0, "GTX 580 holds no kernels.")
APPLE = doctor.DeviceFound("mps", "the Apple M2's GPU", True, ["float32"], 0, "")


@pytest.mark.parametrize(
    ("devices", "line"),
    [
        ([PROCESSOR, IDLE], "Runs on NVIDIA RTX 4070, 11 GB free."),
        ([PROCESSOR, APPLE], "Runs on the Apple M2's GPU."),
        ([PROCESSOR, BROKEN], "Runs on the processor: GTX 580 holds no kernels."),
        ([PROCESSOR], "Runs on the processor."),
    ],
)
def test_doctor_says_what_computes(devices, line, monkeypatch):
    monkeypatch.setattr(doctor, "installed_gpus", list)
    assert doctor._runs_on(devices) == [line]


@pytest.mark.parametrize(
    ("gpu", "cuda", "lines"),
    [
        (
            NvidiaGPU("Quadro P1000", "470.82", (6, 1)),
            "12.6",
            [
                "Runs on the processor: the driver 470 is too old for this torch (needs 525).",
                "Update the driver of Quadro P1000.",
            ],
        ),
        (
            NvidiaGPU("NVIDIA RTX 4070", "560.35", (8, 9)),
            None,
            [
                "Runs on the processor: torch 2.13.0 is a build without CUDA for NVIDIA RTX 4070.",
                "torch's build cu126 would use it.",
            ],
        ),
        (
            NvidiaGPU("NVIDIA RTX 4070", "580.95", (8, 9)),
            "13.0",
            [
                "Runs on the processor: torch 2.13.0 cannot reach NVIDIA RTX 4070.",
                "Restart the computer; if that does not help, install the driver (now 580) again.",
            ],
        ),
    ],
)
def test_doctor_says_why_a_gpu_stays_unused_and_what_to_do(gpu, cuda, lines):
    assert doctor._without_gpu([gpu], cuda, "2.13.0") == lines


@pytest.mark.parametrize(
    ("source", "problem"),
    [('__version__ = "2.13.0"', "The torch 2.13.0 of "), ("", "has no usable torch")],
)
def test_a_torch_without_what_is_in_torch_is_a_problem_and_not_a_failure(
    source, problem, run_engine, tmp_path
):
    """As a package that calls itself so, or what an uninstallation has left."""
    (tmp_path / "torch").mkdir()
    (tmp_path / "torch" / "__init__.py").write_text(source, encoding="utf-8")
    run = run_engine("doctor", "--json", environment={"PYTHONPATH": str(tmp_path)})
    assert (run.returncode, run.stderr) == (0, "")
    assert problem in run.stdout
