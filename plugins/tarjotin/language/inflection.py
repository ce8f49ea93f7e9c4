"""The inflected forms of a noun phrase, for recognising it in running text."""

from __future__ import annotations

from functools import lru_cache

from tarjotin.language import finnish, swedish

__all__ = ["forms"]


@lru_cache(maxsize=4096)
def forms(
    phrase: str, *, language: str, plural: bool = True, possessive: bool = True
) -> frozenset[str]:
    """Give the forms of a phrase in lower case, the phrase itself among them.

    Finnish and Swedish are inflected by rule; English gets the genitive and the regular plural;
    of any other language only the phrase itself is known.
    Where a word's type is not clear, fewer forms are given rather than doubtful ones.
    ``plural`` and ``possessive`` leave those forms out, for names that have none.
    """
    tidy = " ".join(phrase.split())
    if not tidy:
        return frozenset()
    if language == "fi":
        return finnish.phrase_forms(tidy, plural=plural, possessive=possessive)
    if language == "sv":
        return swedish.phrase_forms(tidy, plural=plural)
    lower = tidy.lower()
    if language == "en":
        return _english(lower, plural=plural)
    return frozenset({lower})


def _english(phrase: str, *, plural: bool) -> frozenset[str]:
    owned = {f"{phrase}'" if phrase.endswith("s") else f"{phrase}'s"}
    if not plural or phrase.endswith("s") or not phrase[-1].isalpha():
        return frozenset({phrase, *owned})
    if phrase.endswith(("x", "z", "ch", "sh")):
        many = f"{phrase}es"
    elif phrase.endswith("y") and phrase[-2:-1] not in "aeiou":
        many = f"{phrase[:-1]}ies"
    else:
        many = f"{phrase}s"
    return frozenset({phrase, many, f"{many}'", *owned})
