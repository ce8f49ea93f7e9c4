"""The words that readers of the guide see, and where each first stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Written
from tarjotin.diagnostics import Place
from tarjotin.reading.tree import Mapping as Tree
from tarjotin.reading.tree import Node, scalars

__all__ = ["words_of"]

TEXT_FIELDS = frozenset(("title", "subtitle", "summary", "names", "short", "other_names"))
"""Fields of the front matter that are shown as text; sources may be in any language."""
# Words with a digit, a dot or an @ inside are numbers, addresses and codes.
_TOKEN = re.compile(r"[^\s(){}\[\]|\"”“„«»*_/<>…]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*")
_EDGE = ".,;:!?–—'’"
_LANGUAGE = re.compile(r"\{:?\s*lang=[a-z]{2}\s*\}")
_OPENINGS = {"*": "*", "_": "_", "]": "["}
# The kind of a box is no word of the reader's.
_BOX = re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?) \w+", re.MULTILINE)


def words_of(guide: Guide, language: str) -> Mapping[str, Place]:
    """Return each word of a language with its first place; soft hyphens are taken out."""
    found: dict[str, Place] = {}
    for written in guide.written():
        if written.language == language:
            for word, place in _in_file(written):
                found.setdefault(word, place)
    for tree in guide.term_trees.values():
        for key, below in tree.entries:
            if key.text == language and isinstance(below, Tree):
                for name, value in below.entries:
                    # What is wrong on purpose, and forms and seams, are no running text.
                    if name.text in ("term", "definition", "also"):
                        for word, place in _in_fields(value):
                            found.setdefault(word, place)
    return found


def _in_file(written: Written) -> Iterator[tuple[str, Place]]:
    for key, value in written.front.entries:
        if key.text in TEXT_FIELDS:
            yield from _in_fields(value)
    for offset, word in _in_text(_own_language(written.prose.text, written.prose.masked)):
        yield word, written.prose.place(offset)


def _own_language(text: str, masked: str) -> str:
    """Blank what `{lang=sv}` marks as another language: a phrase in marks, or the whole cell."""
    for mark in _LANGUAGE.finditer(text):
        before = text[: mark.start()].rstrip(" ")
        opening = _OPENINGS.get(before[-1:])
        start = (
            before.rfind(opening, 0, len(before) - 1)
            if opening
            else max(before.rfind("|"), before.rfind("\n"))
        )
        masked = masked[:start] + " " * (len(before) - start) + masked[len(before) :]
    return masked


def _in_fields(node: Node) -> Iterator[tuple[str, Place]]:
    for scalar in scalars(node):
        for _, word in _in_text(scalar.text):
            yield word, scalar.place


def _in_text(text: str) -> Iterator[tuple[int, str]]:
    """Yield words; a part of a compound (osallistumis- ja …) is none."""
    text = _BOX.sub(lambda box: " " * len(box.group()), text)
    for match in _TOKEN.finditer(text):
        token = match.group().replace("\N{SOFT HYPHEN}", "")
        word = token.strip(_EDGE)
        if _WORD.fullmatch(word):
            yield match.start() + token.index(word), word
