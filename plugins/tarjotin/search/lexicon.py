"""A lexicon: base forms and the paradigms they follow, asked in both directions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from tarjotin.search.analyser import Inflection

__all__ = ["Lexicon", "Paradigm", "beginning"]


def beginning(words: Collection[str]) -> str:
    """Give the letters with which all words begin."""
    first, last = min(words), max(words)
    for place, letter in enumerate(first):
        if last[place] != letter:
            return first[:place]
    return first


@dataclass(frozen=True, kw_only=True, order=True)
class Paradigm:
    """How a kind of word is inflected: what its base form ends in, and what all forms end in."""

    base: str
    endings: tuple[str, ...]
    verb: bool = False
    yielding: tuple[str, ...] = ()
    """Of the endings those whose forms are a noun's when a noun has them too: alan, alkamassa."""

    @classmethod
    def of(
        cls,
        lemma: str,
        forms: frozenset[str],
        *,
        verb: bool = False,
        yielding: frozenset[str] = frozenset(),
    ) -> Self:
        """Find what a base form and its forms have in common."""
        shared = len(beginning(forms | {lemma}))
        return cls(
            base=lemma[shared:],
            endings=tuple(sorted(form[shared:] for form in forms)),
            verb=verb,
            yielding=tuple(sorted(form[shared:] for form in yielding)),
        )

    def fits(self, lemma: str) -> bool:
        """Say whether a base form could be of this kind."""
        return lemma.endswith(self.base) and len(lemma) > len(self.base)

    def yields(self, lemma: str, form: str) -> bool:
        """Say whether a form is left to a noun that has it too."""
        return form[len(lemma) - len(self.base) :] in self.yielding

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
        """Arrange the words by their stems: a form is looked up by each beginning it has."""
        self._ends = [frozenset(paradigm.endings) for paradigm in self._paradigms]
        self._by_stem: dict[str, list[tuple[str, int]]] = {}
        for lemma, numbers in self._words.items():
            for number in numbers:
                stem = lemma[: len(lemma) - len(self._paradigms[number].base)]
                self._by_stem.setdefault(stem, []).append((lemma, number))

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
        return tuple(
            (lemma, self._paradigms[number])
            for cut in range(len(form) + 1)
            for lemma, number in self._by_stem.get(form[:cut], ())
            if form[cut:] in self._ends[number]
        )

    def dumped(self) -> str:
        """Write the lexicon down; ``loaded`` reads it."""
        lines = [str(len(self._paradigms))]
        lines += [
            "\t".join(
                (
                    "v" if one.verb else "n",
                    one.base,
                    str(len(one.endings)),
                    *one.endings,
                    *one.yielding,
                )
            )
            for one in self._paradigms
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
            Paradigm(
                base=base,
                endings=tuple(endings[: int(size)]),
                verb=kind == "v",
                yielding=tuple(endings[int(size) :]),
            )
            for kind, base, size, *endings in (line.split("\t") for line in lines[1 : count + 1])
        )
        words: dict[str, tuple[int, ...]] = {}
        for line in lines[count + 1 :]:
            lemma, *numbers = line.split("\t")
            words[lemma] = tuple(map(int, numbers))
        found._words = words
        found._finish()
        return found
