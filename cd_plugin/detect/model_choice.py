"""Which model *Automatic* stands for, told before the engine decides it by the same rule."""

from __future__ import annotations

from ...engine.contract.detectors import AUTOMATIC
from ...engine.contract.library import ModelFile, choose_model
from ..engine_client.models import ModelEntry
from ..layers.sources import data_band_count
from .analysis_pixels import ground_sample_distance
from .request import DetectRequest


def model_used(request: DetectRequest) -> ModelEntry:
    """The chosen model; for *Automatic*, what the engine will choose for these images on this grid."""
    if request.model.name != AUTOMATIC:
        return request.model
    models = [ModelFile(entry.file, entry.card) for entry in request.models if entry.card]
    bands = min(data_band_count(layer) for layer in (request.before, request.after))
    chosen = choose_model(models, ground_sample_distance(request), bands)
    return next(entry for entry in request.models if chosen in (entry.file, entry.name))
