"""How a translation stands to its source: fingerprints of sections, and what has changed since."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from tarjotin.catalogue.item import Item, Version
from tarjotin.model.common import Facts, Text

__all__ = ["FRONT", "State", "TranslationState", "fingerprints", "translation_state"]

FRONT = "front"
"""The name under which the text fields of the front matter are fingerprinted."""


class State(Enum):
    """How a language of an item stands."""

    SOURCE = "source"
    CURRENT = "current"
    STALE = "stale"
    MISSING = "missing"


@dataclass(frozen=True, kw_only=True)
class TranslationState:
    """The state of one language of an item, and the sections that are behind the source."""

    state: State
    sections: tuple[str, ...] = ()


def _fingerprint(text: str) -> str:
    # White space never makes a translation stale.
    normalised = " ".join(text.split())
    return hashlib.sha256(normalised.encode()).hexdigest()[:8]


def fingerprints(version: Version[Text]) -> Mapping[str, str]:
    """Return a short hash of the text of each section, and of the front matter's texts."""
    text = version.text
    fields = []
    for name in type(text).model_fields:
        value = getattr(text, name)
        # The address is each language's own business.
        if name != "slug" and value:
            lines = value.values() if isinstance(value, Mapping) else (value,)
            fields.append(f"{name}: {' | '.join(str(line) for line in lines)}")
    marks = {FRONT: _fingerprint("\n".join(fields))}
    for section in version.prose.sections:
        marks[section.id] = _fingerprint(section.text)
    return marks


def translation_state(item: Item[Facts, Text], language: str) -> TranslationState:
    """Compare what a translation says it translates with what the source says now."""
    if language == item.source_language:
        return TranslationState(state=State.SOURCE)
    version = item.versions.get(language)
    if version is None:
        return TranslationState(state=State.MISSING)
    marked = version.translation.sections if version.translation else {}
    current = fingerprints(item.source)
    behind = tuple(name for name, mark in current.items() if marked.get(name) != mark)
    if behind:
        return TranslationState(state=State.STALE, sections=behind)
    return TranslationState(state=State.CURRENT)
