"""Ways to make a day fit: the smallest changes to the chosen modules that work.

A way is only told when the day that comes of it has been planned and holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice, product

from tarjotin.planning.part import Part

__all__ = ["Change", "Choice", "Fits", "Way", "applied", "ways_to_grow", "ways_to_shrink"]

AT_MOST = 3
"""How many ways are told, and how many modules one way changes."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A module of the day, in full or short form."""

    part: str
    form: str = "full"


@dataclass(frozen=True, kw_only=True)
class Change:
    """A module to take in `full` or `short` form, or to leave `out`."""

    part: str
    to: str


Choices = tuple[Choice, ...]
Way = tuple[Change, ...]
Fits = Callable[[Choices], bool]


def applied(way: Way, choices: Choices) -> Choices:
    """Return the choices as a way changes them; a module that is new comes last."""
    to = {change.part: change.to for change in way}
    kept = tuple(
        Choice(part=choice.part, form=to.get(choice.part, choice.form))
        for choice in choices
        if to.get(choice.part) != "out"
    )
    known = {choice.part for choice in choices}
    added = tuple(
        Choice(part=change.part, form=change.to) for change in way if change.part not in known
    )
    return (*kept, *added)


def _shrinking(choices: Choices, parts: Mapping[str, Part], size: int) -> Iterator[Way]:
    """Yield the ways that change so many modules, the later modules last."""
    options = [
        [
            *([Change(part=choice.part, to="short")] if _can_shrink(choice, parts) else []),
            Change(part=choice.part, to="out"),
        ]
        for choice in choices
    ]
    for chosen in combinations(options, size):
        yield from product(*chosen)


def _can_shrink(choice: Choice, parts: Mapping[str, Part]) -> bool:
    return choice.form == "full" and bool(parts[choice.part].short)


def ways_to_shrink(choices: Choices, *, parts: Mapping[str, Part], fits: Fits) -> tuple[Way, ...]:
    """Return ways to shorten a day: fewest changes first, then fewest modules lost, then longest."""

    def loss(way: Way) -> tuple[int, int]:
        rest = applied(way, choices)
        minutes = sum(parts[choice.part].minutes(choice.form) for choice in rest)
        return sum(change.to == "out" for change in way), -minutes

    for size in range(1, min(AT_MOST, len(choices)) + 1):
        tried = sorted(_shrinking(choices, parts, size), key=loss)
        found = (way for way in tried if fits(applied(way, choices)))
        if told := tuple(islice(found, AT_MOST)):
            return told
    return ()


def ways_to_grow(choices: Choices, *, parts: Mapping[str, Part], fits: Fits) -> tuple[Way, ...]:
    """Return ways to lengthen a day: a full form for a short one, or one more module."""
    chosen = {choice.part for choice in choices}
    changes: list[Way] = [
        (Change(part=choice.part, to="full"),)
        for choice in choices
        if choice.form == "short" and parts[choice.part].short
    ]
    for part in parts.values():
        if part.id not in chosen:
            forms = ("full", "short") if part.short else ("full",)
            changes.append(tuple(Change(part=part.id, to=form) for form in forms))
    # Of a module that fits in both forms only the full one is told.
    fitting = (
        next(((change,) for change in forms if fits(applied((change,), choices))), None)
        for forms in changes
    )
    return tuple(islice((way for way in fitting if way), AT_MOST))
