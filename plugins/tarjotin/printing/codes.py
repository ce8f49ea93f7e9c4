"""A QR code that leads back to a page."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache

import segno

__all__ = ["QrCode", "qr_code"]

SIDE = 28.0
"""How wide the code itself is at least, in millimetres: old telephones must read it from paper."""
_QUIET = 4
"""The white margin around the code that readers need, in modules."""


@dataclass(frozen=True, kw_only=True)
class QrCode:
    """The code as SVG with its margin, and how wide it is printed, in millimetres."""

    svg: str
    width: float


@cache
def qr_code(address: str) -> QrCode:
    """Return the QR code of an address."""
    code = segno.make(address, error="m", micro=False)
    buffer = io.BytesIO()
    code.save(buffer, kind="svg", xmldecl=False, border=_QUIET, light="#fff", omitsize=True)
    modules = code.symbol_size(border=0)[0]
    return QrCode(
        svg=buffer.getvalue().decode().strip(),
        width=round(SIDE * (modules + 2 * _QUIET) / modules, 2),
    )
