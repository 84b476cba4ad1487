"""A job of the engine in the background of QGIS, visible and cancellable in its task bar."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...engine.contract.addresses import without_secrets
from .missing import ENGINE_MISSING
from .option_words import in_qgis
from .protocol import EngineCancelled, EngineFailure, EngineProcess
from .python import EnginePythonNotFound, find_engine_python
from .warm import WarmEngine


class EngineTask(QgsTask):
    """Starts the engine and has a subclass work with it.

    Its signals reach the thread of their receiver; exactly one of `succeeded`, `failed` and `stopped` comes
    last but for `ended`, in the main thread.

    Args:
        description: the task's name in the task bar.
        failure_text: the sentence for an error that nobody foresaw, with {} for what it says.
    """

    succeeded = pyqtSignal(object)
    """What `work` returned."""
    failed = pyqtSignal(str, str, str)
    """One sentence, a hint (may be ""), and what the engine logged last (may be "")."""
    stopped = pyqtSignal()
    """Cancelled."""
    ended = pyqtSignal()
    """Comes after whichever of them."""

    def __init__(
        self, description: str, failure_text: str, flags: QgsTask.Flag = QgsTask.Flag.CanCancel
    ) -> None:
        super().__init__(description, flags)
        self._failure_text = failure_text
        self._result: Any = None
        self._failure: tuple[str, str, str] | None = None
        self.engine_log = ""
        """What the engine logged last, once it has ended."""
        self.warm: WarmEngine | None = None
        """Where an engine may wait that takes the job, and waits for the next one then."""

    def work(self, engine: EngineProcess) -> Any:
        """Do the job, in a background thread; the engine is closed afterwards, unless it is a warm one.

        Returns:
            What came of it; not None.

        Raises:
            EngineCancelled: the task was cancelled, as `isCanceled` tells.
            EngineFailure: it cannot be done, for a reason that is told to the user as it is.
        """
        raise NotImplementedError

    def in_qgis(self, text: str) -> str:
        """A sentence of the engine as it is shown."""
        return in_qgis(text)

    def run(self) -> bool:
        try:
            with self._engine(find_engine_python().path) as engine:
                self._result = self.work(engine)
        except EngineCancelled:
            return False
        except EngineFailure as error:
            if isinstance(error, EnginePythonNotFound):
                ENGINE_MISSING.met.emit()
            self._failure = (self.in_qgis(error.text), self.in_qgis(error.hint), error.details)
        except Exception as error:  # QGIS would drop it without a word
            self._failure = (
                without_secrets(self._failure_text.format(error)),
                "",
                without_secrets(repr(error)),
            )
        return self._failure is None

    @contextlib.contextmanager
    def _engine(self, python: str) -> Iterator[EngineProcess]:
        """One for the job, which is left with what it logged."""
        if self.warm is None:
            engine = EngineProcess(python)
            try:
                with engine:
                    yield engine
            finally:
                self.engine_log = engine.details
            return
        with self.warm.lent(python, self.isCanceled) as engine:
            try:
                yield engine
            finally:
                self.engine_log = engine.details

    def finished(self, _successful: bool) -> None:
        if self._failure is not None:
            self.failed.emit(*self._failure)
        elif self._result is not None:
            self.succeeded.emit(self._result)
        else:
            self.stopped.emit()
        self.ended.emit()
