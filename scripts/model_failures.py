"""Draws what the bundled model gets wrong, resources/models/buildings.jpg: the worst pair of each kind.

    model_failures.py DATA

The pairs are made of the place that was kept out of training, or drawn.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from engine.inference.devices.processor import PROCESSOR
from engine.inference.predictor import NetworkPredictor
from engine.inference.stream import as_tensors
from engine.models.file import load
from engine.pixels import PairPixels
from engine.rasters.encoded import encode_jpeg
from engine.training.bundled.pairs import Mixture, PairMaker
from engine.training.bundled.sources import KEPT_OUT, read_places
from engine.training.dataset import Sample, scaling_for

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "resources" / "models" / "buildings.safetensors"
PICTURE = ROOT / "resources" / "models" / "buildings.jpg"
SEED = 2027
PAIRS = 40
KINDS = ("part_changed", "cleared", "drawn")
FOUND, INVENTED, MISSED = (255, 255, 255), (230, 60, 50), (60, 110, 240)
QUALITY = 82


def main(data: Path) -> None:
    network, card = load(MODEL)
    scaling = scaling_for(card)
    predict = NetworkPredictor(network, (scaling, scaling), card.normalisation, PROCESSOR, "float32")
    places = read_places(data, [KEPT_OUT])

    def change_in(sample: Sample) -> np.ndarray:
        pixels = PairPixels(sample.before, sample.after, np.ones_like(sample.valid))
        return np.asarray(predict(*as_tensors([pixels]))[0] >= card.threshold)

    rows = []
    for kind in KINDS:
        maker = PairMaker(places, [KEPT_OUT], Mixture(**{kind: 1.0}))
        pairs = [maker.pair((SEED, number)) for number in range(PAIRS)]
        found = [change_in(sample) for sample in pairs]
        wrong = [((change ^ sample.label) & sample.valid).sum() for change, sample in zip(found, pairs)]
        worst = int(np.argmax(wrong))
        rows.append(_row(pairs[worst], found[worst]))
    PICTURE.write_bytes(encode_jpeg(np.concatenate(rows), QUALITY))


def _row(sample: Sample, change: np.ndarray) -> np.ndarray:
    """Before, after, and what was found, invented and missed, over the grey after image."""
    before, after = (image.transpose(1, 2, 0).astype(np.uint8) for image in (sample.before, sample.after))
    judged = np.repeat(after.mean(axis=2, keepdims=True) // 2, 3, axis=2).astype(np.uint8)
    for colour, where in (
        (FOUND, change & sample.label),
        (INVENTED, change & ~sample.label),
        (MISSED, ~change & sample.label),
    ):
        judged[where & sample.valid] = colour
    return np.concatenate([before, after, judged], axis=1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
