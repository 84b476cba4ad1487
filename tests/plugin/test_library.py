"""The model library with real files and the real engine, beside the dialog's own list of models."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy
import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFormLayout
from safetensors.numpy import load_file, save_file

from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.detect.model_box import ModelBox
from deep_change_detection.cd_plugin.engine_client.models import ModelEntry, list_models
from deep_change_detection.cd_plugin.library.files import (
    CopyCancelled,
    LibraryFailure,
    copy_model,
    free_place,
    remove,
)
from deep_change_detection.cd_plugin.library.model_list import ENTRY
from deep_change_detection.cd_plugin.library.pages import page_of_model
from deep_change_detection.cd_plugin.library.weights_form import WeightsForm
from deep_change_detection.engine.contract.card import Card
from deep_change_detection.engine.contract.detectors import DETECTORS
from deep_change_detection.engine.contract.library import BUNDLED_FOLDER, find_model
from deep_change_detection.engine.contract.model_file import read_card
from deep_change_detection.engine.contract.network_figures import FiguresOfAll
from deep_change_detection.engine.contract.published_weights import PUBLISHED_WEIGHTS, PublishedWeights
from tests.seeds import seeded

ROOT = Path(__file__).resolve().parents[2]
MAKE_WEIGHTS = """
import sys, torch
from pathlib import Path
from engine.models import save
from engine.networks import create
folder = Path(sys.argv[1])
torch.manual_seed(int(sys.argv[2]))
network = create("tinycd")
weights = network.state_dict()
whu = ("mask.2._convmix", "mask.2._mixing._convmix")
published = {name.replace(*whu): each for name, each in weights.items()}
torch.save({"state_dict": published}, folder / "whu_best.pth")
reshaped = next(name for name, each in weights.items() if each.ndim == 4)
torch.save({**weights, reshaped: torch.zeros(1, 2, 3, 4)}, folder / "nearly.pth")
card = {"name": "roofs", "title": "Roofs", "network": {"name": "tinycd", "options": {}}}
save(folder / "roofs.safetensors", network, card)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A folder with weights as published, with some that fit no network, and with a model of the former."""
    folder = tmp_path_factory.mktemp("made")
    command = [sys.executable, "-c", MAKE_WEIGHTS, str(folder), str(seeded(11))]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


@pytest.fixture(autouse=True)
def own(tmp_path, monkeypatch) -> Path:
    """The user's folder of models, not made yet."""
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(tmp_path / "mine"))
    return tmp_path / "mine"


@pytest.fixture
def box():
    box = ModelBox()
    box.open_library()
    yield box
    box.stop_adding()
    box.library.deleteLater()
    box.deleteLater()


@pytest.fixture
def library(box):
    return box.library


@pytest.fixture
def finished(library, wait_until):
    """Waits until what is being added is added, refused or stopped."""
    return lambda: wait_until(lambda: library.add_button.isEnabled())


def write_model(file: Path, name: str, **fields) -> Path:
    """A model file without weights worth the name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    card = {"network": {"name": "isnet_lw"}, "format": 1, "name": name, **fields}
    weights = {"weight": numpy.zeros(3, numpy.float32)}
    save_file(weights, file, {"card": json.dumps(Card.from_json(card, "").as_json())})
    return file


def names(box: ModelBox) -> list[str]:
    return [entry.name for entry in box.models]


def text_of(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def answer(library, words: str) -> None:
    """Press *Remove…*, and the button of these words in the question."""

    def press() -> None:
        buttons = QApplication.activeModalWidget().buttons()
        next(button for button in buttons if words in button.text().replace("&", "")).click()

    QTimer.singleShot(0, press)
    library.remove_button.click()


def test_models_detectors_and_places_of_weights_are_listed_with_what_is_known_of_them(library):
    pages = {}
    for entry in library.models.entries:
        if isinstance(entry, ModelEntry):
            library.models.choose(entry.name)
            pages[entry.title] = library.page.toPlainText()
    card = read_card(BUNDLED_FOLDER / "buildings.safetensors")
    told = pages[card.title]
    for text in (card.description, ", ".join(card.bands), "0.1 to 1 m", "0.708", card.licence, card.source):
        assert text in told
    for metric in card.metrics:
        line = [metric["data"], *(f"{metric[key]:.2f}" for key in ("f1", "precision", "recall"))]
        assert all(text in told for text in line)
    assert "OpenAerialMap contributors, CC BY 4.0" in told and "<img" in library_html(library, "buildings")
    for facts in DETECTORS.values():
        assert facts.description in pages[facts.title]
    assert not library.remove_button.isEnabled()


def library_html(library, name: str) -> str:
    library.models.choose(name)
    return library.page.toHtml()


def test_each_place_of_weights_and_all_networks_are_told_of_as_the_page_of_networks_does(library):
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in (ROOT / "docs" / "networks.md").read_text(encoding="utf-8").splitlines()
        if re.match(r"\| `\w+` \| (\d{4})? ?\| [\d.]+ \| [\d.]+ \| ", line)
    ]
    told = {name.strip("`"): (millions, billions, speed) for name, _, millions, billions, speed, *_ in rows}
    weights, of_all = [], ""
    for entry in library.models.entries:
        library.models.setCurrentItem(item_of(library, entry))
        page = library.page.toPlainText()
        if isinstance(entry, PublishedWeights):
            weights.append(entry)
            assert all(text in page for text in (entry.page, entry.terms, *entry.data_sets)), entry
            _, billions, speed = told[entry.network]
            assert f"{billions} billion" in page and f"{speed} (float32)" in page
        elif isinstance(entry, FiguresOfAll):
            of_all = page
    assert tuple(weights) == PUBLISHED_WEIGHTS
    lines = of_all.splitlines()
    for name, figures in told.items():
        first = lines.index(name)
        assert set(figures) <= set(lines[first : first + 5]), name
    assert len(told) > 20 and not library.use_button.isEnabled() and not library.remove_button.isEnabled()


def item_of(library, entry):
    """In the list."""
    groups = (library.models.topLevelItem(row) for row in range(library.models.topLevelItemCount()))
    items = (group.child(row) for group in groups for row in range(group.childCount()))
    return next(item for item in items if item.data(0, ENTRY) == entry)


def test_published_weights_become_a_model_of_a_free_name_which_is_chosen(made, own, box, library, finished):
    other = write_model(own / "whu_best.safetensors", "another")
    content = other.read_bytes()
    box.reload()
    library.add(made / "whu_best.pth")
    assert library.form.isVisible() and library.form.data_set.currentData() == "whu"
    library.form.accept()
    assert library.cancel_button.isVisible() and not library.add_button.isEnabled()
    finished()
    assert other.read_bytes() == content
    card = read_card(own / "whu_best_2.safetensors")
    assert (card.name, card.network.name) == ("whu_best_2", "tinycd")
    assert card.title == "tinycd, trained on WHU-CD" and card.ground_sample_distance.best == 0.2
    theirs = load_file(made / "roofs.safetensors")
    ours = load_file(own / "whu_best_2.safetensors")
    assert theirs.keys() == ours.keys() and all((ours[name] == theirs[name]).all() for name in ours)
    assert box.model.name == "whu_best_2" == library.models.current.name
    assert "tinycd" in library.message.text() and "285" in library.message.text()


def test_weights_that_nearly_fit_are_refused_in_the_engines_own_words(made, own, box, library, finished):
    before = names(box)
    library.add(made / "nearly.pth")
    library.form.accept()
    finished()
    said = library.message.text()
    assert said.startswith(f"The weights in {made / 'nearly.pth'} fit no network here. The closest is tinycd")
    assert "1×2×3×4" in said and names(box) == before and not list(own.glob("*"))


def test_adding_can_be_cancelled_and_leaves_nothing(made, own, box, library, finished):
    library.add(made / "whu_best.pth")
    library.form.accept()
    library.cancel_button.click()
    finished()
    assert library.message.text() == "" and not list(own.glob("*")) and not library.bar.isVisible()


def test_a_dialog_that_goes_away_stops_what_is_being_added(made, own, window, wait_until):
    dialog = DetectDialog(window, lambda: None, lambda: None)
    dialog.form.model.open_library()
    dialog.form.model.library.add(made / "whu_best.pth")
    dialog.form.model.library.form.accept()
    tasks = QgsApplication.taskManager()
    wait_until(lambda: any("whu_best" in task.description() for task in tasks.activeTasks()))
    dialog.abandon()
    wait_until(lambda: not tasks.activeTasks())
    assert not list(own.glob("*"))


def test_a_model_file_is_copied_as_it_is_and_a_second_time_only_chosen(made, own, box, library, finished):
    library.add(made / "roofs.safetensors")
    finished()
    copy = own / "roofs.safetensors"
    assert copy.read_bytes() == (made / "roofs.safetensors").read_bytes()
    assert box.model.file == str(copy)
    box.choose("cva")
    for file in (made / "roofs.safetensors", copy):
        library.add(file)
        assert "already" in library.message.text() and box.model.file == str(copy)
    assert [each.name for each in own.iterdir()] == ["roofs.safetensors"]


def test_a_model_whose_name_is_taken_gets_another_in_its_card_and_keeps_its_weights(made, own, box, library):
    first = write_model(own / "any file.safetensors", "roofs")
    kept = first.read_bytes()
    card = read_card(made / "roofs.safetensors")
    place, name = copy_model(made / "roofs.safetensors", card, lambda: False)
    assert (place, name) == (own / "roofs_2.safetensors", "roofs_2") and first.read_bytes() == kept
    copied = read_card(place)
    assert copied == replace(card, name="roofs_2", title="Roofs (roofs_2)")
    ours, theirs = load_file(place), load_file(made / "roofs.safetensors")
    assert all((ours[key] == theirs[key]).all() for key in (*ours, *theirs))


@pytest.mark.parametrize("wanted", ["buildings", "BUILDINGS", "cva", "auto", "", "../up/here", "Räume 1/2"])
def test_a_free_place_lies_in_the_users_folder_and_means_no_other_model(wanted, own):
    write_model(own / "a.safetensors", "x")
    place = free_place(wanted)
    assert place.parent == own and not place.exists()
    taken = {entry.name.casefold() for entry in list_models()}
    assert place.stem.casefold() not in taken and place.suffix == ".safetensors"


def test_whatever_models_are_called_each_entry_means_its_own_file_to_the_engine(own):
    rng = numpy.random.default_rng(seeded(12))
    for stem in ("a", "b", "c", "d", "e"):
        write_model(own / f"{stem}.safetensors", str(rng.choice(["a", "b", "c", "cva", "buildings"])))
    entries = [entry for entry in list_models() if entry.file]
    assert len(entries) == 6
    for entry in entries:
        assert entry.name not in DETECTORS and find_model(entry.name) == entry.file


@pytest.mark.parametrize("spoil", ["newer", "cut short", "gone"])
def test_a_model_file_that_cannot_be_used_is_refused_in_a_sentence(spoil, tmp_path, own, library):
    file = write_model(tmp_path / "bad.safetensors", "bad")
    if spoil == "newer":
        save_file({"w": numpy.zeros(1)}, file, {"card": '{"format": 99}'})
    elif spoil == "cut short":
        file.write_bytes(file.read_bytes()[:-1])
    else:
        file.unlink()
    library.add(file)
    assert str(file) in library.message.text() and library.message.text().count(".\n") == 0
    assert not own.exists()


def test_a_folder_that_cannot_be_written_is_told_by_copying_and_by_importing(
    made, own, library, finished, tmp_path
):
    own.write_bytes(b"a file where the folder should be")
    library.add(made / "roofs.safetensors")
    finished()
    assert str(own) in library.message.text() and "Errno" not in library.message.text()
    library.add(made / "whu_best.pth")
    library.form.accept()
    finished()
    assert str(own) in library.message.text() and "unexpected" not in library.message.text()


def test_copying_that_is_cancelled_or_whose_source_fails_leaves_nothing(made, own):
    source = made / "roofs.safetensors"
    with pytest.raises(CopyCancelled):
        copy_model(source, read_card(source), lambda: True)
    assert list(own.iterdir()) == []


@pytest.mark.parametrize("has_data_folder", [True, False])
def test_only_the_users_own_models_can_be_removed_after_one_question(
    has_data_folder, own, box, library, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    if has_data_folder:
        (tmp_path / "data").mkdir()
    mine = write_model(own / "mine.safetensors", "mine", title="Mine")
    box.reload()
    library.models.reload()
    for name, own_one in (("buildings", False), ("cva", False), ("mine", True)):
        library.models.choose(name)
        assert library.remove_button.isEnabled() == own_one
    box.choose("mine")
    answer(library, "Cancel")
    assert mine.exists() and box.model.name == "mine"
    answer(library, "Remove")
    assert not mine.exists() and "mine" not in names(box) and box.model.name == "auto"
    assert library.message.text() == ""
    kept = list(tmp_path.rglob("mine.safetensors"))
    assert all(has_data_folder and "Trash" in str(file) for file in kept)


def test_a_file_that_cannot_be_taken_away_is_told_in_a_sentence_and_stays(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nowhere"))
    (tmp_path / "full.safetensors").mkdir()
    with pytest.raises(LibraryFailure, match=r"full\.safetensors cannot be removed \(.*\); close what"):
        remove(tmp_path / "full.safetensors")
    assert (tmp_path / "full.safetensors").exists()


def test_a_file_that_is_no_model_is_listed_with_its_problem_and_cannot_be_used(own, library):
    own.mkdir()
    (own / "text.safetensors").write_text("no model")
    library.models.reload()
    library.models.choose(str(own / "text.safetensors"))
    assert "not a readable model file" in library.page.toPlainText()
    assert not library.use_button.isEnabled() and library.remove_button.isEnabled()


def test_what_a_card_says_is_shown_as_text_and_never_as_html(tmp_path):
    bad = '<img src="file:///etc/hostname"><b>bold</b> & <a href="http://x.example">x</a>'
    fields = {"title": bad, "description": bad, "bands": [bad] * 3, "licence": bad, "source": bad}
    card = Card.from_json(
        {
            "format": 1,
            "network": {"name": bad, "options": {bad: bad}},
            "metrics": [{"data": bad, "f1": bad}, {"f1": None}],
            "training": {"data": bad, "epochs": bad},
            **fields,
        },
        "bad",
    )
    html = page_of_model(ModelEntry("bad", bad, bad, str(tmp_path / bad), card))
    assert html.count("<img") == html.count("<a ") == 0 and text_of(html).count(bad) >= 10


def test_everything_is_within_reach_of_the_keyboard(box, library, made):
    library.models.choose("cva")
    library.models.setFocus()
    reached = set()
    for _ in range(12):
        reached.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    buttons = {library.add_button, library.folder_button, library.use_button, library.close_button}
    assert buttons | {library.models, library.page} <= reached
    assert library.models.accessibleName() and library.page.accessibleName()
    QTest.keyClick(library.models, Qt.Key.Key_Return)
    assert box.model.name == "cva" and not library.isVisible()


def test_the_fields_about_weights_are_tied_to_their_labels(tmp_path):
    form = WeightsForm(tmp_path / "LEVIR_best.pth")
    layout = form.layout()
    assert isinstance(layout, QFormLayout)
    for field in (form.title, form.data_set, form.network):
        label = layout.labelForField(field)
        assert label.buddy() is field and "&" in label.text()
    assert form.arguments()["card"] == "levir"
    form.network.setCurrentIndex(form.network.findText("snunet width=16 ecam_pool=mean"))
    assert form.arguments()["option"] == ["width=16", "ecam_pool=mean"]
