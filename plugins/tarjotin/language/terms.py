"""Terms of the glossary found in running text, in any of their inflected forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tarjotin.language.inflection import forms
from tarjotin.language.phrases import PhraseIndex

__all__ = ["TermFinder", "TermForm", "TermMatch"]


@dataclass(frozen=True, kw_only=True)
class TermForm:
    """A phrase that stands for a term: the term's id, the phrase, and forms the rules would not give."""

    term: str
    phrase: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TermMatch:
    """A place where a term stands: its span in the text, and the term's id."""

    start: int
    end: int
    term: str


class TermFinder:
    """Finds the terms of one language."""

    def __init__(self, terms: Iterable[TermForm], *, language: str) -> None:
        """Inflect the terms; where two share a form, a written one goes before an inflected one, then the first."""
        known = tuple(terms)
        keys: dict[str, str] = {}
        for term in known:
            for form in (term.phrase, *term.forms):
                keys.setdefault(" ".join(form.lower().split()), term.term)
        for term in known:
            for form in sorted(forms(term.phrase, language=language)):
                keys.setdefault(form, term.term)
        self._index = PhraseIndex(keys)

    def find(self, text: str) -> tuple[TermMatch, ...]:
        """Find every term in the text, in order; matches never overlap."""
        return tuple(
            TermMatch(start=match.start, end=match.end, term=match.key)
            for match in self._index.find(text)
        )
