"""Many pairs one after another: what they need is loaded once, and one that fails leaves the others be."""

from __future__ import annotations

import contextlib
import functools
import logging
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Callable

from engine.contract.detectors import AUTOMATIC, DETECTORS
from engine.contract.errors import Cancelled, EngineError, EnvironmentFailure, InputError, unforeseen
from engine.contract.image_names import from_any_folder
from engine.contract.options.detect import DetectOptions
from engine.contract.options.option import check
from engine.contract.pairs_table import PairRow, read_pairs
from engine.contract.results import (
    DONE,
    FAILED,
    SKIPPED,
    DetectResult,
    PairResult,
    PairsResult,
)
from engine.contract.shift import AUTO, NONE, read_shift
from engine.contract.words import duration_text
from engine.detect.inputs import find_stac_images
from engine.detect.job import detect, detect_on, devices_chosen, trace_polygons
from engine.detect.layout import check_outputs, lay_out
from engine.detectors import load_network
from engine.detectors.network import NetworkDetector
from engine.inference.devices.device import Device
from engine.outputs import check_output
from engine.rasters.change_area import change_area
from engine.rasters.change_map import read_provenance
from engine.rasters.grid import Grid
from engine.rasters.image import check_two_images
from engine.rasters.polygons.series import MapOfPair, polygonise_series
from engine.rasters.tiles.folder import is_folder
from engine.reporting import OneOfMany, Reporter

if TYPE_CHECKING:
    from engine.cluster.cluster import Cluster, Outcome
    from engine.detect.crew import Crew
    from engine.detect.whole_pairs import PairWork


def detect_one_or_many(options: DetectOptions, reporter: Reporter) -> DetectResult | PairsResult:
    """What `detect` does: one pair, or those of a table."""
    return detect(options, reporter) if options.pairs is None else detect_pairs(options, reporter)


def detect_pairs(options: DetectOptions, reporter: Reporter) -> PairsResult:
    """Compare the pairs of a table with the same options, in its order.

    A pair that cannot be compared is told of at the end. One whose map an earlier run of the same inputs and
    options has finished is not compared again, unless a new start is asked for.

    Raises:
        InputError: the table cannot be used, or the model, or the file for the polygons of all pairs; nothing
            has been computed then.
        EnvironmentFailure: so can the device not be, or the polygons of all pairs cannot be written.
        Cancelled: the reporter's `stop` was set; what is finished is kept, also of the map at work.
    """
    return _Pairs(options, reporter).detected()


@dataclass
class _Task:
    """A pair on its way.

    Attributes:
        number: in the table, from 1.
        windows: that are to be computed for it.
        detector: that is to do it: its name if it has no weights, else its digest.
        became: what became of it, once that is known.
    """

    number: int
    row: PairRow
    options: DetectOptions
    windows: int = 0
    detector: str = ""
    became: PairResult | None = None


class _Pairs:
    def __init__(self, options: DetectOptions, reporter: Reporter) -> None:
        check(options)
        self._started_at = time.monotonic()
        self._options = options
        self._reporter = reporter
        self._network_of = functools.lru_cache(load_network)
        self._networks: dict[str, NetworkDetector] = {}
        self._total = self._done = 0
        rows, unused = read_pairs(str(options.pairs))
        _check_places(options, rows)
        if unused:
            reporter.info(f"The columns {', '.join(unused)} of {options.pairs} mean nothing here.")
        self._tasks = [_Task(number, row, _of_pair(options, row)) for number, row in enumerate(rows, start=1)]
        if options.shift not in (NONE, AUTO):
            read_shift(options.shift)
        if options.model not in (AUTOMATIC, *DETECTORS):
            self._network_of(options.model)

    def detected(self) -> PairsResult:
        with devices_chosen(self._options, self._reporter) as devices:
            self._look_at_all()
            self._compute_all(devices)
        done = [task.became for task in self._tasks if task.became is not None]
        polygons, count = self._polygons_of_all()
        return PairsResult(done, polygons, count, round(time.monotonic() - self._started_at, 2))

    def _look_at_all(self) -> None:
        """Find out how much there is to do, and what cannot be done."""
        self._reporter.info(f"Looking at the images of {len(self._tasks)} pairs.")
        grids = []
        for task in self._tasks:
            self._reporter.check_cancelled()
            with self._failing_alone(task):
                grids.append(self._look_at(task))
        if self._options.polygons is not None:
            _check_one_crs(self._options, grids)

    def _look_at(self, task: _Task) -> Grid:
        options = task.options
        check_two_images(options.before, options.after)
        find_stac_images(options.before, options.after, options.area, self._reporter.silenced())
        at_once = replace(options, shift=NONE) if options.shift == AUTO else options
        layout = replace(lay_out(at_once, self._reporter.silenced(), self._network_of), options=options)
        if options.resume != "never" and _finished_run(options.output) == layout.run:
            self._take_finished(task)
        else:
            check_outputs(options)
            task.windows = len(layout.plan)
            task.detector = layout.detector.name
            if isinstance(layout.detector, NetworkDetector):
                task.detector = layout.detector.digest
                self._networks[layout.detector.digest] = layout.detector
        return layout.pair.grid

    def _take_finished(self, task: _Task) -> None:
        options = task.options
        if options.polygons and not os.path.exists(options.polygons):
            threshold = read_provenance(options.output).threshold
            trace_polygons(options.output, options, threshold, self._reporter)
        self._settle(task, SKIPPED, "An earlier run has finished it.")
        self._reporter.info(f"Pair {task.number} is finished by an earlier run: {options.output}.")

    def _compute_all(self, devices: list[Device]) -> None:
        lacking = [task for task in self._tasks if task.became is None]
        self._total = sum(task.windows for task in lacking)
        if self._options.cluster is not None and lacking:
            self._compute_on_workers(self._options.cluster, devices, lacking)
        else:
            self._compute_each(lacking, devices)
        if self._done:
            self._reporter.skip_to(self._total)

    def _compute_on_workers(self, where: str, devices: list[Device], tasks: list[_Task]) -> None:
        """Pairs that would keep one worker longer than its share are computed by all, each other by one."""
        from engine.detect.crew import crew_among, workers_of  # needs Dask, which few have

        with workers_of(where, self._reporter) as cluster:
            share = self._total / max(cluster.count(), 1)
            whole = [task for task in tasks if task.windows <= share]
            by_all = [task for task in tasks if task.windows > share]
            if whole:
                self._compare_whole(cluster, whole)
            self._compute_each(by_all, devices, functools.partial(crew_among, cluster))

    def _compute_each(
        self,
        tasks: list[_Task],
        devices: list[Device],
        crew_of: Callable[[DetectOptions, Reporter], Crew] | None = None,
    ) -> None:
        """Pairs one after another."""
        for task in tasks:
            reporter = self._reporter_of(task)
            reporter.info(f"{task.row.before} and {task.row.after}.")
            with self._failing_alone(task):
                found = detect_on(devices, task.options, reporter, self._network_of, crew_of=crew_of)
                self._settle(task, DONE, f"Done in {duration_text(found.seconds)}.", found)
            self._done += task.windows

    def _compare_whole(self, cluster: Cluster, tasks: list[_Task]) -> None:
        """Pairs each by one worker, several at a time."""
        from engine.detect.whole_pairs import compare, work_of

        def works() -> Iterator[PairWork]:
            for task in tasks:
                with self._failing_alone(task):
                    work = work_of(task.number, task.options, task.detector, cluster, self._reporter)
                if task.became is None:
                    yield work

        self._reporter.started(self._total, "windows", f"{cluster.count()} workers")
        cluster.give(self._networks)
        for outcome in cluster.do_in_order(compare, self._options.threads, (), works()):
            task = self._tasks[outcome.item.number - 1]
            with self._failing_alone(task):
                self._settle_compared(task, outcome)
            self._done += task.windows
            self._reporter.progress(self._done)

    def _settle_compared(self, task: _Task, outcome: Outcome[PairWork]) -> None:
        if outcome.deaths:
            raise EnvironmentFailure(
                f"{outcome.deaths} workers died one after another in comparing it; give them more memory, or "
                "take a smaller window or batch."
            )
        reporter = self._reporter_of(task)
        for level, text in outcome.result.told:
            (reporter.warning if level == "warning" else reporter.info)(text)
        found = outcome.result.found
        if isinstance(found, EngineError):
            raise found
        if not os.path.exists(task.options.output):
            raise InputError(
                f"{task.options.output} was written by a worker, and this computer does not find it; give "
                "outputs on a file server, by names that hold everywhere."
            )
        self._settle(task, DONE, f"Done in {duration_text(found.seconds)}.", found)

    def _reporter_of(self, task: _Task) -> Reporter:
        name = f"Pair {task.number} of {len(self._tasks)}"
        return OneOfMany(self._reporter, self._total, self._done, task.windows, name)

    def _settle(self, task: _Task, status: str, text: str, found: DetectResult | None = None) -> None:
        output = task.options.output
        area = change_area(output, read_provenance(output).threshold, self._reporter.check_cancelled)
        share = area.change_pixels / area.valid_pixels if area.valid_pixels else None
        task.became = _result(task, status, text, area.square_metres, share, found)

    @contextlib.contextmanager
    def _failing_alone(self, task: _Task) -> Iterator[None]:
        """Turn a failure into what became of the pair, and go on."""
        try:
            yield
        except Cancelled:
            raise
        except Exception as error:
            if not isinstance(error, EngineError):
                logging.getLogger(__name__).exception("pair %d failed", task.number)
            told = error if isinstance(error, EngineError) else unforeseen(error)
            task.became = _result(task, FAILED, told.text)
            self._reporter.warning(f"Pair {task.number} failed, the others go on: {told.text}")

    def _polygons_of_all(self) -> tuple[str | None, int | None]:
        """Write the file for the polygons of all pairs, if it is wanted and there is a map."""
        output = self._options.polygons
        maps = [
            MapOfPair(
                task.options.output,
                read_provenance(task.options.output).threshold,
                task.number,
                task.row.before_date,
                task.row.after_date,
            )
            for task in self._tasks
            if task.became is not None and task.became.status != FAILED
        ]
        if output is None or not maps:
            return None, None
        self._reporter.info("Tracing the polygons of all pairs.")
        summary = polygonise_series(
            maps,
            output,
            min_area=self._options.min_area,
            simplify=self._options.simplify,
            check_cancelled=self._reporter.check_cancelled,
        )
        return output, summary.count


def _of_pair(options: DetectOptions, row: PairRow) -> DetectOptions:
    return replace(
        options,
        before=row.before,
        after=row.after,
        output=row.output,
        area=row.area or (options.area and from_any_folder(options.area)),
        polygons=row.polygons or None,
        pairs=None,
    )


def _result(
    task: _Task,
    status: str,
    text: str,
    area: float | None = None,
    share: float | None = None,
    found: DetectResult | None = None,
) -> PairResult:
    options = task.options
    return PairResult(
        task.number,
        options.before,
        options.after,
        options.output,
        options.polygons,
        status,
        text,
        area,
        share,
        found,
    )


def _finished_run(path: str) -> str:
    """Of which run a file is the finished map; "" where it is none."""
    try:
        return read_provenance(path).run if os.path.isfile(path) else ""
    except InputError:
        return ""


def _check_places(options: DetectOptions, rows: Iterable[PairRow]) -> None:
    """Refuse a table in which outputs would take each other's place, or that of an image.

    Raises:
        InputError: naming the two.
    """
    rows = list(rows)
    folder = next((row.output for row in rows if is_folder(row.output)), None)
    if folder is not None:
        raise InputError(
            f"{options.pairs} has the output {folder}, a folder of tiles; give each pair a file, or run that "
            "pair alone."
        )
    outputs: dict[str, str] = {}
    for name in [*(name for row in rows for name in (row.output, row.polygons)), options.polygons]:
        if not name:
            continue
        if _place(name) in outputs:
            raise InputError(
                f"{options.pairs} has the output {name} twice; give each pair outputs of its own."
            )
        outputs[_place(name)] = name
    inputs = [
        options.pairs,
        options.area,
        *(name for row in rows for name in (row.before, row.after, row.area)),
    ]
    for name in filter(None, inputs):
        if _place(name) in outputs:
            raise InputError(
                f"{options.pairs} has {name} as an input and an output; choose another name for the output."
            )
    if options.polygons is not None:
        check_output(options.polygons, [], options.overwrite, (".gpkg",))


def _place(path: str) -> str:
    """The same for all names of a file, be it there or not."""
    return os.path.normcase(os.path.realpath(path))


def _check_one_crs(options: DetectOptions, grids: list[Grid]) -> None:
    """Refuse maps that one file of polygons cannot hold.

    Raises:
        InputError: saying what to do instead.
    """
    instead = f"{options.pairs} can name a file for each pair in a column polygons"
    if any(not grid.crs for grid in grids):
        raise InputError(f"Without a CRS the polygons of many pairs cannot go into one file; {instead}.")
    if any(not grid.same_crs(grids[0]) for grid in grids):
        raise InputError(
            f"The maps have different CRSs, so their polygons cannot go into one file; {instead}."
        )
