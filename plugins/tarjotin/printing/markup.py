"""HTML as a tree. What comes in is our own: cleaned bodies in templates, balanced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["HEADINGS", "VOID", "Element", "parse"]

VOID = frozenset(("br", "hr", "img", "input", "wbr"))
"""The elements that have no end tag."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(kw_only=True)
class Element:
    """An element: its tag, its attributes, and what it holds, texts and elements in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[str | Element] = field(default_factory=list)

    def get(self, name: str) -> str:
        """Return an attribute, or nothing."""
        return self.attributes.get(name, "")

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset(self.get("class").split())

    @property
    def elements(self) -> Iterator[Element]:
        """The elements directly in it."""
        return (child for child in self.children if isinstance(child, Element))

    @property
    def text(self) -> str:
        """All its words, white space made even."""
        return " ".join("".join(self.pieces()).split())

    def pieces(self) -> Iterator[str]:
        """Yield all its texts as they stand in the source."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child.pieces()

    def walk(self) -> Iterator[Element]:
        """Yield it and every element below it, in the order of the page."""
        yield self
        for child in self.elements:
            yield from child.walk()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element(tag="body")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag=tag, attributes={name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(html: str) -> Element:
    """Read HTML; what is never closed ends where its parent does."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root
