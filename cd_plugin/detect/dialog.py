"""The dialog *Detect change*: joins the form, the checks and the run. Not modal; kept while it is closed."""

from __future__ import annotations

from typing import Callable

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.gui import QgisInterface, QgsMessageBar, QgsScrollArea
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from ...engine.contract.addresses import without_secrets
from ..engine_client.models import ModelEntry
from ..engine_client.python import EnginePython
from ..engine_client.python_search import PythonSearch
from ..engine_client.warm import WarmEngine
from ..guide.help import help_button, help_on_f1
from ..install.installation import installation
from ..install.panel import EnginePanel
from ..layers.sources import is_image
from ..places import icon
from ..widgets.flow_layout import flow
from ..widgets.rows import stack
from ..wording import tr
from . import outcome
from .checks import check
from .comparison import Comparison
from .crs_remedy import assign_crs
from .dialog_size import DialogSize
from .estimate import estimate_text
from .form import DetectForm
from .notices import Level, Notice, Place, Remedy, error
from .pair_search import PairFacts, PairSearch
from .pairs_dialog import PairsDialog
from .preview import Preview
from .preview_task import LoadTask
from .request import AreaKind, DetectRequest, look_arguments
from .run import DetectRun
from .run_panel import RunPanel
from .task import DetectTask

CHECK_DELAY_MS = 100
LOAD_DELAY_MS = 1000
"""So long a pair that can be compared is in sight before an engine is started to stand by."""
GUIDE = "choose"
ENGINE_MARGINS = (6, 6, 6, 6)


class DetectDialog(QDialog):
    """Describes a run, says in place what is wrong with it, runs it and shows how far it is.

    Args:
        open_sample: adds the sample scene to the project.
        open_settings: shows the plugin's page of QGIS's options; returns when the user has closed it.
    """

    review_wanted = pyqtSignal(object)
    """The polygons of change that a run has found (`QgsVectorLayer`)."""

    def __init__(
        self, iface: QgisInterface, open_sample: Callable[[], None], open_settings: Callable[[], None]
    ) -> None:
        super().__init__(iface.mainWindow())
        self._iface = iface
        self._project = QgsProject.instance()
        self._open_sample = open_sample
        self._open_settings = open_settings
        self._engine_notice: Notice | None = None
        self.run: DetectRun | None = None
        self.setWindowTitle(tr("Detect change"))
        self.setWindowIcon(icon("detect_change"))
        self.setModal(False)
        help_on_f1(self, GUIDE)
        self.message_bar = QgsMessageBar()
        self.form = DetectForm(self._project, iface.mapCanvas())
        self.engine_panel = EnginePanel()
        self.engine_panel.setFrameShape(QFrame.Shape.StyledPanel)
        self.engine_panel.hide()
        self.run_panel = RunPanel()
        self.detect_button = QPushButton(icon("detect_change"), tr("&Detect change"))
        self.pairs: PairsDialog | None = None
        self.pairs_button = QPushButton(tr("Man&y pairs…"))
        self.pairs_button.setToolTip(tr("Compare many pairs of images with the options chosen here"))
        self.preview_button = QPushButton(tr("Preview here"))
        self.preview_button.setShortcut("F5")
        self.preview_button.setToolTip(
            tr("Show over the map what a run would find in the part in sight (F5)")
        )
        self.engine = WarmEngine()
        self.preview = Preview(iface.mapCanvas(), self._project, self.engine, self)
        self.comparison = Comparison(iface.mapCanvas(), self._project, self.engine, self)
        self._load_timer = QTimer(self, singleShot=True, interval=LOAD_DELAY_MS)
        self._check_timer = QTimer(self)
        self._check_timer.setSingleShot(True)
        self._check_timer.setInterval(CHECK_DELAY_MS)
        self._search = PythonSearch(self)
        self._looks = PairSearch(self)
        self._has_engine = False
        self._lay_out()
        self._connect()
        self.choose_defaults()
        self.refresh()
        self.look_for_engine()

    def choose_defaults(self) -> None:
        """Choose the pair that is most likely meant, older first."""
        self.form.choose_defaults(self._iface.layerTreeView().selectedLayers())

    def look_for_engine(self) -> None:
        """Find out in the background whether a Python can run the engine."""
        self._search.start()

    def refresh(self) -> None:
        """Check the request anew, and show what is found."""
        self._check_timer.stop()
        request = self.form.request()
        context = self._project.transformContext()
        images = [layer for layer in self._project.mapLayers().values() if is_image(layer)]
        notices = check(request, context, self._known_facts(request), images)
        notices += self._told_of_engine(request)
        self.form.show_notices([*notices, *self._preview_notices])
        self._size.grow_later()
        pair_fails = any(notice.place is Place.PAIR and notice.blocks for notice in notices)
        shared = None if pair_fails else request.common_area(context)
        self.form.pair.thumbnails.show_pair(request.before, request.after, shared, context)
        self._look_at_pair(None if pair_fails else request)
        ready = not any(notice.blocks for notice in notices)
        self.detect_button.setEnabled(ready and self.run is None)
        can_preview = not any(notice.blocks and notice.place is not Place.OUTPUT for notice in notices)
        self.preview_button.setEnabled(can_preview and self.run is None)
        for each in (self.preview, self.comparison):
            each.follow(request if can_preview else None)
        if self.run is None:
            self.run_panel.show_estimate(estimate_text(request, shared, context) if ready else "")

    def _known_facts(self, request: DetectRequest) -> PairFacts | None:
        return self._looks.facts_of(look_arguments(request)) if request.before and request.after else None

    def _told_of_engine(self, request: DetectRequest) -> list[Notice]:
        """What computes, or why nothing can."""
        notice = self._engine_notice
        if request.cluster is None or (notice is not None and notice.blocks):
            return [] if notice is None else [notice]
        text = tr("Computes on the Dask cluster at {}, and Preview here on this computer")
        told = text.format(without_secrets(request.cluster))
        return [Notice(Place.ENGINE, Level.INFO, told, Remedy.SETTINGS, tr("Settings…"))]

    def _look_at_pair(self, request: DetectRequest | None) -> None:
        """In the background, of the pair that can be compared, while somebody sees the dialog."""
        if request is not None and self._has_engine and self.isVisible():
            self._looks.look(look_arguments(request))
            if not self.engine.stays:
                self._load_timer.start()
        else:
            self._looks.stop()

    def read_settings(self) -> None:
        """The user has changed the plugin's settings."""
        self.refresh()
        if self.pairs is not None:
            self.pairs.refresh()

    def detect(self) -> None:
        """Start the run that the form describes."""
        self.refresh()
        if not self.detect_button.isEnabled():
            return
        self.message_bar.clearWidgets()
        self._stop_previews()
        self._keep_engine()
        self.run_panel.show_start()
        for button in (self.detect_button, self.preview_button):
            button.setEnabled(False)
        self.run = DetectRun(self.form.request(), self._project, self)
        self.run.detecting.connect(self._follow)
        self.run.succeeded.connect(self._show_success)
        self.run.failed.connect(self._show_failure)
        self.run.stopped.connect(self._show_stop)
        self.run.start()

    def show_preview(self) -> None:
        """Show over the map what a run would find in the part in sight."""
        self.refresh()
        if self.preview_button.isEnabled():
            self._keep_engine()
            self.comparison.stop()
            self.preview.ask(self.form.request(), self.form.threshold.value())

    def compare(self, models: list[ModelEntry]) -> None:
        """Show over the map what each of two models finds in the part in sight."""
        self.refresh()
        if not self.preview_button.isEnabled():
            text = tr("Models are compared by the images that are chosen here: choose two that can be.")
            outcome.report_warning(self.message_bar, text)
            return
        self._keep_engine()
        self.preview.stop()
        self.comparison.ask(self.form.request(), models)

    def show_pairs(self) -> None:
        """Open *Many pairs*; once closed it comes back as it was."""
        if self.pairs is None:
            self.pairs = PairsDialog(self.form.request, self._project, self)
        self.pairs.refresh()
        self.pairs.show()
        self.pairs.raise_()

    def abandon(self) -> None:
        """Close for good, as the plugin is being unloaded; a run is cancelled and can be continued later."""
        self._cancel()
        if self.pairs is not None:
            self.pairs.cancel()
        self._looks.stop()
        self.form.more.device.stop_looking()
        self.form.model.stop_adding()
        self.close()
        self.deleteLater()

    def _lay_out(self) -> None:
        self.scroll = scroll = QgsScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._content = QWidget()
        stack(self._content, self.engine_panel, self.form)
        self.engine_panel.layout().setContentsMargins(*ENGINE_MARGINS)
        scroll.setWidget(self._content)
        settings_button, close_button = QPushButton(tr("Settings…")), QPushButton(tr("Close"))
        settings_button.clicked.connect(self._change_settings)
        close_button.clicked.connect(self.close)
        self.pairs_button.clicked.connect(lambda _checked=False: self.show_pairs())
        self.preview_button.clicked.connect(lambda _checked=False: self.show_preview())
        for button in (settings_button, self.pairs_button, self.preview_button, close_button):
            button.setAutoDefault(False)
        self.detect_button.setDefault(True)
        buttons = flow(
            settings_button,
            help_button(GUIDE),
            self.pairs_button,
            self.preview_button,
            close_button,
            self.detect_button,
            spare_before=self.preview_button,
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.message_bar)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.run_panel)
        layout.addWidget(self.form.lines[Place.PREVIEW])
        layout.addLayout(buttons)
        self._size = DialogSize(self, scroll, self._content_height)
        self._size.make_wide_enough()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._check_timer.start()
        self._choose_where_empty()
        self._size.grow_later()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if event.spontaneous():  # the window is only minimised
            return
        self._stop_previews()
        self._let_engine_go()

    def _load_engine(self) -> None:
        """Have an engine stand by: it loads while the user still chooses."""
        self._keep_engine()
        QgsApplication.taskManager().addTask(LoadTask(self.engine))

    def _keep_engine(self) -> None:
        """From now on, while the dialog is open; a job that begins loads what it needs itself."""
        self._load_timer.stop()
        self.engine.stay()

    def _leave_engine_alone(self) -> None:
        """While the engine's files are replaced or removed nothing may run from them."""
        if installation().is_installing or installation().is_removing:
            self._stop_previews()
            self._let_engine_go()

    def _let_engine_go(self) -> None:
        self._load_timer.stop()
        self.engine.dismiss()

    @property
    def _preview_notices(self) -> list[Notice]:
        return [*self.preview.notices, *self.comparison.notices]

    def _stop_previews(self) -> None:
        for each in (self.preview, self.comparison):
            each.stop()

    def _show_preview_notices(self) -> None:
        self.form.lines[Place.PREVIEW].show_notices(self._preview_notices)
        self._size.grow_later()

    def _choose_later(self, _added: object) -> None:
        """Once the layers are there to stay; a queued signal would carry some that may be gone by then."""
        QTimer.singleShot(0, self._choose_where_empty)

    def _choose_where_empty(self) -> None:
        """Choose a pair as soon as the project offers one, unless the user has chosen an image."""
        if self.form.pair.before is None and self.form.pair.after is None:
            self.choose_defaults()

    def _content_height(self) -> int:
        if self.engine_panel.isHidden():
            return self.form.sizeHint().height()
        return self._content.layout().heightForWidth(self.scroll.viewport().width())

    def _connect(self) -> None:
        self._check_timer.timeout.connect(self.refresh)
        self.message_bar.widgetAdded.connect(self._size.grow_later)
        self._load_timer.timeout.connect(self._load_engine)
        for each in (self.preview, self.comparison):
            each.changed.connect(self._show_preview_notices)
        self.form.model.compared.connect(self.compare)
        self.form.changed.connect(self._check_timer.start)
        self.form.threshold.valueChanged.connect(self.preview.show_from)
        self.form.remedied.connect(self._remedy)
        self.form.more.collapsedStateChanged.connect(self._size.follow_fold)
        self.detect_button.clicked.connect(self.detect)
        self.run_panel.cancelled.connect(self._cancel)
        self._project.layersAdded.connect(self._choose_later)
        self._search.found.connect(self._take_engine)
        self._search.missing.connect(self._miss_engine)
        self._looks.found.connect(self.refresh)
        installation().installed.connect(self._start_with_engine)
        installation().changed.connect(self._size.grow_later)
        installation().changed.connect(self._leave_engine_alone)

    def _take_engine(self, _python: EnginePython) -> None:
        outcome = installation().outcome
        fine = Notice(Place.ENGINE, Level.FINE, " ".join(outcome.runs_on)) if outcome else None
        self._engine_notice = fine if outcome and outcome.runs_on else None
        self.engine_panel.setVisible(installation().is_installing)
        self._has_engine = True
        self.refresh()

    def _miss_engine(self, text: str, hint: str) -> None:
        self._has_engine = False
        offers = not installation().is_decided_elsewhere
        self.engine_panel.setVisible(offers)
        if offers:
            self.engine_panel.look()
        told = text if offers else f"{text} {hint}"
        self._engine_notice = error(Place.ENGINE, told, Remedy.SETTINGS, tr("Choose Python…"))
        self.refresh()

    def _start_with_engine(self) -> None:
        """An installation has ended well: the sample scene gives something to try it on."""
        self.look_for_engine()
        if self.isVisible() and not self._project.mapLayers():
            self._start_with_sample()

    def _change_settings(self) -> None:
        self._open_settings()
        self.form.model.reload()
        self.look_for_engine()

    def _remedy(self, notice: Notice) -> None:
        form, value = self.form, notice.value
        remedies = {
            Remedy.OPEN_SAMPLE: self._start_with_sample,
            Remedy.SWAP: form.pair.swap,
            Remedy.ASSIGN_CRS: lambda: assign_crs(value, self),
            Remedy.USE_GRID: lambda: form.more.use_grid(value),
            Remedy.USE_BANDS: lambda: form.more.use_bands(*value),
            Remedy.USE_PAIR: lambda: form.pair.choose(*value),
            Remedy.NORMALISE: form.more.normalise_light,
            Remedy.CORRECT_SHIFT: form.more.correct_shift,
            Remedy.USE_MODEL: lambda: form.model.choose(value),
            Remedy.ZOOM_TO_COMMON: lambda: self._zoom(value.extent, value.crs),
            Remedy.EVERYTHING: lambda: form.area.choose(AreaKind.EVERYTHING),
            Remedy.SAVE_AS: lambda: form.output.choose(value),
            Remedy.CREATE_FOLDER: lambda: form.create_folder(value),
            Remedy.SETTINGS: self._change_settings,
            Remedy.HIDE_PREVIEW: self._stop_previews,
        }
        remedies[notice.remedy]()

    def _start_with_sample(self) -> None:
        self._open_sample()
        self.choose_defaults()

    def _zoom(self, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> None:
        canvas = self._iface.mapCanvas()
        canvas.setReferencedExtent(QgsReferencedRectangle(extent, crs))
        canvas.refresh()

    def _cancel(self) -> None:
        if self.run is not None:
            self.run.cancel()

    def _follow(self, task: DetectTask) -> None:
        task.warm = self.engine
        task.progressed.connect(self.run_panel.show_progress)
        task.messaged.connect(self._show_message)

    def _show_message(self, level: str, text: str) -> None:
        QgsApplication.messageLog().logMessage(text, tr("Deep Change Detection"))
        if level == "info":
            self.run_panel.show_step(text)
        else:
            outcome.report_warning(self._open_bar(), text)

    def _show_success(self, result: dict, layer_ids: list[str]) -> None:
        log = self.run.log
        self._end_run()
        review = (lambda: self._review(layer_ids[1])) if result["polygon_count"] else None
        outcome.report_success(
            self._open_bar(), result, log, lambda: self._zoom_to_layer(layer_ids[0]), review
        )

    def _review(self, layer_id: str) -> None:
        layer = self._project.mapLayer(layer_id)
        if layer is not None:
            self.review_wanted.emit(layer)

    def _zoom_to_layer(self, layer_id: str) -> None:
        layer = self._project.mapLayer(layer_id)
        if layer is not None:
            self._zoom(layer.extent(), layer.crs())

    def _show_failure(self, text: str, hint: str, last_logged: str) -> None:
        log = self.run.log or last_logged
        self._end_run()
        outcome.report_failure(self._open_bar(), text, hint, log)

    def _show_stop(self) -> None:
        self._end_run()
        outcome.report_stop(self._open_bar())

    def _end_run(self) -> None:
        self.run.deleteLater()
        self.run = None
        self.form.output.step_aside()
        self.refresh()

    def _open_bar(self) -> QgsMessageBar:
        """Where the user looks: the dialog while it is open, else QGIS's own message bar."""
        return self.message_bar if self.isVisible() else self._iface.messageBar()
