"""Where weights that others have trained are to be had, of those that can be imported."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PublishedWeights:
    """What is known of one place of weights; `docs/networks.md` says the same in words.

    Attributes:
        network: its name in `NETWORKS`.
        title: what its paper calls it.
        page: the address that leads to the weights.
        files: where on that page, as a clause.
        data_sets: what they were trained on, as papers call it.
        terms: under which they are given, as a sentence.
    """

    network: str
    title: str
    page: str
    files: str
    data_sets: tuple[str, ...]
    terms: str


_UNSAID = "No licence is stated."
_RESEARCH = "No licence file; for non-commercial and research use only."
_HAN = ("LEVIR-CD", "WHU-CD", "SYSU-CD", "S2Looking", "CDD", "DSIFN")

PUBLISHED_WEIGHTS = (
    PublishedWeights(
        "bit",
        "BIT",
        "https://github.com/justchenhao/BIT_CD",
        "best_ckpt.pt, linked from the readme",
        ("LEVIR-CD",),
        _RESEARCH,
    ),
    PublishedWeights(
        "bit",
        "BIT on RSP's ResNet-50",
        "https://github.com/ViTAE-Transformer/RSP",
        "linked from the readme of the folder Change Detection: of its three networks the one on ResNet-50",
        ("LEVIR-CD", "CDD"),
        "MIT licence.",
    ),
    PublishedWeights(
        "cgnet",
        "CGNet",
        "https://github.com/ChengxiHAN/CGNet-CD",
        "CGNet_best_iou.pth for each data set, linked from the readme",
        _HAN,
        _UNSAID,
    ),
    PublishedWeights(
        "changeformer",
        "ChangeFormer",
        "https://github.com/wgcban/ChangeFormer/releases/tag/v0.1.0",
        "best_ckpt.pt in a zip archive for each data set, which is to be unpacked",
        ("LEVIR-CD", "DSIFN"),
        "MIT as a file; for non-commercial and research use only by its readme.",
    ),
    PublishedWeights(
        "hanet",
        "HANet",
        "https://github.com/ChengxiHAN/HANet-CD",
        "a .pt file for each data set in the folder tmp; say which it is when you add one, as that tells how "
        "values are normalised",
        _HAN,
        _UNSAID,
    ),
    PublishedWeights(
        "hcgmnet",
        "HCGMNet",
        "https://github.com/ChengxiHAN/HCGMNet-CD",
        "HCGMNet_best_iou.pth for each data set, linked from the readme",
        _HAN,
        _UNSAID,
    ),
    PublishedWeights(
        "mfpnet",
        "MFPNet",
        "https://github.com/wzjialang/MFPNet",
        "a .pt file for each data set, linked from the readme",
        ("season-varying", "LEVIR-CD", "Google"),
        "MIT licence.",
    ),
    PublishedWeights(
        "snunet",
        "SNUNet",
        "https://github.com/likyoo/Siam-NestedUNet",
        "a file snunet-….pt for each width, linked from the readme",
        ("season-varying",),
        "MIT licence.",
    ),
    PublishedWeights(
        "stanet",
        "STANet",
        "https://github.com/justchenhao/STANet",
        "pam_net_F.pth and pam_net_A.pth, linked from the readme: put both into one folder and add either",
        ("LEVIR-CD",),
        "BSD 2-clause licence.",
    ),
    PublishedWeights(
        "tinycd",
        "TinyCD",
        "https://github.com/AndreaCodegoni/Tiny_model_4_CD",
        "levir_best.pth and whu_best.pth in the folder pretrained_models",
        ("LEVIR-CD", "WHU-CD"),
        _RESEARCH,
    ),
)
