"""Words that must not be published: to-dos left behind, addresses and numbers of people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Written
from tarjotin.diagnostics import Finding, Place
from tarjotin.reading.tree import Mapping, Node, scalars

__all__ = ["TODO", "check_wording"]

TODO = "TODO"
"""What `tarjotin new` writes where an editor should write."""
_TODO = re.compile(rf"\b{TODO}\b")
_EMAIL = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
_PHONE = re.compile(
    r"(?<![\d.,/-])(?:\+358[ \u00a0-]?(?:\(0\) ?)?|0)(?:4\d|50)[ \u00a0-]?"
    r"\d{3}[ \u00a0-]?\d{2,4}(?![\d-])"
)
_UNWANTED = ((_TODO, "todo"), (_EMAIL, "personal-email"), (_PHONE, "personal-phone"))


def _in_fields(node: Node) -> Iterator[Finding]:
    found = tuple(scalars(node))
    # As in the body: one look at all texts together tells that there is nothing.
    together = "\n".join(scalar.text for scalar in found)
    for pattern, code in _UNWANTED:
        for scalar in found if pattern.search(together) else ():
            if pattern.search(scalar.text):
                # Quotation marks and folded lines hide the column, so the field is the place.
                yield Finding.at(scalar.place, code)


def _in_body(version: Written) -> Iterator[Finding]:
    # Hardly any text has one, so the lines are gone through only where the whole has.
    if not any(pattern.search(version.prose.text) for pattern, _ in _UNWANTED):
        return
    for number, line in enumerate(version.prose.text.split("\n")):
        start = Place(path=version.path, line=version.prose.first_line + number)
        for pattern, code in _UNWANTED:
            for match in pattern.finditer(line):
                yield Finding.at(start.shifted(match.start()), code)


def check_wording(guide: Guide) -> Iterator[Finding]:
    """Find to-dos and personal data."""
    for written in guide.written():
        # A fingerprint may look like a telephone number.
        fields = (pair for pair in written.front.entries if pair[0].text != "translation")
        yield from _in_fields(Mapping(entries=tuple(fields), place=written.front.place))
        yield from _in_body(written)
    for tree in guide.term_trees.values():
        yield from _in_fields(tree)
