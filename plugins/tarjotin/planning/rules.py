"""The rules of a training day: how long it may last, and when people must get a break.

Every name is one word, because the composer in the browser gets the same record as JSON.
"""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.model.settings import PlanningOptions
from tarjotin.model.vocabulary import Vocabulary

__all__ = ["DAY", "DayFormat", "Rules", "clock", "rules_of"]

DAY = 24 * 60
"""The minutes of a day."""


@dataclass(frozen=True, kw_only=True)
class DayFormat:
    """A kind of day, such as half a day. What it holds is minutes of modules."""

    id: str
    least: int
    """Fewer minutes of modules than this do not fill such a day."""
    most: int
    lunch: bool = False
    modules: int | None = None
    """How many modules such a day holds at most; None for any number."""


@dataclass(frozen=True, kw_only=True)
class Rules:
    """The rules, in minutes; clock times are minutes from midnight."""

    opening: int
    closing: int
    pause: int
    shortest: int
    """A stretch between two breaks shorter than this is avoided."""
    longest: int
    """No stretch without a break is longer than this."""
    lunch: int
    earliest: int
    """Lunch begins at this time or later …"""
    latest: int
    """… and at this time or earlier."""
    table: int
    """How many people sit at a table at most."""
    group: int
    """How many people work in a group at most."""
    people: int
    """For how many people a day is counted when nobody says."""
    formats: tuple[DayFormat, ...]
    """The shortest first."""


def clock(time: str) -> int:
    """Return a time of day, written 09:00, as minutes from midnight."""
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


def rules_of(options: PlanningOptions, formats: Vocabulary | None) -> Rules:
    """Return the rules of a guide: its options, and the formats of its vocabulary."""
    known = tuple(
        DayFormat(
            id=name,
            least=value.minutes.min if value.minutes else 0,
            most=value.minutes.max if value.minutes else DAY,
            lunch=value.lunch,
            modules=value.modules,
        )
        for name, value in (formats.values.items() if formats else ())
    )
    return Rules(
        opening=options.opening,
        closing=options.closing,
        pause=options.pause,
        shortest=options.stretch.min,
        longest=options.stretch.max,
        lunch=options.lunch.minutes,
        earliest=clock(options.lunch.earliest),
        latest=clock(options.lunch.latest),
        table=options.table,
        group=options.group,
        people=options.people,
        # Python's sort keeps the vocabulary's order among equals; so does JavaScript's.
        formats=tuple(sorted(known, key=lambda each: each.most)),
    )
