"""Translations that are missing or behind their source, at the level the guide has set."""

from __future__ import annotations

from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.translation import State, translation_state
from tarjotin.diagnostics import Finding, Place, Severity

__all__ = ["check_translations"]


def check_translations(guide: Guide) -> Iterator[Finding]:
    """Find the languages of items that are missing or stale."""
    levels = guide.settings.options.content.translations
    for item in guide.items:
        for language in guide.settings.codes:
            found = translation_state(item, language)
            is_missing = found.state is State.MISSING and language not in item.waiting
            if is_missing and levels.missing != "off":
                yield Finding.at(
                    Place(path=item.source.path),
                    "translation-missing",
                    severity=Severity(levels.missing),
                    language=language,
                    id=item.id,
                )
            if found.state is State.STALE and levels.stale != "off":
                yield Finding.at(
                    item.versions[language].key_place("translation"),
                    "translation-stale",
                    severity=Severity(levels.stale),
                    sections=", ".join(found.sections),
                    id=item.id,
                )
