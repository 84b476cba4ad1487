"""What a finished run puts into the project."""

from __future__ import annotations

import json
from pathlib import Path

import numpy
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    NULL,
    QgsColorRampLegendNode,
    QgsLayerTreeModel,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMapThemeCollection,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from deep_change_detection.cd_plugin.layers.output_names import proposed_output
from deep_change_detection.cd_plugin.layers.results import add_results
from deep_change_detection.cd_plugin.layers.styles import MAP_STYLE, style_polygons
from engine.rasters.polygons import polygonise

LIGHT = numpy.array([0xFD, 0xE0, 0xDD])
DARK = numpy.array([0x7A, 0x01, 0x77])
NODATA = 255
PARAMETERS = {"threshold": 0.3, "model": "cva", "window": 256}


@pytest.fixture
def result(tmp_path, before_path, after_path):
    """What the engine returns, with a map whose pixels in its one row have the values 0, 1 … 250, nodata."""

    def make(threshold: float = 0.3) -> dict:
        values = numpy.array([[*range(251), NODATA]], dtype=numpy.uint8)
        return {
            "map": write_map(tmp_path / "change.tif", values, before_path, after_path, threshold),
            "polygons": write_polygons(tmp_path / "change.gpkg"),
            "threshold": threshold,
        }

    return make


def test_pixels_show_the_ramp_from_the_threshold_up_and_nothing_below_it(
    result, before_layer, after_layer, project
):
    map_layer, _ = add_results(result(0.3), before_layer, after_layer, project)
    shown = rendered(map_layer, 252, 1)[0]
    assert (shown[:75, 3] == 0).all()
    assert shown[251, 3] == 0, "nodata is transparent"
    assert (shown[75:251, 3] == 255).all()
    share = (numpy.arange(75, 251) * 0.004 - 0.3) / 0.7
    expected = LIGHT + share[:, None] * (DARK - LIGHT)
    assert numpy.abs(shown[75:251, :3] - expected).max() <= 2


@pytest.mark.parametrize("threshold", [0.0, 0.1, 0.5, 0.7, 0.701, 0.996, 1.0])
def test_the_first_pixel_shown_is_the_first_at_or_above_the_threshold(
    result, before_layer, after_layer, project, threshold
):
    map_layer, _ = add_results(result(threshold), before_layer, after_layer, project)
    shown = rendered(map_layer, 252, 1)[0, :251, 3] == 255
    stored = [numpy.float64(value) / 250 >= threshold for value in range(251)]
    assert shown.tolist() == stored


@pytest.mark.parametrize("threshold", [0.0, 0.5, 0.708, 0.71, 1.0])
def test_the_legend_tells_the_threshold_itself_and_no_number_beside_it(
    result, before_layer, after_layer, project, threshold
):
    map_layer, _ = add_results(result(threshold), before_layer, after_layer, project)
    model = QgsLayerTreeModel(project.layerTreeRoot())
    nodes = model.layerLegendNodes(project.layerTreeRoot().findLayer(map_layer.id()))
    (ramp,) = (node for node in nodes if isinstance(node, QgsColorRampLegendNode))
    assert float(ramp.settings().minimumLabel()) == threshold


def test_polygons_are_told_apart_by_colour_and_line(result, before_layer, after_layer, project):
    _, polygon_layer = add_results(result(), before_layer, after_layer, project)
    styles = {}
    for category in polygon_layer.renderer().categories():
        drawn = category.symbol().symbolLayer(0).properties()
        colour = drawn["outline_color"].split(",")[:3]
        styles[category.value()] = (
            QColor(*map(int, colour)).name(),
            drawn["outline_style"],
            drawn["style"],
        )
    assert styles == {
        "pending": ("#e69f00", "solid", "no"),
        "accepted": ("#009e73", "solid", "solid"),
        "rejected": ("#999999", "dash", "no"),
        "drawn": ("#0072b2", "solid", "b_diagonal"),
    }


def test_an_accepted_polygon_without_a_probability_is_shown_as_drawn_by_hand(tmp_path):
    layer = QgsVectorLayer(f"{write_polygons(tmp_path / 'change.gpkg')}|layername=change", "", "ogr")
    style_polygons(layer)
    field = layer.fields().indexOf
    for status, probability, colour in (
        ("accepted", NULL, (0x00, 0x72, 0xB2)),
        ("accepted", 0.5, (0x00, 0x9E, 0x73)),
        ("rejected", NULL, (0x99, 0x99, 0x99)),
    ):
        layer.dataProvider().changeAttributeValues(
            {1: {field("status"): status, field("probability"): probability}}
        )
        colours = {tuple(pixel) for pixel in rendered(layer, 100, 100).reshape(-1, 4).tolist()}
        assert (*colour, 255) in colours


def test_a_pending_polygon_is_drawn_with_its_outline_and_lets_the_image_show_through(
    result, before_layer, after_layer, project
):
    _, polygon_layer = add_results(result(), before_layer, after_layer, project)
    shown = rendered(polygon_layer, 300, 100)
    colours = {tuple(pixel) for pixel in shown.reshape(-1, 4).tolist()}
    assert (0xE6, 0x9F, 0x00, 255) in colours
    assert shown[50, 50, 3] == 0


def test_the_layers_arrive_in_a_group_named_by_the_images_with_polygons_on_top(
    result, before_layer, after_layer, project
):
    project.addMapLayers([before_layer, after_layer])
    add_results(result(), before_layer, after_layer, project)
    group = project.layerTreeRoot().children()[0]
    assert group.name() == "Change: ortho_2016 → ortho_2021"
    assert [node.name() for node in group.children()] == ["Change polygons", "Change probability"]


def test_without_polygons_only_the_map_is_added(result, before_layer, after_layer, project):
    map_layer, polygon_layer = add_results({**result(), "polygons": None}, before_layer, after_layer, project)
    assert polygon_layer is None
    assert list(project.mapLayers().values()) == [map_layer]


def test_the_group_is_named_by_the_files_when_the_layers_are_gone(result, project):
    add_results(result(), None, None, project)
    assert project.layerTreeRoot().children()[0].name() == "Change: ortho_2016 → ortho_2021"


def test_the_users_layers_keep_their_visibility_and_order(result, before_layer, after_layer, project):
    project.addMapLayers([before_layer, after_layer])
    root = project.layerTreeRoot()
    root.findLayer(before_layer.id()).setItemVisibilityChecked(False)
    nodes = [(node.layerId(), node.isVisible()) for node in root.findLayers()]
    add_results(result(), before_layer, after_layer, project)
    kept = [(node.layerId(), node.isVisible()) for node in root.findLayers()]
    assert kept[2:] == nodes


@pytest.mark.parametrize("hidden_group", [False, True])
def test_map_themes_show_each_image_and_the_change_when_they_are_chosen_and_not_before(
    result, before_layer, after_layer, project, hidden_group
):
    root = project.layerTreeRoot()
    images = root.addGroup("images")
    project.addMapLayers([before_layer, after_layer], False)
    for layer in (before_layer, after_layer):
        images.addLayer(layer)
    images.setItemVisibilityChecked(not hidden_group)
    shown = {node.layerId(): node.isVisible() for node in root.findLayers()}
    map_layer, polygons = add_results(result(), before_layer, after_layer, project)
    assert shown == {key: root.findLayer(key).isVisible() for key in shown}
    expected = {
        "before": {polygons, before_layer},
        "after": {polygons, after_layer},
        "change": {map_layer, polygons, after_layer},
    }
    model = QgsLayerTreeModel(root)
    for theme, layers in expected.items():
        project.mapThemeCollection().applyTheme(f"Change: ortho_2016 → ortho_2021: {theme}", root, model)
        assert {node.layer() for node in root.findLayers() if node.isVisible()} == layers


def test_results_of_one_pair_and_themes_of_the_user_stay_apart(result, before_layer, after_layer, project):
    project.addMapLayers([before_layer, after_layer])
    name = "Change: ortho_2016 → ortho_2021"
    themes, own = project.mapThemeCollection(), QgsMapThemeCollection.MapThemeRecord()
    own.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(after_layer))
    for theme in ("before", f"{name} (2): change"):
        themes.insert(theme, own)
    for _ in range(2):
        add_results(result(), before_layer, after_layer, project)
    groups = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert groups == [f"{name} (3)", name]
    made = {f"{group}: {part}" for group in groups for part in ("before", "after", "change")}
    assert set(themes.mapThemes()) == made | {"before", f"{name} (2): change"}
    for theme in ("before", f"{name} (2): change"):
        assert themes.mapThemeVisibleLayerIds(theme) == [after_layer.id()]
    project.removeMapLayers([node.layerId() for node in project.layerTreeRoot().findGroup(name).findLayers()])
    assert themes.mapThemeVisibleLayerIds(f"{name}: change") == [after_layer.id()], "a theme is the user's"


def test_where_the_images_are_gone_there_is_a_theme_of_the_change_alone(result, project):
    map_layer, polygons = add_results(result(), None, None, project)
    themes = project.mapThemeCollection()
    (theme,) = themes.mapThemes()
    assert theme.endswith(": change")
    assert set(themes.mapThemeVisibleLayerIds(theme)) == {map_layer.id(), polygons.id()}


def test_the_map_looks_alike_in_a_project_that_the_plugin_does_not_know(
    result, before_layer, after_layer, project
):
    made = result(0.7)
    map_layer, _ = add_results(made, before_layer, after_layer, project)
    elsewhere = QgsRasterLayer(made["map"], "map")
    assert (rendered(elsewhere, 252, 1) == rendered(map_layer, 252, 1)).all()
    assert not elsewhere.customProperty("embeddedWidgets/count"), "nothing there needs the plugin"


def test_polygons_look_alike_in_a_project_that_the_plugin_does_not_know(result, tmp_path):
    made = str(tmp_path / "made.gpkg")
    polygonise(result()["map"], made, threshold=0.3)
    (tmp_path / "made.qml").write_text(MAP_STYLE.read_text(encoding="utf-8"), encoding="utf-8")
    elsewhere, styled = (QgsVectorLayer(f"{made}|layername=change", "", "ogr") for _ in range(2))
    style_polygons(styled)
    assert elsewhere.renderer().dump() == styled.renderer().dump() != ""
    assert [category.value() for category in elsewhere.renderer().categories()][0] == "pending"


def test_a_style_that_lies_beside_the_map_is_not_overwritten(
    result, before_layer, after_layer, project, tmp_path
):
    (tmp_path / "change.qml").write_text("mine", encoding="utf-8")
    add_results(result(), before_layer, after_layer, project)
    assert (tmp_path / "change.qml").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_takes_no_style_is_no_error(result, before_layer, after_layer, project, tmp_path):
    """A link to nowhere stands for whatever keeps a file from being written."""
    made = result()
    (tmp_path / "change.qml").symlink_to(tmp_path / "missing" / "change.qml")
    map_layer, _ = add_results(made, before_layer, after_layer, project)
    assert map_layer.isValid() and not (tmp_path / "change.qml").exists()


def test_a_saved_project_still_says_how_the_layers_were_made(
    result, before_layer, after_layer, before_path, after_path, project, tmp_path
):
    project.addMapLayers([before_layer, after_layer])
    added = [layer.id() for layer in add_results(result(), before_layer, after_layer, project)]
    assert project.write(str(tmp_path / "project.qgz"))
    reopened = QgsProject()
    assert reopened.read(str(tmp_path / "project.qgz"))
    for layer_id in added:
        metadata = reopened.mapLayer(layer_id).metadata()
        history = "\n".join(metadata.history())
        assert before_path in metadata.abstract() and after_path in metadata.abstract()
        assert "Model: cva" in history
        assert "engine 0.1.0" in history
        assert json.dumps(PARAMETERS) in history
        assert [link.url for link in metadata.links()] == [f"file://{before_path}", f"file://{after_path}"]


ADDRESSES = [
    "/vsicurl/https://me:S3cret@host.org/ortho.tif",
    "/vsicurl/https://host.org/ortho.tif?sv=2020&sig=S3cret&x=1",
    "/vsicurl?header.Authorization=Bearer%20S3cret&url=https%3A%2F%2Fhost.org%2Fortho.tif%3Ftoken%3DS3cret",
    "/vsizip/{/vsicurl/https://host.org/a.zip?X-Amz-Signature=S3cret}/ortho.tif",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_password_or_token_of_an_older_map_gets_into_the_project(address, result, project, tmp_path):
    finished = result()
    made = gdal.Open(finished["map"], gdal.GA_Update)
    told = json.dumps({**PARAMETERS, "before": address, "after": address})
    made.SetMetadata({"DCD_BEFORE": address, "DCD_AFTER": address, "DCD_PARAMETERS": told})
    made = None
    layers = add_results(finished, None, None, project)
    assert "host.org" in layers[0].metadata().abstract()
    assert project.write(str(tmp_path / "project.qgs"))
    assert "S3cret" not in (tmp_path / "project.qgs").read_text(encoding="utf-8")
    proposed = proposed_output(f"{address} of before", f"{address} of after", tmp_path)
    assert "S3cret" not in proposed.name


def write_map(path: Path, values: numpy.ndarray, before: str, after: str, threshold: float) -> str:
    height, width = values.shape
    image = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 1, gdal.GDT_Byte)
    image.SetGeoTransform((500_000, 1, 0, 5_400_000, 0, -1))
    image.SetProjection(utm().ExportToWkt())
    image.SetMetadata(
        {
            "DCD_MODEL": "cva",
            "DCD_ENGINE_VERSION": "0.1.0",
            "DCD_PARAMETERS": json.dumps({**PARAMETERS, "threshold": threshold}),
            "DCD_BEFORE": before,
            "DCD_AFTER": after,
        }
    )
    band = image.GetRasterBand(1)
    band.SetDescription("change probability")
    band.SetScale(0.004)
    band.SetOffset(0)
    band.SetNoDataValue(NODATA)
    band.WriteArray(values)
    return str(path)


def write_polygons(path: Path) -> str:
    """Three squares beside each other, one of each status, the pending one first."""
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer("change", utm(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("status", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("probability", ogr.OFTReal))
    for index, status in enumerate(("pending", "accepted", "rejected")):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["status"], feature["probability"] = status, 0.5
        left = 500_000 + 100 * index
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt(
                f"POLYGON(({left} 5400000, {left + 90} 5400000, {left + 90} 5399910, {left} 5399910, "
                f"{left} 5400000))"
            )
        )
        layer.CreateFeature(feature)
    return str(path)


def utm() -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    return reference


def rendered(layer: QgsRasterLayer | QgsVectorLayer, width: int, height: int) -> numpy.ndarray:
    """The layer alone as QGIS draws it over its extent: (height, width, RGBA)."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(width, height))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, False)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(job.renderedImage().Format.Format_RGBA8888)
    pixels = image.constBits()
    pixels.setsize(image.sizeInBytes())
    return numpy.frombuffer(pixels, numpy.uint8).reshape(height, width, 4).astype(int)
