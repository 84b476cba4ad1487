"""The choice of where change is computed, and a test of the cluster."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from ..engine_client.cluster import address_of, choose_cluster, chosen_cluster, cluster_address
from ..engine_client.engine_task import EngineTask
from ..engine_client.protocol import EngineProcess
from ..widgets.rows import row
from ..widgets.selectable_label import selectable_label
from ..wording import count, tr

SILENT_S = 120.0
"""So long the workers may take to load what they compute with."""


class ComputeBox(QWidget):
    """This computer or a Dask cluster; nothing is kept until `apply`.

    A test goes on in QGIS's task bar when the page is closed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: ExamineCluster | None = None
        self.here = QRadioButton(tr("This co&mputer"))
        self.on_cluster = QRadioButton(tr("A Das&k cluster"))
        self.address = QgsFileWidget()
        self.address.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.address.setDialogTitle(tr("Choose the file that the scheduler wrote"))
        self.address.lineEdit().setPlaceholderText(tr("tcp://10.0.0.5:8786, or the scheduler's file"))
        self.address.lineEdit().setAccessibleName(tr("Dask cluster"))
        self.address.setFilePath(cluster_address())
        self.test_button = QPushButton(tr("T&est"))
        self.test_button.setToolTip(tr("Connect to the cluster and ask its workers what they compute on"))
        self.verdict = selectable_label()
        self.note = _note()
        (self.on_cluster if chosen_cluster() else self.here).setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row(self.here, self.on_cluster))
        layout.addLayout(row(self.address, self.test_button, wide=self.address))
        layout.addWidget(self.verdict)
        layout.addWidget(self.note)
        self.verdict.hide()
        self.test_button.clicked.connect(self._start_or_stop)
        self.on_cluster.toggled.connect(self._follow_choice)
        self.address.fileChanged.connect(self._follow_choice)
        self._follow_choice()

    def apply(self) -> None:
        """Keep what was chosen."""
        choose_cluster(self.on_cluster.isChecked(), self.address.filePath())

    def _follow_choice(self, *_value: object) -> None:
        is_on = self.on_cluster.isChecked()
        for widget in (self.address, self.test_button, self.note):
            widget.setVisible(is_on)
        self.verdict.setVisible(is_on and bool(self.verdict.text()))
        self.test_button.setEnabled(self._task is not None or bool(address_of(self.address.filePath())))

    def _start_or_stop(self) -> None:
        if self._task is not None:
            self._say(tr("Stopping…"))
            self._task.cancel()
            return
        self._task = ExamineCluster(address_of(self.address.filePath()))
        self._task.succeeded.connect(self.show_found)
        self._task.failed.connect(self._show_failure)
        self._task.stopped.connect(self._show_stopped)
        self._task.ended.connect(self._forget_task)
        self.test_button.setText(tr("Stop"))
        self._say(tr("Connecting…"))
        QgsApplication.taskManager().addTask(self._task)

    def show_found(self, found: dict[str, Any]) -> None:
        """What the engine's `doctor` answers for a cluster."""
        remarks = dict.fromkeys(remark for worker in found["workers"] for remark in worker["remarks"])
        self._say("\n".join([_found_text(found), *remarks]))

    def _show_failure(self, text: str, hint: str, _details: str) -> None:
        self._say(f"{text} {hint}".strip())

    def _show_stopped(self) -> None:
        self._say(tr("Stopped."))

    def _forget_task(self) -> None:
        self._task = None
        self.test_button.setText(tr("T&est"))
        self._follow_choice()

    def _say(self, text: str) -> None:
        self.verdict.setText(text)
        self.verdict.setVisible(self.on_cluster.isChecked())


class ExamineCluster(EngineTask):
    """What the engine's `doctor` finds of a cluster.

    Args:
        address: of the scheduler, or its file.
    """

    def __init__(self, address: str) -> None:
        super().__init__(tr("Test the cluster"), tr("Testing the cluster failed: {}."))
        self._address = address

    def work(self, engine: EngineProcess) -> dict[str, Any]:
        return engine.run("doctor", {"cluster": self._address}, cancelled=self.isCanceled, silent_s=SILENT_S)


def _found_text(found: dict[str, Any]) -> str:
    """ "4 workers on 2 computers with 3 devices: 2 × NVIDIA H200, 1 × the processor." """
    workers, devices = found["workers"], found["devices"]
    computers = len({worker["computer"] for worker in workers})
    return tr("{} on {} with {}: {}.").format(
        tr("1 worker") if len(workers) == 1 else tr("{} workers").format(count(len(workers))),
        tr("1 computer") if computers == 1 else tr("{} computers").format(count(computers)),
        tr("1 device") if len(devices) == 1 else tr("{} devices").format(count(len(devices))),
        ", ".join(tr("{} × {}").format(count(number), title) for title, number in Counter(devices).items()),
    )


def _note() -> QLabel:
    note = QLabel(
        tr(
            "Whoever can connect to a Dask scheduler without TLS (tcp://) can run any program on its workers "
            "and read what is sent. Use one only in a network whose every user you trust, or one with TLS "
            "(tls://) and its certificates in Dask's own configuration. QGIS and the engine connect to the "
            "scheduler; neither listens on the network. Workers must find the images by the names that they "
            "have here. Preview here stays on this computer."
        )
    )
    note.setWordWrap(True)
    return note
