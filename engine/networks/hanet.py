"""HANet: MSPSNet with attention along columns and rows beside that between channels.

Han et al., https://doi.org/10.1109/JSTARS.2023.3264802
"""

from __future__ import annotations

from torch import Tensor

from engine.networks.attention import AxialAttention
from engine.networks.mspsnet import WIDTHS, MSPSNet


class HANet(MSPSNet):
    """At each level, attention between channels, plus attention down columns and then along rows.

    Args:
        bands: bands of each image.
    """

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        for level, width in enumerate(WIDTHS, 1):
            self.add_module(f"col_attention_{level}", AxialAttention(width, "column"))
            self.add_module(f"row_attention_{level}", AxialAttention(width, "row"))

    def level_output(self, level: int, mixed: Tensor) -> Tensor:
        columns = self.get_submodule(f"col_attention_{level}")(mixed)
        rows: Tensor = self.get_submodule(f"row_attention_{level}")(columns)
        return super().level_output(level, mixed) + rows
