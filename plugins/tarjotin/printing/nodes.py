"""What the layouts print, as data: nothing that an author writes is ever read as code of Typst.

A node is a text, or a mapping whose `is` names it and whose `of` holds what is in it.
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias

__all__ = ["Node", "even", "trimmed"]

Node: TypeAlias = str | dict[str, Any]

_SPACE = re.compile(r"[ \t\r\n\f]+")


def even(text: str) -> str:
    """Return a text with one space wherever the source has white space."""
    return _SPACE.sub(" ", text)


def trimmed(nodes: list[Node]) -> list[Node]:
    """Join texts, and take the white space away at both ends and after breaks of lines."""
    joined: list[Node] = []
    for node in nodes:
        last = joined[-1] if joined else None
        if isinstance(node, str) and isinstance(last, str):
            joined[-1] = even(last + node)
        elif isinstance(node, str) and (last is None or last == {"is": "br"}):
            joined.append(node.lstrip(" "))
        else:
            joined.append(node)
    if joined and isinstance(joined[-1], str):
        joined[-1] = joined[-1].rstrip(" ")
    return [node for node in joined if node != ""]
