"""Addresses on paper: in clear, because paper cannot be clicked."""

from __future__ import annotations

import re

from tarjotin.printing.codes import qr_code
from tarjotin.printing.document import PrintDocument
from tarjotin.printing.nodes import Node

__all__ = ["shown", "way_back"]


def shown(url: str, words: str) -> str:
    """Return an address as it is printed: without its scheme; nothing where the words are the address."""
    short = re.sub(r"^https://(?:www\.)?", "", url).rstrip("/")
    return "" if words.strip().rstrip("/") in (short, url, url.rstrip("/")) else short


def way_back(address: str, document: PrintDocument) -> Node:
    """Return a QR code with its address in clear."""
    code = qr_code(address)
    return {
        "is": "way-back",
        "svg": code.svg,
        "width": code.width,
        "alt": document.words["qr-alt"].format(address=address),
        "url": address,
        "shown": shown(address, ""),
    }
