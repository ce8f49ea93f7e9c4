"""The degrees of a Finnish adjective, from its dictionary form alone: vanha, vanhempi, vanhin."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.language import finnish

__all__ = ["Degrees", "degrees"]

_VOWELS = "aeiouyäö"
_IRREGULAR = {
    "pitkä": (("pidempi", "pisin"), ("pitempi", "pisin")),
    "uusi": (("uudempi", "uusin"),),
}


@dataclass(frozen=True, kw_only=True)
class Degrees:
    """The comparative and the superlative with all their cases."""

    comparative: str
    superlative: str
    adverb: str
    forms: frozenset[str]


def degrees(adjective: str) -> tuple[Degrees, ...]:
    """Compare an adjective; nothing for a word whose inflection is not known."""
    if adjective in _IRREGULAR:
        return tuple(_with_forms(*pair, adverb=f"{adjective}sti") for pair in _IRREGULAR[adjective])
    return tuple(
        _with_forms(f"{comparing}mpi", _superlative(genitive[:-1]), adverb=f"{genitive[:-1]}sti")
        for genitive in finnish.paradigm(adjective).get("genitive", ())
        if (comparing := _comparing(genitive[:-1]))
    )


def _comparing(weak: str) -> str:
    """Turn the a of a word of two syllables to e: vanhempi, but matalampi."""
    runs = sum(
        letter in _VOWELS and (not place or weak[place - 1] not in _VOWELS)
        for place, letter in enumerate(weak)
    )
    if len(weak) > 2 and weak[-1] in "aä" and weak[-2] not in _VOWELS and runs == 2:
        return f"{weak[:-1]}e"
    return weak


def _superlative(weak: str) -> str:
    if weak[-1] in "aäe":
        return f"{weak[:-1]}in"
    if weak[-1] == "i":
        return f"{weak.rstrip('i')}ein"
    return f"{weak}in"


def _with_forms(comparative: str, superlative: str, *, adverb: str) -> Degrees:
    return Degrees(
        comparative=comparative,
        superlative=superlative,
        adverb=adverb,
        forms=_cases(comparative) | _superlative_cases(superlative),
    )


def _cases(word: str) -> frozenset[str]:
    return frozenset(form for forms in finnish.paradigm(word).values() for form in forms) | {word}


def _superlative_cases(superlative: str) -> frozenset[str]:
    """Decline a superlative: its stem, vanhimpa-, goes like that of the comparative."""
    if not superlative.endswith("in"):
        return _cases(superlative)
    pattern = f"{superlative[:-1]}mpi"
    a = (
        "ä"
        if any(form.endswith("ä") for form in finnish.paradigm(pattern).get("essive", ()))
        else "a"
    )
    return (_cases(pattern) - {pattern}) | {superlative, f"{superlative}t{a}", f"{superlative}ten"}
