"""Forms: the options of a choice are in the vocabulary that it draws from."""

from __future__ import annotations

from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item
from tarjotin.catalogue.vocabularies import needed_vocabularies
from tarjotin.diagnostics import Finding, nearest
from tarjotin.model.common import Facts, Text
from tarjotin.model.form import FormFacts

__all__ = ["check_forms"]


def _options(guide: Guide, item: Item[Facts, Text], facts: FormFacts) -> Iterator[Finding]:
    # One that the fields of the types need as well is told of where it is missing.
    waiting = needed_vocabularies()
    for part, fields in facts.parts.items():
        for name, field in fields.items():
            if field.vocabulary is None:
                continue
            vocabulary = guide.vocabularies.get(field.vocabulary)
            if vocabulary is None and field.vocabulary in waiting:
                continue
            if vocabulary is None:
                yield Finding.at(
                    item.place("parts", part, name, "vocabulary"),
                    "vocabulary-unknown",
                    value=field.vocabulary,
                    nearest=nearest(field.vocabulary, guide.vocabularies) or "",
                    known=", ".join(guide.vocabularies),
                )
                continue
            for index, option in enumerate(field.options):
                if vocabulary.values and option not in vocabulary.values:
                    yield Finding.at(
                        item.place("parts", part, name, "options", index),
                        "value-unknown",
                        value=option,
                        vocabulary=field.vocabulary,
                        nearest=nearest(option, vocabulary.values) or "",
                        known=", ".join(vocabulary.values),
                    )


def check_forms(guide: Guide) -> Iterator[Finding]:
    """Find choices that a reader could not be given."""
    for item in guide.of("form"):
        if isinstance(item.facts, FormFacts):
            yield from _options(guide, item, item.facts)
