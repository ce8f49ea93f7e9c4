"""The documents of a guide, made from its content alone: no page has to be built for a measurement.

The published site hands over what its pages show; here a document is the title, the summary and the
sections of an item, and the terms of the glossary page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.opening import OpenGuide
from tarjotin.model.common import Facts, Text
from tarjotin.reading.prose import Section as Part
from tarjotin.search.document import Document, Section
from tarjotin.search.index import Index
from tarjotin.search.making import make_index
from tarjotin.search.packing import pack

__all__ = ["documents_of", "index_of", "write"]

_LINK = re.compile(r"!?\[(?P<text>[^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\{[^}]*\}|^[#>|\s!-]+|[*_`|]+|\[\^[^\]]*\]", re.MULTILINE)
_SPACE = re.compile(r"\s+")


def _plain(markdown: str) -> str:
    return _SPACE.sub(" ", _MARKS.sub(" ", _LINK.sub(r"\g<text>", markdown))).strip()


def _section(part: Part) -> Section:
    heading = part.heading
    text = part.text.partition("\n")[2] if heading else part.text
    return Section(id=part.id, title=_plain(heading.text) if heading else "", text=_plain(text))


def _terms(opened: OpenGuide, language: str) -> Iterator[Section]:
    for term in opened.guide.glossary.terms:
        text = term.texts.get(language)
        if text:
            names = ", ".join((*text.also, *text.avoid))
            yield Section(id=term.id, title=text.term, text=f"{names} {text.definition or ''}")


def _document(opened: OpenGuide, item: Item[Facts, Text], language: str, address: str) -> Document:
    version = item.versions[language]
    parts = [part for part in version.prose.sections if part.id not in item.kind.private]
    lead = [_plain(part.text) for part in parts if part.heading is None]
    sections = [_section(part) for part in parts if part.heading is not None]
    if item.key == ("page", "glossary/index"):
        sections += _terms(opened, language)
    return Document(
        address=address,
        id=item.id,
        kind=item.kind.name,
        language=language,
        title=version.text.title,
        text=" ".join((version.text.summary, *lead)),
        sections=tuple(sections),
    )


def documents_of(opened: OpenGuide, language: str) -> tuple[Document, ...]:
    """Return what may be found in a language."""
    return tuple(
        _document(opened, item, language, address)
        for item in opened.guide.items
        if language in item.versions
        if (address := opened.addresses.of(item, language)) is not None
    )


def index_of(
    opened: OpenGuide, language: str, *, engine: str | None = None, cache: Path | None = None
) -> Index:
    """Index a guide in a language."""
    return make_index(
        documents_of(opened, language),
        language=language,
        glossary=opened.guide.glossary,
        prefer=engine,
        cache=cache,
    )


def write(index: Index, folder: Path) -> None:
    """Pack an index into a folder."""
    for name, content in pack(index).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
