"""The fields that every item has: state, review, sources; title, address and summary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tarjotin.model.record import Record
from tarjotin.model.scalars import (
    Basis,
    Count,
    Day,
    Identifier,
    Line,
    LocalLine,
    Minutes,
    Months,
    Note,
    SourceId,
    Status,
    Summary,
    Web,
)

__all__ = [
    "Duration",
    "Estimate",
    "Facts",
    "GroupSize",
    "Material",
    "Review",
    "Source",
    "Text",
    "Translation",
]


class Review(Record):
    """When the item was last reviewed, and how often it should be."""

    last: Day
    every: Months


class Source(Record):
    """A named public source."""

    title: LocalLine
    url: Web | None = None
    read: Day | None = None


class Facts(Record):
    """What has no language: it stands once, in the source-language file."""

    status: Status
    review: Review
    notes: Note | None = None
    sources: Mapping[Identifier, Source] = Field(default_factory=dict)


class Text(Record):
    """What has a language: it stands in every language's file."""

    title: Line
    slug: Identifier | None = None
    summary: Summary
    search_words: tuple[Line, ...] = ()
    """Words that readers type when they look for this, and that its text has no place for."""
    names: Mapping[Identifier, Line] = Field(default_factory=dict)


class Translation(Record):
    """Which language a file translates, and the fingerprints of the sections it translates."""

    of: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    sections: Mapping[str, str] = Field(default_factory=dict)


class Estimate(Record):
    """A number and where it comes from; `source` names one of the item's sources."""

    basis: Basis
    source: SourceId | None = None

    @model_validator(mode="after")
    def _source_is_named(self) -> Estimate:
        if self.basis != "estimated" and self.source is None:
            raise PydanticCustomError(
                "basis-without-source", "no source", {"basis": self.basis, "at": "basis"}
            )
        return self

    @property
    def is_estimate(self) -> bool:
        """Whether the number is our own estimate."""
        return self.basis == "estimated"


def _check_order(*numbers: int | None) -> None:
    known = [number for number in numbers if number is not None]
    if known != sorted(known):
        raise PydanticCustomError("range-order", "not in order")


class GroupSize(Estimate):
    """How many people take part in one event; no `max` means no upper limit."""

    min: Count
    max: Count | None = None
    typical: Count | None = None

    @model_validator(mode="after")
    def _is_in_order(self) -> GroupSize:
        _check_order(self.min, self.typical, self.max)
        return self


class Duration(Estimate):
    """How many minutes one session takes."""

    min: Minutes
    max: Minutes
    typical: Minutes

    @model_validator(mode="after")
    def _is_in_order(self) -> Duration:
        _check_order(self.min, self.typical, self.max)
        return self


class Material(Record):
    """How many of a thing are needed for each event, table, group or person."""

    quantity: Count = 1
    per: Annotated[str, Field(pattern="^(event|table|group|person)$")] = "event"
    print: bool = False
