"""NVIDIA's GPUs by a stand-in for `torch.cuda`, as none of our machines has one."""

from __future__ import annotations

import pytest
import torch

from engine import doctor
from engine.contract.errors import EnvironmentFailure
from engine.inference.devices.choice import choose_device
from engine.inference.devices.cuda import CudaGPU
from engine.inference.devices.processor import PROCESSOR

NO_KERNELS = (
    "CUDA error: no kernel image is available for execution on the device\n"
    "CUDA kernel errors might be asynchronously reported at some other API call, so the stacktrace "
    "below might be incorrect.\nFor debugging consider passing CUDA_LAUNCH_BLOCKING=1\n"
)
NEW = ["sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120"]
OLD = ["sm_50", "sm_60", "sm_70", "sm_75", "sm_80", "sm_86", "sm_90"]


@pytest.fixture
def without_kernels(cuda, monkeypatch):
    """GPUs of these capabilities under a torch built for others: no convolution runs on the first so many."""

    def lack(capability, kernels, failing=1):
        cuda.capabilities, cuda.titles = [capability, (9, 0)], ["NVIDIA GeForce GTX 1060 6GB", "NVIDIA H100"]
        cuda.kernels = kernels
        real = CudaGPU.autocast

        def autocast(self, dtype):
            if self.number < failing:
                raise (
                    torch.AcceleratorError(NO_KERNELS) if hasattr(torch, "AcceleratorError") else RuntimeError
                )
            return real(self, dtype)

        monkeypatch.setattr(CudaGPU, "autocast", autocast)

    return lack


@pytest.mark.parametrize(
    ("capability", "kernels", "build"), [((6, 1), NEW, "cu126"), ((12, 0), OLD, "cu130")]
)
def test_a_gpu_without_kernels_is_told_of_with_the_build_that_has_them(
    without_kernels, capability, kernels, build
):
    without_kernels(capability, kernels)
    told = []
    assert choose_device("auto", warn=told.append).name == "cuda:1", "the next GPU computes"
    without_kernels(capability, kernels, failing=2)
    told.clear()
    assert choose_device("auto", warn=told.append) == PROCESSOR
    assert len(told) == 2 and told[0].endswith("The processor computes.")
    number = ".".join(map(str, capability))
    for part in ("GTX 1060", f"capability {number}", torch.__version__, f"whl/{build}`"):
        assert part in told[0]
    with pytest.raises(EnvironmentFailure, match="holds no kernels"):
        choose_device("cuda:0")


def test_the_doctor_says_the_same_of_it(without_kernels):
    without_kernels((6, 1), NEW)
    found = doctor.examine()
    broken = next(device for device in found.devices if device.name == "cuda:0")
    assert not broken.ok and "holds no kernels" in broken.text
    assert found.problems == [broken.text]


@pytest.mark.parametrize("precision", ["float32", "float16"])
def test_auto_tries_the_precision_that_it_is_to_compute_in(cuda, monkeypatch, precision):
    real = CudaGPU.autocast

    def autocast(self, dtype):
        if dtype == torch.float16:
            raise RuntimeError("CUDA error: CUBLAS_STATUS_NOT_SUPPORTED when calling `cublasGemmEx`")
        return real(self, dtype)

    monkeypatch.setattr(CudaGPU, "autocast", autocast)
    told = []
    device = choose_device("auto", precision, told.append)
    assert device.kind == ("cuda" if precision == "float32" else "cpu")
    assert len(told) == (0 if precision == "float32" else 1)


def test_a_gpu_that_computes_wrongly_is_left_alone(cuda, monkeypatch):
    real = torch.nn.functional.conv2d
    monkeypatch.setattr(torch.nn.functional, "conv2d", lambda *images: real(*images) * 0)
    told = []
    assert choose_device("auto", warn=told.append) == PROCESSOR
    assert len(told) == 1 and "RTX 3060 computes a convolution in float32 wrongly" in told[0]
