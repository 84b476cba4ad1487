"""Whether GDAL and PROJ find the data that they come with."""

from __future__ import annotations

import os
from functools import lru_cache

from osgeo import gdal, osr

from engine.contract.errors import EnvironmentFailure

PROJ_VARIABLES = ("PROJ_DATA", "PROJ_LIB")


def proj_problem() -> str:
    """Why no CRS can be used here, in one sentence that says what to do; "" where all is well."""
    try:
        osr.SpatialReference().ImportFromEPSG(4326)
    except RuntimeError as error:
        return f"PROJ finds no usable database of coordinate systems ({error}); {_remedy(PROJ_VARIABLES)}."
    return ""


@lru_cache(maxsize=1)
def require_proj() -> None:
    """Whoever works with places needs it; later failures would name other causes.

    Raises:
        EnvironmentFailure: no CRS can be used here.
    """
    problem = proj_problem()
    if problem:
        raise EnvironmentFailure(problem)


def gdal_problem() -> str:
    """Why GDAL works without its data, in one sentence that says what to do; "" where all is well.

    Data may be built into GDAL: that no folder is found tells nothing unless one is named.
    """
    if not os.environ.get("GDAL_DATA") or gdal.FindFile("gdal", "gdalvrt.xsd"):
        return ""
    return f"GDAL does not find its data files; {_remedy(('GDAL_DATA',))}."


def _remedy(variables: tuple[str, ...]) -> str:
    given = [f"{name}, which is {os.environ[name]}" for name in variables if os.environ.get(name)]
    if given:
        return f"unset the environment variable {' and '.join(given)}, or point it to this GDAL's own folder"
    return "install GDAL for this Python again"
