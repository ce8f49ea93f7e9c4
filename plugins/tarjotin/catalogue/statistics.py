"""What a guide holds, in numbers: items by type and state, and each language's share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tarjotin.catalogue.addresses import Addresses
from tarjotin.catalogue.item import Item, Version
from tarjotin.model.common import Facts, Text
from tarjotin.model.scalars import STATUSES
from tarjotin.model.types import TYPES

__all__ = [
    "STATISTICS_FILE",
    "GuideStatistics",
    "LanguageShare",
    "count_words",
    "statistics",
]

STATISTICS_FILE = "report.json"
"""Where the built site keeps its numbers."""
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑'’:.][^\W\d_]+)*")


def count_words(text: str) -> int:
    """Return how many words a text has: what begins with a letter, numbers left out."""
    return sum(1 for _ in _WORD.finditer(text))


@dataclass(frozen=True, kw_only=True)
class LanguageShare:
    """What of the guide is written in a language; a page shown in another language is not counted."""

    language: str
    pages: int
    """Pages of the site with text in the language, pages for trainers included."""
    sections: int
    """Headings of the second level on those pages."""
    words: int
    """Words of the texts: titles, summaries, headings and running text."""
    printables: int
    """Items with something to hand out on paper."""


@dataclass(frozen=True, kw_only=True)
class GuideStatistics:
    """The numbers of a guide."""

    items: Mapping[str, Mapping[str, int]]
    """How many items have each state, by type."""
    languages: tuple[LanguageShare, ...]

    def as_data(self) -> dict[str, Any]:
        """Return the numbers as JSON holds them."""
        return {
            "items": {kind: dict(states) for kind, states in self.items.items()},
            "languages": {
                each.language: {
                    "pages": each.pages,
                    "sections": each.sections,
                    "words": each.words,
                    "printables": each.printables,
                }
                for each in self.languages
            },
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> GuideStatistics:
        """Read the numbers that `as_data` gave."""
        return cls(
            items=data["items"],
            languages=tuple(
                LanguageShare(language=code, **share) for code, share in data["languages"].items()
            ),
        )


def statistics(addresses: Addresses) -> GuideStatistics:
    """Count what the site of a guide holds."""
    guide = addresses.guide
    published = tuple(item for item in guide.items if guide.is_published(item))
    return GuideStatistics(
        items={
            kind: {status: states[status] for status in STATUSES}
            for kind in TYPES
            if (states := Counter(i.facts.status for i in published if i.kind.name == kind))
        },
        languages=tuple(_share(addresses, published, code) for code in guide.settings.codes),
    )


def _share(
    addresses: Addresses, items: Iterable[Item[Facts, Text]], language: str
) -> LanguageShare:
    pages = sections = words = printables = 0
    for item in items:
        version = item.versions.get(language)
        if version is None:
            continue
        has_trainer_page = addresses.of_trainer_page(item, language) is not None
        pages += 1 + has_trainer_page
        shown = [
            section
            for section in version.prose.sections
            if has_trainer_page or section.id not in item.kind.private
        ]
        sections += sum(1 for section in shown if section.heading)
        words += sum(map(count_words, _texts(version)))
        printables += item.kind.is_printable
    return LanguageShare(
        language=language, pages=pages, sections=sections, words=words, printables=printables
    )


def _texts(version: Version[Text]) -> Iterator[str]:
    for name in type(version.text).model_fields:
        value = getattr(version.text, name)
        if name == "slug":
            continue
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield from value.values()
        elif isinstance(value, tuple):
            yield from map(str, value)
    yield version.prose.masked
