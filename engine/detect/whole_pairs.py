"""Whole pairs of a table on the workers of a cluster, each compared by one as by a run of its own."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import NamedTuple

import engine
from engine.cluster.cluster import Cluster
from engine.cluster.worker import Given, Place
from engine.contract.errors import Cancelled, EngineError, unforeseen
from engine.contract.options.detect import DetectOptions
from engine.contract.results import DetectResult
from engine.detect.bands import check_inputs, check_version, device_of
from engine.detect.crew import files_of, one_each
from engine.detect.inputs import find_stac_images
from engine.detect.job import detect_in, devices_chosen
from engine.detect.layout import check_outputs, lay_out
from engine.detect.rows import device_failures_told
from engine.rasters.names import Shown
from engine.reporting import Reporter


class PairWork(NamedTuple):
    """A pair that a worker is to compare.

    Attributes:
        number: in the table, from 1.
        engine: version that computes.
        devices: as `--device` names them for all workers.
        detector: name of one without weights, or digest of a network.
        contents: of all files, as `content_of` tells them.
        shown: what those of their names show that GDAL does not know.
    """

    number: int
    engine: str
    options: DetectOptions
    devices: str
    detector: str
    contents: dict[str, str]
    shown: dict[str, Shown]


class Compared(NamedTuple):
    """What came of a pair, and what was said of it meanwhile: levels and sentences."""

    found: DetectResult | EngineError
    told: list[tuple[str, str]]


def work_of(
    number: int, options: DetectOptions, detector: str, cluster: Cluster, reporter: Reporter
) -> PairWork:
    """The work of comparing a pair of the table.

    Raises:
        InputError: an address holds a secret.
        Cancelled: the reporter says so.
    """
    find_stac_images(options.before, options.after, options.area, reporter.silenced())
    devices = one_each(options.device) if cluster.on_this_computer else options.device
    contents, shown = files_of(options)
    alone = replace(options, cluster=None)
    return PairWork(number, engine.__version__, alone, devices, detector, contents, shown)


def compare(place: Place, networks: Given, work: PairWork) -> Compared:
    """What a run of the pair gives here, or why it fails.

    Args:
        networks: by their digests, as a dict; they go to each worker once.
    """
    told: list[tuple[str, str]] = []

    def tell(event: dict[str, str]) -> None:
        if event["event"] == "message":
            told.append((event["level"], event["text"]))

    try:
        return Compared(_result(place, networks, work, Reporter(tell, place.stop)), told)
    except Cancelled:
        raise
    except EngineError as error:
        return Compared(error, told)
    except Exception as error:
        logging.getLogger(__name__).exception("pair %d failed", work.number)
        return Compared(unforeseen(error), told)


def _result(place: Place, networks: Given, work: PairWork, reporter: Reporter) -> DetectResult:
    check_version(place, work.engine)
    check_inputs(place, work.contents, work.shown)
    options = work.options
    check_outputs(options)
    here = replace(options, device=device_of(work.devices, place.number))
    with devices_chosen(here, reporter) as devices, device_failures_told(devices):
        started_at = time.monotonic()
        by_detector = replace(options, model=work.detector)
        layout = lay_out(by_detector, reporter, networks.thing.__getitem__)
        return detect_in(replace(layout, options=options), devices, reporter, started_at)
