"""A participation programme: areas, commitments and their quarterly follow-up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import ConfigDict, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from tarjotin.model.common import Facts, Text
from tarjotin.model.record import Record
from tarjotin.model.references import InVocabulary
from tarjotin.model.scalars import Day, Identifier, Web, Year, matching

__all__ = ["FollowUp", "Period", "ProgrammeFacts", "ProgrammeText", "Quarter", "without_underscore"]


Quarter: TypeAlias = Annotated[
    str,
    matching(r"\d{4}-Q[1-4]", "quarter-form"),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{4}-Q[1-4]$"}),
]
"""A quarter of a year as 2020-Q1."""


def without_underscore(name: str) -> str:
    """Return the name of a field as YAML writes it: `from` is a word of Python."""
    return name.rstrip("_")


class Period(Record):
    """From one year to another, both included."""

    from_: Year
    to: Year

    model_config = ConfigDict(alias_generator=without_underscore)

    @model_validator(mode="after")
    def _is_in_order(self) -> Period:
        if self.from_ > self.to:
            raise PydanticCustomError("range-order", "not in order")
        return self


class FollowUp(Record):
    """What was reported of one commitment in one quarter."""

    quarter: Quarter
    commitment: Identifier
    state: Annotated[str, InVocabulary("follow_up_state")]
    evidence: Web | None = None


class ProgrammeFacts(Facts):
    """The facts of a programme."""

    period: Period
    approved: Day | None = None
    areas: Mapping[Identifier, tuple[Identifier, ...]]
    follow_up: tuple[FollowUp, ...] = ()


class ProgrammeText(Text):
    """The texts of a programme."""

    slug: Identifier
