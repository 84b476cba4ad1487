"""The dialog *Many pairs*: fills a list of pairs, and compares them with the options of *Detect change*."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsFileWidget, QgsMessageBar
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.contract.addresses import without_secrets
from ...engine.contract.pairs_table import DATE, PairRow
from ...engine.contract.results import FAILED, PairsResult
from ..guide.help import help_button, help_on_f1
from ..layers.output_names import default_folder, free_name, polygons_path, typed_path, with_ending
from ..layers.pair_lists import pairs_by_dates, pairs_of_folders, rows_of_files, rows_of_layers
from ..places import icon
from ..wording import count, tr
from . import outcome
from .pairs_list import PairsList
from .pairs_run import PairsRun
from .request import DetectRequest
from .run_panel import RunPanel
from .task import DetectTask

GUIDE = "batch#many-pairs"
WIDTH, HEIGHT = 1000, 600


class PairsDialog(QDialog):
    """Not modal; what it compares goes on while it is closed.

    Args:
        request: what *Detect change* describes at the time; its images and output do not count here.
    """

    def __init__(self, request: Callable[[], DetectRequest], project: QgsProject, parent: QWidget) -> None:
        super().__init__(parent)
        self._request = request
        self._project = project
        self._in_qgis: Callable[[str], str] = str
        self.run: PairsRun | None = None
        self.setWindowTitle(tr("Detect change in many pairs"))
        self.setWindowIcon(icon("detect_change"))
        help_on_f1(self, GUIDE)
        self.message_bar = QgsMessageBar()
        self.before_folder = _folder_field(tr("Folder of the images before"))
        self.after_folder = _folder_field(tr("Folder of the images after"))
        self.pattern = QLineEdit("*")
        self.pattern.setToolTip(tr("Which names count, such as *_ortho.tif; * stands for anything"))
        self.folders_button = QPushButton(tr("Add files of the &same names"))
        self.layers_button = QPushButton(tr("Add &layers by their dates"))
        self.layers_button.setToolTip(
            tr("Each dated image of the project with the next later one of its place")
        )
        self.row_button, self.remove_button = QPushButton(tr("Add an empty &row")), QPushButton(tr("Remo&ve"))
        self.list = PairsList()
        self.output_folder = _folder_field(tr("Save maps into folder"))
        self.output_folder.setFilePath(str(default_folder(project)))
        self.with_polygons = QCheckBox(tr("&Polygons of each pair"))
        self.with_polygons.setChecked(True)
        self.together = QCheckBox(tr("Polygons of all pairs in &one file, with the date of first change"))
        self.run_panel = RunPanel()
        self.detect_button = QPushButton(icon("detect_change"), tr("&Detect change"))
        self._lay_out()
        self._connect()
        self.refresh()

    def detect(self) -> None:
        """Compare all pairs of the list."""
        rows = self._rows()
        problem = self.problem(rows)
        if problem or self.run is not None:
            return
        self.message_bar.clearWidgets()
        self.list.forget_states()
        self.run_panel.show_start()
        together = Path(rows[0].output).parent / "changes_of_all_pairs.gpkg"
        polygons = free_name(together.with_suffix(".tif")).with_suffix(".gpkg")
        self.run = PairsRun(
            rows, self._request(), polygons if self.together.isChecked() else None, self._project, self
        )
        self.run.detecting.connect(self._follow)
        self.run.succeeded.connect(self._show_success)
        self.run.failed.connect(self._show_failure)
        self.run.stopped.connect(self._show_stop)
        self.detect_button.setEnabled(False)
        self.run.start()

    def problem(self, rows: list[PairRow]) -> str:
        """Why they cannot be compared, in a sentence; "" where nothing is wrong at first sight."""
        model = self._request().model
        if model is None:
            return tr("Choose a model in Detect change.")
        if model.problem:
            return model.problem
        if not rows:
            return tr("Add pairs of images.")
        for number, row in enumerate(rows, start=1):
            if not (row.before and row.after and row.output):
                return tr("Pair {} lacks an image or a file to save to.").format(number)
            if not all(DATE.fullmatch(date) for date in (row.before_date, row.after_date) if date):
                return tr("Pair {} has a date that is not written as 2024-05-31.").format(number)
        return ""

    def refresh(self) -> None:
        """Show what is missing, or how many pairs there are."""
        if self.run is not None:
            return
        rows = self._rows()
        problem = self.problem(rows)
        pairs = tr("1 pair") if len(rows) == 1 else tr("{} pairs").format(count(len(rows)))
        told = tr("{}, with the options of Detect change").format(pairs)
        cluster = self._request().cluster
        if cluster:
            told = tr("{}, on the Dask cluster at {}").format(told, without_secrets(cluster))
        self.run_panel.show_estimate(problem or told)
        self.detect_button.setEnabled(not problem)

    def cancel(self) -> None:
        if self.run is not None:
            self.run.cancel()

    def add_folders(self) -> None:
        folders = [
            typed_path(each.filePath(), Path.home()) for each in (self.before_folder, self.after_folder)
        ]
        if not all(folders):
            outcome.report_warning(self.message_bar, tr("Choose the two folders of images."))
            return
        try:
            pairs = pairs_of_folders(*folders, self.pattern.text().strip() or "*")
        except OSError as error:
            text = tr("{} cannot be read ({}); choose another folder.")
            outcome.report_warning(self.message_bar, text.format(error.filename, error.strerror))
            return
        nothing = tr("The folders hold no two files of the same name; check the folders and the pattern.")
        self._add(rows_of_files(pairs, self._output_folder, self._outputs()), nothing)

    def add_layers(self) -> None:
        pairs = pairs_by_dates(self._project)
        nothing = tr("The project has no two images of one place with dates; set dates in their properties.")
        self._add(rows_of_layers(pairs, self._output_folder, self._outputs()), nothing)

    @property
    def _output_folder(self) -> Path:
        folder = default_folder(self._project)
        return typed_path(self.output_folder.filePath(), folder) or folder

    def _outputs(self) -> list[str]:
        return [row.output for row in self.list.rows()]

    def _rows(self) -> list[PairRow]:
        """Of the list, with full paths and a file for polygons where they are wanted."""
        return [self._completed(row) for row in self.list.rows()]

    def _completed(self, row: PairRow) -> PairRow:
        path = typed_path(row.output, self._output_folder)
        if path is None:
            return row
        path = with_ending(path, ".tif", ".tiff")
        polygons = str(polygons_path(path)) if self.with_polygons.isChecked() else ""
        return replace(row, output=str(path), polygons=polygons)

    def _add(self, rows: Iterable[PairRow], nothing: str) -> None:
        there = {(row.before, row.after) for row in self.list.rows()}
        rows = list(rows)
        if not rows:
            outcome.report_warning(self.message_bar, nothing)
        self.list.add(row for row in rows if (row.before, row.after) not in there)

    def _lay_out(self) -> None:
        fields = QFormLayout()
        fields.addRow(tr("Folder &before"), self.before_folder)
        fields.addRow(tr("Folder &after"), self.after_folder)
        names = QHBoxLayout()
        for widget in (self.pattern, self.folders_button, self.layers_button):
            names.addWidget(widget)
        fields.addRow(tr("&Names"), names)
        fields.labelForField(names).setBuddy(self.pattern)
        edit = QHBoxLayout()
        for button in (self.row_button, self.remove_button):
            edit.addWidget(button)
        edit.addStretch()
        results = QFormLayout()
        results.addRow(tr("Save &into"), self.output_folder)
        results.addRow("", self.with_polygons)
        results.addRow("", self.together)
        close_button = QPushButton(tr("Close"))
        close_button.clicked.connect(self.close)
        for button in (
            *(self.folders_button, self.layers_button, self.row_button, self.remove_button),
            close_button,
        ):
            button.setAutoDefault(False)
        self.detect_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(help_button(GUIDE))
        buttons.addStretch()
        buttons.addWidget(close_button)
        buttons.addWidget(self.detect_button)
        hint = QLabel(tr("Model, threshold, area and all under More are those chosen in Detect change."))
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.message_bar)
        layout.addWidget(hint)
        layout.addLayout(fields)
        layout.addLayout(edit)
        layout.addWidget(self.list, 1)
        layout.addLayout(results)
        layout.addWidget(self.run_panel)
        layout.addLayout(buttons)
        self.resize(WIDTH, HEIGHT)

    def _connect(self) -> None:
        self.folders_button.clicked.connect(lambda _checked=False: self.add_folders())
        self.layers_button.clicked.connect(lambda _checked=False: self.add_layers())
        self.row_button.clicked.connect(lambda _checked=False: self.list.add([PairRow("", "", "")]))
        self.remove_button.clicked.connect(lambda _checked=False: self.list.remove_selected())
        self.detect_button.clicked.connect(lambda _checked=False: self.detect())
        self.run_panel.cancelled.connect(self.cancel)
        model = self.list.model()
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved):
            signal.connect(lambda *_what: self.refresh())

    def _follow(self, task: DetectTask) -> None:
        task.progressed.connect(self.run_panel.show_progress)
        task.messaged.connect(self._show_message)
        self._in_qgis = task.in_qgis

    def _show_message(self, level: str, text: str) -> None:
        QgsApplication.messageLog().logMessage(text, tr("Deep Change Detection"))
        if level == "info":
            self.run_panel.show_step(text)

    def _show_success(self, answer: dict, _layer_ids: list[str]) -> None:
        result = PairsResult.from_json(answer)
        texts = [self._in_qgis(pair.text) for pair in result.pairs]
        self.list.show_states(result.pairs, texts)
        log = self.run.log
        self._end_run()
        made, failed = len(result.pairs) - len(result.failed), len(result.failed)
        done = tr("{} of {} pairs have their map of change.").format(count(made), count(made + failed))
        reasons = [
            tr("Pair {}: {}").format(pair.pair, text)
            for pair, text in zip(result.pairs, texts)
            if pair.status == FAILED
        ]
        if reasons:
            outcome.report_failure(self.message_bar, done, "\n".join(reasons), log)
        else:
            outcome.report_done(self.message_bar, done)

    def _show_failure(self, text: str, hint: str, log: str) -> None:
        self._end_run()
        outcome.report_failure(self.message_bar, text, hint, log)

    def _show_stop(self) -> None:
        self._end_run()
        outcome.report_stop(self.message_bar)

    def _end_run(self) -> None:
        self.run.deleteLater()
        self.run = None
        self.refresh()


def _folder_field(title: str) -> QgsFileWidget:
    field = QgsFileWidget()
    field.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
    field.setDialogTitle(title)
    return field
