"""Whether a folder that looks like a published data set has as many patches as were published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.contract.data_sets import PATCH, PUBLISHED_SETS, data_set_of
from engine.reporting import Reporter
from engine.training.data_folders import SPLITS
from engine.training.dataset import Split


@dataclass(frozen=True)
class CountsComparison:
    """A folder beside the published data set that it looks like.

    Attributes:
        name: of the published set.
        patch: side in pixels of what is counted.
        expected, found: patches by split.
        as_published: whether they are the same.
    """

    name: str
    patch: int
    expected: dict[str, int]
    found: dict[str, int]
    as_published: bool

    def __str__(self) -> str:
        found, expected = (
            ", ".join(f"{split} {number}" for split, number in counts.items())
            for counts in (self.found, self.expected)
        )
        counts = f"{self.name}: {found} patches of {self.patch} px"
        return f"{counts}, as published" if self.as_published else f"{counts}, but published are {expected}"


def compared(folder: str, counts: Mapping[str, int]) -> CountsComparison | None:
    """A folder beside the data set that its name, or else the numbers of its patches, tell of.

    Args:
        counts: patches of `PATCH` pixels in those of its splits that are to be compared.

    Returns:
        None where it looks like none, or like one whose numbers are not known.
    """
    published = {
        key: facts.patches._asdict() for key, facts in PUBLISHED_SETS.items() if facts.patches is not None
    }
    key = data_set_of(folder) or next((key for key, same in published.items() if same == counts), None)
    if key is None or key not in published:
        return None
    expected = {split: published[key][split] for split in SPLITS if split in counts}
    found = {split: counts[split] for split in expected}
    return CountsComparison(PUBLISHED_SETS[key].title, PATCH, expected, found, found == expected)


def warn(folder: str, splits: Iterable[Split], reporter: Reporter) -> None:
    """Say if a folder looks like a published data set and its splits have other numbers of patches."""
    comparison = compared(folder, {split.split: len(split.patches(PATCH)) for split in splits})
    if comparison is not None and not comparison.as_published:
        reporter.warning(f"{comparison}; figures cannot be set beside published ones.")
