"""Test-time augmentation: the mean of what a detector says of flipped and turned views."""

from __future__ import annotations

import torch

from engine.inference.devices.device import Device, Predict

View = tuple[bool, bool, bool]
"""Whether to transpose, then flip rows, then flip columns."""

VIEWS: dict[str, list[View]] = {
    "none": [(False, False, False)],
    "flips": [(False, rows, columns) for rows in (False, True) for columns in (False, True)],
    "d4": [
        (turn, rows, columns) for turn in (False, True) for rows in (False, True) for columns in (False, True)
    ],
}


def augmented(predict: Predict, augment: str, device: Device) -> Predict:
    """A detector that averages `predict` over the views that `augment` names, a key of `VIEWS`.

    They are made on the device where `predict` computes.
    """
    views = VIEWS[augment]
    if len(views) == 1:
        return predict

    def mean_of_views(before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        windows = device.pixels(before), device.pixels(after), device.taken(valid)
        seen = (_undo(predict(*(_apply(each, view) for each in windows)), view) for view in views)
        total = next(seen).clone()
        for probability in seen:
            total += probability.to(total.device)
        return total / len(views)

    return mean_of_views


def _apply(pixels: torch.Tensor, view: View) -> torch.Tensor:
    transpose, rows, columns = view
    if transpose:
        pixels = pixels.transpose(-1, -2)
    return _flip(pixels, rows, columns)


def _undo(pixels: torch.Tensor, view: View) -> torch.Tensor:
    transpose, rows, columns = view
    pixels = _flip(pixels, rows, columns)
    return pixels.transpose(-1, -2) if transpose else pixels


def _flip(pixels: torch.Tensor, rows: bool, columns: bool) -> torch.Tensor:
    return pixels.flip([axis for axis, flip in ((-2, rows), (-1, columns)) if flip])
