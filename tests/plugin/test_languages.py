"""The plugin in other languages: the files of translations, and windows of real QGIS that speak them."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsCollapsibleGroupBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTableWidget,
    QWidget,
)

import deep_change_detection
from deep_change_detection.cd_plugin import language, wording
from deep_change_detection.cd_plugin.install.installation import installation
from deep_change_detection.cd_plugin.layers.styles import style_polygons
from deep_change_detection.cd_plugin.library.weights_form import WeightsForm
from deep_change_detection.cd_plugin.library.window import LibraryWindow
from deep_change_detection.cd_plugin.options_page import OptionsPage
from deep_change_detection.cd_plugin.review.merging.merge_dialog import MergeDialog

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import translations as script  # noqa: E402

LANGUAGES = script.LANGUAGES
SCREEN = (1366, 768)
SHOWING = {
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setTitle"),
    *("setDialogTitle", "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QAction", "addAction"),
    *("addRow", "addItem", "addTab", "EngineFailure", "ReviewError", "LibraryFailure", "pushInfo"),
    *("QgsProcessingException", "pushWarning", "tell", "warn", "error", "missing", "selectable_label"),
}
"""What shows the texts that it is given to people, by its name in the code."""


@pytest.fixture(scope="module")
def texts() -> dict[script.Text, set[str]]:
    return script.plugin_texts()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_file_is_as_make_translations_writes_it(code, texts):
    file = script.FOLDER / f"{code}.ts"
    written = file.read_text(encoding="utf-8")
    assert script.content(code, texts, script.translations(file)) == written, "run `make translations`"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_every_text(code, texts):
    known = script.translations(script.FOLDER / f"{code}.ts")
    unfinished = [text.source for text in texts if text not in known or not known[text].is_finished]
    assert not unfinished


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_has_the_placeholders_mnemonic_and_lines_of_its_text(code):
    for text, (translation, _) in script.translations(script.FOLDER / f"{code}.ts").items():
        assert parts_of(translation) == parts_of(text.source), translation


def parts_of(text: str) -> tuple[Counter, int, int]:
    """What a text must keep in any language; placeholders by number, so that they may change places."""
    found = re.findall(r"\{(.*?)\}", text)
    numbers = Counter(found if all(found) else map(str, range(len(found))))
    return numbers, len(re.findall(r"&\w", text)), text.count("\n")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_plugin_reads_what_another_reader_of_xml_reads(code):
    file = script.FOLDER / f"{code}.ts"
    theirs = {(*text,): translation.text for text, translation in script.translations(file).items()}
    assert language.read_translations(file) == theirs


def test_a_text_that_is_put_together_as_the_plugin_runs_is_refused():
    for code in ("tr(name)", 'tr(f"Use {name}")', 'tr("Use " + name)', 'tr(text="Use")'):
        with pytest.raises(script.NotLiteral, match=re.escape("box.py:1")):
            list(script.texts_in(code, "box.py"))
    found = list(script.texts_in('tr("right", "not left"); tr("one "\n"text"); other("x")', "box.py"))
    assert sorted(found) == [script.Text("one text"), script.Text("right", "not left")]


def test_new_texts_wait_for_a_translator_and_drafts_stay_drafts():
    texts = {script.Text("Old"): {"a"}, script.Text("New & <b>"): {"b", "a"}}
    known = {
        script.Text("Old"): script.Translation("Alt"),
        script.Text("Gone"): script.Translation("x", True),
    }
    assert script.content("de", texts, known).splitlines()[5:-2] == [
        "    <message>",
        '        <location filename="../../a"/>',
        '        <location filename="../../b"/>',
        "        <source>New &amp; &lt;b&gt;</source>",
        '        <translation type="unfinished"></translation>',
        "    </message>",
        "    <message>",
        '        <location filename="../../a"/>',
        "        <source>Old</source>",
        '        <translation type="unfinished">Alt</translation>',
        "    </message>",
    ]


def test_nothing_is_shown_that_cannot_be_translated():
    """Literal words that go straight to a widget or an error, but names such as GDAL or F1."""
    found = [
        f"{file.relative_to(ROOT)}:{call.lineno} {word}"
        for file in sorted(script.PLUGIN.rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and name_of(call.func) in SHOWING
        for word in words_given(call)
    ]
    assert not found


def name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def words_given(call: ast.Call) -> Iterator[str]:
    """Of the literals among a call's arguments, and within f-strings, those with a word in lower case."""
    for argument in call.args:
        parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
        for part in parts:
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield from re.findall(r"\b[A-Z]?[a-z]{3,} [a-z ]+", part.value)


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        *(("de", "de"), ("de_AT", "de"), ("fr-CA", "fr"), ("es_419", "es")),
        *(("zh-Hans", "zh_CN"), ("zh_CN", "zh_CN"), ("zh", "zh_CN"), ("zh-Hant", ""), ("zh_TW", "")),
        *(("en", ""), ("en_US", ""), ("C", ""), ("", ""), ("pl", ""), ("den", "")),
    ],
)
def test_a_locale_of_qgis_finds_its_language(locale, code):
    assert language.language_of(locale) == code


@pytest.fixture
def plugin_in(window):
    """Loads the plugin as QGIS does that speaks a language."""
    loaded = []

    def load(code: str):
        QgsApplication.setTranslation(code)
        plugin = deep_change_detection.classFactory(window)
        plugin.initGui()
        loaded.append(plugin)
        return plugin

    yield load
    for plugin in loaded:
        plugin.unload()


def test_a_damaged_file_leaves_the_plugin_in_english(plugin_in, tmp_path, monkeypatch):
    logged = []
    QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(
        lambda *said: logged.append(said)
    )
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    (tmp_path / "de.ts").write_text("<TS><context>", encoding="utf-8")
    plugin = plugin_in("de")
    assert plugin.actions[0].text() == "&Detect change…"
    assert any("translation cannot be read" in said[0] for said in logged)


def test_menus_dialog_dock_and_processing_speak_german(plugin_in, window, squares, project, images):
    project.addMapLayers([squares(5), *images])
    plugin = plugin_in("de")
    assert [action.text() for action in window.tool_bar.actions()] == [
        "Änderungen &erkennen…",
        "Änderungen &prüfen…",
    ]
    plugin.show_dialog()
    assert plugin.dialog.windowTitle() == "Änderungen erkennen"
    assert "&Schwellenwert" in {label.text() for label in plugin.dialog.findChildren(QLabel)}
    plugin.show_review()
    assert plugin.dock.windowTitle() == "Änderungen prüfen"
    assert plugin.dock.command_panel.buttons["accept"].text() == "Annehmen"
    algorithm = QgsApplication.processingRegistry().algorithmById("deepchange:detectchange")
    assert algorithm.displayName() == "Änderungen erkennen"
    assert algorithm.parameterDefinition("THRESHOLD").description() == "Schwellenwert"
    assert "Wahrscheinlichkeit" in algorithm.parameterDefinition("THRESHOLD").help()


def test_polygons_are_called_in_the_language_whatever_their_style_says(squares):
    language.speak("de")
    layer = squares(5)
    style_polygons(layer)
    labels = {each.value(): each.label() for each in layer.renderer().categories()}
    assert labels["pending"] == "offen" and labels["accepted"] == "angenommen"


@pytest.fixture
def german_numbers():
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german_numbers")
def test_numbers_and_dates_follow_the_locale():
    language.speak("de")
    space = wording.NO_BREAK_SPACE
    assert wording.area_text(12_340) == f"1,23{space}ha"
    assert wording.count(1936) == "1.936"
    assert wording.plain_number(0.708) == "0,708" and wording.plain_number(-3.4e38) == "-3,4e+38"
    assert wording.date_text("2016-05-07") == "07.05.2016"
    assert [wording.date_text(date) for date in ("2016", "2016-05", "")] == ["2016", "2016-05", ""]
    local = datetime(2016, 5, 7, 1, 30, 59, tzinfo=timezone.utc).astimezone()
    assert wording.moment_text("2016-05-07T01:30:59.123Z") == f"{local:%d.%m.%Y %H:%M}"
    assert wording.moment_text("") == ""
    assert wording.duration_text(4980) == "etwa 1 h 23 min"


@pytest.fixture
def images(before_layer, after_layer):
    return [before_layer, after_layer]


@pytest.fixture
def windows_in(plugin_in, window, project, squares, images, wait_until, tmp_path, monkeypatch):
    """Opens every window of the plugin in a language, without an engine."""
    monkeypatch.setenv("DEEP_CHANGE_PYTHON", str(tmp_path / "python"))
    opened = []

    def open_all(code: str) -> dict[str, QWidget]:
        project.addMapLayers([squares(40), *images])
        plugin = plugin_in(code)
        plugin.show_dialog()
        plugin.dialog.form.more.setCollapsed(False)
        plugin.dialog.show_pairs()
        plugin.show_engine()
        window.window.setCentralWidget(window.canvas)
        window.window.resize(*SCREEN)
        window.window.show()
        plugin.show_review()
        for section in plugin.dock.findChildren(QgsCollapsibleGroupBox):
            section.setCollapsed(False)
        others = {
            "library": LibraryWindow(),
            "weights": WeightsForm(tmp_path / "whu_best.pth"),
            "merging": MergeDialog(window.canvas),
            "options": OptionsPage(lambda: None),
        }
        opened.extend(others.values())
        for each in others.values():
            each.show()
        shown = {"dialog": plugin.dialog, "pairs": plugin.dialog.pairs, "engine": plugin.engine_window}
        wait_until(lambda: not installation().is_looking)
        for _pass in range(2):  # what wraps gets its height after its width
            QApplication.processEvents()
        return {**shown, "dock": plugin.dock, **others}

    yield open_all
    for each in opened:
        each.close()
        each.deleteLater()


@pytest.mark.parametrize("code", ["en", *LANGUAGES])
def test_no_window_has_one_mnemonic_twice_and_cuts_a_text(code, windows_in):
    for name, each in windows_in(code).items():
        letters = Counter(mnemonics(each))
        assert {letter: count for letter, count in letters.items() if count > 1} == {}, name
        assert list(cut_texts(each)) == [], name


def test_cut_texts_are_found(qgis_app):
    window = QWidget()
    combo = QComboBox()
    combo.addItems(["short", "a choice much longer than its box"])
    wrapping = QLabel("several words that wrap")
    wrapping.setWordWrap(True)
    table = QTableWidget(0, 1)
    table.setHorizontalHeaderLabels(["a title"])
    for widget in (QLabel("a label"), wrapping, QPushButton("a button"), combo, table):
        widget.setParent(window)
        widget.resize(widget.sizeHint())
    wrapping.resize(60, wrapping.heightForWidth(60))
    assert list(cut_texts(window)) == []
    for widget in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        widget.resize(widget.width() - 30, widget.height() - 5)
    table.setColumnWidth(0, 10)
    assert len(list(cut_texts(window))) == 5


@pytest.mark.parametrize("code", ["en", *LANGUAGES])
def test_menu_entries_have_mnemonics_of_their_own_but_the_two_scenes(code, plugin_in):
    letters = Counter(letter(action.text()) for action in plugin_in(code).actions)
    assert sorted(letters.values()) == [1, 1, 1, 1, 1, 2]


def own_children(window: QWidget) -> Iterator[QWidget]:
    """What belongs to a window and to none of those that it has opened."""
    for child in window.findChildren(QWidget):
        if QWidget.window(child) is QWidget.window(window) and not isinstance(child, QMenu):
            yield child


def letter(text: str) -> str:
    found = re.search(r"&(\w)", text.replace("&&", ""))
    return found[1].upper() if found else ""


def mnemonics(window: QWidget) -> Iterator[str]:
    """The letters that Alt goes to in a window, of what its user may come to see."""
    for child in own_children(window):
        if isinstance(child, QAbstractButton) or (isinstance(child, QLabel) and child.buddy()):
            found = letter(child.text())
        elif isinstance(child, QGroupBox):
            found = letter(child.title())
        else:
            continue
        if found:
            yield found


def cut_texts(window: QWidget) -> Iterator[str]:
    """Words for which what shows them is too narrow or too low."""
    for child in own_children(window):
        if not child.isVisibleTo(window):
            continue
        if isinstance(child, QLabel) and child.textFormat() != Qt.TextFormat.RichText:
            yield from [child.text()] if child.text() and is_cut(child) else []
        elif isinstance(child, QAbstractButton) and child.text():
            yield from [child.text()] if child.width() < child.minimumSizeHint().width() else []
        elif isinstance(child, QComboBox) and not isinstance(child, QgsMapLayerComboBox):
            yield from texts_beyond(child, choices(child), choice_width(child))
        elif isinstance(child, QLineEdit) and child.isReadOnly():
            yield from texts_beyond(child, [child.text()], child.width())
        elif isinstance(child, QTableWidget):
            yield from cut_titles(child)


def cut_titles(table: QTableWidget) -> Iterator[str]:
    header = table.horizontalHeader()
    for column in range(table.columnCount()):
        if header.sectionSize(column) < header.sectionSizeHint(column):
            yield table.horizontalHeaderItem(column).text()


def is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.height() < label.sizeHint().height() or label.width() < label.sizeHint().width()


def texts_beyond(widget: QWidget, texts: list[str], width: int) -> Iterator[str]:
    metrics = widget.fontMetrics()
    return (text for text in texts if metrics.horizontalAdvance(text) > width)


def choices(combo: QComboBox) -> list[str]:
    """What can be chosen: the list that opens is as wide as the box, and cuts the same texts."""
    return [combo.itemText(index) for index in range(combo.count())]


def choice_width(combo: QComboBox) -> int:
    """What the arrow and the frame of a box leave for its text."""
    option = QStyleOptionComboBox()
    option.initFrom(combo)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo).width()
