"""The Processing algorithms, run by Processing itself with the real engine."""

from __future__ import annotations

import gc
import zipfile
from pathlib import Path

import numpy
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from tests.seeds import seeded
from tests.serving import serving

pytestmark = pytest.mark.usefixtures("provider")
BUILT = QgsRectangle(500_040, 5_399_970, 500_060, 5_399_985)
"""Where the after image has a roof that the before image lacks, in UTM 32N."""
NODATA = 255


@pytest.fixture
def detect(before_path, after_path, tmp_path):
    """Runs Detect change by Processing on the two images; parameters may be added or replaced."""

    def run(feedback: QgsProcessingFeedback | None = None, **parameters) -> dict:
        import processing

        given = {
            "BEFORE": before_path,
            "AFTER": after_path,
            "MODEL": "cva",
            "OUTPUT": str(tmp_path / "change.tif"),
            "POLYGONS": str(tmp_path / "change.gpkg"),
            **parameters,
        }
        return processing.run("deepchange:detectchange", given, feedback=feedback)

    return run


@pytest.mark.slow
def test_detect_change_gives_a_map_and_polygons_of_what_changed(detect):
    result = detect()
    values = gdal.Open(result["OUTPUT"]).ReadAsArray()
    changed = (values >= 125) & (values != NODATA)
    assert changed[30:60, 80:120].mean() > 0.95
    changed[30:60, 80:120] = False
    assert changed.mean() < 0.03
    largest = max(polygons(result["POLYGONS"]), key=lambda feature: feature["area_m2"])
    assert largest["status"] == "pending"
    assert largest["area_m2"] == pytest.approx(BUILT.area(), rel=0.05)
    areas = [feature["area_m2"] for feature in polygons(result["POLYGONS"])]
    assert result["CHANGE_AREA"] == pytest.approx(sum(areas), rel=0.001)
    assert result["POLYGON_COUNT"] == len(polygons(result["POLYGONS"]))


@pytest.mark.slow
def test_temporary_outputs_work_and_polygons_can_be_left_out(detect):
    result = detect(OUTPUT="TEMPORARY_OUTPUT", POLYGONS=None)
    assert gdal.Open(result["OUTPUT"]).RasterXSize == 160
    assert result["POLYGONS"] is None


@pytest.mark.slow
def test_layers_of_the_project_are_accepted_by_name(detect, project, before_layer, after_layer):
    project.addMapLayers([before_layer, after_layer])
    assert Path(detect(BEFORE="ortho_2016", AFTER=after_layer)["OUTPUT"]).exists()


@pytest.mark.slow
def test_an_extent_in_another_crs_limits_the_analysis(detect):
    to_degrees = QgsCoordinateTransform(crs(32632), crs(4326), QgsProject.instance())
    degrees = to_degrees.transformBoundingBox(BUILT)
    extent = ",".join(
        str(side) for side in (degrees.xMinimum(), degrees.xMaximum(), degrees.yMinimum(), degrees.yMaximum())
    )
    result = detect(EXTENT=f"{extent} [EPSG:4326]")
    covered = QgsRasterLayer(result["OUTPUT"]).extent()
    assert covered.contains(BUILT)
    assert covered.width() < BUILT.width() + 3 and covered.height() < BUILT.height() + 3


@pytest.mark.slow
def test_selected_polygons_of_a_memory_layer_in_another_crs_limit_the_analysis(detect, project):
    to_degrees = QgsCoordinateTransform(crs(32632), crs(4326), QgsProject.instance())
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "quarters", "memory")
    for box in (BUILT, QgsRectangle(500_000, 5_399_940, 500_010, 5_399_950)):
        layer.dataProvider().addFeatures([box_feature(box, to_degrees)])
    project.addMapLayer(layer)
    layer.select(1)
    area = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    values = gdal.Open(detect(AREA=area)["OUTPUT"]).ReadAsArray()
    assert (values != NODATA).sum() == pytest.approx(30 * 40, abs=150)


@pytest.mark.slow
def test_curved_polygons_limit_the_analysis(detect, project):
    layer = QgsVectorLayer("CurvePolygon?crs=EPSG:32632", "circle", "memory")
    feature = QgsFeature()
    feature.setGeometry(
        QgsGeometry.fromWkt(
            "CURVEPOLYGON(CIRCULARSTRING(500040 5399970, 500050 5399980, 500060 5399970, 500050 5399960, "
            "500040 5399970))"
        )
    )
    layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    values = gdal.Open(detect(AREA=layer)["OUTPUT"]).ReadAsArray()
    assert (values != NODATA).sum() == pytest.approx(numpy.pi * 20**2, rel=0.03)


def test_an_area_without_polygons_is_one_sentence(detect, project):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "nothing", "memory")
    project.addMapLayer(layer)
    with pytest.raises(QgsProcessingException, match="The area layer nothing has no polygons"):
        detect(AREA=layer)


@pytest.mark.slow
def test_an_image_in_an_archive_is_read_where_it_is(detect, before_path, project, tmp_path):
    with zipfile.ZipFile(tmp_path / "images.zip", "w") as archive:
        archive.write(before_path, "image.tif")
    layer = QgsRasterLayer(f"/vsizip/{tmp_path}/images.zip/image.tif", "zipped")
    project.addMapLayer(layer)
    result = detect(BEFORE=layer)
    assert result["POLYGON_COUNT"] >= 1


@pytest.mark.slow
@pytest.mark.parametrize("after_name", ["after.tif", "damaged.tif"])
def test_a_run_with_images_on_a_server_shows_no_token(after_name, detect, before_path, after_path, tmp_path):
    after = Path(after_path).read_bytes()
    files = {
        "before.tif": Path(before_path).read_bytes(),
        "after.tif": after,
        "damaged.tif": after[: len(after) // 2],
    }
    feedback = QgsProcessingFeedback(False)
    with serving(files) as server:
        server.secret = "S3cret"
        before, after = (
            QgsRasterLayer(f"/vsicurl/http://{server.host}/{name}?sv=1&sig=S3cret")
            for name in ("before.tif", after_name)
        )
        try:
            layer = QgsRasterLayer(detect(feedback, BEFORE=before, AFTER=after)["OUTPUT"])
            assert "sig=***" in gdal.Open(layer.source()).GetMetadataItem("DCD_BEFORE")
            assert after_name == "after.tif"
        except QgsProcessingException as error:
            assert after_name == "damaged.tif"
            assert "sig=***" in str(error)
            assert "S3cret" not in str(error)
    assert "S3cret" not in feedback.textLog() + feedback.htmlLog()
    for name in ("change.tif", "change.gpkg"):
        if (tmp_path / name).exists():
            assert b"S3cret" not in (tmp_path / name).read_bytes()


def test_a_layer_that_is_no_raster_file_is_one_sentence(detect, project, before_path):
    virtual = QgsRasterLayer(
        "?crs=EPSG:32632&extent=500000,5399936,500080,5400000&width=160&height=128&formula=%22image@1%22"
        f"&image:uri={before_path}&image:provider=gdal",
        "computed",
        "virtualraster",
    )
    assert virtual.isValid()
    project.addMapLayer(virtual)
    with pytest.raises(QgsProcessingException, match="The layer computed does not come from a raster file"):
        detect(BEFORE=virtual)


@pytest.mark.slow
def test_an_existing_output_is_an_error_and_stays_unless_overwriting_was_chosen(detect, tmp_path):
    existing = tmp_path / "change.tif"
    existing.write_bytes(b"the user's")
    with pytest.raises(QgsProcessingException, match="change.tif exists already"):
        detect()
    assert existing.read_bytes() == b"the user's"
    detect(OVERWRITE=True)
    assert gdal.Open(str(existing)).RasterXSize == 160


@pytest.mark.slow
def test_an_output_that_is_an_input_is_an_error_even_when_overwriting(detect, after_path):
    content = Path(after_path).read_bytes()
    with pytest.raises(QgsProcessingException, match="is one of the inputs"):
        detect(OUTPUT=after_path, OVERWRITE=True)
    assert Path(after_path).read_bytes() == content


@pytest.mark.slow
def test_images_without_common_ground_are_one_sentence(detect, write_image):
    elsewhere = write_image("elsewhere", numpy.zeros((3, 40, 40), numpy.uint8), epsg=32640)
    with pytest.raises(QgsProcessingException) as error:
        detect(AFTER=elsewhere)
    assert "elsewhere.tif" in str(error.value)
    assert "Traceback" not in str(error.value)


@pytest.mark.slow
def test_polygons_go_to_a_geopackage_and_other_formats_are_refused_before_the_run(detect, tmp_path):
    with pytest.raises(QgsProcessingException):
        detect(POLYGONS=str(tmp_path / "change.shp"))
    assert not (tmp_path / "change.tif").exists()


def test_no_python_with_torch_is_one_sentence_and_the_setting_that_helps(detect, monkeypatch):
    monkeypatch.setenv("DEEP_CHANGE_PYTHON", "/nowhere/python")
    with pytest.raises(QgsProcessingException) as error:
        detect()
    assert str(error.value) == (
        "There is no Python at /nowhere/python to run the engine. "
        "Raster ▸ Deep Change Detection ▸ Set up the engine… installs what is needed; or choose a Python "
        "that has torch in Settings ▸ Options… ▸ Deep Change Detection."
    )


@pytest.mark.slow
def test_a_run_cancelled_through_the_feedback_makes_no_output_and_goes_on_when_run_again(
    detect, write_image, project, tmp_path
):
    pixels = numpy.random.default_rng(seeded(1)).integers(0, 255, (3, 1500, 1500), numpy.uint8)
    area = QgsVectorLayer("Polygon?crs=EPSG:32632", "area", "memory")
    area.dataProvider().addFeatures([box_feature(QgsRectangle(500_000, 5_399_250, 500_700, 5_400_000))])
    project.addMapLayer(area)
    job = {
        "BEFORE": write_image("a", pixels),
        "AFTER": write_image("b", pixels[::-1].copy()),
        "AREA": area,
        "WINDOW": 32,
    }
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 5 else None)
    assert "OUTPUT" not in detect(feedback, **job)
    assert not (tmp_path / "change.tif").exists()
    assert (tmp_path / "change.tif.journal").exists()
    assert gdal.Open(detect(**job, RESUME="require")["OUTPUT"]).RasterXSize == 1400


@pytest.mark.slow
@pytest.mark.usefixtures("window_of_processing")
def test_loaded_results_are_styled_grouped_and_tell_how_they_were_made(
    before_layer, after_layer, project, tmp_path
):
    import processing

    project.addMapLayers([before_layer, after_layer])
    context = QgsProcessingContext()
    context.setProject(project)
    processing.runAndLoadResults(
        "deepchange:detectchange",
        {
            "BEFORE": before_layer,
            "AFTER": after_layer,
            "MODEL": "cva",
            "THRESHOLD": 0.4,
            "OUTPUT": str(tmp_path / "change.tif"),
            "POLYGONS": str(tmp_path / "change.gpkg"),
        },
        context=context,
    )
    gc.collect()
    QgsApplication.processEvents()
    group = project.layerTreeRoot().children()[0]
    assert group.name() == "Change: ortho_2016 → ortho_2021"
    polygon_layer, map_layer = (node.layer() for node in group.children())
    assert len(project.mapLayers()) == 4
    assert [category.value() for category in polygon_layer.renderer().categories()] == [
        "pending",
        "accepted",
        "rejected",
        "drawn",
    ]
    assert map_layer.renderer().classificationMin() == pytest.approx(0.398)
    for layer in (polygon_layer, map_layer):
        assert "Model: cva" in layer.metadata().history()


@pytest.mark.slow
def test_change_map_to_polygons_uses_the_threshold_given(detect, tmp_path):
    import processing

    change_map = detect(POLYGONS=None)["OUTPUT"]
    values = gdal.Open(change_map).ReadAsArray()
    for number, threshold in enumerate((0.2, 0.8)):
        result = processing.run(
            "deepchange:changepolygons",
            {"MAP": change_map, "THRESHOLD": threshold, "POLYGONS": str(tmp_path / f"{number}.gpkg")},
        )
        pixels = ((values >= round(threshold * 250)) & (values != NODATA)).sum()
        found = polygons(result["POLYGONS"])
        assert sum(feature["area_m2"] for feature in found) == pytest.approx(pixels * 0.25, rel=0.002)
        assert result["POLYGON_COUNT"] == len(found)


def test_every_parameter_is_explained():
    for algorithm in QgsApplication.processingRegistry().providerById("deepchange").algorithms():
        assert algorithm.shortHelpString()
        for parameter in algorithm.parameterDefinitions():
            assert parameter.help(), f"{algorithm.id()} {parameter.name()}"


def polygons(path: str) -> list[QgsFeature]:
    return list(QgsVectorLayer(f"{path}|layername=change").getFeatures())


def box_feature(box: QgsRectangle, transform: QgsCoordinateTransform | None = None) -> QgsFeature:
    geometry = QgsGeometry.fromRect(box)
    if transform is not None:
        geometry.transform(transform)
    feature = QgsFeature()
    feature.setGeometry(geometry)
    return feature


def crs(epsg: int) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(f"EPSG:{epsg}")
