"""Reviews that are overdue, and acts that were last checked too long ago."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item
from tarjotin.diagnostics import Finding, Severity
from tarjotin.model.act import ActFacts
from tarjotin.model.common import Facts, Text

__all__ = ["check_reviews", "due", "months_after"]


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same day a number of months later; a day that is not there becomes the last."""
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return dt.date(year, month, min(day.day, (following - dt.timedelta(days=1)).day))


def due(item: Item[Facts, Text]) -> dt.date:
    """Return the day by which an item should be reviewed again."""
    return months_after(item.facts.review.last, item.facts.review.every)


def check_reviews(guide: Guide, *, today: dt.date) -> Iterator[Finding]:
    """Find what should have been looked at again before `today`."""
    level = guide.settings.options.content.reviews
    within = guide.settings.options.legislation.checked_within
    for item in guide.items:
        if item.facts.review.last > today:
            yield Finding.at(
                item.place("review", "last"), "review-ahead", day=item.facts.review.last
            )
        if item.facts.status == "archived" or level == "off":
            continue
        severity = Severity(level)
        if due(item) < today:
            yield Finding.at(
                item.place("review"), "review-overdue", severity=severity, day=due(item)
            )
        if isinstance(item.facts, ActFacts) and item.facts.state == "in_force":
            by = months_after(item.facts.checked, within)
            if by < today:
                yield Finding.at(
                    item.place("checked"), "law-check-overdue", severity=severity, day=by
                )
