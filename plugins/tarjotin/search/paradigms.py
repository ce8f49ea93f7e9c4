"""Complete paradigms, learnt from a list of forms that is full of holes.

A list that gives each form one base form only leaves holes: *kantaa* is listed as a form of the verb,
so the noun *kanta* lacks its partitive. Where the rules of the language account for what is listed of
a word, their paradigm is taken: it is complete, and the same for all words of its kind. Other words
are inflected like those that end alike: a word takes over the paradigm that most words with the same
ending follow and that has the forms the word is known to have.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from tarjotin.search.inflection_rules import Forms, Rules
from tarjotin.search.lexicon import Lexicon, Paradigm, beginning
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
    well_spelt: dict[str, bool] = {}
    for raw_form, raw_lemma in pairs:
        form, listed = raw_form.lower(), raw_lemma.lower()
        if listed not in well_spelt:
            well_spelt[listed] = _SPELLING.fullmatch(listed) is not None
        if not well_spelt[listed] or not _SPELLING.fullmatch(form):
            continue
        lemma = rules.home(form, listed)
        if lemma is None:
            continue
        shared = len(lemma)
        while not form.startswith(lemma[:shared]):
            shared -= 1
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
        words.update(_by_analogy(others, self.rules))
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
            shared = len(beginning(kept)) if len(kept) > 1 else len(base)
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
        left = {stem + ending for ending in endings}
        total = len(left)
        chosen: list[Paradigm] = []
        nominal, verbal = (False, self.rules.nominal), (True, self.rules.verbal)
        for verb, ways in (nominal, verbal, verbal):
            best: Forms | None = None
            rest = left
            for forms in ways(lemma, self.known):
                missed = {
                    form
                    for form in left - forms.all
                    if forms.all.isdisjoint(reduced(form, locale=self.locale))
                }
                if len(missed) < len(rest):
                    best, rest = forms, missed
            covered = len(left) - len(rest)
            if best is not None and (
                covered >= _COVERED * total
                or (
                    covered >= _ANOTHER
                    and covered >= 0.15 * total
                    and (verb or total - covered >= _ANOTHER)
                )
            ):
                chosen.append(Paradigm.of(lemma, best.all, verb=verb, yielding=best.yielding))
                left = rest
            if len(left) < max(_ANOTHER, 0.1 * total):
                break
        if len(left) > (1 - _COVERED) * total:
            chosen = []
        if rich and chosen:
            self._ruled[signature] = tuple(chosen)
        return tuple(chosen)

    def _settled(self, words: Mapping[str, tuple[Paradigm, ...]]) -> Lexicon:
        """Leave out what is no word of its own, and make participles words where they are."""
        lexicon = Lexicon(words)
        kept: dict[str, tuple[Paradigm, ...]] = {}
        participles: dict[str, tuple[Paradigm, ...]] = {}
        for lemma, kinds in words.items():
            if self.rules.is_unwanted(lemma, self.known, lexicon):
                continue
            if self.rules.is_undeclined(lemma, self.known, lexicon):
                kept[lemma] = (Paradigm(base="", endings=("",)),)
                continue
            kept[lemma] = tuple(
                self._apart(lemma, kind, participles) if kind.verb else kind for kind in kinds
            )
        return Lexicon({**participles, **kept})

    def _apart(
        self, verb: str, kind: Paradigm, participles: dict[str, tuple[Paradigm, ...]]
    ) -> Paradigm:
        stem = verb[: len(verb) - len(kind.base)]
        endings: list[str] = []
        for ending in kind.endings:
            participle = self.rules.participle(verb, stem + ending)
            if participle is None:
                endings.append(ending)
            else:
                base, inflected = participle
                participles[base] = (Paradigm(base=inflected[0], endings=tuple(sorted(inflected))),)
        return replace(kind, endings=tuple(endings))


def _by_analogy(others: Mapping[str, _Signature], rules: Rules) -> dict[str, tuple[Paradigm, ...]]:
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
    fitting: dict[tuple[str, _Signature], tuple[frozenset[_Signature], ...]] = {}
    made: dict[_Signature, tuple[Paradigm, ...]] = {}
    found: dict[str, tuple[Paradigm, ...]] = {}
    for lemma, signature in others.items():
        key = (lemma[-_CONTEXT:], signature)
        if key not in fitting:
            fitting[key] = _fitting(lemma, signature, by_base)
        chosen = (
            next(
                filter(None, (_voted(lemma, signature, all_, votes) for all_ in fitting[key])), None
            )
            or signature
        )
        if chosen not in made:
            base, all_endings = chosen
            made[chosen] = tuple(
                Paradigm(base=base, endings=tuple(sorted(endings)), verb=verb)
                for endings, verb in rules.kinds(base, all_endings)
            )
        found[lemma] = made[chosen]
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


def _fitting(
    lemma: str, signature: _Signature, by_base: Mapping[str, list[_Signature]]
) -> tuple[frozenset[_Signature], ...]:
    """Give the common paradigms that have the forms which are known of the word: all, and all but a few."""
    base, endings = signature
    lacking = 0 if len(endings) < 5 else 1 + len(endings) // 12
    strict: set[_Signature] = set()
    others: set[_Signature] = set()
    for length in range(len(base), min(len(lemma), len(base) + 6) + 1):
        more = lemma[len(lemma) - length : len(lemma) - len(base)]
        longer = frozenset(more + ending for ending in endings)
        for one in by_base.get(more + base, ()):
            missed = len(longer - one[1])
            if not missed:
                strict.add(one)
            elif missed <= lacking and missed <= len(one[1]) - len(longer) + missed:
                others.add(one)
    return frozenset(strict), frozenset(others)
