"""Map themes of a result: the image before, the image after, and the change, each by one choice in QGIS."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsMapThemeCollection, QgsProject, QgsRasterLayer

from ..wording import tr


def unused_name(name: str, project: QgsProject) -> str:
    """A result's name, with a number where there is a group, or a theme, of that name already."""
    numbered = itertools.chain([name], (f"{name} ({number})" for number in itertools.count(2)))
    return next(each for each in numbered if _is_unused(each, project))


def add_themes(
    name: str,
    before: QgsRasterLayer | None,
    after: QgsRasterLayer | None,
    results: Sequence[QgsMapLayer],
    project: QgsProject,
) -> None:
    """Add the themes of a result; none is put into effect, and none that exists is touched.

    From then on they are the user's: QGIS takes layers that are removed out of them, and we remove none.

    Args:
        name: of the result, unused.
        before, after: the images; None where they are gone.
        results: the map last, above it the polygons if there are any. They are shown over each image, the map
            over the after image alone.
    """
    *polygons, _map = results
    shown = ((before, polygons), (after, polygons), (after, results))
    for theme, (image, above) in zip(_names(name), shown):
        images = [image] if image is not None else []
        if images or above is results:
            project.mapThemeCollection().insert(theme, _showing([*above, *images]))


def _names(name: str) -> tuple[str, str, str]:
    return tr("{}: before").format(name), tr("{}: after").format(name), tr("{}: change").format(name)


def _is_unused(name: str, project: QgsProject) -> bool:
    themes = project.mapThemeCollection()
    is_group = project.layerTreeRoot().findGroup(name) is not None
    return not is_group and not any(themes.hasMapTheme(theme) for theme in _names(name))


def _showing(layers: Sequence[QgsMapLayer]) -> QgsMapThemeCollection.MapThemeRecord:
    """These layers and no other, in whatever style and order they have."""
    theme = QgsMapThemeCollection.MapThemeRecord()
    for layer in layers:
        theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    return theme
