"""The histogram of probability: what it draws, and the line that mouse and arrow keys move."""

from __future__ import annotations

import numpy
import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QShortcut, QVBoxLayout, QWidget

from deep_change_detection.cd_plugin.review.threshold.histogram import BINS, ProbabilityHistogram

GREEN, ORANGE = QColor("#009E73"), QColor("#E69F00")


@pytest.fixture
def histogram():
    widget = ProbabilityHistogram()
    widget.resize(516, 160)  # 500 pixels between the margins: ten a bar
    widget.show()
    yield widget
    widget.deleteLater()


@pytest.fixture
def moves(histogram) -> list[float]:
    heard: list[float] = []
    histogram.moved.connect(heard.append)
    return heard


def pixels_of(widget, colour: QColor) -> numpy.ndarray:
    """How many pixels of this colour each column of the widget shows."""
    image = widget.grab().toImage()
    shown = [[image.pixelColor(x, y) == colour for y in range(image.height())] for x in range(image.width())]
    return numpy.array(shown).sum(axis=1)


def test_a_bar_is_as_high_as_its_share_of_the_largest_and_stands_at_its_probability(histogram):
    histogram.set_threshold(0)
    histogram.set_polygons({"accepted": [0.305] * 8, "pending": [0.605] * 4})
    green, orange = pixels_of(histogram, GREEN), pixels_of(histogram, ORANGE)
    assert set(numpy.flatnonzero(green)) <= set(range(8 + 150, 8 + 160))
    assert set(numpy.flatnonzero(orange)) <= set(range(8 + 300, 8 + 310))
    assert green.max() == pytest.approx(2 * orange.max(), abs=2) and orange.max() > 20


def test_statuses_stand_on_each_other(histogram):
    histogram.set_threshold(0)
    histogram.set_polygons({"accepted": [0.5] * 3, "pending": [0.5], "rejected": []})
    green, orange = pixels_of(histogram, GREEN).max(), pixels_of(histogram, ORANGE).max()
    assert green == pytest.approx(3 * orange, abs=3)


def test_a_map_without_polygons_and_no_map_at_all_are_drawn(histogram):
    histogram.set_pixels(numpy.arange(BINS))
    histogram.set_polygons({})
    with_map = histogram.grab().toImage()
    histogram.set_pixels(numpy.zeros(BINS))
    assert histogram.grab().toImage() != with_map


@pytest.mark.parametrize(
    ("key", "threshold"),
    [
        (Qt.Key.Key_Left, 0.49),
        (Qt.Key.Key_Down, 0.49),
        (Qt.Key.Key_Right, 0.51),
        (Qt.Key.Key_Up, 0.51),
        (Qt.Key.Key_PageDown, 0.4),
        (Qt.Key.Key_PageUp, 0.6),
        (Qt.Key.Key_Home, 0.0),
        (Qt.Key.Key_End, 1.0),
    ],
)
def test_keys_move_the_line_and_say_where_it_is(histogram, moves, key, threshold):
    QTest.keyClick(histogram, key)
    assert moves == [threshold] == [histogram.threshold]
    assert f"{threshold:.2f}" in histogram.accessibleDescription()


def test_the_line_stops_at_the_ends(histogram, moves):
    histogram.set_threshold(1.0)
    QTest.keyClick(histogram, Qt.Key.Key_Right)
    QTest.keyClick(histogram, Qt.Key.Key_End)
    assert moves == []


def test_the_mouse_drags_the_line(histogram, moves):
    QTest.mousePress(histogram, Qt.MouseButton.LeftButton, pos=QPoint(8 + 250, 80))
    QTest.mouseMove(histogram, QPoint(8 + 400, 80))
    QTest.mouseRelease(histogram, Qt.MouseButton.LeftButton, pos=QPoint(8 + 400, 80))
    QTest.mousePress(histogram, Qt.MouseButton.LeftButton, pos=QPoint(8 + 100, 20))
    assert moves[-1] == pytest.approx(0.2) and all(0 <= move <= 1 for move in moves)


def test_arrow_keys_reach_the_line_though_a_shortcut_of_the_window_wants_them(moves, histogram):
    window = QWidget()
    QVBoxLayout(window).addWidget(histogram)
    stolen = []
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Right), window)
    shortcut.activated.connect(lambda: stolen.append("right"))
    window.show()
    window.activateWindow()
    histogram.setFocus()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(histogram, Qt.Key.Key_Right)
    assert (moves, stolen) == ([0.51], [])
    histogram.setParent(None)
    window.deleteLater()
