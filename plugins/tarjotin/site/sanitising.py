"""The second net: rendered HTML with nothing in it that we did not mean to publish."""

from __future__ import annotations

import html as entities
import re

import nh3

__all__ = ["sanitised", "split_at_headings", "split_at_subheadings"]

_TAGS = frozenset(
    [
        "a",
        "abbr",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_ATTRIBUTES = {
    "*": {"id", "class", "lang"},
    "a": {"href", "title", "rel"},
    "details": {"open"},
    "div": {"role", "tabindex", "aria-label"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"scope", "colspan", "rowspan"},
}
_H2 = re.compile(r"(?=<h2[ >])")
_H2_PARTS = re.compile(r"<h2(?:[^>]* id=\"(?P<id>[^\"]*)\")?[^>]*>(?P<title>.*?)</h2>", re.DOTALL)
_BELOW = re.compile(r"(?=<h[34] [^>]*id=)")
_BELOW_PARTS = re.compile(
    r"<h[34][^>]* id=\"(?P<id>[^\"]*)\"[^>]*>(?P<title>.*?)</h[34]>\s*", re.DOTALL
)
_MARKUP = re.compile(r"<[^>]+>")


def sanitised(html: str) -> str:
    """Return the HTML without any element, attribute or scheme that is not on the lists."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={name: set(allowed) for name, allowed in _ATTRIBUTES.items()},
        url_schemes={"https"},
        link_rel=None,
        strip_comments=True,
    )


def split_at_headings(html: str) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """Cut a body at its h2: what comes before, then id, title as plain text and HTML of each section."""
    intro, *parts = _H2.split(html)
    sections = []
    for part in parts:
        match = _H2_PARTS.match(part)
        if match:
            sections.append((match["id"] or "", _words(match["title"]), part))
    return intro, tuple(sections)


def split_at_subheadings(html: str) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """Cut a section at its h3 and h4 with an id: what comes before, then id, title and what follows."""
    lead, *rest = _BELOW.split(html)
    parts = []
    for each in rest:
        match = _BELOW_PARTS.match(each)
        if match:
            parts.append((match["id"], _words(match["title"]), each[match.end() :].rstrip()))
    return lead, tuple(parts)


def _words(html: str) -> str:
    """Return the plain words of a heading: a template escapes them again."""
    return entities.unescape(_MARKUP.sub("", html))
