"""A document to print, as the tests of printing want it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from tarjotin.printing.document import PrintDocument

__all__ = ["WORDS", "printable"]

WORDS = {
    "page": "Sivu {n} / {total}",
    "version": "Tarkistettu {day}, versio {version}",
    "qr": "Sivu verkossa",
    "qr-alt": "QR-koodi: {address}",
    "description": "Mitä siinä on",
}


def printable(html: str, **more: Any) -> PrintDocument:
    """Return a sheet in Finnish that shows `html`; `more` says what is different about it."""
    plain = PrintDocument(
        key="sivu/moniste.pdf",
        page="docs/sivu.fi.md",
        layout="sheet",
        language="fi",
        name="Sivu",
        kind="Moniste",
        site_name="Opas",
        html=html,
        address="https://guide.example/opas/sivu/",
        day=dt.date(2026, 11, 21),
        words=WORDS,
    )
    return replace(plain, **more)
