"""Passwords, tokens and signatures in addresses are in no file written and no line printed."""

from __future__ import annotations

import json
import logging
import random
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from osgeo import gdal

from engine.cli import SafeFormatter
from engine.contract import protocol
from engine.contract.addresses import fingerprint, is_shortened, shortened, without_secrets
from engine.contract.errors import Cancelled, EngineError, InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.options.prepare import PrepareOptions
from engine.contract.provenance import Provenance
from engine.detect.job import detect
from engine.reporting import Reporter
from engine.training.prepare.sources import scenes_in
from tests.seeds import seeded
from tests.serving import Server, serving
from tests.stopping import StopAfter

CASES = 400
SURE = (
    *("token", "access_token", "sas_token", "X-Amz-Signature", "X-Amz-Credential", "X-Amz-Security-Token"),
    *("X-Goog-Signature", "Signature", "AWSAccessKeyId", "api_key", "apikey", "API-KEY", "subscription-key"),
    *("password", "pwd", "passwd", "client_secret", "Key-Pair-Id", "userpwd", "jwt"),
)
IN_QUERIES = (*SURE, "sig", "key", "auth", "Policy", "code")
PLAIN = "abcXYZ0189"
ODD = "+/=-_.~!*,;:@&?#%()' $"


def secret_of(chance: random.Random) -> str:
    """Long enough never to occur by chance; what is odd in it is encoded by who puts it into an address."""
    return "S3cr" + "".join(chance.choices(PLAIN + ODD, k=12)) + "7eT"


def in_user(chance, secret):
    user = chance.choice(["", "me:", "me%40home:"])
    return f"https://{user}{quote(secret, safe=chance.choice(['', '!*,;:@']))}@host.org:8443/a/b.tif"


def in_address_taken_for_a_path(chance, secret):
    return str(Path(in_user(chance, secret)))


def in_parameters(chance, secret):
    names = [f"p{number}" for number in range(chance.randrange(4))]
    parameters = [f"{name}={chance.randrange(100)}" for name in names]
    value = quote(secret, safe=chance.choice(["", "/:,;!*()"]))
    parameters.insert(chance.randint(0, len(parameters)), f"{chance.choice(IN_QUERIES)}={value}")
    joint = chance.choice(["&", "&amp;", ";", "\\u0026"])
    return f"https://host.org/a/b.tif{chance.choice('?#')}" + joint.join(parameters)


def in_vsicurl(chance, secret):
    return "/vsicurl/" + chance.choice([in_user, in_parameters])(chance, secret)


def in_archive(chance, secret):
    return "/vsizip/{" + in_vsicurl(chance, secret) + "}/in/b.tif"


def in_option_of_gdal(chance, secret):
    name = chance.choice(["header.Authorization", "header.X-Key", "cookie", "proxyuserpwd"])
    scheme = "Bearer%20" if name.endswith("Authorization") else ""
    return f"/vsicurl?use_head=no&{name}={scheme}{quote(secret, safe='')}&url=https://host.org/a.tif"


def in_inner_address(chance, secret):
    inner = (
        chance.choice([in_user, in_parameters])(chance, secret).replace("&amp;", "&").replace("\\u0026", "&")
    )
    for _ in range(chance.choice([1, 2])):
        inner = quote(inner, safe="")
    return f"/vsicurl?max_retry=3&url={inner}&list_dir=no"


def in_qgis_source(chance, secret):
    tiles = quote(in_parameters(chance, secret).replace("&amp;", "&").replace("\\u0026", "&"), safe=":/")
    return chance.choice(
        [
            f"crs=EPSG:3857&layers=a&password={quote(secret, safe='')}&username=me&url=https://host.org/wms",
            f"type=xyz&url={tiles}&zmax=19&zmin=0&authcfg=a1b2c3d",
            f"http-header:Authorization={quote(secret, safe='')}&url=https://host.org/wmts&styles=default",
        ]
    )


def in_connection(chance, secret):
    plain = "".join(each for each in secret if each not in " &'\"")
    quoted = secret.replace("'", r"\'")
    return chance.choice(
        [
            f"PG:host=db user=me password={plain} dbname=images",
            f"PG:host=db user=me password='{quoted}' dbname=images",
            f"dbname='images' host=db user='me' password='{quoted}' key='id' table=\"a\".\"b\" (geom)",
            f"postgresql://me:{quote(secret, safe='')}@db:5432/images",
            f"MSSQL:server=db;UID=me;PWD={plain};",
            f"MYSQL:images,user=me,password={plain}",
        ]
    )


def in_xml(chance, secret):
    text = secret.replace("&", "&amp;")
    return chance.choice(
        [
            f"<GDAL_WMS><Service><ServerUrl>{in_parameters(chance, secret)}</ServerUrl></Service></GDAL_WMS>",
            f"<GDAL_WMS><UserPwd>me:{text}</UserPwd><Cache/></GDAL_WMS>",
            f'<Option name="password" type="QString" value="{text}"/>',
        ]
    )


def in_json(chance, secret):
    name = chance.choice(["password", "token", "Authorization", "x-api-key"])
    return json.dumps(chance.choice([{"a": 1, name: secret}, {"href": in_parameters(chance, secret)}]))


def in_header(chance, secret):
    plain = "".join(each for each in secret if each not in " &,;'\"")
    return f"Authorization: {chance.choice(['Bearer ', 'Basic ', ''])}{plain}"


PLACES = (
    *(in_user, in_address_taken_for_a_path, in_parameters, in_vsicurl, in_archive, in_option_of_gdal),
    *(in_inner_address, in_qgis_source, in_connection, in_xml, in_json, in_header),
)


def shows(text: str, secret: str) -> bool:
    """Whether any half of the secret can be read in a text, encoded or not."""
    texts = [text]
    for _ in range(3):
        texts.append(unquote(texts[-1]))
    half = len(secret) // 2
    return any(part in each for each in texts for part in (secret[:half], secret[half:]))


@pytest.mark.parametrize("place", PLACES)
def test_no_part_of_a_secret_is_left_wherever_it_stands(place):
    chance = random.Random(seeded(1))
    for _ in range(CASES):
        secret = secret_of(chance)
        address = place(chance, secret)
        said = chance.choice(
            [
                "{}",
                "{} could not be read at rows 3 to 4; restore it.",
                "({})",
                '"{}", "other": 1',
                "HTTP 403: {}: no",
            ]
        ).format(address)
        told = without_secrets(said)
        assert not shows(told, secret), (said, told)
        assert without_secrets(told) == told
        assert is_shortened(told)


@pytest.mark.parametrize(
    "text",
    [
        "/data/token=5/key=7/a b/image.tif",
        r"C:\data\password list\image.tif",
        "C:/me@home/image.tif",
        "/data/what?/#1 & 2; 50%/image.tif",
        "https://host.org:8080/tiles/@latest/b.tif?bands=1,2,3&width=256",
        "/vsizip/{/data/a.zip}/b.tif",
        "type=xyz&url=https://host.org/{z}/{x}/{y}.png&authcfg=a1b2c3d&zmax=19",
        "PG:host=db user=me dbname=images authcfg=a1b2c3d",
        "me@host.org wrote: the area is 5 km² (threshold=0.5, key=value)",
        '{"model": "buildings", "overlap": 64, "before": "/data/before.tif"}',
        'NETCDF:"/data/a.nc":ortho',
    ],
)
def test_what_holds_no_secret_stays_as_it_is(text):
    assert without_secrets(text) == text
    assert shortened({"a": [text, 1, None, (text,)]}) == {"a": [text, 1, None, [text]]}


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("https://a:1@h/x?sig=1", "https://b:2@h/x?sig=2", True),
        (
            "https://h/x?X-Amz-Signature=1&X-Amz-Date=5&y=1",
            "https://h/x?X-Amz-Signature=2&X-Amz-Date=6&y=1",
            True,
        ),
        ("https://h/x?key=1", "https://h/x?key=2", False),
        ("https://h/x?y=1&token=1", "https://h/x?y=2&token=1", False),
        ("/data/a.tif", "/data/b.tif", False),
    ],
)
def test_a_renewed_secret_names_the_same_image_and_nothing_else_does(one, other, same):
    assert (fingerprint(one) == fingerprint(other)) == same


def test_sentences_events_logs_and_metadata_leave_secrets_out():
    address = "/vsicurl/https://me:S3cret@host/b.tif?token=S3cret"
    error = EngineError(f"{address} is no raster.", f"HTTP 403 on {address}")
    record = logging.LogRecord("engine", logging.ERROR, "", 0, "failed", None, None)
    try:
        raise InputError("no") from RuntimeError(address)
    except InputError as failure:
        record.exc_info = (type(failure), failure, failure.__traceback__)
    made = Provenance("cva", "1", address, address, {"before": address, "threshold": 0.5, "list": [address]})
    told = [
        error.text,
        str(error),
        error.hint,
        str(protocol.message("info", address)),
        str(protocol.failed(error)),
    ]
    told += [SafeFormatter().format(record), *made.items().values()]
    assert not any("S3cret" in each for each in told)
    assert Provenance.read(made.items()).threshold == 0.5


@pytest.fixture
def serve(pair_files) -> Iterator[Server]:
    """A server that has before.tif, after.tif, damaged.tif and after.vrt."""
    before, after = (Path(path).read_bytes() for path in pair_files)
    mosaic = Path(pair_files[1]).with_suffix(".vrt")
    gdal.Translate(str(mosaic), pair_files[1], format="VRT").FlushCache()
    files = {
        "before.tif": before,
        "after.tif": after,
        "damaged.tif": after[: len(after) // 3],
        "after.vrt": mosaic.read_bytes(),
    }
    with serving(files) as server:
        yield server


FORMS = (
    "/vsicurl/http://{host}/{name}?sv=2020&sig={secret}&x=1",
    "/vsicurl/http://me:{secret}@{host}/{name}",
    "/vsicurl?list_dir=no&url=http%3A%2F%2F{host}%2F{name}%3Fx%3D1%26token%3D{secret}",
    "/vsicurl?header.Authorization=Bearer%20{secret}&url=http%3A%2F%2F{host}%2F{name}",
)


@pytest.mark.slow
@pytest.mark.parametrize(
    "form, after, works",
    [
        (FORMS[0], "after.tif", True),
        (FORMS[1], "after.vrt", True),
        (FORMS[2], "after.tif", True),
        (FORMS[3], "after.tif", int(gdal.VersionInfo()) >= 3_070_000),  # where GDAL knows headers
        (FORMS[0], "damaged.tif", False),
        (FORMS[1], "gone.tif", False),
        (FORMS[2], "damaged.tif", False),
    ],
)
def test_after_a_run_no_file_and_no_line_shows_the_secret(form, after, works, serve, run_engine, tmp_path):
    secret = "S3cr" + "".join(random.Random(seeded(2)).choices(PLAIN, k=20))
    serve.secret = secret
    pair = [form.format(host=serve.host, name=name, secret=secret) for name in ("before.tif", after)]
    folder = tmp_path / "out"
    folder.mkdir()
    outputs = ("--output", folder / "map.tif", "--polygons", folder / "map.gpkg")
    done = run_engine(
        *("detect", *pair, "--model", "cva", *outputs, "--progress", "json", "--log-level", "debug")
    )
    assert (done.returncode == 0) == works, done.stderr
    if works:
        told = json.loads(gdal.Open(str(folder / "map.tif")).GetMetadataItem("DCD_PARAMETERS"))
        assert is_shortened(told["before"])
        wrong = run_engine("detect", *pair, "--bogus", pair[0])
        assert wrong.returncode == 2
        done.stderr += wrong.stderr
    else:
        assert len([line for line in done.stderr.splitlines() if line.startswith("error: ")]) == 1
    assert not shows(done.stdout + done.stderr, secret)
    for file in folder.iterdir():
        assert not shows(file.read_bytes().decode("latin-1"), secret), file


def test_a_journal_holds_no_secret_and_a_renewed_one_goes_on(serve, tmp_path):
    def options(secret, **others):
        serve.secret = secret
        gdal.VSICurlClearCache()
        names = ("before.tif", "after.tif")
        pair = [FORMS[0].format(host=serve.host, name=name, secret=secret) for name in names]
        settings = {"model": "cva", "window": 32, "overlap": 0, "batch": 1, "device": "cpu", **others}
        return DetectOptions(*pair, str(tmp_path / "map.tif"), **settings)

    with pytest.raises(Cancelled):
        detect(options("S3cretA"), Reporter(lambda event: None, StopAfter(12)))
    assert b"S3cret" not in (tmp_path / "map.tif.journal").read_bytes()
    result = detect(options("S3cretB", resume="require"), Reporter(lambda event: None))
    assert result.resumed_rows > 0
    with pytest.raises(InputError, match=r"without its password or token .*\*\*\*.*; give the images"):
        scenes_in(
            PrepareOptions(str(reviewed_beside(tmp_path)), output=str(tmp_path / "set")),
            Reporter(lambda event: None),
        )


def reviewed_beside(folder: Path) -> Path:
    """Polygons named as the map beside them."""
    gdal.VectorTranslate(str(folder / "map.gpkg"), '{"type": "FeatureCollection", "features": []}')
    return folder / "map.gpkg"
