"""What is set in QGIS for a layer and its file does not say, where the engine reads the file alone."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRasterRange, QgsVectorLayer

from ..wording import plain_number, tr
from .sources import file_crs


def only_in_qgis(layer: QgsRasterLayer) -> list[str]:
    """One sentence for each setting of the layer that a run does not heed, and what to do; [] for none."""
    return [
        text for text in (_crs_text(layer), _hidden_values_text(layer), _shown_values_text(layer)) if text
    ]


def polygons_only_in_qgis(layer: QgsVectorLayer) -> list[str]:
    """Likewise for polygons whose file is read, as reviewed ones are."""
    texts = [_crs_text(layer)]
    if layer.subsetString():
        text = tr("“{}” is filtered in QGIS alone; all polygons of its file count.")
        texts.append(text.format(layer.name()))
    if layer.isModified():
        text = tr("“{}” has edits that are not saved and do not count; save them, and run again.")
        texts.append(text.format(layer.name()))
    return [text for text in texts if text]


def crs_name(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.authid() or crs.description()


def _crs_text(layer: QgsRasterLayer | QgsVectorLayer) -> str:
    own = file_crs(layer)
    if layer.crs() == own or not layer.crs().isValid():
        return ""
    if not own.isValid():
        text = tr("“{}” has no CRS by its file, which counts, and was set to {} in QGIS.")
        return text.format(layer.name(), crs_name(layer.crs()))
    text = tr("“{}” is in {} by its file, which counts, and was set to {} in QGIS.")
    return text.format(layer.name(), crs_name(own), crs_name(layer.crs()))


def _hidden_values_text(layer: QgsRasterLayer) -> str:
    provider = layer.dataProvider()
    ranges = [each for band in _bands(layer) for each in provider.userNoDataValues(band)]
    if not ranges:
        return ""
    text = tr(
        "“{}” shows {} as no data in QGIS alone; the file does not say so, and such pixels are compared. "
        "Export the layer with that no-data value and take the new file, to leave them out."
    )
    return text.format(layer.name(), ", ".join(dict.fromkeys(_range_text(each) for each in ranges)))


def _shown_values_text(layer: QgsRasterLayer) -> str:
    provider = layer.dataProvider()
    values = [
        provider.sourceNoDataValue(band)
        for band in _bands(layer)
        if provider.sourceHasNoDataValue(band) and not provider.useSourceNoDataValue(band)
    ]
    if not values:
        return ""
    text = tr(
        "“{}” shows {} as data in QGIS alone; the file calls it no data, and such pixels are left out. "
        "Take that no-data value off the file, to compare them."
    )
    return text.format(layer.name(), ", ".join(dict.fromkeys(plain_number(value) for value in values)))


def _bands(layer: QgsRasterLayer) -> range:
    return range(1, layer.dataProvider().bandCount() + 1)


def _range_text(values: QgsRasterRange) -> str:
    lowest, highest = values.min(), values.max()
    if lowest == highest:
        return plain_number(lowest)
    if lowest != lowest:
        return tr("values up to {}").format(plain_number(highest))
    if highest != highest:
        return tr("values from {}").format(plain_number(lowest))
    return tr("{} to {}").format(plain_number(lowest), plain_number(highest))
