"""What a day needs in things: so many sheets, so many packs of notes, for these people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tarjotin.planning.part import Part, Supply
from tarjotin.planning.rules import Rules

__all__ = ["Need", "needs", "tables"]


@dataclass(frozen=True, kw_only=True)
class Need:
    """A thing and how many of it. Printed things are used up; others go from module to module."""

    id: str
    count: int
    printed: bool
    parts: tuple[str, ...]
    """The modules that use it."""


def _groups(people: int, size: int) -> int:
    return -(-people // size)


def tables(people: int, rules: Rules) -> int:
    """Return how many tables so many people sit at."""
    return _groups(people, rules.table)


def _count(supply: Supply, people: int, rules: Rules) -> int:
    times = {
        "event": 1,
        "table": _groups(people, rules.table),
        "group": _groups(people, rules.group),
        "person": people,
    }
    return supply.quantity * times[supply.per]


def needs(parts: Iterable[Part], *, people: int, rules: Rules) -> tuple[Need, ...]:
    """Return what the modules need, each thing once, in the order of first use."""
    found: dict[tuple[str, bool], Need] = {}
    for part in parts:
        for supply in part.supplies:
            count = _count(supply, people, rules)
            key = (supply.id, supply.printed)
            before = found.get(key)
            if before is not None:
                count = before.count + count if supply.printed else max(before.count, count)
            found[key] = Need(
                id=supply.id,
                count=count,
                printed=supply.printed,
                parts=(*(before.parts if before else ()), part.id),
            )
    return tuple(found.values())
