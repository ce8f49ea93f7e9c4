"""From the documents of a language to the files of its index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from tarjotin.model.term import Glossary
from tarjotin.search.analysis import Analyser, analyser_for
from tarjotin.search.document import Document
from tarjotin.search.glossary import compounds, inflected, pairs, with_names
from tarjotin.search.index import Index, build
from tarjotin.search.words import spelt

__all__ = ["make_index"]


def make_index(
    documents: tuple[Document, ...],
    *,
    language: str,
    glossary: Glossary,
    prefer: str | None = None,
    cache: Path | None = None,
    progress: Callable[[str], None] | None = None,
) -> Index:
    """Index what may be found in a language, and keep what was worked out about its words.

    Raises:
        AnalyserMissingError: The preferred analyser is not installed, or does not know the language.
    """
    documents = tuple(with_names(documents, glossary, language=language))
    analyser: Analyser = analyser_for(
        language,
        vocabulary=sorted({word for text in _texts(documents) for word in spelt(text)}),
        compounds=compounds(glossary, language=language),
        inflected=inflected(glossary, language=language),
        cache=cache,
        prefer=prefer,
        progress=progress,
    )
    index = build(documents, analyser=analyser, pairs=pairs(glossary, language=language))
    analyser.save()
    return index


def _texts(documents: tuple[Document, ...]) -> Iterator[str]:
    for document in documents:
        yield from (document.title, document.text, *document.keywords)
        for section in document.sections:
            yield from (section.title, section.text)
