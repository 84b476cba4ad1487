"""The guide in real QGIS: how it is opened, what its window shows, and that what its pages name is there."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QObject, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QGroupBox,
    QLabel,
    QTableWidget,
    QWidget,
)

from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.guide.pages import FOLDER, SCHEME, START, address, file_of, page_file
from deep_change_detection.cd_plugin.guide.window import MARGIN, SIZE, Guide, GuidePages
from deep_change_detection.cd_plugin.install.window import EngineWindow
from deep_change_detection.cd_plugin.library.weights_form import WeightsForm
from deep_change_detection.cd_plugin.library.window import LibraryWindow
from deep_change_detection.cd_plugin.options_page import OptionsPage
from deep_change_detection.cd_plugin.plugin import DeepChangePlugin
from deep_change_detection.cd_plugin.review.dock.dock import ReviewDock
from deep_change_detection.cd_plugin.review.merging.merge_dialog import MergeDialog
from deep_change_detection.cd_plugin.review.threshold.legend import ThresholdLegend
from deep_change_detection.engine.contract.detectors import DETECTORS

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import translations as script  # noqa: E402

PAGES = sorted(path.stem for path in (ROOT / "docs" / "guide").glob("*.md"))
WIDEST = SIZE[0] - 2 * MARGIN
"""Pixels of a picture of which all is seen in the guide's window."""
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
CODE = re.compile(r"```.*?```|`[^`]*`|^    .*$", re.DOTALL | re.MULTILINE)
NAME = re.compile(r"(?<![*\w])\*([^*]+?)\*(?![*\w])")
QUOTE = re.compile("“(.+?)”", re.DOTALL)
OF_QGIS = {
    *("Plugins", "Manage and Install Plugins", "Install from ZIP", "Raster", "Options", "Network"),
    *("Authentication", "OSGeo4W Shell", "Identify Features", "Layer Properties", "Information", "Legend"),
    *("Run as Batch Process", "Model Designer", "Log Messages"),
}
SHOWN_AT_TIMES = {
    *("Swap", "Assign CRS", "Correct", "Use", "Use {}", "Hide", "Show log", "Details"),
    "Use the right bands",
    *(
        "Install the engine",
        "Repair the engine",
        "Update the engine",
        "Change: {} → {}",
        "Deep Change Detection",
    ),
    *("Change probability", "Change polygons", "Threshold of change", "Set up the engine"),
    *("Detect again with it", "Improve the model with this review"),
}
"""Texts that need a run, a notice or a state of the engine; in the code they are written like this."""


class Asked(QObject):
    """Stands for the guide, and keeps what is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[QUrl] = []

    @pyqtSlot(QUrl)
    def open(self, place: QUrl) -> None:
        self.places.append(place)


@pytest.fixture
def asked():
    asked = Asked()
    QDesktopServices.setUrlHandler(SCHEME, asked.open)
    yield asked
    QDesktopServices.unsetUrlHandler(SCHEME)


@pytest.fixture
def windows(window, project):
    """Every window of the plugin by what it is, each as it opens."""
    dialog = DetectDialog(window, lambda: None, lambda: None)
    dialog.show_pairs()
    main = window.mainWindow()
    made = {
        "detect": dialog,
        "pairs": dialog.pairs,
        "library": LibraryWindow(main),
        "weights": WeightsForm(Path("levir.pth"), main),
        "engine": EngineWindow(lambda: None, main),
        "options": OptionsPage(lambda: None, main),
        "dock": ReviewDock(window.mapCanvas(), project, main),
        "merging": MergeDialog(window.mapCanvas(), main),
    }
    yield made
    made["dock"].discard()
    dialog.abandon()
    for each in made.values():
        each.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def pages():
    pages = GuidePages()
    yield pages
    pages.deleteLater()


def help_buttons(widget: QWidget) -> list[QAbstractButton]:
    """Those with *Help* on them, or the one of the dock, which has a picture alone."""
    buttons = widget.findChildren(QAbstractButton)
    return [each for each in buttons if each.text() == "Help" or each.accessibleName().startswith("Guide")]


def is_there(pages: GuidePages, place: QUrl) -> bool:
    """Whether the page is there, and its heading where one is named."""
    if not page_file(place.path()).is_file():
        return False
    pages.setSource(file_of(place))
    return not place.fragment() or pages.heading(place.fragment()) is not None


def test_f1_and_the_help_button_of_every_window_lead_to_its_place_in_the_guide(windows, asked, pages):
    for name, widget in windows.items():
        asked.places.clear()
        inside = next(each for each in widget.findChildren(QWidget) if each.focusPolicy())
        QTest.keyClick(inside, Qt.Key.Key_F1)
        own = [each for each in help_buttons(widget) if each.window() is widget.window() or name == "options"]
        own[0].click()
        by_key, by_button = asked.places
        assert by_key == by_button, name
        assert is_there(pages, by_key), (name, by_key.toString())
    assert asked.places


def test_f1_in_the_dock_is_not_qgis_s_own(window, windows, asked):
    main, dock = window.mainWindow(), windows["dock"]
    of_qgis = QAction("Help Contents", main)
    of_qgis.setShortcut("F1")
    main.addAction(of_qgis)
    opened = []
    of_qgis.triggered.connect(lambda: opened.append("QGIS"))
    main.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    main.show()
    main.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(dock.layer_box.combo, Qt.Key.Key_F1)
    assert not opened and [each.path() for each in asked.places] == ["review"]
    main.removeDockWidget(dock)
    QTest.keyClick(main, Qt.Key.Key_F1)
    assert opened == ["QGIS"], "elsewhere it is"


def test_every_algorithm_leads_to_its_place_in_the_guide(provider, asked, pages):
    for algorithm in provider.algorithms():
        QDesktopServices.openUrl(QUrl(algorithm.helpUrl()))
        assert is_there(pages, asked.places[-1]), algorithm.helpUrl()
    assert len(asked.places) == len(provider.algorithms()) > 6


def test_the_plugin_shows_a_place_until_it_is_unloaded(window):
    plugin = DeepChangePlugin(window)
    plugin.initGui()
    next(each for each in plugin.actions if each.text() == "&Guide…").trigger()
    shown = plugin.guide.window
    assert shown.isVisible() and shown.pages.source() == file_of(address(START))
    QDesktopServices.openUrl(address("review#a-better-model"))
    QApplication.processEvents()
    assert plugin.guide.window is shown
    heading = shown.pages.cursorForPosition(shown.pages.viewport().rect().topLeft()).block()
    texts = [heading.text(), heading.next().text()]
    assert "A better model" in texts, texts
    shown.back_button.click()
    assert shown.pages.source() == file_of(address(START))
    plugin.unload()
    assert not shown.isVisible()


def test_over_a_modal_dialog_the_guide_can_be_used(window, qgis_app):
    guide = Guide(window.mainWindow())
    modal = QDialog(window.mainWindow())
    modal.open()
    modal.setWindowModality(Qt.WindowModality.ApplicationModal)
    QApplication.processEvents()
    guide.open(address("install"))
    assert guide.window.parent() is QApplication.activeModalWidget() is modal
    modal.close()
    guide.open(address("install"))
    assert guide.window.parent() is window.mainWindow()
    guide.close()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_shown_with_its_headings_pictures_and_links(pages, page):
    text = page_file(page).read_text(encoding="utf-8")
    pages.setSource(file_of(address(page)))
    shown = pages.toPlainText()
    for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        assert heading in shown.splitlines()
    for description, name in PICTURE.findall(text):
        picture = QImage(str(FOLDER / name))
        assert 100 < picture.width() < WIDEST, name
        assert description, name
    for target in LINK.findall(text):
        if "://" in target:
            continue
        pages.setSource(file_of(address(page)))
        pages.setSource(pages.source().resolved(QUrl(target)))
        assert pages.toPlainText().strip(), target
        anchor = target.partition("#")[2]
        assert not anchor or pages.heading(anchor), target


def test_the_pictures_are_few_bytes_and_each_is_on_a_page():
    named = {
        name for page in PAGES for _, name in PICTURE.findall(page_file(page).read_text(encoding="utf-8"))
    }
    files = {path.name: path.stat().st_size for path in FOLDER.glob("*.jpg")}
    assert set(files) == named
    assert sum(files.values()) < 1_500_000


def test_what_the_guide_names_is_in_the_interface(windows, window, project, after_layer):
    plugin = DeepChangePlugin(window)
    plugin.initGui()
    texts = {plain(text) for widget in windows.values() for text in texts_of(widget)}
    texts |= {plain(action.text()) for action in plugin.actions}
    for algorithm in plugin.provider.algorithms():
        texts |= {plain(text) for text in texts_of_algorithm(algorithm)}
    plugin.unload()
    texts |= {plain(facts.title) for facts in DETECTORS.values()}
    project.addMapLayer(after_layer)
    legend = ThresholdLegend(after_layer, project, lambda _text: None)
    texts |= {plain(text) for text in texts_of(legend)}
    legend.retire()
    legend.deleteLater()
    written = {plain(text) for text in texts_in_the_code()}
    assert written >= SHOWN_AT_TIMES, SHOWN_AT_TIMES - written
    known = texts | OF_QGIS | SHOWN_AT_TIMES
    patterns = [pattern_of(each) for each in known if "{}" in each]
    for page in PAGES:
        for name in names_in(page):
            assert name in known or any(each.fullmatch(name) for each in patterns), f"{page}: {name}"


def test_what_the_guide_quotes_is_said_somewhere():
    written = {" ".join(text.split()) for text in texts_in_the_code()}
    patterns = [pattern_of(each) for each in written if "{}" in each]
    for page in PAGES:
        for quote in QUOTE.findall(CODE.sub("", page_file(page).read_text(encoding="utf-8"))):
            quote = " ".join(quote.split())
            is_said = any(each.fullmatch(quote) for each in patterns) or quote in written
            if quote.startswith("…"):
                is_said = any(each.endswith(quote[1:]) for each in written)
            assert is_said, f"{page}: {quote}"


def names_in(page: str) -> Iterator[str]:
    """What is in italics, the steps of a path one by one."""
    text = CODE.sub("", PICTURE.sub("", page_file(page).read_text(encoding="utf-8")))
    for name in NAME.findall(text):
        yield from (plain(step) for step in " ".join(name.split()).split(" ▸ "))


def plain(text: str) -> str:
    """Without the mark of a shortcut, and what is at the end of buttons and labels."""
    return text.replace("&", "").rstrip("…:").strip()


def pattern_of(template: str) -> re.Pattern[str]:
    return re.compile(re.escape(template).replace(r"\{\}", ".+"))


def texts_of(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    for kind in (QAbstractButton, QLabel, QAction):
        yield from (each.text() for each in widget.findChildren(kind))
    yield from (each.toolTip() for each in widget.findChildren(QAbstractButton))
    yield from (each.title() for each in widget.findChildren(QGroupBox))
    yield from (each.windowTitle() for each in widget.findChildren(QDockWidget))
    for box in widget.findChildren(QComboBox):
        yield from (box.itemText(index) for index in range(box.count()))
    for table in widget.findChildren(QTableWidget):
        headings = (table.horizontalHeaderItem(column) for column in range(table.columnCount()))
        yield from (each.text() for each in headings if each)
    if isinstance(widget, LibraryWindow):
        tree = widget.models
        yield from (tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount()))


def texts_of_algorithm(algorithm) -> Iterator[str]:
    yield algorithm.displayName()
    yield from (each.description() for each in algorithm.parameterDefinitions())
    yield from (each.description() for each in algorithm.outputDefinitions())


def texts_in_the_code() -> Iterator[str]:
    """All that the plugin translates in its code."""
    for file in script.PLUGIN.rglob("*.py"):
        yield from (text.source for text in script.texts_in(file.read_text(encoding="utf-8"), file.name))
