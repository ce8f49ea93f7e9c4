"""What an analyser of words answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

__all__ = ["Analyser", "AnalyserMissingError", "Inflection", "PlainAnalyser"]


@dataclass(frozen=True, kw_only=True)
class Inflection:
    """A stem and the endings that make its forms; words of one paradigm share the endings."""

    stem: str
    endings: tuple[str, ...]

    @property
    def forms(self) -> frozenset[str]:
        """Give the stem with each ending."""
        return frozenset(self.stem + ending for ending in self.endings)


class Analyser(Protocol):
    """What the search asks about words; all in normal form, see ``tarjotin.search.words``."""

    locale: str
    name: str
    version: str

    def lemmas(self, word: str) -> tuple[str, ...]:
        """Give the base forms of a running word, best first; of an unknown one a guess or itself."""

    def inflections(self, lemma: str) -> tuple[Inflection, ...]:
        """Give how a base form is inflected; depends on nothing but the base form."""

    def forms(self, lemma: str) -> frozenset[str]:
        """Give all forms of a base form, without endings that any word may carry."""

    def parts(self, lemma: str) -> tuple[str, ...]:
        """Give the base forms of the parts of a compound, in their order; nothing for others."""

    def kin(self, lemma: str) -> tuple[str, ...]:
        """Give the verbs that a noun or adjective is made of: osallistua of osallistuminen."""

    def save(self) -> None:
        """Keep what was worked out for the next build."""


class AnalyserMissingError(LookupError):
    """The analyser that was asked for is not installed."""


class PlainAnalyser:
    """For languages that we know nothing about: every word is its own base form."""

    name = "none"
    version = "1"

    def __init__(self, locale: str) -> None:
        self.locale = locale

    def lemmas(self, word: str) -> tuple[str, ...]:
        """Give the word itself."""
        return (word,)

    def inflections(self, lemma: str) -> tuple[Inflection, ...]:
        """Give the word with no ending."""
        return (Inflection(stem=lemma, endings=("",)),)

    def forms(self, lemma: str) -> frozenset[str]:
        """Give the word itself."""
        return frozenset({lemma})

    def parts(self, lemma: str) -> tuple[str, ...]:
        """Give nothing."""
        return ()

    def kin(self, lemma: str) -> tuple[str, ...]:
        """Give nothing."""
        return ()

    def save(self) -> None:
        """Keep nothing."""
