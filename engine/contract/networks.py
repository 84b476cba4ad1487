"""The networks that can be trained and loaded. A new one is a row here and its file in `engine/networks`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .card import Normalisation


@dataclass(frozen=True)
class NetworkFacts:
    """What is known of a network without torch.

    Attributes:
        name: what `--network` and cards call it.
        class_name: in its module.
        recipe: how it is trained, unless the user says otherwise.
        normalisation: of red, green and blue in the range 0 to 1, as published.
        assumed: a sentence for the card where the normalisation is not known for certain, or "".
        file: its module in `engine/networks`, where that is not called as the network is.
        of_options: an option, a value of it, and the normalisation with which that was published.
    """

    name: str
    class_name: str
    recipe: str
    normalisation: Normalisation
    assumed: str = ""
    file: str = ""
    of_options: tuple[tuple[str, object, Normalisation], ...] = ()

    @property
    def module(self) -> str:
        """In `engine/networks`."""
        return self.file or self.name

    def normalisation_with(self, options: Mapping[str, object]) -> Normalisation:
        """Of a network with these options."""
        for option, value, normalisation in self.of_options:
            if options.get(option) == value:
                return normalisation
        return self.normalisation


BYTES = Normalisation([0.0, 0.0, 0.0], [1 / 255, 1 / 255, 1 / 255])
"""Values of 0 to 255, as they are."""
UNIT = Normalisation([0.0, 0.0, 0.0], [1.0, 1.0, 1.0])
"""Values of 0 to 1, as they are."""
HALF = Normalisation([0.5, 0.5, 0.5], [0.5, 0.5, 0.5])
EFFICIENTNET_LITE = Normalisation([127 / 255] * 3, [128 / 255] * 3)
IMAGENET = Normalisation([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])

_FC_ASSUMED = (
    "Such weights want values normalised in several ways; ImageNet's mean and deviation are assumed."
)

NETWORKS = {
    facts.name: facts
    for facts in (
        NetworkFacts("bit", "BIT", "bit", HALF, of_options=(("backbone", "rsp_resnet50", BYTES),)),
        NetworkFacts("cgnet", "CGNet", "cgnet", HALF),
        NetworkFacts("changeformer", "ChangeFormer", "changeformer", HALF),
        NetworkFacts("dsamnet", "DSAMNet", "dsamnet", HALF),
        NetworkFacts("dtcdscn", "DTCDSCN", "dtcdscn", UNIT, of_options=(("classes", 2, HALF),)),
        NetworkFacts("fc_ef", "FCEF", "fc", IMAGENET, _FC_ASSUMED, file="fc"),
        NetworkFacts("fc_siam_conc", "FCSiamConc", "fc", IMAGENET, _FC_ASSUMED, file="fc"),
        NetworkFacts("fc_siam_diff", "FCSiamDiff", "fc", IMAGENET, _FC_ASSUMED, file="fc"),
        NetworkFacts("hanet", "HANet", "hanet", HALF),
        NetworkFacts("hcgmnet", "HCGMNet", "hcgmnet", HALF),
        NetworkFacts("hsanet", "HSANet", "hsanet", HALF),
        NetworkFacts(
            "ifn",
            "IFN",
            "ifn",
            IMAGENET,
            "Its code does not say how values are normalised; ImageNet's mean and deviation are assumed.",
        ),
        NetworkFacts("isnet", "ISNet", "isnet", HALF),
        NetworkFacts("isnet_lw", "ISNetLW", "isnet", HALF),
        NetworkFacts("mfpnet", "MFPNet", "mfpnet", BYTES),
        NetworkFacts("mspsnet", "MSPSNet", "mspsnet", BYTES),
        NetworkFacts("paired_lite", "PairedLite", "paired", EFFICIENTNET_LITE),
        NetworkFacts("snunet", "SNUNet", "snunet", BYTES),
        NetworkFacts(
            "sscfnet",
            "SSCFNet",
            "sscfnet",
            IMAGENET,
            "Its paper does not say how values are normalised; ImageNet's mean and deviation are assumed.",
        ),
        NetworkFacts("stanet", "STANet", "stanet", HALF),
        NetworkFacts("tinycd", "TinyCD", "tinycd", IMAGENET),
    )
}
