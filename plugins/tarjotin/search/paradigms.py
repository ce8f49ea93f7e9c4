"""Complete paradigms, learnt from a list of forms that is full of holes.

A list that gives each form one base form only leaves holes: *kantaa* is listed as a form of the verb,
so the noun *kanta* lacks its partitive. Where the rules of the language account for what is listed of
a word, their paradigm is taken: it is complete, and the same for all words of its kind. Other words
are inflected like those that end alike: a word takes over the paradigm that most words with the same
ending follow and that has the forms the word is known to have.
"""

from __future__ import annotations

import os.path
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from tarjotin.search.inflection_rules import Rules
from tarjotin.search.lexicon import Lexicon, Paradigm
from tarjotin.search.reductions import reduced

__all__ = ["learned"]

_SPELLING = re.compile(r"[a-zåäöšžéèáàüæøç'-]+")
_COMMON = 5  # So many words must follow a paradigm exactly before others follow it by analogy.
_WITNESSES = 2  # So many other words with the same ending must speak for it.
_CONTEXT = 7
_RICH = 10  # Words with so many known forms are alike when these are.
_COVERED = 0.75  # A rule may leave out a quarter of what is listed: misspelt and archaic forms.
_ANOTHER = 5  # So many forms left over tell of another word that is spelt alike.

_Signature = tuple[str, frozenset[str]]
_Changes = list[tuple[int, str]]


def learned(pairs: Iterable[tuple[str, str]], *, locale: str, rules: Rules) -> Lexicon:
    """Learn the paradigm of every base form of the list."""
    changes = _grouped(pairs, rules)
    learner = _Learner(
        locale=locale, rules=rules, known={lemma: len(all_) for lemma, all_ in changes.items()}
    )
    return learner.lexicon(changes)


def _grouped(pairs: Iterable[tuple[str, str]], rules: Rules) -> dict[str, _Changes]:
    """Give of each base form how its forms differ: letters cut off its end, letters put there."""
    same: dict[tuple[int, str], tuple[int, str]] = {}
    found: dict[str, _Changes] = {}
    for raw_form, raw_lemma in pairs:
        form, listed = raw_form.lower(), raw_lemma.lower()
        if not (_SPELLING.fullmatch(form) and _SPELLING.fullmatch(listed)):
            continue
        lemma = rules.home(form, listed)
        if lemma is None:
            continue
        shared = len(os.path.commonprefix((form, lemma)))
        change = (len(lemma) - shared, form[shared:])
        found.setdefault(lemma, []).append(same.setdefault(change, change))
    return found


@dataclass(kw_only=True)
class _Learner:
    locale: str
    rules: Rules
    known: Mapping[str, int]
    _signatures: dict[_Signature, _Signature] = field(default_factory=dict)
    _ruled: dict[_Signature, tuple[Paradigm, ...]] = field(default_factory=dict)

    def lexicon(self, changes: Mapping[str, _Changes]) -> Lexicon:
        """Choose the paradigms of every word: by rule where it holds, else by analogy."""
        words: dict[str, tuple[Paradigm, ...]] = {}
        others: dict[str, _Signature] = {}
        for lemma in sorted(changes):
            signature = self._signature(lemma, changes[lemma])
            ruled = self._by_rule(lemma, signature)
            if ruled:
                words[lemma] = ruled
            else:
                others[lemma] = signature
        words.update(_by_analogy(others))
        return self._settled(words)

    def _signature(self, lemma: str, changes: _Changes) -> _Signature:
        """Give what base form and forms end in, without forms that the reductions lead to others."""
        cut = max(change[0] for change in changes)
        base = lemma[len(lemma) - cut :]
        endings = frozenset(base[: len(base) - less] + more for less, more in changes) | {base}
        key = (base, endings)
        if key not in self._signatures:
            kept = set(self.rules.tidied(base, endings)) | {base}
            front = "xxxx"
            for ending in sorted(kept, key=lambda one: (-len(one), one)):
                shorter = reduced(front + ending, locale=self.locale)[1:]
                if ending != base and any(
                    form.startswith(front)
                    and form[len(front) :] in kept
                    and len(form) <= len(front + ending)
                    for form in shorter
                ):
                    kept.discard(ending)
            shared = len(os.path.commonprefix(sorted(kept))) if len(kept) > 1 else len(base)
            self._signatures[key] = (base[shared:], frozenset(one[shared:] for one in kept))
        return self._signatures[key]

    def _by_rule(self, lemma: str, signature: _Signature) -> tuple[Paradigm, ...]:
        """Give the paradigms by rule that account for what is known of the word."""
        rich = len(signature[1]) >= _RICH
        alike = self._ruled.get(signature, ()) if rich else ()
        if alike and all(kind.fits(lemma) for kind in alike):
            return alike
        base, endings = signature
        stem = lemma[: len(lemma) - len(base)]
        left = {stem + ending: reduced(stem + ending, locale=self.locale) for ending in endings}
        total = len(left)
        chosen: list[Paradigm] = []
        nominal, verbal = (False, self.rules.nominal), (True, self.rules.verbal)
        for verb, ways in (nominal, verbal, verbal):
            best: frozenset[str] = frozenset()
            rest = left
            for forms in ways(lemma, self.known):
                missed = {
                    form: shorter
                    for form, shorter in left.items()
                    if not any(one in forms for one in shorter)
                }
                if len(missed) < len(rest):
                    best, rest = forms, missed
            covered = len(left) - len(rest)
            if covered >= _COVERED * total or (covered >= _ANOTHER and covered >= 0.15 * total and (verb or total - covered >= _ANOTHER)):
                chosen.append(Paradigm.of(lemma, best, verb=verb))
                left = rest
            if len(left) < max(_ANOTHER, 0.1 * total):
                break
        if len(left) > (1 - _COVERED) * total:
            chosen = []
        if rich and chosen:
            self._ruled[signature] = tuple(chosen)
        return tuple(chosen)

    def _settled(self, words: Mapping[str, tuple[Paradigm, ...]]) -> Lexicon:
        """Leave out what is no word of its own, and give participles to one word only."""
        lexicon = Lexicon(words)
        kept: dict[str, tuple[Paradigm, ...]] = {}
        for lemma, kinds in words.items():
            verbs = [
                other
                for other, kind in lexicon.readings(lemma)
                if kind.verb and other != lemma
            ]
            if self.rules.unwanted(lemma, self.known, verbs):
                continue
            kept[lemma] = tuple(self._apart(lemma, kind) for kind in kinds)
        return Lexicon(kept)

    def _apart(self, lemma: str, kind: Paradigm) -> Paradigm:
        stem = lemma[: len(lemma) - len(kind.base)]
        endings = tuple(
            ending
            for ending in kind.endings
            if stem + ending == lemma
            or not self.rules.apart(lemma, stem + ending, self.known)
        )
        return kind if endings == kind.endings else replace(kind, endings=endings)


def _by_analogy(others: Mapping[str, _Signature]) -> dict[str, tuple[Paradigm, ...]]:
    """Give each word the paradigm that words with the same ending follow and that fits it."""
    count = Counter(others.values())
    common = {one for one, times in count.items() if times >= _COMMON and len(one[1]) > 1}
    by_base: dict[str, list[_Signature]] = defaultdict(list)
    for one in sorted(common, key=lambda item: (item[0], sorted(item[1]))):
        by_base[one[0]].append(one)
    votes: dict[str, Counter[_Signature]] = defaultdict(Counter)
    for lemma, signature in others.items():
        if signature in common:
            for length in range(min(_CONTEXT, len(lemma)) + 1):
                votes[lemma[len(lemma) - length :]][signature] += 1
    fitting: dict[tuple[str, _Signature], frozenset[_Signature]] = {}
    made: dict[_Signature, Paradigm] = {}
    found: dict[str, tuple[Paradigm, ...]] = {}
    for lemma, signature in others.items():
        key = (lemma[-_CONTEXT:], signature)
        if key not in fitting:
            fitting[key] = frozenset(_fitting(lemma, signature, by_base))
        strict = frozenset(one for one in fitting[key] if _lacking(lemma, signature, one) == 0)
        chosen = (
            _voted(lemma, signature, strict, votes)
            or _voted(lemma, signature, fitting[key], votes)
            or signature
        )
        for one in (chosen,):
            if one not in made:
                base, endings = one
                made[one] = Paradigm(
                    base=base, endings=tuple(sorted(endings)), verb=_is_verbal(endings)
                )
        found[lemma] = (made[chosen],)
    return found


def _voted(
    lemma: str,
    signature: _Signature,
    fitting: frozenset[_Signature],
    votes: Mapping[str, Counter[_Signature]],
) -> _Signature | None:
    """Give the paradigm that most of the words follow which share the longest ending with this one."""
    if not fitting:
        return None
    for length in range(min(_CONTEXT, len(lemma)), -1, -1):
        speaking = [
            (times, len(one[1]), sorted(one[1]), one)
            for one, times in votes.get(lemma[len(lemma) - length :], {}).items()
            if one in fitting
        ]
        if sum(one[0] for one in speaking) - (signature in fitting) >= _WITNESSES:
            return max(speaking)[3]
    return None


def _lacking(lemma: str, signature: _Signature, other: _Signature) -> int:
    """Count the known forms of a word that another paradigm would not give it."""
    base, endings = signature
    more = lemma[len(lemma) - len(other[0]) : len(lemma) - len(base)]
    return sum(more + ending not in other[1] for ending in endings)


def _is_verbal(endings: frozenset[str]) -> bool:
    """Know a verb by its past or its conditional."""
    return any(one.endswith(("ade", "isimme")) for one in endings) or any(
        f"{one}r" in endings and any(other.endswith(("de", "te", "it")) for other in endings)
        for one in endings
    )


def _fitting(
    lemma: str, signature: _Signature, by_base: Mapping[str, list[_Signature]]
) -> Iterable[_Signature]:
    """Give the common paradigms that have the forms which are known of the word, all but a few."""
    base, endings = signature
    lacking = 0 if len(endings) < 5 else 1 + len(endings) // 12
    for length in range(len(base), min(len(lemma), len(base) + 6) + 1):
        more = lemma[len(lemma) - length : len(lemma) - len(base)]
        longer = frozenset(more + ending for ending in endings)
        yield from (
            one
            for one in by_base.get(more + base, ())
            if len(longer - one[1]) <= lacking and len(longer - one[1]) <= len(one[1] - longer)
        )

