"""Where in a document something stands, and what its links can lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tarjotin.printing.markup import HEADINGS, Element

__all__ = ["Here", "Names", "names_in"]


@dataclass(frozen=True, kw_only=True)
class Here:
    """A place among the containers of our templates."""

    base: str
    """The address that links are relative to."""
    scope: str = ""
    """What sets the ids apart from the same ids of other pages in the document."""
    shift: int = 0
    """How many levels its headings stand deeper than they say."""

    def inside(self, element: Element) -> Here:
        """Return the place inside an element that stands here."""
        shift = element.get("data-shift")
        return Here(
            base=element.get("data-base") or self.base,
            scope=element.get("data-scope") or self.scope,
            shift=self.shift + int(shift) if shift else self.shift,
        )

    def label(self, name: str) -> str:
        """Return what an id here is called in the whole document."""
        return f"{self.scope}/{name}" if name else ""


@dataclass(frozen=True, kw_only=True)
class Names:
    """What a link in a document can lead to."""

    labels: Mapping[str, str]
    """The labels of the headings in the document, by their whole addresses."""
    notes: Mapping[str, Element]
    """The footnotes of the document, by their labels."""


def names_in(root: Element, start: Here) -> Names:
    """Find the headings and the footnotes of a document."""
    known = [(here, each, each.get("id")) for here, each in _named(root, start)]
    return Names(
        labels={
            f"{here.base}#{name}": here.label(name)
            for here, each, name in known
            if each.tag in HEADINGS
        },
        notes={here.label(name): each for here, each, name in known if each.tag == "li"},
    )


def _named(element: Element, here: Here) -> Iterator[tuple[Here, Element]]:
    """Yield each element that has an id, and where it stands."""
    here = here.inside(element)
    if element.get("id"):
        yield here, element
    for child in element.elements:
        yield from _named(child, here)
