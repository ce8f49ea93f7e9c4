"""A list of attested word forms, the queries made of it, and what counts as found."""

from __future__ import annotations

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tarjotin.search.words import folded

__all__ = ["Query", "WordList", "read_words"]

_LETTERS = {"fi": "aeioutnslkmrvhyäpöjdg", "sv": "aeioutnslkmrvhyåäöpjdgfbc"}
_TYPED_LEAST = 5


@dataclass(frozen=True, kw_only=True)
class Query:
    """What is typed, and the documents that are right: any of `wanted`."""

    typed: str
    wanted: frozenset[str]
    of: str
    """The form of the list that it was made from."""
    half: int
    """0 or 1, by hash of the base form: rules may be looked at with one half and judged by the other."""


def _hashed(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6])


@dataclass(frozen=True, kw_only=True)
class WordList:
    """The rows of a list: base forms and compound parts by form and kind of word."""

    locale: str
    lemmas: Mapping[str, Mapping[str, frozenset[str]]]
    """Base forms by kind of word (upos) and form."""
    parts: Mapping[str, tuple[str, ...]]
    """Compound parts of base forms."""

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """Give each distinct form; each is a document."""
        return tuple(sorted({form for forms in self.lemmas.values() for form in forms}))

    @cached_property
    def _lemmas_of(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for forms in self.lemmas.values():
            for form, lemmas in forms.items():
                found[form] |= lemmas
        return {form: frozenset(lemmas) for form, lemmas in found.items()}

    @cached_property
    def _traits(self) -> Mapping[str, frozenset[str]]:
        """Give the base forms and compound parts of each form."""
        return {
            form: lemmas | {part for lemma in lemmas for part in self.parts.get(lemma, ())}
            for form, lemmas in self._lemmas_of.items()
        }

    def is_wrong(self, query: Query, found: str) -> bool:
        """Say whether a document shares neither a base form nor a compound part with the query."""
        return self._traits[query.of].isdisjoint(self._traits[found])

    def inflected(self, upos: str | None = None) -> Iterator[Query]:
        """Yield the forms that are not their base form.

        Args:
            upos: Only words of this kind, where the base form is a document and the form is no base
                form itself; when left out, every form of any kind that has another base form.
        """
        documents = frozenset(self.documents)
        given = self._lemmas_of if upos is None else self.lemmas.get(upos, {})
        for form, lemmas in sorted(given.items()):
            wanted = lemmas & documents
            is_asked = lemmas != {form} if upos is None else form not in lemmas and bool(wanted)
            if is_asked:
                yield Query(typed=form, wanted=wanted, of=form, half=_half(lemmas))

    def by_part(self, place: int) -> Iterator[Query]:
        """Yield the first (0) or last (-1) part of each compound whose base form is a document."""
        documents = frozenset(self.documents)
        for lemma, parts in sorted(self.parts.items()):
            if lemma in documents:
                yield Query(
                    typed=parts[place],
                    wanted=frozenset({lemma}),
                    of=lemma,
                    half=_half((lemma,)),
                )

    def mistyped(self) -> Iterator[Query]:
        """Yield nouns with one slip; right is the word itself or its base form.

        Left out: words of four letters and less, and slips that make another word of the list.
        """
        documents = frozenset(self.documents)
        for form, lemmas in sorted(self.lemmas.get("NOUN", {}).items()):
            typed = _slip(form, _LETTERS[self.locale])
            if len(form) >= _TYPED_LEAST and form.isalpha() and typed not in documents:
                yield Query(
                    typed=typed, wanted=frozenset({form}) | lemmas, of=form, half=_half(lemmas)
                )

    def plain(self) -> Iterator[Query]:
        """Yield the inflected nouns that have å, ä or ö, without them."""
        for query in self.inflected("NOUN"):
            typed = folded(query.typed)
            if typed != query.typed:
                yield Query(typed=typed, wanted=query.wanted, of=query.of, half=query.half)


def _half(lemmas: Iterable[str]) -> int:
    return _hashed(min(lemmas)) % 2


def _slip(word: str, letters: str) -> str:
    """Swap two letters, leave one out, put one in, or take another for one: by hash of the word."""
    chance = _hashed(f"slip {word}")
    kind, chance = chance % 4, chance // 4
    place, chance = chance % len(word), chance // len(word)
    letter = letters[chance % len(letters)]
    if kind == 0:
        place = min(place, len(word) - 2)
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    if kind == 1:
        return word[:place] + word[place + 1 :]
    if kind == 2:
        return word[:place] + letter + word[place:]
    return word[:place] + letter + word[place + 1 :]


def read_words(file: Path, *, locale: str) -> WordList:
    """Read the columns form, lemma, upos and parts; columns are divided by tabs."""
    lemmas: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    parts: dict[str, tuple[str, ...]] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            form, lemma = row["form"].lower(), row["lemma"].lower()
            lemmas[row["upos"]][form].add(lemma)
            if row.get("parts"):
                parts[lemma] = tuple(row["parts"].lower().split("|"))
    return WordList(
        locale=locale,
        lemmas={
            upos: {form: frozenset(each) for form, each in forms.items()}
            for upos, forms in lemmas.items()
        },
        parts=parts,
    )
