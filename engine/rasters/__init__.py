"""Everything georeferenced; the only room that speaks to GDAL.

GDAL raises exceptions here and prints nothing: what a person should know reaches them as an engine error.
"""

from osgeo import gdal, ogr, osr

for _module in (gdal, ogr, osr):
    _module.UseExceptions()
gdal.SetErrorHandler("CPLQuietErrorHandler")

BLOCK_CACHE_BYTES = 64 * 2**20
gdal.SetCacheMax(BLOCK_CACHE_BYTES)
