"""Images that STAC names: the file of an item, and the mosaic of what a collection or a search gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest
from osgeo import gdal, osr

from engine.contract.errors import EnvironmentFailure, InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.pairs_table import read_pairs
from engine.contract.provenance import Provenance
from engine.detect.inputs import find_stac_images, write_mosaics
from engine.detect.job import detect
from engine.rasters.image import open_dataset
from engine.rasters.names import keep
from engine.rasters.stac_images import look_up
from engine.reporting import Reporter
from engine.stac import documents
from tests.engine.conftest import EPSG, ORIGIN, PIXEL_SIZE_M
from tests.serving import Server, serving

SIDE = 40
"""Of each tile, in pixels."""
STEP = 30
"""From tile to tile."""
COLUMNS, ROWS = 3, 2
SIZE = (STEP * (ROWS - 1) + SIDE, STEP * (COLUMNS - 1) + SIDE)
DAYS = ("2020-05-01", "2022-05-01")
SECRET = "S3cretSignature"


class Catalogue:
    """Two dates of overlapping tiles, as files and as the items that tell of them."""

    def __init__(self, folder: Path, write_image: Any) -> None:
        random = np.random.default_rng(5)
        self.files: dict[str, bytes] = {}
        self.items: list[dict[str, Any]] = []
        self.pixels: dict[str, np.ndarray] = {}
        for day in DAYS:
            for number in range(COLUMNS * ROWS):
                row, column = divmod(number, COLUMNS)
                name = f"{day}-{number}"
                pixels = random.integers(1, 255, (3, SIDE, SIDE), dtype=np.uint8)
                x, y = ORIGIN[0] + column * STEP * PIXEL_SIZE_M, ORIGIN[1] - row * STEP * PIXEL_SIZE_M
                transform = (x, PIXEL_SIZE_M, 0.0, y, 0.0, -PIXEL_SIZE_M)
                path = write_image(folder / f"{name}.tif", pixels, geotransform=transform)
                self.files[f"{name}.tif"] = Path(path).read_bytes()
                self.pixels[name] = pixels
                self.items.append(self._item(name, number, transform))

    def _item(self, name: str, number: int, transform: tuple[float, ...]) -> dict[str, Any]:
        x, across, _, y, _, down = transform
        reference, degrees = osr.SpatialReference(), osr.SpatialReference()
        reference.ImportFromEPSG(EPSG)
        degrees.SetFromUserInput("OGC:CRS84")
        bounds = (x, y + SIDE * down, x + SIDE * across, y)
        bbox = osr.CoordinateTransformation(reference, degrees).TransformBounds(*bounds, 5)
        return {
            "type": "Feature",
            "stac_version": "1.0.0",
            "id": name,
            "collection": "ortho",
            "bbox": list(bbox),
            "properties": {
                # the one below and to the right was taken earlier in the day
                "datetime": f"{name[:10]}T{20 - number:02}:00:00Z",
                "eo:cloud_cover": (number * 7) % 5 + number / 10,
                "proj:code": f"EPSG:{EPSG}",
                "proj:shape": [SIDE, SIDE],
                "proj:transform": [across, 0, x, 0, down, y],
            },
            "assets": {
                "thumbnail": {"href": f"./{name}.png", "type": "image/png", "roles": ["thumbnail"]},
                "image": {
                    "href": f"./{name}.tif",
                    "type": "image/tiff; application=geotiff; profile=cloud-optimized",
                    "roles": ["data"],
                },
            },
        }

    def of(self, day: str) -> list[dict[str, Any]]:
        return [item for item in self.items if item["id"].startswith(day)]

    def pasted(self, items: list[dict[str, Any]]) -> np.ndarray:
        """Their pixels where they lie, each above those before it."""
        mosaic = np.zeros((3, *SIZE), dtype=np.uint8)
        for item in items:
            row, column = divmod(int(item["id"][-1]), COLUMNS)
            top, left = row * STEP, column * STEP
            mosaic[:, top : top + SIDE, left : left + SIDE] = self.pixels[item["id"]]
        return mosaic


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory, write_image) -> Catalogue:
    return Catalogue(tmp_path_factory.mktemp("tiles"), write_image)


class Api:
    """What a STAC API answers, two items a page; it fails once in between."""

    def __init__(self, server: Server, catalogue: Catalogue) -> None:
        self.server = server
        self._catalogue = catalogue
        self.asked: list[dict[str, Any]] = []
        self.failures = [503]
        self.by_post = False
        self.signed = False

    @property
    def address(self) -> str:
        return f"http://{self.server.host}"

    def __call__(self, path: str, sent: bytes) -> bytes | int | None:
        parts = urlsplit(path)
        if parts.path == "/collections/ortho":
            links = [{"rel": "items", "href": "./ortho/items"}]
            return json.dumps({"type": "Collection", "links": links}).encode()
        if parts.path not in ("/search", "/collections/ortho/items"):
            return None
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        asked |= json.loads(sent) if sent else {}
        self.asked.append(asked)
        page = int(asked.pop("page", 0))
        if page == 1 and self.failures:
            return self.failures.pop()
        found = [self._at_server(item) for item in self._catalogue.of(asked.get("datetime", "2022")[:10])]
        links = []
        if found[2 * page + 2 :]:
            query = "&".join(f"{name}={value}" for name, value in {**asked, "page": page + 1}.items())
            if self.by_post:
                body = {"page": page + 1} if page else {**asked, "page": 1}
                link = {"rel": "next", "href": "/search", "method": "POST"}
                links = [{**link, "body": body, "merge": page > 0}]
            else:
                links = [{"rel": "next", "href": f"{parts.path}?{query}"}]
        return json.dumps(
            {"type": "FeatureCollection", "features": found[2 * page : 2 * page + 2], "links": links}
        ).encode()

    def _at_server(self, item: dict[str, Any]) -> dict[str, Any]:
        href = f"{self.address}/{item['id']}.tif"
        image = {**item["assets"]["image"], "href": f"{href}?token={SECRET}" if self.signed else href}
        return {**item, "assets": {**item["assets"], "image": image}}


@pytest.fixture
def api(catalogue, monkeypatch) -> Iterator[Api]:
    monkeypatch.setattr(documents, "FIRST_PAUSE_S", 0.01)
    with serving(catalogue.files) as server:
        answering = Api(server, catalogue)
        server.answer = answering
        yield answering


def shown(name: str, bounds: Any = None) -> np.ndarray:
    """The pixels that a name shows."""
    keep(name, look_up(name, bounds, lambda: None).shown)
    return open_dataset(name).ReadAsArray()


def saved(folder: Path, name: str, document: dict[str, Any]) -> str:
    (folder / name).write_text(json.dumps(document))
    return f"stac:{folder / name}"


def beside(items: list[dict[str, Any]], folder: Path, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The items, and their files in a folder."""
    for name, content in catalogue.files.items():
        (folder / name).write_bytes(content)
    return items


def collection_of(items: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": items}


def changed(item: dict[str, Any], **properties: Any) -> dict[str, Any]:
    kept = {**item["properties"], **properties}
    return {**item, "properties": {name: value for name, value in kept.items() if value is not None}}


def quiet() -> Reporter:
    return Reporter(lambda event: None)


@pytest.mark.parametrize("asset", ["", "#image", "#data"])
def test_an_item_is_the_file_of_its_asset(asset, catalogue, tmp_path):
    item = beside(catalogue.items, tmp_path, catalogue)[4]
    name = saved(tmp_path, "item.json", item)
    assert (shown(name + asset) == catalogue.pixels[item["id"]]).all()
    assert look_up(name, None, lambda: None).shown.files == (str(tmp_path / f"{item['id']}.tif"),)


def test_a_search_over_pages_is_a_mosaic_whose_newest_item_is_above_the_others(api, catalogue):
    mosaic = shown(f"stac:{api.address}/search?collections=ortho&datetime={DAYS[0]}/2020-12-31#image")
    assert (mosaic == catalogue.pasted(catalogue.of(DAYS[0])[::-1])).all()
    assert {each["limit"] for each in api.asked} == {"250"} and len(api.asked) == 4  # one has failed
    assert not api.failures


def test_pages_may_be_asked_for_by_post(api, catalogue):
    api.by_post = True
    mosaic = shown(f"stac:{api.address}/search?collections=ortho&datetime={DAYS[0]}")
    assert (mosaic == catalogue.pasted(catalogue.of(DAYS[0])[::-1])).all()


def test_the_least_cloudy_item_may_be_above_the_others(api, catalogue):
    items = sorted(catalogue.of(DAYS[1]), key=lambda item: -item["properties"]["eo:cloud_cover"])
    mosaic = shown(f"stac:{api.address}/collections/ortho#image&order=least-cloudy")
    assert (mosaic == catalogue.pasted(items)).all()


def test_a_catalogue_of_files_is_followed_to_its_items(catalogue, tmp_path):
    items = beside(catalogue.of(DAYS[0]), tmp_path, catalogue)
    for item in items:
        saved(tmp_path, f"{item['id']}.json", item)
    links = [{"rel": "item", "href": f"../{item['id']}.json"} for item in items]
    (tmp_path / "child").mkdir()
    saved(tmp_path / "child", "collection.json", {"type": "Collection", "links": links})
    root = {"type": "Catalog", "links": [{"rel": "child", "href": "./child/collection.json"}]}
    assert (shown(saved(tmp_path, "catalog.json", root)) == catalogue.pasted(items[::-1])).all()


def test_items_that_do_not_say_where_they_lie_are_opened(catalogue, tmp_path):
    told = ("proj:code", "proj:shape", "proj:transform")
    items = beside(catalogue.of(DAYS[0]), tmp_path, catalogue)
    silent = [changed(item, **dict.fromkeys(told)) for item in items]
    assert (
        shown(saved(tmp_path, "items.json", collection_of(silent))) == catalogue.pasted(items[::-1])
    ).all()


def test_bands_of_several_assets_follow_one_another_in_the_finest_pixels(write_image, catalogue, tmp_path):
    items = [dict(item) for item in catalogue.of(DAYS[0])[:2]]
    fine = np.random.default_rng(1).integers(1, 255, (1, SIDE, SIDE), dtype=np.uint8)
    coarse = np.arange(1, SIDE * SIDE // 4 + 1, dtype=np.uint8).reshape(1, SIDE // 2, SIDE // 2)
    for item in items:
        a, _, x, _, e, y = item["properties"]["proj:transform"]
        item["assets"] = {}
        for name, pixels in (("nir", fine), ("swir", coarse)):
            size = a * SIDE / pixels.shape[1]
            path = tmp_path / f"{item['id']}-{name}.tif"
            write_image(path, pixels, geotransform=(x, size, 0, y, 0, -size))
            item["assets"][name] = {
                "href": path.name,
                "proj:shape": list(pixels.shape[1:]),
                "proj:transform": [size, 0, x, 0, -size, y],
            }
    nir, swir = shown(saved(tmp_path, "items.json", collection_of(items)) + "#nir,swir")
    assert (nir[:, :SIDE] == fine[0]).all()
    assert (swir[:, :SIDE] == coarse[0].repeat(2, axis=0).repeat(2, axis=1)).all()


@pytest.mark.parametrize("how", ["nodata", "mask", "alpha"])
def test_where_an_item_has_no_data_the_one_below_is_seen(how, write_image, catalogue, tmp_path):
    items = catalogue.of(DAYS[0])[:1] * 2
    below, above = np.full((3, SIDE, SIDE), 90, np.uint8), np.full((3, SIDE, SIDE), 180, np.uint8)
    above[:, :10] = 0
    features = []
    for number, pixels in enumerate((below, above)):
        a, _, x, _, e, y = items[0]["properties"]["proj:transform"]
        path, valid = tmp_path / f"{number}.tif", np.where(pixels[:1] > 0, 255, 0).astype(np.uint8)
        written = np.concatenate([pixels, valid]) if how == "alpha" else pixels
        options = ("PHOTOMETRIC=RGB", "ALPHA=YES") if how == "alpha" else ()
        nodata = 0 if how == "nodata" else None
        write_image(path, written, geotransform=(x, a, 0, y, 0, e), nodata=nodata, options=options)
        if how == "mask":
            with_mask = gdal.Open(str(path), gdal.GA_Update)
            gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
            with_mask.CreateMaskBand(gdal.GMF_PER_DATASET)
            with_mask.GetRasterBand(1).GetMaskBand().WriteArray(valid[0])
            gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
            with_mask = None
        item = changed(items[0], datetime=f"2020-01-0{number + 1}T00:00:00Z")
        features.append({**item, "id": str(number), "assets": {"image": {"href": path.name}}})
    mosaic = shown(saved(tmp_path, "items.json", collection_of(features)))
    assert (mosaic[:3, :10] == 90).all() and (mosaic[:3, 10:] == 180).all()


def test_items_in_several_crs_are_named_and_those_of_one_are_taken(catalogue, tmp_path):
    items = beside(catalogue.of(DAYS[0]), tmp_path, catalogue)
    mixed = [changed(items[0], **{"proj:code": "EPSG:32719"}), *items[1:]]
    name = saved(tmp_path, "items.json", collection_of(mixed))
    with pytest.raises(InputError, match=r"in several CRSs, .*EPSG:32719 \(1\).*; take those of one"):
        shown(name)
    own = shown(f"{name}#image&crs=EPSG:{EPSG}")
    assert (own[:, SIDE:] == catalogue.pasted(items[:0:-1])[:, SIDE:]).all()
    assert look_up(f"{name}#image&crs=EPSG:32719", None, lambda: None).told.startswith(f"{name}#image&crs")


def test_an_area_limits_the_search_and_what_is_taken(api, catalogue, tmp_path):
    west, south, east, north = catalogue.of(DAYS[1])[0]["bbox"]
    bounds = (west, (south + north) / 2, (west * 9 + east) / 10, north)
    found = look_up(f"stac:{api.address}/search?collections=ortho", bounds, lambda: None)
    assert tuple(map(float, api.asked[0]["bbox"].split(","))) == pytest.approx(bounds, abs=1e-6)
    assert [Path(file).stem for file in found.shown.files] == [f"{DAYS[1]}-0"]
    look_up(f"stac:{api.address}/search?collections=ortho&bbox=-180,-90,180,90", bounds, lambda: None)
    assert api.asked[-1]["bbox"] == "-180,-90,180,90"


def run(api: Api, output: Path | str, **options: Any) -> None:
    names = [f"stac:{api.address}/search?collections=ortho&datetime={day}" for day in DAYS]
    settings = {"model": "cva", "window": 32, "device": "cpu", **options}
    detect(DetectOptions(*names, str(output), **settings), quiet())


def test_two_searches_are_compared_and_the_map_tells_of_mosaics_that_others_open(
    api, catalogue, write_image, tmp_path
):
    run(api, tmp_path / "map.tif")
    pasted = [catalogue.pasted(catalogue.of(day)[::-1]) for day in DAYS]
    images = [
        write_image(tmp_path / f"{day}.tif", pixels) for day, pixels in zip(("first", "second"), pasted)
    ]
    plain = DetectOptions(*images, str(tmp_path / "plain.tif"), model="cva", window=32, device="cpu")
    detect(plain, quiet())
    maps = [gdal.Open(str(tmp_path / name)) for name in ("map.tif", "plain.tif")]
    assert (maps[0].ReadAsArray() == maps[1].ReadAsArray()).all()
    told = Provenance.read(maps[0].GetMetadata())
    assert told.before == str(tmp_path / "map.before.vrt")
    assert (gdal.Open(told.before).ReadAsArray() == pasted[0]).all()
    assert (gdal.Open(told.after).ReadAsArray() == pasted[1]).all()
    assert told.parameters["before"].startswith("stac:http")
    with pytest.raises(InputError, match="map.tif exists already"):
        run(api, tmp_path / "map.tif")
    (tmp_path / "map.tif").unlink()
    with pytest.raises(InputError, match="map.before.vrt exists already"):
        run(api, tmp_path / "map.tif")


def test_a_folder_of_tiles_holds_the_mosaics_and_is_gone_on_with(api, catalogue, tmp_path):
    output = f"{tmp_path / 'change'}/"
    for _ in range(2):
        run(api, output)
        told = Provenance.read(gdal.Open(f"{output}map.vrt").GetMetadata())
        assert told.before == f"{output}before.vrt"
        assert (gdal.Open(told.before).ReadAsArray() == catalogue.pasted(catalogue.of(DAYS[0])[::-1])).all()


def test_of_a_mosaic_that_cannot_be_written_nothing_is_left(api, tmp_path):
    names = [f"stac:{api.address}/search?collections=ortho&datetime={day}" for day in DAYS]
    (tmp_path / "map.before.vrt" / "appeared").mkdir(parents=True)
    find_stac_images(*names, None, quiet())
    with pytest.raises(EnvironmentFailure, match="map.before.vrt could not be written"):
        write_mosaics(DetectOptions(*names, str(tmp_path / "map.tif")))
    assert [path.name for path in tmp_path.iterdir()] == ["map.before.vrt"]


def test_signatures_in_the_addresses_of_files_are_written_nowhere(api, tmp_path):
    api.signed = True
    api.server.secret = SECRET
    said: list[str] = []
    names = [f"stac:{api.address}/search?collections=ortho&datetime={day}&token={SECRET}" for day in DAYS]
    options = DetectOptions(*names, str(tmp_path / "map.tif"), model="cva", window=32, device="cpu")
    detect(options, Reporter(lambda event: said.append(str(event))))
    assert [path.name for path in tmp_path.iterdir()] == ["map.tif"]
    assert SECRET.encode() not in (tmp_path / "map.tif").read_bytes()
    told = Provenance.read(gdal.Open(str(tmp_path / "map.tif")).GetMetadata())
    assert told.before == names[0].replace(SECRET, "***")
    assert said and SECRET not in "".join(said)


@pytest.mark.parametrize(
    "document, asset, told",
    [
        ({"type": "FeatureCollection", "features": []}, "", "gives no item; check its collection"),
        ({"type": "FeatureCollection", "features": [{"assets": {}}]}, "#x", "has the asset x; name others"),
        ({"type": "Feature", "assets": {}}, "", "have several images or none; name one behind #, of which"),
        ({"type": "Topology"}, "", "is neither an item nor a collection nor the answer to a search"),
        ([], "", "is no STAC document"),
        ({"type": "Feature"}, "#a&order=oldest", "is written otherwise than stac:WHERE#ASSET"),
        ({"type": "Feature"}, "#a&colour=red", "is written otherwise than stac:WHERE#ASSET"),
        (
            {"type": "Feature", "assets": {"b": {"href": "b.tif"}, "a": {"href": "a.tif"}}},
            "",
            "several images or none; name one behind #, of a, b",
        ),
    ],
)
def test_what_gives_no_image_is_told_in_a_sentence(document, asset, told, tmp_path):
    with pytest.raises(InputError) as caught:
        shown(saved(tmp_path, "document.json", document) + asset)
    assert told in caught.value.text


def test_what_cannot_be_read_is_told_in_a_sentence(api, tmp_path):
    (tmp_path / "text.json").write_text("not JSON")
    for name, told in (
        (f"stac:{api.address}/gone", r"cannot be read \(HTTP 404\)"),
        ("stac:http://127.0.0.1:1/search", "cannot be read"),
        (f"stac:{tmp_path}/gone.json", r"cannot be read \(there is no such file\)"),
        (f"stac:{tmp_path}/text.json", "is no JSON"),
        ("stac:ftp://127.0.0.1/item.json", "cannot be read"),
    ):
        with pytest.raises(InputError, match=told):
            look_up(name, None, lambda: None)


def test_a_server_cannot_lead_to_files_of_this_computer(api, catalogue, tmp_path, monkeypatch):
    path = tmp_path / "own.tif"
    path.write_bytes(next(iter(catalogue.files.values())))
    item = {**catalogue.items[0], "assets": {"image": {"href": path.as_uri()}}}
    monkeypatch.setattr(api, "_at_server", lambda each: item)
    with pytest.raises(InputError, match="which GDAL does not know how to reach"):
        shown(f"stac:{api.address}/search")


def test_both_dates_must_give_other_files(api, tmp_path):
    names = [f"stac:{api.address}/search?datetime={DAYS[0]}&x={number}" for number in range(2)]
    with pytest.raises(InputError, match="give the same files; choose other dates"):
        detect(DetectOptions(*names, str(tmp_path / "map.tif"), model="cva"), quiet())


def test_a_table_of_pairs_names_items_from_its_folder(catalogue, tmp_path):
    saved(tmp_path, "item.json", catalogue.items[0])
    table = tmp_path / "pairs.csv"
    table.write_text("before,after,output\nstac:item.json#image,after.tif,map.tif\n")
    assert read_pairs(str(table))[0][0].before == f"stac:{tmp_path / 'item.json'}#image"


def test_a_cluster_is_not_told_the_signatures_of_files(api, tmp_path):
    pytest.importorskip("distributed")
    api.signed = True
    with pytest.raises(InputError, match="which a cluster is not told") as caught:
        run(api, tmp_path / "map.tif", cluster="tcp://127.0.0.1:1")
    assert SECRET not in str(caught.value)
    assert list(tmp_path.iterdir()) == []
