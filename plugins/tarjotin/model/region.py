"""A pilot region and the workshops it held."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from tarjotin.model.common import Estimate, Facts, Text
from tarjotin.model.programme import Period
from tarjotin.model.references import InVocabulary, ModuleId
from tarjotin.model.scalars import Count, Day, Identifier, Line

__all__ = ["RegionFacts", "RegionText", "Workshop"]


class Workshop(Estimate):
    """A workshop: its day if it is known, its modules if they are told."""

    date: Day | None = None
    place: Line | None = None
    modules: tuple[ModuleId, ...] = ()
    participants: Count | None = None


class RegionFacts(Facts):
    """The facts of a region."""

    languages: tuple[Annotated[str, Field(pattern="^[a-z]{2}$")], ...]
    pilot: Period | None = None
    county: Identifier | None = None
    counties: tuple[Annotated[str, InVocabulary("wellbeing_county")], ...] = ()
    workshops: Mapping[Identifier, Workshop] = Field(default_factory=dict)


class RegionText(Text):
    """The texts of a region."""

    slug: Identifier
