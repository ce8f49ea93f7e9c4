"""Links in running text: they lead somewhere, and their words say where."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from tarjotin.catalogue.checks.nowhere import unknown_id, unknown_section
from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Written
from tarjotin.catalogue.mentions import Target, parse_target
from tarjotin.diagnostics import Finding, Severity
from tarjotin.reading.prose import Link

__all__ = ["check_prose_links"]

_EMPTY_WORDS = frozenset(
    (
        *("tästä", "täältä", "tässä", "lue lisää", "linkki", "klikkaa tästä"),
        *("här", "läs mer", "länk", "klicka här", "här finns"),
        *("here", "read more", "link", "click here"),
    )
)
"""Words that do not say where a link leads, in the languages that we check."""


def _anchors(written: Written) -> frozenset[str]:
    """Return the ids that the page sets: of its headings, and of what bears an attribute."""
    set_elsewhere = (
        token[1:]
        for attributes in written.prose.attributes
        for token in attributes.text.split()
        if token.startswith("#")
    )
    return frozenset(
        (*(heading.id for heading in written.prose.headings if heading.id), *set_elsewhere)
    )


def _target(guide: Guide, written: Written, link: Link, target: Target) -> Iterator[Finding]:
    kind, name = target.key
    yield from unknown_id(guide, target.key, link.place)
    item = guide.get(kind, name)
    if item is None or target.anchor is None:
        return
    if kind == "act":
        yield from unknown_section(guide, name, target.anchor, link.place)
    elif target.anchor not in _anchors(item.version(written.language)):
        yield Finding.at(link.place, "anchor-unknown", anchor=target.anchor, target=link.target)


def _link(guide: Guide, written: Written, link: Link) -> Iterator[Finding]:
    words = " ".join(link.text.split()).casefold().strip(".!: ")
    if not words:
        yield Finding.at(link.place, "link-without-text", target=link.target[:80])
    elif words in _EMPTY_WORDS:
        yield Finding.at(link.place, "link-says-nothing", severity=Severity.WARNING, text=link.text)
    target = parse_target(link.target, folder=written.folder, languages=guide.settings.codes)
    if target is not None:
        yield from _target(guide, written, link, target)
    elif link.target.startswith("#"):
        if link.target[1:] not in _anchors(written):
            yield Finding.at(
                link.place, "anchor-unknown", anchor=link.target[1:], target=written.path
            )
    elif link.target.startswith("https://"):
        return
    elif ":" in link.target.partition("/")[0] or link.target.startswith("//"):
        yield Finding.at(link.place, "link-scheme", target=link.target[:80])
    else:
        path = posixpath.normpath(posixpath.join(written.folder, link.target.partition("#")[0]))
        if path not in guide.folder.assets:
            yield Finding.at(link.place, "link-nowhere", target=link.target[:80])


def check_prose_links(guide: Guide) -> Iterator[Finding]:
    """Find links that lead nowhere, outside the allowed schemes, or under empty words."""
    for written in guide.written():
        for link in written.prose.links:
            if not link.is_image:
                yield from _link(guide, written, link)
