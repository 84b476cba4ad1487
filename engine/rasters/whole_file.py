"""All of a file at once, wherever GDAL finds it: on a disk, in memory, in an archive or an object store."""

from __future__ import annotations

from osgeo import gdal


def read_file(name: str) -> bytes:
    """The content of a file.

    Raises:
        OSError: it is not there, or may not be read.
    """
    found = gdal.VSIStatL(name)
    if found is None:
        raise FileNotFoundError(name)
    try:
        file = gdal.VSIFOpenL(name, "rb")
    except RuntimeError as error:
        raise PermissionError(name) from error
    if file is None:
        raise PermissionError(name)
    try:
        return bytes(gdal.VSIFReadL(1, found.size, file))
    finally:
        gdal.VSIFCloseL(file)
