"""Guesses about words that stand in no lexicon: they are inflected like words that end alike."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass

from tarjotin.search.lexicon import Lexicon, Paradigm

__all__ = ["Guesser"]

_LONGEST = 6
_SHORTEST = 2
_WITNESSES = 5
_COMMON = 20


@dataclass(frozen=True, kw_only=True, order=True)
class _Guess:
    alike: int
    witnesses: int
    lemma: str
    paradigm: Paradigm


class Guesser:
    """Finds the paradigm of an unknown base form, and the base form of an unknown form."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._backwards = sorted(lemma[::-1] for lemma in lexicon)
        followers = Counter(kind for lemma in lexicon for kind in lexicon.paradigms_of(lemma))
        self._common = frozenset(kind for kind, count in followers.items() if count >= _COMMON)
        self._by_ending: dict[str, list[Paradigm]] = defaultdict(list)
        for kind in sorted(self._common):
            if not kind.verb:
                for ending in kind.endings:
                    self._by_ending[ending].append(kind)
        self._seen: dict[str, Counter[Paradigm]] = {}

    def paradigm(self, lemma: str) -> Paradigm | None:
        """Give the paradigm that most words with the longest shared ending follow."""
        for length in range(min(_LONGEST, len(lemma)), _SHORTEST - 1, -1):
            speaking = [
                (times, kind)
                for kind, times in self._kinds(lemma[-length:]).items()
                if kind in self._common and kind.fits(lemma)
            ]
            if speaking and sum(times for times, _ in speaking) >= _WITNESSES:
                return max(speaking)[1]
        return None

    def lemma(self, form: str) -> str | None:
        """Give the base form that an unknown form most likely has, other than itself."""
        best: _Guess | None = None
        candidates = (
            (form[:cut] + kind.base, kind)
            for cut in range(1, len(form) + 1)
            for kind in self._by_ending.get(form[cut:], ())
        )
        for lemma, kind in candidates:
            # A base form is hardly ever longer than its forms; this keeps foreign words as they are.
            if lemma == form or not 3 <= len(lemma) <= len(form):
                continue
            for length in range(min(_LONGEST, len(lemma)), _SHORTEST, -1):
                witnesses = self._kinds(lemma[-length:]).get(kind, 0)
                if witnesses >= _WITNESSES:
                    guess = _Guess(alike=length, witnesses=witnesses, lemma=lemma, paradigm=kind)
                    best = guess if best is None else max(best, guess)
                    break
        return None if best is None else best.lemma

    def _kinds(self, ending: str) -> Counter[Paradigm]:
        """Count the paradigms of the words with an ending."""
        if ending not in self._seen:
            backwards = ending[::-1]
            start = bisect_left(self._backwards, backwards)
            end = bisect_left(self._backwards, backwards + "\U0010ffff")
            # A sample is enough where there are thousands.
            step = max(1, (end - start) // 500)
            self._seen[ending] = Counter(
                kind
                for lemma in self._backwards[start:end:step]
                for kind in self._lexicon.paradigms_of(lemma[::-1])
            )
        return self._seen[ending]
