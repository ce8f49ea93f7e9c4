"""Tables: their cells, and how wide their columns are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tarjotin.printing.columns import widths
from tarjotin.printing.document import PrintDocument
from tarjotin.printing.here import Here
from tarjotin.printing.inline import Inline
from tarjotin.printing.markup import Element
from tarjotin.printing.nodes import Node
from tarjotin.printing.remarks import Remarks

__all__ = ["Tables"]

_ROOM = 930.0
"""How many letters stand in a line of a table over the whole width of an A4, at one point."""


@dataclass(frozen=True, kw_only=True)
class Tables:
    """Makes nodes of tables."""

    document: PrintDocument
    remarks: Remarks
    inline: Inline
    blocks: Callable[[Element, Here], list[Node]]
    """Makes nodes of what is in a cell."""

    def nodes(self, element: Element, here: Here) -> list[Node]:
        """Return a table; nothing where it has no columns."""
        parts: dict[str, list[list[dict[str, Any]]]] = {"thead": [], "tbody": [], "tfoot": []}
        caption: list[Node] = []
        texts: list[list[str]] = []
        for part in element.elements:
            if part.tag == "caption":
                caption = self.inline.nodes(part.children, here)
                continue
            rows = [part] if part.tag == "tr" else list(part.elements)
            if part.tag not in (*parts, "tr"):
                self.remarks.add("print-element", element=part.tag)
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

    def _cell(self, cell: Element, here: Here) -> dict[str, Any]:
        if cell.tag not in ("th", "td"):
            self.remarks.add("print-element", element=cell.tag)
        node: dict[str, Any] = {"of": self.blocks(cell, here), "head": cell.tag == "th"}
        for name, attribute in (("across", "colspan"), ("down", "rowspan")):
            if cell.get(attribute).isdigit():
                node[name] = int(cell.get(attribute))
        return node
