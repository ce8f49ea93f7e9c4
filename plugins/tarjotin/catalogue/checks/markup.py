"""Markup that is not published: raw HTML, attributes, images without an alternative text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Written
from tarjotin.diagnostics import Finding
from tarjotin.reading.prose import Attributes

__all__ = ["ALLOWED_CLASSES", "check_markup"]

ALLOWED_CLASSES = frozenset(("wide", "small", "no-print"))
"""The classes an editor may set with `{: .wide }`."""
_LANG = re.compile(r"lang=[\"']?[a-z]{2}[\"']?")
_ID = re.compile(r"#[a-z0-9]+(?:-[a-z0-9]+)*")


def _attribute_is_allowed(token: str) -> bool:
    is_class = token.startswith(".") and token[1:] in ALLOWED_CLASSES
    return bool(is_class or _ID.fullmatch(token) or _LANG.fullmatch(token))


def _attributes(attributes: Attributes, *, in_heading: bool) -> Iterator[Finding]:
    for token in re.finditer(r"\S+", attributes.text):
        if in_heading and token.group().startswith("#"):
            # The id of a heading is checked with the headings.
            continue
        if not _attribute_is_allowed(token.group()):
            yield Finding.at(
                attributes.place.shifted(token.start()),
                "attribute-refused",
                value=token.group()[:60],
                known=", ".join(f".{name}" for name in sorted(ALLOWED_CLASSES)),
            )


def _images(written: Written, guide: Guide) -> Iterator[Finding]:
    for link in written.prose.links:
        if not link.is_image:
            continue
        if not link.text.strip():
            yield Finding.at(link.place, "image-without-text", target=link.target)
        if ":" in link.target or link.target.startswith("//"):
            yield Finding.at(link.place, "image-foreign", target=link.target[:80])
            continue
        path = posixpath.normpath(posixpath.join(written.folder, link.target))
        if path not in guide.folder.assets:
            yield Finding.at(link.place, "image-missing", target=link.target)


def check_markup(guide: Guide) -> Iterator[Finding]:
    """Find what our Markdown refuses."""
    for written in guide.written():
        for place in written.prose.raw_html:
            yield Finding.at(place, "html-raw")
        for place in written.prose.open_fences:
            yield Finding.at(place, "fence-open")
        headings = {heading.place.line for heading in written.prose.headings if heading.id}
        for attributes in written.prose.attributes:
            yield from _attributes(attributes, in_heading=attributes.place.line in headings)
        yield from _images(written, guide)
