"""Has the engine prove each device against the processor, and shows what it finds."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..engine_client.engine_task import EngineTask
from ..engine_client.protocol import EngineProcess
from ..widgets.selectable_label import selectable_label
from ..wording import plain_number, tr

ROWS_SHOWN = 6


class DeviceCheck(QWidget):
    """A button, what came of it in a sentence for each problem, and a row for each network on each device.

    The check goes on in QGIS's task bar when the page is closed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: dict[str, Any] = {}
        self._task: CheckDevices | None = None
        self.button = QPushButton(tr("Check &devices"))
        self.button.setToolTip(tr("Compare each device with the processor; takes a few minutes"))
        self.button.clicked.connect(self._start_or_stop)
        self.copy_button = QPushButton(tr("Copy as &JSON"))
        self.copy_button.setToolTip(tr("To send with a report"))
        self.copy_button.clicked.connect(self._copy)
        self.verdict = selectable_label()
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self.button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self.verdict)
        layout.addWidget(self.table)
        for widget in (self.copy_button, self.verdict, self.table):
            widget.hide()

    def show_found(self, found: dict[str, Any]) -> None:
        """What the engine's thorough `doctor` answers."""
        self._found = found
        devices = {trial["device"]: None for trial in found["trials"]}
        well = tr("{} checks: all devices ({}) give what the processor gives.")
        self._say("\n".join(found["problems"]) or well.format(len(found["trials"]), ", ".join(devices)))
        headings = [
            tr("Device"),
            tr("Network"),
            tr("Precision"),
            tr("Differs\nby"),
            tr("Windows\nper s"),
            tr("Verdict"),
        ]
        self.table.setColumnCount(len(headings))
        self.table.setHorizontalHeaderLabels(headings)
        self.table.setRowCount(len(found["trials"]))
        for row, trial in enumerate(found["trials"]):
            for column, text in enumerate(_cells(trial)):
                cell = QTableWidgetItem(text)
                cell.setToolTip("\n".join(trial["problems"]) or text)
                self.table.setItem(row, column, cell)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumWidth(self._width_of_columns())
        self.table.setMinimumHeight(self.table.rowHeight(0) * (min(len(found["trials"]), ROWS_SHOWN) + 2))
        self.table.show()
        self.copy_button.show()

    def _width_of_columns(self) -> int:
        """All of them, beside a scroll bar."""
        header = self.table.horizontalHeader()
        columns = range(self.table.columnCount())
        widths = [max(header.sectionSizeHint(each), self.table.sizeHintForColumn(each)) for each in columns]
        beside = self.table.verticalScrollBar().sizeHint().width() + 2 * self.table.frameWidth()
        return sum(widths) + beside

    def _start_or_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            return
        self._task = CheckDevices()
        self._task.succeeded.connect(self.show_found)
        self._task.failed.connect(self._show_failure)
        self._task.stopped.connect(self._show_stopped)
        self._task.ended.connect(self._forget_task)
        self.button.setText(tr("Stop"))
        self._say(tr("Checking; QGIS's task bar tells how far it is…"))
        QgsApplication.taskManager().addTask(self._task)

    def _forget_task(self) -> None:
        self._task = None
        self.button.setText(tr("Check &devices"))

    def _show_failure(self, text: str, hint: str, _details: str) -> None:
        self._say(f"{text} {hint}")

    def _show_stopped(self) -> None:
        self._say(tr("Stopped."))

    def _say(self, text: str) -> None:
        self.verdict.setText(text)
        self.verdict.show()

    def _copy(self) -> None:
        QgsApplication.clipboard().setText(json.dumps(self._found, indent=2, ensure_ascii=False))


class CheckDevices(EngineTask):
    """What the engine's thorough `doctor` finds."""

    def __init__(self) -> None:
        super().__init__(tr("Check devices"), tr("Checking the devices failed: {}."))

    def work(self, engine: EngineProcess) -> dict[str, Any]:
        found: dict[str, Any] = engine.run(
            "doctor", {"thorough": True}, on_event=self._take, cancelled=self.isCanceled
        )
        return found

    def _take(self, event: dict[str, Any]) -> None:
        if event["event"] == "progress":
            self.setProgress(100 * event["done"] / event["total"])


def _cells(trial: dict[str, Any]) -> list[str]:
    difference = trial["difference"]
    rates = [each["windows_per_second"] for each in trial["at_batches"]]
    return [
        trial["device"],
        trial["network"],
        trial["precision"],
        "–" if difference is None else plain_number(difference, 1),
        plain_number(max(rates), 3) if rates else "–",
        tr("wrong") if trial["problems"] else tr("right", "not wrong"),
    ]
