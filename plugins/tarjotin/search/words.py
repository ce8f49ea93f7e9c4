"""The words of a text: what counts as one, and the form in which two are compared.

The browser applies the same rules (``tokens.js``); ``tests/data/search/tokens.json`` holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Word", "folded", "normal", "spelt", "words"]

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = "-\u2010\u2011"
_APOSTROPHES = "'\u2019"
# Hyphens, apostrophes and the colon of EU:n join; the ending of §:n is no word.
_WORD = re.compile(
    rf"(?<!§:)[^\W_]+(?:(?:{_SOFT_HYPHEN}*[{_HYPHENS}{_APOSTROPHES}:]{_SOFT_HYPHEN}*|{_SOFT_HYPHEN}+)[^\W_]+)*"
)
_LIKE_ASCII = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ð": "d", "þ": "th", "ł": "l", "đ": "d"}
)
_PLAIN = str.maketrans({_SOFT_HYPHEN: None, "\u2010": "-", "\u2011": "-", "\u2019": "'"})


@dataclass(frozen=True, kw_only=True)
class Word:
    """One word of a text, with the place where it stands."""

    text: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """Give the words of a text in their order."""
    return tuple(
        Word(text=normal(match.group()), start=match.start(), end=match.end())
        for match in _WORD.finditer(text)
    )


def spelt(text: str) -> tuple[str, ...]:
    """Give the words of a text in their order, without their places."""
    return tuple(map(normal, _WORD.findall(text)))


@lru_cache(maxsize=1 << 16)
def normal(word: str) -> str:
    """Give the form in which words are compared: composed, in lower case, plain hyphens."""
    return unicodedata.normalize("NFC", word).translate(_PLAIN).lower()


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Give a word as somebody types it who has no å, ä, ö or accents at hand."""
    apart = unicodedata.normalize("NFD", normal(word))
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(
        _LIKE_ASCII
    )
