"""Where change is computed, as the settings say: on this computer, or on the workers of a Dask cluster."""

from __future__ import annotations

import os

from qgis.core import QgsSettings

ON_SETTING = "deep_change_detection/computes_on_cluster"
ADDRESS_SETTING = "deep_change_detection/cluster"


def chosen_cluster() -> str | None:
    """The scheduler's address or file, as the engine's `cluster` option takes it; None for this computer."""
    return (cluster_address() or None) if QgsSettings().value(ON_SETTING, False, type=bool) else None


def cluster_address() -> str:
    """What was last named, also where this computer computes; "" where nothing was."""
    return str(QgsSettings().value(ADDRESS_SETTING, "", type=str))


def choose_cluster(is_on: bool, typed: str) -> None:
    """Keep the choice; without an address this computer computes.

    Args:
        typed: an address, or a file by whatever name.
    """
    address = address_of(typed)
    QgsSettings().setValue(ON_SETTING, is_on and bool(address))
    QgsSettings().setValue(ADDRESS_SETTING, address)


def address_of(typed: str) -> str:
    """What somebody has typed or pasted: in quotes, with ~."""
    return os.path.expanduser(typed.strip().strip("\"'").strip())
