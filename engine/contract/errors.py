"""What can go wrong, as the user is told it: one sentence and, where it helps, a hint."""

from __future__ import annotations

from .addresses import without_secrets


class EngineError(Exception):
    """A failure with a reason that a person can read, in which no address shows its secrets.

    Attributes:
        text: one sentence: what is wrong, with which file, and what to do.
        hint: further advice, or "".
        kind: "input", "environment" or "internal", as the engine protocol names it.
    """

    kind = "internal"

    def __init__(self, text: str, hint: str = "") -> None:
        self.text = without_secrets(text)
        self.hint = without_secrets(hint)
        super().__init__(self.text)


def unforeseen(error: Exception) -> EngineError:
    """What it means for the user that something went wrong of which nobody thought."""
    return EngineError(
        f"Something unexpected went wrong ({type(error).__name__}: {error}); report it with the log."
    )


class InputError(EngineError):
    """A file or an option that the user gave cannot be used."""

    kind = "input"


class EnvironmentFailure(EngineError):  # noqa: N818
    """The machine lacks something: a package, a device, memory, disk space, a permission."""

    kind = "environment"


class Cancelled(Exception):  # noqa: N818
    """The user stopped the job; what can be resumed has been kept."""
