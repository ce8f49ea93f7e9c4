"""The body of a page as far as the checks need it: sections, links, raw HTML, running text.

This is a scanner, not a Markdown reader: it finds things with their line and column so that an
editor can be told, and it never decides what is published. That is done where Markdown is
rendered, by a reader that knows the whole language and forbids what is not allowed.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from functools import cached_property

from tarjotin.diagnostics import Place

__all__ = ["Attributes", "Heading", "Link", "Prose", "Section", "scan"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """A heading: level 1 to 6, its text without marks, its id if it has one."""

    level: int
    text: str
    id: str | None
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """A link or an image as written: its text (or alternative text) and its target."""

    text: str
    target: str
    is_image: bool
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Attributes:
    """The inside of braces that sets attributes: `.wide`, `#id`, `lang=sv`."""

    text: str
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A part of the body from one `##` heading to the next; the part before the first has no heading."""

    id: str
    heading: Heading | None
    text: str
    first_line: int
    children: tuple[Heading, ...]


@dataclass(frozen=True, kw_only=True)
class Prose:
    """A body in Markdown and what stands where in it."""

    path: str
    text: str
    first_line: int
    masked: str
    """The text with code, targets and marks of links blanked: same length, same places."""
    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    raw_html: tuple[Place, ...]
    attributes: tuple[Attributes, ...]
    underlined_headings: tuple[Place, ...]
    open_fences: tuple[Place, ...]
    """Where a block of code begins that never ends."""

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, offset: int) -> Place:
        """Return the place of a character of `text` or `masked`."""
        line = bisect.bisect_right(self._line_starts, offset) - 1
        column = offset - self._line_starts[line] + 1
        return Place(path=self.path, line=self.first_line + line, column=column)

    def section(self, section_id: str) -> Section | None:
        """Return the section of an id."""
        return next((section for section in self.sections if section.id == section_id), None)


_FENCE = re.compile(r"^ {0,12}(?P<mark>`{3,}(?=[^`]*$)|~{3,})(?P<rest>.*)")
_CODE = re.compile(r"(?<![`\\])(?P<ticks>`+)(?!`)(?:.|\n(?!\s*\n))+?(?<!`)(?P=ticks)(?!`)")
_HEADING = re.compile(r"^(?P<marks>#{1,6})(?P<text>.*)$", re.MULTILINE)
_HEADING_BRACES = re.compile(r"\{:?(?P<inside>[^{}]*)\}$")
_HEADING_ID = re.compile(r"(?<!\S)#(?P<id>[^\s.]+)")
_UNDERLINE = re.compile(r"^(?P<text>[^\s#].*)\n(?:=+|-+)[ \t]*$", re.MULTILINE)
# White space is bounded, for three open-ended runs in a row would be tried in every division.
_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]\n]*\]){0,1000}?)\]"
    r"\(\s{0,40}<?(?P<target>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s{1,40}(?:\"[^\"\n]*\"|'[^'\n]*'))?\s{0,40}\)"
)
_LOOSE_LINK = re.compile(r"\]\((?P<target>[^()\n]*)")
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<text>[^\]^][^\]]{0,200})\]:[ \t]*<?(?P<target>[^\s>]+)>?", re.MULTILINE
)
_AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>")
_HTML = re.compile(r"<(?=[A-Za-z/!?])")
_NOT_A_LINE_END = re.compile(r"[^\n]")
_BRACES = re.compile(r"\{(?P<colon>:?)(?P<text>[^{}\n]*)\}")


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + _NOT_A_LINE_END.sub(" ", text[start:end]) + text[end:]


def _without_fences(text: str) -> str:
    """Blank fenced code; lengths and line ends stay. A fence without an end is text."""
    lines = text.split("\n")
    number = 0
    # A mark for which no end was found: a longer one further down has none either.
    endless: dict[str, int] = {}
    while number < len(lines):
        opening = _FENCE.match(lines[number])
        mark = opening["mark"] if opening else ""
        if mark and len(mark) < endless.get(mark[0], len(mark) + 1):
            end = _fence_end(lines, number, mark)
            if end is None:
                endless[mark[0]] = len(mark)
            else:
                lines[number : end + 1] = [" " * len(line) for line in lines[number : end + 1]]
                number = end
        number += 1
    return "\n".join(lines)


def _fence_end(lines: list[str], start: int, mark: str) -> int | None:
    """Return the line that closes the fence which a line opens, or None."""
    for number in range(start + 1, len(lines)):
        fence = _FENCE.match(lines[number])
        if fence and fence["mark"].startswith(mark) and not fence["rest"].strip():
            return number
    return None


def _open_fences(text: str) -> tuple[int, ...]:
    """Return the offset of the first fence that is left in a text without fenced code."""
    offset = 0
    for line in text.split("\n"):
        fence = _FENCE.match(line)
        if fence:
            return (offset + fence.start("mark"),)
        offset += len(line) + 1
    return ()


def _without_code(masked: str) -> str:
    for code in reversed(list(_CODE.finditer(masked))):
        masked = _blank(masked, code.start(), code.end())
    return masked


def _heading(match: re.Match[str], text: str, place: Place) -> Heading:
    """Read a heading; its words are taken from the source, for they may hold code."""
    written = text[match.start("text") : match.end("text")].strip().rstrip("#").rstrip()
    braces = _HEADING_BRACES.search(written)
    id_mark = _HEADING_ID.search(braces["inside"]) if braces else None
    words = written[: braces.start()] if braces else written
    return Heading(
        level=len(match["marks"]),
        text=words.strip(),
        id=id_mark["id"] if id_mark else None,
        place=place,
    )


def _sets_attributes(match: re.Match[str], text: str) -> bool:
    """Whether braces are read as attributes: after a colon, behind something, or by their signs."""
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    is_last = text[match.end() : match.end() + 1] in ("", "\n")
    is_attached = (not before[-1:].isspace() and bool(before)) or (
        is_last and (not before.strip() or before.startswith("#"))
    )
    has_sign = any(sign in match["text"] for sign in "#.=:")
    return bool(match["text"].strip()) and (bool(match["colon"]) or is_attached or has_sign)


def _sections(
    text: str, headings: tuple[tuple[int, Heading], ...], first_line: int
) -> tuple[Section, ...]:
    """Cut the text at its `##` headings; the text before the first is the section `intro`."""
    starts: list[tuple[int, Heading | None]] = [(0, None)]
    starts += [(offset, heading) for offset, heading in headings if heading.level == 2]
    sections = []
    for (start, heading), following in zip(starts, [*starts[1:], (len(text), None)], strict=True):
        part = text[start : following[0]]
        if heading is None and not part.strip():
            continue
        children = tuple(
            child for at, child in headings if start <= at < following[0] and child.level > 2
        )
        sections.append(
            Section(
                id="intro" if heading is None else heading.id or "",
                heading=heading,
                text=part,
                first_line=first_line + text.count("\n", 0, start),
                children=children,
            )
        )
    return tuple(sections)


def scan(text: str, *, path: str, first_line: int = 1) -> Prose:
    """Scan a Markdown body whose first line is line `first_line` of the file `path`."""
    fence_free = _without_fences(text)
    code_free = _without_code(fence_free)
    bare = Prose(
        path=path,
        text=text,
        first_line=first_line,
        masked="",
        headings=(),
        sections=(),
        links=(),
        raw_html=(),
        attributes=(),
        underlined_headings=(),
        open_fences=(),
    )
    place = bare.place
    masked = code_free
    headings = [
        (match.start(), _heading(match, text, place(match.start())))
        for match in _HEADING.finditer(code_free)
    ]
    links = []
    found = list(_LINK.finditer(code_free))
    # A picture may stand inside the words of a link.
    found += [
        inner
        for match in found
        if not match["image"] and "![" in match["text"]
        for inner in _LINK.finditer(code_free, match.start("text"), match.end())
        if inner["image"]
    ]
    for match in found:
        links.append(
            Link(
                text=match["text"],
                target=match["target"],
                is_image=bool(match["image"]),
                place=place(match.start()),
            )
        )
        # Only the text of a link is running text; an image has none.
        if match["image"]:
            masked = _blank(masked, match.start(), match.end())
        else:
            masked = _blank(masked, match.end("text"), match.end())
    for match in (*_DEFINITION.finditer(code_free), *_AUTOLINK.finditer(code_free)):
        words = match.groupdict().get("text") or match["target"]
        links.append(
            Link(text=words, target=match["target"], is_image=False, place=place(match.start()))
        )
        masked = _blank(masked, match.start(), match.end())
    for match in _LOOSE_LINK.finditer(masked):
        # Markdown may still make a link of it, so it is checked like one.
        target = match["target"].strip()
        links.append(
            Link(text=target or "?", target=target, is_image=False, place=place(match.start() + 1))
        )
    raw_html = tuple(place(match.start()) for match in _HTML.finditer(masked))
    braces = [match for match in _BRACES.finditer(code_free) if _sets_attributes(match, code_free)]
    attributes = tuple(
        Attributes(text=match["text"], place=place(match.start("text"))) for match in braces
    )
    underlined = tuple(place(match.start()) for match in _UNDERLINE.finditer(code_free))
    for match in braces:
        masked = _blank(masked, match.start(), match.end())
    return Prose(
        path=path,
        text=text,
        first_line=first_line,
        masked=masked,
        headings=tuple(heading for _, heading in headings),
        sections=_sections(text, tuple(headings), first_line),
        links=tuple(sorted(links, key=lambda link: link.place)),
        raw_html=raw_html,
        attributes=attributes,
        underlined_headings=underlined,
        open_fences=tuple(place(offset) for offset in _open_fences(fence_free)),
    )
