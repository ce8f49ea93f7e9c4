"""What the list of training sessions shows."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views import session
from tarjotin.site.views.day_address import composer_address
from tarjotin.site.views.shown import Shown

__all__ = ["SessionCard", "SessionsView", "cards", "view"]


@dataclass(frozen=True, kw_only=True)
class SessionCard:
    """A session in the list."""

    link: Link
    summary: str
    format: str
    span: str
    """From when to when; empty for a day that cannot be held."""
    total: Shown
    modules: tuple[session.SessionRow, ...]


@dataclass(frozen=True, kw_only=True)
class SessionsView:
    """All sessions, the short ones first."""

    cards: tuple[SessionCard, ...]
    composer: str | None
    has_estimates: bool


def cards(reader: Reader) -> tuple[SessionCard, ...]:
    """Return the sessions by format, in the order of the vocabulary."""
    known = reader.guide.vocabularies.get("session_format")
    order = tuple(known.values) if known else ()
    found = sorted(
        reader.guide.sessions.values(),
        key=lambda item: (
            order.index(item.facts.format) if item.facts.format in order else len(order),
            item.id,
        ),
    )
    made = []
    for item in found:
        shown = session.view(item, reader)
        made.append(
            SessionCard(
                link=reader.link(item),
                summary=reader.version(item).text.summary,
                format=shown.format.text,
                span=shown.day.span if shown.day else "",
                total=shown.total,
                modules=shown.rows,
            )
        )
    return tuple(made)


def view(_item: Item[Facts, Text], reader: Reader) -> SessionsView:
    """Return what a reader sees of the list."""
    listed = cards(reader)
    return SessionsView(
        cards=listed,
        composer=composer_address(reader),
        has_estimates=any(card.total.is_estimate for card in listed),
    )
