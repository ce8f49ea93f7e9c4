"""The glossary: one multilingual entry a term."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from tarjotin.model.common import Source
from tarjotin.model.record import Record
from tarjotin.model.references import TermId
from tarjotin.model.scalars import Identifier, Line, SourceId, Summary

__all__ = ["Glossary", "Term", "TermFacts", "TermText"]


class TermFacts(Record):
    """What has no language in an entry."""

    not_same_as: tuple[TermId, ...] = ()
    source: SourceId | None = None
    proposed: tuple[Annotated[str, Field(pattern="^[a-z]{2}$")], ...] = ()


class TermText(Record):
    """The term in one language; `parts` marks the seams of a compound: vaikuttamis|kahvila."""

    term: Line
    definition: Summary | None = None
    also: tuple[Line, ...] = ()
    avoid: tuple[Line, ...] = ()
    forms: tuple[Line, ...] = ()
    parts: Line | None = None
    link: bool = True


class Term(Record):
    """An entry of the glossary."""

    id: Identifier
    facts: TermFacts
    texts: Mapping[str, TermText]


class Glossary(Record):
    """All terms in the order of the file, and the sources they name."""

    terms: tuple[Term, ...] = ()
    sources: Mapping[Identifier, Source] = Field(default_factory=dict)
