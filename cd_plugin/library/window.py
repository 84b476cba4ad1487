"""The window *Model library*: joins the list, the page of what is current, and adding and removing."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...engine.contract.model_file import UnusableModel, holds_card, read_card
from ..engine_client.models import ModelEntry
from ..engine_client.option_words import in_qgis
from ..guide.help import help_button, help_on_f1
from ..widgets.message_line import MessageLine
from ..widgets.rows import row
from ..wording import tr
from .adding import Adding
from .files import LibraryFailure, installed_copy, is_own, open_model_folder, remove
from .model_list import ModelList
from .pages import page_of
from .weights_form import WeightsForm

GUIDE = "choose#the-model-library"
SIZE = (940, 600)
LIST_SHARE = (330, 610)


class LibraryWindow(QDialog):
    """Not modal; what is being added goes on while it is closed."""

    changed = pyqtSignal()
    """A model was added or removed."""
    chosen = pyqtSignal(str)
    """The name of the model that is to be used."""
    compared = pyqtSignal(list)
    """Two models (`ModelEntry`) that are to be compared on the map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Model library"))
        help_on_f1(self, GUIDE)
        self.models = ModelList()
        self.page = QTextBrowser()
        self.page.setOpenExternalLinks(True)
        self.page.setAccessibleName(tr("About the model"))
        self.message = MessageLine()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Adding a model"))
        self.cancel_button = QPushButton(tr("&Cancel adding"))
        self.add_button = QPushButton(QgsApplication.getThemeIcon("/symbologyAdd.svg"), tr("&Add file…"))
        self.add_button.setToolTip(
            tr("A model file, or weights as published (.pth, .pt, .ckpt …); nothing in them is run")
        )
        self.remove_button = QPushButton(QgsApplication.getThemeIcon("/symbologyRemove.svg"), tr("&Remove…"))
        self.remove_button.setToolTip(tr("Take one of your own models away"))
        self.folder_button = QPushButton(
            QgsApplication.getThemeIcon("/mActionFileOpen.svg"), tr("&Open folder")
        )
        self.folder_button.setToolTip(tr("Open the folder for your own models"))
        self.compare_button = QPushButton(tr("Co&mpare on the map"))
        self.compare_button.setToolTip(
            tr("Select two models, the second with Ctrl: the map shows what each of them finds in sight")
        )
        self.use_button = QPushButton(tr("&Use"))
        self.use_button.setToolTip(tr("Detect change by this one"))
        self.close_button = QPushButton(tr("Close"))
        self.form: WeightsForm | None = None
        self._adding = Adding(self)
        self._lay_out()
        self._connect()
        self._show_adding()
        self.models.reload()

    def show_model(self, name: str) -> None:
        """Open with this model's page in view."""
        self.models.reload()
        self.models.choose(name)
        self.show()
        self.raise_()
        self.activateWindow()

    def add(self, file: Path) -> None:
        """Add a model file, or published weights after asking what they do not say themselves."""
        self.message.clear()
        try:
            if not holds_card(file):
                self._ask_about(file)
                return
            card = read_card(file)
            present = installed_copy(file, card)
        except UnusableModel as error:
            self.message.tell(in_qgis(error.text))
            return
        if present is not None:
            self._show_added(present, tr("It is in the library already."))
            return
        self._adding.copy(file, card)
        self._show_adding()

    def remove_current(self) -> None:
        """Take the current model away, after asking once."""
        entry = self.models.current
        if not self._agrees_to_remove(entry):
            return
        self.message.clear()
        try:
            remove(Path(entry.file))
        except LibraryFailure as error:
            self.message.tell(str(error))
        self.models.reload()
        self.changed.emit()

    def stop_adding(self) -> None:
        self._adding.cancel()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.models)
        splitter.addWidget(self.page)
        splitter.setSizes(LIST_SHARE)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        for button in (
            *(self.add_button, self.remove_button, self.folder_button),
            *(self.compare_button, self.close_button),
        ):
            button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        buttons = row(self.add_button, self.remove_button, self.folder_button, help_button(GUIDE))
        buttons.addWidget(self.compare_button)
        buttons.addWidget(self.use_button)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.message)
        layout.addLayout(row(self.bar, self.cancel_button, wide=self.bar))
        layout.addLayout(buttons)
        self.use_button.setDefault(True)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self.models.current_changed.connect(self._show_page)
        self.models.itemSelectionChanged.connect(self._follow_selection)
        self.models.itemActivated.connect(lambda *_item: self._use())
        self.add_button.clicked.connect(self._choose_file)
        self.remove_button.clicked.connect(self.remove_current)
        self.folder_button.clicked.connect(open_model_folder)
        self.compare_button.clicked.connect(self._compare)
        self.use_button.clicked.connect(self._use)
        self.close_button.clicked.connect(self.close)
        self.cancel_button.clicked.connect(self.stop_adding)
        self._adding.added.connect(self._show_added)
        self._adding.failed.connect(self._show_failure)
        self._adding.stopped.connect(self._show_adding)

    def _show_page(self, entry: object) -> None:
        is_model = isinstance(entry, ModelEntry)
        if entry is None:  # a heading
            self.page.clear()
        else:
            self.page.setHtml(page_of(entry))
        self.use_button.setEnabled(is_model and not entry.problem)
        self.remove_button.setEnabled(is_model and entry.file is not None and is_own(entry.file))

    def _follow_selection(self) -> None:
        self.compare_button.setEnabled(len(self.models.selected_models) == 2)

    def _compare(self) -> None:
        self.compared.emit(self.models.selected_models)
        self.close()

    def _use(self) -> None:
        if self.use_button.isEnabled():
            self.chosen.emit(self.models.current.name)
            self.close()

    def _agrees_to_remove(self, entry: ModelEntry) -> bool:
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(tr("Remove a model"))
        question.setTextFormat(Qt.TextFormat.PlainText)
        text = tr("Remove {}? {} goes to the trash, or is deleted where there is none.")
        question.setText(text.format(entry.title, entry.file))
        remove_button = question.addButton(tr("&Remove"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        question.exec()
        return question.clickedButton() is remove_button

    def _choose_file(self) -> None:
        kinds = tr("Models and weights") + " (*.safetensors *.pth *.pt *.ckpt *.bin *.tar)"
        file, _ = QFileDialog.getOpenFileName(
            self, tr("Add a model or published weights"), "", f"{kinds};;{tr('All files')} (*)"
        )
        if file:
            self.add(Path(file))

    def _ask_about(self, file: Path) -> None:
        self.form = WeightsForm(file, self)
        self.form.accepted.connect(self._import)
        self.form.finished.connect(self.form.deleteLater)
        self.form.open()

    def _import(self) -> None:
        self._adding.import_weights(self.form.arguments())
        self._show_adding()

    def _show_adding(self) -> None:
        running = self._adding.is_running
        self.bar.setVisible(running)
        self.cancel_button.setVisible(running)
        self.add_button.setEnabled(not running)

    def _show_added(self, file: str, told: str) -> None:
        self._show_adding()
        self.changed.emit()
        self.models.reload()
        if not self.models.choose(file):
            return
        self.chosen.emit(self.models.current.name)
        text = tr("{} is chosen now.").format(self.models.current.title)
        self.message.tell(f"{text} {told}".strip(), Qgis.MessageLevel.Info)

    def _show_failure(self, text: str) -> None:
        self._show_adding()
        self.message.tell(text)
        self.show()  # closed meanwhile or not: nobody else tells of it
