"""Phrases found in running text: whole words only, the longest first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["PhraseIndex", "PhraseMatch"]

# Possessive: a word is read in one go, and nothing of it is ever given back.
_LETTERS = r"(?:[^\W_]++|[\u0300-\u036f]++)++"
# A full stop or an @ between letters belongs to an address (kuntalaisaloite.fi), not to a sentence.
_JOINT = r"[-\u2010\u2011'’:\u00ad._@]"
# A hyphen at either edge makes the word a part of a compound (palveluketjut ja -verkot, sote- ja …).
_WORD = re.compile(rf"[-\u2010\u2011]?+{_LETTERS}(?:{_JOINT}++{_LETTERS})*[-\u2010\u2011]?+")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, kw_only=True)
class PhraseMatch:
    """A place where a phrase stands: its span in the text, and the phrase's key."""

    start: int
    end: int
    form: str
    key: str


# A guide uses the same words again and again.
@lru_cache(maxsize=1 << 16)
def _normalised(word: str) -> str:
    plain = unicodedata.normalize("NFC", word).lower()
    return (
        plain.replace("\u2010", "-").replace("\u2011", "-").replace("’", "'").replace("\u00ad", "")
    )


# The same text is searched for statutes, for terms, and for what should not be written: the words
# of a guide of a thousand pages take some tens of megabytes.
@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[str, ...]:
    return tuple(map(_normalised, _WORD.findall(text)))


class PhraseIndex:
    """Forms in lower case and what each belongs to; finds them in text by looking words up."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        """Take the key of each form; a form is one or more words divided by single spaces."""
        # Nearly every form is plain and tidy: no look at each word is needed.
        self._keys = {
            form if form.isascii() else " ".join(_normalised(form).split()): key
            for form, key in keys.items()
            if form.strip()
        }
        longest: dict[str, int] = {}
        for form in self._keys:
            words = form.split(" ")
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
        # How many words to try after a first word: nearly every word of a text is no first word.
        self._longest = longest

    def find(self, text: str) -> tuple[PhraseMatch, ...]:
        """Find the phrases in order; where two begin at one word, the longer is taken."""
        words = _words(text)
        # Most texts hold no phrase: then it need not be known where the words stand.
        if self._longest.keys().isdisjoint(words):
            return ()
        tokens = tuple(_WORD.finditer(text))
        found: list[PhraseMatch] = []
        free = 0
        for place in [at for at, word in enumerate(words) if word in self._longest]:
            if place >= free:
                size, match = self._at(words, tokens, place, text)
                if match is not None:
                    found.append(match)
                free = place + size
        return tuple(found)

    def _at(
        self, words: tuple[str, ...], tokens: tuple[re.Match[str], ...], place: int, text: str
    ) -> tuple[int, PhraseMatch | None]:
        """Give the longest phrase that begins at this word, and how many words to go on."""
        last = place + 1
        for token in tokens[last : place + self._longest[words[place]]]:
            gap = text[tokens[last - 1].end() : token.start()]
            if gap.strip() or not gap or _PARAGRAPH.search(gap):
                break
            last += 1
        for end in range(last, place, -1):
            form = " ".join(words[place:end])
            key = self._keys.get(form)
            if key is not None:
                start = tokens[place].start()
                return end - place, PhraseMatch(
                    start=start, end=tokens[end - 1].end(), form=form, key=key
                )
        return 1, None
