"""What the improvement of a model is told in: what there is to learn from, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from ....engine.contract.change_polygons import ACCEPTED, REJECTED
from ...wording import count, decimal, tr
from .improve_task import DIGITS, Improvement


def lesson_text(counts: Mapping[str, int], views: int) -> str:
    """What there is to learn from.

    Args:
        counts: polygons by status.
        views: how often “Nothing else here” was said.
    """
    if views == 0:
        text = tr("To learn from: {} accepted and {} rejected polygons.")
    elif views == 1:
        text = tr("To learn from: {} accepted and {} rejected polygons, and 1 view without other changes.")
    else:
        text = tr("To learn from: {} accepted and {} rejected polygons, and {} views without other changes.")
    return text.format(count(counts[ACCEPTED]), count(counts[REJECTED]), count(views))


def result_text(found: Improvement) -> str:
    """What came of it, whether good or bad."""
    if found.after is None:
        return tr("Nothing can be said of the new model: no change lies in the part kept for measuring.")
    return " ".join([_figures(found), _measured_on(found), _verdict(found)])


def _figures(found: Improvement) -> str:
    after = decimal(found.after, DIGITS)
    if found.before is None:
        return tr("F1 {} after, undefined before.").format(after)
    before = decimal(found.before, DIGITS)
    if found.had_model:
        return tr("F1 {} before, {} after.").format(before, after)
    return tr("F1 {} of the map as it is, {} of the new model.").format(before, after)


def _measured_on(found: Improvement) -> str:
    if found.is_unseen:
        text = tr("Measured on {} patches of this place that were kept out of the training.")
    else:
        text = tr("Measured on {} patches of this place that also steered the training: a little flattering.")
    return text.format(count(found.patches))


def _verdict(found: Improvement) -> str:
    if not found.is_better:
        text = tr("It is not better, so it was not added to your models; it is kept as {}.")
        return text.format(found.kept)
    if found.problem:
        return tr("{} It is kept as {}.").format(found.problem, found.kept)
    return tr("It is among your models now, as {}.").format(found.name)
