"""How a change map was made: the items of its metadata, written by the engine and read by both programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .addresses import shortened, without_secrets
from .levels import DEFAULT_THRESHOLD


@dataclass(frozen=True)
class Provenance:
    """What the metadata of a change map says of its making; empty where it says nothing.

    Attributes:
        before, after: the images' files, as they were named to the engine; what was read from a map, without
            the secrets of addresses.
        parameters: the effective value of every option of `detect`, by its name.
        run: tells the run, as it was asked for, from any with other inputs or options.
    """

    model: str = ""
    engine_version: str = ""
    before: str = ""
    after: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    run: str = ""

    @classmethod
    def read(cls, items: Mapping[str, str]) -> Provenance:
        """What a raster's metadata items say; damaged parameters count as none."""
        try:
            parameters = json.loads(items.get("DCD_PARAMETERS", "{}"))
        except ValueError:
            parameters = {}
        return cls(
            model=items.get("DCD_MODEL", ""),
            engine_version=items.get("DCD_ENGINE_VERSION", ""),
            before=items.get("DCD_BEFORE", ""),
            after=items.get("DCD_AFTER", ""),
            parameters=parameters if isinstance(parameters, dict) else {},
            run=items.get("DCD_RUN", ""),
        )

    def items(self) -> dict[str, str]:
        """The metadata items to write: whoever gets the map learns no password from them."""
        return {
            "DCD_MODEL": self.model,
            "DCD_ENGINE_VERSION": self.engine_version,
            "DCD_PARAMETERS": json.dumps(shortened(dict(self.parameters)), sort_keys=True),
            "DCD_BEFORE": without_secrets(self.before),
            "DCD_AFTER": without_secrets(self.after),
            "DCD_RUN": self.run,
        }

    @property
    def threshold(self) -> float:
        """The probability from which a pixel was change in that run."""
        return self._number("threshold", DEFAULT_THRESHOLD)

    @property
    def min_area(self) -> float:
        """The area in m² below which that run left change out of its polygons, and filled holes in them."""
        return self._number("min_area", 0.0)

    @property
    def simplify(self) -> float:
        """Tolerance in metres with which the outlines of that run were simplified."""
        return self._number("simplify", 0.0)

    def _number(self, name: str, default: float) -> float:
        value = self.parameters.get(name)
        return float(value) if isinstance(value, (int, float)) else default
