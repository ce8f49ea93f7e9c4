"""A session of the guide as a request to the planner."""

from __future__ import annotations

from tarjotin.model.session import SessionFacts
from tarjotin.planning.day import Choice, Request
from tarjotin.planning.rules import clock

__all__ = ["request_of"]


def request_of(facts: SessionFacts) -> Request:
    """Return what the facts of a session ask for; for how many people is not known."""
    return Request(
        choices=tuple(Choice(part=str(item.module), form=item.form) for item in facts.items),
        start=clock(facts.start),
        format=facts.format,
    )
