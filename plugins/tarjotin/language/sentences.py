"""Sentences of running text, as far as their length is concerned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Sentence", "sentences"]


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence: its span in the text, and how many words it has."""

    start: int
    end: int
    words: int


# A new block: a heading, an item of a list, a cell, a quotation, a box, a definition, a footnote.
_BLOCK = re.compile(
    r"\n[ \t]*\n|\n(?=[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,3}[.)][ \t]|\||>|!!!|\?\?\?|:[ \t]|\[\^))|\|"
)
_END = re.compile(r"[.!?…]+[\"”’)*_]*(?=\s)")
_BEGINNING = re.compile(r"[\"”“’(*_\[–-]*[A-ZÅÄÖ0-9]")
# What stands before a full stop that ends no sentence: single letters, abbreviations; and a number,
# unless a capital follows (den 3. maj, but … år 2019. Helsingfors …).
_NUMBER = re.compile(r"(?:^|[\s(–-])\d{1,4}$")
_SHORT = re.compile(
    r"(?:^|[\s(\"”])(?:[A-Za-zÅÄÖåäö]|esim|ks|mm|ym|yms|jne|eli|ns|nk|klo|mom|vrt|noin|n|s"
    r"|t\.ex|bl\.a|o\.s\.v|osv|m\.m|mm|d\.v\.s|dvs|s\.k|kl|jfr|ca|fr\.o\.m|t\.o\.m)$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\s*#{1,6}[ \t][^\n]*")
_MARKER = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])[ \t]+")
_QUOTATION = re.compile(r"\s*>")
_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[^\W_]+(?:[-‐‑'’:./§%][^\W_]+)*")


def sentences(text: str, *, over: int = 0) -> Iterator[Sentence]:
    """Yield the sentences of a body in Markdown that have more than `over` words.

    An item of a list and a cell of a table are at least one sentence each. A quotation (`>`) is
    left out: its words are another's. Where it is not clear that a sentence ends, it ends: a sentence is rather too short here than
    too long.
    """
    start = 0
    for boundary in (*_BLOCK.finditer(text), None):
        end = boundary.start() if boundary else len(text)
        # Words are at least one character apart: most blocks are too short to be looked at.
        if end - start > 2 * over and not _QUOTATION.match(text, start, end):
            yield from (each for each in _in_block(text, start, end) if each.words > over)
        start = boundary.end() if boundary else end


def _in_block(text: str, start: int, end: int) -> Iterator[Sentence]:
    if heading := _HEADING.match(text, start, end):
        yield from _sentence(text, start, heading.end())
        start = heading.end()
    marker = _MARKER.match(text, start, end)
    begun = marker.end() if marker else start
    for mark in _END.finditer(text, begun, end):
        following = _SPACE.match(text, mark.end(), end)
        after = following.end() if following else mark.end()
        begins = _BEGINNING.match(text, after, end)
        if mark.group().startswith("."):
            before = text[max(begun, mark.start() - 8) : mark.start()]
            is_ordinal = _NUMBER.search(before) and not (begins and begins.group()[-1].isalpha())
            if is_ordinal or _SHORT.search(before):
                continue
        if begins or after >= end:
            yield from _sentence(text, begun, mark.end())
            begun = mark.end()
    yield from _sentence(text, begun, end)


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    words = [match.start() for match in _WORD.finditer(text, start, end)]
    if words:
        yield Sentence(start=words[0], end=end, words=len(words))
