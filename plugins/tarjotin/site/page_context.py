"""The page whose body is being rendered: who reads it, and what was found on it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from tarjotin.catalogue.addresses import Addresses
from tarjotin.catalogue.item import Item
from tarjotin.catalogue.mentions import Finders
from tarjotin.model.common import Facts, Text
from tarjotin.site.interface import InterfaceTexts, interface_texts
from tarjotin.site.reader import Reader

__all__ = ["HEADINGS", "BodyHeading", "PageContext"]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""The elements that are headings."""


@dataclass(frozen=True, kw_only=True)
class BodyHeading:
    """A heading of a rendered body that can be linked to."""

    level: int
    id: str
    title: str


@dataclass(kw_only=True)
class PageContext:
    """The page whose body is being rendered, and what was already linked on it."""

    item: Item[Facts, Text] | None
    reader: Reader
    text_language: str
    finders: Finders
    link_statutes: bool
    link_terms: bool
    terms_seen: set[str] = field(default_factory=set)
    headings: list[BodyHeading] = field(default_factory=list)

    @property
    def folder(self) -> str:
        """The folder of docs/ that the page's own links start from."""
        return self.item.folder if self.item else ""

    @property
    def texts(self) -> InterfaceTexts:
        """Our own words inside the body: they speak the language of the text around them."""
        return interface_texts(self.text_language)

    @property
    def addresses(self) -> Addresses:
        """Where the pages of the guide are."""
        return self.reader.addresses
