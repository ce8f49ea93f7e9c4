"""A training day with clock times, or the reasons why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from tarjotin.planning.part import BREAK, Part, Step
from tarjotin.planning.pauses import Block, Pause, place_pauses
from tarjotin.planning.rules import DAY, DayFormat, Rules
from tarjotin.planning.ways import Choice, Fits, Way, ways_to_grow, ways_to_shrink

__all__ = ["Choice", "Plan", "Reason", "Request", "Row", "plan"]

_STARTS = range(7 * 60, 13 * 60 + 1, 15)
"""The times of day that are told when lunch fits a day that begins at another time."""


@dataclass(frozen=True, kw_only=True)
class Request:
    """What somebody wants of a day."""

    choices: tuple[Choice, ...]
    start: int
    """Minutes from midnight."""
    people: int | None = None
    format: str = ""
    """The id of a format; empty for the shortest that holds the modules."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line of the agenda.

    `kind` is `opening`, `step`, `break`, `lunch` or `closing`. A step names its module and itself;
    so does a break that a module brings, and a lunch in the place of such a break.
    """

    at: int
    minutes: int
    kind: str
    part: str = ""
    step: str = ""


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Why a day cannot be planned, or what should be known of one that can.

    Problems: `empty`, `unknown` and `twice` (part), `order` (part comes before other, which it
    requires), `edge` (part has a break at its end or two in a row), `many` (limit), `long` (minutes
    over limit of format; ways), `step` (part, step; minutes over limit), `lunch` (at: a start that
    works, or -1), `late`.

    Notes: `short` (minutes under limit of format; ways), `over` (minutes over limit of the shorter
    format; ways), `before` (part requires other, which is not in the day), `few` and `crowd` (part;
    made for limit people), `meal` (the day covers lunch time and has no lunch).
    """

    code: str
    part: str = ""
    other: str = ""
    step: str = ""
    format: str = ""
    minutes: int = 0
    limit: int = 0
    at: int = -1
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A day: its rows, or its problems; never both."""

    format: str
    start: int
    end: int
    """The start where there is no agenda."""
    minutes: int
    """What the modules take together."""
    rows: tuple[Row, ...] = ()
    problems: tuple[Reason, ...] = ()
    notes: tuple[Reason, ...] = ()


def plan(request: Request, *, parts: Mapping[str, Part], rules: Rules) -> Plan:
    """Plan a day. A day that cannot hold has problems and no rows."""
    return _Planner(request=request, parts=parts, rules=rules).plan()


@dataclass(frozen=True, kw_only=True)
class _Planner:
    request: Request
    parts: Mapping[str, Part]
    rules: Rules

    def plan(self) -> Plan:
        choices = self.request.choices
        unusable = tuple(self._unusable())
        total = self._total(choices)
        chosen = self._format(total)
        start = self.request.start
        if unusable:
            return Plan(format=chosen.id, start=start, end=start, minutes=total, problems=unusable)
        problems = (*self._against(choices, chosen), *self._too_long(chosen, total))
        rows: tuple[Row, ...] = ()
        if not problems:
            rows, problems = self._rows(choices, chosen)
        end = rows[-1].at + rows[-1].minutes if rows else start
        if end > DAY:
            rows, end, problems = (), start, (Reason(code="late"),)
        return Plan(
            format=chosen.id,
            start=start,
            end=end,
            minutes=total,
            rows=rows,
            problems=problems,
            notes=tuple(self._notes(chosen, total, end)) if rows else (),
        )

    def _unusable(self) -> Iterator[Reason]:
        """Yield why the choices mean nothing."""
        if not self.request.choices:
            yield Reason(code="empty")
        for choice in self.request.choices:
            if choice.part not in self.parts or not self.parts[choice.part].full:
                yield Reason(code="unknown", part=choice.part)

    def _total(self, choices: tuple[Choice, ...]) -> int:
        return sum(
            self.parts[choice.part].minutes(choice.form)
            for choice in choices
            if choice.part in self.parts
        )

    def _format(self, total: int) -> DayFormat:
        """Return the wanted format, or else the shortest that holds the modules."""
        formats = self.rules.formats
        wanted = next((each for each in formats if each.id == self.request.format), None)
        holding = next((each for each in formats if total <= each.most), None)
        anything = DayFormat(id="", least=0, most=DAY)
        return wanted or holding or (formats[-1] if formats else anything)

    def _against(self, choices: tuple[Choice, ...], chosen: DayFormat) -> Iterator[Reason]:
        """Yield what speaks against the modules in this order, whatever the clock says."""
        order = [choice.part for choice in choices]
        for index, choice in enumerate(choices):
            if choice.part in order[:index]:
                yield Reason(code="twice", part=choice.part)
            for needed in self.parts[choice.part].requires:
                if needed in order and order.index(needed) > index:
                    yield Reason(code="order", part=choice.part, other=needed)
            kinds = [step.kind == BREAK for step in self._steps(choice)]
            if kinds[0] or kinds[-1] or (True, True) in pairwise(kinds):
                yield Reason(code="edge", part=choice.part)
        if chosen.modules is not None and len(choices) > chosen.modules:
            yield Reason(code="many", format=chosen.id, limit=chosen.modules)

    def _too_long(self, chosen: DayFormat, total: int) -> Iterator[Reason]:
        if total > chosen.most:
            yield Reason(
                code="long",
                format=chosen.id,
                minutes=total - chosen.most,
                limit=chosen.most,
                ways=ways_to_shrink(
                    self.request.choices, parts=self.parts, fits=self._fits(chosen)
                ),
            )

    def _steps(self, choice: Choice) -> tuple[Step, ...]:
        return self.parts[choice.part].steps(choice.form)

    def _fits(self, chosen: DayFormat) -> Fits:
        """Return whether choices fill a format and can be planned in it."""

        def fits(choices: tuple[Choice, ...]) -> bool:
            if not choices or not chosen.least <= self._total(choices) <= chosen.most:
                return False
            if any(self._against(choices, chosen)):
                return False
            rows, _ = self._rows(choices, chosen)
            return bool(rows) and rows[-1].at + rows[-1].minutes <= DAY

        return fits

    def _rows(
        self, choices: tuple[Choice, ...], chosen: DayFormat
    ) -> tuple[tuple[Row, ...], tuple[Reason, ...]]:
        """Return the agenda, or why the breaks cannot be placed."""
        rules = self.rules
        steps = [(choice.part, step) for choice in choices for step in self._steps(choice)]
        blocks = tuple(
            Block(module=module, kind=step.kind, minutes=step.minutes)
            for module, choice in enumerate(choices)
            for step in self._steps(choice)
        )
        start = self.request.start
        pauses = place_pauses(blocks, rules=rules, start=start, with_lunch=chosen.lunch)
        if pauses is not None:
            return self._timed(steps, {pause.before: pause for pause in pauses}), ()
        too_long = tuple(self._too_long_steps(steps))
        return (), too_long or (Reason(code="lunch", at=self._start_for_lunch(blocks)),)

    def _timed(self, steps: list[tuple[str, Step]], pauses: Mapping[int, Pause]) -> tuple[Row, ...]:
        """Give every step and pause its time."""
        rules = self.rules
        time = self.request.start
        rows = [Row(at=time, minutes=rules.opening, kind="opening")] if rules.opening else []
        time += rules.opening

        def add(minutes: int, kind: str, part: str = "", step: str = "") -> None:
            nonlocal time
            rows.append(Row(at=time, minutes=minutes, kind=kind, part=part, step=step))
            time += minutes

        for index, (part, step) in enumerate(steps):
            pause = pauses.get(index)
            own = (part, step.id) if step.kind == BREAK else ("", "")
            if pause is not None and pause.is_lunch:
                add(rules.lunch, "lunch", *own)
            elif step.kind == BREAK:
                add(step.minutes, "break", *own)
            elif pause is not None:
                add(rules.pause, "break")
            if step.kind != BREAK:
                add(step.minutes, "step", part, step.id)
        if rules.closing:
            add(rules.closing, "closing")
        return tuple(rows)

    def _too_long_steps(self, steps: list[tuple[str, Step]]) -> Iterator[Reason]:
        """Yield the steps that alone, with the opening or the closing beside them, are too long."""
        rules = self.rules
        for index, (part, step) in enumerate(steps):
            minutes = step.minutes
            minutes += rules.opening if index == 0 else 0
            minutes += rules.closing if index == len(steps) - 1 else 0
            if step.kind != BREAK and minutes > rules.longest:
                yield Reason(
                    code="step", part=part, step=step.id, minutes=minutes, limit=rules.longest
                )

    def _start_for_lunch(self, blocks: tuple[Block, ...]) -> int:
        """Return the nearest time to begin that makes lunch possible, or -1."""
        by_distance = sorted(_STARTS, key=lambda time: abs(time - self.request.start))
        for time in by_distance:
            if place_pauses(blocks, rules=self.rules, start=time, with_lunch=True) is not None:
                return time
        return -1

    def _notes(self, chosen: DayFormat, total: int, end: int) -> Iterator[Reason]:
        """Yield what should be known of a day that can be held."""
        choices = self.request.choices
        if total < chosen.least:
            yield Reason(
                code="short",
                format=chosen.id,
                minutes=chosen.least - total,
                limit=chosen.least,
                ways=ways_to_grow(choices, parts=self.parts, fits=self._fits(chosen)),
            )
            yield from self._shorter(chosen, total)
        order = [choice.part for choice in choices]
        for part in order:
            for needed in self.parts[part].requires:
                if needed not in order:
                    yield Reason(code="before", part=part, other=needed)
        if self.request.people is not None:
            yield from self._people(order, self.request.people)
        rules = self.rules
        if not chosen.lunch and self.request.start < rules.earliest and end > rules.latest:
            yield Reason(code="meal")

    def _shorter(self, chosen: DayFormat, total: int) -> Iterator[Reason]:
        """Yield the format below, where the modules nearly fit it."""
        if self.request.format:
            return
        below = [each for each in self.rules.formats if each.most < total]
        if below:
            ways = ways_to_shrink(
                self.request.choices, parts=self.parts, fits=self._fits(below[-1])
            )
            if ways:
                yield Reason(
                    code="over",
                    format=below[-1].id,
                    minutes=total - below[-1].most,
                    limit=below[-1].most,
                    ways=ways,
                )

    def _people(self, order: list[str], people: int) -> Iterator[Reason]:
        for part in order:
            smallest, largest = self.parts[part].smallest, self.parts[part].largest
            if smallest is not None and people < smallest:
                yield Reason(code="few", part=part, limit=smallest)
            if largest is not None and people > largest:
                yield Reason(code="crowd", part=part, limit=largest)
