"""What the documentation says of commands, networks and the protocol is what they are."""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch

import engine
from engine import networks
from engine.cli import build_parser
from engine.commands import COMMANDS
from engine.contract.card import FORMAT, Card
from engine.contract.network_figures import read_figures
from engine.contract.networks import NETWORKS
from engine.contract.protocol import PROTOCOL, REQUESTS
from engine.contract.published_weights import PUBLISHED_WEIGHTS
from engine.models.import_weights import network_options

ROOT = Path(__file__).parents[1]
PATIENCE_S = 120
AGAIN = "progress"
"""An event that comes as often as time allows."""


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", ["", "/models/of/another/user"])
def test_the_page_of_the_command_line_is_as_make_docs_writes_it_on_every_machine(folder):
    script = "import sys; sys.path.insert(0, 'scripts'); import cli_docs; sys.stdout.write(cli_docs.page())"
    made = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT, env={**os.environ, "DEEP_CHANGE_MODELS": folder, "PYTHONUTF8": "1"},
        capture_output=True, text=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip
    assert made == text_of("docs/cli.md"), "run `make docs`"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_page_of_the_command_line_has_every_option_that_is_taken(command, capsys):
    introduction, *sections = re.split(r"^## ", text_of("docs/cli.md"), flags=re.MULTILINE)
    section = next(text for text in sections if text.startswith(f"{command}\n"))
    assert ("--json" in section) == COMMANDS[command].prints_json
    with pytest.raises(SystemExit):
        build_parser().parse_args([command, "--help"])
    for flag in set(re.findall(r"--[a-z][a-z-]*", capsys.readouterr().out)):
        assert re.search(rf"{flag}[` ]", introduction + section), flag


def parameter_rows() -> list[tuple[str, str, int]]:
    rows = re.findall(
        r"^\| `(\w+)` \| (?:`(.*)`)? ?\| ([\d ]+) \|$", text_of("docs/networks.md"), re.MULTILINE
    )
    return [(name, options, int(count.replace(" ", ""))) for name, options, count in rows]


def test_the_page_of_networks_tells_of_each_and_of_every_value_on_a_card():
    page = text_of("docs/networks.md")
    headings = re.findall(r"^## (\w+)$", page, re.MULTILINE)
    assert headings == [*dict.fromkeys(row[0] for row in parameter_rows()), "Checkpoints", "Cards"]
    assert {name for name, _, _ in parameter_rows()} == set(NETWORKS)
    card = Card.from_json({"format": FORMAT, "network": {"name": "isnet_lw"}}, "any")
    for field in card.as_json():
        assert f"`{field}`" in page.partition("## Cards")[2], field


def test_each_place_of_weights_is_in_the_section_of_its_network_with_what_they_were_trained_on():
    sections = text_of("docs/networks.md").split("\n## ")
    for weights in PUBLISHED_WEIGHTS:
        assert weights.network in NETWORKS
        section = next(each for each in sections if each.startswith(f"{weights.network}\n"))
        repository = "/".join(weights.page.split("/")[:5])
        assert repository in section, weights.network
        if "data sets of `cgnet`" not in " ".join(section.split()):
            assert all(name in section for name in weights.data_sets), weights.network


def test_the_table_of_all_networks_has_each_with_its_parameters_of_the_page():
    rows = re.findall(
        r"^\| `(\w+)` \| (?:\d{4})? ?\| ([\d.]+) \| [\d.]+ \|", text_of("docs/networks.md"), re.MULTILINE
    )
    counts = {name: f"{count / 1e6:.2f}" for name, options, count in parameter_rows() if not options}
    assert dict(rows) == counts
    assert [name for name, _ in rows] == list(NETWORKS)


def test_the_tables_of_networks_are_as_their_script_writes_them_from_what_was_measured(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    network_table = importlib.import_module("network_table")
    figures = read_figures()
    assert network_table.with_published(figures) == figures, "run scripts/network_table.py"
    page = text_of("docs/networks.md")
    assert network_table.page(page, figures) == page, "run scripts/network_table.py"


@pytest.mark.parametrize(("name", "options", "count"), parameter_rows())
def test_networks_have_as_many_parameters_as_their_page_says(name, options, count):
    with torch.device("meta"):
        network = networks.create(name, **network_options(options.split()))
    assert sum(each.numel() for each in network.parameters()) == count


def exchange() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The requests and the events of the page's example."""
    lines = re.findall(r"^([<>]) (\{.*\})$", text_of("docs/protocol.md"), re.MULTILINE)
    return tuple([json.loads(line) for sign, line in lines if sign == wanted] for wanted in "><")


def shapes(events: list[dict[str, Any]]) -> list[Any]:
    """Of each event its names and the kinds of its values, of those that come again and again one."""
    found: list[Any] = []
    for event in events:
        shape = shape_of(event), event.get("id"), event["event"]
        if not (found and event["event"] == AGAIN == found[-1][-1]):
            found.append(shape)
    return found


def shape_of(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: shape_of(each) for key, each in value.items()}
    return float if isinstance(value, (int, float)) else type(value)


@pytest.mark.slow
def test_the_exchange_on_the_page_of_the_protocol_goes_as_it_says(tmp_path):
    requests, expected = exchange()
    for request in requests:
        for name in ("output", "polygons", "map"):
            if name in request.get("arguments", {}):
                request["arguments"][name] = str(tmp_path / request["arguments"][name])
    process = subprocess.Popen(
        [sys.executable, "-m", "engine", "serve"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    process.stdin.write("".join(json.dumps(request) + "\n" for request in requests))
    process.stdin.flush()
    events = []
    while (event := json.loads(process.stdout.readline())) and events.append(event) is None:
        if event.get("id") == requests[-1]["id"] and event["event"] in ("done", "failed", "cancelled"):
            break
    process.communicate(timeout=PATIENCE_S)
    events = [event for event in events if event["event"] != "alive"]  # as often as this computer is slow
    assert shapes(events) == shapes(expected)
    for event, said in zip(events, expected):
        for name in ("protocol", "kind", "text", "level"):
            assert event.get(name) == said.get(name)
    results, said = (
        {e["id"]: e["result"] for e in each if e["event"] == "done"} for each in (events, expected)
    )
    for job, result in said.items():
        for name in ("polygon_count", "change_pixels", "valid_pixels", "threshold", "model"):
            assert results[job].get(name) == result.get(name), name


def test_the_page_of_the_protocol_names_its_version_and_every_request():
    page = text_of("docs/protocol.md")
    assert f"`protocol` is {PROTOCOL}." in page
    assert all(f"`{name}`" in page for name in REQUESTS)


def test_the_citation_names_the_version_that_the_engine_has():
    assert f"\nversion: {engine.__version__}\n" in text_of("CITATION.cff")


def anchors_of(page: Path) -> set[str]:
    """Of the headings of a page, as forges make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


PAGES = sorted(
    str(path.relative_to(ROOT))
    for pattern in ("*.md", "docs/**/*.md", "benchmarks/*.md")
    for path in ROOT.glob(pattern)
)


@pytest.mark.parametrize("page", PAGES)
def test_files_that_a_page_names_are_there(page):
    text = text_of(page)
    for target in set(re.findall(r"\]\(([^)]+)\)", text)):
        file, _, anchor = target.partition("#")
        if "://" in target:
            continue
        linked = (ROOT / page).parent / file if file else ROOT / page
        assert linked.exists(), target
        assert not anchor or anchor in anchors_of(linked), target
    named = set(re.findall(r"`((?:engine|cd_plugin|tests|scripts|docs|resources)/[\w./-]+)`", text))
    for path in named:
        assert (ROOT / path).exists(), path
