"""A content file: its front matter as a tree, its body as prose, or findings."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from tarjotin.diagnostics import Finding, Place
from tarjotin.reading.characters import hidden_character
from tarjotin.reading.prose import Prose, scan
from tarjotin.reading.tree import Mapping, read_tree

__all__ = [
    "BODY_KB_MAX",
    "DATA_KB_MAX",
    "FRONT_KB_MAX",
    "LINE_CHARACTERS_MAX",
    "Document",
    "read_data",
    "read_document",
    "read_text",
]

FRONT_KB_MAX = 16
"""Front matter is small enough to type by hand."""
BODY_KB_MAX = 64
"""A page longer than this should be several pages."""
DATA_KB_MAX = 1024
"""Vocabularies and glossaries may be long."""
LINE_CHARACTERS_MAX = 4000
"""One paragraph on one line is fine; a longer line slows the Markdown reader down."""
_BRACKETS_MAX = 400
"""Markdown readers try every open bracket against the whole text; a page needs far fewer."""
_INDENT_MAX = 40
_QUOTE_DEPTH_MAX = 6
_QUOTES = re.compile(r"[>\s]*")


@dataclass(frozen=True, kw_only=True)
class Document:
    """What a Markdown file says: fields with their places, and the body."""

    path: str
    front: Mapping
    prose: Prose


def read_text(file: Path, *, path: str, kb_max: int) -> tuple[str | None, tuple[Finding, ...]]:
    """Read a UTF-8 text file within its limits; every line ends in a line feed."""
    start = Place(path=path)
    try:
        # One byte more than allowed tells that the file is larger, whatever its size.
        with file.open("rb") as stream:
            raw = stream.read(kb_max * 1024 + 1)
    except OSError as error:
        return None, (Finding.at(start, "file-unreadable", reason=error.strerror or "?"),)
    if len(raw) > kb_max * 1024:
        return None, (Finding.at(start, "file-too-large", limit=kb_max),)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = _with_plain_line_ends(raw.decode())
    except UnicodeDecodeError as error:
        before = _with_plain_line_ends(raw[: error.start].decode())
        return None, (Finding.at(_end_of(before, path), "file-not-utf8"),)
    if hidden := hidden_character(text):
        offset, name = hidden
        place = _end_of(text[:offset], path)
        return None, (Finding.at(place, "character-hidden", character=name),)
    return text, ()


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _end_of(text: str, path: str) -> Place:
    """Return the place of the character that would follow a text at the beginning of a file."""
    column = len(text) - (text.rfind("\n") + 1) + 1
    return Place(path=path, line=text.count("\n") + 1, column=column)


def read_data(file: Path, *, path: str) -> tuple[Mapping | None, tuple[Finding, ...]]:
    """Read a YAML data file whose top level is a mapping."""
    text, findings = read_text(file, path=path, kb_max=DATA_KB_MAX)
    if text is None:
        return None, findings
    node, findings = read_tree(text, path=path)
    if node is None and not findings:
        return Mapping(entries=(), place=Place(path=path)), ()
    if node is not None and not isinstance(node, Mapping):
        return None, (*findings, Finding.at(node.place, "data-not-mapping"))
    return node, findings


def _front_end(lines: list[str]) -> int | None:
    """Return the index of the line that closes the front matter."""
    return next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)


def _burden(lines: list[str], *, path: str, first: int) -> tuple[Finding, ...]:
    """Find what would make a Markdown reader slow or dizzy."""
    findings = []
    for number, line in enumerate(lines, first):
        place = Place(path=path, line=number)
        if len(line) > LINE_CHARACTERS_MAX:
            findings.append(Finding.at(place, "line-too-long", limit=LINE_CHARACTERS_MAX))
        bare = line.lstrip()
        quotes = _QUOTES.match(line) if bare.startswith(">") else None
        if (bare and len(line) - len(bare) > _INDENT_MAX) or (
            quotes and quotes.group().count(">") > _QUOTE_DEPTH_MAX
        ):
            findings.append(Finding.at(place, "nesting-too-deep"))
    if sum(line.count("[") for line in lines) > _BRACKETS_MAX:
        findings.append(Finding.at(Place(path=path, line=first), "brackets-too-many"))
    return tuple(findings)


def read_document(file: Path, *, path: str) -> tuple[Document | None, tuple[Finding, ...]]:
    """Read one content file.

    Returns the document, or None with the findings that keep it from being one. A document may
    come with findings too: then it can be checked further, but not published. A body that would
    burden a Markdown reader is not scanned either.
    """
    text, findings = read_text(file, path=path, kb_max=FRONT_KB_MAX + BODY_KB_MAX)
    if text is None:
        return None, findings
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, (Finding.at(Place(path=path), "front-missing"),)
    end = _front_end(lines)
    if end is None:
        return None, (Finding.at(Place(path=path), "front-open"),)
    front_text = "\n".join(lines[1:end])
    if len(front_text.encode()) > FRONT_KB_MAX * 1024:
        return None, (Finding.at(Place(path=path), "front-too-large", limit=FRONT_KB_MAX),)
    node, findings = read_tree(front_text, path=path, line_offset=1)
    body = lines[end + 1 :]
    burden = _burden(body, path=path, first=end + 2)
    findings = (*findings, *burden)
    if node is None:
        if not findings:
            findings = (Finding.at(Place(path=path), "front-empty"),)
        return None, findings
    if not isinstance(node, Mapping):
        return None, (*findings, Finding.at(node.place, "front-not-mapping"))
    if burden:
        return None, findings
    prose = scan("\n".join(body), path=path, first_line=end + 2)
    return Document(path=path, front=node, prose=prose), findings
