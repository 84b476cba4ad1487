"""Processing algorithm: a training set to a model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)

from ...engine.contract.image_names import from_any_folder
from ...engine.contract.library import folders
from ..engine_client.models import list_models
from ..wording import NO_BREAK_SPACE, decimal, tr
from .algorithm import EngineAlgorithm, destination_file, given_path
from .option_parameters import shared_texts
from .qgis_names import ADVANCED, FOLDER

METRICS = ("precision", "recall", "f1", "iou")


class TrainModel(EngineAlgorithm):
    command = "train"
    guide = "train#train"

    def name(self) -> str:
        return "trainmodel"

    def displayName(self) -> str:
        return tr("Train a model")

    def tags(self) -> list[str]:
        return tr("deep learning,training,fine-tune,network,neural,weights").split(",")

    def shortDescription(self) -> str:
        return tr("Trains a network on a training set, or fine-tunes a model.")

    def shortHelpString(self) -> str:
        return tr(
            "Trains a network from scratch, or fine-tunes a model, on a training set made by Prepare "
            "training data or published as such. At the end there is one model file, listed in Detect "
            "change, and a report with curves, figures and sample images.\n\n"
            "Training takes from minutes to days and wants a GPU for all but small sets. A run that was "
            "cancelled or interrupted keeps its progress: run it again with the same folder and Resume."
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self._add_inputs()
        self._add_advanced()
        self.add_parameter(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of the run"), createByDefault=False),
            tr("A new or empty folder, or with Resume that of the run; it gets the model and its report."),
        )
        self.addOutput(QgsProcessingOutputFile("MODEL", tr("Model file")))
        self.addOutput(QgsProcessingOutputString("MODEL_NAME", tr("Name in Detect change, if it is listed")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report")))
        for name, title in (
            ("PRECISION", tr("Precision on validation")),
            ("RECALL", tr("Recall on validation")),
            ("F1", tr("F1 on validation")),
            ("IOU", tr("IoU on validation")),
            ("THRESHOLD", tr("Threshold chosen")),
            ("BEST_EPOCH", tr("Epoch kept")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def _add_inputs(self) -> None:
        self.add_parameter(
            QgsProcessingParameterFile("DATA", tr("Training set"), FOLDER, optional=True),
            tr("A folder with train and val, as Prepare training data makes it. With Resume: the run's."),
        )
        models = [entry.name for entry in list_models() if entry.file and not entry.problem]
        self.add_option(
            "init",
            tr("Model to fine-tune"),
            tr("One of {}, or a model file. Empty: a network is trained from scratch.").format(
                ", ".join(models)
            ),
            hints=models,
        )
        self.add_option(
            "network",
            tr("Network"),
            tr("Trained from scratch, where no model is fine-tuned."),
        )
        self.add_option(
            "recipe",
            tr("Recipe"),
            tr(
                "How to train: as a paper; strong, which pays where images are few; or fine-tune, gently on "
                "few images. Empty: the network's own."
            ),
        )
        self.add_option(
            "epochs", tr("Epochs"), tr("How often all patches are seen. Empty: as the recipe says.")
        )
        self.add_option(
            "name", tr("Name"), tr("What the model is called in lists. Empty: the name of the run's folder.")
        )
        self.add_option("title", tr("Title"), tr("What QGIS shows. Empty: the network and the data."))

    def _add_advanced(self) -> None:
        backbone = QgsProcessingParameterFile("BACKBONE", tr("Weights of the backbone"), optional=True)
        backbone.setFlags(backbone.flags() | ADVANCED)
        self.add_parameter(backbone, tr("A file of ImageNet weights for the network's backbone."))
        for name, title, help_text in (
            (
                "option",
                tr("Options of the network"),
                tr("One a line, such as backbone=resnet50 or width=256. Empty: the network's own."),
            ),
            ("bands", tr("Bands"), tr("Numbers of those to learn from, such as 4,3,2. Empty: all.")),
            ("batch", tr("Batch"), tr("Patches in a step. Empty: as the recipe says.")),
            ("lr", tr("Learning rate"), tr("Empty: as the recipe says.")),
            (
                "patch",
                tr("Patch size (pixels)"),
                tr("Side of the patches and of the model's window. Empty: as recipe or model say."),
            ),
            (
                "set",
                tr("Other values of the recipe"),
                tr("One a line, such as mosaic=0.5, as in the recipe.json of a run."),
            ),
            (
                "validation",
                tr("Part for validation"),
                tr("Folder of the training set by which the best epoch is chosen. Empty: val."),
            ),
            (
                "card",
                tr("Published data set"),
                tr("The one that this is, for the pixel size. Empty: by the folder's name."),
            ),
            ("seed", tr("Seed"), tr("Of all random choices. Empty: 0.")),
            ("precision", tr("Precision"), tr("The number format of most computations. Empty: auto.")),
            (
                "deterministic",
                tr("Same result each time"),
                tr("On NVIDIA GPUs too, where that is slower."),
            ),
            ("device", *shared_texts()["device"]),
            ("workers", tr("Processes"), tr("That prepare patches, on Linux. Empty: by cores.")),
            (
                "checkpoint_minutes",
                tr("Save progress every (minutes)"),
                tr("Within an epoch; at the end of each it is saved anyway."),
            ),
            (
                "install",
                tr("List the model in QGIS"),
                tr("Also copies it to {}, where Detect change finds it by name.").format(folders()[-1]),
            ),
            ("resume", tr("Resume"), tr("Goes on with the interrupted run in the folder.")),
            ("overwrite", *shared_texts()["overwrite"]),
        ):
            self.add_option(name, title, help_text, advanced=True)

    def cancelled_text(self) -> str:
        return tr("Cancelled. Run it again with the same folder and “Resume” to go on.")

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        chosen = self.chosen_options(parameters, context)
        arguments = {
            **chosen,
            "init": chosen["init"] and from_any_folder(chosen["init"]),
            "data": given_path(self.parameterAsFile(parameters, "DATA", context)),
            "backbone": given_path(self.parameterAsFile(parameters, "BACKBONE", context)),
            "output": destination_file(output),
        }
        result = self.run_engine(arguments, feedback)
        if result is None:
            return {}
        self._tell(result, feedback)
        return {
            "OUTPUT": output,
            "MODEL": result["model"],
            "MODEL_NAME": _listed_name(result),
            "REPORT": result["report"],
            **{name.upper(): result["metrics"][name] for name in METRICS},
            "THRESHOLD": result["threshold"],
            "BEST_EPOCH": result["best_epoch"],
        }

    def _tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        figures = ((title, result["metrics"][name]) for name, title in (("f1", "F1"), ("iou", "IoU")))
        told = [
            f"{title}{NO_BREAK_SPACE}{tr('undefined') if value is None else decimal(value, 3)}"
            for title, value in figures
        ]
        feedback.pushInfo(tr("On validation: {}").format(", ".join(told)))
        if result["installed"]:
            feedback.pushInfo(tr("Detect change lists the model as {}.").format(_listed_name(result)))


def _listed_name(result: dict[str, Any]) -> str | None:
    return Path(result["installed"]).stem if result["installed"] else None
