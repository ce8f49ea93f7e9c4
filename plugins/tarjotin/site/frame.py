"""What every page shows around its content: language switch, trail, notices, neighbours."""

from __future__ import annotations

from dataclasses import dataclass, field

from tarjotin.site.reader import Link

__all__ = ["Alternate", "Frame", "Notice", "PageSection"]


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
class PageSection:
    """A section of the body, rendered: the heading's id and text, and all its HTML with the heading."""

    id: str
    title: str
    html: str


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
