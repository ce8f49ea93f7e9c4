"""What the page of a training session shows: its agenda, who brings what, its modules."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.session import SessionFacts, SessionText
from tarjotin.planning.session import request_of
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.day import DayView, day_view
from tarjotin.site.views.day_address import composer_address, day_query
from tarjotin.site.views.related import modules
from tarjotin.site.views.shown import Shown, listed, values

__all__ = ["SessionRow", "SessionView", "view"]


@dataclass(frozen=True, kw_only=True)
class SessionRow:
    """A module of the day."""

    module: Link
    summary: str
    form: str
    minutes: Shown


@dataclass(frozen=True, kw_only=True)
class SessionView:
    """A training day put together from modules."""

    format: Shown
    start: str
    rows: tuple[SessionRow, ...]
    total: Shown
    audiences: str
    day: DayView | None
    """None for a session that cannot be held as it stands; the checks tell why."""
    menu: Link | None
    composer: str | None
    """Where the session can be changed."""
    has_estimates: bool


def view(item: Item[SessionFacts, SessionText], reader: Reader) -> SessionView:
    """Return what a reader sees of a session."""
    facts = item.facts
    guide = reader.guide
    request = request_of(facts)
    rows = []
    audiences: dict[str, None] = {}
    total = 0
    is_estimate = False
    for choice in request.choices:
        module = guide.modules.get(choice.part)
        if module is None:
            continue
        length = guide.parts[choice.part].minutes(choice.form)
        minutes = module.facts.minutes
        rows.append(
            SessionRow(
                module=modules((module.id,), reader)[0],
                summary=reader.version(module).text.summary,
                form=reader.text(f"form-{choice.form}"),
                minutes=Shown(text=reader.minutes(length), is_estimate=minutes.is_estimate),
            )
        )
        total += length
        is_estimate = is_estimate or minutes.is_estimate
        audiences |= dict.fromkeys(module.facts.audiences)
    composer = composer_address(reader)
    return SessionView(
        format=values(reader, "session_format", (facts.format,))[0],
        start=reader.clock(request.start),
        rows=tuple(rows),
        total=Shown(text=reader.minutes(total), is_estimate=is_estimate),
        audiences=listed(reader, "audience", audiences),
        day=day_view(request, reader),
        menu=reader.link_to("page", "training/index"),
        composer=composer and composer + day_query(request, reader),
        has_estimates=is_estimate,
    )
