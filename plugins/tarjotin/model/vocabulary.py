"""The vocabularies of a guide: closed lists of ids with a label in each language."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from tarjotin.model.record import Record
from tarjotin.model.scalars import Count, Line, Minutes, Summary

__all__ = ["Label", "Range", "Value", "ValueFacts", "Vocabulary", "VocabularyLabel"]


class Label(Record):
    """A value's name and what it means, in one language."""

    label: Line
    definition: Summary


class VocabularyLabel(Record):
    """The name of the list itself in one language."""

    label: Line


class Range(Record):
    """From a number of minutes to another."""

    min: Minutes
    max: Minutes


class ValueFacts(Record):
    """What has no language in a value: `from` and `to` bound a band, the rest frames a session."""

    from_: Count | None = Field(default=None, alias="from")
    to: Count | None = None
    minutes: Range | None = None
    """How many minutes of modules such a session holds."""
    modules: Count | None = None
    """How many modules it holds at most."""
    lunch: bool = False
    """Whether people eat during it."""


class Value(ValueFacts):
    """One value of a list, with its label in each language."""

    labels: Mapping[str, Label]


class Vocabulary(Record):
    """A list of values in the order of display."""

    labels: Mapping[str, VocabularyLabel]
    values: Mapping[str, Value]

    def label(self, value: str, language: str) -> str:
        """Return the label of a value in a language, or its id when there is none."""
        labels = self.values[value].labels if value in self.values else {}
        return labels[language].label if language in labels else value
