"""The raster of agreement: what two results of one place, or a result and a reference, say of each pixel."""

from __future__ import annotations

BAND_NAME = "agreement"
"""Description of the raster's one band."""
NEITHER, BOTH, FIRST_ONLY, SECOND_ONLY = range(4)
"""The values of pixels: where which of the two has change."""
NODATA = 255
"""Where one of them holds no data, and outside the area compared."""
COLOURS = {
    BOTH: (0, 158, 115),
    FIRST_ONLY: (230, 159, 0),
    SECOND_ONLY: (0, 114, 178),
}
"""Red, green and blue, told apart by the colour-blind too; what neither has is transparent."""
