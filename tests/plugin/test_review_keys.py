"""The review's keys: how they are spelled, stored and told apart, and from which widgets they are taken."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas, QgsSpinBox
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from deep_change_detection.cd_plugin.options_page import OptionsPage
from deep_change_detection.cd_plugin.review.dock.commands import commands, label_command
from deep_change_detection.cd_plugin.review.dock.key_filter import KeyFilter
from deep_change_detection.cd_plugin.review.dock.keys import (
    chosen_keys,
    conflicts,
    normalised,
    pressed_key,
    shown_key,
    store_keys,
)
from deep_change_detection.cd_plugin.review.dock.labels import labels
from deep_change_detection.cd_plugin.review.records.reviewer import reviewer_name

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Desk:
    """A window with a canvas and other widgets, and a filter that records what it takes."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas()
        self.heard: list[str] = []
        self.shortcuts: list[str] = []
        content = QWidget()
        self._layout = QVBoxLayout(content)
        self._layout.addWidget(self.canvas)
        self.window.setCentralWidget(content)
        shortcut = QAction(self.window)
        shortcut.setShortcut(QKeySequence("S"))  # as QGIS has single letters for snapping and the like
        shortcut.triggered.connect(lambda: self.shortcuts.append("S"))
        self.window.addAction(shortcut)
        self.filter = KeyFilter(commands())
        self.filter.set_keys(chosen_keys())
        self.filter.watch(self.canvas)
        self.filter.watch(self.window)
        self.filter.pressed.connect(self.heard.append)
        self.filter.released.connect(lambda name: self.heard.append(f"-{name}"))
        self.filter.is_active = True
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.canvas.setFocus()

    def add(self, widget: QWidget) -> QWidget:
        """Another widget of the window, which has the focus then."""
        self._layout.addWidget(widget)
        widget.show()
        widget.setFocus()
        QgsApplication.processEvents()
        assert QgsApplication.focusWidget() is widget
        return widget


@pytest.fixture
def desk(project):
    desk = Desk()
    yield desk
    desk.filter.unwatch_all()
    desk.window.deleteLater()
    QgsApplication.processEvents()


def key_event(key: int, modifiers=NO_MODIFIER, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


def test_no_two_commands_share_a_key_or_the_place_of_a_button_by_default():
    assert conflicts({command.name: command.key for command in commands()}) == {}
    places = [command.button for command in commands() if command.button]
    assert len(set(places)) == len(places)
    assert len({command.name for command in commands()}) == len(commands())


@pytest.mark.parametrize(
    "event, key",
    [
        (key_event(Qt.Key.Key_A), "A"),
        (key_event(Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier), "Shift+U"),
        (key_event(Qt.Key.Key_1), "1"),
        (key_event(Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier), "1"),
        (key_event(Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier), "1"),  # a French keyboard's digit
        (key_event(Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier), "+"),
        (key_event(Qt.Key.Key_Right), "Right"),
        (key_event(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier), "Shift+Right"),
        (key_event(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier), "Ctrl+A"),
        (key_event(Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier), ""),
    ],
)
def test_a_press_is_spelled_as_the_key_is_stored(event, key):
    assert pressed_key(event) == key
    assert normalised(key) == key


def test_chosen_keys_are_kept_and_the_usual_ones_come_back():
    store_keys({**chosen_keys(), "accept": "Space", "undo": ""})
    assert chosen_keys()["accept"] == "Space"
    assert chosen_keys()["undo"] == ""
    assert chosen_keys()["reject"] == "R"
    store_keys({command.name: command.key for command in commands()})
    assert chosen_keys() == {command.name: command.key for command in commands()}


def test_conflicts_name_the_commands():
    assert conflicts({"accept": "A", "reject": "a", "note": "N", "undo": "", "redo": ""}) == {
        "A": ["accept", "reject"]
    }


def test_arrows_are_shown_as_arrows():
    assert [shown_key(key) for key in ("Left", "Right", "A", "Shift+U", "")] == ["←", "→", "A", "⇧U", ""]


def test_keys_act_on_the_map_and_leave_qgis_shortcuts_alone_when_not_reviewing(desk):
    QTest.keyClick(desk.canvas, Qt.Key.Key_A)
    QTest.keyClick(desk.canvas, Qt.Key.Key_S)
    assert desk.heard == ["accept", "-accept", "swipe", "-swipe"]
    assert desk.shortcuts == []
    desk.filter.is_active = False
    QTest.keyClick(desk.canvas, Qt.Key.Key_A)
    QTest.keyClick(desk.canvas, Qt.Key.Key_S)
    assert desk.heard == ["accept", "-accept", "swipe", "-swipe"]
    assert desk.shortcuts == ["S"]


def test_keys_that_are_no_commands_reach_the_canvas(desk):
    pressed = []
    desk.canvas.keyPressed.connect(lambda event: pressed.append(event.key()))
    QTest.keyClick(desk.canvas, Qt.Key.Key_Y)
    QTest.keyClick(desk.canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [Qt.Key.Key_Y, Qt.Key.Key_Control, Qt.Key.Key_A]
    assert desk.heard == []


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_text_fields_keep_their_keys(desk, kind):
    field = desk.add(kind())
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_1, Qt.Key.Key_S):
        QTest.keyClick(field, key)
    assert (field.text() if kind is QLineEdit else field.toPlainText()).lower() == "ar1s"
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert desk.heard == desk.shortcuts == []


def test_spin_boxes_tables_and_choices_keep_their_keys(desk):
    spin = desk.add(QgsSpinBox())
    spin.selectAll()
    QTest.keyClick(spin, Qt.Key.Key_4)
    QTest.keyClick(spin, Qt.Key.Key_A)
    QTest.keyClick(spin, Qt.Key.Key_Up)
    assert spin.value() == 5
    table = desk.add(QTableWidget(3, 3))
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.currentColumn() == 1
    combo = QComboBox()
    combo.addItems(["pending", "accepted", "rejected"])
    desk.add(combo)
    QTest.keyClick(combo, Qt.Key.Key_R)
    assert combo.currentText() == "rejected"
    assert desk.heard == []


def test_a_decision_is_made_once_however_long_its_key_is_held_but_next_repeats(desk):
    for key, text in ((Qt.Key.Key_A, "a"), (Qt.Key.Key_Right, "")):
        for repeated in (False, True, True):
            event = QKeyEvent(QEvent.Type.KeyPress, key, NO_MODIFIER, text, repeated)
            QgsApplication.sendEvent(desk.canvas, event)
        QgsApplication.sendEvent(desk.canvas, QKeyEvent(QEvent.Type.KeyRelease, key, NO_MODIFIER, text, True))
        QgsApplication.sendEvent(desk.canvas, QKeyEvent(QEvent.Type.KeyRelease, key, NO_MODIFIER, text))
    assert desk.heard == ["accept", "-accept", "next", "next", "next", "-next"]


def test_a_key_that_is_down_when_the_focus_goes_counts_as_let_go(desk):
    QTest.keyPress(desk.canvas, Qt.Key.Key_H)
    QgsApplication.sendEvent(desk.canvas, QFocusEvent(QEvent.Type.FocusOut))
    assert desk.heard == ["hide_outline", "-hide_outline"]


def test_a_changed_key_acts_and_the_old_one_does_not(desk):
    desk.filter.set_keys({**chosen_keys(), "accept": "Space"})
    QTest.keyClick(desk.canvas, Qt.Key.Key_A)
    QTest.keyClick(desk.canvas, Qt.Key.Key_Space)
    assert desk.heard == ["accept", "-accept"]


def test_the_options_page_changes_keys_labels_and_reviewer():
    applied = []
    page = OptionsPage(lambda: applied.append(True))
    page.review.reviewer.setText(" Ada ")
    page.review.labels[0].setText("greenhouse")
    QTest.keyClick(page.review.keys["accept"], Qt.Key.Key_Space)
    QTest.keyClick(page.review.keys["redo"], Qt.Key.Key_Delete)
    assert chosen_keys()["accept"] == "A"
    page.apply()
    assert applied == [True]
    assert (chosen_keys()["accept"], chosen_keys()["redo"]) == ("Space", "")
    assert labels()[0] == "greenhouse"
    assert reviewer_name() == "Ada"
    again = OptionsPage(lambda: None)
    assert again.review.keys["accept"].key == "Space"
    again.review.reset_button.click()
    assert again.review.keys["accept"].key == "A"


def test_the_options_page_tells_of_conflicts():
    options = OptionsPage(lambda: None)
    page = options.review
    assert not page.warning.text()
    QTest.keyClick(page.keys["accept"], Qt.Key.Key_R)
    assert "R" in page.warning.text()
    assert "Accept" in page.warning.text() and "Reject" in page.warning.text()
    QTest.keyClick(page.keys[label_command(1)], Qt.Key.Key_F)
    assert "Label 1" in page.warning.text() and "Flicker" in page.warning.text()
