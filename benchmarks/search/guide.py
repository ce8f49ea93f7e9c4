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
from tarjotin.search.analysis import Analyser, analyser_for
from tarjotin.search.document import Document, Section
from tarjotin.search.glossary import compounds, inflected, pairs, with_names
from tarjotin.search.index import Index, build
from tarjotin.search.packing import pack
from tarjotin.search.words import words

__all__ = ["analyser_of", "documents_of", "index_of", "write"]

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
    documents = (
        _document(opened, item, language, address)
        for item in opened.guide.items
        if language in item.versions
        if (address := opened.addresses.of(item, language)) is not None
    )
    return tuple(with_names(documents, opened.guide.glossary, language=language))


def analyser_of(
    opened: OpenGuide,
    documents: tuple[Document, ...],
    language: str,
    *,
    engine: str | None,
    cache: Path | None = None,
) -> Analyser:
    """Return the analyser of a language, told of the glossary."""
    texts = (
        text
        for document in documents
        for text in (
            document.title,
            document.text,
            *(each for section in document.sections for each in (section.title, section.text)),
        )
    )
    glossary = opened.guide.glossary
    return analyser_for(
        language,
        vocabulary=sorted({word.text for text in texts for word in words(text)}),
        compounds=compounds(glossary, language=language),
        inflected=inflected(glossary, language=language),
        prefer=engine,
        cache=cache,
    )


def index_of(
    opened: OpenGuide, language: str, *, engine: str | None = None, cache: Path | None = None
) -> Index:
    """Index a guide in a language."""
    documents = documents_of(opened, language)
    analyser = analyser_of(opened, documents, language, engine=engine, cache=cache)
    index = build(
        documents, analyser=analyser, pairs=pairs(opened.guide.glossary, language=language)
    )
    analyser.save()
    return index


def write(index: Index, folder: Path) -> None:
    """Pack an index into a folder."""
    for name, content in pack(index).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
