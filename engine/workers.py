"""Tells what a Dask cluster offers the engine: its workers, and the devices that they compute on."""

from __future__ import annotations

import socket
from collections import Counter
from dataclasses import dataclass

import torch

from engine.cluster.connection import connected
from engine.cluster.worker import Place
from engine.contract.detectors import AUTOMATIC
from engine.contract.errors import EnvironmentFailure
from engine.contract.results import Result
from engine.detect.bands import device_of
from engine.detect.crew import check_versions, one_each
from engine.inference.devices.choice import choose_devices
from engine.reporting import Reporter


@dataclass(frozen=True)
class WorkerFound:
    """A worker and what it computes on unless another device is chosen.

    Attributes:
        name: its address.
        computer: that it runs on.
        device: what a person calls it.
        identity: tells the device from others of the computer; several workers may share one.
        remarks: sentences on what stays unused there, and why.
    """

    name: str
    computer: str
    device: str
    identity: str
    remarks: list[str]


@dataclass(frozen=True)
class WorkersFound(Result):
    """What is there.

    Attributes:
        cluster: the scheduler as it was named.
        devices: what a person calls them, each once however many workers share it.
    """

    cluster: str
    workers: list[WorkerFound]
    devices: list[str]

    def in_words(self) -> str:
        computers = len({worker.computer for worker in self.workers})
        devices = ", ".join(f"{count} × {title}" for title, count in Counter(self.devices).items())
        lines = [
            f"cluster   {self.cluster}",
            f"workers   {len(self.workers)}",
            f"computers {computers}",
            f"devices   {devices}",
        ]
        return "\n".join(
            [*lines, *(f"{each.name}: {said}" for each in self.workers for said in each.remarks)]
        )


def examine_workers(where: str, reporter: Reporter) -> WorkersFound:
    """Ask the workers of a cluster at once, whatever else they do.

    Args:
        where: as `--cluster` takes it.

    Raises:
        InputError: it names no cluster.
        EnvironmentFailure: no scheduler answers, it has no workers, or one of them cannot compute.
        Cancelled: the reporter's `stop` was set.
    """
    with connected(where, torch.get_num_threads(), reporter) as cluster:
        if not cluster.count():
            raise EnvironmentFailure(
                f"The Dask scheduler {where} has no workers; start some with `dask worker`."
            )
        check_versions(cluster)
        reporter.check_cancelled()
        device = one_each(AUTOMATIC) if cluster.on_this_computer else AUTOMATIC
        workers: list[WorkerFound] = cluster.ask_all(offered, device)
    devices = {(each.computer, each.identity): each.device for each in workers}
    return WorkersFound(where, workers, sorted(devices.values()))


def offered(place: Place, devices: str) -> WorkerFound:
    """What a worker computes on, where it takes one of these devices."""
    remarks: list[str] = []
    (device,) = choose_devices(device_of(devices, place.number), warn=remarks.append)
    return WorkerFound(place.name, socket.gethostname(), device.title, device.identity, remarks)
