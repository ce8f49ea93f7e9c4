"""Data inside a page: JSON in a script element that nothing runs."""

from __future__ import annotations

import json

__all__ = ["data_block"]

_ESCAPES = str.maketrans(
    {"<": r"\u003c", ">": r"\u003e", "&": r"\u0026", "\u2028": r"\u2028", "\u2029": r"\u2029"}
)


def data_block(value: object) -> str:
    """Return JSON that can stand inside `<script>` as it is.

    HTML escapes would not be undone there, so the signs that could end the element, or begin a
    comment in it, are written as JSON writes them; a reader of JSON gets them back.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPES)
