"""*Improve the model with this review*: says what is missing, starts the work, shows what came of it."""

from __future__ import annotations

import datetime
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QSignalBlocker, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from ....engine.contract.library import folders
from ....engine.contract.provenance import Provenance
from ...detect.task import DetectTask
from ...layers.provenance import read_provenance
from ...layers.results import add_results
from ...widgets.rows import row, stack
from ...wording import count, duration_text, tr
from ..origin.change_map import map_of
from ..records.records import Records
from .detect_again import arguments_with
from .improve_plan import (
    NEW_NETWORK,
    ImprovePlan,
    free_model_name,
    start_advice,
    trainable_models,
    what_is_missing,
)
from .improve_task import Improvement, ImproveTask
from .improve_texts import lesson_text, result_text


class ImproveBox(QWidget):
    """Fine-tunes the model that made the map with what was decided about its polygons."""

    detected = pyqtSignal(QgsVectorLayer)
    """The polygons that the improved model found, in the project."""

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._records: Records | None = None
        self._views = 0
        self._names: list[str] = []
        self._map: str | None = None
        self._provenance: Provenance | None = None
        self._task: ImproveTask | DetectTask | None = None
        self._found: tuple[ImprovePlan, Improvement] | None = None
        self._make_fields()
        self._lay_out()
        self.start.currentIndexChanged.connect(self.refresh)
        self.improve_button.clicked.connect(lambda: self.improve())
        self.cancel_button.clicked.connect(lambda: self.cancel())
        self.again_button.clicked.connect(lambda: self.detect_again())
        self.report_button.clicked.connect(self._open_report)
        self._show_running(False)
        self.set_records(None)

    def set_records(self, records: Records | None) -> None:
        """The review to learn from, or None while there is none; work that is running goes on."""
        if self._records is not None:
            self._records.changed.disconnect(self.refresh)
            self._records.background_changed.disconnect(self._count_views)
        if records is not None and records.is_sample:
            records = None
        self._records = records
        self._map = map_of(records.layer, self._project) if records is not None else None
        self._provenance = read_provenance(self._map) if self._map else None
        if records is not None:
            records.changed.connect(self.refresh)
            records.background_changed.connect(self._count_views)
        self._list_models()
        self._count_views()

    def refresh(self, *_change: object) -> None:
        """Look again at what there is to learn from."""
        records, start = self._records, self.start.currentData()
        lesson = missing = advice = ""
        if records is not None:
            counts = records.counts()
            lesson = lesson_text(counts, self._views)
            missing = what_is_missing(counts, self._views > 0, self._map, self._provenance)
        if self._provenance is not None:
            advice = start_advice(self._provenance.model, self._provenance.model in self._names)
        self.lesson.setText(lesson)
        self.notice.setText(" ".join(text for text in (missing, advice) if text))
        self.notice.setVisible(bool(self.notice.text()))
        self.start.setEnabled(records is not None and self._task is None)
        self.improve_button.setEnabled(records is not None and not missing and self._task is None)
        self.improve_button.setText(
            tr("&Improve the model with this review") if start else tr("Train a new model with this re&view")
        )

    def improve(self) -> None:
        """Begin to learn; the work shows in QGIS's task bar too."""
        if not self.improve_button.isEnabled():
            return
        plan = self._plan()
        self._found = None
        task = ImproveTask(plan)
        task.progressed.connect(self._show_progress)
        task.succeeded.connect(lambda found: self._show_found(plan, found))
        self._begin(task, tr("Starting the engine"))

    def detect_again(self) -> None:
        """Detect change in the same images with the improved model."""
        if self._found is None or self._task is not None:
            return
        plan, found = self._found
        arguments = arguments_with(found.file, plan.map, plan.start_made_the_map)
        task = DetectTask(arguments, tr("Detect again: {}").format(found.name))
        task.progressed.connect(
            lambda done, total, left: self._show_progress(tr("Detecting"), 100 * done // max(total, 1), left)
        )
        task.succeeded.connect(self._show_detected)
        self._begin(task, tr("Starting the engine"))

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.stage.setText(tr("Stopping…"))

    def _make_fields(self) -> None:
        self.lesson, self.notice, self.stage, self.result = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self.lesson, self.notice, self.stage, self.result):
            label.setWordWrap(True)
        self.start = QComboBox()
        self.start.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.start.setToolTip(tr("What the new model knows before it learns from your review"))
        self.improve_button = QPushButton()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the improvement"))
        self.cancel_button = QPushButton(tr("&Cancel"))
        self.again_button = QPushButton(tr("Detect a&gain with it"))
        self.report_button = QPushButton(tr("Training re&port"))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(tr("&Start from"), self.start)
        running = row(self.bar, self.cancel_button, wide=self.bar)
        results = row(self.again_button, self.report_button)
        above = (self.lesson, form, self.notice, self.improve_button)
        stack(self, *above, running, self.stage, self.result, results)

    def _count_views(self) -> None:
        self._views = len(self._records.background()) if self._records is not None else 0
        self.refresh()

    def _list_models(self) -> None:
        models = trainable_models()
        self._names = [model.name for model in models]
        used = self._provenance.model if self._provenance else ""
        with QSignalBlocker(self.start):
            self.start.clear()
            for model in models:
                self.start.addItem(model.title, model)
            self.start.addItem(tr("A new, small model ({})").format(NEW_NETWORK), None)
            self.start.setCurrentIndex(self._names.index(used) if used in self._names else len(models))

    def _plan(self) -> ImprovePlan:
        start = self.start.currentData()
        name = free_model_name(start.name if start else NEW_NETWORK, datetime.date.today())
        title = tr("{}, improved by review").format(start.title) if start else tr("Learnt from a review")
        folder = _free_folder(folders()[-1].parent / "reviews" / name)
        polygons = str(self._records.table.path)
        same = start is not None and start.name == self._provenance.model
        return ImprovePlan(polygons, self._map, start, same, name, title, folder)

    def _begin(self, task: ImproveTask | DetectTask, text: str) -> None:
        self._task = task
        task.failed.connect(self._show_failure)
        task.stopped.connect(self._show_stop)
        self.result.setText("")
        self._show_running(True)
        self._show_progress(text, 0, None)
        QgsApplication.taskManager().addTask(task)

    def _show_running(self, running: bool) -> None:
        for widget in (self.bar, self.cancel_button, self.stage):
            widget.setVisible(running)
        done = not running and self._found is not None
        self.again_button.setVisible(done and self._found[1].file is not None)
        self.report_button.setVisible(done)
        self.result.setVisible(not running and bool(self.result.text()))
        self.refresh()

    def _show_progress(self, stage: str, percent: int, remaining_s: float | None) -> None:
        self.bar.setValue(percent)
        if remaining_s is None:
            self.stage.setText(stage)
        else:
            self.stage.setText(tr("{}, {} left").format(stage, duration_text(remaining_s)))

    def _show_found(self, plan: ImprovePlan, found: Improvement) -> None:
        self._found = plan, found
        self._list_models()
        self._end(result_text(found))

    def _show_detected(self, result: dict) -> None:
        _map_layer, polygons = add_results(result, None, None, self._project)
        found = count(result["polygon_count"])
        self._end(tr("{} polygons found by the improved model are in the project.").format(found))
        self.detected.emit(polygons)

    def _show_failure(self, text: str, hint: str, log: str) -> None:
        if log:
            QgsApplication.messageLog().logMessage(log, tr("Deep Change Detection"))
        self._end(f"{text} {hint}".strip())

    def _show_stop(self) -> None:
        self._end(tr("Cancelled; nothing was changed."))

    def _end(self, text: str) -> None:
        self._task = None
        self.result.setText(text)
        self._show_running(False)

    def _open_report(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._found[1].report))


def _free_folder(wanted: Path) -> Path:
    folder, number = wanted, 1
    while folder.exists():
        number += 1
        folder = wanted.with_name(f"{wanted.name}_{number}")
    return folder
