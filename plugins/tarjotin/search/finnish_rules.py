"""How Finnish words are inflected, for the learning of paradigms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tarjotin.language import finnish
from tarjotin.language.finnish_adjectives import degrees
from tarjotin.language.finnish_verbs import conjugations
from tarjotin.search.inflection_rules import Forms, Known, Rules
from tarjotin.search.lexicon import Lexicon
from tarjotin.search.reductions import reduced

__all__ = ["FinnishRules"]

_FRONT = re.compile("[äöy]")
_BACK = re.compile("[aou]")
_ACTION = re.compile(r"(.{2,}[aeiouyäö])mi(?:nen|s[aeiät].*)")
_PARTICIPLE = re.compile(".*(?:[vm][aä]|[nlrs][uy]t|t[uy]|m[aä]t[oö]n)")
_OWNERS = ("ni", "si", "mme", "nne", "nsa", "nsä")
_AGENTS = ("ma", "mä", "ton", "tön")
_OWN_PARADIGM = 20
_FEW = 6


class FinnishRules(Rules):
    """Declension and conjugation by rule, and which word a participle belongs to."""

    def nominal(self, lemma: str, known: Known) -> Iterable[Forms]:
        """Give the cases of a noun or adjective, with the degrees of what is an adjective."""
        cases = _declined(lemma)
        if len(cases) == 1:
            return
        for compared in degrees(lemma):
            if (
                lemma.endswith("inen")
                or compared.adverb in known
                or (compared.comparative in known and compared.superlative in known)
            ):
                cases |= compared.forms
        yield Forms(all=cases)

    def verbal(self, lemma: str, known: Known) -> Iterable[Forms]:
        """Give each way to conjugate a verb, with the participles that are no words of their own."""
        for conjugation in conjugations(lemma):
            declined = frozenset().union(
                *(
                    _declined(participle)
                    for participle in conjugation.participles
                    if not _is_own_word(participle, known)
                )
            )
            # ottamista is of ottaminen far more often than of ottama.
            declined = frozenset(form for form in declined if not form.endswith(("mista", "mistä")))
            yield Forms(
                all=conjugation.finite | declined,
                yielding=(conjugation.yielding | declined)
                - (conjugation.finite - conjugation.yielding),
            )

    def kinds(self, base: str, endings: frozenset[str]) -> Iterable[tuple[frozenset[str], bool]]:
        """Know a verb by its conditional."""
        return ((endings, any(one.endswith("isimme") for one in endings)),)

    def home(self, form: str, lemma: str) -> str | None:
        """Pass over forms against vowel harmony, and give the noun of action its own forms."""
        if _BACK.search(form) and not _BACK.search(lemma) and _FRONT.search(lemma):
            return None
        if "mi" in form and lemma[-1] in "aä":
            action = _ACTION.fullmatch(form)
            if action and _is_verb(lemma):
                return f"{action[1]}minen"
        return lemma

    def is_unwanted(self, lemma: str, known: Known, lexicon: Lexicon) -> bool:
        """Leave mere participles to their verbs, genitives (lain) and owned forms to their nouns."""
        if lemma.endswith("n") and _is_case_of_another(lemma, known, lexicon):
            return True
        if (
            known[lemma] <= _FEW
            and lemma.endswith(_OWNERS)
            and any(
                known.get(other, 0) > _FEW
                for shorter in reduced(lemma, locale="fi")[1:]
                for other, _ in lexicon.readings(shorter)
            )
        ):
            return True
        return _PARTICIPLE.fullmatch(lemma) is not None and any(
            kind.verb and verb != lemma and kind.yields(verb, lemma) and len(lemma) > len(verb)
            for verb, kind in lexicon.readings(lemma)
        )

    def is_undeclined(self, lemma: str, known: Known, lexicon: Lexicon) -> bool:
        """Know an adverb that was made of a case: päälle, lopuksi; nothing else is listed of it."""
        return _is_case_of_another(lemma, known, lexicon)


def _is_case_of_another(lemma: str, known: Known, lexicon: Lexicon) -> bool:
    return known[lemma] == 1 and any(
        not kind.verb and noun != lemma and known.get(noun, 0) > _FEW
        for noun, kind in lexicon.readings(lemma)
    )


def _is_own_word(participle: str, known: Known) -> bool:
    """Say whether a participle has become a word of its own: tapahtuma, tuntematon, merkittävä.

    One that makes an adverb (merkittävästi) is an adjective; as to those in -ma, -maton and -va, a
    list that gives all their cases takes them for words.
    """
    if participle.endswith(_AGENTS):
        return known.get(participle, 0) >= _OWN_PARADIGM
    if participle.endswith(("va", "vä")):
        return f"{participle}sti" in known or known.get(participle, 0) >= _OWN_PARADIGM
    if participle.endswith(("ut", "yt")):
        return f"{participle[:-2]}eesti" in known
    return f"{participle[:-2]}{participle[-1]}sti" in known


@lru_cache(maxsize=4096)
def _declined(word: str) -> frozenset[str]:
    cases = finnish.paradigm(word)
    # The comitative never stands without its owner: kuntine|en.
    together = {f"{form[:-2]}ne" for form in cases.get("plural essive", ())}
    return frozenset(form for forms in cases.values() for form in forms) | together | {word}


@lru_cache(maxsize=64)
def _is_verb(lemma: str) -> bool:
    return bool(conjugations(lemma))
