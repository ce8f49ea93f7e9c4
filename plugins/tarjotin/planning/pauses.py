"""Where the breaks and the lunch of a day stand: between steps, never within one.

What a legal day is: no stretch of work (the opening and the closing are work) is longer than the
rules allow; a pause has work of a module on both sides; lunch begins in its window. A break that a
module brings is a pause like any other, and lunch may take its place.

Which of the legal days is best: the one with the fewest pauses; then with the fewest stretches that
are too short; then with the fewest pauses in the middle of a module; then with the most even
stretches; then with the earliest pauses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tarjotin.planning.part import BREAK
from tarjotin.planning.rules import Rules

__all__ = ["Block", "Pause", "place_pauses"]

_FEW = 3
"""How many counts of pauses are tried one by one."""

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
    placing = _Placing(blocks=blocks, rules=rules)
    # The best day has the fewest pauses: to look for those first leaves most days unlooked at.
    fewest = max(placing.work_from(0) - 1, 0) // rules.longest if rules.longest else 0
    for most in (*range(fewest, fewest + _FEW), len(blocks)):
        found = placing.best(_At(first=0, time=start, needs_lunch=with_lunch, most=most))
        if found is not None:
            return found.pauses
    return None


@dataclass(frozen=True, kw_only=True)
class _At:
    """Where a day goes on: with a block, at a time, with so many pauses at most before its end."""

    first: int
    time: int
    needs_lunch: bool
    most: int


class _Placing:
    """Looks for the best rest of a day, from the end to the beginning, each rest once."""

    def __init__(self, *, blocks: tuple[Block, ...], rules: Rules) -> None:
        self.blocks = blocks
        self.rules = rules
        self.known: dict[_At, _Rest | None] = {}
        self.work = [rules.closing]
        """The minutes of work from the end backwards."""
        for block in reversed(blocks):
            self.work.append(self.work[-1] + (0 if block.kind == BREAK else block.minutes))

    def work_from(self, first: int) -> int:
        """Return the minutes of work from a block on, with the opening and the closing."""
        return self.work[len(self.blocks) - first] + (self.rules.opening if first == 0 else 0)

    def best(self, at: _At) -> _Rest | None:
        """Return the best rest of a day."""
        if at not in self.known:
            self.known[at] = self._best(at)
        return self.known[at]

    def _best(self, at: _At) -> _Rest | None:
        rules, blocks = self.rules, self.blocks
        if self.work_from(at.first) > (at.most + 1) * rules.longest:
            return None
        found: _Rest | None = None
        stretch = rules.opening if at.first == 0 else 0
        for index in range(at.first, len(blocks)):
            stretch += blocks[index].minutes
            if stretch > rules.longest:
                break
            if index == len(blocks) - 1:
                stretch += rules.closing
                if stretch > rules.longest or at.needs_lunch:
                    break
                options = [_Rest(cost=(0, *self._stretch(stretch, within=False)), pauses=())]
            else:
                options = list(self._after(index, stretch, at))
            for rest in options:
                if found is None or rest.cost < found.cost:
                    found = rest
            if index < len(blocks) - 1 and blocks[index + 1].kind == BREAK:
                break
        return found

    def _stretch(self, minutes: int, *, within: bool) -> tuple[int, int, int]:
        return int(minutes < self.rules.shortest), int(within), minutes * minutes

    def _after(self, index: int, stretch: int, at: _At) -> Iterator[_Rest]:
        """Yield the rests of a day that pauses after a block: first with a break, then with lunch."""
        if at.most == 0:
            return
        rules, following = self.rules, self.blocks[index + 1]
        own = following.kind == BREAK
        time = at.time + stretch
        within = not own and self.blocks[index].module == following.module
        for is_lunch in (False, True):
            if is_lunch and not (at.needs_lunch and rules.earliest <= time <= rules.latest):
                continue
            minutes = rules.lunch if is_lunch else following.minutes if own else rules.pause
            following_at = _At(
                first=index + 2 if own else index + 1,
                time=time + minutes,
                needs_lunch=at.needs_lunch and not is_lunch,
                most=at.most - 1,
            )
            rest = self.best(following_at)
            if rest is not None:
                pauses, tiny, inside, squares = rest.cost
                more_tiny, more_inside, square = self._stretch(stretch, within=within)
                yield _Rest(
                    cost=(pauses + 1, tiny + more_tiny, inside + more_inside, squares + square),
                    pauses=(Pause(before=index + 1, is_lunch=is_lunch), *rest.pauses),
                )
