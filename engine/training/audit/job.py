"""The job of `prepare --check`: looks at every pair of a training set and tells what may spoil it."""

from __future__ import annotations

import contextlib
import os
import time
from collections import Counter, deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import InputError
from engine.reporting import Reporter
from engine.training import published
from engine.training.audit import shared
from engine.training.audit.look import Look, look_at
from engine.training.audit.names import list_split
from engine.training.audit.shared import Common
from engine.training.layout import SPLITS, PairFiles

WORKERS = 4
AHEAD = 64
FAR = 2.0
"""Pixels: pairs shifted by more are told of."""
MOST_FILES = 10_000
"""Named for each finding; all are counted."""

KINDS = {
    "unreadable": ("error", "{n} pair{s} cannot be read"),
    "size": ("error", "{n} pair{s} of different sizes"),
    "mask": ("error", "{n} mask{s} of more than two values, or of too low ones"),
    "lossy mask": ("warning", "{n} mask{s} saved with loss, so that change has blurred borders"),
    "same": ("warning", "{n} pair{s} with one image as before and after"),
}
"""What may be wrong with a pair by itself."""


def audit(data: str, reporter: Reporter) -> dict[str, Any]:
    """Look for what is wrong with a training set.

    Returns:
        data (path), splits (for each: pairs, sizes, patches of 256, change_share, without_change, shift),
        published (see `published.compared`), findings (severity, kind, text, count and files below `data`,
        worst first), seconds.

    Raises:
        InputError: the folder holds no split.
        Cancelled: the reporter's `stop` was set.
    """
    started_at = time.monotonic()
    folder = Path(data)
    splits = [split for split in SPLITS if (folder / split).is_dir()]
    if not splits:
        raise InputError(f"{data} holds none of the folders train, val and test; name a training set.")
    listings = {split: list_split(folder / split) for split in splits}
    findings = [
        _finding("error", "names", f"{split}: {text}", files)
        for split, listing in listings.items()
        for text, files in listing.problems
    ]
    looks = _all_looks({split: listing.pairs for split, listing in listings.items()}, reporter)
    figures = {split: _figures([look for look in looks if look.split == split]) for split in splits}
    findings += _of_pairs(looks)
    findings += [
        _finding("error", "no change", f"{split}: no mask marks any change", [])
        for split in splits
        if figures[split]["pairs"] and not figures[split]["change_share"]
    ]
    reporter.info("Comparing the splits with each other.")
    reporter.check_cancelled()
    findings += _of_splits(looks)
    findings += _shifts(looks, splits)
    for finding in findings:
        finding["files"] = [told.replace(os.path.join(data, ""), "") for told in finding["files"]]
    counts = {split: figures[split]["patches_of_256"] if split in figures else 0 for split in SPLITS}
    return {
        "data": data,
        "splits": figures,
        "published": published.compared(data, counts),
        "findings": sorted(findings, key=lambda finding: finding["severity"]),
        "seconds": round(time.monotonic() - started_at, 1),
    }


def _all_looks(pairs: dict[str, dict[str, PairFiles]], reporter: Reporter) -> list[Look]:
    reporter.started(sum(map(len, pairs.values())), "pairs", "the processor")
    looks: list[Look] = []
    with contextlib.closing(_in_order(pairs)) as in_order:
        for look in in_order:
            looks.append(look)
            reporter.progress(len(looks))
            reporter.check_cancelled()
    return looks


def _in_order(pairs: dict[str, dict[str, PairFiles]]) -> Generator[Look, None, None]:
    waiting: deque[Future[Look]] = deque()
    pool = ThreadPoolExecutor(min(WORKERS, os.cpu_count() or 1), thread_name_prefix="auditor")
    try:
        for split, named in pairs.items():
            for name, files in named.items():
                waiting.append(pool.submit(look_at, split, name, files))
                if len(waiting) > AHEAD:
                    yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _figures(looks: Sequence[Look]) -> dict[str, Any]:
    """Numbers of one split."""
    read = [look for look in looks if look.digests]
    counted, side = sum(look.counted for look in read), published.PATCH
    shifts = [look.shift.length for look in read if look.shift is not None]
    return {
        "pairs": len(looks),
        "sizes": dict(Counter(f"{look.width} × {look.height}" for look in looks if look.width).most_common()),
        "patches_of_256": sum(-(-look.width // side) * -(-look.height // side) for look in looks),
        "change_share": sum(look.change for look in read) / counted if counted else None,
        "without_change": sum(not look.change for look in read),
        "shift": {
            "measured": len(shifts),
            "median": round(float(np.median(shifts)), 2) if shifts else None,
            "beyond_2": sum(length > FAR for length in shifts),
        },
    }


def _of_pairs(looks: Sequence[Look]) -> list[dict[str, Any]]:
    found = []
    for kind, (severity, words) in KINDS.items():
        told = [text for look in looks for problem, text in look.problems if problem == kind]
        if told:
            text = words.format(n=len(told), s="" if len(told) == 1 else "s")
            found.append(_finding(severity, kind, text, told))
    return found


def _of_splits(looks: Sequence[Look]) -> list[dict[str, Any]]:
    """What leaks from one split into another, each kind and pair of splits one finding."""
    same, within = shared.same_images(looks)
    found = []
    for kind, words, common in (
        ("duplicate", "{n} image{s} of {other} {are} also in {one}", same),
        (
            "near duplicate",
            "{n} image{s} of {other} {are} in {one} too, only compressed, brightened, turned or mirrored",
            list(shared.nearly_same_images(looks, same)),
        ),
        (
            "overlap",
            "{n} tile{s} of {other} overlap{v} tiles of {one}, pixel by pixel",
            shared.same_ground(looks),
        ),
        (
            "same place",
            "{n} tile{s} of {other} overlap{v} tiles of {one} on the map",
            shared.same_place(looks),
        ),
    ):
        for one, other in dict.fromkeys(each.splits for each in common):
            these = [each for each in common if each.splits == (one, other)]
            n = len({each.second for each in these})
            text = words.format(
                n=n,
                one=one,
                other=other,
                s="" if n == 1 else "s",
                v="s" if n == 1 else "",
                are="is" if n == 1 else "are",
            )
            found.append({**_finding("warning", kind, text, list(map(_told, these))), "count": n})
    if within:
        images = sum(map(len, within)) - len(within)
        are = " is" if images == 1 else "s are"
        text = f"{images} image{are} there twice within one split"
        found.append(
            {**_finding("note", "repeated", text, [" = ".join(paths) for paths in within]), "count": images}
        )
    return found


def _told(common: Common) -> str:
    where = (
        f", {common.right:+d} px right and {common.down:+d} px down" if common.right or common.down else ""
    )
    return f"{common.second} = {common.first}{where}"


def _shifts(looks: Sequence[Look], splits: Sequence[str]) -> list[dict[str, Any]]:
    found = []
    for split in splits:
        shifts = [(look, look.shift) for look in looks if look.split == split and look.shift is not None]
        far = sorted(
            ((look, shift) for look, shift in shifts if shift.length > FAR), key=lambda each: -each[1].length
        )
        if far:
            text = (
                f"{split}: {len(far)} of {len(shifts)} pairs that can be measured are shifted by more than "
                f"{FAR:g} px"
            )
            files = [
                f"{look.name}: {shift.right:+.1f} px right, {shift.down:+.1f} px down" for look, shift in far
            ]
            found.append(_finding("note", "shift", text, files))
    return found


def _finding(severity: str, kind: str, text: str, files: list[str]) -> dict[str, Any]:
    return {
        "severity": severity,
        "kind": kind,
        "text": text,
        "count": len(files),
        "files": files[:MOST_FILES],
    }
