"""Finds the items of a catalogue: those in a document, on its next pages, and those that it links to."""

from __future__ import annotations

import json
import os
import posixpath
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit, urlunsplit

from engine.contract.errors import InputError
from engine.stac.address import is_on_server
from engine.stac.documents import Documents, Request

Bounds = tuple[float, float, float, float]
"""(west, south, east, north) in degrees."""
ITEMS_AT_ONCE = 250
"""Asked of a server that would give fewer on a page."""
MOST_ITEMS = 1_000_000
READERS = 8
SEARCHES = ("/search", "/items")
"""Endings of addresses that take parameters."""
PLACES = ("bbox", "intersects", "ids")
"""Parameters that tell where, or which."""


class Item(NamedTuple):
    """An item, and the address that its relative ones start from."""

    content: dict[str, Any]
    where: str


def items_of(where: str, bounds: Bounds | None, documents: Documents) -> Iterator[Item]:
    """The items at an address, each once.

    Args:
        bounds: where they are to lie; a search is asked so unless it says itself where.

    Raises:
        InputError: a document cannot be read, or is none of STAC.
    """
    seen: set[tuple[str, str]] = set()
    for item in _items_at(Request(_asked_for(where, bounds)), bounds, documents):
        name = (str(item.content.get("collection")), str(item.content.get("id")))
        if name in seen or not _meets(item.content.get("bbox"), bounds):
            continue
        seen.add(name)
        if len(seen) > MOST_ITEMS:
            raise InputError(f"{where} gives more than {MOST_ITEMS} items; limit its place and dates.")
        yield item


def resolved(href: str, base: str) -> str:
    """An address as a document means it that says it."""
    if urlsplit(href).scheme and "://" in href:
        return href
    if is_on_server(base):
        return urljoin(base, href)
    if href.startswith("/vsi") or os.path.isabs(href):
        return href
    if base.startswith("/vsi"):
        return posixpath.normpath(posixpath.join(posixpath.dirname(base), href))
    return os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(base)), href))


def _items_at(request: Request, bounds: Bounds | None, documents: Documents) -> Iterator[Item]:
    document = documents.read_json(request)
    kind = document.get("type")
    if kind == "Feature":
        yield Item(document, request.where)
    elif kind == "FeatureCollection":
        yield from _items_of_pages(document, request, documents)
    elif kind in ("Collection", "Catalog"):
        yield from _items_linked(document, request.where, bounds, documents, {request.where})
    else:
        raise InputError(
            f"{request.where} is neither an item nor a collection nor the answer to a search of STAC; give "
            "the address of one."
        )


def _items_of_pages(document: dict[str, Any], request: Request, documents: Documents) -> Iterator[Item]:
    asked = {request}
    while True:
        for feature in _dicts(document.get("features")):
            yield Item(feature, _link(feature, "self", request.where) or request.where)
        following = _next_page(document, request)
        if following is None or following in asked:
            return
        asked.add(following)
        request, document = following, documents.read_json(following)


def _next_page(document: dict[str, Any], request: Request) -> Request | None:
    """What a server says is next; a file that was saved of a page is all that there is."""
    if not is_on_server(request.where):
        return None
    for link in _dicts(document.get("links")):
        if link.get("rel") == "next" and link.get("href"):
            where = resolved(str(link["href"]), request.where)
            if str(link.get("method", "GET")).upper() != "POST":
                return Request(where)
            body = link["body"] if isinstance(link.get("body"), dict) else {}
            if link.get("merge") and request.body:
                body = {**json.loads(request.body), **body}
            return Request(where, json.dumps(body, sort_keys=True))
    return None


def _items_linked(
    document: dict[str, Any],
    where: str,
    bounds: Bounds | None,
    documents: Documents,
    seen: set[str],
) -> Iterator[Item]:
    """Those of a collection or a catalogue: asked of its server, else file by file, as deep as they lie."""
    items = _link(document, "items", where)
    if items is not None:
        yield from _items_at(Request(_asked_for(items, bounds)), bounds, documents)
        return
    linked = [resolved(str(link["href"]), where) for link in _links(document, "item")]
    with ThreadPoolExecutor(READERS) as readers:
        for place, item in zip(linked, readers.map(documents.read_json, map(Request, linked))):
            yield Item(item, place)
    for link in _links(document, "child"):
        place = resolved(str(link["href"]), where)
        if place not in seen:
            seen.add(place)
            yield from _items_linked(documents.read_json(Request(place)), place, bounds, documents, seen)


def _asked_for(where: str, bounds: Bounds | None) -> str:
    """The address of a search with what it does not say itself."""
    parts = urlsplit(where)
    if not is_on_server(where) or not parts.path.rstrip("/").endswith(SEARCHES):
        return where
    told = parse_qs(parts.query, keep_blank_values=True)
    more = {} if "limit" in told else {"limit": str(ITEMS_AT_ONCE)}
    if bounds is not None and not any(name in told for name in PLACES):
        more["bbox"] = ",".join(f"{each:.7f}" for each in bounds)
    query = "&".join(filter(None, [parts.query, urlencode(more, safe=",")]))
    return urlunsplit(parts._replace(query=query))


def _meets(bbox: Any, bounds: Bounds | None) -> bool:
    """Whether an item may lie within bounds, by its own, which may tell heights and reach over 180°."""
    if bounds is None or not isinstance(bbox, list) or len(bbox) not in (4, 6):
        return True
    corners = [bbox[index] for index in (0, 1, len(bbox) // 2, len(bbox) // 2 + 1)]
    if not all(isinstance(each, (int, float)) for each in corners):
        return True
    west, south, east, north = map(float, corners)
    if south > bounds[3] or north < bounds[1]:
        return False
    return west > east or (west <= bounds[2] and east >= bounds[0])


def _link(document: dict[str, Any], relation: str, where: str) -> str | None:
    found = _links(document, relation)
    return resolved(str(found[0]["href"]), where) if found else None


def _links(document: dict[str, Any], relation: str) -> list[dict[str, Any]]:
    links = _dicts(document.get("links"))
    return [link for link in links if link.get("rel") == relation and link.get("href")]


def _dicts(found: Any) -> Iterable[dict[str, Any]]:
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
