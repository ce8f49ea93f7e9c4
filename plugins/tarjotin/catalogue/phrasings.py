"""Reading the phrasings that a guide does not use."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping

from tarjotin.diagnostics import Finding, nearest
from tarjotin.model.phrasing import Phrasing
from tarjotin.model.scalars import is_identifier
from tarjotin.model.validation import validate
from tarjotin.reading.tree import Mapping

__all__ = ["Phrasings", "read_phrasings"]

Phrasings = AnyMapping[str, tuple[Phrasing, ...]]
"""The phrasings to avoid, by language."""


def read_phrasings(
    node: Mapping, *, languages: tuple[str, ...]
) -> tuple[Phrasings, tuple[Finding, ...]]:
    """Read a file of phrasings: under each id, the phrases of one or more languages."""
    findings: list[Finding] = []
    read: dict[str, list[Phrasing]] = {language: [] for language in languages}
    for key, entry in node.entries:
        if not is_identifier(key.text):
            findings.append(Finding.at(key.place, "id-form", value=key.text[:80]))
            continue
        if not isinstance(entry, Mapping):
            findings.append(Finding.at(key.place, "field-not-mapping", field=key.text))
            continue
        for language, below in entry.entries:
            if language.text not in languages:
                findings.append(
                    Finding.at(
                        language.place,
                        "language-unknown",
                        value=language.text[:80],
                        nearest=nearest(language.text, languages) or "",
                        known=", ".join(languages),
                    )
                )
            elif not isinstance(below, Mapping):
                findings.append(
                    Finding.at(language.place, "field-not-mapping", field=language.text)
                )
            else:
                phrasing, wrong = validate(Phrasing, below, vocabularies={})
                findings += wrong
                if phrasing is not None:
                    read[language.text].append(phrasing)
    return {language: tuple(each) for language, each in read.items()}, tuple(findings)
