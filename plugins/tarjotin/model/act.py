"""An act or a bill, and its sections on participation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tarjotin.model.common import Facts, Text
from tarjotin.model.record import Record
from tarjotin.model.references import ActId, InVocabulary, MethodId
from tarjotin.model.scalars import Day, Identifier, Line, SectionNumber

__all__ = ["ActFacts", "ActSection", "ActText", "section_anchor"]


def section_anchor(number: str) -> str:
    """Return the id of a section's heading: `22 a` is at `#s22a`."""
    return "s" + re.sub(r"[^0-9a-z]", "", number)


class ActSection(Record):
    """One section: who must or may do what for whom, by which means and methods."""

    duty: Annotated[str, InVocabulary("duty")]
    obliged: tuple[Annotated[str, InVocabulary("actor")], ...] = ()
    entitled: tuple[Annotated[str, InVocabulary("actor")], ...] = ()
    means: tuple[Annotated[str, InVocabulary("means")], ...] = ()
    methods: tuple[MethodId, ...] = ()


class ActFacts(Facts):
    """The facts of an act."""

    number: Line
    level: Literal["constitution", "act", "bill", "eu"]
    state: Literal["in_force", "lapsed", "repealed"]
    in_force_from: Day | None = None
    lapsed: Day | None = None
    amended_by: tuple[Line, ...] = ()
    supersedes: tuple[ActId, ...] = ()
    superseded_by: tuple[ActId, ...] = ()
    checked: Day
    sections: Mapping[SectionNumber, ActSection] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _state_has_its_day(self) -> ActFacts:
        if self.state == "in_force" and self.in_force_from is None:
            raise PydanticCustomError(
                "act-without-day", "no day", {"field": "in_force_from", "at": "state"}
            )
        return self

    @property
    def year_and_number(self) -> tuple[str, str] | None:
        """Year and number for an address of the act: 410/2015 is ("2015", "410")."""
        match = re.fullmatch(r"(\d+)/(\d{4})", self.number)
        return (match[2], match[1]) if match else None


class ActText(Text):
    """The texts of an act: its names, also as they stand in running text."""

    slug: Identifier
    short: Line
    other_names: tuple[Line, ...] = ()
