"""The networks that can be trained and loaded. A new one is a row here and its file in `engine/networks`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
        choices: the values of each option that weights are published with, its default first.
        of_options: an option, a value of it, and the normalisation with which that was published.
        of_data_sets: the normalisation that goes with weights trained on each of `PUBLISHED_SETS`, by key.
    """

    name: str
    class_name: str
    recipe: str
    normalisation: Normalisation
    assumed: str = ""
    file: str = ""
    choices: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    of_options: tuple[tuple[str, object, Normalisation], ...] = ()
    of_data_sets: Mapping[str, Normalisation] = field(default_factory=dict)

    @property
    def module(self) -> str:
        """In `engine/networks`."""
        return self.file or self.name

    def normalisation_with(self, options: Mapping[str, object], data_set: str | None) -> Normalisation:
        """Of a network with these options, trained on that data set."""
        if data_set is not None and data_set in self.of_data_sets:
            return self.of_data_sets[data_set]
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

_HANET = {
    "levir": Normalisation(
        mean=[0.45025915, 0.44666713, 0.38134697],
        std=[0.21711577, 0.20401315, 0.18665968],
        mean_after=[0.3455239, 0.33819652, 0.2888149],
        std_after=[0.157594, 0.15198614, 0.14440961],
    ),
    "whu": Normalisation(
        mean=[0.49069053, 0.44911194, 0.39301977],
        std=[0.17230505, 0.16819492, 0.17020544],
        mean_after=[0.49139765, 0.49035382, 0.46980983],
        std_after=[0.2150498, 0.20449342, 0.21956162],
    ),
    "sysu": Normalisation(
        mean=[0.39659828, 0.5284582, 0.46539742],
        std=[0.24339822, 0.1843563, 0.18066375],
        mean_after=[0.40202096, 0.48765418, 0.39895305],
        std_after=[0.21836075, 0.18112999, 0.17903014],
    ),
    "s2looking": Normalisation(
        mean=[0.17553517, 0.20817895, 0.20358624],
        std=[0.07853421, 0.080604345, 0.07777272],
        mean_after=[0.20552409, 0.21961312, 0.21183391],
        std_after=[0.07319275, 0.06418888, 0.06009885],
    ),
}

_FC_ASSUMED = (
    "Such weights want values normalised in several ways; ImageNet's mean and deviation are assumed."
)

NETWORKS = {
    facts.name: facts
    for facts in (
        NetworkFacts(
            "bit",
            "BIT",
            "bit",
            HALF,
            choices={"backbone": ("resnet18", "rsp_resnet50"), "decoder_head_width": (8, 64)},
            of_options=(("backbone", "rsp_resnet50", BYTES),),
        ),
        NetworkFacts("cgnet", "CGNet", "cgnet", HALF),
        NetworkFacts("changeformer", "ChangeFormer", "changeformer", HALF),
        NetworkFacts("dsamnet", "DSAMNet", "dsamnet", HALF),
        NetworkFacts(
            "dtcdscn",
            "DTCDSCN",
            "dtcdscn",
            UNIT,
            choices={"classes": (1, 2)},
            of_options=(("classes", 2, HALF),),
        ),
        NetworkFacts("fc_ef", "FCEF", "fc", IMAGENET, _FC_ASSUMED, file="fc"),
        NetworkFacts("fc_siam_conc", "FCSiamConc", "fc", IMAGENET, _FC_ASSUMED, file="fc"),
        NetworkFacts("fc_siam_diff", "FCSiamDiff", "fc", IMAGENET, _FC_ASSUMED, file="fc"),
        NetworkFacts(
            "hanet",
            "HANet",
            "hanet",
            IMAGENET,
            "Its weights want means and deviations of each date in the data set that they were trained on; "
            "ImageNet's are assumed.",
            of_data_sets=_HANET,
        ),
        NetworkFacts("hcgmnet", "HCGMNet", "hcgmnet", HALF),
        NetworkFacts("hsanet", "HSANet", "hsanet", HALF),
        NetworkFacts(
            "ifn",
            "IFN",
            "ifn",
            IMAGENET,
            "Its code does not say how values are normalised; ImageNet's mean and deviation are assumed.",
        ),
        NetworkFacts(
            "isnet",
            "ISNet",
            "isnet",
            HALF,
            choices={
                "backbone": ("resnet18", "resnet34", "resnet50", "resnext50", "wide_resnet50_2"),
                "margin": ("full", "partial"),
            },
        ),
        NetworkFacts("isnet_lw", "ISNetLW", "isnet", HALF, choices={"width": (128, 192, 256, 384)}),
        NetworkFacts("mfpnet", "MFPNet", "mfpnet", BYTES),
        NetworkFacts("mspsnet", "MSPSNet", "mspsnet", BYTES),
        NetworkFacts(
            "paired_lite",
            "PairedLite",
            "paired",
            EFFICIENTNET_LITE,
            choices={"backbone": ("lite0", "lite1", "lite2"), "width": (64,)},
        ),
        NetworkFacts(
            "snunet",
            "SNUNet",
            "snunet",
            BYTES,
            choices={"width": (32, 16, 40, 48), "ecam_pool": ("max", "mean")},
        ),
        NetworkFacts(
            "sscfnet",
            "SSCFNet",
            "sscfnet",
            IMAGENET,
            "Its paper does not say how values are normalised; ImageNet's mean and deviation are assumed.",
            choices={"backbone": ("resnet50", "resnext50", "resnet101"), "lightweight": (True, False)},
        ),
        NetworkFacts("stanet", "STANet", "stanet", HALF, choices={"attention": ("pam", "bam", "base")}),
        NetworkFacts("tinycd", "TinyCD", "tinycd", IMAGENET),
    )
}
