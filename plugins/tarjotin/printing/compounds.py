"""Soft hyphens at the seams of compounds, which patterns alone get wrong: asiaka-sosallisuus."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["Seams"]

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_SHOWN = 2
"""How many letters of the last part must follow: its end is inflected, its beginning is not."""


class Seams:
    """The compounds of one language, known by the parts that the glossary marks: osallisuus|ohjelma."""

    def __init__(self, compounds: Iterable[str]) -> None:
        self._parts: dict[str, tuple[str, ...]] = {}
        for compound in compounds:
            for word in compound.split():
                parts = tuple(part for part in word.casefold().split("|") if part)
                if len(parts) > 1:
                    self._parts["".join((*parts[:-1], parts[-1][:_SHOWN]))] = parts[:-1]
        # The longest first: of two compounds that begin alike, the one with more parts is meant.
        known = sorted(self._parts, key=lambda key: (-len(key), key))
        self._pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, known)) + ")", re.IGNORECASE)

    @property
    def fingerprint(self) -> str:
        """Return what tells two sets of compounds apart."""
        return " ".join("|".join((*parts, key)) for key, parts in sorted(self._parts.items()))

    def mark(self, text: str) -> str:
        """Return the text with a soft hyphen at every known seam."""
        return self._pattern.sub(self._marked, text) if self._parts else text

    def _marked(self, match: re.Match[str]) -> str:
        word = match[0]
        pieces, at = [], 0
        for part in self._parts[word.casefold()]:
            pieces.append(word[at : at + len(part)])
            at += len(part)
        return SOFT_HYPHEN.join((*pieces, word[at:]))
