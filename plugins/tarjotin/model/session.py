"""A training session: a half or full day put together from modules."""

from __future__ import annotations

from typing import Annotated, Literal

from tarjotin.model.common import Facts, Text
from tarjotin.model.record import Record
from tarjotin.model.references import InVocabulary, ModuleId
from tarjotin.model.scalars import ClockTime, Identifier

__all__ = ["SessionFacts", "SessionItem", "SessionText"]


class SessionItem(Record):
    """A module of the day, in full or short form."""

    module: ModuleId
    form: Literal["full", "short"] = "full"


class SessionFacts(Facts):
    """The facts of a session. Clock times and totals are computed, never typed."""

    format: Annotated[str, InVocabulary("session_format")]
    start: ClockTime = "09:00"
    items: tuple[SessionItem, ...]


class SessionText(Text):
    """The texts of a session."""

    slug: Identifier
