"""Processing algorithm: detect change between two images."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...engine.contract.addresses import without_secrets
from ...engine.contract.image_names import from_any_folder
from ...engine.contract.library import folders
from ..engine_client.cluster import address_of, chosen_cluster
from ..engine_client.models import list_models
from ..layers.provenance import read_provenance
from ..layers.results import group_name
from ..layers.sources import file_crs, is_same_source, source_name
from ..wording import area_text, count, tr
from .algorithm import EngineAlgorithm, destination_file
from .loading import ResultGroup, ResultLoading, finish_loading
from .option_parameters import shared_texts
from .qgis_names import ADVANCED, POLYGONS

CLUSTER = "CLUSTER"


class DetectChange(EngineAlgorithm):
    command = "detect"
    guide = "batch#in-the-processing-toolbox"

    def name(self) -> str:
        return "detectchange"

    def displayName(self) -> str:
        return tr("Detect change")

    def tags(self) -> list[str]:
        return tr("change detection,difference,before,after,deep learning,network,cva,imagery").split(",")

    def shortDescription(self) -> str:
        return tr("Finds what changed between two images of the same place.")

    def shortHelpString(self) -> str:
        return tr(
            "Compares two images of the same place and gives each pixel a probability of change, from 0 "
            "to 1, and the changed places as polygons.\n\n"
            "The images may differ in CRS, pixel size, extent and data type: the result lies on the pixels "
            "of the after image and covers what both have in common. Images of any size work; what a "
            "cancelled run has done is kept, and the same run started again continues from there.\n\n"
            "The engine runs outside QGIS, in a Python that has torch: Raster ▸ Deep Change Detection ▸ Set "
            "up the engine… installs one."
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self._add_inputs()
        self._add_advanced()
        self._add_outputs()

    def _add_inputs(self) -> None:
        self.add_parameter(
            QgsProcessingParameterRasterLayer("BEFORE", tr("Before")),
            tr("The older image, from a raster file."),
        )
        self.add_parameter(
            QgsProcessingParameterRasterLayer("AFTER", tr("After")),
            tr("The newer image, from a raster file. The result lies on its pixels."),
        )
        names = [entry.name for entry in list_models() if not entry.problem]
        self.add_option(
            "model",
            tr("Model"),
            tr(
                "One of {}; auto takes the model that suits the images. Scripts and qgis_process may also "
                "name a model file; to have it listed here, put it into {}."
            ).format(", ".join(names), folders()[-1]),
            hints=names,
        )
        self.add_option(
            "threshold",
            tr("Threshold"),
            tr("Probability, 0 to 1, from which a pixel counts as change. Empty: the model's own."),
        )
        self.add_option("min_area", *shared_texts()["min_area"])
        self.add_area(
            tr("Area to analyse (polygons)"),
            tr(
                "Only pixels inside these polygons are analysed. Empty: everything the images have in common."
            ),
        )
        self.add_parameter(
            QgsProcessingParameterExtent("EXTENT", tr("Extent to analyse"), optional=True),
            tr("Only this box is analysed, in any CRS. Empty: everything the images have in common."),
        )

    def _add_advanced(self) -> None:
        texts = shared_texts()
        bands_help = tr("Band numbers in the model's order, such as 4,3,2. Empty: by the bands' colours.")
        for name, title, help_text in (
            ("simplify", *texts["simplify"]),
            ("before_bands", tr("Bands before"), bands_help),
            ("after_bands", tr("Bands after"), bands_help),
            (
                "grid",
                tr("Pixel grid"),
                tr("before, after, or a pixel size in units of the after image's CRS."),
            ),
            (
                "shift",
                tr("Shift (pixels)"),
                tr(
                    "none, auto, or how many pixels of the grid the after image lies to the right of and "
                    "below the before image, such as 1.4,-0.3: it is read as if it were moved back. auto "
                    "estimates it, and moves nothing where that is not sure."
                ),
            ),
            (
                "stretch",
                tr("Stretch"),
                tr(
                    "none, each, joint, or the values MIN,MAX: how pixel values are brought to what the "
                    "model was trained with. Empty: 8-bit values as they are, others between their 2nd and "
                    "98th percentile. MIN,MAX are numbers as the after image's file stores them."
                ),
            ),
            (
                "normalise",
                tr("Normalise"),
                tr(
                    "none, or irmad: first brings the before image to the light of the after image, by the "
                    "pixels that did not change."
                ),
            ),
            (
                "window",
                tr("Window (pixels)"),
                tr("Side of the square the model sees at once. Empty: the model's own."),
            ),
            (
                "overlap",
                tr("Overlap (pixels)"),
                tr("How far neighbouring windows overlap. Empty: the model's own."),
            ),
            ("batch", tr("Batch"), tr("Windows worked on at once, or auto.")),
            ("threads", tr("Threads"), tr("Processor cores to use at most, or auto for all.")),
            ("device", *texts["device"]),
            (
                "precision",
                tr("Precision"),
                tr(
                    "auto, float32, bfloat16 or float16: the number format of the computation; auto takes "
                    "the fastest that is safe on the device."
                ),
            ),
            (
                "augment",
                tr("Test-time augmentation"),
                tr(
                    "none, flips or d4: averages over mirrored (flips) or also turned (d4) views of the "
                    "images, which takes 4 or 8 times as long and finds a little more."
                ),
            ),
            (
                "on_error",
                tr("Damaged parts"),
                tr(
                    "What parts of an image do that cannot be read: stop ends the run, skip leaves them out, "
                    "without data."
                ),
            ),
            (
                "resume",
                tr("Resume"),
                tr(
                    "auto continues a stopped run with the same output and settings, if there is one; never "
                    "starts anew; require insists on one."
                ),
            ),
            ("overwrite", *texts["overwrite"]),
        ):
            self.add_option(name, title, help_text, advanced=True)
        self._add_cluster()

    def _add_cluster(self) -> None:
        cluster = QgsProcessingParameterString(
            CLUSTER, tr("Dask cluster"), defaultValue=chosen_cluster(), optional=True
        )
        cluster.setFlags(cluster.flags() | ADVANCED)
        self.add_parameter(
            cluster,
            tr(
                "Compute on the workers of a Dask cluster: the address of its scheduler, or the file that it "
                "wrote. Empty: this computer computes. At first it is what the plugin's options name."
            ),
        )

    def _add_outputs(self) -> None:
        self.add_parameter(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Change probability")),
            tr("GeoTIFF with the probability of change, 0 to 1, at each pixel both images have."),
        )
        self.add_parameter(
            QgsProcessingParameterVectorDestination(
                "POLYGONS", tr("Change polygons"), POLYGONS, optional=True, createByDefault=True
            ),
            tr("GeoPackage with a polygon for each changed place, its probability, area and review status."),
        )
        self.addOutput(QgsProcessingOutputNumber("POLYGON_COUNT", tr("Number of polygons")))
        self.addOutput(QgsProcessingOutputNumber("CHANGE_AREA", tr("Changed area (m²)")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        before = self.raster_layer(parameters, "BEFORE", context, feedback)
        after = self.raster_layer(parameters, "AFTER", context, feedback)
        self._group_names = (before.name(), after.name())
        grid_layer = (
            before if self.parameterAsString(parameters, "GRID", context).strip() == "before" else after
        )
        self._arguments = {
            "before": source_name(before),
            "after": source_name(after),
            "extent": self._extent(parameters, context, file_crs(grid_layer)),
            **self.chosen_options(parameters, context),
            "cluster": address_of(self.parameterAsString(parameters, CLUSTER, context)) or None,
        }
        self._arguments["model"] = from_any_folder(self._arguments["model"])
        self._area = self.polygons(parameters, "AREA", context)
        return True

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        before = self.parameterAsRasterLayer(parameters, "BEFORE", context)
        after = self.parameterAsRasterLayer(parameters, "AFTER", context)
        accepted, text = super().checkParameterValues(parameters, context)
        if accepted and before is not None and after is not None and is_same_source(before, after):
            text = tr("Before and after are the same image, {}; choose two.").format(before.name())
            return False, without_secrets(text)
        return accepted, text

    def _extent(
        self, parameters: dict[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> list[float] | None:
        extent = self.parameterAsExtent(parameters, "EXTENT", context, crs)
        if extent.isNull():
            return None
        return [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()]

    def cancelled_text(self) -> str:
        return tr("Cancelled. A run with the same settings and output continues from here.")

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        polygons = self.parameterAsOutputLayer(parameters, "POLYGONS", context)
        arguments = {
            **self._arguments,
            "output": destination_file(output),
            "polygons": destination_file(polygons) or None,
            "area": self.area_file(self._area, feedback),
        }
        result = self.run_engine(arguments, feedback)
        if result is None:
            return {}
        provenance, group = read_provenance(result["map"]), ResultGroup(group_name(*self._group_names))
        for destination in (output, polygons):
            finish_loading(destination, context, ResultLoading(provenance, group))
        self._tell(result, feedback)
        return {
            "OUTPUT": output,
            "POLYGONS": polygons or None,
            "POLYGON_COUNT": result["polygon_count"],
            "CHANGE_AREA": result["change_area_m2"],
        }

    def _tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        if result["polygon_count"] is not None:
            feedback.pushInfo(tr("Polygons: {}").format(count(result["polygon_count"])))
        if result["change_area_m2"] is not None:
            feedback.pushInfo(tr("Changed area: {}").format(area_text(result["change_area_m2"])))
