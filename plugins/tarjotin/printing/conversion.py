"""From HTML to what the layouts print: only what is known passes, and words stay words.

The result is data, not Typst source: nothing that an author writes is ever read as code.
A node is a text, or a mapping whose `is` names it and whose `of` holds what is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urljoin, urlsplit

from tarjotin.diagnostics import Finding, Place, Severity
from tarjotin.printing.codes import qr_code
from tarjotin.printing.columns import widths
from tarjotin.printing.document import Layout, PrintDocument
from tarjotin.printing.markup import Element, parse

__all__ = ["Converted", "Node", "converted", "way_back"]

Node: TypeAlias = str | dict[str, Any]

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TRANSPARENT = frozenset(("body", "section", "div", "article", "nav", "main", "figure", "header"))
_INLINE: Mapping[str, str] = {
    "em": "em",
    "i": "em",
    "strong": "strong",
    "b": "strong",
    "sub": "sub",
    "sup": "sup",
    "del": "del",
    "code": "code",
}
_PLAIN_INLINE = frozenset(("span", "abbr", "small"))
_SPAN_CLASSES: Mapping[str, str] = {
    "t-estimate": "estimate",
    "t-fact-source": "small",
    "t-small": "small",
    "t-badge": "estimate",
}
_LONGEST: Mapping[Layout, int] = {
    "sheet": 30,
    "booklet": 24,
    "card": 32,
    "cards": 18,
    "board": 14,
    "tiles": 14,
}
"""How many letters a word of a heading can have before it must be hyphenated, at 10.5 points."""
_ROOM = 930.0
"""How many letters stand in a line of a table over the whole width of an A4, at one point."""
_LEAD_IN = 160
"""A paragraph of at most so many letters before a list or a table belongs to it."""
_SHORT_LIST = 400
"""A list of at most so many letters, at 10.5 points, is not divided between two pages."""
_KNOWN_INLINE = frozenset((*_INLINE, *_PLAIN_INLINE, "a", "br", "img", "wbr"))
_LOOSE_HYPHEN = re.compile(r"(?<=\s)-(?=\w)")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLOCK_CLASSES: Mapping[str, str] = {
    "t-p-keep": "keep",
    "t-p-front": "front",
    "t-p-back": "back",
    "t-p-card": "card",
    "t-p-space": "space",
    "t-p-deck": "deck",
    "t-p-cover": "cover",
    "t-p-face": "face",
    "t-p-chapter": "chapter",
}
"""Containers of our own templates that the layouts know."""


@dataclass(frozen=True, kw_only=True)
class Converted:
    """The nodes of a document, the pictures they name, and what was found on the way."""

    nodes: tuple[Node, ...]
    pictures: Mapping[str, Path]
    """The files of the pictures, by the name that the nodes use."""
    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True)
class _Here:
    """Where in the document the converter is: what the containers around say."""

    base: str
    scope: str = ""
    shift: int = 0


def _entered(element: Element, here: _Here) -> _Here:
    """Return where the converter is inside an element."""
    shift = element.get("data-shift")
    return _Here(
        base=element.get("data-base") or here.base,
        scope=element.get("data-scope") or here.scope,
        shift=here.shift + int(shift) if shift else here.shift,
    )


@dataclass(kw_only=True)
class _Converter:
    document: PrintDocument
    labels: Mapping[str, str] = field(default_factory=dict)
    """The labels of the headings in the document, by their whole addresses."""
    notes: Mapping[str, Element] = field(default_factory=dict)
    notes_seen: set[str] = field(default_factory=set)
    labels_seen: set[str] = field(default_factory=set)
    pictures: dict[str, Path] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    level: int = 0
    has_seams: bool = True

    def _find(self, code: str, **values: object) -> None:
        place = Place(path=self.document.page)
        values = {"file": self.document.key, **values}
        self.findings.append(Finding.at(place, code, severity=Severity.WARNING, **values))

    def _text(self, text: str) -> str:
        # A line never ends between the hyphen and the word of "oma käytäntö -kortti".
        joined = _LOOSE_HYPHEN.sub("-\N{WORD JOINER}", _SPACE.sub(" ", text))
        return self.document.seams.mark(joined) if self.has_seams else joined

    @contextmanager
    def _seams(self, *, is_wanted: bool) -> Iterator[None]:
        self.has_seams = is_wanted
        yield
        self.has_seams = True

    # Blocks

    def blocks(self, parent: Element, here: _Here) -> list[Node]:
        """Return what stands in an element as blocks; words between them become paragraphs."""
        found: list[Node] = []
        run: list[str | Element] = []

        def end_run() -> None:
            inline = self._inline_nodes(run, here)
            if inline:
                found.append({"is": "p", "tight": True, "of": inline})
            run.clear()

        for child in parent.children:
            if isinstance(child, str) or child.tag in _KNOWN_INLINE:
                run.append(child)
            else:
                end_run()
                found += self._block(child, here)
        end_run()
        for lead, follower in pairwise(found):
            if isinstance(lead, dict) and isinstance(follower, dict) and _leads_in(lead, follower):
                lead["look"] = "leading"
        return found

    def _block(self, element: Element, here: _Here) -> list[Node]:
        if self._is_hidden(element):
            return []
        here = _entered(element, here)
        nodes = self._of_tag(element, here)
        lang = element.get("lang")
        if lang and lang != self.document.language and nodes:
            return [{"is": "lang", "lang": lang, "of": nodes}]
        return nodes

    @staticmethod
    def _is_hidden(element: Element) -> bool:
        return "t-hidden" in element.classes or "footnote" in element.classes

    def _of_tag(self, element: Element, here: _Here) -> list[Node]:
        tag = element.tag
        if tag in _HEADINGS:
            return self._heading(element, here)
        if tag == "p":
            return self._paragraph(element, here)
        if tag in ("ul", "ol"):
            return self._list(element, here)
        if tag == "dl":
            return self._facts(element, here)
        if tag == "table":
            return self._table(element, here)
        if tag == "blockquote":
            return [{"is": "quote", "of": self.blocks(element, here)}]
        if tag == "pre":
            return [{"is": "pre", "text": "".join(element.pieces()).strip("\n")}]
        if tag == "hr":
            return [{"is": "rule"}]
        if tag == "details":
            return self._details(element, here)
        if tag in _TRANSPARENT:
            return self._container(element, here)
        self._find("print-element", element=tag)
        return self.blocks(element, here)

    def _container(self, element: Element, here: _Here) -> list[Node]:
        classes = element.classes
        if "t-p-lines" in classes:
            return [{"is": "lines", "rows": int(element.get("data-rows") or 1)}]
        if "t-p-code" in classes:
            return [way_back(here.base, self.document)] if here.base else []
        if "t-p-break" in classes:
            return [{"is": "break"}]
        if "t-p-contents" in classes:
            return [{"is": "contents"}]
        if "admonition" in classes:
            return self._admonition(element, here)
        known = next(
            (_BLOCK_CLASSES[each] for each in sorted(classes) if each in _BLOCK_CLASSES), ""
        )
        if known:
            return [{"is": known, "of": self.blocks(element, here)}]
        return self.blocks(element, here)

    def _heading(self, element: Element, here: _Here) -> list[Node]:
        level = min(6, int(element.tag[1]) + here.shift)
        longest = max(map(len, element.text.split()), default=0)
        is_long = longest > _LONGEST[self.document.layout] * 10.5 / self.document.points
        # Bookmarks are made of headings, and no reader should find a hyphen in them without need.
        with self._seams(is_wanted=is_long):
            words = self._inline_nodes(element.children, here)
        if not words:
            return []
        if level > self.level + 1:
            self._find("print-heading", title=element.text, level=level, above=self.level)
            level = self.level + 1
        self.level = level
        label = self._label(element.get("id"), here)
        if label in self.labels_seen:
            label = ""
        self.labels_seen.add(label)
        return [{"is": "h", "level": level, "id": label, "long": is_long, "of": words}]

    @staticmethod
    def _label(name: str, here: _Here) -> str:
        return f"{here.scope}/{name}" if name else ""

    def _paragraph(self, element: Element, here: _Here) -> list[Node]:
        words = self._inline_nodes(element.children, here)
        if not words:
            return []
        node: dict[str, Any] = {"is": "p", "of": words}
        for name, css in (
            ("lead", "t-p-lead"),
            ("small", "t-small"),
            ("label", "t-p-label"),
            ("title", "t-p-title"),
        ):
            if css in element.classes:
                node["look"] = name
        node["letters"] = len(element.text)
        return [node]

    def _list(self, element: Element, here: _Here) -> list[Node]:
        if "t-p-ticks" in element.classes:
            options = [self._inline_nodes(item.children, here) for item in element.elements]
            return [{"is": "ticks", "row": "t-p-ticks--row" in element.classes, "items": options}]
        items: list[list[Any]] = []
        for item in element.elements:
            if item.tag == "li":
                items.append(self.blocks(item, here))
            else:
                self._find("print-element", element=item.tag)
                items.append(self._block(item, here))
        node: dict[str, Any] = {
            "is": "list",
            "ordered": element.tag == "ol",
            "items": items,
            "boxes": False,
        }
        if element.get("start").isdigit():
            node["start"] = int(element.get("start"))
        node["short"] = len(element.text) <= _SHORT_LIST * 10.5 / self.document.points
        if items and all(_begins_with_open_box(item) for item in items):
            # The box is the mark of the item, so that a second line stands below the first.
            node["boxes"] = True
            for blocks in items:
                blocks[0]["of"] = _trimmed(blocks[0]["of"][1:])
        return [node]

    def _facts(self, element: Element, here: _Here) -> list[Node]:
        rows = []
        name: list[Node] = []
        is_wide = False
        for each in element.walk():
            if each.tag == "div":
                is_wide = "t-fact--wide" in each.classes
            elif each.tag == "dt":
                name = self._inline_nodes(each.children, here)
            elif each.tag == "dd":
                rows.append({"name": name, "of": self.blocks(each, here), "wide": is_wide})
        kind = "facts" if "t-facts" in element.classes else "terms"
        return (
            [{"is": kind, "key": "t-facts--key" in element.classes, "rows": rows}] if rows else []
        )

    def _details(self, element: Element, here: _Here) -> list[Node]:
        title: list[Node] = []
        rest = Element(tag="div")
        for child in element.children:
            if isinstance(child, Element) and child.tag == "summary":
                title = self._inline_nodes(child.children, here)
            else:
                rest.children.append(child)
        return [{"is": "box", "kind": "note", "title": title, "of": self.blocks(rest, here)}]

    def _admonition(self, element: Element, here: _Here) -> list[Node]:
        title: list[Node] = []
        rest = Element(tag="div")
        for child in element.children:
            if isinstance(child, Element) and "admonition-title" in child.classes:
                title = self._inline_nodes(child.children, here)
            else:
                rest.children.append(child)
        strong = element.classes & {"warning", "danger", "caution", "important"}
        kind = "warning" if strong else "note"
        return [{"is": "box", "kind": kind, "title": title, "of": self.blocks(rest, here)}]

    # Tables

    def _table(self, element: Element, here: _Here) -> list[Node]:
        parts: dict[str, list[list[dict[str, Any]]]] = {"thead": [], "tbody": [], "tfoot": []}
        caption: list[Node] = []
        texts: list[list[str]] = []
        for part in element.elements:
            if part.tag == "caption":
                caption = self._inline_nodes(part.children, here)
                continue
            rows = [part] if part.tag == "tr" else list(part.elements)
            if part.tag not in (*parts, "tr"):
                self._find("print-element", element=part.tag)
            for row in rows:
                cells = [self._cell(cell, here) for cell in row.elements]
                parts[part.tag if part.tag in parts else "tbody"].append(cells)
                # A cell over several columns says nothing of the width of one.
                texts.append(["" if cell.get("colspan") else cell.text for cell in row.elements])
        columns, blank = widths(texts, head=len(parts["thead"]), room=_ROOM / self.document.points)
        if not columns:
            return []
        return [
            {
                "is": "table",
                "caption": caption,
                "columns": columns,
                "blank": blank,
                "head": parts["thead"],
                "body": parts["tbody"],
                "foot": parts["tfoot"],
            }
        ]

    def _cell(self, cell: Element, here: _Here) -> dict[str, Any]:
        if cell.tag not in ("th", "td"):
            self._find("print-element", element=cell.tag)
        node: dict[str, Any] = {"of": self.blocks(cell, here), "head": cell.tag == "th"}
        for name, attribute in (("across", "colspan"), ("down", "rowspan")):
            if cell.get(attribute).isdigit():
                node[name] = int(cell.get(attribute))
        return node

    # Words

    def _inline_nodes(self, children: Iterable[str | Element], here: _Here) -> list[Node]:
        return _trimmed([node for child in children for node in self._inline(child, here)])

    def _inline(self, child: str | Element, here: _Here) -> Iterator[Node]:
        if isinstance(child, str):
            yield self._text(child)
            return
        if self._is_hidden(child):
            return
        nodes = list(self._of_inline_tag(child, here))
        lang = child.get("lang")
        if lang and lang != self.document.language and nodes:
            yield {"is": "lang", "lang": lang, "of": nodes}
        else:
            yield from nodes

    def _of_inline_tag(self, element: Element, here: _Here) -> Iterator[Node]:
        tag = element.tag
        if tag == "a":
            yield from self._link(element, here)
        elif tag == "br":
            yield {"is": "br"}
        elif tag == "wbr":
            yield "\N{ZERO WIDTH SPACE}"
        elif tag == "img":
            yield from self._picture(element, here)
        elif tag == "sup" and any("footnote-ref" in each.classes for each in element.elements):
            yield from self._note(element, here)
        elif tag == "code":
            yield {"is": "code", "text": element.text}
        elif tag in _INLINE:
            yield {"is": _INLINE[tag], "of": self._inner(element, here)}
        elif tag == "span" and "t-box" in element.classes:
            yield {"is": "tick", "ticked": "☑" in element.text}
        else:
            if tag not in _PLAIN_INLINE:
                self._find("print-element", element=tag)
            look = next(
                (_SPAN_CLASSES[c] for c in sorted(element.classes) if c in _SPAN_CLASSES), ""
            )
            inner = self._inner(element, here)
            if look and inner:
                yield {"is": look, "of": inner}
            else:
                yield from inner

    def _inner(self, element: Element, here: _Here) -> list[Node]:
        return [node for child in element.children for node in self._inline(child, here)]

    def _link(self, element: Element, here: _Here) -> Iterator[Node]:
        words = self._inner(element, here)
        if "footnote-backref" in element.classes or not words:
            return
        target = urljoin(here.base, element.get("href"))
        label = self.labels.get(target) or self.labels.get(f"{here.base}{element.get('href')}")
        if label:
            yield {"is": "link", "to": label, "of": words}
        elif "t-term" in element.classes:
            # On paper a word of the glossary is just a word.
            yield from words
        elif urlsplit(target).scheme == "https":
            own = urlsplit(here.base).netloc
            yield {
                "is": "link",
                "url": target,
                # On paper a link into another site is lost without its address.
                "shown": "" if urlsplit(target).netloc == own else _shown(target, element.text),
                "of": words,
            }
        else:
            yield from words

    def _picture(self, element: Element, here: _Here) -> Iterator[Node]:
        source, alt = element.get("src"), " ".join(element.get("alt").split())
        file = self.document.picture_of(urljoin(here.base, source) if here.base else source)
        if not alt:
            self._find("print-alt", picture=source)
        if file is None:
            self._find("print-picture", picture=source)
            if alt:
                yield {"is": "em", "of": [self._text(alt)]}
            return
        name = f"pictures/{len(self.pictures) + 1}{file.suffix.casefold()}"
        self.pictures[name] = file
        yield {"is": "picture", "file": name, "alt": alt}

    def _note(self, element: Element, here: _Here) -> Iterator[Node]:
        link = next(each for each in element.elements if "footnote-ref" in each.classes)
        name = self._label(link.get("href").lstrip("#"), here)
        note = self.notes.get(name)
        if note is None:
            self._find("print-note", note=element.text)
            yield {"is": "sup", "of": [element.text]}
        elif name in self.notes_seen:
            yield {"is": "note-again", "id": name}
        else:
            self.notes_seen.add(name)
            yield {"is": "note", "id": name, "of": self.blocks(note, here)}


def way_back(address: str, document: PrintDocument) -> Node:
    """Return a QR code with its address in clear."""
    code = qr_code(address)
    return {
        "is": "way-back",
        "svg": code.svg,
        "width": code.width,
        "alt": document.words["qr-alt"].format(address=address),
        "url": address,
        "shown": _shown(address, ""),
    }


def _shown(url: str, words: str) -> str:
    """Return an address as it is printed: without its scheme; nothing where the words are the address."""
    short = re.sub(r"^https://(?:www\.)?", "", url).rstrip("/")
    return "" if words.strip().rstrip("/") in (short, url, url.rstrip("/")) else short


def _leads_in(lead: dict[str, Any], follower: dict[str, Any]) -> bool:
    is_short = lead["is"] == "p" and 0 < lead.get("letters", 0) <= _LEAD_IN and "look" not in lead
    return is_short and follower["is"] in ("list", "table", "lines", "ticks", "keep")


def _begins_with_open_box(blocks: list[Any]) -> bool:
    first = blocks[0] if blocks else ""
    words = first.get("of") if isinstance(first, dict) else None
    return isinstance(words, list) and words[:1] == [{"is": "tick", "ticked": False}]


def _trimmed(nodes: list[Node]) -> list[Node]:
    """Join texts, and take the white space away at both ends and after breaks of lines."""
    joined: list[Node] = []
    for node in nodes:
        last = joined[-1] if joined else None
        if isinstance(node, str) and isinstance(last, str):
            joined[-1] = _SPACE.sub(" ", last + node)
        elif isinstance(node, str) and (last is None or last == {"is": "br"}):
            joined.append(node.lstrip(" "))
        else:
            joined.append(node)
    if joined and isinstance(joined[-1], str):
        joined[-1] = joined[-1].rstrip(" ")
    return [node for node in joined if node != ""]


def _scan(element: Element, here: _Here) -> Iterator[tuple[_Here, Element]]:
    """Yield each element that has an id, and where it stands."""
    here = _entered(element, here)
    if element.get("id"):
        yield here, element
    for child in element.elements:
        yield from _scan(child, here)


def converted(document: PrintDocument) -> Converted:
    """Convert the HTML of a document."""
    root = parse(document.html)
    start = _Here(base=document.address)
    known = [(here, each, each.get("id")) for here, each in _scan(root, start)]
    converter = _Converter(
        document=document,
        labels={
            f"{here.base}#{name}": f"{here.scope}/{name}"
            for here, each, name in known
            if each.tag in _HEADINGS
        },
        notes={f"{here.scope}/{name}": each for here, each, name in known if each.tag == "li"},
    )
    nodes = converter.blocks(root, start)
    return Converted(
        nodes=tuple(nodes),
        pictures=converter.pictures,
        findings=tuple(dict.fromkeys(converter.findings)),
    )
