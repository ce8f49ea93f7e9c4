"""What can be found: a page, its words by section, and what a result shows of it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Document", "Pair", "Section"]


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a page that has an address of its own; title and text are plain, without markup."""

    id: str
    title: str
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A page in one language.

    Only what a reader of this language may find is handed over: no page that shows another
    language for want of a translation, and nothing that is meant for trainers. The index does not
    know what it was not given.
    """

    address: str
    """Handed back with a result as it is given here."""
    id: str
    kind: str
    language: str
    title: str
    keywords: tuple[str, ...] = ()
    """Other names of the page; never shown, they weigh more than text and less than the title."""
    text: str = ""
    """What stands before the first section."""
    sections: tuple[Section, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    """Names and texts that a result shows."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A phrase of another language, and the phrase of this one that means the same."""

    phrase: str
    language: str
    means: str
