"""Phrases found in running text: whole words only, the longest first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["PhraseIndex", "PhraseMatch"]

_LETTER = r"(?:[^\W_]|[\u0300-\u036f])"
# A full stop or an @ between letters belongs to an address (kuntalaisaloite.fi), not to a sentence.
_JOINT = r"[-\u2010\u2011'’:\u00ad._@]"
# A hyphen at either edge makes the word a part of a compound (palveluketjut ja -verkot, sote- ja …).
_WORD = re.compile(rf"[-\u2010\u2011]?{_LETTER}+(?:{_JOINT}+{_LETTER}+)*[-\u2010\u2011]?")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, kw_only=True)
class PhraseMatch:
    """A place where a phrase stands: its span in the text, and the phrase's key."""

    start: int
    end: int
    form: str
    key: str


@dataclass(frozen=True, kw_only=True)
class _Token:
    start: int
    end: int
    text: str


def _normalised(word: str) -> str:
    plain = unicodedata.normalize("NFC", word).lower()
    return plain.replace("\u2010", "-").replace("\u2011", "-").replace("’", "'").replace("\u00ad", "")


class PhraseIndex:
    """Forms in lower case and what each belongs to; finds them in text by looking words up."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        """Take the key of each form; a form is one or more words divided by single spaces."""
        self._keys = {" ".join(_normalised(form).split()): key for form, key in keys.items() if form.strip()}
        longest: dict[str, int] = {}
        for form in self._keys:
            words = form.split(" ")
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
        # How many words to try after a first word: nearly every word of a text is no first word.
        self._longest = longest

    def find(self, text: str) -> tuple[PhraseMatch, ...]:
        """Find the phrases in order; where two begin at one word, the longer is taken."""
        tokens = tuple(
            _Token(start=match.start(), end=match.end(), text=_normalised(match[0])) for match in _WORD.finditer(text)
        )
        found: list[PhraseMatch] = []
        place = 0
        while place < len(tokens):
            size, match = self._at(tokens, place, text)
            if match is not None:
                found.append(match)
            place += size
        return tuple(found)

    def _at(self, tokens: tuple[_Token, ...], place: int, text: str) -> tuple[int, PhraseMatch | None]:
        """Give the longest phrase that begins at this word, and how many words to go on."""
        most = self._longest.get(tokens[place].text, 0)
        if not most:
            return 1, None
        run = [tokens[place]]
        for token in tokens[place + 1 : place + most]:
            gap = text[run[-1].end : token.start]
            if gap.strip() or not gap or _PARAGRAPH.search(gap):
                break
            run.append(token)
        for size in range(len(run), 0, -1):
            form = " ".join(token.text for token in run[:size])
            key = self._keys.get(form)
            if key is not None:
                return size, PhraseMatch(start=run[0].start, end=run[size - 1].end, form=form, key=key)
        return 1, None
