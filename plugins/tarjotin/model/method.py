"""A method card: a method, game, tool, channel, body or role of participation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import Field

from tarjotin.model.common import Duration, Facts, GroupSize, Material, Text
from tarjotin.model.record import Record
from tarjotin.model.references import InVocabulary, LawReference, MethodId
from tarjotin.model.scalars import Identifier, Minutes, Year

__all__ = ["Level", "MethodFacts", "MethodText"]

Means: TypeAlias = Annotated[str, InVocabulary("means")]
_Level: TypeAlias = Annotated[str, InVocabulary("level")]


class Level(Record):
    """The main level of participation, and others that the method can reach."""

    main: _Level
    also: tuple[_Level, ...] = ()


class Origin(Record):
    """Where the method comes from."""

    year: Year | None = None


class MethodFacts(Facts):
    """The facts of a method card."""

    kind: Annotated[str, InVocabulary("kind")]
    aims: tuple[Annotated[str, InVocabulary("aim")], ...]
    level: Level
    phases: tuple[Annotated[str, InVocabulary("phase")], ...]
    participants: tuple[Annotated[str, InVocabulary("participants")], ...] = ()
    group: GroupSize | None = None
    minutes: Duration | None = None
    cadence: Annotated[str, InVocabulary("cadence")]
    preparation: Annotated[str, InVocabulary("preparation")]
    cost: Annotated[str, InVocabulary("cost")]
    modes: tuple[Annotated[str, InVocabulary("mode")], ...]
    materials: Mapping[Identifier, Material] = Field(default_factory=dict)
    steps: Mapping[Identifier, Minutes] = Field(default_factory=dict)
    means: tuple[Means, ...] = ()
    laws: tuple[LawReference, ...] = ()
    related: tuple[MethodId, ...] = ()
    origin: Origin | None = None


class MethodText(Text):
    """The texts of a method card."""

    slug: Identifier
