"""What the learning of paradigms is told about a language; by itself, nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tarjotin.search.lexicon import Lexicon

__all__ = ["Forms", "Known", "Rules"]

Known = Mapping[str, int]
"""Of each base form that is listed, how many forms it has there."""


@dataclass(frozen=True, kw_only=True)
class Forms:
    """All forms of a word; of a verb's, those that are a noun's when a noun has them too."""

    all: frozenset[str]
    yielding: frozenset[str] = frozenset()


class Rules:
    """The rules of a language, as far as they help to learn its paradigms from a list."""

    def nominal(self, lemma: str, known: Known) -> Iterable[Forms]:
        """Give the ways in which a base form may be declined."""
        return ()

    def verbal(self, lemma: str, known: Known) -> Iterable[Forms]:
        """Give the ways in which a base form may be conjugated."""
        return ()

    def kinds(self, base: str, endings: frozenset[str]) -> Iterable[tuple[frozenset[str], bool]]:
        """Divide the endings of a word into those of a noun and of a verb, if it is both.

        Args:
            base: What the base form ends in.
            endings: What all forms end in.

        Returns:
            Endings, and whether they are a verb's.
        """
        return ((endings, False),)

    def home(self, form: str, lemma: str) -> str | None:
        """Give the base form that a listed form belongs to; none when the list errs."""
        return lemma

    def tidied(self, base: str, endings: frozenset[str]) -> frozenset[str]:
        """Give the endings of a word without what nobody writes, and with what all such words have."""
        return endings

    def is_unwanted(self, lemma: str, known: Known, lexicon: Lexicon) -> bool:
        """Say whether a listed base form is no word of its own, given what was learnt."""
        return False

    def is_undeclined(self, lemma: str, known: Known, lexicon: Lexicon) -> bool:
        """Say whether a listed base form has no other forms, given what was learnt."""
        return False

    def participle(self, verb: str, form: str) -> tuple[str, tuple[str, ...]] | None:
        """Give the participle that a form of a verb is left to, and what that ends in when inflected."""
        return None
