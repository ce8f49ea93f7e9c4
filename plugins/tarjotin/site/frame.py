"""What every page shows around its content: language switch, trail, notices, neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tarjotin.site.reader import Link
from tarjotin.site.sanitising import split_at_subheadings

__all__ = ["Alternate", "Frame", "Notice", "PageSection", "Part"]


@dataclass(frozen=True, kw_only=True)
class Alternate:
    """The same content in another language."""

    code: str
    name: str
    url: str
    """The way there from this page."""
    absolute: str
    """The whole address, for hreflang; empty when the guide has no `site_url`."""
    is_current: bool
    is_translation: bool
    """Whether the text there is in that language, and not a fallback."""


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A word to the reader above the text.

    `kind` is one of: fallback (no translation: the text is in another language), stale (the
    translation is behind; `sections` name what), lapsed (an act not in force; `links` to the
    successors), draft, stub, archived, trainer (a page for trainers; `links` to the module).
    """

    kind: str
    text: str
    links: tuple[Link, ...] = ()
    sections: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Part:
    """What stands under a heading below a section: its id and words, and the HTML that follows."""

    id: str
    title: str
    html: str


@dataclass(frozen=True, kw_only=True)
class PageSection:
    """A section of the body, rendered: the heading's id and text, and all its HTML with the heading."""

    id: str
    title: str
    html: str

    @property
    def heading(self) -> str:
        """The HTML of the heading alone."""
        return "".join(self.html.partition("</h2>")[:2])

    @property
    def text(self) -> str:
        """The HTML of all that follows the heading."""
        return self.html.partition("</h2>")[2]

    @cached_property
    def _split(self) -> tuple[str, Mapping[str, Part]]:
        lead, parts = split_at_subheadings(self.html)
        return lead, {name: Part(id=name, title=title, html=html) for name, title, html in parts}

    @property
    def lead(self) -> str:
        """The HTML of the heading and of what comes before the first heading below it."""
        return self._split[0]

    def part(self, part_id: str) -> Part:
        """Return what stands under a heading; nothing where the page has no such heading."""
        return self._split[1].get(part_id) or Part(id=part_id, title=part_id, html="")


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Everything around and in a page that does not depend on its type."""

    language: str
    """The reader's language: of `<html lang>` and of the interface."""
    text_language: str
    """The language of the content; differs on a fallback page."""
    title: str
    summary: str
    site_name: str
    home: str
    canonical: str
    is_indexed: bool
    """False for fallback and trainer pages: they carry `noindex`."""
    alternates: tuple[Alternate, ...]
    x_default: str
    menu: tuple[Link, ...]
    current_section: str | None
    """The url of the menu entry that this page belongs to."""
    trail: tuple[Link, ...]
    notices: tuple[Notice, ...] = ()
    intro: str = ""
    """The HTML before the first section."""
    sections: tuple[PageSection, ...] = field(default=())
    status: str | None = None
    reviewed: str | None = None
    review_due: str | None = None
    sources: tuple[Link, ...] = ()
    forms: tuple[Link, ...] = ()
    """Forms that belong to the item of the page."""
    games: tuple[Link, ...] = ()
    """Games in which the item has a part."""
    footer: tuple[Link, ...] = ()
    version: str = ""
    """The day of the content, from the last commit."""

    @property
    def is_fallback(self) -> bool:
        """Whether the text is shown in another language than the reader's."""
        return self.language != self.text_language

    def section(self, section_id: str) -> PageSection | None:
        """Return a section by its id."""
        return next((part for part in self.sections if part.id == section_id), None)

    def without(self, *ids: str) -> tuple[PageSection, ...]:
        """Return all sections but some."""
        return tuple(part for part in self.sections if part.id not in ids)
