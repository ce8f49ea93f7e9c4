"""What the glossary shows: each term in all languages side by side."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.model.term import Term
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.order import collation_key
from tarjotin.site.views.shown import counted

__all__ = ["Entry", "EntryText", "GlossaryView", "Letter", "view"]


@dataclass(frozen=True, kw_only=True)
class EntryText:
    """A term in one language."""

    lang: str
    language: str
    """The language's name in itself."""
    term: str
    definition: str
    also: tuple[str, ...]
    avoid: tuple[str, ...]
    is_proposal: bool


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A term; its id is the anchor that running text links to."""

    id: str
    title: str
    title_lang: str | None
    texts: tuple[EntryText, ...]
    not_same_as: tuple[Link, ...]
    source: Link | None


@dataclass(frozen=True, kw_only=True)
class Letter:
    """The terms that begin with a letter."""

    letter: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class GlossaryView:
    """All terms in the order of the reader's language."""

    count: str
    languages: tuple[tuple[str, str], ...]
    letters: tuple[Letter, ...]


def _title(term: Term, reader: Reader) -> tuple[str, str | None]:
    """Return the term in the reader's language, else in the first that has it."""
    if reader.language in term.texts:
        return term.texts[reader.language].term, None
    lang, text = next(iter(term.texts.items()))
    return text.term, lang


def _source(term: Term, reader: Reader) -> Link | None:
    source = reader.guide.glossary.sources.get(term.facts.source) if term.facts.source else None
    if source is None:
        return None
    title = source.title.get(reader.language) or next(iter(source.title.values()), "")
    return Link(title=title, url=source.url)


def _entry(term: Term, reader: Reader) -> Entry:
    title, title_lang = _title(term, reader)
    texts = []
    own_first = sorted(
        reader.guide.settings.languages, key=lambda language: language.code != reader.language
    )
    for language in own_first:
        text = term.texts.get(language.code)
        if text is not None:
            texts.append(
                EntryText(
                    lang=language.code,
                    language=language.name,
                    term=text.term,
                    definition=text.definition or "",
                    also=text.also,
                    avoid=text.avoid,
                    is_proposal=language.code in term.facts.proposed,
                )
            )
    others = []
    said_elsewhere = (
        each.id for each in reader.guide.glossary.terms if term.id in each.facts.not_same_as
    )
    for name in dict.fromkeys((*map(str, term.facts.not_same_as), *said_elsewhere)):
        other = reader.guide.terms.get(name)
        if other is not None:
            other_title, lang = _title(other, reader)
            others.append(Link(title=other_title, url=f"#{name}", lang=lang))
    return Entry(
        id=term.id,
        title=title,
        title_lang=title_lang,
        texts=tuple(texts),
        not_same_as=tuple(others),
        source=_source(term, reader),
    )


def view(_item: Item[Facts, Text], reader: Reader) -> GlossaryView:
    """Return what a reader sees of the glossary."""
    entries = [_entry(term, reader) for term in reader.guide.glossary.terms]
    entries.sort(key=lambda entry: collation_key(entry.title))
    letters: dict[str, list[Entry]] = {}
    for entry in entries:
        letters.setdefault(entry.title[:1].upper(), []).append(entry)
    languages = reader.guide.settings.languages
    return GlossaryView(
        count=counted(reader, "glossary-count", len(entries)),
        languages=tuple((language.code, language.name) for language in languages),
        letters=tuple(
            Letter(letter=letter, entries=tuple(found)) for letter, found in letters.items()
        ),
    )
