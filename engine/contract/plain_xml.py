"""XML as GDAL writes it, read without entities or document types, by which a file could do harm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Callable
from xml.parsers import expat

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


@dataclass
class Element:
    """A tag with its attributes, the text directly in it, and the elements in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def all(self, tag: str) -> Iterator[Element]:
        """Those of a tag, in whatever depth, in the order of the text."""
        for child in self.children:
            if child.tag == tag:
                yield child
            yield from child.all(tag)

    def first(self, tag: str) -> Element | None:
        """The first of a tag in whatever depth."""
        return next(self.all(tag), None)

    def child(self, tag: str) -> Element | None:
        """The first of a tag directly in this one."""
        return next((child for child in self.children if child.tag == tag), None)

    def add(self, tag: str, text: str = "", **attributes: str) -> Element:
        """A new last element in this one."""
        self.children.append(Element(tag, attributes, text))
        return self.children[-1]

    def __str__(self) -> str:
        attributes = "".join(f' {name}="{escaped(value)}"' for name, value in self.attributes.items())
        inner = escaped(self.text) + "".join(map(str, self.children))
        return f"<{self.tag}{attributes}>{inner}</{self.tag}>"


def parsed(
    text: str | bytes, taken: Callable[[Element, Element], bool] = lambda one, parent: False
) -> Element:
    """The outermost element.

    Args:
        taken: told of each element once it is complete, and of the one around it; if true, that will not hold
            it. So a text of very many elements need not be in memory.

    Raises:
        ValueError: it is no XML, or has a document type.
    """
    parser = expat.ParserCreate()
    document = Element("")
    open_elements = [document]

    def begin(tag: str, attributes: dict[str, str]) -> None:
        element = Element(tag, attributes)
        open_elements[-1].children.append(element)
        open_elements.append(element)

    def add_text(text: str) -> None:
        open_elements[-1].text += text

    def end(_: str) -> None:
        element = open_elements.pop()
        if taken(element, open_elements[-1]):
            open_elements[-1].children.pop()

    def refuse(*_: object) -> None:
        raise ValueError("XML with a document type")

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = add_text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
    return document.children[0]


def escaped(text: str) -> str:
    """As it stands in XML."""
    return text.translate(_ESCAPES)
