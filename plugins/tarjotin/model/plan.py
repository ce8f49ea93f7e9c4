"""A participation plan: values, stakeholders and their channels, timeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import ConfigDict, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from tarjotin.model.common import Facts, Text
from tarjotin.model.programme import Period, without_underscore
from tarjotin.model.record import Record
from tarjotin.model.references import MethodId, Reference
from tarjotin.model.scalars import Identifier, matching

__all__ = ["Channel", "Milestone", "Month", "PlanFacts", "PlanText"]

Certainty: TypeAlias = Literal["stated", "reading"]
"""Whether the source states it, or it is our reading of a damaged source."""


Month: TypeAlias = Annotated[
    str,
    matching(r"\d{4}-(0[1-9]|1[0-2])", "month-form"),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{4}-(0[1-9]|1[0-2])$"}),
]
"""A month as 2020-08."""


class Channel(MethodId):
    """The method behind a channel, or `none` where the guide has no card for it."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        """Read an id or the word none."""
        return core_schema.no_info_before_validator_function(
            cls._read_or_none, core_schema.is_instance_schema(cls)
        )

    @classmethod
    def _read_or_none(cls, value: object) -> Reference:
        return cls("") if value == "none" else cls._read(value)


class Milestone(Record):
    """A stretch of the timeline."""

    from_: Month
    to: Month
    certainty: Certainty

    model_config = ConfigDict(alias_generator=without_underscore)


class PlanFacts(Facts):
    """The facts of a plan."""

    period: Period
    values: Mapping[Identifier, Certainty]
    groups: Mapping[Identifier, Mapping[Identifier, Channel]]
    timeline: Mapping[Identifier, Milestone]
    areas: tuple[Identifier, ...] = ()


class PlanText(Text):
    """The texts of a plan."""

    slug: Identifier
