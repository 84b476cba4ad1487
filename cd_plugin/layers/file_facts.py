"""What the file of a layer says of itself: metadata, and what its bands are. Read once, without any pixel."""

from __future__ import annotations

import contextlib
import functools
import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from osgeo import gdal
from qgis.core import QgsRasterLayer

from ...engine.contract.bands import BandFacts
from .sources import source_name

_DOMAINS = (None, "IMAGERY", "IMD")


@dataclass(frozen=True)
class FileFacts:
    """Nothing where GDAL cannot open the file.

    Attributes:
        metadata: items by name in capitals.
        bands: those that are not alpha.
    """

    metadata: Mapping[str, str] = field(default_factory=dict)
    bands: tuple[BandFacts, ...] = ()


def file_facts(layer: QgsRasterLayer) -> FileFacts:
    """Of the layer's file; read again only when it was written since."""
    source = source_name(layer)
    try:
        state = os.stat(source).st_mtime_ns
    except OSError:
        state = 0
    return _read(source, state)


@functools.lru_cache(maxsize=64)
def _read(source: str, _state: int) -> FileFacts:
    with contextlib.suppress(RuntimeError):  # what GDAL raises where its exceptions are on
        dataset = gdal.Open(source)
        if dataset is not None:
            items = [item for domain in _DOMAINS for item in (dataset.GetMetadata(domain) or {}).items()]
            bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
            return FileFacts(
                {name.upper(): value for name, value in items},
                tuple(
                    _facts_of(band) for band in bands if band.GetColorInterpretation() != gdal.GCI_AlphaBand
                ),
            )
    return FileFacts()


def _facts_of(band: gdal.Band) -> BandFacts:
    return BandFacts(
        band.GetBand(),
        band.GetDescription(),
        gdal.GetColorInterpretationName(band.GetColorInterpretation()),
        {**(band.GetMetadata() or {}), **(band.GetMetadata("IMAGERY") or {})},
    )
