"""From HTML to what the layouts print: only what is known passes, and words stay words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tarjotin.diagnostics import Finding
from tarjotin.printing.blocks import Blocks
from tarjotin.printing.document import PrintDocument
from tarjotin.printing.here import Here, names_in
from tarjotin.printing.markup import parse
from tarjotin.printing.nodes import Node
from tarjotin.printing.remarks import Remarks

__all__ = ["Converted", "converted"]


@dataclass(frozen=True, kw_only=True)
class Converted:
    """The nodes of a document, the pictures they name, and what was found on the way."""

    nodes: tuple[Node, ...]
    pictures: Mapping[str, Path]
    """The files of the pictures, by the name that the nodes use."""
    findings: tuple[Finding, ...]


def converted(document: PrintDocument) -> Converted:
    """Convert the HTML of a document."""
    root = parse(document.html)
    start = Here(base=document.address)
    remarks = Remarks(document=document)
    blocks = Blocks(document=document, remarks=remarks, names=names_in(root, start))
    nodes = blocks.nodes(root, start)
    return Converted(
        nodes=tuple(nodes),
        pictures=blocks.inline.pictures,
        findings=tuple(dict.fromkeys(remarks.findings)),
    )
