"""Plain words taken out of a body in Markdown: titles of headings, first sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tarjotin.catalogue.item import Version
from tarjotin.model.common import Text

__all__ = ["first_sentence", "first_sentence_below", "plain", "titles_in"]

_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\*\*|__|[*`]")
_SENTENCE_END = re.compile(r"(?<=[a-zåäö)”][.!?])\s+(?=[A-ZÅÄÖ”])")
_NOT_PROSE = re.compile(r"#|[-*+] |\d+\. |[|>]|!!!|\?\?\?")


def plain(markdown: str) -> str:
    """Return a line of Markdown without its marks: links keep their words."""
    words = _LINK.sub(r"\1", _FOOTNOTE.sub("", markdown))
    return " ".join(_MARKS.sub("", words).split())


def titles_in(version: Version[Text], section_id: str) -> Mapping[str, str]:
    """Return the headings below a section, by their ids."""
    section = version.prose.section(section_id)
    children = section.children if section else ()
    return {child.id: plain(child.text) for child in children if child.id}


def _first_sentence(markdown: str) -> str:
    for block in re.split(r"\n[ \t]*\n", markdown):
        words = block.strip()
        if words and not _NOT_PROSE.match(words):
            return _SENTENCE_END.split(plain(words))[0]
    return ""


def first_sentence(version: Version[Text], section_id: str) -> str:
    """Return the first sentence of a section's prose in plain words, or nothing."""
    section = version.prose.section(section_id)
    return _first_sentence(section.text) if section else ""


def first_sentence_below(version: Version[Text], section_id: str, heading_id: str) -> str:
    """Return the first sentence under a heading of a section in plain words, or nothing."""
    section = version.prose.section(section_id)
    if section is None:
        return ""
    lines = section.text.split("\n")
    starts = [child.place.line - section.first_line for child in section.children]
    for child, start, end in zip(section.children, starts, [*starts[1:], None], strict=True):
        if child.id == heading_id:
            return _first_sentence("\n".join(lines[start + 1 : end]))
    return ""
