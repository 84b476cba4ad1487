"""XML as GDAL writes it against Python's own reader."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

from engine.contract.plain_xml import Element, parsed
from tests.seeds import seeded

TEXTS = ["", "a", "1 < 2 & 3", 'says "so"', "Straße\n", "]]>"]
TAGS = ["VRTDataset", "MaskBand", "SourceFilename"]


def random_element(rng: np.random.Generator, depth: int = 3) -> Element:
    attributes = {name: str(rng.choice(TEXTS)).strip() for name in ("tag", "text", "n")[: rng.integers(0, 4)]}
    element = Element(str(rng.choice(TAGS)), attributes, str(rng.choice(TEXTS)))
    if depth:
        element.children = [random_element(rng, depth - 1) for _ in range(rng.integers(0, 4))]
    return element


def assert_same(ours: Element, theirs: ElementTree.Element) -> None:
    assert (ours.tag, ours.attributes) == (theirs.tag, theirs.attrib)
    assert ours.text == (theirs.text or "") + "".join(child.tail or "" for child in theirs)
    assert len(ours.children) == len(theirs)
    for own, other in zip(ours.children, theirs):
        assert_same(own, other)


@pytest.mark.parametrize("case", range(20))
def test_what_is_written_is_read_the_same_by_both(case):
    element = random_element(np.random.default_rng(seeded(case)))
    assert_same(element, ElementTree.fromstring(str(element)))
    assert parsed(str(element)) == element
    tag = TAGS[case % 3]
    assert [id(each) for each in element.all(tag)] == [id(each) for each in all_below(element, tag)]


def all_below(element: Element, tag: str) -> list[Element]:
    return [
        each
        for child in element.children
        for each in [*([child] if child.tag == tag else []), *all_below(child, tag)]
    ]


@pytest.mark.parametrize(
    "text", ["", "<a>", "no XML", "<a></b>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "<!DOCTYPE a><a/>"]
)
def test_what_is_no_plain_xml_is_refused(text):
    with pytest.raises(ValueError):
        parsed(text)
