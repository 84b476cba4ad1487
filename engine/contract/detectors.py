"""The detectors that need no model file. A new one is a row here and its file in `engine/detectors`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DetectorFacts:
    """What both programs know of a detector without weights.

    Attributes:
        name: what `--model` calls it; its module in `engine/detectors` with "_" for "-".
        class_name: in that module.
        title, description: for people.
    """

    name: str
    class_name: str
    title: str
    description: str


AUTOMATIC = "auto"
"""What `--model` takes to mean the model or detector that suits the images."""
CVA = DetectorFacts(
    "cva",
    "ChangeVectors",
    "Change vector analysis",
    "Compares colours pixel by pixel. Needs no model and works with any bands and any resolution.",
)
IRMAD = DetectorFacts(
    "irmad",
    "Alteration",
    "Multivariate alteration detection",
    "Compares what the bands say together, whatever light, haze or calibration did to them (IR-MAD). Needs "
    "no model, works at any resolution, and is at its best with four bands or more.",
)
PCA_KMEANS = DetectorFacts(
    "pca-kmeans",
    "BlockClusters",
    "Clusters of principal components",
    "Compares small blocks of pixels and divides them into changed and unchanged (PCA and k-means). Needs no "
    "model, and finds what is larger than single pixels.",
)
DEEP_CVA = DetectorFacts(
    "deep-cva",
    "DeepChangeVectors",
    "Deep change vector analysis",
    "Compares what a network trained on photographs sees in both images: any kind of change in fine images, "
    "by three bands. Needs no model file.",
)
DETECTORS = {facts.name: facts for facts in (IRMAD, PCA_KMEANS, DEEP_CVA, CVA)}
WITHOUT_MODEL = IRMAD.name
"""What *Automatic* means where no model suits the images."""

DETECTOR_WINDOW, DETECTOR_OVERLAP = 512, 0
"""Pixels, for a detector that no card tells its own."""
