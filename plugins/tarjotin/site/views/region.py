"""What the page of a region shows: its workshops, and what is not known of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.region import RegionFacts, RegionText
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.related import modules, naming
from tarjotin.site.views.shown import Shown, lang_of, number, with_basis

__all__ = ["RegionView", "WorkshopRow", "languages", "view"]


@dataclass(frozen=True, kw_only=True)
class WorkshopRow:
    """A workshop; what is empty or None is not known."""

    name: str
    lang: str | None
    day: str
    place: str
    modules: tuple[Link, ...]
    participants: Shown | None


@dataclass(frozen=True, kw_only=True)
class RegionView:
    """A pilot region."""

    languages: tuple[str, ...]
    pilot: str
    county: str
    """The county under the name that the region's page gives it."""
    counties: tuple[str, ...]
    """The counties as the guide's vocabulary names them; they go before the name above."""
    lang: str | None
    workshops: tuple[WorkshopRow, ...]
    calls: tuple[Link, ...]
    modules: tuple[Link, ...]
    has_estimates: bool


def languages(item: Item[RegionFacts, RegionText], reader: Reader) -> tuple[str, ...]:
    """Return the languages of a region in words."""
    known: Mapping[str, str] = reader.texts.texts
    return tuple(known.get(f"region-language-{code}", code) for code in item.facts.languages)


def _rows(item: Item[RegionFacts, RegionText], reader: Reader) -> tuple[WorkshopRow, ...]:
    names = reader.version(item).text.names
    rows = []
    for position, (workshop_id, workshop) in enumerate(item.facts.workshops.items(), 1):
        count = workshop.participants
        is_named = workshop_id in names
        rows.append(
            WorkshopRow(
                name=names[workshop_id]
                if is_named
                else reader.text("region-workshop-number", number=position),
                lang=lang_of(item, reader) if is_named else None,
                day=reader.day(workshop.date) if workshop.date else "",
                place=workshop.place or "",
                modules=modules(tuple(workshop.modules), reader),
                participants=with_basis(reader, item, number(reader, count), workshop)
                if count is not None
                else None,
            )
        )
    dates = [workshop.date or dt.date.max for workshop in item.facts.workshops.values()]
    return tuple(row for _, _, row in sorted(zip(dates, range(len(rows)), rows, strict=True)))


def view(item: Item[RegionFacts, RegionText], reader: Reader) -> RegionView:
    """Return what a reader sees of a region."""
    facts = item.facts
    rows = _rows(item, reader)
    held = dict.fromkeys(
        str(module) for workshop in facts.workshops.values() for module in workshop.modules
    )
    return RegionView(
        languages=languages(item, reader),
        pilot=reader.text("shown-years", first=facts.pilot.from_, last=facts.pilot.to)
        if facts.pilot
        else "",
        county=reader.name(item, facts.county) if facts.county else "",
        counties=reader.labels("wellbeing_county", facts.counties),
        lang=lang_of(item, reader),
        workshops=rows,
        calls=naming(item, reader, "call"),
        modules=modules(tuple(module for module in reader.guide.modules if module in held), reader),
        has_estimates=any(row.participants and row.participants.is_estimate for row in rows),
    )
