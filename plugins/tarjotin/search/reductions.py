"""Endings that any word may carry, taken off what was typed: they are in no table of forms.

Finnish clitics and possessive suffixes multiply the forms of a noun by a hundred, and the Swedish
genitive doubles them; all are regular. The rules go to the browser as data, so that it takes off
what the build has left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = ["REDUCTIONS", "Reduction", "as_data", "reduced"]


@dataclass(frozen=True, kw_only=True)
class Reduction:
    """An ending, what may have stood in its place, and how many letters must stand before it."""

    ending: str
    instead: tuple[str, ...] = ("",)
    least: int = 3


def _plainly(*endings: str) -> tuple[Reduction, ...]:
    return tuple(Reduction(ending=ending) for ending in endings)


_CLITICS = _plainly("han", "hän", "kin", "kaan", "kään", "kos", "kös", "pas", "päs")
_INNER_CLITICS = _plainly("ko", "kö", "pa", "pä")
_OWNERS = ("ni", "si", "mme", "nne", "nsa", "nsä")
# talokse|ni stands for taloksi, tehdäkse|ni for a form that never stands without its owner.
_OF_TRANSLATIVE = tuple(
    Reduction(ending=f"kse{owner}", instead=("ksi", "kse")) for owner in (*_OWNERS, "en")
)
# talo|ni may be talo or talon (or taloon, the illative); vete|ni has the stem of vetenä.
_OF_OTHERS = tuple(Reduction(ending=owner, instead=("", "n", "na", "nä")) for owner in _OWNERS)
# talossa|an: the third person after a case that ends in a vowel.
_OF_THIRD = tuple(
    Reduction(ending=ending, instead=(ending[0],)) for ending in ("aan", "ään", "een")
)

REDUCTIONS: Mapping[str, tuple[tuple[Reduction, ...], ...]] = MappingProxyType(
    {
        "fi": (_CLITICS, _INNER_CLITICS, (*_OF_TRANSLATIVE, *_OF_OTHERS, *_OF_THIRD)),
        "sv": ((Reduction(ending="s"),),),
    }
)
"""Of each language the stages; what one stage leaves goes through the next."""
_OWNERLESS = 2
"""So many stages come before the one that takes off the owner."""


def reduced(word: str, *, locale: str, owned: bool = True) -> tuple[str, ...]:
    """Give the word, and what remains of it without endings that any word may carry.

    Args:
        word: A running word.
        locale: Its language.
        owned: Whether endings that tell the owner are taken off too: talo|ni.
    """
    known = {word: None}
    if ":" in word:
        known[word[: word.rindex(":")]] = None
    stages = REDUCTIONS.get(locale, ())
    for stage in stages if owned else stages[:_OWNERLESS]:
        for form in tuple(known):
            for rule in stage:
                if form.endswith(rule.ending) and len(form) - len(rule.ending) >= rule.least:
                    body = form.removesuffix(rule.ending)
                    known.update(dict.fromkeys(body + other for other in rule.instead))
    return tuple(known)


def as_data(locale: str) -> list[list[list[object]]]:
    """Give the rules of a language for the browser: ending, what stands instead, least letters."""
    return [
        [[rule.ending, list(rule.instead), rule.least] for rule in stage]
        for stage in REDUCTIONS.get(locale, ())
    ]
