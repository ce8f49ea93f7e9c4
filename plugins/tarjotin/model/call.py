"""A call for pilots and its criteria."""

from __future__ import annotations

from tarjotin.model.common import Facts, Text
from tarjotin.model.references import RegionId
from tarjotin.model.scalars import Count, Day, Identifier

__all__ = ["CallFacts", "CallText"]


class CallFacts(Facts):
    """The facts of a call."""

    criteria: tuple[Identifier, ...]
    minimum: Count
    sought: Count | None = None
    chosen: tuple[RegionId, ...] = ()
    deadline: Day | None = None


class CallText(Text):
    """The texts of a call."""

    slug: Identifier
