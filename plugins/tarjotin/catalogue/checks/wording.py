"""Words that must not be published: to-dos left behind, addresses and numbers of people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Version
from tarjotin.diagnostics import Finding, Place
from tarjotin.model.common import Text
from tarjotin.reading.tree import Mapping, Node, Scalar, Sequence

__all__ = ["TODO", "check_wording"]

TODO = "TODO"
"""What `tarjotin new` writes where an editor should write."""
_TODO = re.compile(rf"\b{TODO}\b")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
_PHONE = re.compile(r"(?<![\d.,/-])(?:\+358[ -]?(?:\(0\))?|0)(?:4\d|50)[ -]?\d{3}[ -]?\d{2,4}(?![\d-])")


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from _scalars(value)


def _texts(version: Version[Text]) -> Iterator[tuple[str, Place]]:
    """Yield each line of the body and each value of the front matter with its place."""
    for scalar in _scalars(version.front):
        yield scalar.text, scalar.place
    for number, line in enumerate(version.prose.text.split("\n")):
        yield line, Place(path=version.path, line=version.prose.first_line + number)


def _shifted(place: Place, by: int) -> Place:
    return Place(path=place.path, line=place.line, column=place.column + by)


def check_wording(guide: Guide) -> Iterator[Finding]:
    """Find to-dos and personal data."""
    for item in guide.items:
        for version in item.versions.values():
            for text, place in _texts(version):
                if match := _TODO.search(text):
                    yield Finding.at(_shifted(place, match.start()), "todo")
                if match := _EMAIL.search(text):
                    yield Finding.at(_shifted(place, match.start()), "personal-email")
                if match := _PHONE.search(text):
                    yield Finding.at(_shifted(place, match.start()), "personal-phone")
