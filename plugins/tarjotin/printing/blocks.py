"""What stands below each other: headings, paragraphs, lists, boxes, and containers of our own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from tarjotin.printing.addresses import way_back
from tarjotin.printing.document import Layout, PrintDocument
from tarjotin.printing.here import Here, Names
from tarjotin.printing.inline import KNOWN, Inline, is_hidden
from tarjotin.printing.markup import HEADINGS, Element
from tarjotin.printing.nodes import Node, trimmed
from tarjotin.printing.remarks import Remarks
from tarjotin.printing.tables import Tables

__all__ = ["Blocks"]

_TRANSPARENT = frozenset(("body", "section", "div", "article", "nav", "main", "figure", "header"))
_STRONG = frozenset(("warning", "danger", "caution", "important"))
"""Admonitions of these classes are warnings."""
_LONGEST: Mapping[Layout, int] = {
    "sheet": 30,
    "booklet": 24,
    "card": 32,
    "cards": 18,
    "board": 14,
    "tiles": 14,
}
"""How many letters a word of a heading can have before it must be hyphenated, at 10.5 points."""
_LEAD_IN = 160
"""A paragraph of at most so many letters before a list or a table belongs to it."""
_SHORT_LIST = 400
"""A list of at most so many letters, at 10.5 points, is not divided between two pages."""
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


@dataclass(kw_only=True)
class Blocks:
    """Makes nodes of all that stands in a document."""

    document: PrintDocument
    remarks: Remarks
    names: Names
    inline: Inline = field(init=False)
    tables: Tables = field(init=False)
    labels_seen: set[str] = field(default_factory=set)
    level: int = 0

    def __post_init__(self) -> None:
        self.inline = Inline(
            document=self.document,
            remarks=self.remarks,
            names=self.names,
            blocks=self.nodes,
        )
        self.tables = Tables(
            document=self.document,
            remarks=self.remarks,
            inline=self.inline,
            blocks=self.nodes,
        )

    def nodes(self, parent: Element, here: Here) -> list[Node]:
        """Return what stands in an element as blocks; words between them become paragraphs."""
        found: list[Node] = []
        run: list[str | Element] = []

        def end_run() -> None:
            inline = self.inline.nodes(run, here)
            if inline:
                found.append({"is": "p", "tight": True, "of": inline})
            run.clear()

        for child in parent.children:
            if isinstance(child, str) or child.tag in KNOWN:
                run.append(child)
            else:
                end_run()
                found += self._block(child, here)
        end_run()
        for lead, follower in pairwise(found):
            if isinstance(lead, dict) and isinstance(follower, dict) and _leads_in(lead, follower):
                lead["look"] = "leading"
        return found

    def _block(self, element: Element, here: Here) -> list[Node]:
        if is_hidden(element):
            return []
        here = here.inside(element)
        nodes = self._of_tag(element, here)
        lang = element.get("lang")
        if lang and lang != self.document.language and nodes:
            return [{"is": "lang", "lang": lang, "of": nodes}]
        return nodes

    def _of_tag(self, element: Element, here: Here) -> list[Node]:
        tag = element.tag
        if tag in HEADINGS:
            return self._heading(element, here)
        if tag == "p":
            return self._paragraph(element, here)
        if tag in ("ul", "ol"):
            return self._list(element, here)
        if tag == "dl":
            return self._facts(element, here)
        if tag == "table":
            return self.tables.nodes(element, here)
        if tag == "blockquote":
            return [{"is": "quote", "of": self.nodes(element, here)}]
        if tag == "pre":
            return [{"is": "pre", "text": "".join(element.pieces()).strip("\n")}]
        if tag == "hr":
            return [{"is": "rule"}]
        if tag == "details":
            return self._box(element, here, lambda child: child.tag == "summary")
        if tag in _TRANSPARENT:
            return self._container(element, here)
        self.remarks.add("print-element", element=tag)
        return self.nodes(element, here)

    def _container(self, element: Element, here: Here) -> list[Node]:
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
            return self._box(element, here, lambda child: "admonition-title" in child.classes)
        known = next(
            (_BLOCK_CLASSES[each] for each in sorted(classes) if each in _BLOCK_CLASSES), ""
        )
        if known:
            return [{"is": known, "of": self.nodes(element, here)}]
        return self.nodes(element, here)

    def _heading(self, element: Element, here: Here) -> list[Node]:
        level = min(6, int(element.tag[1]) + here.shift)
        longest = max(map(len, element.text.split()), default=0)
        is_long = longest > _LONGEST[self.document.layout] * 10.5 / self.document.points
        # Bookmarks are made of headings, and no reader should find a hyphen in them without need.
        with self.inline.seams(is_wanted=is_long):
            words = self.inline.nodes(element.children, here)
        if not words:
            return []
        if level > self.level + 1:
            self.remarks.add("print-heading", title=element.text, level=level, above=self.level)
            level = self.level + 1
        self.level = level
        label = here.label(element.get("id"))
        if label in self.labels_seen:
            label = ""
        self.labels_seen.add(label)
        return [{"is": "h", "level": level, "id": label, "long": is_long, "of": words}]

    def _paragraph(self, element: Element, here: Here) -> list[Node]:
        words = self.inline.nodes(element.children, here)
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

    def _list(self, element: Element, here: Here) -> list[Node]:
        if "t-p-ticks" in element.classes:
            options = [self.inline.nodes(item.children, here) for item in element.elements]
            return [{"is": "ticks", "row": "t-p-ticks--row" in element.classes, "items": options}]
        items: list[list[Any]] = []
        for item in element.elements:
            if item.tag == "li":
                items.append(self.nodes(item, here))
            else:
                self.remarks.add("print-element", element=item.tag)
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
                blocks[0]["of"] = trimmed(blocks[0]["of"][1:])
        return [node]

    def _facts(self, element: Element, here: Here) -> list[Node]:
        rows = []
        name: list[Node] = []
        is_wide = False
        for each in element.walk():
            if each.tag == "div":
                is_wide = "t-fact--wide" in each.classes
            elif each.tag == "dt":
                name = self.inline.nodes(each.children, here)
            elif each.tag == "dd":
                rows.append({"name": name, "of": self.nodes(each, here), "wide": is_wide})
        kind = "facts" if "t-facts" in element.classes else "terms"
        return (
            [{"is": kind, "key": "t-facts--key" in element.classes, "rows": rows}] if rows else []
        )

    def _box(self, element: Element, here: Here, is_title: Callable[[Element], bool]) -> list[Node]:
        """Return a box: a warning or a note, with or without a title."""
        title: list[Node] = []
        rest = Element(tag="div")
        for child in element.children:
            if isinstance(child, Element) and is_title(child):
                title = self.inline.nodes(child.children, here)
            else:
                rest.children.append(child)
        is_warning = "admonition" in element.classes and element.classes & _STRONG
        kind = "warning" if is_warning else "note"
        return [{"is": "box", "kind": kind, "title": title, "of": self.nodes(rest, here)}]


def _leads_in(lead: dict[str, Any], follower: dict[str, Any]) -> bool:
    is_short = lead["is"] == "p" and 0 < lead.get("letters", 0) <= _LEAD_IN and "look" not in lead
    return is_short and follower["is"] in ("list", "table", "lines", "ticks", "keep")


def _begins_with_open_box(blocks: list[Any]) -> bool:
    first = blocks[0] if blocks else ""
    words = first.get("of") if isinstance(first, dict) else None
    return isinstance(words, list) and words[:1] == [{"is": "tick", "ticked": False}]
