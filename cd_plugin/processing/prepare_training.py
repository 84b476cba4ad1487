"""Processing algorithm: labelled images to a training set."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterRasterLayer,
    QgsVectorLayer,
)

from ...engine.contract.change_polygons import FIELDS
from ..layers.set_in_qgis import polygons_only_in_qgis
from ..layers.sources import layer_file, source_name
from ..wording import count, tr
from .algorithm import EngineAlgorithm, destination_file, given_path
from .option_parameters import shared_texts
from .qgis_names import ADVANCED, FOLDER, POLYGONS, RASTER


class PrepareTraining(EngineAlgorithm):
    command = "prepare"
    guide = "train#prepare"

    def name(self) -> str:
        return "preparetraining"

    def displayName(self) -> str:
        return tr("Prepare training data")

    def tags(self) -> list[str]:
        return tr("training set,patches,tiles,chips,labels,samples,export training data").split(",")

    def shortDescription(self) -> str:
        return tr("Makes a training set of two images and what is known of their change.")

    def shortHelpString(self) -> str:
        return tr(
            "Cuts two images, and what is known of the change between them, into the patches that a model "
            "learns from, and divides them into parts for training, validation and testing that share no "
            "ground.\n\n"
            "What is known may be polygons that were reviewed (accepted ones are change; rejected ones and "
            "“Nothing else here” are none; the images are those of the change map beside them), polygons or "
            "a mask of all change there is, or a folder of labelled pairs with subfolders such as A, B and "
            "label."
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self._add_inputs()
        self._add_patches()
        self._add_reading()
        self.add_parameter(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Training set"), createByDefault=False),
            tr("A new or empty folder; it gets the folders train, val and test."),
        )
        for name, title in (
            ("TRAIN_PATCHES", tr("Patches for training")),
            ("VAL_PATCHES", tr("Patches for validation")),
            ("TEST_PATCHES", tr("Patches for testing")),
            ("CHANGE_PIXELS", tr("Pixels of change")),
            ("NO_CHANGE_PIXELS", tr("Pixels without change")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def _add_inputs(self) -> None:
        self.add_parameter(
            QgsProcessingParameterMapLayer(
                "SOURCE", tr("Reviewed changes, polygons or mask"), optional=True, types=[RASTER, POLYGONS]
            ),
            tr("What changed between the two images. Leave it empty where a folder is given."),
        )
        self.add_parameter(
            QgsProcessingParameterFile("FOLDER", tr("Folder of labelled pairs"), FOLDER, optional=True),
            tr("Instead of a layer and two images: a folder with subfolders such as A, B and label."),
        )
        for name, title in (("BEFORE", tr("Before")), ("AFTER", tr("After"))):
            self.add_parameter(
                QgsProcessingParameterRasterLayer(name, title, optional=True),
                tr("An image, from a raster file. Empty: the one that the change map was made from."),
            )
        self.add_area(
            tr("Area that was looked at (polygons)"),
            tr("Outside of these polygons nothing is known. Empty: all that is not change is no change."),
        )

    def _add_patches(self) -> None:
        self.add_option("size", tr("Patch size (pixels)"), tr("Side of the square patches."))
        self.add_option("val", tr("Share for validation"), tr("By which the best epoch is chosen, 0 to 1."))
        self.add_option("test", tr("Share for testing"), tr("That training never sees, 0 to 1."))
        for name, title, help_text in (
            ("stride", tr("Step (pixels)"), tr("From patch to patch. Empty: the patch size.")),
            (
                "edges",
                tr("Edges"),
                tr(
                    "pad fills up patches that reach beyond the images with pixels that do not count; drop "
                    "leaves such patches out."
                ),
            ),
            (
                "min_valid",
                tr("Least valid share"),
                tr("Of a patch's pixels, 0 to 1, that are labelled and hold data; others are left out."),
            ),
            (
                "block",
                tr("Block (patches)"),
                tr("Side of the blocks of ground that stay together. Empty: as large as the images allow."),
            ),
            ("seed", tr("Seed"), tr("Another number divides the ground in another way.")),
        ):
            self.add_option(name, title, help_text, advanced=True)

    def _add_reading(self) -> None:
        change_map = QgsProcessingParameterRasterLayer("MAP", tr("Change map"), optional=True)
        change_map.setFlags(change_map.flags() | ADVANCED)
        self.add_parameter(
            change_map,
            tr(
                "The map that the polygons come from, which tells the images and how they were read. Empty: "
                "the one of the same name beside the polygons, if any."
            ),
        )
        bands_help = tr("Band numbers, such as 4,3,2. Empty: all, colours first.")
        for name, title, help_text in (
            ("before_bands", tr("Bands before"), bands_help),
            ("after_bands", tr("Bands after"), bands_help),
            (
                "grid",
                tr("Pixel grid"),
                tr("before, after, or a pixel size in units of the after image's CRS. Empty: after."),
            ),
            (
                "stretch",
                tr("Stretch"),
                tr(
                    "none, each, joint, or the values MIN,MAX that become 0 and 255. Empty: 8-bit values as "
                    "they are, others between their 2nd and 98th percentile in each image."
                ),
            ),
            ("overwrite", *shared_texts()["overwrite"]),
        ):
            self.add_option(name, title, help_text, advanced=True)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        accepted, text = super().checkParameterValues(parameters, context)
        if accepted and bool(parameters.get("SOURCE")) == bool(parameters.get("FOLDER")):
            return False, tr("Choose either a layer of what changed or a folder of labelled pairs.")
        return accepted, text

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self._source = self._source_of(parameters, context, feedback)
        self._area = self.polygons(parameters, "AREA", context)
        self._arguments = self.chosen_options(parameters, context)
        for name in ("BEFORE", "AFTER", "MAP"):
            if parameters.get(name):
                layer = self.raster_layer(parameters, name, context, feedback)
                self._arguments[name.lower()] = source_name(layer)
        return True

    def _source_of(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> str | QgsProcessingFeatureSource | None:
        """What is known: a folder or file, or polygons as QGIS has them, which are not reviewed."""
        if not parameters.get("SOURCE"):
            return given_path(self.parameterAsFile(parameters, "FOLDER", context))
        layer = self.map_layer(parameters, "SOURCE", context)
        if not isinstance(layer, QgsVectorLayer):
            return source_name(self.raster_layer(parameters, "SOURCE", context, feedback))
        if not _is_reviewed(layer):
            return self.polygons(parameters, "SOURCE", context)
        for text in polygons_only_in_qgis(layer):
            feedback.pushWarning(text)
        return str(layer_file(layer))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        source = self._source if isinstance(self._source, str) else self.change_file(self._source, feedback)
        arguments = {
            **self._arguments,
            "source": source,
            "area": self.area_file(self._area, feedback),
            "output": destination_file(output),
        }
        result = self.run_engine(arguments, feedback)
        if result is None:
            return {}
        patches = result["patches"]
        feedback.pushInfo(
            tr("Patches: {} for training, {} for validation, {} for testing").format(
                *(count(patches[split]) for split in ("train", "val", "test"))
            )
        )
        return {
            "OUTPUT": output,
            **{f"{split.upper()}_PATCHES": number for split, number in patches.items()},
            "CHANGE_PIXELS": result["pixels"]["change"],
            "NO_CHANGE_PIXELS": result["pixels"]["no_change"],
        }


def _is_reviewed(layer: QgsVectorLayer) -> bool:
    """Whether a review's decisions, and the ground that it has seen, may be in the file of the layer."""
    is_package = layer.providerType() == "ogr" and layer_file(layer).suffix.lower() == ".gpkg"
    return is_package and set(FIELDS) <= {field.name() for field in layer.fields()}
