"""What the learning of paradigms is told about each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from tarjotin.language import finnish
from tarjotin.language.finnish_adjectives import degrees
from tarjotin.language.finnish_verbs import conjugations
from tarjotin.search.lexicon import Lexicon
from tarjotin.search.reductions import reduced

__all__ = ["RULES", "Forms", "Rules"]

Known = Mapping[str, int]
"""Of each base form that is listed, how many forms it has there."""


@dataclass(frozen=True, kw_only=True)
class Forms:
    """All forms of a word; of a verb's, those that are a noun's when a noun has them too."""

    all: frozenset[str]
    yielding: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Rules:
    """The rules of a language, as far as they help to learn its paradigms from a list."""

    nominal: Callable[[str, Known], Iterable[Forms]]
    """The ways in which a base form may be declined."""
    verbal: Callable[[str, Known], Iterable[Forms]]
    """The ways in which a base form may be conjugated."""
    verbal_shape: Callable[[str, frozenset[str]], bool]
    """Whether a word that ends so in its base form and its other forms is a verb."""
    home: Callable[[str, str], str | None]
    """The base form that a form belongs to, given the listed one; none when the list errs."""
    tidied: Callable[[str, frozenset[str]], frozenset[str]]
    """The endings of a word, given what its base form ends in, without those nobody writes now
    and with those that all such words have."""
    unwanted: Callable[[str, Known, Lexicon], bool]
    """Whether a listed base form, given how many forms are listed of each and what was learnt, is
    no word of its own."""
    apart: Callable[[str, str], tuple[str, tuple[str, ...]] | None]
    """Of a form of a verb: the participle that it is left to, with what that ends in when inflected."""


_FRONT = re.compile("[äöy]")
_BACK = re.compile("[aou]")
_OWN_PARADIGM = 20
_AGENTS = ("ma", "mä", "ton", "tön")
_ACTION = re.compile(r"(.{2,}[aeiouyäö])mi(?:nen|s[aeiät].*)")


def _finnish_nominal(lemma: str, known: Known) -> Iterable[Forms]:
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


def _finnish_verbal(lemma: str, known: Known) -> Iterable[Forms]:
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


def _is_own_word(participle: str, known: Known) -> bool:
    """Say whether a participle has become a word of its own: tapahtuma, tuntematon, merkittävä.

    One that makes an adverb (merkittävästi) is an adjective; as to those in -ma, -maton and -va, a
    list that gives all their cases takes them for words.
    """
    if participle.endswith(_AGENTS):
        return known.get(participle, 0) >= _OWN_PARADIGM
    if participle.endswith(("va", "vä")):
        return f"{participle}sti" in known or known.get(participle, 0) >= _OWN_PARADIGM
    if participle.endswith("ut") or participle.endswith("yt"):
        return f"{participle[:-2]}eesti" in known
    return f"{participle[:-2]}{participle[-1]}sti" in known


@lru_cache(maxsize=4096)
def _declined(word: str) -> frozenset[str]:
    cases = finnish.paradigm(word)
    # The comitative never stands without its owner: kuntine|en.
    together = {f"{form[:-2]}ne" for form in cases.get("plural essive", ())}
    return frozenset(form for forms in cases.values() for form in forms) | together | {word}


def _finnish_home(form: str, lemma: str) -> str | None:
    if _BACK.search(form) and not _BACK.search(lemma) and _FRONT.search(lemma):
        return None
    if "mi" in form and lemma[-1] in "aä":
        action = _ACTION.fullmatch(form)
        if action and _is_verb(lemma):
            return f"{action[1]}minen"
    return lemma


@lru_cache(maxsize=64)
def _is_verb(lemma: str) -> bool:
    return bool(conjugations(lemma))


_WEAK_PAST = frozenset({"ade", "de", "te", "dde"})


def _as_written_now(base: str, endings: frozenset[str]) -> frozenset[str]:
    """Leave out the plural and the subjunctive of Swedish verbs: de skrevo, I delen."""
    # delars stands for delar, which lists give to the verb only; the genitive is nobody's own form.
    endings = frozenset(
        one[:-1] if len(one) > 1 and one.endswith("s") and not one.endswith("ss") else one
        for one in endings
    )
    if not base.endswith("a"):
        return endings
    stem = base[:-1]
    # Lists give the past of these to the participle only.
    full = endings | {stem + "ade", stem + "at"} if stem + "ar" in endings else endings
    gone = {one for one in full if one.endswith("o") and one[:-1] in full}
    if any(stem + past in full for past in _WEAK_PAST):
        gone |= {stem + "en", stem + "e"}
    return full - gone


_FEW = 6
_OWNERS = ("ni", "si", "mme", "nne", "nsa", "nsä")
_PARTICIPLE = re.compile(".*(?:[vm][aä]|[nlrs][uy]t|t[uy]|m[aä]t[oö]n)")


def _is_form_of_another(lemma: str, known: Known, lexicon: Lexicon) -> bool:
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


# They end like a passive and are words of their own.
_DEPONENT = frozenset({"hoppas", "finnas", "minnas", "trivas", "lyckas"})


def _is_passive(lemma: str, known: Known, lexicon: Lexicon) -> bool:
    return lemma.endswith("as") and lemma[:-1] in known and lemma not in _DEPONENT


def _is_swedish_verb(base: str, endings: frozenset[str]) -> bool:
    """Know a verb by its past and its present; nouns and adjectives show neither, or more."""
    if any(one.endswith(("orna", "arna", "erna", "aste")) for one in endings):
        return False
    return any(one.endswith("ade") for one in endings) or (
        any(one.endswith("r") for one in endings)
        and any(one.endswith(("it", "de", "te", "tt")) for one in endings)
    )


def _swedish_participle(verb: str, form: str) -> tuple[str, tuple[str, ...]] | None:
    """Leave byggd, byggda and byggande to themselves; byggde and byggt belong to the verb."""
    if not verb.endswith("a") or form == verb:
        return None
    if form.endswith(("ande", "ende")):
        return form, ("nde",)
    if form.endswith("ad"):
        return form, ("d", "de", "t")
    if form.endswith("d"):
        return form, ("d", "da", "de", "t")
    if form.endswith("da") and form[:-1] not in {verb[:-1], verb}:
        return form[:-1], ("d", "da", "de", "t")
    if form.endswith("en") and len(form) > len(verb):
        return form, ("en", "et", "na", "ne")
    if form.endswith(("na", "ne", "et")) and len(form) > len(verb):
        return f"{form[:-2]}en", ("en", "et", "na", "ne")
    return None


def _nothing(lemma: str, known: Known) -> Iterable[Forms]:
    return ()


RULES: Mapping[str, Rules] = MappingProxyType(
    {
        "fi": Rules(
            nominal=_finnish_nominal,
            verbal=_finnish_verbal,
            verbal_shape=lambda base, endings: any(one.endswith("isimme") for one in endings),
            home=_finnish_home,
            tidied=lambda base, endings: endings,
            unwanted=_is_form_of_another,
            apart=lambda verb, form: None,
        ),
        "sv": Rules(
            nominal=_nothing,
            verbal=_nothing,
            verbal_shape=_is_swedish_verb,
            home=lambda form, lemma: lemma,
            tidied=_as_written_now,
            unwanted=_is_passive,
            apart=_swedish_participle,
        ),
    }
)
