"""The form of the open data: one record class for each kind of row.

What is not named here is never given away: neither the notes of editors nor what is for trainers
only. `x-vocabulary` names the vocabulary in which the ids of a field are explained.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, TypeAlias

from pydantic import Field

from tarjotin.model.record import Record

__all__ = [
    "SHAPES",
    "SharedAct",
    "SharedAgendaStep",
    "SharedItem",
    "SharedLaw",
    "SharedMaterial",
    "SharedMethod",
    "SharedModule",
    "SharedModuleMinutes",
    "SharedNumbers",
    "SharedSection",
    "SharedSource",
    "SharedStep",
    "SharedTerm",
    "SharedValue",
]

Words: TypeAlias = Mapping[str, str]
"""A text in each language that has it."""
Ids: TypeAlias = tuple[str, ...]


def _of(vocabulary: str) -> Any:
    return Field(json_schema_extra={"x-vocabulary": vocabulary})


class SharedSource(Record):
    """A source of an item."""

    id: str
    title: Words
    url: str | None
    read: dt.date | None


class SharedNumbers(Record):
    """From the least to the most, and where the numbers come from."""

    min: int
    max: int | None
    typical: int | None
    basis: str
    source: str | None


class SharedStep(Record):
    """A step of a method."""

    id: str
    title: Words
    minutes: int


class SharedMaterial(Record):
    """A thing that is needed."""

    id: str
    name: Words
    quantity: int
    per: str
    print: bool


class SharedLaw(Record):
    """An act, or one section of it."""

    act: str
    section: str | None


class SharedItem(Record):
    """What every item has."""

    id: str
    title: Words
    summary: Words
    pages: Words
    status: str
    reviewed: dt.date


class SharedMethod(SharedItem):
    """A method card."""

    kind: str = _of("kind")
    aims: Ids = _of("aim")
    level: str = _of("level")
    levels_also: Ids = _of("level")
    phases: Ids = _of("phase")
    participants: Ids = _of("participants")
    group: SharedNumbers | None
    minutes: SharedNumbers | None
    cadence: str = _of("cadence")
    preparation: str = _of("preparation")
    cost: str = _of("cost")
    modes: Ids = _of("mode")
    steps: tuple[SharedStep, ...]
    materials: tuple[SharedMaterial, ...]
    means: Ids = _of("means")
    laws: tuple[SharedLaw, ...]
    related: Ids
    modules: Ids
    origin_year: int | None
    sources: tuple[SharedSource, ...]


class SharedModuleMinutes(Record):
    """How long a module takes in full and in short form."""

    full: int
    short: int
    basis: str
    source: str | None


class SharedAgendaStep(Record):
    """A step of a module's agenda; `short` is 0 where the short form leaves it out."""

    id: str
    title: Words
    kind: str = _of("step_kind")
    minutes: int
    short: int
    methods: Ids


class SharedModule(SharedItem):
    """A training module."""

    number: int | None
    kind: str = _of("module_kind")
    audiences: Ids = _of("audience")
    minutes: SharedModuleMinutes
    group: SharedNumbers | None
    modes: Ids = _of("mode")
    agenda: tuple[SharedAgendaStep, ...]
    prework_minutes: int | None
    requires: Ids
    pairs_with: Ids
    methods: Ids
    laws: tuple[SharedLaw, ...]
    sources: tuple[SharedSource, ...]


class SharedSection(Record):
    """A section of an act: who must or may do what for whom."""

    number: str
    title: Words
    duty: str = _of("duty")
    obliged: Ids = _of("actor")
    entitled: Ids = _of("actor")
    means: Ids = _of("means")
    methods: Ids


class SharedAct(SharedItem):
    """An act, a bill, or our summary of it."""

    short: Words
    number: str
    level: str
    state: str
    in_force_from: dt.date | None
    ended: dt.date | None
    amended_by: Ids
    supersedes: Ids
    superseded_by: Ids
    checked: dt.date
    sections: tuple[SharedSection, ...]
    sources: tuple[SharedSource, ...]


class SharedTerm(Record):
    """A term of the glossary."""

    id: str
    term: Words
    definition: Words
    also: Mapping[str, Ids]
    avoid: Mapping[str, Ids]
    proposed: Ids
    not_same_as: Ids
    source: SharedSource | None
    pages: Words


class SharedValue(Record):
    """A value of a vocabulary: what an id in the other data means."""

    vocabulary: str
    id: str
    label: Words
    definition: Words


SHAPES: Mapping[str, type[Record]] = {
    "methods": SharedMethod,
    "modules": SharedModule,
    "acts": SharedAct,
    "terms": SharedTerm,
    "vocabularies": SharedValue,
}
"""The data sets by name, and the class of their rows."""
