"""The order of words in a list: å, ä and ö come after z, as in Finnish and Swedish."""

from __future__ import annotations

__all__ = ["collation_key"]

_LAST = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y", "é": "e"})


def collation_key(words: str) -> tuple[str, str]:
    """Return what words are sorted by; the words themselves settle what else is equal."""
    return words.casefold().translate(_LAST), words
