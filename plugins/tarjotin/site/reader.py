"""Who reads a page: the language, and how addresses, numbers, days and lengths look from here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tarjotin.catalogue.addresses import Addresses
from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item, Version
from tarjotin.model.act import section_anchor
from tarjotin.model.common import Facts, Text
from tarjotin.site.interface import InterfaceTexts, interface_texts

if TYPE_CHECKING:
    from tarjotin.site.made import MadePage

__all__ = ["Link", "Reader", "relative"]

NBSP = "\N{NO-BREAK SPACE}"


def relative(address: str, *, seen_from: str) -> str:
    """Return the way from one address of the site to another; both end with a slash or are empty."""
    path, mark, anchor = address.partition("#")
    there, here = path.split("/"), seen_from.split("/")
    shared = 0
    # The part behind the last slash is no folder.
    for one, other in zip(there[:-1], here[:-1], strict=False):
        if one != other:
            break
        shared += 1
    way = "../" * (len(here) - 1 - shared) + "/".join(there[shared:])
    return f"{way or './'}{mark}{anchor}"


@dataclass(frozen=True, kw_only=True)
class Link:
    """Words and where they lead; no address for what this guide does not publish."""

    title: str
    url: str | None = None
    lang: str | None = None
    """The language of the title, where it is not the reader's."""


@dataclass(frozen=True, kw_only=True)
class Reader:
    """A reader of one page: what templates and their data ask for."""

    guide: Guide
    addresses: Addresses
    language: str
    seen_from: str
    """The address of the page being read, from the root of the site."""
    made: Mapping[str, MadePage] = field(default_factory=dict)
    """The pages that the site makes by itself, by key."""

    @property
    def texts(self) -> InterfaceTexts:
        """The interface texts of the reader's language."""
        return interface_texts(self.language)

    def text(self, key: str, **values: object) -> str:
        """Return an interface text, filled in."""
        return self.texts(key, **values)

    def label(self, vocabulary: str, value: str) -> str:
        """Return the label of a vocabulary's value."""
        return self.guide.label(vocabulary, value, self.language)

    def labels(self, vocabulary: str, values: tuple[str, ...]) -> tuple[str, ...]:
        """Return the labels of several values."""
        return tuple(self.label(vocabulary, value) for value in values)

    def definition(self, vocabulary: str, value: str) -> str:
        """Return the one-sentence definition of a vocabulary's value."""
        known = self.guide.vocabularies.get(vocabulary)
        labels = known.values[value].labels if known and value in known.values else {}
        return labels[self.language].definition if self.language in labels else ""

    def url(self, address: str) -> str:
        """Return the way from this page to an address of the site."""
        return relative(address, seen_from=self.seen_from)

    def asset(self, path: str) -> str:
        """Return the way from this page to a file of the site."""
        way = self.url("")
        return path if way == "./" else way + path

    def link(self, item: Item[Facts, Text], *, anchor: str | None = None) -> Link:
        """Return the title and the address of an item, in the reader's language if it has one."""
        version = item.version(self.language)
        address = self.addresses.of(item, self.language)
        if address is not None and anchor:
            address = f"{address}#{anchor}"
        return Link(
            title=version.text.title,
            url=None if address is None else self.url(address),
            lang=None if version.language == self.language else version.language,
        )

    def link_to(self, kind: str, item_id: str, *, anchor: str | None = None) -> Link | None:
        """Return a link to an item by type and id, or None if the guide has no such item."""
        item = self.guide.get(kind, item_id)
        return None if item is None else self.link(item, anchor=anchor)

    def links_to(self, kind: str, ids: tuple[str, ...]) -> tuple[Link, ...]:
        """Return links to the items of a type that the guide has."""
        found = (self.link_to(kind, item_id) for item_id in ids)
        return tuple(link for link in found if link is not None)

    def made_link(self, key: str) -> Link | None:
        """Return a link to a page that the site makes by itself, if this site has it."""
        page = self.made.get(key)
        if page is None:
            return None
        return Link(
            title=page.title(self), url=self.url(page.address(self.addresses, self.language))
        )

    def law(self, act: str, section: str | None) -> Link | None:
        """Return a link to our summary of an act or a section, under its short name."""
        item = self.guide.acts.get(act)
        if item is None:
            return None
        version = item.version(self.language)
        link = self.link(item, anchor=section_anchor(section) if section else None)
        title = f"{version.text.short} {section}{NBSP}§" if section else version.text.short
        return Link(title=title[:1].upper() + title[1:], url=link.url, lang=link.lang)

    def version(self, item: Item[Facts, Text]) -> Version[Text]:
        """Return the text of an item that this reader gets."""
        return item.version(self.language)

    def name(self, item: Item[Facts, Text], thing: str) -> str:
        """Return the display name of a thing that an item's facts mention."""
        return self.version(item).text.names.get(thing, thing)

    def day(self, day: dt.date) -> str:
        """Return a day as it is written in the reader's language: 21.11.2026."""
        if self.language == "en":
            return f"{day.day}{NBSP}{day:%B}{NBSP}{day.year}"
        return f"{day.day}.{day.month}.{day.year}"

    def clock(self, minutes: int) -> str:
        """Return a time of day, given in minutes from midnight: 9.15."""
        hours, rest = divmod(minutes, 60)
        return f"{hours}:{rest:02}" if self.language == "en" else f"{hours}.{rest:02}"

    def minutes(self, minutes: int) -> str:
        """Return a length of time in hours and minutes: 1 h 30 min."""
        hours, rest = divmod(minutes, 60)
        parts = []
        if hours:
            parts.append(f"{hours}{NBSP}{self.text('unit-hour')}")
        if rest or not hours:
            parts.append(f"{rest}{NBSP}{self.text('unit-minute')}")
        return " ".join(parts)

    def minutes_range(self, low: int, high: int) -> str:
        """Return a range of lengths, one value where both are equal."""
        if low == high:
            return self.minutes(low)
        if low and high < 60:
            return f"{low}–{self.minutes(high)}"
        if low and low % 60 == high % 60 == 0:
            return f"{low // 60}–{self.minutes(high)}"
        return f"{self.minutes(low)}–{self.minutes(high)}"
