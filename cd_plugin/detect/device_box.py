"""The choice of device: by kind, and by name and memory once the engine has looked for them."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...engine.contract.detectors import AUTOMATIC
from ..engine_client.engine_task import EngineTask
from ..engine_client.protocol import EngineProcess
from ..wording import tr

PROCESSOR = "cpu"


class DeviceBox(QComboBox):
    """Its data is what the engine's `device` option takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = {"intel": tr("Intel graphics"), "cuda": tr("NVIDIA GPU"), "mps": tr("Apple GPU")}
        self._has_looked = False
        self._task: FindDevices | None = None
        self._fill(self._kinds)

    def look_for_devices(self) -> None:
        """Have the engine try what there is, once, in the background; where it cannot, the kinds stay."""
        if self._has_looked:
            return
        self._has_looked = True
        self._task = FindDevices()
        self._task.succeeded.connect(self.show_devices)
        self._task.ended.connect(self._forget_task)
        QgsApplication.taskManager().addTask(self._task)

    def stop_looking(self) -> None:
        """For a box that nobody will see again."""
        if self._task is not None:
            self._task.cancel()

    def show_devices(self, found: list[dict[str, Any]]) -> None:
        """Offer these instead of kinds, and go on with what was chosen.

        Args:
            found: as `doctor` tells of devices; those that do not work are left out.
        """
        titles = {each["name"]: each["title"] for each in found if each["ok"] and each["name"] != PROCESSOR}
        chosen = self.currentData()
        if chosen in self._kinds:
            of_kind = [name for name in titles if name.partition(":")[0] == chosen]
            if of_kind:
                chosen = of_kind[0]
            else:
                titles[chosen] = tr("{} (not found)").format(self._kinds[chosen])
        self.blockSignals(True)  # what is chosen stays the same
        self._fill(titles)
        self.setCurrentIndex(self.findData(chosen))
        self.blockSignals(False)

    def _forget_task(self) -> None:
        self._task = None

    def _fill(self, further: dict[str, str]) -> None:
        self.clear()
        for value, title in {AUTOMATIC: tr("Automatic"), PROCESSOR: tr("CPU"), **further}.items():
            self.addItem(title, value)


class FindDevices(EngineTask):
    """What the engine's `doctor` says of devices."""

    def __init__(self) -> None:
        super().__init__(tr("Look for graphics"), tr("Looking for graphics failed: {}."))

    def work(self, engine: EngineProcess) -> list[dict[str, Any]]:
        devices: list[dict[str, Any]] = engine.run("doctor", {}, cancelled=self.isCanceled)["devices"]
        return devices
