"""Everything georeferenced; the only room that speaks to GDAL.

GDAL raises exceptions here and prints nothing: what a person should know reaches them as an engine error.
"""

from osgeo import gdal, ogr, osr

for _module in (gdal, ogr, osr):
    _module.UseExceptions()
gdal.SetErrorHandler("CPLQuietErrorHandler")

PATIENCE_WITH_SERVERS = {
    "GDAL_HTTP_MAX_RETRY": "6",
    "GDAL_HTTP_RETRY_DELAY": "0.5",  # seconds; GDAL doubles it from one to the next
    "GDAL_HTTP_CONNECTTIMEOUT": "30",
    "GDAL_HTTP_LOW_SPEED_TIME": "60",  # so long may a transfer stand still
    "GDAL_HTTP_LOW_SPEED_LIMIT": "1",
}
"""A server's passing failures are waited for unless the environment says otherwise; GDAL would give up."""
for _name, _value in PATIENCE_WITH_SERVERS.items():
    if gdal.GetConfigOption(_name) is None:
        gdal.SetConfigOption(_name, _value)

BLOCK_CACHE_BYTES = 64 * 2**20
gdal.SetCacheMax(BLOCK_CACHE_BYTES)
