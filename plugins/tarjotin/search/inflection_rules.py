"""What the learning of paradigms is told about each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from tarjotin.language import finnish
from tarjotin.language.finnish_adjectives import degrees
from tarjotin.language.finnish_verbs import conjugations
from tarjotin.search.reductions import reduced

__all__ = ["RULES", "Rules"]

Known = Mapping[str, int]
"""Of each base form that is listed, how many forms it has there."""


@dataclass(frozen=True, kw_only=True)
class Rules:
    """The rules of a language, as far as they help to learn its paradigms from a list."""

    nominal: Callable[[str, Known], Iterable[frozenset[str]]]
    """The ways in which a base form may be declined."""
    verbal: Callable[[str, Known], Iterable[frozenset[str]]]
    """The ways in which a base form may be conjugated."""
    home: Callable[[str, str], str | None]
    """The base form that a form belongs to, given the listed one; none when the list errs."""
    tidied: Callable[[str, frozenset[str]], frozenset[str]]
    """The endings of a word, given what its base form ends in, without those nobody writes now
    and with those that all such words have."""
    unwanted: Callable[[str, Known, Container[str]], bool]
    """Whether a listed base form, given how many forms are listed of each and which verbs have it
    among theirs, is no word of its own."""
    apart: Callable[[str, str, Container[str]], bool]
    """Whether a form of a verb is left to the participle that is listed as a word of its own."""


_FRONT = re.compile("[äöy]")
_BACK = re.compile("[aou]")
# A participle that a dictionary gives a paradigm of its own is a word of its own: tapahtuma, johtava.
_OWN_PARADIGM = 20
_AGENTS = ("ma", "mä", "ton", "tön")
_ACTION = re.compile(r"(.{2,}[aeiouyäö])mi(?:nen|s[aeiät].*)")


def _finnish_nominal(lemma: str, known: Known) -> Iterable[frozenset[str]]:
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
    yield cases


def _finnish_verbal(lemma: str, known: Known) -> Iterable[frozenset[str]]:
    for conjugation in conjugations(lemma):
        forms = conjugation.finite.union(
            *(
                _declined(participle)
                for participle in conjugation.participles
                if not participle.endswith(_AGENTS) or known.get(participle, 0) < _OWN_PARADIGM
            )
        )
        # ottamista is of ottaminen far more often than of ottama.
        yield frozenset(form for form in forms if not form.endswith(("mista", "mistä")))


@lru_cache(maxsize=4096)
def _declined(word: str) -> frozenset[str]:
    cases = finnish.paradigm(word)
    # The comitative never stands without its owner: kuntine|en.
    together = {f"{form[:-2]}ne" for form in cases.get("plural essive", ())}
    return frozenset(form for forms in cases.values() for form in forms) | together | {word}


def _finnish_home(form: str, lemma: str) -> str | None:
    if _FRONT.search(lemma) and not _BACK.search(lemma) and _BACK.search(form):
        return None
    if lemma[-1] in "aä" and not lemma.endswith("minen"):
        action = _ACTION.fullmatch(form)
        if action and conjugations(lemma):
            return f"{action[1]}minen"
    return lemma


_WEAK_PAST = frozenset({"ade", "de", "te", "dde"})


def _as_written_now(base: str, endings: frozenset[str]) -> frozenset[str]:
    """Leave out the plural and the subjunctive of Swedish verbs: de skrevo, I delen."""
    if not base.endswith("a"):
        return endings
    gone = {one for one in endings if one.endswith("o") and one[:-1] in endings}
    stem = base[:-1]
    if any(stem + past in endings for past in _WEAK_PAST):
        gone |= {stem + "en", stem + "e"}
    more: set[str] = set()
    if f"{stem}ar" in endings:
        # Lists give these to the participle only.
        more = {f"{stem}ade", f"{stem}at"}
    return (endings - gone) | more


_FEW = 6
_PARTICIPLE = re.compile(".*(?:[vm][aä]|[nlrs][uy]t|t[uy]|m[aä]t[oö]n)")


def _is_form_of_another(lemma: str, known: Known, verbs: Container[str]) -> bool:
    if known[lemma] <= _FEW and any(
        known.get(shorter, 0) > _FEW for shorter in reduced(lemma, locale="fi")[1:]
    ):
        return True
    return (
        bool(verbs)
        and known[lemma] < _OWN_PARADIGM
        and _PARTICIPLE.fullmatch(lemma) is not None
    )


# They end like a passive and are words of their own.
_DEPONENT = frozenset({"hoppas", "finnas", "minnas", "trivas", "lyckas"})


def _is_passive(lemma: str, known: Known, verbs: Container[str]) -> bool:
    return lemma.endswith("as") and lemma[:-1] in known and lemma not in _DEPONENT


def _of_swedish_participle(verb: str, form: str, known: Container[str]) -> bool:
    """Leave byggd, byggda and byggande to themselves; byggde and byggt belong to the verb."""
    if not verb.endswith("a"):
        return False
    if form.endswith(("nde", "d", "en")):
        return form in known
    if form.endswith("da") and form[:-1] not in {verb[:-1], verb}:
        return form[:-1] in known
    return form.endswith(("na", "et")) and f"{form[:-2]}en" in known and len(form) > len(verb)


def _nothing(lemma: str, known: Known) -> Iterable[frozenset[str]]:
    return ()


RULES: Mapping[str, Rules] = MappingProxyType(
    {
        "fi": Rules(
            nominal=_finnish_nominal,
            verbal=_finnish_verbal,
            home=_finnish_home,
            tidied=lambda base, endings: endings,
            unwanted=_is_form_of_another,
            apart=lambda verb, form, known: False,
        ),
        "sv": Rules(
            nominal=_nothing,
            verbal=_nothing,
            home=lambda form, lemma: lemma,
            tidied=_as_written_now,
            unwanted=_is_passive,
            apart=_of_swedish_participle,
        ),
    }
)
