from __future__ import annotations

import base64
import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

import numpy as np
import pytest
from osgeo import gdal

from engine.training.calibration import Histogram
from engine.training.evaluation import Evaluation
from engine.training.metrics import Confusion
from engine.training.objects import ObjectCounts
from engine.training.report.charts import Chart, Line, figure
from engine.training.report.page import write_report
from engine.training.report.pictures import ReportSample, coloured_label, coloured_prediction
from tests.seeds import seeded

VOID = {"img", "meta", "br"}


class Page(HTMLParser):
    """What a page holds; fails where a tag is not closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, dict]] = []
        self.text = ""
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.attributes.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.attributes.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def sample(name: str = "1", seed: int = 1) -> ReportSample:
    random = np.random.default_rng(seeded(seed))
    before, after = random.integers(0, 256, (2, 12, 10, 3)).astype(np.uint8)
    label, prediction, invalid = random.random((3, 12, 10)) < np.array([0.5, 0.5, 0.1])[:, None, None]
    return ReportSample(name, before, after, label, prediction, ~invalid)


def evaluation() -> Evaluation:
    random = np.random.default_rng(seeded(2))
    probability = random.random((40, 40)).astype(np.float32)
    label = random.random((40, 40)) < probability
    everywhere = np.ones_like(label)
    table = Confusion.of(probability >= 0.4, label, everywhere)
    return Evaluation(
        0.4, [("1", table)], Histogram.of(probability, label, everywhere), ObjectCounts(3, 1, 2)
    )


@pytest.fixture
def page(tmp_path) -> str:
    history = [
        {"epoch": epoch, "loss": 1 / epoch, "lr": 1e-3, "f1": None if epoch == 1 else epoch / 10, "iou": 0.1}
        for epoch in range(1, 6)
    ]
    write_report(
        tmp_path / "report.html",
        title="Roofs <new>",
        history=history,
        evaluation=evaluation(),
        samples=[sample("a&b", 1), sample("c", 2)],
        settings={"recipe": {"lr": 0.001, "losses": {"focal": 1.0}}, "seed": 7, "init": None},
        best_epoch=5,
    )
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    return (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_report_is_one_well_formed_page_that_fetches_nothing(page):
    found = Page(page)
    assert not {"script", "link", "iframe"} & {tag for tag, _ in found.attributes}
    assert "http" not in page and "url(" not in page and "@import" not in page
    for tag, attributes in found.attributes:
        assert "href" not in attributes
        if tag == "img":
            assert attributes["src"].startswith("data:image/png;base64,") and attributes["alt"]
    for picture in re.findall("<svg.*?</svg>", page):
        ElementTree.fromstring(picture)


def test_a_report_tells_figures_settings_and_names(page):
    text = Page(page).text
    figures = evaluation().metrics()
    for value in figures.values():
        assert f"{value:.4f}" in text
    for part in ("Roofs <new>", "a&b", "recipe.losses.focal", "after epoch 5 of 5", "threshold of 0.4"):
        assert part in text


def test_the_pictures_of_a_report_are_the_samples_pixel_by_pixel(page):
    pictures = [base64.b64decode(content) for content in re.findall('base64,([^"]+)"', page)]
    expected = [
        picture
        for each in (sample("a&b", 1), sample("c", 2))
        for picture in (each.before, each.after, coloured_label(each), coloured_prediction(each))
    ]
    assert len(pictures) == len(expected) == 8
    for content, pixels in zip(pictures, expected):
        gdal.FileFromMemBuffer("/vsimem/report.png", content)
        assert np.array_equal(gdal.Open("/vsimem/report.png").ReadAsArray(), pixels.transpose(2, 0, 1))
    gdal.Unlink("/vsimem/report.png")


def test_predictions_have_the_papers_colours():
    pixels = np.zeros((1, 5, 3), np.uint8)
    label = np.array([[True, False, False, True, True]])
    prediction = np.array([[True, False, True, False, False]])
    valid = np.array([[True, True, True, True, False]])
    picture = coloured_prediction(ReportSample("", pixels, pixels, label, prediction, valid))
    white, black, red, blue, grey = (255,) * 3, (0,) * 3, (255, 0, 0), (0, 0, 255), (128,) * 3
    assert [tuple(pixel) for pixel in picture[0].tolist()] == [white, black, red, blue, grey]


def test_a_line_goes_through_its_points_with_gaps_where_there_is_none():
    line = Line("f1", [0, 1, 2, 3, 4], [0.0, 1.0, None, 0.5, 0.5])
    drawn = figure(Chart("", "epoch", [line], x_range=(0, 4), y_range=(0, 1)))
    pieces = re.findall(r'<path class="s0" d="M([^"H]*)"/>', drawn)
    points = [[tuple(map(float, point.split())) for point in piece.split("L")] for piece in pieces]
    assert [len(piece) for piece in points] == [2, 2]
    (x0, y0), (x1, y1) = points[0]
    (x3, y3), (x4, y4) = points[1]
    assert x1 - x0 == pytest.approx(x4 - x3, abs=0.2) and x3 - x0 == pytest.approx(3 * (x1 - x0), abs=0.3)
    assert y0 > y1 and y3 == y4 == pytest.approx((y0 + y1) / 2, abs=0.1)


def test_a_chart_of_nothing_is_left_out():
    assert figure(Chart("", "epoch", [Line("f1", [1, 2], [None, None])])) == ""


def test_a_report_without_epochs_change_or_objects_can_be_written(tmp_path):
    nothing = np.zeros((4, 4), bool)
    histogram = Histogram.of(nothing.astype(np.float32), nothing, nothing)
    write_report(
        tmp_path / "report.html",
        title="t",
        history=[],
        evaluation=Evaluation(0.5, [("1", Confusion())], histogram, None),
        samples=[],
        settings={},
    )
    assert "F1 –" in Page((tmp_path / "report.html").read_text(encoding="utf-8")).text
