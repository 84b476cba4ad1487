"""Change polygons of a change map: one polygon per 4-connected region of pixels at or above a threshold."""

from __future__ import annotations

import json
import math
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable

import numpy as np
from osgeo import gdal, ogr, osr

from engine.errors import Cancelled, InputError
from engine.rasters.change_map import DESCRIPTION, LEVELS, SCALE, guard_disk
from engine.rasters.grid import Grid
from engine.rasters.image import open_dataset, open_image
from engine.rasters.source import read_pixels

LAYER = "change"
FIELDS = (
    ("probability", ogr.OFTReal),
    ("probability_max", ogr.OFTReal),
    ("area_m2", ogr.OFTReal),
    ("status", ogr.OFTString),
    ("label", ogr.OFTString),
    ("reviewer", ogr.OFTString),
    ("reviewed_at", ogr.OFTString),
    ("note", ogr.OFTString),
)
BAND_OF_ROWS = 512
FEATURES_PER_TRANSACTION = 50_000


@dataclass(frozen=True)
class PolygonSummary:
    """What was written: number of polygons and their area in m² (pixels² without a CRS)."""

    count: int
    area_m2: float


@dataclass(frozen=True)
class _Statistics:
    """Per polygon id, id 0 unused: pixels, sum of map values, highest map value."""

    pixels: np.ndarray
    total: np.ndarray
    highest: np.ndarray


def polygonise(
    map_path: str,
    output: str,
    *,
    threshold: float,
    min_area: float = 0.0,
    simplify: float = 0.0,
    check_cancelled: Callable[[], None] = lambda: None,
) -> PolygonSummary:
    """Write the polygons of a change map to a GeoPackage, replacing `output` only on success.

    Args:
        threshold: probability from which a pixel is change, 0 to 1.
        min_area: polygons smaller than this many m² are left out.
        simplify: tolerance in metres for removing vertices; 0 keeps exact pixel outlines.
        check_cancelled: called often; may raise `Cancelled`, which ends the work and leaves nothing behind.

    Raises:
        InputError: the map is not a change map.
        EnvironmentFailure: the output cannot be written.
    """
    grid = open_change_map(map_path)
    folder = os.path.dirname(os.path.abspath(output))
    with tempfile.TemporaryDirectory(prefix=".change_polygons_", dir=folder) as scratch:
        outlines = os.path.join(scratch, "outlines.gpkg")
        finished = os.path.join(scratch, "change.gpkg")
        guard_disk(output, lambda: _trace(map_path, grid, outlines, threshold, check_cancelled))
        statistics = guard_disk(
            output, lambda: _measure(map_path, grid, outlines, threshold, check_cancelled)
        )
        summary: PolygonSummary = guard_disk(
            output, lambda: _write(outlines, statistics, grid, finished, min_area, simplify)
        )
        guard_disk(output, lambda: os.replace(finished, output))
    return summary


def open_change_map(path: str) -> Grid:
    """The grid of a change map.

    Raises:
        InputError: the file is something else.
    """
    grid = open_image(path).grid
    dataset = open_dataset(path)
    band = dataset.GetRasterBand(1)
    if dataset.RasterCount != 1 or band.DataType != gdal.GDT_Byte or band.GetDescription() != DESCRIPTION:
        raise InputError(f"{path} is not a change map; give the GeoTIFF that `detect` wrote.")
    return grid


def threshold_of(path: str) -> float:
    """The threshold that a change map was made with, else 0.5."""
    parameters = open_dataset(path).GetMetadataItem("DCD_PARAMETERS")
    try:
        return float(json.loads(parameters)["threshold"])
    except (TypeError, ValueError, KeyError):
        return 0.5


def lowest_change_level(threshold: float) -> int:
    """The lowest map value, 0 to 250, that is change at a threshold of 0 to 1."""
    return math.ceil(threshold * LEVELS - 1e-6)


def _trace(
    map_path: str, grid: Grid, outlines: str, threshold: float, check_cancelled: Callable[[], None]
) -> None:
    """Outline the regions of change into layer `outlines`, whose feature ids count from 1."""
    thresholded = open_dataset(_thresholded_vrt(map_path, threshold))
    change = thresholded.GetRasterBand(1)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(outlines)
    layer = dataset.CreateLayer("outlines", grid.spatial_reference, ogr.wkbPolygon, ["GEOMETRY_NAME=geom"])
    layer.StartTransaction()
    try:
        gdal.Polygonize(change, change, layer, -1, [], callback=lambda *_: _goes_on(check_cancelled))
        layer.CommitTransaction()
    except RuntimeError:
        check_cancelled()
        raise
    finally:
        layer = dataset = None  # closes the file while its folder exists, also when this fails


def _goes_on(check_cancelled: Callable[[], None]) -> int:
    """GDAL's answer to whether it may go on."""
    try:
        check_cancelled()
    except Cancelled:
        return 0
    return 1


def _thresholded_vrt(map_path: str, threshold: float) -> str:
    """XML of a raster that is 1 where the map shows change and 0 elsewhere."""
    level = lowest_change_level(threshold)
    steps = f"{level - 1}:0,{level}:1" if level > 0 else "0:1"
    template = gdal.Translate("", open_dataset(map_path), format="VRT", unscale=False, noData="none")
    xml: str = template.GetMetadata("xml:VRT")[0]
    lut = f"<LUT>{steps},{LEVELS}:1,{LEVELS + 1}:0</LUT>"
    xml = xml.replace("<SimpleSource>", "<ComplexSource>").replace(
        "</SimpleSource>", f"{lut}</ComplexSource>"
    )
    return xml


def _measure(
    map_path: str, grid: Grid, outlines: str, threshold: float, check_cancelled: Callable[[], None]
) -> _Statistics:
    """Statistics of the map's values in each outlined polygon, a band of rows at a time."""
    dataset = gdal.OpenEx(outlines, gdal.OF_VECTOR)
    count = dataset.GetLayer(0).GetFeatureCount()
    statistics = _Statistics(*(np.zeros(count + 1, dtype=np.int64) for _ in range(3)))
    change_map = open_dataset(map_path)
    band = change_map.GetRasterBand(1)
    for row in range(0, grid.height, BAND_OF_ROWS):
        check_cancelled()
        box = (0, row, grid.width, min(BAND_OF_ROWS, grid.height - row))
        values = read_pixels(band, box, map_path).astype(np.int64)
        ids = _polygon_ids(dataset, grid.crop(box))
        inside = ids > 0
        ids, values = ids[inside], values[inside]
        statistics.pixels[:] += np.bincount(ids, minlength=count + 1)
        statistics.total[:] += np.bincount(ids, weights=values, minlength=count + 1).astype(np.int64)
        np.maximum.at(statistics.highest, ids, values)
    return statistics


def _polygon_ids(outlines: gdal.Dataset, part: Grid) -> np.ndarray:
    """Which polygon holds each pixel of `part`, 0 for none: (height, width) int32."""
    canvas = gdal.GetDriverByName("MEM").Create("", part.width, part.height, 1, gdal.GDT_Int32)
    canvas.SetGeoTransform(part.geotransform)
    x, y = part.to_map(np.array([0, part.width, 0, part.width]), np.array([0, 0, part.height, part.height]))
    nearby = outlines.ExecuteSQL(
        "SELECT o.fid + 0 AS id, o.geom FROM outlines o JOIN rtree_outlines_geom r ON o.fid = r.id "
        f"WHERE r.maxx >= {x.min():.17g} AND r.minx <= {x.max():.17g} "
        f"AND r.maxy >= {y.min():.17g} AND r.miny <= {y.max():.17g}"
    )
    gdal.RasterizeLayer(canvas, [1], nearby, options=["ATTRIBUTE=id"])
    outlines.ReleaseResultSet(nearby)
    return np.asarray(canvas.ReadAsArray())


def _write(
    outlines: str, statistics: _Statistics, grid: Grid, finished: str, min_area: float, simplify: float
) -> PolygonSummary:
    source = gdal.OpenEx(outlines, gdal.OF_VECTOR)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(finished)
    layer = dataset.CreateLayer(LAYER, grid.spatial_reference, ogr.wkbPolygon, ["GEOMETRY_NAME=geom"])
    for name, kind in FIELDS:
        layer.CreateField(ogr.FieldDefn(name, kind))
    measure_area = _area_in_m2(grid)
    count, area = 0, 0.0
    layer.StartTransaction()
    for identifier, geometry in _outlines(source.GetLayer(0)):
        if measure_area(geometry) < min_area:
            continue
        if simplify > 0:
            geometry = _simplified(geometry, simplify / grid.metres_per_unit)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(geometry.Clone())
        feature["probability"] = (
            float(statistics.total[identifier]) / float(statistics.pixels[identifier]) * SCALE
        )
        feature["probability_max"] = float(statistics.highest[identifier]) * SCALE
        feature["area_m2"] = measure_area(geometry)
        feature["status"] = "pending"
        layer.CreateFeature(feature)
        count += 1
        area += feature["area_m2"]
        if count % FEATURES_PER_TRANSACTION == 0:
            layer.CommitTransaction()
            layer.StartTransaction()
    layer.CommitTransaction()
    return PolygonSummary(count, area)


def _outlines(layer: ogr.Layer) -> Iterator[tuple[int, ogr.Geometry]]:
    for feature in layer:
        yield feature.GetFID(), feature.GetGeometryRef().Clone()


def _simplified(geometry: ogr.Geometry, tolerance: float) -> ogr.Geometry:
    """Fewer vertices within a tolerance in map units; as it was where that leaves no valid polygon."""
    simpler = geometry.SimplifyPreserveTopology(tolerance)
    usable = simpler is not None and simpler.GetGeometryType() == ogr.wkbPolygon and not simpler.IsEmpty()
    return simpler if usable and simpler.IsValid() else geometry


def _area_in_m2(grid: Grid) -> Callable[[ogr.Geometry], float]:
    """Measures areas: on the ellipsoid for a geographic CRS, in the plane for others.

    The ellipsoid's cylindrical equal-area projection keeps areas, and keeps meridians and parallels straight.
    """
    if not grid.is_geographic:
        square_metres = grid.metres_per_unit**2
        return lambda geometry: float(geometry.GetArea()) * square_metres
    reference = grid.spatial_reference
    assert reference is not None
    equal_area = osr.SpatialReference()
    equal_area.SetProjCS("equal area on the same ellipsoid")
    equal_area.CopyGeogCSFrom(reference)
    equal_area.SetCEA(0, 0, 0, 0)
    equal_area.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transformation = osr.CoordinateTransformation(reference, equal_area)

    def ellipsoidal_area(geometry: ogr.Geometry) -> float:
        projected = geometry.Clone()
        projected.Transform(transformation)
        return float(projected.GetArea())

    return ellipsoidal_area
