"""Characters that nobody sees: controls, marks of direction, foreign line ends."""

from __future__ import annotations

import re

__all__ = ["hidden_character"]

# Control characters but tab and line ends; marks that turn the direction of text; spaces without
# width; and U+2028/2029, which YAML counts as line ends where an editor sees none. The joiners
# U+200C/D and the soft hyphen stay: emoji and long compounds need them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f"
    "\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)


def hidden_character(text: str) -> tuple[int, str] | None:
    """Return the offset and the name (U+202E) of the first hidden character of a text."""
    found = _HIDDEN.search(text)
    return (found.start(), f"U+{ord(found.group()):04X}") if found else None
