"""Draws preview.png of a change result as QGIS shows it: before, after, change probability, change polygons.

    preview.py SCENE.json RESULT_FOLDER

RESULT_FOLDER holds change.tif and change.gpkg. The layers are drawn with the styles that the plugin uses.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsHueSaturationFilter,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter

STYLES = Path(__file__).resolve().parent.parent / "resources" / "styles"
PANEL_WIDTH, MARGIN, TITLE_HEIGHT = 760, 20, 46  # pixels


def main(scene_file: Path, folder: Path) -> None:
    scene = json.loads(scene_file.read_text(encoding="utf-8"))
    before = raster(scene_file.parent / scene["before"])
    after = raster(scene_file.parent / scene["after"])
    backdrop = in_grey(after.clone())
    probability = styled(raster(folder / "change.tif"), "change_probability.qml")
    polygons = styled(vector(folder / "change.gpkg"), "change_polygons.qml")

    panels = [
        (f"Before: {scene['before_date']}", [before]),
        (f"After: {scene['after_date']}", [after]),
        ("Change probability", [probability, backdrop]),
        (
            f"{polygons.featureCount()} change polygons of {smallest_area(folder)} or more",
            [polygons, backdrop],
        ),
    ]
    picture = draw(panels, probability, f"{scene['title']}. {scene['attribution']}.")
    if not picture.save(str(folder / "preview.png")):
        sys.exit(f"error: {folder / 'preview.png'} cannot be written")


def raster(file: Path) -> QgsRasterLayer:
    return opened(QgsRasterLayer(str(file), file.stem, "gdal"))


def vector(file: Path) -> QgsVectorLayer:
    return opened(QgsVectorLayer(str(file), file.stem, "ogr"))


def opened(layer: QgsMapLayer) -> QgsMapLayer:
    if not layer.isValid():
        sys.exit(f"error: QGIS cannot open {layer.source()}")
    return layer


def styled(layer: QgsMapLayer, style: str) -> QgsMapLayer:
    message, loaded = layer.loadNamedStyle(str(STYLES / style))
    if not loaded:
        sys.exit(f"error: the style {style} does not load: {message}")
    return layer


def smallest_area(folder: Path) -> str:
    """The minimum area that the run asked for, as the map tells."""
    parameters = json.loads(gdal.Open(str(folder / "change.tif")).GetMetadataItem("DCD_PARAMETERS"))
    square_metres = parameters["min_area"]
    return f"{square_metres / 10_000:g} ha" if square_metres >= 10_000 else f"{square_metres:g} m²"


def in_grey(layer: QgsRasterLayer) -> QgsRasterLayer:
    """The same layer, pale and without colour, so that what lies on it stands out."""
    layer.hueSaturationFilter().setGrayscaleMode(QgsHueSaturationFilter.GrayscaleMode.GrayscaleLuminosity)
    layer.brightnessFilter().setBrightness(60)
    layer.brightnessFilter().setContrast(-30)
    return layer


def draw(panels: list, probability: QgsRasterLayer, footer: str) -> QImage:
    """Four panels, two by two, all of the extent of the probability."""
    extent = probability.extent()
    panel = QSize(PANEL_WIDTH, round(PANEL_WIDTH * extent.height() / extent.width()))
    column, row = panel.width() + MARGIN, panel.height() + TITLE_HEIGHT
    picture = QImage(MARGIN + 2 * column, 2 * row + TITLE_HEIGHT, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))

    painter = QPainter(picture)
    painter.setPen(QColor("#222222"))
    for index, (title, layers) in enumerate(panels):
        left, top = MARGIN + index % 2 * column, index // 2 * row
        heading = QRectF(left, top + 10, panel.width(), TITLE_HEIGHT - 10)
        write(painter, title, heading, pixels=22)
        painter.drawImage(QPointF(left, top + TITLE_HEIGHT), render(layers, extent, panel))
        if probability in layers:
            draw_ramp(painter, probability, heading)
    write(painter, footer, QRectF(MARGIN, 2 * row, 2 * column, TITLE_HEIGHT), pixels=16)
    painter.end()
    return picture


def render(layers: list, extent, size: QSize) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(extent)
    settings.setOutputSize(size)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def draw_ramp(painter: QPainter, probability: QgsRasterLayer, heading: QRectF) -> None:
    """The style's colours with the lowest and highest value that they show, at the right of the heading."""
    ramp = probability.renderer().shader().rasterShaderFunction().colorRampItemList()
    shown = [(stop.value, stop.color) for stop in ramp if stop.color.alpha() > 0]
    low, high = shown[0][0], shown[-1][0]
    bar = QRectF(heading.right() - 200, heading.center().y() - 8, 160, 16)
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    for value, colour in shown:
        gradient.setColorAt((value - low) / (high - low), colour)
    painter.fillRect(bar, gradient)
    write(painter, f"{low:g}", heading.adjusted(0, 0, -210, 0), pixels=16, align=Qt.AlignmentFlag.AlignRight)
    write(painter, f"{high:g}", heading.adjusted(0, 0, -2, 0), pixels=16, align=Qt.AlignmentFlag.AlignRight)


def write(
    painter: QPainter,
    text: str,
    place: QRectF,
    *,
    pixels: int,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    font = QFont("DejaVu Sans")
    font.setPixelSize(pixels)
    painter.setFont(font)
    painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, text)


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(Path(sys.argv[1]), Path(sys.argv[2]))
    application.exitQgis()
