"""Where the breaks and the lunch of a day stand: between steps, never within one.

What a legal day is: no stretch of work (the opening and the closing are work) is longer than the
rules allow; a pause has work of a module on both sides; lunch begins in its window. A break that a
module brings is a pause like any other, and lunch may take its place.

Which of the legal days is best: the one with the fewest pauses; then with the fewest stretches that
are too short; then with the fewest pauses in the middle of a module; then with the most even
stretches; then with the earliest pauses.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tarjotin.planning.part import BREAK
from tarjotin.planning.rules import Rules

__all__ = ["Block", "Pause", "place_pauses"]

Cost = tuple[int, int, int, int]
"""Pauses, stretches too short, pauses within modules, squares of the stretches."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """A step of the day, and to which of the chosen modules it belongs."""

    module: int
    kind: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class Pause:
    """A pause before a block; where that block is a break of its module, in its place."""

    before: int
    is_lunch: bool


@dataclass(frozen=True, kw_only=True)
class _Rest:
    """The best way to pause from some block to the end of the day."""

    cost: Cost
    pauses: tuple[Pause, ...]


def place_pauses(
    blocks: tuple[Block, ...], *, rules: Rules, start: int, with_lunch: bool
) -> tuple[Pause, ...] | None:
    """Return the pauses of the best legal day, or None when no day is legal.

    The blocks begin and end with work, and no two breaks follow each other.
    """
    last = len(blocks) - 1

    def stretch_cost(minutes: int) -> tuple[int, int]:
        return int(minutes < rules.shortest), minutes * minutes

    @cache
    def best(first: int, time: int, needs_lunch: bool) -> _Rest | None:  # noqa: FBT001
        """Return the best rest of a day that goes on with a block at a time."""
        found: _Rest | None = None

        def consider(before: int, after: int, stretch: int, own: int | None) -> None:
            """Try a break and the lunch at one place; `own` are the minutes of a module's break."""
            nonlocal found
            within = own is None and blocks[before - 1].module == blocks[before].module
            at = time + stretch
            for is_lunch in (False, True):
                if is_lunch and not (needs_lunch and rules.earliest <= at <= rules.latest):
                    continue
                minutes = rules.lunch if is_lunch else rules.pause if own is None else own
                rest = best(after, at + minutes, needs_lunch and not is_lunch)
                if rest is None:
                    continue
                tiny, square = stretch_cost(stretch)
                pauses, tinies, inside, squares = rest.cost
                cost = (pauses + 1, tinies + tiny, inside + within, squares + square)
                if found is None or cost < found.cost:
                    pause = Pause(before=before, is_lunch=is_lunch)
                    found = _Rest(cost=cost, pauses=(pause, *rest.pauses))

        stretch = rules.opening if first == 0 else 0
        for index in range(first, last + 1):
            stretch += blocks[index].minutes
            if stretch > rules.longest:
                break
            if index == last:
                whole = stretch + rules.closing
                if whole <= rules.longest and not needs_lunch:
                    tiny, square = stretch_cost(whole)
                    if found is None or (0, tiny, 0, square) < found.cost:
                        found = _Rest(cost=(0, tiny, 0, square), pauses=())
            elif blocks[index + 1].kind == BREAK:
                consider(index + 1, index + 2, stretch, blocks[index + 1].minutes)
                break
            else:
                consider(index + 1, index + 1, stretch, None)
        return found

    done = best(0, start, with_lunch)
    return None if done is None else done.pauses
