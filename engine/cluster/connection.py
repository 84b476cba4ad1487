"""Finds the scheduler that the user means, or starts one with worker processes on this computer."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import re
import warnings
from collections.abc import Iterator
from typing import Any

import dask
import distributed

from engine.cluster.cluster import Cluster
from engine.contract.errors import EnvironmentFailure, InputError
from engine.reporting import Reporter

CONNECT_S = 10
CLOSE_S = 30
_CLOSING_FAILS = (OSError, RuntimeError, asyncio.TimeoutError)
LOOPBACK = "127.0.0.1"
_OF_TLS = {
    "TLS expects a `ssl_context`": "Dask's configuration on this computer names no certificates for {where}; "
    "name those that the scheduler takes, at distributed.comm.tls.",
    "certificate": "The certificates that Dask's configuration on this computer names do not fit {where}; "
    "name those that the scheduler takes, at distributed.comm.tls.",
    "encryption required": "Dask's configuration on this computer asks for encryption, and {where} has none; "
    "give an address tls://….",
}
"""What is told of a connection, by what Dask says."""
_LOCAL = re.compile(r"local(?::(.*))?")


@contextlib.contextmanager
def connected(where: str, threads: int, reporter: Reporter) -> Iterator[Cluster]:
    """The cluster that `--cluster` names, for as long as the block lasts.

    Args:
        threads: processor cores that processes on this computer share.

    Raises:
        InputError: it names none.
        EnvironmentFailure: no scheduler answers there.
        Cancelled: the reporter says so.
    """
    _quiet_unless_debugged()
    local = _LOCAL.fullmatch(where)
    if local is not None and not re.fullmatch(r"[1-9]\d*", local[1] or ""):
        raise InputError(f"--cluster {where} is no number of processes here; give such as local:2.")
    with contextlib.ExitStack() as stages:
        if local is None:
            client = _client(where, reporter)
        else:
            here = stages.enter_context(_processes_here(int(local[1]), threads))
            client = distributed.Client(here, set_as_default=False)
        stages.callback(_close, client)
        yield Cluster(client, where, reporter, on_this_computer=local is not None)


@contextlib.contextmanager
def _processes_here(count: int, threads: int) -> Iterator[Any]:
    """Workers that listen to this computer alone.

    A process that dies comes back, and what it did is handed back to be given out again.
    """
    settings = {"distributed.scheduler.allowed-failures": 0, "distributed.worker.profile.enabled": False}
    with dask.config.set(settings):
        try:
            cluster = distributed.LocalCluster(
                n_workers=count,
                threads_per_worker=max(threads // count, 1),
                processes=True,
                host=LOOPBACK,
                dashboard_address=f"{LOOPBACK}:0",
                worker_dashboard_address=f"{LOOPBACK}:0",
                silence_logs=logging.CRITICAL,
            )
        except (OSError, RuntimeError, asyncio.TimeoutError) as error:
            raise EnvironmentFailure(
                f"The {count} processes of --cluster local:{count} did not start; take fewer.", str(error)
            ) from error
    try:
        yield cluster
    finally:
        with contextlib.suppress(*_CLOSING_FAILS):
            cluster.close(timeout=CLOSE_S)


def _client(where: str, reporter: Reporter) -> Any:
    named = {"scheduler_file": where} if os.path.isfile(where) else {"address": where}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # releases of Dask that differ, which it tells of in a table
            return distributed.Client(**named, timeout=CONNECT_S, set_as_default=False)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        reporter.check_cancelled()
        raise EnvironmentFailure(_why_not(where, str(error)), str(error)) from error


def _why_not(where: str, said: str) -> str:
    """Why there is no connection, and what to do.

    Args:
        said: by Dask.
    """
    for part, told in _OF_TLS.items():
        if part in said:
            return told.format(where=where)
    return f"No Dask scheduler answers at {where}; check the address, or start one with `dask scheduler`."


def _close(client: Any) -> None:
    with contextlib.suppress(*_CLOSING_FAILS):
        client.close(timeout=CLOSE_S)


def _quiet_unless_debugged() -> None:
    """What goes wrong is told in sentences; Dask logs it several times."""
    if not logging.getLogger().isEnabledFor(logging.DEBUG):
        for name in ("distributed", *logging.root.manager.loggerDict):
            if name.partition(".")[0] == "distributed":
                logging.getLogger(name).setLevel(logging.CRITICAL + 1)
