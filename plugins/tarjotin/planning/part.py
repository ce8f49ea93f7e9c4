"""A module as the planner sees it: its steps in full and in short form, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tarjotin.model.module import ModuleFacts

__all__ = ["BREAK", "Part", "Step", "Supply", "part_of"]

BREAK = "break"
"""The kind of a step that is a break."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step of a module; it is never cut in two."""

    id: str
    kind: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class Supply:
    """A thing that a module uses: so many for each event, table, group or person."""

    id: str
    quantity: int
    per: str
    printed: bool


@dataclass(frozen=True, kw_only=True)
class Part:
    """A module. `short` is empty where there is no shorter form than the full one."""

    id: str
    full: tuple[Step, ...]
    short: tuple[Step, ...] = ()
    requires: tuple[str, ...] = ()
    smallest: int | None = None
    """For how many people it is made at least, where that is known …"""
    largest: int | None = None
    """… and at most."""
    prework: int = 0
    supplies: tuple[Supply, ...] = ()

    def steps(self, form: str) -> tuple[Step, ...]:
        """Return the steps of a form; the full ones where there is no short form."""
        return self.short if form == "short" and self.short else self.full

    def minutes(self, form: str) -> int:
        """Return how long a form takes."""
        return sum(step.minutes for step in self.steps(form))


def _steps(steps: Iterable[tuple[str, str, int]]) -> tuple[Step, ...]:
    return tuple(Step(id=name, kind=kind, minutes=time) for name, kind, time in steps if time)


def part_of(module: str, facts: ModuleFacts) -> Part:
    """Return what the planner needs of a module; steps of no minutes are left out."""
    agenda = facts.agenda.items()
    full = _steps((name, step.kind, step.minutes) for name, step in agenda)
    short = _steps((name, step.kind, step.short_minutes) for name, step in agenda)
    is_shorter = sum(step.minutes for step in short) < sum(step.minutes for step in full)
    return Part(
        id=module,
        full=full,
        short=short if is_shorter else (),
        requires=tuple(str(name) for name in facts.requires),
        smallest=facts.group.min if facts.group else None,
        largest=facts.group.max if facts.group else None,
        prework=facts.prework_minutes or 0,
        supplies=tuple(
            Supply(id=name, quantity=thing.quantity, per=thing.per, printed=thing.print)
            for name, thing in facts.materials.items()
        ),
    )
