"""What the page of a training session shows: its modules in order, and their lengths."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.session import SessionFacts, SessionText
from tarjotin.site.reader import Link, Reader
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
    frame: str
    """How long the modules of such a day may take together."""
    rows: tuple[SessionRow, ...]
    total: Shown
    audiences: str
    menu: Link | None
    has_estimates: bool


def view(item: Item[SessionFacts, SessionText], reader: Reader) -> SessionView:
    """Return what a reader sees of a session."""
    facts = item.facts
    guide = reader.guide
    rows = []
    audiences: dict[str, None] = {}
    total = 0
    is_estimate = False
    for entry in facts.items:
        module = guide.modules.get(entry.module)
        if module is None:
            continue
        minutes = module.facts.minutes
        length = minutes.full if entry.form == "full" else minutes.short
        rows.append(
            SessionRow(
                module=modules((module.id,), reader)[0],
                summary=reader.version(module).text.summary,
                form=reader.text(f"session-form-{entry.form}"),
                minutes=Shown(text=reader.minutes(length), is_estimate=minutes.is_estimate),
            )
        )
        total += length
        is_estimate = is_estimate or minutes.is_estimate
        audiences |= dict.fromkeys(module.facts.audiences)
    known = guide.vocabularies.get("session_format")
    value = known.values.get(facts.format) if known else None
    frame = value.minutes if value else None
    return SessionView(
        format=values(reader, "session_format", (facts.format,))[0],
        start=facts.start if reader.language == "en" else facts.start.replace(":", "."),
        frame=reader.minutes_range(frame.min, frame.max) if frame else "",
        rows=tuple(rows),
        total=Shown(text=reader.minutes(total), is_estimate=is_estimate),
        audiences=listed(reader, "audience", audiences),
        menu=reader.link_to("page", "training/index"),
        has_estimates=is_estimate,
    )
