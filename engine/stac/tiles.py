"""An item as a part of an image: the files of its assets, where they lie, and when it was taken."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from engine.contract.errors import InputError
from engine.stac.address import LEAST_CLOUDY, Address, is_on_server
from engine.stac.catalogue import Item, resolved

STORES = {"s3": "/vsis3/", "gs": "/vsigs/", "az": "/vsiaz/", "oss": "/vsioss/", "swift": "/vsiswift/"}
"""What GDAL calls the object stores that addresses begin with."""
IMAGE_TYPES = (
    "image/tiff",
    "image/vnd.stac.geotiff",
    "image/jp2",
    "image/x.geotiff",
    "application/x-geotiff",
)
IMAGE_ENDINGS = (".tif", ".tiff", ".jp2", ".vrt", ".img")
DATA, VISUAL = "data", "visual"
"""Roles of assets that are meant where none is named."""


@dataclass(frozen=True)
class Place:
    """Where a file lies, as its item says.

    Attributes:
        transform: from (column, row) to (x, y), as GDAL orders it.
    """

    transform: tuple[float, float, float, float, float, float]
    width: int
    height: int


@dataclass(frozen=True)
class Tile:
    """An item of which images are read.

    Attributes:
        files: GDAL's names of them, one for each asset.
        crs: as GDAL's user input takes it; "" where the item does not say.
        places: of each file; None where the item does not say.
        when: date and time, as ISO 8601 sorts it.
        cloud_cover: in percent; more than any where it is not known.
    """

    files: tuple[str, ...]
    crs: str
    places: tuple[Place | None, ...]
    when: str
    cloud_cover: float


def tiles_of(address: Address, items: Iterable[Item]) -> tuple[list[Tile], list[str]]:
    """The items as parts of an image, the one that is to be seen above all others last; remarks.

    Raises:
        InputError: there is none, or no asset is meant.
    """
    tiles, lacking = [], 0
    wanted, item = address.assets, None
    for item in items:
        wanted = wanted or _meant_by(item, address)
        assets = [_asset_of(item, name) for name in wanted]
        if None in assets:
            lacking += 1
            continue
        tiles.append(_tile(item, [asset for asset in assets if asset is not None]))
    if item is None:
        raise InputError(f"{address.name} gives no item; check its collection, place and dates.")
    if not tiles:
        raise InputError(
            f"No item of {address.name} has the asset {' and '.join(wanted)}; name others behind #, such as "
            f"{', '.join(sorted(_assets(item)))}."
        )
    remarks = []
    if lacking:
        remarks.append(
            f"{lacking} of the {lacking + len(tiles)} items of {address.name} lack the asset "
            f"{' and '.join(wanted)} and are left out."
        )
    tiles.sort(key=lambda tile: (tile.when, tile.files))
    if address.order == LEAST_CLOUDY:
        tiles.sort(key=lambda tile: -tile.cloud_cover)
    return tiles, remarks


def _meant_by(item: Item, address: Address) -> tuple[str, ...]:
    """The one asset of an item that can be meant."""
    images = {name: asset for name, asset in _assets(item).items() if _is_image(asset)}
    for role in (DATA, VISUAL, ""):
        found = [name for name, asset in images.items() if not role or role in _roles(asset)]
        if len(found) == 1:
            return (found[0],)
    raise InputError(
        f"The items of {address.name} have several images or none; name one behind #, of "
        f"{', '.join(sorted(images or _assets(item))) or 'which there is none'}."
    )


def _asset_of(item: Item, wanted: str) -> dict[str, Any] | None:
    """The asset of a name, else the first image that has it as its role."""
    assets = _assets(item)
    if wanted in assets:
        return assets[wanted]
    return next((each for each in assets.values() if wanted in _roles(each) and _is_image(each)), None)


def _assets(item: Item) -> dict[str, dict[str, Any]]:
    assets = item.content.get("assets")
    named = assets.items() if isinstance(assets, dict) else ()
    return {name: each for name, each in named if isinstance(each, dict) and each.get("href")}


def _roles(asset: dict[str, Any]) -> list[str]:
    roles = asset.get("roles")
    return roles if isinstance(roles, list) else []


def _is_image(asset: dict[str, Any]) -> bool:
    kind = str(asset.get("type") or "").partition(";")[0].lower()
    path = urlsplit(str(asset["href"])).path.lower()
    return kind in IMAGE_TYPES or (kind in ("", "application/octet-stream") and path.endswith(IMAGE_ENDINGS))


def _tile(item: Item, assets: list[dict[str, Any]]) -> Tile:
    properties = item.content.get("properties")
    told = properties if isinstance(properties, dict) else {}
    when = told.get("datetime") or told.get("end_datetime") or ""
    clouds = told.get("eo:cloud_cover")
    return Tile(
        files=tuple(_gdal_name(str(asset["href"]), item.where) for asset in assets),
        crs=_crs({**told, **assets[0]}),
        places=tuple(_place({**told, **asset}) for asset in assets),
        when=str(when),
        cloud_cover=float(clouds) if isinstance(clouds, (int, float)) else math.inf,
    )


def _gdal_name(href: str, base: str) -> str:
    href = resolved(href, base)
    if is_on_server(href):
        return f"/vsicurl/{href}"
    scheme, separator, path = href.partition("://")
    if separator and scheme in STORES:
        return f"{STORES[scheme]}{path}"
    if is_on_server(base):
        raise InputError(f"{base} names the file {href}, which GDAL does not know how to reach; correct it.")
    if scheme == "file" and separator:
        return os.path.normpath(url2pathname(urlsplit(href).path))
    return href


def _crs(told: dict[str, Any]) -> str:
    if told.get("proj:code"):
        return str(told["proj:code"])
    if told.get("proj:epsg"):
        return f"EPSG:{told['proj:epsg']}"
    if told.get("proj:wkt2"):
        return str(told["proj:wkt2"])
    return json.dumps(told["proj:projjson"]) if told.get("proj:projjson") else ""


def _place(told: dict[str, Any]) -> Place | None:
    shape, transform = told.get("proj:shape"), told.get("proj:transform")
    try:
        height, width = map(int, shape)  # type: ignore[arg-type]
        a, b, left, d, e, top = map(float, transform[:6])  # type: ignore[index]
    except (TypeError, ValueError):
        return None
    return Place((left, a, b, top, d, e), width, height) if width > 0 and height > 0 else None
