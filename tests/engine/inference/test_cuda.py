"""NVIDIA's GPUs by a stand-in for `torch.cuda`, as none of our machines has one."""

from __future__ import annotations

import json
import sys
import threading

import numpy as np
import pytest
import torch
from osgeo import gdal

from engine import doctor, thorough
from engine.contract.errors import EnvironmentFailure
from engine.contract.options.detect import DetectOptions
from engine.contract.windows import WindowPlan
from engine.detect.job import detect
from engine.inference.augment import augmented
from engine.inference.devices.choice import choose_device
from engine.inference.devices.cuda import CudaForward, CudaGPU, join_process
from engine.inference.devices.device import Device
from engine.inference.devices.processor import PROCESSOR
from engine.inference.devices.recording import recorded_where_it_pays
from engine.inference.scaling import Scaling
from engine.inference.stream import as_tensors, stream_rows
from engine.networks.network import ChangeNetwork
from engine.pixels import PairPixels
from engine.reporting import Reporter
from engine.spectral.cva import BandStatistics, ChangeVectorAnalysis
from tests.seeds import seeded

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


@pytest.mark.parametrize(
    ("title", "capability", "fast", "learns"),
    [
        ("NVIDIA GeForce GTX 1060 6GB", (6, 1), [], "float32"),
        ("NVIDIA GeForce GTX 1650", (7, 5), [], "float32"),
        ("Tesla V100-SXM2-16GB", (7, 0), ["float16"], "float16"),
        ("NVIDIA GeForce RTX 2060", (7, 5), ["float16"], "float16"),
        ("NVIDIA GeForce RTX 3060", (8, 6), ["float16", "bfloat16"], "bfloat16"),
        ("NVIDIA H100 80GB HBM3", (9, 0), ["float16", "bfloat16"], "bfloat16"),
    ],
)
def test_halves_are_for_gpus_with_tensor_cores(cuda, title, capability, fast, learns):
    cuda.titles, cuda.capabilities = [title], [capability]
    assert CudaGPU(0).fast_precisions() == fast
    assert CudaGPU(0).training_precision() == learns


@pytest.mark.parametrize("system", ["win32", "linux"])
def test_on_windows_the_process_keeps_to_the_gpu_s_own_memory(cuda, monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system)
    cuda.free, cuda.total, cuda.reserved = 5 * 10**9, 12 * 10**9, 10**9
    choose_device("auto")
    assert cuda.share == (pytest.approx(0.5) if system == "win32" else None)


@pytest.fixture
def batch(cuda, monkeypatch):
    """What a GPU takes for so many windows, if batches need so many seconds and bytes; and what it tried."""

    def found(most, seconds, bytes_each=0):
        tried = []

        def seconds_of(self, work):
            size = len(work())
            tried.append(size)
            assert cuda.peak == 0, "the peak is that of this try"
            cuda.peak = bytes_each * size
            return seconds(size)

        monkeypatch.setattr(CudaGPU, "seconds_of", seconds_of)
        sample = torch.zeros((1, 3, 8, 8)), torch.zeros((1, 3, 8, 8)), torch.ones((1, 8, 8), dtype=torch.bool)
        return CudaGPU(0).windows_at_once(lambda before, after, valid: valid, sample, most, 2), tried

    return found


@pytest.mark.parametrize("most", [1, 7, 100, 239, 240, 241, 1000, 4097, 10**5])
def test_the_search_takes_an_eighth_of_the_run_and_batches_are_nearly_full(batch, most):
    size, tried = batch(most, lambda batch: 1.0)
    assert 2 * sum(tried) <= most / 8
    batches = -(-most // size)
    assert batches * size - most < batches, "less than one window is thrown away in each"
    assert 1 <= size <= 256


def test_the_batch_grows_as_long_as_that_pays(batch):
    assert batch(10**6, lambda batch: float(batch))[0] == 1, "more brings nothing"
    always, less_and_less = (
        batch(10**6, lambda batch, each=each: 1.0 + each * batch)[0] for each in (0.0, 0.1)
    )
    assert 1 < less_and_less < always


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
        RuntimeError("cuDNN error: CUDNN_STATUS_ALLOC_FAILED"),
        RuntimeError("Expected canUse32BitIndexMath(input) && canUse32BitIndexMath(output) to be true"),
    ],
)
def test_the_batch_grows_no_further_than_memory_allows(cuda, batch, error):
    def seconds(size):
        if size > 8:
            raise error
        return 1.0

    assert batch(4096, seconds)[0] == 8
    assert "release" in cuda.calls


def test_the_batch_keeps_to_the_memory_that_others_leave_free(cuda, batch):
    cuda.free, cuda.total = 2 * 10**9, 24 * 10**9
    size, tried = batch(4096, lambda batch: 1.0, bytes_each=10**8)
    assert max(tried) * 10**8 <= 0.8 * 2 * 10**9 < 2 * max(tried) * 10**8
    cuda.reserved = 2 * 10**9
    assert batch(4096, lambda batch: 1.0, bytes_each=10**8)[0] == 2 * size, "what it holds already is its own"


@pytest.mark.parametrize("fails", [False, True])
def test_only_pinned_memory_is_copied_while_the_program_goes_on(cuda, monkeypatch, fails):
    def pin(tensor):
        if fails:
            raise RuntimeError("CUDA error: out of memory")
        tensor.is_pinned = lambda: True
        return tensor

    copies = []
    real = torch.Tensor.to

    def to(tensor, *arguments, **options):
        copies.append(options.get("non_blocking", False))
        return real(tensor, *arguments, **options)

    monkeypatch.setattr(torch.Tensor, "pin_memory", pin)
    monkeypatch.setattr(torch.Tensor, "to", to)
    tensors = torch.zeros((1, 3, 8, 8)), torch.zeros((1, 3, 8, 8)), torch.ones((1, 8, 8), dtype=torch.bool)
    held = CudaGPU(0).pinned(tensors)
    assert all(one is other for one, other in zip(held, tensors))
    for tensor in held:
        CudaGPU(0).taken(tensor)
    assert copies == [not fails] * 3


@pytest.mark.parametrize("kind", ["uint8", "int16", "uint16"])
@pytest.mark.parametrize("device", ["gpu", "processor"])
def test_pixels_travel_in_their_own_type_and_arrive_as_they_are(cuda, monkeypatch, kind, device):
    limits = np.iinfo(kind)
    random = np.random.default_rng(seeded(3))
    image = random.integers(limits.min, limits.max, (3, 9, 7), endpoint=True).astype(kind)
    image[0, 0, :2] = limits.min, limits.max
    tensors = as_tensors([PairPixels(image, image, np.ones((9, 7), dtype=bool))])
    assert tensors[0].element_size() == image.itemsize
    moved = []
    gpu = CudaGPU(0)
    monkeypatch.setattr(CudaGPU, "taken", lambda self, tensor: moved.append(tensor.element_size()) or tensor)
    found = (gpu if device == "gpu" else PROCESSOR).pixels(tensors[0])
    assert np.array_equal(found[0].numpy(), image)
    assert device != "gpu" or moved == [image.itemsize]


class Elsewhere(Device):
    """A device with memory of its own, whose tensors have a shape and nothing else."""

    kind = "elsewhere"
    title = "a device"

    @classmethod
    def found(cls):
        return [cls(cls.kind, torch.device("meta"))]

    def forward_of(self, form: ChangeNetwork, precision: str, compiled: bool):
        raise NotImplementedError


def windows_of(count):
    values = torch.Generator().manual_seed(seeded(1))
    before, after = torch.randint(0, 256, (2, count, 3, 16, 16), generator=values, dtype=torch.uint8)
    return before, after, torch.rand((count, 16, 16), generator=values) > 0.2


def test_change_vectors_and_views_stay_on_the_device():
    (device,) = Elsewhere.found()
    statistics = BandStatistics(np.zeros(3), np.ones(3))
    vectors = ChangeVectorAnalysis((Scaling(None),) * 2, statistics, statistics, 1.0, device)
    assert vectors(*windows_of(2)).is_meta
    seen = []

    def predict(before, after, valid):
        seen.append((before.is_meta, after.is_meta, valid.is_meta))
        return before[:, 0].float()

    assert augmented(predict, "d4", device)(*windows_of(2)).is_meta
    assert seen == [(True, True, True)] * 8


def test_at_most_two_batches_are_in_flight_and_progress_tells_of_finished_ones(cuda, monkeypatch):
    counting, counts = threading.Lock(), {"launched": 0, "finished": 0, "most": 0}

    def predict(before, after, valid):
        with counting:
            counts["launched"] += 1
            counts["most"] = max(counts["most"], counts["launched"] - counts["finished"])
        return torch.zeros(valid.shape)

    def awaited(self, tensor):
        with counting:
            counts["finished"] += 1
        return tensor

    monkeypatch.setattr(CudaGPU, "awaited", awaited)
    pixels = PairPixels(*(np.ones((3, 160, 160), np.uint8),) * 2, np.ones((160, 160), dtype=bool))
    told = []
    gpu = CudaGPU(0)
    rows = stream_rows(
        WindowPlan.over(160, 160, 32, 0),
        lambda box: pixels.part(box.rows, box.columns),
        predict,
        batch=2,
        readers=1,
        workers=gpu.workers(None, (3, 32, 32)),
        device=gpu,
        on_windows_done=lambda done: told.append(done <= 2 * counts["finished"]),
    )
    assert sum(len(part.values) for part in rows) == 160
    assert counts["most"] <= 2 and all(told) and len(told) == 13


def of_two(before, after):
    return (after - before).mean(1, keepdim=True) * 2 + before.amax(1, keepdim=True)


@pytest.fixture
def recorded(cuda, monkeypatch):
    """A network as a run long enough to pay makes it, on a GPU by whose clock recordings are faster."""

    def record(network, pair, number=0):
        seconds = iter([1.0, 0.5])
        monkeypatch.setattr(CudaGPU, "seconds_of", lambda self, work: (work(), next(seconds))[1])
        return recorded_where_it_pays(network, pair, 10**6, CudaGPU(number))

    return record


@pytest.fixture
def pair():
    return torch.rand((2, 3, 8, 8)), torch.rand((2, 3, 8, 8))


def test_a_recording_is_made_on_a_stream_of_its_device_and_gives_what_the_network_gives(cuda, recorded, pair):
    forward = recorded(of_two, pair)
    assert forward is not of_two
    ((stream, mode),) = cuda.capture_on
    assert stream is not None and stream.device == pair[0].device and mode == "thread_local"
    first = forward(*pair)
    others = torch.rand((2, 3, 8, 8)), torch.rand((2, 3, 8, 8))
    replays = cuda.calls.count("replay")
    assert torch.equal(forward(*others), of_two(*others))
    assert cuda.calls.count("replay") == replays + 1
    assert torch.equal(first, of_two(*pair)), "a later replay leaves it alone"


def test_a_recording_that_knows_but_its_own_pixels_is_not_used(cuda, recorded, pair):
    def forgetful(before, after):
        return torch.from_numpy(of_two(before, after).numpy().copy())  # which no recording sees being made

    assert recorded(forgetful, pair) is forgetful


@pytest.mark.parametrize("how", ["it waits for the device", "memory", "the end of the capture"])
def test_a_recording_that_fails_leaves_the_network_as_it_was(cuda, recorded, pair, how):
    def network(before, after):
        if how == "it waits for the device":
            return of_two(before, after) * float(before.sum() > -1)
        if how == "memory" and cuda.recording is not None:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")
        return of_two(before, after)

    if how == "the end of the capture":
        cuda.fails_capture = RuntimeError(
            "CUDA error: operation failed due to a previous error during capture"
        )
    assert recorded(network, pair) is network
    assert cuda.calls[-2:] == ["reset", "release"]
    assert torch.equal(network(*pair), of_two(*pair))


@pytest.fixture
def run(cuda, by_torch, pair_files, model_path, tmp_path):
    """The map of a run, its parameters and what was said; window and overlap make it long enough to check."""

    def detect_change(output="map.tif", **options):
        path, told = str(tmp_path / output), []
        values = {"model": model_path, "window": 32, "overlap": 16, "device": "cuda", **options}
        detect(DetectOptions(*pair_files, path, **values), Reporter(told.append))
        file = gdal.Open(path)
        parameters = json.loads(file.GetMetadataItem("DCD_PARAMETERS"))
        return file.ReadAsArray(), parameters, [event["text"] for event in told if "text" in event]

    return detect_change


class Fault:
    """What `torch.nn.Conv2d` does in a precision instead of computing, from the n-th call on."""

    def __init__(self, monkeypatch, does, when=lambda kernels: True, after=0):
        self.left, self.on = after, True
        real = torch.nn.Conv2d.forward

        def forward(layer, features):
            if self.on and when(layer.weight):
                self.left -= 1
                if self.left < 0:
                    return does(real(layer, features))
            return real(layer, features)

        monkeypatch.setattr(torch.nn.Conv2d, "forward", forward)


def raised(error):
    def raise_it(result):
        raise type(error)(*error.args)  # an error of its own, which holds nothing beyond the run

    return raise_it


def test_a_gpu_gives_the_processor_s_map(run):
    expected, *_ = run(device="cpu", precision="float32")
    found, parameters, _ = run("gpu.tif", precision="float32")
    assert parameters["device"] == "cuda:0"
    assert np.abs(found.astype(int) - expected).max() <= 1


@pytest.mark.parametrize(
    "does",
    [
        raised(RuntimeError("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED_CUDART")),
        lambda result: result * torch.nan,
        lambda result: result + 1,
    ],
    ids=["an exception", "not a number", "other numbers"],
)
def test_a_precision_that_disagrees_with_float32_gives_way_to_the_next(run, monkeypatch, does):
    if "float16" not in PROCESSOR.precisions():
        pytest.skip("this processor computes no halves")
    expected, *_ = run(device="cpu", precision="float32")
    Fault(monkeypatch, does, lambda kernels: kernels.dtype != torch.float32)
    found, parameters, told = run("gpu.tif", precision="auto")
    assert parameters["precision"] == "float32"
    for part in ("float16", "bfloat16", "Computing in float32"):
        assert part in parameters["precision_reason"]
    assert parameters["precision_reason"] in told
    assert np.abs(found.astype(int) - expected).max() <= 1


def test_what_was_chosen_by_timing_is_told_in_the_map(run, monkeypatch):
    ways = iter([3.0, 2.0, 1.0, 4.0] + [1.0] * 20)
    monkeypatch.setattr(CudaGPU, "seconds_of", lambda self, work: (work(), next(ways))[1])
    _, parameters, _ = run(precision="float32", window=32, overlap=24, batch=1)
    assert "Channels first" in parameters["precision_reason"]


def test_memory_that_runs_out_while_preparing_leaves_the_processor(run, monkeypatch):
    expected, *_ = run(device="cpu", precision="float32")

    def no_room(self, form, precision, compiled):
        raise RuntimeError("CUDA error: out of memory\nCUDA kernel errors might be asynchronously reported")

    monkeypatch.setattr(CudaGPU, "forward_of", no_room)
    found, parameters, told = run("gpu.tif", precision="float32")
    assert parameters["device"] == "cpu" and np.array_equal(found, expected)
    assert any("Memory ran out in preparing" in text for text in told)


def test_a_gpu_that_is_lost_in_the_check_of_a_precision_is_no_disagreement(run, monkeypatch):
    lost = RuntimeError("CUDA error: unspecified launch failure")
    Fault(monkeypatch, raised(lost), lambda kernels: kernels.dtype != torch.float32)
    monkeypatch.setattr(CudaGPU, "answers", lambda self: False)
    with pytest.raises(EnvironmentFailure, match="3060 stopped computing"):
        run(precision="auto")


@pytest.mark.parametrize("after", [40, 200])
def test_a_lost_device_is_one_sentence_and_the_same_command_goes_on(run, monkeypatch, tmp_path, after):
    expected, *_ = run(precision="float32", batch=2)
    lost = RuntimeError("CUDA error: unspecified launch failure\nCUDA kernel errors might be")
    fault = Fault(monkeypatch, raised(lost), after=after)
    with pytest.raises(EnvironmentFailure, match="3060 stopped computing, as after .*; run the same again"):
        run("cut.tif", precision="float32", batch=2)
    assert not (tmp_path / "cut.tif").exists()
    fault.on = False
    found, *_ = run("cut.tif", precision="float32", batch=2)
    assert np.array_equal(found, expected)


def test_two_gpus_give_the_map_of_one(cuda, run):
    expected, *_ = run(precision="float32", batch=2)
    cuda.capabilities, cuda.titles = [(8, 6)] * 2, ["NVIDIA GeForce RTX 3060"] * 2
    found, parameters, _ = run("two.tif", device="cuda:0,cuda:1", precision="float32", batch=2)
    assert np.array_equal(found, expected)
    assert set(parameters["device"].split(",")) <= {"cuda:0", "cuda:1"}


def test_a_gpu_that_would_keep_the_other_waiting_is_left_out(cuda, run, monkeypatch):
    cuda.capabilities, cuda.titles = [(6, 1), (9, 0)], ["NVIDIA GeForce GTX 1060 6GB", "NVIDIA H100"]
    monkeypatch.setattr(CudaGPU, "seconds_of", lambda self, work: (work(), [5.0, 1.0][self.number])[1])
    _, parameters, _ = run(device="cuda:0,cuda:1", precision="float32", batch=2)
    assert parameters["device"] == "cuda:1"
    assert "GTX 1060 6GB is left out" in parameters["precision_reason"]


def test_several_gpus_compute_in_a_precision_that_is_fast_on_all(cuda, run):
    cuda.capabilities, cuda.titles = [(6, 1), (9, 0)], ["NVIDIA GeForce GTX 1060 6GB", "NVIDIA H100"]
    _, parameters, _ = run(device="cuda:1,cuda:0", precision="auto", batch=2)
    assert parameters["precision"] == "float32"


@pytest.mark.parametrize(
    ("gpus", "nccl", "expected"),
    [(2, True, "cpu:gloo,cuda:nccl"), (2, False, "cpu:gloo,cuda:gloo"), (0, True, "gloo")],
)
def test_processes_exchange_tensors_by_what_this_torch_has(cuda, monkeypatch, gpus, nccl, expected):
    cuda.capabilities = [(8, 6)] * gpus
    taken = []
    monkeypatch.setattr(torch.cuda, "set_device", taken.append)
    monkeypatch.setattr(torch.distributed, "is_nccl_available", lambda: nccl)
    assert join_process(3) == expected
    assert taken == ([1] if gpus else [])
    network = torch.nn.Sequential(torch.nn.BatchNorm2d(3))
    found = CudaGPU(0).common_statistics(network)
    assert found is None if not nccl else isinstance(found[0], torch.nn.SyncBatchNorm)


@pytest.mark.parametrize("leaks", [False, True])
def test_the_thorough_doctor_takes_memory_away_from_a_gpu_and_sees_it_recover(
    cuda, by_torch, monkeypatch, leaks
):
    """With a fiftieth of the memory this one computes four windows at once; or not one."""
    monkeypatch.setattr(thorough, "USUAL", ("isnet_lw",))
    monkeypatch.setattr(thorough, "WINDOW", 64)
    monkeypatch.setattr(CudaGPU, "fast_precisions", lambda self: [])
    cuda.total = 10**9
    real = CudaForward.__call__

    def forward(self, before, after):
        if cuda.share is not None and cuda.share < 0.1 and len(before) > (0 if leaks else 4):
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 64.00 MiB.")
        cuda.peak = max(cuda.peak, 1000 * len(before))
        return real(self, before, after)

    monkeypatch.setattr(CudaForward, "__call__", forward)
    found = thorough.examine_devices([CudaGPU(0)], False, Reporter(lambda event: None))
    assert [each.precision for each in found] == ["float32"]
    assert found[0].problems == [] and found[0].recovers
    assert [each.bytes for each in found[0].at_batches] == [1000, 4000, 16000]
    assert cuda.share == 1.0, "all is given back"
