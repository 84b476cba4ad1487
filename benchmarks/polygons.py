"""Polygons with their statistics from a large change map, against GDAL's, alone and with statistics."""

from __future__ import annotations

import os
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from benchmarks.machine import in_own_process, seconds
from benchmarks.rows import Row

SIDE = 20_000
THRESHOLD = 0.5


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    side = 2_000 if small else SIDE
    path = str(folder / "polygon_map.tif")
    write_map(path, side)
    output = str(folder / "polygons.gpkg")
    results: dict[str, list[dict[str, Any]]] = {"ours": [], "alone": [], "statistics": []}
    for _ in range(runs):
        results["ours"].append(in_own_process(ours_once, path=path, output=output))
        results["alone"].append(in_own_process(gdal_once, path=path, output=output, statistics=False))
        results["statistics"].append(in_own_process(gdal_once, path=path, output=output, statistics=True))
    case = f"{side} × {side}, {results['ours'][0]['polygons']} polygons"
    rows = []
    for figure, unit, label in (("seconds", 1, "s"), ("peak_bytes", 1e6, "peak MB")):
        ours, alone, statistics = (
            median(result[figure] / unit for result in results[key])
            for key in ("ours", "alone", "statistics")
        )
        rows.append(Row("polygons", case, label, ours, "gdal.Polygonize alone", alone))
        rows.append(Row("polygons", case, label, ours, "gdal.Polygonize + statistics", statistics))
    rows.append(Row("polygons", case, "megapixels a s", side**2 / 1e6 / rows[0].ours))
    return rows


def write_map(path: str, side: int) -> None:
    """A change map with about 100 000 roundish polygons, at the density of a city at any other side."""
    from osgeo import osr

    from engine.rasters.change_map import ChangeMapWriter
    from engine.rasters.grid import Grid

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32718)
    grid = Grid(reference.ExportToWkt(), (500_000, 0.5, 0, 9_070_000, 0, -0.5), side, side)
    writer = ChangeMapWriter(path, grid, {"DCD_PARAMETERS": '{"threshold": 0.5}'}, {}, "never", True, 125)
    random = np.random.default_rng(0)
    cell = 63
    shape = np.add.outer((np.arange(cell) - 31) ** 2, (np.arange(cell) - 31) ** 2)
    for row in range(0, side, cell):
        radii = random.integers(3, 30, -(-side // cell))
        discs = [np.clip(250 - shape * (125 / radius**2), 0, 250) for radius in radii]
        values = np.concatenate(discs, axis=1)[: min(cell, side - row), :side]
        noise = random.integers(0, 6, values.shape)
        levels = np.where(values > 125, values - noise, noise).clip(0, 250).astype(np.uint8)
        writer.keep(levels)
        writer.store(levels)
    writer.complete()
    writer.publish()
    writer.close()


def ours_once(path: str, output: str) -> dict[str, Any]:
    """Polygons with probabilities and areas."""
    from engine.rasters.polygons import polygonise

    found: list[int] = []
    taken = seconds(lambda: found.append(polygonise(path, output, threshold=THRESHOLD).count))
    os.remove(output)
    return {"seconds": taken, "polygons": found[0]}


def gdal_once(path: str, output: str, statistics: bool) -> dict[str, Any]:
    """GDAL's polygons of the map at the threshold, and with `statistics` each one's mean in a second pass."""
    from osgeo import gdal, ogr

    gdal.UseExceptions()

    def run() -> None:
        source = gdal.Open(path)
        mask = gdal.GetDriverByName("MEM").Create(
            "", source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Byte
        )
        values = source.ReadAsArray()
        mask.WriteArray(((values >= THRESHOLD * 250) & (values != 255)).astype(np.uint8))
        mask.SetGeoTransform(source.GetGeoTransform())
        target = gdal.GetDriverByName("GPKG").Create(output, 0, 0, 0, gdal.GDT_Unknown)
        layer = target.CreateLayer("change", source.GetSpatialRef(), ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
        target.StartTransaction()
        gdal.Polygonize(mask.GetRasterBand(1), mask.GetRasterBand(1), layer, 0, [])
        target.CommitTransaction()
        if statistics:
            _means(values, mask, layer)

    taken = seconds(run)
    os.remove(output)
    return {"seconds": taken}


def _means(values: np.ndarray, mask: Any, layer: Any) -> np.ndarray:
    """The mean of the map in each polygon: its number burnt into a raster, then counted."""
    from osgeo import gdal, ogr

    numbers = gdal.GetDriverByName("MEM").Create("", mask.RasterXSize, mask.RasterYSize, 1, gdal.GDT_Int32)
    numbers.SetGeoTransform(mask.GetGeoTransform())
    dataset = gdal.GetDriverByName("Memory").Create("", 0, 0, 0, gdal.GDT_Unknown)
    copy = dataset.CreateLayer("numbered", layer.GetSpatialRef())
    copy.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    for feature in layer:
        numbered = ogr.Feature(copy.GetLayerDefn())
        numbered.SetGeometry(feature.GetGeometryRef())
        numbered.SetField("number", feature.GetFID())
        copy.CreateFeature(numbered)
    gdal.RasterizeLayer(numbers, [1], copy, options=["ATTRIBUTE=number"])
    found = numbers.ReadAsArray().ravel()
    return np.bincount(found, values.ravel()) / np.maximum(np.bincount(found), 1)
