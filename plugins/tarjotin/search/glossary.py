"""What the glossary tells the search: seams of compounds, forms, and words of other languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tarjotin.language.terms import TermFinder, TermForm
from tarjotin.model.term import Glossary
from tarjotin.search.document import Document, Pair
from tarjotin.search.words import normal

__all__ = ["compounds", "inflected", "pairs", "with_names"]


def pairs(glossary: Glossary, *, language: str) -> Iterator[Pair]:
    """Yield every name that a term has in other languages, with the term in this one."""
    for term in glossary.terms:
        own = term.texts.get(language)
        for other, text in term.texts.items():
            if own is not None and other != language:
                for phrase in (text.term, *text.also, *text.avoid):
                    yield Pair(phrase=phrase, language=other, means=own.term)


def compounds(glossary: Glossary, *, language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the parts of the words whose seams the glossary marks."""
    found = {}
    for term in glossary.terms:
        text = term.texts.get(language)
        for word in (text.parts or "").split() if text else ():
            if "|" in word:
                found[normal(word.replace("|", ""))] = tuple(map(normal, word.split("|")))
    return found


def inflected(glossary: Glossary, *, language: str) -> Mapping[str, frozenset[str]]:
    """Return the forms that terms of one word have beside those that rules give."""
    return {
        normal(text.term): frozenset(normal(form) for form in text.forms if " " not in form)
        for term in glossary.terms
        if (text := term.texts.get(language)) is not None
        if text.forms and " " not in text.term
    }


def with_names(
    documents: Iterable[Document], glossary: Glossary, *, language: str
) -> Iterator[Document]:
    """Give pages whose title names a term the other names of the term too: osbu, asukasbudjetti."""
    texts = {term.id: term.texts[language] for term in glossary.terms if language in term.texts}
    finder = TermFinder(
        (TermForm(term=name, phrase=text.term, forms=text.forms) for name, text in texts.items()),
        language=language,
    )
    for document in documents:
        names = [
            name
            for match in finder.find(document.title)
            for name in (*texts[match.term].also, *texts[match.term].avoid)
        ]
        yield replace(document, keywords=tuple(dict.fromkeys((*document.keywords, *names))))
