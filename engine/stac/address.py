"""What names images of a STAC catalogue: `stac:`, where it lies, and behind `#` which of its assets."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from engine.contract.errors import InputError
from engine.contract.image_names import STAC

NEWEST, LEAST_CLOUDY = "newest", "least-cloudy"
ORDERS = (NEWEST, LEAST_CLOUDY)


@dataclass(frozen=True)
class Address:
    """A parsed name.

    Attributes:
        name: all of it.
        where: address or path of an item, a list of items, a collection, or a search with its parameters.
        assets: names or roles of those that are read, whose bands follow one another; none where the items
            are to tell.
        order: which item is seen where several overlap.
        crs: that of the items to take, as in "EPSG:32632"; "" for all.
    """

    name: str
    where: str
    assets: tuple[str, ...]
    order: str
    crs: str


def is_stac(name: str) -> bool:
    return name.startswith(STAC)


def is_on_server(where: str) -> bool:
    return urlsplit(where).scheme in ("http", "https")


def parsed(name: str) -> Address:
    """The parts of a name.

    Raises:
        InputError: it is written otherwise.
    """
    where, _, fragment = name[len(STAC) :].partition("#")
    assets, *settings = fragment.split("&")
    told = dict(setting.partition("=")[::2] for setting in settings)
    order, crs = told.pop("order", NEWEST), unquote(told.pop("crs", ""))
    if not where or told or order not in ORDERS:
        raise InputError(
            f"{name} is written otherwise than {STAC}WHERE#ASSET,…&order={'|'.join(ORDERS)}&crs=EPSG:…, of "
            "which all behind WHERE may be left out; correct it."
        )
    return Address(name, where, tuple(filter(None, unquote(assets).split(","))), order, crs)
