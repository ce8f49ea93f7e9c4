"""A lexicon: base forms and the paradigms they follow, asked in both directions."""

from __future__ import annotations

import os.path
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from tarjotin.search.analyser import Inflection

__all__ = ["Lexicon", "Paradigm"]


@dataclass(frozen=True, kw_only=True, order=True)
class Paradigm:
    """How a kind of word is inflected: what its base form ends in, and what all forms end in."""

    base: str
    endings: tuple[str, ...]
    verb: bool = False

    @classmethod
    def of(cls, lemma: str, forms: frozenset[str], *, verb: bool = False) -> Self:
        """Find what a base form and its forms have in common."""
        shared = len(os.path.commonprefix([lemma, *forms]))
        return cls(
            base=lemma[shared:], endings=tuple(sorted(form[shared:] for form in forms)), verb=verb
        )

    def fits(self, lemma: str) -> bool:
        """Say whether a base form could be of this kind."""
        return lemma.endswith(self.base) and len(lemma) > len(self.base)

    def inflection(self, lemma: str) -> Inflection:
        """Inflect a base form."""
        return Inflection(stem=lemma[: len(lemma) - len(self.base)], endings=self.endings)


class Lexicon:
    """Base forms with the paradigms that each follows."""

    def __init__(self, words: Mapping[str, tuple[Paradigm, ...]]) -> None:
        self._paradigms = tuple(sorted({one for kinds in words.values() for one in kinds}))
        number = {paradigm: place for place, paradigm in enumerate(self._paradigms)}
        self._words = {
            lemma: tuple(number[kind] for kind in kinds) for lemma, kinds in words.items()
        }
        self._finish()

    def _finish(self) -> None:
        by_ending: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, paradigm in enumerate(self._paradigms):
            for ending in paradigm.endings:
                by_ending[ending][paradigm.base].append(number)
        self._by_ending = {
            ending: tuple((base, frozenset(numbers)) for base, numbers in bases.items())
            for ending, bases in by_ending.items()
        }
        self._longest = max(map(len, self._by_ending), default=0)

    def __contains__(self, lemma: object) -> bool:
        return lemma in self._words

    def __len__(self) -> int:
        return len(self._words)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    @property
    def paradigms(self) -> tuple[Paradigm, ...]:
        """Give every paradigm that some word follows."""
        return self._paradigms

    def paradigms_of(self, lemma: str) -> tuple[Paradigm, ...]:
        """Give the paradigms of a base form; none when it is not known."""
        return tuple(self._paradigms[number] for number in self._words.get(lemma, ()))

    def readings(self, form: str) -> tuple[tuple[str, Paradigm], ...]:
        """Give every base form that has this form, with the paradigm by which it has it."""
        found: list[tuple[str, Paradigm]] = []
        for cut in range(max(0, len(form) - self._longest), len(form) + 1):
            stem = form[:cut]
            for base, numbers in self._by_ending.get(form[cut:], ()):
                lemma = stem + base
                found.extend(
                    (lemma, self._paradigms[number])
                    for number in self._words.get(lemma, ())
                    if number in numbers
                )
        return tuple(found)

    def possible(self, form: str) -> Iterator[tuple[str, Paradigm]]:
        """Give every base form that an unknown word with this form could have."""
        for cut in range(max(0, len(form) - self._longest), len(form) + 1):
            for base, numbers in self._by_ending.get(form[cut:], ()):
                for number in sorted(numbers):
                    yield form[:cut] + base, self._paradigms[number]

    def dumped(self) -> str:
        """Write the lexicon down; ``loaded`` reads it."""
        lines = [str(len(self._paradigms))]
        lines += [
            "\t".join(("v" if one.verb else "n", one.base, *one.endings)) for one in self._paradigms
        ]
        lines += [
            "\t".join((lemma, *map(str, numbers))) for lemma, numbers in sorted(self._words.items())
        ]
        return "\n".join(lines)

    @classmethod
    def loaded(cls, text: str) -> Self:
        """Read what ``dumped`` wrote."""
        lines = text.split("\n")
        count = int(lines[0])
        found = cls({})
        found._paradigms = tuple(
            Paradigm(base=base, endings=tuple(endings), verb=kind == "v")
            for kind, base, *endings in (line.split("\t") for line in lines[1 : count + 1])
        )
        words: dict[str, tuple[int, ...]] = {}
        for line in lines[count + 1 :]:
            lemma, *numbers = line.split("\t")
            words[lemma] = tuple(map(int, numbers))
        found._words = words
        found._finish()
        return found
